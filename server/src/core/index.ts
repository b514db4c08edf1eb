// The one door of the core: an analyser for a corpus, immutable analyses, and their records.
import { checkArticle, checkCorpus } from './check/run';
import type { Finding } from './check/finding';
import { RULES } from './check/registry';
import { createCorpusIndex, type Verdict } from './corpus/corpus-index';
import { statementsOf } from './corpus/extract';
import { historyAt, type ToldValue } from './corpus/history';
import type { Statement } from './corpus/statement';
import type { CorpusConfig, RegistryEntity } from './config/config';
import { DEFAULT_CONFIG } from './config/config';
import { buildLexicon, type LexiconData } from './lexicon/lexicon';
import { ownNames } from './recognise/entity/own';
import type { ArticleFacts } from './resolve/facts';
import type { Span } from './text/span';
import { knownNames } from './resolve/known';
import { resolveArticle, type ArticleInput } from './resolve/resolve';

export { statementsOf } from './corpus/extract';
export type { ToldValue, Verdict };
export type { ArticleFacts, ArticleInput, Finding, LexiconData, CorpusConfig, Statement };
export { DEFAULT_CONFIG } from './config/config';
export * from './config/index';
export { findingRecords, toRecord, type AnalysisRecord } from './record';
export { message, type Locale } from './messages/messages';
export type { Conversation, Host, FileEntry } from './ports';
export { createTaggers, type Taggers } from './taggers';
export type { ExternalAnswer, ExternalFault } from './resolve/external';
export type { Severity } from './check/finding';
export { createSnapshot, type Snapshot } from './text/snapshot';
export type { Span } from './text/span';
export { isChrome, type Mention } from './resolve/facts';
export * from './sidecar/index';
export { draftOf } from './resolve/fields';
export { headOf } from './resolve/head';
export { applyEdits, changeBetween, type SourceChange, type TextEdit } from './text/change';
export { idFromBytes, sha256 } from './text/hash';
export { GENERATOR, VERSION } from './version';
export { RULES } from './check/registry';
export {
  createEntityPlaces,
  type EntityPlace,
  type EntityPlaces,
  type EntityTitle,
} from './corpus/places';
export * from './features/index';

/** Every rule there is, for settings, documentation and reports. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** One article's facts with the findings of the article rules. Immutable. */
export interface Analysis {
  readonly facts: ArticleFacts;
  readonly findings: readonly Finding[];
}

export interface Analyser {
  analyse(input: ArticleInput): Analysis;
  /** The facts alone, without findings. */
  resolve(input: ArticleInput): ArticleFacts;
  /** An empty corpus, to be filled article by article. */
  createCorpus(): Corpus;
}

/** The articles of a corpus held against each other: updated as articles change, never reread. */
export interface Corpus {
  /** Adds an article, or replaces what it said before. */
  set(facts: ArticleFacts): void;
  /** Adds an article by the statements and verdicts of its record; offsets are then code points. */
  load(article: string, statements: readonly Statement[], verdicts?: readonly Verdict[]): void;
  delete(article: string): void;
  /** The corpus findings of one article; their related places are in the others. */
  check(article: string): Finding[];
  /** The articles whose findings may change when this one does. */
  neighbours(article: string): Set<string>;
  /** What the corpus tells over time of the figure or date at a span of an article, whose words are the quote. */
  history(article: string, span: Span, quote: string): readonly ToldValue[];
}

/**
 * An analyser for one corpus.
 * @param data the committed lexicon data, read by the host; building from it is lazy and happens once
 * @param registry the entities of entities.yaml
 */
export function createAnalyser(
  data: LexiconData,
  config: CorpusConfig = DEFAULT_CONFIG,
  registry: readonly RegistryEntity[] = [],
): Analyser {
  const lexicon = buildLexicon(data);
  const names = knownNames(lexicon, registry, config.lexicon);
  const own = ownNames(config.lexicon);
  const resolve = (input: ArticleInput): ArticleFacts =>
    resolveArticle(input, lexicon, config, names, own);
  return {
    resolve,
    analyse(input) {
      const facts = resolve(input);
      return { facts, findings: checkArticle(facts, config.rules) };
    },
    createCorpus() {
      const index = createCorpusIndex();
      return {
        set: (facts) => index.set(facts.id, statementsOf(facts), facts.sidecar?.findings),
        load: index.set,
        delete: index.delete,
        check: (article) => checkCorpus(index, article, config.rules),
        neighbours: index.neighbours,
        history: (article, span, quote) => historyAt(index, article, span, quote),
      };
    },
  };
}
