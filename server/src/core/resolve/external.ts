// What a tagger outside the program says of an article: read strictly, put where nothing was found before.
import type { Recognised } from '../recognise/recognise';
import { TYPES_OF_LAYER } from '../recognise/mention';
import type { Annotation, JsonMap } from '../sidecar/index';
import type { Snapshot } from '../text/snapshot';
import { bySpan, type Span } from '../text/span';
import type { Mention } from './facts';
import { mentionOf } from './fields';

/** A message id and its data: why an answer, or one of its mentions, is not used. */
export interface ExternalFault {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface ExternalAnswer {
  readonly mentions: readonly Mention[];
  readonly faults: readonly ExternalFault[];
}

/** Faults beyond these are counted, not told one by one. */
const MOST_FAULTS = 3;
/** The score of a mention whose tagger gives none. */
const UNSCORED = 0.5;

/**
 * The mentions of a record (interface.md) that a tagger wrote for a text; what is out of bounds, of an
 * unknown type or without a value is left out and named. Never throws.
 * @param answer one line of JSON; offsets are code points
 * @param source the tagger's name, which marks its mentions
 * @param ownTypes types of the researcher's own in the layer `entity`
 */
export function readExternal(
  doc: Snapshot,
  id: string,
  answer: string,
  source: string,
  ownTypes: ReadonlySet<string>,
): ExternalAnswer {
  const refuse = (messageId: string, data: ExternalFault['data'] = {}): ExternalFault => ({
    messageId,
    data: { recogniser: source, article: id, ...data },
  });
  let record: unknown;
  try {
    record = JSON.parse(answer);
  } catch {
    return { mentions: [], faults: [refuse('recogniser/not-json')] };
  }
  const { id: said, mentions: items } = isMap(record) ? record : {};
  if (!Array.isArray(items)) return { mentions: [], faults: [refuse('recogniser/no-mentions')] };
  if (said !== id)
    return {
      mentions: [],
      faults: [refuse('recogniser/other-article', { other: String(said) })],
    };
  const mentions: Mention[] = [];
  const faults: ExternalFault[] = [];
  items.forEach((item: unknown, index) => {
    const read = isMap(item) ? readMention(doc, item, source, ownTypes) : 'span';
    if (typeof read !== 'string') mentions.push(read);
    else faults.push(refuse(`recogniser/bad-${read}`, { number: index + 1 }));
  });
  const rest = faults.length - MOST_FAULTS;
  return {
    mentions,
    faults:
      rest > 0
        ? [...faults.slice(0, MOST_FAULTS), refuse('recogniser/more-faults', { count: rest })]
        : faults,
  };
}

/** The mention, or what is wrong with it. */
function readMention(
  doc: Snapshot,
  item: JsonMap,
  source: string,
  ownTypes: ReadonlySet<string>,
): Mention | 'span' | 'quote' | 'type' | 'value' {
  const { start, end, layer = 'entity', type, quote, score } = item;
  const last = doc.toCodePoint(doc.text.length);
  if (!isOffset(start, last) || !isOffset(end, last) || start >= end) return 'span';
  const text = doc.text.slice(doc.toUtf16(start), doc.toUtf16(end));
  if (text !== text.trim() || text.includes('\n')) return 'span';
  if (quote !== undefined && quote !== text) return 'quote';
  const known = typeof layer === 'string' ? TYPES_OF_LAYER[layer] : undefined;
  if (!known || typeof type !== 'string') return 'type';
  if (!known.includes(type) && !(layer === 'entity' && ownTypes.has(type))) return 'type';
  const annotation = {
    ...item,
    id: '',
    layer,
    type,
    span: [start, end],
    quote: text,
    status: 'suggested',
    score: isShare(score) ? Math.round(score * 100) / 100 : UNSCORED,
    source,
  } as unknown as Annotation;
  return mentionOf(doc, annotation, undefined) ?? 'value';
}

/**
 * What the program found stays; an external mention is added where none of its layer has the same words or crosses
 * it. One may lie within the other.
 */
export function withExternal(found: Recognised, external: readonly Mention[]): Recognised {
  if (!external.length) return found;
  const add = <T extends Mention>(own: readonly T[], layer: T['layer']): readonly T[] => {
    const theirs = external.filter((mention): mention is T => mention.layer === layer);
    const kept = fitting([...theirs].sort(bySpan), own);
    return kept.length ? [...own, ...kept].sort(bySpan) : own;
  };
  return {
    entities: add(found.entities, 'entity'),
    times: add(found.times, 'time'),
    figures: add(found.figures, 'figure'),
  };
}

/** Both by span, the longer first where two begin together. */
function fitting<T extends Span>(spans: readonly T[], own: readonly Span[]): T[] {
  const kept: T[] = [];
  /** Kept spans that the next one may lie in, the innermost last. */
  const open: Span[] = [];
  let first = 0;
  for (const span of spans) {
    while (open.length && open[open.length - 1]!.end <= span.start) open.pop();
    while (first < own.length && own[first]!.end <= span.start) first++;
    const clashes: Span[] = open.slice(-1);
    for (let i = first; i < own.length && own[i]!.start < span.end; i++) clashes.push(own[i]!);
    if (clashes.some((other) => !nests(span, other))) continue;
    kept.push(span);
    open.push(span);
  }
  return kept;
}

/** Apart, or one properly within the other. */
function nests(a: Span, b: Span): boolean {
  if (a.end <= b.start || b.end <= a.start) return true;
  if (a.start === b.start && a.end === b.end) return false;
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}

const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOffset = (value: unknown, last: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= last;
const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;
