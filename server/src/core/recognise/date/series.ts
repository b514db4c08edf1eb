// Ranges and lists of moments, with what their parts leave out: "22 đến 25/11/2021", "2-5/3", "năm 2018 và 2019".
import { readMoment } from './assemble';
import { readCount } from './count';
import { isDayOfMonth, isMonth, isPlainYear, readDigitDate, readDigitRun } from './digits';
import type { Expression, Found, Moment, Piece } from './moment';
import { isBareYear, termAt } from './period';
import { isBoundary, isDash, isDigits, isGlued, low, phraseAt, spanOf, type Tokens } from './scan';
import { isNoDate } from './traps';

/** The word before the digits, if it says what they are: its index after, and the field they fill. */
interface Lead {
  readonly end: number;
  readonly field?: 'day' | 'month' | 'year';
}

function leadAt(t: Tokens, i: number): Lead {
  const many = low(t, i) === 'các' || low(t, i) === 'những' ? i + 1 : i;
  switch (low(t, many)) {
    case 'ngày':
    case 'hôm': {
      let end = many + 1;
      while (low(t, end) === 'ngày' || low(t, end) === 'mùng' || low(t, end) === 'mồng') end++;
      return { end, field: 'day' };
    }
    case 'mùng':
    case 'mồng':
      return { end: many + 1, field: 'day' };
    case 'tháng':
      return { end: many + 1, field: 'month' };
    case 'năm':
      if (termAt(t, many)) break;
      return { end: many + 1, field: 'year' };
  }
  const term = termAt(t, i);
  return {
    end: low(t, term) === 'từ' || low(t, term) === 'năm' ? term + 1 : term || i,
    field: term ? 'year' : undefined,
  };
}

const range = (from: number, end: number, left: Moment, right: Moment | 'present'): Found => ({
  from,
  end,
  expression: { kind: 'range', from: left, to: right },
});

/** A range at `i`. */
export function readRange(t: Tokens, i: number): Found | undefined {
  const lead = leadAt(t, i);
  return readGluedRange(t, i, lead) ?? readTermYear(t, i, lead) ?? readSpacedRange(t, i, lead);
}

/** Digits that hold both ends: "2-5/3", "ngày 25-30/4", "giai đoạn 2021-2030", "tháng 3-4". */
function readGluedRange(t: Tokens, i: number, lead: Lead): Found | undefined {
  const run = readDigitRun(t, lead.end);
  if (!run || !run.separators.includes('-')) {
    if (run && lead.field === 'year' && run.separators === '/' && lead.end > i)
      return schoolYear(i, run.end, run.texts);
    return undefined;
  }
  const [a, b] = run.numbers as [number, number];
  if (run.separators === '-') {
    if (lead.field === 'month' && isMonth(a) && isMonth(b) && run.texts[1]!.length <= 2)
      return monthRange(t, i, run.end, a, b);
    if (lead.field === 'day' && isDayOfMonth(a) && isDayOfMonth(b) && !isMonth(b)) {
      const month = readTrailingMonth(t, run.end);
      return range(
        i,
        month?.end ?? run.end,
        { day: a, ...month?.moment },
        { day: b, ...month?.moment },
      );
    }
    if (lead.field === 'day' && isDayOfMonth(a) && isDayOfMonth(b)) {
      const month = readTrailingMonth(t, run.end);
      if (month)
        return range(i, month.end, { day: a, ...month.moment }, { day: b, ...month.moment });
    }
    if (
      lead.field === 'year' &&
      run.texts[0]!.length === 4 &&
      run.texts[1]!.length === 2 &&
      b === (a + 1) % 100
    )
      return range(i, run.end, { year: a }, { year: a + 1 });
  }
  if (
    run.separators === '-/' &&
    lead.field === 'month' &&
    run.texts[2]!.length === 4 &&
    isMonth(a) &&
    isMonth(b)
  )
    return range(
      i,
      run.end,
      { month: a, year: run.numbers[2] },
      { month: b, year: run.numbers[2] },
    );
  const date = readDigitDate(run, lead.field === 'day');
  if (!date?.to) return undefined;
  if (lead.end === i && isNoDate(t, i, { ...run, separators: '-' }, date.to)) return undefined;
  // A comma before the year: "15-19/10, 2025" is rare, "2-5/3 năm 2020" is not.
  const year =
    date.to.year === undefined && low(t, run.end) === 'năm' && isBareYear(t, run.end + 1)
      ? Number(t[run.end + 1]!.text)
      : undefined;
  const to = year ? { ...date.to, year } : date.to;
  const span = spanOf(t, lead.end, run.end);
  return range(
    i,
    year ? run.end + 2 : run.end,
    { ...date.from, dateSpan: span },
    { ...to, dateSpan: span },
  );
}

