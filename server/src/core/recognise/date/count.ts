// Whole numbers in dates: days, months, years and numbers of units, in digits or words.
import { readNumber } from '../number/number';
import { isDigits, low, type Tokens } from './scan';

export interface Count {
  readonly value: number;
  readonly end: number;
}

/** A whole number below 10,000 at `i`: digits without separators, or number words. */
export function readCount(t: Tokens, i: number): Count | undefined {
  const token = t[i];
  if (!token) return undefined;
  if (isDigits(t, i))
    return token.text.length <= 4 ? { value: Number(token.text), end: i + 1 } : undefined;
  if (low(t, i) === 'tư') return { value: 4, end: i + 1 };
  const number = readNumber(t, i);
  return number && !number.hasFraction && number.value < 10000
    ? { value: number.value, end: number.endToken }
    : undefined;
}
