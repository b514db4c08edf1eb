// A seeded source of choices, so that a bench makes the same faults every time.

export interface Random {
  /** A whole number in [low, high]. */
  int(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** At most `most` of the items, in an order of its own. */
  some<T>(items: readonly T[], most: number): T[];
}

/** Mulberry32: small, even, and the same everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    some(items, most) {
      const left = [...items];
      for (let i = 0; i < Math.min(most, left.length); i++) {
        const j = int(i, left.length - 1);
        [left[i], left[j]] = [left[j]!, left[i]!];
      }
      return left.slice(0, most);
    },
  };
}
