// The minutes of a match in the order in which they are told.
import { readNumber, type ArticleFacts } from '../../resolve/facts';
import { cue } from '../../text/cues';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Report } from '../rule';
import { disorder } from './ordered';
import { proseLines } from './prose';

/** `phút 35`, `phút thứ 90+2`. */
interface Minute extends Span {
  /** Of the whole match; what is added to a half counts in hundredths. */
  readonly minute: number;
  readonly sentence: number;
}

const LAST = 130;
const MINUTE = cue('phút');

/** What can only come after what was told before it: an answer, a second one, an end. */
const ANSWER =
  /(?:^|[^\p{L}])(?:gỡ|san bằng|san hòa|cân bằng|quân bình|rút ngắn|nhân đôi|danh dự|nâng tỷ số|nâng cách biệt|gia tăng cách biệt|ấn định|chốt hạ|khép lại|kết liễu|định đoạt|hoàn tất|lội ngược dòng|ngược dòng|vượt lên|bàn (?:thắng |thua )?(?:thứ (?:hai|ba|tư)|quyết định|cuối)|cú đúp|hat-?trick|đáp trả|đáp lời|trả đũa)(?=[^\p{L}]|$)/u;
const ONWARD =
  /(?:^|[^\p{L}])(?:sau đó|tiếp đó|rồi|ít phút sau|phút sau|(?:mãi )?(?:đến|tới)|thêm|lại|hiệp (?:hai|2)|cuối (?:trận|hiệp)|cuối cùng|tiếp tục|chỉ kịp)(?=[^\p{L}]|$)/u;
const OPENER =
  /(?:^|[^\p{L}])(?:mở (?:tỷ số|điểm)|khai thông|khai màn|bàn (?:thắng |thua )?(?:đầu|mở)|(?:vượt|vươn) lên dẫn|dẫn trước|thẻ (?:vàng )?(?:đầu|thứ nhất))(?=[^\p{L}]|$)/u;
/** The narration turns back, or to another match. */
const BACK =
  /(?:^|[^\p{L}])(?:trước đó|trước khi|sau khi|đầu trận|từ (?:khá )?(?:sớm|phút)|ngay phút|từng|lượt (?:đi|về)|trận (?:khác|còn lại|kia|trước|sớm|muộn|cùng giờ)|cặp đấu|bảng|bỏ lỡ|trong khi đó|khi (?:anh|đội)|nhờ|vào sân|thay (?:ra|vào)|kể từ)(?=[^\p{L}]|$)/u;
const BEFORE_THAT = /(?:^|[.;,] )trước đó(?=[ ,])/u;
/** No comma after it: the minute is that of its own clause. */
const UNTIL = /(?:^|[^\p{L}])trước khi [^,;.]*$/u;
const SINCE = /(?:^|[^\p{L}])sau khi [^,;.]*$/u;
const LATER =
  /(?:^|[^\p{L}\d])(?<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) phút sau(?: đó)?[ ,]/u;
const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Minutes of one match that run against the words that put them in order. */
export function* minutesInDisorder(article: ArticleFacts): Generator<Report> {
  const { doc } = article;
  const lower = (start: number, end: number): string =>
    doc.text.slice(start, end).normalize('NFC').toLowerCase();
  for (const line of proseLines(article, MINUTE)) {
    const minutes = [...minutesOf(article, line.firstToken, line.endToken)];
    for (const [i, b] of minutes.entries()) {
      const a = minutes[i - 1];
      if (!a || b.sentence - a.sentence > 1) continue;
      const opens = [a, b].map((one) => doc.sentences[one.sentence]!.start);
      const between = lower(a.end, b.start);
      const next = minutes[i + 1]?.start ?? line.end;
      const rest = lower(b.end, Math.min(next, line.end)).split(/[.;!?]/u)[0]!;
      const before = lower(Math.max(opens[0]!, minutes[i - 2]?.end ?? 0), a.start);
      const order = {
        before,
        between,
        rest,
        isChronicle: a.start - opens[0]! < 8 && b.start - opens[1]! < 8,
      };
      const cue = contradiction(a.minute, b.minute, order);
      if (cue !== undefined) yield disorder(article, a, b, cue);
      else yield* scoredInDisorder(article, minutes, i, lower);
    }
  }
}

/** Goals fall, they are never taken back: fewer of them at a later minute are of another match. */
function* scoredInDisorder(
  article: ArticleFacts,
  minutes: readonly Minute[],
  i: number,
  lower: (start: number, end: number) => string,
): Generator<Report> {
  const [a, b] = [minutes[i - 1]!, minutes[i]!];
  const [x, y] = [i - 1, i].map((at) => goalsAt(article, minutes, at, lower));
  if (x === undefined || y === undefined || x === y) return;
  if (a.minute === b.minute || x > y === a.minute > b.minute) return;
  if (BACK.test(lower(a.end, b.start).split(/[.;]/u).pop()!)) return;
  yield disorder(article, a, b, `${Math.min(x, y)} < ${Math.max(x, y)}`);
}

