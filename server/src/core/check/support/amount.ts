// Figures as intervals in base units: what the arithmetic of the rules is done on.
import { measureUnit, unitOf } from '../../lexicon/units';
import { measureOf } from '../../resolve/units';
import { phraseKey, words } from '../../text/normal';
import { remembered } from '../../text/remember';
import type { FigureMention } from '../../resolve/facts';

/** Closed; an open side is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What two figures must share to be added or compared: a currency, a dimension, `%`, or being counts. */
export function dimensionOf(figure: FigureMention): string {
  if (figure.type === 'MONEY') return measureOf(figure.unit).bare;
  if (figure.type === 'PERCENT') return '%';
  if (figure.type === 'COUNT') return 'count';
  return figure.type === 'MEASURE' ? measureOf(figure.unit).dimension : figure.type;
}

export const comparable = (a: FigureMention, b: FigureMention): boolean =>
  dimensionOf(a) === dimensionOf(b) && measureOf(a.unit).rate === measureOf(b.unit).rate;

/** Comparable, and counts of what may be the same things. */
export const sameKind = (a: FigureMention, b: FigureMention): boolean =>
  comparable(a, b) && (a.type !== 'COUNT' || nounsAgree(a.unit, b.unit));

/** Nouns of people that go by their first word. */
const PEOPLE = words(
  'người em ca trẻ hộ cháu bạn vị suất dân nam nữ cụ phiếu thợ lính cô thầy khách lượt nông tiểu',
);
/** By their first two. */
const PEOPLE_PAIRS = new Set(
  `binh lính, binh sĩ, biên chế, bác sĩ, bệnh nhi, bệnh nhân, bị can, bị cáo, bị hại, bộ binh, bộ đội, chiến binh,
  chiến sĩ, chuyên gia, chuyên viên, chỉ tiêu, cán bộ, công an, công chức, công dân, công nhân, cư dân,
  cầu thủ, cử nhân, cử tri, diễn viên, doanh nhân, du khách, dân quân, dược sĩ, giáo dân, giáo sư, giáo viên,
  giảng viên, hành khách, hậu vệ, học sinh, học viên, hội viên, khán giả, kỳ thủ, kỹ sư, lao động, luật sư,
  lái xe, lính thủy, lượt khách, nghi can, nghi phạm, nghệ nhân, nghệ sĩ, nghị sĩ, ngư dân, nhân chứng,
  nhân khẩu, nhân sự, nhân viên, nhạc công, nông dân, nạn nhân, phi công, phi hành, phóng viên, phạm nhân,
  phụ huynh, phụ nữ, quân dân, quân nhân, sinh viên, sĩ quan, tay vợt, thanh niên, thuyền viên, thành viên,
  thi thể, thí sinh, thính giả, thủ môn, tiền vệ, tiền đạo, tiểu thương, trung vệ, trường hợp, trọng tài, tuyển thủ,
  tài xế, tân binh, tình nguyện, võ sĩ, vận động, y sĩ, y tá, điều dưỡng, đoàn viên, đại biểu, đảng viên,
  đối tượng, độc giả, đội viên, ứng cử, ứng viên`
    .split(/,\s+/u)
    .map(phraseKey),
);

/** Of nouns that are cut off after their first word, those that are of people more often than not. */
const CUT_OFF = new Set([...PEOPLE_PAIRS].map((pair) => pair.split(' ')[0]!)).add('bộ');

/** One noun, one without a noun, or two names of people. */
export function nounsAgree(a: string, b: string): boolean {
  const [x, y] = [nounOf(a), nounOf(b)];
  return !x.noun || !y.noun || x.noun === y.noun || (x.isPeople && y.isPeople);
}

