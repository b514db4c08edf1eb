// Fractions: `2/3`, `hai phần ba`, `một phần tư`. Whether `2/3` is a date is the caller's to judge.
import type { Span } from '../../text/span';
import { toNumber } from '../../text/decimal';
import { phraseKey } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { readDigits } from './digits';
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
  const written = readSlashed(tokens, from);
  if (written || (tokens[from]?.kind === 'number' && tokens[from + 1]?.text === '/'))
    return written;
  const above = readNumber(tokens, from);
  if (!above || tokens[above.endToken]?.lower !== 'phần') return undefined;
  const at = above.endToken + 1;
  const magnitude = MAGNITUDES.get(tokens[at]?.lower ?? '');
  if (magnitude) return fraction(tokens, from, at + 1, above.value, magnitude);
  const below = readOrdinal(tokens, at);
  return below && fraction(tokens, from, below.endToken, above.value, below.value);
}

/** `2/3`, `2.235/4.330`, `1/100 triệu`. */
function readSlashed(tokens: readonly Token[], from: number): FractionReading | undefined {
  const above = readDigits(tokens, from);
  const slash = above && tokens[above.endToken];
  if (slash?.text !== '/') return undefined;
  const at = above!.endToken + 1;
  const below = readDigits(tokens, at);
  const spaced = !slash.glued && tokens[at]?.glued;
  if (!below || spaced || (tokens[below.endToken]?.glued && tokens[below.endToken]!.text === '/'))
    return undefined;
  const large = readNumber(tokens, at);
  const whole = large && large.scale >= 6 ? large : { ...below, value: toNumber(below.exact) };
  return fraction(tokens, from, whole.endToken, toNumber(above!.exact), whole.value);
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
