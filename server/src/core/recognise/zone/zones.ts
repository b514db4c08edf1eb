// Zones: which lines are the article and which are menus and teasers scraped around it.
import type { Snapshot } from '../../text/snapshot';
import type { ZoneSpan } from '../context';

/** One zone span per run of lines of a kind, sorted. First depth: the first line is the headline, the rest body. */
export function findZones(doc: Snapshot): ZoneSpan[] {
  const full = doc.lines.filter((line) => doc.slice(line).trim() !== '');
  const [headline, ...rest] = full;
  if (!headline) return [];
  if (!rest.length) return [{ ...headline, zone: 'body' }];
  return [
    { ...headline, zone: 'headline' },
    { start: rest[0]!.start, end: rest[rest.length - 1]!.end, zone: 'body' },
  ];
}