/** "năm học 2021/2022", "mùa giải 2020/21". */
function schoolYear(from: number, end: number, texts: readonly string[]): Found | undefined {
  const [a, b] = texts.map(Number) as [number, number];
  if (texts[0]!.length !== 4) return undefined;
  return (texts[1]!.length === 4 ? b : Math.floor(a / 100) * 100 + b) === a + 1
    ? range(from, end, { year: a }, { year: a + 1 })
    : undefined;
}

function monthRange(t: Tokens, from: number, end: number, a: number, b: number): Found {
  const at = low(t, end) === 'năm' ? end + 1 : end;
  if (isBareYear(t, at)) {
    const year = Number(t[at]!.text);
    return range(from, at + 1, { month: a, year }, { month: b, year });
  }
  return range(from, end, { month: a }, { month: b });
}

/** "ngày 27-28 tháng 3 [năm 2021]": the month after the days. */
function readTrailingMonth(t: Tokens, i: number): Piece | undefined {
  return low(t, i) === 'tháng' ? readMoment(t, i, true) : undefined;
}

/** "năm học 2021", "nhiệm kỳ 2020": one year after the word for a term. */
function readTermYear(t: Tokens, i: number, lead: Lead): Found | undefined {
  if (!termAt(t, i) || !isBareYear(t, lead.end)) return undefined;
  const next = readSpacedRange(t, i, lead);
  if (next) return next;
  return {
    from: i,
    end: lead.end + 1,
    expression: { kind: 'moment', moment: { year: Number(t[lead.end]!.text) } },
  };
}

/** One side of a range: a moment, or a number whose field the other side tells. */
interface Side {
  readonly end: number;
  readonly moment?: Moment;
  readonly bare?: number;
}

function readSide(t: Tokens, i: number, led: boolean): Side | undefined {
  const moment = readMoment(t, i, led);
  if (moment) return moment;
  if (isBareYear(t, i)) return { end: i + 1, moment: { year: Number(t[i]!.text) } };
  if (!isDigits(t, i) || t[i]!.text.length > 2) return undefined;
  return { end: i + 1, bare: Number(t[i]!.text) };
}

/** The index after the words that join the ends of a range at `i`, else 0. */
function joinAt(t: Tokens, i: number): number {
  const at =
    phraseAt(t, i, 'cho', 'đến') ||
    phraseAt(t, i, 'cho', 'tới') ||
    phraseAt(t, i, 'kéo', 'dài', 'đến') ||
    phraseAt(t, i, 'đến') ||
    phraseAt(t, i, 'tới') ||
    phraseAt(t, i, '~');
  if (at) return low(t, at) === 'hết' ? at + 1 : at;
  return isDash(low(t, i)) ? i + 1 : 0;
}

function presentAt(t: Tokens, i: number): number {
  const at =
    phraseAt(t, i, 'hiện', 'nay') ||
    phraseAt(t, i, 'hiện', 'tại') ||
    phraseAt(t, i, 'bây', 'giờ') ||
    phraseAt(t, i, 'nay');
  return at || (phraseAt(t, i, 'giờ') && isBoundary(t, i + 1) ? i + 1 : 0);
}

