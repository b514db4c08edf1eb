// Days and periods named from here or from what was said before: "hôm qua", "tháng trước", "cùng ngày", "năm đó".
import { words } from '../../text/normal';
import { phraseTable, lookUp } from './phrases';
import type { Piece, Shift, Unit } from './moment';
import { isBoundary, isDigits, isName, low, type Tokens } from './scan';

const published = (unit: Unit, by: number): Shift => ({ unit, by, from: 'published' });
const mentioned = (unit: Unit, by: number): Shift => ({ unit, by, from: 'mentioned' });

const DAYS = phraseTable<Shift>([
  ['hôm nay, ngày hôm nay, bữa nay', published('day', 0)],
  ['hôm qua, ngày hôm qua, bữa qua', published('day', -1)],
  ['hôm kia, ngày hôm kia', published('day', -2)],
  ['hôm kìa', published('day', -3)],
  ['ngày mai, hôm mai', published('day', 1)],
  ['ngày kia, ngày mốt', published('day', 2)],
  ['ngày kìa', published('day', 3)],
  ['cùng ngày, cùng hôm', mentioned('day', 0)],
  ['hôm đó, hôm ấy, ngày hôm đó, ngày hôm ấy, ngày đó', { ...mentioned('day', 0), recalled: true }],
  ['hôm sau, ngày hôm sau, ngày sau đó, hôm tiếp theo', mentioned('day', 1)],
  ['ngày tiếp theo, ngày kế tiếp, ngày hôm sau đó', mentioned('day', 1)],
  ['hôm trước, ngày hôm trước, ngày trước đó, hôm trước đó', mentioned('day', -1)],
]);

/** What may follow a part of the day: "sáng nay", "đêm qua", "tối mai", "chiều đó". */
const AFTER_PART = phraseTable<Shift>([
  ['nay, hôm nay, ngày hôm nay, ngày nay', published('day', 0)],
  ['qua', published('day', -1)],
  ['kia', published('day', -2)],
  ['mai', published('day', 1)],
  ['mốt', published('day', 2)],
  ['đó, ấy', mentioned('day', 0)],
  ['sau', mentioned('day', 1)],
  ['trước, trước đó', mentioned('day', -1)],
]);

const PERIODS: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  Object.entries({
    tuần: 'week',
    tháng: 'month',
    quý: 'quarter',
    năm: 'year',
  }),
);

const MODIFIERS = phraseTable<{ by: number; from: Shift['from']; only?: Unit; not?: Unit }>([
  ['này, hiện tại, hiện nay', { by: 0, from: 'published' }],
  ['trước, rồi, qua, vừa qua, vừa rồi', { by: -1, from: 'published' }],
  ['sau, tới, sắp tới, kế tiếp, tiếp theo, tới đây', { by: 1, from: 'published' }],
  ['sau nữa', { by: 2, from: 'published' }],
  ['nay', { by: 0, from: 'published', not: 'month' }],
  ['ngoái', { by: -1, from: 'published', only: 'year' }],
  ['kia', { by: -2, from: 'published', only: 'year' }],
  ['kìa', { by: -3, from: 'published', only: 'year' }],
  ['đó, ấy', { by: 0, from: 'mentioned' }],
  ['trước đó', { by: -1, from: 'mentioned' }],
  ['sau đó', { by: 1, from: 'mentioned' }],
]);

/** Words after which "trước", "sau", "qua", "tới" are no adverbs: "tháng trước khi", "năm tới đây". */
const NOT_ADVERB = new Set(['khi', 'lúc', 'thời']);

/** May the modifier that ends at `end` close the phrase? "đầu năm | tới nay", "hai tháng đầu năm | rồi giảm". */
function isAdverb(t: Tokens, end: number): boolean {
  const next = low(t, end);
  const last = low(t, end - 1);
  if (last === 'tới' && (next === 'nay' || next === 'giờ')) return false;
  if (last === 'rồi' && low(t, end - 2) !== 'vừa') return isBoundary(t, end);
  return !NOT_ADVERB.has(next);
}

