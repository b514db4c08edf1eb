// All recognisers over one text, in the order in which they build on each other.
import type { RecogniseContext } from './context';
import { recogniseDates } from './date/dates';
import { recogniseEntities } from './entity/entities';
import { recogniseFigures } from './figure/figures';
import type { EntityMention, FigureMention, TimeMention } from './mention';

export interface Recognised {
  readonly times: readonly TimeMention[];
  readonly figures: readonly FigureMention[];
  readonly entities: readonly EntityMention[];
}

export function recognise(context: RecogniseContext): Recognised {
  const times = recogniseDates(context);
  const figures = recogniseFigures(context, times);
  const entities = recogniseEntities(context, times);
  return { times, figures, entities };
}
