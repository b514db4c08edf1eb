// One sentence, or two or three that follow each other, with their figures: for relations in wordings that no pattern knows.
import type { FigureMention, TimeMention } from '../../resolve/facts';
import { amountOf, sameKind } from './amount';
import { DATE, DURATION, END, FIGURE, type Paragraph } from './paragraph';
import { isBare } from './bare-numbers';

/** A figure where it stands. */
export interface Stated {
  readonly figure: FigureMention;
  /** Its index in the passage's text. */
  readonly at: number;
}

export interface Passage {
  readonly paragraph: Paragraph;
  /** As in `Paragraph.text`. */
  readonly text: string;
  /** Where it starts in the paragraph's text. */
  readonly from: number;
  readonly stated: readonly Stated[];
  /** Where its second sentence begins; its length where it has one. */
  readonly second: number;
}

export const isOfTwo = ({ text, second }: Passage): boolean => second < text.length;

const LETTERS = new RegExp(`${FIGURE}|${DURATION}|${DATE}`, 'gu');
const IS_FIGURE = new RegExp(FIGURE, 'u');

const read = new WeakMap<Paragraph, readonly Passage[]>();

/** The sentences of a line, each alone and then with the one after it, that hold so many figures. */
export function passages(paragraph: Paragraph, least: 2 | 3 = 3): readonly Passage[] {
  let found = read.get(paragraph);
  if (!found) read.set(paragraph, (found = paragraph.letters < 3 ? [] : readAll(paragraph)));
  return found.filter(({ stated }) => stated.length >= least);
}

function readAll(paragraph: Paragraph): Passage[] {
  const starts: number[] = [0];
  const { text } = paragraph;
  for (let at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) starts.push(at + 1);
  const single = starts.map((from, i) => passage(paragraph, from, starts[i + 1], text.length));
  // Two sentences add something where each has a figure.
  const double = starts
    .slice(1)
    .flatMap((second, i) =>
      single[i]!.stated.length > 0 && single[i + 1]!.stated.length > 0
        ? [passage(paragraph, starts[i]!, starts[i + 2], second)]
        : [],
    );
  // Three with one figure each: two amounts, and what relates them.
  const triple = starts
    .slice(2)
    .flatMap((_, i) =>
      [0, 1, 2].every((k) => single[i + k]!.stated.length === 1)
        ? [passage(paragraph, starts[i]!, starts[i + 3], starts[i + 1]!)]
        : [],
    );
  return [...single, ...double, ...triple];
}

/** How far back the words are looked at that lead to a figure. */
const REACH = 90;

/** The words that lead to a place, as many as matter. */
export const leadingTo = ({ text }: Passage, at: number): string =>
  text.slice(Math.max(0, at - REACH), at);

function passage(
  paragraph: Paragraph,
  from: number,
  end = paragraph.text.length,
  second: number,
): Passage {
  const text = paragraph.text.slice(from, end);
  const stated = statedIn(paragraph)
    .filter(({ figure, at }) => at >= from && at < end && !isBare(figure))
    .map(({ figure, at }) => ({ figure, at: at - from }));
  return { paragraph, text, from, stated, second: Math.min(second - from, text.length) };
}

const all = new WeakMap<Paragraph, readonly Stated[]>();

/** Every figure of a line and every length of time, in text order. */
export function statedIn(paragraph: Paragraph): readonly Stated[] {
  let found = all.get(paragraph);
  if (!found)
    all.set(
      paragraph,
      (found = settled(
        paragraph,
        [...paragraph.text.matchAll(LETTERS)].flatMap(({ 0: letter, index }) => {
          const figure = IS_FIGURE.test(letter)
            ? paragraph.figure(letter)
            : lengthOf(paragraph, paragraph.time(letter));
          return figure ? [{ figure, at: index }] : [];
        }),
      )),
    );
  return found;
}

const GOES_TO = /^ (?:lên|xuống|còn|tới|đến|thành)(?: \p{L}+){0,2} $/u;
const ONCE_SAID = new Set(['MONEY', 'MEASURE', 'COUNT']);

const isNumber = (figure: FigureMention): boolean =>
  isBare(figure) || (figure.type === 'COUNT' && figure.unit === '');

