// Which mentions stand at a place, and where else in the article the same thing occurs.
import type { Analysis } from '../index';
import type { Mention } from '../resolve/facts';

/** The mentions that hold the offset (or end at it), innermost first. */
export function mentionsAt({ facts }: Analysis, offset: number): Mention[] {
  return facts.mentions
    .filter((mention) => mention.start <= offset && offset <= mention.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Every mention of what the mention names: the same entity, else the same value; itself included, in text order. */
export function occurrencesOf({ facts }: Analysis, mention: Mention): Mention[] {
  const key = identity(mention, facts.doc.slice(mention));
  return facts.mentions.filter((other) => identity(other, facts.doc.slice(other)) === key);
}

/** The occurrences of the innermost mention at the offset; empty where there is none. */
export function occurrencesAt(analysis: Analysis, offset: number): Mention[] {
  const [mention] = mentionsAt(analysis, offset);
  return mention ? occurrencesOf(analysis, mention) : [];
}

function identity(mention: Mention, quote: string): string {
  const what =
    mention.layer === 'entity'
      ? (mention.entity ?? quote.normalize('NFC').toLowerCase())
      : mention.layer === 'time'
        ? mention.value
        : `${String(mention.value)} ${mention.unit.normalize('NFC').toLowerCase()}`;
  return `${mention.layer} ${mention.type} ${what}`;
}
