// Runs the figure recogniser on a text, as the tests of its parts want it.
import { buildLexicon } from '../../server/src/core/lexicon/lexicon';
import { recogniseDates } from '../../server/src/core/recognise/date/dates';
import { recogniseFigures } from '../../server/src/core/recognise/figure/figures';
import type { FigureMention } from '../../server/src/core/recognise/mention';
import { findZones } from '../../server/src/core/recognise/zone/zones';
import { createSnapshot } from '../../server/src/core/text/snapshot';
import { lexiconData } from './lexicon';

const lexicon = buildLexicon(lexiconData);

export interface FoundFigure extends FigureMention {
  readonly quote: string;
}

/** The figures of a text, with the dates found first as in the whole analysis. */
export function figuresOf(text: string, published?: string): FoundFigure[] {
  const doc = createSnapshot(text);
  const context = {
    doc,
    zones: findZones(doc),
    published: published ? { value: published, from: 'given' as const } : { from: 'none' as const },
    prefer: 'past' as const,
    lexicon,
  };
  return recogniseFigures(context, recogniseDates(context)).map((figure) => ({
    ...figure,
    quote: doc.slice(figure),
  }));
}

/** `quote = value unit`, one a figure: what a test compares. */
export const briefly = (text: string): string[] =>
  figuresOf(text).map(({ quote, value, unit }) =>
    `${quote} = ${[value].flat().join('..')} ${unit}`.trim(),
  );
