// Completion and hover in corpus.yaml, entities.yaml and sidecars, from their schemas; works while the YAML is incomplete.
import { RULES } from '../check/registry';
import {
  CORPUS_SCHEMA,
  ENTITIES_SCHEMA,
  propertyOf,
  resolveRef,
  schemaAt,
  SIDECAR_SCHEMA,
  type Schema,
} from '../config/schema';
import type { Span } from '../text/span';

export type YamlKind = 'sidecar' | 'config' | 'registry';

export interface CompletionInfo {
  readonly label: string;
  /** What replaces `span` of the file. */
  readonly insert: string;
  readonly span: Span;
  readonly description?: string;
  readonly kind: 'key' | 'value';
}

const SCHEMAS: Readonly<Record<YamlKind, Schema>> = {
  sidecar: SIDECAR_SCHEMA,
  config: CORPUS_SCHEMA,
  registry: ENTITIES_SCHEMA,
};

/** What may stand at the offset (UTF-16 of the file). */
export function completeYaml(text: string, offset: number, kind: YamlKind): CompletionInfo[] {
  const place = placeAt(text, offset);
  const root = SCHEMAS[kind];
  const around = schemaAt(root, place.path);
  if (!around) return [];
  if (place.key === undefined) {
    if (around.type === 'array' && !place.item)
      return [{ label: '- ', insert: '- ', span: place.word, kind: 'key' }];
    return keysOf(around, root, place);
  }
  const inner = propertyOf(around, place.key);
  return inner ? valuesOf(resolveRef(inner, root), place) : [];
}

/** What the key or value at the offset means; undefined where no schema says. */
export function hoverYaml(
  text: string,
  offset: number,
  kind: YamlKind,
): { span: Span; markdown: string } | undefined {
  const end = offset + text.slice(offset).search(/[\s:,}\]#]|$/u);
  const place = placeAt(text, end);
  const root = SCHEMAS[kind];
  const around = schemaAt(root, place.path);
  const name = place.key ?? text.slice(place.word.start, place.word.end);
  const schema = around && propertyOf(around, name);
  const described = schema && resolveRef(schema, root);
  if (!described?.description) return undefined;
  const values: readonly string[] | undefined =
    described.enum?.map(String) ?? described.examples?.map((example) => JSON.stringify(example));
  const list = values?.length ? `\n\n${values.map((value) => `\`${value}\``).join(' · ')}` : '';
  return { span: place.word, markdown: described.description + list };
}

interface Place {
  /** Keys and list places from the root to the mapping or list around the cursor. */
  readonly path: readonly (string | number)[];
  /** The key whose value is being written; absent where a key is. */
  readonly key?: string;
  /** The line begins a list item. */
  readonly item: boolean;
  /** What is being written, from its start to the cursor. */
  readonly word: Span;
  /** Keys of the same mapping that stand nearby. */
  readonly siblings: ReadonlySet<string>;
}

interface Line {
  /** Columns of the dashes of list items. */
  readonly dashes: readonly number[];
  /** Where the key or value after them begins. */
  readonly column: number;
  readonly key?: string;
  /** Where the value begins, after the colon. */
  readonly after: number;
  readonly blank: boolean;
}

const LINE = /^(\s*)((?:- +)*-?)(?:(["']?)([^"':#{}[\],\s][^"':#{}[\],]*)\3:(?=\s|$))?/u;

function parse(line: string): Line {
  const [whole, indent, dash, , key] = LINE.exec(line)!;
  return {
    dashes: Array.from(dash!.matchAll(/-/gu), ({ index }) => indent!.length + index),
    column: indent!.length + dash!.length,
    ...(key === undefined ? {} : { key }),
    after: whole.length,
    blank: /^\s*(?:#|$)/u.test(line),
  };
}

interface Container {
  readonly column: number;
  readonly step: string | number;
  /** Keys seen directly in it. */
  readonly keys: Set<string>;
}

/** What is open at the cursor, from the columns of the lines above: YAML that is being typed does not parse. */
function placeAt(text: string, offset: number): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const root: Container = { column: -1, step: '', keys: new Set() };
  const open = [root];
  const top = (): Container => open[open.length - 1]!;
  const close = (column: number): void => {
    while (top().column >= column) open.pop();
  };
  const enter = ({ dashes, column, key }: Line): void => {
    for (const dash of dashes) {
      // The list's own key may stand in the column of its dashes.
      while (top().column > dash || (top().column === dash && top().step === 0)) open.pop();
      open.push({ column: dash, step: 0, keys: new Set() });
    }
    close(column);
    if (key === undefined) return;
    top().keys.add(key);
    open.push({ column, step: key, keys: new Set() });
  };
  for (const line of text.slice(0, start).split('\n').map(parse)) if (!line.blank) enter(line);
  const written = text.slice(start, offset);
  const line = parse(written);
  const inValue = line.key !== undefined;
  enter({ ...line, key: undefined });
  const from = inValue
    ? line.after + written.slice(line.after).search(/\S|$/u)
    : Math.min(line.column, written.length);
  return {
    path: open.slice(1).map(({ step }) => step),
    ...(inValue ? { key: line.key } : {}),
    item: line.dashes.length > 0,
    word: { start: start + from, end: offset },
    siblings: top().keys,
  };
}

function keysOf(around: Schema, root: Schema, { word, siblings }: Place): CompletionInfo[] {
  const keys = Object.entries(around.properties ?? {}).map(([key, inner]): CompletionInfo => {
    const schema = resolveRef(inner, root);
    const nested = [schema.type].flat().includes('object') || schema.type === 'array';
    return {
      label: key,
      insert: nested ? `${key}:` : `${key}: `,
      span: word,
      kind: 'key',
      ...(schema.description ? { description: schema.description } : {}),
    };
  });
  if (around === root.properties?.['rules'] && root === CORPUS_SCHEMA)
    for (const { id } of RULES)
      keys.push({ label: id, insert: `${id}: `, span: word, kind: 'key' });
  return keys.filter(({ label }) => !siblings.has(label));
}

function valuesOf(schema: Schema, { word }: Place): CompletionInfo[] {
  const values =
    schema.enum ?? schema.examples ?? (schema.type === 'boolean' ? ['true', 'false'] : []);
  return values.map((value): CompletionInfo => {
    const plain = typeof value === 'string' ? scalar(value) : JSON.stringify(value);
    return {
      label: typeof value === 'string' ? value : plain,
      insert: plain,
      span: word,
      kind: 'value',
      ...(schema.description ? { description: schema.description } : {}),
    };
  });
}

/** Quoted where YAML 1.1 would read something else (`on`, `off`) or a pattern begins with a sign. */
const scalar = (value: string): string =>
  /^[\p{L}][\p{L}\p{N} /_-]*$/u.test(value) &&
  !/^(?:on|off|yes|no|true|false|null|y|n)$/iu.test(value)
    ? value
    : JSON.stringify(value);
