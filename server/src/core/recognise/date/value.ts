// TIMEX3 / ISO 8601 values: years, months, weeks, parts of day, durations.
import type { Amount, DayPart } from './moment';

const two = (n: number): string => String(n).padStart(2, '0');

export const yearValue = (year: number | undefined, bc = false): string =>
  year === undefined ? 'XXXX' : `${bc ? '-' : ''}${String(year).padStart(4, '0')}`;

/** `2021`, `2021-11`, `2021-11-24`, with `X` for what is not known below the finest field said. */
export function dateValue(
  year: number | undefined,
  month?: number,
  day?: number,
  grain?: 'month' | 'day',
): string {
  const fine = grain ?? (day !== undefined ? 'day' : month !== undefined ? 'month' : 'year');
  const parts = [yearValue(year)];
  if (fine !== 'year') parts.push(month === undefined ? 'XX' : two(month));
  if (fine === 'day') parts.push(day === undefined ? 'XX' : two(day));
  return parts.join('-');
}

export const clockValue = (hour: number, minute = 0, second?: number): string =>
  `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;

export const partValue = (part: DayPart): string => `T${part}`;

const DATE_UNITS = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
} as const;
const TIME_UNITS = { hour: 'H', minute: 'M', second: 'S' } as const;

/** `P3Y6M`, `PT90M`, `P1DT12H`, `PXD` where the number is vague. */
export function durationValue(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  for (const { count, unit } of amounts) {
    const number = count === undefined ? 'X' : plain(count);
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
      time += number + TIME_UNITS[unit];
    else date += number + DATE_UNITS[unit];
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

/** Without an exponent, and without the noise of binary fractions. */
const plain = (n: number): string =>
  Number.isInteger(n) && Math.abs(n) < 1e21
    ? BigInt(n).toString()
    : String(Number(n.toPrecision(12)));
