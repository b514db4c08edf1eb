// The lexicon's names and head words as the tagger reads them: a mark on each token of a match.
import type { Lexicon } from '../../lexicon/lexicon';
import { Trie } from '../../lexicon/trie';
import type { Token } from '../../text/tokens';
import { mix } from './forms';

/** data/places.json and data/names.json: kinds of names; an entry is a name or a record. */
type NameData = Readonly<Record<string, readonly (string | NameRecord)[]>>;
export interface NameRecord {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly wikidata?: string;
}

/** Kinds that a phrase belongs to, as a set of bits. */
type Kinds = Trie<number>;

export interface Gazetteer {
  /** Marks of known names that begin with a capital, 0 elsewhere. */
  names(tokens: readonly Token[]): number[];
  /** Marks of head words and titles in any case. */
  heads(tokens: readonly Token[]): number[];
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
    names: (tokens) => marks(nameTrie, tokens, true),
    heads: (tokens) => marks(headTrie, tokens, false),
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

function marks(trie: Kinds, tokens: readonly Token[], capital: boolean): number[] {
  const out = new Array<number>(tokens.length).fill(0);
  for (let i = 0; i < tokens.length;) {
    const lower = tokens[i]!.norm === tokens[i]!.lower;
    const match = capital && lower ? undefined : trie.longest(tokens, i);
    if (!match) {
      i++;
      continue;
    }
    for (let j = i; j < match.endToken; j++) {
      const position = (j === i ? 1 : 0) + (j === match.endToken - 1 ? 2 : 0);
      out[j] = mix(match.value, position + 1);
    }
    i = match.endToken;
  }
  return out;
}
