// A name spelt in two ways.
import type { ArticleFacts, EntityMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { phraseKey } from '../../../text/normal';
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
    yield* vietnamese(article);
  },
};

function* foreign(article: ArticleFacts): Generator<Report> {
  const all = [...foreignWords(article).values()];
  const known = knownNames(article.lexicon);
  for (const [i, a] of all.entries())
    for (let k = i + 1; k < all.length; k++) {
      const b = all[k]!;
      if (!isMisspelling(a.text, b.text)) continue;
      const [x, y] = [known.has(a.text.toLowerCase()), known.has(b.text.toLowerCase())];
      if ((x && y) || together(article, a, b)) continue;
      const [right, wrong] = y || (!x && b.places.length > a.places.length) ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [right.places[0]!, ...wrong.places]);
    }
}

/** One letter, in the middle of the word; an ending (`Russia`, `Russian`) makes another word. */
function isMisspelling(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.charAt(0) !== y.charAt(0) || !isOneEdit(x, y)) return false;
  // `Fernández` and `Fernandez` are one name in two alphabets.
  if (bareOf(x) === bareOf(y)) return false;
  // Only letters that end no other form of a word (`Russia`, `Russian`).
  if (x.length !== y.length && (x.startsWith(y) || y.startsWith(x)))
    return /[txkpqvzdg]$/u.test(x.length > y.length ? x : y);
  return x.slice(-2) === y.slice(-2) || (x.length >= 8 && x.slice(-1) === y.slice(-1));
}

/** In one sentence two spellings are two names. */
const together = (article: ArticleFacts, a: Word, b: Word): boolean =>
  a.places.some((p) => b.places.some((q) => sentence(article, p) === sentence(article, q)));

const sentence = (article: ArticleFacts, span: Span): number =>
  article.doc.sentenceIndexAt(span.start);

function* vietnamese(article: ArticleFacts): Generator<Report> {
  const names = new Map<string, { text: string; places: EntityMention[] }>();
  for (const entity of article.entities) {
    if (entity.type !== 'PER' || isChrome(article.zoneAt(entity.start))) continue;
    const text = article.doc.slice(entity).normalize('NFC');
    const key = phraseKey(text);
    if (/[^\p{L} ]/u.test(key) || key.split(' ').length < 3) continue;
    const name = names.get(key) ?? { text, places: [] };
    name.places.push(entity);
    names.set(key, name);
  }
  const all = [...names];
  for (const [i, [x, a]] of all.entries())
    for (const [y, b] of all.slice(i + 1)) {
      if (!isOneSyllableOff(x, y)) continue;
      const shareSentence = a.places.some((p) =>
        b.places.some((q) => sentence(article, p) === sentence(article, q)),
      );
      if (shareSentence) continue;
      const [right, wrong] = b.places.length > a.places.length ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [right.places[0]!, ...wrong.places]);
    }
}

/** All syllables the same but one, which differs by its marks, or by one letter where it is the last. */
function isOneSyllableOff(x: string, y: string): boolean {
  const [a, b] = [x.split(' '), y.split(' ')];
  if (a.length !== b.length) return false;
  const at = a.flatMap((syllable, i) => (syllable === b[i] ? [] : [i]));
  if (at.length !== 1) return false;
  const [s, t] = [a[at[0]!]!, b[at[0]!]!];
  if (s.startsWith(t) || t.startsWith(s)) return false;
  return (
    bareOf(s) === bareOf(t) || (isOneEdit(bareOf(s), bareOf(t)) && s.length > 2 && t.length > 2)
  );
}

const reportOf = (right: string, wrong: string, places: readonly Span[]): Report => ({
  data: { text: wrong, correction: right },
  spans: places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
});
