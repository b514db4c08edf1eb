// Whole numbers in dates: days, months, years and numbers of units, in digits or words.
import { words } from '../../text/normal';
import { readNumber } from '../number/number';
import { isDigits, isGlued, low, type Tokens } from './scan';

const DIGITS = words('không một hai ba bốn năm sáu bảy bẩy tám chín mười');
/** What may go on a number in words, or be the unit that it counts. */
const AFTER_DIGIT = words(`
  không một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi mốt chục trăm nghìn ngàn vạn triệu tỷ
  , linh lẻ phẩy rưỡi giây phút giờ tiếng ngày đêm hôm tuần tháng quý năm thập thế thiên đến tới - – tết sáng chiều
`);

/** Quick: may a number that counts time begin at `i`? */
export function mayCount(t: Tokens, i: number): boolean {
  if (!isDigits(t, i)) return DIGITS.has(low(t, i)) && AFTER_DIGIT.has(low(t, i + 1));
  let end = i + 1;
  while (
    isGlued(t, end) &&
    (isDigits(t, end) || ((low(t, end) === '.' || low(t, end) === ',') && isDigits(t, end + 1)))
  )
    end++;
  return AFTER_DIGIT.has(low(t, end)) || low(t, end) === 'h';
}

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
  const number = DIGITS.has(low(t, i)) ? readNumber(t, i) : undefined;
  return number && !number.hasFraction && number.value < 10000
    ? { value: number.value, end: number.endToken }
    : undefined;
}
