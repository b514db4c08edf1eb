// Cues: what stands in a passage, told by one pass over its tokens.
import { describe, expect, test } from 'vitest';
import { cue, cuesIn, holds } from '../../../server/src/core/text/cues';
import { tokenize } from '../../../server/src/core/text/tokens';

const RISE = cue('tăng nhích hoà');
const NUMBER = cue(({ kind }) => kind === 'number');

const cuesOf = (text: string): ReturnType<typeof cuesIn> => {
  const tokens = tokenize(text);
  return cuesIn(tokens, 0, tokens.length);
};

describe('cues', () => {
  test('are held where one of the words stands, in any case and tone placement', () => {
    for (const text of ['giá Tăng mạnh', 'hai đội hòa nhau', 'nhích'])
      expect(holds(cuesOf(text), RISE)).toBe(true);
    for (const text of ['', 'giá giảm', 'tăngg']) expect(holds(cuesOf(text), RISE)).toBe(false);
  });

  test('may be any question about a form', () => {
    expect(holds(cuesOf('còn 12 quả'), NUMBER)).toBe(true);
    expect(holds(cuesOf('còn mười hai quả'), NUMBER)).toBe(false);
  });

  test('are looked for within the given tokens alone', () => {
    const tokens = tokenize('giá tăng 3 lần');
    expect(holds(cuesIn(tokens, 2, 4), RISE)).toBe(false);
    expect(holds(cuesIn(tokens, 0, 2), NUMBER)).toBe(false);
  });

  test('are told apart however many there are, also those declared after a form was first met', () => {
    const many = Array.from({ length: 70 }, (_, i) => cue(`cá${'a'.repeat(i + 1)}`));
    const held = cuesOf('giá tăng cáa');
    expect(many.filter((one) => holds(held, one))).toEqual([many[0]]);
    const last = cuesOf(`cá${'a'.repeat(70)}`);
    expect(many.filter((one) => holds(last, one))).toEqual([many[69]]);
    expect(holds(held, RISE)).toBe(true);
  });
});
