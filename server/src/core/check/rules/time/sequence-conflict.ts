// Events told in an order that their dates contradict.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { reachOf } from '../../support/calendar';
import { DATE, DURATION, END, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { announcedTooLate } from '../../support/announced';
import { minutesInDisorder } from '../../support/match-minutes';
import { movedBackwards } from '../../support/moved';
import { partsInDisorder } from '../../support/numbered-parts';
import { relativeDays } from '../../support/relative-day';
import { inTurn } from '../../support/told-in-turn';
import {
  areInOrderWithinAYear,
  bareValue,
  disorder,
  isExplicit,
  isRange,
  isTold,
  momentOf,
} from '../../support/ordered';
import { matches } from '../../support/relation';
import { offset } from '../../support/offset';
import { staged } from '../../support/stages-in-disorder';
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
    yield* relativeDays(article);
    const lines = paragraphs(article);
    for (const [i, paragraph] of lines.entries()) {
      yield* connected(article, paragraph, lines[i - 1]);
      yield* claused(article, paragraph);
      if (!paragraph.has(TWO_DATES)) continue;
      const found: Report[] = [];
      for (const orders of [staged, inTurn, announcedTooLate, partsInDisorder, movedBackwards])
        for (const report of orders(article, paragraph))
          if (
            !found.some(({ spans }) => spans.every((span, i) => span.end === report.spans[i]?.end))
          )
            found.push(report);
      yield* found;
    }
  },
};

/** Words that put a clause after, or before, what was told just before it. */
const CONNECTORS = new RegExp(
  `(?<=^|${END} |[,;] |[,;] (?:và|nhưng|song) )(?:(?<back>trước đó|trước đấy|trước nữa)|sau đó|tiếp đó|ngay sau đó|tiếp theo|kế đó|kế đến|ít lâu sau|không lâu sau|cuối cùng|về sau|sau này|sau (?:gần |hơn |khoảng |đúng |chỉ )?${DURATION}(?: (?!kể từ|đó)\\p{L}+){1,8} ,|(?<until>(?:(?:mãi|phải) )?(?:đến|tới)|mãi)(?= ${DATE}))(?= )|(?<= )(?<!(?:hôm|năm|tháng|tuần|vừa|mới|đã|xong|đợt|mùa|dịp|hoặc|cũng) )(?:rồi|và cuối cùng|và sau đó)(?= )|(?<= )(?<aside>trước đó)(?= , (?:vào |từ )?${DATE})`,
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
    const { aside, until } = match.groups!;
    const back = match.groups!['back'] ?? aside;
    const from = match.index + match[0].length;
    const start = text.lastIndexOf(END, match.index) + 1;
    const sentenceEnd = text.indexOf(END, from);
    const after = text.slice(from, sentenceEnd < 0 ? undefined : sentenceEnd);
    const [now] = datesOf(
      paragraph,
      after
        .slice(0, 75)
        .replace(match[0].startsWith('sau ') ? BEGUN : BORN, '')
        .split(/[;]/u)[0]!,
    );
    const own = text.slice(start, match.index);
    const isOpening = own.trim() === '' || (aside !== undefined && !datesOf(paragraph, own).length);
    const source = isOpening && start === 0 ? above : paragraph;
    if (!now || !source || !isTold(now)) continue;
    const before = isOpening
      ? source === paragraph
        ? text.slice(text.lastIndexOf(END, start - 2) + 1, start)
        : source.text.split(END).pop()!
      : own;
    if (PLANNED.test(after) || PLANNED.test(before)) continue;
    const earlier = datesOf(source, before.replace(back ? BORN_OR_BEGUN : BORN, '')).filter(
      (time) => isExplicit(now) || isOfOneDay(time, now),
    );
    const placed = isExplicit(now) ? reachOf(bareValue(now)) : momentOf(now);
    const others = earlier.map((time) =>
      isExplicit(now) ? reachOf(bareValue(time)) : momentOf(time),
    );
    if (!earlier.length || !placed || others.some((other) => !other)) continue;
    const wrong = back
      ? others.every((other) => placed.first > other!.last)
      : others.every((other) => placed.last < other!.first);
    // `Từ 26/4 đến 28/4 … Đến 24/4`: only what goes on from a range may be held against it.
    if (!wrong || isRange(now) || (!until && !back && earlier.some(isRange))) continue;
    if (until && source !== paragraph && !earlier.every(isRange)) continue;
    const last = earlier[earlier.length - 1]!;
    if (back ? areInOrderWithinAYear(now, last) : areInOrderWithinAYear(last, now)) continue;
    yield disorder(article, last, now, match[0]);
  }
}
/** A year that only says who, or what, it is. */
const BORN = new RegExp(`(?:sinh|sn) (?:vào |ngày |năm )?${DATE}`, 'gu');
const BORN_OR_BEGUN = new RegExp(
  `(?:sinh|sn|thành lập|ra đời|hoạt động|xây dựng|xây) (?:vào |từ |ngày |năm )?${DATE}(?= [^${END}]{3})`,
  'gu',
);
const BEGUN = new RegExp(`(?:sinh|sn|xây|từ|của|có|thời) (?:vào |từ |ngày |năm )?${DATE}`, 'gu');
/** Two hours of the clock that cannot lie about a midnight or a noon. */
const isOfOneDay = (a: TimeMention, b: TimeMention): boolean =>
  a.said.hour !== undefined && bareValue(a) === bareValue(b) && (b.said.hour ?? 0) > 5;
