// Two words run together.
import { cue } from '../../../text/cues';
import { normalise, words } from '../../../text/normal';
import { perForm } from '../../../text/remember';
import type { Span } from '../../../text/span';
import { isSyllable, looksVietnamese } from '../../../text/syllables';
import type { Form, Token } from '../../../text/tokens';
import { prose } from '../../support/prose';
import { isChrome, type ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

/** What is written right after a number, short of its space: units and clock words. */
const UNIT = words(`
  km cm mm dm kg mg ha tr tỷ triệu nghìn ngàn trăm đồng giờ phút giây tấn tạ yến lít mét usd vnd
  đô la euro oc độ mah inch hp gram mét vạn`);

/** Borrowed words that are written in one. */
const LOANWORD = words(`
  đôla hécta nitơ mêtan magiê xôđa vắcxin vácxin càphê xàphòng môtô bêtông rôbốt tắcxi xíchlô côngtơ
  mítinh cátsê cátxê lôgô xôviết phôtô xêri xúcxích ápphích sơmi nilông xìgà cácbon đuyra`);

/** Words without a mark that open a sentence of news and no name. */
const OPENER = words('theo trong sau khi qua');

/**
 * ### What it does
 *
 * Finds two words, a number and a word, or a word and the one after its full stop, comma or bracket
 * that stand without the space between them, where the parts are words of their own and the whole is none.
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
    yield* seamsAtMarks(article);
  },
};

function report(left: string, right: string, { start, end }: Span): Report {
  return { data: { text: left + right, correction: `${left} ${right}` }, spans: [{ start, end }] };
}

const SEAM = /[.,;!?)”](?=\p{L})/gu;
/** More than the longest syllable, its marks apart. */
const SYLLABLE = 12;

/** `lên đường.Qua ba ngày`, `(Đức)đã`: a syllable, a mark and a syllable, of which one at least is surely Vietnamese. */
function* seamsAtMarks({ doc, zoneAt }: ArticleFacts): Iterable<Report> {
  for (const { index: mark } of doc.text.matchAll(SEAM)) {
    const [left] = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+[\p{Ll}\p{M}]$/u.exec(
      doc.text.slice(Math.max(0, mark - SYLLABLE), mark),
    ) ?? [''];
    const [right] = /^[\p{L}\p{M}]{2,}/u.exec(doc.text.slice(mark + 1, mark + 1 + SYLLABLE)) ?? [
      '',
    ];
    const forms = [left, right].map((part) => normalise(part).toLowerCase());
    const start = mark - left.length;
    const end = mark + 1 + right.length;
    if (
      forms.every(isSyllable) &&
      forms.some(looksVietnamese) &&
      !isPartOfAddress(doc.text, start, end) &&
      !isChrome(zoneAt(start))
    )
      yield report(left + doc.text[mark], right, { start, end });
  }
}

const isPartOfAddress = (text: string, start: number, end: number): boolean =>
  /[@/._\d-]/u.test(text[start - 1] ?? '') || /^(?:[@/_]|\.\p{L})/u.test(text.slice(end, end + 2));

/** Where a word falls into two Vietnamese syllables, or into two words at an inner capital; 0 where it does not. */
function joined({ kind, text, lower, upper }: Form): number {
  if (kind !== 'word' || text.length < 4 || text.normalize('NFC') !== text) return 0;
  const capital = text.slice(1).search(/\p{Lu}\p{Ll}/u) + 1;
  if (capital > 1) {
    const [left, right] = [lower.slice(0, capital), lower.slice(capital)];
    const inner = text.slice(1, capital);
    const fits =
      isMarkedSyllable(left) ||
      (left.length > 1 &&
        isSyllable(left) &&
        isSyllable(right) &&
        (looksVietnamese(right) || OPENER.has(left)));
    return fits && inner === inner.toLowerCase() ? capital : 0;
  }
  const initials = /^\p{L}\p{Ll}+(?=\p{Lu}{2,}$)/u.exec(text)?.[0];
  if (initials) return isMarkedSyllable(initials.toLowerCase()) ? initials.length : 0;
  if (!looksVietnamese(lower) && !(lower.length > 4 && /[^\p{ASCII}]/u.test(lower))) return 0;
  if (text.slice(1) !== lower.slice(1) || isSyllable(lower) || LOANWORD.has(lower)) return 0;
  return upper ? 0 : split(lower);
}

const isMarkedSyllable = (lower: string): boolean =>
  lower.length > 1 && isSyllable(lower) && looksVietnamese(lower);

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
