// A length of time that the range beside it does not have.
import type { TimeMention } from '../../../resolve/facts';
import { dayOf, dayNumber, durationOf, yearOf } from '../../support/calendar';
import { DATE, DURATION, END, clauseGap, paragraphs, wordGap } from '../../support/paragraph';
import { matches } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

const BREAK =
  '(?:kỷ niệm|trước khi|sau khi|trước|sau|lần|tuổi|qua|nữa|cách đây|đầu tiên|đầu|tới|án|tù)';
const BREAKS = new RegExp(` ${BREAK} `, 'u');
/** Suốt 7 năm làm việc ở đảo (2010-2017): the bracket is of the whole phrase. */
const BRACKET = new RegExp(
  `(?<length>${DURATION})(?<between>${clauseGap(40)} )\\( ?(?<range>${DATE}) ?\\)`,
);
/** A duration after these is an anniversary's, an age or a delay. */
const NO_LENGTH = /(?:kỷ niệm|tưởng niệm|tròn|sau|nhân|thứ|lễ|mừng|tuổi)(?: (?:gần|hơn|dịp))? $/u;
const PATTERNS: readonly RegExp[] = [
  // suốt 7 năm (2010-2017) | trong 5 ngày (từ 10 đến 14/3) | kéo dài 3 ngày, từ 10 đến 12/3
  new RegExp(
    `(?<length>${DURATION})(?<between> (?:\\(|,)? ?(?:(?:từ|kể từ|bắt đầu từ|diễn ra từ|giai đoạn|nhiệm kỳ|các năm|thời kỳ|vào|tức|trong|diễn ra|bắt đầu|tổ chức) )*)(?<range>${DATE})`,
  ),
  new RegExp(
    `(?<length>${DURATION})(?<between>${wordGap(24)}, (?:diễn ra |tổ chức |bắt đầu )?từ (?:ngày |năm |tháng )?)(?<range>${DATE})`,
  ),
  // từ 10 đến 12/3, kéo dài 3 ngày | (2010-2017), tổng cộng 7 năm
  new RegExp(
    `(?<range>${DATE})(?<between>[ )]*,? ?(?:\\()?${wordGap(12)}(?:kéo dài|trong vòng|trong|suốt|tổng cộng|tức|dài|ròng rã|vỏn vẹn|với thời gian|thời gian|thời hạn)(?: (?:là|hơn|gần|suốt|tổng cộng))* )(?<length>${DURATION})`,
  ),
];

const BEGUN =
  '(?:bắt đầu|khai mạc|khởi công|khởi hành|lên đường|xuất phát|nhập viện|mở màn|vào cuộc|mở cửa)';
const OVER =
  '(?:kết thúc|bế mạc|hoàn thành|ra viện|xuất viện|về nước|trở về|về đích|khép lại|đóng cửa|cập bến)';
const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
/** Beginning and end told apart: `kéo dài 90 phút, bắt đầu lúc 7h30 và kết thúc lúc 9h`. */
const APART: readonly RegExp[] = [
  new RegExp(
    `(?<length>${DURATION})(?<between>${words(20)}),${words(12)}${BEGUN}${words(12)}(?<from>${DATE})${words(25)}${OVER}${words(12)}(?<to>${DATE})`,
  ),
  new RegExp(
    `${BEGUN}${words(12)}(?<from>${DATE})${words(25)}${OVER}${words(12)}(?<to>${DATE})(?<between>${words(12)}, (?:kéo dài|tổng cộng|hết|mất|sau|trong|tức|vỏn vẹn) )(?<length>${DURATION})`,
  ),
];

/**
 * ### What it does
 *
 * Compares a duration with the range that it is given with. Both ways of counting are accepted:
 * with the first and last day (month, year) and without one of them.
 *
 * ### Why is this bad
 *
 * Either the duration or one end of the range is wrong.
 *
 * ### Example
 *
 * ```text
 * Bà điều hành vườn thú suốt 11 năm (2010-2017).
 * ```
 */
