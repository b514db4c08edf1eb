// An average, or an amount for each, that the total and the number do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  comparable,
  isOneDigitOff,
  lastPlace,
  lenient,
  middle,
  numberOf,
  over,
  plus,
  sameKind,
  type Interval,
} from '../../support/amount';
import {
  AMOUNT,
  END,
  MENTION,
  near,
  paragraphs,
  wakes,
  type Paragraph,
} from '../../support/paragraph';
import {
  LEAVES_REST,
  OF_OTHERS,
  OF_SOME,
  PARTLY,
  hasOwnSubject,
  sharedOut,
  type Shared,
} from '../../support/evenly';
import { EXTREME, outlying, reportOf } from '../../support/outlying';
import { EARLIER, passages } from '../../support/passage';
import { MEAN_SPEED, sameOrder, speed } from '../../support/speed';
import { words } from '../../../text/normal';
import { figureOf, isBare, judge, matches, type Match, type Reading } from '../../support/relation';
import { magnitude, say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const MEAN =
  '(?:trung bình|bình quân|tính ra|tức|trung bình cộng|năng suất|hiệu suất|mật độ|suất đầu tư|chia đều|chia ra|nghĩa là|như vậy)';
const LETTER = '\\ue000-\\uefff';

/** Up to the mean, in one comparison: it may say `đạt`. */
const toMean = (most: number): string =>
  `(?:(?!(?:và|tăng|giảm|nhưng|song|còn|riêng) )[^${LETTER}${END},:]){0,${most}}?`;

/** Without one of these no line tells a mean. */
const EVEN =
  /trung bình|bình quân|mỗi|từng|đầu người|tính ra|đổ đồng|nào cũng|năng suất|hiệu suất|mật độ|suất đầu tư|chia đều|chia ra|tốc độ|vận tốc/u;

/** `mỗi tháng` is one letter of the line. */
const EVERY = wakes(['[\uf600-\uf7ff]']);

const WAKES = wakes([MENTION, MENTION]);

/** (lần lượt) 27, 33 và 30 cuốn, trung bình 30 cuốn. */
const LISTED = new RegExp(
  `(?<list>${AMOUNT}(?:[^${LETTER}${END}]{0,40}? (?:,|và|;) [^${LETTER}${END}]{0,40}?${AMOUNT}){1,11})[^${LETTER}]{0,50}?(?:[\\ue000-\\ue1ff][^${LETTER}${END}]{0,30}?)?(?:trung bình|bình quân|đổ đồng|chia đều)(?:${toMean(12)} [\\ue000-\\ue1ff])?${toMean(40)}(?<mean>${AMOUNT})`,
);
/** Điểm trung bình 8,1 của ba môn 7,8, 8,2 và 8,3. */
const LISTED_AFTER = new RegExp(
  `(?:trung bình|bình quân|đổ đồng)[^${LETTER}${END},:;]{0,40} (?<mean>${AMOUNT})[^${END};]{0,60}? (?<list>${AMOUNT}(?: \\p{L}+){0,2}(?: , ${AMOUNT}(?: \\p{L}+){0,2}){0,10} và ${AMOUNT})`,
);
/** … mỗi toa (có) gần 60 khách | trung bình 60 khách một toa | 60 khách/toa. */
const EACH: readonly RegExp[] = [
  new RegExp(
    `(?:${MEAN}${toMean(20)} )?(?:mỗi|từng) (?<noun>[\\p{L}\\d-]{1,12}(?: [\\p{L}-]{1,12})?)${toMean(35)} (?<mean>${AMOUNT})`,
  ),
  new RegExp(
    `${MEAN}${toMean(30)} (?<mean>${AMOUNT})${near(15)}(?:mỗi|một|/|trên một|cho mỗi) (?<noun>[\\p{L}\\d-]{1,12}(?: [\\p{L}-]{1,12})?)`,
  ),
  new RegExp(`${MEAN}${toMean(20)} (?<mean>${AMOUNT})`),
];
/** từ 86 đến 132, trung bình 112: one sentence, one range, one mean. */
const RANGED = new RegExp(
  `(?<range>${AMOUNT})[^${LETTER}${END};]{0,40},[^${LETTER}${END};]{0,15}(?:trung bình|bình quân)[^${END},;]{0,30}? (?:là|ra|đạt|ở mức|bằng|tới|đến|khoảng|chừng) (?<mean>${AMOUNT})`,
);
/**
 * ### What it does
 *
 * Recomputes an average from the values listed, or an amount for each (`mỗi toa 60 khách`) from
 * the total and the number of things that the text gives.
 *
 * ### Why is this bad
 *
 * One of the figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Ba tổ góp số sách lần lượt là 27, 33 và 30 cuốn, trung bình 35 cuốn mỗi tổ.
 * ```
 */
export const averageMismatch: ArticleRule = {
  id: 'figure/average-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article, WAKES)) {
      if (!paragraph.says(EVEN) && !paragraph.has(EVERY) && !tellsRate(paragraph)) continue;
      const done = new Set<FigureMention>();
      const listed = new Set<FigureMention>();
      // A list or a total with its number has two figures beside the mean; a total and a time one.
      const isPair = paragraph.figuresOf(AMOUNT).length < 3;
      for (const match of isPair ? [] : matches(paragraph, LISTED)) {
        const mean = figureOf(paragraph, match, 'mean');
        // The first match of a mean has its whole list.
        if (listed.has(mean)) continue;
        listed.add(mean);
        const report = ofList(paragraph, match, mean);
        if (report) done.add(mean);
        if (report && report !== 'holds') yield report;
      }
      for (const match of isPair ? [] : matches(paragraph, LISTED_AFTER)) {
        const mean = figureOf(paragraph, match, 'mean');
        const report = listed.has(mean) ? 'holds' : ofList(paragraph, match, mean);
        listed.add(mean);
        if (report) done.add(mean);
        if (report && report !== 'holds') yield report;
      }
      for (const pattern of isPair ? [] : EACH)
        for (const match of matches(paragraph, pattern)) {
          const mean = figureOf(paragraph, match, 'mean');
          const report = done.has(mean) ? undefined : forEach(paragraph, match, mean);
          if (!report) continue;
          done.add(mean);
          yield report;
        }
      for (const passage of paragraph.says(MEAN_SPEED) ? passages(paragraph) : []) {
        const report = speed(passage, done);
        if (report) yield report;
      }
      for (const passage of passages(paragraph, 2)) {
        const outside = outlying(passage);
        if (outside && !done.has(outside.mean.figure)) {
          done.add(outside.mean.figure);
          yield reportOf(outside);
        }
        for (const shared of sharedOut(passage)) {
          const { mean } = shared[0]!;
          const report = done.has(mean) ? undefined : inAnyWords(shared);
          if (!report) continue;
          done.add(mean);
          yield report;
        }
      }
      for (const match of matches(paragraph, RANGED)) {
        const report = ofRange(paragraph, match);
        if (report) yield report;
      }
    }
  },
};

