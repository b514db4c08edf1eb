// Clauses of an article in text order, each with its words as the line has them: what a claim of a first is held against.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import { phraseKey } from '../../text/normal';
import type { Span } from '../../text/span';
import { DATE, END, paragraphs, type Paragraph } from './paragraph';
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

const DATES = new RegExp(DATE, 'gu');

/** Its dates, each with its index in the clause. */
export const datesIn = ({ paragraph, text }: Clause): { time: TimeMention; at: number }[] =>
  [...text.matchAll(DATES)].map(({ 0: letter, index }) => ({
    time: paragraph.time(letter),
    at: index,
  }));

/** Capitalised words of a piece of the clause, in lower case; a sentence's first word counts where a second one follows. */
export function namesIn(clause: Clause, start = 0, end = clause.text.length): string[] {
  if (!/[\p{L}]/u.test(clause.text.slice(start, end))) return [];
  const source = clause.paragraph.source(spanIn(clause, start, end)).normalize('NFC');
  const all = source.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const isName = (word = ''): boolean => /^\p{Lu}/u.test(word);
  return all
    .filter((word, i) => isName(word) && (i > 0 || start > 0 || isName(all[1])))
    .map((word) => phraseKey(word));
}
