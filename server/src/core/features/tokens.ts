// Semantic tokens: mentions flattened so that none overlap (the inner one wins) and none crosses a line end.
import type { Analysis } from '../index';
import { isChrome, type Mention } from '../resolve/facts';
import type { Span } from '../text/span';

export interface TokenInfo extends Span {
  /** Name of a token type without its prefix: person, place, … */
  readonly type: string;
  readonly modifiers: readonly string[];
}

const ENTITY_TOKENS: Readonly<Record<string, string>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  EVENT: 'event',
  DOC: 'document',
  MISC: 'name',
};

/** Tokens in text order; with `within`, those that touch the span. */
export function semanticTokens(analysis: Analysis, within?: Span): TokenInfo[] {
  const { facts } = analysis;
  const tokens: TokenInfo[] = [];
  const open: Mention[] = [];
  let at = 0;
  /** Gives the text up to `end` to the innermost open mention. */
  const advance = (end: number): void => {
    const inner = open[open.length - 1];
    if (inner && at < end) tokens.push(...byLine(analysis, inner, { start: at, end }));
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number): void => {
    while (open.length && open[open.length - 1]!.end <= offset) {
      advance(open[open.length - 1]!.end);
      open.pop();
    }
  };
  for (const mention of facts.mentions) {
    if (within && (mention.end < within.start || mention.start > within.end)) continue;
    closeUntil(mention.start);
    advance(mention.start);
    open.push(mention);
    // A partial overlap: the later mention ends after the one that holds its start.
    open.sort((a, b) => b.end - a.end);
  }
  closeUntil(Infinity);
  return tokens;
}

function byLine({ facts }: Analysis, mention: Mention, span: Span): TokenInfo[] {
  const tokens: TokenInfo[] = [];
  const type = tokenType(mention);
  const modifiers = modifiersOf(mention, isChrome(facts.zoneAt(mention.start)));
  let start = span.start;
  for (const part of facts.doc.slice(span).split('\n')) {
    if (part) tokens.push({ start, end: start + part.length, type, modifiers });
    start += part.length + 1;
  }
  return tokens;
}

function tokenType(mention: Mention): string {
  if (mention.layer === 'entity') return ENTITY_TOKENS[mention.type] ?? 'label';
  return mention.layer === 'time' ? 'date' : mention.layer === 'figure' ? 'figure' : 'label';
}

function modifiersOf(mention: Mention, chrome: boolean): string[] {
  const modifiers: string[] = [];
  if (mention.layer === 'time' && mention.from === 'implied') modifiers.push('implied');
  if (chrome) modifiers.push('chrome');
  return modifiers;
}
