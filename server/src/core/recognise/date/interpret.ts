// From an expression to the type and value of its mention.
import type { TimeParts, TimeType } from '../mention';
import { dayOf, type Anchors, type Known, type Mentioned } from './anchor';
import { addDays, daysInMonth, type Day } from './calendar';
import { hourOf } from './clock';
import type { Amount, Expression, Moment, Unit } from './moment';
import { readAsCalendar } from './reading';
import { resolveMoment, type Resolved } from './resolve';
import { clockValue, dateValue, durationValue, partValue, yearValue } from './value';

export interface Interpreted {
  readonly type: TimeType;
  readonly value: string;
  readonly mod?: string;
  readonly implied: boolean;
  readonly by?: 'published' | 'mentioned';
  readonly said: TimeParts;
  readonly saidEnd?: TimeParts;
  readonly problem?: 'impossible' | 'reversed';
  /** What later words may refer to. */
  readonly known?: Known;
}

export function interpret(expression: Expression, anchors: Anchors): Interpreted {
  const special = readAsCalendar(expression, anchors);
  if (special) return { said: {}, implied: true, by: 'published', ...special };
  switch (expression.kind) {
    case 'moment':
      return moment(expression.moment, anchors);
    case 'range':
      return range(expression.from, expression.to, anchors);
    case 'duration': {
      const value = durationValue(expression.amounts);
      const to = expression.upTo && durationValue(expression.upTo);
      return { type: 'DURATION', value: to ? `${value}/${to}` : value, implied: false, said: {} };
    }
    case 'offset':
      return offset(expression.amount, expression.sign, expression.from, anchors);
    case 'stretch':
      return stretch(expression, anchors);
    case 'set':
      return {
        type: 'SET',
        value: expression.upTo
          ? `${setValue(undefined, expression.moment)}/${setValue(undefined, expression.upTo)}`
          : setValue(expression.every, expression.moment) +
            (expression.everyUpTo ? `/${setValue(expression.everyUpTo, undefined)}` : ''),
        implied: false,
        said: expression.moment ? saidOf(expression.moment) : {},
      };
    case 'vague':
      return { type: 'DATE', value: expression.ref, implied: false, said: {} };
  }
}

function saidOf(m: Moment): TimeParts {
  const hour = m.hour === undefined ? undefined : hourOf(m.hour, m.part);
  return {
    ...(m.year !== undefined ? { year: m.bc ? -m.year : m.year } : {}),
    ...(m.month !== undefined ? { month: m.month } : {}),
    ...(m.day !== undefined ? { day: m.day } : {}),
    ...(hour !== undefined ? { hour } : {}),
    ...(m.minute !== undefined ? { minute: m.minute } : {}),
    ...(m.weekday !== undefined ? { weekday: m.weekday } : {}),
    ...(m.weekdaySpan ? { weekdaySpan: m.weekdaySpan } : {}),
    ...(m.dateSpan ? { dateSpan: m.dateSpan } : {}),
    ...(m.lunar ? { lunar: true } : {}),
  };
}

const isTime = (m: Moment): boolean => m.hour !== undefined || m.part !== undefined;

function moment(m: Moment, anchors: Anchors): Interpreted {
  const resolved = resolveMoment(m, anchors);
  return {
    type: isTime(m) ? 'TIME' : 'DATE',
    value: resolved.value,
    ...(m.mod ? { mod: m.mod } : {}),
    implied: resolved.implied,
    ...(resolved.by ? { by: resolved.by } : {}),
    ...(resolved.known ? { known: resolved.known } : {}),
    ...(resolved.impossible ? { problem: 'impossible' as const } : {}),
    said: saidOf(m),
  };
}

function range(from: Moment, to: Moment | 'present', anchors: Anchors): Interpreted {
  if (to === 'present') {
    const start = moment(from, anchors);
    return { ...start, value: `${start.value}/PRESENT_REF` };
  }
  const [start, end] = bothEnds(from, to, anchors);
  const problem =
    start.impossible || end.impossible
      ? 'impossible'
      : isReversed(from, to, start, end)
        ? 'reversed'
        : undefined;
  const by = end.by ?? start.by;
  return {
    type: isTime(from) || isTime(to) ? 'TIME' : 'DATE',
    value: `${start.value}/${end.value}`,
    ...(from.mod ? { mod: from.mod } : {}),
    implied: start.implied || end.implied,
    ...(by ? { by } : {}),
    ...(end.known ? { known: end.known } : {}),
    ...(problem ? { problem } : {}),
    said: saidOf(from),
    saidEnd: saidOf(to),
  };
}

/** Each end against the other: a start takes the year of its end, "hôm sau" counts from the start. */
function bothEnds(from: Moment, to: Moment, anchors: Anchors): [Resolved, Resolved] {
  if (to.shift?.from === 'mentioned') {
    const start = resolveMoment(from, anchors);
    const day = dayOf(start.known);
    const { mentioned } = anchors;
    const span = mentioned?.span ?? { start: 0, end: 0 };
    const spoken: Mentioned | undefined = start.known && {
      known: start.known,
      value: start.value,
      span,
      ...(day ? { day: { known: day, span } } : {}),
    };
    return [start, resolveMoment(to, spoken ? { ...anchors, mentioned: spoken } : anchors)];
  }
  const end = resolveMoment(to, anchors);
  return [resolveMoment(beside(from, end.known), anchors), end];
}

/** The start of a range in the year of its end, or the year before where it would come after it. */
function beside(from: Moment, end: Known | undefined): Moment {
  if (
    !end?.month ||
    from.month === undefined ||
    from.year !== undefined ||
    from.shift ||
    from.lunar
  )
    return from;
  const later =
    from.month > end.month || (from.month === end.month && (from.day ?? 0) > (end.day ?? 31));
  // Within one month a start after the end is a slip, not a year.
  return { ...from, year: later && from.month !== end.month ? end.year - 1 : end.year };
}

