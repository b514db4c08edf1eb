// Periods longer than a day: quarters, seasons, decades, centuries, terms, and their beginnings and ends.
import { words } from '../../text/normal';
import { readOrdinal } from '../number/ordinal';
import { readMonth, readYear } from './calendar-date';
import { readCount } from './count';
import { fullYear, isPlainYear } from './digits';
import type { Mod, Moment, Piece, Season } from './moment';
import { readPeriodShift } from './relative';
import { isDigits, isGlued, isWholeLine, low, phraseAt, syllablesAt, type Tokens } from './scan';

/** "quý III", "quý 1/2022", "quý đầu năm" is a stretch. */
export function readQuarter(t: Tokens, i: number): Piece | undefined {
  const number = readOrdinal(t, i + 1);
  if (!number || number.value < 1 || number.value > 4 || number.hasFraction) return undefined;
  const quarter = number.value;
  let end = number.endToken;
  if (isDigits(t, end - 1) && t[end - 1]!.text.length > 1) return undefined;
  let year: number | undefined;
  if ((low(t, end) === '/' || low(t, end) === '-') && isDigits(t, end + 1)) {
    if (t[end + 1]!.text.length !== 4) return undefined;
    year = Number(t[end + 1]!.text);
    end += 2;
  } else if (isBareYear(t, end)) year = Number(t[end++]!.text);
  return { end, moment: { quarter, ...(year ? { year } : {}) } };
}

const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>(
  Object.entries({
    xuân: 'SP',
    hè: 'SU',
    hạ: 'SU',
    thu: 'FA',
    đông: 'WI',
  }),
);

/** "mùa hè năm 2022", "mùa Hè 2022", "hè này": a season needs its year, or a word that tells which. */
export function readSeason(t: Tokens, i: number): Piece | undefined {
  const named = low(t, i) === 'mùa';
  const at = named ? i + 1 : i;
  const season = SEASONS.get(low(t, at));
  if (!season || (!named && season !== 'SU')) return undefined;
  // "Thế vận hội Mùa đông 2022" is a name.
  if (named && t[i]!.upper && low(t, i - 1) === 'hội') return undefined;
  const next = at + 1;
  if (isBareYear(t, next))
    return { end: next + 1, moment: { season, year: Number(t[next]!.text) } };
  if (low(t, next) === 'này' || low(t, next) === 'nay')
    return { end: next + 1, moment: { season, shift: { unit: 'year', by: 0, from: 'published' } } };
  // "mùa hè hằng năm"
  if (low(t, next) === 'hằng' || low(t, next) === 'hàng') return { end: next, moment: { season } };
  if (low(t, next) === 'tới') return { end: next + 1, moment: { season, toward: 'future' } };
  if (low(t, next) === 'vừa' && (low(t, next + 1) === 'qua' || low(t, next + 1) === 'rồi'))
    return { end: next + 2, moment: { season, toward: 'past' } };
  const year = low(t, next) === 'năm' ? (readYear(t, next) ?? readPeriodShift(t, next)) : undefined;
  if (year) return { end: year.end, moment: { season, ...year.moment } };
  return isWholeLine(t, i, next) ? { end: next, moment: { season } } : undefined;
}

