// Two words run together.
import { cue } from '../../../text/cues';
import { words } from '../../../text/normal';
import { perForm } from '../../../text/remember';
import { isSyllable, looksVietnamese } from '../../../text/syllables';
import type { Form, Token } from '../../../text/tokens';
import { prose } from '../../support/prose';
import type { ArticleRule, Report } from '../../rule';

/** What is written right after a number, short of its space: units and clock words. */
const UNIT = words(`
  km cm mm dm kg mg ha tr tỷ triệu nghìn ngàn trăm đồng giờ phút giây tấn tạ yến lít mét usd vnd
  đô la euro oc độ mah inch hp gram mét vạn`);

/** Borrowed words that are written in one. */
const LOANWORD = words(`
  đôla nitơ mêtan magiê xôđa vắcxin vácxin càphê xàphòng môtô bêtông rôbốt tắcxi xíchlô côngtơ
  mítinh cátsê cátxê lôgô xôviết phôtô xêri xúcxích ápphích sơmi nilông xìgà cácbon đuyra`);

/**
 * ### What it does
 *
 * Finds two words, a number and a word, or two sentences that stand without the space between
 * them, where the parts are words of their own and the whole is none.
 *
 * ### Why is this bad
 *
 * Searches and recognisers miss both words. Scraping does this where lines were joined.
 *
 * ### Example
 *
 * ```text
 * Tàu chở hàngy tế cập cảng sau 12giờ.
 * ```
 */
export const missingSpace: ArticleRule = {
  id: 'text/missing-space',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { tokens } of prose(article, WAKES)) {
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!;
        if (token.kind !== 'word') continue;
        const at = seamOf(token);
        if (at) yield report(token.text.slice(0, at), token.text.slice(at), token);
        else if (numberThenWord(tokens, i)) {
          const before = tokens[i - 1]!;
          yield report(before.text, token.text, { start: before.start, end: token.end });
        } else if (wordThenNumber(tokens, i)) {
          const after = tokens[i + 1]!;
          yield report(token.text, after.text, { start: token.start, end: after.end });
        }
      }
    }
  },
};

function report(left: string, right: string, span: { start: number; end: number }): Report {
  return {
    data: { text: left + right, correction: `${left} ${right}` },
    spans: [{ start: span.start, end: span.end }],
  };
}

/** Where a word falls into two Vietnamese syllables, or into two words at an inner capital; 0 where it does not. */
function joined({ kind, text, lower, upper }: Form): number {
  if (kind !== 'word' || text.length < 4 || text.normalize('NFC') !== text) return 0;
  const capital = text.slice(1).search(/\p{Lu}\p{Ll}/u) + 1;
  if (capital > 1) {
    const [left, right] = [lower.slice(0, capital), lower.slice(capital)];
    const inner = text.slice(1, capital);
    return inner === inner.toLowerCase() &&
      left.length > 1 &&
      isSyllable(left) &&
      isSyllable(right) &&
      (looksVietnamese(left) || looksVietnamese(right))
      ? capital
      : 0;
  }
  if (!looksVietnamese(lower) && !(lower.length > 4 && /[^\p{ASCII}]/u.test(lower))) return 0;
  if (text.slice(1) !== lower.slice(1) || isSyllable(lower) || LOANWORD.has(lower)) return 0;
  return upper ? 0 : split(lower);
}

const seamOf = perForm(joined);
const WAKES = cue((form) => form.kind === 'number' || joined(form) > 0);

/** Where a run of letters falls into two syllables; the longest first part that leaves a syllable wins. */
function split(lower: string): number {
  for (let at = Math.min(lower.length - 1, 7); at >= 2; at--)
    if (isSyllable(lower.slice(0, at)) && isSyllable(lower.slice(at))) return at;
  return 0;
}

/** `1giai`: a digit and a syllable that is no unit. */
function numberThenWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return (
    tokens[i - 1]?.kind === 'number' &&
    token.glued &&
    !token.upper &&
    (looksVietnamese(token.lower) || token.lower.length >= 4) &&
    !UNIT.has(token.lower) &&
    isSyllable(token.lower) &&
    spaced(tokens[i + 1])
  );
}

/** `xin28 ngày`: a syllable and a number that goes on as a figure. */
function wordThenNumber(tokens: readonly Token[], i: number): boolean {
  const [word, number, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  return (
    number?.kind === 'number' &&
    number.glued &&
    !word.glued &&
    !word.upper &&
    (looksVietnamese(word.lower) || word.lower.length >= 3) &&
    isSyllable(word.lower) &&
    next?.kind === 'word' &&
    !next.glued &&
    !next.upper
  );
}

const spaced = (token: Token | undefined): boolean =>
  !token || !token.glued || token.kind !== 'word';
