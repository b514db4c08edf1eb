// Whether two sentences name the same things.
import { phraseKey } from '../text/normal';
import { covers } from './names';
import type { Name, Statement } from './statement';

/** What the two are about has one name, or one of them a shorter one. */
export function sameAbout({ about: a }: Statement, { about: b }: Statement): boolean {
  const within = (x: string, y: string): boolean =>
    covers((word) => ` ${y} `.includes(` ${word} `), x);
  return a !== undefined && b !== undefined && (within(a, b) || within(b, a));
}

/**
 * all: every name in common, and one that tells something · same: one in common, and none that the other side has
 * another for · none: no name that tells something · other: what they speak of differs.
 */
export function compareNames(
  a: Statement,
  b: Statement,
  narrowing = true,
): 'all' | 'same' | 'none' | 'other' {
  const [onlyA, onlyB] = [lacking(a.names, b), lacking(b.names, a)];
  const only = [...onlyA, ...onlyB];
  if (onlyA.some((x) => onlyB.some((y) => rival(x, y)))) return 'other';
  if (isNextOf(a, b)) return 'other';
  const telling = (names: readonly Name[]): number => names.filter((name) => !name.wide).length;
  const shared = telling(a.names) + telling(b.names) - telling(only);
  if (!shared) return only.length ? 'other' : 'none';
  if (only.some((name) => name.narrows && (narrowing || !name.wide))) return 'other';
  return only.length ? 'same' : 'all';
}

/** A name of one side is one of the other but for a number. */
export function isNextOf(a: Statement, b: Statement): boolean {
  const only = [...lacking(a.names, b), ...lacking(b.names, a)];
  return only.some(({ key }) => [...a.names, ...b.names].some((name) => isNext(key, name.key)));
}

/** `rạch chanh 2` against `rạch chanh`, `vn 30 index` against `vn index`: told apart by a number alone. */
function isNext(key: string, other: string): boolean {
  const words = (name: string): string => name.replace(/(?:^| )\d+(?= |$)/gu, '').trim();
  if (!/\d/u.test(key) || key === other) return false;
  const [a, b] = [words(key), words(other)];
  return ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`);
}

/** Names of a sort: persons, places and bodies, or the rest; one that no recogniser named may be of any. */
const rival = (x: Name, y: Name): boolean => !x.type || !y.type || sortOf(x) === sortOf(y);
const sortOf = ({ type }: Name): string =>
  type === 'LOC' || type === 'ORG' ? 'place' : type === 'PER' ? 'person' : 'thing';

const HOME = phraseKey('Việt Nam');

/** The home country goes without saying. */
export const lacking = (names: readonly Name[], other: Statement): Name[] =>
  names.filter(({ key }) => key !== HOME && !says(other, key));

/** Every word of the name stands in the other sentence, in whatever order. */
export const says = (statement: Statement, key: string): boolean =>
  covers((word) => hasWord(statement, word), key);

/** The word stands in the sentence, in its names or as its year. */
export const hasWord = (statement: Statement, word: string): boolean =>
  statement.words.includes(word) ||
  inNames(statement, word) ||
  (/^\d{4}$/u.test(word) && statement.pins.some((pin) => pin.startsWith(word)));

/** The word stands in one of the sentence's names. */
export const inNames = ({ names, told }: Statement, word: string): boolean =>
  [...names.map(({ key }) => key), ...told].some((name) => ` ${name} `.includes(` ${word} `));