/** "cao quý này", "đá quý này": dear, not a quarter. */
const PRECIOUS = words('cao đá phú yêu vật loại của');

const NOT_ONE = words(
  'các những bao nhiêu nhiều mọi vài mấy chục trăm nghìn ngàn vạn triệu tỷ mươi',
);

/** "hôm qua", "ngày mai", "cùng ngày", "hôm sau". */
export function readDayShift(t: Tokens, i: number): Piece | undefined {
  const found = lookUp(DAYS, t, i);
  // "Ngày Mai" is a name; "lít/ngày đó" is a rate.
  if (found && low(t, i - 1) !== '/' && !isName(t, i + 1, found.end))
    return { end: found.end, moment: { shift: found.value } };
  return undefined;
}

/** What follows a part of the day at `i - 1`. A capital is a name ("chiều Mai"). */
export function readShiftAfterPart(t: Tokens, i: number): Piece | undefined {
  const found = lookUp(AFTER_PART, t, i);
  if (!found || t[i]!.upper) return undefined;
  const word = low(t, found.end - 1);
  if (NOT_ADVERB.has(low(t, found.end))) return undefined;
  if (word === 'kia' || word === 'mốt' || word === 'sau' || word === 'trước')
    return readDayShift(t, i) ?? { end: found.end, moment: { shift: found.value } };
  return { end: found.end, moment: { shift: found.value } };
}

/** "tháng này", "năm ngoái", "tuần tới", "quý sau", "năm đó"; "cùng tháng", "cùng năm". */
export function readPeriodShift(t: Tokens, i: number): Piece | undefined {
  if (low(t, i) === 'cùng') {
    const unit = low(t, i - 1) === 'vô' ? undefined : PERIODS.get(low(t, i + 1));
    const end = low(t, i + 2) === 'đó' || low(t, i + 2) === 'ấy' ? i + 3 : i + 2;
    return unit && { end, moment: { shift: mentioned(unit, 0) } };
  }
  const unit = PERIODS.get(low(t, i));
  // "các năm trước", "vài nghìn năm qua": more than one.
  if (!unit || NOT_ONE.has(low(t, i - 1))) return undefined;
  if (unit === 'quarter' && PRECIOUS.has(low(t, i - 1))) return undefined;
  const found = lookUp(MODIFIERS, t, i + 1);
  if (!found || !isAdverb(t, found.end)) return undefined;
  const { by, from, only, not } = found.value;
  if ((only && only !== unit) || not === unit) return undefined;
  return { end: found.end, moment: { shift: { unit, by, from } } };
}

const DATE_WORDS = words(
  'ngày tháng năm quý tuần thứ chủ sáng trưa chiều tối đêm cuối đầu giữa hết',
);

/** After a named month, weekday, quarter or season: "tháng 6 tới", "thứ Năm tới", "quý 3 vừa qua". */
const DIRECTIONS = phraseTable<'past' | 'future'>([
  ['tới, sắp tới, tới đây, kế tiếp, tiếp theo, sau', 'future'],
  ['qua, vừa qua, vừa rồi, rồi, trước', 'past'],
]);

export function readDirection(
  t: Tokens,
  i: number,
): { end: number; toward: 'past' | 'future' } | undefined {
  const found = lookUp(DIRECTIONS, t, i);
  if (!found || !isAdverb(t, found.end)) return undefined;
  // "sau", "trước" and "tới" go on to what they precede: "thứ Ba trước trận", "tháng 5 tới Hà Nội".
  const word = low(t, found.end - 1);
  const next = t[found.end]?.kind;
  // `sáng 2/10 sau 28 tháng`, `sau hai năm`: what follows is of it.
  if ((word === 'sau' || word === 'trước') && (next === 'word' || next === 'number'))
    return undefined;
  if (
    word === 'tới' &&
    (t[found.end]?.upper || DATE_WORDS.has(low(t, found.end)) || isDigits(t, found.end))
  )
    return undefined;
  return { end: found.end, toward: found.value };
}
