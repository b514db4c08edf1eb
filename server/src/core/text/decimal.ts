// Exact decimals: what a text states, digit for digit, without the rounding of floating point.

/** `coefficient × 10^exponent`. Not reduced: `15,20` keeps its last zero, which says how exact it is. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const decimal = (coefficient: bigint | number, exponent = 0): Decimal => ({
  coefficient: BigInt(coefficient),
  exponent,
});

/** The decimal of a whole part and a fraction part, both plain ASCII digits. */
export const decimalOf = (whole: string, fraction = ''): Decimal => ({
  coefficient: BigInt(whole + fraction || '0'),
  exponent: fraction ? -fraction.length : 0,
});

/** Times a power of ten: exact, and the last stated digit moves along. */
export const shift = (a: Decimal, places: number): Decimal => ({
  coefficient: a.coefficient,
  exponent: a.exponent + places,
});

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: at(a, exponent) + at(b, exponent), exponent };
}

export const negate = (a: Decimal): Decimal => ({
  coefficient: -a.coefficient,
  exponent: a.exponent,
});

/** The nearest floating-point number. */
export const toNumber = (a: Decimal): number => Number(`${a.coefficient}e${a.exponent}`);

const at = (a: Decimal, exponent: number): bigint =>
  a.coefficient * 10n ** BigInt(a.exponent - exponent);
