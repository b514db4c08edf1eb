// Highest and lowest values that a text claims, and values of its own that lie beyond them.
import type { ArticleFacts, FigureMention, TimeMention } from '../../resolve/facts';
import { phraseKey, words } from '../../text/normal';
import {
  amountOf,
  areWithin,
  comparable,
  disjoint,
  lenient,
  middle,
  sameKind,
  sameNoun,
  type Interval,
} from './amount';
import { anyOf, clausesOf, datesIn, endOfTold, namesIn, spanIn, type Clause } from './clauses';
import { isOfOthers } from './deeds-apart';
import { grainOf, isWithin, windowOf, type Window } from './first-window';
import { DATE, DURATION, FIGURE, wakes } from './paragraph';
import type { Span } from '../../text/span';

/** A claim that nothing lay above a value, or below it. */
interface Extreme {
  readonly clause: Clause;
  readonly span: Span;
  /** Its value, where one is told. */
  readonly figure: FigureMention | undefined;
  /** The value itself where it is a mark that was passed, else as widely as it may be read. */
  readonly range: Interval | undefined;
  readonly isHigh: boolean;
  readonly window: Window;
  /** The words of the claim's sentence and of the one before it. */
  readonly known: ReadonlySet<string>;
}

/** What contradicts it: the date of another clause, and its value or the words that compare it. */
export interface Beyond {
  readonly claim: Span;
  readonly since: TimeMention | undefined;
  readonly time: TimeMention;
  readonly figure: Span;
}

const UP = 'cao|lớn|nhiều|mạnh|nặng|dài|đông|đắt|nóng|sâu|rộng|dày|tốt';
const DOWN = 'thấp|ít|nhỏ|rẻ|lạnh|nông|ngắn|yếu|mỏng|kém|nhẹ';
const WINDOW = `(?:[^,]{0,20}?(?:kể từ|từ|trong vòng|trong|sau|suốt|qua)[^,\\ue000-\\uf8ff]{0,24}?(?:${DATE}|${DURATION})|[^,]{0,20}?(?:lịch sử|mọi thời đại|(?:từ|kể từ) (?:khi|ngày|lúc|thời điểm)|${DATE})|(?: được| mà| ${phraseKey('toà')}){0,2} từng)`;
const SUPERLATIVE = new RegExp(
  `(?<![\\p{L}])(?<adj>${UP}|${DOWN}) nhất${phraseKey(WINDOW)}|(?:mức |con số |mốc )?(?<record>(?<of>cao |thấp |lớn |ít )?(?:kỷ lục|chưa từng (?:có|thấy)))(?! (?:guinness|gia|trước|cũ))`,
  'u',
);
/** `Chưa bao giờ … cao như thế`. */
const NEVER_SO = new RegExp(
  `chưa (?:từng|bao giờ|khi nào)[^;]{0,60}?(?<adj>${UP}|${DOWN}) (?:như |đến )?(?:thế|vậy)(?: này)?`,
  'u',
);
const THRESHOLD = new RegExp(
  `(?<!không phải )(?:lần đầu tiên|lần đầu|chưa (?:từng|bao giờ|khi nào))[^;]{0,60}?(?<verb>vượt quá|vượt qua|vượt|chạm|cán|đạt|lên trên|lên tới|lên|xuống dưới|giảm dưới|rớt xuống dưới|rơi xuống dưới|tụt xuống dưới|dưới)(?: (?:quá|qua|mốc|ngưỡng|mức|con số|cột mốc|đỉnh|trên|dưới|xuống))* (?<figure>${FIGURE})`,
  'u',
);

const WAKES = wakes([], 'nhất lục đầu từng giờ thế vậy');

/** Every claim of an extreme with the first value of the article that lies beyond it. */
export function* beyond(article: ArticleFacts): Generator<Beyond> {
  const published = article.published.value;
  if (!published) return;
  const all = clausesOf(article);
  for (const clause of all) {
    if (!clause.paragraph.has(WAKES)) continue;
    const claim = extremeIn(clause, all, published);
    const other = claim && all.map((c) => valueBeyond(claim, c)).find(Boolean);
    if (other)
      yield {
        claim: claim.span,
        since: claim.window.since,
        time: other.time,
        figure: other.figure,
      };
  }
}

