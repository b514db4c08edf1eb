// A corpus's own names (`lexicon` in corpus.yaml): found wherever they stand, before any other reading.
import { Trie } from '../../lexicon/trie';
import { phraseKey } from '../../text/normal';
import type { Token } from '../../text/tokens';

export interface OwnName {
  readonly name: string;
  /** One of the detector's types or the researcher's own. */
  readonly type: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
}

export interface OwnMatch {
  readonly from: number;
  readonly to: number;
  readonly entry: OwnName;
}

export interface OwnNames {
  /** The longest own names in a sentence, never overlapping. */
  find(tokens: readonly Token[]): OwnMatch[];
}

export function ownNames(entries: readonly OwnName[]): OwnNames | undefined {
  if (entries.length === 0) return undefined;
  const trie = new Trie<{ entry: OwnName; capital: boolean }>();
  for (const entry of entries)
    for (const name of [entry.name, ...entry.aliases])
      if (phraseKey(name))
        trie.add(name, { entry, capital: /^\p{Lu}/u.test(name.normalize('NFC')) });
  return {
    find(tokens) {
      const found: OwnMatch[] = [];
      for (let i = 0; i < tokens.length;) {
        const match = trie.longest(tokens, i);
        // A name written with a capital is not meant where the text has a common word.
        if (match && (tokens[i]!.upper || !match.value.capital)) {
          found.push({ from: i, to: match.endToken, entry: match.value.entry });
          i = match.endToken;
        } else i++;
      }
      return found;
    },
  };
}
