// What a first pass made of each name elsewhere in the article, so that a second can agree with it.
import { mix, Shape, type Form } from './forms';
import { decode, OUTSIDE, TYPES, typeOf } from './labels';
import type { Page } from './page';

/** What the other places of the article made of each token, and of the name it was in; 0 for nothing. */
export interface Memory {
  readonly kinds: Uint8Array;
  readonly names: Uint8Array;
}

/** Longer names are not looked for again. */
const LONGEST = 12;
const KINDS = TYPES.length + 1;

/** How often each type, or none (the last), was given. */
type Tally = Uint16Array;

/**
 * What is remembered from the labels of a first pass. What a token's own sentence made of it there does
 * not count: only the other places speak.
 */
export function remember(page: Page, labels: Uint8Array): Memory {
  const { forms, sentences } = page;
  const tallies = new Map<number, Tally>();
  const names = new Map<number, Tally>();
  const here = new Map<number, number>();
  let lengths = 0;
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++)
      if (isName(forms[i]!)) tallyOf(tallies, forms[i]!.cased)[kindOf(labels[i]!)]!++;
    for (const { from, to, type } of decode(labels, sentence.from, sentence.to)) {
      if (to - from > LONGEST) continue;
      lengths |= 1 << (to - from);
      tallyOf(names, keyOf(forms, from, to))[type]!++;
      here.set(from * 16 + (to - from), type);
    }
  }
  const kinds = new Uint8Array(forms.length);
  for (const { from, to } of sentences)
    for (let i = from; i < to; i++)
      if (isName(forms[i]!)) kinds[i] = judge(tallies.get(forms[i]!.cased)!, kindOf(labels[i]!));
  return { kinds, names: recall(page, names, here, lengths) };
}

const isName = (form: Form): boolean =>
  form.capital && form.shape !== Shape.Digits && form.shape !== Shape.Punct;
const kindOf = (label: number): number => (label === OUTSIDE ? TYPES.length : typeOf(label));

function tallyOf(tallies: Map<number, Tally>, key: number): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new Uint16Array(KINDS)));
  return tally;
}

function keyOf(forms: readonly Form[], from: number, to: number): number {
  let key = 0;
  for (let i = from; i < to; i++) key = mix(key, forms[i]!.cased);
  return key;
}

/** The kind that most other places gave and how sure they are; 0 where there is no other place. */
function judge(tally: Tally, own: number): number {
  let total = -1;
  let best = 0;
  let most = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const n = tally[kind]! - (kind === own ? 1 : 0);
    total += tally[kind]!;
    if (n > most) {
      most = n;
      best = kind;
    }
  }
  if (most === 0) return 0;
  return 1 + best * 4 + (most * 10 >= total * 9 ? 2 : 0) + (most > 2 ? 1 : 0);
}

/** Marks the longest stretches that were a name elsewhere: type, place in it, how often. */
function recall(
  { forms, sentences }: Page,
  names: ReadonlyMap<number, Tally>,
  here: ReadonlyMap<number, number>,
  lengths: number,
): Uint8Array {
  const out = new Uint8Array(forms.length);
  const keys = new Int32Array(LONGEST + 1);
  for (const sentence of sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!forms[i]!.capital) continue;
      const longest = Math.min(31 - Math.clz32(lengths), sentence.to - i);
      for (let j = 0; j < longest; j++) keys[j + 1] = mix(keys[j]!, forms[i + j]!.cased);
      for (let length = longest; length > 0; length--) {
        const tally = (lengths >> length) & 1 ? names.get(keys[length]!) : undefined;
        if (!tally) continue;
        const mine = here.get(i * 16 + length) ?? -1;
        let best = -1;
        let most = 0;
        for (let type = 0; type < KINDS; type++) {
          const n = tally[type]! - (type === mine ? 1 : 0);
          if (n <= most) continue;
          most = n;
          best = type;
        }
        if (best < 0) continue;
        for (let j = 0; j < length; j++) {
          const position = (j === 0 ? 1 : 0) + (j === length - 1 ? 2 : 0);
          out[i + j] = 1 + best * 8 + position * 2 + (most > 1 ? 1 : 0);
        }
        i += length - 1;
        break;
      }
    }
  return out;
}