/** Other nouns that news uses for each other. */
const SYNONYMS: readonly ReadonlySet<string>[] = [
  'nhà căn ngôi nóc hộ',
  'xe ô phương chiếc mô ôtô',
  'tàu thuyền ghe chiếc',
  'ca trường bệnh nạn người',
  'ki gian sạp quầy lô',
  'chỗ ghế',
  'vé phiếu',
  'món hiện cổ di',
  'trận cơn',
  'bài tác truyện bức',
  'dự công',
  'cuốn quyển đầu',
  'ván set hiệp',
  'con cá chú',
  'toa khoang',
  'trẻ bé em cháu',
  'huy tấm',
  'đội đoàn',
].map((list) => words(list));

/** One noun, or two of one meaning. */
export function sameNoun(a: string, b: string): boolean {
  const [x, y] = [nounOf(a), nounOf(b)];
  if (x.noun === y.noun) return x.noun !== '';
  return (x.isPeople && y.isPeople) || SYNONYMS.some((set) => set.has(x.noun) && set.has(y.noun));
}

/** What is counted, by a unit's name. */
const nounOf = remembered((unit) => ({
  noun: unit.toLowerCase().split(' ')[0]!,
  isPeople: isPeople(unit.toLowerCase()),
}));

const isPeople = (noun: string): boolean => {
  const [first = '', second = ''] = noun.split(' ');
  return (
    PEOPLE.has(first) || (second ? PEOPLE_PAIRS.has(`${first} ${second}`) : CUT_OFF.has(first))
  );
};

/** Factor from the figure's own unit to the base unit of its dimension. */
const factorOf = ({ type, unit }: FigureMention): number =>
  type === 'MEASURE' ? measureOf(unit).factor : 1;

/** The stated value in base units; the middle of a range. */
export const amountOf = (figure: FigureMention): number => {
  const values = typeof figure.value === 'number' ? [figure.value] : figure.value;
  return (factorOf(figure) * values.reduce((sum, value) => sum + value, 0)) / values.length;
};

/**
 * How many of a noun or a unit a figure tells: `40 người` of `người`, `18 tấn` of `kg`. Undefined where
 * it tells of something else.
 */
export function numberOf(figure: FigureMention, noun: string): Interval | undefined {
  if (figure.type === 'COUNT') {
    const [unit, name] = [figure.unit, noun].map((words) => words.toLowerCase().split(' ')[0]!);
    const isOfAll = unit === name || (name === 'người' && isPeople(figure.unit.toLowerCase()));
    return unit !== '' && isOfAll ? lenient(figure) : undefined;
  }
  const [unit, per] = [measureUnit(figure.unit), unitNamed(noun.replace(/ (?=[23]$)/u, ''))];
  if (figure.type !== 'MEASURE' || !unit?.factor || unit.dimension !== per?.dimension)
    return undefined;
  return scaled(lenient(figure), 1 / (per.factor ?? 1));
}

/** `km 2` of a line is one unit. */
const unitNamed = (noun: string): ReturnType<typeof measureUnit> =>
  measureUnit(noun) ?? unitOf(phraseKey(noun), noun) ?? measureUnit(noun.split(' ')[0]!);

/**
 * The widest that a fair reader takes a figure to say, in base units: half a unit of the last stated
 * place either way (a whole one for percents, which are often cut off), and what an approximator
 * leaves open.
 */
export function lenient(figure: FigureMention): Interval {
  const factor = factorOf(figure);
  const values = typeof figure.value === 'number' ? [figure.value] : figure.value;
  const bounds = values.map((value) => around(value, figure));
  return {
    low: factor * Math.min(...bounds.map((b) => b.low)),
    high: factor * Math.max(...bounds.map((b) => b.high)),
  };
}

