// A number with its unit, its sign and, where it is one, the range it opens: `60-75 USD/thùng`, `âm 2 độ C`.
import { currencyPrefix } from '../../lexicon/currencies';
import { add, decimal, negate, shift, toNumber } from '../../text/decimal';
import type { Token } from '../../text/tokens';
import { runsOn } from '../number/digits';
import { readNumber, type NumberReading } from '../number/number';
import { digitAt } from '../number/words';
import { words } from '../../text/normal';
import { approximatorBefore } from './approximator';
import { readUnit, withRate, type UnitReading } from './unit';

export interface Quantity {
  readonly firstToken: number;
  readonly endToken: number;
  readonly number: NumberReading;
  /** The upper end of a range. */
  readonly upper?: NumberReading;
  readonly unit?: UnitReading;
  /** Where the unit starts; before the number for `$10`. */
  readonly unitToken?: number;
}

/** The quantity at `tokens[from]`, which may be a sign, a currency before its number, or the number. */
export function readQuantity(tokens: readonly Token[], from: number): Quantity | undefined {
  const first = readSigned(tokens, from);
  return first && (readRange(tokens, first) ?? first);
}

/** A number with sign and unit, without looking for a range. */
function readSigned(tokens: readonly Token[], from: number): Quantity | undefined {
  if (from >= tokens.length) return undefined;
  if (isSign(tokens, from)) {
    const rest = readPlain(tokens, from + 1);
    return rest && { ...rest, firstToken: from, number: negative(rest.number) };
  }
  const prefix = readPrefix(tokens, from);
  if (prefix) {
    const number = readNumber(tokens, prefix.endToken);
    if (!number) return undefined;
    const unit: UnitReading = {
      kind: 'money',
      unit: prefix.code,
      endToken: prefix.endToken,
      known: true,
    };
    const rate = withRate(tokens, { ...unit, endToken: number.endToken });
    return {
      firstToken: from,
      endToken: rate.endToken,
      number,
      unit: { ...unit, unit: rate.unit },
      unitToken: from,
    };
  }
  return readPlain(tokens, from);
}

function readPlain(tokens: readonly Token[], from: number): Quantity | undefined {
  const number = readNumber(tokens, from) ?? readHalf(tokens, from);
  if (!number) return undefined;
  const unit = readUnit(tokens, number.endToken, number.value >= 1000 || number.scale > 0);
  if (!unit) return { firstToken: from, endToken: number.endToken, number };
  const plain = {
    firstToken: from,
    endToken: unit.endToken,
    number,
    unit,
    unitToken: number.endToken,
  };
  return readSubunit(tokens, plain) ?? plain;
}

/** `nửa tạ`, `nửa mét`: half of a measure; of nothing else. */
function readHalf(tokens: readonly Token[], from: number): NumberReading | undefined {
  const token = tokens[from]!;
  if (token.lower !== 'nửa' || readUnit(tokens, from + 1, false)?.kind !== 'measure')
    return undefined;
  return {
    start: token.start,
    end: token.end,
    endToken: from + 1,
    exact: decimal(5, -1),
    value: 0.5,
    place: -1,
    inWords: true,
    scale: 0,
    hasFraction: true,
    plain: false,
  };
}

/** `âm` or a minus glued to its number and to nothing before it. */
function isSign(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.lower === 'âm') return next?.kind === 'number' || digitAt(tokens, i + 1) !== undefined;
  if (token.text !== '-' && token.text !== '−' && token.text !== '–') return false;
  // `8 -10 cán bộ` is a range whose dash lost a space.
  if (tokens[i - 1]?.kind === 'number') return false;
  return !token.glued && !!next && next.glued && next.kind === 'number';
}

const negative = (number: NumberReading): NumberReading => ({
  ...number,
  exact: negate(number.exact),
  value: -number.value,
});

