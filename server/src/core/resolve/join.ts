// Who is who in one article: mentions of one entity get one id, linked to the registry and to what is known.
import type { EntityMention } from '../recognise/mention';
import type { Snapshot } from '../text/snapshot';
import type { KnownEntity, KnownNames } from './known';
import {
  bodyKey,
  formKeys,
  idOfName,
  isAcronymOf,
  nameKeyAt,
  personKey,
  personName,
  shortForms,
  slug,
  type PersonName,
} from './names';

/** Mentions that are one entity. */
interface Cluster {
  readonly type: string;
  /** The name that the id is made of: the first, or the long form of an acronym. */
  name: string;
  /** Index of the first mention. */
  readonly first: number;
  readonly keys: Set<string>;
  readonly person?: PersonName;
  known?: Pick<KnownEntity, 'id' | 'wikidata'>;
  /** The cluster that this one has become a part of. */
  into?: Cluster;
}

/** Types whose long names are given acronyms in brackets. */
const ABBREVIATED = new Set(['ORG', 'EVENT', 'DOC', 'MISC']);
/** In a text of Viet Nam, a body named without its country is the country's own. */
const HOME = ' việt nam';
/** What may stand between a long name and its acronym. */
const BETWEEN =
  /^\s?(?:\(|[,(]\s?(?:viết|gọi) tắt(?: là)?:?\s|\((?:tiếng Anh|tên tiếng Anh):?\s)["“]?$/u;

/**
 * The mentions with `entity` (and `wikidata` where it is known). A partial name joins the one full name that it can
 * stand for: of those named before it, else of the article's; where there are two it stays alone and gets no id, for
 * nobody is merged on a guess. A mention that has its `entity` already (a person gave it) keeps it; an entity of the
 * registry is lent to the others of its name where the name says nothing else. Linear time.
 */
export function joinEntities(
  mentions: readonly EntityMention[],
  doc: Snapshot,
  names: KnownNames,
): EntityMention[] {
  const joiner = new Joiner(mentions, doc, names);
  const ids = new Map<string, Cluster>();
  return mentions.map((mention, i) => {
    const cluster = mention.entity === undefined ? joiner.clusterOf(i) : undefined;
    if (!cluster) return mention;
    const { known } = cluster;
    return {
      ...mention,
      entity: known?.id ?? idOf(cluster, ids),
      ...(known?.wikidata ? { wikidata: known.wikidata } : {}),
    };
  });
}

class Joiner {
  /** Names as they stand, and with abbreviations written out. */
  private readonly said: readonly string[];
  private readonly keys: readonly string[];
  private readonly people: readonly (PersonName | undefined)[];
  private readonly clusters: Cluster[] = [];
  private readonly ofMention = new Map<number, Cluster>();
  /** By type and key, by type and known id, by a person's key. */
  private readonly index = new Map<string, Cluster>();

  constructor(
    private readonly mentions: readonly EntityMention[],
    private readonly doc: Snapshot,
    private readonly names: KnownNames,
  ) {
    this.said = mentions.map((mention) => nameKeyAt(doc, mention));
    this.keys = this.said.map((key, i) => (mentions[i]!.type === 'ORG' ? bodyKey(key) : key));
    this.people = mentions.map(({ type }, i) =>
      type === 'PER' ? personName(this.keys[i]!, names.isSurname) : undefined,
    );
    mentions.forEach(({ type }, i) => {
      if (type !== 'PER' || this.people[i]!.parts.length > 1) this.open(i);
    });
    this.joinPartialNames();
    this.joinAcronyms();
    this.joinHome();
  }

  clusterOf(i: number): Cluster | undefined {
    const cluster = this.ofMention.get(i);
    return cluster && root(cluster);
  }

  /** Puts a mention with those of its name, or begins anew. */
  private open(i: number): void {
    const { type, entity } = this.mentions[i]!;
    const person = this.people[i];
    const [key, said] = [this.keys[i]!, this.said[i]!];
    const found =
      this.names.find(key, type) ?? (said === key ? undefined : this.names.find(said, type));
    if (entity !== undefined && !this.isLent(entity, found)) return;
    const known = entity === undefined ? found : (found ?? { id: entity });
    const marks = [
      `${type} ${key}`,
      ...(known ? [`${type} #${known.id}`] : []),
      ...(person ? [`${type} @${personKey(person)}`] : []),
    ];
    let cluster = marks.map((mark) => this.index.get(mark)).find((one) => one !== undefined);
    if (!cluster) {
      const name = display(this.doc.slice(this.mentions[i]!));
      cluster = { type, name, first: i, keys: new Set(), ...(person ? { person } : {}) };
      this.clusters.push(cluster);
    }
    cluster.keys.add(key);
    cluster.known ??= known;
    for (const mark of marks) if (!this.index.has(mark)) this.index.set(mark, cluster);
    this.ofMention.set(i, cluster);
  }

  /** A person's word for one mention holds for others of its name unless they have a name of their own. */
  private isLent(entity: string, found: KnownEntity | undefined): boolean {
    return found ? found.id === entity : this.names.has(entity);
  }

  private joinPartialNames(): void {
    const full = this.wholeNames();
    for (const clusters of full.values()) clusters.sort((a, b) => a.first - b.first);
    this.people.forEach((person, i) => {
      if (!person) return;
      const candidates = standingFor(person, full);
      const [first, second] = candidates;
      if (first && (!second || (first.first < i && second.first >= i))) {
        first.keys.add(this.keys[i]!);
        this.ofMention.set(i, first);
      } else if (!this.ofMention.has(i) && !first) this.open(i);
    });
  }

  /** The persons' clusters whose name is not itself a part of exactly one longer name, by their short forms. */
  private wholeNames(): Map<string, Cluster[]> {
    const whole = new Map<string, Cluster[]>();
    const longestFirst = this.clusters
      .filter((cluster) => cluster.person)
      .sort((a, b) => length(b.person!) - length(a.person!));
    for (const cluster of longestFirst) {
      if (standingFor(cluster.person!, whole).length === 1) continue;
      for (const form of shortForms(cluster.person!)) {
        const known = whole.get(form);
        if (known) known.push(cluster);
        else whole.set(form, [cluster]);
      }
    }
    return whole;
  }

  /** `Diễn đàn Khu vực ASEAN (ARF)`: from there on, and before, the letters are the long name. */
  private joinAcronyms(): void {
    const { mentions, doc } = this;
    for (let i = 0; i + 1 < mentions.length; i++) {
      const [one, other] = [mentions[i]!, mentions[i + 1]!];
      if (!ABBREVIATED.has(one.type) || !ABBREVIATED.has(other.type)) continue;
      if (one.end > other.start || other.start - one.end > 24) continue;
      if (!BETWEEN.test(doc.text.slice(one.end, other.start).normalize('NFC'))) continue;
      const [a, b] = [this.clusterOf(i), this.clusterOf(i + 1)];
      if (!a || !b || a === b) continue;
      const [long, short] = isAcronym(doc.slice(other)) ? [one, other] : [other, one];
      const letters = doc.slice(short);
      if (!isAcronym(letters) || isAcronym(doc.slice(long))) continue;
      if (long.type !== short.type && !isAcronymOf(letters, doc.slice(long))) continue;
      const [to, from] = long === one ? [a, b] : [b, a];
      this.merge(from, to);
    }
  }

  /** `Bộ Quốc phòng` is `Bộ Quốc phòng Việt Nam` where the article names no other country's. */
  private joinHome(): void {
    const bodies = this.clusters.filter((cluster) => cluster.type === 'ORG' && !cluster.into);
    /** How many bodies have a name that begins with these words. */
    const begins = new Map<string, Set<Cluster>>();
    for (const body of bodies)
      for (const key of body.keys)
        for (const start of starts(key)) {
          const set = begins.get(start);
          if (set) set.add(body);
          else begins.set(start, new Set([body]));
        }
    for (const home of bodies) {
      const key = [...home.keys].find((k) => k.endsWith(HOME));
      if (!key || home.into) continue;
      const bare = key.slice(0, -HOME.length);
      const others = [...(begins.get(bare) ?? [])]
        .map(root)
        .filter((other) => other !== root(home));
      const [other] = others;
      if (others.length === 1 && other!.keys.has(bare) && !other!.known) this.merge(other!, home);
    }
  }

  private merge(from: Cluster, to: Cluster): void {
    to.known ??= from.known;
    for (const key of from.keys) to.keys.add(key);
    from.into = to;
  }
}

/** An id that no other entity of the article has: `lan`, `lan-2` where tones tell them apart, `lan-loc` of another type. */
function idOf(cluster: Cluster, ids: Map<string, Cluster>): string {
  const plain = idOfName(cluster.name, cluster.type);
  const first = ids.get(plain);
  const own = !first || first.type === cluster.type ? plain : `${plain}-${slug(cluster.type)}`;
  let id = own;
  for (let n = 2; ids.has(id) && ids.get(id) !== cluster; n++) id = `${own}-${n}`;
  ids.set(id, cluster);
  return id;
}

/** The persons whose name the short one may stand for, in text order. */
function standingFor(short: PersonName, full: ReadonlyMap<string, Cluster[]>): readonly Cluster[] {
  const [exact, folded] = formKeys(short).map((key) => full.get(key) ?? []);
  if (!exact!.length || !folded!.length) return exact!.length ? exact! : folded!;
  return [...exact!, ...folded!].sort((a, b) => a.first - b.first);
}

function root(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.into) at = at.into;
  return at;
}

/** Every run of words that a key begins with, itself included. */
function starts(key: string): string[] {
  const found = [key];
  for (let at = key.lastIndexOf(' '); at > 0; at = key.lastIndexOf(' ', at - 1))
    found.push(key.slice(0, at));
  return found;
}

const length = ({ parts }: PersonName): number => parts.length;
const isAcronym = (surface: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}+&-]+$/u.test(surface.normalize('NFC'));
const display = (surface: string): string => surface.normalize('NFC').replace(/\s+/gu, ' ');
