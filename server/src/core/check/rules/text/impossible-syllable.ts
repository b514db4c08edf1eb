// A Vietnamese word that no spelling rule allows.
import { cue } from '../../../text/cues';
import { words } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { isSyllable, looksVietnamese } from '../../../text/syllables';
import type { Form } from '../../../text/tokens';
import { prose } from '../../support/prose';
import type { ArticleRule } from '../../rule';

/** Spelt by nobody's rules, and yet right. */
const LOANWORD = words(
  `vnđ tđ văcxin vắcxin vectơ véctơ điôxin đioxin ôxy ôxi hiđrô hyđrô nitơ axít amoniắc mêtan êtan êtanol
  prôtêin protêin glucôzơ xenlulô côngtenơ ôtô môtô rôbốt ximăng bêtông căngtin tivi rađa rađiô ápphích`,
);

/**
 * ### What it does
 *
 * Finds a lower-case word that bears Vietnamese letters and yet can be no Vietnamese syllable,
 * nor two of them run together (that is text/missing-space).
 *
 * ### Why is this bad
 *
 * It is a slip of the keyboard or a fault of the encoding; a search for the word misses it.
 *
 * ### Example
 *
 * ```text
 * Trận đấu diễn ra trên sân vậnđộngg.
 * ```
 */
export const impossibleSyllable: ArticleRule = {
  id: 'text/impossible-syllable',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { tokens } of prose(article, IMPOSSIBLE))
      for (const [i, token] of tokens.entries()) {
        if (!impossible(token) || tokens[i - 1]?.text === '&') continue;
        if (isJoinedByHyphen(tokens[i - 1], token, tokens[i + 1])) continue;
        // Letters that other languages write too tell only among Vietnamese words.
        const beside = [tokens[i - 1], tokens[i + 1]];
        if (!looksVietnamese(token.lower) && !beside.every((t) => t && isSyllable(t.lower)))
          continue;
        yield { data: { word: token.text }, spans: [{ start: token.start, end: token.end }] };
      }
  },
};

function isImpossible({ kind, text, lower }: Form): boolean {
  if (kind !== 'word' || text !== text.toLowerCase()) return false;
  if (lower.length < 3 || isSyllable(lower)) return false;
  if (!looksVietnamese(lower) && !hasStrayEnd(lower)) return false;
  return !isDrawnOut(lower) && !LOANWORD.has(lower) && !splits(lower);
}

/** `báoj`, `khácg`: a syllable with its tone, and one letter too many. */
const hasStrayEnd = (lower: string): boolean =>
  MARKED.test(lower.slice(0, -1)) &&
  isSyllable(lower.slice(0, -1)) &&
  !MARKED.test(lower.slice(-1));
const MARKED = /[àáâãèéêìíòóôõùúý]/u;

const impossible = testPerForm(isImpossible);
const IMPOSSIBLE = cue(isImpossible);

/** `lắmmmm`, `ồồồ`: a cry, spelt on purpose. */
const isDrawnOut = (lower: string): boolean => /(\p{L})\1\1/u.test(lower.normalize('NFC'));

function splits(lower: string): boolean {
  for (let at = 2; at < lower.length; at++)
    if (isSyllable(lower.slice(0, at)) && isSyllable(lower.slice(at))) return true;
  return false;
}

/** `nhôm-kẽmm`, `xê-nông`: transcribed words have spellings of their own. */
function isJoinedByHyphen(
  before: { text: string; glued: boolean } | undefined,
  token: { glued: boolean },
  after: { text: string; glued: boolean } | undefined,
): boolean {
  return (token.glued && before?.text === '-') || (!!after?.glued && after.text === '-');
}
