// A figure of a caption that the body contradicts.
import { spansOf } from '../../support/relation';
import { captions, disagreements } from '../../support/summary';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Compares a figure of a caption with the figures of the body that are of the same kind, where the
 * sentence is about the same thing. It is silent when any of them, or a sum of them, agrees.
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
  *check(article) {
    for (const { summary, body } of disagreements(article, captions(article)))
      yield {
        data: {
          working: `${summary.paragraph.source(summary.figure)} ≠ ${body.paragraph.source(body.figure)}`,
        },
        spans: spansOf([summary.figure, body.figure]),
      };
  },
};
