// Adds to each figure what its surroundings say of it: what it measures, when it held, in which scope.
import type { RecogniseContext } from '../context';
import type { FigureMention, TimeMention } from '../mention';
import { asOf, momentsOf } from './asOf';
import { clauseFinder } from './clause';
import { measuresOf } from './measures';

export function describe(
  context: RecogniseContext,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
): FigureMention[] {
  const held = asOf(context, figures, momentsOf(context, times));
  const clauseOf = clauseFinder(context.doc, figures, times);
  return figures.map((figure, i) => {
    const measured = measuresOf(context.doc, figure, clauseOf(i));
    return {
      ...figure,
      ...(measured ? { measures: measured.text } : {}),
      ...(measured?.span ? { measuresSpan: measured.span } : {}),
      ...(held[i] ? { as_of: held[i] } : {}),
    };
  });
}
