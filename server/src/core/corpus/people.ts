// What is stated of a person: the year of birth, and the office held.
import type { ArticleFacts, EntityMention } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import type { Span } from '../text/span';
import { officeOf, tellsOfOffice } from './office';
import { birthOf } from './person';
import { quoted, type Setting } from './setting';
import type { Statement } from './statement';
import { termOf, termStatement } from './terms';

export function birthStatement(
  facts: ArticleFacts,
  entity: EntityMention,
  setting: Setting,
): Statement[] {
  if (entity.type !== 'PER' || !entity.entity) return [];
  const birth = birthOf(facts, entity, setting.tokens, setting.times, setting.figures);
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
      ...(entity.role ? { of: 'role' } : {}),
      head: [],
      pins: [],
      course: 'lasting',
    },
  ];
}

/** Who holds an office: two holders at one time contradict each other, and so do two grades of one person. */
export function officeStatement(
  facts: ArticleFacts,
  entity: EntityMention,
  setting: Setting,
): Statement[] {
  if (entity.type !== 'PER' || !entity.entity) return [];
  if (!entity.roleSpan) return appointment(facts, entity, setting);
  const office = officeOf(facts, entity, setting.tokens);
  if (!office) return [];
  return [
    {
      ...setting.shared,
      ...quoted(facts, titled(entity, entity.roleSpan)),
      kind: 'office',
      sort: office.name,
      of: office.grade,
      about: entity.entity,
      low: null,
      high: null,
      words: [],
      head: [],
      changed: office.changing && 'changed',
      course: 'standing',
    },
  ];
}

/**
 * `Bà … được bầu làm Chủ tịch …`: of that person's offices nothing is compared, but for the one given, where the text
 * says since when.
 */
function appointment(facts: ArticleFacts, entity: EntityMention, setting: Setting): Statement[] {
  const term = termOf(facts, entity, setting);
  if (!term && !tellsOfOffice(setting.tokens)) return [];
  const given = term?.isGiven ? term : undefined;
  const office: Statement = {
    ...setting.shared,
    ...quoted(facts, given?.span ?? entity),
    kind: 'office',
    sort: given?.office.name ?? '',
    ...(given ? { of: given.office.grade } : {}),
    about: entity.entity!,
    low: given?.since[0] ?? null,
    high: given?.since[1] ?? null,
    words: [],
    head: [],
    changed: 'changed',
    course: 'standing',
  };
  return term ? [office, termStatement(facts, entity, setting, term)] : [office];
}

/** The title and the name, whichever comes first. */
const titled = (name: Span, role: Span): Span => ({
  start: Math.min(name.start, role.start),
  end: Math.max(name.end, role.end),
});

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
