// Half-open ranges over the article text.

/** A range `[start, end)` in UTF-16 code units of the article text (see snapshot.ts). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Order by start, the longer first where two begin together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
