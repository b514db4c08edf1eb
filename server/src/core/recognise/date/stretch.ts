// The first or last units of a period: "9 tháng đầu năm 2021", "6 tháng cuối năm", "10 tháng năm 2022", "10 ngày đầu tháng 4".
import { readMonth, readYear } from './calendar-date';
import { mayCount, readCount } from './count';
import type { Expression, Moment, Piece, Unit } from './moment';
import { readQuarter } from './period';
import { readPeriodShift } from './relative';
import { isDigits, low, type Tokens } from './scan';

interface Reading {
  readonly end: number;
  readonly expression: Expression;
}

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  Object.entries({
    ngày: 'day',
    tuần: 'week',
    tháng: 'month',
    quý: 'quarter',
  }),
);

/** A stretch at `i`: a count and unit, or a unit alone that stands for one ("quý đầu năm", "tháng cuối năm"). */
export function readStretch(t: Tokens, i: number): Reading | undefined {
  const alone = UNITS.get(low(t, i));
  if (alone) {
    if (alone !== 'month' && alone !== 'quarter' && alone !== 'week') return undefined;
    return readEdgeOf(t, i + 1, 1, alone);
  }
  if (low(t, i) === 'những' || low(t, i) === 'các') return readSome(t, i);
  const count = mayCount(t, i) ? readCount(t, i) : undefined;
  const unit = count && UNITS.get(low(t, count.end));
  if (!unit || count.value < 1) return undefined;
  const at = count.end + 1;
  const edged = readEdgeOf(t, at, count.value, unit);
  if (edged) return edged;
  // "10 tháng năm 2022", "9 tháng của năm 2021".
  if (unit !== 'month' || count.value > 12) return undefined;
  const year = readOwner(t, at, 'year');
  return year && (year.moment.year !== undefined || year.moment.shift?.by === 0)
    ? stretch(year.end, count.value, unit, 'first', year.moment)
    : undefined;
}

const stretch = (
  end: number,
  count: number,
  unit: Unit,
  edge: 'first' | 'last',
  of: Moment,
): Reading => ({ end, expression: { kind: 'stretch', count, unit, edge, of } });

function readEdgeOf(t: Tokens, i: number, count: number, unit: Unit): Reading | undefined {
  const word = low(t, i);
  if (word !== 'đầu' && word !== 'cuối') return undefined;
  const at = low(t, i + 1) === 'tiên' || low(t, i + 1) === 'cùng' ? i + 2 : i + 1;
  const of = readOwner(t, at, unit === 'day' || unit === 'week' ? 'any' : 'year');
  return of && stretch(of.end, count, unit, word === 'đầu' ? 'first' : 'last', of.moment);
}

/** "những tháng đầu năm 2021", "các tháng cuối năm": the period, from its start or end. */
function readSome(t: Tokens, i: number): Reading | undefined {
  if (!UNITS.get(low(t, i + 1))) return undefined;
  const word = low(t, i + 2);
  if (word !== 'đầu' && word !== 'cuối') return undefined;
  const of = readOwner(t, i + 3, 'any');
  return (
    of && {
      end: of.end,
      expression: {
        kind: 'moment',
        moment: { ...of.moment, mod: word === 'đầu' ? 'START' : 'END' },
      },
    }
  );
}

/** The period that the units are of: "năm 2021", "năm nay", "năm", "tháng 4", "quý I". */
function readOwner(t: Tokens, i: number, kind: 'year' | 'any'): Piece | undefined {
  const at = low(t, i) === 'của' || low(t, i) === 'trong' ? i + 1 : i;
  const word = low(t, at);
  if (word === 'năm') {
    if (low(t, at + 1) === 'học') return undefined;
    const year = readYear(t, at) ?? readPeriodShift(t, at);
    if (year) return year;
    return isDigits(t, at + 1)
      ? undefined
      : { end: at + 1, moment: { shift: { unit: 'year', by: 0, from: 'published' } } };
  }
  if (kind === 'year') return undefined;
  if (word === 'tháng') {
    const month = readMonth(t, at) ?? readPeriodShift(t, at);
    return month ?? { end: at + 1, moment: { shift: { unit: 'month', by: 0, from: 'published' } } };
  }
  return word === 'quý' ? readQuarter(t, at) : undefined;
}
