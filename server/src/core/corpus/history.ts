// What the articles of a corpus say of one thing over time: differences that time explains are no fault.
import type { Span } from '../text/span';
import type { CorpusIndex } from './corpus-index';
import { sameEvent, sameSubject } from './event';
import { sameMatter } from './matter';
import { compareNames } from './naming';
import type { Statement } from './statement';

/** One value as articles tell it. */
export interface ToldValue {
  readonly quote: string;
  /** Day, month, period or hour at which it held; else the day of the first article that tells it. */
  readonly when: string;
  /** The articles that tell it so, the earliest first. */
  readonly articles: readonly string[];
}

/**
 * The values that the corpus gives for what stands at the span, the earliest first, its own among them; empty where
 * no other article gives another value. What is not known to be of any time is left out.
 * @param quote the words at the span as they are now: what the index knows of an older text is not shown
 */
export function historyAt(
  index: CorpusIndex,
  article: string,
  span: Span,
  quote: string,
): readonly ToldValue[] {
  const own = index
    .of(article)
    .find(
      (s) =>
        (s.kind === 'figure' || s.kind === 'date') &&
        s.start < span.end &&
        span.start < s.end &&
        s.quote === quote,
    );
  if (!own) return [];
  if (!whenOf(own)) return [];
  const others = index.rivals(own).filter((other) => whenOf(other) && isSameThing(own, other));
  const values = valuesOf([own, ...others]);
  return values.length > 1 ? values : [];
}

/** By name only: sentences alike that name nothing tell of many things. */
function isSameThing(a: Statement, b: Statement): boolean {
  if (a.kind === 'date') return sameSubject(a, b) || sameEvent(a, b);
  const names = compareNames(a, b);
  return (names === 'all' || names === 'same') && sameMatter(a, b, 'likely');
}

function valuesOf(statements: readonly Statement[]): ToldValue[] {
  const values = new Map<string, { quote: string; when: string; articles: string[] }>();
  const inTime = [...statements].sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
  for (const statement of inTime) {
    const when = whenOf(statement);
    const key = `${statement.low} ${statement.high} ${statement.at ?? ''}`;
    const known = values.get(key);
    if (known) {
      if (!known.articles.includes(statement.article)) known.articles.push(statement.article);
    } else
      values.set(key, {
        quote: statement.quote,
        when,
        articles: [statement.article],
      });
  }
  return [...values.values()];
}

/** A date is its own value; it is told on the day of its article. */
const whenOf = ({ kind, at, published }: Statement): string =>
  (kind === 'date' ? published : (at ?? published)) ?? '';
