// Entities: persons, places, organisations, events, documents and other names.
import type { RecogniseContext } from '../context';
import type { EntityMention, TimeMention } from '../mention';

/** Every named mention of the text, in order; nesting only where the guidelines say. Never throws. */
export function recogniseEntities(
  _context: RecogniseContext,
  _times: readonly TimeMention[],
): EntityMention[] {
  return [];
}
