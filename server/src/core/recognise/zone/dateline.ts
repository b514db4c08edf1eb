// The publication date: stated in the text, given by corpus or sidecar, read from the path, or inferred.
import type { Snapshot } from '../../text/snapshot';
import type { Published, ZoneSpan } from '../context';

export interface DatelineSources {
  /** From the record, the sidecar or corpus.yaml: always right. */
  readonly given?: string;
  /** Corpus-relative path. */
  readonly path?: string;
}

export function findPublished(
  _doc: Snapshot,
  _zones: readonly ZoneSpan[],
  sources: DatelineSources,
): Published {
  return sources.given ? { value: sources.given, from: 'given' } : { from: 'none' };
}
