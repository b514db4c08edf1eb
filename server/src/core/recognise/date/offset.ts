// Amounts of time with what they are counted from: "ba ngày trước", "cách đây hai năm", "10 năm qua", "hai tuần nữa".
import { words } from '../../text/normal';
import { readAmount, readHalfUnit, readVagueAmount, type AmountReading } from './amount';
import type { Amount, Expression, Shift } from './moment';
import { lookUp, phraseTable } from './phrases';
import { isBoundary, low, type Tokens } from './scan';
import { onceAfter } from './sets';

interface Reading {
  readonly end: number;
  readonly expression: Expression;
}

/** Words before an amount that count it back or forth. */
const BEFORE = phraseTable<{ sign: 1 | -1; from: Shift['from'] }>([
  ['cách đây, cách nay, cách hiện tại', { sign: -1, from: 'published' }],
  ['trước đó, trước đấy', { sign: -1, from: 'mentioned' }],
  ['sau đó, sau đấy', { sign: 1, from: 'mentioned' }],
]);

type After =
  | { readonly offset: 1 | -1; readonly from: Shift['from']; readonly adverb?: boolean }
  | { readonly toward: 'past' | 'future' };

/** Words after it. `adverb`: only where no noun follows that they would be the preposition of. */
const AFTER = phraseTable<After>([
  ['trước', { offset: -1, from: 'published', adverb: true }],
  ['trước đây, về trước, trước nay', { offset: -1, from: 'published' }],
  ['trước đó', { offset: -1, from: 'mentioned' }],
  ['sau', { offset: 1, from: 'mentioned', adverb: true }],
  ['sau đó, sau đấy', { offset: 1, from: 'mentioned' }],
  ['nữa', { offset: 1, from: 'published' }],
  ['qua, vừa qua, vừa rồi, nay, gần đây, trở lại đây, gần nhất, rồi', { toward: 'past' }],
  ['tới, sắp tới, tiếp theo, kế tiếp, tới đây', { toward: 'future' }],
]);

export function readOffset(t: Tokens, i: number): Reading | undefined {
  const before = lookUp(BEFORE, t, i);
  if (before) {
    const about = APPROXIMATE.has(low(t, before.end)) ? before.end + 1 : before.end;
    const amount = readAnyAmount(t, about);
    return (
      amount && {
        end: amount.end,
        expression: counted(amount, before.value.sign, before.value.from),
      }
    );
  }
  const amount = readAnyAmount(t, i);
  if (!amount) return undefined;
  const once = onceAfter(t, amount.end);
  const [only] = amount.amounts;
  if (once && only && amount.amounts.length === 1)
    return {
      end: once,
      expression: {
        kind: 'set',
        every: only,
        ...(amount.upTo ? { everyUpTo: amount.upTo[0] } : {}),
      },
    };
  const after = lookUp(AFTER, t, amount.end);
  if (after && goesOn(t, after.end, after.value)) {
    if ('offset' in after.value)
      return { end: after.end, expression: counted(amount, after.value.offset, after.value.from) };
    const { toward } = after.value;
    if (isVague(amount))
      return {
        end: after.end,
        expression: { kind: 'vague', ref: toward === 'past' ? 'PAST_REF' : 'FUTURE_REF' },
      };
    return { end: after.end, expression: { ...duration(amount), toward } };
  }
  // "những ngày" alone says nothing of time.
  if (low(t, i) === 'những' || low(t, i) === 'các') return undefined;
  return { end: amount.end, expression: duration(amount) };
}

const APPROXIMATE = words('khoảng gần hơn chừng đúng tròn cỡ tầm');

const readAnyAmount = (t: Tokens, i: number): AmountReading | undefined =>
  readVagueAmount(t, i) ?? readHalfUnit(t, i) ?? readAmount(t, i);

const duration = (amount: AmountReading): Extract<Expression, { kind: 'duration' }> => ({
  kind: 'duration',
  amounts: amount.amounts,
  ...(amount.upTo ? { upTo: amount.upTo } : {}),
});

const isVague = (amount: AmountReading): boolean => amount.amounts[0]?.count === undefined;

function counted(reading: AmountReading, sign: 1 | -1, from: Shift['from']): Expression {
  const [amount, ...more] = reading.amounts as [Amount, ...Amount[]];
  if (amount.count === undefined)
    return { kind: 'vague', ref: sign < 0 || from === 'mentioned' ? 'PAST_REF' : 'FUTURE_REF' };
  if (more.length || reading.upTo) return duration(reading);
  return { kind: 'offset', amount, sign, from };
}

/** Verbs and particles after which "trước" and "sau" stand for themselves. */
const ADVERB_BEFORE = words(`
  đã đang sẽ với và nhưng tại ở do vì là cũng còn thì để bị được có của so mới vẫn từng đều
  cho trong trên từ nếu không chưa lại rồi nên mà như bà ông anh chị cô họ tôi
`);

function goesOn(t: Tokens, end: number, after: After): boolean {
  const next = low(t, end);
  if (next === 'khi') return false;
  if ('toward' in after)
    return (
      !(low(t, end - 1) === 'qua' && (next === 'đời' || next === 'khỏi')) &&
      !(low(t, end - 1) === 'tới' && t[end]?.upper === true) &&
      !(low(t, end - 1) === 'nay' && next === 'mai')
    );
  return !after.adverb || isBoundary(t, end) || ADVERB_BEFORE.has(next);
}
