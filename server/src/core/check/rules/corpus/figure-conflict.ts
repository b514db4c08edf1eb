// Two articles give different figures for the same thing at the same time.
import { isClearSlip, sameMarks, sameMatter } from '../../../corpus/matter';
import { mayBeSameTime, sameDate, sameStage, sameTime } from '../../../corpus/moment';
import { isRetold } from '../../../corpus/retold';
import { says } from '../../../corpus/naming';
import { disjoint, type Statement } from '../../../corpus/statement';
import { conflicts, contradictions } from '../../support/rivals';
import type { CorpusRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a figure that another article of the corpus gives with another value: the same unit, the
 * same matter by entities and words, the same date or both the final count. A first estimate
 * against a final count, a value that is said to have changed, and an article that gives both
 * values are left alone.
 *
 * ### Why is this bad
 *
 * One of the two is a slip, and a table of figures made from the corpus carries both.
 *
 * ### Example
 *
 * ```text
 * Cháy rừng thiêu rụi 640 ha thông ở tỉnh Hà Giang, theo số liệu chính thức ngày 3/9.
 * Số liệu chính thức ngày 3/9 cho thấy tỉnh Hà Giang mất 460 ha thông vì cháy rừng.
 * ```
 */
export const figureConflict: CorpusRule = {
  id: 'corpus/figure-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'corpus',
  *check(index, article) {
    for (const statement of index.of(article)) {
      if (statement.kind !== 'figure') continue;
      const others = contradictions(
        index,
        statement,
        (a, b, ofOneStory) => isContradicted(a, b) || (ofOneStory && isRetold(a, b)),
      );
      yield* conflicts(statement, others);
    }
  },
};

/** One matter at one time, or at what may be one where all else speaks for it the more. */
function isContradicted(a: Statement, b: Statement): boolean {
  if (a.sort !== b.sort || !disjoint(a, b) || !sameStage(a, b)) return false;
  const isOneTime = sameTime(a, b);
  if (a.sort === 'SCORE') return isOneTime && sameGame(a, b);
  return isOneTime
    ? sameMatter(a, b)
    : mayBeSameTime(a, b, isClearSlip(a, b)) && sameMatter(a, b, 'sure', 1);
}

/** A score is of two sides, which both sentences name, and of one day or one round. */
const sameGame = (a: Statement, b: Statement): boolean =>
  sameMarks(a, b) &&
  Math.max(shared(a, b), shared(b, a)) > 1 &&
  (sameDate(a, b) ?? a.marks.some((mark) => mark.includes('=') && b.marks.includes(mark)));

const shared = (a: Statement, b: Statement): number =>
  a.names.filter(({ key }) => says(b, key)).length;
