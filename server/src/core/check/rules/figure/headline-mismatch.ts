// A figure or date of the headline that the body contradicts.
import { againstBody } from '../../support/against-body';
import { headlines } from '../../support/summaries';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Looks in the body for every figure, date, length of time and score of the headline. It is silent
 * where any of them, a sum of them, or a step from one to another (`từ 4,5% xuống 4,25%`) bears the
 * headline out. Where none does, it reports the one that is of the same thing: of the same noun or
 * unit and the only one of its kind, or told in the same words. Another day, part, stage or fate
 * sets a figure of the body apart. A change that goes the other way, and a verb that denies the
 * headline's (`cấm`, `được phép`), are reported as well.
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
  check: (article) => againstBody(article, headlines(article)),
};