const COMPARED =
  /(?:^| )(?:chỉ (?:sau|thua|kém|đứng sau|thấp hơn|xếp sau)|đứng sau|xếp sau|vẫn (?:thấp|kém|ít|cao) hơn|chưa (?:bằng|vượt|phá)|thứ (?:hai|nhì|ba)|không phải|gần|suýt|sắp|nếu|dự báo|dự kiến|mục tiêu|kế hoạch|có thể|sẽ|kỳ vọng)(?= )/u;
const FIGURES = new RegExp(FIGURE, 'gu');
const IS_CHANGE =
  /(?:^| )(?:tăng|giảm|thêm|hơn|mất|hụt|nhích|bớt)(?: (?:thêm|tới|đến|gần|hơn|khoảng))* $/u;

function extremeIn(clause: Clause, all: readonly Clause[], published: string): Extreme | undefined {
  const { text, paragraph, order } = clause;
  const [superlative, threshold] = [SUPERLATIVE.exec(text), THRESHOLD.exec(text)];
  const match = threshold ?? superlative ?? NEVER_SO.exec(text);
  if (!match || COMPARED.test(text)) return undefined;
  const window = windowOf(clause, match.index, published);
  if (!window) return undefined;
  const before = all[order - 1];
  const near = before?.paragraph === paragraph ? before : undefined;
  const figure = threshold
    ? paragraph.figure(threshold.groups!['figure']!)
    : (figureBeside(clause, match.index) ?? (near && figureBeside(near, near.text.length)));
  const { adj, of, verb } = match.groups!;
  return {
    clause,
    span: spanIn(clause, match.index, match.index + match[0].length),
    figure,
    range:
      figure && (threshold ? { low: amountOf(figure), high: amountOf(figure) } : lenient(figure)),
    isHigh: verb ? !verb.includes('dưới') : !new RegExp(DOWN, 'u').test(adj ?? of ?? 'cao'),
    window,
    known: knownFrom(`${text} ${near?.text ?? ''}`),
  };
}

