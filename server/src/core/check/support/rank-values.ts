// Ranks held against the amounts told with them: who stands higher has more, or less where less is better.
import type { FigureMention, TimeMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Report } from '../rule';
import { amountOf, disjoint, lenient, type Interval } from './amount';
import { DURATION, END, AMOUNT, DATE, FIGURE, type Paragraph } from './paragraph';
import { anyOf, ofRival, placesOf, scopeOf, standingsOf, within, type Standing } from './standings';

/** A standing with the amount that it was reached with. */
interface Placed {
  readonly standing: Pick<Standing, 'place' | 'span' | 'at' | 'end'>;
  readonly value: Interval;
  readonly span: Span;
  /** Unit and kind of the amount: others are not compared. */
  readonly unit: string;
  /** 1 where more is better, -1 where less is. */
  readonly better: 1 | -1;
  /** From where to where the line tells of the two. */
  readonly from: number;
  readonly to: number;
}

/** How far an amount stands from its rank, in letters. */
const REACH = 90;
/** Right before an amount that goes with a rank. */
const WITH =
  /(?:^| )(?:với|đạt|có|được|giành|ghi|nhờ|thu|là|bằng|mang về|sở hữu|cùng|\(|,|:|-|chạm) (?:[\p{L}-]+ ){0,4}$/u;
/** Of a chain the amount may stand right after the name. */
const NAMED = /^ (?:[^,;()¶\ue000-\uf8ff]{2,50} )?(?:với |đạt |có |\( |, )?(?:\p{L}+ ){0,3}$/u;
/** Before an amount that is a gap, a share or a length of something else. */
const OTHER =
  /(?:hơn|kém|tăng|giảm|cách|thêm|chênh|so với|trong|sau|từ|mất|phạt|thưởng|trị giá|tiền|mỗi|cự ly|nội dung|hạng cân) (?:[\p{L}-]+ ){0,2}$/u;
const ELSEWHEN = anyOf(
  'mùa trước|trước đó|lượt đi|vòng trước|từng|lần trước|khi đó|lúc đó|kỳ trước|hạng nhất|giải khác|trong khi năm',
);
/** The amount is not what counted. */
const BUT = anyOf('nhưng|dù|song|bị trừ|phạm quy|phạm luật|bị loại|truất');
const TIED = anyOf('cùng|đồng hạng|chung|bằng điểm|hiệu số|đồng giải');
const RACE = anyOf('đích|cự ly|bơi|chạy|đua|thành tích|nước rút|lượt|nội dung|thời gian|vượt');
const MORE = /(?:lớn|cao|nhiều|dài|rộng|đông|sâu|mạnh|nặng|đắt|già) (?:thứ |nhất )?$/u;
const LESS = /(?:thấp|nhỏ|ít|ngắn|nhẹ|rẻ|trẻ|nghèo|nhanh) (?:thứ |nhất )?$/u;
/** Where these are told, fewer may be better. */
const MAY_BE_LESS = anyOf(
  'thấp|ít|nhỏ|nhẹ|rẻ|ngắn|nghèo|thất nghiệp|lạm phát|tai nạn|nợ|ô nhiễm|vi phạm|lỗi|tội phạm|tử vong|phạt|giảm|gậy|nhanh|sớm|chi phí|rủi ro|cán cân|nhập siêu',
);
/** `ít nhất 20 người` is a bound, and `sau đó cho biết` tells of a time. */
const CHAIN = new RegExp(
  `(?<![\\p{L}])(?:(?<head>(?<most>lớn|cao|nhiều|dài|rộng|đông|nặng)|thấp|nhỏ|ít|ngắn|nhẹ) nhất(?! (?:có |khoảng )?${FIGURE})|(?<next>(?:tiếp theo|tiếp đến|kế đến|kế tiếp|theo sau|xếp sau)(?: là)?|(?:sau đó|kế đó) (?:là|đến|tới)))(?= (?:là|thuộc về|ở|:|[^,]))`,
  'gu',
);

/** Two of a table of which the one that stands higher has the worse amount. */
export function* againstValues(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  if (paragraph.letters < 2) return;
  yield* inOrder(paragraph);
  if (!standingsOf(paragraph).length && !paragraph.has(CHAIN)) return;
  const placed = pairsOf(paragraph);
  yield* nextTo(paragraph, placed);
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      if (!areOfOneTable(paragraph, a, b) || !disagree(a, b)) continue;
      const figure = [a, b]
        .map(({ standing }) => (standing as Standing).figure)
        .find((f) => f !== undefined);
      if (figure && done.has(figure)) continue;
      if (figure) done.add(figure);
      const say = (p: Placed): string =>
        `${paragraph.source(p.standing.span)}: ${paragraph.source(p.span)}`;
      yield {
        data: { working: `${say(a)}; ${say(b)}`, rank: a.standing.place, field: b.standing.place },
        spans: placesOf(a.standing, a, b.standing, b),
      };
      return;
    }
}

function disagree(a: Placed, b: Placed): boolean {
  if (a.unit !== b.unit || a.better !== b.better || !disjoint(a.value, b.value)) return false;
  const isMore = a.value.low > b.value.low;
  if (a.standing.place === b.standing.place) return false;
  return isMore === a.better > 0
    ? a.standing.place > b.standing.place
    : a.standing.place < b.standing.place;
}

/** Told in one sentence or in two that follow, of one time and one table. */
function areOfOneTable(paragraph: Paragraph, a: Placed, b: Placed): boolean {
  const whole = paragraph.text.slice(a.from, b.to);
  if (whole.split(END).length > 2) return false;
  const between = paragraph.text.slice(a.to, b.to);
  if (ELSEWHEN.test(between) || hasDate(paragraph, between) || TIED.test(whole)) return false;
  const [x, y] = [a, b].map((p) => paragraph.text.slice(p.from, clauseEnd(paragraph, p.to)));
  const [here, there] = [scopeOf(x!), scopeOf(y!)];
  if (here && there && here !== there) return false;
  const [of, other] = [x, y].map((words) => / về ((?:\p{L}+ ){1,6})/u.exec(words!)?.[1]);
  return !of || !other || of === other;
}

const clauseEnd = ({ text }: Paragraph, from: number): number => {
  const end = text.slice(from, from + 40).search(/[,;:(¶]|$/u);
  return from + end;
};

const hasDate = (paragraph: Paragraph, words: string): boolean =>
  [...words.matchAll(new RegExp(DATE, 'gu'))].some(
    ([letter]) => !/_REF$/u.test(paragraph.time(letter).value),
  );

/** Each standing with the amount after it, or before it (`với 34 điểm, đội xếp thứ hai`). */
function pairsOf(paragraph: Paragraph): Placed[] {
  const { text } = paragraph;
  const events = [
    ...standingsOf(paragraph)
      .filter(({ kind }) => kind !== 'prize' || / điểm/u.test(text))
      .map((standing) => ({ at: standing.at, standing })),
    ...chainOf(paragraph).map((standing) => ({ at: standing.at, standing })),
    ...amountsOf(paragraph).map((amount) => ({ at: amount.at, amount })),
  ].sort((a, b) => a.at - b.at) as Event[];
  const placed: Placed[] = [];
  let open: Event | undefined;
  let skipped: string | undefined;
  for (const event of events) {
    if (open && within(paragraph, open.at, event.at) === undefined) open = undefined;
    const near = open && event.at - open.at <= REACH;
    const [standing, amount] = [open?.standing ?? event.standing, open?.amount ?? event.amount];
    const closes =
      near &&
      standing &&
      amount &&
      !(open!.standing && event.standing) &&
      !(open!.amount && event.amount);
    const isSkipped = event.amount !== undefined && event.amount.unit === skipped;
    const found = closes && !isSkipped ? placedOf(paragraph, standing, amount) : undefined;
    const total = event.amount && totalOf(paragraph, placed[placed.length - 1], event.amount);
    if (total) {
      placed[placed.length - 1] = total;
      open = undefined;
      continue;
    }
    if (event.standing) skipped = undefined;
    if (found) {
      placed.push(found);
      open = undefined;
    } else if (event.standing || leads(text, event.at)) open = event;
    // `dẫn đầu đường chạy 1.500 m với 4 phút`: an amount of something else.
    else if (!open?.standing) open = undefined;
    else skipped = event.amount?.unit;
  }
  return numbered(placed);
}

/** `Với 3 điểm có được, đội dẫn đầu với 28 điểm`: of two amounts the one after the rank is what it was reached with. */
function totalOf(
  paragraph: Paragraph,
  last: Placed | undefined,
  amount: Amount,
): Placed | undefined {
  if (!last || last.span.start > last.standing.span.start || last.unit !== amount.unit)
    return undefined;
  const { at, end } = last.standing;
  if (amount.at - at > REACH || !TOTAL.test(paragraph.text.slice(end, amount.at))) return undefined;
  return placedOf(paragraph, last.standing as Standing, amount);
}
const TOTAL = /^[^,;:()¶\ue000-\uf8ff]*(?:với|có) (?:\p{L}+ ){0,2}$/u;

/** `ba nước nhiều nhất lần lượt là … với 1,2 triệu tấn, … với 0,9 triệu tấn`: the first has the most. */
const IN_ORDER =
  /(?:(?:dẫn|đứng|hàng) đầu|(?:lớn|cao|nhiều|dài|rộng|đông|nặng) nhất)[^¶;]{0,40} (?:lần lượt|theo thứ tự) (?:là|gồm|thuộc về|:)/u;

function* inOrder(paragraph: Paragraph): Generator<Report> {
  if (!paragraph.has(IN_ORDER)) return;
  const { text } = paragraph;
  const order = IN_ORDER.exec(text);
  if (!order) return;
  const from = order.index + order[0].length;
  const end = text.slice(from).search(new RegExp(`[${END};]|$`, 'u')) + from;
  const amounts = amountsOf(paragraph).filter(
    ({ at, isTime }) =>
      at >= from &&
      at < end &&
      !isTime &&
      /(?:với|đạt|có|\(|,|và) (?:[\p{L}]+ ){0,2}$/u.test(text.slice(from, at)),
  );
  for (const [i, a] of amounts.entries()) {
    const b = amounts[i + 1];
    if (!b || a.unit !== amounts[0]!.unit || b.unit !== a.unit) return;
    if (OTHER.test(text.slice(from, b.at)) || !disjoint(a.value, b.value)) continue;
    if (a.value.low > b.value.low) continue;
    yield {
      data: {
        working: `${paragraph.source(a.span)} < ${paragraph.source(b.span)}`,
        rank: i + 1,
        field: i + 2,
      },
      spans: placesOf(a, b),
    };
    return;
  }
}

/** `thứ năm với 24 huy chương vàng, sau Malaysia với 26 huy chương vàng`: who is ahead has more. */
const NEXT_TO =
  /^[^\ue000-\uefff¶;]{0,20}?(?:, )?(?:chỉ |xếp |đứng |ngay |liền )*(?<side>sau|dưới|kém|thua|trên|hơn|trước) (?!khi |đó |đây )(?<who>[^\ue000-\uf8ff¶;,()]{2,40}) (?:với|có|đạt|\(|giành|được) (?:[\p{L}]+ ){0,2}$/u;

function* nextTo(paragraph: Paragraph, placed: readonly Placed[]): Generator<Report> {
  const amounts = amountsOf(paragraph);
  for (const own of placed) {
    const other = amounts.find(({ at }) => at >= own.to);
    if (!other || other.unit !== own.unit) continue;
    const between = paragraph.text.slice(own.to, other.at);
    const side = NEXT_TO.exec(between)?.groups?.['side'];
    if (!side || ELSEWHEN.test(between) || hasDate(paragraph, between)) continue;
    if (!disjoint(own.value, other.value)) continue;
    const isAhead = /sau|dưới|kém|thua/u.test(side);
    if ((isAhead === other.value.low > own.value.low) === own.better > 0) continue;
    yield {
      data: {
        working: `${paragraph.source(own.span)}: ${side} ${paragraph.source(other.span)}`,
        rank: own.standing.place,
        field: own.standing.place,
      },
      spans: placesOf(own.standing, own, other),
    };
    return;
  }
}

interface Event {
  readonly at: number;
  readonly standing?: Standing | Link;
  readonly amount?: Amount;
}
/** `cao nhất`, `tiếp theo`: one of a chain; its place is counted from its head. */
interface Link {
  readonly place: number;
  readonly at: number;
  readonly end: number;
  readonly span: Span;
  readonly isNext: boolean;
  readonly better: 1 | -1 | 0;
}
interface Amount {
  readonly at: number;
  readonly span: Span;
  readonly value: Interval;
  readonly unit: string;
  readonly isTime: boolean;
}

function chainOf(paragraph: Paragraph): Link[] {
  return [...paragraph.text.matchAll(CHAIN)].map((match) => ({
    place: match.groups!['next'] ? NaN : 1,
    at: match.index,
    end: match.index + match[0].length,
    span: paragraph.span(match.index, match.index + match[0].length),
    isNext: match.groups!['next'] !== undefined,
    better: match.groups!['next'] ? 0 : match.groups!['most'] ? 1 : -1,
  }));
}

/** The places of a chain, counted on from what stands before. */
function numbered(placed: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  for (const one of placed) {
    const before = all[all.length - 1];
    if (!Number.isNaN(one.standing.place)) all.push(one);
    else if (before && before.unit === one.unit)
      all.push({
        ...one,
        better: before.better,
        standing: { ...one.standing, place: before.standing.place + 1 },
      });
  }
  return all;
}

const leads = (text: string, at: number): boolean =>
  /(?:^| )(?:với|có|giành|được|đạt|nhờ) (?:[\p{L}]+ ){0,2}$/u.test(
    text.slice(Math.max(0, at - 40), at),
  );

function placedOf(
  paragraph: Paragraph,
  standing: Standing | Link,
  amount: Amount,
): Placed | undefined {
  const { text } = paragraph;
  const isAfter = amount.at > standing.at;
  const between = isAfter
    ? text.slice(standing.end, amount.at)
    : text.slice(amount.at + 1, standing.at);
  const before = text.slice(Math.max(0, amount.at - 40), amount.at);
  const isWith = 'isNext' in standing ? NAMED : WITH;
  if (OTHER.test(before) || (isAfter && !isWith.test(between))) return undefined;
  if (BUT.test(between)) return undefined;
  if (!isAfter && (!/(?:,|xếp|đứng|về|và) /u.test(between) || ofRival(between))) return undefined;
  const better = betterOf(paragraph, standing, amount);
  if (!better) return undefined;
  const [from, to] = [Math.min(standing.at, amount.at), Math.max(standing.end, amount.at + 1)];
  return { standing, value: amount.value, span: amount.span, unit: amount.unit, better, from, to };
}

function betterOf(
  paragraph: Paragraph,
  standing: Standing | Link,
  amount: Amount,
): 1 | -1 | undefined {
  const { text } = paragraph;
  if ('isNext' in standing) return standing.better || 1;
  const before = text.slice(Math.max(0, standing.at - 12), standing.at);
  if (MORE.test(before)) return 1;
  const [from, to] = [text.lastIndexOf(END, standing.at) + 1, text.indexOf(END, standing.at)];
  const sentence = text.slice(from, to < 0 ? text.length : to);
  if (amount.isTime) return RACE.test(sentence) ? -1 : undefined;
  if (LESS.test(before)) return -1;
  if (/^gậy/u.test(amount.unit)) return -1;
  if (/^huy chương(?! vàng)/u.test(amount.unit)) return undefined;
  return MAY_BE_LESS.test(sentence) ? undefined : 1;
}

const AMOUNTS = new RegExp(`${AMOUNT}|${DURATION}`, 'gu');

function amountsOf(paragraph: Paragraph): Amount[] {
  return [...paragraph.text.matchAll(AMOUNTS)].flatMap((match): Amount[] => {
    const at = match.index;
    if (new RegExp(DURATION, 'u').test(match[0])) {
      const time = paragraph.time(match[0]);
      const seconds = secondsOf(paragraph, time);
      if (seconds === undefined) return [];
      const span = { start: time.start, end: time.end };
      return [{ at, span, value: { low: seconds, high: seconds }, unit: 's', isTime: true }];
    }
    const figure = paragraph.figure(match[0]);
    const span = { start: figure.start, end: figure.end };
    const noun = paragraph.text.slice(at + 1, at + 24).trim();
    const unit =
      figure.type === 'COUNT'
        ? (/^huy chương(?: (?:vàng|bạc|đồng))?/u.exec(noun)?.[0] ?? figure.unit.split(' ')[0]!)
        : `${figure.type} ${figure.type === 'MEASURE' ? '' : figure.unit}`;
    if (figure.type === 'COUNT' && (!unit || /^(?:bậc|trận|vòng|lần|đội|năm|hạng)/u.test(unit)))
      return [];
    const value = figure.approx === 'exact' ? exactly(amountOf(figure)) : lenient(figure);
    return [{ at, span, value, unit, isTime: false }];
  });
}

const exactly = (value: number): Interval => ({ low: value, high: value });

/** Seconds of a time at the finish: `1 phút 2 giây 35`. */
function secondsOf(paragraph: Paragraph, time: TimeMention): number | undefined {
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/u.exec(time.value) ?? [];
  const total = 3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0);
  const hundredths =
    seconds === undefined
      ? undefined
      : /^ (\d{1,2})(?![\d\p{L}]|[.,]\d)/u.exec(paragraph.after(time))?.[1];
  return total ? total + (hundredths ? Number(`0.${hundredths}`) : 0) : undefined;
}
