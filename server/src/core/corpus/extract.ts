// Reads the statements out of one article's facts.
import {
  isChrome,
  type ArticleFacts,
  type EntityMention,
  type FigureMention,
  type TimeMention,
} from '../resolve/facts';
import type { Span } from '../text/span';
import { awardStatements } from './awards';
import { dateStatement } from './dated';
import { durationStatement, figureStatement } from './figured';
import { birthStatement, officeStatement } from './people';
import { levelStatements } from './levels';
import { anniversaryStatement, deathStatement } from './lifetimes';
import { namesOf, type NamesOfSentence } from './names';
import { placeStatements } from './placed';
import { settingOf, tokensOf } from './setting';
import type { Statement } from './statement';

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
  let before: (() => NamesOfSentence) | undefined;
  for (const sentence of facts.doc.sentences) {
    const figures = within(facts.figures, sentence, cursor, 'figure');
    const times = within(facts.times, sentence, cursor, 'time');
    const entities = within(facts.entities, sentence, cursor, 'entity');
    if (isChrome(facts.zoneAt(sentence.start))) continue;
    if (!(figures.length + times.length + entities.length)) {
      before = undefined;
      continue;
    }
    // Most sentences that only name something state nothing; their names may be those of the next.
    const people = entities.filter(({ type }) => type === 'PER');
    if (!(figures.length + times.length + people.length)) {
      before = () => namesOf(tokensOf(facts, sentence), entities, [], facts.lexicon);
      continue;
    }
    const setting = settingOf(facts, sentence, { figures, times, entities }, before);
    found.push(
      ...figures.flatMap((figure) => figureStatement(facts, figure, setting)),
      ...levelStatements(facts, setting),
      ...awardStatements(facts, setting),
      ...placeStatements(facts, setting),
      ...times.flatMap((time) => [
        ...dateStatement(facts, time, setting),
        ...durationStatement(facts, time, setting),
        ...anniversaryStatement(facts, time, setting),
      ]),
      ...people.flatMap((entity) => [
        ...birthStatement(facts, entity, setting),
        ...deathStatement(facts, entity, setting),
        ...officeStatement(facts, entity, setting),
      ]),
    );
    before = () => setting.own;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The mentions inside the sentence; both come in text order, so that one pass serves all sentences. */
function within<T extends FigureMention | TimeMention | EntityMention>(
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
