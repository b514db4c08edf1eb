// A paragraph as one line of normalised words in which every figure and date is one letter: what clause patterns match on.
import {
  isChrome,
  readNumber,
  type ArticleFacts,
  type FigureMention,
  type FigureType,
  type TimeMention,
  type TimeType,
  type Zone,
} from '../../resolve/facts';
import { overlaps, type Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { perArticle } from './view';

/** First letter of each type's block of 512, in the private use area. */
const BLOCKS: Readonly<Record<FigureType | TimeType, number>> = {
  COUNT: 0xe000,
  MONEY: 0xe200,
  PERCENT: 0xe400,
  RANK: 0xe600,
  RATIO: 0xe800,
  MEASURE: 0xea00,
  AGE: 0xec00,
  SCORE: 0xee00,
  DATE: 0xf000,
  TIME: 0xf200,
  DURATION: 0xf400,
  SET: 0xf600,
};
const BLOCK = 512;

const block = (...types: (FigureType | TimeType)[]): string =>
  `[${types.map((t) => `${String.fromCharCode(BLOCKS[t])}-${String.fromCharCode(BLOCKS[t] + BLOCK - 1)}`).join('')}]`;

/** Pieces of patterns: one letter each. */
export const COUNT = block('COUNT');
export const PERCENT = block('PERCENT');
export const RANK = block('RANK');
export const RATIO = block('RATIO');
export const AGE = block('AGE');
/** What has a size in a unit: everything that may be added up. */
export const AMOUNT = block('COUNT', 'MONEY', 'MEASURE', 'PERCENT', 'AGE');
export const FIGURE = block(
  'COUNT',
  'MONEY',
  'PERCENT',
  'RANK',
  'RATIO',
  'MEASURE',
  'AGE',
  'SCORE',
);
export const DATE = block('DATE', 'TIME');
export const DURATION = block('DURATION');
const ANY_FIGURE = new RegExp(FIGURE, 'gu');
/** The end of a sentence. */
export const END = '¶';
/** Up to `most` letters of words, dates and commas: no figure, no end of a sentence, no semicolon. */
export const gap = (most = 60): string => `[^\\ue000-\\uefff${END};]{0,${most}}?`;
/** The same without dates. */
export const wordGap = (most = 60): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
/** The same within one comparison: no comma, no second change, nothing coordinated. */
export const near = (most = 45): string =>
  `(?:(?!(?:và|tăng|giảm|đạt|nhưng|song|trong|còn|riêng) )[^\\ue000-\\uefff${END};,:]){0,${most}}?`;
/** The same without a turn to something else (`…, còn diện tích chỉ tăng 10%`). */
export const steady = (most = 60): string =>
  `(?:(?!(?:nhưng|còn|trong khi|riêng|song|ngược lại) )[^\\ue000-\\uefff${END};]){0,${most}}?`;
/** The same within one clause: no comma either. */
export const clauseGap = (most = 60): string => `[^\\ue000-\\uf8ff${END};,:()]{0,${most}}?`;

/** `source` of a number that no recogniser took for a figure. */
export const BARE = 'bare';

export interface Paragraph extends Span {
  /** Lower-case normalised words, marks and letters of mentions, one space between all. */
  readonly text: string;
  readonly zone: Zone;
  /** How many figures and dates the line holds. */
  readonly letters: number;
  /** False where no figure or date stands in the line: no relation can. */
  readonly hasMentions: boolean;
  /** The figure of a letter. */
  figure(letter: string): FigureMention;
  /** Where a figure's letter stands in `text`. */
  indexOf(figure: FigureMention): number;
  /** The date of a letter. */
  time(letter: string): TimeMention;
  /** The words of a mention as they stand. */
  source(mention: Span): string;
  /** How many ends of sentences stand between two mentions of the line. */
  sentencesBetween(a: Span, b: Span): number;
  /** The text from one mention to another, lower case. */
  between(a: Span, b: Span): string;
  /** Up to 40 letters after a mention, in lower case. */
  after(mention: Span): string;
  /** Figures of the sentence that holds an index of `text`. */
  sentenceFigures(index: number): FigureMention[];
  /** The sentence that holds an index of `text`, as it stands. */
  sentenceSource(index: number): string;
  /** The source span of a piece of `text`. */
  span(start: number, end: number): Span;
  /** The token at an index of `text`: its index in `doc.tokens`. */
  tokenAt(index: number): number;
}

export const paragraphs = perArticle((article: ArticleFacts): readonly Paragraph[] => {
  const { doc } = article;
  return doc.lines
    .filter((line) => line.end > line.start && !isChrome(article.zoneAt(line.start)))
    .map((line) => readParagraph(article, line));
});

function readParagraph(article: ArticleFacts, line: Span): Paragraph {
  const { doc } = article;
  const inLine = (m: Span): boolean => line.start <= m.start && m.end <= line.end;
  const times = article.times.filter(inLine);
  const stated = article.figures.filter(inLine).map(withSaidNoun);
  const figures = [...stated, ...bareNumbers(article, line, [...stated, ...times])];
  const covers = [
    ...times.map((mention) => ({ start: mention.start, end: mention.end, mention })),
    ...figures.map((mention) => ({ ...letterSpan(mention), mention })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

  let text = '';
  const starts: number[] = [];
  const spans: Span[] = [];
  const tokenIndex: number[] = [];
  const put = (piece: string, span: Span, token: number): void => {
    starts.push(text.length);
    spans.push(span);
    tokenIndex.push(token);
    text += `${piece} `;
  };

  let next = 0;
  let index = doc.tokenIndexAt(line.start);
  let sentence = doc.sentenceIndexAt(doc.tokens[index]?.start ?? 0);
  while (index < doc.tokens.length && doc.tokens[index]!.start < line.end) {
    const token = doc.tokens[index]!;
    while (next < covers.length && covers[next]!.start < token.start) next++;
    const cover = covers[next];
    const current = doc.sentenceIndexAt(token.start);
    if (current >= 0 && sentence >= 0 && current !== sentence && text) {
      text = text.replace(/ [.?!…] $/u, ' ');
      put(END, { start: token.start, end: token.start }, index);
    }
    if (current >= 0) sentence = current;
    if (cover && cover.start < token.end && cover.end > token.start) {
      put(letterOf(cover.mention, figures, times), cover, index);
      index = Math.max(index + 1, doc.tokenIndexAt(cover.end - 1) + 1);
      next++;
      continue;
    }
    put(pieceOf(token), token, index);
    index++;
  }
  text = text.replace(/ [.?!…] $/u, ' ');
  const pieceAt = (at: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  return {
    start: line.start,
    end: line.end,
    text,
    zone: article.zoneAt(line.start),
    letters: figures.length + times.length,
    indexOf: (figure) => text.indexOf(letterOf(figure, figures, times)),
    hasMentions: covers.length > 0,
    source: (mention) => doc.slice(mention),
    sentencesBetween: (a, b) =>
      Math.abs(doc.sentenceIndexAt(a.start) - doc.sentenceIndexAt(b.start)),
    between: (a, b) =>
      doc.text.slice(Math.min(a.end, b.end), Math.max(a.end, b.end)).normalize('NFC').toLowerCase(),
    after: (mention) =>
      doc.text
        .slice(mention.end, Math.min(line.end, mention.end + 40))
        .normalize('NFC')
        .toLowerCase(),
    figure: (letter) => figures[indexOf(letter)]!,
    time: (letter) => times[indexOf(letter)]!,
    sentenceFigures(index) {
      const from = text.lastIndexOf(END, index) + 1;
      const next = text.indexOf(END, index);
      const sentence = text.slice(from, next < 0 ? text.length : next);
      return [...sentence.matchAll(ANY_FIGURE)].map(([letter]) => figures[indexOf(letter)]!);
    },
    sentenceSource(index) {
      const sentence = doc.sentences[doc.sentenceIndexAt(spans[pieceAt(index)]!.start)];
      return sentence ? doc.slice(sentence) : '';
    },
    span: (start, end) => ({
      start: spans[pieceAt(start)]!.start,
      end: spans[pieceAt(Math.max(start, end - 1))]!.end,
    }),
    tokenAt: (at) => tokenIndex[pieceAt(at)]!,
  };
}

/** A noun that a count only borrows from its neighbours is too weak to hold it against them. */
const withSaidNoun = (figure: FigureMention): FigureMention =>
  figure.type === 'COUNT' && !figure.unitSpan && figure.unit ? { ...figure, unit: '' } : figure;

/** Numbers that are no mention, as in `27, 33 và 30 cuốn`: counts of nothing named. */
function bareNumbers(
  article: ArticleFacts,
  line: Span,
  mentions: readonly Span[],
): FigureMention[] {
  const { tokens } = article.doc;
  const found: FigureMention[] = [];
  for (let i = article.doc.tokenIndexAt(line.start); i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start >= line.end) break;
    if (token.kind !== 'number' || isPartOfCode(tokens, i)) continue;
    const number = readNumber(tokens, i);
    if (!number) continue;
    const span = { start: number.start, end: number.end };
    const after = tokens[number.endToken];
    i = number.endToken - 1;
    if (
      mentions.some((m) => overlaps(m, span)) ||
      (after?.glued && after.text !== ',' && after.text !== '.' && after.text !== ')')
    )
      continue;
    found.push({
      ...span,
      layer: 'figure',
      type: 'COUNT',
      score: 0.5,
      source: BARE,
      value: number.value,
      low: number.value,
      high: number.value,
      unit: '',
      approx: 'exact',
      numberSpan: span,
      precision: number.hasFraction || number.scale > 0 ? 10 ** number.place : 0,
    });
  }
  return found;
}

const isPartOfCode = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.glued && !'("'.includes(tokens[i - 1]?.text ?? '(');

/** A counted noun stays a word of the line: patterns and scopes read it. */
const letterSpan = (figure: FigureMention): Span =>
  figure.type === 'COUNT' || figure.type === 'AGE' || figure.type === 'RANK'
    ? { start: figure.start, end: Math.max(figure.numberSpan.end, figure.start + 1) }
    : { start: figure.start, end: figure.end };

function letterOf(
  mention: FigureMention | TimeMention,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
): string {
  const index = mention.layer === 'figure' ? figures.indexOf(mention) : times.indexOf(mention);
  return String.fromCharCode(BLOCKS[mention.type] + (index % BLOCK));
}

const indexOf = (letter: string): number => letter.charCodeAt(0) % BLOCK;

const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '–': '-', '—': '-' };
const pieceOf = (token: Token): string => QUOTES[token.text] ?? token.lower;
