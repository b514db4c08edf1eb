// From what a moment says to its value: what is missing comes from the anchors.
import {
  dayOf,
  dayOfWeekday,
  monthOfDay,
  yearOf,
  yearOfMonth,
  type Anchors,
  type Known,
  type Tense,
} from './anchor';
import {
  addDays,
  addMonths,
  daysInMonth,
  isDay,
  isoWeek,
  toNumber,
  weekdayOf,
  type Day,
} from './calendar';
import { hourOf } from './clock';
import { lunarToCivil } from './lunar';
import type { Moment, Shift } from './moment';
import { yearOfCycle } from './sexagenary';
import { clockValue, dateValue, partValue, yearValue } from './value';

export interface Resolved {
  readonly value: string;
  /** What later words may refer to. */
  readonly known?: Known;
  /** Which anchor gave what the words leave out. */
  readonly by?: 'published' | 'mentioned';
  readonly implied: boolean;
  readonly impossible?: boolean;
}

/** The date part of a value with what it was inferred from. */
interface DateRead {
  readonly value: string;
  readonly known?: Known;
  readonly by?: 'published' | 'mentioned';
  readonly implied?: boolean;
  readonly impossible?: boolean;
}

export function resolveMoment(m: Moment, anchors: Anchors): Resolved {
  const date = resolveDate(m, anchors);
  if (m.hour !== undefined) return withClock(m, date, anchors);
  const implied = date.implied ?? date.by !== undefined;
  if (m.part === undefined) return { ...date, implied };
  return { ...date, implied, value: date.value + partValue(m.part) };
}

function withClock(m: Moment, date: DateRead, anchors: Anchors): Resolved {
  let hour = hourOf(m.hour!, m.part);
  let { value, known } = date;
  const here = dayOf(anchors.published);
  const free = !saysDay(m) && here !== undefined && anchors.prefer === 'future';
  if (free && anchors.published!.hour !== undefined) {
    // A clock alone is the next time that the clock shows so.
    const now = anchors.published!.hour * 60 + (anchors.published!.minute ?? 0);
    const at = (h: number): number => h * 60 + (m.minute ?? 0);
    if (at(hour) <= now && m.part === undefined && hour < 12) hour += 12;
    if (at(hour) <= now) {
      const next = addDays(here, 1);
      known = next;
      value = dateValue(next.year, next.month, next.day);
    }
  }
  const minute = m.minute ?? 0;
  return {
    ...date,
    value: value + clockValue(hour, minute, m.second),
    ...(known ? { known: { ...known, hour, minute } } : {}),
    implied: date.implied ?? date.by !== undefined,
  };
}

const saysDay = (m: Moment): boolean =>
  m.day !== undefined ||
  m.weekday !== undefined ||
  m.shift !== undefined ||
  m.month !== undefined ||
  m.year !== undefined;

function resolveDate(m: Moment, anchors: Anchors): DateRead {
  if (m.samePeriod) return samePeriod(m, anchors);
  if (m.edge) return edgeDay(m, anchors);
  if (m.lunar && m.month !== undefined) return lunarDate(m, anchors);
  if (m.day !== undefined) return civilDay(m, anchors);
  if (m.weekday !== undefined) return weekday(m, anchors);
  if (m.century !== undefined && m.decade === undefined)
    return { value: (m.bc ? '-' : '') + String(m.century).padStart(2, '0'), implied: false };
  if (m.decade !== undefined)
    return { value: String(m.decade), implied: false, known: { year: m.decade * 10 } };
  if (m.quarter !== undefined || m.season !== undefined || m.half !== undefined)
    return partOfYear(m, anchors);
  if (m.month !== undefined) return month(m, anchors);
  if (m.year !== undefined)
    return { value: yearValue(m.year, m.bc), known: { year: m.year }, implied: false };
  if (m.cycle !== undefined) {
    const { year, by } = saidYear(m, anchors);
    return {
      value: yearValue(year),
      implied: true,
      ...(year === undefined ? {} : { by, known: { year } }),
    };
  }
  if (m.shift) return shifted(m, m.shift, anchors);
  // A clock or a part of the day alone: the day last spoken of, else the day of the paper.
  return unsaidDay(anchors);
}

