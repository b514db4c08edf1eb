// A figure or date of a caption that the body contradicts.
import { againstBody } from '../../support/against-body';
import { captions } from '../../support/summaries';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Looks in the body for every figure, date, length of time and score of a caption, as
 * `figure/headline-mismatch` does for a headline. Several captions that each tell another figure of
 * one kind are left alone. Names are compared where the body speaks of the picture itself: a class,
 * a school, who took it.
 *
 * ### Why is this bad
 *
 * One of the two is wrong; captions are often of an older article.
 *
 * ### Example
 *
 * ```text
 * Ảnh: Rạp xiếc 1.600 ghế lúc về đêm.
 * Rạp xiếc lúc về đêm có tới 6.100 ghế.
 * ```
 */
export const captionMismatch: ArticleRule = {
  id: 'figure/caption-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  check: (article) => againstBody(article, captions(article)),
};
