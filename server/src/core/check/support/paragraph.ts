// A paragraph as one line of normalised words in which every figure and date is one letter: what clause patterns match on.
import type { ArticleFacts, FigureMention, TimeMention, Zone } from '../../resolve/facts';
import { NUMBER } from '../../text/cues';
import { perForm } from '../../text/remember';
import { bySpan, type Span } from '../../text/span';
import { bareNumbers, withSaidNoun } from './bare-numbers';
import { bitOf, END, FIGURE, indexOf, letterOf, typesOf, type Types } from './letters';
import { needs, needsOf, type Needs } from './needs';
import { proseLines, type ProseLine } from './prose';
import { perArticle } from './view';

export * from './letters';

const ANY_FIGURE = new RegExp(FIGURE, 'gu');
const ANYTHING: Needs = { cues: [], mentions: [] };

/**
 * What a line must hold for a rule to look at it; `matches` reads it from its pattern.
 * @param letters a class for each mention that the rule needs (`[PERCENT, PERCENT]`)
 * @param words of each list (lower case, separated by spaces) one word must stand in the line too
 */
export const wakes = (letters: readonly string[], ...words: string[]): Needs =>
  needs(
    letters.map(typesOf),
    words.map((list) => list.split(' ')),
  );

export interface Paragraph extends Span {
  /** Lower-case normalised words, marks and letters of mentions, one space between all. */
  readonly text: string;
  readonly zone: Zone;
  /** How many figures and dates the line holds. */
  readonly letters: number;
  /** False where it lacks what a rule, or a pattern, needs. */
  has(needs: Needs | RegExp): boolean;
  /** Does the pattern (not a global one) match the line? */
  says(pattern: RegExp): boolean;
  /** The figure of a letter. */
  figure(letter: string): FigureMention;
  /** The figures of a class that stand in the line, in text order. */
  figuresOf(letters: string): readonly FigureMention[];
  /** Every figure and date that stands in the line, in text order. */
  readonly mentions: readonly (FigureMention | TimeMention)[];
  /** Where a mention's letter stands in `text`. */
  indexOf(mention: FigureMention | TimeMention): number;
  /** Its dates and lengths of time, in text order. */
  readonly times: readonly TimeMention[];
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

/** The article's paragraphs, or those alone in which a rule may find something. */
export const paragraphs = (article: ArticleFacts, needs = ANYTHING): readonly Paragraph[] =>
  needs === ANYTHING ? read(article) : read(article).filter((line) => line.has(needs));

const read = perArticle((article: ArticleFacts): readonly LazyParagraph[] => {
  const lines = proseLines(article).map((line) => new LazyParagraph(article, line));
  for (const time of article.times) holding(lines, time)?.times.push(time);
  for (const figure of article.figures) holding(lines, figure)?.stated.push(withSaidNoun(figure));
  for (const line of lines) line.settle();
  return lines;
});

/** The line that a mention stands in. */
function holding(lines: readonly LazyParagraph[], { start, end }: Span): LazyParagraph | undefined {
  const line = lines[lastAtOrBefore(lines.length, (i) => lines[i]!.start, start)];
  return line && line.start <= start && end <= line.end ? line : undefined;
}

/** Index of the last of ascending positions that is at or before a place; 0 where none is. */
function lastAtOrBefore(count: number, position: (i: number) => number, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position(middle) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** What a paragraph's line is made of. */
interface Rendered {
  readonly text: string;
  /** By piece of the text: where it starts, its source, and its token's index in `doc.tokens`. */
  readonly starts: readonly number[];
  readonly spans: readonly Span[];
  readonly tokens: readonly number[];
}

/** Its line of words and letters is written when a rule first asks for it: most paragraphs wake none. */
class LazyParagraph implements Paragraph {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly times: TimeMention[] = [];
  readonly stated: FigureMention[] = [];
  letters = 0;
  private figures: readonly FigureMention[] = this.stated;
  private types: Types = 0;
  private covering: readonly Cover[] | undefined;
  private written: Rendered | undefined;

  constructor(
    private readonly article: ArticleFacts,
    private readonly line: ProseLine,
  ) {
    this.start = line.start;
    this.end = line.end;
    this.zone = line.zone;
  }

  /** When all mentions of the line are in. */
  settle(): void {
    const { line, stated, times } = this;
    if (line.cues.has(NUMBER))
      this.figures = [...stated, ...bareNumbers(this.article.doc, line, [...stated, ...times])];
    this.letters = this.figures.length + times.length;
    for (const figure of this.figures) this.types |= bitOf(figure);
    for (const time of times) this.types |= bitOf(time);
  }

  has(needs: Needs | RegExp): boolean {
    const { cues, mentions } = needs instanceof RegExp ? needsOf(needs) : needs;
    for (const { types, count } of mentions)
      if (!(this.types & types) || (count > 1 && this.count(types) < count)) return false;
    for (const cue of cues) if (!this.line.cues.has(cue)) return false;
    return true;
  }

  says(pattern: RegExp): boolean {
    return this.has(pattern) && pattern.test(this.text);
  }

  private count(types: Types): number {
    let count = 0;
    for (const figure of this.figures) if (bitOf(figure) & types) count++;
    for (const time of this.times) if (bitOf(time) & types) count++;
    return count;
  }

  private get covers(): readonly Cover[] {
    return (this.covering ??= coversOf(this.figures, this.times));
  }

  private get rendered(): Rendered {
    return (this.written ??= render(this.article, this.line, this.covers));
  }

  get text(): string {
    return this.rendered.text;
  }

  figure(letter: string): FigureMention {
    return this.figures[indexOf(letter)]!;
  }

  figuresOf(letters: string): readonly FigureMention[] {
    const types = typesOf(letters);
    const found: FigureMention[] = [];
    if (!(this.types & types)) return found;
    for (const { mention } of this.covers)
      if (mention.layer === 'figure' && bitOf(mention) & types) found.push(mention);
    return found;
  }

  get mentions(): readonly (FigureMention | TimeMention)[] {
    return this.covers.map(({ mention }) => mention);
  }

  indexOf(mention: FigureMention | TimeMention): number {
    const index =
      mention.layer === 'figure' ? this.figures.indexOf(mention) : this.times.indexOf(mention);
    return this.text.indexOf(letterOf(mention, index));
  }

  time(letter: string): TimeMention {
    return this.times[indexOf(letter)]!;
  }

  source(mention: Span): string {
    return this.article.doc.slice(mention);
  }

  sentencesBetween(a: Span, b: Span): number {
    const { doc } = this.article;
    return Math.abs(doc.sentenceIndexAt(a.start) - doc.sentenceIndexAt(b.start));
  }

  between(a: Span, b: Span): string {
    return this.lower(Math.min(a.end, b.end), Math.max(a.end, b.end));
  }

  after(mention: Span): string {
    return this.lower(mention.end, Math.min(this.end, mention.end + 40));
  }

  private lower(start: number, end: number): string {
    return this.article.doc.text.slice(start, end).normalize('NFC').toLowerCase();
  }

  sentenceFigures(index: number): FigureMention[] {
    const { text } = this;
    const from = text.lastIndexOf(END, index) + 1;
    const next = text.indexOf(END, index);
    const sentence = text.slice(from, next < 0 ? text.length : next);
    return [...sentence.matchAll(ANY_FIGURE)].map(([letter]) => this.figure(letter));
  }

  sentenceSource(index: number): string {
    const { doc } = this.article;
    const { spans } = this.rendered;
    const sentence = doc.sentences[doc.sentenceIndexAt(spans[this.pieceAt(index)]!.start)];
    return sentence ? doc.slice(sentence) : '';
  }

  span(start: number, end: number): Span {
    const { spans } = this.rendered;
    return {
      start: spans[this.pieceAt(start)]!.start,
      end: spans[this.pieceAt(Math.max(start, end - 1))]!.end,
    };
  }

  tokenAt(index: number): number {
    return this.rendered.tokens[this.pieceAt(index)]!;
  }

  private pieceAt(index: number): number {
    const { starts } = this.rendered;
    return lastAtOrBefore(starts.length, (i) => starts[i]!, index);
  }
}

const STOPS = new Set(['.', '?', '!', '…']);

/** What a letter stands for. */
interface Cover extends Span {
  readonly mention: FigureMention | TimeMention;
  readonly letter: string;
}

/** In text order; of two that overlap the first, and the longer, counts. */
function coversOf(figures: readonly FigureMention[], times: readonly TimeMention[]): Cover[] {
  const all = [
    ...times.map((m, i) => ({ start: m.start, end: m.end, mention: m, letter: letterOf(m, i) })),
    ...figures.map((m, i) => ({ ...letterSpan(m), mention: m, letter: letterOf(m, i) })),
  ].sort(bySpan);
  let end = 0;
  return all.filter((cover) => cover.start >= end && (end = cover.end));
}

function render({ doc }: ArticleFacts, line: ProseLine, covers: readonly Cover[]): Rendered {
  let text = '';
  let last = '';
  const starts: number[] = [];
  const spans: Span[] = [];
  const tokens: number[] = [];
  const put = (piece: string, span: Span, token: number): void => {
    starts.push(text.length);
    spans.push(span);
    tokens.push(token);
    text += `${piece} `;
    last = piece;
  };
  /** The stop of a sentence is told by its end. */
  const dropStop = (): void => {
    if (STOPS.has(last) && text.length > 2) text = text.slice(0, -2);
    last = '';
  };

  let next = 0;
  let index = line.firstToken;
  let sentence = Math.max(0, doc.sentenceIndexAt(doc.tokens[index]?.start ?? 0));
  while (index < line.endToken) {
    const token = doc.tokens[index]!;
    const cover = covers[next];
    const current = sentence;
    while (doc.sentences[sentence]!.endToken <= index) sentence++;
    if (current !== sentence && text) {
      dropStop();
      put(END, { start: token.start, end: token.start }, index);
    }
    if (cover && cover.start < token.end && cover.end > token.start) {
      put(cover.letter, cover, index);
      do index++;
      while (index < doc.tokens.length && doc.tokens[index]!.start < cover.end);
      next++;
      continue;
    }
    put(pieceOf(token), token, index);
    index++;
  }
  dropStop();
  return { text, starts, spans, tokens };
}

/** A counted noun stays a word of the line: patterns and scopes read it. */
const letterSpan = (figure: FigureMention): Span =>
  figure.type === 'COUNT' || figure.type === 'AGE' || figure.type === 'RANK'
    ? { start: figure.start, end: Math.max(figure.numberSpan.end, figure.start + 1) }
    : { start: figure.start, end: figure.end };

const QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '–': '-', '—': '-' };
const pieceOf = perForm(({ text, lower }) => QUOTES[text] ?? lower);