function unsaidDay({ mentioned, published, prefer }: Anchors): DateRead {
  const spoken = prefer === 'past' ? mentioned?.day?.known : undefined;
  if (spoken) return onDay(spoken, 'mentioned');
  const here = dayOf(published);
  return here ? onDay(here, 'published') : { value: 'XXXX-XX-XX', implied: true };
}

const onDay = (day: Day, by?: 'published' | 'mentioned'): DateRead => ({
  value: dateValue(day.year, day.month, day.day),
  known: day,
  ...(by ? { by } : {}),
});

/** The year a moment says outright or by "năm ngoái"; undefined where it says none. */
function saidYear(
  m: Moment,
  anchors: Anchors,
): { year?: number; by?: 'published' | 'mentioned'; told: boolean } {
  if (m.year !== undefined) return { year: m.year, told: true };
  if (m.cycle !== undefined) {
    const paper = anchors.published;
    return paper
      ? { year: yearOfCycle(m.cycle, paper.year), by: 'published', told: true }
      : { told: true };
  }
  if (m.shift?.unit !== 'year') return { told: false };
  const base = m.shift.from === 'published' ? anchors.published : anchors.mentioned?.known;
  return { ...(base ? { year: base.year + m.shift.by, by: m.shift.from } : {}), told: true };
}

function civilDay(m: Moment, anchors: Anchors): DateRead {
  const day = m.day!;
  if (m.month === undefined) return dayOfMonth(m, anchors);
  const month = m.month;
  const said = saidYear(m, anchors);
  if (said.told) {
    if (said.year === undefined) return { value: dateValue(undefined, month, day), implied: true };
    const possible = isDay(said.year, month, day);
    return {
      value: dateValue(said.year, month, day),
      ...(possible ? { known: { year: said.year, month, day } } : { impossible: true }),
      ...(said.by ? { by: said.by } : {}),
    };
  }
  const at = (year: number): Day | undefined =>
    isDay(year, month, day) ? { year, month, day } : undefined;
  const toward = m.toward ?? towardOf(m.shift);
  const year =
    yearBesideMention(anchors, toward, at) ??
    yearOf(anchors, toward, (y) => at(y) ?? { year: y, month, day: daysInMonth(y, month) });
  if (year === undefined)
    return {
      value: dateValue(undefined, month, day),
      implied: true,
      ...(day > daysInMonth(2000, month) ? { impossible: true } : {}),
    };
  return isDay(year, month, day)
    ? { ...onDay({ year, month, day }, 'published') }
    : { value: dateValue(year, month, day), by: 'published', impossible: true };
}

const towardOf = (shift: Shift | undefined): Tense | undefined =>
  shift?.unit === 'day' && shift.from === 'published' && shift.by !== 0
    ? shift.by < 0
      ? 'past'
      : 'future'
    : undefined;

/** A story of another year goes on in that year: a day within months of the full date last mentioned. */
function yearBesideMention(
  anchors: Anchors,
  toward: Tense | undefined,
  at: (year: number) => Day | undefined,
): number | undefined {
  const spoken = dayOf(anchors.mentioned?.known);
  if (!spoken || toward || !anchors.published || anchors.prefer !== 'past') return undefined;
  if (spoken.year >= anchors.published.year) return undefined;
  const day = at(spoken.year);
  const ahead = day && toNumber(day) - toNumber(spoken);
  return ahead !== undefined && Math.abs(ahead) <= 120 ? spoken.year : undefined;
}

/** "ngày 15", "ngày 5 tháng này": a day whose month is not named. */
function dayOfMonth(m: Moment, anchors: Anchors): DateRead {
  const day = m.day!;
  if (m.shift?.unit === 'month') {
    const base = shifted({}, m.shift, anchors);
    const known = base.known;
    if (known?.month === undefined)
      return { value: dateValue(undefined, undefined, day), implied: true };
    return isDay(known.year, known.month, day)
      ? onDay({ year: known.year, month: known.month, day }, m.shift.from)
      : { value: dateValue(known.year, known.month, day), by: m.shift.from, impossible: true };
  }
  const month = monthOfDay(anchors, m.toward, day);
  if (month?.month === undefined)
    return { value: dateValue(undefined, undefined, day, 'day'), implied: true };
  const by = anchors.mentioned?.known.month === month.month ? 'mentioned' : 'published';
  return isDay(month.year, month.month, day)
    ? onDay({ year: month.year, month: month.month, day }, by)
    : { value: dateValue(month.year, month.month, day), by, impossible: true };
}

