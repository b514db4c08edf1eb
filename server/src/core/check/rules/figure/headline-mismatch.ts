// A figure of the headline that the body contradicts.
import { paragraphs } from '../../support/paragraph';
import { spansOf } from '../../support/relation';
import { disagreements } from '../../support/summary';
import type { ArticleFacts } from '../../../resolve/facts';
import type { Paragraph } from '../../support/paragraph';
import type { ArticleRule } from '../../rule';

/** A first line without a full stop, before a longer one, is a headline whatever the page made of it. */
const LONGEST = 140;

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

function headlines(article: ArticleFacts): Paragraph[] {
  const all = paragraphs(article);
  const first = all[0];
  if (!first) return [];
  const text = article.doc.slice(first).trim();
  const isTitle =
    all.length > 1 && text.length <= LONGEST && !/[.!?:]$/u.test(text) && first.zone !== 'caption';
  return all.filter((p) =>
    p === first ? p.zone === 'headline' || isTitle : p.zone === 'headline' && all.indexOf(p) < 3,
  );
}
