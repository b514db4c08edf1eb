// The two sides of a range, each with what the other says for it: "6 đến 9/10/2020", "18h ngày 21/4 đến 6h".
import { isDayOfMonth } from './digits';
import type { Moment } from './moment';

/** One side of a range: a moment, or a number whose field the other side tells. */
export interface Side {
  readonly end: number;
  readonly moment?: Moment;
  readonly bare?: number;
}

export const hasDate = (m: Moment): boolean =>
  m.year !== undefined ||
  m.month !== undefined ||
  m.day !== undefined ||
  m.weekday !== undefined ||
  m.shift !== undefined ||
  m.quarter !== undefined ||
  m.season !== undefined ||
  m.half !== undefined ||
  m.weekend !== undefined ||
  m.century !== undefined ||
  m.decade !== undefined;

type Level = 'clock' | 'part' | 'day' | 'month' | 'quarter' | 'year' | 'age';

function levelOf(m: Moment): Level {
  const day = m.day !== undefined || m.weekday !== undefined || m.shift?.unit === 'day';
  if (m.hour !== undefined) return 'clock';
  if (m.part !== undefined && !day) return 'part';
  if (day) return 'day';
  if (m.month !== undefined || m.shift?.unit === 'month') return 'month';
  if (m.quarter !== undefined) return 'quarter';
  return m.century !== undefined || m.decade !== undefined ? 'age' : 'year';
}

/** Both ends with what one leaves out taken from the other; undefined where they make no range. */
export function complete(
  left: Side,
  right: Moment,
  dash: boolean,
  led: boolean,
): [Moment, Moment] | undefined {
  if (left.bare !== undefined) {
    if (
      right.day !== undefined &&
      right.month !== undefined &&
      right.hour === undefined &&
      isDayOfMonth(left.bare)
    )
      return [
        {
          ...(right.lunar ? { lunar: true } : {}),
          day: left.bare,
          month: right.month,
          ...(right.year ? { year: right.year } : {}),
        },
        right,
      ];
    if (right.hour !== undefined && left.bare <= 24 && right.day === undefined)
      return [{ ...right, hour: left.bare, minute: undefined }, right];
    return undefined;
  }
  const from = left.moment!;
  const a = levelOf(from);
  const b = levelOf(right);
  if (dash && a !== b) return undefined;
  if (
    dash &&
    a === 'day' &&
    right.month !== undefined &&
    right.month === from.month &&
    right.day === from.day &&
    right.year === from.year
  )
    return undefined;
  if (
    a === 'year' &&
    b === 'year' &&
    dash &&
    !led &&
    from.year !== undefined &&
    right.year !== undefined &&
    from.year >= right.year
  )
    return undefined;
  if (!hasDate(from) && !hasDate(right) && a !== b) return undefined;
  if (RANK[b] - RANK[a] > 2 && right.year === undefined) return undefined;
  return [fill(from, right), fill(right, from)];
}

const RANK: Readonly<Record<Level, number>> = {
  clock: 0,
  part: 0,
  day: 1,
  month: 2,
  quarter: 3,
  year: 4,
  age: 5,
};

/** A clock or part takes the other's day, a day the other's month where its own is not said. */
function fill(m: Moment, other: Moment): Moment {
  if (!hasDate(m) && hasDate(other)) {
    // "9h đến 11h sáng 5/6": the part of the day is of both clocks.
    const part = m.part ?? (m.hour === undefined ? undefined : other.part);
    return { ...other, hour: m.hour, minute: m.minute, second: m.second, part };
  }
  if (
    m.day !== undefined &&
    m.month === undefined &&
    m.shift === undefined &&
    other.month !== undefined
  )
    return { ...m, month: monthBefore(m, other), year: other.year, lunar: other.lunar };
  if (
    m.quarter !== undefined &&
    m.year === undefined &&
    m.shift === undefined &&
    other.quarter !== undefined
  )
    return { ...m, year: other.year, shift: other.shift };
  return m;
}

/** "đêm 30 rạng sáng 1/5": a night before the first of a month is of the month before. */
const monthBefore = (m: Moment, other: Moment): number =>
  m.part !== undefined && other.part === 'MO' && other.day === 1 && m.day! > 27
    ? ((other.month! + 10) % 12) + 1
    : other.month!;
