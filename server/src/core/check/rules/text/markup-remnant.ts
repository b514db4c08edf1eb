// Markup that was left in the text.
import { cue } from '../../../text/cues';
import { proseLines } from '../../support/prose';
import type { ArticleRule } from '../../rule';

/** Entities with or without their semicolon, tags, and comment marks. */
const REMNANT =
  /&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|hellip|[lr][ds]quo|#\d{2,5}|#x[0-9a-f]{2,4});?|<\/?(?:a|b|i|u|p|br|em|strong|span|div|img|table|tr|td|li|ul|ol|h[1-6]|iframe|script)(?:\s[^<>\n]{0,300})?\/?>|<!--|-->|\[\/?(?:caption|url|img|quote)(?![\p{L}\p{N}])[^\]\n]{0,100}\]/giu;

const WAKES = cue('& < > [');

/**
 * ### What it does
 *
 * Finds HTML entities, tags and short codes that stand in the article's text.
 *
 * ### Why is this bad
 *
 * They are no words of the article: they stick to words, break searches and shift counts.
 *
 * ### Example
 *
 * ```text
 * &nbspTại cuộc họp, hai bên ký ba văn bản.
 * ```
 */
export const markupRemnant: ArticleRule = {
  id: 'text/markup-remnant',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const { doc } = article;
    for (const line of proseLines(article, WAKES)) {
      for (const match of doc.slice(line).matchAll(REMNANT)) {
        const start = line.start + match.index;
        yield {
          data: { remnant: match[0] },
          spans: [{ start, end: start + match[0].length }],
        };
      }
    }
  },
};
