// Where each entity is mentioned over a corpus: updated as articles change, without holding their texts.
import type { ArticleFacts } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import type { Position } from '../text/snapshot';

/** One mention, as an editor counts: zero-based lines and UTF-16 columns. */
export interface EntityPlace {
  readonly article: string;
  readonly name: string;
  readonly type: string;
  readonly start: Position;
  readonly end: Position;
}

export interface EntityPlaces {
  /** Takes an article in, or what it says now in place of what it said. */
  set(facts: ArticleFacts): void;
  delete(article: string): void;
  /** Every mention of the entity, by article and in text order. */
  of(entity: string): readonly EntityPlace[];
  /** How many articles mention the entity. */
  articlesOf(entity: string): number;
  /** The first place of each entity whose name holds the words of the query; at most `most`. */
  search(query: string, most: number): readonly EntityPlace[];
}

export function createEntityPlaces(): EntityPlaces {
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
      const own = placesIn(facts);
      mentioned.set(facts.id, new Set(own.keys()));
      for (const [entity, places] of own) {
        let articles = entities.get(entity);
        if (!articles) entities.set(entity, (articles = new Map()));
        articles.set(facts.id, places);
      }
    },
    delete: remove,
    of: (entity) =>
      [...(entities.get(entity) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, places]) => places),
    articlesOf: (entity) => entities.get(entity)?.size ?? 0,
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

function placesIn({ id, doc, entities }: ArticleFacts): Map<string, EntityPlace[]> {
  const found = new Map<string, EntityPlace[]>();
  for (const { entity, type, start, end } of entities) {
    if (entity === undefined) continue;
    const place: EntityPlace = {
      article: id,
      name: doc.slice({ start, end }),
      type,
      start: doc.positionAt(start),
      end: doc.positionAt(end),
    };
    const places = found.get(entity);
    if (places) places.push(place);
    else found.set(entity, [place]);
  }
  return found;
}
