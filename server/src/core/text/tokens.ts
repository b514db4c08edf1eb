// Syllable tokens: the atoms that every grammar of the recognisers works on.
import type { Span } from './span';
import { normalise } from './normal';

/** word: letters and their marks · number: a run of ASCII digits · newline: one "\n" · punct: any other single code point. */
export type TokenKind = 'word' | 'number' | 'punct' | 'newline';

/** What a surface is wherever it stands: worked out once, since a text repeats few syllables often. */
export interface Form {
  readonly kind: TokenKind;
  /** The source slice, exactly as it stands. */
  readonly text: string;
  /** NFC, modern tone placement, `tỉ` → `tỷ`; case kept. */
  readonly norm: string;
  /** `norm` in lower case: what grammars and tries match on. */
  readonly lower: string;
  /** True where the first letter is upper case. */
  readonly upper: boolean;
}

export interface Token extends Span, NumberedForm {
  /** True where nothing (no space, no newline) stands between this token and the one before it. */
  readonly glued: boolean;
}

export interface NumberedForm extends Form {
  /** One number for all tokens of this surface: what `perForm` remembers by. */
  readonly id: number;
}

/** The low bits of a form's number count the forms of one store, the others the stores. */
export const STORE_BITS = 17;

const enum CharClass {
  Unknown,
  Space,
  Letter,
  Digit,
  Newline,
  Other,
  /** The first half of a pair: its class is that of the code point. */
  HighSurrogate,
}

/** Class by UTF-16 unit, filled as units are met. */
const CLASSES = new Uint8Array(0x10000);
CLASSES[10] = CharClass.Newline;
CLASSES.fill(CharClass.Digit, 48, 58);
CLASSES.fill(CharClass.HighSurrogate, 0xd800, 0xdc00);

const forms = new Map<string, NumberedForm>();
let store = 0;
/** Enough for the vocabulary of a large corpus; past it the store starts anew, so that it cannot grow for ever. */
const MOST_FORMS = 100_000;

/** Splits text into tokens, in order; white space other than "\n" is dropped. Linear time, never throws. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let last = -1;
  let at = 0;
  while (at < length) {
    const start = at;
    const kind = classAt(text, at);
    at += unitsAt(text, at);
    if (kind === CharClass.Space) continue;
    if (kind === CharClass.Letter || kind === CharClass.Digit)
      while (at < length && classAt(text, at) === kind) at += unitsAt(text, at);
    const form = formOf(text.slice(start, at));
    tokens.push({
      kind: form.kind,
      text: form.text,
      start,
      end: at,
      norm: form.norm,
      lower: form.lower,
      glued: last === start,
      upper: form.upper,
      id: form.id,
    });
    last = kind === CharClass.Newline ? -1 : at;
  }
  return tokens;
}

/** The form of a surface that is one token. */
export function formOf(surface: string): NumberedForm {
  const known = forms.get(surface);
  if (known) return known;
  if (forms.size >= MOST_FORMS) {
    forms.clear();
    store++;
  }
  const kind = kindOf(surface);
  const norm = kind === 'word' ? normalise(surface) : surface;
  const form: NumberedForm = {
    kind,
    text: surface,
    norm,
    lower: kind === 'word' ? norm.toLowerCase() : norm,
    upper: kind === 'word' && /^\p{Lu}/u.test(norm),
    id: (store << STORE_BITS) + forms.size,
  };
  forms.set(surface, form);
  return form;
}

function kindOf(surface: string): TokenKind {
  switch (classAt(surface, 0)) {
    case CharClass.Newline:
      return 'newline';
    case CharClass.Digit:
      return 'number';
    case CharClass.Letter:
      return 'word';
    default:
      return 'punct';
  }
}

function classAt(text: string, at: number): CharClass {
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit]!;
  if (known === CharClass.HighSurrogate)
    return classOf(String.fromCodePoint(text.codePointAt(at)!));
  return known || (CLASSES[unit] = classOf(text[at]!));
}

function classOf(char: string): CharClass {
  if (/[\p{L}\p{M}]/u.test(char)) return CharClass.Letter;
  return /\s/u.test(char) ? CharClass.Space : CharClass.Other;
}

/** UTF-16 units of the code point at an offset; a lone surrogate counts as one. */
function unitsAt(text: string, at: number): 1 | 2 {
  return CLASSES[text.charCodeAt(at)] === CharClass.HighSurrogate && text.codePointAt(at)! > 0xffff
    ? 2
    : 1;
}
