// A day after publication that is told as past, or one before it that is told as yet to come.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { dayNumber, dayOf, isRealDay, sayDay, type Day } from '../../support/calendar';
import { DATE, END, paragraphs } from '../../support/paragraph';
import { matches } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
const FUTURE =
  /(?:sẽ|dự kiến|kế hoạch|hạn|đến|tới|trước|từ|sắp|hiệu lực|lịch|chuẩn bị|hết|ấn định|dời|lùi|muộn nhất|mục tiêu|cho)/u;
const PAST = /(?:đã|vừa|diễn ra hôm|xảy ra|qua đời|bị bắt|ghi nhận|giành|đánh bại|thắng|thua)/u;

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<pre>${words(40)})(?<date>${DATE})(?<post>${words(60)} (?:đã|vừa) [^¶]{2,40})`),
  new RegExp(
    `(?<pre>[^¶\\ue000-\\uf8ff]{0,60} (?:đã|vừa)(?: [\\p{L}]+){1,9} )(?:vào |hôm |trong |ngày )?(?<date>${DATE})(?<post>)`,
  ),
];

/** How far ahead a day without its year is taken for this year's, when it is told as just gone. */
const NEAR = 120;

/**
 * ### What it does
 *
 * Finds a date after the day of publication whose clause tells it as past (`đã`, `vừa`), and one just
 * before it that is told as yet to come (`sẽ`).
 *
 * ### Why is this bad
 *
 * The date or its year is wrong, or a plan is told as done.
 *
 * ### Example
 *
 * ```text
 * (Bài đăng ngày 10/6/2025) Đội tuyển đã về nước ngày 20/6/2025.
 * ```
 */
export const futureAsPast: ArticleRule = {
  id: 'time/future-as-past',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const published = dayOf(article.published.value);
    if (!published || article.published.from === 'inferred') return;
    const later = article.times.some((time) => {
      const day = time.said.year !== undefined && dayOf(time.value);
      return !!day && dayNumber(day) > dayNumber(published) + 1;
    });
    yield* withoutYear(article, published);
    if (!later) return;
    for (const paragraph of paragraphs(article))
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern, 1)) {
          const time = paragraph.time(match.groups['date']!);
          const day = dayOf(time.value);
          if (!day || time.said.year === undefined || time.said.day === undefined || time.saidEnd)
            continue;
          if (dayNumber(day) <= dayNumber(published) + 1) continue;
          const { post } = match.groups as Record<string, string>;
          const at = paragraph.text.indexOf(match.groups['date']!);
          const pre = paragraph.text
            .slice(Math.max(0, at - 60), at)
            .split(END)
            .pop();
          if (FUTURE.test(`${pre!} ${post!}`) || !PAST.test(`${pre!} ${post!}`)) continue;
          yield {
            data: { date: sayDay(day), published: sayDay(published) },
            spans: [{ start: time.start, end: time.end }],
          };
        }
  },
};

/** `tối 18/6 vừa qua`, `đã bế mạc ngày 18/6` in an article of 10/6: the year before cannot be meant. */
function* withoutYear(article: ArticleFacts, published: Day): Generator<Report> {
  for (const time of article.times) {
    const { day, month, year } = time.said;
    if (day === undefined || month === undefined || year !== undefined || time.saidEnd) continue;
    const meant = { year: published.year, month, day };
    const ahead = isRealDay(meant) ? dayNumber(meant) - dayNumber(published) : 0;
    if (Math.abs(ahead) < 2 || Math.abs(ahead) > NEAR) continue;
    const { before, after } = clauseOf(article, time);
    const isPast =
      /^ (?:vừa qua|vừa rồi)/u.test(after) ||
      (ahead < SOON && DONE.test(before) && !NOT_YET.test(before + after));
    const isAhead = -ahead < SOON && TO_COME.test(before) && !ONCE.test(before + after);
    if (ahead > 0 ? !isPast : !isAhead) continue;
    yield {
      ...(ahead > 0 ? {} : { messageId: 'time/future-as-past-ahead' }),
      data: { date: sayDay(meant), published: sayDay(published) },
      spans: [{ start: time.start, end: time.end }],
    };
  }
}

/** What is told of a day so near is of this year. */
const SOON = 45;
/** `đã … ngày`: the verb and its date, with nothing between that has a time of its own. */
const DONE = /(?:^|\s)(?:đã|vừa|vừa mới)(?:\s\p{L}+){1,7}\s(?:vào|hôm|trong|lúc)?\s?$/u;
const NOT_YET =
  /(?:^|\s)(?:sẽ|dự kiến|kế hoạch|hạn|đến|tới|trước|từ|sắp|hiệu lực|lịch|chuẩn bị|hết|ấn định|dời|lùi|hoãn|muộn nhất|mục tiêu|cho|chọn|chốt|năm ngoái|năm trước|cùng kỳ|đăng ký|mua vé|mời|đặt|lên|quyết định|thông báo|công bố|thống nhất|nhất trí|thông qua|định|rạng)(?=\s|$)/u;
const TO_COME = /(?:^|\s)(?:sẽ|sắp)(?:\s\p{L}+){1,7}\s(?:vào|hôm|trong|lúc|từ)?\s?$/u;
const ONCE =
  /(?:^|\s)(?:từng|ban đầu|lẽ ra|trước đó|khi đó|lúc đó|nói|cho biết|cho hay|thông báo|công bố|tuyên bố|cảnh báo|kế hoạch|dự kiến|hứa|khẳng định|cam kết|nếu|năm sau|sang năm|năm tới|hằng năm|hàng năm|âm lịch|nhưng|tuy nhiên|hôm|theo)(?=\s|$)|["“”]|\d/u;

/** The words of its sentence before a date, and up to the next mark after it; none where another date stands there. */
function clauseOf(
  { doc, times }: ArticleFacts,
  time: TimeMention,
): { before: string; after: string } {
  const sentence = doc.sentences[doc.sentenceIndexAt(time.start)]!;
  const others = times.some(
    (other) => other !== time && other.start >= sentence.start && other.end <= sentence.end,
  );
  const lower = (from: number, to: number): string =>
    doc.text.slice(from, to).normalize('NFC').toLowerCase();
  return {
    before: others ? '' : lower(sentence.start, time.start),
    after: lower(time.end, Math.min(doc.text.length, time.end + 40)).split(/[.,;:]/u)[0]!,
  };
}
