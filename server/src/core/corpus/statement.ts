// Statements: what one article says that another can contradict, cut loose from its text so that an index can keep it.
import type { Span } from '../text/span';

export type StatementKind = 'figure' | 'date' | 'birth' | 'office' | 'place';

/** plan: wished, asked for or decided for later · estimate: not counted yet · interim: a count on the way · final: the last word. */
export type Stage = 'plan' | 'estimate' | 'interim' | 'final';

/**
 * lasting: holds for years (a length) · standing: holds until it is changed (a rate) · dated: another every day
 * (a price, new cases) · running: grows until it is closed (a toll).
 */
export type Course = 'lasting' | 'standing' | 'dated' | 'running';

export interface Name {
  /** Lower-case normal form, single spaces. */
  readonly key: string;
  /** As of entities; empty for words in capitals that no recogniser named. */
  readonly type: string;
  /** It brings a place or a taker in, and so narrows what is measured: `sang Mỹ`, `cho tỉnh Lào Cai`. */
  readonly narrows?: true;
  /** A country, a region, a common acronym: half of a corpus names it. */
  readonly wide?: true;
}

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
  /** Names that the sentence speaks of; of the sentence before where it has none. */
  readonly names: readonly Name[];
  /** Names of those who tell it. */
  readonly told: readonly string[];
  /** Whom or what the statement is about: the id of the person born or in office, the name of what opens. */
  readonly about?: string;
  /** Syllables of the sentence that carry its content, names and values left out; sorted, each once. */
  readonly words: readonly string[];
  /** Of `Đài quan sát của tháp …`, the part: it is measured, and not what is named. */
  readonly part?: readonly string[];
  /** Those of them around the value, which say what is measured. */
  readonly head: readonly string[];
  /** Of those the ones before the value: what is done or what grows. */
  readonly lead?: readonly string[];
  /** Of those the ones between the last name and the value. */
  readonly between?: readonly string[];
  /** No more is said before the value than that there are so many. */
  readonly bare?: boolean;
  /** Pairs of words that stand side by side in them. */
  readonly runs?: readonly string[];
  /** Words that set the value apart from what is measured alike: `sau thuế`, `giai đoạn`, `lần thứ 42`. */
  readonly marks: readonly string[];
  /** Dates and periods that the sentence names. */
  readonly pins: readonly string[];
  /** The one of them at which the value held. */
  readonly at?: string;
  /** The sentence says up to when it counts, or when that was reported. */
  readonly counted?: true;
  readonly stage?: Stage;
  /**
   * changed: the sentence says that a value was, or puts it against another · moved: that it was moved to this one ·
   * corrected: that what was printed was wrong.
   */
  readonly changed: false | 'changed' | 'moved' | 'corrected';
  /** The sentence says that a value is what it was: `giữ nguyên`. */
  readonly kept?: true;
  readonly course: Course;
  /** It is the only value of its type in the sentence. */
  readonly sole?: boolean;
}

/** True where no value can satisfy both. */
export function disjoint(a: Statement, b: Statement): boolean {
  const below = (x: number | null, y: number | null): boolean => x !== null && y !== null && x < y;
  return below(a.high, b.low) || below(b.high, a.low);
}

/** Dice coefficient of two sorted word lists, in [0, 1]. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length ? (2 * inCommon(a, b)) / (a.length + b.length) : 0;
}

/** How many words two sorted lists share. */
export function inCommon(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}
