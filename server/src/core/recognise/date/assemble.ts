// One moment from the pieces that stand side by side: clock, part of day, weekday, date, period.
import {
  readDayAfterLead,
  readDayMonth,
  readFirstDays,
  readMonth,
  readYear,
} from './calendar-date';
import { readClock } from './clock';
import { mayCount } from './count';
import { readPart, PART_STARTS } from './day-part';
import { readDigitDate, readDigitRun } from './digits';
import { HOLIDAY_STARTS, readHoliday } from './holiday';
import { readLunarDay, readLunarTail } from './lunar-day';
import type { Moment, Piece } from './moment';
import { readCentury, readDecade, readEdge, readQuarter, readSeason } from './period';
import { readDayShift, readDirection, readPeriodShift, readShiftAfterPart } from './relative';
import { isDash, isDigits, low, phraseAt, spanOf, type Tokens } from './scan';
import { isNoDate } from './traps';
import { readWeekday } from './weekday';

/** The order in which pieces follow each other directly. */
const CLOCK = 0;
const PART = 1;
const WEEKDAY = 2;
const DAY = 3;
const DATE = 4;
const PERIOD = 5;

interface Ranked extends Piece {
  readonly rank: number;
}

/** @param led a piece or a word before it says that a date comes here */
type Reader = (t: Tokens, i: number, led: boolean) => Ranked | undefined;

const ranked = (rank: number, piece: Piece | undefined): Ranked | undefined =>
  piece && { ...piece, rank };

const clock: Reader = (t, i) => {
  const piece = readClock(t, i);
  return piece && 'moment' in piece ? { ...piece, rank: CLOCK } : undefined;
};

const number: Reader = (t, i, led) =>
  ranked(DATE, readLunarDay(t, i)) ??
  ranked(DATE, readDayMonth(t, i)) ??
  digits(t, i, led) ??
  clock(t, i, led);

function digits(t: Tokens, i: number, led: boolean): Ranked | undefined {
  const run = readDigitRun(t, i);
  if (!run || run.separators === '') return undefined;
  const date = readDigitDate(run, led);
  return date && !date.to
    ? { end: run.end, rank: DATE, moment: { ...date.from, dateSpan: spanOf(t, i, run.end) } }
    : undefined;
}

const DAY_LEADS = new Set(['ngày', 'hôm']);

/** "ngày" and "hôm": a day that is named, or counted, or far from here. */
const day: Reader = (t, i, led) => {
  const shift = readDayShift(t, i);
  if (shift) return { ...shift, rank: DAY };
  const edge = readEdgeDay(t, i);
  if (edge) return { ...edge, rank: DATE };
  const holiday = readHoliday(t, i);
  if (holiday) return { ...holiday, rank: DATE };
  let at = i + 1;
  if (DAY_LEADS.has(low(t, at))) at++;
  if (low(t, at) === 'lễ') at++;
  const word = low(t, at);
  if (word === 'mùng' || word === 'mồng' || word === 'rằm') return from(i, t, first(t, at, led));
  if (word === 'thứ' || word === 'chủ' || word === 'chúa')
    return ranked(WEEKDAY, readWeekday(t, at));
  return from(i, t, ranked(DATE, readLunarDay(t, at) ?? readDayAfterLead(t, at)));
};

/** The date's span takes the word before it. */
function from(i: number, t: Tokens, piece: Ranked | undefined): Ranked | undefined {
  return piece && { ...piece, moment: { ...piece.moment, dateSpan: spanOf(t, i, piece.end) } };
}

/** "ngày đầu tiên của tháng 7", "ngày cuối cùng của năm". */
function readEdgeDay(t: Tokens, i: number): Piece | undefined {
  const start = phraseAt(t, i, 'ngày', 'đầu', 'tiên') || phraseAt(t, i, 'ngày', 'đầu');
  const last = start || phraseAt(t, i, 'ngày', 'cuối', 'cùng');
  if (!last) return undefined;
  const at = low(t, last) === 'của' || low(t, last) === 'trong' ? last + 1 : last;
  const period =
    low(t, at) === 'tháng'
      ? (readMonth(t, at) ?? readPeriodShift(t, at))
      : low(t, at) === 'năm'
        ? (readYear(t, at) ?? readPeriodShift(t, at))
        : undefined;
  return (
    period && { end: period.end, moment: { ...period.moment, edge: start ? 'first' : 'last' } }
  );
}

