// A figure told in words and again in digits in the bracket after it, or the other way round, as the recognisers read both.
import {
  readNumber,
  type ArticleFacts,
  type FigureMention,
  type TimeMention,
} from '../../resolve/facts';
import { cue } from '../../text/cues';
import { overlaps, type Span } from '../../text/span';
import { amountOf, dimensionOf, disjoint, lenient } from './amount';
import { prose } from './prose';
import { perArticle } from './view';

/** The two places, and whether their values differ. */
export interface ToldAgain {
  readonly first: Span;
  readonly second: Span;
  readonly working: string;
}

/** From a figure to the one in the bracket. */
const OPENS =
  /^\s*\(\s*(?:(?:(?:số tiền )?(?:ghi |viết )?bằng (?:chữ|số)|tức là|tức|là|nghĩa là|bằng|tương đương)\s*:?\s*)?/u;
const CLOSES = /^\s*(?:chẵn|đồng|người|thành viên)?\s*(?:\)|[,;.])/u;
const LONGEST = 60;

/** All figures of the article that their brackets contradict. */
export const contradicted = perArticle((article: ArticleFacts): readonly ToldAgain[] => {
  const starts = new Map<number, FigureMention | TimeMention>();
  for (const mention of [...article.times, ...article.figures]) starts.set(mention.start, mention);
  const { text } = article.doc;
  const found: ToldAgain[] = [];
  for (const figure of [...article.figures, ...unreadFractions(article)]) {
    if (!text.slice(figure.end, figure.end + 3).includes('(')) continue;
    const rest = text
      .slice(figure.end, figure.end + LONGEST)
      .normalize('NFC')
      .toLowerCase();
    const opening = OPENS.exec(rest);
    if (!opening) continue;
    const at = figure.end + opening[0].length;
    const again = againAt(article, figure, starts.get(at), at);
    if (again) found.push(again);
  }
  return found;
});

const PARTS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const PART = cue('phần');

/** `có một phần ba (25%)`: `một phần` may be no number, but for what the bracket says. */
function* unreadFractions(article: ArticleFacts): Generator<FigureMention> {
  for (const { tokens } of prose(article, PART))
    for (const [i, { lower }] of tokens.entries()) {
      const below = PARTS[tokens[i + 1]?.lower ?? ''];
      if (lower !== 'phần' || !below || tokens[i + 2]?.text !== '(' || i === 0) continue;
      const above = readNumber(tokens, i - 1);
      const span = { start: tokens[i - 1]!.start, end: tokens[i + 1]!.end };
      if (above?.endToken !== i || article.figures.some((figure) => overlaps(figure, span)))
        continue;
      const value = above.value / below;
      yield {
        ...span,
        layer: 'figure',
        type: 'RATIO',
        score: 0.5,
        source: 'unread',
        value,
        low: value,
        high: value,
        unit: '',
        approx: 'exact',
        numberSpan: span,
        precision: 0,
      };
    }
}

function againAt(
  { doc }: ArticleFacts,
  first: FigureMention,
  second: FigureMention | TimeMention | undefined,
  at: number,
): ToldAgain | undefined {
  const inWords = !/\d/u.test(doc.slice(first));
  const told = (span: Span, working: string): ToldAgain => ({
    first: { start: first.start, end: first.end },
    second: { start: span.start, end: span.end },
    working,
  });
  const tail = doc.text.slice(at, at + 20);
  if (inWords && first.type === 'RANK') {
    // `thứ ba (4)`
    const digits = /^(\d{1,2})\s*\)/u.exec(tail)?.[1];
    if (digits === undefined || Number(digits) === amountOf(first)) return undefined;
    return told({ start: at, end: at + digits.length }, `${amountOf(first)} ≠ ${digits}`);
  }
  if (inWords && first.type === 'RATIO') {
    // `hai phần ba (3/4)`
    const [fraction, top, bottom] = /^(\d{1,3})\/(\d{1,3})(?=\s*[),])/u.exec(tail) ?? [];
    if (fraction !== undefined) {
      const value = Number(top) / Number(bottom);
      if (Math.abs(value - amountOf(first)) < 0.01) return undefined;
      return told({ start: at, end: at + fraction.length }, `${doc.slice(first)} ≠ ${fraction}`);
    }
  }
  if (!second || second.layer !== 'figure' || inWords === !/\d/u.test(doc.slice(second)))
    return undefined;
  if (!CLOSES.test(doc.text.slice(second.end, second.end + 20))) return undefined;
  return differ(first, second)
    ? told(second, `${doc.slice(first)} ≠ ${doc.slice(second)}`)
    : undefined;
}

/** Percents that words for a part are rounded by. */
const ROUGHLY = 2.5;
const ABOUT = 6;

function differ(first: FigureMention, second: FigureMention): boolean {
  const [a, b] = [first, second].map(scaled);
  if (isPart(first) && isPart(second)) {
    const slack = [first, second].every(({ approx }) => approx === 'exact') ? ROUGHLY : ABOUT;
    return Math.abs(a! - b!) > slack;
  }
  if (isPart(first) || isPart(second)) return false;
  if (GROUPS[first.unit.toLowerCase()]) return second.type === 'COUNT' && a !== b;
  if (first.type !== second.type || dimensionOf(first) !== dimensionOf(second)) return false;
  if (first.type === 'COUNT') {
    // `tám người (2 nữ)` tells a part.
    const [x, y] = [first, second].map(({ unit }) => unit.toLowerCase().split(' ')[0]);
    const isOne = !x || !y || x === y;
    return isOne && a !== b && first.approx === 'exact' && second.approx === 'exact';
  }
  if (first.type === 'MEASURE' && first.unit !== second.unit) return false;
  if (first.type !== 'MONEY' && first.type !== 'MEASURE' && first.type !== 'AGE') return false;
  return first.approx === 'exact' && second.approx === 'exact'
    ? Math.abs(a! - b!) > 1e-9 * Math.max(a!, b!)
    : disjoint(lenient(first), lenient(second));
}

const isPart = ({ type }: FigureMention): boolean => type === 'RATIO' || type === 'PERCENT';

/** So many of them. */
export const GROUPS: Readonly<Record<string, number>> = { tá: 12, chục: 10, cặp: 2, đôi: 2 };

/** The value; parts in percent. */
const scaled = (figure: FigureMention): number =>
  amountOf(figure) * (figure.type === 'RATIO' ? 100 : (GROUPS[figure.unit.toLowerCase()] ?? 1));