/** `từ 4,5 lên 5,2 triệu đồng`: the first is of what the second says. */
function settled(paragraph: Paragraph, all: readonly Stated[]): readonly Stated[] {
  return all.map(({ figure, at }, i) => {
    const next = all[i + 1];
    if (!isNumber(figure) || !next || isNumber(next.figure) || !ONCE_SAID.has(next.figure.type))
      return { figure, at };
    if (
      !GOES_TO.test(paragraph.text.slice(at + 1, next.at)) ||
      !/ từ $/u.test(paragraph.text.slice(0, at))
    )
      return { figure, at };
    const { value, precision, type, unit, numberSpan } = next.figure;
    const decimals = /,(\d+)/u.exec(paragraph.source(numberSpan))?.[1]?.length ?? 0;
    const scale = precision > 0 ? precision * 10 ** decimals : 1;
    const own = Number(figure.value) * scale;
    if (typeof value !== 'number' || own > value * 10 || own < value / 10) return { figure, at };
    return {
      figure: {
        ...figure,
        source: 'said once',
        type,
        unit,
        value: own,
        low: own,
        high: own,
        precision: (precision && figure.precision * scale) || precision,
      },
      at,
    };
  });
}

const CLOCK = /^\d+ (?:giờ|tiếng)(?: \d+ phút)?$/u;
const WORDS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
/** `một giờ 25 phút` */
const inDigits = (source: string): string =>
  source.replace(/^\p{L}+(?= )/u, (word) => String(WORDS.indexOf(word) + 1 || word));

/** A length of time as a figure in minutes, or in months from a month on. */
export function lengthOf(paragraph: Paragraph, time: TimeMention): FigureMention | undefined {
  const source = inDigits(paragraph.source(time).normalize('NFC').toLowerCase());
  const parts =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u.exec(
      time.type === 'TIME' && CLOCK.test(source) ? durationOf(source) : time.value,
    );
  if (!parts || time.mod) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const isLong = years !== undefined || months !== undefined;
  if (isLong && [weeks, days, hours, minutes, seconds].some((part) => part !== undefined))
    return undefined;
  const sizes: readonly (readonly [number | undefined, number])[] = isLong
    ? [
        [years, 12],
        [months, 1],
      ]
    : [
        [weeks, 7 * 1440],
        [days, 1440],
        [hours, 60],
        [minutes, 1],
        [seconds, 1 / 60],
      ];
  const told = sizes.filter(([part]) => part !== undefined);
  if (!told.length) return undefined;
  const value = told.reduce((sum, [part, size]) => sum + part! * size, 0);
  // `58,44 giây` is told to the hundredth.
  const [last, size] = told[told.length - 1]!;
  const decimals = String(last).split('.')[1]?.length ?? 0;
  return asFigure(time, value, isLong ? 'tháng' : 'phút', size / 10 ** decimals);
}

/** A mention of time as the measure of its length. */
export function asFigure(
  { start, end, score }: Pick<TimeMention, 'start' | 'end' | 'score'>,
  value: number,
  unit: string,
  precision: number,
): FigureMention {
  return {
    start,
    end,
    layer: 'figure',
    type: 'MEASURE',
    score,
    source: 'duration',
    value,
    low: value,
    high: value,
    unit,
    approx: 'exact',
    numberSpan: { start, end },
    precision,
  };
}

const durationOf = (clock: string): string => {
  const [hours, minutes] = clock.match(/\d+/gu)!;
  return `PT${hours}H${minutes ? `${minutes}M` : ''}`;
};

/** The figure before it in its sentence, if any, is one of the pair; `giữa hai đội` may stand between. */
export function follows(
  { text, stated }: Passage,
  { at }: Stated,
  pair: readonly Stated[],
): boolean {
  const last = stated
    .filter(
      (other) =>
        other.at < at &&
        (pair.includes(other) || !(isAside(other.figure) || isOfSale(text, other.at))),
    )
    .pop();
  return !last || pair.includes(last) || text.slice(last.at, at).includes(END);
}

/** `441.000 đồng một bình 12 kg`: what a price is of. */
const isOfSale = (text: string, at: number): boolean =>
  /[\ue200-\ue3ff] (?:một|mỗi|cho|mỗi một) (?:\p{L}+ ){1,3}$/u.test(
    text.slice(Math.max(0, at - 40), at),
  );

/** A small count, a multiple or a length of time tells of the pair. */
const isAside = (figure: FigureMention): boolean =>
  (figure.type === 'COUNT' && amountOf(figure) <= FEW) ||
  figure.type === 'RATIO' ||
  figure.source === 'duration';
const FEW = 12;

/** What stands before a figure, back to the figure of the same kind before it or the passage's start. */
export function leadOf({ text, stated }: Passage, { figure, at }: Stated): string {
  const earlier = stated.filter((other) => other.at < at && sameKind(other.figure, figure));
  return text.slice((earlier[earlier.length - 1]?.at ?? -1) + 1, at);
}

/** What stands before an index, back to the figure before it or the passage's start. */
export function sinceFigure({ text, stated }: Passage, at: number): string {
  const earlier = stated.filter((other) => other.at < at);
  return text.slice((earlier[earlier.length - 1]?.at ?? -1) + 1, at);
}