const first: Reader = (t, i) =>
  ranked(DATE, readLunarDay(t, i) ?? (low(t, i) === 'rằm' ? undefined : readFirstDays(t, i)));

const part: Reader = (t, i, led) => {
  const piece = readPart(t, i);
  // "đi 2 chiều qua hầm": a number counts directions.
  if (!piece || (isDigits(t, i - 1) && !led)) return undefined;
  const shift = readShiftAfterPart(t, piece.end);
  return {
    end: shift?.end ?? piece.end,
    rank: shift ? DAY : PART,
    moment: { part: piece.part, ...shift?.moment },
  };
};

const weekday: Reader = (t, i) => ranked(WEEKDAY, readWeekday(t, i));
const month: Reader = (t, i) =>
  ranked(DATE, readMonth(t, i)) ?? ranked(PERIOD, readPeriodShift(t, i));
const year: Reader = (t, i) => ranked(PERIOD, readYear(t, i) ?? readPeriodShift(t, i));
const quarter: Reader = (t, i) =>
  ranked(DATE, readQuarter(t, i)) ?? ranked(PERIOD, readPeriodShift(t, i));
const shift: Reader = (t, i) =>
  ranked(DAY, readDayShift(t, i)) ?? ranked(PERIOD, readPeriodShift(t, i));
const edge: Reader = (t, i) => ranked(DATE, readEdge(t, i));
const holiday: Reader = (t, i) => ranked(DATE, readHoliday(t, i));

/** "cùng kỳ năm ngoái": the period last mentioned, in another year. */
const samePeriod: Reader = (t, i) => {
  const at =
    phraseAt(t, i, 'cùng', 'kỳ') ||
    phraseAt(t, i, 'cùng', 'thời', 'điểm') ||
    phraseAt(t, i, 'cùng', 'giai', 'đoạn');
  if (!at) return shift(t, i, false);
  const inner = low(t, at) === 'của' ? at + 1 : at;
  const period =
    low(t, inner) === 'năm'
      ? (readYear(t, inner) ?? readPeriodShift(t, inner))
      : low(t, inner) === 'tháng' || low(t, inner) === 'quý'
        ? readPeriodShift(t, inner)
        : undefined;
  return (
    period && { end: period.end, rank: PERIOD, moment: { ...period.moment, samePeriod: true } }
  );
};

const READERS: ReadonlyMap<string, readonly Reader[]> = readers([
  [['ngày', 'hôm'], day],
  [['mùng', 'mồng', 'rằm'], first],
  [['giao'], (t, i) => ranked(DATE, readLunarDay(t, i))],
  [['bữa'], shift],
  [['tháng'], month],
  [['năm'], year],
  [['quý'], quarter],
  [['tuần'], shift],
  [['cùng'], samePeriod],
  [['mùa', 'hè'], (t, i) => ranked(DATE, readSeason(t, i))],
  [['thập', 'những', 'các'], (t, i) => ranked(DATE, readDecade(t, i))],
  [['thế'], (t, i) => ranked(DATE, readCentury(t, i))],
  [['đầu', 'giữa', 'cuối', 'nửa', 'thượng', 'trung', 'hạ'], edge],
  [['thứ', 'chủ', 'chúa', 'cn', 't'], weekday],
  [HOLIDAY_STARTS, holiday],
  [PART_STARTS, part],
  [
    ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'không'],
    (t, i) =>
      mayCount(t, i)
        ? (ranked(DATE, readLunarDay(t, i)) ??
          ranked(DATE, readDayMonth(t, i)) ??
          clock(t, i, false))
        : undefined,
  ],
]);

function readers(rows: readonly (readonly [readonly string[], Reader])[]): Map<string, Reader[]> {
  const map = new Map<string, Reader[]>();
  for (const [starts, reader] of rows)
    for (const start of starts) map.set(start, [...(map.get(start) ?? []), reader]);
  return map;
}

