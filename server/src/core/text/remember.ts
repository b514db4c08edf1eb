// Remembers what a function of one word gave: texts repeat few words often.

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
