// Statements: what one article says that another can contradict, cut loose from its text so that an index can keep it.
import type { Span } from '../text/span';

export type StatementKind = 'figure' | 'date' | 'birth' | 'office';

/** initial: an estimate or a count on the way · final: the last word on the matter. */
export type Stage = 'initial' | 'final';

export interface Statement extends Span {
  readonly kind: StatementKind;
  /** Id of the article it stands in. */
  readonly article: string;
  /** The words at fault, as they stand. `start` and `end` are UTF-16 in memory, code points in a record. */
  readonly quote: string;
  /** Day of publication, `YYYY-MM-DD`, where it is known. */
  readonly published?: string;
  /**
   * What sort of value: the unit of a figure, the predicate of a date (`diễn ra`), the office of a title;
   * only statements of one kind and sort are compared.
   */
  readonly sort: string;
  /** Of a count, the word that says which kind is counted, where one stands: `vàng` of `huy chương vàng`. */
  readonly of?: string;
  /** Bounds of what is said: a figure's interval, days since 1970 of a date, years of a birth. Null where open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Ids of the entities that the sentence names. */
  readonly subjects: readonly string[];
  /** Of the subjects, the one that the statement is about: the person born or in office. */
  readonly about?: string;
  /** Syllables of the sentence that carry its content, names and values left out; sorted, each once. */
  readonly words: readonly string[];
  /** Dates and periods that the sentence ties the value to. */
  readonly pins: readonly string[];
  readonly stage?: Stage;
  /** The sentence says that the value was changed, or is put against another. */
  readonly changed: boolean;
  /** The value is of a kind that goes on changing (a toll, a price, a rank). */
  readonly volatile: boolean;
}

/** True where no value can satisfy both. */
export function disjoint(a: Statement, b: Statement): boolean {
  const below = (x: number | null, y: number | null): boolean => x !== null && y !== null && x < y;
  return below(a.high, b.low) || below(b.high, a.low);
}

/** Dice coefficient of two sorted word lists, in [0, 1]. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return a.length + b.length ? (2 * shared) / (a.length + b.length) : 0;
}
