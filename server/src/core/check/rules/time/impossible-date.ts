// A date or a clock time that does not exist.
import type { ArticleFacts } from '../../../resolve/facts';
import { NUMBER } from '../../../text/cues';
import { testPerForm } from '../../../text/remember';
import { overlaps, type Span } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { words } from '../../../text/normal';
import { daysInMonth } from '../../support/calendar';
import { prose } from '../../support/prose';
import type { ArticleRule } from '../../rule';

const BEFORE_CLOCK = words('lúc hồi từ đến tới trước sau khoảng vào');
const BEFORE_DATE = words(
  'ngày sáng trưa chiều tối đêm hôm từ đến tới trước sau vào hạn hết hồi kể',
);
const BEFORE_MONTH = words('hôm sáng trưa chiều tối đêm kể nay qua mai');
const PAY = words('lương thưởng');

/**
 * ### What it does
 *
 * Finds days that no calendar has (`31/4`, `29/2` of a common year), months over twelve and
 * clock times over the day.
 *
 * ### Why is this bad
 *
 * The true date cannot be told, and every reckoning from it fails.
 *
 * ### Example
 *
 * ```text
 * Đêm nhạc được dời sang ngày 29/2/2023.
 * ```
 */
export const impossibleDate: ArticleRule = {
  id: 'time/impossible-date',
  severity: 'error',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const found: Span[] = [];
    for (const time of article.times) {
      if (time.problem !== 'impossible' || article.zoneAt(time.start) === 'boilerplate') continue;
      if (!isCued(article, time)) continue;
      if (time.said.day !== undefined && time.said.day <= 30 && isOfLunar(article, time)) continue;
      found.push(time);
      const { start, end } = time;
      yield { data: { date: article.doc.slice(time) }, spans: [{ start, end }] };
    }
    for (const { tokens } of prose(article, NUMBER))
      for (let i = 0; i < tokens.length; i++) {
        if (!opens(tokens[i]!)) continue;
        const span = dateAt(tokens, i) ?? clockAt(tokens, i) ?? quarterAt(tokens, i);
        if (!span || found.some((other) => overlaps(other, span))) continue;
        if (/30/u.test(article.doc.slice(span)) && isOfLunar(article, span)) continue;
        if (isReadAsDate(article, span) || isReadAsAmount(article, span)) continue;
        found.push(span);
        yield { data: { date: article.doc.slice(span) }, spans: [span] };
      }
  },
};

const opens = testPerForm(
  ({ kind, lower }) =>
    kind === 'number' || lower === 'ngày' || lower === 'tháng' || lower === 'quý',
);

/** `ngày 31/4`, `31/4/2025`, `hạn 31/4`; a bare `31/6` may be a score or a share. */
function isCued(article: ArticleFacts, time: Span): boolean {
  const { doc } = article;
  const at = doc.tokenIndexAt(time.start);
  const before = doc.tokens[at - 1]?.lower ?? '';
  // `hạn chót … là 31/6`, `ngày 31/3 và 31/4`
  if ((before === 'là' || before === 'tức') && DUE.test(leadOf(article, time))) return true;
  if (
    /^(?:và|,)$/u.test(before) &&
    article.times.some(({ end, said }) => said.day !== undefined && end === doc.tokens[at - 2]?.end)
  )
    return true;
  return /\p{L}|\d{4}/u.test(doc.slice(time)) || BEFORE_DATE.has(before);
}

const DUE = /(?:hạn|ngày|thời gian|thời điểm|mốc|từ)(?= |$)/u;
/** The words before it in its sentence. */
const leadOf = ({ doc }: ArticleFacts, { start }: Span): string =>
  doc.text
    .slice(doc.sentences[doc.sentenceIndexAt(start)]?.start ?? start, start)
    .normalize('NFC')
    .toLowerCase();

/** The sentence is of the lunar calendar, in which every month may have thirty days. */
const isOfLunar = ({ doc }: ArticleFacts, { start }: Span): boolean => {
  const sentence = doc.sentences[doc.sentenceIndexAt(start)];
  return (
    !!sentence && /lịch âm|âm lịch|tháng Giêng|mùng/iu.test(doc.slice(sentence).normalize('NFC'))
  );
};

/** A real date of the recognisers stands there. */
const isReadAsDate = (article: ArticleFacts, span: Span): boolean =>
  article.times.some(
    (time) =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      time.problem !== 'impossible' &&
      time.start <= span.start &&
      span.end <= time.end,
  );

/** `ban ngày 35-37 độ C`. */
const isReadAsAmount = ({ figures }: ArticleFacts, span: Span): boolean =>
  figures.some(({ type, ...at }) => AMOUNTS.has(type) && overlaps(at, span));
const AMOUNTS: ReadonlySet<string> = new Set(['MEASURE', 'MONEY', 'PERCENT', 'AGE']);

/** `quý V/2024`, `quý 5 năm 2024`: a year has four. */
function quarterAt(tokens: readonly Token[], i: number): Span | undefined {
  const [head, number, mark, year] = tokens.slice(i, i + 4);
  if (head?.lower !== 'quý' || !number || !/^(?:[5-9]|V|VI|VII)$/u.test(number.text))
    return undefined;
  if (!/^(?:\/|năm)$/u.test(mark?.lower ?? '') || !isYear(Number(year?.text))) return undefined;
  return { start: head.start, end: year!.end };
}

