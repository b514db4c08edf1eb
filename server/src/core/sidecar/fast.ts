// Reads the sidecar's own form without a YAML parser; whatever it does not know it leaves to one.
import type { Json } from './model';
import { isPlainSafe } from './scalar';

type Draft = Record<string, Json>;

/** Thrown inside this file where the text leaves our own form. */
const FOREIGN = Symbol('foreign');

/** The same data that a YAML parser finds, or undefined where the text is not in our own form. */
export function readFast(text: string): Json | undefined {
  try {
    return readDocument(text);
  } catch (thrown) {
    if (thrown === FOREIGN) return undefined;
    throw thrown;
  }
}

function readDocument(text: string): Draft {
  const root: Draft = {};
  let list: Draft[] | undefined;
  let item: Draft | undefined;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) throw FOREIGN;
    const line = new Line(text, at, newline);
    if (text.startsWith('    ', at) && item) {
      line.at += 4;
      line.pair(item);
    } else if (text.startsWith('  - ', at) && list) {
      item = {};
      list.push(item);
      line.at += 4;
      line.pair(item);
    } else if (line.opensList()) {
      if (list && !item) throw FOREIGN;
      list = [];
      item = undefined;
      put(root, line.key(), list);
    } else {
      if (list && !item) throw FOREIGN;
      list = item = undefined;
      line.pair(root);
    }
    at = newline + 1;
  }
  if (list && !item) throw FOREIGN;
  return root;
}

function put(map: Draft, key: string, value: Json): void {
  if (Object.hasOwn(map, key) || key === '__proto__') throw FOREIGN;
  map[key] = value;
}

/** One line, read from left to right. */
class Line {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly end: number,
  ) {}

  opensList(): boolean {
    return this.end > this.at && this.text[this.end - 1] === ':';
  }

  /** `key: value` up to the end of the line. */
  pair(into: Draft): void {
    const key = this.key();
    this.expect(' ');
    put(into, key, this.value());
    if (this.at !== this.end) throw FOREIGN;
  }

  /** A key with its colon. */
  key(): string {
    const key = this.text[this.at] === '"' ? this.string() : this.word();
    if (typeof key !== 'string') throw FOREIGN;
    this.expect(':');
    return key;
  }

  private value(): Json {
    const char = this.text[this.at];
    if (char === '"') return this.string();
    if (char === '[') return this.sequence();
    if (char === '{') return this.map();
    return this.word();
  }

  private sequence(): Json {
    const items: Json[] = [];
    this.at++;
    if (this.take(']')) return items;
    for (;;) {
      items.push(this.value());
      if (this.take(']')) return items;
      this.expect(',');
      this.expect(' ');
    }
  }

  private map(): Json {
    const map: Draft = {};
    this.at++;
    if (this.take('}')) return map;
    this.expect(' ');
    for (;;) {
      const key = this.key();
      this.expect(' ');
      put(map, key, this.value());
      if (this.take(' ')) {
        this.expect('}');
        return map;
      }
      this.expect(',');
      this.expect(' ');
    }
  }

  private string(): string {
    let close = this.at + 1;
    while (close < this.end && this.text[close] !== '"') close += this.text[close] === '\\' ? 2 : 1;
    if (close >= this.end) throw FOREIGN;
    const source = this.text.slice(this.at, close + 1);
    this.at = close + 1;
    if (!source.includes('\\')) {
      if (HAS_CONTROL.test(source)) throw FOREIGN;
      return source.slice(1, -1);
    }
    try {
      return JSON.parse(source) as string;
    } catch {
      throw FOREIGN;
    }
  }

  /** A number, a truth value, nothing, or a word that is safe unquoted. */
  private word(): Json {
    let end = this.at;
    while (end < this.end && isWordChar(this.text.charCodeAt(end))) end++;
    const word = this.text.slice(this.at, end);
    this.at = end;
    if (isPlainSafe(word)) return word;
    if (NUMBER.test(word)) return Number(word);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw FOREIGN;
  }

  private take(char: string): boolean {
    if (this.at >= this.end || this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private expect(char: string): void {
    if (!this.take(char)) throw FOREIGN;
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/;
const HAS_CONTROL = /[\u0000-\u001f]/;

/** Letters, digits and `@ . / + - _`: what a plain word of ours is made of. */
const isWordChar = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 43 && code <= 47 && code !== 44) ||
  code === 95 ||
  code === 64;