/** "những năm 1980", "những năm 80", "thập niên 90 của thế kỷ trước", "thập kỷ 1990". */
export function readDecade(t: Tokens, i: number): Piece | undefined {
  const word = low(t, i);
  let at: number;
  if (word === 'thập') {
    if (low(t, i + 1) !== 'niên' && low(t, i + 1) !== 'kỷ') return undefined;
    at = i + 2;
    if (low(t, at) === 'năm') at++;
  } else if (word === 'những' || word === 'các') {
    if (low(t, i + 1) !== 'năm') return undefined;
    at = i + 2;
    // "những năm thập niên 90"
    if (low(t, at) === 'thập') return readDecade(t, at);
    if (word === 'các' && !/^\d?\d?\d?0$/u.test(low(t, at))) return undefined;
  } else return undefined;
  const count = readCount(t, at);
  if (!count || count.value % 10 !== 0) return undefined;
  const digits = isDigits(t, at);
  if (
    digits &&
    isGlued(t, count.end) &&
    /^[-–,.]$/u.test(low(t, count.end)) &&
    isGlued(t, count.end + 1) &&
    isDigits(t, count.end + 1)
  )
    return undefined;
  const { value } = count;
  if (value >= 1000)
    return { end: afterCentury(t, count.end)?.end ?? count.end, moment: { decade: value / 10 } };
  if (value < 20 || value > 90)
    return value === 10 && word === 'thập'
      ? { end: count.end, moment: { decade: 201 } }
      : undefined;
  const century = afterCentury(t, count.end);
  const base =
    century?.century ??
    Math.floor(fullYear(value === 20 || value === 30 || value === 40 ? value + 50 : value) / 100);
  return { end: century?.end ?? count.end, moment: { decade: base * 10 + value / 10 } };
}

/** "của thế kỷ XX", "thế kỷ trước" after a decade. */
function afterCentury(t: Tokens, i: number): { end: number; century?: number } | undefined {
  const at = low(t, i) === 'của' ? i + 1 : i;
  const century = readCentury(t, at);
  return century && { end: century.end, century: century.moment.century };
}

/** "thế kỷ XX", "thế kỷ 21", "thế kỷ thứ 10", "thế kỷ trước", "thế kỷ này". */
export function readCentury(t: Tokens, i: number): Piece | undefined {
  const at = phraseAt(t, i, 'thế', 'kỷ');
  if (!at) return undefined;
  if (low(t, at) === 'trước' || low(t, at) === 'qua')
    return { end: at + 1, moment: { shift: { unit: 'century', by: -1, from: 'published' } } };
  if (low(t, at) === 'này' || low(t, at) === 'nay')
    return { end: at + 1, moment: { shift: { unit: 'century', by: 0, from: 'published' } } };
  const number = readOrdinal(t, low(t, at) === 'thứ' ? at + 1 : at);
  if (!number || number.value < 1 || number.value > 30 || number.hasFraction) return undefined;
  const end = number.endToken;
  const bc = low(t, end) === 'tcn' ? end + 1 : phraseAt(t, end, 'trước', 'công', 'nguyên');
  return bc
    ? { end: bc, moment: { century: number.value - 1, bc: true } }
    : { end, moment: { century: number.value - 1 } };
}

/** Four digits that can only be a year: a plain year, not glued to more digits. */
export function isBareYear(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token?.kind !== 'number' || token.text.length !== 4 || !isPlainYear(Number(token.text)))
    return false;
  const mark = t[i + 1];
  if (!mark?.glued || mark.kind === 'newline') return true;
  return (
    mark.kind === 'punct' &&
    mark.text !== '%' &&
    !(/^[.,/-]$/u.test(mark.text) && isGlued(t, i + 2) && isDigits(t, i + 2))
  );
}

const EDGES: readonly (readonly [readonly string[], Mod, (1 | 2)?])[] = [
  [['nửa', 'đầu'], 'START', 1],
  [['nửa', 'cuối'], 'END', 2],
  [['nửa', 'sau'], 'END', 2],
  [['thượng', 'tuần'], 'START'],
  [['trung', 'tuần'], 'MID'],
  [['hạ', 'tuần'], 'END'],
  [['đầu'], 'START'],
  [['giữa'], 'MID'],
  [['cuối'], 'END'],
];

/** Words before `đầu` that make another word of it. */
const BEGINS = words('bắt khởi lần');

