// One quantity told twice with two values.
import type { FigureMention, TimeMention } from '../../../resolve/facts';
import { amountOf, digitCount } from '../../support/amount';
import { again } from '../../support/again';
import { spansOf } from '../../support/relation';
import {
  commonHead,
  commonName,
  conflicts,
  differsBefore,
  isKeptApart,
  isSlip,
  isSwap,
  isUnitSlip,
  sameQuantity,
  sharedContent,
  type Told,
} from '../../support/restate';
import { allTold } from '../../support/told';
import type { ArticleRule } from '../../rule';

/** Sentences farther apart are of different things too often. */
const REACH = 12;

/**
 * ### What it does
 *
 * Finds a quantity, a day, an hour or a length of time that the article tells twice, under the same
 * name, with two values that differ by a slip of the hand, or where the second time points back to
 * the first (`… này`, `… nói trên`, `cả …`). A change in time, state or part, and words of
 * correction, keep two figures apart.
 *
 * ### Why is this bad
 *
 * One of the two values is wrong.
 *
 * ### Example
 *
 * ```text
 * Chiếc phà có lượng giãn nước 4.680 tấn. Lượng giãn nước 4.860 tấn này đủ để ra khơi xa.
 * ```
 */
export const repeatedValueConflict: ArticleRule = {
  id: 'figure/repeated-value-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const told = allTold(article);
    const reported = new Set<FigureMention | TimeMention>();
    for (const [i, a] of told.entries())
      for (const b of told.slice(i + 1, i + 1 + REACH)) {
        if (reported.has(b.figure) || !isConflict(a, b, told)) continue;
        reported.add(b.figure);
        yield {
          data: { working: `${a.paragraph.source(a.figure)} ≠ ${b.paragraph.source(b.figure)}` },
          spans: spansOf([a.figure, b.figure]),
        };
      }
    for (const [a, b] of again(article)) {
      if (reported.has(b.figure)) continue;
      reported.add(b.figure);
      yield {
        data: { working: `${a.paragraph.source(a.figure)} ≠ ${b.paragraph.source(b.figure)}` },
        spans: spansOf([a.figure, b.figure]),
      };
    }
  },
};

/** Told in two sentences that follow each other. */
const areClose = (a: Told, b: Told): boolean =>
  a.paragraph === b.paragraph && a.paragraph.sentencesBetween(a.figure, b.figure) === 1;

/** A small count is of too many things. */
const isTelling = (figure: FigureMention): boolean =>
  figure.type !== 'COUNT' || amountOf(figure) >= 10;

/** `14 người chết. … Danh tính của 16 người chết`. */
const isAllOfTheSame = (a: Told, b: Told): boolean =>
  b.ofAll &&
  areClose(a, b) &&
  isTelling(a.figure) &&
  a.figure.unit === b.figure.unit &&
  (isSlip(a.figure, b.figure) || (a.follower !== '' && a.follower === b.follower));

/** The second names nobody and no time that the first has not named: it is told of the same. */
const addsNothing = (a: Told, b: Told): boolean =>
  [...b.names].every((name) => a.names.has(name)) &&
  b.dates.every((date) => !/^\d/u.test(date) || a.dates.includes(date)) &&
  !/(?:^| )trong khi (?:đó )?/u.test(b.sentence);

/** One sentence after the other, the same digits but for a slip, of what goes by the same words. */
function isSlipOfTheSame(a: Told, b: Told, head: number): boolean {
  if (!areClose(a, b) || a.figure.unit !== b.figure.unit || !isSlip(a.figure, b.figure))
    return false;
  if (a.afterFigure || b.afterFigure || (head > 0 && differsBefore(a, b, head))) return false;
  if (!addsNothing(a, b)) return false;
  const isNamed = head >= 1 || commonName(a, b) >= 2;
  const digits = digitCount(amountOf(a.figure));
  const isTellingNoun = a.figure.unit.includes(' ') && digits >= 3;
  if (isSwap(a.figure, b.figure)) return isNamed || isTellingNoun || sharedContent(a, b) >= 2;
  return digits >= 3 && (isNamed || sharedContent(a, b) >= 4);
}

function isConflict(a: Told, b: Told, told: readonly Told[]): boolean {
  if (!sameQuantity(a.figure, b.figure) || isUnitSlip(a.figure, b.figure)) return false;
  if (!conflicts(a.figure, b.figure)) return false;
  const slip = isSlip(a.figure, b.figure);
  if (!slip && !b.definite && !b.ofAll) return false;
  if (a.sentence === b.sentence && a.paragraph === b.paragraph) return false;
  if (isKeptApart(a, b)) return false;
  const head = commonHead(a, b);
  const sameNoun = a.figure.unit === b.figure.unit && a.figure.unit.includes(' ');
  const named = b.definite
    ? (head >= 1 || sameNoun || (areClose(a, b) && (slip || sharedContent(a, b) >= 2))) &&
      isTelling(a.figure) &&
      a.figure.unit === b.figure.unit
    : isSlipOfTheSame(a, b, head) ||
      isAllOfTheSame(a, b) ||
      (slip &&
        amountOf(a.figure) >= 100 &&
        !a.afterFigure &&
        !b.afterFigure &&
        !differsBefore(a, b, head) &&
        (head >= 2 || (a.figure.type === 'COUNT' && sameNoun && areClose(a, b))));
  if (!named) return false;
  // Told of several things under one name: a table in prose, no repetition.
  return (
    told.filter((c) => sameQuantity(a.figure, c.figure) && commonHead(a, c) >= head).length <= 3
  );
}
