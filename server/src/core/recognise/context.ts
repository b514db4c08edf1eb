// What a recogniser is given: the text with its zones, the dateline, and the lexicon.
import type { Lexicon } from '../lexicon/lexicon';
import type { Snapshot } from '../text/snapshot';
import type { Span } from '../text/span';
import type { OwnNames } from './entity/own';

export type Zone =
  | 'headline'
  | 'metadata'
  | 'lead'
  | 'body'
  | 'caption'
  | 'byline'
  | 'list'
  | 'related'
  | 'boilerplate';

/** Whole lines of one zone; sorted, not overlapping; blank lines belong to none. */
export interface ZoneSpan extends Span {
  readonly zone: Zone;
}

/** The publication date: `YYYY-MM[-DD[THH:MM[+HH:MM]]]`, and how it is known. */
export interface Published {
  readonly value?: string;
  readonly from: 'text' | 'given' | 'path' | 'inferred' | 'none';
  /** Where the text states it. */
  readonly span?: Span;
}

/** Which way a bare date ("24/11", "thứ Ba") is read against the publication date. */
export type Prefer = 'past' | 'nearest' | 'future';

export interface RecogniseContext {
  readonly doc: Snapshot;
  readonly zones: readonly ZoneSpan[];
  readonly published: Published;
  readonly prefer: Prefer;
  readonly lexicon: Lexicon;
  /** The corpus's own names: they win over every other reading. */
  readonly own?: OwnNames;
}

/** True for zones that are not of the article itself: menus, widgets, teasers of other articles. */
export const isChrome = (zone: Zone): boolean => zone === 'related' || zone === 'boilerplate';
