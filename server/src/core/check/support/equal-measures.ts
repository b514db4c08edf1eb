// Measures that a text gives as equal, as they can be compared: barrels, pounds and fields in a base unit, two units of one size as one.
import type { FigureMention } from '../../resolve/facts';
import { amountOf, dimensionOf, lastPlace, lenient, type Interval } from './amount';
import { MEASURE, type Paragraph } from './paragraph';

const LITRES_PER_BARREL = 158.987;

/** `1.000 thùng dầu` in litres, where litres stand beside it. */
export function asLitres(
  paragraph: Paragraph,
  a: FigureMention,
  b: FigureMention,
): FigureMention | undefined {
  const isOil = a.type === 'COUNT' && a.unit.startsWith('thùng') && paragraph.text.includes('dầu');
  if (!isOil || b.unit !== 'lít' || typeof a.value !== 'number') return undefined;
  const value = a.value * LITRES_PER_BARREL;
  return { ...a, type: 'MEASURE', unit: 'lít', value, precision: value * 0.05 };
}

/** `2.300 pound` beside kilograms is a weight. */
export const asPounds = (
  paragraph: Paragraph,
  a: FigureMention,
  b: FigureMention,
): FigureMention | undefined =>
  a.unit === 'GBP' &&
  dimensionOf(b) === 'mass' &&
  paragraph.source(a).toLowerCase().includes('pound')
    ? { ...a, type: 'MEASURE', unit: 'pound' }
    : undefined;

/** Square metres of a `sào` and a `mẫu`, by the part of the country. */
const FIELDS: Readonly<Record<string, readonly [region: string, m2: number][]>> = {
  sào: [
    ['bắc bộ', 360],
    ['trung bộ', 499.95],
    ['nam bộ', 1000],
  ],
  mẫu: [
    ['bắc bộ', 3600],
    ['trung bộ', 4999.5],
    ['nam bộ', 10000],
  ],
};

/** `5 sào Bắc Bộ` in square metres: of the region named, else of the one that fits best. */
export function fieldOf(
  paragraph: Paragraph,
  a: FigureMention,
  b: FigureMention,
): FigureMention | undefined {
  const sizes = FIELDS[a.unit];
  if (!sizes || dimensionOf(b) !== 'area' || typeof a.value !== 'number') return undefined;
  const after = paragraph.after(a);
  const named = sizes.filter(([region]) => after.trimStart().startsWith(region));
  const all = (named.length ? named : sizes).map(([, m2]) => ({
    ...a,
    type: 'MEASURE' as const,
    unit: 'm2',
    value: (a.value as number) * m2,
    precision: 0,
  }));
  return all.sort((x, y) => farOff(x, b) - farOff(y, b))[0];
}

const farOff = (a: FigureMention, b: FigureMention): number =>
  Math.abs(Math.log(amountOf(a) / amountOf(b)));

/** `5 feet 10 inch`: a figure with those that go on from it, or that it goes on from, as one. */
export function compound(paragraph: Paragraph, figure: FigureMention): FigureMention {
  const isNext = (x: FigureMention, y: FigureMention): boolean =>
    x.type === 'MEASURE' &&
    dimensionOf(x) === dimensionOf(y) &&
    amountOf({ ...x, value: 1 }) > amountOf({ ...y, value: 1 }) &&
    y.start - x.end === 1;
  const all = paragraph.figuresOf(MEASURE);
  const before = all.find((other) => isNext(other, figure));
  const after = all.find((other) => isNext(figure, other));
  const of = before ?? after;
  if (!of || typeof figure.value !== 'number') return figure;
  const value = figure.value + amountOf(of) / amountOf({ ...figure, value: 1 });
  return {
    ...figure,
    value,
    start: Math.min(of.start, figure.start),
    end: Math.max(of.end, figure.end),
  };
}

/** `khoảng 16 km` beside `10 dặm` is rounded to its last place, no more. */
export function converted(figure: FigureMention): Interval {
  const { value, approx } = figure;
  if (approx !== 'about' || typeof value !== 'number') return lenient(figure);
  const factor = amountOf(figure) / value;
  const off = Math.min(lastPlace(value), 0.1 * Math.abs(value));
  return { low: factor * (value - off), high: factor * (value + off) };
}
