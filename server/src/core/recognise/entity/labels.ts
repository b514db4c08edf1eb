// The tagger's labels: outside, and begin, inside, end, single of each type; which may follow which.
import type { EntityType } from '../mention';

export const TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'EVENT', 'DOC', 'MISC'];
export const LABELS = 1 + 4 * TYPES.length;
export const OUTSIDE = 0;
/** The four positions in a name. */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

export const labelOf = (type: number, position: number): number => 1 + type * 4 + position;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const positionOf = (label: number): number => (label - 1) & 3;

/** A label after which a name is still open. */
export const isOpen = (label: number): boolean => label !== OUTSIDE && positionOf(label) <= INSIDE;
/** A label that goes on with a name already begun. */
export const continues = (label: number): boolean =>
  label !== OUTSIDE && (positionOf(label) === INSIDE || positionOf(label) === END);

export function mayFollow(before: number, after: number): boolean {
  if (isOpen(before)) return continues(after) && typeOf(before) === typeOf(after);
  return !continues(after);
}

/** Labels of a sentence of `length` tokens from the names in it (`[from, to)`, type index). */
export function encode(
  length: number,
  names: readonly { from: number; to: number; type: number }[],
): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, type } of names) {
    if (to - from === 1) labels[from] = labelOf(type, SINGLE);
    else {
      labels[from] = labelOf(type, BEGIN);
      labels.fill(labelOf(type, INSIDE), from + 1, to - 1);
      labels[to - 1] = labelOf(type, END);
    }
  }
  return labels;
}

/** A name: tokens `[from, to)`, index in TYPES. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

/** The names that a valid sequence of labels, `[start, end)` of them, spells. */
export function decode(labels: ArrayLike<number>, start = 0, end = labels.length): Found[] {
  const names: Found[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const position = positionOf(label);
    if (position === BEGIN || position === SINGLE) from = i;
    if (position === END || position === SINGLE)
      names.push({ from, to: i + 1, type: typeOf(label) });
  }
  return names;
}
