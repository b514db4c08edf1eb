// What the recognisers find: the one vocabulary of mentions that everything downstream reads.
import type { Span } from '../text/span';

export type Layer = 'entity' | 'time' | 'figure';
export type EntityType = 'PER' | 'LOC' | 'ORG' | 'EVENT' | 'DOC' | 'MISC';
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type FigureType =
  'COUNT' | 'MONEY' | 'PERCENT' | 'RANK' | 'RATIO' | 'MEASURE' | 'AGE' | 'SCORE';
export type Approx = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most';
/** Does the text say the value itself, or was part of it inferred (a year, a month, the day of "hôm qua")? */
export type Origin = 'said' | 'implied';

/** Every layer of the detector with its types. */
export const TYPES_OF_LAYER: Readonly<Record<string, readonly string[]>> = {
  entity: ['PER', 'LOC', 'ORG', 'EVENT', 'DOC', 'MISC'],
  time: ['DATE', 'TIME', 'DURATION', 'SET'],
  figure: ['COUNT', 'MONEY', 'PERCENT', 'RANK', 'RATIO', 'MEASURE', 'AGE', 'SCORE'],
};

interface MentionBase extends Span {
  /** Confidence in [0, 1], two decimals. */
  readonly score: number;
  /** Where it came from, when not from the built-in recognisers: a command of `recognisers:`, `lexicon`. */
  readonly source?: string;
}

export interface EntityMention extends MentionBase {
  readonly layer: 'entity';
  readonly type: EntityType | (string & {});
  /** A person's title as the text gives it, and where. */
  readonly role?: string;
  readonly roleSpan?: Span;
  /** Id of the resolved entity: of entities.yaml where it is there, else made from the name. */
  readonly entity?: string;
  readonly wikidata?: string;
}

export interface TimeMention extends MentionBase {
  readonly layer: 'time';
  readonly type: TimeType;
  /** TIMEX3 / ISO 8601, as annotation-guidelines.md says. */
  readonly value: string;
  /** TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS. */
  readonly mod?: string;
  readonly from: Origin;
  /** The text that the inferred part rests on (an earlier date, the dateline), when in the article. */
  readonly because: readonly Span[];
  /** What the words themselves say, before anything is inferred: the checks read this. */
  readonly said: TimeParts;
  /** The second end of a range. */
  readonly saidEnd?: TimeParts;
  /** A date that no calendar has (31/2), or a range that runs backwards; such a value is never trusted. */
  readonly problem?: 'impossible' | 'reversed';
}

/** Calendar fields as said; `weekday` 1 = Monday … 7 = Sunday. Spans where a check must point. */
export interface TimeParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly weekday?: number;
  readonly weekdaySpan?: Span;
  readonly dateSpan?: Span;
  /** The date is of the lunar calendar. */
  readonly lunar?: boolean;
}

export interface FigureMention extends MentionBase {
  readonly layer: 'figure';
  readonly type: FigureType;
  /** In base units; `[low, high]` for a range; the numbers in text order for a score. */
  readonly value: number | readonly number[];
  /** Bounds of what is said, from stated precision and approximator; null where open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly approx: Approx;
  readonly measures?: string;
  readonly measuresSpan?: Span;
  readonly as_of?: string;
  readonly scope?: FigureScope;
  /** The digits or number words alone, and the unit or counted noun alone. */
  readonly numberSpan: Span;
  readonly unitSpan?: Span;
  /** Decimal places and magnitude of the last stated digit: `14,8 tỷ` → 1e8. 0 for an exact count. */
  readonly precision: number;
  /** True where the figure is written in words (`ba mươi`). */
  readonly inWords?: boolean;
}

/** What keeps two figures apart: a known difference in any slot means they are not the same quantity. */
export interface FigureScope {
  readonly entity?: string;
  readonly place?: string;
  readonly period?: string;
  readonly base?: string;
  readonly flow?: 'cumulative' | 'new';
  readonly status?: 'actual' | 'estimate' | 'target';
}

export type Mention = EntityMention | TimeMention | FigureMention;
