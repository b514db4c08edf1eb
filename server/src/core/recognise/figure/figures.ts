// Figures: every number with a meaning, its unit, and what it measures.
import type { RecogniseContext } from '../context';
import type { FigureMention, TimeMention } from '../mention';

/** Every figure of the text, in order, never overlapping each other or the dates given. Never throws. */
export function recogniseFigures(
  _context: RecogniseContext,
  _times: readonly TimeMention[],
): FigureMention[] {
  return [];
}
