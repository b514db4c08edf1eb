// An age that one is said to be under or over, and the days between which one would have to be.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { KIN, nearest, type Birth, type Limit, type Sentence } from './ages-told';
import { reachOf } from './calendar';
import { bareValue } from './ordered';

/** Who is under the age is the one told of: not `người chưa đủ 18 tuổi`. */
const OF_ANYBODY =
  /(?:^| )(?:người|trẻ|trẻ em|thanh niên|thiếu niên|nam|nữ|công dân|thí sinh|ai|cầu thủ|đối tượng|bé|bé gái|bé trai|em|cháu|bị hại|nạn nhân|học sinh|khách|với|cho|từ|lứa|độ) $/u;
const SIDE = /(?:chưa|không|dưới|đã|quá|ngoài|trên|vượt)(?: \p{L}+)? $/u;
const YEAR = 365.25;
/** Leap days make a birthday's fraction inexact. */
const A_DAY = 1 / YEAR;

/** `sinh ngày 20/11/2006 …, phạm tội ngày 15/3/2025 khi chưa đủ 18 tuổi`. */
export function* beyondLimit(article: ArticleFacts, sentence: Sentence): Generator<Report> {
  const [birth, ...more] = sentence.births;
  const [limit, ...others] = sentence.limits;
  if (!birth || !limit || more.length || others.length || birth.isOfKin) return;
  const before = sentence.text.slice(0, limit.at);
  if (KIN.test(before) || OF_ANYBODY.test(before.replace(SIDE, ''))) return;
  const then = timeOf(sentence, limit, birth);
  const moment = reachOf(then ? bareValue(then) : (article.published.value?.slice(0, 10) ?? ''));
  const born = reachOf(bareValue(birth.mention));
  if (!moment || !born) return;
  const [least, most] = [(moment.first - born.last) / YEAR, (moment.last - born.first) / YEAR];
  const stated = limit.mention.value as number;
  const wrong = limit.side === 'under' ? least >= stated + A_DAY : most < stated - A_DAY;
  if (!wrong || most < 0) return;
  const expected = Math.floor(limit.side === 'under' ? least : most);
  yield {
    data: { working: `${expected} ${limit.side === 'under' ? '≥' : '<'} ${stated}`, expected },
    spans: [birth.mention, then, limit.mention]
      .filter((m) => m !== undefined)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}

/** The date at which one was under or over it; none where only publication can be meant. */
function timeOf({ dates, text }: Sentence, limit: Limit, birth: Birth): TimeMention | undefined {
  const known = dates.filter(
    ({ mention, at }) =>
      reachOf(bareValue(mention)) !== undefined &&
      !mention.value.includes('/') &&
      (at > birth.at || at < birth.at - 2) &&
      !/(?:^| )(?:từ|trước|đến|sau) $/u.test(text.slice(0, at)),
  );
  return nearest(known, limit.at)?.mention;
}
