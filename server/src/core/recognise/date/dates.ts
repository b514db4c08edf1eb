// Dates, times, durations and sets: the entry of the temporal grammar.
import type { RecogniseContext } from '../context';
import type { TimeMention } from '../mention';

/** Every temporal mention of the text, in order, never overlapping. Never throws. */
export function recogniseDates(_context: RecogniseContext): TimeMention[] {
  return [];
}
