// Completion and hover in corpus.yaml and entities.yaml, from their schemas; works while a file is half written.
import { placeAt, type YamlPlace } from '../config/place';
import { CORPUS_SCHEMA, ENTITIES_SCHEMA, schemaAt, type Schema } from '../config/schema';
import { message, type Locale } from '../messages/messages';
import type { Span } from '../text/span';

export type ConfigFileKind = 'corpus' | 'entities';

/** What may be written at a place, in UTF-16 offsets of the file's text. */
export interface ConfigCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** What to put in place of `span`. */
  readonly insert: string;
  readonly span: Span;
  readonly documentation?: string;
}

export interface ConfigHover {
  readonly span: Span;
  readonly markdown: string;
}

export interface ConfigFileOptions {
  /** Ids of the rules there are, for the keys of `rules`. */
  readonly rules: readonly string[];
  readonly locale?: Locale;
}

const ROOTS: Readonly<Record<ConfigFileKind, Schema>> = {
  corpus: CORPUS_SCHEMA,
  entities: ENTITIES_SCHEMA,
};

/** The keys or values that the schema admits at an offset; none where it leaves the text free. */
export function completeConfig(
  file: ConfigFileKind,
  text: string,
  offset: number,
  { rules, locale }: ConfigFileOptions,
): ConfigCompletion[] {
  const place = placeAt(text, offset);
  if (place.at === 'value') return values(file, place, locale);
  const schema = schemaAt(ROOTS[file], place.path);
  if (!schema) return [];
  // Where a list is due, a key begins its next entry.
  const item = schema.items ? schemaAt(ROOTS[file], [...place.path, 0]) : undefined;
  const keyed = item ?? schema;
  const names = Object.keys(keyed.properties ?? {});
  const known = file === 'corpus' && place.path.join() === 'rules' ? rules : names;
  return known
    .filter((name) => !place.siblings.includes(name))
    .map((name) => ({
      label: name,
      kind: 'key',
      insert: `${item ? '- ' : ''}${name}: `,
      span: place.word,
      ...documentation(file, [...place.path, ...(item ? [0] : []), name], locale),
    }));
}

function values(file: ConfigFileKind, place: YamlPlace, locale?: Locale): ConfigCompletion[] {
  const schema = schemaAt(ROOTS[file], place.path);
  const offered = schema?.enum ?? (schema?.examples ?? []).filter((e) => typeof e === 'string');
  return offered.map((value) => ({
    label: value,
    kind: 'value',
    insert: /^[\w./-]+$/u.test(value) ? value : `'${value}'`,
    span: place.word,
    ...documentation(file, place.path, locale),
  }));
}

/** What the key at an offset is for, or the key whose value stands there; undefined on free text. */
export function hoverConfig(
  file: ConfigFileKind,
  text: string,
  offset: number,
  locale?: Locale,
): ConfigHover | undefined {
  const place = placeAt(text, offset, 'whole word');
  const name = text.slice(place.word.start, place.word.end);
  const path = place.at === 'key' ? [...place.path, name] : place.path;
  const about = documentation(file, path, locale).documentation;
  if (!name || !about) return undefined;
  const key = path.filter((step) => typeof step === 'string').join('.');
  const choices = schemaAt(ROOTS[file], path)?.enum;
  const listed = choices ? `\n\n${choices.map((choice) => `\`${choice}\``).join(' · ')}` : '';
  return { span: place.word, markdown: `**${key}**\n\n${about}${listed}` };
}

/** The schema's description, in the reader's language where there is one. */
function documentation(
  file: ConfigFileKind,
  path: readonly (string | number)[],
  locale: Locale = 'en',
): { documentation?: string } {
  const description = schemaAt(ROOTS[file], path)?.description;
  if (!description) return {};
  const id = `schema/${[file, ...schemaSteps(file, path)].join('.')}`;
  const said = message(id, {}, locale);
  return { documentation: said === id ? description : said };
}

/** The path as the schema names it: a free key is `*`, a place in a list is nothing. */
function schemaSteps(file: ConfigFileKind, path: readonly (string | number)[]): string[] {
  return path.flatMap((step, i) => {
    if (typeof step === 'number') return [];
    const named = schemaAt(ROOTS[file], path.slice(0, i))?.properties;
    return [named && Object.hasOwn(named, step) ? step : '*'];
  });
}
