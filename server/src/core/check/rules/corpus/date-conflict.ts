// Two articles date the same event differently.
import { isRedated, sameEvent, sameSubject } from '../../../corpus/event';
import { daysApart } from '../../../corpus/moment';
import { ONCE } from '../../../corpus/cues';
import { disjoint, type Statement } from '../../../corpus/statement';
import { conflicts, contradictions } from '../../support/rivals';
import type { CorpusRule } from '../../rule';

/** Events that come round (a fair, a meeting) are another edition when further apart than this, in days. */
const SAME_EDITION = 45;
/** As far as this where both are told of in the same weeks. */
const SAME_NEWS = { apart: 30, edition: 300 };

/**
 * ### What it does
 *
 * Finds a day on which something opens, takes effect, is signed … that another article of the
 * corpus puts on another day. A date that is said to have been moved, and an article that gives
 * both days, are left alone.
 *
 * ### Why is this bad
 *
 * One of the two is a slip, and a timeline made from the corpus carries both.
 *
 * ### Example
 *
 * ```text
 * Nghị định về nhãn hàng hóa có hiệu lực từ ngày 1/3/2025.
 * Nghị định về nhãn hàng hóa sẽ có hiệu lực từ ngày 3/1/2025.
 * ```
 */
export const dateConflict: CorpusRule = {
  id: 'corpus/date-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'corpus',
  *check(index, article) {
    for (const statement of index.of(article)) {
      if (statement.kind !== 'date') continue;
      const others = contradictions(
        index,
        statement,
        (a, b, ofOneStory) =>
          a.sort === b.sort &&
          disjoint(a, b) &&
          !isMoved(a) &&
          !isMoved(b) &&
          !isOneNight(a, b) &&
          !isOneNight(b, a) &&
          (isOneDay(a, b) || (ofOneStory && isNear(a, b) && isRedated(a, b))),
      );
      yield* conflicts(statement, others);
    }
  },
};

/** A planned day may become another, and one that is told as changed has. */
const isMoved = ({ changed, stage, kept }: Statement): boolean =>
  changed !== false || (stage === 'plan' && !kept);

const isOneDay = (a: Statement, b: Statement): boolean =>
  ONCE.has(a.sort) ? sameSubject(a, b) : sameEdition(a, b) && sameEvent(a, b);

const isNear = (a: Statement, b: Statement): boolean =>
  ONCE.has(a.sort) || Math.abs(a.low! - b.low!) <= SAME_NEWS.edition;

/** `0h ngày 21/4` here is still the 20th elsewhere. */
const isOneNight = (a: Statement, b: Statement): boolean =>
  /^(?:0?[0-7] ?(?:h|giờ)|rạng sáng|đêm)/u.test(a.quote.toLowerCase()) && a.low! - b.low! === 1;

function sameEdition(a: Statement, b: Statement): boolean {
  const days = Math.abs(a.low! - b.low!);
  return days <= (daysApart(a, b) <= SAME_NEWS.apart ? SAME_NEWS.edition : SAME_EDITION);
}
