// The lexicon's names and head words as the tagger reads them: a mark on each token of a match.
import type { Lexicon } from '../../lexicon/lexicon';
import { Trie } from '../../lexicon/trie';
import type { Token } from '../../text/tokens';
import { mix, type Form } from './forms';

/** data/places.json and data/names.json: kinds of names; an entry is a name or a record. */
type NameData = Readonly<Record<string, readonly (string | NameRecord)[]>>;
export interface NameRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
}

/** Kinds that a phrase belongs to, as a set of bits. */
type Kinds = Trie<number>;

/** Bits of `opens`: a form may begin a name, a head. */
const NAME = 1;
const HEAD = 2;

export interface Gazetteer {
  /** Which of the lists below have an entry that begins with a word. */
  opens(lower: string, small: boolean): number;
  /** Marks a sentence's known names that begin with a capital in `out`; its forms and marks are from `at` on. */
  names(tokens: readonly Token[], forms: readonly Form[], out: Int32Array, at: number): void;
  /** Marks head words and titles in any case, likewise. */
  heads(tokens: readonly Token[], forms: readonly Form[], out: Int32Array, at: number): void;
  /** The known place that begins at a token, and where it ends. */
  place(tokens: readonly Token[], at: number): { to: number; country: boolean } | undefined;
}

export function buildGazetteer(lexicon: Lexicon): Gazetteer {
  const places = (lexicon.data['places'] ?? {}) as NameData;
  const others = (lexicon.data['names'] ?? {}) as NameData;
  const heads = (lexicon.data['heads'] ?? {}) as NameData;
  const nameTrie = trieOf([places, others]);
  const headTrie = trieOf([heads]);
  // Countries come first, so that they have the lowest bit.
  const { country = [], province = [], prefecture = [], city = [] } = places;
  const placeTrie = trieOf([{ country, other: [...province, ...prefecture, ...city] }]);
  return {
    opens: (lower, small) =>
      (!small && nameTrie.opens(lower) ? NAME : 0) | (headTrie.opens(lower) ? HEAD : 0),
    names: (tokens, forms, out, at) => mark(nameTrie, NAME, tokens, forms, out, at),
    heads: (tokens, forms, out, at) => mark(headTrie, HEAD, tokens, forms, out, at),
    place(tokens, at) {
      const match = tokens[at]?.upper ? placeTrie.longest(tokens, at) : undefined;
      return match && { to: match.endToken, country: (match.value & 1) === 1 };
    },
  };
}

function trieOf(data: readonly NameData[]): Kinds {
  const trie: Kinds = new Trie((known, bit) => known | bit);
  let bit = 1;
  for (const set of data)
    for (const entries of Object.values(set)) {
      for (const entry of entries) {
        if (typeof entry === 'string') trie.add(entry, bit);
        else for (const name of [entry.name, ...(entry.aliases ?? [])]) trie.add(name, bit);
      }
      bit <<= 1;
    }
  return trie;
}

function mark(
  trie: Kinds,
  list: number,
  tokens: readonly Token[],
  forms: readonly Form[],
  out: Int32Array,
  at: number,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const match = forms[at + i]!.opens & list ? trie.longest(tokens, i) : undefined;
    if (!match) continue;
    const last = match.endToken - 1;
    for (let j = i; j <= last; j++) {
      const position = (j === i ? 1 : 0) + (j === last ? 2 : 0);
      out[at + j] = mix(match.value, position + 1);
    }
    i = last;
  }
}
