// Where quotes occur in a text, and the shortest context that tells an occurrence from the others.
import type { Span } from '../text/span';

/** The most context kept on either side. */
const MOST = 32;

export interface Context {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Every occurrence (UTF-16 offsets, ascending, overlapping ones too) of each quote, in one pass over the text. */
export function occurrences(text: string, quotes: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const buckets = new Map<string, string[]>();
  for (const quote of quotes) {
    if (!quote || found.has(quote)) continue;
    found.set(quote, []);
    const start = quote.slice(0, 2);
    const bucket = buckets.get(start);
    if (bucket) bucket.push(quote);
    else buckets.set(start, [quote]);
  }
  for (let at = 0; at < text.length; at++)
    for (const length of [2, 1])
      for (const quote of buckets.get(text.slice(at, at + length)) ?? [])
        if (quote.length >= length && text.startsWith(quote, at)) {
          const list = found.get(quote)!;
          if (list.at(-1) !== at) list.push(at);
        }
  return found;
}

/** For each span (UTF-16) the context that makes its quote unique; empty where the quote is. */
export function contexts(text: string, spans: readonly Span[]): Context[] {
  const quotes = spans.map((span) => text.slice(span.start, span.end));
  const found = occurrences(text, quotes);
  const tables = new Map<string, Map<number, Context>>();
  return spans.map((span, i) => {
    const quote = quotes[i]!;
    const starts = found.get(quote) ?? [];
    if (starts.length < 2) return {};
    let table = tables.get(quote);
    if (!table) tables.set(quote, (table = tellApart(text, starts, quote.length)));
    return table.get(span.start)!;
  });
}

function tellApart(text: string, starts: readonly number[], length: number): Map<number, Context> {
  const before = starts.map((start) => text.slice(Math.max(0, start - MOST), start));
  const after = starts.map((start) => text.slice(start + length, start + length + MOST));
  const needBefore = needed(before.map(reversed));
  const needAfter = needed(after);
  const result = new Map<number, Context>();
  starts.forEach((start, i) => {
    const left = before[i]!;
    const right = after[i]!;
    const prefix = wholeStart(left, left.length - needBefore[i]!);
    const suffix = wholeEnd(right, needAfter[i]!);
    const prefixHolds = needBefore[i]! <= left.length;
    const suffixHolds = needAfter[i]! <= right.length;
    if (prefixHolds && (!suffixHolds || prefix.length <= suffix.length))
      result.set(start, { prefix });
    else if (suffixHolds) result.set(start, { suffix });
    else
      result.set(start, {
        ...(left ? { prefix: wholeStart(left, 0) } : {}),
        ...(right ? { suffix: wholeEnd(right, right.length) } : {}),
      });
  });
  return result;
}

/** How many leading units of each string tell it from all the others; more than it has where none do. */
function needed(keys: readonly string[]): number[] {
  const order = keys
    .map((_, i) => i)
    .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const need = keys.map(() => 0);
  for (let i = 1; i < order.length; i++) {
    const one = order[i - 1]!;
    const other = order[i]!;
    const common = 1 + commonStart(keys[one]!, keys[other]!);
    need[one] = Math.max(need[one]!, common);
    need[other] = Math.max(need[other]!, common);
  }
  return need;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const reversed = (text: string): string => text.split('').reverse().join('');

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');

/** From `at` to the end, never from the middle of a surrogate pair. */
const wholeStart = (text: string, at: number): string =>
  text.slice(isLow(text, Math.max(0, at)) ? (at > 0 ? at - 1 : at + 1) : Math.max(0, at));

/** The first `length` units, never to the middle of a surrogate pair. */
const wholeEnd = (text: string, length: number): string =>
  text.slice(
    0,
    isLow(text, length)
      ? length + 1
      : /[\ud800-\udbff]$/.test(text.slice(0, length))
        ? length - 1
        : length,
  );
