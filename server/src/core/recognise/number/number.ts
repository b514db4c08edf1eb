// The number grammar shared by dates and figures: digits, words, magnitudes and their mixtures.
import type { Span } from '../../text/span';
import { add, decimal, decimalOf, shift, toNumber, type Decimal } from '../../text/decimal';
import type { Token } from '../../text/tokens';
import { phraseKey, words } from '../../text/normal';
import { testPerForm } from '../../text/remember';
import { readDigits, runsOn } from './digits';
import { digitAt, endsAfter, isDigitWord, readGroup } from './words';

export interface NumberReading extends Span {
  readonly endToken: number;
  /** Exactly what is stated. */
  readonly exact: Decimal;
  readonly value: number;
  /** Power of ten of the last stated digit, magnitude included: `14,8 tỷ` → 8, `4.748` → 0, `0,05` → -2. */
  readonly place: number;
  /** A digit or group was written in words; a magnitude word after digits (`5 tỷ`) does not count. */
  readonly inWords: boolean;
  /** Power of ten of the last magnitude, a word (`tỷ`) or a suffix (`1,2M`); 0 without. */
  readonly scale: number;
  /** A decimal fraction was stated. */
  readonly hasFraction: boolean;
  /** One run of digits, or one digit word: what may as well be part of a date, a code or a name. */
  readonly plain: boolean;
}

/** Magnitude words, and what they make a word of other meaning with (`5 tỷ phú`, `3 triệu chứng`). */
const SCALES: ReadonlyMap<string, { places: number; not: ReadonlySet<string> }> = new Map(
  (
    [
      ['chục', 1, ''],
      ['trăm', 2, ''],
      ['nghìn', 3, ''],
      ['ngàn', 3, ''],
      ['vạn', 4, 'tuế vật lý sự thọ niên'],
      ['triệu', 6, 'chứng phú tập hồi'],
      ['tỷ', 9, 'phú lệ số giá trọng suất'],
    ] as const
  ).map(([word, places, not]) => [phraseKey(word), { places, not: words(not) }]),
);

/**
 * The longest number that starts at `tokens[from]`, without sign; undefined where there is none.
 * A lone `năm`, `một`, `không`, `ba` is read: whether it is a number there is the caller's to judge,
 * and so is a number that is glued to letters.
 */
export function readNumber(tokens: readonly Token[], from: number): NumberReading | undefined {
  const first = readTerm(tokens, from, Infinity);
  if (!first) return undefined;
  const terms: Term[] = [first];
  let last = first;
  while (last.places > 0 && !last.hasFraction) {
    const next = readTerm(tokens, last.endToken, last.places);
    if (!next) break;
    terms.push((last = next));
    // `năm nghìn hai trăm | tỷ`: a larger magnitude takes all that is smaller before it.
    for (let scale; (scale = scaleAt(tokens, last.endToken));) {
      const places = scale;
      let sum: Term = { ...last, endToken: last.endToken + 1 };
      while (terms.length && terms[terms.length - 1]!.places < places) {
        const term = terms.pop()!;
        if (term !== last)
          sum = {
            ...sum,
            exact: add(term.exact, sum.exact),
            inWords: sum.inWords || term.inWords,
          };
      }
      last = { ...sum, exact: shift(sum.exact, places), places };
      terms.push(last);
    }
  }
  const half = readHalf(tokens, last);
  if (half) terms.push((last = half));
  const exact = terms.map((term) => term.exact).reduce(add);
  return {
    start: tokens[from]!.start,
    end: tokens[last.endToken - 1]!.end,
    endToken: last.endToken,
    exact,
    value: toNumber(exact),
    place: last.exact.exponent,
    inWords: terms.some((term) => term.inWords),
    scale: last.places,
    hasFraction: first.hasFraction || !!half,
    plain: last === first && first.plain && first.places === 0,
  };
}

/** A group with the magnitudes that follow it. */
interface Term {
  readonly endToken: number;
  readonly exact: Decimal;
  /** Power of ten of the magnitude words, 0 without. */
  readonly places: number;
  readonly inWords: boolean;
  readonly hasFraction: boolean;
  readonly plain: boolean;
}

/** `triệu tỷ` is the largest magnitude in use; more is a run of the same words. */
const MOST_PLACES = 18;

/** Digits, digit words, `mười`, `linh` and `lẻ`, `nửa`, and a magnitude that is one (`triệu rưỡi`). */
const mayOpen = testPerForm(
  ({ kind, lower }) =>
    kind === 'number' || OPENERS.has(lower) || isDigitWord(lower) || SCALES.has(lower),
);
const OPENERS = words('mười linh lẻ nửa');

/** @param below the magnitude before it: a later term must stay under it */
function readTerm(tokens: readonly Token[], from: number, below: number): Term | undefined {
  const first = tokens[from];
  if (!first || !mayOpen(first)) return undefined;
  const continues = below !== Infinity;
  const base = readBase(tokens, from, continues);
  if (!base) return undefined;
  let { endToken, exact } = base;
  let places = 0;
  for (let scale; (scale = scaleAt(tokens, endToken)); endToken++) {
    if ((continues && places + scale >= below) || places + scale > MOST_PLACES) break;
    exact = shift(exact, scale);
    places += scale;
  }
  if (places === 0 && !base.inWords) {
    const suffix = readSuffix(tokens, endToken, base.hasFraction);
    if (suffix) {
      exact = shift(exact, suffix);
      places = suffix;
      endToken++;
    }
  }
  // `nửa` is a number only as half of a magnitude.
  if (base.half && places === 0) return undefined;
  if (continues) {
    // A bare digit goes on nothing (`một nghìn | năm trước`), digits only with a magnitude of their own.
    if (places === 0 && (base.lone || !base.inWords)) return undefined;
    if (toNumber(exact) >= 10 ** below) return undefined;
  }
  return {
    endToken,
    exact,
    places,
    inWords: base.inWords,
    hasFraction: base.hasFraction,
    plain: base.plain,
  };
}

