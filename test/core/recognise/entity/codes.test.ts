// How packed bits read back: canonical codes, numbers, and what follows the end.
import { describe, expect, it } from 'vitest';
import { BitReader, codeOf } from '../../../../server/src/core/recognise/entity/codes';

describe('prefix codes', () => {
  it('give short codes first, and among equal lengths the smaller symbol', () => {
    // b: 0 · a: 10 · d: 11
    const code = codeOf([2, 1, 0, 2]);
    const reader = new BitReader(Uint8Array.of(0b0_10_11_0_0_1, 0b0_0000000));
    expect(Array.from({ length: 6 }, () => reader.symbol(code))).toEqual([1, 0, 3, 1, 1, 0]);
  });

  it('read codes of twelve bits and numbers across bytes', () => {
    const lengths = [...Array.from({ length: 11 }, (_, i) => i + 1), 12, 12];
    const code = codeOf(lengths);
    const reader = new BitReader(Uint8Array.of(0b11111111, 0b1110_1111, 0b11111111, 0b101_10110));
    expect(reader.symbol(code)).toBe(11);
    expect(reader.symbol(code)).toBe(12);
    expect(reader.number(3)).toBe(0b101);
    expect(reader.number(5)).toBe(0b10110);
  });

  it('read zeros past the end', () => {
    expect(new BitReader(Uint8Array.of()).number(16)).toBe(0);
  });
});
