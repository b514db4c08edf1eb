// Number words below a thousand: `hai mươi mốt`, `một trăm linh năm`, `hai chục`, `ba lăm`.
import type { Token } from '../../text/tokens';
import { phraseKey } from '../../text/normal';

const byWord = (table: Record<string, number>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).map(([word, value]) => [phraseKey(word), value]));

/** The digits as they stand alone. */
const DIGIT_WORDS = byWord({
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});

/** The last digit after `mươi`; `năm` is not among them: `hai mươi năm` is twenty years. */
const AFTER_TENS = byWord({
  mốt: 1,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});

/** Last digits that are said only after tens, so that the tens may go unsaid: `hai mốt`, `ba lăm`. */
const SHORT_TENS = byWord({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 });

export interface WordGroup {
  readonly endToken: number;
  readonly value: number;
  /** True for a digit alone, which only the context can tell from its homographs. */
  readonly lone: boolean;
}

/**
 * The number below a thousand in words at `tokens[from]`.
 * @param continues the words go on a larger number (`một nghìn | linh năm`)
 */
export function readGroup(
  tokens: readonly Token[],
  from: number,
  continues = false,
): WordGroup | undefined {
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const digit = digitAt(tokens, from);
  if (digit !== undefined && word(from + 1) === 'trăm') {
    const rest = readTens(tokens, from + 2) ?? readLinked(tokens, from + 2);
    const value = digit * 100 + (rest?.value ?? 0);
    return { endToken: rest?.endToken ?? from + 2, value, lone: false };
  }
  const below = readTens(tokens, from) ?? (continues ? readLinked(tokens, from) : undefined);
  if (below) return below;
  return digit === undefined ? undefined : { endToken: from + 1, value: digit, lone: true };
}

export const isDigitWord = (lower: string): boolean => DIGIT_WORDS.has(lower);

/** The digit a word stands for, where it is a word of its own. */
export const digitAt = (tokens: readonly Token[], i: number): number | undefined =>
  tokens[i] && DIGIT_WORDS.get(tokens[i]!.lower);

function readTens(tokens: readonly Token[], from: number): WordGroup | undefined {
  const first = tokens[from]?.lower;
  const second = tokens[from + 1]?.lower ?? '';
  if (first === 'mười') {
    const unit = AFTER_TENS.get(second);
    return unit === undefined || tokens[from + 2]?.lower === 'mươi'
      ? { endToken: from + 1, value: 10, lone: false }
      : { endToken: from + 2, value: 10 + unit, lone: false };
  }
  const tens = digitAt(tokens, from);
  if (!tens) return undefined;
  if (second === 'mươi') {
    const unit = isTensOf(tokens, from + 2)
      ? undefined
      : AFTER_TENS.get(tokens[from + 2]?.lower ?? '');
    return {
      endToken: from + (unit === undefined ? 2 : 3),
      value: tens * 10 + (unit ?? 0),
      lone: false,
    };
  }
  if (second === 'chục') return { endToken: from + 2, value: tens * 10, lone: false };
  const short = SHORT_TENS.get(second);
  // `năm tư` is the fourth year, `một tư` nothing.
  if (
    short === undefined ||
    tens === 1 ||
    (second === 'tư' && (tens === 5 || !endsAfter(tokens, from + 1)))
  )
    return undefined;
  return { endToken: from + 2, value: tens * 10 + short, lone: false };
}

/** `hai mươi | ba mươi` in a list without commas: the second is not a last digit. */
const isTensOf = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'mươi' || tokens[i + 1]?.lower === 'trăm';

/** True where a word cannot be the first half of a compound (`tư | nhân`): nothing of the kind follows. */
export const endsAfter = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return !next || next.kind !== 'word' || next.lower === 'đồng';
};

/** `linh năm`, `lẻ tư`: the last digit with the tens said to be none. */
function readLinked(tokens: readonly Token[], from: number): WordGroup | undefined {
  const link = tokens[from]?.lower;
  if (link !== 'linh' && link !== 'lẻ') return undefined;
  const next = tokens[from + 1]?.lower ?? '';
  const unit = DIGIT_WORDS.get(next) ?? AFTER_TENS.get(next);
  return unit ? { endToken: from + 2, value: unit, lone: false } : undefined;
}
