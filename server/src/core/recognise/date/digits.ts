// Dates in digits: 24/11/2021, 24-11-2021, 2021-11-24, 24/11, 11/2021, and ranges such as 2-5/3.
import type { Moment } from './moment';
import { isDash, isDigits, isGlued, type Tokens } from './scan';

const isSeparator = (text: string): boolean => text === '/' || text === '.' || isDash(text);

/** Numbers with separators between them, nothing but digits and separators, all glued. */
export interface DigitRun {
  readonly end: number;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  /** Separators between the numbers; all dashes are "-". */
  readonly separators: string;
  /** Token index of each number. */
  readonly at: readonly number[];
}

/** The longest run at `i`; undefined where no digits stand, or letters are glued on by a separator (123/NĐ-CP). */
export function readDigitRun(t: Tokens, i: number): DigitRun | undefined {
  if (!isDigits(t, i)) return undefined;
  const at = [i];
  let separators = '';
  let end = i + 1;
  while (
    isSeparator(t[end]?.text ?? '') &&
    isGlued(t, end) &&
    isDigits(t, end + 1) &&
    isGlued(t, end + 1)
  ) {
    separators += isDash(t[end]!.text) ? '-' : t[end]!.text;
    at.push(end + 1);
    end += 2;
  }
  const next = t[end];
  if (next?.glued && (next.text === '/' || isDash(next.text)) && isGlued(t, end + 1)) {
    const after = t[end + 1]!;
    if (after.kind === 'word' && after.upper) return undefined;
  }
  if (next?.glued && next.text === '%') return undefined;
  // "2-2,5 lần", "1/12,5": the last number has a decimal; not "1/5,2/5", two dates.
  if (next?.glued && next.text === ',' && isDigits(t, end + 1) && isGlued(t, end + 1))
    if (!isSeparator(t[end + 2]?.text ?? '')) return undefined;
  const texts = at.map((index) => t[index]!.text);
  return { end, at, texts, separators, numbers: texts.map(Number) };
}

/** What a run of digits may say: one date, or the two ends of a range. */
export interface DigitDate {
  readonly from: Moment;
  readonly to?: Moment;
  /** True where no reading but a date is likely: a full date, or a month with its year. */
  readonly sure: boolean;
}

/**
 * Reads a run as a date or range. `led` is true where a word before it says that a day follows
 * ("ngày 2-11"): only then are dashes and dots between a day and a month taken as one date.
 */
export function readDigitDate(run: DigitRun, led: boolean): DigitDate | undefined {
  const { numbers, texts, separators } = run;
  switch (separators) {
    case '/':
      return pair(numbers, texts);
    case '//':
    case '--':
    case '..': {
      const date = triple(numbers, texts, led || separators === '//');
      return date && { from: date, sure: true };
    }
    case '-':
      if (texts[0]!.length === 4 && texts[1]!.length === 4) return years(numbers);
      if (isYear(texts[1]!) && isMonth(numbers[0]!))
        return { from: { month: numbers[0], year: numbers[1] }, sure: false };
      if (!led) return undefined;
      return isMonth(numbers[1]!) ? dayMonth(numbers[0]!, numbers[1]!, false) : undefined;
    case '.':
      return led && isMonth(numbers[1]!) && !isYear(texts[1]!)
        ? dayMonth(numbers[0]!, numbers[1]!, false)
        : undefined;
    default:
      return range(numbers, texts, separators);
  }
}

function pair(numbers: readonly number[], texts: readonly string[]): DigitDate | undefined {
  const [a, b] = numbers as [number, number];
  if (isYear(texts[1]!))
    return isMonth(a) && texts[0]!.length <= 2
      ? { from: { month: a, year: b }, sure: true }
      : undefined;
  return isMonth(b) && texts[1]!.length <= 2
    ? dayMonth(a, b, texts[1]!.startsWith('0'))
    : undefined;
}

const dayMonth = (day: number, month: number, sure: boolean): DigitDate | undefined =>
  isDayOfMonth(day) ? { from: { day, month }, sure } : undefined;

function triple(
  numbers: readonly number[],
  texts: readonly string[],
  shortYear: boolean,
): Moment | undefined {
  const [a, b, c] = numbers as [number, number, number];
  if (isYear(texts[0]!))
    return isMonth(b) && isDayOfMonth(c) ? { year: a, month: b, day: c } : undefined;
  if (!isDayOfMonth(a) || !isMonth(b) || texts[0]!.length > 2) return undefined;
  if (isYear(texts[2]!)) return { day: a, month: b, year: c };
  return shortYear && texts[2]!.length === 2 ? { day: a, month: b, year: fullYear(c) } : undefined;
}

function years(numbers: readonly number[]): DigitDate | undefined {
  const [a, b] = numbers as [number, number];
  return isPlainYear(a) && isPlainYear(b) && a < b
    ? { from: { year: a }, to: { year: b }, sure: true }
    : undefined;
}

/** A dash between slashed or dotted dates: 2-5/3, 3/2-3/3, 9-13/4/2021, 3-5/2021. */
function range(
  numbers: readonly number[],
  texts: readonly string[],
  separators: string,
): DigitDate | undefined {
  const dash = separators.indexOf('-');
  if (dash < 0 || separators.indexOf('-', dash + 1) >= 0) return undefined;
  const inner = separators.replace('-', '');
  if (/[^/]/u.test(inner) && /[^.]/u.test(inner)) return undefined;
  const right = side(numbers.slice(dash + 1), texts.slice(dash + 1));
  if (!right) return undefined;
  const left = side(numbers.slice(0, dash + 1), texts.slice(0, dash + 1), right);
  return left && { from: left, to: right, sure: inner.length > 1 || right.year !== undefined };
}

function side(
  numbers: readonly number[],
  texts: readonly string[],
  right?: Moment,
): Moment | undefined {
  if (numbers.length === 3) return triple(numbers, texts, true);
  if (numbers.length === 2) return pair(numbers, texts)?.from;
  if (numbers.length !== 1 || !right || texts[0]!.length > 2) return undefined;
  const [n] = numbers as [number];
  if (right.day !== undefined) return isDayOfMonth(n) ? { day: n } : undefined;
  return isMonth(n) ? { month: n } : undefined;
}

export const isMonth = (n: number): boolean => n >= 1 && n <= 12;
export const isDayOfMonth = (n: number): boolean => n >= 1 && n <= 31;
const isYear = (text: string): boolean => text.length === 4 && Number(text) >= 1000;
/** A year that stands alone without "năm". */
export const isPlainYear = (n: number): boolean => n >= 1500 && n <= 2100;
/** 21 → 2021, 91 → 1991. */
export const fullYear = (short: number): number => (short < 50 ? 2000 : 1900) + short;
