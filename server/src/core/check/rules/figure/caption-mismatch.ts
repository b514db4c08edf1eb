// A figure of a caption that the body contradicts.
import { AMOUNT, paragraphs, wakes } from '../../support/paragraph';
import { spansOf } from '../../support/relation';
import { disagreements } from '../../support/summary';
import type { ArticleRule } from '../../rule';

const CAPTION =
  /^(?:ảnh|chú thích|trong ảnh|ảnh minh hoạ|hình|đồ họa|infographic|video|ảnh chụp)(?: \d+)? ?[:.]/u;

const WAKES = wakes([AMOUNT]);

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
    const captions = paragraphs(article, WAKES).filter(
      (paragraph) => paragraph.zone === 'caption' || paragraph.says(CAPTION),
    );
    for (const { summary, body } of disagreements(article, captions))
      yield {
        data: {
          working: `${summary.paragraph.source(summary.figure)} ≠ ${body.paragraph.source(body.figure)}`,
        },
        spans: spansOf([summary.figure, body.figure]),
      };
  },
};
