// Finds annotated passages again after the text changed; a weak match is flagged, never accepted.
import type { Snapshot } from '../text/snapshot';
import { contexts, occurrences } from './context';
import { respell } from './respell';
import { omit, type Annotation, type CodePointSpan, type JsonMap, type Sidecar } from './model';

/** Quote and context together must have this many characters to stand alone, whatever moved around them. */
const STRONG = 16;
/** Below this a match must also keep its distance to a neighbour that is sure. */
const WEAK = 8;

interface Anchored {
  readonly span: CodePointSpan;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

interface Place {
  /** UTF-16 start in the new text; undefined where the quote is gone. */
  readonly start?: number;
  readonly sure: boolean;
}

/**
 * The sidecar with every span moved to where its passage now stands in `doc`. What is found for sure
 * gets fresh context; what is not keeps quote and context as they were and says `anchor: doubtful`
 * (the span is the best guess) or `lost` (the span is the old one).
 */
export function reanchor(written: Sidecar, doc: Snapshot): Sidecar {
  const sidecar: Sidecar = {
    ...written,
    zones: respell(written.zones, doc),
    findings: written.findings.map((f) => ({ ...f, places: respell(f.places, doc) })),
    annotations: respell(written.annotations, doc),
  };
  const placed = [
    ...sidecar.zones,
    ...sidecar.findings.flatMap((f) => f.places),
    ...sidecar.annotations,
  ];
  const places = findPlaces(placed, doc);
  const fresh = contexts(
    doc.text,
    placed.map((item, i) => utf16(places[i]!.start ?? 0, item.quote)),
  );
  const byItem = new Map<Anchored, { place: Place; context: JsonMap }>(
    placed.map((item, i) => [item, { place: places[i]!, context: { ...fresh[i] } }]),
  );
  const moved = <T extends Anchored & JsonMap>(item: T): T => {
    const { place } = byItem.get(item)!;
    return place.start === undefined
      ? item
      : { ...item, span: spanAt(doc, place.start, item.quote) };
  };
  return {
    ...sidecar,
    zones: sidecar.zones.map(moved),
    findings: sidecar.findings.map((finding) => ({
      ...finding,
      places: finding.places.map(moved),
    })),
    annotations: sidecar.annotations.map((annotation) => {
      const { place, context } = byItem.get(annotation)!;
      const next = moved(annotation);
      if (place.start === undefined) return { ...next, anchor: 'lost' as const };
      const shifted = withSuggestedMoved(next, next.span[0] - annotation.span[0]);
      if (!place.sure) return { ...shifted, anchor: 'doubtful' as const };
      return { ...omit(shifted, 'prefix', 'suffix', 'anchor'), ...context };
    }),
  };
}

/** Spans of annotations that are not where their quote says, by id: the file was edited by hand. */
export function misplaced(sidecar: Sidecar, doc: Snapshot): string[] {
  return sidecar.annotations
    .filter(({ span, quote, anchor }) => !anchor && sliceOf(doc, span) !== quote)
    .map((annotation) => annotation.id);
}

/** The text of a code point span. */
export const sliceOf = (doc: Snapshot, [start, end]: CodePointSpan): string =>
  doc.text.slice(doc.toUtf16(start), doc.toUtf16(end));

const utf16 = (start: number, quote: string) => ({ start, end: start + quote.length });

const spanAt = (doc: Snapshot, start: number, quote: string): CodePointSpan => [
  doc.toCodePoint(start),
  doc.toCodePoint(start + quote.length),
];

function withSuggestedMoved(annotation: Annotation, shift: number): Annotation {
  const span = annotation.suggested?.span as CodePointSpan | undefined;
  if (!span || !shift) return annotation;
  const at = Math.max(0, span[0] + shift);
  return {
    ...annotation,
    suggested: { ...annotation.suggested, span: [at, at + span[1] - span[0]] },
  };
}

function findPlaces(items: readonly Anchored[], doc: Snapshot): Place[] {
  const { text } = doc;
  const shiftOf = (item: Anchored, start: number): number => doc.toCodePoint(start) - item.span[0];
  const found = occurrences(
    text,
    items.map((item) => item.quote),
  );
  const candidates = items.map((item) => {
    const all = found.get(item.quote) ?? [];
    return { all, inContext: all.filter((start) => fits(item, text, start)) };
  });
  // First those that only one place fits; then, with these as landmarks, the rest.
  const alone = items.map((item, i): number | undefined => {
    const { all, inContext } = candidates[i]!;
    const told = item.prefix !== undefined || item.suffix !== undefined;
    return inContext.length === 1 && (told || all.length === 1) ? inContext[0] : undefined;
  });
  const strong = alone.map((start, i) => (evidence(items[i]!) >= WEAK ? start : undefined));
  const inOrder = longestInOrder(items, strong);
  const landmarks = items
    .flatMap((item, i) =>
      strong[i] !== undefined && inOrder.has(i)
        ? [{ old: item.span[0], shift: shiftOf(item, strong[i]) }]
        : [],
    )
    .sort((a, b) => a.old - b.old);
  return items.map((item, i) => {
    const { all, inContext } = candidates[i]!;
    if (!all.length) return { sure: false };
    const { before, after } = neighbours(landmarks, item.span[0]);
    const start = alone[i];
    if (start !== undefined) {
      const shift = shiftOf(item, start);
      const follows = shift === 0 || shift === before || shift === after;
      const stands = inOrder.has(i) || evidence(item) >= STRONG;
      return { start, sure: strong[i] === undefined ? follows : stands };
    }
    const expected = doc.toUtf16(item.span[0] + (before ?? after ?? 0));
    const nearest = closest(inContext.length ? inContext : all, expected);
    return {
      start: nearest,
      sure: before !== undefined && before === after && nearest === expected,
    };
  });
}

const evidence = (item: Anchored): number =>
  item.quote.length + (item.prefix?.length ?? 0) + (item.suffix?.length ?? 0);

const fits = (
  { quote, prefix = '', suffix = '' }: Anchored,
  text: string,
  start: number,
): boolean => text.endsWith(prefix, start) && text.startsWith(suffix, start + quote.length);

/** How far the nearest landmarks on either side have moved. */
function neighbours(
  landmarks: readonly { old: number; shift: number }[],
  at: number,
): { before?: number; after?: number } {
  let low = 0;
  let high = landmarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (landmarks[middle]!.old < at) low = middle + 1;
    else high = middle;
  }
  return { before: landmarks[low - 1]?.shift, after: landmarks[low]?.shift };
}

const closest = (starts: readonly number[], expected: number): number =>
  starts.reduce((best, start) =>
    Math.abs(start - expected) < Math.abs(best - expected) ? start : best,
  );

/** Indices of the longest run of items whose new places are in the order of the old ones. */
function longestInOrder(
  items: readonly Anchored[],
  starts: readonly (number | undefined)[],
): ReadonlySet<number> {
  const order = items
    .map((_, i) => i)
    .filter((i) => starts[i] !== undefined)
    .sort((a, b) => items[a]!.span[0] - items[b]!.span[0] || starts[a]! - starts[b]!);
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const i of order) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[tails[middle]!]! <= starts[i]!) low = middle + 1;
      else high = middle;
    }
    previous.set(i, tails[low - 1]);
    tails[low] = i;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}
