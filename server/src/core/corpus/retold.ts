// When two articles of one story give one figure: what is known to differ sets two figures apart, what one leaves out does not.
import { sameDimension } from './dimension';
import {
  isClearSlip,
  isOfAnotherKind,
  isOfPart,
  isSlip,
  narrowings,
  otherLine,
  pointsFor,
  timesOf,
} from './matter';
import { daysApart } from './moment';
import type { Statement } from './statement';

/** Days between publications within which a value that is not tied to a date speaks of the same time. */
const SAME_TIME = { standing: 60, lasting: 400 };

/** The two values are given for one thing at one time. */
export const isRetold = (a: Statement, b: Statement): boolean =>
  mayBeRetold(a, b) && pointsInStory(a, b) >= 0;

/** Nothing is known to differ. */
export function mayBeRetold(a: Statement, b: Statement): boolean {
  if (!sameDimension(a, b) || otherLine(a, b) || isOfAnotherKind(a, b)) return false;
  if (isElsewhere(a, b) || isOfPart(a, b)) return false;
  const [kept, tied] = [isKept(a, b), isTied(a, b)];
  if (tied === false || !ofOneStage(a, b, tied) || !ofOneTime(a, b, kept, tied)) return false;
  const isSure = kept || isClearSlip(a, b);
  return [...narrowings(a, b), ...narrowings(b, a)].every(({ picks }) => picks && isSure);
}

/** Neither names what the other is about, nor anything else that the other names. */
function isElsewhere(a: Statement, b: Statement): boolean {
  const { unnamed, rival, otherSubject } = timesOf(a, b);
  return Boolean(unnamed && rival && otherSubject);
}

/** The later article says that the value is what it was: `giữ nguyên`, `đúng như công bố`. */
const isKept = (a: Statement, b: Statement): boolean =>
  ((a.published ?? '') > (b.published ?? '') ? a : b).kept === true;

/**
 * Of one moment, or not; undefined where that is not told. A moment that the other names as well, or that lies within
 * the other, is no other.
 */
function isTied(a: Statement, b: Statement): boolean | undefined {
  const [one, other] = [a.at ?? a.pins[0], b.at ?? b.pins[0]];
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return true;
  if (a.counted && b.counted) return false;
  if (isInside(a, b, one, other) || isInside(b, a, other, one)) return true;
  return a.pins.some((pin) => b.pins.includes(pin)) || (a.at && b.at ? false : undefined);
}

/** `2025-10-16` of `2025-10`, `2025-10-16T09:00` of `2025-10-16`; a quarter of a year and a count up to an hour are other times. */
function isInside(a: Statement, b: Statement, inner: string, outer: string): boolean {
  if (inner.length < DAY || a.stage === 'interim' || b.stage === 'interim') return false;
  return inner.split('/').every((end) => end.startsWith(outer)) && outer.length >= MONTH;
}

const [DAY, MONTH] = ['2025-10-16'.length, '2025-10'.length];

/** Both are as sure of the value; a change of it is told for a day alone. */
function ofOneStage(a: Statement, b: Statement, tied: boolean | undefined): boolean {
  const changed = [a.changed, b.changed];
  if (changed.includes('corrected') || (changed.some(Boolean) && !tied)) return false;
  const isCounted = tied && a.at !== undefined && b.at !== undefined;
  const sure = ({ stage }: Statement): string =>
    !stage || stage === 'final' || (stage === 'interim' && isCounted) ? 'sure' : stage;
  return sure(a) === sure(b);
}

function ofOneTime(a: Statement, b: Statement, kept: boolean, tied: boolean | undefined): boolean {
  if (kept) return true;
  const either = (course: Statement['course']): boolean =>
    a.course === course || b.course === course;
  if (either('running')) {
    const counted = a.counted === true && b.counted === true;
    return (tied && (counted || isSlip(a, b))) || (a.stage === 'final' && b.stage === 'final');
  }
  if (either('dated')) return tied === true || (a.stage === 'final' && b.stage === 'final');
  return tied ?? daysApart(a, b) <= (either('lasting') ? SAME_TIME.lasting : SAME_TIME.standing);
}

/** How much speaks for one thing, above what is enough; fitted as those of `matter`, to articles of one story. */
const pointsInStory = (a: Statement, b: Statement): number =>
  pointsFor(timesOf(a, b), POINTS) +
  (isKept(a, b) ? KEPT : 0) +
  (a.sort === b.sort ? SAME_SORT : 0) +
  (a.course === 'dated' || b.course === 'dated' ? DATED : 0) -
  LEAST;

const [LEAST, KEPT, SAME_SORT, DATED] = [7.5, 5.3, 1.9, -1.8];
const POINTS = {
  oneOfRow: -5.3,
  otherKind: -3.4,
  far: -2.7,
  slip: 2.2,
  sole: 4.5,
  day: 2.1,
  otherSubject: -1.8,
  words: 1.1,
  unnamed: -1.1,
  rival: -1.7,
  between: -0.9,
  name: 0.6,
  otherHead: -0.2,
  otherWord: -0.1,
};
