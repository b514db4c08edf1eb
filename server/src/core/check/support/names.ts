// Names of an article as the rules compare them: known names, runs of capitals, and edits between spellings.
import { fromLexicon, type Lexicon } from '../../lexicon/lexicon';
import type { ArticleFacts } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
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
          known.add(name.toLowerCase());
          for (const word of name.toLowerCase().split(/[\s-]+/u)) known.add(word);
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
export const acronyms = perArticle((article: ArticleFacts): ReadonlyMap<string, Word> => {
  const isAcronym = (t: Token): boolean =>
    /^\p{Lu}{3,9}$/u.test(t.norm) && !/^(?:[IVX]+|COVID)$/u.test(t.norm);
  return collect(article, isAcronym);
});

/** Foreign words with a capital, long enough for a slip to be told from another name. */
export const foreignWords = perArticle((article: ArticleFacts): ReadonlyMap<string, Word> =>
  collect(article, (t) => /^\p{Lu}[\p{Ll}\p{Lu}]{5,}$/u.test(t.norm) && /\p{Ll}/u.test(t.norm)),
);

function collect(article: ArticleFacts, wanted: (token: Token) => boolean): Map<string, Word> {
  const found = new Map<string, { text: string; places: Span[]; introduced: boolean }>();
  for (const { tokens } of prose(article)) {
    if (isShouted(tokens)) continue;
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'word' || !wanted(token) || joined(tokens, i)) continue;
      const word = found.get(token.norm) ?? { text: token.norm, places: [], introduced: false };
      word.places.push({ start: token.start, end: token.end });
      word.introduced ||=
        tokens[i - 1]?.text === '(' && !!tokens[i + 1] && /^[),;-]$/u.test(tokens[i + 1]!.text);
      found.set(token.norm, word);
    }
  }
  return found;
}

/** A line in capitals: its words are no acronyms. */
const isShouted = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((t) => t.kind === 'word');
  return (
    words.length > 3 &&
    words.filter((t) => t.norm === t.norm.toUpperCase()).length > words.length * 0.6
  );
};

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
  if (a.length === b.length) {
    const at = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
    if (at.length === 1) return true;
    return (
      at.length === 2 && at[1] === at[0]! + 1 && a[at[0]!] === b[at[1]!] && a[at[1]!] === b[at[0]!]
    );
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** Two neighbours swapped, or a letter dropped inside. */
export const isSwapOrDrop = (a: string, b: string): boolean =>
  isOneEdit(a, b) &&
  (a.length !== b.length || [...a].filter((letter, i) => letter !== b[i]).length === 2);

export const bareOf = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
