// So many units of time: "ba tháng", "2,5 năm", "một ngày rưỡi", "5 đến 7 ngày", "vài tuần", "2 giờ 30 phút".
import { words } from '../../text/normal';
import { readNumber } from '../number/number';
import { mayCount, readCount } from './count';
import type { Amount, Unit } from './moment';
import { isDash, isDigits, isGlued, low, phraseAt, syllablesAt, type Tokens } from './scan';

/** An amount of time with a mark whether its number is vague. */
export interface AmountReading {
  readonly end: number;
  readonly amounts: readonly Amount[];
  readonly upTo?: readonly Amount[];
}

/** A unit of time at `i`; `factor` of them make the unit named ("thập kỷ" is ten years). */
interface UnitReading {
  readonly end: number;
  readonly unit: Unit;
  readonly factor: number;
}

const UNITS: ReadonlyMap<string, readonly [Unit, number]> = new Map<
  string,
  readonly [Unit, number]
>(
  Object.entries({
    giây: ['second', 1],
    phút: ['minute', 1],
    giờ: ['hour', 1],
    tiếng: ['hour', 1],
    ngày: ['day', 1],
    đêm: ['day', 1],
    hôm: ['day', 1],
    tuần: ['week', 1],
    tháng: ['month', 1],
    quý: ['quarter', 1],
    năm: ['year', 1],
  }),
);

/** Second words that belong to the unit: "tuần lễ", "ngày đêm", "tiếng đồng hồ", "năm trời". */
const TAILS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(
  Object.entries({
    tuần: ['lễ'],
    ngày: ['đêm', 'trời'],
    tháng: ['trời'],
    năm: ['trời'],
  }),
);

/** Words that make another word of the unit: ages, "giờ học", "năm thứ". */
const NOT_UNIT: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>(
  Object.entries({
    ngày: new Set(['tuổi', 'công', 'hội']),
    tuần: new Set(['tuổi', 'hoàn']),
    tháng: new Set(['tuổi']),
    năm: words('tuổi thứ ngón ánh'),
    quý: words('khách vị ông bà tộc giá hiếm danh'),
    tiếng: words(`
  nói anh việt pháp nga trung nhật hàn súng nổ động kêu hát cười vang chuông tăm gọi la hét
`),
    đêm: words('nhạc diễn thơ hội chung'),
  }),
);

export function readUnit(t: Tokens, i: number): UnitReading | undefined {
  const word = low(t, i);
  const next = low(t, i + 1);
  if (word === 'thập' && (next === 'kỷ' || next === 'niên'))
    return { end: i + 2, unit: 'year', factor: 10 };
  if (word === 'thế' && next === 'kỷ') return { end: i + 2, unit: 'year', factor: 100 };
  if (word === 'thiên') {
    const end = phraseAt(t, i, 'thiên', 'niên', 'kỷ');
    return end ? { end, unit: 'year', factor: 1000 } : undefined;
  }
  if (word === 'h' && isGlued(t, i)) return { end: i + 1, unit: 'hour', factor: 1 };
  const unit = UNITS.get(word);
  if (!unit || NOT_UNIT.get(word)?.has(next) || isLeadOfDate(t, i)) return undefined;
  if (word === 'giờ' || word === 'tiếng') {
    const clock = phraseAt(t, i + 1, 'đồng', 'hồ');
    if (clock) return { end: clock, unit: 'hour', factor: 1 };
  }
  const tail = TAILS.get(word)?.includes(next) && !(next === 'lễ' && isDigits(t, i + 2));
  return { end: tail ? i + 2 : i + 1, unit: unit[0], factor: unit[1] };
}

/** "lần 2 ngày 21/4", "hạng 3 năm 2020": the word leads a date rather than counts. */
function isLeadOfDate(t: Tokens, i: number): boolean {
  if (!isDigits(t, i + 1)) return false;
  const word = low(t, i);
  // "5 năm 2016-2020": five years, and which.
  if (word === 'năm') return t[i + 1]!.text.length === 4 && !isDash(low(t, i + 2));
  if (word !== 'ngày') return false;
  const next = low(t, i + 2);
  return (next === '/' && isDigits(t, i + 3)) || next === 'tháng';
}

