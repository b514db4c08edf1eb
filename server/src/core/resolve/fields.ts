// Mentions and annotations, each as the other: the fields that record and sidecar name alike.
import type { Annotation, Draft, JsonMap } from '../sidecar/index';
import type { Snapshot } from '../text/snapshot';
import type { Span } from '../text/span';
import type { EntityMention, FigureMention, Mention, TimeMention, TimeParts } from './facts';

/** The fields of a mention as interface.md names them; absent where unknown. */
export function mentionFields(mention: Mention): JsonMap & { layer: string; type: string } {
  const fields: Record<string, unknown> = { layer: mention.layer, type: mention.type };
  const put = (key: string, value: unknown): void => {
    if (value !== undefined) fields[key] = value;
  };
  if (mention.layer === 'entity') {
    put('role', mention.role);
    put('entity', mention.entity);
    put('wikidata', mention.wikidata);
  } else if (mention.layer === 'time') {
    put('value', mention.value);
    put('mod', mention.mod);
    put('from', mention.from);
  } else {
    put('value', mention.value);
    put('low', mention.low);
    put('high', mention.high);
    put('unit', mention.unit);
    put('approx', mention.approx);
    put('measures', mention.measures);
    put('as_of', mention.as_of);
    put('scope', mention.scope);
  }
  put('score', mention.score);
  put('source', mention.source);
  return fields as JsonMap & { layer: string; type: string };
}

/** What the detector found, as a draft for the sidecar. */
export const draftOf = (doc: Snapshot, mention: Mention): Draft => ({
  ...mentionFields(mention),
  span: [doc.toCodePoint(mention.start), doc.toCodePoint(mention.end)],
});

/** Where an annotation stands, in UTF-16. */
export const spanOf = (doc: Snapshot, annotation: Annotation): Span => ({
  start: doc.toUtf16(annotation.span[0]),
  end: doc.toUtf16(annotation.span[1]),
});

/**
 * An accepted annotation as a mention; what it does not say is taken from what the detector found
 * on the same words. Undefined for a layer of the researcher's own, and for a time or figure
 * without a value: the checks have nothing to work with there.
 */
export function mentionOf(
  doc: Snapshot,
  annotation: Annotation,
  detected: Mention | undefined,
): Mention | undefined {
  const base = {
    ...spanOf(doc, annotation),
    score: annotation.score ?? 1,
    ...(typeof annotation.source === 'string' ? { source: annotation.source } : {}),
  };
  switch (annotation.layer) {
    case 'entity':
      return entityOf(base, annotation, detected?.layer === 'entity' ? detected : undefined);
    case 'time':
      return timeOf(base, annotation, detected?.layer === 'time' ? detected : undefined);
    case 'figure':
      return figureOf(base, annotation, detected?.layer === 'figure' ? detected : undefined);
    default:
      return undefined;
  }
}

type Base = Span & { readonly score: number; readonly source?: string };

function entityOf(base: Base, said: Annotation, detected?: EntityMention): EntityMention {
  const same = detected?.type === said.type ? detected : undefined;
  const role = textOf(said.role) ?? same?.role;
  return {
    ...base,
    layer: 'entity',
    type: said.type,
    ...defined({
      role,
      roleSpan: role !== undefined && role === same?.role ? same.roleSpan : undefined,
      entity: textOf(said.entity) ?? same?.entity,
      wikidata: textOf(said.wikidata) ?? same?.wikidata,
    }),
  };
}

function timeOf(base: Base, said: Annotation, detected?: TimeMention): TimeMention | undefined {
  const value = textOf(said.value) ?? detected?.value;
  if (value === undefined) return undefined;
  const type = said.type as TimeMention['type'];
  const mod = textOf(said.mod) ?? detected?.mod;
  if (detected?.value === value) return { ...detected, ...base, type, ...defined({ mod }) };
  const from = said.from === 'implied' ? 'implied' : 'said';
  return {
    ...base,
    layer: 'time',
    type,
    value,
    from,
    because: [],
    said: from === 'said' ? partsOf(value) : {},
    ...defined({ mod }),
  };
}

function figureOf(
  base: Base,
  said: Annotation,
  detected?: FigureMention,
): FigureMention | undefined {
  const own = said.value;
  const value = typeof own === 'number' || isNumbers(own) ? own : detected?.value;
  if (value === undefined) return undefined;
  const numbers = typeof value === 'number' ? [value] : value;
  const bound = (given: unknown, known: number | null | undefined, else_: number): number | null =>
    typeof given === 'number' || given === null ? given : known === undefined ? else_ : known;
  const same = String(detected?.value) === String(value) ? detected : undefined;
  return {
    ...base,
    layer: 'figure',
    type: said.type as FigureMention['type'],
    value,
    low: bound(said.low, same?.low, Math.min(...numbers)),
    high: bound(said.high, same?.high, Math.max(...numbers)),
    unit: textOf(said.unit) ?? detected?.unit ?? '',
    approx: (textOf(said.approx) ?? same?.approx ?? 'exact') as FigureMention['approx'],
    numberSpan: detected?.numberSpan ?? { start: base.start, end: base.end },
    precision: same?.precision ?? 0,
    ...defined({
      measures: textOf(said.measures) ?? detected?.measures,
      measuresSpan: detected?.measuresSpan,
      as_of: textOf(said.as_of) ?? detected?.as_of,
      scope: (said.scope as FigureMention['scope']) ?? detected?.scope,
      unitSpan: detected?.unitSpan,
      inWords: detected?.inWords,
    }),
  };
}

/** The calendar fields of a plain day, month or year; none of a value of another kind. */
function partsOf(value: string): TimeParts {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return {};
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  return defined({ year, month, day });
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number');

/** The map without its undefined values. */
const defined = <T extends object>(map: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
