// A number in words and the digits beside it in brackets that differ.
import { readNumber } from '../../../resolve/facts';
import { unitOf } from '../../../lexicon/units';
import { phraseKey } from '../../../text/normal';
import { cue } from '../../../text/cues';
import { overlaps, type Span } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { prose } from '../../support/prose';
import { contradicted, GROUPS } from '../../support/told-in-brackets';
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
    const done: Span[] = [];
    for (const { first, second, working } of contradicted(article)) {
      done.push(first);
      yield {
        data: { words: article.doc.slice(first), digits: article.doc.slice(second), working },
        spans: [first, second],
      };
    }
    for (const { tokens } of prose(article, BRACKET)) {
      if (!tokens.some((_, i) => readInner(tokens, i))) continue;
      for (let i = 0; i < tokens.length; i++) {
        const first = readNumber(tokens, i);
        if (!first) continue;
        const open = skipUnit(tokens, first.endToken);
        const inner = innerOf(tokens, open);
        const second = readInner(tokens, open);
        const inWords = tokens[i]!.kind === 'word';
        const unit = wordsOf(tokens.slice(first.endToken, open));
        if (
          second &&
          closes(tokens, second.endToken, unit) &&
          inWords !== (tokens[inner]!.kind === 'word')
        ) {
          if (
            !isOrdinalMark(tokens, inner) &&
            !article.entities.some((e) => e.type === 'PER' && overlaps(e, first)) &&
            first.value * (GROUPS[unit] ?? 1) !== second.value &&
            !done.some((span) => overlaps(span, first)) &&
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

const LONGEST_UNIT = 3;

/** A unit may stand before the bracket: `năm triệu đồng (5.000.000 đồng)`, `1.250 mét vuông (…)`. */
function skipUnit(tokens: readonly Token[], at: number): number {
  for (let i = at; i <= at + LONGEST_UNIT; i++) {
    if (tokens[i]?.text === '(') return i - at < 2 || isUnit(wordsOf(tokens.slice(at, i))) ? i : at;
    if (!isUnitWord(tokens[i])) return at;
  }
  return at;
}

const isUnit = (name: string): boolean => unitOf(phraseKey(name), name) !== undefined;

const isUnitWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' || (token?.kind === 'number' && token.glued);

const filler = (token: Token | undefined): number =>
  token && /^(?:bằng|tức|là|số)$/u.test(token.lower) ? 1 : 0;

/** The bracket closes, after the unit before it at most, in its letters or by its name (`m2`, `mét vuông`). */
function closes(tokens: readonly Token[], at: number, unit: string): boolean {
  const end = tokens.slice(at, at + LONGEST_UNIT + 1).findIndex((token) => token.text === ')');
  const inner = tokens.slice(at, at + Math.max(0, end));
  if (end < 0 || !inner.every(isUnitWord)) return false;
  return (
    inner.length === 0 || (unit === '' && inner.length === 1) || sameUnit(wordsOf(inner), unit)
  );
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((t) => (t.glued && t.kind === 'number' ? '' : ' ') + t.lower)
    .join('')
    .trim();

const sameUnit = (a: string, b: string): boolean => a === b || nameOf(a) === nameOf(b);

const nameOf = (unit: string): string =>
  unitOf(phraseKey(unit), unit)?.name ?? (/^(?:đồng|vnd|vnđ)$/u.test(unit) ? 'VND' : unit);

/** `(2)` after a sentence is a note; a number in words that ends a longer one is no number of its own. */
const isOrdinalMark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text.startsWith('0') && tokens[at]!.text.length > 2;

/** `năm (5)`, not `trong năm (2020)`; a single word must be a number beyond doubt. */
function plausible(tokens: readonly Token[], at: number, length: number, digits: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:thứ|tháng|lần|khóa|hạng|giải|mỗi|từng|nhiều|hằng|hàng|các|những|người|nhóm|tổ|khu|số|đợt|bài|điều|khoản|chương|quý)$/u.test(
      before,
    )
  )
    return false;
  if (length > 1) return true;
  // `báo động ba (7,5 m)`: a grade, and what it is measured by.
  if (!Number.isInteger(digits) || GRADED.test(before)) return false;
  // A word for less than ten is no slip for hundreds: `dự toán năm (10.000 tỷ đồng)`.
  if (digits >= 100) return false;
  return tokens[at]!.lower !== 'một' || /^(?:có|gồm|là|còn)$/u.test(before);
}

const GRADED =
  /^(?:động|cấp|loại|mức|lớp|đội|vùng|vực|tầng|phòng|cỡ|bậc|vòng|quận|chặng|bảng|cảnh)$/u;
