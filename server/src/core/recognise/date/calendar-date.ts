// Days, months and years as the words or digits say them: "ngày 8 tháng 6 năm 2019", "8/6", "tháng Ba năm 2014".
import { words } from '../../text/normal';
import { mayCount, readCount } from './count';
import { isDayOfMonth, isMonth, readDigitDate, readDigitRun } from './digits';
import type { Moment, Piece } from './moment';
import { readYearName } from './sexagenary';
import { isBoundary, isDash, isDigits, isGlued, low, phraseAt, spanOf, type Tokens } from './scan';

/** A piece whose words are a date, with where they stand. */
const dated = (t: Tokens, from: number, end: number, moment: Moment): Piece => ({
  end,
  moment: { ...moment, dateSpan: spanOf(t, from, end) },
});

/** After "ngày", "hôm", "mùng" at `i - 1`: a day in digits or words, with what it says of month and year. */
export function readDayAfterLead(t: Tokens, i: number): Piece | undefined {
  const run = readDigitRun(t, i);
  if (run && run.separators !== '') {
    const date = readDigitDate(run, true);
    return date && !date.to && date.from.day !== undefined
      ? withYear(t, i, run.end, date.from)
      : undefined;
  }
  const words = readDayMonth(t, i);
  if (words) return words;
  const day = isDigits(t, i) && t[i]!.text.length <= 2 ? Number(t[i]!.text) : 0;
  return isDayOfMonth(day) && isDayAlone(t, i + 1) ? dated(t, i, i + 1, { day }) : undefined;
}

/** "8 tháng 6 [năm 2019]", "ba mươi tháng tư", "15 tháng 4, 2021". */
export function readDayMonth(t: Tokens, i: number): Piece | undefined {
  const day = readCount(t, i);
  if (!day || !isDayOfMonth(day.value) || low(t, day.end) !== 'tháng') return undefined;
  const month = readMonthName(t, day.end + 1);
  if (!month) return undefined;
  return withYear(t, i, month.end, { day: day.value, ...month.moment });
}

/** The month after "tháng" (`i` is the token after it): a number, or the lunar names. */
export function readMonthName(t: Tokens, i: number): Piece | undefined {
  const word = low(t, i);
  if (word === 'giêng') return { end: i + 1, moment: { month: 1, lunar: true } };
  if (word === 'chạp') return { end: i + 1, moment: { month: 12, lunar: true } };
  if (isDigits(t, i) && t[i]!.text.length > 2) return undefined;
  const count = readCount(t, i);
  // "ba tháng một lần" is every three months.
  if (word === 'một' && low(t, i + 1) === 'lần') return undefined;
  return count && isMonth(count.value)
    ? { end: count.end, moment: { month: count.value } }
    : undefined;
}

/** "tháng 9", "tháng Ba năm 2014", "tháng 08/2022", "tháng 5-2021". */
export function readMonth(t: Tokens, i: number): Piece | undefined {
  const month = readMonthName(t, i + 1);
  if (!month) return undefined;
  // "tháng 13": the digits say more than was read; "tháng 10.000": a number.
  if (isDigits(t, month.end) && isGlued(t, month.end)) return undefined;
  const mark = t[month.end];
  if (mark?.glued && isDigits(t, month.end + 1) && isGlued(t, month.end + 1)) {
    const joined = mark.text === '/' || mark.text === '.' || isDash(mark.text);
    if (joined && t[month.end + 1]!.text.length === 4)
      return dated(t, i, month.end + 2, {
        ...month.moment,
        year: Number(t[month.end + 1]!.text),
      });
    if (mark.text === '.' || mark.text === ',') {
      if (t[month.end + 1]!.text.length === 3) return undefined;
    }
  }
  return withYear(t, i, month.end, month.moment);
}

/** "năm 2021", "năm một nghìn chín trăm", "năm 938", "năm 179 TCN", "năm 1500 sau Công nguyên". */
export function readYear(t: Tokens, i: number): Piece | undefined {
  const at = low(t, i + 1) === 'mới' ? i + 2 : phraseAt(t, i + 1, 'tài', 'chính') || i + 1;
  if (isDigits(t, at)) {
    const text = t[at]!.text;
    if (text.length < 2 || text.length > 4 || isNumberGoingOn(t, at)) return undefined;
    const era = readEra(t, at + 1);
    if (era) return dated(t, i, era.end, { year: Number(text), ...(era.bc ? { bc: true } : {}) });
    if (text.length === 2 || (text.length === 3 && COUNTED.has(low(t, at + 1)))) return undefined;
    return text.startsWith('0') ? undefined : dated(t, i, at + 1, { year: Number(text) });
  }
  const named = readYearName(t, at);
  if (named) {
    // "năm Tân Sửu (1601)"
    const told =
      low(t, named.end) === '(' && low(t, named.end + 2) === ')' && isDigits(t, named.end + 1);
    return told && t[named.end + 1]!.text.length === 4
      ? dated(t, i, named.end + 3, { year: Number(t[named.end + 1]!.text) })
      : dated(t, i, named.end, { cycle: named.cycle });
  }
  const count = mayCount(t, at) ? readCount(t, at) : undefined;
  return count && count.value >= 1000 ? dated(t, i, count.end, { year: count.value }) : undefined;
}