/** Vague numbers: "vài", "mấy", "nhiều", "hàng chục"; with the number of units where one is said ("chục"). */
const VAGUE: readonly (readonly [readonly string[], number?])[] = [
  ...['hàng', 'vài', 'mấy', 'nhiều'].flatMap((some) =>
    ['chục', 'trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ'].map(
      (power) => [[some, power]] as const,
    ),
  ),
  ...['một vài', 'dăm ba', 'dăm bảy', 'đôi ba', 'một số', 'vài ba'].map(
    (some) => [some.split(' ')] as const,
  ),
  ...['nhiều', 'vài', 'mấy', 'những', 'các', 'ít', 'dăm', 'hàng'].map((some) => [[some]] as const),
  [['chục'], 10],
];

/** By the first word. */
const VAGUE_BY_FIRST = new Map<string, (readonly [readonly string[], number?])[]>();
for (const row of VAGUE) {
  const first = row[0][0]!;
  VAGUE_BY_FIRST.set(first, [...(VAGUE_BY_FIRST.get(first) ?? []), row]);
}

export const AMOUNT_STARTS: readonly string[] = [...VAGUE_BY_FIRST.keys(), 'nửa', 'thập', 'thế'];

/** A vague number of units; "hàng giờ" is hours, while "hàng ngày" is every day. */
export function readVagueAmount(t: Tokens, i: number): AmountReading | undefined {
  for (const [phrase, count] of VAGUE_BY_FIRST.get(low(t, i)) ?? []) {
    const at = syllablesAt(t, i, phrase);
    if (!at) continue;
    const unit = readUnit(t, at);
    if (!unit) continue;
    if (phrase[0] === 'hàng' && phrase.length === 1 && unit.unit !== 'hour' && unit.factor === 1)
      return undefined;
    return {
      end: unit.end,
      amounts: [{ ...(count ? { count: count * unit.factor } : {}), unit: vagueUnit(unit, count) }],
    };
  }
  return undefined;
}

/** "nhiều thập kỷ" stays decades, for no number of years is said. */
function vagueUnit(unit: UnitReading, count: number | undefined): Unit {
  if (count !== undefined || unit.factor === 1) return unit.unit;
  return unit.factor === 10 ? 'decade' : unit.factor === 100 ? 'century' : 'millennium';
}

/** "nửa năm", "nửa tháng", "nửa ngày", "nửa giờ", "nửa tiếng". */
export function readHalfUnit(t: Tokens, i: number): AmountReading | undefined {
  const unit = readUnit(t, i + 1);
  if (!unit || low(t, i) !== 'nửa') return undefined;
  // "nửa thế kỷ 20" is half of that one.
  if (unit.factor > 1 && isDigits(t, unit.end)) return undefined;
  const half = halfOf(unit);
  return half &&
    low(t, unit.end) !== 'đầu' &&
    low(t, unit.end) !== 'cuối' &&
    low(t, i + 1) !== 'đêm'
    ? { end: unit.end, amounts: [half] }
    : undefined;
}

function halfOf({ unit, factor }: UnitReading): Amount | undefined {
  switch (unit) {
    case 'year':
      return factor === 1 ? { count: 6, unit: 'month' } : { count: factor / 2, unit: 'year' };
    case 'month':
      return { count: 15, unit: 'day' };
    case 'day':
      return { count: 12, unit: 'hour' };
    case 'hour':
      return { count: 30, unit: 'minute' };
    case 'minute':
      return { count: 30, unit: 'second' };
    default:
      return undefined;
  }
}

const MEASURED = words('sau trong suốt hơn gần khoảng được mất đã đây vòng thêm');

/** A number of units at `i`, with what goes on it: smaller units, "rưỡi", a second end. */
export function readAmount(t: Tokens, i: number): AmountReading | undefined {
  if (!mayCount(t, i)) return readLoneDecade(t, i);
  // "năm tháng" is the years gone by, not five months, unless a word measures it.
  if (low(t, i) === 'năm' && low(t, i + 1) === 'tháng' && !MEASURED.has(low(t, i - 1)))
    return undefined;
  return readEither(t, i) ?? readOneUnit(t, i) ?? readTwoUnits(t, i);
}

/** "5 đến 7 ngày", "380-400 triệu năm": two numbers of one unit; a power at the end is of both. */
function readOneUnit(t: Tokens, i: number): AmountReading | undefined {
  const first = readNumber(t, i);
  const at = first && rangeEnd(t, first.endToken);
  const second = at ? readNumber(t, at) : undefined;
  if (!first || !second || second.value <= first.value) return undefined;
  const unit = readUnit(t, second.endToken);
  if (!unit) return undefined;
  const power = first.scale || !second.scale ? 1 : 10 ** second.scale;
  return {
    end: unit.end,
    amounts: [{ count: first.value * unit.factor * power, unit: unit.unit }],
    upTo: [{ count: second.value * unit.factor, unit: unit.unit }],
  };
}

