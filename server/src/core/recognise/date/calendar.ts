// Civil calendar arithmetic on day numbers, without Date: any year, no time zone.

/** A day of the proleptic Gregorian calendar; `month` from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, `month` from 1; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

export const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/** Days since 1 January 1970. */
export function toNumber({ year, month, day }: Day): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const ofYear = CUMULATIVE[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1;
  return before * 365 + leaps + ofYear - 719162;
}

export function fromNumber(number: number): Day {
  let year = Math.floor((number + 719162) / 365.2425) + 1;
  while (toNumber({ year, month: 1, day: 1 }) > number) year--;
  while (toNumber({ year: year + 1, month: 1, day: 1 }) <= number) year++;
  let rest = number - toNumber({ year, month: 1, day: 1 });
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** The month so many months away, on the same day or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The ISO 8601 week that holds a day: the week's Thursday gives its year. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toNumber(thursday) - first) / 7) + 1 };
}
