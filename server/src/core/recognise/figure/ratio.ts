// Ratios: `gấp đôi`, `gấp 2,5 lần`, `2/3`, `một phần tư`, `một nửa`.
import { phraseKey, words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { runsOn } from '../number/digits';
import { readFraction } from '../number/fraction';
import type { NumberReading } from '../number/number';
import { approximatorBefore } from './approximator';
import { readQuantity } from './quantity';
import { readUnit } from './unit';

export interface RatioReading {
  readonly firstToken: number;
  readonly endToken: number;
  /** The number alone starts here; its approximator, if any, ends here. */
  readonly numberToken: number;
  readonly numberEnd: number;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly inWords: boolean;
  readonly number?: NumberReading;
}

const MULTIPLES: ReadonlyMap<string, number> = new Map(
  (
    [
      ['đôi', 2],
      ['rưỡi', 1.5],
    ] as const
  ).map(([word, value]) => [phraseKey(word), value]),
);

/** `gấp …` at `tokens[from]`. */
export function readMultiple(tokens: readonly Token[], from: number): RatioReading | undefined {
  const named = MULTIPLES.get(tokens[from + 1]?.lower ?? '');
  if (named !== undefined) {
    // `gấp đôi` may be said with its unit: `gấp đôi lần`.
    return {
      firstToken: from,
      endToken: from + 2,
      numberToken: from + 1,
      numberEnd: from + 2,
      value: named,
      unit: 'lần',
      inWords: true,
    };
  }
  for (let at = from + 1; at <= from + 4 && at < tokens.length; at++) {
    const q = readQuantity(tokens, at);
    if (q && (q.unit?.kind === 'times' || q.number.endToken === at + 1 || q.number.hasFraction)) {
      if (at > from + 1 && approximatorBefore(tokens, at)?.firstToken !== from + 1)
        return undefined;
      const times = q.unit?.kind === 'times';
      return {
        firstToken: from,
        endToken: times ? q.endToken : (q.upper ?? q.number).endToken,
        numberToken: at,
        numberEnd: (q.upper ?? q.number).endToken,
        value: q.number.value,
        ...(q.upper ? { upper: q.upper.value } : {}),
        unit: 'lần',
        inWords: q.number.inWords,
        number: q.number,
      };
    }
  }
  return undefined;
}

/** A part of a whole: `2/3`, `ba phần tư`, `một nửa`; never more than the whole. */
export function readPart(tokens: readonly Token[], from: number): RatioReading | undefined {
  if (tokens[from]!.lower === 'một' && tokens[from + 1]?.lower === 'nửa')
    // My `better half` in quotes is a person.
    return /^["”’]$/u.test(tokens[from + 2]?.text ?? '')
      ? undefined
      : part(from, from + 2, 0.5, true);
  const fraction = readFraction(tokens, from);
  if (!fraction || fraction.numerator > fraction.denominator || fraction.numerator === 0)
    return undefined;
  // `5/5 hạng mục` counts all of them; `52/2017` is the number of a document.
  const whole = fraction.numerator === fraction.denominator;
  const yearly = tokens[fraction.endToken - 1]!.text.length === 4 && fraction.denominator >= 1900;
  const unit = readUnit(tokens, fraction.endToken, false);
  if ((whole || yearly) && (!unit?.known || unit.kind === 'duration')) return undefined;
  if (isMapScale(tokens, from, fraction.denominator)) return undefined;
  const before = tokens[from - 1];
  // `Type 209/1300`
  if (
    before?.upper &&
    before.norm.length > 1 &&
    tokens[from]!.kind === 'number' &&
    tokens[from]!.text.length > 2
  )
    return undefined;
  if (tokens[from]!.glued && before && !/^[("“]$/u.test(before.text)) return undefined;
  const after = tokens[fraction.endToken];
  if (
    runsOn(after) ||
    (after?.glued && /^[-/.,]$/u.test(after.text) && runsOn(tokens[fraction.endToken + 1]))
  )
    return undefined;
  return part(from, fraction.endToken, fraction.numerator / fraction.denominator, fraction.inWords);
}

/** `quy hoạch phân khu (1/2.000)` */
function isMapScale(tokens: readonly Token[], from: number, denominator: number): boolean {
  if (denominator < 200 || tokens[from]!.text !== '1') return false;
  for (let i = from - 1; i >= from - 8 && i >= 0; i--) if (MAPS.has(tokens[i]!.lower)) return true;
  return false;
}

const MAPS = words('hoạch đồ');

const part = (from: number, endToken: number, value: number, inWords: boolean): RatioReading => ({
  firstToken: from,
  endToken,
  numberToken: from,
  numberEnd: endToken,
  value,
  unit: '',
  inWords,
});
