// Words before digits that say what they are ("ngày", "tháng", "nhiệm kỳ"), and words after a number that it does not count.
import { words } from '../../text/normal';
import { termAt } from './period';
import { isBoundary, isDigits, isGlued, low, type Tokens } from './scan';

/** The word before the digits, if it says what they are: its index after, and the field they fill. */
export interface Lead {
  readonly end: number;
  readonly field?: 'day' | 'month' | 'year';
}

export function leadAt(t: Tokens, i: number): Lead {
  const many = low(t, i) === 'các' || low(t, i) === 'những' ? i + 1 : i;
  switch (low(t, many)) {
    case 'ngày':
    case 'hôm': {
      let end = many + 1;
      if (low(t, end) === 'ngày') end++;
      if (low(t, end) === 'mùng' || low(t, end) === 'mồng') end++;
      return { end, field: 'day' };
    }
    case 'mùng':
    case 'mồng':
      return { end: many + 1, field: 'day' };
    case 'tháng':
      return { end: many + 1, field: 'month' };
    case 'năm':
      if (termAt(t, many)) break;
      return { end: many + 1, field: 'year' };
  }
  const term = termAt(t, i);
  if (!term) return { end: i };
  return { end: low(t, term) === 'từ' || low(t, term) === 'năm' ? term + 1 : term, field: 'year' };
}

/** Nothing that the number at `end - 1` would count. */
export function isFree(t: Tokens, end: number): boolean {
  if (
    isGlued(t, end) &&
    /^[.,/%:]$/u.test(low(t, end)) &&
    isGlued(t, end + 1) &&
    isDigits(t, end + 1)
  )
    return false;
  return isBoundary(t, end) || FREE.has(low(t, end));
}

const FREE = words(`
  và tại ở là của sẽ đã cho với thì có do vì theo hoặc hay để được bị như trên khi mới vừa
`);
