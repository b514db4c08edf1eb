// A number in words and the digits beside it in brackets that differ.
import { readNumber } from '../../../resolve/facts';
import { cue } from '../../../text/cues';
import { overlaps } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { prose } from '../../support/prose';
import { say } from '../../support/working';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Compares a number in words with the digits in brackets after it, and digits with the words in
 * brackets after them.
 *
 * ### Why is this bad
 *
 * Contracts and records state a number twice so that it is certain; here it is not.
 *
 * ### Example
 *
 * ```text
 * Tổ trọng tài có sáu (7) người.
 * ```
 */
export const wordsDigitsMismatch: ArticleRule = {
  id: 'figure/words-digits-mismatch',
  severity: 'error',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { tokens } of prose(article, BRACKET)) {
      if (!tokens.some((_, i) => readInner(tokens, i))) continue;
      for (let i = 0; i < tokens.length; i++) {
        const first = readNumber(tokens, i);
        if (!first) continue;
        const open = skipUnit(tokens, first.endToken);
        const inner = innerOf(tokens, open);
        const second = readInner(tokens, open);
        const inWords = tokens[i]!.kind === 'word';
        const unit = open > first.endToken ? tokens[first.endToken]!.lower : '';
        if (
          second &&
          closes(tokens, second.endToken, unit) &&
          inWords !== (tokens[inner]!.kind === 'word')
        ) {
          if (
            !isOrdinalMark(tokens, inner) &&
            !article.entities.some((e) => e.type === 'PER' && overlaps(e, first)) &&
            first.value !== second.value &&
            plausible(tokens, i, first.endToken - i, second.value)
          )
            yield {
              data: {
                words: article.doc.slice(first),
                digits: article.doc.slice(second),
                working: `${say(first.value)} ≠ ${say(second.value)}`,
              },
              spans: [
                { start: first.start, end: first.end },
                { start: second.start, end: second.end },
              ],
            };
          i = second.endToken;
        } else i = Math.max(i, first.endToken - 1);
      }
    }
  },
};

const BRACKET = cue('(');

/** What stands first in a bracket, after a word such as `bằng`. */
const innerOf = (tokens: readonly Token[], open: number): number =>
  open + 1 + filler(tokens[open + 1]);

/** The number that a bracket begins with. */
const readInner = (tokens: readonly Token[], open: number): ReturnType<typeof readNumber> =>
  tokens[open]?.text === '(' ? readNumber(tokens, innerOf(tokens, open)) : undefined;

/** A unit may stand before the bracket: `năm triệu đồng (5.000.000 đồng)`. */
function skipUnit(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '(') return at;
  return tokens[at]?.kind === 'word' && tokens[at + 1]?.text === '(' ? at + 1 : at;
}

const filler = (token: Token | undefined): number =>
  token && /^(?:bằng|tức|là|số)$/u.test(token.lower) ? 1 : 0;

/** The bracket closes, after at most one word of unit: the one before it, where one stands there. */
const closes = (tokens: readonly Token[], at: number, unit: string): boolean =>
  tokens[at]?.text === ')' ||
  (tokens[at]?.kind === 'word' &&
    tokens[at + 1]?.text === ')' &&
    (unit === '' || tokens[at]!.lower === unit));

/** `(2)` after a sentence is a note; a number in words that ends a longer one is no number of its own. */
const isOrdinalMark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text.startsWith('0') && tokens[at]!.text.length > 2;

/** `năm (5)`, not `trong năm (2020)`; a single word must be a number beyond doubt. */
function plausible(tokens: readonly Token[], at: number, length: number, digits: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:thứ|tháng|lần|khóa|hạng|giải|mỗi|từng|người|nhóm|tổ|khu|số|đợt|bài|điều|khoản|chương|quý)$/u.test(
      before,
    )
  )
    return false;
  if (length > 1) return true;
  // A word for less than ten is no slip for hundreds: `dự toán năm (10.000 tỷ đồng)`.
  if (digits >= 100) return false;
  return tokens[at]!.lower !== 'một' || /^(?:có|gồm|là|còn)$/u.test(before);
}
