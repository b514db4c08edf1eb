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
  const periodsOf = new Map<number, string[]>();
  for (const time of times)
    if (time.type === 'SET') {
      const sentence = doc.sentenceIndexAt(time.start);
      periodsOf.set(sentence, [...(periodsOf.get(sentence) ?? []).slice(0, 1), time.value]);
    }
  return figures.map((figure, i) => {
    const clause = clauseOf(i);
    const measured = measuresOf(doc, figure, clause);
    const periods = periodsOf.get(doc.sentenceIndexAt(figure.start)) ?? [];
    const scope = scopeOf(doc, figure, clause, held[i], periods);
    return {
      ...figure,
      ...(measured ? { measures: measured.text } : {}),
      ...(measured?.span ? { measuresSpan: measured.span } : {}),
      ...(held[i] ? { as_of: held[i] } : {}),
      ...(Object.keys(scope).length ? { scope } : {}),
    };
  });
}
