// An anniversary's number that the years do not give.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { durationOf, saidYear, yearOf } from '../../support/calendar';
import type { Span } from '../../../text/span';
import {
  AGE,
  DATE,
  DURATION,
  END,
  RANK,
  paragraphs,
  type Paragraph,
} from '../../support/paragraph';
import { matches, type Match } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const LETTER = '\\ue000-\\uf8ff';
const words = (most: number): string => `[^${LETTER}${END};]{0,${most}}?`;
/** Words and dates, in one sentence. */
const loose = (most: number): string => `[^\\ue000-\\uefff${END};]{0,${most}}?`;

const CELEBRATION =
  '(?:kỷ niệm|mừng|đánh dấu|chào mừng|nhân dịp|nhân|tròn|lễ|dịp|tưởng niệm|tưởng nhớ|giỗ)';
/** What an anniversary is counted from. */
const BEGUN =
  '(?:thiết lập|thành lập|ra đời|khánh thành|khởi dựng|ký kết|ký|sáng lập|khởi công|giải phóng|thống nhất|bắt đầu|mở cửa|xây dựng|lập|ra số đầu tiên|ra số đầu|phát hành|kết nghĩa|gia nhập|tái lập|phát sóng|lên sóng|khai trương|hoạt động|bình thường hóa|đặt quan hệ|xảy ra|nổ ra)';
const IS_DURATION = new RegExp(DURATION, 'u');
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
    `${BEGUN}${words(60)}(?<from>${DATE})[^\\ue000-\\uefff${END}]{0,90}?(?:kỷ niệm|mừng|tròn|đánh dấu|dịp)${words(25)} (?<count>${DURATION})(?:${loose(60)}(?<to>${DATE}))?`,
  ),
  // mở cửa năm 1958. Lễ kỷ niệm 65 năm thành lập … năm 2023
  new RegExp(
    `${BEGUN}${words(40)}(?<from>${DATE})${words(50)}${END}[^\\ue000-\\uefff${END}]{0,50}?(?:kỷ niệm|mừng|tròn) (?<count>${DURATION}) (?:ngày )?${BEGUN}(?:${loose(60)}(?<to>${DATE}))?`,
  ),
  // kết nghĩa từ năm 2005 đến năm 2025, vừa tròn 20 năm
  new RegExp(
    `${BEGUN}${words(30)}(?<range>${DATE})${words(20)}(?:tròn|được|kỷ niệm) (?<count>${DURATION})`,
  ),
  // đúng 10 năm sau trận động đất năm 2015, … vào năm 2025
  new RegExp(
    `(?:đúng|tròn) (?<count>${DURATION}) (?:sau|kể từ|từ)${words(50)}(?<from>${DATE})(?:${loose(80)}(?<to>${DATE}))?`,
  ),
  // kỷ niệm sinh nhật lần thứ 30 (vào năm 2025), thành lập năm 1995
  new RegExp(
    `(?:sinh nhật|kỷ niệm) (?<count>${RANK})(?:${words(40)}(?<to>${DATE}))?${words(40)}(?:${BEGUN}|sinh)${words(20)}(?<from>${DATE})`,
  ),
  new RegExp(
    `(?:${BEGUN}|sinh)${words(30)}(?<from>${DATE})${loose(60)}(?:sinh nhật|kỷ niệm) (?<count>${RANK})(?:${words(30)}(?<to>${DATE}))?`,
  ),
  new RegExp(`(?:sinh nhật|kỷ niệm) (?<count>${RANK})${words(60)}\\( ?(?<range>${DATE}) ?\\)`),
  // khánh thành năm 1902, sẽ tròn 125 tuổi vào năm 2027
  new RegExp(
    `${BEGUN}${words(30)}(?<from>${DATE})${loose(60)}(?:tròn|được|bước sang|đã) (?:\\p{L}+ )?(?<count>${AGE})(?:${words(20)}(?<to>${DATE}))?`,
  ),
  // trận đánh năm 1975 nay đã lùi xa 50 năm
  new RegExp(
    `(?<from>${DATE})${loose(30)}(?:lùi xa|trôi qua|đi qua)(?: (?:đúng|tròn|vừa tròn|được))? (?<count>${DURATION})`,
  ),
  // năm 2024 đánh dấu 20 năm …, tính từ năm 2004
  new RegExp(
    `(?:(?<to>${DATE}) )?(?:đánh dấu|kỷ niệm|tròn) (?<count>${DURATION})${words(80)}(?:tính từ|kể từ)${words(12)}(?<from>${DATE})`,
  ),
  // kỷ niệm 65 năm thành lập, … thành lập năm 1958
  new RegExp(
    `(?:kỷ niệm|mừng|tròn|đánh dấu)${words(25)} (?<count>${DURATION})[^${LETTER}${END};,]{0,80}?(?:thành lập|ra đời|khánh thành|thiết lập|ký kết|ngày ký|quan hệ|truyền thống)${words(50)}(?:năm |ngày |từ |\\( )*(?<from>${DATE})`,
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
      const done = new Set<number>();
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const count = countOf(paragraph, match.groups['count']!);
          if (!count || done.has(count.start)) continue;
          const report = compare(article, paragraph, match, count);
          if (report) done.add(count.start);
          if (report && report !== 'holds') yield report;
        }
      yield* ago(article, paragraph);
    }
  },
};

/** `Cách đây 60 năm, ngày 2/9/1945`, `năm 1945 (cách nay 80 năm)`: one moment told in two ways. */
const AGO = new RegExp(`(?<one>${DATE}) ?[,(] (?:(?:tức|vào|là|đúng) )*(?<other>${DATE})`);
const YEARS_AGO =
  /^(?:(?:cách đây|cách nay|cách ngày nay)(?: (?:đúng|tròn|vừa tròn))? [^ ]+(?: [^ ]+)? năm|(?:đúng )?[^ ]+(?: [^ ]+)? năm (?:về )?trước)$/u;

