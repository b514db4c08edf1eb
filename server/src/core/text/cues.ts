// Cues: words that must stand in a passage before it is worth a closer look; all of them are looked for in one pass.
import { words } from './normal';
import { perForm } from './remember';
import type { Form, Token } from './tokens';

/** A question about a single form, asked of every token at once with all other cues. */
export type Cue = number & { readonly cue: unique symbol };

/** The cues that a passage holds. */
export type Cues = readonly number[];

/** Bits in one number of a set: as many as stay a small integer everywhere. */
const BITS = 30;
const NONE: Cues = [];

const tests: ((form: Form) => boolean)[] = [];
let cuesOf = perForm(readCues);

/**
 * Declares a cue, once, where a module is loaded: any of the words (lower case, separated by spaces), or what a
 * test says of a form.
 */
export function cue(test: string | ((form: Form) => boolean)): Cue {
  if (typeof test === 'string') {
    const any = words(test);
    tests.push(({ lower }) => any.has(lower));
  } else tests.push(test);
  cuesOf = perForm(readCues);
  return (tests.length - 1) as Cue;
}

/** The cues among the tokens `[from, to)`. */
export function cuesIn(tokens: readonly Token[], from: number, to: number): Cues {
  let found: number[] | undefined;
  for (let i = from; i < to; i++) {
    const own = cuesOf(tokens[i]!);
    if (own === NONE) continue;
    found ??= own.map(() => 0);
    for (let k = 0; k < own.length; k++) found[k]! |= own[k]!;
  }
  return found ?? NONE;
}

export const holds = (cues: Cues, cue: Cue): boolean =>
  ((cues[Math.floor(cue / BITS)] ?? 0) & (1 << (cue % BITS))) !== 0;

function readCues(form: Form): Cues {
  const cues = new Array<number>(Math.ceil(tests.length / BITS)).fill(0);
  tests.forEach((test, i) => {
    if (test(form)) cues[Math.floor(i / BITS)]! |= 1 << (i % BITS);
  });
  return cues.some(Boolean) ? cues : NONE;
}
