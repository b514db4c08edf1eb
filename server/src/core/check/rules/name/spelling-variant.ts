// A name spelt in two ways.
import type { ArticleFacts, EntityMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { words } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { isChrome } from '../../../resolve/facts';
import { areOfOneClass, isMisspelling } from '../../support/foreign-spelling';
import {
  FREELY_MARKED,
  likenessOf,
  nameRuns,
  type NameRun,
  type RunPlace,
} from '../../support/name-runs';
import { bareOf, foreignWords, isOneEdit, knownNames, type Word } from '../../support/names';
import { areTwo } from '../../support/namesakes';
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
    const done = new Set<number>();
    yield* vietnamese(article, done);
    yield* runs(article, done);
    yield* givenNames(article);
  },
};

function* foreign(article: ArticleFacts): Generator<Report> {
  const all = [...foreignWords(article).values()];
  const known = knownNames(article.lexicon);
  for (const [i, a] of all.entries())
    for (let k = i + 1; k < all.length; k++) {
      const b = all[k]!;
      const [x, y] = [known.has(a.text.toLowerCase()), known.has(b.text.toLowerCase())];
      if (!isMisspelling(a.text, b.text, x !== y) && !isCalledAnew(article, a, b)) continue;
      if ((x && y) || together(article, a, b)) continue;
      const [right, wrong] = y || (!x && b.places.length > a.places.length) ? [b, a] : [a, b];
      yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
    }
}

/** The last word of a person's full name, and a word of one letter else for a person after it: `ông Bertolino`. */
function isCalledAnew({ doc, entities }: ArticleFacts, a: Word, b: Word): boolean {
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()];
  if (x.length !== y.length || x.length < 5 || x.charAt(0) !== y.charAt(0)) return false;
  if (b.places.length > 1 || bareOf(x) === bareOf(y)) return false;
  if (!isOneEdit(x, y) || !areOfOneClass(x, y)) return false;
  const [place] = b.places as [Span];
  const isFull = entities.some(
    ({ type, start, end }) =>
      type === 'PER' && a.places.some((p) => p.start > start && p.end === end),
  );
  const before = doc.tokens[doc.tokenIndexAt(place.start) - 1];
  const isAlone =
    entities.some((e) => e.type === 'PER' && e.start === place.start && e.end === place.end) ||
    (x.length > 5 && CALLED.has(before?.lower ?? ''));
  return isFull && isAlone && a.places[0]!.start < place.start;
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

function* vietnamese(article: ArticleFacts, done: Set<number>): Generator<Report> {
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
      if (shareSentence || areTwo(article, a.places, b.places)) continue;
      const [right, wrong] = isBetter(b, a, known) ? [b, a] : [a, b];
      for (const { start } of wrong.places) done.add(start);
      yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
    }
}

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

const PLACE_HEADS = words(
  `xã huyện phường quận thôn bản làng ấp đảo sông núi hồ đèo tỉnh trấn cầu suối buôn sóc phố đường chợ chùa đền đình cảng bến ga
  vịnh hang động thác nghiệp bay viện nghề xóm cồn`,
);
/** Before the name of a person, or of one told before by a fuller name. */
const CALLED = words(
  `ông bà anh chị cô chú bác em thầy cụ sĩ tá úy tướng sư viên trưởng phẩm thủ ty đoàn hàng`,
);
/** One that was introduced by a title, told again without any. */
const isToldAgain = ({ places }: NameRun, head: string): boolean =>
  CALLED.has(places[0]!.head) && !CALLED.has(head) && head !== '';
/** Either is taken for a person. */
const arePersons = (article: ArticleFacts, a: NameRun, b: NameRun): boolean =>
  article.entities.some(
    ({ type, start, end }) =>
      type === 'PER' && [...a.places, ...b.places].some((p) => p.start < end && start < p.end),
  );
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

/** A run of capitals that another run has but for one word: `Quang Hái`, `bản Nậm Khoa`. */
function* runs(article: ArticleFacts, done: Set<number>): Generator<Report> {
  const known = knownNames(article.lexicon);
  const all = [...nameRuns(article).values()].filter(({ syllables }) => syllables.length > 1);
  const byWord = new Map<string, NameRun[]>();
  for (const run of all)
    for (const word of new Set(run.syllables)) {
      const same = byWord.get(word);
      if (!same) byWord.set(word, [run]);
      else {
        for (const other of same) {
          const found = variantOf(article, known, other, run);
          if (!found) continue;
          const [right, wrong] = found;
          if (
            wrong.places.some(({ start, end }) =>
              [...done].some((at) => at >= start - 30 && at < end),
            )
          )
            continue;
          for (const { start } of wrong.places) done.add(start);
          yield reportOf(right.text, wrong.text, [...wrong.places, right.places[0]!]);
        }
        same.push(run);
      }
    }
}

