// The normalised view of a text: one spelling for what is written in several, with a map back to the source.
import type { Snapshot } from './snapshot';
import type { Span } from './span';

/** Search here what a person would call the same words: NFC, modern tone placement, `tỷ`, single spaces. */
export interface NormalView {
  readonly text: string;
  /** The source span of a span of the view, widened to whole tokens where a token's length changed. O(log n). */
  toSource(span: Span): Span;
  /** The view's span of a source span, widened in the same way. O(log n). */
  toNormal(span: Span): Span;
}

/** Builds the view from the snapshot's tokens; offsets are UTF-16 on both sides. */
export function normalView(doc: Snapshot): NormalView {
  const { tokens } = doc;
  const starts: number[] = [];
  let text = '';
  tokens.forEach((token, i) => {
    if (i && !token.glued && token.kind !== 'newline' && tokens[i - 1]!.kind !== 'newline')
      text += ' ';
    starts.push(text.length);
    text += token.norm;
  });
  const source = (i: number): Span => tokens[i]!;
  const normal = (i: number): Span => ({
    start: starts[i]!,
    end: starts[i]! + tokens[i]!.norm.length,
  });
  return {
    text,
    toSource: (span) => mapped(span, tokens.length, normal, source),
    toNormal: (span) => mapped(span, tokens.length, source, normal),
  };
}

/** Carries a span over token by token: exactly inside tokens of one length, else to the token's edges. */
function mapped(
  span: Span,
  count: number,
  from: (i: number) => Span,
  to: (i: number) => Span,
): Span {
  const first = firstEndingAfter(span.start, count, from);
  if (first === count) {
    const end = count ? to(count - 1).end : 0;
    return { start: end, end };
  }
  const last = Math.max(first, firstEndingAfter(span.end - 1, count, from));
  const start = offsetIn(span.start, from(first), to(first), 'start');
  if (span.end <= from(first).start) return { start, end: start };
  const end =
    last === count
      ? to(count - 1).end
      : span.end <= from(last).start
        ? to(last - 1).end
        : offsetIn(span.end, from(last), to(last), 'end');
  return { start, end: Math.max(start, end) };
}

function offsetIn(offset: number, from: Span, to: Span, edge: 'start' | 'end'): number {
  const into = Math.max(0, offset - from.start);
  if (to.end - to.start === from.end - from.start) return Math.min(to.start + into, to.end);
  return into === 0 ? to.start : edge === 'start' ? to.start : to.end;
}

function firstEndingAfter(offset: number, count: number, at: (i: number) => Span): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
