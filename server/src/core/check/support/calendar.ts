// Calendar arithmetic over the values of dates.
import type { TimeMention } from '../../resolve/facts';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** Days since an epoch, of the proleptic Gregorian calendar. */
export const dayNumber = ({ year, month, day }: Day): number => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
};

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (month: number, year: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const isRealDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);

/** The day a value begins with, where it names one that exists. */
export function dayOf(value: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(value ?? '');
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : undefined;
}

/** First and last day number that a value's point or interval may mean; undefined where it has no year. */
export function reachOf(value: string): { first: number; last: number } | undefined {
  const [from, to] = value.split('/') as [string, string?];
  const first = boundsOf(from);
  const last = to === undefined ? first : boundsOf(to);
  return first && last ? { first: first.first, last: last.last } : undefined;
}

function boundsOf(value: string): { first: number; last: number } | undefined {
  const day = dayOf(value);
  if (day) return { first: dayNumber(day), last: dayNumber(day) };
  const month = /^(\d{4})-(\d\d)$/u.exec(value);
  if (month) {
    const [year, m] = [Number(month[1]), Number(month[2])];
    if (m < 1 || m > 12) return undefined;
    return {
      first: dayNumber({ year, month: m, day: 1 }),
      last: dayNumber({ year, month: m, day: daysInMonth(m, year) }),
    };
  }
  const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/u.exec(value);
  if (part) {
    const months = part[2] ? 3 : 6;
    const end = Number(part[2] ?? part[3]) * months;
    const [year, start] = [Number(part[1]), end - months + 1];
    return {
      first: dayNumber({ year, month: start, day: 1 }),
      last: dayNumber({ year, month: end, day: daysInMonth(end, year) }),
    };
  }
  const year = /^(\d{4})$/u.exec(value);
  if (!year) return undefined;
  return {
    first: dayNumber({ year: Number(year[1]), month: 1, day: 1 }),
    last: dayNumber({ year: Number(year[1]), month: 12, day: 31 }),
  };
}

/** The year a date names or falls in. */
export const yearOf = (time: TimeMention): number | undefined => {
  const match = /^(\d{4})(?:$|-|\/|T)/u.exec(time.value);
  return match ? Number(match[1]) : undefined;
};

/** The year that the words themselves say. */
export const saidYear = (time: TimeMention): number | undefined =>
  time.said.year ??
  (/^\d{4}$/u.test(time.value) && time.from === 'said' ? Number(time.value) : undefined);

export type Unit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'MIN';

/** A duration in one unit (`P12Y`); in two that follow each other it is told in the first (`PT8H30M`: 8,5 hours). */
export function durationOf(time: TimeMention): { count: number; unit: Unit } | undefined {
  const match = /^P(T)?(\d+(?:\.\d+)?)([YMWDH])(?:(?<more>\d+)[MD])?$/u.exec(time.value);
  if (!match) return undefined;
  const unit = match[1] && match[3] === 'M' ? 'MIN' : (match[3] as Unit);
  const more = Number(match.groups?.['more'] ?? 0);
  const whole = time.value.endsWith('D')
    ? { M: 30 }[unit as string]
    : { H: 60, Y: 12 }[unit as string];
  if (more && !whole) return undefined;
  return { count: Number(match[2]) + (whole ? more / whole : 0), unit };
}

const NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
export const weekdayName = (weekday: number): string => NAMES[weekday - 1] ?? '';
export const sayDay = ({ year, month, day }: Day): string => `${day}/${month}/${year}`;
