// Relations between the figures of a clause: matched by patterns over a paragraph's line, judged by interval arithmetic.
import type { FigureMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Report } from '../rule';
import { disjoint, type Interval } from './amount';
import type { Paragraph } from './paragraph';

export { isBare } from './bare-numbers';

export type Match = RegExpMatchArray & {
  readonly index: number;
  readonly groups: Record<string, string>;
};

/**
 * Every match of a pattern in the line; matches may overlap, as a figure may stand in two relations.
 * A line with fewer figures and dates than the relation needs, or without its words, is not searched.
 */
export const matches = (paragraph: Paragraph, pattern: RegExp, needs = 2): Iterable<Match> =>
  paragraph.letters >= needs && paragraph.has(pattern) ? matchesIn(paragraph.text, pattern) : [];

/** The same in any text. */
export function* matchesIn(text: string, pattern: RegExp): Generator<Match> {
  const search = searching(pattern);
  for (let at = 0; ;) {
    search.lastIndex = at;
    const match = search.exec(text);
    if (!match) return;
    yield match as unknown as Match;
    at = match.index + 1;
  }
}

const searches = new WeakMap<RegExp, RegExp>();

/** The pattern as it is searched for from a place on: compiled once. */
function searching(pattern: RegExp): RegExp {
  let search = searches.get(pattern);
  if (!search) searches.set(pattern, (search = new RegExp(pattern.source, 'gu')));
  return search;
}

/** The figures that the named groups of a match hold. */
export const figureOf = (paragraph: Paragraph, match: Match, name: string): FigureMention =>
  paragraph.figure(match.groups[name]!);

/** A relation that holds under any reading is right; one that holds under none is reported by its first. */
export interface Reading {
  readonly expected: Interval;
  readonly stated: Interval;
  readonly working: string;
}

/** The report of a relation, undefined where some reading of it holds. */
export function judge(
  readings: readonly Reading[],
  figures: readonly FigureMention[],
  extra: Report['data'] = {},
): Report | undefined {
  if (!readings.length || readings.some((r) => !disjoint(r.expected, r.stated))) return undefined;
  return {
    data: { working: readings[0]!.working, ...extra },
    spans: spansOf(figures),
  };
}

export const spansOf = (figures: readonly Span[]): { start: number; end: number }[] =>
  [...figures]
    .sort((a, b) => a.start - b.start)
    .map((figure) => ({ start: figure.start, end: figure.end }));

/** Every ordered pair of different figures. */
export function* pairs(
  figures: readonly FigureMention[],
): Generator<[FigureMention, FigureMention]> {
  for (const a of figures) for (const b of figures) if (a !== b) yield [a, b];
}
