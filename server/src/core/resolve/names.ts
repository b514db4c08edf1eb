// Names as people write them: keys that ignore spelling, order and initials, and which name may stand for which.
import { normalise } from '../text/normal';
import { isSyllable } from '../text/syllables';
import { tokenize } from '../text/tokens';

/** A person's name in syllables, lower case and normalised; an initial is a single letter. */
export interface PersonName {
  readonly parts: readonly string[];
  /** Family name first, given name last; only the end of it stands for the whole. */
  readonly vietnamese: boolean;
}

/** The words of a name in lower-case normal form, joined by single spaces; hyphens count as spaces. */
export function nameKey(surface: string): string {
  return tokenize(surface)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => token.lower)
    .join(' ');
}

export function personName(surface: string, isSurname: (syllable: string) => boolean): PersonName {
  const parts = nameKey(surface).split(' ').filter(Boolean);
  const vietnamese =
    parts.length >= 2 && parts.length <= 5 && isSurname(parts[0]!) && parts.every(isSyllable);
  return { parts, vietnamese };
}

/** The same person's full name: spelt alike, or a foreign name in another order or with initials left out. */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (a.parts.join(' ') === b.parts.join(' ')) return true;
  if (a.vietnamese || b.vietnamese) return false;
  const [x, y] = [withoutInitials(a), withoutInitials(b)];
  return x.length >= 2 && x.join(' ') === y.join(' ');
}

/**
 * May `short` stand for `full` in a text that has introduced `full`? A Vietnamese given name (`Chính`, `Minh Chính`)
 * does, a family name never; of a foreign name any run of its parts does (`Trump`, `Iwaya`).
 */
export function standsFor(short: PersonName, full: PersonName): boolean {
  const n = short.parts.length;
  if (!n || n >= full.parts.length) return false;
  const runs = full.vietnamese
    ? [full.parts.length - n]
    : Array.from({ length: full.parts.length - n + 1 }, (_, i) => i);
  return runs.some((from) => short.parts.every((part, i) => part === full.parts[from + i]));
}

/** An id of letters, digits and hyphens made from a name: `Phạm Minh Chính` → `pham-minh-chinh`. */
export function slug(name: string): string {
  return nameKey(name)
    .replace(/đ/gu, 'd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Could the upper-case letters be an acronym made of the words' first letters, in order? */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = [...normalise(acronym).toLowerCase()].filter((char) => /\p{L}/u.test(char));
  let at = 0;
  for (const word of nameKey(name).split(' ')) if (word[0] === letters[at]) at++;
  return letters.length >= 2 && at === letters.length;
}

/** Sorted, without initials: the two orders of a foreign name are one. */
const withoutInitials = ({ parts }: PersonName): string[] =>
  parts.filter((part) => part.length > 1).sort();
