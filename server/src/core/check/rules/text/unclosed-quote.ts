// A quotation that is opened and not closed, or closed and not opened.
import { cue } from '../../../text/cues';
import { proseLines } from '../../support/prose';
import type { ArticleRule } from '../../rule';

const CURLY = cue('“ ”');

/**
 * ### What it does
 *
 * Finds a curly quotation mark without its partner in the paragraph. A quotation over several
 * paragraphs, each opened anew and the last one closed, is left alone.
 *
 * ### Why is this bad
 *
 * Where speech begins and ends cannot be told.
 *
 * ### Example
 *
 * ```text
 * Ông nói: “Chúng tôi sẽ hoàn thành trong năm nay.
 * ```
 */
export const unclosedQuote: ArticleRule = {
  id: 'text/unclosed-quote',
  severity: 'info',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const lines = proseLines(article);
    for (const [i, line] of lines.entries()) {
      if (!line.cues.has(CURLY)) continue;
      const text = article.doc.slice(line);
      const open: number[] = [];
      const stray: number[] = [];
      for (let at = 0; at < text.length; at++) {
        if (text[at] === '“') open.push(at);
        else if (text[at] === '”' && open.pop() === undefined) stray.push(at);
      }
      const next = lines[i + 1];
      const goesOn = next && /^\s*[“"]/u.test(article.doc.slice(next));
      const before = lines[i - 1];
      const continues = before && article.doc.slice(before).includes('“');
      for (const at of [...(goesOn ? [] : open), ...(continues ? [] : stray)])
        yield {
          data: { mark: text[at]! },
          spans: [{ start: line.start + at, end: line.start + at + 1 }],
        };
    }
  },
};