function lunarDate(m: Moment, anchors: Anchors): DateRead {
  const { month, day } = m as { month: number; day?: number };
  const said = saidYear(m, anchors);
  // A month of thirty days is not always there: "30 Tết" is then the 29th.
  const ofLunarYear = (year: number): Day | undefined =>
    lunarToCivil(year, month, day ?? 1) ?? (day === 30 ? lunarToCivil(year, month, 29) : undefined);
  // The last months of a lunar year mostly fall in the next civil one.
  const at = (year: number): Day | undefined =>
    [ofLunarYear(year), ofLunarYear(year - 1)].find((civil) => civil?.year === year);
  const year = said.told ? said.year : yearOf(anchors, m.toward, at);
  const civil = year === undefined ? undefined : at(year);
  if (!civil) return { value: day === undefined ? 'XXXX-XX' : 'XXXX-XX-XX', implied: true };
  const by = said.told ? said.by : 'published';
  const start = { ...onDay(civil), ...(by ? { by } : {}), implied: true };
  if (day !== undefined) return start;
  const last = addDays(civil, lunarToCivil(year!, month, 30) ? 29 : 28);
  return { ...start, value: `${start.value}/${dateValue(last.year, last.month, last.day)}` };
}

function weekday(m: Moment, anchors: Anchors): DateRead {
  const number = m.weekday!;
  if (m.shift?.unit === 'week') {
    const base = dayOf(m.shift.from === 'published' ? anchors.published : anchors.mentioned?.known);
    if (base) return onDay(addDays(base, number - weekdayOf(base) + 7 * m.shift.by), m.shift.from);
  }
  if (m.shift?.unit === 'day') return shifted(m, m.shift, anchors);
  const day = dayOfWeekday(anchors, m.toward, number);
  return day ? onDay(day, 'published') : { value: `XXXX-WXX-${number}`, implied: true };
}

function partOfYear(m: Moment, anchors: Anchors): DateRead {
  const said = saidYear(m, anchors);
  const first =
    m.quarter !== undefined ? m.quarter * 3 : m.season ? SEASON_MONTH[m.season] : undefined;
  const year = said.told || first === undefined ? said.year : yearOfMonth(anchors, m.toward, first);
  const suffix =
    m.quarter !== undefined ? `Q${m.quarter}` : m.half !== undefined ? `H${m.half}` : m.season!;
  const by = said.told ? said.by : ('published' as const);
  return {
    value: `${yearValue(year)}-${suffix}`,
    ...(year === undefined ? { implied: true } : { known: { year }, ...(by ? { by } : {}) }),
  };
}

const SEASON_MONTH = { SP: 3, SU: 7, FA: 10, WI: 12 } as const;

function month(m: Moment, anchors: Anchors): DateRead {
  const said = saidYear(m, anchors);
  const year = said.told ? said.year : yearOfMonth(anchors, m.toward, m.month!);
  const by = said.told ? said.by : ('published' as const);
  return {
    value: dateValue(year, m.month),
    ...(year === undefined
      ? { implied: true }
      : { known: { year, month: m.month }, ...(by ? { by } : {}) }),
  };
}

/** The first or last day of a month or year. */
function edgeDay(m: Moment, anchors: Anchors): DateRead {
  const { edge, ...period } = m;
  const read = resolveDate(period, anchors);
  if (!read.known) return { value: 'XXXX-XX-XX', implied: true };
  const { year } = read.known;
  const month = read.known.month ?? (edge === 'first' ? 1 : 12);
  const day = edge === 'first' ? 1 : daysInMonth(year, month);
  return { ...read, ...onDay({ year, month, day }) };
}

