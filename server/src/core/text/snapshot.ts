// An immutable article text: tokens, sentences, and maps between UTF-16, code points and lines.
import type { Span } from './span';
import { tokenize, type Token } from './tokens';
import { splitSentences } from './sentences';

/** Zero-based line and UTF-16 column, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Sentence extends Span {
  /** Indices into `tokens`: `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Snapshot {
  /** The file decoded as UTF-8, leading BOM dropped, CRLF and CR read as LF, otherwise as it is. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Line spans without their line ends; always at least one. */
  readonly lines: readonly Span[];
  /** UTF-16 offset → code point offset, O(log n). */
  toCodePoint(offset: number): number;
  /** Code point offset → UTF-16 offset, O(log n). */
  toUtf16(codePoint: number): number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  /** Index of the first token that ends after `offset`; `tokens.length` where there is none. */
  tokenIndexAt(offset: number): number;
  /** Index of the sentence that holds `offset`, or -1. */
  sentenceIndexAt(offset: number): number;
  slice(span: Span): string;
}

/** Reads CRLF and CR as LF and drops one leading BOM: the text that offsets and hashes count on. */
export function articleText(decoded: string): string {
  const text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** Builds the snapshot of a decoded file. Never throws. */
export function createSnapshot(decoded: string): Snapshot {
  const text = articleText(decoded);
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const lines = lineSpans(text);
  const astral = astralOffsets(text);
  return {
    text,
    tokens,
    sentences,
    lines,
    toCodePoint: (offset) => offset - countBelow(astral, offset),
    toUtf16(codePoint) {
      // The k-th astral character (from 0) starts at code point astral[k] - k.
      let low = 0;
      let high = astral.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (astral[middle]! - middle < codePoint) low = middle + 1;
        else high = middle;
      }
      return codePoint + low;
    },
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lastAtOrBefore(lines, clamped);
      return { line, character: clamped - lines[line]!.start };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const span = lines[line];
      if (!span) return text.length;
      return Math.min(span.start + Math.max(0, character), span.end);
    },
    tokenIndexAt(offset) {
      let low = 0;
      let high = tokens.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle]!.end <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    sentenceIndexAt(offset) {
      const index = lastAtOrBefore(sentences, offset);
      const sentence = sentences[index];
      return sentence && sentence.start <= offset && offset < sentence.end ? index : -1;
    },
    slice: (span) => text.slice(span.start, span.end),
  };
}

function lineSpans(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push({ start, end: at });
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Start offsets of the surrogate pairs: where UTF-16 and code points part. */
function astralOffsets(text: string): number[] {
  return Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index);
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
