// An amount for each, a number of them, and a total that is not their product.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  comparable,
  lenient,
  middle,
  numberOf,
  type Interval,
} from '../../support/amount';
import { AMOUNT, END, near, paragraphs, wakes } from '../../support/paragraph';
import { figureOf, isBare, judge, matches, type Match } from '../../support/relation';
import { magnitude, say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const LETTER = '\\ue000-\\uefff';
const NOUN = '(?<noun>[\\p{L}-]{1,12}(?: [\\p{L}-]{1,12})?)';
/** Words of one sentence: they may name a date, no other figure, no turn to something else. */
const steady = (most: number): string =>
  `(?:(?!(?:trong đó|riêng|còn|tăng|giảm|trước đây|so với|nhưng) )[^${LETTER}${END}]){0,${most}}?`;
/** What makes a total of an amount: it is paid, earned, worth. */
const TOTAL =
  '(?:tổng cộng|tổng trị giá|tổng giá trị|tổng số tiền|tổng kinh phí|tổng|trị giá|phải trả|hết|tốn|thu|thu về|thu được|được|lãi|nộp|chi)';

const PATTERNS: readonly RegExp[] = [
  // 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng
  new RegExp(
    `(?<number>${AMOUNT})${steady(50)}mỗi ${NOUN}${near(25)} (?<each>${AMOUNT})${steady(30)} ${TOTAL}${near(20)} (?<total>${AMOUNT})`,
  ),
  // bán 18 tấn với giá 25.000 đồng một kg, thu 450 triệu đồng
  new RegExp(
    `(?<number>${AMOUNT})${steady(40)}(?:giá|phí|đơn giá|lương|tiền công)${near(25)} (?<each>${AMOUNT})(?: ?(?:/|một|mỗi) ${NOUN})?${steady(30)} ${TOTAL}${near(20)} (?<total>${AMOUNT})`,
  ),
  // mức phí 150.000 đồng/người, đoàn 40 người phải trả 6 triệu đồng
  new RegExp(
    `(?:giá|phí|đơn giá|lương|tiền công)${near(25)} (?<each>${AMOUNT})(?: ?(?:/|một|mỗi) ${NOUN})?${steady(30)} (?<number>${AMOUNT})${steady(30)} ${TOTAL}${near(20)} (?<total>${AMOUNT})`,
  ),
];

/** One word of every wording of the patterns. */
const WAKES = wakes([AMOUNT, AMOUNT, AMOUNT], 'mỗi giá phí lương công');

/**
 * ### What it does
 *
 * Multiplies an amount for each (`mỗi suất 500.000 đồng`, `25.000 đồng một kg`, `150.000
 * đồng/người`) by the number of them and compares the product with the total that the sentence gives.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Phường tặng 80 phần quà, mỗi phần 300.000 đồng, tổng trị giá 42 triệu đồng.
 * ```
 */
export const productMismatch: ArticleRule = {
  id: 'figure/product-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article, WAKES)) {
      const done = new Set<FigureMention>();
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern, 3)) {
          const [each, number, total] = ['each', 'number', 'total'].map((name) =>
            figureOf(paragraph, match, name),
          ) as [FigureMention, FigureMention, FigureMention];
          const others = paragraph
            .sentenceFigures(match.index)
            .filter((f) => f !== each && f !== total && f.start < total.start);
          // `2 vé giá 1,6 triệu và 2 phòng giá 4,5 triệu, tổng là 12,2 triệu`: a sum of products.
          if (done.has(total) || others.some((f) => comparable(withoutPer(f), total))) continue;
          const report = multiply(each, number, total, match);
          if (!report) continue;
          done.add(total);
          yield report;
        }
    }
  },
};

const withoutPer = (figure: FigureMention): FigureMention => ({
  ...figure,
  unit: figure.unit.split('/')[0]!.trim(),
});

function multiply(
  each: FigureMention,
  number: FigureMention,
  total: FigureMention,
  match: Match,
): Report | undefined {
  const noun = each.unit.split('/')[1]?.trim() || match.groups['noun'];
  if (!noun || [each, number, total].some(isBare)) return undefined;
  const one = withoutPer(each);
  const size = numberOf(number, noun);
  if (!size || !comparable(one, total) || number.approx !== 'exact') return undefined;
  const product = times(lenient(one), size);
  const value = amountOf(one) * middle(size);
  // Farther off, the total is of more or of something else.
  const ratio = value / amountOf(total);
  if (!(ratio > 1 / 3 && ratio < 3) && !isPowerOfTen(ratio)) return undefined;
  const unit = magnitude([value, amountOf(total)]);
  const tell = (x: number): string => `${say(x / unit.divide)}${unit.word}`;
  return judge(
    [
      {
        expected: product,
        stated: lenient(total),
        working: `${say(middle(size))} × ${say(amountOf(one))} = ${tell(value)} ≠ ${tell(amountOf(total))}`,
      },
    ],
    [each, number, total],
    { expected: tell(value) },
  );
}

const times = (a: Interval, b: Interval): Interval => ({
  low: a.low * b.low,
  high: a.high * b.high,
});

/** A zero too many or too few. */
const isPowerOfTen = (ratio: number): boolean =>
  [10, 100, 1000].some(
    (power) => Math.abs(ratio / power - 1) < 1e-6 || Math.abs(ratio * power - 1) < 1e-6,
  );
