// From one article's text, its dateline sources and its sidecar to the facts that everything downstream reads.
import type { CorpusConfig } from '../config/config';
import type { Lexicon } from '../lexicon/lexicon';
import type { Prefer } from '../recognise/context';
import { findPublished } from '../recognise/zone/dateline';
import { findZones, zoneOf } from '../recognise/zone/zones';
import type { OwnNames } from '../recognise/entity/own';
import { recognise } from '../recognise/recognise';
import type { Annotation, Sidecar } from '../sidecar/index';
import { createSnapshot } from '../text/snapshot';
import { bySpan } from '../text/span';
import { inThisText, withCorrectedZones, withDecisions } from './decisions';
import { withExternal } from './external';
import type { ArticleFacts, Mention } from './facts';
import { joinEntities } from './join';
import type { KnownNames } from './known';

export interface ArticleInput {
  /** Corpus-relative path, or the id of the record it came in. */
  readonly id: string;
  /** The decoded text; BOM and line ends are normalised here. */
  readonly text: string;
  /** Corpus-relative path, where there is one: a date may be read from it. */
  readonly path?: string;
  readonly published?: string;
  readonly prefer?: Prefer;
  /** What people decided about this article, as its sidecar says (`readSidecar`). */
  readonly sidecar?: Sidecar;
  /** What taggers outside the program say of this text (`createTaggers`). */
  readonly external?: readonly Mention[];
}

export function resolveArticle(
  input: ArticleInput,
  lexicon: Lexicon,
  config: CorpusConfig,
  names: KnownNames,
  own?: OwnNames,
): ArticleFacts {
  const doc = createSnapshot(input.text);
  const sidecar = input.sidecar && inThisText(input.sidecar, doc);
  const found = findZones(doc);
  const zones = sidecar ? withCorrectedZones(found, doc, sidecar) : found;
  const { files, pattern } = config.published;
  const stated = input.published ?? (input.path ? files[input.path] : undefined);
  const published = findPublished(doc, zones, {
    given: givenDate(stated, sidecar),
    path: input.path,
    pattern,
  });
  const recognised = recognise({
    doc,
    zones,
    published,
    prefer: input.prefer ?? 'past',
    lexicon,
    own,
  });
  const detected = withExternal(recognised, input.external ?? []);
  const { times, figures, ...rest } = sidecar
    ? withDecisions(detected, doc, sidecar)
    : { ...detected, decided: new Map<Mention, Annotation>() };
  const entities = joinEntities(rest.entities, doc, names);
  const decided = new Map(rest.decided);
  rest.entities.forEach((entity, i) => {
    const decision = decided.get(entity);
    if (decision && decided.delete(entity)) decided.set(entities[i]!, decision);
  });
  return {
    id: input.id,
    doc,
    lexicon,
    zones,
    published,
    mentions: [...entities, ...times, ...figures].sort(bySpan),
    entities,
    times,
    figures,
    ...(sidecar ? { sidecar } : {}),
    decided,
    zoneAt: (offset) => zoneOf(zones, offset) ?? 'boilerplate',
  };
}

/** A person's correction beats what record or corpus.yaml state; a date only noted in the sidecar does not. */
function givenDate(stated: string | undefined, sidecar: Sidecar | undefined): string | undefined {
  const noted = sidecar?.published?.from === 'given' ? sidecar.published : undefined;
  return noted?.by === undefined ? (stated ?? noted?.value) : noted.value;
}
