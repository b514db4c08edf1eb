// `hôm qua (14/9)`: a day told from that of publication, and its date.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import { isChrome } from '../../resolve/facts';
import type { Report } from '../rule';
import { dayNumber, dayOf } from './calendar';
import { disorder } from './ordered';

const DAY =
  /^(?:(?:hôm|sáng|trưa|chiều|tối|đêm) (?<today>nay)|(?:hôm|sáng|trưa|chiều|tối|đêm) (?<yesterday>qua)|(?:ngày|sáng|trưa|chiều|tối|đêm) (?<tomorrow>mai)|(?<before>hôm kia)|(?<after>ngày kia|ngày mốt))(?<mark>[\s,(–-]+(?:tức |là |ngày )*)?/u;
/** An article may be published a day after it was written, or its day be told of the night before. */
const SLACK = 1;
/** Farther off the date is of another year or of another matter. */
const FAR = 200;

export function* relativeDays(article: ArticleFacts): Generator<Report> {
  const published = dayOf(article.published.value);
  if (!published || article.published.from === 'inferred') return;
  const { doc } = article;
  const times = article.times.filter((time) => !isChrome(article.zoneAt(time.start)));
  for (const [i, time] of times.entries()) {
    const said = doc.slice(time).normalize('NFC').toLowerCase();
    const groups = DAY.exec(said)?.groups;
    if (!groups) continue;
    const shift = groups['today']
      ? 0
      : groups['yesterday']
        ? -1
        : groups['tomorrow']
          ? 1
          : groups['before']
            ? -2
            : 2;
    const dated = time.said.day !== undefined ? time : apposed(article, time, times[i + 1]);
    const day = dated && dayOf(dated.value);
    if (!dated || !day || dated.said.month === undefined || dated.saidEnd || dated.said.lunar)
      continue;
    const away = dayNumber(day) - dayNumber(published) - shift;
    if (Math.abs(away) <= SLACK || Math.abs(away) > FAR) continue;
    const words = doc.text.slice(time.start).search(/[,(]|\s(?=ngày|tức|\d)/u);
    const relative = dated === time ? { start: time.start, end: time.start + words } : time;
    const date =
      dated === time ? (time.said.dateSpan ?? { start: relative.end, end: time.end }) : dated;
    yield disorder(article, relative, date, doc.slice(relative));
  }
}

function apposed(
  { doc }: ArticleFacts,
  time: TimeMention,
  next: TimeMention | undefined,
): TimeMention | undefined {
  if (next?.said.day === undefined) return undefined;
  const between = doc.text.slice(time.end, next.start).normalize('NFC').toLowerCase();
  return /^[\s,(–-]+(?:tức |là |ngày )*$/u.test(between) ? next : undefined;
}
