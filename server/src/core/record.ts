// The record of one article: what `analyze` prints as one line of JSON. Offsets are code points.
import type { Finding } from './check/finding';
import type { Verdict } from './corpus/corpus-index';
import { statementsOf } from './corpus/extract';
import type { Statement } from './corpus/statement';
import { message, type Locale } from './messages/messages';
import type { ArticleFacts, Published } from './resolve/facts';
import { mentionFields } from './resolve/fields';
import type { Snapshot } from './text/snapshot';
import type { Span } from './text/span';

export interface AnalysisRecord {
  readonly version: 1;
  readonly id: string;
  readonly file?: string;
  readonly published: { readonly value?: string; readonly from: Published['from'] };
  readonly zones: readonly { start: number; end: number; zone: string }[];
  readonly mentions: readonly Record<string, unknown>[];
  readonly findings: readonly Record<string, unknown>[];
  /** What the article says that another may contradict: `check --records` reads it. */
  readonly statements: readonly Statement[];
  /** What people said of findings in the article's sidecar, dismissed ones too; absent where nothing is. */
  readonly verdicts?: readonly Verdict[];
}

/** @param options.docOf the text of an article that findings point into, by id */
export function toRecord(
  facts: ArticleFacts,
  findings: readonly Finding[],
  options: { file?: string; locale?: Locale; docOf?: (article: string) => Snapshot } = {},
): AnalysisRecord {
  const { doc } = facts;
  const at = (offset: number): number => doc.toCodePoint(offset);
  return {
    version: 1,
    id: facts.id,
    ...(options.file ? { file: options.file } : {}),
    published: {
      ...(facts.published.value ? { value: facts.published.value } : {}),
      from: facts.published.from,
    },
    zones: facts.zones.map((z) => ({ start: at(z.start), end: at(z.end), zone: z.zone })),
    mentions: facts.mentions.map((mention) => ({
      start: at(mention.start),
      end: at(mention.end),
      quote: doc.slice(mention),
      ...mentionFields(mention),
    })),
    findings: findingRecords(findings, doc, options),
    statements: statementsOf(facts).map((statement) => ({
      ...statement,
      start: at(statement.start),
      end: at(statement.end),
    })),
    ...(facts.sidecar?.findings.length
      ? { verdicts: facts.sidecar.findings.map(({ id, verdict }) => ({ id, verdict })) }
      : {}),
  };
}

/** Findings as the record has them. Related places of articles that `docOf` does not know are of `doc`. */
export const findingRecords = (
  findings: readonly Finding[],
  doc: Snapshot,
  { locale, docOf }: { locale?: Locale; docOf?: (article: string) => Snapshot } = {},
): AnalysisRecord['findings'] =>
  findings.map((finding) => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: message(finding.messageId, finding.data, locale),
    ...(finding.verdict ? { verdict: finding.verdict } : {}),
    data: finding.data,
    spans: pairs(finding.spans, doc),
    related: finding.related.map((place) => ({
      id: place.article,
      spans: pairs(place.spans, docOf?.(place.article) ?? doc),
    })),
  }));

const pairs = (spans: readonly Span[], doc: Snapshot): [number, number][] =>
  spans.map((span) => [doc.toCodePoint(span.start), doc.toCodePoint(span.end)]);