const ONE_DATE = wakes([DATE], 'đó đấy nữa theo đến tới sau cuối rồi mãi kế sau');

const datesOf = (paragraph: Paragraph, text: string): TimeMention[] =>
  [...text.matchAll(DATES)].map(([letter]) => paragraph.time(letter));

const clause = `(?:[\\p{L}\\d"“”-]+ ){1,9}`;
/** What opens a clause, or names an event, that something came before or after. */
const EVENT =
  '(?:khi|lễ|trận|vụ|cuộc|buổi|đợt|kỳ thi|phiên|chuyến|đám|cơn|hội nghị|đại hội|chiến thắng|thất bại|ca|vòng|lượt|ngày (?:ký|cưới|khai|bế|mất|sinh|thành))';
/** `… ngày 3/7, (hai ngày) trước khi bị khởi tố ngày 5/7`; `Sau khi về nước năm 2010, ông … năm 2012`. */
const CLAUSED: readonly RegExp[] = [
  new RegExp(
    `(?<main>${DATE})(?: \\p{L}+){0,4}(?: ?,)? (?:(?:hơn |gần |khoảng |đúng |tròn )?${DURATION} |(?:chỉ|ngay|vài|ít|mấy) (?:\\p{L}+ )?)?(?<way>trước|sau) ${EVENT} (?:${clause})??(?:vào |hôm |trong |lúc )?(?<other>${DATE})`,
    'u',
  ),
  // `tốt nghiệp năm 1999, làm việc ở huyện ba năm trước khi thi đỗ năm 2002`
  new RegExp(
    `(?<main>${DATE}) , (?:(?!(?:và|nhưng|còn|sau) )\\p{L}+ ){1,9}(?:${DURATION} )?(?<way>trước) khi (?:${clause})(?:vào |hôm |trong |lúc )?(?<other>${DATE})`,
    'u',
  ),
  new RegExp(
    `(?:^|${END}) ?(?:ngay )?(?<way>trước|sau) ${EVENT} (?:${clause})??(?:vào |hôm |trong |lúc )?(?<other>${DATE}) , (?:\\p{L}+ ){1,14}(?:vào |hôm |trong |lúc )?(?<main>${DATE})`,
    'u',
  ),
];
/** The time of a clause's own thing, not of the clause. */
const OF_SOMETHING = /(?:^| )(?:từ|kể|bắt đầu|so|đến|hạn|mùa|giải|nhiệm kỳ|khóa|từng|đã) /u;

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
      // What had begun before may go on after: only the clause of the other is looked into.
      const told = way === 'trước' ? match[0].split(other!)[0]! : match[0];
      if (OF_SOMETHING.test(told.replace(/^.*? khi /u, ''))) continue;
      const [first, last] = way === 'sau' ? [b, a] : [a, b];
      const wrong = way === 'sau' ? x.last < y.first : x.first > y.last;
      if (!wrong || areInOrderWithinAYear(first, last)) continue;
      yield disorder(article, a, b, `${way!} khi`);
    }
}

const TWO_DATES = wakes([DATE, DATE]);
