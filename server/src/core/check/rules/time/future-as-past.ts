// A day after publication that is told as past.
import type { ArticleFacts } from '../../../resolve/facts';
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
 * Finds a full date after the day of publication whose clause tells it as past (`đã`, `vừa`).
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
    yield* justNow(article, published);
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

/** `tối 18/6 vừa qua` in an article of 10/6: the year before cannot be meant. */
function* justNow(article: ArticleFacts, published: Day): Generator<Report> {
  for (const time of article.times) {
    const { day, month, year } = time.said;
    if (day === undefined || month === undefined || year !== undefined || time.saidEnd) continue;
    const after = article.doc.text
      .slice(time.end, time.end + 12)
      .normalize('NFC')
      .toLowerCase();
    if (!/^ (?:vừa qua|vừa rồi)/u.test(after)) continue;
    const meant = { year: published.year, month, day };
    const ahead = isRealDay(meant) ? dayNumber(meant) - dayNumber(published) : 0;
    if (ahead < 2 || ahead > NEAR) continue;
    yield {
      data: { date: sayDay(meant), published: sayDay(published) },
      spans: [{ start: time.start, end: time.end }],
    };
  }
}
