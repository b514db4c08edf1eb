// Two dates told in an order: when they lie, whether their years are said, and the report that they contradict it.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Report } from '../rule';
import { reachOf } from './calendar';

/** Minutes between which a time lies. */
export function momentOf(time: TimeMention): { first: number; last: number } | undefined {
  const reach = reachOf(bareValue(time));
  if (!reach) return undefined;
  const [, hour, minute = '0', part = ''] =
    /T(?:(\d\d)(?::(\d\d))?|(MO|MI|AF|EV|NI))/u.exec(time.value) ?? [];
  const [from, to] =
    hour === undefined
      ? (PARTS[part] ?? [0, 1439])
      : [Number(hour) * 60 + Number(minute), Number(hour) * 60 + Number(minute)];
  return { first: reach.first * 1440 + from, last: reach.last * 1440 + to };
}
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 720],
  MI: [600, 900],
  AF: [690, 1140],
  EV: [1020, 1439],
  NI: [1080, 1800],
};

/** `4h sáng` beside an hour of a day that is said: it may be of that day. */
const isUnsureBeside = ({ said }: TimeMention, other: TimeMention): boolean =>
  said.hour !== undefined &&
  said.day === undefined &&
  said.weekday === undefined &&
  other.said.hour !== undefined &&
  other.said.day !== undefined;

/** Without a year or a day of their own, the two may be of one, whatever was inferred. */
export function areInOrderWithinAYear(first: TimeMention, last: TimeMention): boolean {
  if (isUnsureBeside(first, last) || isUnsureBeside(last, first)) return true;
  const [a, b] = [first.said, last.said];
  if (a.year !== undefined || b.year !== undefined || !a.month || !b.month) return false;
  const [from, to] = [a.month * 100 + (a.day ?? 0), b.month * 100 + (b.day ?? 99)];
  // On one day the hours decide, or the parts of the day.
  if (from === to && a.day !== undefined && bareValue(first) === bareValue(last)) return false;
  if (from !== to || a.hour === undefined || b.hour === undefined) return from <= to;
  return a.hour * 60 + (a.minute ?? 0) <= b.hour * 60 + (b.minute ?? 0);
}

/** The day, month or year of a date, without its hour. */
export const bareValue = (time: TimeMention): string => time.value.replace(/T.*$/u, '');
export const isRange = (time: TimeMention): boolean =>
  time.value.includes('/') || time.type === 'SET';

/** How near each other two days are of one year, whatever was inferred. */
const OF_ONE_YEAR = 62;

/** Does the one that must come first lie after the other? */
export function runsBack(first: TimeMention, last: TimeMention): boolean {
  const [x, y] = [momentOf(first), momentOf(last)];
  if (!x || !y || areInOrderWithinAYear(first, last)) return false;
  if (y.last < x.first) return true;
  const [a, b] = [first.said, last.said];
  if (a.year !== undefined || b.year !== undefined || !a.month || !b.month || !a.day || !b.day)
    return false;
  const days = (a.month - b.month) * 31 + a.day - b.day;
  return days > 0 && days <= OF_ONE_YEAR && Math.abs(x.first - y.first) > 300 * 1440;
}

/** The same, or an hour of the clock. */
export const isTold = (time: TimeMention): boolean =>
  isExplicit(time) || time.said.hour !== undefined;

/** A date whose words name a day, month or year of the calendar. */
export const isExplicit = ({ said }: TimeMention): boolean =>
  said.day !== undefined || said.year !== undefined;

/** Both places in text order, and the word that told the order. */
export const disorder = (article: ArticleFacts, a: Span, b: Span, cue: string): Report => {
  const places = [a, b].sort((x, y) => x.start - y.start);
  return {
    data: { first: article.doc.slice(places[0]!), second: article.doc.slice(places[1]!), cue },
    spans: places.map(({ start, end }) => ({ start, end })),
  };
};
