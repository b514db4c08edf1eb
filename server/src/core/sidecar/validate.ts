// Holds plain data against the shape of a sidecar: what fits becomes the model, what does not is named.
import {
  emptySidecar,
  isMap,
  type Annotation,
  type Json,
  type JsonMap,
  type Relation,
  type Sidecar,
  type SidecarPublished,
  type Verdict,
  type ZoneCorrection,
} from './model';

export type Path = readonly (string | number)[];

export interface Fault {
  readonly rule:
    | 'sidecar/newer-version'
    | 'sidecar/invalid-field'
    | 'sidecar/duplicate-id'
    | 'sidecar/dangling-relation';
  readonly messageId?: string;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Validated {
  /** Absent where the file is none of ours or of a newer version. */
  readonly sidecar?: Sidecar;
  readonly faults: readonly Fault[];
  readonly unread: ReadonlySet<string>;
}

const VERSION = 1;

/** What a field must be: the test, and its name in a message. */
interface Want {
  readonly name: string;
  readonly is: (value: Json) => boolean;
}

const oneOf = (...values: string[]): Want => ({
  name: values.join(' | '),
  is: (value) => typeof value === 'string' && values.includes(value),
});
const text: Want = { name: 'text', is: (value) => typeof value === 'string' };
const word: Want = { name: 'a word', is: (value) => typeof value === 'string' && value !== '' };
const map: Want = { name: 'a map', is: isMap };
const bound: Want = {
  name: 'a number or null',
  is: (value) => value === null || typeof value === 'number',
};
const score: Want = {
  name: 'a number from 0 to 1',
  is: (value) => typeof value === 'number' && value >= 0 && value <= 1,
};
const span: Want = {
  name: '[start, end] in code points',
  is: (value) =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((x) => Number.isSafeInteger(x) && (x as number) >= 0) &&
    (value[0] as number) <= (value[1] as number),
};
const places: Want = {
  name: 'a list of { file, span, quote }',
  is: (value) =>
    Array.isArray(value) &&
    value.every(
      (place: Json) => isMap(place) && span.is(place.span ?? null) && text.is(place.quote ?? null),
    ),
};

type Shape = Readonly<Record<string, Want>>;

const DECIDED: Shape = { by: text, at: text };
const REQUIRED: Readonly<Record<string, Shape>> = {
  zones: { span, quote: text, zone: word },
  annotations: { id: word, layer: word, type: word, span, quote: text },
  relations: { id: word, type: word, from: word, to: word },
  findings: { id: word, rule: word, verdict: oneOf('confirmed', 'dismissed') },
};
const STATUS = oneOf('suggested', 'accepted', 'rejected');
const OPTIONAL: Readonly<Record<string, Shape>> = {
  zones: DECIDED,
  annotations: {
    ...DECIDED,
    status: STATUS,
    prefix: text,
    suffix: text,
    score,
    suggested: map,
    anchor: oneOf('doubtful', 'lost'),
    role: text,
    entity: text,
    unit: text,
    measures: text,
    as_of: text,
    low: bound,
    high: bound,
    scope: map,
    attributes: map,
  },
  relations: { ...DECIDED, status: STATUS, attributes: map },
  findings: { ...DECIDED, places, note: text },
};
const TOP: Readonly<Record<string, Shape>> = {
  published: {
    value: text,
    from: oneOf('text', 'given', 'path', 'inferred'),
  },
  source: { file: text, sha256: text, unit: oneOf('codepoint') },
};

/** Checks plain data. Items with a wrong field are named and left out; the rest is the model. */
export function validate(data: Json): Validated {
  const faults: Fault[] = [];
  const unread = new Set<string>();
  const wrong = (path: Path, want: string): void => {
    faults.push({
      rule: 'sidecar/invalid-field',
      severity: 'error',
      path,
      data: { field: path.join('.') || 'sidecar', want },
    });
  };
  if (data !== null && !isMap(data)) {
    wrong([], map.name);
    return { faults, unread };
  }
  const root = data ?? {};
  if (typeof root.version === 'number' && root.version > VERSION) {
    faults.push({
      rule: 'sidecar/newer-version',
      severity: 'error',
      path: ['version'],
      data: { version: root.version, known: VERSION },
    });
    return { faults, unread };
  }
  if (root.version !== VERSION) {
    wrong(['version'], String(VERSION));
    return { faults, unread };
  }

  const list = (key: string): JsonMap[] => {
    const value = root[key] ?? [];
    if (!Array.isArray(value)) {
      wrong([key], 'a list');
      return [];
    }
    const seen = new Set<Json>();
    return value.filter((item: Json, index): item is JsonMap => {
      if (!isMap(item)) {
        wrong([key, index], map.name);
        return false;
      }
      const before = faults.length;
      if (typeof item.id === 'string') {
        if (seen.has(item.id))
          faults.push({
            rule: 'sidecar/duplicate-id',
            severity: 'error',
            path: [key, index, 'id'],
            data: { id: item.id },
          });
        seen.add(item.id);
      }
      for (const [field, want] of Object.entries(REQUIRED[key]!))
        if (!want.is(item[field] ?? null)) wrong([key, index, field], want.name);
      for (const [field, want] of Object.entries(OPTIONAL[key]!))
        if (item[field] !== undefined && !want.is(item[field]))
          wrong([key, index, field], want.name);
      if (faults.length === before) return true;
      if (typeof item.id === 'string') unread.add(item.id);
      return false;
    });
  };
  const block = (key: string): JsonMap => {
    const value = root[key] ?? {};
    if (!isMap(value)) {
      wrong([key], map.name);
      return {};
    }
    for (const [field, want] of Object.entries(TOP[key] ?? {}))
      if (value[field] !== undefined && !want.is(value[field])) wrong([key, field], want.name);
    return value;
  };

  const annotations = list('annotations').map(
    (item) => (item.status === undefined ? { ...item, status: 'accepted' } : item) as Annotation,
  );
  const relations = list('relations') as Relation[];
  const published = root.published == null ? undefined : block('published');
  const sidecar: Sidecar = {
    ...emptySidecar(block('source')),
    ...unknownKeys(root),
    ...(root.guidelines == null ? {} : { guidelines: block('guidelines') }),
    ...(published && text.is(published.value ?? null)
      ? { published: { ...published, from: published.from ?? 'given' } as SidecarPublished }
      : {}),
    zones: list('zones') as ZoneCorrection[],
    annotations,
    relations,
    document: block('document'),
    findings: list('findings').map((item) => ({ places: [], ...item })) as unknown as Verdict[],
  };
  checkRelations(sidecar, unread, root, faults);
  return { sidecar, faults, unread };
}

const MODELLED = new Set([
  'source',
  'guidelines',
  'published',
  'zones',
  'annotations',
  'relations',
  'document',
  'findings',
]);

/** Everything of the top level that has no shape here, `generator` among it. */
const unknownKeys = (root: JsonMap): JsonMap =>
  Object.fromEntries(Object.entries(root).filter(([key]) => !MODELLED.has(key)));

function checkRelations(
  sidecar: Sidecar,
  unread: ReadonlySet<string>,
  root: JsonMap,
  faults: Fault[],
): void {
  const ids = new Set(sidecar.annotations.map((annotation) => annotation.id));
  const items = (root.relations ?? []) as readonly Json[];
  sidecar.relations.forEach((relation) => {
    for (const end of ['from', 'to'] as const)
      if (!ids.has(relation[end]) && !unread.has(relation[end]))
        faults.push({
          rule: 'sidecar/dangling-relation',
          severity: 'warning',
          path: ['relations', items.indexOf(relation), end],
          data: { id: relation.id, end, target: relation[end] },
        });
  });
}