const SCORED =
  /(?:tỷ số|tỉ số|lên|dẫn|hòa|hoà|thành|bằng|còn|cách biệt|gỡ|thua|thắng|ghi bàn)(?: [^\d.,;]{0,20})?(?<home>\d{1,2}) ?[-–] ?(?<away>\d{1,2})(?!\d)/u;

/** How many goals have fallen at a minute: by the score of its clause, or as it opens the score. */
function goalsAt(
  { doc }: ArticleFacts,
  minutes: readonly Minute[],
  i: number,
  lower: (start: number, end: number) => string,
): number | undefined {
  const { start, end, sentence } = minutes[i]!;
  const own = doc.sentences[sentence]!;
  const from = Math.max(own.start, minutes[i - 1]?.end ?? 0);
  const to = Math.min(own.end, minutes[i + 1]?.start ?? own.end);
  const clause = `${lower(from, start).split(/[;]/u).pop()!} ${lower(end, to).split(/[;]/u)[0]!}`;
  const score = SCORED.exec(clause)?.groups;
  if (score) return Number(score['home']) + Number(score['away']);
  return /mở tỷ số|mở tỉ số|mở điểm/u.test(clause) ? 1 : undefined;
}

interface Order {
  readonly before: string;
  readonly between: string;
  readonly rest: string;
  /** Each opens its sentence. */
  readonly isChronicle: boolean;
}

/** What tells the order that the two minutes contradict. */
function contradiction(
  a: number,
  b: number,
  { before, between, rest, isChronicle }: Order,
): string | undefined {
  const later = LATER.exec(between);
  if (later && !/phút trước/u.test(between)) {
    const count = Number(later.groups!['count']) || NUMBERS.indexOf(later.groups!['count']!);
    return Math.abs(Math.floor(b) - Math.floor(a) - count) > 1 ? later[0].trim() : undefined;
  }
  if (SINCE.test(between)) return b > a ? 'sau khi' : undefined;
  if (UNTIL.test(between)) return b < a ? 'trước khi' : undefined;
  if (BEFORE_THAT.test(between)) return b > a ? 'trước đó' : undefined;
  const lead = between.split(/[.;]/u).pop()!;
  const own = `${lead} ${rest.replace(/^\s*,\s*/u, '').split(/, /u)[0]!}`;
  if (b > a) {
    const answered = ANSWER.exec(before) ?? ANSWER.exec(between.split(/[.,;]/u)[0]!);
    return answered && OPENER.test(own) && !OPENER.test(before) && !BACK.test(between)
      ? answered[0].trim()
      : undefined;
  }
  if (a === b || BACK.test(lead) || OPENER.test(own)) return undefined;
  const told = ANSWER.exec(own) ?? ONWARD.exec(own);
  return told || isChronicle ? (told?.[0].trim() ?? '') : undefined;
}

const HALF = 45;
/** `phút 12 hiệp hai` */
const isOfSecondHalf = (tokens: readonly Token[], i: number): boolean => {
  const at = tokens[i]?.lower === 'của' ? i + 1 : i;
  return tokens[at]?.lower === 'hiệp' && /^(?:hai|2|ii)$/u.test(tokens[at + 1]?.lower ?? '');
};

function* minutesOf({ doc }: ArticleFacts, from: number, to: number): Generator<Minute> {
  const { tokens } = doc;
  for (let i = from; i + 1 < to; i++) {
    if (tokens[i]!.lower !== 'phút' || tokens[i - 1]?.kind === 'number') continue;
    const at = i + (tokens[i + 1]!.lower === 'thứ' ? 2 : 1);
    const number = tokens[at];
    if (number?.kind !== 'number' || at >= to) continue;
    const read = readNumber(tokens, at);
    if (!read || read.hasFraction || read.endToken !== at + 1 || read.value > LAST) continue;
    const isAdded = tokens[at + 1]?.text === '+' && tokens[at + 2]?.kind === 'number';
    const last = isAdded ? at + 2 : at;
    if (/^(?:giây|mỗi|một)$/u.test(tokens[last + 1]?.lower ?? '')) continue;
    yield {
      start: tokens[i]!.start,
      end: tokens[last]!.end,
      minute:
        read.value +
        (isAdded ? Number(tokens[last]!.text) / 100 : 0) +
        (isOfSecondHalf(tokens, last + 1) && read.value <= HALF ? HALF : 0),
      sentence: doc.sentenceIndexAt(tokens[i]!.start),
    };
  }
}
