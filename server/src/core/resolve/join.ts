// Who is who in one article: mentions of one entity get one id, linked to the registry and to what is known.
import type { EntityMention } from '../recognise/mention';
import type { Snapshot } from '../text/snapshot';
import type { KnownEntity, KnownNames } from './known';
import {
  isAcronymOf,
  nameKey,
  personName,
  sameFullName,
  slug,
  standsFor,
  type PersonName,
} from './names';

/** Mentions that are one entity, in text order; the first full name names it. */
interface Cluster {
  readonly type: string;
  name: string;
  readonly keys: Set<string>;
  readonly person?: PersonName;
  known?: Pick<KnownEntity, 'id' | 'wikidata'>;
}

/** Types whose long names are given acronyms in brackets. */
const ABBREVIATED = new Set(['ORG', 'EVENT', 'DOC', 'MISC']);
/** In a text of Viet Nam, a body named without its country is the country's own. */
const HOME = ' việt nam';

/**
 * The mentions with `entity` (and `wikidata` where it is known). A partial name joins the one full name of the
 * article that it can stand for; where there are two it stays alone and gets no id, for nobody is merged on a guess.
 * A mention that has its `entity` already (a person gave it) keeps it, and lends it to those of its name.
 */
export function joinEntities(
  mentions: readonly EntityMention[],
  doc: Snapshot,
  names: KnownNames,
): EntityMention[] {
  const keys = mentions.map((mention) => nameKey(doc.slice(mention)));
  const clusters: Cluster[] = [];
  const ofMention = new Map<number, Cluster>();

  const open = (i: number, person?: PersonName): void => {
    const { type, entity } = mentions[i]!;
    const known = entity === undefined ? names.find(keys[i]!, type) : { id: entity };
    const cluster =
      clusters.find(
        (c) =>
          c.type === type &&
          (c.keys.has(keys[i]!) ||
            (known !== undefined && c.known?.id === known.id) ||
            (person && c.person && sameFullName(person, c.person))),
      ) ?? newCluster(clusters, { type, name: display(doc.slice(mentions[i]!)), person, known });
    cluster.keys.add(keys[i]!);
    cluster.known ??= known;
    ofMention.set(i, cluster);
  };

  const people = mentions.map((mention, i) =>
    mention.type === 'PER' ? personName(keys[i]!, names.isSurname) : undefined,
  );
  mentions.forEach((mention, i) => {
    if (mention.type !== 'PER') open(i);
    else if (people[i]!.parts.length > 1) open(i, people[i]);
  });
  const full = wholeNames(clusters);
  mentions.forEach((_, i) => {
    const person = people[i];
    if (!person) return;
    const candidates = full.filter((cluster) => standsFor(person, cluster.person!));
    if (candidates.length === 1) {
      candidates[0]!.keys.add(keys[i]!);
      ofMention.set(i, candidates[0]!);
    } else if (!ofMention.has(i) && !candidates.length) open(i, person);
  });

  joinAcronyms(mentions, doc, keys, ofMention);
  joinHome(clusters, ofMention);
  return mentions.map((mention, i) => {
    const cluster = ofMention.get(i);
    if (!cluster || mention.entity !== undefined) return mention;
    const { known } = cluster;
    return {
      ...mention,
      entity: known?.id ?? slug(cluster.name),
      ...(known?.wikidata ? { wikidata: known.wikidata } : {}),
    };
  });
}

function newCluster(
  clusters: Cluster[],
  given: Pick<Cluster, 'type' | 'name' | 'person' | 'known'>,
): Cluster {
  const cluster: Cluster = { ...given, keys: new Set() };
  clusters.push(cluster);
  return cluster;
}

/** The persons' clusters whose name is not itself a part of exactly one longer name. */
function wholeNames(clusters: readonly Cluster[]): Cluster[] {
  const persons = clusters.filter((cluster) => cluster.person);
  const longestFirst = [...persons].sort((a, b) => b.person!.parts.length - a.person!.parts.length);
  const whole: Cluster[] = [];
  for (const cluster of longestFirst)
    if (whole.filter((other) => standsFor(cluster.person!, other.person!)).length !== 1)
      whole.push(cluster);
  return whole;
}

/** `Diễn đàn Khu vực ASEAN (ARF)`: from there on, and before, the letters are the long name. */
function joinAcronyms(
  mentions: readonly EntityMention[],
  doc: Snapshot,
  keys: readonly string[],
  ofMention: Map<number, Cluster>,
): void {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [long, short] = [mentions[i]!, mentions[i + 1]!];
    const letters = doc.slice(short);
    if (!ABBREVIATED.has(long.type) || !/^\p{Lu}[\p{Lu}\p{N}+&-]+$/u.test(letters.normalize('NFC')))
      continue;
    const between = doc.text.slice(long.end, short.start);
    const bracketed = /^\s?\($/u.test(between) && doc.text[short.end] === ')';
    if (
      !bracketed ||
      !(
        ABBREVIATED.has(short.type) &&
        (short.type === long.type || isAcronymOf(letters, doc.slice(long)))
      )
    )
      continue;
    const [to, from] = [ofMention.get(i)!, ofMention.get(i + 1)!];
    if (to === from) continue;
    to.known ??= from.known;
    for (const [index, cluster] of ofMention) if (cluster === from) ofMention.set(index, to);
    to.keys.add(keys[i + 1]!);
  }
}

/** `Bộ Quốc phòng` is `Bộ Quốc phòng Việt Nam` where the article names no other country's. */
function joinHome(clusters: readonly Cluster[], ofMention: Map<number, Cluster>): void {
  for (const home of clusters) {
    const key = [...home.keys].find((k) => home.type === 'ORG' && k.endsWith(HOME));
    if (!key) continue;
    const bare = key.slice(0, -HOME.length);
    const others = clusters.filter(
      (c) =>
        c !== home &&
        c.type === home.type &&
        [...c.keys].some((k) => k === bare || k.startsWith(`${bare} `)),
    );
    if (others.length !== 1 || !others[0]!.keys.has(bare) || others[0]!.known) continue;
    for (const [index, cluster] of ofMention) if (cluster === others[0]) ofMention.set(index, home);
  }
}

const display = (surface: string): string => surface.normalize('NFC').replace(/\s+/gu, ' ');
