// The size of a measure in the base unit of its dimension, for those who compare figures over units.
import { measureUnit } from '../lexicon/units';
import { phraseKey } from '../text/normal';

/** `km2` is an area, a million base units; a rate keeps what it is by: `km/h` is a length by the hour. */
export function baseOf(
  unit: string,
): { readonly name: string; readonly factor: number } | undefined {
  const [name, rate] = unit.split('/');
  const known = measureUnit(name!);
  if (!known?.factor || known.dimension === 'other') return undefined;
  const { dimension, factor } = known;
  return { name: rate ? `${dimension}/${phraseKey(rate)}` : dimension, factor };
}
