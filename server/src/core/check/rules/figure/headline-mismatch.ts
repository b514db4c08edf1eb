// A figure of the headline that the body contradicts.
import { spansOf } from '../../support/relation';
import { disagreements, headlines } from '../../support/summary';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Compares a figure of the headline with the figures of the body that are of the same kind, where
 * the sentence is about the same thing. It is silent when any of them, or a sum of them, agrees.
 *
 * ### Why is this bad
 *
 * Many read, quote and count the headline alone.
 *
 * ### Example
 *
 * ```text
 * Huyện trồng hơn 46.000 cây phi lao ven biển
 * Tổng số phi lao ven biển huyện trồng là 42.700 cây.
 * ```
 */
export const headlineMismatch: ArticleRule = {
  id: 'figure/headline-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { summary, body } of disagreements(article, headlines(article)))
      yield {
        data: {
          working: `${summary.paragraph.source(summary.figure)} ≠ ${body.paragraph.source(body.figure)}`,
        },
        spans: spansOf([summary.figure, body.figure]),
      };
  },
};
