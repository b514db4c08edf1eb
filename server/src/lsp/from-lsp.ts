// From the protocol's positions to offsets of the article text.
import type { Position, Range } from 'vscode-languageserver';
import type { Choice, MarkKey, Span } from '../core/index';
import type { Decision, MentionRef } from '../protocol';
import type { ClientText } from './to-lsp';

/** Clamped to the text, as the protocol asks. */
export function fromPosition({ doc, bom }: ClientText, { line, character }: Position): number {
  return doc.offsetAt({ line, character: bom && line === 0 ? character - 1 : character });
}

export function fromRange(text: ClientText, range: Range): Span {
  const start = fromPosition(text, range.start);
  return { start, end: Math.max(start, fromPosition(text, range.end)) };
}

/** A decision in offsets of the article as it stands. */
export function fromDecision(text: ClientText, decision: Decision): Choice {
  switch (decision.kind) {
    case 'accept':
    case 'accept-entity':
    case 'reject':
      return { kind: decision.kind, mark: fromRef(text, decision.mention) };
    case 'register':
      return { kind: decision.kind, mark: fromRef(text, decision.mention) };
    case 'link':
    case 'merge': {
      const { mention, ...rest } = decision;
      return { ...rest, mark: fromRef(text, mention) };
    }
    case 'retype': {
      const { kind, layer, type } = decision;
      return { kind, layer, type, mark: fromRef(text, decision.mention) };
    }
    case 'annotate':
    case 'zone': {
      const { range, ...rest } = decision;
      return { ...rest, span: fromRange(text, range) };
    }
    default:
      return decision;
  }
}

const fromRef = (text: ClientText, { range, layer, type }: MentionRef): MarkKey => ({
  span: fromRange(text, range),
  layer,
  type,
});
