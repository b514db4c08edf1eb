// Cues: what stands in a passage, told by one pass over its tokens.
import { describe, expect, test } from 'vitest';
import { cue, Cues } from '../../../server/src/core/text/cues';
import { tokenize } from '../../../server/src/core/text/tokens';

const RISE = cue('tăng nhích hoà');
const NUMBER = cue(({ kind }) => kind === 'number');

const cuesOf = (text: string): Cues => {
  const tokens = tokenize(text);
  return new Cues(tokens, 0, tokens.length);
};

describe('cues', () => {
  test('are held where one of the words stands, in any case and tone placement', () => {
    for (const text of ['giá Tăng mạnh', 'hai đội hòa nhau', 'nhích'])
      expect(cuesOf(text).has(RISE)).toBe(true);
    for (const text of ['', 'giá giảm', 'tăngg']) expect(cuesOf(text).has(RISE)).toBe(false);
  });

  test('may be any question about a form', () => {
    expect(cuesOf('còn 12 quả').has(NUMBER)).toBe(true);
    expect(cuesOf('còn mười hai quả').has(NUMBER)).toBe(false);
  });

  test('are looked for within the given tokens alone', () => {
    const tokens = tokenize('giá tăng 3 lần');
    expect(new Cues(tokens, 2, 4).has(RISE)).toBe(false);
    expect(new Cues(tokens, 0, 2).has(NUMBER)).toBe(false);
  });

  test('are told apart however many there are, also those declared after a form was first met', () => {
    const many = Array.from({ length: 70 }, (_, i) => cue(`cá${'a'.repeat(i + 1)}`));
    const held = cuesOf('giá tăng cáa');
    expect(many.filter((one) => held.has(one))).toEqual([many[0]]);
    const last = cuesOf(`cá${'a'.repeat(70)}`);
    expect(many.filter((one) => last.has(one))).toEqual([many[69]]);
    expect(held.has(RISE)).toBe(true);
  });
});