function readSpacedRange(t: Tokens, i: number, lead: Lead): Found | undefined {
  const term = termAt(t, i) > 0;
  const start =
    term || (isDigits(t, lead.end) && lead.field === 'day' && lead.end > i + 1) ? lead.end : i;
  const left = readSide(t, start, lead.end > i);
  if (!left) return undefined;
  const open = low(t, left.end) === ',' ? left.end + 1 : left.end;
  const at = joinAt(t, low(t, open) === 'đến' ? open : left.end);
  if (!at) return undefined;
  const dash = isDash(low(t, at - 1));
  const present = left.moment && hasDate(left.moment) ? presentAt(t, at) : 0;
  if (present && left.moment) return range(i, present, left.moment, 'present');
  const right = readRightSide(t, at, left);
  if (!right) return undefined;
  const sides = complete(left, right.moment, dash, start > i || lead.end > i);
  return sides && range(i, right.end, sides[0], sides[1]);
}

function readRightSide(t: Tokens, at: number, left: Side): Piece | undefined {
  const right = readSide(t, at, true);
  if (!right) return undefined;
  if (right.moment) return { end: right.end, moment: right.moment };
  // "ngày 25 đến 28", "tháng 3 đến 5": the field of the left.
  const { moment } = left;
  const { bare, end } = right;
  if (!moment || bare === undefined || !isFree(t, end)) return undefined;
  if (moment.day !== undefined && moment.month === undefined && isDayOfMonth(bare))
    return { end, moment: { day: bare } };
  if (
    moment.month !== undefined &&
    moment.day === undefined &&
    isMonth(bare) &&
    moment.year === undefined
  )
    return { end, moment: { month: bare } };
  return undefined;
}

/** Nothing that the number at `end - 1` would count. */
function isFree(t: Tokens, end: number): boolean {
  if (
    isGlued(t, end) &&
    /^[.,/%:]$/u.test(low(t, end)) &&
    isGlued(t, end + 1) &&
    isDigits(t, end + 1)
  )
    return false;
  return isBoundary(t, end) || FREE.has(low(t, end));
}

const FREE = new Set([
  'và',
  'tại',
  'ở',
  'là',
  'của',
  'sẽ',
  'đã',
  'cho',
  'với',
  'thì',
  'có',
  'do',
  'vì',
  'theo',
  'hoặc',
  'hay',
  'để',
  'được',
  'bị',
  'như',
  'trên',
  'khi',
  'mới',
  'vừa',
]);

