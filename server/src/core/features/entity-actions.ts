// Code actions on who is who: another entity, one of its own, into the registry, two of the registry made one.
import type { RegistryEntity } from '../config/config';
import { message, type Locale } from '../messages/messages';
import type { ArticleFacts } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import type { ActionInfo } from './actions';
import type { Choice, MarkKey } from './choices';
import { marksLike, type Mark } from './marks';

/** Entities that share a word with the name are offered, at most this many. */
const MOST_LINKS = 5;

interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
}

export interface EntityActionOptions {
  readonly locale: Locale;
  readonly registry: readonly RegistryEntity[];
  /** What stands at the mark, short enough for a title. */
  readonly quote: string;
  readonly key: MarkKey;
}

export function entityActions(
  facts: ArticleFacts,
  mark: Mark,
  { locale, registry, quote, key }: EntityActionOptions,
): ActionInfo[] {
  const { mention } = mark;
  if (mention?.layer !== 'entity') return [];
  const action = (id: string, choice: Choice, data: Record<string, string> = {}): ActionInfo => ({
    title: message(`action/${id}`, { quote, ...data }, locale),
    group: 'mark',
    preferred: false,
    choice,
  });
  const entry = registry.find(({ id }) => id === mention.entity);
  const like = candidates(facts, mark, registry);
  const actions = like.map(({ id, name, wikidata }) =>
    action(
      'link',
      { kind: 'link', mark: key, entity: id, ...(wikidata ? { wikidata } : {}) },
      { name, id },
    ),
  );
  if (mention.entity !== undefined && marksLike(facts, mark).length > 1) {
    const entity = freshId(mention.entity, facts, registry);
    actions.push(action('split', { kind: 'link', mark: key, entity, only: true }));
  }
  if (!entry) actions.push(action('register', { kind: 'register', mark: key }));
  else
    for (const { id, name } of like.filter((one) => registry.some((r) => r.id === one.id)))
      actions.push(
        action(
          'merge',
          { kind: 'merge', mark: key, entity: id },
          { from: entry.name, into: name, id },
        ),
      );
  return actions;
}

/** Other entities of the registry, then of the article, that share a word with the name. */
function candidates(
  facts: ArticleFacts,
  mark: Mark,
  registry: readonly RegistryEntity[],
): Candidate[] {
  const { mention } = mark;
  const own = mention?.layer === 'entity' ? mention.entity : undefined;
  const words = new Set(phraseKey(facts.doc.slice(mark)).split(/\s+/u));
  const found = new Map<string, Candidate>();
  for (const entity of [...registry, ...ofArticle(facts)])
    if (entity.type === mark.type && entity.id !== own && !found.has(entity.id))
      if ([entity.name, ...entity.aliases].some((name) => sharesWord(name, words)))
        found.set(entity.id, entity);
  return [...found.values()].slice(0, MOST_LINKS);
}

const sharesWord = (name: string, words: ReadonlySet<string>): boolean =>
  phraseKey(name)
    .split(/\s+/u)
    .some((word) => words.has(word));

/** The entities of the article by their longest names. */
function ofArticle({ doc, entities }: ArticleFacts): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { entity: id, type, wikidata, ...span } of entities) {
    if (id === undefined) continue;
    const name = doc.slice(span).normalize('NFC').replace(/\s+/gu, ' ');
    const known = found.get(id);
    if (!known || known.name.length < name.length)
      found.set(id, { id, type, name, aliases: [], ...(wikidata ? { wikidata } : {}) });
  }
  return [...found.values()];
}

/** The id for a namesake of the entity. */
function freshId(
  entity: string,
  { entities }: ArticleFacts,
  registry: readonly RegistryEntity[],
): string {
  const taken = new Set([...registry.map(({ id }) => id), ...entities.map((e) => e.entity)]);
  for (let n = 2; ; n++) if (!taken.has(`${entity}-${n}`)) return `${entity}-${n}`;
}
