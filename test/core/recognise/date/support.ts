// Dates of a text as a reader of that day's paper takes them, written «surface = value».
import { recogniseDates } from '../../../../server/src/core/recognise/date/dates';
import type { Prefer, Published, Zone } from '../../../../server/src/core/recognise/context';
import type { TimeMention } from '../../../../server/src/core/recognise/mention';
import { buildLexicon } from '../../../../server/src/core/lexicon/lexicon';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';

export interface Paper {
  readonly published?: string;
  readonly prefer?: Prefer;
  readonly zone?: Zone;
}

export function datesOf(text: string, paper: Paper = {}): readonly TimeMention[] {
  const doc = createSnapshot(text);
  const published: Published = paper.published
    ? { value: paper.published, from: 'given' }
    : { from: 'none' };
  const zones = [{ start: 0, end: doc.text.length, zone: paper.zone ?? 'body' }];
  return recogniseDates({
    doc,
    zones,
    published,
    prefer: paper.prefer ?? 'past',
    lexicon: buildLexicon({}),
  });
}

/** Each mention as `surface = value`. */
export const read = (text: string, paper: Paper = {}): readonly string[] =>
  datesOf(text, paper).map((m) => `${text.slice(m.start, m.end)} = ${m.value}`);
