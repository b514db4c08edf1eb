// Exact decimals: nothing is rounded, and the last stated digit keeps its place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  decimal,
  decimalOf,
  negate,
  shift,
  toNumber,
} from '../../../server/src/core/text/decimal';

test('a tenth and two tenths are three tenths', () => {
  const sum = add(decimalOf('0', '1'), decimalOf('0', '2'));
  expect(sum).toEqual(decimalOf('0', '3'));
  expect(toNumber(sum)).toBe(0.3);
});

test('the last stated digit moves with a magnitude and stays when it is a nought', () => {
  expect(shift(decimalOf('14', '8'), 9).exponent).toBe(8);
  expect(decimalOf('15', '20').exponent).toBe(-2);
  expect(toNumber(shift(decimalOf('63', '85'), 9))).toBe(63850000000);
});

test('a sum of whole numbers is their sum, and a number and its negative are nothing', () =>
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      expect(toNumber(add(decimal(a), decimal(b)))).toBe(a + b);
      expect(toNumber(add(decimal(a), negate(decimal(a))))).toBe(0);
    }),
  ));
