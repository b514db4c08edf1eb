// When two articles speak of the same thing, so that two values cannot both be right.
import type { CorpusIndex } from '../../corpus/corpus-index';
import { disjoint, likeness, type Statement } from '../../corpus/statement';
import type { Report } from '../rule';

/** How alike two sentences must be: with all their names in common, with some, with none at all. */
const ALIKE = { all: 0.4, some: 0.55, none: 0.6 };
/** Words in common without which likeness is chance. */
const LEAST_WORDS = 2;
const LEAST_WORDS_UNNAMED = 4;
/** Days between publications within which a value that is not tied to a date speaks of the same time. */
const SAME_NEWS = 7;

/** The other articles' statements that contradict this one, by the test given, each article once. */
export function contradictions(
  index: CorpusIndex,
  statement: Statement,
  contradicts: (a: Statement, b: Statement) => boolean,
): Statement[] {
  const articles = new Set<string>();
  return index.rivals(statement).filter((other) => {
    if (!disjoint(statement, other) || !contradicts(statement, other)) return false;
    if (knows(index, statement, other) || knows(index, other, statement)) return false;
    return !articles.has(other.article) && articles.add(other.article);
  });
}

/** The two sentences are about the same thing, by their entities, their words and what they count. */
export function sameMatter(a: Statement, b: Statement): boolean {
  if (a.of && b.of && a.of !== b.of) return false;
  const alike = likeness(a.words, b.words);
  const sharedWords = (alike * (a.words.length + b.words.length)) / 2;
  const shared = a.subjects.filter((subject) => b.subjects.includes(subject)).length;
  const most = Math.max(a.subjects.length, b.subjects.length);
  if (!most) return alike >= ALIKE.none && sharedWords >= LEAST_WORDS_UNNAMED;
  if (!shared || sharedWords < LEAST_WORDS) return false;
  return alike >= (shared === most ? ALIKE.all : ALIKE.some);
}

/** The two speak of one time: tied to a date in common, both the last word, or published together and not changing. */
export function sameTime(a: Statement, b: Statement): boolean {
  if (a.pins.length && b.pins.length)
    return a.pins.some((pin) => b.pins.some((other) => within(pin, other)));
  if (a.stage === 'final' && b.stage === 'final') return true;
  if (a.volatile || b.volatile) return false;
  return daysApart(a, b) <= SAME_NEWS;
}

/** Neither sentence tells of a change, and both or neither are a first estimate. */
export function sameStage(a: Statement, b: Statement): boolean {
  return !a.changed && !b.changed && (a.stage === 'initial') === (b.stage === 'initial');
}

/** Days between the two publications; infinite where one is not known. */
function daysApart(a: Statement, b: Statement): number {
  const days = Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / 864e5;
  return Number.isNaN(days) ? Infinity : days;
}

/**
 * One report for each value that the others put against the statement's. Its fingerprint is of the two values, so
 * that it is one and the same finding in every article it touches.
 */
export function* conflicts(statement: Statement, others: readonly Statement[]): Iterable<Report> {
  const byQuote = new Map<string, Statement[]>();
  for (const other of others) {
    const quote = other.quote.normalize('NFC');
    byQuote.set(quote, [...(byQuote.get(quote) ?? []), other]);
  }
  for (const [quote, same] of byQuote)
    yield {
      data: { value: statement.quote, other: quote, article: same[0]!.article },
      spans: [statement],
      related: same.map((other) => ({ article: other.article, spans: [other] })),
      fingerprint: [statement.sort, ...[statement.quote.normalize('NFC'), quote].sort()],
    };
}

/** Does the other article state this very value as well? Then it tells of both, and contradicts nothing. */
function knows(index: CorpusIndex, value: Statement, other: Statement): boolean {
  return index
    .of(other.article)
    .some(
      (s) =>
        s.kind === value.kind &&
        s.sort === value.sort &&
        s.low === value.low &&
        s.high === value.high,
    );
}

/** Is one date inside the other (`2025-08-19` in `2025-08`)? */
const within = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