/** "cùng kỳ năm trước": the period last mentioned, so many years away. */
function samePeriod(m: Moment, anchors: Anchors): DateRead {
  const { mentioned } = anchors;
  const rest = { ...m, samePeriod: undefined };
  const period = mentioned && !/T|W|-\d\d-\d\d/u.test(mentioned.value) ? mentioned : undefined;
  if (!period) return resolveDate(rest, anchors);
  const year = m.year ?? (m.shift?.unit === 'year' ? period.known.year + m.shift.by : undefined);
  if (year === undefined) return resolveDate(rest, anchors);
  const away = year - period.known.year;
  const value = period.value.replace(/\d{4}/gu, (digits) => yearValue(Number(digits) + away));
  return { value, by: 'mentioned' };
}

/** So many units from an anchor, at the unit's own granularity. */
function shifted(m: Moment, shift: Shift, anchors: Anchors): DateRead {
  const { unit, by } = shift;
  const base =
    shift.from === 'mentioned'
      ? (anchors.mentioned?.known ?? anchors.published)
      : anchors.published;
  const from = shift.from === 'mentioned' && anchors.mentioned ? 'mentioned' : 'published';
  switch (unit) {
    case 'day': {
      if (shift.recalled && !anchors.mentioned?.day && anchors.prefer === 'past')
        return {
          value: m.part === undefined && m.hour === undefined ? 'PAST_REF' : 'XXXX-XX-XX',
          implied: true,
        };
      const day =
        from === 'mentioned'
          ? (anchors.mentioned?.day?.known ?? dayOf(anchors.published))
          : dayOf(base);
      return day ? onDay(addDays(day, by), from) : { value: 'XXXX-XX-XX', implied: true };
    }
    case 'week': {
      const day = dayOf(base) ?? base?.inWeek ?? dayOf(anchors.published);
      if (!day) return { value: m.weekend ? 'XXXX-WXX-WE' : 'XXXX-WXX', implied: true };
      const there = addDays(day, 7 * by);
      const { year, week } = isoWeek(there);
      const value = `${yearValue(year)}-W${String(week).padStart(2, '0')}`;
      return {
        value: m.weekend ? `${value}-WE` : value,
        by: from,
        known: m.weekend ? addDays(there, 6 - weekdayOf(there)) : { year, inWeek: there },
      };
    }
    case 'month': {
      if (base?.month === undefined) return { value: 'XXXX-XX', implied: true };
      const there = addMonths({ year: base.year, month: base.month, day: 1 }, by);
      return {
        value: dateValue(there.year, there.month),
        by: from,
        known: { year: there.year, month: there.month },
      };
    }
    case 'quarter': {
      if (base?.month === undefined) return { value: 'XXXX-QX', implied: true };
      const there = addMonths({ year: base.year, month: base.month, day: 1 }, 3 * by);
      return {
        value: `${yearValue(there.year)}-Q${Math.ceil(there.month / 3)}`,
        by: from,
        known: { year: there.year },
      };
    }
    case 'year':
      return base
        ? { value: yearValue(base.year + by), by: from, known: { year: base.year + by } }
        : { value: 'XXXX', implied: true };
    case 'decade':
      return base
        ? { value: String(Math.floor(base.year / 10) + by), by: from }
        : { value: 'XXX', implied: true };
    case 'century':
      return base
        ? { value: String(Math.floor(base.year / 100) + by), by: from }
        : { value: 'XX', implied: true };
    default:
      return clockShift(shift, base, from);
  }
}

const MINUTES = { hour: 60, minute: 1 } as const;

/** "3 giờ trước", where the anchor has a clock. */
function clockShift(
  { unit, by }: Shift,
  base: Known | undefined,
  from: 'published' | 'mentioned',
): DateRead {
  const day = dayOf(base);
  if (!day || base?.hour === undefined || (unit !== 'hour' && unit !== 'minute'))
    return { value: 'XXXX-XX-XX', implied: true };
  const minutes = base.hour * 60 + (base.minute ?? 0) + by * MINUTES[unit];
  const there = addDays(day, Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  const known = { ...there, hour: Math.floor(rest / 60), minute: rest % 60 };
  return {
    value: dateValue(there.year, there.month, there.day) + clockValue(known.hour, known.minute),
    known,
    by: from,
  };
}
