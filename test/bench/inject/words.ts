// Words and names of an article spoilt: a tone mark, a letter, a space, a quote.
import { isChrome, type ArticleFacts } from '../../../server/src/core/index';
import type { Fault, Injector } from './fault';
import type { Random } from './random';

type Token = ArticleFacts['doc']['tokens'][number];

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const PLACES = 12;

/** Words of the article's own sentences, a few of them. */
function words(
  article: ArticleFacts,
  random: Random,
  wanted: (token: Token, i: number) => boolean,
): Token[] {
  const { tokens } = article.doc;
  return random.some(
    tokens.filter(
      (t, i) => t.kind === 'word' && wanted(t, i) && !isChrome(article.zoneAt(t.start)),
    ),
    PLACES,
  );
}

/** The syllable with another tone; of a syllable without a tone, with one. */
function retoned(syllable: string, random: Random): string {
  const letters = [...syllable.normalize('NFD')];
  const had = letters.find((char) => TONES.includes(char));
  const bare = letters.filter((char) => !TONES.includes(char)).join('');
  const vowel = /[aeiouyAEIOUY][\u0302\u0306\u031b]?(?=\P{M}|$)/u.exec(bare);
  if (!vowel) return syllable;
  // The mark stays on the letter that had it.
  const at = had === undefined ? vowel.index + vowel[0].length : endOfMarked(letters, had);
  const tone = random.pick(TONES.filter((t) => t !== had));
  return (bare.slice(0, at) + tone + bare.slice(at)).normalize('NFC');
}

/** Where the letter with the mark ends, counted without the mark. */
function endOfMarked(letters: readonly string[], mark: string): number {
  const at = letters.indexOf(mark);
  return at + (/[\u0302\u0306\u031b]/u.test(letters[at + 1] ?? '') ? 1 : 0);
}

/** The last syllable of a person's name that stands three times: the last of them with another tone. */
const names: Injector = {
  name: 'tone mark of a name',
  rule: 'name/spelling-variant',
  faults(article, random) {
    const places = new Map<string, { start: number; end: number }[]>();
    for (const person of article.entities) {
      if (person.type !== 'PER' || isChrome(article.zoneAt(person.start))) continue;
      const name = article.doc.slice(person);
      if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u.test(name)) continue;
      places.set(name, [...(places.get(name) ?? []), person]);
    }
    return [...places].flatMap(([name, found]): Fault[] => {
      const last = found[found.length - 1]!;
      const syllable = name.slice(name.lastIndexOf(' ') + 1);
      const put = retoned(syllable, random);
      if (found.length < 3 || put === syllable) return [];
      return [{ start: last.end - syllable.length, end: last.end, put }];
    });
  },
};

/** An acronym that stands four times, once without a letter. */
const acronyms: Injector = {
  name: 'letter of an acronym',
  rule: 'name/acronym-variant',
  faults(article) {
    const places = new Map<string, Token[]>();
    for (const token of article.doc.tokens)
      if (/^\p{Lu}{4,8}$/u.test(token.text) && !isChrome(article.zoneAt(token.start)))
        places.set(token.text, [...(places.get(token.text) ?? []), token]);
    return [...places].flatMap(([text, found]) => {
      const last = found[found.length - 1]!;
      return found.length < 4
        ? []
        : [{ start: last.start, end: last.end, put: text.slice(0, -2) + text.slice(-1) }];
    });
  },
};

const repeated: Injector = {
  name: 'word said twice',
  rule: 'text/repeated-word',
  faults: (article, random) =>
    words(article, random, (t) =>
      /^(?:và|của|cho|về|trong|các|là|được|đã|với|tại|để)$/u.test(t.text),
    ).map(({ end, text }) => ({ start: end, end, put: ` ${text}` })),
};

const spaces: Injector = {
  name: 'space between two words',
  rule: 'text/missing-space',
  or: ['text/impossible-syllable', 'text/misspelling'],
  faults: (article, random) =>
    words(article, random, (t, i) => {
      const next = article.doc.tokens[i + 1];
      return (
        next?.kind === 'word' &&
        next.start === t.end + 1 &&
        t.text.length > 2 &&
        next.text.length > 2
      );
    }).map(({ end }) => ({ start: end, end: end + 1, put: '' })),
};

const syllables: Injector = {
  name: 'letters of a syllable',
  rule: 'text/impossible-syllable',
  or: ['text/misspelling', 'text/missing-space'],
  faults: (article, random) =>
    words(
      article,
      random,
      (t) => /^\p{Ll}{3,}$/u.test(t.text) && /[àáảãạầấẩẫậằắẳẵặèéẻẽẹềếểễệ]/u.test(t.text),
    ).map(({ start, end, text }) => ({
      start,
      end,
      put: text.slice(0, -1) + text.slice(-1) + random.pick(['g', 'j', 'f', 'w']),
    })),
};

/** A tone moved by a neighbour's key, so that the word is another or none: `nghiêm` → `nghiếm`. */
const slips: Injector = {
  name: 'tone of a word',
  rule: 'text/misspelling',
  or: ['text/impossible-syllable'],
  faults: (article, random) =>
    words(article, random, (t) => /^\p{Ll}{4,}$/u.test(t.text)).flatMap(({ start, end, text }) => {
      const put = retoned(text, random);
      return put === text ? [] : [{ start, end, put }];
    }),
};

const lookalikes: Injector = {
  name: 'look-alike letter',
  rule: 'text/look-alike',
  or: ['text/impossible-syllable', 'text/misspelling'],
  faults: (article, random) =>
    words(article, random, (t) => /^\p{L}*[aeoc]\p{L}+$/u.test(t.text)).map(
      ({ start, end, text }) => {
        const from = random.pick(['a', 'e', 'o', 'c'].filter((letter) => text.includes(letter)));
        const to = { a: 'а', e: 'е', o: random.int(0, 1) ? '0' : 'о', c: 'с' }[from]!;
        return { start, end, put: text.replace(from, to) };
      },
    ),
};

const remnants: Injector = {
  name: 'markup between two words',
  rule: 'text/markup-remnant',
  faults: (article, random) =>
    words(article, random, (t, i) => article.doc.tokens[i + 1]?.start === t.end + 1).map(
      ({ end }) => ({
        start: end,
        end: end + 1,
        put: random.pick(['&nbsp;', ' <br> ', '&amp;nbsp;', ' </p> ', ' &quot;']),
      }),
    ),
};

const quotes: Injector = {
  name: 'closing quote',
  rule: 'text/unclosed-quote',
  faults: (article, random) =>
    random
      .some([...article.doc.text.matchAll(/“[^“”"\n]{3,80}(”)/gu)], PLACES)
      .map((match) => match.index + match[0].length - 1)
      .filter((at) => !isChrome(article.zoneAt(at)))
      .map((at) => ({ start: at, end: at + 1, put: '' })),
};

export const WORDS: readonly Injector[] = [
  names, acronyms, repeated, spaces, syllables, slips, lookalikes, remnants, quotes,
]; // prettier-ignore