/** One amount, or "30 phút - 1 tiếng", "6 tháng đến một năm": with an end in another unit. */
function readTwoUnits(t: Tokens, i: number): AmountReading | undefined {
  const first = readSimple(t, i);
  const at = first && rangeEnd(t, first.end);
  const second = at ? readSimple(t, at) : undefined;
  return first && second && second.amounts[0]!.unit !== first.amounts[0]!.unit
    ? { end: second.end, amounts: first.amounts, upTo: second.amounts }
    : first;
}

function readSimple(t: Tokens, i: number): AmountReading | undefined {
  const number = readNumber(t, i);
  const unit = number && number.value !== 0 ? readUnit(t, number.endToken) : undefined;
  if (!number || !unit) return undefined;
  const amounts: Amount[] = [{ count: number.value * unit.factor, unit: unit.unit }];
  return withSmaller(t, { end: unit.end, amounts }, unit);
}

/** "thập kỷ qua", "thế kỷ tới": one, where no number is said. */
function readLoneDecade(t: Tokens, i: number): AmountReading | undefined {
  const unit = readUnit(t, i);
  if (!unit || unit.factor === 1) return undefined;
  const after = low(t, unit.end);
  return after === 'qua' || after === 'tới' || (after === 'vừa' && low(t, unit.end + 1) === 'qua')
    ? { end: unit.end, amounts: [{ count: unit.factor, unit: unit.unit }] }
    : undefined;
}

/** "1,2 tháng", "ba, bốn năm": one or the other, for nobody counts tenths of a month. */
function readEither(t: Tokens, i: number): AmountReading | undefined {
  const first = readCount(t, i);
  if (!first || low(t, first.end) !== ',') return undefined;
  const second = readCount(t, first.end + 1);
  if (!second || first.value > 9 || second.value !== first.value + 1) return undefined;
  const unit = readUnit(t, second.end);
  if (!unit || unit.factor !== 1) return undefined;
  return {
    end: unit.end,
    amounts: [{ count: first.value, unit: unit.unit }],
    upTo: [{ count: second.value, unit: unit.unit }],
  };
}

/** The index after "đến", "tới" or a dash between two numbers of one unit, else 0. */
function rangeEnd(t: Tokens, i: number): number {
  const word = low(t, i);
  if (word === 'đến' || word === 'tới' || isDash(word)) return i + 1;
  return 0;
}

const ORDER: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** "rưỡi", or smaller units: "ba năm rưỡi", "1 năm 6 tháng", "2 giờ 30 phút". "2 ngày 1 đêm" is two days. */
function withSmaller(t: Tokens, reading: AmountReading, unit: UnitReading): AmountReading {
  const { end, amounts } = reading;
  if (low(t, end) === 'rưỡi') {
    const half = halfOf(unit);
    // `một thập kỷ rưỡi`: years both.
    const last = amounts.at(-1);
    if (half?.count && last?.count && half.unit === last.unit)
      return {
        end: end + 1,
        amounts: [...amounts.slice(0, -1), { ...last, count: last.count + half.count }],
      };
    return half ? { end: end + 1, amounts: [...amounts, half] } : reading;
  }
  const linked = low(t, end) === 'và' ? end + 1 : end;
  const number = readNumber(t, linked);
  if (!number || number.hasFraction || number.value === 0) return reading;
  const next = readUnit(t, number.endToken);
  if (!next || next.factor !== 1) return reading;
  if (low(t, number.endToken) === 'đêm' && unit.unit === 'day' && linked === end)
    return { end: next.end, amounts };
  const step = ORDER.indexOf(next.unit) - ORDER.indexOf(unit.unit);
  if (step <= 0 || step > 2 || unit.factor !== 1 || ORDER.indexOf(unit.unit) < 0) return reading;
  if (linked !== end && step !== 1) return reading;
  const more = withSmaller(t, { end: next.end, amounts: [] }, next);
  return {
    end: more.end,
    amounts: [...amounts, { count: number.value, unit: next.unit }, ...more.amounts],
  };
}
