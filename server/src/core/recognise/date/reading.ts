// How an assistant, rather than a newspaper's reader, takes counts and periods: as stretches of the calendar.
//
// A reader of news takes "3 ngày tới" for a duration, "mùa hè năm nay" for a season. Where bare dates are
// preferred in the future (planning), they are the interval they cover; where the nearest is (chat), a count
// is the point it reaches. This holds only for `prefer` other than past.
import { dayOf, type Anchors, type Known } from './anchor';
import { addDays, addMonths, type Day } from './calendar';
import type { Amount, Expression, Moment } from './moment';
import { resolveMoment } from './resolve';
import { clockValue, dateValue } from './value';

interface CalendarReading {
  readonly type: 'DATE' | 'TIME';
  readonly value: string;
  readonly known?: Known;
}

export function readAsCalendar(
  expression: Expression,
  anchors: Anchors,
): CalendarReading | undefined {
  const { prefer, published } = anchors;
  const here = dayOf(published);
  if (prefer === 'past' || !published || !here) return undefined;
  switch (expression.kind) {
    case 'vague':
      return expression.ref === 'PRESENT_REF' && published.hour !== undefined
        ? {
            type: 'TIME',
            value: point({ ...here, hour: published.hour, minute: published.minute }),
          }
        : undefined;
    case 'duration':
      return counted(expression, here, published, prefer);
    case 'offset':
      return expression.from === 'mentioned' || expression.amount.unit === 'week'
        ? reached(expression.amount, expression.sign, here, published)
        : undefined;
    case 'moment':
      return prefer === 'future' ? covered(expression.moment, anchors) : undefined;
    default:
      return undefined;
  }
}

const point = (known: Known): string =>
  dateValue(known.year, known.month, known.day) +
  (known.hour === undefined ? '' : clockValue(known.hour, known.minute));

/** The point so many units from a day, with the clock for units below a day. */
function move(
  here: Day,
  published: Known,
  { count, unit }: Amount,
  sign: number,
): Known | undefined {
  if (count === undefined || !Number.isInteger(count)) return undefined;
  const by = sign * count;
  switch (unit) {
    case 'year':
      return addMonths(here, 12 * by);
    case 'quarter':
      return addMonths(here, 3 * by);
    case 'month':
      return addMonths(here, by);
    case 'week':
      return addDays(here, 7 * by);
    case 'day':
      return addDays(here, by);
    case 'hour':
    case 'minute':
    case 'second': {
      const minutes =
        (published.hour ?? 0) * 60 +
        (published.minute ?? 0) +
        (unit === 'hour' ? 60 * by : unit === 'minute' ? by : 0);
      const day = addDays(here, Math.floor(minutes / 1440));
      const rest = ((minutes % 1440) + 1440) % 1440;
      return { ...day, hour: Math.floor(rest / 60), minute: rest % 60 };
    }
    default:
      return undefined;
  }
}

/** At the granularity of the unit: `2012-11` for months, `2017` for years. */
function grained(known: Known, { unit }: Amount): Known {
  if (unit === 'year') return { year: known.year };
  return unit === 'month' || unit === 'quarter' ? { year: known.year, month: known.month } : known;
}

function reached(
  amount: Amount,
  sign: number,
  here: Day,
  published: Known,
): CalendarReading | undefined {
  const there = move(here, published, amount, sign);
  if (!there) return undefined;
  const known = grained(there, amount);
  return { type: known.hour === undefined ? 'DATE' : 'TIME', value: point(known), known };
}

function counted(
  { amounts, upTo, toward, within }: Extract<Expression, { kind: 'duration' }>,
  here: Day,
  published: Known,
  prefer: Anchors['prefer'],
): CalendarReading | undefined {
  const [amount, ...more] = amounts;
  if (!amount || more.length || upTo) return undefined;
  const sign = toward === 'past' ? -1 : 1;
  if (!toward && !within) return undefined;
  if (prefer === 'nearest') return reached(amount, sign, here, published);
  // The current unit is not of "the next days": they begin with the one after it. "Within" begins now.
  const now = { ...here, hour: published.hour, minute: published.minute };
  const next = toward === 'future' ? 1 : 0;
  const edge = next ? move(here, published, { ...amount, count: 1 }, 1) : now;
  const far = move(here, published, { ...amount, count: (amount.count ?? 0) + next }, sign);
  if (!edge || !far) return undefined;
  const [a, b] = sign > 0 ? [edge, far] : [far, edge];
  const clock = amount.unit === 'hour' || amount.unit === 'minute' || amount.unit === 'second';
  const trim = (known: Known): string =>
    point(
      clock ? known : grained({ year: known.year, month: known.month, day: known.day }, amount),
    );
  return { type: clock ? 'TIME' : 'DATE', value: `${trim(a)}/${trim(b)}` };
}

const PART_HOURS = { MO: [4, 12], MI: [11, 13], AF: [12, 19], EV: [18, 24], NI: [18, 24] } as const;
const SEASONS = {
  SP: ['03-20', '06-21'],
  SU: ['06-21', '09-23'],
  FA: ['09-23', '12-21'],
  WI: ['12-21', '03-20'],
} as const;

/** The hours of a part of a day, the days of a season. */
function covered(m: Moment, anchors: Anchors): CalendarReading | undefined {
  if (m.part !== undefined && m.hour === undefined) {
    const day = dayOf(resolveMoment({ ...m, part: undefined }, anchors).known);
    if (!day) return undefined;
    const [from, to] = PART_HOURS[m.part];
    const end = to === 24 ? { ...addDays(day, 1), hour: 0 } : { ...day, hour: to };
    return { type: 'TIME', value: `${point({ ...day, hour: from })}/${point(end)}`, known: day };
  }
  if (m.season === undefined) return undefined;
  const { known } = resolveMoment(m, anchors);
  if (!known) return undefined;
  const [from, to] = SEASONS[m.season];
  const { year } = known;
  return {
    type: 'DATE',
    value: `${year}-${from}/${m.season === 'WI' ? year + 1 : year}-${to}`,
    known,
  };
}
