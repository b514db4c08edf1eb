// Clauses of an article in text order, each with its words as the line has them: what a claim of a first is held against.
import type { ArticleFacts, FigureMention, TimeMention } from '../../resolve/facts';
import { phraseKey, words } from '../../text/normal';
import type { Span } from '../../text/span';
import { COUNT, DATE, END, paragraphs, type Paragraph } from './paragraph';
import { perArticle } from './view';

export interface Clause {
  readonly paragraph: Paragraph;
  /** Where it starts in the paragraph's text. */
  readonly from: number;
  /** As in `Paragraph.text`. */
  readonly text: string;
  /** Its index among the article's clauses. */
  readonly order: number;
  /** Its sentence's index in the paragraph. */
  readonly sentence: number;
}

const CUT = new RegExp(
  `${END}|;|:|, (?=(?:dù|mặc dù|dẫu|trong khi|nhưng|song|còn|tuy nhiên|thế nhưng|sau khi) )`,
  'gu',
);

export const clausesOf = perArticle((article: ArticleFacts): readonly Clause[] => {
  const all: Clause[] = [];
  for (const paragraph of paragraphs(article)) {
    const { text } = paragraph;
    let [from, sentence] = [0, 0];
    const put = (to: number): void => {
      all.push({ paragraph, from, text: text.slice(from, to), order: all.length, sentence });
    };
    for (const match of text.matchAll(CUT)) {
      put(match.index);
      from = match.index + match[0].length;
      if (match[0] === END) sentence++;
    }
    put(text.length);
  }
  return all;
});

/** A pattern of whole words: any of the phrases, which are separated by bars. */
export const anyOf = (phrases: string): string =>
  `(?<![\\p{L}\\p{N}])(?:${phraseKey(phrases).replace(/\s*\|\s*/gu, '|')})(?![\\p{L}\\p{N}])`;

/** The span in the document of a piece of the clause's text. */
export function spanIn({ paragraph, from, text }: Clause, start: number, end: number): Span {
  const gap = /^ */u.exec(text.slice(start, end))![0].length;
  return paragraph.span(from + start + gap, from + Math.max(end, start + gap + 1));
}

const DATES = new RegExp(`${DATE}|${COUNT}`, 'gu');

/** Its dates, each with its index in the clause; `vụ xuân 2018` and `SEA Games 2019` have their year as a bare number. */
export const datesIn = ({ paragraph, text }: Clause): { time: TimeMention; at: number }[] =>
  [...text.matchAll(DATES)].flatMap(({ 0: letter, index }) => {
    const time = isDate(letter)
      ? paragraph.time(letter)
      : yearOf(paragraph, paragraph.figure(letter));
    return time ? [{ time, at: index }] : [];
  });

const isDate = (letter: string): boolean => letter >= '\uf000';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function yearOf(paragraph: Paragraph, figure: FigureMention): TimeMention | undefined {
  const { value, unit, start, end, score } = figure;
  const source = paragraph.source(figure);
  if (unit !== '' || typeof value !== 'number' || !/^\d{4}$/u.test(source)) return undefined;
  if (value < FIRST_YEAR || value > LAST_YEAR) return undefined;
  const [layer, type, from] = ['time', 'DATE', 'said'] as const;
  return {
    start,
    end,
    score,
    layer,
    type,
    from,
    value: source,
    because: [],
    said: { year: value },
  };
}

/** Capitalised words that are no names, or say nothing of which one. */
const NEUTRAL = words(
  'gdp usd vnd việt nam tết covid euro xuân hè thu đông olympic tại ở từ năm trước sau theo với trong khi do ông bà anh chị tới đến cả riêng hồi vào mùa tháng ngày đó còn nhưng',
);

/**
 * Capitalised words of a piece of the clause, in lower case; a sentence's first word counts where a second one follows.
 * @param leaving words: names right after one of them are left out
 */
export function namesIn(
  clause: Clause,
  start = 0,
  end = clause.text.length,
  leaving: readonly string[] = [],
): string[] {
  if (!/[\p{L}]/u.test(clause.text.slice(start, end))) return [];
  const source = clause.paragraph.source(spanIn(clause, start, end)).normalize('NFC');
  // What stands in a date or a figure is no name.
  const told = new Set(clause.text.split(/[^\p{L}\p{N}]+/u));
  const all = source.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const isName = (word = ''): boolean => /^\p{Lu}/u.test(word);
  drop(all, leaving, isName);
  return all
    .filter((word, i) => isName(word) && (i > 0 || start > 0 || isName(all[1])))
    .map((word) => phraseKey(word))
    .filter((word) => told.has(word) && !NEUTRAL.has(word));
}

/** Takes out the names that follow any of the words. */
function drop(all: string[], leaving: readonly string[], isName: (word: string) => boolean): void {
  for (let i = all.length - 1; i >= 0; i--) {
    if (!leaving.includes(all[i]!.toLowerCase())) continue;
    let end = i + 1;
    while (end < all.length && isName(all[end]!)) end++;
    all.splice(i + 1, end - i - 1);
  }
}

/** Where a clause goes on to why, when or what then. */
export function endOfTold(text: string, from = 0): number {
  const opening = Math.max(from, text.search(/,/u) + 1);
  const at = text.slice(opening).search(TAIL);
  return at < 0 ? text.length : opening + at;
}
const TAIL = new RegExp(
  `,|${anyOf('nhờ|do|vì|bởi|để|nhưng|song|sau khi|trước khi|khi|dù|mặc dù|khiến|rồi|cho đến khi|nhân dịp|vào lưới|trước')}`,
  'u',
);