/** `$`, `US$`, `EUR`, right before a number. */
function readPrefix(
  tokens: readonly Token[],
  from: number,
): { code: string; endToken: number } | undefined {
  for (const length of [2, 1]) {
    const last = tokens[from + length - 1];
    if (tokens[from + length]?.kind !== 'number' || !last || (length === 2 && !last.glued))
      continue;
    const key = length === 2 ? tokens[from]!.lower + last.lower : last.lower;
    const code = currencyPrefix(key);
    // `GT3 RS 2019` is a car: the rupee is written `Rs`.
    const spelt = length === 2 || last.kind !== 'word' || (last.upper && last.norm !== 'RS');
    if (code && spelt) return { code, endToken: from + length };
  }
  return undefined;
}

/** What goes on below the unit: `1m72`, `2 đô 23 xu`, `3 lần rưỡi`. */
function readSubunit(
  tokens: readonly Token[],
  q: Quantity & { unit: UnitReading },
): Quantity | undefined {
  const next = tokens[q.endToken];
  if (!next || q.number.hasFraction) return undefined;
  const plus = (number: NumberReading, places: number, endToken: number): Quantity => {
    const exact = add(q.number.exact, shift(number.exact, places));
    return {
      ...q,
      endToken,
      number: {
        ...q.number,
        exact,
        value: toNumber(exact),
        place: exact.exponent,
        hasFraction: true,
        plain: false,
      },
    };
  };
  if (next.lower === 'rưỡi' && q.number.scale === 0) {
    const half = { ...q.number, exact: { coefficient: 5n, exponent: 0 } };
    return plus(half, -1, q.endToken + 1);
  }
  if (
    q.unit.kind === 'measure' &&
    next.kind === 'number' &&
    next.glued &&
    /^(?:m|kg)$/u.test(q.unit.unit)
  ) {
    const part = readNumber(tokens, q.endToken);
    return part?.plain && next.text.length <= 2 && !runsOn(tokens[part.endToken])
      ? plus(part, -next.text.length, part.endToken)
      : undefined;
  }
  if (q.unit.kind !== 'money' || q.unit.unit === 'VND') return undefined;
  const from = next.lower === 'và' ? q.endToken + 1 : q.endToken;
  const part = readNumber(tokens, from);
  if (!part || part.value >= 100 || part.hasFraction || part.scale > 0) return undefined;
  const unit = readUnit(tokens, part.endToken, false);
  if (unit?.unit === 'USD/100') return plus(part, -2, unit.endToken);
  const ends = !tokens[part.endToken] || tokens[part.endToken]!.kind === 'newline';
  return ends && from === q.endToken && part.plain ? plus(part, -2, part.endToken) : undefined;
}

const DASHES = new Set(['-', '–', '—', '~', '÷']);

/** `5-7%`, `10% đến 15%`, `400 - 500 triệu đồng`, `giữa 1000 và 2000 đồng`. */
function readRange(tokens: readonly Token[], low: Quantity): Quantity | undefined {
  return (
    joinRange(tokens, low, low.number.endToken) ??
    (low.unit && joinRange(tokens, low, low.endToken))
  );
}

function joinRange(tokens: readonly Token[], low: Quantity, at: number): Quantity | undefined {
  const link = tokens[at];
  if (!link || !isRangeLink(tokens, low, at)) return undefined;
  const high = readSigned(tokens, at + 1);
  if (
    !high ||
    (DASHES.has(link.text) &&
      DASHES.has(tokens[high.number.endToken]?.text ?? '') &&
      tokens[high.number.endToken + 1]?.kind === 'number')
  )
    return undefined;
  const unitBefore =
    at > low.number.endToken
      ? low.unit
      : low.unitToken !== undefined && low.unitToken < at
        ? low.unit
        : undefined;
  if (unitBefore && high.unit && !isSameUnit(unitBefore, high.unit)) return undefined;
  if (unitBefore && !high.unit) return undefined;
  if (low.number.inWords && low.number.value === 0) return undefined;
  const number = shareMagnitude(low.number, high.number);
  if (number.value === high.number.value) return undefined;
  // `380 - 200 nm`: a span of a scale may be told downwards.
  if (number.value > high.number.value)
    return high.unit?.kind === 'measure' && (DASHES.has(link.text) || number.value < 0)
      ? {
          ...high,
          firstToken: low.firstToken,
          number: { ...high.number, start: number.start },
          upper: { ...number, end: high.number.end, endToken: high.number.endToken },
        }
      : undefined;
  return { ...high, firstToken: low.firstToken, number, upper: high.number };
}

