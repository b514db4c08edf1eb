// A name spelt in two ways.
import type { ArticleFacts, EntityMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { words } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { isChrome } from '../../../resolve/facts';
import { bareOf, foreignWords, isOneEdit, knownNames, type Word } from '../../support/names';
import type { ArticleRule, Report } from '../../rule';

/**
 * ### What it does
 *
 * Finds a foreign name of six letters or more that differs by one letter from another of the
 * article, and a Vietnamese name of three syllables or more that differs from another in the
 * marks or one letter of one syllable. Names that stand in one sentence, and names that are both
 * known, are taken for two.
 *
 * ### Why is this bad
 *
 * One person, place or firm is counted as two.
 *
 * ### Example
 *
 * ```text
 * Đảo Poveglia bỏ hoang từ lâu. Khách không được đến Povegila.
 * ```
 */
export const spellingVariant: ArticleRule = {
  id: 'name/spelling-variant',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    yield* foreign(article);
    yield* hyphened(article);
    yield* vietnamese(article);
  },
};

function* foreign(article: ArticleFacts): Generator<Report> {
  const all = [...foreignWords(article).values()];
  const known = knownNames(article.lexicon);
  for (const [i, a] of all.entries())
    for (let k = i + 1; k < all.length; k++) {
      const b = all[k]!;
      const [x, y] = [known.has(a.text.toLowerCase()), known.has(b.text.toLowerCase())];
      if (!isMisspelling(a.text, b.text, x !== y)) continue;
      if ((x && y) || together(article, a, b)) continue;
      const [right, wrong] = y || (!x && b.places.length > a.places.length) ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
    }
}

/** One letter, in the middle of the word; an ending (`Russia`, `Russian`) makes another word. */
function isMisspelling(a: string, b: string, isOneKnown: boolean): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.charAt(0) !== y.charAt(0)) return false;
  if (isExchange(x, y)) return true;
  if (!isOneEdit(x, y)) return false;
  // Short ones are two names but for a letter that stands doubled in one (`Mbappe`).
  if (Math.min(x.length, y.length) < 6) return isDoubled(x, y);
  // `Fernández` and `Fernandez` are one name in two alphabets.
  if (bareOf(x) === bareOf(y)) return false;
  // Only letters that end no other form of a word (`Russia`, `Russian`).
  if (x.length !== y.length && (x.startsWith(y) || y.startsWith(x)))
    return /[txkpqvzdg]$/u.test(x.length > y.length ? x : y);
  if (x.slice(-2) === y.slice(-2)) return true;
  return x.slice(-1) === y.slice(-1) && (x.length >= 8 || (x.length >= 7 && isOneKnown));
}

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
    at[1]! < x.length - 1
  );
}

/** The longer has a letter twice in a row that the shorter has once. */
function isDoubled(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return [...long].some(
    (letter, i) => letter === long[i + 1] && long.slice(0, i) + long.slice(i + 1) === short,
  );
}

/** In one sentence two spellings are two names. */
const together = (
  article: ArticleFacts,
  a: Pick<Word, 'places'>,
  b: Pick<Word, 'places'>,
): boolean =>
  a.places.some((p) => b.places.some((q) => sentence(article, p) === sentence(article, q)));

const sentence = (article: ArticleFacts, span: Span): number =>
  article.doc.sentenceIndexAt(span.start);

/** Persons with a hyphen in the given name: one letter too many or another one (`Sang-sik`, `Sang-sick`). */
function* hyphened(article: ArticleFacts): Generator<Report> {
  const names = new Map<string, { text: string; places: EntityMention[] }>();
  for (const entity of article.entities) {
    if (entity.type !== 'PER' || isChrome(article.zoneAt(entity.start))) continue;
    const text = article.doc.slice(entity).normalize('NFC');
    if (!/^\p{L}+ \p{L}+-\p{L}+$/u.test(text) || text.length < 9) continue;
    const name = names.get(text) ?? { text, places: [] };
    name.places.push(entity);
    names.set(text, name);
  }
  const all = [...names.values()];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const [x, y] = [a, b].map(({ text }) => bareOf(text.toLowerCase()));
      if (x === y || x!.split(' ')[0] !== y!.split(' ')[0] || !isOneEdit(x!, y!)) continue;
      if (together(article, a, b)) continue;
      const [right, wrong] = b.places.length > a.places.length ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
    }
}

interface Name {
  readonly text: string;
  readonly syllables: readonly string[];
  readonly places: EntityMention[];
  isPerson: boolean;
  /** Lower-case words before it that say what kind of place it is. */
  readonly heads: Set<string>;
}

