// Entities that have an id before any article is read: the registry's, then countries, provinces and bodies built in.
import type { RegistryEntity } from '../config/config';
import { fromLexicon, type Lexicon } from '../lexicon/lexicon';
import { phraseKey } from '../text/normal';
import { nameKey, slug } from './names';

export type KnownEntity = Omit<RegistryEntity, 'note'>;

/** Finds known entities by name; the registry's come before the built-in ones. */
export interface KnownNames {
  /** @param key as `nameKey` gives it */
  find(key: string, type: string): KnownEntity | undefined;
  /** Is this syllable (lower case, normalised) a family name? */
  isSurname(syllable: string): boolean;
}

/** An entry of lexicon/data/places.json and names.json: a name alone, or with its aliases and its id elsewhere. */
type Entry = string | { name: string; aliases?: string[]; wikidata?: string };
type Entries = Readonly<Record<string, readonly Entry[]>>;

/** The lists of the lexicon whose names stand for one entity each, and its type. */
const LINKED: readonly (readonly [file: string, list: string, type: string])[] = [
  ['places', 'country', 'LOC'],
  ['places', 'province', 'LOC'],
  ['places', 'prefecture', 'LOC'],
  ['names', 'organisation', 'ORG'],
  ['names', 'document', 'DOC'],
  ['names', 'event', 'EVENT'],
];

const builtIn = fromLexicon(({ data }) => {
  const byName = new Map<string, KnownEntity>();
  for (const [file, list, type] of LINKED)
    for (const entry of (data[file] as Entries | undefined)?.[list] ?? []) {
      const { name, aliases = [], wikidata } = typeof entry === 'string' ? { name: entry } : entry;
      add(byName, { id: slug(name), type, name, aliases, ...(wikidata ? { wikidata } : {}) });
    }
  return byName;
});

const surnames = fromLexicon(
  ({ data }) =>
    new Set(
      ((data['names'] as Entries | undefined)?.['surname'] as string[] | undefined)?.map(phraseKey),
    ),
);

export function knownNames(lexicon: Lexicon, registry: readonly RegistryEntity[]): KnownNames {
  const own = new Map<string, KnownEntity>();
  for (const entity of registry) add(own, entity);
  return {
    find: (key, type) => own.get(`${type} ${key}`) ?? builtIn(lexicon).get(`${type} ${key}`),
    isSurname: (syllable) => surnames(lexicon).has(syllable),
  };
}

/** The first entity of a name keeps it. */
function add(byName: Map<string, KnownEntity>, entity: KnownEntity): void {
  for (const name of [entity.name, ...entity.aliases]) {
    const key = `${entity.type} ${nameKey(name)}`;
    if (!byName.has(key)) byName.set(key, entity);
  }
}
