// Cues: words that must stand in a passage before it is worth a closer look; all of them are looked for in one pass.
import { words } from './normal';
import { perForm, testPerForm } from './remember';
import type { Form, NumberedForm, Token } from './tokens';

/** A question about a single form, asked of every token at once with all other cues. */
export type Cue = number & { readonly cue: unique symbol };

/** Bits in one number of a set: as many as stay a small integer everywhere. */
const BITS = 30;

let count = 0;
const ofWord = new Map<string, Cue[]>();
const tests = new Map<Cue, (form: Form) => boolean>();

/** Declares a cue: any of the words (lower case, separated by spaces), or what a test says of a form. */
export function cue(test: string | ((form: Form) => boolean)): Cue {
  const own = count++ as Cue;
  if (typeof test === 'string')
    for (const word of words(test)) ofWord.set(word, [...(ofWord.get(word) ?? []), own]);
  else tests.set(own, test);
  return own;
}

/** A run of digits. */
export const NUMBER = cue(({ kind }) => kind === 'number');

/** The cues that some tokens of a text hold; read when first asked for, and again for one declared since then. */
export class Cues {
  private bits: readonly number[] = [];
  private read = 0;

  constructor(
    private readonly tokens: readonly Token[],
    /** Indices of the first token and of that after the last. */
    private readonly from: number,
    private readonly to: number,
  ) {}

  has(cue: Cue): boolean {
    if (cue >= this.read) this.update();
    return ((this.bits[Math.floor(cue / BITS)] ?? 0) & (1 << (cue % BITS))) !== 0;
  }

  private update(): void {
    const bits = new Array<number>(Math.ceil(count / BITS)).fill(0);
    for (let i = this.from; i < this.to; i++) {
      if (!holdsSome(this.tokens[i]!)) continue;
      const { cells } = bitsOf(this.tokens[i]!);
      for (let k = 0; k < cells.length; k += 2) bits[cells[k]!]! |= cells[k + 1]!;
    }
    this.bits = bits;
    this.read = count;
  }
}

/** By form, its cues as far as they have been declared: of each number of the set that has any, which it is and its bits. */
const bitsOf = perForm(() => ({ cells: [] as number[], read: 0 }));

/** Most forms hold no cue: of those nothing more than this is read. */
const holdsSome = (form: NumberedForm): boolean => {
  if (asked !== count) [mayHold, asked] = [testPerForm(hasBits), count];
  return mayHold(form);
};
let mayHold = testPerForm(hasBits);
let asked = 0;

function hasBits(form: NumberedForm): boolean {
  const found = bitsOf(form);
  const add = (own: Cue): void => {
    const cell = Math.floor(own / BITS);
    if (found.cells.at(-2) !== cell) found.cells.push(cell, 0);
    found.cells[found.cells.length - 1]! |= 1 << (own % BITS);
  };
  for (const own of ofWord.get(form.lower) ?? []) if (own >= found.read) add(own);
  for (const [own, test] of tests) if (own >= found.read && test(form)) add(own);
  found.read = count;
  return found.cells.length > 0;
}
