// A weekday that the date beside it does not fall on.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { isChrome } from '../../../resolve/facts';
import { cue } from '../../../text/cues';
import type { Span } from '../../../text/span';
import { prose } from '../../support/prose';
import {
  dayNumber,
  dayOf,
  isRealDay,
  sayDay,
  weekdayName,
  weekdayOf,
  type Day,
} from '../../support/calendar';
import type { ArticleRule } from '../../rule';

/** A day without its year may as well be of the year before or after, when that is as near. */
const HALF_YEAR = 200;
const JOINING =
  /^[\s,(]*(?:(?:tức|nhằm|là|tuần này|tuần sau|tuần tới|tuần trước|tới|vừa qua|này|qua|rồi)[\s,(]*)*(?:ngày\s*)?$/u;

/** `15/3/2020, đúng vào thứ Hai`. */
const FALLS_ON = /^[\s,(]*(?:đúng|rơi|nhằm|trúng|tức)(?: (?:vào|ngày|là|vào ngày))?\s*$/u;

/**
 * ### What it does
 *
 * Compares a weekday with the date that it is given with. Where the text leaves the year out, the
 * years around the publication date are tried.
 *
 * ### Why is this bad
 *
 * Either the weekday or the date is wrong, and with it the order of events.
 *
 * ### Example
 *
 * ```text
 * Chuyến tàu đầu tiên chạy thứ Sáu, ngày 17/9/2024.
 * ```
 */
export const weekdayMismatch: ArticleRule = {
  id: 'time/weekday-mismatch',
  severity: 'error',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { weekday, time, spans } of stated(article)) {
      const days = candidates(article, time);
      if (!days.length || days.some((day) => weekdayOf(day) === weekday)) continue;
      const day = days[0]!;
      yield {
        data: {
          date: sayDay(day),
          said: weekdayName(weekday),
          expected: weekdayName(weekdayOf(day)),
          working: `${sayDay(day)} = ${weekdayName(weekdayOf(day))} ≠ ${weekdayName(weekday)}`,
        },
        spans,
      };
    }
  },
};

/** Weekdays with the date they stand with: in one mention, or in two that follow each other. */
function* stated(
  article: ArticleFacts,
): Generator<{ weekday: number; time: TimeMention; spans: Span[] }> {
  const times = article.times.filter((time) => !isChrome(article.zoneAt(time.start)));
  yield* inDigits(article, times);
  for (const [i, time] of times.entries()) {
    if (time.type === 'SET' || time.type === 'DURATION' || time.saidEnd) continue;
    const { weekday, day, weekdaySpan, dateSpan } = time.said;
    const after = times[i + 1];
    if (day !== undefined && time.said.month !== undefined && weekday === undefined && after) {
      const between = article.doc.text.slice(time.end, after.start).normalize('NFC').toLowerCase();
      const isBare = after.said.weekday !== undefined && after.said.day === undefined;
      if (isBare && FALLS_ON.test(between))
        yield { weekday: after.said.weekday!, time, spans: [time, after].map(bare) };
    }
    if (weekday === undefined || isOrdinal(article, weekdaySpan ?? time)) continue;
    if (day !== undefined && time.said.month !== undefined) {
      yield { weekday, time, spans: weekdaySpan && dateSpan ? [weekdaySpan, dateSpan] : [time] };
      continue;
    }
    const next = times[i + 1];
    if (!next || next.saidEnd || next.said.day === undefined || next.said.month === undefined)
      continue;
    if (next.said.weekday !== undefined || next.start - time.end > 24) continue;
    const between = article.doc.text.slice(time.end, next.start).normalize('NFC').toLowerCase();
    if (JOINING.test(between)) yield { weekday, time: next, spans: [time, next].map(bare) };
  }
}

const DIGITS = cue('thứ t');

/** `sáng thứ 4, 10/6`, `T3 (9/6)`: a weekday in digits that no date was read with. */
function* inDigits(
  article: ArticleFacts,
  times: readonly TimeMention[],
): Generator<{ weekday: number; time: TimeMention; spans: Span[] }> {
  for (const { tokens } of prose(article, DIGITS))
    for (let i = 0; i + 2 < tokens.length; i++) {
      const [head, digit] = [tokens[i]!, tokens[i + 1]!];
      const isHead = head.lower === 'thứ' || (head.text === 'T' && digit.glued);
      if (!isHead || !/^[2-7]$/u.test(digit.text)) continue;
      const span = { start: head.start, end: digit.end };
      const time = times.find((t) => t.start >= digit.end);
      if (!time || time.start - digit.end > 10 || isOrdinal(article, span)) continue;
      if (time.saidEnd || time.said.weekday !== undefined) continue;
      const between = article.doc.text.slice(digit.end, time.start).normalize('NFC').toLowerCase();
      if (!/[,(]|ngày/u.test(between) || !JOINING.test(between)) continue;
      if (time.said.day !== undefined && time.said.month !== undefined)
        yield { weekday: Number(digit.text) - 1, time, spans: [span, bare(time)] };
    }
}

/** `tháng thứ 6`, `lần thứ hai`: an ordinal, no weekday. */
function isOrdinal(article: ArticleFacts, span: Span): boolean {
  const before = article.doc.tokens[article.doc.tokenIndexAt(span.start) - 1];
  return /^(?:tháng|tuần|lần|ngày|quý|người|năm|kỳ|giải|vòng|bàn)$/u.test(before?.lower ?? '');
}

const bare = ({ start, end }: Span): Span => ({ start, end });

function candidates(article: ArticleFacts, time: TimeMention): Day[] {
  const { day, month, year, lunar } = time.said;
  if (lunar || day === undefined || month === undefined) return [];
  if (year !== undefined) return [{ year, month, day }].filter(isRealDay);
  const published = dayOf(article.published.value);
  const resolved = Number(time.value.slice(0, 4)) || published?.year;
  if (!published || !resolved) return [];
  const near = [resolved, resolved - 1, resolved + 1]
    .map((y) => ({ year: y, month, day }))
    .filter(isRealDay);
  return near.filter(
    (d, i) => i === 0 || Math.abs(dayNumber(d) - dayNumber(published)) <= HALF_YEAR,
  );
}
