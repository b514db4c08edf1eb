// How a value is spelt in YAML so that readers of YAML 1.1 and 1.2 find the same one.
import { isMap, type Json, type JsonMap } from './model';

/** Keys whose values are codes or ids: plain where that is safe. Everything else a person reads is quoted. */
const CODES = new Set([
  'id',
  'generator',
  'layer',
  'type',
  'unit',
  'entity',
  'wikidata',
  'mod',
  'from',
  'to',
  'approx',
  'status',
  'flow',
  'rule',
  'verdict',
  'zone',
  'anchor',
  'certainty',
  'name',
]);

/** Begins with a letter, so that no reader takes it for a number, a date or an indicator. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_@./+-]*$/;
/** What YAML 1.1 or 1.2 reads as a truth value or as nothing. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** True where the string may stand unquoted and every reader finds a string. */
export const isPlainSafe = (text: string): boolean => PLAIN.test(text) && !RESERVED.test(text);

/** Double quotes always hold; what YAML does not allow to stand raw is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/** YAML 1.1 wants a point in a number with an exponent. */
function number(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  const text = String(Object.is(value, -0) ? 0 : value);
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text;
}

/** One value on one line. `key` says under which key it stands. */
export function flow(value: Json, key = ''): string {
  if (value === null) return 'null';
  if (typeof value === 'string')
    return CODES.has(key) && isPlainSafe(value) ? value : quoted(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return String(value);
  if (!isMap(value)) return `[${value.map((item) => flow(item, key)).join(', ')}]`;
  const pairs = entries(value).map(([name, item]) => `${keyText(name)}: ${flow(item, name)}`);
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}';
}

export const keyText = (key: string): string => (isPlainSafe(key) ? key : quoted(key));

/** The pairs of a map that are there. */
export const entries = (map: JsonMap): [string, Json][] =>
  Object.entries(map).filter((pair): pair is [string, Json] => pair[1] !== undefined);
