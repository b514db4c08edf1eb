// Where market rates have been: wide bands by year, in which any conversion of a news article lies.
import type { Interval } from './amount';

/** VND for one unit, [low, high] over 2014–2026; the dollar's path is told by year. */
const VND: Readonly<Record<string, readonly [number, number]>> = {
  USD: [20800, 27200],
  EUR: [22500, 31800],
  GBP: [26500, 36500],
  JPY: [148, 232],
  CNY: [3150, 3900],
  KRW: [16, 21.5],
  THB: [595, 860],
  AUD: [14300, 19300],
  SGD: [15300, 21200],
  TWD: [650, 900],
  RUB: [195, 480],
  INR: [285, 360],
  CAD: [15600, 20500],
  CHF: [21000, 34000],
  HKD: [2680, 3500],
  MYR: [4900, 6700],
  NZD: [13600, 19000],
  SEK: [2100, 2900],
  NOK: [2050, 3500],
  DKK: [3000, 4300],
  PLN: [5200, 7500],
  MXN: [1050, 1750],
  ZAR: [1200, 2100],
  ILS: [5700, 8300],
  IDR: [1.45, 1.9],
  PHP: [390, 520],
  KHR: [5.1, 6.8],
  LAK: [1.05, 2.9],
  AED: [5650, 7450],
  SAR: [5550, 7300],
  QAR: [5700, 7500],
  KWD: [68000, 89000],
};
const DOLLAR_BY_YEAR: Readonly<Record<number, readonly [number, number]>> = {
  2018: [22600, 23500],
  2019: [23000, 23500],
  2020: [23000, 23700],
  2021: [22600, 23300],
  2022: [22500, 25000],
  2023: [23200, 24800],
  2024: [24000, 25700],
  2025: [25000, 26800],
  2026: [25400, 27400],
};
const TOLERANCE = 0.04;

/** What one foreign unit was worth before the table begins, at the least. */
const EARLIER = { since: 1995, until: 2014, share: 0.5 };

/** Units of `to` for one of `from`; undefined for currencies that no band is known of. */
export function perMarket(from: string, to: string, year?: number): Interval | undefined {
  const [a, b] = [bandOf(from, year), bandOf(to, year)];
  if (!a || !b || (year && year < EARLIER.since)) return undefined;
  return { low: (a[0] / b[1]) * (1 - TOLERANCE), high: (a[1] / b[0]) * (1 + TOLERANCE) };
}

function bandOf(unit: string, year?: number): readonly [number, number] | undefined {
  if (unit === 'VND') return [1, 1];
  const band = (unit === 'USD' && year ? DOLLAR_BY_YEAR[year] : undefined) ?? VND[unit];
  return band && year && year < EARLIER.until ? [band[0] * EARLIER.share, band[1]] : band;
}
