// A relation between figures that holds only if they are rounded.
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Takes the figures of sums, shares, growth, multiples, differences, averages and products exactly as
 * they are written and reports the relations that hold only because a figure may be rounded. It is off
 * by default: in news most of these are right.
 *
 * ### Why is this bad
 *
 * It need not be: figures are rounded for readers. Where they should be exact, as in a budget, one
 * of them is wrong.
 *
 * ### Example
 *
 * ```text
 * Doanh thu đạt 1,5 tỷ đồng, tăng 22% so với 1,2 tỷ đồng của năm trước.
 * ```
 */
export const roundingMismatch: ArticleRule = {
  id: 'figure/rounding-mismatch',
  severity: 'hint',
  onByDefault: false,
  scope: 'article',
  // The rules of the relations are asked again, of the figures as they stand: see run.ts.
  check: () => [],
};
