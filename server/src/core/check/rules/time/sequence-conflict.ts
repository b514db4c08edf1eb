// Events told in an order that their dates contradict.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { isChrome } from '../../../resolve/facts';
import { reachOf } from '../../support/calendar';
import { DATE, DURATION, END, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const PLANNED =
  /(?:sẽ|dự kiến|kế hoạch|lùi|hoãn|dời|thông báo|công bố|hạn chót|hạn cuối|thời hạn|hạn nộp|trước ngày|đến ngày|tới ngày|cho đến|mời|lên lịch|ấn định|có thể|muốn|đề nghị|yêu cầu)/u;
/** Words and dates, or words alone, over a semicolon too. */
const across = (most: number): string => `[^\\ue000-\\uefff]{0,${most}}?`;
const clauses = (most: number): string => `[^\\ue000-\\uf8ff${END}]{0,${most}}?`;
const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;

/** What comes first and what can only come after it, of one thing. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'khởi công|động thổ',
    'khánh thành|hoàn thành|đưa vào|đi vào hoạt động|vận hành|thông xe|khai trương|bàn giao',
  ],
  ['khai mạc|khai trương', 'bế mạc'],
  ['bắt đầu|mở cửa|mở màn', 'kết thúc|bế mạc|đóng cửa|khép lại'],
  ['nhập viện|nhập học|nhập ngũ', 'xuất viện|tốt nghiệp|ra trường|xuất ngũ'],
  ['thành lập|ra đời', 'giải thể|phá sản|sáp nhập|niêm yết|lên sàn|cổ phần hóa'],
  ['khởi hành|rời|xuất phát|cất cánh', 'đến nơi|về đích|cập cảng|hạ cánh|cập bến'],
  [
    'sinh',
    'tốt nghiệp|nhập ngũ|kết hôn|qua đời|mất|từ trần|gia nhập|ra mắt|nhận bằng|đoạt|vào đảng|bắt đầu sự nghiệp',
  ],
  ['ký kết|ký|ban hành|thông qua', 'có hiệu lực|hết hiệu lực|hết hạn|chấm dứt|đáo hạn'],
  ['nhậm chức|bổ nhiệm|đắc cử', 'từ chức|mãn nhiệm|nghỉ hưu|thôi chức|miễn nhiệm'],
  ['kết hôn|cưới', 'ly hôn|ly dị'],
  ['bán kết|vòng bảng|vòng loại|tứ kết', 'chung kết'],
  ['gây án|phạm tội|gây tai nạn', 'bị bắt|bắt giữ|đầu thú|sa lưới'],
  ['phát hiện|bị bắt|bắt giữ|khởi tố', 'xét xử|tuyên án|kết án'],
  ['phê duyệt|đấu thầu', 'khánh thành|hoàn thành'],
  [
    'ông viết|bà viết|sáng tác|tốt nghiệp|nhập ngũ|kết hôn|nhậm chức|nghỉ hưu|giải nghệ|xuất viện',
    'mất|qua đời|từ trần|hy sinh',
  ],
];

const PAIR_PATTERNS: readonly (readonly RegExp[])[] = PAIRS.map(([first, last]) => [
  // khởi công năm 2021, khánh thành năm 2019
  new RegExp(
    `(?:^| )(?:${first})${words(40)}(?<first>${DATE})${across(80)} (?:${last})${words(40)}(?<last>${DATE})`,
  ),
  // khánh thành năm 2019, khởi công năm 2021
  new RegExp(
    `(?:^| )(?:${last})${words(30)}(?<last>${DATE})${clauses(50)} (?:${first})${words(30)}(?<first>${DATE})`,
  ),
]);

/**
 * ### What it does
 *
 * Finds events whose dates contradict the order that the text gives them: `trước đó` with a later
 * date, `sau đó` with an earlier one, an opening after its closing. Plans are left alone.
 *
 * ### Why is this bad
 *
 * One of the dates is wrong, and the story cannot be put in order.
 *
 * ### Example
 *
 * ```text
 * Đêm chung khảo được tổ chức tối 14/3. Trước đó, ở vòng loại ngày 19/3, cô dẫn đầu bảng.
 * ```
 */
export const sequenceConflict: ArticleRule = {
  id: 'time/sequence-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    yield* offset(article);
    const lines = paragraphs(article);
    for (const [i, paragraph] of lines.entries()) {
      yield* connected(article, paragraph, lines[i - 1]);
      yield* claused(article, paragraph);
      yield* paired(article, paragraph);
    }
  },
};