function around(value: number, figure: FigureMention): Interval {
  const { precision, approx } = figure;
  const digits = significant(value);
  // Digits are stated as far as a magnitude or a decimal says (`1,0 triệu`), else to the last that is no zero.
  const place = precision > 1 || (precision > 0 && precision < 1) ? precision : lastPlace(value);
  // A result in percent may have been cut off; an amount is rounded, and a round one is not that rough.
  const unit =
    figure.type === 'PERCENT' ? precision : Math.min(precision / 2, 0.05 * Math.abs(value));
  const loose =
    digits >= 3
      ? Math.max(2 * place, Math.abs(value) * 0.01)
      : Math.max(place, Math.abs(value) * 0.1);
  // `khoảng 20.000` is nearer to 20.000 than to 10.000; `gần 1.000` is no 680.
  const half = Math.abs(value) * 0.25;
  switch (approx) {
    case 'exact':
      // What has been cut off was more.
      return { low: value - (figure.type === 'PERCENT' ? unit / 2 : unit), high: value + unit };
    case 'about':
      return { low: value - Math.min(loose, half), high: value + Math.min(loose, half) };
    case 'nearly':
      return { low: value - Math.min(loose, half), high: value };
    case 'over':
      return { low: value, high: value + loose };
    case 'at-least':
      return { low: value, high: Infinity };
    case 'under':
    case 'at-most':
      return { low: Math.min(0, value), high: value };
  }
}

/**
 * The amounts of one comparison, each as precise as the finest of them, up to a place more than it says:
 * beside `2,4 triệu`, `3 triệu` is 3,0 triệu.
 */
export function alike(a: FigureMention, b: FigureMention): [FigureMention, FigureMention] {
  const finest = Math.min(a.precision, b.precision);
  const finer = (figure: FigureMention): FigureMention =>
    figure.approx === 'exact'
      ? { ...figure, precision: Math.max(finest, figure.precision / 10) }
      : figure;
  return [finer(a), finer(b)];
}

/** The last digit that is not a zero: 46.000 → 1000. */
export function lastPlace(value: number): number {
  const [digits, exponent] = Math.abs(value).toExponential().split('e') as [string, string];
  return value === 0 ? 0 : 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

const significant = (value: number): number =>
  Math.abs(value).toExponential().split('e')[0]!.replace('.', '').length;

export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
});
export const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});
/** Of positive intervals; open where the divisor touches zero. */
export const over = (a: Interval, b: Interval): Interval => ({
  low: b.high === 0 ? Infinity : a.low / b.high,
  high: b.low <= 0 ? Infinity : a.high / b.low,
});
/** The middle of an interval with two ends. */
export const middle = ({ low, high }: Interval): number => (low + high) / 2;
export const scaled = (a: Interval, factor: number): Interval => ({
  low: a.low * factor,
  high: a.high * factor,
});

/** True where no value is in both; a rounding error of floating point is no difference. */
export function disjoint(a: Interval, b: Interval): boolean {
  const noise =
    1e-9 * Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  const slack = Number.isFinite(noise) ? noise : 1e-9;
  return a.high < b.low - slack || b.high < a.low - slack;
}

/** A slip leaves a value in the neighbourhood of the right one; farther off it is of something else. */
export const areWithin = (right: number, stated: number, times: number): boolean =>
  stated > right / times && stated < right * times;

/** One digit is another, two neighbours have changed places, or one is missing: what a slip of the hand does. */
export function isDigitSlip(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === y || Math.min(x.length, y.length) < 2) return false;
  if (x.length === y.length) {
    const at = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
    if (at.length === 1) return true;
    return (
      at.length === 2 && at[1] === at[0]! + 1 && x[at[0]!] === y[at[1]!] && x[at[1]!] === y[at[0]!]
    );
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length !== short.length + 1 || short.length < 3) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** The two differ by one digit in one place, what is carried over with it (`1.035`, `935`). */
export const isOneDigitOff = (a: number, b: number): boolean =>
  digitCount(Number((a - b).toPrecision(6))) === 1 || isDigitSwap(a, b);

/** Two neighbouring digits have changed places. */
export const isDigitSwap = (a: number, b: number): boolean =>
  isDigitSlip(a, b) && [...digitsOf(a)].sort().join('') === [...digitsOf(b)].sort().join('');

/** How many digits a number has before the zeros at its end. */
export const digitCount = (value: number): number => digitsOf(value).length;

/** The significant digits of a number, without the zeros at its end. */
const digitsOf = (value: number): string =>
  String(Number(Math.abs(value).toPrecision(12)))
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '');
