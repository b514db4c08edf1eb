// An anniversary's number that the years do not give.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { durationOf, saidYear, yearOf } from '../../support/calendar';
import { DATE, DURATION, END, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches, type Match } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const LETTER = '\\ue000-\\uf8ff';
const words = (most: number): string => `[^${LETTER}${END};]{0,${most}}?`;
/** Words and dates, in one sentence. */
const loose = (most: number): string => `[^\\ue000-\\uefff${END};]{0,${most}}?`;

const CELEBRATION = '(?:kỷ niệm|mừng|đánh dấu|chào mừng|nhân dịp|nhân|tròn|lễ|dịp)';
const PATTERNS: readonly RegExp[] = [
  // kỷ niệm 40 năm mẻ nung đầu (1986-2026)
  new RegExp(
    `${CELEBRATION}${words(25)} (?<count>${DURATION})${words(90)} \\( ?(?<range>${DATE}) ?\\)`,
  ),
  new RegExp(
    `${CELEBRATION}${words(25)} (?<count>${DURATION})${words(90)} \\( ?(?<from>${DATE}) ?[-/] ?(?<to>${DATE}) ?\\)`,
  ),
  // mở cửa năm 1958 … kỷ niệm 65 năm … (vào năm 2023)
  new RegExp(
    `(?:thiết lập|thành lập|ra đời|khánh thành|ký kết|ký|sáng lập|khởi công|giải phóng|thống nhất|bắt đầu|mở cửa|xây dựng|lập)${words(60)}(?<from>${DATE})${loose(90)}(?:kỷ niệm|mừng|tròn|đánh dấu)${words(25)} (?<count>${DURATION})(?:${loose(60)}(?<to>${DATE}))?`,
  ),
  // kỷ niệm 65 năm thành lập, … thành lập năm 1958
  new RegExp(
    `(?:kỷ niệm|mừng|tròn|đánh dấu)${words(25)} (?<count>${DURATION})${words(80)}(?:thành lập|ra đời|khánh thành|thiết lập|ký kết|ngày ký|quan hệ|truyền thống)${words(50)}(?:năm |ngày |từ |\\( )*(?<from>${DATE})`,
  ),
];

/**
 * ### What it does
 *
 * Compares the number of an anniversary (`kỷ niệm 65 năm`) with the years that the text gives, or
 * with the year of publication. A celebration in the year after is accepted.
 *
 * ### Why is this bad
 *
 * The number or the year is wrong.
 *
 * ### Example
 *
 * ```text
 * Thư viện huyện mở cửa năm 1958 và kỷ niệm 60 năm dịp ấy vào năm 2023.
 * ```
 */
export const anniversaryMismatch: ArticleRule = {
  id: 'time/anniversary-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const done = new Set<TimeMention>();
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const count = paragraph.time(match.groups['count']!);
          if (done.has(count)) continue;
          const report = compare(article, paragraph, match, count);
          if (report === 'holds' || report) done.add(count);
          if (report && report !== 'holds') yield report;
        }
    }
  },
};

function compare(
  article: ArticleFacts,
  paragraph: Paragraph,
  match: Match,
  count: TimeMention,
): Report | 'holds' | undefined {
  const length = durationOf(count);
  if (
    !length ||
    length.unit !== 'Y' ||
    count.mod ||
    /(?:gần|hơn|trên|khoảng) $/u.test(before(paragraph, match))
  )
    return undefined;
  const at = (name: string): TimeMention | undefined =>
    match.groups[name] ? paragraph.time(match.groups[name]) : undefined;
  const range = at('range');
  let from: number | undefined;
  let to: number | undefined;
  const ends: TimeMention[] = [];
  if (range) {
    const years = range.value.split('/').map((v) => Number(/^\d{4}/u.exec(v)?.[0] ?? NaN));
    if (years.length === 2 && years.every(Number.isFinite)) [from, to] = years as [number, number];
    else if (years.length === 1 && saidYear(range)) from = years[0];
    ends.push(range);
  } else {
    from = at('from') && saidYear(at('from')!);
    to = at('to') && (saidYear(at('to')!) ?? yearOf(at('to')!));
    ends.push(at('from')!, ...(at('to') && to !== undefined ? [at('to')!] : []));
  }
  if (from === undefined) return undefined;
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const now = to ?? published;
  if (now === undefined || now <= from || from < 900) return undefined;
  // Without a year of its own the celebration may be of the coming year, or told of the past one.
  const slack = to === undefined ? [0, 1, -1] : [0];
  if (slack.some((years) => length.count === now + years - from)) return 'holds';
  return {
    data: {
      working: `${now} − ${from} = ${now - from} ≠ ${length.count}`,
      expected: now - from,
    },
    spans: [count, ...ends]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}

const before = (paragraph: Paragraph, match: Match): string => {
  const at = match.index + match[0].indexOf(match.groups['count']!);
  return paragraph.text.slice(Math.max(0, at - 12), at);
};
