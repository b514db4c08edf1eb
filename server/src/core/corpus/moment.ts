// When two statements speak of one time, and are as sure of what they say.
import type { Statement } from './statement';

/** Days between publications within which a value that is not tied to a date speaks of the same time. */
export const SAME_NEWS = { standing: 14, lasting: 400 };
/** Days after which a count of the dead is closed. */
const CLOSED = 30;

/** The two speak of one time. */
export function sameTime(a: Statement, b: Statement): boolean {
  const course = ['running', 'dated', 'standing', 'lasting'].find(
    (one) => a.course === one || b.course === one,
  );
  const tied = sameDate(a, b);
  if (tied === false) return false;
  if ((a.stage === 'interim' || b.stage === 'interim') && !(a.at && b.at)) return false;
  if (course === 'running')
    return (
      (a.counted && b.counted && tied) ||
      (a.stage === 'final' && b.stage === 'final') ||
      (tied === true && (a.course === 'dated' || b.course === 'dated' || isClosed(a, b)))
    );
  if (course === 'dated') return tied === true;
  if (course === 'lasting') return tied ?? !(daysApart(a, b) > SAME_NEWS.lasting);
  return tied ?? (noDates(a, b) && daysApart(a, b) <= SAME_NEWS.standing);
}

/** No time is told that speaks against one time, though none says that it is one. */
export function mayBeSameTime(a: Statement, b: Statement, isSlip: boolean): boolean {
  const date = sameDate(a, b);
  if (date === false) return false;
  const courses = [a.course, b.course];
  // What grows may have grown, but not into the same digits.
  if (courses.includes('running')) return date === true && isSlip;
  if (courses.includes('dated') || a.stage === 'interim' || b.stage === 'interim')
    return date === true;
  return daysApart(a, b) <= SAME_NEWS.standing;
}

const noDates = (a: Statement, b: Statement): boolean => !a.at && !b.at;

/** True and false where both name dates; undefined where one names none. */
export function sameDate(a: Statement, b: Statement): boolean | undefined {
  if (a.at && b.at)
    return sameMoment(
      a.at,
      b.at,
      a.course === 'running' || a.course === 'dated' || a.sort.startsWith('MONEY'),
    );
  if (!a.pins.length || !b.pins.length) return undefined;
  return a.pins.some((pin) => b.pins.some((other) => sameMoment(pin, other, false))) || undefined;
}

/** Of one day, unless the hour counts; a year that is not known is any. */
function sameMoment(a: string, b: string, exact: boolean): boolean {
  const year = (x: string, y: string): string => (y.startsWith('XXXX') ? `XXXX${x.slice(4)}` : x);
  const [x, y] = [year(a, b), year(b, a)];
  if (x === y) return true;
  if (/T\d/u.test(x) && /T\d/u.test(y)) return false;
  return !exact && x.length >= 10 && y.length >= 10 && x.slice(0, 10) === y.slice(0, 10);
}

function isClosed(a: Statement, b: Statement): boolean {
  const at = Date.parse((a.at ?? a.pins[0] ?? '').slice(0, 10));
  return [a, b].every(({ published }) => (Date.parse(published ?? '') - at) / 864e5 > CLOSED);
}

/** Neither sentence tells of a change, and both are as sure of the value. */
export function sameStage(a: Statement, b: Statement): boolean {
  const changed = [a.changed, b.changed];
  if (changed.includes('corrected')) return false;
  // A price is told as changed every day: what counts is that both are of one hour.
  const isOneHour = a.course === 'dated' && b.course === 'dated';
  if (changed.includes('changed') && !isOneHour) return false;
  // From one day on two values cannot hold.
  if (changed.includes('moved') && !isOneHour && sameDate(a, b) !== true) return false;
  const sure = ({ stage }: Statement): string => (!stage || stage === 'final' ? 'sure' : stage);
  return sure(a) === sure(b);
}

/** Days between the two publications; NaN where one is not known. */
export function daysApart(a: Statement, b: Statement): number {
  return Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / 864e5;
}