const COUNTED = words('triệu tỷ nghìn ngàn đồng người % m km ha tấn usd');

/** "1250 TCN", "40 sau Công nguyên": a year that its era alone tells. */
export function readBareEra(t: Tokens, i: number): Piece | undefined {
  if (!isDigits(t, i) || t[i]!.text.length > 4) return undefined;
  const era = readEra(t, i + 1);
  return era && dated(t, i, era.end, { year: Number(t[i]!.text), ...(era.bc ? { bc: true } : {}) });
}

function readEra(t: Tokens, i: number): { end: number; bc: boolean } | undefined {
  if (low(t, i) === 'tcn') return { end: i + 1, bc: true };
  if (low(t, i) === 'scn') return { end: i + 1, bc: false };
  const before = phraseAt(t, i, 'trước', 'công', 'nguyên');
  if (before) return { end: before, bc: true };
  const after = phraseAt(t, i, 'sau', 'công', 'nguyên');
  return after ? { end: after, bc: false } : undefined;
}

/** True where the digits at `i` are only the first part of a longer number or code. */
function isNumberGoingOn(t: Tokens, i: number): boolean {
  const mark = t[i + 1];
  if (!mark?.glued) return false;
  if (mark.kind === 'number' || mark.text === '%') return true;
  return (mark.text === '.' || mark.text === ',') && isDigits(t, i + 2) && isGlued(t, i + 2);
}

/** A day or month with the year that may follow: "năm 2021", "/2021", ", 2021". */
function withYear(t: Tokens, from: number, end: number, moment: Moment): Piece {
  if (moment.year !== undefined) return dated(t, from, end, moment);
  if (low(t, end) === 'năm') {
    const year = readYear(t, end);
    if (year)
      return dated(t, from, year.end, {
        ...moment,
        ...year.moment,
        ...(year.moment.cycle !== undefined ? { lunar: true } : {}),
      });
  }
  const mark = t[end]?.text ?? '';
  const joined = (mark === '/' || mark === ',' || isDash(mark)) && moment.month !== undefined;
  if (
    joined &&
    isDigits(t, end + 1) &&
    t[end + 1]!.text.length === 4 &&
    !isNumberGoingOn(t, end + 1)
  ) {
    const year = Number(t[end + 1]!.text);
    const glued = isGlued(t, end) && isGlued(t, end + 1);
    if (
      year >= 1000 &&
      (glued ||
        (mark === '/' && year <= 2100) ||
        (moment.day !== undefined && year >= 1900 && year <= 2100 && isBoundary(t, end + 2)))
    )
      return dated(t, from, end + 2, { ...moment, year });
  }
  return dated(t, from, end, moment);
}

/** After "ngày N": nothing that makes N a number of something ("ngày 3 bữa"). */
function isDayAlone(t: Tokens, end: number): boolean {
  const next = t[end];
  if (!next || next.kind === 'newline') return true;
  if (
    next.glued &&
    (next.kind !== 'punct' ||
      (/^[.,/%:]$/u.test(next.text) && isDigits(t, end + 1) && isGlued(t, end + 1)))
  )
    return false;
  return !COUNTED_A_DAY.has(next.lower);
}

const COUNTED_A_DAY = new Set([
  ...COUNTED,
  'bữa',
  'lần',
  'ca',
  'buổi',
  'giờ',
  'tiếng',
  'viên',
  'lít',
  'kg',
  'ly',
  'cốc',
  'chuyến',
  'đêm',
]);

/** "mùng 1", "mồng 3 tháng 3", "mùng 2/9": `i` is the word. */
export function readFirstDays(t: Tokens, i: number): Piece | undefined {
  const run = readDigitRun(t, i + 1);
  if (run && run.separators !== '') return readDayAfterLead(t, i + 1);
  const words = readDayMonth(t, i + 1);
  if (words) return words;
  const day = readCount(t, i + 1);
  return day && day.value >= 1 && day.value <= 10
    ? dated(t, i, day.end, { day: day.value })
    : undefined;
}
