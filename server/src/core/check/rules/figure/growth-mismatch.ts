// A growth rate that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  alike,
  amountOf,
  areWithin,
  disjoint,
  lenient,
  minus,
  over,
  plus,
  scaled,
  type Interval,
} from '../../support/amount';
import { PERCENT, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { passages, type Stated } from '../../support/passage';
import { judge, type Reading } from '../../support/relation';
import { changeIn, isDifference, leadOfClause, type Pair } from '../../support/clause';
import { isOfPart, namesAnew, ties } from '../../support/tie';
import { asTold } from '../../support/as-told';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const WAKES = wakes([PERCENT]);

/**
 * ### What it does
 *
 * Recomputes a growth rate from the two amounts that the clause gives for it. Amounts and rate
 * are taken as rounded as they are stated.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Doanh thu đạt 90 tỷ đồng, tăng 80% so với 60 tỷ đồng của năm trước.
 * ```
 */
export const growthMismatch: ArticleRule = {
  id: 'figure/growth-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article, WAKES)) yield* inParagraph(paragraph);
  },
};

/** Each rate with the two amounts that it can be of alone. */
function* inParagraph(paragraph: Paragraph): Generator<Report> {
  const done = new Set<FigureMention>();
  for (const passage of passages(paragraph))
    for (const tie of ties(passage, isRate)) {
      const { relating, pair, base, change } = tie;
      const rate = relating.figure;
      if (
        done.has(rate) ||
        !base ||
        !change ||
        namesAnew(tie) ||
        isOfPart(tie) ||
        amountOf(base.figure) <= 0
      )
        continue;
      if (pair.some((one) => isDifference(passage, one))) continue;
      done.add(rate);
      const now = pair[0] === base ? pair[1] : pair[0];
      const figures = passage.stated.map(({ figure }) => figure);
      if (isUsed(figures, [now.figure, base.figure], rate)) continue;
      // `từ 60 tỷ xuống 45 tỷ, tương đương 75%`
      if (!changeIn(leadOfClause(passage, relating)) && isRatio(now.figure, base.figure, rate))
        continue;
      if (changeIn(leadOfClause(passage, pair[1])) && isOfDifference(pair, rate)) continue;
      const [newer, older] = asTold(passage, [now, base]);
      const report = recompute(newer, older, rate, change === 'rise');
      if (report && isNear(now.figure, base.figure, rate)) yield report;
    }
}

const isRate = ({ figure }: Stated): boolean =>
  figure.type === 'PERCENT' && figure.unit === '%' && typeof figure.value === 'number';

/** A stated rate may be a multiple of the right one; farther off it is of something else. */
const FAR = 10;

function isNear(now: FigureMention, base: FigureMention, rate: FigureMention): boolean {
  const percent = (100 * Math.abs(amountOf(now) - amountOf(base))) / amountOf(base);
  return areWithin(percent, amountOf(rate), FAR);
}

/** `57 đồng, thấp hơn giá mua 39 đồng, tương đương 40%`: the second amount may be how far it is from the first. */
function isOfDifference([{ figure: a }, { figure: d }]: Pair, rate: FigureMention): boolean {
  const [level, step] = [lenient(a), lenient(d)];
  return [level, plus(level, step), minus(level, step)].some(
    (older) => older.low > 0 && !disjoint(scaled(over(step, older), 100), lenient(rate)),
  );
}

const isRatio = (now: FigureMention, base: FigureMention, rate: FigureMention): boolean =>
  !disjoint(scaled(over(lenient(now), lenient(base)), 100), lenient(rate));

/** Another rate of the sentence is of the pair: this one is of something else. */
const isUsed = (
  figures: readonly FigureMention[],
  [now, base]: readonly [FigureMention, FigureMention],
  rate: FigureMention,
): boolean =>
  figures.some(
    (other) =>
      other !== rate &&
      other.unit === '%' &&
      !recompute(now, base, other, amountOf(now) > amountOf(base)),
  );

function recompute(
  newer: FigureMention,
  older: FigureMention,
  rate: FigureMention,
  rises: boolean,
): Report | undefined {
  const [now, base] = alike(newer, older);
  const [a, b] = rises ? [lenient(now), lenient(base)] : [lenient(base), lenient(now)];

  const expected = scaled(over(minus(a, b), lenient(base)), 100);
  const percent = (100 * Math.abs(amountOf(now) - amountOf(base))) / amountOf(base);
  const wrongWay = rises ? amountOf(now) < amountOf(base) : amountOf(now) > amountOf(base);
  const reading: Reading = {
    expected: ordered(expected),
    stated: lenient(rate),
    working: `(${say(amountOf(now))} − ${say(amountOf(base))}) ÷ ${say(amountOf(base))} = ${wrongWay ? (rises ? '−' : '+') : ''}${say(percent, 1)}% ≠ ${say(amountOf(rate))}%`,
  };
  return judge([reading], [now, base, rate], { expected: `${say(percent, 1)}%` });
}

const ordered = (a: Interval): Interval => (a.low <= a.high ? a : { low: a.high, high: a.low });