function* vietnamese(article: ArticleFacts): Generator<Report> {
  const names = new Map<string, Name>();
  for (const entity of article.entities) {
    if (isChrome(article.zoneAt(entity.start))) continue;
    const syllables = syllablesOf(article, entity);
    if (syllables.length < 2) continue;
    const key = syllables.join(' ');
    let name = names.get(key);
    if (!name) {
      const text = article.doc.slice(entity).normalize('NFC');
      name = { text, syllables, places: [], isPerson: true, heads: new Set() };
      names.set(key, name);
    }
    const head = article.doc.tokens[article.doc.tokenIndexAt(entity.start) - 1]?.lower ?? '';
    if (PLACE_HEADS.has(head)) name.heads.add(head);
    name.places.push(entity);
    name.isPerson &&= entity.type === 'PER';
  }
  const known = knownNames(article.lexicon);
  const all = [...names.values()];
  for (const [i, a] of all.entries())
    for (let k = i + 1; k < all.length; k++) {
      const b = all[k]!;
      if (onlyDifference(a.syllables, b.syllables) < 0 || !areOneName(a, b, known)) continue;
      const shareSentence = a.places.some((p) =>
        b.places.some((q) => sentence(article, p) === sentence(article, q)),
      );
      if (shareSentence || areKin(article, a, b)) continue;
      const [right, wrong] = isBetter(b, a, known) ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
    }
}

/** Brothers and sisters have names a letter apart: `Em trai ông, ông Đỗ Quang Minh`. */
const KIN =
  /(?:em trai|em gái|anh trai|chị gái|em họ|anh họ|chị họ|con trai|con gái|anh ruột|em ruột|chị ruột|sinh đôi|cháu nội|cháu ngoại)[^.!?;]{0,30}$/u;
const areKin = (article: ArticleFacts, a: Name, b: Name): boolean =>
  [...a.places, ...b.places].some(({ start }) =>
    KIN.test(
      article.doc.text
        .slice(Math.max(0, start - 45), start)
        .normalize('NFC')
        .toLowerCase(),
    ),
  );

/** The words of a name, lower case; none where it is not of words alone. */
function syllablesOf({ doc }: ArticleFacts, { start, end }: Span): readonly string[] {
  const syllables: string[] = [];
  for (let i = doc.tokenIndexAt(start); i < doc.tokens.length; i++) {
    const token = doc.tokens[i]!;
    if (token.start >= end) break;
    if (!isPlain(token)) return [];
    syllables.push(token.lower);
  }
  return syllables;
}

const isPlain = testPerForm(({ norm }) => /^\p{L}+$/u.test(norm));

/** The place of the one syllable in which two names of one length differ; -1 for other names. */
function onlyDifference(a: readonly string[], b: readonly string[]): number {
  let at = -1;
  if (a.length !== b.length) return at;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

/** Persons may differ by a letter; places and bodies by marks alone, short ones only from a known name. */
function areOneName(a: Name, b: Name, known: ReadonlySet<string>): boolean {
  if (a.isPerson && b.isPerson)
    return a.syllables.length >= 3 && isOneSyllableOff(a.syllables, b.syllables);
  const at = onlyDifference(a.syllables, b.syllables);
  const [x, y] = [a.syllables[at]!, b.syllables[at]!];
  if (bareOf(x) !== bareOf(y) || FREELY_MARKED.has(bareOf(x))) return false;
  const [knowsA, knowsB] = [a, b].map((name) => known.has(name.syllables.join(' ')));
  if (knowsA && knowsB) return false;
  return a.syllables.length >= 3 || knowsA !== knowsB || [...a.heads].some((h) => b.heads.has(h));
}

const PLACE_HEADS = words('xã huyện phường quận thôn bản làng ấp đảo sông núi hồ đèo tỉnh');
/** Spelt with and without marks: `Đăk Nông`, `Đắk Nông`. */
const FREELY_MARKED = new Set(['dak', 'dac', 'krong', 'lak', 'lac']);

const isBetter = (a: Name, b: Name, known: ReadonlySet<string>): boolean => {
  const [x, y] = [a, b].map((name) => known.has(name.syllables.join(' ')));
  return x === y ? a.places.length > b.places.length : x!;
};

/** All syllables the same but one, which differs by its marks, or by one letter where it is the last. */
function isOneSyllableOff(a: readonly string[], b: readonly string[]): boolean {
  const at = onlyDifference(a, b);
  const [s, t] = [a[at]!, b[at]!];
  if (s.startsWith(t) || t.startsWith(s)) return false;
  return (
    bareOf(s) === bareOf(t) || (isOneEdit(bareOf(s), bareOf(t)) && s.length > 2 && t.length > 2)
  );
}

const reportOf = (right: string, wrong: string, places: readonly Span[]): Report => ({
  data: { text: wrong, correction: right },
  spans: places.map(({ start, end }) => ({ start, end })),
});
