// Where in a YAML file an offset is, read from indentation alone: the file may be half written.
import type { Span } from '../text/span';

export interface YamlPlace {
  /** The mapping that a key stands in, or the key whose value stands there; numbers are list entries. */
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  /** What is being written. */
  readonly word: Span;
  /** Keys that the same mapping has on other lines. */
  readonly siblings: readonly string[];
}

interface YamlLine {
  /** Column of the first dash, where the line begins a list entry. */
  readonly dash?: number;
  /** Column of what comes after the dashes. */
  readonly column: number;
  readonly key?: string;
  readonly blank: boolean;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{[,][^:#{}[\],]*?))\s*:(?=\s|$)/u;

/** @param extent whether the word ends at the offset, as when writing, or goes on, as when pointing */
export function placeAt(
  text: string,
  offset: number,
  extent: 'up to here' | 'whole word' = 'up to here',
): YamlPlace {
  const lines = text.slice(0, offset).split('\n');
  const lineStart = offset - lines[lines.length - 1]!.length;
  const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, lineEnd);
  const whole = extent === 'whole word' ? (/^[^\s:,{}[\]#'"]*/u.exec(after)?.[0].length ?? 0) : 0;
  const start = offset - (/[^\s:,{}[\]'"]*$/u.exec(before)?.[0].length ?? 0);
  const word = { start, end: offset + whole };

  const line = readLine(text.slice(lineStart, lineEnd));
  const parents = parentsOf(lines.slice(0, -1).map(readLine), line);
  const within = placeInLine(before.slice(line.column), parents.path);
  return { ...within, word, siblings: within.nested ? [] : parents.siblings };
}

/** From what a line's entry begins in to where its text so far ends: through keys, `{ a: b` and `[ a`. */
function placeInLine(
  written: string,
  from: readonly (string | number)[],
): Pick<YamlPlace, 'path' | 'at'> & { nested: boolean } {
  let path = [...from];
  let at: YamlPlace['at'] = 'key';
  // For each open bracket, the path to go back to at a comma and when it closes.
  const open: { outer: typeof path; inner: typeof path; begins: YamlPlace['at'] }[] = [];
  let token = '';
  let quote = '';
  for (let i = 0; i < written.length; i++) {
    const char = written[i]!;
    if (quote) {
      if (char === quote) quote = '';
      else token += char;
    } else if ((char === '"' || char === "'") && !token.trim()) quote = char;
    else if (char === '#' && /(?:^|\s)$/u.test(written.slice(0, i))) break;
    else if (char === ':' && at === 'key' && /^(?:\s|$)/u.test(written.slice(i + 1))) {
      path = [...path, token.trim()];
      at = 'value';
      token = '';
    } else if (char === '{' || char === '[') {
      const inner = char === '[' ? [...path, 0] : path;
      at = char === '[' ? 'value' : 'key';
      open.push({ outer: path, inner, begins: at });
      path = inner;
      token = '';
    } else if (char === '}' || char === ']') {
      path = open.pop()?.outer ?? path;
      token = '';
    } else if (char === ',' && open.length) {
      ({ inner: path, begins: at } = open.at(-1)!);
      token = '';
    } else token += char;
  }
  return { path, at, nested: open.length > 0 };
}

const keyOf = (match: RegExpExecArray): string => match[1] ?? match[2] ?? match[3]!;

function readLine(line: string): YamlLine {
  const indent = line.length - line.trimStart().length;
  let column = indent;
  let dash: number | undefined;
  for (let rest = line.slice(column); /^-(?:\s|$)/u.test(rest); rest = line.slice(column)) {
    dash ??= column;
    column += rest.length - rest.slice(1).trimStart().length;
  }
  const key = KEY.exec(line.slice(column));
  const blank = /^\s*(?:#|$)/u.test(line);
  return {
    column,
    blank,
    ...(dash === undefined ? {} : { dash }),
    ...(key ? { key: keyOf(key) } : {}),
  };
}

/** The keys and list entries that a line stands in, by the lines above it, and its siblings there. */
function parentsOf(
  above: readonly YamlLine[],
  line: YamlLine,
): { path: (string | number)[]; siblings: string[] } {
  const path: (string | number)[] = [];
  const siblings: string[] = [];
  let column = line.column;
  let inEntry = line.dash !== undefined;
  if (line.dash !== undefined) {
    path.unshift(0);
    column = line.dash;
  }
  for (const upper of [...above].reverse()) {
    if (upper.blank) continue;
    const sibling =
      upper.column === line.column && path.length === (line.dash === undefined ? 0 : 1);
    if (sibling && line.dash === undefined && upper.key !== undefined) siblings.push(upper.key);
    // The first key of a list entry stands after its dash, in the column of its siblings.
    if (upper.dash !== undefined && upper.column === column && !inEntry) {
      path.unshift(0);
      column = upper.dash;
      inEntry = true;
    } else if (
      upper.key !== undefined &&
      (upper.column < column || (inEntry && upper.column === column && upper.dash === undefined))
    ) {
      path.unshift(upper.key);
      column = upper.column;
      inEntry = false;
      if (upper.dash !== undefined) {
        path.unshift(0);
        column = upper.dash;
        inEntry = true;
      }
    }
    if (column === 0 && !inEntry) break;
  }
  return { path, siblings };
}
