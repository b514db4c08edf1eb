// What a tagger knows of a token by itself: hashes, shape, affixes, word class. Made once for each form.
import { perForm } from '../../text/remember';
import type { NumberedForm } from '../../text/tokens';

/** Mixes two 32-bit numbers into one: the feature ids of the tagger are made of it, no strings built. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32-bit FNV-1a of a string's UTF-16 code units. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) | 0;
}

/** Shapes, small numbers that features are made of. */
export const enum Shape {
  Lower = 1,
  Title,
  Upper,
  Letter,
  Camel,
  Digits,
  Punct,
  Newline,
}

export interface Form {
  readonly cased: number;
  readonly lower: number;
  readonly shape: Shape;
  /** A capital or a digit begins it: a name may begin here. */
  readonly capital: boolean;
  /** Could be a Vietnamese syllable (no f j w z, at most seven letters, a vowel). */
  readonly syllable: boolean;
  readonly word: string;
  /** Feature bases that hold wherever the form stands. */
  readonly bases: Int32Array;
  /** Word classes, coarse to fine; 0 where unknown. */
  readonly classes: readonly number[];
  /** Which lists of the lexicon have an entry that begins so (gazetteer.ts). */
  readonly opens: number;
  /** The tagger's weights of the bases, summed for each offset of a neighbour when first needed: `ROW` numbers each. */
  readonly weights: Int16Array;
}

/** What forms are made with: word classes learnt from raw text, and the lexicon's first words. */
export interface FormSource {
  classesOf(cased: number, lower: number): readonly number[];
  /** @param lower the normalised word; @param small whether it is written without a capital */
  opens(lower: string, small: boolean): number;
}

const EDGE = 0x51ed270b;

/** How far around a token its neighbours' own features count. */
export const REACH = 3;
/** The numbers of a row of weights: the labels', whether they are summed, and as many as fill a line of the cache. */
export const ROW = 32;

/** Stands where a sentence has no more tokens. */
export const EDGE_FORM: Form = {
  cased: EDGE,
  lower: EDGE,
  shape: 0 as Shape,
  capital: false,
  syllable: false,
  word: '',
  bases: Int32Array.of(EDGE),
  classes: [-1, -1, -1],
  opens: 0,
  weights: new Int16Array(ROW * (2 * REACH + 1)),
};

/** The form of each token, made once for each text. */
export const createForms = (source: FormSource): ((token: NumberedForm) => Form) =>
  perForm((token) => makeForm(token, source));

const FOREIGN = /[fjwz]/u;
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

export const isSyllable = (lower: string): boolean => !FOREIGN.test(lower) && SYLLABLE.test(lower);

function shapeOf(token: NumberedForm): Shape {
  if (token.kind === 'number') return Shape.Digits;
  if (token.kind === 'newline') return Shape.Newline;
  if (token.kind === 'punct') return Shape.Punct;
  const { norm, lower } = token;
  if (norm === lower) return Shape.Lower;
  if (!token.upper) return Shape.Camel;
  if (norm.length === 1) return Shape.Letter;
  if (norm === norm.toUpperCase()) return Shape.Upper;
  return norm.slice(1) === lower.slice(1) ? Shape.Title : Shape.Camel;
}

function makeForm(token: NumberedForm, source: FormSource): Form {
  const shape = shapeOf(token);
  const { norm, lower } = token;
  const cased = hashOf(norm);
  const lowerHash = hashOf(lower);
  const syllable = token.kind === 'word' && isSyllable(lower);
  const classes = source.classesOf(cased, lowerHash);
  const bases: number[] = [
    mix(2, lowerHash),
    mix(1, cased),
    mix(3, shape * 2 + (syllable ? 1 : 0)),
  ];
  classes.forEach((value, level) => bases.push(mix(10 + level, value)));
  if (token.kind === 'word') {
    const ascii = /^[a-z]+$/u.test(lower);
    if (!syllable || ascii) {
      for (let n = 1; n <= 3 && n < lower.length; n++) {
        bases.push(mix(20 + n, hashOf(lower.slice(0, n))), mix(30 + n, hashOf(lower.slice(-n))));
      }
    }
    bases.push(mix(40, Math.min(norm.length, 8) * 10 + shape));
  } else if (token.kind === 'number') {
    bases.push(mix(41, norm.length), mix(42, norm.startsWith('0') ? 1 : 0));
  }
  return {
    cased,
    lower: lowerHash,
    shape,
    capital: token.kind === 'number' || shape === Shape.Camel || token.upper,
    syllable,
    word: lower,
    bases: Int32Array.from(bases),
    classes,
    opens: source.opens(lower, norm === lower),
    weights: new Int16Array(ROW * (2 * REACH + 1)),
  };
}
