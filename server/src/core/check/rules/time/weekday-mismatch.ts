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
/** Nothing but words of time between the two, up to `ngày`. */
const JOINING =
  /^[\s,()]*(?:theo giờ \p{L}+[\s,()]+)?(?:(?:tức|nhằm|là|tuần|này|sau|tới|trước|nữa|vừa|qua|rồi|cùng|giờ|địa|phương|theo|lúc|vào|hôm|đúng|sáng|trưa|chiều|tối|đêm|rạng|đầu|tiên|cuối|của|trong|tháng|năm|\d{1,2})[\s,()]*)*(?:ngày\s*)?$/u;

/** `15/3/2020, đúng vào thứ Hai`; `1/9/1939, một ngày thứ Hai`; `29/8 (thứ Năm tuần trước nữa)`. */
const FALLS_ON =
  /^(?: ?\((?:(?:sáng|trưa|chiều|tối|đêm) )?|[ ,(–-]*(?:(?:là|vào|năm nay|cũng|sẽ) )*(?:đúng|rơi|nhằm|trúng|trùng|tức|một)(?: (?:đúng|vào|với|ngày|là|hôm|một|buổi|sáng|trưa|chiều|tối|đêm))*) ?$/u;
/** `… 18/6. Hôm đó là thứ Tư`: what opens the next sentence or clause. */
const THAT_DAY =
  /^(?:(?:đó|đấy|(?:hôm|ngày|bữa) (?:đó|ấy|này|nay)) (?:(?:cũng|lại|vốn|đúng) )?(?:là|rơi|nhằm|trúng|vào)|(?:do|vì|bởi) (?:rơi|nhằm|trúng))(?: (?:đúng|vào|một|ngày|buổi \p{L}+))* ?$/u;
/** The same within a sentence: `… ngày 20/3, dù hôm ấy là thứ Sáu`. */
const DESPITE =
  /(?:^| )(?:hôm|ngày|bữa) (?:đó|ấy)(?: (?:(?:cũng|lại|vốn|đúng) )?(?:là|rơi vào|nhằm|trúng)(?: \p{L}+)?)? ?$/u;
/** `ngày 11/3/2011 xảy ra vào chiều thứ Sáu`: of a year long gone no other day can be meant. */
const HAPPENED =
  /^ (?:(?:đã |vốn )?(?:xảy ra|diễn ra|rơi|là|nổ ra)) (?:vào |đúng |một |đúng vào )?(?:ngày |buổi )?(?:sáng |trưa |chiều |tối )?$/u;
/** `ngày 2/9/1945, khi … trong một buổi chiều Chủ nhật`: of a day long gone no other can be meant. */
const ONE_DAY =
  /(?:^| )(?:một|cái) (?:ngày|buổi|đêm|sáng|chiều|tối|trưa)(?: (?:sáng|trưa|chiều|tối|đêm))? ?$/u;
/** `30/11 tới, thứ Bảy cuối cùng của tháng`, `30/11 tới, thứ Bảy,`. */
const BESIDE = /^ (?:tới|này|sắp tới|vừa qua|năm nay)? ?[,(] ?(?:đúng )?$/u;
const APPOSED =
  /^(?: ?[,)]| (?:đầu tiên|cuối cùng|đầu|cuối|thứ \p{L}+) (?:của |trong )?(?:tháng|năm))/u;
/** `hôm nay`, `chiều mai`: the weekday is said of a day that publication tells. */
const RELATIVE =
  /^(?:(?:hôm|sáng|trưa|chiều|tối|đêm) (?:nay|qua)|(?:ngày|sáng|trưa|chiều|tối|đêm) mai)(?= ?[,(])/u;
/** `đêm Chủ nhật, rạng sáng 30/9`: the night ends on the next day. */
const NIGHT = /(?:đêm|tối)/u;
const DAWN = /(?:sáng|0h|0 giờ)/u;
/** In a headline the weekday of the one event, no series of them. */
const RECURS = /(?:^| )(?:mỗi|mọi|các|những|hằng|hàng|từ|đến|cả|không)(?: \p{L}+){0,2} $/u;

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

interface Stated {
  readonly weekday: number;
  readonly time: TimeMention;
  readonly spans: Span[];
}

/** Weekdays with the date they stand with: in one mention, or in two that follow each other. */
function* stated(article: ArticleFacts): Generator<Stated> {
  const times = article.times.filter((time) => !isChrome(article.zoneAt(time.start)));
  yield* inDigits(article, times);
  yield* inHeadline(article, times);
  yield* besideDash(article, times);
  yield* atEnds(times);
  const listed = new Set<TimeMention>();
  for (const { own, ...pair } of inList(article, times)) {
    listed.add(own);
    yield pair;
  }
  const points = times.filter((time) => isPoint(time) && !listed.has(time));
  for (const [i, time] of points.entries()) {
    const { weekday, day, month, weekdaySpan, dateSpan } = time.said;
    const isDated = day !== undefined && month !== undefined;
    if (isDated && weekday === undefined) yield* after(article, time, points.slice(i + 1, i + 3));
    // `27/9, ngày thứ Năm`: after a date it is none.
    const isLast = !!weekdaySpan && !!dateSpan && dateSpan.start < weekdaySpan.start;
    if (weekday === undefined || (!isLast && isOrdinal(article, weekdaySpan ?? time))) continue;
    if (isDated)
      yield { weekday, time, spans: weekdaySpan && dateSpan ? [weekdaySpan, dateSpan] : [time] };
    else if (day === undefined && RELATIVE.test(lower(article, time.start, time.end)))
      yield { weekday, time, spans: [time].map(bare) };
    else {
      // `Chủ nhật đầu tiên của tháng 11, tức 2/11`.
      const next = points.slice(i + 1, i + 3).find(({ said }) => said.day !== undefined);
      if (next?.said.day === undefined || next.said.month === undefined) continue;
      if (next.said.weekday !== undefined || next.start - time.end > 40) continue;
      const isNextDay =
        NIGHT.test(lower(article, time.start, time.end)) &&
        DAWN.test(lower(article, time.end, next.end));
      if (JOINING.test(lower(article, time.end, next.start)) && !isNextDay)
        yield { weekday, time: next, spans: [time, next].map(bare) };
    }
  }
}

const isPoint = ({ type, saidEnd }: TimeMention): boolean =>
  type !== 'SET' && type !== 'DURATION' && !saidEnd;

/** `từ thứ Bảy, ngày 30/8 đến hết thứ Ba, ngày 2/9`: each end of a range. */
function* atEnds(times: readonly TimeMention[]): Generator<Stated> {
  for (const { saidEnd, ...time } of times) {
    if (!saidEnd || time.type === 'SET') continue;
    const values = time.value.split('/');
    for (const [i, said] of [time.said, saidEnd].entries()) {
      const { weekday, day, month, weekdaySpan, dateSpan } = said;
      if (weekday === undefined || day === undefined || month === undefined) continue;
      if (!weekdaySpan || !dateSpan) continue;
      const end = { ...time, said, value: values[i] ?? '' };
      yield { weekday, time: end, spans: [weekdaySpan, dateSpan] };
    }
  }
}

/** Between weekdays, or days, of one list. */
const LIST = /^(?:,| và|, và) (?:ngày )?$/u;
const TO_DATES =
  /^(?: (?:tuần (?:này|tới|sau|trước)|vừa qua|này|tới))?(?: ?\(|,| -| là)(?: (?:ngày|các ngày|tức|tức ngày|ngày))? ?$/u;

/** `thứ Tư và thứ Năm, 18 và 19/6`: as many weekdays as days, each with its own. */
function* inList(
  article: ArticleFacts,
  times: readonly TimeMention[],
): Generator<Stated & { readonly own: TimeMention }> {
  const points = times.filter(isPoint);
  const isBare = ({ said }: TimeMention): boolean =>
    said.weekday !== undefined && said.day === undefined;
  const isDay = ({ said }: TimeMention): boolean =>
    said.weekday === undefined && said.day !== undefined;
  const run = (from: number, is: (time: TimeMention) => boolean): TimeMention[] => {
    const found: TimeMention[] = [];
    for (let i = from; i < points.length && is(points[i]!); i++) {
      if (i > from && !LIST.test(lower(article, points[i - 1]!.end, points[i]!.start))) break;
      found.push(points[i]!);
    }
    return found;
  };
  for (let i = 0; i < points.length; i++) {
    const weekdays = isBare(points[i]!) ? run(i, isBare) : [];
    if (weekdays.length < 2) continue;
    const next = i + weekdays.length + (points[i + weekdays.length]?.value === 'PAST_REF' ? 1 : 0);
    const days = run(next, isDay);
    const [last, first] = [weekdays.at(-1)!, days[0]];
    i = next - 1;
    if (days.length !== weekdays.length || !first) continue;
    if (!TO_DATES.test(lower(article, last.end, first.start))) continue;
    for (const [k, own] of weekdays.entries())
      yield { own, weekday: own.said.weekday!, time: days[k]!, spans: [own, days[k]!].map(bare) };
  }
}

/** A bare weekday that a date before it is said to fall on; `hôm đó` may stand between. */
function* after(
  article: ArticleFacts,
  time: TimeMention,
  next: readonly TimeMention[],
): Generator<Stated> {
  const weekday = next.find(({ said }) => said.weekday !== undefined && said.day === undefined);
  if (!weekday) return;
  const between = lower(article, time.end, weekday.said.weekdaySpan?.start ?? weekday.start);
  const [own, ...more] = between.split(/[.;!?]\s+/u);
  const rest = lower(article, weekday.end, weekday.end + 24);
  const isOfIt = more.length
    ? more.length === 1 && THAT_DAY.test(more[0]!)
    : FALLS_ON.test(own!) ||
      DESPITE.test(own!) ||
      (time.said.year !== undefined && (HAPPENED.test(own!) || ONE_DAY.test(own!))) ||
      (BESIDE.test(own!) && APPOSED.test(rest));
  if (isOfIt) yield { weekday: weekday.said.weekday!, time, spans: [time, weekday].map(bare) };
}

/** `thứ Sáu tuần trước - 12/3`: the day again, not the end of a range. */
function* besideDash(article: ArticleFacts, times: readonly TimeMention[]): Generator<Stated> {
  for (const time of times) {
    const { said, saidEnd } = time;
    if (said.weekday === undefined || said.day !== undefined) continue;
    if (!saidEnd?.day || !saidEnd.month || saidEnd.weekday !== undefined) continue;
    const dash = article.doc.slice(time).search(/ [-–] /u);
    if (dash < 0) continue;
    const end = { ...time, said: saidEnd, value: time.value.split('/')[1] ?? '' };
    const spans = [
      { start: time.start, end: time.start + dash },
      { start: time.start + dash + 3, end: time.end },
    ];
    yield { weekday: said.weekday, time: end, spans };
  }
}

/** The weekday of a headline and the only day that the text names. */
function* inHeadline(article: ArticleFacts, times: readonly TimeMention[]): Generator<Stated> {
  const weekdays = times.filter(({ said }) => said.weekday !== undefined);
  const days = new Set(
    times.filter(({ said }) => said.day !== undefined).map(({ value }) => value.slice(0, 10)),
  );
  const [head] = weekdays;
  if (!head || weekdays.length > 1 || days.size !== 1 || head.said.day !== undefined) return;
  if (article.zoneAt(head.start) !== 'headline' || head.type === 'SET' || head.saidEnd) return;
  const { doc } = article;
  const line = doc.lines[doc.positionAt(head.start).line]!;
  if (RECURS.test(lower(article, line.start, head.start)) || isOrdinal(article, head)) return;
  const time = times.find(({ said }) => said.day !== undefined)!;
  if (time.saidEnd || time.said.month === undefined || article.zoneAt(time.start) === 'headline')
    return;
  yield { weekday: head.said.weekday!, time, spans: [head, time].map(bare) };
}

const lower = ({ doc }: ArticleFacts, start: number, end: number): string =>
  doc.text.slice(start, end).normalize('NFC').toLowerCase();

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
  // `ngày thứ Hai 3/9/1969`, yet `ngày thứ hai của hội nghị`.
  const isCapital = /\s\p{Lu}/u.test(article.doc.slice(span));
  if (before?.lower === 'ngày' && isCapital) return false;
  if (
    !isCapital &&
    /^(?:họp|phiên|trận|đợt|lượt|tập|chặng|mũi|phần|chuyến|khóa|nghị)$/u.test(before?.lower ?? '')
  )
    return true;
  return /^(?:tháng|tuần|lần|ngày|quý|người|năm|kỳ|giải|vòng|bàn)$/u.test(before?.lower ?? '');
}

const bare = ({ start, end }: Span): Span => ({ start, end });

function candidates(article: ArticleFacts, time: TimeMention): Day[] {
  const { day, month, year, lunar } = time.said;
  const told = dayOf(time.value);
  if (day === undefined && time.said.weekday !== undefined && told) return [told];
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