const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const OFFSET =
  /(?:^|\s)(?:(?<count>\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )?(?<unit>ngày|hôm|tuần|năm) (?:hôm )?(?<way>sau|trước)(?: đó)?(?= |,|$)/u;
const DAYS: Readonly<Record<string, number>> = { ngày: 1, hôm: 1, tuần: 7, năm: 365.25 };

/** `một ngày sau, hôm 8/6` after a day that it cannot be a day after. */
function* offset(article: ArticleFacts): Generator<Report> {
  const times = article.times.filter((time) => !isChrome(article.zoneAt(time.start)));
  for (const [i, time] of times.entries()) {
    const said = wordsOf(article, time);
    const { count = 'một', unit, way } = OFFSET.exec(said)?.groups ?? {};
    const base = times[i - 1];
    if (!unit || !base || !way || isRange(time)) continue;
    const { then, ofClause = false } = isExplicit(time)
      ? { then: time }
      : (apposed(article, time, times[i + 1]) ?? {});
    if (!then || !isExplicit(base) || isRange(base) || isRange(then)) continue;
    if (article.doc.sentenceIndexAt(time.start) - article.doc.sentenceIndexAt(base.start) > 1)
      continue;
    const [a, b] = [reachOf(bareValue(base)), reachOf(bareValue(then))];
    if (!a || !b || (unit === 'năm') !== (then.said.day === undefined)) continue;
    const sign = (way === 'sau') !== ofClause ? 1 : -1;
    const away = ((b.first + b.last) / 2 - (a.first + a.last) / 2) * sign;
    const number = Number(count) || NUMBERS.indexOf(count);
    const stated = number * DAYS[unit]!;
    const slack = number > 1 || unit === 'năm' || unit === 'tuần' ? DAYS[unit]! * 1.1 : 0.5;
    if (Math.abs(away - stated) <= slack) continue;
    if (
      sign > 0
        ? areInOrderWithinAYear(base, then) && away < 0
        : away < 0 && areInOrderWithinAYear(then, base)
    )
      continue;
    yield reportOf(article, base, then, `${count} ${unit} ${way}`);
  }
}

/** A relative date as it stands; `hai năm` with the `trước khi …` after it. */
function wordsOf({ doc }: ArticleFacts, time: TimeMention): string {
  const said = doc.slice(time).normalize('NFC').toLowerCase();
  if (time.type !== 'DURATION') return said;
  const after = doc.text
    .slice(time.end, time.end + 12)
    .normalize('NFC')
    .toLowerCase();
  return `${said}${/^ (?:trước|sau)(?= khi)/u.exec(after)?.[0] ?? ''}`;
}

/** A date whose words name a day, month or year of the calendar. */
const isExplicit = ({ said }: TimeMention): boolean =>
  said.day !== undefined || said.year !== undefined;

/**
 * The date that follows a relative one: it says the same (`một ngày sau, hôm 8/6`), or when that happened from which
 * the words count (`một tuần sau khi gây án ngày 2/7`).
 */
function apposed(
  article: ArticleFacts,
  time: TimeMention,
  next: TimeMention | undefined,
): { then: TimeMention; ofClause: boolean } | undefined {
  if (!next || !isExplicit(next)) return undefined;
  const between = article.doc.text.slice(time.end, next.start).normalize('NFC').toLowerCase();
  const match =
    /^(?<clause> (?:trước|sau) khi(?: \p{L}+){1,5}?)?(?<mark>[ ,(]+)(?:(?:tức|là|vào|hôm|ngày|trong) )*$/u.exec(
      between,
    );
  if (!match) return undefined;
  const { clause, mark } = match.groups!;
  return { then: next, ofClause: clause !== undefined && !/[,(]/u.test(mark!) };
}

const CONNECTED = new RegExp(
  `^ ?(?:(?<until>đến|tới) |(?<cue>trước đó|trước đấy|sau đó|tiếp đó|ngay sau đó|tiếp theo|ít lâu sau|không lâu sau)(?<words> ?,?${words(60)}))(?<then>${DATE})(?<rest>.*)$`,
  'u',
);
const DATES = new RegExp(DATE, 'gu');

/** Ends of sentences, and the commas before which a clause goes on with `trước đó`. */
const CLAUSES = new RegExp(`${END}| [;,] (?=(?:trước đó|sau đó|tiếp đó|ngay sau đó) )`, 'u');

/**
 * A sentence that begins with `trước đó` or `sau đó`, against all dates of the one before it: in its
 * own paragraph or at the end of the one above.
 */
function* connected(
  article: ArticleFacts,
  paragraph: Paragraph,
  above: Paragraph | undefined,
): Generator<Report> {
  if (!paragraph.has(CONNECTED)) return;
  const sentences = paragraph.text.split(CLAUSES);
  for (const [i, sentence] of sentences.entries()) {
    const match = CONNECTED.exec(sentence);
    if (!match || (i === 0 && !above)) continue;
    const source = i > 0 ? paragraph : above!;
    const {
      until,
      cue = until!,
      then,
      rest,
      words: between = '',
    } = match.groups as Record<string, string>;
    const before = sentences[i - 1] ?? source.text.split(END).pop()!;
    if (PLANNED.test(`${between}${rest!}`) || PLANNED.test(before)) continue;
    const earlier = [...before.matchAll(DATES)].map(([letter]) => source.time(letter));
    const now = paragraph.time(then!);
    const reach = reachOf(bareValue(now));
    const others = earlier.map((time) => reachOf(bareValue(time)));
    if (!earlier.length || !reach || others.some((other) => !other)) continue;
    const wrong = cue.startsWith('trước')
      ? others.every((other) => reach.first > other!.last)
      : others.every((other) => reach.last < other!.first);
    // `Từ 26/4 đến 28/4 … Đến 24/4`: only what goes on from a range may be held against it.
    if (!wrong || isRange(now) || (!until && earlier.some(isRange))) continue;
    if (until && i === 0 && !earlier.every(isRange)) continue;
    const last = earlier[earlier.length - 1]!;
    if (
      cue.startsWith('trước') ? areInOrderWithinAYear(now, last) : areInOrderWithinAYear(last, now)
    )
      continue;
    yield reportOf(article, last, now, cue);
  }
}

const clause = `(?:[\\p{L}"“”]+ ){1,9}`;
/** `… ngày 3/7, (hai ngày) trước khi bị khởi tố ngày 5/7`; `Sau khi về nước năm 2010, ông … năm 2012`. */
const CLAUSED: readonly RegExp[] = [
  new RegExp(
    `(?<main>${DATE})(?: ?,)? (?:${DURATION} |(?:chỉ|ngay|vài|ít|mấy) (?:\\p{L}+ )?)?(?<way>trước|sau) khi ${clause}(?:vào |hôm |trong )?(?<other>${DATE})`,
    'u',
  ),
  new RegExp(
    `(?:^|${END}) ?(?<way>trước|sau) khi ${clause}(?:vào |hôm |trong )?(?<other>${DATE}) , (?:\\p{L}+ ){1,6}(?:vào |hôm |trong )?(?<main>${DATE})`,
    'u',
  ),
];
/** The time of a clause's own thing, not of the clause. */
const OF_SOMETHING = /(?:^| )(?:từ|của|kể|bắt đầu|so|đến|hạn|mùa|giải|nhiệm kỳ|khóa|từng|đã) /u;

/** What was done before or after something, with the dates of both the other way round. */
function* claused(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (paragraph.letters < 2) return;
  for (const pattern of CLAUSED)
    for (const match of matches(paragraph, pattern)) {
      const { main, other, way } = match.groups as Record<string, string>;
      const [a, b] = [paragraph.time(main!), paragraph.time(other!)];
      const [x, y] = [reachOf(bareValue(a)), reachOf(bareValue(b))];
      if (!x || !y || !isExplicit(a) || !isExplicit(b) || isRange(a) || isRange(b)) continue;
      if (PLANNED.test(paragraph.sentenceSource(match.index).toLowerCase())) continue;
      if (OF_SOMETHING.test(match[0].replace(/^.*? khi /u, ''))) continue;
      const [first, last] = way === 'sau' ? [b, a] : [a, b];
      const wrong = way === 'sau' ? x.last < y.first : x.first > y.last;
      if (!wrong || areInOrderWithinAYear(first, last)) continue;
      yield reportOf(article, a, b, `${way!} khi`);
    }
}

function* paired(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (paragraph.letters < 2) return;
  const done = new Set<string>();
  for (const patterns of PAIR_PATTERNS) {
    for (const pattern of patterns)
      for (const match of matches(paragraph, pattern)) {
        const [a, b] = [
          paragraph.time(match.groups['first']!),
          paragraph.time(match.groups['last']!),
        ];
        const key = `${a.start} ${b.start}`;
        const [x, y] = [reachOf(bareValue(a)), reachOf(bareValue(b))];
        if (done.has(key) || !x || !y || isRange(a) || isRange(b) || PLANNED.test(match[0]))
          continue;
        const sentences = match[0].split(END).length - 1;
        if (
          y.last >= x.first ||
          sentences > 1 ||
          /(?:trước|cũ|lần thứ|lại|tái|nhà|người khác)/u.test(match[0]) ||
          (match[0].includes(';') && /(?:^| )(?:mới|khác|kia|giai đoạn)(?= |$)/u.test(match[0]))
        )
          continue;
        if (areInOrderWithinAYear(a, b)) continue;
        done.add(key);
        yield reportOf(article, a, b, '');
      }
  }
}

/** Without a year of their own, the two may be of one year, whatever was inferred. */
function areInOrderWithinAYear(first: TimeMention, last: TimeMention): boolean {
  const [a, b] = [first.said, last.said];
  if (a.year !== undefined || b.year !== undefined || !a.month || !b.month) return false;
  return a.month * 100 + (a.day ?? 0) <= b.month * 100 + (b.day ?? 99);
}

/** The day, month or year of a date, without its hour. */
const bareValue = (time: TimeMention): string => time.value.replace(/T.*$/u, '');
const isRange = (time: TimeMention): boolean => time.value.includes('/') || time.type === 'SET';

const reportOf = (article: ArticleFacts, a: TimeMention, b: TimeMention, cue: string): Report => {
  const places = [a, b].sort((x, y) => x.start - y.start);
  return {
    data: { first: article.doc.slice(places[0]!), second: article.doc.slice(places[1]!), cue },
    spans: places.map(({ start, end }) => ({ start, end })),
  };
};
