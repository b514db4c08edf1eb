// An acronym spelt in two ways.
import { acronyms, isOneEdit, isSwapOrDrop, knownNames, type Word } from '../../support/names';
import { words } from '../../../text/normal';
import type { ArticleFacts } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import type { ArticleRule } from '../../rule';

/** Acronyms that are one letter from each other and each right. */
const COMMON = words(`
  ubnd hđnd hđqt ubtvqh thpt thcs bhxh bhyt bhtn gdp grdp gnp fdi fpi oda usd aud cad sgd hkd twd eur
  asean asem apec who wto wha imf adb wb vtv htv vov vcci vietcombank ttcp csgt pccc cand qđnd tnhh
  tmcp clb cđv hlv vđv hcv hcb hcđ ccb blđ tthc csvn cnxh xhcn tand vksnd tw ttg đbqh gtvt khcn
  tnmt nnptnt vhttdl gdđt ttxvn nato un unesco unicef undp unep nasa fbi cia nsa uefa fifa afc aff vff
  vpf var cnn bbc abc nbc cbs cnbc afp sars mers hiv aids adn arn dna rna mrna pcr icu nicu usaid usa uae
  nxb nsnd nsưt bđs ktx hsg hsx hnx hose vnindex atm pos vat sim gps led lcd cpu gpu ram rom usb ssd hdd
  suv mpv api app ceo cfo coo cto cmo pgs đhqg đhqghn đhqgtphcm hcm hcmc tphcm đbscl tpp cptpp evfta rcep
  fta nafta ukvfta bot bt ppp kcn kkt kcx vsip vinfast vingroup pvn evn vnpt fpt cmc bidv mbb vpb vib acb`);

/**
 * ### What it does
 *
 * Finds an acronym that differs by one letter from one that the article introduces or uses more
 * often, and that is introduced nowhere itself.
 *
 * ### Why is this bad
 *
 * It looks like another body; counts and searches miss it.
 *
 * ### Example
 *
 * ```text
 * Hiệp hội Ươm tơ Việt Nam (VNSAF) xin vay vốn. Đại diện VNSEF nói giá kén còn thấp.
 * ```
 */
export const acronymVariant: ArticleRule = {
  id: 'name/acronym-variant',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const all = [...acronyms(article).values()];
    const known = knownNames(article.lexicon);
    const isRight = (word: Word): boolean =>
      known.has(word.text.toLowerCase()) || COMMON.has(word.text.toLowerCase());
    for (const wrong of all) {
      if (wrong.introduced || isRight(wrong)) continue;
      const right =
        all.find((other) => isVariantOf(wrong, other, isRight(other))) ??
        all.find((other) => isRight(other) && isLedAlike(article, wrong, other));
      if (!right || areTogether(article, wrong, right) || areShares(article, wrong, right))
        continue;
      yield {
        data: { text: wrong.text, correction: right.text },
        spans: [...wrong.places, right.places[0]!],
      };
    }
    for (const word of all) {
      const initials = isRight(word) ? undefined : initialsBefore(article, word);
      if (initials)
        yield {
          data: { text: word.text, correction: initials.text },
          spans: [word.places[0]!, initials.span],
        };
    }
  },
};

/** `Hội đồng nhân dân (HĐDN)`: the initials of the words before the bracket, with two neighbours in the other order. */
function initialsBefore(
  { doc }: ArticleFacts,
  word: Word,
): { text: string; span: Span } | undefined {
  const length = word.text.length;
  const { start } = word.places[0]!;
  const at = doc.tokenIndexAt(start);
  if (!word.introduced || length < 4 || doc.tokens[at - 1]?.text !== '(') return undefined;
  const spelt = doc.tokens.slice(Math.max(0, at - 1 - length), at - 1);
  if (spelt.length < length || spelt.some(({ kind }) => kind !== 'word')) return undefined;
  const text = spelt.map(({ norm }) => norm.charAt(0).toUpperCase()).join('');
  const isSwapped = text !== word.text && text.length === length && isSwapOrDrop(text, word.text);
  return isSwapped
    ? { text, span: { start: spelt[0]!.start, end: spelt[length - 1]!.end } }
    : undefined;
}

/** `học sinh THT` where `học sinh THPT` stands too: one letter off, once, after the same words. */
function isLedAlike(article: ArticleFacts, wrong: Word, right: Word): boolean {
  if (wrong.places.length > 1 || !isSwapOrDrop(wrong.text, right.text)) return false;
  if (right.text.charAt(0) !== wrong.text.charAt(0)) return false;
  const [lead] = wrong.places.map((place) => leadOf(article, place));
  return lead !== '' && right.places.some((place) => leadOf(article, place) === lead);
}

/** The lower-case word before it in its sentence, or a head in capitals such as `Bộ`. */
function leadOf({ doc }: ArticleFacts, { start }: Span): string {
  const before = doc.tokens[doc.tokenIndexAt(start) - 1];
  return before?.kind === 'word' && before.end < start ? before.lower : '';
}

/** Tickers of the stock exchange are three letters each, and many are one letter apart. */
const areShares = ({ doc }: ArticleFacts, a: Word, b: Word): boolean =>
  a.text.length === 3 && b.text.length === 3 && /cổ phiếu|chứng khoán/iu.test(doc.text);

/** `VFF`, `VVF`: the same letters, one of them struck for another. */
const haveSameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].every((x) => b.includes(x)) && [...b].every((x) => a.includes(x));

/** Named side by side they are two. */
const areTogether = (article: ArticleFacts, a: Word, b: Word): boolean =>
  a.places.some((p) =>
    b.places.some(
      (q) => article.doc.sentenceIndexAt(p.start) === article.doc.sentenceIndexAt(q.start),
    ),
  );

/** Short ones differ by one letter by chance: there two must have changed places, or one be missing. */
function isVariantOf(wrong: Word, right: Word, isKnown: boolean): boolean {
  if (right === wrong || !isOneEdit(wrong.text, right.text)) return false;
  // `SAIC` and `BAIC`, `RAM` and `ARM` are two: the first letter is rarely the one that slips.
  if (right.text.charAt(0) !== wrong.text.charAt(0)) return false;
  const shorter = Math.min(wrong.text.length, right.text.length);
  if (shorter < 4 && !isSwapOrDrop(wrong.text, right.text))
    return right.introduced && wrong.places.length === 1 && haveSameLetters(wrong.text, right.text);
  if (shorter < 3 || (shorter === 3 && wrong.text.length !== right.text.length)) return false;
  return right.introduced || isKnown || (shorter > 3 && right.places.length > wrong.places.length);
}