export const durationMismatch: ArticleRule = {
  id: 'time/duration-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      // A range that fits one duration beside it is right; another one then is of something else.
      const judged = new Map<TimeMention, (Report | 'fits')[]>();
      for (const pattern of [...PATTERNS, BRACKET])
        for (const match of matches(paragraph, pattern)) {
          const length = paragraph.time(match.groups['length']!);
          const range = paragraph.time(match.groups['range']!);
          if (BREAKS.test(` ${match.groups['between']} `)) continue;
          const before = paragraph.text.slice(Math.max(0, match.index - 30), match.index);
          if (NO_LENGTH.test(before) && !(pattern === BRACKET && /(?:^| )sau $/u.test(before)))
            continue;
          const report = compare(article, length, [range], before);
          if (report) judged.set(range, [...(judged.get(range) ?? []), report]);
        }
      for (const reports of judged.values()) {
        const [first] = reports;
        if (first && first !== 'fits' && !reports.includes('fits')) yield first;
      }
      for (const pattern of APART)
        for (const match of matches(paragraph, pattern)) {
          const [length, from, to] = ['length', 'from', 'to'].map((name) =>
            paragraph.time(match.groups[name]!),
          ) as [TimeMention, TimeMention, TimeMention];
          const before = paragraph.text.slice(Math.max(0, match.index - 30), match.index);
          if (BREAKS.test(` ${match.groups['between']} `) || NO_LENGTH.test(before)) continue;
          const report = compare(article, length, [from, to], before);
          if (report && report !== 'fits') yield report;
        }
    }
  },
};

/** Lengths of the range `from/to` in the unit of the duration, counted in every common way. */
function lengthsOf(
  article: ArticleFacts,
  range: string,
  unit: 'Y' | 'M' | 'W' | 'D' | 'H' | 'MIN',
): { low: number; high: number } | undefined {
  const [from, to] = range.split('/') as [string, string?];
  if (!to) return undefined;
  if (unit === 'H' || unit === 'MIN') {
    const [a, b] = [from, to].map((v) => /T(\d\d)(?::(\d\d))?/u.exec(v));
    const [first, last] = [dayOf(from), dayOf(to)];
    if (!a || !b || !first || !last) return undefined;
    const nights = dayNumber(last) - dayNumber(first);
    const minutes =
      nights * 1440 + Number(b[1]) * 60 + Number(b[2] ?? 0) - Number(a[1]) * 60 - Number(a[2] ?? 0);
    const length = unit === 'H' ? minutes / 60 : minutes;
    return minutes > 0 ? { low: length, high: length } : undefined;
  }
  if (unit === 'D' || unit === 'W') {
    const [a, b] = [dayOf(from), dayOf(to)];
    if (!a || !b) return undefined;
    const days = dayNumber(b) - dayNumber(a);
    if (days <= 0) return undefined;
    return unit === 'D'
      ? { low: days, high: days + 1 }
      : { low: days / 7 - 0.5, high: (days + 1) / 7 + 0.5 };
  }
  const end = to === 'PRESENT_REF' ? (article.published.value ?? '') : to;
  const [a, b] = [monthsOf(from), monthsOf(end)];
  if (a === undefined || b === undefined || b.at < a.at) return undefined;
  if (unit === 'M')
    return a.exact && b.exact ? { low: b.at - a.at, high: b.at - a.at + 1 } : undefined;
  const years = Math.floor(b.at / 12) - Math.floor(a.at / 12);
  // Between named months the length is known closer than between bare years.
  if (a.exact && b.exact && to !== 'PRESENT_REF')
    return { low: (b.at - a.at) / 12 - 1, high: (b.at - a.at) / 12 + 1 };
  return { low: years - (to === 'PRESENT_REF' ? 1 : 0), high: years + 1 };
}

function monthsOf(value: string): { at: number; exact: boolean } | undefined {
  const match = /^(\d{4})(?:-(\d\d))?/u.exec(value);
  if (!match) return undefined;
  return { at: Number(match[1]) * 12 + (match[2] ? Number(match[2]) - 1 : 0), exact: !!match[2] };
}

function compare(
  article: ArticleFacts,
  length: TimeMention,
  /** One date that is a range, or its two ends. */
  ends: readonly TimeMention[],
  before: string,
): Report | 'fits' | undefined {
  const stated = durationOf(length);
  if (!stated || ends.some(({ problem }) => problem) || stated.count < 1) return undefined;
  const value = ends.map((end) => end.value).join('/');
  const found = lengthsOf(article, value, stated.unit);
  if (!found) return undefined;
  const loose = /(?:gần|hơn|khoảng|chừng|ít nhất|trên|dưới) $/u.test(before) || length.mod ? 1 : 0;
  const low = found.low - loose - 1e-9;
  const high = found.high + loose + 1e-9;
  if (stated.count >= low && stated.count <= high) return 'fits';
  // School years and fiscal years lap over two calendar years.
  if (stated.unit === 'Y' && yearOf(ends[0]!) === undefined) return undefined;
  const range = article.doc.text.slice(ends[0]!.start, ends.at(-1)!.end);
  const counted =
    found.low === found.high ? say(found.low) : `${say(found.low)}–${say(found.high)}`;
  return {
    data: {
      working: `${range}: ${counted} ≠ ${say(stated.count)}`,
      range,
      stated: article.doc.slice(length),
    },
    spans: [length, ...ends]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}
