// Syllable tokens: the atoms that every grammar of the recognisers works on.
import type { Span } from './span';
import { normalise } from './normal';

/** word: letters and their marks · number: a run of ASCII digits · newline: one "\n" · punct: any other single code point. */
export type TokenKind = 'word' | 'number' | 'punct' | 'newline';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The source slice, exactly as it stands. */
  readonly text: string;
  /** NFC, modern tone placement, `tỉ` → `tỷ`; case kept. */
  readonly norm: string;
  /** `norm` in lower case: what grammars and tries match on. */
  readonly lower: string;
  /** True where nothing (no space, no newline) stands between this token and the one before it. */
  readonly glued: boolean;
  /** True where the first letter is upper case. */
  readonly upper: boolean;
}

const TOKEN = /[\p{L}\p{M}]+|[0-9]+|\n|[^\s]/gu;

/** Splits text into tokens, in order; white space other than "\n" is dropped. Linear time, never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    const start = match.index;
    const end = start + surface.length;
    const kind = kindOf(surface);
    const norm = kind === 'word' ? normalise(surface) : surface;
    tokens.push({
      kind,
      text: surface,
      start,
      end,
      norm,
      lower: kind === 'word' ? norm.toLowerCase() : norm,
      glued: last === start,
      upper: kind === 'word' && /^\p{Lu}/u.test(norm),
    });
    last = kind === 'newline' ? -1 : end;
  }
  return tokens;
}

function kindOf(surface: string): TokenKind {
  if (surface === '\n') return 'newline';
  const code = surface.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  return /^[\p{L}\p{M}]/u.test(surface) ? 'word' : 'punct';
}
