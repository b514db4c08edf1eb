// Completion and hover in corpus.yaml, entities.yaml and sidecars, from their schemas; works while the YAML is incomplete.
import { RULES } from '../check/registry';
import { placeAt, type YamlPlace } from '../config/place';
import {
  CORPUS_SCHEMA,
  ENTITIES_SCHEMA,
  schemaAt,
  SIDECAR_SCHEMA,
  type Schema,
} from '../config/schema';
import { message, type Locale } from '../messages/messages';
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

type Path = YamlPlace['path'];

const SCHEMAS: Readonly<Record<YamlKind, Schema>> = {
  sidecar: SIDECAR_SCHEMA,
  config: CORPUS_SCHEMA,
  registry: ENTITIES_SCHEMA,
};

/** What may stand at the offset (UTF-16 of the file); nothing where the schema leaves the text free. */
export function completeYaml(
  text: string,
  offset: number,
  kind: YamlKind,
  locale?: Locale,
): CompletionInfo[] {
  const place = placeAt(text, offset);
  const { path, word } = place;
  const schema = schemaAt(SCHEMAS[kind], path);
  if (!schema) return [];
  if (place.at === 'value') return valuesOf(schema, place, describe(kind, path, locale));
  if (schema.items) return [{ label: '- ', insert: '- ', span: word, kind: 'key' }];
  return keysOf(kind, schema, path)
    .filter((key) => !place.siblings.includes(key))
    .map((key) => {
      const inner = [...path, key];
      return {
        label: key,
        insert: isNested(schemaAt(SCHEMAS[kind], inner)) ? `${key}:` : `${key}: `,
        span: word,
        kind: 'key',
        ...describe(kind, inner, locale),
      };
    });
}

/** What the key or value at the offset means; undefined where no schema says. */
export function hoverYaml(
  text: string,
  offset: number,
  kind: YamlKind,
  locale?: Locale,
): { span: Span; markdown: string } | undefined {
  const place = placeAt(text, offset, 'whole word');
  const name = text.slice(place.word.start, place.word.end);
  const path = place.at === 'key' ? [...place.path, name] : place.path;
  const { description } = describe(kind, path, locale);
  if (!name || !description) return undefined;
  const schema = schemaAt(SCHEMAS[kind], path);
  const values: readonly string[] =
    schema?.enum?.map(String) ?? schema?.examples?.map((example) => JSON.stringify(example)) ?? [];
  const list = values.length ? `\n\n${values.map((value) => `\`${value}\``).join(' · ')}` : '';
  return { span: place.word, markdown: description + list };
}

const keysOf = (kind: YamlKind, schema: Schema, path: Path): readonly string[] =>
  kind === 'config' && path.join() === 'rules'
    ? RULES.map(({ id }) => id)
    : Object.keys(schema.properties ?? {});

const isNested = (schema: Schema | undefined): boolean =>
  schema?.type === 'array' || [schema?.type].flat().includes('object');

function valuesOf(
  schema: Schema,
  { word }: YamlPlace,
  description: { description?: string },
): CompletionInfo[] {
  const values = schema.enum ?? schema.examples ?? (schema.type === 'boolean' ? [true, false] : []);
  return values.map((value) => {
    const plain = typeof value === 'string' ? scalar(value) : JSON.stringify(value);
    const label = typeof value === 'string' ? value : plain;
    return { label, insert: plain, span: word, kind: 'value', ...description };
  });
}

/** Quoted where YAML 1.1 would read something else (`on`, `off`) or a pattern begins with a sign. */
const scalar = (value: string): string =>
  /^[\p{L}][\p{L}\p{N} /_-]*$/u.test(value) &&
  !/^(?:on|off|yes|no|true|false|null|y|n)$/iu.test(value)
    ? value
    : JSON.stringify(value);

/** The schema's description, in the reader's language where there is one. */
function describe(kind: YamlKind, path: Path, locale: Locale = 'en'): { description?: string } {
  const description = schemaAt(SCHEMAS[kind], path)?.description;
  if (!description) return {};
  const id = ['schema', kind, ...schemaSteps(kind, path)].join('.');
  const said = message(id, {}, locale);
  return { description: said === id ? description : said };
}

/** The path as the schema names it: a free key is `*`, a place in a list is nothing. */
function schemaSteps(kind: YamlKind, path: Path): string[] {
  return path.flatMap((step, i) => {
    if (typeof step === 'number') return [];
    const named = schemaAt(SCHEMAS[kind], path.slice(0, i))?.properties;
    return [named && Object.hasOwn(named, step) ? step : '*'];
  });
}
