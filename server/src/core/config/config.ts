// corpus.yaml as the rest of the program reads it; every field has a default.
export type RuleSetting = 'error' | 'warning' | 'info' | 'hint' | 'off' | 'on';

export interface LexiconEntry {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
}

export interface LabelType {
  readonly layer: string;
  readonly type: string;
  readonly description?: string;
  readonly color?: string;
}

export interface CorpusConfig {
  readonly name?: string;
  /** Globs relative to the corpus root. */
  readonly articles: readonly string[];
  /** Corpus-relative path → date, and a pattern with named parts that reads a date from the path. */
  readonly published: {
    readonly files: Readonly<Record<string, string>>;
    readonly pattern?: string;
  };
  readonly guidelines?: { readonly name: string; readonly version: string };
  readonly labels: readonly LabelType[];
  readonly lexicon: readonly LexiconEntry[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Undefined: beside the article. */
  readonly sidecar?: string;
}

export const DEFAULT_CONFIG: CorpusConfig = {
  articles: ['**/*.txt'],
  published: { files: {} },
  labels: [],
  lexicon: [],
  rules: {},
};

export interface RegistryEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly note?: string;
}
