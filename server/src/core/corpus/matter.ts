// How much speaks for two figures' measuring the same thing: points for what their sentences share, points off for what sets them apart.
import { STOP } from './cues';
import { covers } from './names';
import { hasWord, inNames, isNextOf, lacking, sameAbout, says } from './naming';
import { inCommon, likeness, type Statement } from './statement';
import { digitsOf } from './story';

/**
 * Points, as fitted to pairs of articles that contradict each other and to all pairs in a year of news, of which next
 * to none do; rounded.
 */
const POINTS = {
  /** Each the only value of its kind in its sentence: nothing else there can be meant. */
  sole: 5,
  /** Each name in common that tells something; two countries do together. */
  name: 1.2,
  /** No name in common that tells anything, but a rule, which holds for all. */
  unnamed: -4.5,
  ruled: 3.9,
  /** Neither a name nor a few words in common. */
  few: -1,
  /** Each name on one side for which the other side has another. */
  rival: -4.4,
  /** The value is of one named thing here and of another there. */
  otherSubject: -4.6,
  /** The two names differ by a number alone. */
  next: -3.6,
  /** The words of the sentences, from none in common to all. */
  words: 6,
  /** Each word of the sentence that says less, which the other lacks. */
  otherWord: -0.35,
  /** Each word beside one value that the other sentence lacks. */
  otherHead: -0.4,
  /** Each such word between the thing and its lasting measure: something on it is measured. */
  between: -2.2,
  /** Something is done to what is counted here, and no more is said there than that there are so many. */
  oneDoes: -2.2,
  /** A word is told more closely by one word here and by another there. */
  otherKind: -5,
  /** One of a row is measured here, all or none in particular there. */
  oneOfRow: -8,
  /** A day in common. */
  day: 3.2,
  /** What a slip makes of a number, by how seldom chance does. */
  slip: 2.3,
  /** Many times apart, and no slip: a part and its whole. */
  far: -3.5,
};

/** From so many points on the two are taken to measure one thing, and may well do so. */
const ENOUGH = { sure: 7, likely: 5 };

/** What a slip makes of a number, and chance hardly ever: digits changed over. */
export const isClearSlip = (a: Statement, b: Statement): boolean => slipBetween(a, b) >= 1.5;

/** The digits of one are those of the other but for a slip. */
export const isSlip = (a: Statement, b: Statement): boolean => slipBetween(a, b) > 0;

/** So many words say what a sentence without names is about. */
const FEW = 4;

/** How many of a sort count. */
const MOST = { names: 3, words: 8, head: 6, between: 2 };

/** What a doubt (a time that is told on one side alone, a word that narrows) must be outweighed by. */
const DOUBT = 3.5;

/**
 * The two values measure the same thing of the same things.
 * @param doubts how many things are not known to be the same
 */
export const sameMatter = (
  a: Statement,
  b: Statement,
  how: keyof typeof ENOUGH = 'sure',
  doubts = 0,
): boolean => {
  if ((a.of && b.of && a.of !== b.of) || otherLine(a, b) || onePicked(a, b)) return false;
  if (isOfPart(a, b)) return false;
  const all = doubts + Number(isNarrower(a, b) || isNarrower(b, a));
  return evidenceOf(a, b) >= ENOUGH[how] + DOUBT * all;
};

/** How many points speak for it. */
const evidenceOf = (a: Statement, b: Statement): number => pointsFor(timesOf(a, b), POINTS);

/** The points for each sort of evidence, as often as it is there. */
export const pointsFor = (
  times: ReturnType<typeof timesOf>,
  points: Partial<Record<keyof typeof POINTS, number>>,
): number =>
  (Object.keys(points) as (keyof typeof POINTS)[]).reduce(
    (sum, sort) => sum + points[sort]! * Number(times[sort]),
    0,
  );

/** Both say which kind is counted, and not the same one. */
export const isOfAnotherKind = (a: Statement, b: Statement): boolean =>
  a.of !== undefined &&
  b.of !== undefined &&
  a.of !== b.of &&
  // `98 phiếu chống` against `89 nghị sĩ bỏ phiếu chống`
  (a.sort === b.sort || (!hasWord(a, b.of) && !hasWord(b, a.of)));

