// Where each entity is mentioned over a corpus: updated as articles change, without holding their texts.
import type { ArticleFacts } from '../resolve/facts';
import { idKey } from '../resolve/names';
import { phraseKey } from '../text/normal';
import type { Position } from '../text/snapshot';

/** One mention, as an editor counts: zero-based lines and UTF-16 columns. */
export interface EntityPlace {
  readonly article: string;
  readonly name: string;
  readonly type: string;
  readonly start: Position;
  readonly end: Position;
  /** A person's title there, and the day of the article, where they are known. */
  readonly role?: string;
  readonly published?: string;
}

/** A title and the days (`YYYY-MM-DD`, or less) of the first and last article that gives it. */
export interface EntityTitle {
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
}

export interface EntityPlaces {
  /** Takes an article in, or what it says now in place of what it said. */
  set(facts: ArticleFacts): void;
  delete(article: string): void;
  /** Every mention of the entity, by article and in text order. */
  of(entity: string): readonly EntityPlace[];
  /** The titles that articles give the entity, the earliest first. */
  titlesOf(entity: string): readonly EntityTitle[];
  /** How many articles mention the entity. */
  articlesOf(entity: string): number;
  /** The first place of each entity whose name holds the words of the query; at most `most`. */
  search(query: string, most: number): readonly EntityPlace[];
}

/**
 * Ids that articles make of a foreign name in one order or the other are one entity.
 * @param registry ids of entities.yaml: each is an entity of its own
 */
export function createEntityPlaces(registry: Iterable<string> = []): EntityPlaces {
  const fixed = new Set(registry);
  const keyOf = (entity: string): string => (fixed.has(entity) ? entity : idKey(entity));
  const entities = new Map<string, Map<string, readonly EntityPlace[]>>();
  const mentioned = new Map<string, ReadonlySet<string>>();

  const remove = (article: string): void => {
    for (const entity of mentioned.get(article) ?? []) {
      const articles = entities.get(entity);
      articles?.delete(article);
      if (articles?.size === 0) entities.delete(entity);
    }
    mentioned.delete(article);
  };

  return {
    set(facts) {
      remove(facts.id);
      const own = placesIn(facts, keyOf);
      mentioned.set(facts.id, new Set(own.keys()));
      for (const [entity, places] of own) {
        let articles = entities.get(entity);
        if (!articles) entities.set(entity, (articles = new Map()));
        articles.set(facts.id, places);
      }
    },
    delete: remove,
    of: (entity) =>
      [...(entities.get(keyOf(entity)) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, places]) => places),
    titlesOf: (entity) =>
      titlesIn([...(entities.get(keyOf(entity))?.values() ?? [])].flatMap((places) => places)),
    articlesOf: (entity) => entities.get(keyOf(entity))?.size ?? 0,
    search(query, most) {
      const words = phraseKey(query).split(/\s+/u).filter(Boolean);
      const found: EntityPlace[] = [];
      for (const articles of entities.values()) {
        if (found.length >= most) break;
        const [places] = articles.values();
        const place = places![0]!;
        const name = phraseKey(place.name);
        if (words.every((word) => name.includes(word))) found.push(place);
      }
      return found;
    },
  };
}

/** Titles that differ in case and spelling alone are one. */
function titlesIn(places: readonly EntityPlace[]): EntityTitle[] {
  const titles = new Map<string, { role: string; days: string[] }>();
  for (const { role, published } of places) {
    if (role === undefined) continue;
    const key = phraseKey(role);
    let title = titles.get(key);
    if (!title) titles.set(key, (title = { role, days: [] }));
    if (published !== undefined) title.days.push(published);
  }
  return [...titles.values()]
    .map(({ role, days }): EntityTitle => {
      const [from] = days.sort();
      return from === undefined ? { role } : { role, from, to: days[days.length - 1]! };
    })
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function placesIn(
  { id, doc, entities, published }: ArticleFacts,
  keyOf: (entity: string) => string,
): Map<string, EntityPlace[]> {
  const found = new Map<string, EntityPlace[]>();
  const day = published.value?.slice(0, 10);
  for (const { entity: given, type, start, end, role } of entities) {
    if (given === undefined) continue;
    const entity = keyOf(given);
    const place: EntityPlace = {
      article: id,
      name: doc.slice({ start, end }),
      type,
      start: doc.positionAt(start),
      end: doc.positionAt(end),
      ...(role === undefined ? {} : { role }),
      ...(day === undefined ? {} : { published: day }),
    };
    const places = found.get(entity);
    if (places) places.push(place);
    else found.set(entity, [place]);
  }
  return found;
}
