// Lists of dates with what their items leave out: "ngày 5, 6 và 7/4", "năm 2018 và 2019", "thập niên 80, 90".
import { words } from '../../text/normal';
import { readMoment } from './assemble';
import { readCount } from './count';
import { readPart } from './day-part';
import { isDayOfMonth, isMonth, isPlainYear, readDigitRun } from './digits';
import { isFree, leadAt } from './lead';
import type { Expression, Found, Moment, Piece } from './moment';
import { isBareYear } from './period';
import { isDash, isDigits, isGlued, low, spanOf, type Tokens } from './scan';
import { hasDate } from './sides';
import { isNoDate } from './traps';

const found = (from: number, end: number, moment: Moment): Found => ({
  from,
  end,
  expression: { kind: 'moment', moment } satisfies Expression,
});

/** The index after a comma, "và", "hoặc", "hay" between items of a list, else 0. */
function separatorAt(t: Tokens, i: number): number {
  const word = low(t, i);
  if (word === ',' && isGlued(t, i) && isGlued(t, i + 1)) return 0;
  if (word === ',') return low(t, i + 1) === 'và' ? i + 2 : i + 1;
  return word === 'và' || word === 'hoặc' || word === 'hay' || word === '&' ? i + 1 : 0;
}

/** "Sáng và chiều ngày 29/4": each part of the one day. */
function readPartList(t: Tokens, i: number): Found[] | undefined {
  const part = readPart(t, i);
  const at = part && (separatorAt(t, part.end) || (isDash(low(t, part.end)) ? part.end + 1 : 0));
  if (!part || !at || !readPart(t, at)) return undefined;
  const last = readMoment(t, at);
  if (!last || last.moment.hour !== undefined || !hasDate(last.moment)) return undefined;
  return [
    found(i, part.end, { ...last.moment, part: part.part }),
    found(at, last.end, last.moment),
  ];
}

const MOST_DAYS = 31;

/** "ngày 5, 6 và 7/4", "28 và 29/4", "sáng và chiều 24/11": items that take the date of the last. */
export function readForwardList(t: Tokens, i: number): Found[] | undefined {
  const parts = readPartList(t, i);
  if (parts) return parts;
  const lead = leadAt(t, i);
  if (lead.field !== undefined && lead.field !== 'day') return undefined;
  const items: { from: number; end: number; day: number }[] = [];
  let at = lead.end;
  while (items.length < MOST_DAYS) {
    const day = isDigits(t, at) ? readCount(t, at) : undefined;
    const next = day && isDayOfMonth(day.value) ? separatorAt(t, day.end) : 0;
    if (!day || !next) break;
    items.push({ from: items.length ? at : i, end: day.end, day: day.value });
    at = next;
  }
  if (!items.length) return undefined;
  const last = readMoment(t, at, lead.end > i);
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
  return withLastYear(all, moment);
}

/** "tháng 5 và tháng 6 năm 2020": the second says the year of both. */
const sharesYear = (before: Moment, next: Moment): boolean =>
  next.year !== undefined &&
  next.hour === undefined &&
  before.hour === undefined &&
  (before.month === undefined) === (next.month === undefined) &&
  (before.day === undefined) === (next.day === undefined) &&
  (before.quarter === undefined) === (next.quarter === undefined) &&
  (before.month !== undefined || before.quarter !== undefined);

/** "tháng 3, 5 và 7/2021": a year said last is of all the months. */
function withLastYear(all: readonly Found[], { year, month, quarter }: Moment): Found[] {
  return all.map((item) => {
    const { expression } = item;
    const open =
      expression.kind === 'moment' &&
      expression.moment.year === undefined &&
      expression.moment.shift === undefined;
    return open && year !== undefined && (month ?? quarter) !== undefined && all.length > 1
      ? { ...item, expression: { kind: 'moment', moment: { ...expression.moment, year } } }
      : item;
  });
}

function readElided(t: Tokens, i: number, before: Moment): Piece | undefined {
  const full =
    before.year === undefined && before.shift === undefined ? readMoment(t, i) : undefined;
  if (full && sharesYear(before, full.moment)) return full;
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
  if (before.century !== undefined && value <= 21 && isFree(t, end))
    return { end, moment: { century: value - 1 } };
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

const COUNTED = words(`
  người đồng usd tấn ca m km ha triệu tỷ nghìn lượt hộ con cái chiếc căn %
`);
