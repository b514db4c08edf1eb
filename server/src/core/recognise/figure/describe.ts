// Adds to each figure what its surroundings say of it: what it measures, when it held, in which scope.
import type { RecogniseContext } from '../context';
import type { FigureMention, TimeMention } from '../mention';
import { asOf, momentsOf } from './asOf';
import { clauseFinder } from './clause';
import { measuresOf } from './measures';
import { scopeOf } from './scope';

export function describe(
  context: RecogniseContext,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
): FigureMention[] {
  const { doc } = context;
  const held = asOf(context, figures, momentsOf(context, times));
  const clauseOf = clauseFinder(doc, figures, times);
  const sets = times.filter((time) => time.type === 'SET');
  return figures.map((figure, i) => {
    const clause = clauseOf(i);
    const measured = measuresOf(doc, figure, clause);
    const sentence = doc.sentenceIndexAt(figure.start);
    const periods = sets.filter((set) => doc.sentenceIndexAt(set.start) === sentence);
    const scope = scopeOf(
      doc,
      figure,
      clause,
      held[i],
      periods.map((set) => set.value),
    );
    return {
      ...figure,
      ...(measured ? { measures: measured.text } : {}),
      ...(measured?.span ? { measuresSpan: measured.span } : {}),
      ...(held[i] ? { as_of: held[i] } : {}),
      ...(Object.keys(scope).length ? { scope } : {}),
    };
  });
}
