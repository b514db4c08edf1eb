// One name, one type: where an article reads a name in several ways, the unsure readings follow the others.
import { phraseKey } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { EntityMention } from '../mention';

/** From this score on a reading stands as it is: a street may bear the name of a person of the same article. */
const SURE = 0.8;
/** What the leading type must hold of all scores for others to follow. */
const LEADING = 0.6;

/**
 * The mentions with their types in agreement. Only names of several words that `isPlace` does not know take part:
 * a country may also be its team, a short name several things.
 */
export function agree(
  mentions: readonly EntityMention[],
  doc: Snapshot,
  isPlace: (mention: EntityMention) => boolean,
): readonly EntityMention[] {
  const readings = new Map<string, Map<string, number>>();
  const names = mentions.map((mention) => {
    const name = phraseKey(doc.slice(mention));
    if (mention.source || !name.includes(' ')) return undefined;
    const scores = readings.get(name) ?? new Map<string, number>();
    scores.set(mention.type, (scores.get(mention.type) ?? 0) + mention.score!);
    readings.set(name, scores);
    return name;
  });
  return mentions.map((mention, i) => {
    const scores = names[i] === undefined ? undefined : readings.get(names[i]!)!;
    if (!scores || scores.size < 2 || mention.score! >= SURE || isPlace(mention)) return mention;
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const all = ranked.reduce((sum, [, score]) => sum + score, 0);
    const [type, score] = ranked[0]!;
    return score >= LEADING * all ? { ...mention, type } : mention;
  });
}
