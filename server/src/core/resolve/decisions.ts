// People's decisions over what the detector found: a person's entry always wins.
import type { Zone, ZoneSpan } from '../recognise/context';
import type { Recognised } from '../recognise/recognise';
import { applyZones } from '../recognise/zone/zones';
import { isRuledOut, reanchor, sliceOf, type Annotation, type Sidecar } from '../sidecar/index';
import { sha256 } from '../text/hash';
import type { Snapshot } from '../text/snapshot';
import { bySpan } from '../text/span';
import type { Mention } from './facts';
import { draftOf, mentionOf } from './fields';

/** The sidecar with its spans where they are in this text, which may be newer than the file's. */
export function inThisText(sidecar: Sidecar, doc: Snapshot): Sidecar {
  const { sha256: known } = sidecar.source;
  const fits = known === undefined ? spansFit(sidecar, doc) : known === sha256(doc.text);
  return fits ? sidecar : reanchor(sidecar, doc);
}

const spansFit = (sidecar: Sidecar, doc: Snapshot): boolean =>
  [...sidecar.annotations, ...sidecar.zones].every(
    ({ span, quote }) => sliceOf(doc, span) === quote,
  );

/** The zones with the passages that a person put into another one; whole lines, sorted. */
export function withCorrectedZones(
  zones: readonly ZoneSpan[],
  doc: Snapshot,
  sidecar: Sidecar,
): readonly ZoneSpan[] {
  const corrections = sidecar.zones
    .filter(({ span, quote }) => sliceOf(doc, span) === quote)
    .map(({ span, zone }): ZoneSpan => {
      const [start, end] = span;
      return { start: doc.toUtf16(start), end: doc.toUtf16(end), zone: zone as Zone };
    });
  return applyZones(doc, zones, corrections);
}

export interface Decided extends Recognised {
  /** The annotation behind a mention that a person accepted. */
  readonly decided: ReadonlyMap<Mention, Annotation>;
}

/** What the detector found, with what people accepted in its place and without what they rejected. */
export function withDecisions(found: Recognised, doc: Snapshot, sidecar: Sidecar): Decided {
  const people = sidecar.annotations.filter(({ status }) => status !== 'suggested');
  if (!people.length) return { ...found, decided: new Map() };
  const detected: readonly Mention[] = [...found.entities, ...found.times, ...found.figures];
  const drafts = detected.map((mention) => draftOf(doc, mention));
  const decided = new Map<Mention, Annotation>();
  for (const annotation of people) {
    if (annotation.status !== 'accepted' || annotation.anchor) continue;
    const here = drafts.findIndex(
      ({ layer, span }) =>
        layer === annotation.layer &&
        span[0] === annotation.span[0] &&
        span[1] === annotation.span[1],
    );
    const mention = mentionOf(doc, annotation, detected[here]);
    if (mention) decided.set(mention, annotation);
  }
  const kept = detected.filter((_, i) => !isRuledOut(drafts[i]!, people, drafts));
  const all = [...kept, ...decided.keys()].sort(bySpan);
  return {
    entities: all.filter((mention) => mention.layer === 'entity'),
    times: all.filter((mention) => mention.layer === 'time'),
    figures: all.filter((mention) => mention.layer === 'figure'),
    decided,
  };
}
