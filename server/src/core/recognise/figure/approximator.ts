// Approximators and bounds around a figure: `hơn`, `gần`, `khoảng`, `không quá`, `… trở lên`.
import { phraseKey, words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { Approx } from '../mention';
import { readNumber } from '../number/number';
import { readUnit } from './unit';

const BEFORE: ReadonlyMap<string, Approx> = phrases({
  about: `khoảng, chừng, tầm, cỡ, ước, ước tính, ước chừng, ước đạt, ước khoảng, xấp xỉ, áng chừng, trên dưới,
    vào khoảng, độ chừng, ngót nghét, xê xích, tương đương khoảng`,
  nearly: 'gần, gần như, gần đến, gần tới, suýt soát, ngót, ngấp nghé, tiệm cận',
  over: `>, hơn, trên, ngoài, vượt, vượt quá, vượt mốc, vượt con số, vượt ngưỡng, vượt qua mốc, vượt mức, nhiều hơn,
    lớn hơn, hơn cả, trên mức, vượt trên`,
  under: `<, dưới, chưa đầy, chưa đến, chưa tới, chưa được, không đến, không tới, không đầy, dưới mức, ít hơn,
    chưa quá, nhỏ hơn`,
  'at-least': `≥, ít nhất, tối thiểu, không dưới, không ít hơn, chí ít, ít nhất là, tối thiểu là,
    không thấp hơn, không kém, ít ra`,
  'at-most': `≤, không quá, tối đa, nhiều nhất, nhiều nhất là, không hơn, không cao hơn, không vượt quá, không được vượt quá, không được quá, không nhiều hơn,
    tối đa là, không vượt, cùng lắm`,
});

const AFTER: ReadonlyMap<string, Approx> = phrases({
  'at-least': 'trở lên, hoặc hơn, hoặc lớn hơn, hoặc nhiều hơn, hoặc cao hơn, đổ lên, là ít nhất',
  'at-most': 'trở xuống, trở lại, đổ lại, hoặc ít hơn, hoặc thấp hơn, đổ xuống, là cùng',
  over: 'có lẻ, và hơn thế',
});

const LONGEST = 4;
/** After these, `hơn` compares (`cao hơn 5 m`); the figure itself is exact. */
const COMPARED = new Set(
  'xa cao thấp dài ngắn nặng nhẹ nhanh chậm sớm muộn trẻ già rẻ đắt kém rộng hẹp sâu tốt'
    .split(' ')
    .map(phraseKey),
);

/** Prepositions of place that approximate only a number of some size (`trên 30 người`, not `trên 2 tàu`). */
const PREPOSITIONS = words('trên dưới ngoài');
const LEAST_AFTER_PREPOSITION = 10;

/** The approximator that ends right before `tokens[at]`, and where it starts. */
export function approximatorBefore(
  tokens: readonly Token[],
  at: number,
): { approx: Approx; firstToken: number } | undefined {
  for (let length = LONGEST; length >= 1; length--) {
    const first = at - length;
    if (first < 0) continue;
    const approx = BEFORE.get(key(tokens, first, length));
    if (!approx) continue;
    // `thi đấu ít hơn 1 trận` compares, `có nhiều hơn 600 múi cơ` bounds.
    if (
      length === 2 &&
      tokens[at - 1]!.lower === 'hơn' &&
      /^(?:nhiều|ít)$/u.test(tokens[first]!.lower)
    )
      if (tokens[first - 1]?.lower !== 'có') return undefined;
    // `Lương tối thiểu 4,96 triệu đồng`: a name.
    if (tokens[first]!.lower === 'tối' && tokens[first - 1]?.lower === 'lương') return undefined;
    if (length === 1 && PREPOSITIONS.has(tokens[first]!.lower) && isSmallCount(tokens, at))
      return undefined;
    if (length === 1 && tokens[first]!.lower === 'ngoài' && isBeside(tokens, first))
      return undefined;
    if (tokens[first]!.lower === 'hơn' && COMPARED.has(tokens[first - 1]?.lower ?? ''))
      return undefined;
    // `khoảng gần 10 triệu`: the nearest decides, the farther belongs to it.
    const outer = length === 1 && BEFORE.has(tokens[first - 1]?.lower ?? '') ? first - 1 : first;
    return { approx, firstToken: outer };
  }
  return undefined;
}

/** `Ngoài 12 tấn gạo, …`: what opens a clause is told beside it; `ở tuổi ngoài 60` is over sixty. */
function isBeside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'newline' || before.kind === 'punct';
}

function isSmallCount(tokens: readonly Token[], at: number): boolean {
  const number = readNumber(tokens, at);
  return (
    !!number?.plain &&
    number.value < LEAST_AFTER_PREPOSITION &&
    readUnit(tokens, number.endToken, false)?.kind === 'count'
  );
}

/** The bound that starts at `tokens[at]`, right after a figure. */
export function boundAfter(tokens: readonly Token[], at: number): Approx | undefined {
  for (let length = Math.min(LONGEST, tokens.length - at); length >= 2; length--) {
    const approx = AFTER.get(key(tokens, at, length));
    if (approx) return approx;
  }
  return undefined;
}

function key(tokens: readonly Token[], from: number, length: number): string {
  let text = tokens[from]!.lower;
  for (let i = from + 1; i < from + length; i++) text += ` ${tokens[i]!.lower}`;
  return text;
}

function phrases(table: Partial<Record<Approx, string>>): ReadonlyMap<string, Approx> {
  return new Map(
    Object.entries(table).flatMap(([approx, list]) =>
      list
        .split(',')
        .map((phrase) => [phraseKey(phrase.replace(/\s+/gu, ' ')), approx as Approx] as const),
    ),
  );
}
