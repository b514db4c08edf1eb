// What a temporal expression says, before anything is inferred from context.
import type { Span } from '../../text/span';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** TIMEX3 parts of a day: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type Mod = 'START' | 'MID' | 'END';

/** So many units away from the publication date, or from the date last mentioned. */
export interface Shift {
  readonly unit: Unit;
  readonly by: number;
  readonly from: 'published' | 'mentioned';
  /** "hôm đó": a day that was told of, some day of the past where none was. */
  readonly recalled?: boolean;
}

/** A point or period of the calendar, as far as the words say it. */
export interface Moment {
  readonly year?: number;
  readonly bc?: boolean;
  /** A year by its name in the cycle of sixty (0 = Giáp Tý): of the lunar calendar. */
  readonly cycle?: number;
  readonly month?: number;
  readonly day?: number;
  readonly lunar?: boolean;
  readonly century?: number;
  readonly decade?: number;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  readonly season?: Season;
  /** "cuối tuần". */
  readonly weekend?: boolean;
  readonly weekday?: number;
  readonly weekdaySpan?: Span;
  /** Where the day, month and year stand. */
  readonly dateSpan?: Span;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly shift?: Shift;
  /** A direction that the words give ("tháng 6 tới", "thứ Ba vừa qua"). */
  readonly toward?: 'past' | 'future';
  readonly mod?: Mod;
  /** First or last day of the period ("ngày đầu tiên của tháng 7"). */
  readonly edge?: 'first' | 'last';
  /** "cùng kỳ": the period last mentioned, in the year said. */
  readonly samePeriod?: boolean;
}

/** A number of units; `count` undefined where it is vague ("vài ngày"). */
export interface Amount {
  readonly count?: number;
  readonly unit: Unit;
}

export type Expression =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'range'; readonly from: Moment; readonly to: Moment | 'present' }
  | {
      readonly kind: 'duration';
      readonly amounts: readonly Amount[];
      /** Upper end of a range of durations ("5 đến 7 ngày"). */
      readonly upTo?: readonly Amount[];
      /** Counted back or forth from the publication date ("10 năm qua", "3 ngày tới"). */
      readonly toward?: 'past' | 'future';
      /** "trong" stands before it. */
      readonly within?: boolean;
    }
  /** So many units before or after an anchor ("ba ngày trước", "hai năm sau", "cách đây 5 năm"). */
  | {
      readonly kind: 'offset';
      readonly amount: Amount;
      readonly sign: 1 | -1;
      readonly from: Shift['from'];
    }
  /** The first or last so many units of a period ("9 tháng đầu năm 2021"). */
  | {
      readonly kind: 'stretch';
      readonly count: number;
      readonly unit: Unit;
      readonly edge: 'first' | 'last';
      readonly of: Moment;
    }
  | {
      readonly kind: 'set';
      readonly every?: Amount;
      readonly everyUpTo?: Amount;
      readonly moment?: Moment;
      /** Upper end where a range comes again ("tháng 3 đến tháng 5 hằng năm"). */
      readonly upTo?: Moment;
    }
  | { readonly kind: 'vague'; readonly ref: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

/** A piece of a moment read at a token; `end` is the index after its last token. */
export interface Piece {
  readonly end: number;
  readonly moment: Moment;
}

/** An expression with its tokens `[from, end)`. */
export interface Found {
  readonly from: number;
  readonly end: number;
  readonly expression: Expression;
}
