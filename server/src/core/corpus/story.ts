// Which articles tell one story: by names, words, days and figures that both give and few others do.
import type { Statement } from './statement';

/** What one key in common says, where no other article holds it. */
const WEIGHT = { name: 1, figure: 1.2, day: 0.7, word: 0.4 };

/** The score from which two articles of so many tell one story: the more there are, the more is chance. */
const enough = (articles: number): number => 0.6 + 0.55 * Math.log(articles);
/** And the share of the score in what the two could have in common: long articles on one topic share a little of much. */
const CLOSE = 0.25;

/** How many articles a small corpus is taken to be a part of. */
const UNSEEN = 50;
/** A key that more articles hold tells nothing. */
const mostHolders = (articles: number): number => Math.max(6, Math.sqrt(articles));
/** Figures of fewer digits are met with everywhere. */
const TELLING_DIGITS = 2;

export interface Stories {
  /** Takes an article in, or what it states now in place of what it did. */
  set(article: string, statements: readonly Statement[]): void;
  delete(article: string): void;
  /** The other articles of its story. */
  matesOf(article: string): ReadonlySet<string>;
}

export function createStories(): Stories {
  const keysOf = new Map<string, readonly string[]>();
  const weights = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  let mates = new Map<string, ReadonlySet<string>>();

  const remove = (article: string): void => {
    mates = new Map();
    for (const key of keysOf.get(article) ?? []) {
      const set = holders.get(key);
      set?.delete(article);
      if (set?.size === 0) holders.delete(key);
    }
    keysOf.delete(article);
    weights.delete(article);
  };

  const find = (article: string): ReadonlySet<string> => {
    const scores = new Map<string, number>();
    const [most, size] = [mostHolders(keysOf.size), keysOf.size + UNSEEN];
    for (const key of keysOf.get(article) ?? []) {
      const set = holders.get(key)!;
      if (set.size < 2 || set.size > most) continue;
      const rare = 1 - Math.log(set.size - 1) / Math.log(size);
      for (const other of set)
        if (other !== article)
          scores.set(other, (scores.get(other) ?? 0) + rare * WEIGHT[sortOf(key)]);
    }
    const least = enough(keysOf.size);
    const isMate = ([other, score]: readonly [string, number]): boolean =>
      score >= least && score >= CLOSE * Math.sqrt(weights.get(article)! * weights.get(other)!);
    return new Set([...scores].filter(isMate).map(([other]) => other));
  };

  return {
    set(article, statements) {
      remove(article);
      const keys = storyKeys(statements);
      keysOf.set(article, keys);
      weights.set(
        article,
        keys.reduce((sum, key) => sum + WEIGHT[sortOf(key)], 0),
      );
      for (const key of keys) {
        const set = holders.get(key);
        if (set) set.add(article);
        else holders.set(key, new Set([article]));
      }
    },
    delete: remove,
    matesOf(article) {
      let found = mates.get(article);
      if (!found) mates.set(article, (found = find(article)));
      return found;
    },
  };
}

const SORTS = { '@': 'name', '=': 'figure', '/': 'day', ' ': 'word' } as const;
const sortOf = (key: string): keyof typeof WEIGHT => SORTS[key[0] as keyof typeof SORTS];

/** What tells the article's story from others, each once; the first character says what it is. */
function storyKeys(statements: readonly Statement[]): string[] {
  const keys = new Set<string>();
  for (const { names, told, words, pins, kind, sort, low, high } of statements) {
    for (const { key, wide } of names)
      if (!wide) for (const gram of gramsOf(key)) keys.add(`@${gram}`);
    for (const name of told) for (const gram of gramsOf(name)) keys.add(`@${gram}`);
    for (const word of words) keys.add(` ${word}`);
    for (const pin of pins) if (pin.length >= 10) keys.add(`/${pin.slice(0, 10)}`);
    if (kind === 'figure' && digitsOf(low ?? high ?? 0).length >= TELLING_DIGITS)
      keys.add(`=${sort.split(' ')[0]!} ${low} ${high}`);
  }
  return [...keys];
}

/** Pairs of neighbouring words, a lone word by itself. */
export function gramsOf(key: string): string[] {
  const parts = key.split(' ');
  return parts.length < 2 ? parts : parts.slice(1).map((part, i) => `${parts[i]!} ${part}`);
}

/** The digits that count: no zeros before or behind. */
export const digitsOf = (value: number): string =>
  String(Number(value.toPrecision(6)))
    .replace(/\D/gu, '')
    .replace(/^0+|0+$/gu, '');
