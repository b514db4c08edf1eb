// Which temporal expressions stand at a token: every kind of the grammar, tried in turn where its first word fits.
import { words } from '../../text/normal';
import { testPerForm } from '../../text/remember';
import { AMOUNT_STARTS } from './amount';
import { MOMENT_STARTS, readMoment } from './assemble';
import { readBareEra, readMonthName } from './calendar-date';
import { readClock } from './clock';
import { mayCount } from './count';
import { readPart } from './day-part';
import { isDayOfMonth, readDigitRun } from './digits';
import { HOLIDAY_STARTS, isHolidayDay, readHoliday } from './holiday';
import type { Expression, Found, Moment, Piece } from './moment';
import { readOffset } from './offset';
import { isBareYear, TERM_STARTS } from './period';
import { readDirection } from './relative';
import { isBoundary, isDigits, isWholeLine, isGlued, low, type Tokens } from './scan';
import { readBackwardList, readForwardList } from './list';
import { readRange } from './range';
import { readEvery, repeatsAfter } from './sets';
import { readStretch } from './stretch';
import { isCode, isMonthName, isNoDate, isPartName, isStreet } from './traps';
import { readVague, VAGUE_STARTS } from './vague';

/** What is read at a token: expressions in order, or none where the tokens up to `end` are no date. */
export interface Reading {
  readonly end: number;
  readonly found: readonly Found[];
}

const SETS = words('mỗi hằng hàng từng thường');
const VAGUE = new Set(VAGUE_STARTS);
/** Words that an amount of time, or what it is counted from, may begin with; numbers aside. */
const LENGTHS = new Set(['cách', 'trước', 'sau', ...AMOUNT_STARTS]);
const CALENDAR = new Set([
  ...HOLIDAY_STARTS,
  ...MOMENT_STARTS,
  ...['các', 'giai', 'thời', 'nhiệm', 'niên', 'mùa'],
]);
const mayStart = testPerForm(
  ({ lower }) => SETS.has(lower) || VAGUE.has(lower) || LENGTHS.has(lower) || CALENDAR.has(lower),
);

const one = (from: number, end: number, expression: Expression): Reading => ({
  end,
  found: [{ from, end, expression }],
});

/** Undefined where nothing at the token is of the grammar. */
export function readAt(t: Tokens, i: number): Reading | undefined {
  const word = low(t, i);
  if (isDigits(t, i)) return readDigits(t, i);
  if (!mayStart(t[i]!)) return undefined;
  if (isMonthName(t, i)) return { end: i + 2, found: [] };
  const noDay = impossibleDayAt(t, i);
  if (noDay) return { end: noDay, found: [] };
  if (SETS.has(word)) {
    const set = readEvery(t, i);
    if (set) return one(i, set.end, set.expression);
  }
  const reading =
    (CALENDAR.has(word) ? readCalendar(t, i) : undefined) ??
    (LENGTHS.has(word) || mayCount(t, i) ? readLength(t, i) : undefined);
  const vague = VAGUE.has(word) ? readVague(t, i) : undefined;
  if (vague && (!reading || vague.end >= reading.end)) return one(i, vague.end, vague.expression);
  return reading;
}

/** The index after "ngày 0 tháng 5", "ngày 45 tháng 5": no day of any month, and no month of its own; else 0. */
function impossibleDayAt(t: Tokens, i: number): number {
  const at = low(t, i) === 'ngày' ? i + 1 : i;
  if (!isDigits(t, at) || low(t, at + 1) !== 'tháng' || t[at]!.text.length > 2) return 0;
  const month = isDayOfMonth(Number(t[at]!.text)) ? undefined : readMonthName(t, at + 2);
  return at > i && month ? month.end : 0;
}

function readDigits(t: Tokens, i: number): Reading | undefined {
  if (isStreet(t, i)) return { end: i + 3, found: [] };
  if (isCode(t, i)) return { end: readDigitRun(t, i)?.end ?? i + 1, found: [] };
  if (!mayBeDate(t, i)) return skipDigits(t, i);
  // "lần 2 tháng 5": the number is of the word before it, the month by itself.
  if (TIMES.has(low(t, i - 1)) && low(t, i - 2) !== 'định' && low(t, i + 1) === 'tháng')
    return { end: i + 1, found: [] };
  const clock = readClock(t, i);
  if (clock && 'invalid' in clock) return { end: clock.end, found: [] };
  return readCalendar(t, i) ?? readLength(t, i) ?? skipDigits(t, i);
}

const AFTER_DAY = words('h g rạng và hoặc hay & tcn scn ~ ( trước sau');

/** Quick: does anything after the digits make them part of a date or length of time? Most numbers are neither. */
function mayBeDate(t: Tokens, i: number): boolean {
  if (t[i]!.text.length === 4 || AFTER_DAY.has(low(t, i + 1)) || mayCount(t, i)) return true;
  const mark = t[i + 1];
  return mark?.kind === 'punct' && /^[/:.,–—−-]$/u.test(mark.text) && isDigits(t, i + 2);
}

