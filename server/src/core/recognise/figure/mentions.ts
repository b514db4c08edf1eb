// Makes figure mentions of what was read: type, value, interval, spans.
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Approx, FigureMention, FigureType } from '../mention';
import { words } from '../../text/normal';
import { approximatorBefore, boundAfter } from './approximator';
import { intervalOf, precisionOf } from './interval';
import type { Quantity } from './quantity';
import type { RankReading } from './rank';
import type { RatioReading } from './ratio';
import type { ScoreReading } from './score';

const spanOf = (tokens: readonly Token[], from: number, endToken: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[endToken - 1]!.end,
});

/** Words that make a ratio of `3 lần`: what it is times of is compared. */
const COMPARING = words('tăng giảm hơn gấp bằng nhân chênh');

export function quantityMention(tokens: readonly Token[], q: Quantity): FigureMention {
  const { number, upper, unit } = q;
  const top = upper ?? number;
  const approx = approxOf(tokens, q.firstToken, q.endToken);
  const precision = Math.min(precisionOf(number, unit?.kind), precisionOf(top, unit?.kind));
  const low = intervalOf(number.value, precisionOf(number, unit?.kind), approx);
  const high = upper ? intervalOf(top.value, precisionOf(top, unit?.kind), approx) : low;
  const unitSpan =
    unit && q.unitToken !== undefined ? spanOf(tokens, q.unitToken, unit.endToken) : undefined;
  const compared = COMPARING.has(wordBefore(tokens, q.firstToken));
  return {
    layer: 'figure',
    type: typeOf(q, compared),
    ...spanOf(tokens, q.firstToken, q.endToken),
    value: upper ? [number.value, top.value] : number.value,
    low: low.low,
    high: high.high,
    unit: unit?.unit ?? '',
    approx,
    numberSpan: { start: number.start, end: top.end },
    ...(unitSpan ? { unitSpan } : {}),
    precision,
    ...(number.inWords ? { inWords: true } : {}),
    score: unit ? (unit.known ? 0.98 : 0.85) : 0.75,
  };
}

function typeOf({ unit }: Quantity, compared: boolean): FigureType {
  switch (unit?.kind) {
    case 'percent':
      return 'PERCENT';
    case 'money':
      return 'MONEY';
    case 'measure':
      return 'MEASURE';
    case 'age':
      return 'AGE';
    case 'times':
      return compared ? 'RATIO' : 'COUNT';
    default:
      return 'COUNT';
  }
}

export function rankMention(tokens: readonly Token[], rank: RankReading): FigureMention {
  const { number } = rank;
  const unitSpan = spanOf(tokens, rank.firstToken, rank.firstToken + 1);
  return exact('RANK', spanOf(tokens, rank.firstToken, rank.endToken), number.value, {
    unit: rank.unit,
    numberSpan: { start: number.start, end: number.end },
    unitSpan,
    ...(number.inWords ? { inWords: true } : {}),
  });
}

export function scoreMention(tokens: readonly Token[], score: ScoreReading): FigureMention {
  const span = spanOf(tokens, score.firstToken, score.endToken);
  return {
    ...exact('SCORE', span, score.value, { unit: '', numberSpan: span }),
    low: Math.min(...score.value),
    high: Math.max(...score.value),
  };
}

export function ratioMention(tokens: readonly Token[], ratio: RatioReading): FigureMention {
  const { value, upper } = ratio;
  const approx = approxOf(tokens, ratio.numberToken, ratio.endToken);
  const outer = approx === 'exact' ? approxOf(tokens, ratio.firstToken, ratio.endToken) : approx;
  const precision = ratio.number ? 10 ** ratio.number.place : 0;
  const low = intervalOf(value, precision, outer);
  const high = upper === undefined ? low : intervalOf(upper, precision, outer);
  return {
    ...exact('RATIO', spanOf(tokens, ratio.firstToken, ratio.endToken), value, {
      unit: ratio.unit,
      numberSpan: spanOf(tokens, ratio.numberToken, ratio.numberEnd),
      ...(ratio.endToken > ratio.numberEnd
        ? { unitSpan: spanOf(tokens, ratio.numberEnd, ratio.endToken) }
        : {}),
      ...(ratio.inWords ? { inWords: true } : {}),
    }),
    value: upper === undefined ? value : [value, upper],
    low: low.low,
    high: high.high,
    approx: outer,
    precision,
  };
}

/** The approximator before a figure or the bound after it. */
function approxOf(tokens: readonly Token[], from: number, endToken: number): Approx {
  return approximatorBefore(tokens, from)?.approx ?? boundAfter(tokens, endToken) ?? 'exact';
}

/** The word before a figure and its approximator. */
function wordBefore(tokens: readonly Token[], from: number): string {
  const first = approximatorBefore(tokens, from)?.firstToken ?? from;
  return tokens[first - 1]?.lower ?? '';
}

const exact = (
  type: FigureType,
  span: Span,
  value: number | readonly number[],
  rest: Pick<FigureMention, 'unit' | 'numberSpan'> & Partial<FigureMention>,
): FigureMention => ({
  layer: 'figure',
  type,
  start: span.start,
  end: span.end,
  value,
  low: typeof value === 'number' ? value : null,
  high: typeof value === 'number' ? value : null,
  approx: 'exact',
  precision: 0,
  score: 0.95,
  ...rest,
});