/** Which of two runs is right, and which is the slip; undefined for two names. */
function variantOf(
  article: ArticleFacts,
  known: ReadonlySet<string>,
  a: NameRun,
  b: NameRun,
): [NameRun, NameRun] | undefined {
  const like = likenessOf(a, b);
  if (!like) return undefined;
  const [right, wrong] =
    b.places.length > a.places.length ||
    (b.places.length === a.places.length && b.syllables.length > a.syllables.length)
      ? [b, a]
      : [a, b];
  if (wrong.places.length > 1) return undefined;
  const [isRightKnown, isWrongKnown] = [right, wrong].map(({ syllables }) =>
    known.has(syllables.join(' ')),
  );
  if (isWrongKnown) return undefined;
  if (wrong.places[0]!.opens && like.words.includes(wrong.syllables[0]!)) return undefined;
  const [s, t] = like.words.map(bareOf) as [string, string];
  const { head } = wrong.places[0]!;
  const isLedAlike = head !== '' && right.places.some((place) => place.head === head);
  const isPlaced = isLedAlike && PLACE_HEADS.has(head);
  if (!like.isTelling && !isPlaced) return undefined;
  if (!like.isMarks && Math.min(s.length, t.length) < 3 && !isPlaced) return undefined;
  const isPart = a.syllables.length !== b.syllables.length;
  const isCalled = isPart && CALLED.has(head) && right.syllables.length > wrong.syllables.length;
  const isEnough = like.isMarks
    ? isPart || isLedAlike || isRightKnown || isToldAgain(right, head) || !arePersons(article, a, b)
    : isCalled || isLedAlike;
  if (like.length === 2 && !isEnough) return undefined;
  // Another name that is told in full is a name of its own.
  const longer = [...nameRuns(article).values()].some(
    (run) =>
      run !== right &&
      run !== wrong &&
      run.syllables.length > wrong.syllables.length &&
      run.places.some((p) => p.end !== wrong.places[0]!.end) &&
      run.syllables.join(' ').endsWith(` ${wrong.syllables.join(' ')}`),
  );
  if (longer) return undefined;
  // Beside the other, however short it is told there.
  const tail = right.syllables.slice(-like.length).join(' ');
  const isBeside = [...nameRuns(article).values()].some(
    ({ syllables, places }) =>
      syllables.join(' ').endsWith(tail) &&
      places.some((p) => p.sentence === wrong.places[0]!.sentence),
  );
  return isBeside || areTwo(article, right.places, wrong.places) ? undefined : [right, wrong];
}

/** `ông`, `anh`; `bà`, `chị`. */
const MEN = words('ông anh chú cậu');
const WOMEN = words('bà chị cô');

/** `Bà Trần Thị Diễm … Bà Diệm`: a given name that nobody has, by its marks alone off that of the one person. */
function* givenNames(article: ArticleFacts): Generator<Report> {
  const all = [...nameRuns(article).values()];
  const singles = all.filter(
    ({ syllables, places }) =>
      syllables.length === 1 && places.length === 1 && CALLED.has(places[0]!.head),
  );
  if (!singles.length) return;
  const given = new Map<string, NameRun[]>();
  for (const run of all) {
    if (run.syllables.length < 2) continue;
    const bare = bareOf(run.syllables[run.syllables.length - 1]!);
    given.set(bare, [...(given.get(bare) ?? []), run]);
  }
  for (const single of singles) {
    const [name] = single.syllables as [string];
    const [place] = single.places as [NameRun['places'][number]];
    const fuller = given.get(bareOf(name)) ?? [];
    if (new Set(fuller.map(({ syllables }) => syllables[syllables.length - 1])).size !== 1)
      continue;
    const right = fuller.find(
      ({ syllables, places }) =>
        syllables.length > 2 &&
        syllables[syllables.length - 1] !== name &&
        places[0]!.start < place.start,
    );
    if (!right || !isCalledAlike(article, right, place) || !arePersons(article, right, right))
      continue;
    if (right.places.some((p) => p.sentence === place.sentence)) continue;
    if (areTwo(article, right.places, single.places) || hasFullName(article, single)) continue;
    yield reportOf(right.text, single.text, [place, right.places[0]!]);
  }
}

/** Elsewhere it ends a longer name, be it glued to the next word: `Nguyễn Tấn Bỉnhcho biết`. */
const hasFullName = ({ doc }: ArticleFacts, { text, places }: NameRun): boolean =>
  doc.tokens.some(
    ({ norm, start }, i) =>
      norm.startsWith(text) && start !== places[0]!.start && !!doc.tokens[i - 1]?.upper,
  );

/** By the same title, or by a word for a man or a woman that does not contradict it. */
function isCalledAlike({ doc }: ArticleFacts, { places }: NameRun, place: RunPlace): boolean {
  const { head } = place;
  const heads = places.map((other) => other.head);
  if (MEN.has(head)) return !heads.some((other) => WOMEN.has(other));
  if (WOMEN.has(head)) return !heads.some((other) => MEN.has(other));
  if (heads.includes(head)) return true;
  const before = doc.text.slice(Math.max(0, places[0]!.start - 70), places[0]!.start);
  const at = doc.tokenIndexAt(place.start);
  const title = doc.tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  return before.normalize('NFC').toLowerCase().includes(title.join(' '));
}

const reportOf = (right: string, wrong: string, places: readonly Span[]): Report => ({
  data: { text: wrong, correction: right },
  spans: places.map(({ start, end }) => ({ start, end })),
});