/** The value that a superlative at an index is of: the last one before it, else the first that follows. */
function figureBeside({ text, paragraph }: Clause, at: number): FigureMention | undefined {
  const all = [...text.matchAll(FIGURES)].filter(
    ({ 0: letter, index }) =>
      !/^(?:RANK|SCORE|RATIO|AGE)$/u.test(paragraph.figure(letter).type) &&
      !IS_CHANGE.test(text.slice(0, index)),
  );
  const letter =
    all.filter(({ index }) => index < at).pop()?.[0] ?? all.find(({ index }) => index > at)?.[0];
  return letter === undefined ? undefined : paragraph.figure(letter);
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Other words for one measure. */
const MEASURES = [
  'lợi nhuận lãi lời',
  'doanh thu bán',
  'xuất khẩu bán',
  'khách lượt đón',
  'dân người',
];

function knownFrom(text: string): Set<string> {
  const known = new Set(wordsOf(text));
  for (const measure of MEASURES.map((list) => list.split(' ')))
    if (measure.some((word) => known.has(word))) for (const word of measure) known.add(word);
  return known;
}

const HEAT = words('nhiệt độ kế nóng lạnh trời');

/** Words that lead to a value and say nothing of what it is of. */
const LEAD =
  words(`từng đã cũng còn chạm đạt lên tới đến là có ở mức vượt leo cán vọt xuống rơi tụt còn chỉ con số
  khi đó lúc ấy kim ngạch giá trị chỉ số kết quả đỉnh mức kỷ lục ghi nhận được hơn gần khoảng trên dưới và mà này nó
  nơi đây trước đó hồi vào trong tháng năm ngày tuần quý kỳ mùa vụ thậm chí tận những ngay cả thì với của chính
  lượng toàn bộ tổng cao thấp nhất thời điểm nước ta cả họ ông bà anh chị cô người thu về mang lại lập đợt trận lần
  một khác xuân hè thu đông dù mặc dẫu khi nhưng song tuy nhiên trạm đo máy quan trắc nhiệt kế thị trường việt nam thực tế thật ra`);

function valueBeyond(
  claim: Extreme,
  clause: Clause,
): { time: TimeMention; figure: Span } | undefined {
  const { window, figure, range, isHigh, known } = claim;
  const apart = Math.abs(clause.order - claim.clause.order);
  if (apart === 0 || apart > 6 || COMPARED.test(clause.text)) return undefined;
  // Another of the kind counts: a record is one of all.
  if (isOfOthers(`${claim.clause.text} khác`, clause.text)) return undefined;
  const dates = datesIn(clause).filter(({ time }) => isWithin(window, time));
  if (!dates.length) return undefined;
  const more = (isHigh ? HIGHER : LOWER).exec(clause.text);
  if (more && isOfMeasure(claim, clause.text.slice(0, more.index)))
    return {
      time: dates[0]!.time,
      figure: spanIn(clause, more.index, more.index + more[0].length),
    };
  if (!figure || !range) return undefined;
  for (const { 0: letter, index } of clause.text.matchAll(FIGURES)) {
    const other = clause.paragraph.figure(letter);
    const date = dates.filter(({ at }) => at < index).pop() ?? dates[0]!;
    if (!areOfOneKind(other, figure) || IS_CHANGE.test(clause.text.slice(0, index))) continue;
    const [a, b] = [range, lenient(other)];
    if (!disjoint(a, b) || b.low > a.high !== isHigh) continue;
    // Degrees have no zero of their own: 2 is not half as warm as 4.
    const [x, y] = [middle(a), middle(b)];
    if (isOfHeat(other) ? Math.abs(x - y) > 15 : !areWithin(x, y, 2)) continue;
    if (!isOfMeasure(claim, clause.text.slice(0, index), other)) continue;
    if (!areOfOneGrain(claim, date.time, clause)) continue;
    const names = new Set(namesIn(claim.clause));
    if (
      namesIn(clause, 0, endOfTold(clause.text)).some(
        (name) => !known.has(name) && !names.has(name),
      )
    )
      continue;
    return { time: date.time, figure: other };
  }
  return undefined;
}

const isOfHeat = ({ unit }: FigureMention): boolean => unit.includes('°');

const areOfOneKind = (a: FigureMention, b: FigureMention): boolean =>
  sameKind(a, b) || (comparable(a, b) && a.type === 'COUNT' && sameNoun(a.unit, b.unit));

/** `rung chuyển bởi trận động đất 6,9 độ`: what a word like `bởi` leads to, where the claim knows it. */
function partOf(known: ReadonlySet<string>, lead: string): string[] {
  const last = wordsOf(lead.split(/ (?:bởi|với|có|bằng|gồm) /u).pop()!);
  return last.some((word) => known.has(word) && !LEAD.has(word)) ? last : wordsOf(lead);
}

/** What leads to a value names nothing that the claim does not know. */
function isOfMeasure({ known }: Extreme, lead: string, figure?: FigureMention): boolean {
  const isHeat = figure && isOfHeat(figure);
  const own = partOf(
    known,
    lead
      .split(/[,()]/u)
      .slice(-2)
      .join(' ')
      .replace(/[\ue000-\uf8ff]/gu, ' '),
  );
  const last =
    /(?:^|[,\ue000-\uf8ff]|(?<![\p{L}])(?:đã|từng|cũng)) (?<verb>\p{L}+)[^,\ue000-\uf8ff]*$/u;
  const verb = last.exec(lead)?.groups?.['verb'];
  const isKnown = (word: string): boolean =>
    known.has(word) || LEAD.has(word) || (isHeat === true && HEAT.has(word));
  return (
    own.every((word) => isKnown(word) || word === verb) &&
    (verb === undefined || isKnown(verb) || own.some((word) => known.has(word)))
  );
}

const more = (adjectives: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])còn (?:\\p{L}+ )?(?:${adjectives}) hơn|(?:${adjectives}) hơn (?:mức này|con số này|mức đó|thế|nữa|hiện nay|bây giờ|lần này)`,
    'u',
  );
const [HIGHER, LOWER] = [more(UP), more(DOWN)];

const ONCE = new RegExp(anyOf('từng|chạm|đỉnh|có lúc|có thời điểm'), 'u');

/** A month's value is not held against a year's. */
function areOfOneGrain({ clause, window }: Extreme, time: TimeMention, other: Clause): boolean {
  const own = datesIn(clause).filter((date) => date.time !== window.since)[0];
  const [a, b] = [own && grainOf(own.time), grainOf(time)];
  return !a || !b || a === b || a === 'day' || ONCE.test(other.text);
}