/** `3 triệu đồng/hộ`. */
const tellsRate = (paragraph: Paragraph): boolean =>
  paragraph.figuresOf(AMOUNT).some(({ unit }) => unit.includes('/'));

/** `12 tỷ đồng, trung bình mỗi tháng 1 tỷ đồng`: a total and its mean, no list. */
const TELLS_MEAN = /trung bình|bình quân|mỗi |[\uf600-\uf7ff]/u;

/** Undefined where the list is not what is averaged. */
function ofList(
  paragraph: Paragraph,
  match: Match,
  mean: FigureMention,
): Report | 'holds' | undefined {
  if (TELLS_MEAN.test(match.groups['list']!)) return undefined;
  const letters = match.groups['list']!.match(new RegExp(AMOUNT, 'gu'))!;
  const values = withoutCount(
    withSharedUnit(
      paragraph,
      letters.map((letter) => paragraph.figure(letter)),
    ),
  );
  if (values.length < 2 || values.some((value) => !sameKind(value, mean))) return undefined;
  if (EXTREME.test(sentenceUpTo(paragraph.text, match.index))) return undefined;
  const mid = values.reduce((all, value) => all + amountOf(value), 0) / values.length;
  const largest = Math.max(...values.map(amountOf));
  const smallest = Math.min(...values.map(amountOf));
  // A list whose members are far apart is of different things, or not what is averaged.
  if (smallest <= 0 || largest > 20 * smallest) return undefined;
  if (isBare(values[values.length - 1]!) && !isNumbered(paragraph, match.index, values.length))
    return undefined;
  if (amountOf(mean) < smallest / 2 || amountOf(mean) > 2 * largest) return undefined;
  const reading: Reading = {
    expected: rounded(meanOf(values, mean), mean),
    stated: lenient(mean),
    working: `(${values.map((v) => say(amountOf(v))).join(' + ')}) ÷ ${values.length} = ${say(mid)} ≠ ${say(amountOf(mean))}`,
  };
  return judge([reading], [...values, mean], { expected: say(mid) }) ?? 'holds';
}

const sentenceUpTo = (text: string, at: number): string =>
  text.slice(text.lastIndexOf(END, at) + 1, at);

/** What the values average to: rounding evens out, unless the mean is finer than they are. */
function meanOf(values: readonly FigureMention[], mean: FigureMention): Interval {
  const ends = values.map(lenient);
  const sum = ends.reduce(plus);
  const count = values.length;
  const isPlain = [...values, mean].every(({ approx }) => approx === 'exact');
  if (!isPlain || values.some(({ precision }) => precision > mean.precision))
    return { low: sum.low / count, high: sum.high / count };
  const off = Math.hypot(...ends.map(({ low, high }) => (high - low) / 2)) / count;
  return { low: middle(sum) / count - off, high: middle(sum) / count + off };
}

