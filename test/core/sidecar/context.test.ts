// The context kept with a quote: what tells it from its like, and no more.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contexts, occurrences } from '../../../server/src/core/sidecar/context';

const at = (text: string, quote: string, n = 0): { start: number; end: number } => {
  let start = text.indexOf(quote);
  for (let i = 0; i < n; i++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
};

describe('contexts', () => {
  const text = 'Ông Nam tới Huế. Bà Nam tới Vinh. Ông Nam về.';

  test('are absent where the quote is unique', () =>
    expect(contexts(text, [at(text, 'Huế')])).toEqual([{}]));

  test('are as short as tells the quote from the others, on the side where that is shorter', () => {
    expect(contexts(text, [at(text, 'Nam', 1)])).toEqual([{ prefix: 'à ' }]);
    expect(contexts(text, [at(text, 'Nam', 2)])).toEqual([{ suffix: ' v' }]);
  });

  test('never cut a character of two units in half', () => {
    const emoji = '👍Nam. 👎Nam.';
    const [first, second] = contexts(emoji, [at(emoji, 'Nam'), at(emoji, 'Nam', 1)]);
    expect([first!.prefix, second!.prefix]).toEqual(['👍', '👎']);
  });

  test('are at most 32 characters on each side where nothing helps', () => {
    const long = 'a'.repeat(200);
    const [context] = contexts(long, [{ start: 100, end: 103 }]);
    expect(context).toEqual({ prefix: 'a'.repeat(32), suffix: 'a'.repeat(32) });
  });

  test('fit one occurrence alone, and one character less would fit more', () => {
    const small = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ă', '👍'), maxLength: 40 });
    fc.assert(
      fc.property(small, fc.nat(40), fc.integer({ min: 1, max: 3 }), (any, from, length) => {
        const chars = Array.from(any);
        fc.pre(from + length <= chars.length);
        const start = chars.slice(0, from).join('').length;
        const quote = chars.slice(from, from + length).join('');
        const [{ prefix = '', suffix = '' }] = contexts(any, [
          { start, end: start + quote.length },
        ]) as [{ prefix?: string; suffix?: string }];
        expect(any.endsWith(prefix, start)).toBe(true);
        expect(any.startsWith(suffix, start + quote.length)).toBe(true);
        const found = (before: string, after: string): number =>
          (occurrences(any, [before + quote + after]).get(before + quote + after) ?? []).length;
        if (found('', '') === 1) expect(prefix + suffix).toBe('');
        else if (prefix.length < 32 && !(prefix && suffix)) {
          expect(found(prefix, suffix)).toBe(1);
          if (prefix) expect(found(Array.from(prefix).slice(1).join(''), '')).toBeGreaterThan(1);
          if (suffix)
            expect(found('', Array.from(suffix).slice(0, -1).join(''))).toBeGreaterThan(1);
        }
      }),
    );
  });
});