/** "đầu năm 2020", "cuối tháng này", "giữa thế kỷ XX", "nửa đầu năm 2021", "cuối tuần này". */
export function readEdge(t: Tokens, i: number): Piece | undefined {
  // `bắt đầu năm 1998`, `lần đầu năm 2015`: begun then, not early then.
  if (low(t, i) === 'đầu' && BEGINS.has(low(t, i - 1))) return undefined;
  for (const [phrase, mod, half] of EDGES) {
    const at = syllablesAt(t, i, phrase);
    if (!at) continue;
    const plural = low(t, at) === 'những' || low(t, at) === 'thập' || low(t, at) === 'các';
    const piece = plural
      ? readDecade(t, at)
      : (readPeriod(t, at) ?? readBareUnit(t, at, half !== undefined));
    if (!piece) return undefined;
    return { end: piece.end, moment: edged(piece.moment, mod, half) };
  }
  return undefined;
}

function edged(moment: Moment, mod: Mod, half: 1 | 2 | undefined): Moment {
  const isYear =
    moment.month === undefined &&
    moment.quarter === undefined &&
    (moment.year !== undefined || moment.shift?.unit === 'year');
  if (half && isYear) return { ...moment, half };
  if (mod === 'END' && !half && moment.shift?.unit === 'week') return { ...moment, weekend: true };
  return { ...moment, mod };
}

/** A month, year, quarter, week, decade, century or season. */
function readPeriod(t: Tokens, i: number): Piece | undefined {
  switch (low(t, i)) {
    case 'tháng':
      return readMonth(t, i) ?? readPeriodShift(t, i);
    case 'năm':
      return readYear(t, i) ?? readPeriodShift(t, i);
    case 'quý':
      return readQuarter(t, i) ?? readPeriodShift(t, i);
    case 'tuần':
    case 'cùng':
      return readPeriodShift(t, i);
    case 'mùa':
    case 'hè':
      return readSeason(t, i);
    case 'thập':
    case 'những':
    case 'các':
      return readDecade(t, i);
    case 'thế':
      return readCentury(t, i);
    default:
      return isBareYear(t, i) ? { end: i + 1, moment: { year: Number(t[i]!.text) } } : undefined;
  }
}

const BARE_UNITS: ReadonlyMap<string, 'year' | 'month' | 'week' | 'quarter'> = new Map<
  string,
  'year' | 'month' | 'week' | 'quarter'
>(
  Object.entries({
    năm: 'year',
    tháng: 'month',
    tuần: 'week',
    quý: 'quarter',
  }),
);

/** "đầu năm", "cuối tháng", "đầu tuần": of this period, unless the unit goes on ("đầu năm học"). */
function readBareUnit(t: Tokens, i: number, half: boolean): Piece | undefined {
  const unit = BARE_UNITS.get(low(t, i));
  if (!unit || (unit === 'week' && half)) return undefined;
  if (NOT_BARE.has(low(t, i + 1))) return undefined;
  if (isDigits(t, i + 1) && (unit === 'month' || unit === 'year')) return undefined;
  return {
    end: i + 1,
    moment: {
      shift: { unit, by: 0, from: 'published' },
    },
  };
}

const NOT_BARE = words('học thứ tuổi sinh mới tháng nhuận khách vị lễ');

/** Words that a range of years follows: their span takes them. */
const TERMS: readonly (readonly string[])[] = [
  ['giai', 'đoạn'],
  ['thời', 'kỳ'],
  ['nhiệm', 'kỳ'],
  ['năm', 'học'],
  ['niên', 'khoá'],
  ['niên', 'khóa'],
  ['niên', 'độ'],
  ['mùa', 'giải'],
  ['mùa', 'bóng'],
];

export const TERM_STARTS: ReadonlySet<string> = new Set(TERMS.map((term) => term[0]!));

/** The index after "nhiệm kỳ", "năm học", "giai đoạn" … at `i`, else 0. */
export function termAt(t: Tokens, i: number): number {
  if (!TERM_STARTS.has(low(t, i))) return 0;
  for (const term of TERMS) {
    const end = syllablesAt(t, i, term);
    if (end) return end;
  }
  return 0;
}