function isReversed(from: Moment, to: Moment, start: Resolved, end: Resolved): boolean {
  const a = start.known;
  const b = end.known;
  if (!a || !b || from.lunar || to.lunar) return false;
  if (
    from.shift ||
    to.shift ||
    (from.weekday !== undefined && from.day === undefined) ||
    (to.weekday !== undefined && to.day === undefined)
  )
    return false;
  if (a.year !== b.year) return a.year > b.year;
  if (a.month === undefined || b.month === undefined || a.month !== b.month)
    return (a.month ?? 0) > (b.month ?? 13);
  return a.day !== undefined && b.day !== undefined && a.day > b.day;
}

/** Is a point known as finely as a unit counts? */
function knows(known: Known | undefined, unit: Unit): boolean {
  if (!known) return false;
  switch (unit) {
    case 'year':
      return true;
    case 'month':
      return known.month !== undefined;
    case 'day':
    case 'week':
      return known.day !== undefined;
    default:
      return known.hour !== undefined;
  }
}

function offset(
  amount: Amount,
  sign: 1 | -1,
  from: 'published' | 'mentioned',
  anchors: Anchors,
): Interpreted {
  const count = amount.count!;
  // "Trước đó 3 năm" with nothing before it is before the paper.
  const lone = from === 'mentioned' && sign < 0 && !anchors.mentioned;
  const base = from === 'published' || lone ? anchors.published : anchors.mentioned?.known;
  const whole = Number.isInteger(count) && count <= 1000;
  const fine = amount.unit === 'hour' || amount.unit === 'minute' || amount.unit === 'second';
  const unknown = base === undefined && from === 'published' && !fine;
  if (!whole || (!unknown && !knows(base, amount.unit)) || (fine && from === 'mentioned'))
    return { type: 'DURATION', value: durationValue([amount]), implied: false, said: {} };
  const resolved = moment({ shift: { unit: amount.unit, by: sign * count, from } }, anchors);
  return fine ? { ...resolved, type: 'TIME' } : resolved;
}

/** "9 tháng đầu năm 2021" → `2021-01/2021-09`; six months are a half, and one unit is itself. */
function stretch(
  { count, unit, edge, of }: Extract<Expression, { kind: 'stretch' }>,
  anchors: Anchors,
): Interpreted {
  const owner = moment(of, anchors);
  const value = stretchValue(count, unit, edge, owner);
  if (value === undefined)
    return { type: 'DURATION', value: durationValue([{ count, unit }]), implied: false, said: {} };
  return { ...owner, value };
}

function stretchValue(
  count: number,
  unit: Unit,
  edge: 'first' | 'last',
  owner: Interpreted,
): string | undefined {
  const year = owner.known?.year;
  const y = yearValue(year);
  const ofYear = owner.known ? owner.known.month === undefined : !owner.value.includes('-');
  const ends = (most: number): [number, number] =>
    edge === 'first' ? [1, count] : [most + 1 - count, most];
  const two = (n: number): string => String(n).padStart(2, '0');
  if (ofYear && unit === 'month' && count <= 12) {
    if (count === 6) return `${y}-H${edge === 'first' ? 1 : 2}`;
    const [a, b] = ends(12);
    return count === 1 ? `${y}-${two(a)}` : `${y}-${two(a)}/${y}-${two(b)}`;
  }
  if (ofYear && unit === 'quarter' && count <= 4) {
    const [a, b] = ends(4);
    return count === 1 ? `${y}-Q${a}` : `${y}-Q${a}/${y}-Q${b}`;
  }
  const month = owner.known?.month;
  if (month !== undefined && year !== undefined && (unit === 'day' || unit === 'week')) {
    const length = daysInMonth(year, month);
    const days = unit === 'week' ? count * 7 : count;
    if (days > length) return undefined;
    const [a, b] = edge === 'first' ? [1, days] : [length + 1 - days, length];
    return a === b
      ? dateValue(year, month, a)
      : `${dateValue(year, month, a)}/${dateValue(year, month, b)}`;
  }
  if (ofYear && year !== undefined && (unit === 'day' || unit === 'week')) {
    const first: Day = edge === 'first' ? { year, month: 1, day: 1 } : { year, month: 12, day: 31 };
    const days = (unit === 'week' ? count * 7 : count) - 1;
    const other = addDays(first, edge === 'first' ? days : -days);
    const [a, b] = edge === 'first' ? [first, other] : [other, first];
    return `${dateValue(a.year, a.month, a.day)}/${dateValue(b.year, b.month, b.day)}`;
  }
  return undefined;
}

/** `P1Y`, or what comes again with `X` for what changes: `XXXX-WXX-6`, `XXXX-XX-15`, `XXXX-03-10`. */
function setValue(every: Amount | undefined, m: Moment | undefined): string {
  if (!m) return durationValue([every!]);
  const time =
    m.hour !== undefined
      ? clockValue(hourOf(m.hour, m.part), m.minute)
      : m.part
        ? partValue(m.part)
        : '';
  if (m.weekend) return 'XXXX-WXX-WE';
  if (m.weekday !== undefined && m.day === undefined) return `XXXX-WXX-${m.weekday}${time}`;
  if (m.quarter !== undefined) return `XXXX-Q${m.quarter}`;
  if (m.season) return `XXXX-${m.season}`;
  const grain = m.day !== undefined || time ? 'day' : 'month';
  return dateValue(undefined, m.month, m.day, grain) + time;
}