function* ago(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const match of matches(paragraph, AGO)) {
    const pair = [paragraph.time(match.groups['one']!), paragraph.time(match.groups['other']!)];
    const isAgo = (time: TimeMention): boolean =>
      !time.mod && YEARS_AGO.test(paragraph.source(time).normalize('NFC').toLowerCase());
    const back = pair.find(isAgo);
    const dated = pair.find((time) => time !== back && saidYear(time) !== undefined);
    const published = Number(article.published.value?.slice(0, 4));
    if (!back || !dated || !published || !/^\d{4}$/u.test(back.value)) continue;
    const [said, years] = [saidYear(dated)!, published - Number(back.value)];
    if (Math.abs(published - said - years) <= 1) continue;
    yield {
      data: {
        working: `${published} − ${said} = ${published - said} ≠ ${years}`,
        expected: published - said,
      },
      spans: pair.map(({ start, end }) => ({ start, end })),
    };
  }
}

interface Count extends Span {
  readonly years: number;
}

/** A number of years: a duration, an age, or the number of a birthday. */
function countOf(paragraph: Paragraph, letter: string): Count | undefined {
  if (!IS_DURATION.test(letter)) {
    const figure = paragraph.figure(letter);
    if (typeof figure.value !== 'number' || figure.approx !== 'exact') return undefined;
    return { start: figure.start, end: figure.end, years: figure.value };
  }
  const time = paragraph.time(letter);
  const length = durationOf(time);
  if (length?.unit !== 'Y' || time.mod) return undefined;
  return { start: time.start, end: time.end, years: length.count };
}

function compare(
  article: ArticleFacts,
  paragraph: Paragraph,
  match: Match,
  count: Count,
): Report | 'holds' | undefined {
  if (/(?:gần|hơn|trên|khoảng) $/u.test(before(paragraph, match))) return undefined;
  const at = (name: string): TimeMention | undefined =>
    match.groups[name] ? paragraph.time(match.groups[name]) : undefined;
  // `Ra đời năm 1985, đến năm 2020 … 35 năm` is read as one range.
  const range = at('range') ?? (at('from')?.value.includes('/') ? at('from') : undefined);
  let from: number | undefined;
  let to: number | undefined;
  const ends: TimeMention[] = [];
  if (range) {
    const years = range.value.split('/').map((v) => Number(/^\d{4}/u.exec(v)?.[0] ?? NaN));
    if (years.length === 2 && years.every(Number.isFinite)) [from, to] = years as [number, number];
    else if (range.value.endsWith('/PRESENT_REF')) from = years[0];
    else if (years.length === 1 && saidYear(range)) from = years[0];
    ends.push(range);
  } else {
    const start = at('from')!;
    const then = at('to') ?? yearBetween(article, start, count);
    from = saidYear(start);
    to = then && (saidYear(then) ?? yearOf(then));
    ends.push(start, ...(then && to !== undefined ? [then] : []));
  }
  if (from === undefined || isOfAnother(paragraph, match)) return undefined;
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const now = to ?? published;
  if (now === undefined || now <= from || from < 900) return undefined;
  // Without a year of its own the celebration may be of the coming year, or told of the past one.
  const slack = to === undefined ? [0, 1, -1] : [0];
  if (slack.some((years) => count.years === now + years - from)) return 'holds';
  return {
    data: {
      working: `${now} − ${from} = ${now - from} ≠ ${count.years}`,
      expected: now - from,
    },
    spans: [count, ...ends]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}

/** `Báo ra đời năm 1996; năm 2021, báo kỷ niệm 25 năm`: the year that the celebration is of. */
const yearBetween = (article: ArticleFacts, from: Span, count: Span): TimeMention | undefined =>
  article.times.find(
    (time) => time.start >= from.end && time.end <= count.start && time.said.year !== undefined,
  );

/** Words that a subject named before may come back with. */
const SAME_SUBJECT =
  /^(?:nhà|đơn|vị|nơi|này|đây|nay|vừa|đã|sẽ|đang|mới|vào|dịp|tổ|chức|lễ|và|ngôi|cũng|chuẩn|bị|năm|tới|hai|bên|nước|họ|người|dân|ông|bà)$/u;

/** `Xã thành lập năm 1986, trạm y tế vừa kỷ niệm 20 năm`: two subjects, one of each clause. */
function isOfAnother(paragraph: Paragraph, match: Match): boolean {
  const from = paragraph.text.lastIndexOf(END, match.index) + 1;
  const subject = paragraph.text.slice(from, match.index).split(/[,;]/u).pop()!;
  const ahead = match[0].slice(0, match[0].indexOf(match.groups['count']!));
  const behind = paragraph.text.slice(match.index + match[0].length).trimStart();
  const isOfBeginning = new RegExp(`^(?:ngày )${BEGUN}`).test(behind);
  if (!subject.trim() || !ahead.includes(',') || isOfBeginning) return false;
  const clause = ahead
    .split(/[,;]/u)
    .pop()!
    .split(/ (?:kỷ niệm|mừng|tròn|đánh dấu|dịp)(?: |$)/u)[0]!;
  const known = new Set(subject.split(' '));
  return clause
    .split(' ')
    .some((word) => /^\p{L}+$/u.test(word) && !known.has(word) && !SAME_SUBJECT.test(word));
}

const before = (paragraph: Paragraph, match: Match): string => {
  const at = match.index + match[0].indexOf(match.groups['count']!);
  return paragraph.text.slice(Math.max(0, at - 12), at);
};