/** `Bốn lần đo`: as many as the values. */
const isNumbered = (paragraph: Paragraph, index: number, count: number): boolean =>
  paragraph
    .sentenceFigures(index)
    .some((figure) => figure.unit !== '' && figure.type === 'COUNT' && amountOf(figure) === count);

const MAGNITUDES: readonly [RegExp, number][] = [
  [/tỷ/u, 1e9],
  [/triệu/u, 1e6],
  [/nghìn|ngàn/u, 1e3],
];

/** `20, 24 và 30 tỷ đồng`: the unit at the end is of all. */
function withSharedUnit(paragraph: Paragraph, values: readonly FigureMention[]): FigureMention[] {
  const last = values[values.length - 1]!;
  if (last.type !== 'MONEY' && last.type !== 'MEASURE') return [...values];
  const source = paragraph.source(last).normalize('NFC').toLowerCase();
  const factor = MAGNITUDES.find(([word]) => word.test(source))?.[1] ?? 1;
  return values.map((value) =>
    value.type === 'COUNT' && value.unit === '' && typeof value.value === 'number'
      ? { ...last, start: value.start, end: value.end, value: value.value * factor }
      : value,
  );
}

/** `ba môn Toán, Lý, Hóa là 9,2; 8,8 và 9,6`: how many there are is none of them. */
function withoutCount(values: readonly FigureMention[]): readonly FigureMention[] {
  const [first, ...rest] = values;
  const isCount = first?.unit !== '' && rest.every(({ unit }) => unit !== first?.unit);
  return first && isCount && rest.length > 1 && amountOf(first) === rest.length ? rest : values;
}

/** A mean of counts is told in whole numbers, rounded either way. */
const rounded = (
  expected: { low: number; high: number },
  mean: FigureMention,
): { low: number; high: number } =>
  mean.type === 'COUNT' && Number.isInteger(mean.value)
    ? { low: Math.floor(expected.low), high: Math.ceil(expected.high) }
    : expected;

/** Totals and numbers of the same paragraph before the mean, tried in every pair. */
function forEach(paragraph: Paragraph, match: Match, mean: FigureMention): Report | undefined {
  const noun = match.groups['noun'] ?? mean.unit.split('/')[1]?.trim() ?? '';
  if (!noun || OF_SOME.test(match[0]) || OF_OTHERS.test(match[0])) return undefined;
  if (hasOwnSubject(paragraph.text, paragraph.indexOf(mean))) return undefined;
  const at = match.index;
  const from = sentencesBack(paragraph.text, at, 4);
  const next = paragraph.text.indexOf(END, at + match[0].length);
  const to = next < 0 ? paragraph.text.length : next;
  const before = [...paragraph.text.slice(from, to).matchAll(new RegExp(AMOUNT, 'gu'))]
    .map(([letter]) => paragraph.figure(letter))
    .filter((figure) => figure !== mean && !isBare(figure));
  const named = before.filter((f) => numberOf(f, noun));
  const numbers = named.length || !CLASSIFIERS.has(noun) ? named : onlyThings(paragraph, at);
  // `mỗi suất toàn phần` among 15 of them and 45 others: an amount for one kind, no mean.
  const kinds = new Set(numbers.map(amountOf)).size > 1;
  if (kinds && !new RegExp(MEAN, 'u').test(match[0])) return undefined;
  const totals = before.filter(
    (f) => sameKind(f, withoutPer(mean)) && !numbers.includes(f) && amountOf(f) > amountOf(mean),
  );
  const readings: (Reading & { figures: FigureMention[] })[] = [];
  for (const number of numbers)
    for (const total of totals) {
      const size = numberOf(number, noun) ?? lenient(number);
      if (middle(size) <= leastNumber(number)) continue;
      readings.push({ ...quotient(total, size, mean), figures: [total, number, mean] });
    }
  // With several numbers or totals about, only a result of the right order is the mean that was meant.
  const first = readings.find((r) => r.figures.length && sameOrder(r.expected.low, amountOf(mean)));
  if (!first || !judge(readings, []) || isFar(paragraph, first.figures)) return undefined;
  // `18 bàn. Riêng ba trận cuối, họ ghi trung bình …`
  if (LEAVES_REST.test(paragraph.text.slice(paragraph.indexOf(mean), to))) return undefined;
  const between = paragraph.text.slice(...spanBetween(paragraph, first.figures[0]!, mean));
  if (PARTLY.test(between) || EARLIER.test(between)) return undefined;
  // `1.600 học sinh, khối 6 có 450 em, bình quân 45 em một lớp`: of the nearer one.
  if (kindsOf(totals) > 1 && first.figures[0] !== totals[totals.length - 1]) return undefined;
  return judge([first], first.figures);
}

