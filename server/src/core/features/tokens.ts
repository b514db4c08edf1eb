// Semantic tokens: marks flattened so that none overlap (the inner one wins) and none crosses a line end.
import type { Analysis } from '../index';
import { isChrome } from '../resolve/facts';
import type { Span } from '../text/span';
import { marksOf, type Mark } from './marks';

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
  const open: Mark[] = [];
  let at = 0;
  /** Gives the text up to `end` to the innermost open mark. */
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
  for (const mark of marksOf(facts)) {
    if (within && (mark.end < within.start || mark.start > within.end)) continue;
    closeUntil(mark.start);
    advance(mark.start);
    open.push(mark);
    // A partial overlap: the later mark ends after the one that holds its start.
    open.sort((a, b) => b.end - a.end);
  }
  closeUntil(Infinity);
  return tokens;
}

function byLine({ facts }: Analysis, mark: Mark, span: Span): TokenInfo[] {
  const tokens: TokenInfo[] = [];
  const type = tokenType(mark);
  const modifiers = modifiersOf(mark, isChrome(facts.zoneAt(mark.start)));
  let start = span.start;
  for (const part of facts.doc.slice(span).split('\n')) {
    if (part) tokens.push({ start, end: start + part.length, type, modifiers });
    start += part.length + 1;
  }
  return tokens;
}

function tokenType(mark: Mark): string {
  if (mark.layer === 'entity') return ENTITY_TOKENS[mark.type] ?? 'label';
  return mark.layer === 'time' ? 'date' : mark.layer === 'figure' ? 'figure' : 'label';
}

function modifiersOf(mark: Mark, chrome: boolean): string[] {
  const { mention, annotation, doubtful } = mark;
  const modifiers: string[] = [];
  if (annotation) modifiers.push(annotation.status);
  if (mention?.layer === 'time' && mention.from === 'implied') modifiers.push('implied');
  if (chrome) modifiers.push('chrome');
  if (doubtful) modifiers.push('doubtful');
  return modifiers;
}
