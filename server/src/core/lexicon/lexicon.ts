// The lexicon as the recognisers use it: built once from data files, shared by every article.

/**
 * The committed data files (lexicon/data/*.json), read by the host: the core does no I/O.
 * One property a file; a file's shape is declared beside the code that reads it.
 */
export type LexiconData = Readonly<Record<string, unknown>>;

export interface Lexicon {
  readonly data: LexiconData;
}

const lexicons = new WeakMap<LexiconData, Lexicon>();

/** One lexicon for each data: every corpus of the program shares its views. */
export function buildLexicon(data: LexiconData): Lexicon {
  let lexicon = lexicons.get(data);
  if (!lexicon) lexicons.set(data, (lexicon = { data }));
  return lexicon;
}

/**
 * A view of the lexicon (a trie, a model) that is built at its first use and lives as long as the
 * lexicon does: `const places = fromLexicon((l) => buildPlaces(l.data.places)); places(lexicon)…`
 */
export function fromLexicon<T extends object>(
  build: (lexicon: Lexicon) => T,
): (lexicon: Lexicon) => T {
  const built = new WeakMap<Lexicon, T>();
  return (lexicon) => {
    let view = built.get(lexicon);
    if (!view) built.set(lexicon, (view = build(lexicon)));
    return view;
  };
}
