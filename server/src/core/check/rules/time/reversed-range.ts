// A range that ends before it begins.
import { isChrome, type ArticleFacts, type TimeMention } from '../../../resolve/facts';
import { DATE, paragraphs } from '../../support/paragraph';
import { reachOf, yearOf } from '../../support/calendar';
import { matches } from '../../support/relation';
import { cue } from '../../../text/cues';
import { words } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { overlaps, type Span } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { prose } from '../../support/prose';
import type { ArticleRule } from '../../rule';

/** From one date to another that the recognisers read apart. */
const FROM_TO = new RegExp(
  `từ (?:(?:ngày|tháng|năm|sáng|chiều|tối|lúc) )?(?<from>${DATE}) (?:đến|tới|cho đến|cho tới|-|(?:và |, )?(?:kết thúc|khép lại|bế mạc|đóng cửa|hạ màn)) (?:(?:vào |hôm )?(?:ngày|hôm|vào|hết|hết ngày|năm|tháng|lúc) )?(?<to>${DATE})`,
);
/** Letters behind the range in which ` mỗi tối` or ` cùng ngày` may stand. */
const EVERY_EVENING = 10;
/** Days back from which on the end may be meant of the year after, where no year is said. */
const OVER_NEW_YEAR = 60;
/** The year of a date in an article that does not say when it was published. */
const UNKNOWN_YEAR = /^XXXX/u;
const EVERY_DAY = /^XXXX-XX-XXT/u;
const A_LEAP_YEAR = '2024';
const CLOCK = /T(\d\d):(\d\d)/u;

/**
 * ### What it does
 *
 * Finds a range of dates or years whose end is before its beginning. A range that runs over the
 * end of the year (`30/12 đến 2/1`) or over midnight is none.
 *
 * ### Why is this bad
 *
 * One of the two ends is wrong.
 *
 * ### Example
 *
 * ```text
 * Triển lãm tem mở từ ngày 21/6 đến ngày 17/6.
 * ```
 */
export const reversedRange: ArticleRule = {
  id: 'time/reversed-range',
  severity: 'error',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const time of article.times) {
      if (isChrome(article.zoneAt(time.start))) continue;
      const said = article.doc.text
        .slice(time.start, time.end + EVERY_EVENING)
        .normalize('NFC')
        .toLowerCase();
      if (time.problem !== 'reversed' && !runsBack(time.value, said)) continue;
      if (
        isOfOneYear(time) ||
        !isWorded(article.doc.slice(time)) ||
        (time.said.weekday && !time.said.day && !CLOCK.test(time.value))
      )
        continue;
      if (isAfternoon(time.value) && !/sáng|cùng ngày/u.test(`${leadOf(article, time)}${said}`))
        continue;
      yield {
        data: { range: article.doc.slice(time) },
        spans: [{ start: time.start, end: time.end }],
      };
    }
    for (const { tokens } of prose(article, WITH_YEAR))
      for (const span of reversedYears(tokens))
        if (!article.times.some((time) => overlaps(time, span) && time.value.includes('/')))
          yield { data: { range: article.doc.slice(span) }, spans: [span] };
    for (const paragraph of paragraphs(article))
      for (const match of matches(paragraph, FROM_TO)) {
        const from = paragraph.time(match.groups['from']!);
        const to = paragraph.time(match.groups['to']!);
        const [a, b] = [reachOf(from.value), reachOf(to.value)];
        const yearsSaid = from.said.year !== undefined && to.said.year !== undefined;
        const back =
          a &&
          b &&
          b.last < a.first &&
          (yearsSaid || (yearOf(from) === yearOf(to) && a.first - b.last < OVER_NEW_YEAR));
        if (!back || from.value.includes('/') || to.value.includes('/')) continue;
        yield {
          data: { range: article.doc.text.slice(from.start, to.end) },
          spans: [
            { start: from.start, end: from.end },
            { start: to.start, end: to.end },
          ],
        };
      }
  },
};

