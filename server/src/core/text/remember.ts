// Remembers what a function of one word gave: texts repeat few words often.
import type { Form, NumberedForm } from './tokens';

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
 * The same function of the form of a token, each form worked out once and then found by its number: as cheap as
 * reading a field. For pure functions; what is asked of every token of a text is asked this way.
 */
export function perForm<T extends NonNullable<unknown> | null>(
  work: (form: Form) => T,
): (token: { readonly form: NumberedForm }) => T {
  let known: (T | undefined)[] = [];
  let store = 0;
  return ({ form }) => {
    if (form.store !== store) {
      known = [];
      store = form.store;
    }
    let value = known[form.id];
    if (value === undefined) {
      // Filled without holes, so that it stays a plain array.
      while (known.length <= form.id) known.push(undefined);
      known[form.id] = value = work(form);
    }
    return value;
  };
}