interface Base {
  readonly endToken: number;
  readonly exact: Decimal;
  readonly inWords: boolean;
  readonly hasFraction: boolean;
  readonly plain: boolean;
  readonly lone: boolean;
  readonly half?: true;
}

function readBase(tokens: readonly Token[], from: number, continues: boolean): Base | undefined {
  const digits = readDigits(tokens, from);
  if (digits)
    return (
      (!digits.hasFraction && readPoint(tokens, digits, false)) || {
        ...digits,
        inWords: false,
        lone: false,
      }
    );
  const token = tokens[from];
  if (token?.kind !== 'word') return undefined;
  if (token.lower === 'nửa')
    return {
      endToken: from + 1,
      exact: decimal(5, -1),
      inWords: true,
      hasFraction: false,
      plain: false,
      lone: false,
      half: true,
    };
  // `triệu rưỡi`: one of the magnitude goes unsaid.
  if (!continues && scaleAt(tokens, from) && tokens[from + 1]?.lower === 'rưỡi')
    return {
      endToken: from,
      exact: decimal(1),
      inWords: true,
      hasFraction: false,
      plain: false,
      lone: false,
    };
  const group = readGroup(tokens, from, continues);
  if (!group) return undefined;
  const whole = { endToken: group.endToken, exact: decimal(group.value), plain: group.lone };
  return (
    readPoint(tokens, whole, true) ?? {
      ...whole,
      inWords: true,
      hasFraction: false,
      lone: group.lone,
    }
  );
}

/** `hai phẩy năm`, `2 phẩy 25`, `không phẩy không bảy`: what follows the decimal point in words. */
function readPoint(
  tokens: readonly Token[],
  whole: { endToken: number; exact: Decimal },
  inWords: boolean,
): Base | undefined {
  const point = tokens[whole.endToken]?.lower;
  if (point !== 'phẩy' && point !== 'phảy') return undefined;
  const from = whole.endToken + 1;
  let fraction = '';
  let end = from;
  if (tokens[from]?.kind === 'number') {
    fraction = tokens[from]!.text;
    end = from + 1;
  } else {
    const group = readGroup(tokens, from);
    if (group && !group.lone) {
      fraction = String(group.value);
      end = group.endToken;
    } else
      for (let d; (d = digitAt(tokens, end)) !== undefined && !isYears(tokens, end, from); end++)
        fraction += d;
  }
  return fraction
    ? {
        endToken: end,
        exact: decimalOf(String(whole.exact.coefficient), fraction),
        inWords: inWords || tokens[from]!.kind === 'word',
        hasFraction: true,
        plain: false,
        lone: false,
      }
    : undefined;
}

/** `ba phẩy hai năm`: after a decimal digit other than `không`, `năm` is more likely years than five. */
const isYears = (tokens: readonly Token[], at: number, first: number): boolean =>
  at > first && tokens[at]!.lower === 'năm' && tokens[at - 1]!.lower !== 'không';

const isScale = testPerForm(({ lower }) => SCALES.has(lower));

function scaleAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (!token || !isScale(token)) return undefined;
  const scale = SCALES.get(token.lower);
  const next = tokens[i + 1];
  if (!scale || (next && scale.not.has(next.lower))) return undefined;
  // A capital alone marks a name (`Vạn Phúc`), unless the whole word is in capitals.
  return token.upper && token.norm !== token.norm.toUpperCase() ? undefined : scale.places;
}

const SUFFIXES: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, tr: 6, Tr: 6, TR: 6 };
/** Suffixes that are read only after a decimal fraction, since they are more often part of a code. */
const FRACTION_SUFFIXES: Readonly<Record<string, number>> = { N: 3, B: 9, G: 9 };

/** `1,2M`, `10k`, `3,1 N`. */
function readSuffix(tokens: readonly Token[], i: number, hasFraction: boolean): number | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || runsOn(tokens[i + 1])) return undefined;
  if (hasFraction && FRACTION_SUFFIXES[token.text] && (token.glued || token.text === 'N'))
    return FRACTION_SUFFIXES[token.text];
  return token.glued ? SUFFIXES[token.text] : undefined;
}

/** `hai triệu rưỡi`, `triệu tư`: half, or tenths, of the last magnitude. */
function readHalf(tokens: readonly Token[], last: Term): Term | undefined {
  const word = tokens[last.endToken]?.lower;
  const tenths =
    word === 'rưỡi'
      ? 5
      : word === 'tư' && last.places > 1 && endsAfter(tokens, last.endToken)
        ? 4
        : undefined;
  if (tenths === undefined || last.hasFraction) return undefined;
  const places = last.places || trailingZeros(last.exact);
  return {
    ...last,
    endToken: last.endToken + 1,
    exact: decimal(tenths, places - 1),
    inWords: true,
  };
}

/** `một trăm rưỡi` is a hundred and fifty: the hundred is said inside the group. */
const trailingZeros = (a: Decimal): number =>
  a.coefficient !== 0n && a.exponent === 0 && a.coefficient % 100n === 0n ? 2 : 0;
