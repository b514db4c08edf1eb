// Days of the lunar calendar: "mùng 1 Tết", "30 Tết", "rằm tháng Giêng", "23 tháng Chạp", "mùng 10 tháng 3 âm lịch".
import { readCount } from './count';
import { readMonthName } from './calendar-date';
import type { Moment, Piece } from './moment';
import { isBareYear } from './period';
import { low, phraseAt, spanOf, type Tokens } from './scan';

/** A lunar day at `i`: the words say that it is one. */
export function readLunarDay(t: Tokens, i: number): Piece | undefined {
  const word = low(t, i);
  if (word === 'giao') {
    if (low(t, i + 1) !== 'thừa') return undefined;
    return { end: i + 2, moment: { lunar: true, month: 12, day: 30 } };
  }
  if (word === 'rằm') return readFullMoon(t, i);
  const at = word === 'mùng' || word === 'mồng' ? i + 1 : i;
  const day = readCount(t, at);
  if (!day || day.value < 1 || day.value > 30) return undefined;
  const end = readTet(t, day.end);
  // "mùng 3 Tết" is of the first month, "29 Tết" of the month before.
  if (end && (at > i ? day.value <= 10 : day.value >= 20)) {
    const month = at > i ? 1 : 12;
    return withYear(t, i, end, { lunar: true, day: day.value, month });
  }
  if (low(t, day.end) !== 'tháng') return undefined;
  const month = readMonthName(t, day.end + 1);
  return month?.moment.lunar
    ? withYear(t, i, month.end, { day: day.value, ...month.moment })
    : undefined;
}

/** The index after "Tết", "Tết Nguyên đán", else 0. */
function readTet(t: Tokens, i: number): number {
  return phraseAt(t, i, 'tết', 'nguyên', 'đán') || phraseAt(t, i, 'tết');
}

function readFullMoon(t: Tokens, i: number): Piece | undefined {
  const month = low(t, i + 1) === 'tháng' ? readMonthName(t, i + 2) : undefined;
  if (!month) return undefined;
  return withYear(t, i, month.end, { lunar: true, day: 15, month: month.moment.month });
}

function withYear(t: Tokens, from: number, end: number, moment: Moment): Piece {
  const at = low(t, end) === 'năm' ? end + 1 : end;
  const stop = isBareYear(t, at) ? at + 1 : end;
  return {
    end: stop,
    moment: {
      ...moment,
      ...(stop > end ? { year: Number(t[at]!.text) } : {}),
      dateSpan: spanOf(t, from, stop),
    },
  };
}

/** "âm lịch" or "dương lịch" after a day or month at `i - 1`. */
export function readLunarTail(
  t: Tokens,
  i: number,
  moment: Moment,
): { end: number; lunar: boolean } | undefined {
  if (moment.month === undefined || moment.hour !== undefined) return undefined;
  const open = low(t, i) === '(' ? 1 : 0;
  const lunar = phraseAt(t, i + open, 'âm', 'lịch');
  const end = lunar || phraseAt(t, i + open, 'dương', 'lịch');
  if (!end || (open && low(t, end) !== ')')) return undefined;
  return { end: end + open, lunar: lunar > 0 };
}
