// Slips of the hand and the ear in foreign names.
import { bareOf, isOneEdit } from './names';

/** One letter, in the middle of the word; an ending (`Russia`, `Russian`) makes another word. */
export function isMisspelling(a: string, b: string, isOneKnown: boolean): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.charAt(0) !== y.charAt(0)) return false;
  if (isExchange(x, y) || areSpokenAlike(x, y)) return true;
  if (!isOneEdit(x, y) || !areOfOneClass(x, y)) return false;
  // Short ones are two names but for a letter that stands doubled in one (`Mbappe`).
  if (Math.min(x.length, y.length) < 6) return isDoubled(x, y);
  // `Fernández` and `Fernandez` are one name in two alphabets.
  if (bareOf(x) === bareOf(y)) return false;
  // Only letters that end no other form of a word (`Russia`, `Russian`).
  if (x.length !== y.length && (x.startsWith(y) || y.startsWith(x)))
    return /[txkpqvzdg]$/u.test(x.length > y.length ? x : y);
  if (x.slice(-2) === y.slice(-2)) return true;
  return x.slice(-1) === y.slice(-1) && (x.length >= 8 || (x.length >= 6 && isOneKnown));
}

/** A vowel is struck for a vowel, a consonant for a consonant: `Bagley` and `Bailey` are two. */
export function areOfOneClass(x: string, y: string): boolean {
  if (x.length !== y.length) return true;
  const at = [...x].findIndex((letter, i) => letter !== y[i]);
  const pair = x[at]! + y[at]!;
  return isVowel(x[at]!) === isVowel(y[at]!) || /^(?:[uvw]{2}|[ijy]{2})$/u.test(pair);
}
const isVowel = (letter: string): boolean => /[aeiouy]/u.test(bareOf(letter));

/** Two letters inside have changed places: `Pomina`, `Ponima`. */
function isExchange(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 6) return false;
  const at = [...x].flatMap((letter, i) => (letter === y[i] ? [] : [i]));
  return (
    at.length === 2 &&
    x[at[0]!] === y[at[1]!] &&
    x[at[1]!] === y[at[0]!] &&
    at[1]! - at[0]! <= 2 &&
    // `Center`, `Centre`.
    !/^(?:er|re)$/u.test(x.slice(-2))
  );
}

/** `Gojek`, `Gojeck`. */
const areSpokenAlike = (x: string, y: string): boolean =>
  Math.min(x.length, y.length) > 4 && bareOf(x) !== bareOf(y) && spoken(x) === spoken(y);
const spoken = (word: string): string =>
  word
    .replace(/ck/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/y/gu, 'i')
    .replace(/c(?!h)/gu, 'k')
    .replace(/(.)\1/gu, '$1');

/** The longer has a letter twice in a row that the shorter has once. */
function isDoubled(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return [...long].some(
    (letter, i) => letter === long[i + 1] && long.slice(0, i) + long.slice(i + 1) === short,
  );
}
