// The sidecar as data: what a `*.ann.yaml` says about its article. Offsets are code points of the article text.

export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json | undefined;
}

/** `[start, end)` in code points. */
export type CodePointSpan = readonly [number, number];

export type Status = 'suggested' | 'accepted' | 'rejected';

/**
 * One annotation. Besides the fields named here it carries those of its layer as interface.md names
 * them (`entity`, `role`, `value`, `unit`, `scope` …) and any a person added; unknown ones are kept.
 */
export interface Annotation extends JsonMap {
  readonly id: string;
  /** entity | time | figure | speech | a layer of the researcher's own. */
  readonly layer: string;
  readonly type: string;
  readonly span: CodePointSpan;
  readonly quote: string;
  /** Context that makes the quote unique, at most 32 code points; absent where it is unique. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly status: Status;
  readonly score?: number;
  /** What the detector had said, where a person changed it. */
  readonly suggested?: JsonMap;
  /** Who decided last, and when (ISO 8601, UTC); absent on a suggestion nobody touched. */
  readonly by?: string;
  readonly at?: string;
  /** The text has changed and the span is not sure any more. */
  readonly anchor?: 'doubtful' | 'lost';
}

/** A passage whose zone a person corrected; whole lines. */
export interface ZoneCorrection extends JsonMap {
  readonly span: CodePointSpan;
  readonly quote: string;
  readonly zone: string;
  readonly by?: string;
  readonly at?: string;
}

export interface Relation extends JsonMap {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface VerdictPlace extends JsonMap {
  readonly file?: string;
  readonly span: CodePointSpan;
  readonly quote: string;
}

/** A person's verdict on a finding, by the finding's fingerprint. */
export interface Verdict extends JsonMap {
  readonly id: string;
  readonly rule: string;
  readonly places: readonly VerdictPlace[];
  readonly verdict: 'confirmed' | 'dismissed';
  readonly correction?: Json;
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
}

export interface SidecarPublished extends JsonMap {
  readonly value: string;
  /** `given` is a person's word and beats every other source. */
  readonly from: 'text' | 'given' | 'path' | 'inferred';
  readonly by?: string;
  readonly at?: string;
}

export interface SidecarSource extends JsonMap {
  readonly file?: string;
  readonly sha256?: string;
  readonly unit?: string;
}

export interface Sidecar extends JsonMap {
  readonly version: 1;
  readonly generator?: string;
  readonly guidelines?: JsonMap;
  readonly source: SidecarSource;
  readonly published?: SidecarPublished;
  readonly zones: readonly ZoneCorrection[];
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
  readonly document: JsonMap;
  readonly findings: readonly Verdict[];
}

/** The lists of a sidecar whose items are told apart by a key. */
export const LISTS = ['zones', 'annotations', 'relations', 'findings'] as const;

/** What tells an item of a list from the others: its id, or a zone correction's span. */
export const itemKey = (item: JsonMap): string =>
  String(item.id ?? (item.span as Json[]).join('-'));

/** Text order: by start, the longer first, then layer, type and id, so that the order is total. */
export function byText(a: Annotation, b: Annotation): number {
  return (
    a.span[0] - b.span[0] ||
    b.span[1] - a.span[1] ||
    order(a.layer, b.layer) ||
    order(a.type, b.type) ||
    order(a.id, b.id)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A sidecar that says nothing yet. */
export function emptySidecar(source: SidecarSource): Sidecar {
  return {
    version: 1,
    source,
    zones: [],
    annotations: [],
    relations: [],
    document: {},
    findings: [],
  };
}

/** Deep equality of plain data; an absent key equals an undefined one, order of keys is no matter. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((x, i) => equal(x as Json, b[i] as Json))
    );
  const left = a as JsonMap;
  const right = b as JsonMap;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
    if (!equal(left[key], right[key])) return false;
  return true;
}

/** The map without some of its keys. */
export const omit = <T extends JsonMap>(map: T, ...keys: readonly string[]): T =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key))) as T;

export const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
