// The lexicon as the recognisers use it: built once from data files, shared by every article.

/**
 * The committed data files (lexicon/data/*.json), read by the host: the core does no I/O.
 * One property a file; a file's shape is declared beside the code that reads it.
 */
export type LexiconData = Readonly<Record<string, unknown>>;

export interface Lexicon {
  readonly data: LexiconData;
}

export function buildLexicon(data: LexiconData): Lexicon {
  return { data };
}