/** `ngày 32/5`, `31/4/2025`, `ngày 31 tháng 6`, `tháng 13/2025`. */
function dateAt(tokens: readonly Token[], i: number): Span | undefined {
  const cued = tokens[i]!.lower === 'ngày';
  if (
    tokens[i]!.lower === 'tháng' &&
    !PAY.has(tokens[i - 1]?.lower ?? '') &&
    separated(tokens, i + 2)
  ) {
    const month = numberAt(tokens, i + 1);
    const year = numberAt(tokens, i + 3);
    if (month !== undefined && month > 12 && isYear(year))
      return { start: tokens[i]!.start, end: tokens[i + 3]!.end };
  }
  // `hôm 29/13`, `chiều nay (27/13)`.
  const before = tokens[i - 1]?.text === '(' ? tokens[i - 2] : tokens[i - 1];
  const isMonth =
    !cued &&
    ((BEFORE_MONTH.has(before?.lower ?? '') && isThirteenth(tokens, i)) ||
      (BEFORE_DATE.has(before?.lower ?? '') && isThirtySecond(tokens, i)));
  const at = cued ? i + 1 : i;
  if (!cued && tokens[i]!.kind !== 'number') return undefined;
  const day = numberAt(tokens, at);
  if (day === undefined || (!cued && tokens[i]!.glued)) return undefined;
  const worded = tokens[at + 1]?.lower === 'tháng';
  if (!worded && !separated(tokens, at + 1)) return undefined;
  const month = numberAt(tokens, at + 2);
  if (month === undefined || tokens[at + 2]!.text.length > 2 || tokens[at]!.text.length > 2)
    return undefined;
  const yearAt = separated(tokens, at + 3) ? at + 4 : tokens[at + 3]?.lower === 'năm' ? at + 4 : -1;
  const year =
    yearAt > 0 && isYear(numberAt(tokens, yearAt)) ? numberAt(tokens, yearAt) : undefined;
  if ((!cued || !worded) && year === undefined && !cued && !isMonth) return undefined;
  if (tokens[at + 3]?.glued && year === undefined && tokens[at + 3]!.kind !== 'punct')
    return undefined;
  if (isLunar(tokens, at)) return undefined;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year ?? 2024);
  if (exists) return undefined;
  return { start: tokens[i]!.start, end: tokens[year === undefined ? at + 2 : yearAt]!.end };
}

/** `lúc 25h`, `8h75`, `14 giờ 60 phút`. */
function clockAt(tokens: readonly Token[], i: number): Span | undefined {
  const hour = numberAt(tokens, i);
  const unit = tokens[i + 1];
  if (hour === undefined || tokens[i]!.text.length > 2 || !unit) return undefined;
  const short = unit.lower === 'h' && unit.glued;
  if (!short && unit.lower !== 'giờ') return undefined;
  const minute = numberAt(tokens, i + 2);
  const minutes =
    minute !== undefined && (short ? tokens[i + 2]!.glued : tokens[i + 3]?.lower === 'phút');
  const cued = BEFORE_CLOCK.has(tokens[i - 1]?.lower ?? '');
  if (minutes && minute! > 0 && minute! < 60 && hour === 24 && cued)
    return { start: tokens[i]!.start, end: tokens[i + (short ? 2 : 3)]!.end };
  if (minutes && minute! > 59 && tokens[i + 2]!.text.length === 2)
    return { start: tokens[i]!.start, end: tokens[i + (short ? 2 : 3)]!.end };
  // `từ 8h đến 27h`
  const isEnd =
    /^(?:đến|tới)$/u.test(tokens[i - 1]?.lower ?? '') && hour > 24 && clockBefore(tokens, i - 1);
  if ((isEnd || (cued && tokens[i - 1]!.lower === 'lúc')) && hour > 24)
    return { start: tokens[i]!.start, end: unit.end };
  return undefined;
}

/** `từ 8h`, `từ 8h30` right before. */
const clockBefore = (tokens: readonly Token[], at: number): boolean =>
  /từ \d{1,2} ?(?:h|giờ) ?(?:\d\d ?)?$/u.test(
    tokens
      .slice(Math.max(0, at - 5), at)
      .map(({ lower, glued }) => (glued ? lower : ` ${lower}`))
      .join(''),
  );

/** A day that exists with a month that does not. */
function isThirteenth(tokens: readonly Token[], i: number): boolean {
  const [day, month] = [numberAt(tokens, i), numberAt(tokens, i + 2)];
  return (
    day !== undefined &&
    day <= 31 &&
    month !== undefined &&
    month > 12 &&
    month < 32 &&
    tokens[i + 1]?.text === '/'
  );
}

/** `hôm 0/12`, `vào 32/11`: no share is so written. */
function isThirtySecond(tokens: readonly Token[], i: number): boolean {
  const [day, month] = [numberAt(tokens, i), numberAt(tokens, i + 2)];
  const isDay = day === 0 || (day !== undefined && day > 31 && day < 40);
  return isDay && month !== undefined && month > 0 && month < 13 && tokens[i + 1]?.text === '/';
}

const isLunar = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 9).some((t, k, all) => t.lower === 'âm' && all[k + 1]?.lower === 'lịch');

const isYear = (year: number | undefined): boolean =>
  year !== undefined && year >= 1900 && year <= 2100;

const numberAt = (tokens: readonly Token[], i: number): number | undefined =>
  tokens[i]?.kind === 'number' ? Number(tokens[i]!.text) : undefined;

const separated = (tokens: readonly Token[], i: number): boolean =>
  !!tokens[i]?.glued &&
  (tokens[i]!.text === '/' || tokens[i]!.text === '-' || tokens[i]!.text === '.') &&
  !!tokens[i + 1]?.glued;
