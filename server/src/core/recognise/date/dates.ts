// Dates, times, durations and sets: the entry of the temporal grammar.
import type { Span } from '../../text/span';
import { isChrome, type RecogniseContext, type ZoneSpan } from '../context';
import type { TimeMention } from '../mention';
import { dayOf, isAfter, readPublished, type Anchors, type Mentioned } from './anchor';
import { approximatorBefore } from './approximate';
import { readAt } from './grammar';
import { interpret, type Interpreted } from './interpret';
import type { Found } from './moment';
import { low, phraseAt, spanOf, type Tokens } from './scan';
import { tenseAt } from './tense';

/** Every temporal mention of the text, in order, never overlapping. Never throws. */
export function recogniseDates(context: RecogniseContext): TimeMention[] {
  const { tokens } = context.doc;
  const reader = createReader(context);
  for (let i = 0; i < tokens.length;) {
    const reading = readAt(tokens, i);
    if (!reading) {
      i++;
      continue;
    }
    for (const found of reading.found) reader.add(found);
    i = Math.max(reading.end, i + 1);
  }
  return reader.mentions;
}

/** Reads expressions in text order, each against what came before it. */
function createReader(context: RecogniseContext): {
  readonly mentions: TimeMention[];
  add(found: Found): void;
} {
  const { doc, published, prefer } = context;
  const tokens: Tokens = doc.tokens;
  const paper = readPublished(published.value);
  const zoneAt = zoneFinder(context);
  const mentions: TimeMention[] = [];
  let last: Mentioned | undefined;
  /** The last one not after the publication date: what a new paragraph of news goes on from. */
  let past: Mentioned | undefined;
  let line: ZoneSpan | undefined;
  const isSameLine = (a: Mentioned | undefined, b: Span): boolean =>
    a !== undefined && doc.positionAt(a.span.start).line === doc.positionAt(b.start).line;
  return {
    mentions,
    add({ from, end, expression }) {
      const span = spanOf(tokens, from, end);
      const zone = zoneAt(span.start);
      const teaser = zone !== undefined && isChrome(zone.zone);
      // What a teaser says is of another article: nothing carries over to or from it.
      if (line !== zone && (teaser || (line && isChrome(line.zone)))) last = past = undefined;
      line = zone;
      const lazyTense = lazy(() => tenseAt(tokens, from, end));
      const mentioned =
        last?.span === past?.span || isSameLine(last, span) || lazyTense() === 'future'
          ? last
          : (past ?? last);
      const anchors: Anchors = {
        ...(teaser ? {} : { published: paper }),
        ...(mentioned ? { mentioned } : {}),
        tense: lazyTense,
        prefer,
      };
      const read = interpret(expression, anchors);
      const because =
        restsOn(read, anchors) ?? (read.by === 'published' ? published.span : undefined);
      const mod = read.mod ?? approximatorBefore(tokens, from);
      mentions.push({
        ...span,
        layer: 'time',
        type: read.type,
        value: read.value,
        ...(mod ? { mod } : {}),
        from: read.implied ? 'implied' : 'said',
        because: because ? [because] : [],
        said: read.said,
        ...(read.saidEnd ? { saidEnd: read.saidEnd } : {}),
        ...(read.problem ? { problem: read.problem } : {}),
        score: read.problem ? 0.5 : read.implied ? 0.9 : 0.97,
      });
      // What is only compared with is not what the story goes on from.
      if (!read.known || read.problem || isCompared(tokens, from)) return;
      const day = dayOf(read.known);
      const mention = (before: Mentioned | undefined): Mentioned => ({
        known: read.known!,
        value: read.value,
        span,
        day: day ? { known: day, span } : before?.day,
      });
      last = mention(last);
      if (!paper || !isAfter(read.known, paper)) past = mention(past);
    },
  };
}

/** The earlier mention that a value rests on: that of the day where it is a day. */
function restsOn(read: Interpreted, { mentioned }: Anchors): Span | undefined {
  if (read.by !== 'mentioned') return undefined;
  return (read.known?.day === undefined ? undefined : mentioned?.day?.span) ?? mentioned?.span;
}

const COMPARED_WITHIN = 6;

/** "so với dịp lễ 30/4 năm 2019": a date that something else is measured by. */
function isCompared(t: Tokens, from: number): boolean {
  for (let i = from - 1; i >= from - COMPARED_WITHIN && i > 0; i--) {
    if (low(t, i) === ',' || low(t, i) === '.') return false;
    if (phraseAt(t, i - 1, 'so', 'với')) return true;
  }
  return false;
}

/** The value of `compute`, found when it is first asked for. */
function lazy<T>(compute: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}

/** The zone at offsets that only grow. */
function zoneFinder({ zones }: RecogniseContext): (offset: number) => ZoneSpan | undefined {
  let k = 0;
  return (offset) => {
    while (k < zones.length && zones[k]!.end <= offset) k++;
    const zone = zones[k];
    return zone && zone.start <= offset ? zone : undefined;
  };
}
