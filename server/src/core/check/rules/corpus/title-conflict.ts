// Two articles of one time give one office to two persons, or one person two grades of it.
import { daysApart } from '../../../corpus/moment';
import type { Statement } from '../../../corpus/statement';
import { slug } from '../../../resolve/names';
import { phraseKey } from '../../../text/normal';
import { isSyllable } from '../../../text/syllables';
import { conflicts, contradictions } from '../../support/rivals';
import type { CorpusRule } from '../../rule';

/** Days between publications within which an office is held by one person. */
const SAME_TERM = 10;
/** A day that far from publication is of another time. */
const PAST = 45;

/**
 * ### What it does
 *
 * Finds an office (`Chủ tịch UBND tỉnh …`, `Bộ trưởng Bộ …`) that two articles of the same weeks
 * give to two persons, and a person whom they call by the office and by its deputy's title. Only
 * offices that one person holds, and of which the text says where, are compared. Former, acting
 * and newly given offices are left alone, and titles of other years are a person's history.
 *
 * ### Why is this bad
 *
 * Who said and decided what is told wrong, and a table of office-holders carries both.
 *
 * ### Example
 *
 * ```text
 * Giám đốc Bệnh viện Bình An Lê Thu Cúc khai trương khoa mới.
 * Giám đốc Bệnh viện Bình An Đỗ Văn Hải nói về khoa mới.
 * ```
 */
export const corpusTitleConflict: CorpusRule = {
  id: 'corpus/title-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'corpus',
  *check(index, article) {
    for (const statement of index.of(article)) {
      if (statement.kind !== 'office') continue;
      yield* conflicts(statement, contradictions(index, statement, isAgainstAppointment));
      if (statement.changed) continue;
      if (index.rivals(statement).some((other) => other.changed && !farApart(statement, other)))
        continue;
      const others = contradictions(
        index,
        statement,
        (a, b) =>
          !b.changed && sameTerm(a, b) && (twoHolders(a, b) || twoGrades(a, b) || twoOffices(a, b)),
      );
      const told = others.filter(
        (other) =>
          !tellsOfChange(index.of(other.article), statement, other) &&
          !tellsOfChange(index.of(article), other, statement),
      );
      yield* conflicts(statement, told);
    }
  },
};

/** Days for which who was given an office is taken to hold it. */
const HELD = 90;

/** The office was given to someone, and later that one is called its deputy, or another its holder. */
function isAgainstAppointment(a: Statement, b: Statement): boolean {
  const [given, told] = a.changed ? [a, b] : [b, a];
  if (!given.changed || told.changed || given.low === null || given.sort !== told.sort)
    return false;
  const days = dayOf(told) - given.high!;
  if (!(days > 0 && days <= HELD)) return false;
  return given.about === told.about
    ? given.of !== told.of && isSpelledAlike(given, told)
    : given.of === '' && told.of === '' && !isOnePerson(given.about!, told.about!);
}

/** The last day that the sentence names, else that of its article; in days since 1970. */
function dayOf({ pins, published }: Statement): number {
  const days = pins.filter((pin) => /^\d{4}-\d\d-\d\d/u.test(pin)).sort();
  return Date.parse((days.at(-1) ?? published ?? '').slice(0, 10)) / 864e5;
}

/** Weeks in which an office may have changed hands. */
const farApart = (a: Statement, b: Statement): boolean => daysApart(a, b) > 3 * SAME_TERM;

const twoHolders = (a: Statement, b: Statement): boolean =>
  a.sort === b.sort &&
  a.of === '' &&
  b.of === '' &&
  (!isOnePerson(a.about!, b.about!) || areTwoSpellings(a, b));

/** `Phạm Quốc Hùng` against `Phạm Quốc Hưng`: of one office they are two, or one whose name is wrong in one of the two. */
function areTwoSpellings(a: Statement, b: Statement): boolean {
  const [one, other] = [spelled(a), spelled(b)];
  if (!one || !other || one.length !== other.length || one.length < 3) return false;
  return one.every(isSyllable) && one.some((part, i) => part !== other[i]);
}

