// corpus.yaml as the rest of the program reads it; every field has a default.
export type RuleSetting = 'error' | 'warning' | 'info' | 'hint' | 'off' | 'on';

export interface LexiconEntry {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
}

/** What an annotation, a relation or an article may be given beside its type. */
export interface Attribute {
  readonly name: string;
  readonly description?: string;
  /** To choose from; empty: any. */
  readonly values: readonly (string | number | boolean)[];
}

export interface LabelType {
  readonly layer: string;
  readonly type: string;
  readonly description?: string;
  readonly color?: string;
  readonly attributes: readonly Attribute[];
}

export interface RelationType {
  readonly type: string;
  readonly description?: string;
  /** Types of the annotations that it joins; empty: any. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly attributes: readonly Attribute[];
}

/** A command that reads and writes records: a tagger outside the program. */
export interface RecogniserCommand {
  readonly name: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** In seconds. */
  readonly timeout: number;
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
  readonly relations: readonly RelationType[];
  /** Labels of an article as a whole. */
  readonly documentLabels: readonly Attribute[];
  readonly lexicon: readonly LexiconEntry[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Undefined: beside the article. Else a pattern with `{path}` and perhaps `{annotator}`. */
  readonly sidecar?: string;
  readonly recognisers: readonly RecogniserCommand[];
}

export const DEFAULT_CONFIG: CorpusConfig = {
  articles: ['**/*.txt'],
  published: { files: {} },
  labels: [],
  relations: [],
  documentLabels: [],
  lexicon: [],
  rules: {},
  recognisers: [],
};

export interface RegistryEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly note?: string;
}
