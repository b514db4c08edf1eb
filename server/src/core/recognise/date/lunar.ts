// The Vietnamese lunar calendar (UTC+7): months begin on the day of the new moon, and the winter
// solstice lies in the eleventh month. After the algorithm of Hồ Ngọc Đức, on the mean elements of
// Meeus, "Astronomical Algorithms".
import { fromNumber, toNumber, type Day } from './calendar';

const DEGREE = Math.PI / 180;
const SYNODIC_MONTH = 29.530588853;
/** Julian day number of 1 January 1970. */
const EPOCH = 2440588;
/** Julian date of the new moon that the counting of moons starts from (1 January 1900). */
const FIRST_MOON = 2415021.076998695;
const ZONE = 7 / 24;

/** Julian date (UT) of the k-th new moon after that of 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * DEGREE);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * DEGREE;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * DEGREE;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * DEGREE;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const dynamical =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + correction - dynamical;
}

const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + ZONE);

/** Which twelfth of the ecliptic (0 from the March equinox) the sun is in at the start of a local day. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - ZONE - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * DEGREE;
  const longitude =
    280.46645 +
    36000.76983 * t +
    0.0003032 * t2 +
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

/** First day of the eleventh month of a lunar year. */
function eleventhMonth(year: number): number {
  const lastDay = toNumber({ year, month: 12, day: 31 }) + EPOCH;
  const k = Math.floor((lastDay - 2415021) / SYNODIC_MONTH);
  const day = newMoonDay(k);
  return sunSector(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** How many months after an eleventh month the leap month comes: the first without a major term. */
function leapOffset(eleventh: number): number {
  const k = Math.floor((eleventh - FIRST_MOON) / SYNODIC_MONTH + 0.5);
  let i = 1;
  let sector = sunSector(newMoonDay(k + i));
  for (let last = -1; sector !== last && i < 14;) {
    last = sector;
    sector = sunSector(newMoonDay(k + ++i));
  }
  return i - 1;
}

/**
 * The civil day of a lunar date: month 1 (Giêng) to 12 (Chạp) of the lunar year that begins in civil
 * `year`; `leap` asks for the leap month of that number. Undefined where the year has no such month or day.
 */
export function lunarToCivil(
  year: number,
  month: number,
  day: number,
  leap = false,
): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const first = eleventhMonth(month < 11 ? year - 1 : year);
  const next = eleventhMonth(month < 11 ? year : year + 1);
  const k = Math.floor(0.5 + (first - FIRST_MOON) / SYNODIC_MONTH);
  let offset = month < 11 ? month + 1 : month - 11;
  let leapMonth = 0;
  if (next - first > 365) {
    const after = leapOffset(first);
    leapMonth = after - 2 <= 0 ? after + 10 : after - 2;
    if (leap || offset >= after) offset++;
  }
  if (leap && month !== leapMonth) return undefined;
  const start = newMoonDay(k + offset);
  if (day > newMoonDay(k + offset + 1) - start) return undefined;
  return fromNumber(start + day - 1 - EPOCH);
}
