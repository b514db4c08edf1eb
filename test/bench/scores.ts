// How well found items agree with right ones: precision, recall, F1.

/** Measure → score in [0, 1]. */
export type Scores = Record<string, number>;

export interface Tally {
  right: number;
  found: number;
  wanted: number;
}

export const f1 = ({ right, found, wanted }: Tally): number =>
  found + wanted ? (2 * right) / (found + wanted) : 1;

/** Adds one text's comparison: items are equal where their keys are, each key counted as often as it stands. */
export function compare(tally: Tally, wanted: readonly string[], found: readonly string[]): void {
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  for (const key of found) {
    const count = left.get(key) ?? 0;
    if (count) {
      left.set(key, count - 1);
      tally.right++;
    }
  }
  tally.wanted += wanted.length;
  tally.found += found.length;
}
