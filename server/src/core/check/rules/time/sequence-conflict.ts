// Events told in an order that their dates contradict.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { isChrome, readNumber } from '../../../resolve/facts';
import { words as wordList } from '../../../text/normal';
import { reachOf } from '../../support/calendar';
import { DATE, DURATION, END, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { announcedTooLate } from '../../support/announced';
import { minutesInDisorder } from '../../support/match-minutes';
import {
  areInOrderWithinAYear,
  bareValue,
  disorder,
  isExplicit,
  isRange,
  momentOf,
} from '../../support/ordered';
import { matches } from '../../support/relation';
import { datedStages, type DatedStage } from '../../support/stages';
import type { ArticleRule, Report } from '../../rule';

const PLANNED =
  /(?:sẽ|dự kiến|kế hoạch|lùi|hoãn|dời|thông báo|công bố|hạn chót|hạn cuối|thời hạn|hạn nộp|trước ngày|đến ngày|tới ngày|cho đến|mời|lên lịch|ấn định|có thể|muốn|đề nghị|yêu cầu)/u;

/**
 * ### What it does
 *
 * Finds events whose dates contradict the order that the text gives them: `trước đó` with a later
 * date, `sau đó` with an earlier one, an opening after its closing. Plans are left alone.
 *
 * ### Why is this bad
 *
 * One of the dates is wrong, and the story cannot be put in order.
 *
 * ### Example
 *
 * ```text
 * Đêm chung khảo được tổ chức tối 14/3. Trước đó, ở vòng loại ngày 19/3, cô dẫn đầu bảng.
 * ```
 */
export const sequenceConflict: ArticleRule = {
  id: 'time/sequence-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    yield* offset(article);
    yield* minutesInDisorder(article);
    const lines = paragraphs(article);
    for (const [i, paragraph] of lines.entries()) {
      yield* connected(article, paragraph, lines[i - 1]);
      yield* claused(article, paragraph);
      yield* staged(article, paragraph);
      if (paragraph.has(TWO_DATES)) yield* announcedTooLate(article, paragraph);
    }
  },
};

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
function* offset(article: ArticleFacts): Generator<Report> {
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

/** Words that put a clause after, or before, what was told just before it. */
const CONNECTORS = new RegExp(
  `(?<=^|${END} |[,;] |[,;] (?:và|nhưng|song) )(?:(?<back>trước đó|trước đấy|trước nữa)|sau đó|tiếp đó|ngay sau đó|tiếp theo|kế đó|kế đến|ít lâu sau|không lâu sau|cuối cùng|về sau|sau này|(?<until>(?:(?:mãi|phải) )?(?:đến|tới)|mãi)(?= ${DATE}))(?= )|(?<= )(?<!(?:hôm|năm|tháng|tuần|vừa|mới|đã|xong|đợt|mùa|dịp|hoặc|cũng) )(?:rồi|và cuối cùng|và sau đó)(?= )`,
  'gu',
);
const DATES = new RegExp(DATE, 'gu');

/**
 * What is told to come before or after something, against all dates of that: in its own sentence, in the
 * one before it, or at the end of the paragraph above.
 */
function* connected(
  article: ArticleFacts,
  paragraph: Paragraph,
  above: Paragraph | undefined,
): Generator<Report> {
  if (!paragraph.has(ONE_DATE)) return;
  const { text } = paragraph;
  for (const match of text.matchAll(CONNECTORS)) {
    const { back, until } = match.groups!;
    const from = match.index + match[0].length;
    const start = text.lastIndexOf(END, match.index) + 1;
    const sentenceEnd = text.indexOf(END, from);
    const after = text.slice(from, sentenceEnd < 0 ? undefined : sentenceEnd);
    const [now] = datesOf(paragraph, after.slice(0, 75).split(/[;]/u)[0]!);
    const isOpening = text.slice(start, match.index).trim() === '';
    const source = isOpening && start === 0 ? above : paragraph;
    if (!now || !source || !isExplicit(now)) continue;
    const before = isOpening
      ? source === paragraph
        ? text.slice(text.lastIndexOf(END, start - 2) + 1, start)
        : source.text.split(END).pop()!
      : text.slice(start, match.index);
    if (PLANNED.test(after) || PLANNED.test(before)) continue;
    const earlier = datesOf(source, before);
    const reach = reachOf(bareValue(now));
    const others = earlier.map((time) => reachOf(bareValue(time)));
    if (!earlier.length || !reach || others.some((other) => !other)) continue;
    const wrong = back
      ? others.every((other) => reach.first > other!.last)
      : others.every((other) => reach.last < other!.first);
    // `Từ 26/4 đến 28/4 … Đến 24/4`: only what goes on from a range may be held against it.
    if (!wrong || isRange(now) || (!until && earlier.some(isRange))) continue;
    if (until && source !== paragraph && !earlier.every(isRange)) continue;
    const last = earlier[earlier.length - 1]!;
    if (back ? areInOrderWithinAYear(now, last) : areInOrderWithinAYear(last, now)) continue;
    yield disorder(article, last, now, match[0]);
  }
}
const ONE_DATE = wakes([DATE], 'đó đấy nữa theo đến tới sau cuối rồi mãi kế');

const datesOf = (paragraph: Paragraph, text: string): TimeMention[] =>
  [...text.matchAll(DATES)].map(([letter]) => paragraph.time(letter));

const clause = `(?:[\\p{L}"“”]+ ){1,9}`;
/** `… ngày 3/7, (hai ngày) trước khi bị khởi tố ngày 5/7`; `Sau khi về nước năm 2010, ông … năm 2012`. */
const CLAUSED: readonly RegExp[] = [
  new RegExp(
    `(?<main>${DATE})(?: ?,)? (?:${DURATION} |(?:chỉ|ngay|vài|ít|mấy) (?:\\p{L}+ )?)?(?<way>trước|sau) khi ${clause}(?:vào |hôm |trong )?(?<other>${DATE})`,
    'u',
  ),
  new RegExp(
    `(?:^|${END}) ?(?<way>trước|sau) khi ${clause}(?:vào |hôm |trong )?(?<other>${DATE}) , (?:\\p{L}+ ){1,6}(?:vào |hôm |trong )?(?<main>${DATE})`,
    'u',
  ),
];
/** The time of a clause's own thing, not of the clause. */
const OF_SOMETHING = /(?:^| )(?:từ|của|kể|bắt đầu|so|đến|hạn|mùa|giải|nhiệm kỳ|khóa|từng|đã) /u;

/** What was done before or after something, with the dates of both the other way round. */
function* claused(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (paragraph.letters < 2) return;
  for (const pattern of CLAUSED)
    for (const match of matches(paragraph, pattern)) {
      const { main, other, way } = match.groups as Record<string, string>;
      const [a, b] = [paragraph.time(main!), paragraph.time(other!)];
      const [x, y] = [reachOf(bareValue(a)), reachOf(bareValue(b))];
      if (!x || !y || !isExplicit(a) || !isExplicit(b) || isRange(a) || isRange(b)) continue;
      if (PLANNED.test(paragraph.sentenceSource(match.index).toLowerCase())) continue;
      if (OF_SOMETHING.test(match[0].replace(/^.*? khi /u, ''))) continue;
      const [first, last] = way === 'sau' ? [b, a] : [a, b];
      const wrong = way === 'sau' ? x.last < y.first : x.first > y.last;
      if (!wrong || areInOrderWithinAYear(first, last)) continue;
      yield disorder(article, a, b, `${way!} khi`);
    }
}

/** Stages of one thing whose dates run against the order that they can only have. */
function* staged(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (!paragraph.has(TWO_DATES)) return;
  const done = new Set<TimeMention>();
  const stages = datedStages(paragraph);
  for (const [i, a] of stages.entries())
    for (const b of stages.slice(i + 1)) {
      if (a.cycle !== b.cycle || a.rank === b.rank || a.time === b.time) continue;
      const [early, late] = a.rank < b.rank ? [a, b] : [b, a];
      const [x, y] = [momentOf(early.time), momentOf(late.time)];
      if (!x || !y || y.last >= x.first || isRange(early.time) || isRange(late.time)) continue;
      if (areInOrderWithinAYear(early.time, late.time) || done.has(b.time)) continue;
      if (isOfAnother(article, paragraph, a, b)) continue;
      done.add(b.time);
      yield disorder(article, early.time, late.time, '');
    }
}

const TWO_DATES = wakes([DATE, DATE]);
const UNSURE =
  /(?:^| )(?:sẽ|dự kiến|kế hoạch|lùi|hoãn|dời|hạn chót|hạn cuối|thời hạn|lên lịch|ấn định|có thể|muốn|đề nghị)(?= |$)/u;
const OTHER =
  /(?:^| )(?:cũ|khác|kia|lần thứ|lại|tái|giai đoạn|hạng mục|gói thầu|lần hai|trước đây|sửa đổi|bổ sung|kế nhiệm|tiền nhiệm|con (?:trai|gái|đầu|út|cả)|em (?:trai|gái|ruột|họ)|anh (?:trai|cả)|chị gái|vợ|chồng|cha|mẹ|bố)(?= |$)/u;

/** May the second stage be of another thing than the first? */
function isOfAnother(
  article: ArticleFacts,
  paragraph: Paragraph,
  a: DatedStage,
  b: DatedStage,
): boolean {
  const { text } = paragraph;
  const from = Math.min(a.at, a.dateAt);
  const stretch = text.slice(from, Math.max(b.end, b.dateAt));
  if (stretch.split(END).length > 2 || UNSURE.test(stretch) || OTHER.test(stretch)) return true;
  const isBack = a.rank > b.rank;
  const clause = text.slice(a.end, b.at).split(/[,;¶]/u).pop()!;
  // Told backwards, and of something else than what the end was told of: the next of its sort begins.
  if (isBack && (a.cycle.repeats || /(?:^| )(?:mới|thêm|tiếp theo|nữa) /u.test(stretch)))
    return true;
  const known = text.slice(text.lastIndexOf(END, a.at) + 1, a.at).split(' ');
  if (
    isBack &&
    !/(?:^| )trước (?:khi|đó) /u.test(stretch) &&
    !/^(?:ông|bà) /u.test(text.slice(b.at, b.end)) &&
    clause
      .split(' ')
      .some((word) => LETTERS.test(word) && !GENERIC.has(word) && !known.includes(word))
  )
    return true;
  // `Tốt nghiệp năm 2004, bà …`: whoever the clause after it names is whom it told of.
  if (
    LEADING.test(text.slice(text.lastIndexOf(END, a.at) + 1, a.at)) &&
    !/[;¶]/u.test(text.slice(a.end, b.at))
  )
    return false;
  const { start, end } = paragraph.span(b.at - clause.length, b.at);
  const opening = article.doc.text.slice(0, start);
  return article.entities.some(
    (name) =>
      name.start >= start &&
      name.end <= end &&
      clause.length < b.at - a.end &&
      !AGENT.test(article.doc.text.slice(start, name.start).toLowerCase()) &&
      !opening.includes(article.doc.slice(name)),
  );
}
const LETTERS = /^\p{L}+$/u;
const LEADING = /^ ?(?:(?:sau |trước )?khi |vừa |mới |từng )?$/u;
/** Words of a clause without a subject of its own. */
const GENERIC = wordList(
  `lễ việc được đã bị là và còn thì mà sau khi ở tại vào hồi từ trong anh ông bà chị cô em họ nó đội hai bên
  tổ chức ngày tháng năm tối sáng chiều trưa trận vòng lúc diễn ra`,
);
const AGENT =
  /(?:^|\s)(?:được|bị|tại|ở|của|với|từ|đến|tới|về|cho|do|trong|sang|vào|qua|cùng|nhờ)\s(?:\S+\s){0,2}$/u;