/** The words that a moment may begin with. */
export const MOMENT_STARTS: readonly string[] = [...READERS.keys()];

function readPiece(t: Tokens, i: number, led: boolean): Ranked | undefined {
  if (isDigits(t, i)) return number(t, i, led);
  for (const reader of READERS.get(low(t, i)) ?? []) {
    const piece = reader(t, i, led);
    if (piece) return piece;
  }
  return undefined;
}

/**
 * The longest moment at `i`.
 * @param led a word before it says that a date comes here, so that dashes and dots may join its digits
 */
export function readMoment(t: Tokens, i: number, led = false): Piece | undefined {
  const head = readPiece(t, i, led);
  if (!head) return undefined;
  let { end, rank } = head;
  let moment = head.moment;
  for (;;) {
    const next = readNext(t, end, moment, rank);
    if (!next) break;
    moment = join(moment, next.moment);
    end = next.end;
    rank = Math.max(rank, next.rank);
  }
  return withTail(t, end, moment);
}

function readNext(t: Tokens, end: number, moment: Moment, rank: number): Ranked | undefined {
  const direct = readPiece(t, end, true);
  if (direct && direct.rank >= rank && fits(moment, direct.moment)) return direct;
  if (
    direct?.rank === CLOCK &&
    hasDay(moment) &&
    direct.moment.minute !== undefined &&
    fits(moment, direct.moment)
  )
    return direct;
  const mark = low(t, end);
  if (mark === ',' || mark === '(') {
    const piece = readPiece(t, end + 1, true);
    if (!piece || !fits(moment, piece.moment) || !isApposition(moment, piece)) return undefined;
    const run = readDigitRun(t, end + 1);
    if (run && isNoDate(t, end + 1, run, piece.moment)) return undefined;
    if (mark === ',') return piece;
    return low(t, piece.end) === ')' ? { ...piece, end: piece.end + 1 } : undefined;
  }
  if (mark === '|' || isDash(mark)) {
    const piece = readPiece(t, end + 1, true);
    const stamp =
      piece &&
      (piece.rank === CLOCK
        ? moment.year !== undefined && piece.moment.minute !== undefined
        : moment.minute !== undefined &&
          piece.moment.year !== undefined &&
          piece.moment.day !== undefined);
    return stamp && fits(moment, piece.moment) ? piece : undefined;
  }
  const at = phraseAt(t, end, 'vào', 'lúc') || phraseAt(t, end, 'lúc') || phraseAt(t, end, 'hồi');
  if (at) {
    const piece = hasDay(moment) ? readClock(t, at) : undefined;
    if (!piece || !('moment' in piece) || !fits(moment, piece.moment)) return undefined;
    const part = readPart(t, piece.end);
    return part && moment.part === undefined
      ? { end: part.end, rank: DATE, moment: { ...piece.moment, part: part.part } }
      : { ...piece, rank: DATE };
  }
  if (mark === 'của' || mark === 'trong') {
    const piece = readPiece(t, end + 1, true);
    const inside =
      piece &&
      (piece.moment.shift?.unit === 'week'
        ? moment.weekday !== undefined
        : mark === 'của' && piece.rank >= DATE && isOfYear(moment, piece.moment));
    return inside && fits(moment, piece.moment) ? piece : undefined;
  }
  return undefined;
}

/** "quý 1 của năm 2020", "30/4 của năm 2019". */
const isOfYear = (m: Moment, next: Moment): boolean =>
  m.quarter !== undefined ||
  (m.month !== undefined && (m.day === undefined || next.year !== undefined));

const hasDay = (m: Moment): boolean =>
  m.day !== undefined || m.weekday !== undefined || m.shift?.unit === 'day';

