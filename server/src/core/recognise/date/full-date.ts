// A full date as metadata lines give it: "Thứ tư, 24/11/2021 14:04 (GMT+7)", "08:17 | 12/06/2020 GMT+7".
import { words } from '../../text/normal';
import type { Span } from '../../text/span';
import { isDay } from './calendar';
import { readDayAfterLead, readDayMonth } from './calendar-date';
import { hourOf, readClock } from './clock';
import { readDigitDate, readDigitRun } from './digits';
import type { Moment, Piece } from './moment';
import { readPart } from './day-part';
import { isDigits, isGlued, low, phraseAt, type Tokens } from './scan';
import { readWeekday } from './weekday';

export interface FullDate extends Span {
  readonly endToken: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  /** Offset from UTC where one is said: `+07:00`. */
  readonly zone?: string;
  /** 1 = Monday … 7 = Sunday, where said. */
  readonly weekday?: number;
}

/** Marks and words that may stand between the parts of a timestamp. */
const BETWEEN = words(', | - – — • · ; lúc vào ngày hồi ( : t');

/**
 * The full date that starts at `tokens[from]`: day, month and year, in any order with a weekday, a
 * clock and a time zone beside them, on one line. Undefined where one of the three is missing or no
 * calendar has the day. The span ends after the last part read.
 */
export function readFullDate(tokens: Tokens, from: number): FullDate | undefined {
  let said: Moment = {};
  let zone: string | undefined;
  let end = from;
  for (let at = from, skipped = 0; skipped < 4 && at < tokens.length;) {
    const piece = readPiece(tokens, at, said);
    if (piece) {
      said = { ...said, ...piece.moment };
      end = at = piece.end;
      skipped = 0;
      continue;
    }
    const zoned = end > from ? readZone(tokens, at) : undefined;
    if (zoned) {
      zone = zoned.zone;
      end = zoned.end;
      break;
    }
    if (end === from || !BETWEEN.has(low(tokens, at))) break;
    at++;
    skipped++;
  }
  const { year, month, day } = said;
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    return undefined;
  return {
    start: tokens[from]!.start,
    end: tokens[end - 1]!.end,
    endToken: end,
    year,
    month,
    day,
    ...(said.hour !== undefined
      ? { hour: hourOf(said.hour, said.part), minute: said.minute ?? 0 }
      : {}),
    ...(zone ? { zone } : {}),
    ...(said.weekday !== undefined ? { weekday: said.weekday } : {}),
  };
}

/** One part of the timestamp that is not yet known. */
function readPiece(t: Tokens, i: number, said: Moment): Piece | undefined {
  if (said.weekday === undefined) {
    const weekday = readWeekday(t, i) ?? readListedWeekday(t, i);
    if (weekday) return weekday;
  }
  if (said.hour === undefined) {
    const clock = readClock(t, i);
    if (clock && 'moment' in clock) return clock;
  }
  if (said.hour !== undefined && said.part === undefined) {
    const part = readPart(t, i);
    if (part) return { end: part.end, moment: { part: part.part } };
  }
  if (said.day !== undefined) return undefined;
  if (low(t, i) === 'ngày') return full(readDayAfterLead(t, i + 1));
  const run = readDigitRun(t, i);
  const date = run && readDigitDate(run, true);
  return full(run && date && !date.to ? { end: run.end, moment: date.from } : readDayMonth(t, i));
}

const full = (piece: Piece | undefined): Piece | undefined =>
  piece?.moment.year !== undefined && piece.moment.day !== undefined ? piece : undefined;

/** In a timestamp "Thứ tư" is a weekday whatever stands beside it. */
function readListedWeekday(t: Tokens, i: number): Piece | undefined {
  const names = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
  if (low(t, i) !== 'thứ') return undefined;
  const word = low(t, i + 1);
  const index = names.indexOf(word);
  const weekday = index >= 0 ? index + 1 : /^[2-7]$/u.test(word) ? Number(word) - 1 : 0;
  return weekday ? { end: i + 2, moment: { weekday } } : undefined;
}

/** "GMT+7", "(GMT+7)", "UTC+07:00", "+07:00", "giờ Việt Nam". */
function readZone(t: Tokens, i: number): { end: number; zone: string } | undefined {
  if (low(t, i) === 'z' && isGlued(t, i)) return { end: i + 1, zone: '+00:00' };
  const open = low(t, i) === '(' ? 1 : 0;
  let at = i + open;
  const close = (end: number): number => (open && low(t, end) === ')' ? end + 1 : end);
  const local = phraseAt(t, at, 'giờ', 'việt', 'nam') || phraseAt(t, at, 'giờ', 'hà', 'nội');
  if (local) return { end: close(local), zone: '+07:00' };
  const named = low(t, at) === 'gmt' || low(t, at) === 'utc';
  if (named) at++;
  const sign = low(t, at);
  if ((sign !== '+' && sign !== '-') || !isDigits(t, at + 1) || (!named && !isGlued(t, at)))
    return undefined;
  const text = t[at + 1]!.text;
  const hours = text.length === 4 ? text.slice(0, 2) : text.padStart(2, '0');
  let minutes = text.length === 4 ? text.slice(2) : '00';
  let end = at + 2;
  if (t[end]?.text === ':' && isGlued(t, end) && isDigits(t, end + 1)) {
    minutes = t[end + 1]!.text;
    end += 2;
  }
  if (hours.length !== 2 || minutes.length !== 2 || Number(hours) > 14 || Number(minutes) > 59)
    return undefined;
  return { end: close(end), zone: `${sign}${hours}:${minutes}` };
}
