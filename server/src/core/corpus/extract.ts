// Reads the statements out of one article's facts.
import {
  isChrome,
  type ArticleFacts,
  type EntityMention,
  type FigureMention,
  type TimeMention,
} from '../resolve/facts';
import { phraseKey } from '../text/normal';
import { overlaps, type Span } from '../text/span';
import type { Sentence } from '../text/snapshot';
import type { Token } from '../text/tokens';
import { CHANGED, DATED, FINAL, has, INITIAL, ONCE, STOP, UNCHANGED, VOLATILE } from './cues';
import { birthOf } from './person';
import type { Stage, Statement } from './statement';

/** What all statements of one sentence have in common. */
interface Setting {
  readonly tokens: readonly Token[];
  /** Syllables in lower case, single spaces, one around. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly entities: readonly EntityMention[];
  readonly times: readonly TimeMention[];
  readonly shared: Pick<Statement, 'article' | 'published' | 'subjects' | 'stage' | 'changed'>;
}

/** Facts never change, and both the index and the record ask for what they state. */
const known = new WeakMap<ArticleFacts, readonly Statement[]>();

/** Every statement of the article's own sentences, in text order. */
export function statementsOf(facts: ArticleFacts): readonly Statement[] {
  let statements = known.get(facts);
  if (!statements) known.set(facts, (statements = extract(facts)));
  return statements;
}

function extract(facts: ArticleFacts): Statement[] {
  const found: Statement[] = [];
  const cursor = { figure: 0, time: 0, entity: 0 };
  for (const sentence of facts.doc.sentences) {
    const figures = within(facts.figures, sentence, cursor, 'figure');
    const times = within(facts.times, sentence, cursor, 'time');
    const entities = within(facts.entities, sentence, cursor, 'entity');
    if (
      isChrome(facts.zoneAt(sentence.start)) ||
      !(figures.length + times.length + entities.length)
    )
      continue;
    const setting = settingOf(facts, sentence, figures, times, entities);
    found.push(
      ...figures.flatMap((figure) => figureStatement(facts, figure, setting)),
      ...times.flatMap((time) => dateStatement(facts, time, setting)),
      ...entities.flatMap((entity) => [
        ...birthStatement(facts, entity, figures, setting),
        ...officeStatement(facts, entity, setting),
      ]),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The mentions inside the sentence; both come in text order, so that one pass serves all sentences. */
function within<T extends Span>(
  mentions: readonly T[],
  sentence: Span,
  cursor: Record<string, number>,
  layer: string,
): T[] {
  let i = cursor[layer]!;
  while (i < mentions.length && mentions[i]!.start < sentence.start) i++;
  const found: T[] = [];
  while (i < mentions.length && mentions[i]!.start < sentence.end) found.push(mentions[i++]!);
  cursor[layer] = i;
  return found;
}

function settingOf(
  facts: ArticleFacts,
  sentence: Sentence,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
  entities: readonly EntityMention[],
): Setting {
  const tokens = facts.doc.tokens.slice(sentence.firstToken, sentence.endToken);
  const plain = ` ${tokens
    .filter((t) => t.kind === 'word')
    .map((t) => t.lower)
    .join(' ')} `;
  const named = [...figures, ...times, ...entities];
  const words = tokens
    .filter((t) => t.kind === 'word' && !STOP.has(t.lower) && !named.some((m) => overlaps(m, t)))
    .map((t) => t.lower);
  const unchanged = has(plain, UNCHANGED);
  return {
    tokens,
    plain,
    words: [...new Set(words)].sort(),
    entities,
    times,
    shared: {
      article: facts.id,
      published: facts.published.value?.slice(0, 10),
      subjects: [...new Set(entities.flatMap((e) => (e.entity ? [e.entity] : [])))],
      stage: stageOf(plain),
      changed: !unchanged && has(plain, CHANGED),
    },
  };
}

function stageOf(plain: string): Stage | undefined {
  if (has(plain, FINAL)) return 'final';
  return has(plain, INITIAL) ? 'initial' : undefined;
}

function figureStatement(
  facts: ArticleFacts,
  figure: FigureMention,
  setting: Setting,
): Statement[] {
  if (figure.type === 'SCORE' || figure.type === 'AGE') return [];
  const sort = [figure.type, figure.unit, figure.scope?.base ? 'change' : ''].join(' ').trim();
  const { published, stage } = setting.shared;
  const held = figure.as_of && figure.as_of.slice(0, 10) !== published ? [figure.as_of] : [];
  return [
    {
      ...setting.shared,
      ...quoted(facts, figure),
      kind: 'figure',
      sort,
      low: figure.low,
      high: figure.high,
      words: setting.words,
      pins: [...new Set([...pinsOf(setting.times), ...held])],
      volatile: figure.type === 'RANK' || has(setting.plain, VOLATILE),
      ...(figure.type === 'COUNT' ? { of: kindCounted(setting.tokens, figure) } : {}),
      ...(!stage && (figure.scope?.status ?? 'actual') !== 'actual' ? { stage: 'initial' } : {}),
    },
  ];
}

/** The word behind the counted noun that says which kind is counted: `huy chương vàng`, `người bị thương`. */
function kindCounted(tokens: readonly Token[], figure: FigureMention): string | undefined {
  const at = tokens.findIndex((token) => token.start >= figure.end);
  if (at < 0) return undefined;
  const next = tokens
    .slice(at, at + 2)
    .filter((_, i, all) => all.slice(0, i + 1).every((u) => u.kind === 'word'));
  return next.find((token) => !STOP.has(token.lower))?.lower;
}

/** A day that the nearest predicate before it (or just after it) says something happens on. */
function dateStatement(facts: ArticleFacts, time: TimeMention, setting: Setting): Statement[] {
  const day = daysOf(time.value);
  if (!day || time.problem) return [];
  const at = setting.tokens.findIndex((token) => token.end > time.start);
  const predicate = predicateNear(
    setting.tokens,
    at,
    setting.tokens.findIndex((t) => t.start >= time.end),
  );
  if (!predicate) return [];
  return [
    {
      ...setting.shared,
      ...quoted(facts, time),
      kind: 'date',
      sort: predicate,
      low: day[0],
      high: day[1],
      words: setting.words,
      pins: [],
      volatile: !ONCE.has(predicate),
    },
  ];
}

/** How far from its date a predicate may stand, in tokens. */
const BEFORE = 8;
const AFTER = 6;

function predicateNear(tokens: readonly Token[], at: number, after: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
    if (tokens[i]!.text === ';' || tokens[i]!.text === ':') break;
    const found = predicateAt(tokens, i);
    if (found) return found;
  }
  if (after < 0) return undefined;
  for (let i = after; i < Math.min(tokens.length, after + AFTER); i++) {
    const found = predicateAt(tokens, i);
    if (found) return found;
  }
  return undefined;
}

function predicateAt(tokens: readonly Token[], i: number): string | undefined {
  let phrase = '';
  let found: string | undefined;
  for (let n = 0; n < 5 && tokens[i + n]?.kind === 'word'; n++) {
    phrase = phrase ? `${phrase} ${tokens[i + n]!.lower}` : tokens[i + n]!.lower;
    found = DATED.get(phrase) ?? found;
  }
  return found;
}

function birthStatement(
  facts: ArticleFacts,
  entity: EntityMention,
  figures: readonly FigureMention[],
  setting: Setting,
): Statement[] {
  if (entity.type !== 'PER' || !entity.entity) return [];
  const birth = birthOf(facts, entity, setting.tokens, setting.times, figures);
  if (!birth) return [];
  return [
    {
      ...setting.shared,
      ...quoted(facts, birth.span),
      kind: 'birth',
      sort: 'birth',
      about: entity.entity,
      low: birth.low,
      high: birth.high,
      words: introduction(entity, setting),
      pins: [],
      volatile: false,
    },
  ];
}

/** Who holds an office, with the office in normal form: two holders at one time contradict each other. */
function officeStatement(
  facts: ArticleFacts,
  entity: EntityMention,
  setting: Setting,
): Statement[] {
  if (entity.type !== 'PER' || !entity.entity || !entity.role || !entity.roleSpan) return [];
  const sort = phraseKey(entity.role);
  return [
    {
      ...setting.shared,
      ...quoted(facts, entity.roleSpan),
      kind: 'office',
      sort,
      about: entity.entity,
      low: null,
      high: null,
      words: [...new Set(sort.split(' '))].sort(),
      pins: pinsOf(setting.times),
      volatile: true,
    },
  ];
}

/** How many words before a name introduce its bearer. */
const INTRODUCTION = 2;

/** What tells namesakes apart: the person's role, else the words right before the name. */
function introduction(entity: EntityMention, { tokens }: Setting): string[] {
  const before = tokens.filter((t) => t.kind === 'word' && t.end <= entity.start);
  const words = entity.role
    ? phraseKey(entity.role).split(/\s+/u)
    : before.slice(-INTRODUCTION).map((t) => t.lower);
  return [...new Set(words)].sort();
}

const quoted = (facts: ArticleFacts, span: Span): Pick<Statement, 'start' | 'end' | 'quote'> => ({
  start: span.start,
  end: span.end,
  quote: facts.doc.slice(span),
});

const pinsOf = (times: readonly TimeMention[]): string[] => [
  ...new Set(
    times
      .filter((t) => t.type === 'DATE' && /^\d{4}/u.test(t.value))
      .map((t) => t.value.slice(0, 10)),
  ),
];

/** First and last day of a value at day granularity, in days since 1970. */
function daysOf(value: string): [number, number] | undefined {
  const days = /^(\d{4}-\d\d-\d\d)(?:T[^/]*)?(?:\/(\d{4}-\d\d-\d\d)(?:T.*)?)?$/u.exec(value);
  if (!days) return undefined;
  const first = Date.parse(days[1]!) / 864e5;
  const last = Date.parse(days[2] ?? days[1]!) / 864e5;
  return Number.isNaN(first) || Number.isNaN(last) ? undefined : [first, last];
}
