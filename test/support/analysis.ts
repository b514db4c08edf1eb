// An analysis made by hand: mentions by their quotes, so that features are tested without recognisers.
import type { Analysis, Annotation, Finding, Sidecar } from '../../server/src/core/index';
import type {
  EntityMention,
  FigureMention,
  Mention,
  Published,
  TimeMention,
  Zone,
  ZoneSpan,
} from '../../server/src/core/resolve/facts';
import { buildLexicon } from '../../server/src/core/lexicon/lexicon';
import { createSnapshot } from '../../server/src/core/text/snapshot';
import { bySpan, type Span } from '../../server/src/core/text/span';

/** The span of the nth (from 0) occurrence of a quote. */
export function spanOf(text: string, quote: string, nth = 0): Span {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`“${quote}” (${nth}) is not in the text`);
  return { start, end: start + quote.length };
}

export const entity = (
  span: Span,
  type: string,
  rest: Partial<EntityMention> = {},
): EntityMention => ({
  ...span,
  layer: 'entity',
  type,
  score: 0.9,
  ...rest,
});

export const time = (span: Span, value: string, rest: Partial<TimeMention> = {}): TimeMention => ({
  ...span,
  layer: 'time',
  type: 'DATE',
  value,
  from: 'said',
  because: [],
  said: {},
  score: 0.9,
  ...rest,
});

export const figure = (
  span: Span,
  value: number,
  unit: string,
  rest: Partial<FigureMention> = {},
): FigureMention => ({
  ...span,
  layer: 'figure',
  type: 'COUNT',
  value,
  low: value,
  high: value,
  unit,
  approx: 'exact',
  numberSpan: span,
  precision: 0,
  score: 0.9,
  ...rest,
});

export const finding = (spans: Span[], rest: Partial<Finding> = {}): Finding => ({
  id: 'f1',
  rule: 'text/repeated-word',
  severity: 'warning',
  messageId: 'text/repeated-word',
  data: { word: 'về' },
  spans,
  related: [],
  ...rest,
});

export interface Parts {
  mentions?: readonly Mention[];
  findings?: readonly Finding[];
  published?: Published;
  /** Line number (from 0) → zone; the rest is body. */
  zones?: Readonly<Record<number, Zone>>;
  id?: string;
  sidecar?: Sidecar;
  /** The annotation behind a mention that a person accepted. */
  decided?: ReadonlyMap<Mention, Annotation>;
}

export function analysis(
  text: string,
  {
    mentions = [],
    findings = [],
    published = { from: 'none' },
    zones = {},
    id = 'a.txt',
    sidecar,
    decided = new Map(),
  }: Parts = {},
): Analysis {
  const doc = createSnapshot(text);
  const spans: ZoneSpan[] = doc.lines.flatMap((line, i) =>
    doc.slice(line).trim() ? [{ ...line, zone: zones[i] ?? 'body' }] : [],
  );
  const sorted = [...mentions].sort(bySpan);
  const layer = <T extends Mention>(name: T['layer']): T[] =>
    sorted.filter((m): m is T => m.layer === name);
  return {
    facts: {
      id,
      doc,
      lexicon: buildLexicon({}),
      zones: spans,
      published,
      mentions: sorted,
      entities: layer<EntityMention>('entity'),
      times: layer<TimeMention>('time'),
      figures: layer<FigureMention>('figure'),
      decided,
      ...(sidecar ? { sidecar } : {}),
      zoneAt: (offset) =>
        spans.find((z) => z.start <= offset && offset < z.end)?.zone ?? 'boilerplate',
    },
    findings,
  };
}
