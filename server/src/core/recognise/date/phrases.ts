// Small tables of phrases, matched longest first on tokens.
import { Trie } from '../../lexicon/trie';
import type { Tokens } from './scan';

/** A trie from `[phrases separated by commas, value]` rows. */
export function phraseTable<T>(rows: readonly (readonly [string, T])[]): Trie<T> {
  const trie = new Trie<T>();
  for (const [phrases, value] of rows)
    for (const phrase of phrases.split(', ')) trie.add(phrase, value);
  return trie;
}

/** The longest phrase of a table at `i`. */
export function lookUp<T>(
  table: Trie<T>,
  t: Tokens,
  i: number,
): { readonly value: T; readonly end: number } | undefined {
  const match = table.longest(t, i);
  return match && { value: match.value, end: match.endToken };
}