/** `500.000 đồng - 1 triệu đồng/máy`: a rate may be said at the end alone. */
const isSameUnit = (a: UnitReading, b: UnitReading): boolean =>
  a.kind === b.kind && (a.unit === b.unit || b.unit.startsWith(`${a.unit}/`));

function isRangeLink(tokens: readonly Token[], low: Quantity, at: number): boolean {
  const link = tokens[at]!;
  if (DASHES.has(link.text)) return true;
  if (link.lower === 'và') return tokens[low.firstToken - 1]?.lower === 'giữa';
  return link.lower === 'đến' || link.lower === 'tới';
}

/** `400 - 500 triệu`: the lower end takes the magnitude of the upper. */
function shareMagnitude(low: NumberReading, high: NumberReading): NumberReading {
  // `70 - 100.000 máy`: the noughts of the upper end stand for a thousand.
  const inThousands = low.plain && !high.plain && high.place === 0 && high.value % 1000 === 0;
  const scale = high.scale || (inThousands ? 3 : 0);
  if (low.scale > 0 || scale === 0 || low.value >= high.value / 10 ** scale) return low;
  const exact = shift(low.exact, scale);
  return {
    ...low,
    exact,
    value: toNumber(exact),
    place: low.place + scale,
    scale,
  };
}

/** `hai ba người`, `năm bảy cái`: two digits side by side are a range. */
export function readDigitPair(tokens: readonly Token[], from: number): Quantity | undefined {
  const first = digitAt(tokens, from);
  const second = digitAt(tokens, from + 1);
  if (!first || !second || (second !== first + 1 && !(first === 5 && second === 7)))
    return undefined;
  // `bốn năm` is four years.
  if (second === 5 || approximatorBefore(tokens, from + 1)) return undefined;
  const number = readNumber(tokens, from);
  const high = readPlain(tokens, from + 1);
  if (number?.endToken !== from + 1 || high?.unit?.kind !== 'count' || !high.unit.known)
    return undefined;
  return { ...high, firstToken: from, number, upper: high.number };
}

/** `ở tuổi 94 bên con cháu`: no count of what comes next. */
const isAtAge = (tokens: readonly Token[], from: number, kind: UnitReading['kind']): boolean =>
  kind === 'count' && AT.has(tokens[from - 1]?.lower ?? '');
const AT = words('ở sang tròn vào cái qua');

/** `tuổi 70`, `tuổi ngoài 50`, `độ tuổi từ 18-45`: the age after its noun, at `tuổi`. */
export function readAgeOf(tokens: readonly Token[], from: number): Quantity | undefined {
  for (let at = from + 1; at <= from + 3 && at < tokens.length; at++) {
    const word = tokens[at]!.lower;
    if (tokens[at]!.kind !== 'number' && !digitAt(tokens, at)) {
      if (word !== 'từ' && word !== 'là' && !approximatorBefore(tokens, at + 1)) return undefined;
      continue;
    }
    const q = readQuantity(tokens, at);
    if (
      !q ||
      q.number.scale > 0 ||
      q.number.value > 130 ||
      (q.unit?.known && q.unit.kind !== 'age' && !isAtAge(tokens, from, q.unit.kind))
    )
      return undefined;
    const unit: UnitReading = q.unit?.kind === 'age' ? q.unit : { ...AGE, endToken: from + 1 };
    const endToken = q.unit?.kind === 'age' ? q.endToken : (q.upper ?? q.number).endToken;
    const firstToken = at === from + 1 ? from : at;
    return {
      ...q,
      firstToken,
      endToken,
      unit,
      // `tuổi ngoài 50`: the noun is not of the span where an approximator stands between.
      unitToken: q.unit?.kind === 'age' ? q.unitToken : firstToken === from ? from : undefined,
    };
  }
  return undefined;
}

const AGE = { kind: 'age', unit: 'tuổi', known: true } as const;
