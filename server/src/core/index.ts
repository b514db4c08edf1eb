// The one door of the core: an analyser for a corpus, immutable analyses, and their records.
import { checkArticle, checkCorpus } from './check/run';
import type { Finding } from './check/finding';
import { RULES } from './check/registry';
import type { CorpusConfig } from './config/config';
import { DEFAULT_CONFIG } from './config/config';
import { buildLexicon, type LexiconData } from './lexicon/lexicon';
import type { ArticleFacts } from './resolve/facts';
import { resolveArticle, type ArticleInput } from './resolve/resolve';

export type { ArticleFacts, ArticleInput, Finding, LexiconData, CorpusConfig };
export { DEFAULT_CONFIG } from './config/config';
export * from './config/index';
export { toRecord, type AnalysisRecord } from './record';
export { message, type Locale } from './messages/messages';
export type { Host, FileEntry } from './ports';
export type { Severity } from './check/finding';
export { createSnapshot, type Snapshot } from './text/snapshot';
export type { Span } from './text/span';
export { isChrome, type Mention } from './resolve/facts';
export * from './sidecar/index';
export { draftOf, mentionFields, spanOf } from './resolve/fields';
export { applyEdits, changeBetween, type SourceChange, type TextEdit } from './text/change';
export { idFromBytes, sha256 } from './text/hash';
export { GENERATOR, VERSION } from './version';
export { RULES } from './check/registry';
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
  /** Corpus findings by article id: checks the articles against each other. */
  checkCorpus(articles: readonly ArticleFacts[]): Map<string, Finding[]>;
}

/** `data` is the committed lexicon data, read by the host; building from it is lazy and happens once. */
export function createAnalyser(data: LexiconData, config: CorpusConfig = DEFAULT_CONFIG): Analyser {
  const lexicon = buildLexicon(data);
  return {
    analyse(input) {
      const facts = resolveArticle(input, lexicon, config);
      return { facts, findings: checkArticle(facts, config.rules) };
    },
    checkCorpus: (articles) => checkCorpus(articles, config.rules),
  };
}
