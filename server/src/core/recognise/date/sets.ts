// What comes again: "hằng năm", "mỗi ngày", "hai năm một lần", "thứ Bảy hằng tuần", "ngày 15 hằng tháng".
import { words } from '../../text/normal';
import { readAmount, readUnit } from './amount';
import type { Amount, Expression, Moment } from './moment';
import { readMoment } from './assemble';
import { readPart } from './day-part';
import { isDigits, low, phraseAt, type Tokens } from './scan';

interface SetReading {
  readonly end: number;
  readonly expression: Expression;
}

const EVERY = words('mỗi hằng hàng từng');

const every = (end: number, amount: Amount, moment?: Moment): SetReading => ({
  end,
  expression: { kind: 'set', every: amount, ...(moment ? { moment } : {}) },
});

/** "hằng năm", "mỗi 6 tháng", "mỗi sáng", "mỗi thứ Bảy"; "hàng giờ" is hours, not every hour. */
export function readEvery(t: Tokens, i: number): SetReading | undefined {
  const word = low(t, i);
  if (word === 'thường' && low(t, i + 1) === 'niên')
    return every(i + 2, { count: 1, unit: 'year' });
  if (!EVERY.has(word)) return undefined;
  const at = i + 1;
  if (word !== 'từng') {
    const piece = word === 'mỗi' || readPart(t, at) ? readMoment(t, at) : undefined;
    // "mỗi chiều 50.000 đồng" is each way.
    if (piece && repeats(piece.moment) && !isDigits(t, piece.end))
      return { end: piece.end, expression: { kind: 'set', moment: piece.moment } };
  }
  if (word === 'mỗi') {
    const amount = readAmount(t, at);
    const [first] = amount?.amounts ?? [];
    if (amount && first && amount.amounts.length === 1 && !amount.upTo)
      return every(amount.end, first);
  }
  const unit = readUnit(t, at);
  if (!unit || (word === 'hàng' && (unit.unit === 'hour' || unit.factor > 1))) return undefined;
  if (word === 'hàng' && (unit.unit === 'minute' || unit.unit === 'second')) return undefined;
  if (word === 'từng' && (unit.unit === 'minute' || unit.unit === 'second')) return undefined;
  // "mỗi năm một lần" says it twice.
  const end = onceAfter(t, unit.end) || unit.end;
  return every(end, { count: unit.factor, unit: unit.unit });
}

/** A weekday, a part of the day or a clock, of no day that is named. */
const repeats = (m: Moment): boolean =>
  (m.weekday !== undefined || m.part !== undefined) && m.day === undefined && m.shift === undefined;

/** After an amount at `i`: "một lần", "/lần": the amount is how often. */
export const onceAfter = (t: Tokens, i: number): number =>
  phraseAt(t, i, 'một', 'lần') || phraseAt(t, i, '1', 'lần') || phraseAt(t, i, '/', 'lần');

/** After a moment at `i`: "hằng tuần", "hàng năm": it comes again. */
export function repeatsAfter(t: Tokens, i: number): { end: number; amount: Amount } | undefined {
  const word = low(t, i);
  if (word !== 'hằng' && word !== 'hàng' && word !== 'mỗi') return undefined;
  const unit = readUnit(t, i + 1);
  return unit && unit.factor === 1 && unit.unit !== 'hour'
    ? { end: unit.end, amount: { count: 1, unit: unit.unit } }
    : undefined;
}
