// A text may come back in another spelling of the same words (NFC for NFD, hòa for hoà): quotes follow it.
import { createSnapshot, type Snapshot } from '../text/snapshot';
import { normalView } from '../text/view';

interface Quoted {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * The items with quote and context as the text now spells them, in their order. A quote that stands in the text as
 * it is, or in no spelling at all, stays.
 */
export function respell<T extends Quoted>(items: readonly T[], doc: Snapshot): T[] {
  const { text } = doc;
  if (items.every(({ quote }) => text.includes(quote))) return [...items];
  const view = normalView(doc);
  const spelt = new Map<string, string>();
  const now = (quote: string): string => {
    let found = spelt.get(quote);
    if (found !== undefined) return found;
    found = quote;
    if (!text.includes(quote) && quote === quote.trim()) {
      const normal = normalView(createSnapshot(quote)).text;
      const start = normal ? view.text.indexOf(normal) : -1;
      if (start >= 0) found = doc.slice(view.toSource({ start, end: start + normal.length }));
    }
    spelt.set(quote, found);
    return found;
  };
  return items.map((item) => {
    const quote = now(item.quote);
    if (quote === item.quote) return item;
    const form = quote === quote.normalize('NFC') ? 'NFC' : 'NFD';
    return {
      ...item,
      quote,
      ...(item.prefix === undefined ? {} : { prefix: item.prefix.normalize(form) }),
      ...(item.suffix === undefined ? {} : { suffix: item.suffix.normalize(form) }),
    };
  });
}
