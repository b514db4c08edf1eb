// How long a range of dates lasts, in the unit of the duration that it is held against.
import { dayNumber, dayOf, type Unit } from './calendar';

/** Days of a month, in the mean. */
const MONTH = 30.44;

/** Lengths of the range `from/to` in the unit of the duration, counted in every common way. */
export function lengthsOf(
  range: string,
  unit: Unit,
  published: string | undefined,
): { low: number; high: number } | undefined {
  const [from, to] = range.split('/') as [string, string?];
  if (!to) return undefined;
  if (unit === 'H' || unit === 'MIN') {
    const [a, b] = [from, to].map((v) => /T(\d\d)(?::(\d\d))?/u.exec(v));
    const [first, last] = [dayOf(from), dayOf(to)];
    if (!a || !b || !first || !last) return undefined;
    const nights = dayNumber(last) - dayNumber(first);
    const minutes =
      nights * 1440 + Number(b[1]) * 60 + Number(b[2] ?? 0) - Number(a[1]) * 60 - Number(a[2] ?? 0);
    const length = unit === 'H' ? minutes / 60 : minutes;
    return minutes > 0 ? { low: length, high: length } : undefined;
  }
  if (unit === 'D' || unit === 'W') {
    const [a, b] = [dayOf(from), dayOf(to)];
    if (!a || !b) return undefined;
    const days = dayNumber(b) - dayNumber(a);
    if (days <= 0) return undefined;
    return unit === 'D'
      ? { low: days, high: days + 1 }
      : { low: days / 7 - 0.5, high: (days + 1) / 7 + 0.5 };
  }
  const end = to === 'PRESENT_REF' ? (published ?? '') : to;
  const [a, b] = [monthsOf(from), monthsOf(end)];
  if (a === undefined || b === undefined || b.at < a.at) return undefined;
  const [start, finish] = [dayOf(from), dayOf(end)];
  if (unit === 'M' && start && finish) {
    const whole = (dayNumber(finish) + 1 - dayNumber(start)) / MONTH;
    return { low: whole - 0.6, high: whole + 0.6 };
  }
  if (unit === 'M')
    return a.exact && b.exact ? { low: b.at - a.at, high: b.at - a.at + 1 } : undefined;
  const [first, last] = [dayOf(from), dayOf(end)];
  if (first && last && to !== 'PRESENT_REF') {
    const whole = (dayNumber(last) + 1 - dayNumber(first)) / 365.25;
    return { low: whole - 0.6, high: whole + 0.6 };
  }
  const years = Math.floor(b.at / 12) - Math.floor(a.at / 12);
  // Between named months the length is known closer than between bare years.
  if (a.exact && b.exact && to !== 'PRESENT_REF')
    return { low: (b.at - a.at) / 12 - 0.8, high: (b.at - a.at) / 12 + 0.8 };
  return { low: years - (to === 'PRESENT_REF' ? 1 : 0), high: years + 1 };
}

function monthsOf(value: string): { at: number; exact: boolean } | undefined {
  const match = /^(\d{4})(?:-(\d\d))?/u.exec(value);
  if (!match) return undefined;
  return { at: Number(match[1]) * 12 + (match[2] ? Number(match[2]) - 1 : 0), exact: !!match[2] };
}
