// Ranges of moments: "2-5/3", "ngày 6 đến 9/10/2020", "giai đoạn 2021-2030", "từ năm 1992 đến nay".
import { romanValue } from '../number/ordinal';
import { readMoment } from './assemble';
import { readBareEra } from './calendar-date';
import { readPart } from './day-part';
import { isDayOfMonth, isMonth, readDigitDate, readDigitRun, type DigitRun } from './digits';
import { isFree, leadAt, type Lead } from './lead';
import type { Found, Moment, Piece } from './moment';
import { isBareYear, termAt } from './period';
import { isBoundary, isDash, isDigits, low, phraseAt, spanOf, type Tokens } from './scan';
import { complete, hasDate, type Side } from './sides';
import { isNoDate } from './traps';

const range = (from: number, end: number, left: Moment, right: Moment | 'present'): Found => ({
  from,
  end,
  expression: { kind: 'range', from: left, to: right },
});

/**
 * A range at `i`.
 * @param piece the moment at `i`, where there is one: the left side that needs no second reading */
export function readRange(t: Tokens, i: number, piece: Piece | undefined): Found | undefined {
  const lead = leadAt(t, i);
  return (
    readGluedRange(t, i, lead) ?? readTermYear(t, i, lead) ?? readSpacedRange(t, i, lead, piece)
  );
}

/** Digits that hold both ends: "2-5/3", "ngày 25-30/4", "giai đoạn 2021-2030", "tháng 3-4". */
function readGluedRange(t: Tokens, i: number, lead: Lead): Found | undefined {
  const run = readDigitRun(t, lead.end);
  if (!run || !run.separators.includes('-')) {
    if (run && lead.field === 'year' && run.separators === '/' && lead.end > i)
      return schoolYear(i, run.end, run.texts);
    return undefined;
  }
  const pair = readLedPair(t, i, lead, run);
  if (pair) return pair;
  const date = readDigitDate(run, lead.field === 'day');
  if (!date?.to) return undefined;
  if (lead.end === i && isNoDate(t, i, run, date.to)) return undefined;
  // "2-5/3 năm 2020": the year in words.
  const said =
    date.to.year === undefined && low(t, run.end) === 'năm' && isBareYear(t, run.end + 1);
  const dateSpan = spanOf(t, lead.end, run.end);
  const to = { ...date.to, ...(said ? { year: Number(t[run.end + 1]!.text) } : {}), dateSpan };
  return range(i, said ? run.end + 2 : run.end, { ...elided(date.from, to), dateSpan }, to);
}

/** The start of a range in digits with what only its end says: the month of a day, the year of a month. */
function elided(from: Moment, to: Moment): Moment {
  const day = from.day !== undefined && from.month === undefined;
  const month = from.day === undefined && from.month !== undefined && to.day === undefined;
  return day || (month && from.year === undefined) ? { ...to, ...from } : from;
}

/** Two numbers of the field that a word before them says: "tháng 3-4", "ngày 25-30 tháng 4", "năm 2021-22". */
function readLedPair(t: Tokens, i: number, lead: Lead, run: DigitRun): Found | undefined {
  const [a, b, year] = run.numbers as [number, number, number];
  const { texts, separators, end } = run;
  if (lead.field === 'month' && isMonth(a) && isMonth(b)) {
    if (separators === '-/' && texts[2]!.length === 4)
      return range(i, end, { month: a, year }, { month: b, year });
    if (separators === '-' && texts[1]!.length <= 2) return monthRange(t, i, end, a, b);
  }
  if (separators !== '-') return undefined;
  if (lead.field === 'day' && isDayOfMonth(a) && isDayOfMonth(b)) {
    const month = readTrailingMonth(t, end);
    // Without its month "ngày 2-11" is one date.
    if (!month && isMonth(b)) return undefined;
    const { moment } = month ?? { moment: {} };
    return range(i, month?.end ?? end, { ...moment, day: a }, { ...moment, day: b });
  }
  return lead.field === 'year' &&
    texts[0]!.length === 4 &&
    texts[1]!.length === 2 &&
    b === (a + 1) % 100
    ? range(i, end, { year: a }, { year: a + 1 })
    : undefined;
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

/** In "4-3-3" no number is a side by itself. */
const isLoneNumber = (t: Tokens, i: number): boolean => readDigitRun(t, i)?.separators === '';

function readSide(t: Tokens, i: number, led: boolean, piece?: Piece): Side | undefined {
  // "đêm 30 rạng sáng 1/5": a part of a day whose month the other side says.
  const part = readPart(t, i);
  const day = part && isDigits(t, part.end) ? Number(t[part.end]!.text) : 0;
  if (part && isDayOfMonth(day) && isLoneNumber(t, part.end) && joinAt(t, part.end + 1))
    return { end: part.end + 1, moment: { part: part.part, day } };
  const moment = piece ?? readMoment(t, i, led);
  if (moment) return moment;
  if (isBareYear(t, i)) return { end: i + 1, moment: { year: Number(t[i]!.text) } };
  if (!isDigits(t, i)) return undefined;
  const era = readBareEra(t, i);
  if (era) return era;
  if (t[i]!.text.length > 2 || !isLoneNumber(t, i)) return undefined;
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
  // "đêm 2 rạng sáng 3/5": the second part joins by itself.
  if (low(t, i) === 'rạng' && low(t, i + 1) === 'sáng') return i;
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

function readSpacedRange(t: Tokens, i: number, lead: Lead, piece?: Piece): Found | undefined {
  const next = lead.field === 'year' && isBareYear(t, lead.end) ? joinAt(t, lead.end + 1) : 0;
  const years = next > 0 && isBareYear(t, next);
  const term = termAt(t, i) > 0 || years;
  const start =
    term || (isDigits(t, lead.end) && lead.field === 'day' && lead.end > i + 1) ? lead.end : i;
  const left = readSide(t, start, lead.end > i, start === i ? piece : undefined);
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
  const right = readSide(t, at, true) ?? readRightCentury(t, at, left);
  if (!right) return undefined;
  if (right.moment) return { end: right.end, moment: right.moment };
  // "ngày 25 đến 28", "tháng 3 đến 5": the field of the left.
  const { moment } = left;
  const { bare, end } = right;
  if (moment?.century !== undefined && bare !== undefined && bare > moment.century && bare < 30)
    return { end, moment: { century: bare - 1 } };
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

/** "thế kỷ XVIII-XIX": a century in Roman numerals after one. */
function readRightCentury(t: Tokens, i: number, left: Side): Side | undefined {
  if (left.moment?.century === undefined) return undefined;
  const century = romanValue(t[i]?.text ?? '');
  return century !== undefined && century - 1 > left.moment.century && century < 30
    ? { end: i + 1, moment: { century: century - 1 } }
    : undefined;
}
