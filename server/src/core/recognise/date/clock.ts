// Times of day: 14h30, 14:30, 10g45, "7 giờ rưỡi sáng", "11 giờ kém 15", "0h".
import { words } from '../../text/normal';
import { readCount } from './count';
import { readPart } from './day-part';
import type { DayPart, Piece } from './moment';
import { isDigits, isGlued, low, type Tokens } from './scan';

/** "8:05 AM". */
const HALVES: ReadonlyMap<string, DayPart> = new Map([
  ['am', 'MO'],
  ['pm', 'AF'],
]);
const HOUR_WORDS = new Set(['giờ', 'h', 'g']);

/** A clock at `i`; `invalid` where one stands that no day has (7 giờ 61 phút). */
export function readClock(
  t: Tokens,
  i: number,
): Piece | { end: number; invalid: true } | undefined {
  if (isDigits(t, i) && t[i + 1]?.text === ':' && isGlued(t, i + 1)) return colon(t, i);
  const hour = readCount(t, i);
  // "5 rưỡi sáng": the hour goes unsaid before a part of the day.
  if (hour && hour.value <= 12 && low(t, hour.end) === 'rưỡi' && readPart(t, hour.end + 1))
    return { end: hour.end + 1, moment: { hour: hour.value, minute: 30 } };
  if (!hour || !HOUR_WORDS.has(low(t, hour.end))) return undefined;
  const letter = low(t, hour.end) !== 'giờ';
  if (letter && !isDigits(t, i)) return undefined;
  if (
    letter &&
    low(t, hour.end) === 'g' &&
    !(isGlued(t, hour.end) && isGlued(t, hour.end + 1) && isDigits(t, hour.end + 1))
  )
    return undefined;
  // "2 H", "3 G": a capital is a name or a unit.
  if (letter && t[hour.end]!.upper) return undefined;
  const at = hour.end + 1;
  if (hour.value > 24) return undefined;
  const rest = minutes(t, at, letter);
  if (rest.minute > 59) return { end: rest.end, invalid: true };
  if (rest.before)
    return {
      end: rest.end,
      moment: { hour: (hour.value + 23) % 24, minute: 60 - rest.minute },
    };
  if (hour.value === 24 && rest.minute > 0) return undefined;
  return {
    end: rest.end,
    moment: {
      hour: hour.value,
      ...(rest.said ? { minute: rest.minute } : {}),
      ...(rest.second !== undefined ? { second: rest.second } : {}),
    },
  };
}

function colon(t: Tokens, i: number): Piece | undefined {
  const hour = t[i]!.text;
  const minute = t[i + 2];
  if (hour.length > 2 || minute?.kind !== 'number' || !minute.glued || minute.text.length !== 2)
    return undefined;
  if (Number(hour) > 23 || Number(minute.text) > 59) return undefined;
  let end = i + 3;
  let second: number | undefined;
  if (t[end]?.text === ':' && isGlued(t, end)) {
    const text = isDigits(t, end + 1) && isGlued(t, end + 1) ? t[end + 1]!.text : '';
    if (text.length !== 2 || Number(text) > 59) return undefined;
    second = Number(text);
    end += 2;
    if (t[end]?.text === ':' && isGlued(t, end)) return undefined;
  }
  const half = HALVES.get(low(t, end));
  return {
    end: half ? end + 1 : end,
    moment: {
      hour: Number(hour),
      minute: Number(minute.text),
      ...(half ? { part: half } : {}),
      ...(second !== undefined ? { second } : {}),
    },
  };
}

interface Minutes {
  readonly end: number;
  readonly said: boolean;
  readonly minute: number;
  readonly second?: number;
  /** "kém": so many minutes before the hour. */
  readonly before?: boolean;
}

function minutes(t: Tokens, at: number, letter: boolean): Minutes {
  const none = { end: at, said: false, minute: 0 };
  if (low(t, at) === 'rưỡi') return { end: at + 1, said: true, minute: 30 };
  if (low(t, at) === 'kém') {
    const count = readCount(t, at + 1);
    if (!count || count.value < 1 || count.value > 59) return none;
    return { end: skipMinuteWord(t, count.end), said: true, minute: count.value, before: true };
  }
  const count = readCount(t, at);
  if (!count) return none;
  const word = low(t, count.end);
  const named = word === 'phút' || word === "'" || word === '’' || word === 'p' || word === 'ph';
  if (isDigits(t, at)) {
    // "14h30", "10 giờ 45": two digits, or the word for minutes.
    // "0h5": one digit, where it is glued and nothing goes on.
    const short = letter && isGlued(t, at) && t[at]!.text.length === 1 && !isGlued(t, at + 1);
    if (!named && !short && t[at]!.text.length !== 2) return none;
    if (!named && letter && !isGlued(t, at) && !isFreeNumber(t, at)) return none;
    if (!named && !letter && !isFreeNumber(t, at)) return none;
    if (
      !named &&
      letter &&
      isGlued(t, at) &&
      isGlued(t, at + 1) &&
      t[at + 1]!.text === '/' &&
      isDigits(t, at + 2)
    )
      return none;
  } else if (!named) return none;
  let end = named ? count.end + 1 : count.end;
  let second: number | undefined;
  if (named) {
    const seconds = readCount(t, end);
    if (seconds && seconds.value < 60 && low(t, seconds.end) === 'giây') {
      second = seconds.value;
      end = seconds.end + 1;
    }
  }
  return { end, said: true, minute: count.value, ...(second !== undefined ? { second } : {}) };
}

const skipMinuteWord = (t: Tokens, i: number): number => (low(t, i) === 'phút' ? i + 1 : i);

/** Not the start of a date in digits, nor a number with a word that it counts ("2 giờ 30 người"). */
function isFreeNumber(t: Tokens, i: number): boolean {
  const next = t[i + 1];
  if (!next || next.kind === 'newline') return true;
  if (next.kind === 'punct') return !(next.glued && isDigits(t, i + 2));
  return AFTER_MINUTES.has(next.lower);
}

const AFTER_MINUTES = words(`
  sáng trưa chiều tối đêm khuya ngày hôm thứ chủ cùng rạng đến tới và tại ở theo giờ mới thì
  là cho trên
`);

/** The hour on the 24-hour clock, once the part of the day is known ("9 giờ tối" is 21). */
export function hourOf(hour: number, part: DayPart | undefined): number {
  if (hour > 12 || part === undefined) return hour;
  switch (part) {
    case 'MO':
      return hour === 12 ? 0 : hour;
    case 'MI':
      return hour <= 3 ? hour + 12 : hour;
    case 'AF':
      return hour === 12 || hour === 0 ? hour : hour + 12;
    case 'EV':
      return hour === 12 ? 0 : hour >= 4 ? hour + 12 : hour;
    case 'NI':
      return hour === 12 ? 0 : hour >= 7 ? hour + 12 : hour;
  }
}
