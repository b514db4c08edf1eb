// A text that is one number and nothing else: there every reading is meant, homographs too.
import { formOf, type Token } from '../../text/tokens';
import type { FigureMention } from '../mention';
import { readNumber } from '../number/number';
import { decimal, negate, toNumber } from '../../text/decimal';
import { quantityMention, rankMention } from './mentions';

/** At the first token of a text that holds no more than a number, its sign, or `đầu tiên`. */
export function isAlone(tokens: readonly Token[], i: number): boolean {
  return i === 0 && tokens.length <= MOST && readAlone(tokens, i) !== undefined;
}

const MOST = 16;

export function readAlone(
  tokens: readonly Token[],
  i: number,
): { figure: FigureMention; endToken: number } | undefined {
  const [first, second] = [tokens[i]!, tokens[i + 1]];
  if (first.lower === 'đầu' && second?.lower === 'tiên' && tokens.length === 2) {
    const number = { ...ONE, start: first.start, end: second.end, endToken: 2 };
    const rank = { firstToken: 0, endToken: 2, number, unit: 'hạng' };
    return { figure: rankMention(tokens, rank), endToken: 2 };
  }
  const minus = /^[-−–]$/u.test(first.text) || first.lower === 'âm';
  const at = minus ? i + 1 : i;
  // `,77`: the nought before the comma is not written.
  const point = tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number';
  const rest = tokens.slice(at);
  const written = point
    ? [{ ...rest[0]!, ...NOUGHT }, { ...rest[0]!, glued: true }, ...rest.slice(1)]
    : rest;
  const number = readNumber(written, 0);
  if (number?.endToken !== written.length) return undefined;
  const endToken = tokens.length;
  const exact = minus ? negate(number.exact) : number.exact;
  const q = { firstToken: i, endToken, number: { ...number, exact, value: toNumber(exact) } };
  return { figure: quantityMention(tokens, q), endToken };
}

const NOUGHT = { kind: 'number', text: '0', norm: '0', lower: '0', id: formOf('0').id } as const;

const ONE = {
  exact: decimal(1),
  value: 1,
  place: 0,
  inWords: true,
  scale: 0,
  hasFraction: false,
  plain: true,
};
