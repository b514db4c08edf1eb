// Views of the lexicon's places: the names that tell little of what a text is about, and how names of places end.
import { fromLexicon, type Lexicon } from '../lexicon/lexicon';
import { nameKey } from './names';

type Places = Readonly<
  Record<string, readonly (string | { name: string; aliases?: readonly string[] })[]>
>;

const keysOf = (places: Places[string] = []): string[] =>
  places.flatMap((place) =>
    (typeof place === 'string' ? [place] : [place.name, ...(place.aliases ?? [])]).map(nameKey),
  );

/** Countries and regions, as keys of names. */
export const wideNames = fromLexicon((lexicon: Lexicon): ReadonlySet<string> => {
  const { country, region } = (lexicon.data['places'] ?? {}) as Places;
  return new Set([...keysOf(country), ...keysOf(region)]);
});

/** The last two syllables of every name of a place. */
export const placeEnds = fromLexicon((lexicon: Lexicon): ReadonlySet<string> => {
  const places = Object.values((lexicon.data['places'] ?? {}) as Places);
  return new Set(places.flatMap(keysOf).map((key) => key.split(' ').slice(-2).join(' ')));
});
