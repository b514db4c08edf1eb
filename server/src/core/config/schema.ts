// The part of JSON Schema that corpus.yaml, entities.yaml and sidecars use, and the schemas themselves.
import corpusSchema from './schemas/corpus.schema.json';
import entitiesSchema from './schemas/entities.schema.json';
import sidecarSchema from './schemas/sidecar.schema.json';

export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  /** A schema for keys that `properties` does not name; `false` where there may be none. */
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export const CORPUS_SCHEMA = corpusSchema as Schema;
export const ENTITIES_SCHEMA = entitiesSchema as Schema;
/** For completion, hovers and other editors; sidecar/validate.ts is what judges a sidecar. */
export const SIDECAR_SCHEMA = sidecarSchema as Schema;

/** The schema behind a `$ref` to the root's definitions; its own description wins. */
export function resolveRef(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? undefined : root.definitions?.[name];
  return target ? { ...target, ...(schema.description ? schema : {}), $ref: undefined } : schema;
}

/** The schema of a mapping's value under a key; undefined where the key is not allowed. */
export function propertyOf(schema: Schema, key: string): Schema | undefined {
  const named = schema.properties;
  return (
    (named && Object.hasOwn(named, key) ? named[key] : schema.additionalProperties) || undefined
  );
}

/** The schema of the value at a path of keys and list places; undefined where the schema has none. */
export function schemaAt(root: Schema, path: readonly (string | number)[]): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of path) {
    if (typeof step === 'number') schema = schema.items;
    else schema = propertyOf(schema, step);
    if (!schema) return undefined;
    schema = resolveRef(schema, root);
  }
  return schema;
}
