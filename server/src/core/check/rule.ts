// The shape of a rule: a pure function from facts to reports. One rule, one file, one id, one test page.
import type { CorpusIndex } from '../corpus/corpus-index';
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
  /** What the finding's id is made of, beside the rule; defaults to the quotes of `spans`. */
  readonly fingerprint?: readonly string[];
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
  /** It compares figures as freely as they may be read: `figure/rounding-mismatch` asks it of exact ones. */
  readonly rereads?: true;
  check(article: ArticleFacts): Iterable<Report>;
}

/** Looks at what one article states against what the rest of the corpus does; its reports belong to that article. */
export interface CorpusRule extends RuleBase {
  readonly scope: 'corpus';
  check(index: CorpusIndex, article: string): Iterable<Report>;
}

export type Rule = ArticleRule | CorpusRule;
