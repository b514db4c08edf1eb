// One article, resolved: what the detector found and what people decided, as the checks and features read it.
import type { Published, ZoneSpan, Zone, Prefer } from '../recognise/context';
import type { EntityMention, FigureMention, Mention, TimeMention } from '../recognise/mention';
import type { Annotation, Sidecar } from '../sidecar/index';
import type { Lexicon } from '../lexicon/lexicon';
import type { Snapshot } from '../text/snapshot';

export type * from '../recognise/mention';
export { isChrome } from '../recognise/context';
export { readNumber } from '../recognise/number/number';
export type { Published, Zone, ZoneSpan, Prefer };

export interface ArticleFacts {
  /** Corpus-relative path, or the id of the record it came in. */
  readonly id: string;
  readonly doc: Snapshot;
  readonly lexicon: Lexicon;
  readonly zones: readonly ZoneSpan[];
  readonly published: Published;
  /** All mentions after people's decisions, by span; rejected ones are gone, accepted ones are in. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly EntityMention[];
  readonly times: readonly TimeMention[];
  readonly figures: readonly FigureMention[];
  /** The sidecar with its spans where they are in this text; absent where there is none. */
  readonly sidecar?: Sidecar;
  /** The annotation behind a mention that a person accepted. */
  readonly decided: ReadonlyMap<Mention, Annotation>;
  /** The zone at an offset; `boilerplate` where no zone holds it. */
  zoneAt(offset: number): Zone;
}