/** In apposition: the day in digits after a weekday, a part or "hôm nay", or the weekday after the date. */
function isApposition(moment: Moment, piece: Ranked): boolean {
  if (piece.moment.day !== undefined && piece.moment.month !== undefined)
    return moment.day === undefined && moment.month === undefined && moment.year === undefined;
  if (piece.moment.weekday !== undefined && piece.rank === WEEKDAY)
    return (
      moment.day !== undefined ||
      moment.shift?.unit === 'day' ||
      (moment.hour !== undefined && moment.minute !== undefined)
    );
  return piece.rank <= DAY && piece.moment.shift?.unit === 'day' && moment.hour !== undefined;
}

const has = (m: Moment, key: keyof Moment): boolean => m[key] !== undefined;
const KEYS: readonly (keyof Moment)[] = [
  'year',
  'month',
  'day',
  'century',
  'decade',
  'quarter',
  'half',
  'season',
  'weekend',
  'weekday',
  'hour',
  'part',
  'shift',
  'edge',
  'samePeriod',
  'mod',
];

/** True where what is said next belongs to the same moment. */
function fits(m: Moment, next: Moment): boolean {
  if (KEYS.some((key) => has(m, key) && has(next, key))) {
    // A feast with its date in digits.
    return (
      m.day !== undefined &&
      m.day === next.day &&
      m.month === next.month &&
      !has(m, 'year') &&
      !has(next, 'hour')
    );
  }
  if (m.samePeriod || next.samePeriod) return false;
  const nextIsDay =
    next.day !== undefined || next.weekday !== undefined || next.shift?.unit === 'day';
  const onlyTime = !hasDay(m) && (has(m, 'hour') || has(m, 'part'));
  if (onlyTime) return nextIsDay || (next.part !== undefined && m.part === undefined);
  if (next.hour !== undefined) return hasDay(m);
  if (next.part !== undefined) return false;
  if (next.weekday !== undefined) return m.day !== undefined || m.shift?.unit === 'day';
  if (next.day !== undefined)
    return (
      !has(m, 'month') &&
      !has(m, 'year') &&
      (m.shift === undefined ||
        m.shift.unit === 'day' ||
        (m.shift.unit === 'week' && m.weekday !== undefined)) &&
      (next.month !== undefined || m.weekday !== undefined)
    );
  const unit = next.shift?.unit;
  if (unit === 'day') return m.weekday !== undefined && m.day === undefined;
  if (unit === 'week') return m.weekday !== undefined && m.day === undefined;
  if (unit === 'month' || next.month !== undefined)
    return (
      m.day !== undefined && m.month === undefined && m.year === undefined && m.shift === undefined
    );
  if (unit === 'year' || next.year !== undefined)
    return (
      (has(m, 'month') || has(m, 'quarter') || has(m, 'season') || has(m, 'half')) &&
      !has(m, 'year') &&
      !has(m, 'shift')
    );
  return next.century !== undefined ? m.decade !== undefined : false;
}

function join(m: Moment, next: Moment): Moment {
  const spans = [m.dateSpan, next.dateSpan].filter((span) => span !== undefined);
  return {
    ...m,
    ...next,
    ...(spans.length === 2 && m.weekday === undefined
      ? { dateSpan: { start: spans[0]!.start, end: spans[1]!.end } }
      : {}),
  };
}

/** What may close a moment: "âm lịch", "tới", "vừa qua". */
function withTail(t: Tokens, end: number, moment: Moment): Piece {
  const lunar = readLunarTail(t, end, moment);
  if (lunar) return { end: lunar.end, moment: { ...moment, lunar: lunar.lunar } };
  if (moment.shift || moment.year !== undefined || moment.hour !== undefined)
    return { end, moment };
  // "tháng 6 này", "thứ Bảy này": the one at hand.
  const here = moment.month ?? moment.weekday ?? moment.quarter;
  if (low(t, end) === 'này' && moment.day === undefined && here !== undefined)
    return { end: end + 1, moment };
  const direction = readDirection(t, end);
  if (!direction) return { end, moment };
  const towards = { ...moment, toward: direction.toward };
  if (moment.day !== undefined) return { end, moment: towards };
  const named = moment.month ?? moment.weekday ?? moment.quarter ?? moment.season;
  return named !== undefined ? { end: direction.end, moment: towards } : { end, moment };
}
