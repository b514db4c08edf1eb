// What a relative or partial date is read against: the publication date, the date last mentioned, the tense.
import type { Prefer } from '../context';
import type { Span } from '../../text/span';
import { addDays, daysInMonth, isDay, toNumber, weekdayOf, type Day } from './calendar';

/** A point as far as it is known; a day is only known with its month and year. */
export interface Known {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** A day of the week that is known, where only the week is. */
  readonly inWeek?: Day;
}

/** The date last mentioned, as later words refer to it. */
export interface Mentioned {
  readonly known: Known;
  readonly value: string;
  readonly span: Span;
  /** The last day mentioned, here or before: years and months in between do not end it. */
  readonly day?: { readonly known: Day; readonly span: Span };
}

export type Tense = 'past' | 'future';

export interface Anchors {
  /** Undefined where the article has no date, or the text is not of the article. */
  readonly published?: Known;
  readonly mentioned?: Mentioned;
  /** Of the sentence around; asked for only where it decides. */
  readonly tense: () => Tense | undefined;
  readonly prefer: Prefer;
}

const PUBLISHED = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?/u;

/** Reads `YYYY-MM[-DD[THH:MM…]]`; undefined for anything else. */
export function readPublished(value: string | undefined): Known | undefined {
  const match = value && PUBLISHED.exec(value);
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month! < 1 || month! > 12) return undefined;
  if (day === undefined || !isDay(year!, month!, day)) return { year: year!, month };
  return { year: year!, month, day, ...(hour !== undefined ? { hour, minute } : {}) };
}

/** The day of a point; undefined where only its month or year is known. */
export const dayOf = (known: Known | undefined): Day | undefined =>
  known?.month !== undefined && known.day !== undefined
    ? { year: known.year, month: known.month, day: known.day }
    : undefined;

/** Does a point begin after another, as far as both are known? */
export const isAfter = (a: Known, b: Known): boolean =>
  a.year !== b.year
    ? a.year > b.year
    : (a.month ?? 0) !== (b.month ?? 0)
      ? (a.month ?? 0) > (b.month ?? 12)
      : (a.day ?? 0) > (b.day ?? 31);

/** A day to measure distances from: the middle of the month where only that is known. */
const near = (known: Known): Day => ({
  year: known.year,
  month: known.month ?? 7,
  day: known.day ?? 15,
});

const whichWay = (anchors: Anchors, toward: Tense | undefined): Tense | undefined =>
  toward ?? (anchors.prefer === 'future' ? 'future' : anchors.tense());

/**
 * The year of a day and month that are said without one: past unless the words say future, yet a day
 * of the weeks to come rather than one of almost a year ago. `at` maps a year to its day, for feasts move.
 */
export function yearOf(
  anchors: Anchors,
  toward: Tense | undefined,
  at: (year: number) => Day | undefined,
): number | undefined {
  const published = anchors.published;
  if (!published) return undefined;
  const here = toNumber(near(published));
  const away = (year: number): number | undefined => {
    const day = at(year);
    return day && toNumber(day) - here;
  };
  const same = away(published.year) ?? 0;
  if (anchors.prefer === 'nearest' && !toward) {
    const years = [published.year - 1, published.year, published.year + 1];
    return years.reduce(
      (best, year) =>
        Math.abs(away(year) ?? Infinity) < Math.abs(away(best) ?? Infinity) ? year : best,
      published.year,
    );
  }
  if (anchors.prefer === 'future' && !toward) return same < 0 ? published.year + 1 : published.year;
  switch (whichWay(anchors, toward)) {
    case 'future':
      return same < (toward ? 0 : -150) ? published.year + 1 : published.year;
    case 'past':
      return same > (toward ? 0 : 45) ? published.year - 1 : published.year;
    default:
      if (same > 150) return published.year - 1;
      return same < -300 ? published.year + 1 : published.year;
  }
}

/** The year of a month said without one. */
export function yearOfMonth(
  anchors: Anchors,
  toward: Tense | undefined,
  month: number,
): number | undefined {
  const { published, prefer } = anchors;
  if (!published) return undefined;
  const ahead = month - (published.month ?? 7);
  if (prefer === 'nearest' && !toward)
    return published.year + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0);
  if (toward) {
    if (toward === 'future') return published.year + (ahead < 0 ? 1 : 0);
    return published.year - (ahead > 0 ? 1 : 0);
  }
  switch (whichWay(anchors, toward)) {
    case 'future':
      // The months just gone by are not those of next year.
      return published.year + (ahead < (prefer === 'future' ? 0 : -4) ? 1 : 0);
    case 'past':
      return published.year - (ahead > 0 ? 1 : 0);
    default:
      return published.year + (ahead > 4 ? -1 : ahead < -10 ? 1 : 0);
  }
}

/** The day of a weekday said without a date. */
export function dayOfWeekday(
  anchors: Anchors,
  toward: Tense | undefined,
  weekday: number,
): Day | undefined {
  const here = dayOf(anchors.published);
  if (!here) return undefined;
  const ahead = (weekday - weekdayOf(here) + 7) % 7;
  if (toward === 'future') return addDays(here, ahead || 7);
  if (toward === 'past') return addDays(here, ahead - 7);
  if (anchors.prefer === 'future') return addDays(here, ahead || 7);
  if (anchors.prefer === 'nearest') return addDays(here, ahead > 3 ? ahead - 7 : ahead);
  if (anchors.tense() === 'future') return addDays(here, ahead);
  return addDays(here, ahead === 0 ? 0 : ahead - 7);
}

/** The month of a day of the month said alone: that of the date last mentioned, else around publication. */
export function monthOfDay(
  anchors: Anchors,
  toward: Tense | undefined,
  day: number,
): Known | undefined {
  const { mentioned, published } = anchors;
  if (mentioned?.known.month !== undefined && !toward)
    return { year: mentioned.known.year, month: mentioned.known.month };
  if (!published?.month) return undefined;
  const here = published.day ?? 15;
  const way = whichWay(anchors, toward);
  const months =
    published.year * 12 +
    published.month -
    1 +
    (way === 'future' && day < here ? 1 : way !== 'future' && day > here + (way ? 0 : 10) ? -1 : 0);
  const known = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return day <= daysInMonth(known.year, known.month)
    ? known
    : { year: published.year, month: published.month };
}