const hasDate = (m: Moment): boolean =>
  m.year !== undefined ||
  m.month !== undefined ||
  m.day !== undefined ||
  m.weekday !== undefined ||
  m.shift !== undefined ||
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
function complete(
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

/** A clock or part takes the other's day, a day the other's month, a month the other's year where its own is not said. */
function fill(m: Moment, other: Moment): Moment {
  if (!hasDate(m) && hasDate(other)) {
    const { hour: _h, minute: _m, second: _s, part, ...date } = other;
    return {
      ...date,
      ...(m.hour !== undefined && part !== undefined && m.part === undefined ? { part } : {}),
      ...m,
    };
  }
  if (
    m.day !== undefined &&
    m.month === undefined &&
    m.shift === undefined &&
    other.month !== undefined
  )
    return {
      ...m,
      month: other.month,
      ...(other.year !== undefined ? { year: other.year } : {}),
      ...(other.lunar ? { lunar: true } : {}),
    };
  return m;
}

const found = (from: number, end: number, moment: Moment): Found => ({
  from,
  end,
  expression: { kind: 'moment', moment } satisfies Expression,
});

/** The index after a comma, "và", "hoặc", "hay" between items of a list, else 0. */
function separatorAt(t: Tokens, i: number): number {
  const word = low(t, i);
  if (word === ',') return low(t, i + 1) === 'và' ? i + 2 : i + 1;
  return word === 'và' || word === 'hoặc' || word === 'hay' || word === '&' ? i + 1 : 0;
}

/** "ngày 5, 6 và 7/4", "28 và 29/4", "sáng và chiều 24/11": items that take the date of the last. */
export function readForwardList(t: Tokens, i: number): Found[] | undefined {
  const lead = leadAt(t, i);
  if (lead.field !== undefined && lead.field !== 'day') return undefined;
  const items: { from: number; end: number; day: number }[] = [];
  let at = lead.end;
  for (;;) {
    const day = isDigits(t, at) ? readCount(t, at) : undefined;
    const next = day && isDayOfMonth(day.value) ? separatorAt(t, day.end) : 0;
    if (!day || !next) break;
    items.push({ from: items.length ? at : i, end: day.end, day: day.value });
    at = next;
  }
  if (!items.length) return undefined;
  const last = readMoment(t, at, true);
  if (!last || last.moment.day === undefined || last.moment.month === undefined) return undefined;
  if (lead.end === i) {
    const run = readDigitRun(t, at);
    if (run && isNoDate(t, at, run, last.moment)) return undefined;
  }
  const { month, year, lunar } = last.moment;
  const shared = { month, ...(year ? { year } : {}), ...(lunar ? { lunar } : {}) };
  return [
    ...items.map((item) =>
      found(item.from, item.end, {
        ...shared,
        day: item.day,
        dateSpan: spanOf(t, item.from, item.end),
      }),
    ),
    found(at, last.end, last.moment),
  ];
}

/** After a moment: "năm 2018 và 2019", "tháng 3, 5 và 7", "thập niên 80, 90", "quý I và II". */
export function readBackwardList(t: Tokens, first: Found): Found[] {
  const all = [first];
  if (first.expression.kind !== 'moment') return all;
  let moment = first.expression.moment;
  for (let at = separatorAt(t, first.end); at;) {
    const item = readElided(t, at, moment);
    if (!item) break;
    all.push(found(at, item.end, item.moment));
    moment = item.moment;
    at = separatorAt(t, item.end);
  }
  return all;
}

function readElided(t: Tokens, i: number, before: Moment): Piece | undefined {
  if (!isDigits(t, i)) return undefined;
  const count = readCount(t, i);
  if (!count) return undefined;
  const { end, value } = count;
  const onlyYear =
    before.year !== undefined &&
    before.month === undefined &&
    before.day === undefined &&
    before.quarter === undefined;
  if (
    onlyYear ||
    (before.month !== undefined && before.year !== undefined && before.day === undefined)
  )
    if (isBareYear(t, i) && onlyYear)
      return isCountedYear(t, end)
        ? undefined
        : { end, moment: { year: value, ...(before.mod ? { mod: before.mod } : {}) } };
  if (
    before.month !== undefined &&
    before.day === undefined &&
    isMonth(value) &&
    t[i]!.text.length <= 2
  ) {
    const run = readDigitRun(t, i)!;
    if (run.separators === '/' && run.texts[1]!.length === 4)
      return { end: run.end, moment: { month: value, year: run.numbers[1] } };
    if (run.separators === '' && isFree(t, end))
      return {
        end,
        moment: { month: value, ...(before.year !== undefined ? { year: before.year } : {}) },
      };
  }
  if (
    before.decade !== undefined &&
    value % 10 === 0 &&
    value >= 10 &&
    value < 100 &&
    isFree(t, end)
  )
    return { end, moment: { decade: Math.floor(before.decade / 10) * 10 + value / 10 } };
  return undefined;
}

const isCountedYear = (t: Tokens, end: number): boolean =>
  COUNTED.has(low(t, end)) || !isPlainYear(Number(t[end - 1]!.text));

const COUNTED = new Set([
  'người',
  'đồng',
  'usd',
  'tấn',
  'ca',
  'm',
  'km',
  'ha',
  'triệu',
  'tỷ',
  'nghìn',
  'lượt',
  'hộ',
  'con',
  'cái',
  'chiếc',
  'căn',
  '%',
]);
