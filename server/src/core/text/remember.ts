// Remembers what a function of one word gave: texts repeat few words often.
import { STORE_BITS, type NumberedForm } from './tokens';

/** Enough for the vocabulary of a large corpus; past it the store starts anew, so that it cannot grow for ever. */
const MOST_WORDS = 50_000;

/** The same function, each word worked out once. For pure functions of short strings. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined && !known.has(word)) {
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, (value = work(word)));
    }
    return value as T;
  };
}

/**
 * The same function of a token's form, each form worked out once and then found by its number: nearly as cheap as
 * reading a field. For pure functions; what is asked of every token of a text is asked this way.
 */
export function perForm<T extends NonNullable<unknown> | null>(
  work: (form: NumberedForm) => T,
): (form: NumberedForm) => T {
  let known: (T | undefined)[] = [];
  let store = 0;
  return (form) => {
    if (form.id >> STORE_BITS !== store) {
      known = [];
      store = form.id >> STORE_BITS;
    }
    const at = form.id & LAST_FORM;
    let value = known[at];
    if (value === undefined) {
      // Filled without holes, so that it stays a plain array.
      while (known.length <= at) known.push(undefined);
      known[at] = value = work(form);
    }
    return value;
  };
}

const LAST_FORM = (1 << STORE_BITS) - 1;
const enum Answer {
  Unknown,
  No,
  Yes,
}

/** The same for a yes or no, a byte each: the answers for all words in use stay in the processor's cache. */
export function testPerForm(
  test: (form: NumberedForm) => boolean,
): (form: NumberedForm) => boolean {
  let answers: Uint8Array = new Uint8Array(1 << 12);
  let store = 0;
  return (form) => {
    if (form.id >> STORE_BITS !== store) {
      answers.fill(Answer.Unknown);
      store = form.id >> STORE_BITS;
    }
    const at = form.id & LAST_FORM;
    if (at >= answers.length) answers = grown(answers, at);
    if (answers[at] === Answer.Unknown) answers[at] = test(form) ? Answer.Yes : Answer.No;
    return answers[at] === Answer.Yes;
  };
}

/** The same bytes in a table that has a place for `at`. */
function grown(bytes: Uint8Array, at: number): Uint8Array {
  const more = new Uint8Array(2 << Math.floor(Math.log2(at)));
  more.set(bytes);
  return more;
}
