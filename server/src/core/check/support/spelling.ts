// What the language's own statistics say of two neighbouring syllables (lexicon/data/compounds.json).
import { perForm, remembered, testPerForm } from '../../text/remember';
import { fromLexicon, type Lexicon } from '../../lexicon/lexicon';
import { isSyllable } from '../../text/syllables';
import type { Token } from '../../text/tokens';
import { NO_FOLLOWERS, unpackFollowers, type PackedFollowers } from './followers';

/** Shape of compounds.json. Lists are joined by spaces (syllables) or by `, ` (pairs). */
interface CompoundData {
  /** Syllables with marks that are in use. */
  readonly syllables: string;
  readonly frequent: string;
  /** Compounds of which one syllable calls for the other seven times in ten. */
  readonly tight: string;
  /** Pair → pairs in use that differ from it by marks alone. */
  readonly compounds: Readonly<Record<string, string>>;
  /** What is written more than once, and so on purpose. */
  readonly seen: PackedFollowers;
}

interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface Spelling {
  /** More than once in the statistics: written on purpose. */
  isSeen(left: string, right: string): boolean;
  /** The left syllable calls for the right one (`>`), or the right for the left (`<`). */
  calls(left: string, right: string, direction: '>' | '<'): boolean;
  /** Each of the two is hardly ever met without the other. */
  isTight(left: string, right: string): boolean;
  /** The compound that this pair misses by the marks of one syllable, where nobody writes the pair on purpose. */
  nearMiss(left: Token, right: Token): Pair | undefined;
  /** The frequent pair that an unknown syllable misses by one slip of the finger. */
  slip(left: Token, right: Token): Pair | undefined;
}

export const spelling: (lexicon: Lexicon) => Spelling = fromLexicon((lexicon) => {
  const data = (lexicon.data['compounds'] ?? {
    syllables: '',
    frequent: '',
    tight: '',
    compounds: {},
    seen: NO_FOLLOWERS,
  }) as CompoundData;
  const known = new Set(data.syllables.split(' '));
  const compounds = new Map(
    Object.entries(data.compounds).map(([pair, near]) => [pair, new Set(near.split(', '))]),
  );
  const plain = numbering([...compounds.keys()].map(bare));
  const marked = numbering([...compounds.keys()]);
  const byPlain = group([...compounds.keys()], (pair) => plain.pairOf(bare(pair)));
  const isCompound = new Set([...compounds.keys()].map(marked.pairOf));
  // Asked of every two words of a text: a table that fits where the processor looks first says no to nearly all.
  const mayMiss = new Uint8Array(FILTER);
  for (const pair of byPlain.keys()) mayMiss[pair % FILTER] = 1;
  const plainNumber = perForm(({ lower }) => plain.of(bare(lower)));
  const markedNumber = perForm(({ lower }) => marked.of(lower));
  const frequent = data.frequent.split(', ').filter(Boolean);
  const tight = new Set(data.tight.split(', '));
  const byLeft = group(frequent, (pair) => pair.split(' ')[0]!);
  const byRight = group(frequent, (pair) => pair.split(' ')[1]!);
  const followers = unpackFollowers(data.seen);
  const unknown = testPerForm(
    ({ lower }) => /[^\p{ASCII}]/u.test(lower) && !known.has(lower) && isSyllable(lower),
  );
  return {
    isSeen: (left, right) => followers.of(left).has(right),
    calls: (left, right, direction) => followers.of(left).get(right)?.includes(direction) ?? false,
    isTight: (left, right) => tight.has(`${left} ${right}`),
    nearMiss(first, second) {
      const bareLeft = plainNumber(first);
      if (!bareLeft) return undefined;
      const barePair = plain.pair(bareLeft, plainNumber(second));
      if (!mayMiss[barePair % FILTER]) return undefined;
      const candidates = byPlain.get(barePair);
      if (!candidates || isCompound.has(marked.pair(markedNumber(first), markedNumber(second))))
        return undefined;
      const [left, right] = [first.lower, second.lower];
      const pair = `${left} ${right}`;
      for (const candidate of candidates) {
        const [l, r] = candidate.split(' ') as [string, string];
        if ((l === left) === (r === right) || compounds.get(candidate)!.has(pair)) continue;
        if (sameButForI(left, l) && sameButForI(right, r)) continue;
        return { left: l, right: r };
      }
      return undefined;
    },
    slip(first, second) {
      if (unknown(first) === unknown(second)) return undefined;
      const [left, right] = [first.lower, second.lower];
      const candidates = unknown(first) ? byRight.get(right) : byLeft.get(left);
      for (const candidate of candidates ?? []) {
        const [l, r] = candidate.split(' ') as [string, string];
        if (isSlip(left === l ? right : left, left === l ? r : l)) return { left: l, right: r };
      }
      return undefined;
    },
  };
});

/** Bytes of a filter over pairs, many more than there are compounds. */
const FILTER = 1 << 14;

/** Numbers for the syllables of pairs, from 1, and for two of them: no pair of a text need be joined to be looked up. */
function numbering(pairs: readonly string[]): {
  of(syllable: string): number;
  pair(left: number, right: number): number;
  pairOf(pair: string): number;
} {
  const numbers = new Map<string, number>();
  for (const syllable of pairs.flatMap((pair) => pair.split(' ')))
    if (!numbers.has(syllable)) numbers.set(syllable, numbers.size + 1);
  const base = numbers.size + 1;
  const of = (syllable: string): number => numbers.get(syllable) ?? 0;
  const pair = (left: number, right: number): number => left * base + right;
  return { of, pair, pairOf: (text) => pair(...(text.split(' ').map(of) as [number, number])) };
}

function group<K>(items: readonly string[], key: (item: string) => K): Map<K, string[]> {
  const groups = new Map<K, string[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const bare = remembered((text) =>
  text.replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, ''),
);

/** `lý` and `lí` are one word in two spellings. */
const sameButForI = (a: string, b: string): boolean =>
  a.normalize('NFD').replaceAll('y', 'i') === b.normalize('NFD').replaceAll('y', 'i');

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One letter for its neighbour on the keyboard, or the marks alone. */
function isSlip(typed: string, meant: string): boolean {
  if (typed === meant || sameButForI(typed, meant)) return false;
  const [a, b] = [bare(typed), bare(meant)];
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  if (a.slice(at + 1) !== b.slice(at + 1)) return false;
  const marks = (word: string): string => word.normalize('NFD').replace(/[^\p{M}]/gu, '');
  return marks(typed) === marks(meant) && ROWS.some((row) => areNeighbours(row, a[at]!, b[at]!));
}

const areNeighbours = (row: string, a: string, b: string): boolean =>
  row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1;
