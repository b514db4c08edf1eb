// Parts of the day: "sáng", "rạng sáng", "chiều tối", "nửa đêm", "buổi trưa".
import type { DayPart } from './moment';
import { low, type Tokens } from './scan';

/** A part of the day at `i`. `clear` where the words mean nothing else even without a date beside them. */
export interface Part {
  readonly end: number;
  readonly part: DayPart;
  readonly clear: boolean;
}

const WORDS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>(
  Object.entries({
    sáng: 'MO',
    trưa: 'MI',
    chiều: 'AF',
    tối: 'EV',
    đêm: 'NI',
    khuya: 'NI',
  }),
);

/** Second words that go on the first: what part they make together. */
const PAIRS: ReadonlyMap<string, readonly [DayPart, boolean]> = new Map<
  string,
  readonly [DayPart, boolean]
>(
  Object.entries({
    'rạng sáng': ['MO', true],
    'tảng sáng': ['MO', true],
    'sáng sớm': ['MO', true],
    'sớm sáng': ['MO', false],
    'bình minh': ['MO', true],
    'hoàng hôn': ['EV', true],
    'giữa trưa': ['MI', true],
    'gần trưa': ['MI', false],
    'đầu chiều': ['AF', false],
    'giữa chiều': ['AF', false],
    'xế chiều': ['AF', true],
    'chiều muộn': ['AF', false],
    'cuối chiều': ['AF', false],
    'trưa chiều': ['AF', false],
    'chiều tối': ['EV', false],
    'tối muộn': ['EV', false],
    'tối khuya': ['EV', false],
    'nửa đêm': ['NI', true],
    'giữa đêm': ['NI', true],
    'đêm khuya': ['NI', true],
    'đêm muộn': ['NI', false],
    'khuya muộn': ['NI', false],
    'sáng muộn': ['MO', false],
    'giữa sáng': ['MO', false],
  }),
);

/** By the first word, then the second. */
const BY_FIRST = new Map<string, Map<string, readonly [DayPart, boolean]>>();
for (const [pair, part] of PAIRS) {
  const [first, second] = pair.split(' ') as [string, string];
  BY_FIRST.set(first, (BY_FIRST.get(first) ?? new Map()).set(second, part));
}

export const PART_STARTS: readonly string[] = [
  ...new Set([...WORDS.keys(), ...[...PAIRS.keys()].map((pair) => pair.split(' ')[0]!)]),
  'buổi',
  'sau',
  'ban',
];

const AFTER_MEAL: ReadonlyMap<string, DayPart> = new Map<string, DayPart>(
  Object.entries({ sáng: 'MO', trưa: 'AF', tối: 'EV' }),
);

export function readPart(t: Tokens, i: number): Part | undefined {
  const word = low(t, i);
  if (word === 'buổi' || word === 'ban') {
    const inner = readWords(t, i + 1);
    return inner && (word === 'buổi' || inner.part === 'NI' || inner.part === 'MO')
      ? { ...inner, clear: true }
      : undefined;
  }
  // "sau bữa trưa" is the afternoon, "sau bữa tối" the evening.
  if (word === 'sau') {
    const meal = low(t, i + 1) === 'bữa' ? AFTER_MEAL.get(low(t, i + 2)) : undefined;
    return meal && { end: i + 3, part: meal, clear: false };
  }
  if (word === 'rạng' && low(t, i + 1) === 'ngày') return { end: i + 1, part: 'MO', clear: false };
  // "cuối giờ chiều", "đầu giờ sáng"
  if (low(t, i + 1) === 'giờ' && (word === 'đầu' || word === 'cuối')) {
    const part = WORDS.get(low(t, i + 2));
    return part && { end: i + 3, part, clear: true };
  }
  return readWords(t, i);
}

function readWords(t: Tokens, i: number): Part | undefined {
  const word = low(t, i);
  const pair = BY_FIRST.get(word)?.get(low(t, i + 1));
  if (pair) return { end: i + 2, part: pair[0], clear: pair[1] };
  const part = WORDS.get(word);
  return part && { end: i + 1, part, clear: false };
}
