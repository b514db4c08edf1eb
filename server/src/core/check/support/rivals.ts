// The statements of other articles that contradict one, and the reports of them.
import type { CorpusIndex } from '../../corpus/corpus-index';
import { otherLine } from '../../corpus/matter';
import { disjoint, type Statement } from '../../corpus/statement';
import type { Report } from '../rule';

/**
 * The other articles' statements that contradict this one, by the test given, each article once. All statements of its
 * kind are tried in articles of its story, in others those alone that are of its sort and share a key.
 */
export function contradictions(
  index: CorpusIndex,
  statement: Statement,
  contradicts: (a: Statement, b: Statement, ofOneStory: boolean) => boolean,
): Statement[] {
  const articles = new Set<string>();
  const mates = index.matesOf(statement.article);
  const told = [...mates].sort().flatMap((mate) => index.of(mate));
  const candidates = [
    ...index.rivals(statement).filter(({ article }) => !mates.has(article)),
    ...told.filter(({ kind }) => kind === statement.kind),
  ];
  return candidates.filter((other) => {
    if (!contradicts(statement, other, mates.has(other.article))) return false;
    if (knows(index, statement, other) || knows(index, other, statement)) return false;
    if (isDifferenceTold(index, statement, other)) return false;
    return !articles.has(other.article) && articles.add(other.article);
  });
}

/** What the two differ by is told as well: a part of the larger one, or what came to the smaller one. */
function isDifferenceTold(index: CorpusIndex, a: Statement, b: Statement): boolean {
  if (a.kind !== 'figure' || a.low === null || b.low === null || a.low * b.low <= 0) return false;
  const [less, more] = Math.abs(a.low) < Math.abs(b.low) ? [a, b] : [b, a];
  return [a.article, b.article].some((article) =>
    index
      .of(article)
      .some(
        (s) =>
          s.kind === 'figure' &&
          s.sort === a.sort &&
          s !== a &&
          s !== b &&
          isValued(s) &&
          s.low! <= more.high! - less.low! &&
          more.low! - less.high! <= s.high!,
      ),
  );
}

const isValued = ({ low, high }: Statement): boolean => low !== null && high !== null;

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
  return (
    isValued(value) &&
    index.of(other.article).some(
      (s) =>
        s.kind === value.kind &&
        s.sort === value.sort &&
        isValued(s) &&
        !disjoint(s, value) &&
        // `6 người chết` is not `6 người mất tích`.
        !otherLine(s, value),
    )
  );
}
