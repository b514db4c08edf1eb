// Zones: which lines are the article and which are menus and teasers scraped around it.
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import type { Zone, ZoneSpan } from '../context';
import { readLines, type Line } from './lines';
import { evidence, evidenceAtEnd, type Neighbours } from './signs';
import { endWeight, NEVER, startWeight, STATES, stepWeight } from './states';

/**
 * One zone span per run of neighbouring lines of a kind, sorted; every non-empty line is in one.
 * The likeliest sequence of zones is found at once (Viterbi), in time linear in the lines.
 */
export function findZones(doc: Snapshot): ZoneSpan[] {
  const lines = readLines(doc);
  if (!lines.length) return [];
  if (lines.length === 1) return [{ start: lines[0]!.start, end: lines[0]!.end, zone: 'body' }];
  return joined(lines, likeliest(lines));
}

/**
 * The zones with a person's corrections laid over them: the lines that a correction touches take its
 * zone, the others keep theirs. A later correction beats an earlier one.
 */
export function applyZones(
  doc: Snapshot,
  zones: readonly ZoneSpan[],
  corrections: readonly ZoneSpan[],
): ZoneSpan[] {
  if (!corrections.length) return [...zones];
  const lines = doc.lines.filter((line) => doc.slice(line).trim() !== '');
  const corrected = lines.map((line) => {
    const last = corrections.filter((correction) => overlaps(correction, line)).at(-1);
    return last?.zone ?? zoneOf(zones, line.start) ?? 'boilerplate';
  });
  return joined(lines, corrected);
}

/** The zone that holds an offset, in O(log n); undefined between zones. */
export function zoneOf(zones: readonly ZoneSpan[], offset: number): Zone | undefined {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (zones[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const zone = zones[low];
  return zone && zone.start <= offset ? zone.zone : undefined;
}

function joined(lines: readonly Span[], zones: readonly Zone[]): ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  lines.forEach(({ start, end }, i) => {
    const zone = zones[i]!;
    const last = spans[spans.length - 1];
    if (last?.zone === zone) spans[spans.length - 1] = { start: last.start, end, zone };
    else spans.push({ start, end, zone });
  });
  return spans;
}

/** By state, the states before it, and the weights of the steps from them. */
const STEPS = STATES.map((to) => {
  const before = STATES.map((_, i) => i).filter((i) => stepWeight(STATES[i]!, to) > NEVER);
  return {
    from: Uint8Array.from(before),
    weights: Float64Array.from(before, (i) => stepWeight(STATES[i]!, to)),
  };
});

/** The best path through the states. */
function likeliest(lines: readonly Line[]): Zone[] {
  // By line and state, the state before it on the best path that leads there.
  const back = new Uint8Array(lines.length * STATES.length);
  let scores = new Float64Array(STATES.length);
  let reached = Float64Array.from(STATES, startWeight);
  neighbours(lines).forEach((near, at) => {
    if (at > 0) reach(scores, reached, back.subarray(at * STATES.length));
    const line = lines[at]!;
    const weights = evidence(line, near);
    const atEnd = evidenceAtEnd(line, near, weights);
    STATES.forEach(({ part, zone }, i) => {
      reached[i]! += (part === 'end' ? atEnd : weights)[zone];
    });
    [scores, reached] = [reached, scores];
  });
  const ends = STATES.map((state, i) => scores[i]! + endWeight(state));
  let current = ends.indexOf(Math.max(...ends));
  const zones: Zone[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    zones.push(STATES[current]!.zone);
    current = back[at * STATES.length + current]!;
  }
  return zones.reverse();
}

/** One step of every path: into `reached` the best weights, into `back` from where they come. */
function reach(scores: Float64Array, reached: Float64Array, back: Uint8Array): void {
  STEPS.forEach(({ from, weights }, to) => {
    let best = NEVER;
    for (let i = 0; i < from.length; i++) {
      const score = scores[from[i]!]! + weights[i]!;
      if (score > best) {
        best = score;
        back[to] = from[i]!;
      }
    }
    reached[to] = best;
  });
}

function neighbours(lines: readonly Line[]): Neighbours[] {
  const tables = tableLines(lines);
  let begun = false;
  let afterColon = false;
  let afterHeading = false;
  return lines.map((_line, i) => {
    const before = lines[i - 1];
    const open = before !== undefined && !before.closed;
    afterColon = open && ((before.endsInColon && begun) || afterColon);
    begun ||= before?.closed === true;
    afterHeading = open && begun && (before.heading || before.teaserStart || afterHeading);
    return {
      before,
      after: lines[i + 1],
      afterColon,
      afterHeading,
      afterTeaser: before !== undefined && isTeaserTitle(before),
      inTable: tables[i]!,
    };
  });
}

const isCell = (line: Line): boolean =>
  line.text.length < 40 &&
  !line.closed &&
  !(line.heading || line.chromeStart || line.name || line.email || line.timestamp || line.section);

/** Lines in runs of at least six that are short and unclosed. */
function tableLines(lines: readonly Line[]): boolean[] {
  const inTable = lines.map(() => false);
  let start = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && isCell(line)) continue;
    if (i - start >= 6) inTable.fill(true, start, i);
    start = i + 1;
  }
  return inTable;
}

const isTeaserTitle = (line: Line): boolean =>
  line.doubled ||
  (line.repeatsPrevious && line.text.length >= 25 && !line.photo && !line.closed && !line.heading);
