// Reads a YAML file under a schema: what is right is kept, what is wrong is named with its place and left out.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { Span } from '../text/span';
import { propertyOf, resolveRef, type Schema } from './schema';

/** A fault of a configuration file. Offsets are UTF-16 of its text; line and column count from 1. */
export interface ConfigProblem extends Span {
  /** Id of a message that says what is wrong and what to do. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly line: number;
  readonly column: number;
}

export interface ReadYaml {
  /** Plain data that satisfies the schema; undefined where nothing of the file does. */
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  /** Reports a fault that no schema can state, at the value of a path, or at its key. */
  report(
    path: readonly (string | number)[],
    messageId: string,
    data: ConfigProblem['data'],
    at?: 'key',
  ): void;
}

/** Aliases can repeat a node without end; a configuration never needs so many. */
const MOST_NODES = 200_000;

/** Never throws. A file that is not YAML gives no value, and its syntax errors. */
export function readYaml(text: string, schema: Schema): ReadYaml {
  const lines = new LineCounter();
  const problems: ConfigProblem[] = [];
  const add = (
    messageId: string,
    data: ConfigProblem['data'],
    start: number,
    end: number,
  ): void => {
    const { line, col } = lines.linePos(start);
    problems.push({
      messageId,
      data,
      start,
      end,
      line: Math.max(1, line),
      column: Math.max(1, col),
    });
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  for (const { message, pos } of document.errors)
    add('config/syntax', { reason: message }, pos[0], Math.max(pos[1], pos[0] + 1));
  if (document.errors.length) return { value: undefined, problems, report: () => undefined };
  const reader = new Reader(document, schema, add);
  const value = document.contents ? reader.read(document.contents, schema, '') : undefined;
  return {
    value,
    problems,
    report(path, messageId, data, at) {
      const parent = document.getIn(path.slice(0, -1), true);
      const last = path[path.length - 1];
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
        : undefined;
      const [start, end] = rangeOf(at === 'key' ? pair?.key : document.getIn(path, true));
      add(messageId, data, start, end);
    },
  };
}

class Reader {
  private nodes = 0;

  constructor(
    private readonly document: Document,
    private readonly root: Schema,
    private readonly add: (
      id: string,
      data: ConfigProblem['data'],
      start: number,
      end: number,
    ) => void,
  ) {}

  /** The value as plain data; undefined where it does not fit the schema, which is then reported. */
  read(node: unknown, unresolved: Schema, key: string): unknown {
    const schema = resolveRef(unresolved, this.root);
    if (++this.nodes > MOST_NODES) return undefined;
    if (isAlias(node)) return this.read(node.resolve(this.document), schema, key);
    const type = typeOf(node);
    if (schema.type !== undefined && ![schema.type].flat().includes(type))
      return this.fault(node, 'config/type', {
        key,
        wanted: [schema.type].flat().join('|'),
        found: type,
      });
    if (isMap(node)) return this.readMap(node, schema);
    if (isSeq(node)) return this.readSeq(node, schema, key);
    return this.readScalar(node, schema, key);
  }

  private readMap(
    map: { items: readonly { key: unknown; value: unknown }[] } & Node,
    schema: Schema,
  ): unknown {
    const entries = new Map<string, unknown>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const inner = propertyOf(schema, name);
      if (!inner) {
        const known = Object.keys(schema.properties ?? {});
        this.fault(key, 'config/unknown-key', { key: name, known: known.join(', ') });
        continue;
      }
      if (typeOf(value) === 'null') {
        this.fault(key, 'config/empty', { key: name });
        continue;
      }
      const item = this.read(value, inner, name);
      if (item !== undefined) entries.set(name, item);
    }
    const missing = schema.required?.find((name) => !entries.has(name));
    if (missing === undefined) return Object.fromEntries(entries);
    const present = map.items.some(({ key }) => isScalar(key) && key.value === missing);
    // A required value that is there but wrong has been reported as such.
    if (!present) this.fault(map, 'config/missing-key', { key: missing });
    return undefined;
  }

  private readSeq(seq: { items: readonly unknown[] } & Node, schema: Schema, key: string): unknown {
    if (seq.items.length < (schema.minItems ?? 0)) return this.fault(seq, 'config/empty', { key });
    const { items } = schema;
    return items
      ? seq.items.map((item) => this.read(item, items, key)).filter((item) => item !== undefined)
      : [];
  }

  private readScalar(node: unknown, schema: Schema, key: string): unknown {
    const value: unknown = isScalar(node) ? node.value : null;
    const text = String(value);
    if (schema.enum && !schema.enum.includes(text))
      return this.fault(node, 'config/choice', { key, value: text, known: schema.enum.join(', ') });
    if (text.length < (schema.minLength ?? 0)) return this.fault(node, 'config/empty', { key });
    if (typeof value === 'number' && value <= (schema.exclusiveMinimum ?? -Infinity))
      return this.fault(node, 'config/positive', { key, value });
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text))
      return this.fault(node, `config/form`, { key, value: text, form: schema.description ?? '' });
    return value;
  }

  private fault(node: unknown, id: string, data: ConfigProblem['data']): undefined {
    const [start, end] = rangeOf(node);
    this.add(id, data, start, end);
    return undefined;
  }
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], Math.max(range[1], range[0])] : [0, 0];
}

function typeOf(node: unknown): string {
  if (isMap(node)) return 'object';
  if (isSeq(node)) return 'array';
  const value: unknown = isScalar(node) ? node.value : null;
  return value === null || value === undefined ? 'null' : typeof value;
}