const MARK = /[,;:()¶]|[\ue000-\uefff]| (?:và|nhưng|trong khi) /u;

/** Words of its clause right before a figure, and those right after it. */
function before({ text }: Passage, { at }: Stated): string {
  // `so với đầu năm (1.300 tỷ đồng)`: the bracket belongs to what stands before it.
  const lead = text.slice(0, at).replace(/\( $/u, '');
  const words = lead.split(MARK).pop()!;
  // `8.800 tỷ đồng ban đầu thành 12.320 tỷ đồng`: what follows the first is of the first.
  const isBetween = IS_FIGURE.test(lead.charAt(lead.length - words.length - 1));
  return isBetween
    ? words.replace(/^.* (?=(?:lên|xuống|thành|sang|còn) )/u, '')
    : `${openingOf(lead)}${words}`;
}

/** `Tháng trước, họ giao …`: what opens a sentence before its first comma is of all that follows up to a figure. */
export const openingOf = (lead: string): string =>
  /(?:^|[¶;:])((?: ?[\p{L}\uf000-\uf7ff]+){1,6} ),[^,;:¶\ue000-\uefff]*$/u.exec(lead)?.[1] ?? '';

const after = ({ text }: Passage, { at }: Stated): string =>
  text
    .slice(at + 1)
    .split(MARK)[0]!
    .split(/ (?:so với|từ|lên|xuống|thì) /u)[0]!;

const FROM =
  /(?:^| )(?:so với|đặt cạnh|(?<!(?:thu|đến|nguồn|lấy|huy động|nhập|mua|phát|vốn|góp) )từ(?! (?:đầu|khi|cuối|[\uf000-\uf3ff]) ?)(?!(?: \p{L}+)+ (?:đạt|là|được|chiếm) )|vốn(?= (?:chỉ|là|có|ở|đã|dĩ|đang) )|thay vì|bình thường|ngày thường|thông thường|mọi năm|mọi khi|trung bình [\uf400-\uf5ff])(?: |$)/u;
/** Of a time before. */
export const EARLIER =
  /(?:^| )(?:năm ngoái|cùng kỳ|trước đó|trước đây|trước khi|ngày thường|bình thường|thông thường|hôm qua|hôm kia|ban đầu|lúc đầu|đầu vụ|đầu kỳ|(?<!(?:tháng|quý|tuần|ngày|từ) )đầu năm|cũ|(?<!(?:khứ|thu|phục|đàn|bồi|đòi) )hồi [\p{L}\p{N}]+|khi mới(?= (?:mở|thành lập|ra|vào|bắt đầu|về|có|đi|khai|khởi|lập|nhậm|chỉ|còn))|xưa|(?:năm|tháng|tuần|quý|kỳ|vụ|mùa|ngày|hôm|đợt|lần|khóa|niên vụ|tết|hè|dịp|giải|phiên|nhiệm kỳ|mùa giải)(?: học)?(?: liền| ngay| liền kề)? trước)(?: |$)/u;

/** Its clause says that it held before: `năm ngoái`, `so với`, `từ`. */
export const isEarlier = (passage: Passage, stated: Stated): boolean =>
  FROM.test(before(passage, stated)) ||
  EARLIER.test(spelled(passage, before(passage, stated))) ||
  EARLIER.test(spelled(passage, after(passage, stated)));

/** With its dates in words. */
export const spelled = ({ paragraph }: Passage, text: string): string =>
  text.replace(DATES, (letter) => paragraph.source(paragraph.time(letter)).toLowerCase());

const DATES = new RegExp(DATE, 'gu');

/** The nearest date before a figure, back to the figure before it, or the one in its clause after it. */
function dateOf(passage: Passage, stated: Stated): string | undefined {
  const lead = sinceFigure(passage, stated.at);
  const datesIn = (text: string): string[] =>
    [...text.matchAll(DATES)]
      .map(([letter]) => passage.paragraph.time(letter).value)
      .filter((value) => /^\d{4}/u.test(value));
  return datesIn(lead).pop() ?? datesIn(after(passage, stated))[0];
}

/** Which of two amounts is the older: the one that says so, or whose date is the earlier. */
export function olderOf(
  passage: Passage,
  [a, b]: readonly [Stated, Stated],
): readonly [older: Stated, newer: Stated] | undefined {
  const [x, y] = [isEarlier(passage, a), isEarlier(passage, b)];
  if (x !== y) return x ? [a, b] : [b, a];
  const [first, second] = [dateOf(passage, a), dateOf(passage, b)];
  if (!first || !second || first === second) return undefined;
  return first < second ? [a, b] : [b, a];
}
