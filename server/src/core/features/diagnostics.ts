// Findings as an editor lists them: one diagnostic a finding, on its first place, the others as related information.
import type { Severity } from '../check/finding';
import type { Analysis } from '../index';
import { message, type Locale } from '../messages/messages';
import type { ArticleFacts } from '../resolve/facts';
import type { Span } from '../text/span';

/** A place that a finding rests on; `article` where it is in another article of the corpus. */
export interface Place {
  readonly article?: string;
  readonly span: Span;
  /** What stands there, where the article is at hand. */
  readonly quote?: string;
}

export interface DiagnosticInfo {
  /** The finding's fingerprint and rule. */
  readonly finding: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Place[];
  /** The text there has no use: editors fade it. */
  readonly unnecessary: boolean;
}

/** Faults that consist of text too many. */
const UNNECESSARY = new Set(['text/repeated-word', 'text/markup-remnant']);

/**
 * A fault that a person has confirmed needs no more attention: it is shown as information.
 * @param others facts of the articles that findings point into, by id, as far as they are at hand
 */
export function diagnose(
  { facts, findings }: Analysis,
  locale: Locale,
  others: ReadonlyMap<string, ArticleFacts> = new Map(),
): DiagnosticInfo[] {
  return findings.map((finding) => {
    const [span = { start: 0, end: 0 }, ...rest] = finding.spans;
    const text = message(finding.messageId, finding.data, locale);
    return {
      finding: finding.id,
      rule: finding.rule,
      severity: finding.verdict ? 'info' : finding.severity,
      message: finding.verdict ? message('finding/confirmed', { text }, locale) : text,
      span,
      related: [
        ...rest.map((other) => ({ span: other, quote: facts.doc.slice(other) })),
        ...finding.related.flatMap((place) =>
          place.spans.map((other) => placeIn(place.article, other, facts, others)),
        ),
      ],
      unnecessary: UNNECESSARY.has(finding.rule),
    };
  });
}

function placeIn(
  article: string,
  span: Span,
  own: ArticleFacts,
  others: ReadonlyMap<string, ArticleFacts>,
): Place {
  if (article === own.id) return { span, quote: own.doc.slice(span) };
  const quote = others.get(article)?.doc.slice(span);
  return { article, span, ...(quote === undefined ? {} : { quote }) };
}
