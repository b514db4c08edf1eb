// A moment told by its distance from another: `một ngày sau, hôm 8/6`.
import { isChrome, readNumber, type ArticleFacts, type TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import {
  areInOrderWithinAYear,
  bareValue,
  disorder,
  isExplicit,
  isRange,
  momentOf,
} from './ordered';

/** `ba tháng sau`, `hôm sau`; after another number word the count is no single one. */
const OFFSET =
  /(?:^|\s)(?<unit>phút|giờ|tiếng|ngày|hôm|tuần|tháng|năm) (?:hôm )?(?<way>sau|trước)(?: đó)?(?= |,|$)/u;
/** Each unit in minutes. */
const MINUTES: Readonly<Record<string, number>> = {
  phút: 1,
  giờ: 60,
  tiếng: 60,
  ngày: 1440,
  hôm: 1440,
  tuần: 7 * 1440,
  tháng: 30.44 * 1440,
  năm: 365.25 * 1440,
};
/** As closely as the unit tells it. */
const slackOf = (unit: string, count: number): number => {
  const size = MINUTES[unit]!;
  if (size < 1440) return Math.max(size / 2, size * count * 0.3, 3);
  return count > 1 || size > 1440 ? size * 1.1 : size / 2;
};
const isGrainOf = (unit: string, { said }: TimeMention): boolean =>
  MINUTES[unit]! < 1440
    ? said.hour !== undefined
    : unit === 'năm'
      ? said.day === undefined && said.year !== undefined
      : unit === 'tháng'
        ? said.month !== undefined
        : said.day !== undefined;

/** `một ngày sau, hôm 8/6` after a day that it cannot be a day after. */
export function* offset(article: ArticleFacts): Generator<Report> {
  const times = article.times.filter((time) => !isChrome(article.zoneAt(time.start)));
  for (const [i, time] of times.entries()) {
    const said = wordsOf(article, time);
    const { unit, way } = OFFSET.exec(said)?.groups ?? {};
    const base = times[i - 1];
    if (!unit || !base || !way || isRange(time)) continue;
    const number = countOf(article, time, unit);
    if (number === undefined) continue;
    const { then, ofClause = false } = isExplicit(time)
      ? { then: time }
      : (apposed(article, time, times[i + 1]) ?? {});
    if (!then || isRange(base) || isRange(then)) continue;
    if (!isGrainOf(unit, base) || !isGrainOf(unit, then)) continue;
    if (article.doc.sentenceIndexAt(time.start) - article.doc.sentenceIndexAt(base.start) > 1)
      continue;
    const isOfClock = MINUTES[unit]! < 1440;
    const [a, b] = [base, then].map((one) =>
      isOfClock ? momentOf(one) : momentOf({ ...one, value: bareValue(one) }),
    );
    if (!a || !b) continue;
    const sign = (way === 'sau') !== ofClause ? 1 : -1;
    const away = ((b.first + b.last) / 2 - (a.first + a.last) / 2) * sign;
    const slack = slackOf(unit, number);
    const isFit = (gap: number): boolean => Math.abs(gap - number * MINUTES[unit]!) <= slack;
    // A clock may have gone over midnight.
    if (isFit(away) || (isOfClock && isFit(away + 1440))) continue;
    if (
      sign > 0
        ? areInOrderWithinAYear(base, then) && away < 0
        : away < 0 && areInOrderWithinAYear(then, base)
    )
      continue;
    yield disorder(article, base, then, `${number} ${unit} ${way}`);
  }
}

/** The number before the unit in the words of a time; one where none is. */
function countOf({ doc }: ArticleFacts, time: TimeMention, unit: string): number | undefined {
  const from = doc.tokenIndexAt(time.start);
  // `chiều hôm sau, 6/10`
  if (unit === 'hôm' && doc.tokens[from + 1]?.lower === 'hôm' && !readNumber(doc.tokens, from))
    return 1;
  for (let i = from; doc.tokens[i] && doc.tokens[i]!.start < time.end; i++) {
    if (doc.tokens[i]!.lower === unit && i === from) return 1;
    const number = readNumber(doc.tokens, i);
    if (number)
      return doc.tokens[number.endToken]?.lower === unit && !number.hasFraction
        ? number.value
        : undefined;
  }
  return undefined;
}

/** A relative date as it stands; `hai năm` with the `trước khi …` after it. */
function wordsOf({ doc }: ArticleFacts, time: TimeMention): string {
  const said = doc.slice(time).normalize('NFC').toLowerCase();
  if (time.type !== 'DURATION') return said;
  const after = doc.text
    .slice(time.end, time.end + 12)
    .normalize('NFC')
    .toLowerCase();
  return `${said}${/^ (?:trước|sau)(?= khi)/u.exec(after)?.[0] ?? ''}`;
}

/**
 * The date that follows a relative one: it says the same (`một ngày sau, hôm 8/6`), or when that happened from which
 * the words count (`một tuần sau khi gây án ngày 2/7`).
 */
function apposed(
  article: ArticleFacts,
  time: TimeMention,
  next: TimeMention | undefined,
): { then: TimeMention; ofClause: boolean } | undefined {
  if (!next || (!isExplicit(next) && next.said.hour === undefined)) return undefined;
  const between = article.doc.text.slice(time.end, next.start).normalize('NFC').toLowerCase();
  const match =
    /^(?<clause> (?:trước|sau) khi(?: \p{L}+){1,5}?)?(?<mark>[ ,(]+)(?:(?:tức|là|vào|hôm|ngày|trong|lúc|khoảng) )*$/u.exec(
      between,
    );
  if (!match) return undefined;
  const { clause, mark } = match.groups!;
  return { then: next, ofClause: clause !== undefined && !/[,(]/u.test(mark!) };
}