/** The rest of a run of digits that is no date, so that none is found inside it. */
function skipDigits(t: Tokens, i: number): Reading | undefined {
  let end = i + 1;
  while (
    t[end] &&
    isGlued(t, end) &&
    (isDigits(t, end) || (t[end]!.kind === 'punct' && isGlued(t, end + 1)))
  )
    end++;
  return end > i + 1 ? { end, found: [] } : undefined;
}

const LEADS = new Set([
  ...words('các những ngày hôm mùng mồng tháng năm tuần quý'),
  ...TERM_STARTS,
]);

/** May a stretch, a list or a range begin here with something else than a moment or a part of the day? */
const mayLead = (t: Tokens, i: number): boolean =>
  isDigits(t, i) || LEADS.has(low(t, i)) || mayCount(t, i);

/** Stretches, lists, ranges and moments. */
function readCalendar(t: Tokens, i: number): Reading | undefined {
  if (!mayLead(t, i) && !readMoment(t, i) && !readPart(t, i)) return undefined;
  const stretch = readStretch(t, i);
  if (stretch) return one(i, stretch.end, stretch.expression);
  const list = readForwardList(t, i);
  if (list) return { end: list[list.length - 1]!.end, found: list };
  const piece = readMoment(t, i, isDigits(t, i) && isLed(t, i));
  const range = readRange(t, i, piece);
  const again = range && repeatsAfter(t, range.end);
  if (again && range.expression.kind === 'range' && range.expression.to !== 'present')
    return one(i, again.end, {
      kind: 'set',
      moment: range.expression.from,
      upTo: range.expression.to,
    });
  if (range && (!startsWeak(range) || isDigits(t, i) || (piece && isAcceptable(t, i, piece))))
    return { end: readDirection(t, range.end)?.end ?? range.end, found: [range] };
  if (!piece) return readBareYear(t, i);
  const repeat = repeatsAfter(t, piece.end);
  if (repeat && isRepeated(piece.moment) && isAcceptable(t, i, piece))
    return one(i, repeat.end, { kind: 'set', moment: piece.moment });
  if (!isAcceptable(t, i, piece)) return undefined;
  const found = readBackwardList(t, {
    from: i,
    end: piece.end,
    expression: { kind: 'moment', moment: piece.moment },
  });
  const { end } = found[found.length - 1]!;
  // "ngày 13/4 vừa qua": the direction is of the date, not a time of its own.
  return { end: piece.moment.day === undefined ? end : (readDirection(t, end)?.end ?? end), found };
}

/** Words that say that a day comes, so that a dash may join it to its month: "lễ 30-4". */
const FEAST_LEADS = words('lễ dịp nghỉ tết khánh động');

function isLed(t: Tokens, i: number): boolean {
  const before = low(t, i - 1);
  if (FEAST_LEADS.has(before)) return true;
  // "Từ 1-6, giá vé tăng", but "từ 1-6 người".
  return (before === 'từ' || before === 'hết') && isBoundary(t, readDigitRun(t, i)?.end ?? i);
}

/** A range from an hour or part of no day: its first side must be fit to stand alone. */
const startsWeak = ({ expression }: Found): boolean =>
  expression.kind === 'range' &&
  (isOnly(expression.from, 'hour') || isOnly(expression.from, 'part'));

/** What comes again needs no year: "ngày 15 hằng tháng", "thứ Bảy hằng tuần", "buổi sáng hằng ngày". */
const isRepeated = (m: Moment): boolean => m.year === undefined && m.shift === undefined;

const TIMES = words('lần đợt kỳ quý khoá');
const NUMBERED = words('lớp khối số thứ hạng tầng quận bậc hiệp chương loại');

/** An amount of time, alone or counted from somewhere. */
function readLength(t: Tokens, i: number): Reading | undefined {
  // "lớp 10 năm nay", "lần 2 tháng 5": the number is of the word before it.
  if (isDigits(t, i) && NUMBERED.has(low(t, i - 1))) return undefined;
  const reading = readOffset(t, i);
  if (!reading) return undefined;
  const { expression } = reading;
  const within =
    low(t, i - 1) === 'trong' || (low(t, i - 1) === 'vòng' && low(t, i - 2) === 'trong');
  return one(
    i,
    reading.end,
    within && expression.kind === 'duration' ? { ...expression, within } : expression,
  );
}

const PARTS: readonly (keyof Moment)[] = [
  'year',
  'cycle',
  'month',
  'day',
  'century',
  'decade',
  'half',
  'quarter',
  'season',
  'weekend',
  'weekday',
  'part',
  'hour',
  'shift',
  'edge',
  'samePeriod',
];

