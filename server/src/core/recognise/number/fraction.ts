// Fractions: `2/3`, `hai phần ba`, `một phần tư`. Whether `2/3` is a date is the caller's to judge.
import type { Span } from '../../text/span';
import { phraseKey } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { readNumber } from './number';
import { readOrdinal } from './ordinal';

export interface FractionReading extends Span {
  readonly endToken: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly inWords: boolean;
}

/** `một phần nghìn`; not `trăm`, which makes per cent of it. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  (
    [
      ['nghìn', 1e3],
      ['ngàn', 1e3],
      ['vạn', 1e4],
      ['triệu', 1e6],
      ['tỷ', 1e9],
    ] as const
  ).map(([word, value]) => [phraseKey(word), value]),
);

export function readFraction(tokens: readonly Token[], from: number): FractionReading | undefined {
  const slash = tokens[from + 1];
  if (tokens[from]?.kind === 'number' && slash?.text === '/') {
    const below = tokens[from + 2];
    const chained = tokens[from + 3]?.glued && tokens[from + 3]!.text === '/';
    if (below?.kind !== 'number' || slash.glued !== below.glued || chained) return undefined;
    // `1/100 triệu`
    const large = readNumber(tokens, from + 2);
    const denominator =
      large && large.scale >= 6 ? large : { endToken: from + 3, value: Number(below.text) };
    return fraction(
      tokens,
      from,
      denominator.endToken,
      Number(tokens[from]!.text),
      denominator.value,
    );
  }
  const above = readNumber(tokens, from);
  if (!above || tokens[above.endToken]?.lower !== 'phần') return undefined;
  const at = above.endToken + 1;
  const magnitude = MAGNITUDES.get(tokens[at]?.lower ?? '');
  if (magnitude) return fraction(tokens, from, at + 1, above.value, magnitude);
  const below = readOrdinal(tokens, at);
  return below && fraction(tokens, from, below.endToken, above.value, below.value);
}

function fraction(
  tokens: readonly Token[],
  from: number,
  endToken: number,
  numerator: number,
  denominator: number,
): FractionReading | undefined {
  if (!denominator) return undefined;
  return {
    start: tokens[from]!.start,
    end: tokens[endToken - 1]!.end,
    endToken,
    numerator,
    denominator,
    inWords: tokens[from]!.kind === 'word',
  };
}
