// Looking at tokens: the small vocabulary of questions that the date grammar asks.
import { words } from '../../text/normal';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';

export type Tokens = readonly Token[];

/** The lower-case normal form of the token at `i`; '' past either end. */
export const low = (t: Tokens, i: number): string => t[i]?.lower ?? '';

export const isDigits = (t: Tokens, i: number): boolean => t[i]?.kind === 'number';

export const isWord = (t: Tokens, i: number): boolean => t[i]?.kind === 'word';

export const isGlued = (t: Tokens, i: number): boolean => t[i]?.glued === true;

const DASHES = words('- – — −');

export const isDash = (text: string): boolean => DASHES.has(text);

/** The index after the phrase (lower-case syllables) if it stands at `i`, else 0. */
export function phraseAt(t: Tokens, i: number, a: string, b?: string, c?: string): number {
  if (low(t, i) !== a) return 0;
  if (b === undefined) return i + 1;
  if (low(t, i + 1) !== b) return 0;
  if (c === undefined) return i + 2;
  return low(t, i + 2) === c ? i + 3 : 0;
}

/** `phraseAt` for a phrase in a table. */
export function syllablesAt(t: Tokens, i: number, syllables: readonly string[]): number {
  for (let k = 0; k < syllables.length; k++) if (low(t, i + k) !== syllables[k]) return 0;
  return i + syllables.length;
}

/** The span of the tokens `[from, end)`. */
export const spanOf = (t: Tokens, from: number, end: number): Span => ({
  start: t[from]!.start,
  end: t[end - 1]!.end,
});

/** True where a capital in the tokens `[from, end)` marks a name, unless the whole word is in capitals. */
export function isName(t: Tokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const token = t[i]!;
    if (token.upper && token.norm !== token.norm.toUpperCase()) return true;
  }
  return false;
}

/** True where the tokens `[from, end)` are all of their line. */
export const isWholeLine = (t: Tokens, from: number, end: number): boolean =>
  (!t[from - 1] || t[from - 1]!.kind === 'newline') && (!t[end] || t[end]!.kind === 'newline');

/** True where the text or line stops at `i`, or a mark that closes a phrase stands there. */
export function isBoundary(t: Tokens, i: number): boolean {
  const token = t[i];
  return (
    !token ||
    token.kind === 'newline' ||
    (token.kind === 'punct' && /^[.,;:!?…)"”\]]$/u.test(token.text))
  );
}
