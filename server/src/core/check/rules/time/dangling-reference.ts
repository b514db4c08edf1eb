// `cùng ngày` in an article that names no day before it.
import { isChrome } from '../../../resolve/facts';
import { phraseKey } from '../../../text/normal';
import type { ArticleRule } from '../../rule';

const SAME_DAY = 'cùng ngày';

/**
 * ### What it does
 *
 * Finds `cùng ngày` (the same day) where neither an earlier date of the article nor its day of
 * publication says which day is meant.
 *
 * ### Why is this bad
 *
 * The passage that named the day has been lost, as happens when a page is scraped; the date
 * cannot be known from the text.
 *
 * ### Example
 *
 * ```text
 * Chiều cùng ngày, đoàn thăm vườn ươm của hợp tác xã.
 * ```
 */
export const danglingReference: ArticleRule = {
  id: 'time/dangling-reference',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    if (article.published.value) return;
    for (const time of article.times) {
      if (isChrome(article.zoneAt(time.start))) continue;
      // The first day of the text gives every later reference something to stand on.
      const saysDay = time.said.day !== undefined || time.said.weekday !== undefined;
      if (saysDay || !phraseKey(article.doc.slice(time)).includes(SAME_DAY)) {
        if (saysDay || isToday(time.value)) return;
        continue;
      }
      yield {
        data: { text: article.doc.slice(time) },
        spans: [{ start: time.start, end: time.end }],
      };
      return;
    }
  },
};

/** `hôm nay`, `sáng qua`: a day that a reader of that day's paper knows. */
const isToday = (value: string): boolean => /^XXXX-(?:XX-XX|WXX)/u.test(value);
