// References to the present, the past and the future without a date: "hiện nay", "thời gian qua", "tương lai".
import { words } from '../../text/normal';
import type { Expression } from './moment';
import { lookUp, phraseTable } from './phrases';
import { isName, isBoundary, low, type Tokens } from './scan';

type Ref = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const REFS = phraseTable<Ref>([
  ['hiện nay, hiện tại, hiện giờ, hiện thời, bây giờ, giờ đây, ngày nay, lúc này', 'PRESENT_REF'],
  ['thời điểm này, thời điểm hiện tại, thời điểm hiện nay, thời gian này', 'PRESENT_REF'],
  [
    'vào lúc này, ngay lúc này, trước mắt, cho đến nay, cho tới nay, đến nay, tới nay',
    'PRESENT_REF',
  ],
  [
    'cho đến giờ, cho tới giờ, đến giờ, tới giờ, từ trước đến nay, từ trước tới nay, từ xưa đến nay, từ xưa tới nay',
    'PRESENT_REF',
  ],
  ['cho đến hiện tại, đến hiện tại, tính đến nay, xưa nay, những ngày này', 'PRESENT_REF'],
  ['thời gian qua, thời gian vừa qua, thời gian gần đây, thời gian trước, gần đây', 'PAST_REF'],
  ['mới đây, trước đây, trước kia, quá khứ, vừa qua, cách đây không lâu', 'PAST_REF'],
  ['cách đây ít lâu, lúc bấy giờ, bấy giờ, thời gian trước đây, dạo gần đây, ngày xưa', 'PAST_REF'],
  ['năm xưa, ngày trước, ngày ấy, hồi trước, cách đây vài hôm, một thời', 'PAST_REF'],
  [
    'thời gian tới, thời gian tới đây, thời gian sắp tới, tương lai, tương lai gần, sắp tới',
    'FUTURE_REF',
  ],
  ['thời gian sớm nhất, mai sau, mai này, một ngày nào đó, về sau', 'FUTURE_REF'],
]);

/** Words that "hiện" is the first half of, or that say more than when. */
const NOW_COMPOUNDS = words(`
  đại trường tượng vật hành thực diện hữu thân trạng ra lên hình rõ kim sinh nguyên hiện về
  tình
`);
/** Words that "hiện" is the second half of. */
const BEFORE_NOW = words('phát thực thể xuất biểu tái ẩn hiển hiện ảo cụ bộc lộ');

/** Words that "vừa qua", "sắp tới" and the like belong to, when they stand after a date or noun of time. */
const REF_STARTS = [
  'hiện',
  'bây',
  'giờ',
  'ngày',
  'lúc',
  'thời',
  'vào',
  'ngay',
  'trước',
  'cho',
  'đến',
];

export const VAGUE_STARTS: readonly string[] = [
  ...REF_STARTS,
  ...['tới', 'từ', 'tính', 'xưa', 'những', 'gần', 'mới', 'quá', 'vừa', 'cách', 'dạo', 'năm', 'hồi'],
  ...['một', 'tương', 'sắp', 'mai', 'về', 'nay', 'bấy'],
];

export function readVague(
  t: Tokens,
  i: number,
): { end: number; expression: Expression } | undefined {
  const found = lookUp(REFS, t, i);
  if (found) {
    if (isName(t, i + 1, found.end) || isOther(t, i, found.end)) return undefined;
    return { end: found.end, expression: { kind: 'vague', ref: found.value } };
  }
  if (low(t, i) === 'nay' || low(t, i) === 'giờ') return readNow(t, i);
  if (low(t, i) !== 'hiện' || BEFORE_NOW.has(low(t, i - 1)) || NOW_COMPOUNDS.has(low(t, i + 1)))
    return undefined;
  return { end: i + 1, expression: { kind: 'vague', ref: 'PRESENT_REF' } };
}

const AFTER_HOUR = words(`
  vẫn đã chưa mới còn không chỉ cũng thì là này anh chị ông bà cô họ tôi em chúng mà có đang và
  phút nhiều rất
`);
const AFTER_ERA = words('gian cơ điểm đại kỳ khắc lượng hạn buổi tiết');

/** "trước mắt cá", "vừa qua đời", "gần đây nhất": the words go on to something else. */
function isOther(t: Tokens, from: number, end: number): boolean {
  const next = low(t, end);
  const last = low(t, end - 1);
  if (low(t, from) === 'hồi' && low(t, from - 1) === 'phản') return true;
  const before = low(t, from - 1);
  if (low(t, from) === 'hiện' && BEFORE_NOW.has(before)) return true;
  // "công dân tương lai": a future without "trong" is no time.
  if (low(t, from) === 'tương' && before !== 'trong' && before !== 'về') return true;
  if (low(t, from) === 'quá' && before !== 'trong' && before !== 'về') return true;
  if (last === 'qua' && (next === 'đời' || next === 'tay' || next === 'mặt' || next === 'khỏi'))
    return low(t, from) === 'vừa';
  // "đến giờ chót", "đến giờ ăn": an hour of something.
  if (last === 'giờ' && low(t, end - 2) !== 'bây' && t[end]?.kind === 'word')
    return !AFTER_HOUR.has(next);
  if ((low(t, from) === 'sắp' || last === 'mắt') && t[end]?.upper) return true;
  return last === 'thời' && low(t, from) === 'một' && AFTER_ERA.has(next);
}

const AFTER_NOW = words('là đã chỉ vẫn còn đang không thuộc được thì mới cũng chưa');

/** "nay là", "nay chỉ còn", "Giờ thì": now, where a verb follows and nothing before makes it part of a day. */
function readNow(t: Tokens, i: number): { end: number; expression: Expression } | undefined {
  const starts = t[i]!.upper || isBoundary(t, i - 1) || low(t, i - 1) === '(';
  if (low(t, i) === 'giờ' && !starts) return undefined;
  if (NOT_NOW.has(low(t, i - 1))) return undefined;
  const follows =
    (starts && low(t, i + 1) === ',' && low(t, i) === 'nay') ||
    AFTER_NOW.has(low(t, i + 1)) ||
    (low(t, i) === 'giờ' && t[i]!.upper && (t[i + 1]?.upper || PRONOUNS.has(low(t, i + 1))));
  return follows ? { end: i + 1, expression: { kind: 'vague', ref: 'PRESENT_REF' } } : undefined;
}

const PRONOUNS = words('họ tôi anh chị cô ông bà em chúng mọi người ai');

const NOT_NOW = words('năm hôm ngày lâu này sáng trưa chiều tối đêm bữa tháng quý sớm từ');