/** Undefined where one of the pairs that the mean may be of gives it, or where several nearly do. */
function inAnyWords(of: readonly Shared[]): Report | undefined {
  const told = of.filter(({ number, size }) => middle(size) > leastNumber(number));
  const reports = told.map(({ total, number, mean, size }) =>
    judge([quotient(total, size, mean)], [total, number, mean]),
  );
  if (!reports.every((report) => report)) return undefined;
  const near = reports.filter((_, i) => isNearMean(told[i]!));
  const rights = new Set(
    told.filter(isNearMean).map(({ total, size }) => amountOf(total) / middle(size)),
  );
  return rights.size === 1 ? near[0] : undefined;
}

/** More than one thing, or any part of a hectare. */
const leastNumber = ({ type, source }: FigureMention): number =>
  type === 'COUNT' || source === 'duration' ? 1 : 0;

function isNearMean({ total, mean, size, isAlone }: Shared): boolean {
  const [right, stated] = [amountOf(total) / middle(size), amountOf(mean)];
  return (
    areWithin(right, stated, isAlone ? 2.1 : 1.55) ||
    (isOneDigitOff(right, stated) && areWithin(right, stated, 2)) ||
    Math.abs(stated / right - 10) < 1e-6
  );
}

/** A mean is rounded where it is told: `2.000 xe` may be 1.994, but no 1.900. */
function roughly(mean: FigureMention): Interval {
  const told = lenient(mean);
  if (mean.approx !== 'exact') return told;
  const off = Math.min(lastPlace(amountOf(mean)) / 2, 0.01 * Math.abs(amountOf(mean)));
  return {
    low: Math.min(told.low, amountOf(mean) - off),
    high: Math.max(told.high, amountOf(mean) + off),
  };
}

function quotient(total: FigureMention, size: Interval, mean: FigureMention): Reading {
  const count = middle(size);
  const value = amountOf(total) / count;
  const unit = magnitude([value, amountOf(mean)]);
  const tell = (x: number): string => `${say(x / unit.divide)}${unit.word}`;
  return {
    expected: rounded(over(lenient(total), size), mean),
    stated: roughly(mean),
    working: `${tell(amountOf(total))} ÷ ${say(count)} = ${tell(value)} ≠ ${tell(amountOf(mean))}`,
  };
}

/** 86-132, trung bình 147: no mean lies outside of what it is of. */
function ofRange(paragraph: Paragraph, match: Match): Report | undefined {
  const [range, mean] = [figureOf(paragraph, match, 'range'), figureOf(paragraph, match, 'mean')];
  if (typeof range.value === 'number' || range.value.length !== 2) return undefined;
  if (!comparable(range, mean) || typeof mean.value !== 'number') return undefined;
  const [low, high] = [Math.min(...range.value), Math.max(...range.value)];
  if (mean.value < low / 2 || mean.value > 2 * high) return undefined;
  return judge(
    [
      {
        expected: { low, high },
        stated: lenient(mean),
        working: `${say(low)}–${say(high)} ∌ ${say(mean.value)}`,
      },
    ],
    [range, mean],
  );
}

const spanBetween = (
  paragraph: Paragraph,
  a: FigureMention,
  b: FigureMention,
): [number, number] => [paragraph.indexOf(a), paragraph.indexOf(b)];

const CLASSIFIERS = words('chiếc cái con căn đơn');

/** `15 xe …, tính ra 7 tỷ đồng một chiếc`: the one number of things in the sentence. */
function onlyThings(paragraph: Paragraph, at: number): FigureMention[] {
  const things = paragraph
    .sentenceFigures(at)
    .filter((f) => f.type === 'COUNT' && !isBare(f) && f.unit !== '' && !numberOf(f, 'người'));
  return things.length === 1 ? things : [];
}

const kindsOf = (figures: readonly FigureMention[]): number => new Set(figures.map(amountOf)).size;

/** Where the sentence begins that stands `count` sentences before the one that holds an index. */
function sentencesBack(text: string, at: number, count: number): number {
  let from = at;
  for (let i = 0; i <= count && from > 0; i++) from = text.lastIndexOf(END, from - 1);
  return Math.max(0, from);
}

/** The total stands more than a sentence away from the mean: too loose a link to complain of. */
const isFar = (paragraph: Paragraph, [total, , mean]: readonly FigureMention[]): boolean =>
  paragraph.sentencesBetween(total!, mean!) > 1;

/** `300 sản phẩm/ngày` as so many products. */
const withoutPer = (mean: FigureMention): FigureMention => ({
  ...mean,
  unit: mean.unit.split('/')[0]!.trim(),
});
