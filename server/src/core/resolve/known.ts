// Entities that have an id before any article is read: the registry's, then countries, provinces and bodies built in.
import type { LexiconEntry, RegistryEntity } from '../config/config';
import { fromLexicon, type Lexicon } from '../lexicon/lexicon';
import { phraseKey } from '../text/normal';
import { bodyKey, idOfName, nameKey, personKey, personName } from './names';

export type KnownEntity = Omit<RegistryEntity, 'note'>;

/** Finds known entities by name; the registry's come before the built-in ones. */
export interface KnownNames {
  /** @param key as `nameKey` gives it */
  find(key: string, type: string): KnownEntity | undefined;
  /** Is there an entity with this id in the registry? */
  has(id: string): boolean;
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
      add(byName, {
        // Made when asked for: few of these entities are met in an article.
        get id() {
          return idOfName(name, type);
        },
        type,
        name,
        aliases,
        ...(wikidata ? { wikidata } : {}),
      });
    }
  return byName;
});

const surnames = fromLexicon(
  ({ data }) =>
    new Set(
      ((data['names'] as Entries | undefined)?.['surname'] as string[] | undefined)?.map(phraseKey),
    ),
);

/**
 * @param registry the entities of entities.yaml
 * @param entries the corpus's own names (`lexicon` of corpus.yaml): each is one entity with its aliases
 */
export function knownNames(
  lexicon: Lexicon,
  registry: readonly RegistryEntity[],
  entries: readonly LexiconEntry[] = [],
): KnownNames {
  const own = new Map<string, KnownEntity>();
  const ids = new Set(registry.map(({ id }) => id));
  const isSurname = (syllable: string): boolean => surnames(lexicon).has(syllable);
  const entities: KnownEntity[] = [
    ...registry,
    ...entries.map((entry) => ({ ...entry, id: idOfName(entry.name, entry.type) })),
  ];
  for (const entity of entities) add(own, entity);
  for (const entity of entities.filter(({ type }) => type === 'PER'))
    for (const name of [entity.name, ...entity.aliases]) {
      const person = personName(nameKey(name), isSurname);
      const key = `PER ${personKey(person)}`;
      if (person.parts.length > 1 && !own.has(key)) own.set(key, entity);
    }
  const ofCorpus = (name: string, key: string, type: string): KnownEntity | undefined =>
    own.get(name) ??
    (type === 'PER' ? own.get(`PER ${personKey(personName(key, isSurname))}`) : undefined);
  return {
    find(key, type) {
      const name = `${type} ${key}`;
      return (own.size ? ofCorpus(name, key, type) : undefined) ?? builtIn(lexicon).get(name);
    },
    has: (id) => ids.has(id),
    isSurname,
  };
}

/** The first entity of a name keeps it. */
function add(byName: Map<string, KnownEntity>, entity: KnownEntity): void {
  for (const name of [entity.name, ...entity.aliases]) {
    const key = nameKey(name);
    for (const one of entity.type === 'ORG' ? [key, bodyKey(key)] : [key])
      if (!byName.has(`${entity.type} ${one}`)) byName.set(`${entity.type} ${one}`, entity);
  }
}
