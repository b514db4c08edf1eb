// Names of an article as the rules compare them: known names, runs of capitals, and edits between spellings.
import { fromLexicon, type Lexicon } from '../../lexicon/lexicon';
import type { ArticleFacts } from '../../resolve/facts';
import { cue, type Cue } from '../../text/cues';
import { words } from '../../text/normal';
import { testPerForm } from '../../text/remember';
import type { Span } from '../../text/span';
import { isSyllable } from '../../text/syllables';
import type { Form, Token } from '../../text/tokens';
import { prose } from './prose';
import { perArticle } from './view';

type NameData = Readonly<
  Record<string, readonly (string | { name: string; aliases?: readonly string[] })[]>
>;

/** Lower-case names of the lexicon, and the words that they are made of. */
export const knownNames: (lexicon: Lexicon) => ReadonlySet<string> = fromLexicon((lexicon) => {
  const known = new Set<string>();
  for (const file of ['places', 'names', 'heads'])
    for (const entries of Object.values((lexicon.data[file] ?? {}) as NameData))
      for (const entry of entries) {
        const names = typeof entry === 'string' ? [entry] : [entry.name, ...(entry.aliases ?? [])];
        for (const name of names) {
          const lower = name.toLowerCase();
          known.add(lower);
          if (/[\s-]/u.test(lower)) for (const word of lower.split(/[\s-]+/u)) known.add(word);
        }
      }
  return known;
});

/** One word with its places in the article. */
export interface Word {
  readonly text: string;
  readonly places: readonly Span[];
  /** It stands in brackets right after a name: introduced there. */
  readonly introduced: boolean;
}

/** Words in capitals (acronyms), by their spelling. */
export const acronyms = perArticle(
  collector(
    ({ kind, norm }) =>
      kind === 'word' &&
      /^(?:\p{Lu}{3,9}|\p{Lu}\p{Ll}\p{Lu}{2,6})$/u.test(norm) &&
      !/^(?:[IVX]+|COVID)$/u.test(norm),
  ),
);

/** Foreign words with a capital, long enough for a slip to be told from another name. */
export const foreignWords = perArticle(
  collector(
    ({ kind, norm, lower }) =>
      kind === 'word' &&
      /^\p{Lu}[\p{Ll}\p{Lu}]{4,}$/u.test(norm) &&
      /\p{Ll}/u.test(norm) &&
      !isSyllable(lower),
  ),
);

type Words = ReadonlyMap<string, Word>;

function collector(isWanted: (form: Form) => boolean): (article: ArticleFacts) => Words {
  const wakes = cue(isWanted);
  const wanted = testPerForm(isWanted);
  return (article) => collect(article, wakes, wanted);
}

function collect(article: ArticleFacts, wakes: Cue, wanted: (token: Token) => boolean): Words {
  const found = new Map<string, { text: string; places: Span[]; introduced: boolean }>();
  for (const { tokens } of prose(article, wakes)) {
    if (isShouted(tokens)) continue;
    for (const [i, token] of tokens.entries()) {
      if (!wanted(token) || joined(tokens, i)) continue;
      const word = found.get(token.norm) ?? { text: token.norm, places: [], introduced: false };
      word.places.push({ start: token.start, end: token.end });
      word.introduced ||=
        tokens[bracketBefore(tokens, i)]?.text === '(' &&
        !!tokens[i + 1] &&
        /^[),;-]$/u.test(tokens[i + 1]!.text);
      found.set(token.norm, word);
    }
  }
  return found;
}

/** The place before what leads up to an acronym: `(gọi tắt là VNSAF)`. */
function bracketBefore(tokens: readonly Token[], i: number): number {
  let at = i - 1;
  while (LEADING.has(tokens[at]?.lower ?? '')) at--;
  return at;
}
const LEADING = words('gọi viết tên tắt là tiếng anh : sau đây');

/** A line in capitals: its words are no acronyms. */
function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind === 'word') words++;
    if (inCapitals(token)) capitals++;
  }
  return words > 3 && capitals > words * 0.6;
}

const inCapitals = testPerForm(({ kind, norm }) => kind === 'word' && norm === norm.toUpperCase());

/** Part of a code or a compound: `LĐ-TBXH`, `VN123`, an address. */
function joined(tokens: readonly Token[], i: number): boolean {
  const [before, here, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  const glue = (t: Token | undefined): boolean => !!t && /^[-&/@._]$|^\d/u.test(t.text);
  // `Ảnh: Minh Anh/TTXVN` credits a person and an agency.
  const credited =
    before?.text === '/' && /^\p{Lu}\p{Ll}+$/u.test(tokens[i - 2]?.norm ?? '') && !glue(after);
  if (credited) return false;
  return (
    (here.glued && glue(before)) || (!!after?.glued && glue(after) && !/^[.]$/u.test(after.text))
  );
}

/** One letter replaced, dropped, added, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** Two neighbours swapped, or a letter dropped inside. */
export const isSwapOrDrop = (a: string, b: string): boolean =>
  isOneEdit(a, b) &&
  (a.length !== b.length || [...a].filter((letter, i) => letter !== b[i]).length === 2);

export const bareOf = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
