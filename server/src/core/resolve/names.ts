// Names as people write them: keys that ignore spelling, order and initials, and which name may stand for which.
import { normalise } from '../text/normal';
import { remembered } from '../text/remember';
import type { Snapshot } from '../text/snapshot';
import type { Span } from '../text/span';
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

/** `nameKey` of the words at a span. */
export function nameKeyAt(doc: Snapshot, span: Span): string {
  const { tokens } = doc;
  const first = doc.tokenIndexAt(span.start);
  let key = '';
  let i = first;
  for (; i < tokens.length && tokens[i]!.end <= span.end; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'word' || kind === 'number') key += key ? ` ${lower}` : lower;
  }
  // A person may have cut a word in two.
  const whole = tokens[first]?.start === span.start && tokens[i - 1]?.end === span.end;
  return whole ? key : nameKey(doc.slice(span));
}

/** What papers shorten in the names of bodies; keys as `nameKey` gives them. */
const ABBREVIATIONS: readonly (readonly [short: string, long: string])[] = [
  ['gd đt', 'giáo dục và đào tạo'],
  ['nn ptnt', 'nông nghiệp và phát triển nông thôn'],
  ['tn mt', 'tài nguyên và môi trường'],
  ['kh cn', 'khoa học và công nghệ'],
  ['kh đt', 'kế hoạch và đầu tư'],
  ['tt tt', 'thông tin và truyền thông'],
  ['vh tt dl', 'văn hóa thể thao và du lịch'],
  ['vhtt dl', 'văn hóa thể thao và du lịch'],
  ['vhttdl', 'văn hóa thể thao và du lịch'],
  ['lđ tb xh', 'lao động thương binh và xã hội'],
  ['lđtb xh', 'lao động thương binh và xã hội'],
  ['lđtbxh', 'lao động thương binh và xã hội'],
  ['gtvt', 'giao thông vận tải'],
  ['nnptnt', 'nông nghiệp và phát triển nông thôn'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['ub', 'ủy ban'],
  ['đh', 'đại học'],
  ['cđ', 'cao đẳng'],
  ['thpt', 'trung học phổ thông'],
  ['thcs', 'trung học cơ sở'],
  ['bv', 'bệnh viện'],
  ['clb', 'câu lạc bộ'],
  ['tw', 'trung ương'],
  ['cp', 'cổ phần'],
  ['qđnd', 'quân đội nhân dân'],
  ['tp hcm', 'thành phố hồ chí minh'],
  ['tphcm', 'thành phố hồ chí minh'],
  ['tp', 'thành phố'],
  ['hn', 'hà nội'],
];
const LONG_FORMS = new Map(ABBREVIATIONS);
const SHORT_STARTS = new Set([...LONG_FORMS.keys()].map((short) => short.split(' ')[0]!));
const MOST_WORDS = 3;

/** The key of a body's name with the usual abbreviations written out: `Sở GD&ĐT` and `Sở Giáo dục và Đào tạo` are one. */
export function bodyKey(key: string): string {
  const words = key.split(' ');
  const out: string[] = [];
  for (let i = 0; i < words.length;) {
    let taken = 1;
    let said = words[i]!;
    const most = SHORT_STARTS.has(said) ? Math.min(MOST_WORDS, words.length - i) : 0;
    for (let n = most; n > 0; n--) {
      const long = LONG_FORMS.get(words.slice(i, i + n).join(' '));
      if (long === undefined) continue;
      [taken, said] = [n, long];
      break;
    }
    out.push(said);
    i += taken;
  }
  return out.join(' ');
}

/** @param key as `nameKey` gives it */
export function personName(key: string, isSurname: (syllable: string) => boolean): PersonName {
  const parts = key.split(' ').filter(Boolean);
  const vietnamese =
    parts.length >= 2 && parts.length <= 5 && isSurname(parts[0]!) && parts.every(isSyllable);
  return { parts, vietnamese };
}

/**
 * One key for all spellings of a person's full name: a Vietnamese name as it stands; a foreign one in
 * whatever order, with or without initials and diacritics.
 */
export function personKey({ parts, vietnamese }: PersonName): string {
  if (vietnamese) return parts.join(' ');
  const folded = parts.map(fold);
  const long = folded.filter((part) => part.length > 1);
  return `~${(long.length >= 2 ? long : folded).sort().join(' ')}`;
}

/** Longer names have no short forms: they are no names. */
const MOST_PARTS = 12;
/** Of longer names only runs are short forms: initials of so many words are no name. */
const MOST_INITIALS = 4;

/**
 * The keys of the names that may stand for this one in a text that has introduced it: of a Vietnamese name its end
 * (`Chính`, `Minh Chính`), never the family name; of a foreign one any run of its parts (`Trump`, `Iwaya`), and the
 * whole with initials (`C. Ronaldo`). Diacritics count in Vietnamese names alone.
 */
export function shortForms({ parts, vietnamese }: PersonName): readonly string[] {
  const n = parts.length;
  if (n > MOST_PARTS) return [];
  if (vietnamese) return parts.slice(1).map((_, i) => parts.slice(i + 1).join(' '));
  const all = parts.map(fold);
  const forms = new Set<string>();
  for (let from = 0; from < n; from++)
    for (let to = from + 1; to <= n; to++)
      if (to - from < n) forms.add(`~${all.slice(from, to).join(' ')}`);
  if (n <= MOST_INITIALS)
    for (let mask = 1; mask < 2 ** n - 1; mask++)
      forms.add(`~${all.map((part, i) => ((mask >> i) & 1 ? part.slice(0, 1) : part)).join(' ')}`);
  forms.delete(`~${all.join(' ')}`);
  return [...forms];
}

/** The keys under which a name is looked for among the short forms of others. */
export const formKeys = ({ parts }: PersonName): readonly string[] => [
  parts.join(' '),
  `~${parts.map(fold).join(' ')}`,
];

/** Without diacritics: foreign names are written with and without. */
const fold = remembered((part) =>
  part
    .replace(/đ/gu, 'd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, ''),
);

/** An id of letters, digits and hyphens made from a name: `Phạm Minh Chính` → `pham-minh-chinh`. */
export const slug = (name: string): string => slugOf(nameKey(name));

const slugOf = (key: string): string =>
  key
    .split(' ')
    .map(fold)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The id of a name by itself: of a body, whichever way it is shortened. */
export const idOfName = (name: string, type: string): string =>
  slugOf(type === 'ORG' ? bodyKey(nameKey(name)) : nameKey(name));

/** One key for the ids that articles make of a foreign name in either order: `fumio-kishida`, `kishida-fumio`. */
export function idKey(id: string): string {
  const parts = id.split('-');
  return parts.every(isSyllable) ? id : parts.sort().join('-');
}

/** Could the upper-case letters be an acronym made of the words' first letters, in order? */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = [...normalise(acronym).toLowerCase()].filter((char) => /\p{L}/u.test(char));
  let at = 0;
  for (const word of nameKey(name).split(' ')) if (word[0] === letters[at]) at++;
  return letters.length >= 2 && at === letters.length;
}
