// From one article's text, its dateline sources and its sidecar to the facts that everything downstream reads.
import type { CorpusConfig } from '../config/config';
import type { Lexicon } from '../lexicon/lexicon';
import type { Prefer } from '../recognise/context';
import { findPublished } from '../recognise/zone/dateline';
import { findZones } from '../recognise/zone/zones';
import { recognise } from '../recognise/recognise';
import { createSnapshot } from '../text/snapshot';
import { bySpan } from '../text/span';
import type { ArticleFacts } from './facts';

export interface ArticleInput {
  /** Corpus-relative path, or the id of the record it came in. */
  readonly id: string;
  /** The decoded text; BOM and line ends are normalised here. */
  readonly text: string;
  /** Corpus-relative path, where there is one: a date may be read from it. */
  readonly path?: string;
  readonly published?: string;
  readonly prefer?: Prefer;
}

export function resolveArticle(
  input: ArticleInput,
  lexicon: Lexicon,
  _config: CorpusConfig,
): ArticleFacts {
  const doc = createSnapshot(input.text);
  const zones = findZones(doc);
  const published = findPublished(doc, zones, { given: input.published, path: input.path });
  const { times, figures, entities } = recognise({
    doc,
    zones,
    published,
    prefer: input.prefer ?? 'past',
    lexicon,
  });
  return {
    id: input.id,
    doc,
    zones,
    published,
    mentions: [...entities, ...times, ...figures].sort(bySpan),
    entities,
    times,
    figures,
    zoneAt: (offset) =>
      zones.find((z) => z.start <= offset && offset < z.end)?.zone ?? 'boilerplate',
  };
}
