// `hôm qua (14/9)`, `tuần trước, ngày 8/9`: a day told from that of publication, and its date.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import { isChrome } from '../../resolve/facts';
import type { Report } from '../rule';
import { dayNumber, dayOf } from './calendar';
import { disorder } from './ordered';

const OF_DAY = '(?:hôm|ngày|sáng|trưa|chiều|tối|đêm)';
/** Between how many days from publication each lies. */
const TOLD: readonly { said: RegExp; first: number; last: number }[] = [
  { said: new RegExp(`^${OF_DAY} nay`, 'u'), first: 0, last: 0 },
  { said: new RegExp(`^${OF_DAY} qua`, 'u'), first: -1, last: -1 },
  { said: new RegExp(`^${OF_DAY} mai`, 'u'), first: 1, last: 1 },
  { said: /^hôm kia/u, first: -2, last: -2 },
  { said: /^ngày (?:kia|mốt)/u, first: 2, last: 2 },
  {
    said: /^(?:(?:đầu|giữa|cuối|mới|trong|hồi) )?tuần (?:trước|qua|vừa qua|rồi)$/u,
    first: -14,
    last: 0,
  },
  { said: /^(?:(?:đầu|giữa|cuối|mới|trong|hồi) )?tuần này$/u, first: -7, last: 7 },
  { said: /^(?:(?:đầu|giữa|cuối|mới|trong|hồi) )?tuần (?:sau|tới)$/u, first: 0, last: 14 },
  {
    said: /^(?:(?:đầu|giữa|cuối|mới|trong|hồi) )?tháng (?:trước|qua|vừa qua|rồi)$/u,
    first: -62,
    last: 0,
  },
  { said: /^(?:(?:đầu|giữa|cuối|mới|trong|hồi) )?tháng (?:sau|tới)$/u, first: 0, last: 62 },
];
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
    const told = TOLD.find((one) => one.said.test(said));
    if (!told) continue;
    const dated = time.said.day !== undefined ? time : apposed(article, time, times[i + 1]);
    const day = dated && dayOf(dated.value);
    if (!dated || !day || dated.said.month === undefined || dated.saidEnd || dated.said.lunar)
      continue;
    const away = dayNumber(day) - dayNumber(published);
    if (away >= told.first - SLACK && away <= told.last + SLACK) continue;
    if (Math.abs(away) > FAR) continue;
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