/** How often each sort of evidence is there. */
export function timesOf(a: Statement, b: Statement): Record<keyof typeof POINTS, number | boolean> {
  const [namesA, namesB] = [telling(a), telling(b)];
  const [onlyA, onlyB] = [lacking(namesA, b), lacking(namesB, a)];
  const both = wideOf(a).filter(({ key }) => says(b, key)).length > 1;
  const shared = Math.max(namesA.length - onlyA.length, namesB.length - onlyB.length) + +both;
  const slip = slipBetween(a, b);
  return {
    sole: a.sole !== false && b.sole !== false,
    name: Math.min(MOST.names, shared),
    unnamed: !shared,
    ruled: !shared && isRuled(a) && isRuled(b),
    few: !shared && inCommon(a.words, b.words) < FEW,
    rival: Math.min(MOST.names, lacking(a.names, b).length, lacking(b.names, a).length),
    otherSubject: a.about !== undefined && b.about !== undefined && !sameAbout(a, b),
    next: isNextOf(a, b),
    words: likeness(a.words, b.words),
    otherWord: Math.min(MOST.words, missing(a.words, b), missing(b.words, a)),
    otherHead: Math.min(MOST.head, Math.max(missing(a.head, b), missing(b.head, a))),
    between: between(a, b),
    oneDoes: a.sort.startsWith('COUNT') && (oneDoes(a, b) || oneDoes(b, a)),
    otherKind: isOtherKind(a, b),
    oneOfRow: isOneOfRow(a, b),
    day: shareDay(a, b),
    slip,
    far: !slip && isFar(a, b),
  };
}

const telling = ({ names }: Statement): Statement['names'] => names.filter(({ wide }) => !wide);
const wideOf = ({ names }: Statement): Statement['names'] => names.filter(({ wide }) => wide);

const isRuled = ({ marks }: Statement): boolean => marks.includes('ruled');

/** How many of the words the other statement's sentence lacks. */
const missing = (words: readonly string[], other: Statement): number =>
  words.filter((word) => !hasWord(other, word)).length;

/** `ăng-ten nặng 75 kg` against `vệ tinh nặng 570 kg`. */
function between(a: Statement, b: Statement): number {
  if (a.course !== 'lasting' || !a.sort.startsWith('MEASURE')) return 0;
  return Math.min(MOST.between, Math.max(missing(a.between ?? [], b), missing(b.between ?? [], a)));
}

/** `có 26 tuabin` against `đang bảo dưỡng 6 tuabin`. */
const oneDoes = (a: Statement, b: Statement): boolean =>
  a.bare === true && b.bare === false && missing(b.lead ?? [], a) > 1;

/** `tái cấp vốn` against `tái chiết khấu`. */
function isOtherKind(a: Statement, b: Statement): boolean {
  const own = (x: Statement, y: Statement): string[] =>
    (x.runs ?? [])
      .map((run) => run.split(' ') as [string, string])
      .filter(([, next]) => !hasWord(y, next))
      .map(([word]) => word);
  const others = own(b, a);
  return own(a, b).some((word) => others.includes(word));
}

/** It measures a part, of which the other says nothing. */
const isPart = (a: Statement, b: Statement): boolean =>
  a.part !== undefined && !b.part && inCommon(a.part, b.words) === 0;

/** `Tổ máy số 1 … 60 MW` against `tổng công suất 120 MW`. */
function isOneOfRow(a: Statement, b: Statement): boolean {
  const isNumbered = ({ marks }: Statement): boolean => marks.some((m) => m.startsWith('số='));
  return a.sort.startsWith('MEASURE') && isNumbered(a) !== isNumbered(b);
}

const shareDay = (a: Statement, b: Statement): boolean =>
  a.pins.some((pin) => pin.length >= 10 && b.pins.some((o) => o.slice(0, 10) === pin.slice(0, 10)));

/** How far apart two values of one thing may be that no slip of a digit has made. */
const FAR = 6;

/** How large, whichever way it goes. */
const middle = ({ low, high }: Statement): number =>
  Math.abs(low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0));