/** The name as it stands, in lower case and with its tones, which the id of the person has not. */
function spelled({ about, names, told }: Statement): string[] | undefined {
  const people = names.filter(({ type }) => type === 'PER').map(({ key }) => key);
  return [...people, ...told].find((key) => slug(key) === about)?.split(' ');
}

/** An id has no tones: `Hùng` and `Hưng` may be two people. */
function isSpelledAlike(a: Statement, b: Statement): boolean {
  const [one, other] = [spelled(a), spelled(b)];
  return (
    !one ||
    !other ||
    one.every((part) => other.includes(part)) ||
    other.every((part) => one.includes(part))
  );
}

/**
 * Spellings and parts of one name: of a foreign one any word in common is enough, of a Vietnamese one all but one,
 * for a slip in a name is another rule's.
 */
function isOnePerson(a: string, b: string): boolean {
  const [one, two] = [a.split('-'), b.split('-')];
  const shared = one.filter((part) => two.includes(part)).length;
  const vietnamese = [...one, ...two].every(isSyllable);
  return vietnamese ? shared >= Math.min(one.length, two.length) - 1 && shared > 1 : shared > 0;
}

const twoGrades = (a: Statement, b: Statement): boolean =>
  a.sort === b.sort && a.about === b.about && a.of !== b.of && isSpelledAlike(a, b);

/** Offices of one country or one place that nobody holds together. */
const APART: readonly ReadonlySet<string>[] = [
  ['thủ tướng', 'tổng thống', 'ngoại trưởng', 'chủ tịch quốc hội'],
  ['bí thư', 'chủ tịch'],
].map((line) => new Set(line.map(phraseKey)));
/** Bodies of a place, which say no more than the place. */
const OF_PLACE = /^(?:ủy ban nhân dân|tỉnh ủy|thành ủy|huyện ủy|quận ủy) /u;

function twoOffices(a: Statement, b: Statement): boolean {
  if (
    a.about !== b.about ||
    !isSpelledAlike(a, b) ||
    a.of !== '' ||
    b.of !== '' ||
    a.sort === b.sort
  )
    return false;
  const [[office, body], [other, otherBody]] = [a, b].map(({ sort }) => sort.split(' @ ')) as [
    [string, string],
    [string, string],
  ];
  return (
    body.replace(OF_PLACE, '') === otherBody.replace(OF_PLACE, '') &&
    OF_PLACE.test(body) === OF_PLACE.test(otherBody) &&
    APART.some((line) => line.has(office) && line.has(other))
  );
}

/** The article knows the other's holder, or tells of a change in the office or of either person's. */
const tellsOfChange = (said: readonly Statement[], other: Statement, own: Statement): boolean =>
  said.some(
    (s) =>
      s.kind === 'office' &&
      (s.changed
        ? s.sort === other.sort || s.about === other.about || s.about === own.about
        : s.sort === other.sort &&
          s.about === other.about &&
          s.of === other.of &&
          isSpelledAlike(s, other)),
  );

/** Both tell of the days in which they were published, or of one day. */
function sameTerm(a: Statement, b: Statement): boolean {
  if (a.pins.some((pin) => pin.length >= 10 && !pin.startsWith('X') && b.pins.includes(pin)))
    return true;
  return !(daysApart(a, b) > SAME_TERM) && ofItsDays(a) && ofItsDays(b);
}

/** It names no day that is long before its own. */
const ofItsDays = ({ pins, published }: Statement): boolean =>
  published !== undefined &&
  pins.every((pin) => {
    if (pin.startsWith('X') || published.startsWith(pin)) return true;
    const days = Math.abs(Date.parse(published) - Date.parse(pin.slice(0, 10))) / 864e5;
    return Number.isNaN(days) || days <= PAST;
  });