function isOnly(m: Moment, ...keys: readonly (keyof Moment)[]): boolean {
  return PARTS.every((key) => (m[key] !== undefined) === keys.includes(key));
}

/** May the moment stand by itself, without the words that would tell it from its homographs? */
function isAcceptable(t: Tokens, i: number, piece: Piece): boolean {
  const { moment: m, end } = piece;
  if (isOnly(m, 'part')) return isClearPart(t, i, end);
  if (
    m.hour !== undefined &&
    m.day === undefined &&
    m.weekday === undefined &&
    m.shift === undefined
  )
    return m.part !== undefined || isClock(t, i, end, m);
  if (
    isDigits(t, i) &&
    (m.day !== undefined || m.month !== undefined) &&
    m.hour === undefined &&
    m.part === undefined
  ) {
    const run = readDigitRun(t, i);
    return !run || run.separators === '' || !isNoDate(t, i, run, m);
  }
  // "cuối tuần nào", "hôm nào": any of them.
  if (low(t, end) === 'nào') return false;
  const holiday =
    m.day !== undefined && m.year === undefined && m.cycle === undefined
      ? readHoliday(t, i)
      : undefined;
  if (holiday?.end === end) return isHolidayDay(t, i, end);
  return true;
}

const TWILIGHT = words('bình hoàng xế');
const BEFORE_TWILIGHT = words('lúc vào từ đến tới trước sau khi buổi cảnh');

function isClearPart(t: Tokens, i: number, end: number): boolean {
  const part = readPart(t, i);
  if (part?.end !== end) return false;
  if (isWholeLine(t, i, end)) return true;
  if (!part.clear || isPartName(t, i, end)) return false;
  // "ánh sáng hoàng hôn", "tuổi xế chiều": dawn and dusk are times only where a word says when.
  if (!TWILIGHT.has(low(t, i))) return true;
  const before = t[i - 1];
  return !before || before.kind !== 'word' || BEFORE_TWILIGHT.has(before.lower);
}

/** Words before hours and minutes that make them a length of time. */
const LENGTH_LEADS = words(`
  trong suốt mất dài vòng hết thêm tốn đủ ngủ bay chạy cần ngồi chờ đợi nghỉ làm mỗi gần hơn
  sau cách chậm sớm muộn trễ được cộng thảy
`);
/** Words before whole hours that make them a time of day. */
const CLOCK_LEADS = words('lúc vào hồi từ đến tới trước đúng tầm');

function isClock(t: Tokens, i: number, end: number, m: Moment): boolean {
  const before = low(t, i - 1);
  const lead = before === 'khoảng' || before === 'gần' || before === 'hơn' ? low(t, i - 2) : before;
  // "24h sống ở đảo": the end of a day needs its day.
  if (m.hour === 24) return false;
  const colon = low(t, i + 1) === ':';
  if (colon) return !/^(?:tỷ|số|lệ|thắng|thua|hoà)$/u.test(before);
  if (CLOCK_LEADS.has(lead)) return true;
  if (LENGTH_LEADS.has(lead) || LENGTH_LEADS.has(before)) return false;
  // "9 giờ 1 phút 45 giây" is a race won, not a time of day.
  if (m.second !== undefined) return false;
  if (m.minute !== undefined) return true;
  // "21h": a letter after the digits is mostly a clock; "3 giờ" needs more.
  const letter = isDigits(t, i) && low(t, i + 1) === 'h';
  const alone =
    (!t[i - 1] || t[i - 1]!.kind === 'newline' || low(t, i - 1) === '.') && isBoundary(t, end);
  return letter || alone;
}

/** Words before four digits that make them a year. */
const YEAR_LEADS = words('từ đến tới vào trước sau sn sinh kể hết qua giữa với hồi');
const COUNTED = words(`
  người đồng usd tấn ca m km ha triệu tỷ nghìn lượt hộ con cái chiếc căn m2 mét kg lít cổ tỉnh
  xã trường học doanh bệnh trang giờ ngày phút năm suất phần đơn điểm w %
`);

/** A year without "năm": in brackets, or after a preposition and with nothing that it would count. */
function readBareYear(t: Tokens, i: number): Reading | undefined {
  const era = readBareEra(t, i);
  if (era) return one(i, era.end, { kind: 'moment', moment: era.moment });
  if (!isBareYear(t, i)) return undefined;
  const year = Number(t[i]!.text);
  const before = low(t, i - 1);
  const bracket = before === '(' && /^[),;-]$|^và$/u.test(low(t, i + 1));
  const led = YEAR_LEADS.has(before) && year >= 1900 && !COUNTED.has(low(t, i + 1));
  if (!bracket && !led) return undefined;
  const found = readBackwardList(t, {
    from: i,
    end: i + 1,
    expression: { kind: 'moment', moment: { year } },
  });
  return { end: found[found.length - 1]!.end, found };
}