function isFar(a: Statement, b: Statement): boolean {
  const [x, y] = [middle(a), middle(b)].sort((one, other) => one - other) as [number, number];
  return x > 0 && y / x > FAR;
}

/** From 0 to 2: digits changed over, one digit that differs, a power of ten; the more digits stay, the less is chance. */
function slipBetween(a: Statement, b: Statement): number {
  const [x, y] = [middle(a), middle(b)];
  if (x <= 0 || y <= 0) return 0;
  const [one, two] = [digitsOf(x), digitsOf(y)];
  if (one === two) return one.length > 1 ? 2 : 0;
  if (one.length !== two.length || sizeOf(x) !== sizeOf(y)) return 0;
  if ([...one].sort().join('') === [...two].sort().join('')) return one.length > 2 ? 2 : 1.5;
  const differing = [...one].filter((digit, i) => digit !== two[i]).length;
  return differing === 1 && one.length > 1 ? Math.min(2, one.length / 2) : 0;
}

const sizeOf = (value: number): number => Math.floor(Math.log10(value));

/** Said to be no more than a part, or to be measured together with another thing. */
const PART_OF = /^!(?:một nửa|phân nửa|một phần|trong số|trong đó|riêng|.+ và)$/u;
const PICKED = /^!(?:có|đạt|chưa|không|bị|được)$/u;

/** Nothing sets the two apart: no `lần thứ 42` against `lần thứ 43`, no `quốc tế` on one side alone. */
export const sameMarks = (a: Statement, b: Statement): boolean =>
  !otherLine(a, b) && !isNarrower(a, b) && !isNarrower(b, a);

/** It is told more narrowly: `quốc tế`, `đợt`, of which the other says nothing. */
const isNarrower = (a: Statement, b: Statement): boolean => narrowings(a, b).length > 0;

/** The words by which it is, and whether they say what is done to those that are counted. */
export function narrowings(a: Statement, b: Statement): { mark: string; picks: boolean }[] {
  // Of `giai đoạn 1` on both sides the number is what counts.
  const numbered = a.marks.some((mark) => mark.startsWith('đoạn=') && b.marks.includes(mark));
  const found = a.marks.filter(
    (mark) =>
      mark.startsWith('!') &&
      !(numbered && mark.endsWith('đoạn')) &&
      !b.marks.includes(mark) &&
      !inNames(b, mark.slice(1)) &&
      // It says so elsewhere in its sentence; what is done to some must stand beside the value.
      (PICKED.test(mark) || !saysIn(b.words, mark.slice(1))),
  );
  return found.map((mark) => ({ mark, picks: PICKED.test(mark) }));
}

/** The words stand in the sentence; of `trong số`, which are small words, nothing is known. */
const saysIn = (words: readonly string[], phrase: string): boolean =>
  phrase.split(' ').some((word) => !STOP.has(word)) &&
  covers((word) => words.includes(word), phrase);

/** One is of a part, or of more, by what it says. */
export const isOfPart = (a: Statement, b: Statement): boolean =>
  isPart(a, b) ||
  isPart(b, a) ||
  [...narrowings(a, b), ...narrowings(b, a)].some(({ mark }) => PART_OF.test(mark));

/** `11 hòn đảo có dân`: what is said of some stands beside one of the values alone. */
function onePicked(a: Statement, b: Statement): boolean {
  const picked = (x: Statement, y: Statement): boolean =>
    x.marks.some((mark) => PICKED.test(mark) && !y.marks.includes(mark));
  return picked(a, b) || picked(b, a);
}

/** Of one line of alternatives each side has another. */
export function otherLine(a: Statement, b: Statement): boolean {
  const valuesOf = (x: Statement, line: string): string[] =>
    x.marks.filter((mark) => mark.startsWith(`${line}=`));
  return a.marks.some((mark) => {
    if (mark.startsWith('!')) return false;
    const line = mark.split('=')[0]!;
    const [own, others] = [valuesOf(a, line), valuesOf(b, line)];
    return others.length > 0 && !own.some((value) => others.includes(value));
  });
}