/** `29/2/2028 đến 5/3`: the year is said of the first end alone, and holds for both. */
function isOfOneYear({ said, saidEnd }: TimeMention): boolean {
  if (said.year === undefined || !saidEnd || saidEnd.year !== undefined) return false;
  const [from, to] = [said, saidEnd].map(({ month = 0, day = 0 }) => month * 100 + day);
  return saidEnd.month !== undefined && from! <= to!;
}

/** The words right before, in its sentence. */
const leadOf = ({ doc }: ArticleFacts, { start }: Span): string =>
  doc.text
    .slice(Math.max(0, start - LEAD), start)
    .split(/[.!?\n]\s*/u)
    .pop()!
    .normalize('NFC')
    .toLowerCase();
const LEAD = 30;

const YEAR = /^(?:1[89]|20)\d\d$/u;
const WITH_YEAR = cue(({ text }) => YEAR.test(text));
const PERIOD = words('đoạn kỳ khóa năm từ trong');

/** `giai đoạn 2015-2009`, `(2016-2008)`: years that no range is read from. */
function* reversedYears(tokens: readonly Token[]): Generator<Span> {
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (!isYear(tokens[i]!)) continue;
    const [before, from, dash, to] = tokens.slice(i - 1, i + 3) as [Token, Token, Token, Token];
    if (!isYear(to) || !/^[-–]$/u.test(dash.text)) continue;
    if (Number(to.text) >= Number(from.text)) continue;
    const after = `${tokens[i + 3]?.lower} ${tokens[i + 4]?.lower}`;
    if (/^(?:tcn|trước (?:công|cn|tây|chúa))/u.test(after)) continue;
    // `1900-1800` may be a telephone number.
    if (before.text === '(' || PERIOD.has(before.lower) || !/00$/u.test(from.text + to.text))
      yield { start: from.start, end: to.end };
  }
}

const isYear = testPerForm(({ text }) => YEAR.test(text));

/** `4-3-3` is a line-up: a range of dates has words, a slash or a year. */
const isWorded = (text: string): boolean =>
  /[\p{L}/]|\d{4}/u.test(text) && !/TCN|công nguyên/iu.test(text);

/** `12h30-5h`: five in the afternoon; nobody writes eleven at night so. */
function isAfternoon(value: string): boolean {
  const [from, to] = value.split('/').map((end) => CLOCK.exec(end));
  return !!from && !!to && Number(to[1]) < 10 && Number(to[1]) + 12 > Number(from[1]);
}

/** An interval whose end is before its start; clock times of one day, where no night lies between. */
function runsBack(value: string, said: string): boolean {
  const [from, to] = value.split('/') as [string, string?];
  if (!to) return false;
  const [x, y] = [CLOCK.exec(from), CLOCK.exec(to)];
  // `từ 19h45 đến 19h hằng ngày`: both in one evening.
  if (EVERY_DAY.test(from)) return !!x && !!y && Number(y[1]) >= 17 && y[0] < x[0];
  if (UNKNOWN_YEAR.test(from) && UNKNOWN_YEAR.test(to)) {
    const [a, b] = [from, to].map((end) => reachOf(end.replace(UNKNOWN_YEAR, A_LEAP_YEAR)));
    return !!a && !!b && b.last < a.first && a.first - b.last < OVER_NEW_YEAR;
  }
  const [a, b] = [reachOf(from), reachOf(to)];
  if (!a || !b) return false;
  if (b.last < a.first) return true;
  if (!x || !y || a.first !== b.first) return false;
  const minutes = (m: RegExpExecArray): number => Number(m[1]) * 60 + Number(m[2]);
  if (minutes(y) >= minutes(x)) return false;
  if (said.includes('cùng ngày')) return true;
  // `từ 22h đến 20h tối 12/6`: both in one evening.
  if (Number(x[1]) >= 17)
    return (
      (Number(y[1]) >= 17 && /tối|\d\/\d/u.test(said)) || (Number(y[1]) >= 12 && Number(y[1]) < 17)
    );
  return Number(y[1]) >= 5;
}
