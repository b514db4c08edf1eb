// Ordinals after `thứ`, `hạng`, `lần thứ`, `tháng`: `nhất`, `nhì`, `tư`, Roman numerals and plain numbers.
import { decimal } from '../../text/decimal';
import { phraseKey } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { readNumber, type NumberReading } from './number';

const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['nhất', 1],
      ['nhì', 2],
      ['tư', 4],
    ] as const
  ).map(([word, value]) => [phraseKey(word), value]),
);

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The ordinal at `tokens[from]`; the caller has read the word that calls for one. */
export function readOrdinal(tokens: readonly Token[], from: number): NumberReading | undefined {
  const token = tokens[from];
  if (!token) return undefined;
  const value = ORDINALS.get(token.lower) ?? romanValue(token.text);
  return value === undefined ? readNumber(tokens, from) : whole(token, from + 1, value);
}

/** The value of a well-formed Roman numeral up to CCC in capitals; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text) || !text) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = ROMAN[text[i]!]!;
    total += digit < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return total;
}

const whole = (token: Token, endToken: number, value: number): NumberReading => ({
  start: token.start,
  end: token.end,
  endToken,
  exact: decimal(value),
  value,
  place: 0,
  inWords: true,
  scale: 0,
  hasFraction: false,
  plain: true,
});
