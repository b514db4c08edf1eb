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
type Kinds = Trie<{ kinds: number }>;

export interface Gazetteer {
  /** Marks of known names that begin with a capital, 0 elsewhere. */
  names(tokens: readonly Token[], from: number, to: number): number[];
  /** Marks of head words and titles in any case. */
  heads(tokens: readonly Token[], from: number, to: number): number[];
}

export function buildGazetteer(lexicon: Lexicon): Gazetteer {
  const places = (lexicon.data['places'] ?? {}) as NameData;
  const others = (lexicon.data['names'] ?? {}) as NameData;
  const heads = (lexicon.data['heads'] ?? {}) as NameData;
  const nameTrie = trieOf([places, others]);
  const headTrie = trieOf([heads]);
  return {
    names: (tokens, from, to) => marks(nameTrie, tokens, from, to, true),
    heads: (tokens, from, to) => marks(headTrie, tokens, from, to, false),
  };
}

function trieOf(data: readonly NameData[]): Kinds {
  const kindsOf = new Map<string, number>();
  let bit = 1;
  for (const set of data)
    for (const entries of Object.values(set)) {
      for (const entry of entries) {
        const names = typeof entry === 'string' ? [entry] : [entry.name, ...(entry.aliases ?? [])];
        for (const name of names) {
          const key = name.toLowerCase();
          kindsOf.set(key, (kindsOf.get(key) ?? 0) | bit);
        }
      }
      bit <<= 1;
    }
  const trie: Kinds = new Trie();
  for (const [name, kinds] of kindsOf) trie.add(name, { kinds });
  return trie;
}

function marks(
  trie: Kinds,
  tokens: readonly Token[],
  from: number,
  to: number,
  capital: boolean,
): number[] {
  const out = new Array<number>(to - from).fill(0);
  for (let i = from; i < to;) {
    const match =
      capital && !tokens[i]!.upper && tokens[i]!.norm === tokens[i]!.lower
        ? undefined
        : trie.longest(tokens, i);
    const end = match && Math.min(match.endToken, to);
    if (!match || !end) {
      i++;
      continue;
    }
    for (let j = i; j < end; j++) {
      const position = (j === i ? 1 : 0) + (j === end - 1 ? 2 : 0);
      out[j - from] = mix(match.value.kinds, position + 1);
    }
    i = end;
  }
  return out;
}
