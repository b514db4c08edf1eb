// The bounds of what a figure says: half of its last stated place, widened or opened by its approximator.
import type { NumberReading } from '../number/number';
import type { Approx } from '../mention';
import type { UnitKind } from './unit';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** `14,8 tỷ` → 1e8; 0 for a count in full digits or words, which is exact. */
export function precisionOf(number: NumberReading, kind: UnitKind | undefined): number {
  const counted = kind === undefined || kind === 'count' || kind === 'times' || kind === 'age';
  return counted && number.scale === 0 && !number.hasFraction ? 0 : 10 ** number.place;
}

/** Bounds of one stated value; `null` where the approximator leaves a side open. */
export function intervalOf(value: number, precision: number, approx: Approx): Interval {
  const half = precision / 2;
  // An approximate number is as loose as its last digit that is not a nought: a tenth to a fifth of it.
  const tenth = Math.abs(value) / 10;
  const loose = Math.min(Math.max(lastNonZeroPlace(value), tenth), 2 * tenth);
  switch (approx) {
    case 'exact':
      return { low: clean(value - half), high: clean(value + half) };
    case 'about':
      return { low: clean(value - loose / 2), high: clean(value + loose / 2) };
    case 'nearly':
      return { low: clean(value - loose), high: value };
    case 'over':
    case 'at-least':
      return { low: value, high: null };
    case 'under':
    case 'at-most':
      return { low: null, high: value };
  }
}

/** `450.000` → 10000. */
function lastNonZeroPlace(value: number): number {
  const [digits, exponent] = Math.abs(value).toExponential().split('e') as [string, string];
  const fraction = digits.split('.')[1]?.length ?? 0;
  return value === 0 ? 0 : 10 ** (Number(exponent) - fraction);
}

/** Drops the noise of binary fractions: sums keep twelve digits, which no text exceeds. */
const clean = (value: number): number => Number(value.toPrecision(14));
