// The shape of a rule: a pure function from facts to reports. One rule, one file, one id, one test page.
import type { ArticleFacts } from '../resolve/facts';
import type { Span } from '../text/span';
import type { RelatedPlace, Severity } from './finding';

/** A finding before the registry has given it an id and its configured severity. */
export interface Report {
  /** Defaults to the rule's own severity; a rule may lower it, never raise it. */
  readonly severity?: Severity;
  /** Defaults to the rule's id; a rule with several messages names one. */
  readonly messageId?: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly spans: readonly Span[];
  readonly related?: readonly RelatedPlace[];
}

interface RuleBase {
  /** `family/fault`; never changes once released. */
  readonly id: string;
  readonly severity: Severity;
  /** False for rules that cannot stay silent on clean text. */
  readonly onByDefault: boolean;
}

/** Looks at one article. */
export interface ArticleRule extends RuleBase {
  readonly scope: 'article';
  check(article: ArticleFacts): Iterable<Report>;
}

/** Looks across the articles of a corpus; each report belongs to the article it is yielded with. */
export interface CorpusRule extends RuleBase {
  readonly scope: 'corpus';
  check(articles: readonly ArticleFacts[]): Iterable<{ article: string; report: Report }>;
}

export type Rule = ArticleRule | CorpusRule;
