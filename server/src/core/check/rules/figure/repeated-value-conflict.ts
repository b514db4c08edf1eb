// One quantity told twice with two values.
import { again } from '../../support/again';
import type { Claim } from '../../support/claim';
import { spansOf } from '../../support/relation';
import type { ArticleRule } from '../../rule';

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
    const reported = new Set<Claim['figure']>();
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
