// From the protocol's positions to offsets of the article text.
import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../core/index';
import type { ClientText } from './to-lsp';

/** Clamped to the text, as the protocol asks. */
export function fromPosition({ doc, bom }: ClientText, { line, character }: Position): number {
  return doc.offsetAt({ line, character: bom && line === 0 ? character - 1 : character });
}

export function fromRange(text: ClientText, range: Range): Span {
  const start = fromPosition(text, range.start);
  return { start, end: Math.max(start, fromPosition(text, range.end)) };
}
