// A length of time that the range beside it does not have.
import type { TimeMention } from '../../../resolve/facts';
import { STAGES } from '../../../lexicon/life-cycles';
import { dayOf, durationOf, yearOf, type Unit } from '../../support/calendar';
import { lengthsOf } from '../../support/length';
import {
  DATE,
  DURATION,
  END,
  clauseGap,
  paragraphs,
  wakes,
  wordGap,
  type Paragraph,
} from '../../support/paragraph';
import { matches } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

const BREAK =
  '(?:rồi|cho|để|và|khi|so với|kế hoạch|riêng|trong đó|còn|kỷ niệm|trước khi|sau khi|trước|sau|lần|tuổi|qua|nữa|cách đây|đầu tiên|đầu|tới|án|(?<!(?:ngồi|ở|đi|vào) )tù)';
const BREAKS = new RegExp(` ${BREAK} `, 'u');
/** Suốt 7 năm làm việc ở đảo (2010-2017): the bracket is of the whole phrase. */
const BRACKET = new RegExp(
  `(?<length>${DURATION})(?<between>[^\\uf000-\\uf8ff${END};,:()]{0,40}? )\\( ?(?:từ )?(?<range>${DATE}) ?\\)`,
);
/** A duration after these is an anniversary's, an age or a delay. */
const NO_LENGTH =
  /(?:chậm|sớm|muộn|trễ|thêm|kỷ niệm|tưởng niệm|tròn|sau|nhân|thứ|lễ|mừng|tuổi)(?: (?:gần|hơn|dịp))? $/u;
const PATTERNS: readonly RegExp[] = [
  // từ năm 1988, đến nay đã vận hành được 37 năm
  new RegExp(
    `(?<range>${DATE})(?<between> (?:đã |cũng |vừa )+(?:\\p{L}+ ){0,5}(?:được|có|tròn|đúng|suốt) (?:tròn |đúng )?)(?<length>${DURATION})`,
  ),
  // suốt 7 năm (2010-2017) | trong 5 ngày (từ 10 đến 14/3) | kéo dài 3 ngày, từ 10 đến 12/3
  new RegExp(
    `(?<length>${DURATION})(?<between> (?:\\(|,)? ?(?:(?:từ|kể từ|bắt đầu từ|diễn ra từ|giai đoạn|nhiệm kỳ|các năm|thời kỳ|vào|tức|trong|diễn ra|bắt đầu|tổ chức) )*)(?<range>${DATE})`,
  ),
  new RegExp(
    `(?<length>${DURATION})(?<between>${wordGap(24)}, (?:(?:được|sẽ|đã|có|diễn ra|tổ chức|bắt đầu|có hiệu lực|hiệu lực|thực hiện|áp dụng|triển khai|tính|kể|thi công|hoạt động|mở cửa|giá trị) )*từ (?:ngày |năm |tháng )?)(?<range>${DATE})`,
  ),
  // chuyến đi 3 ngày khởi hành từ 10 đến 12/3
  new RegExp(`(?<length>${DURATION})(?<between>${clauseGap(28)} (?:từ|trong) )(?<range>${DATE})`),
  // từ 10 đến 12/3, kéo dài 3 ngày | (2010-2017), tổng cộng 7 năm
  new RegExp(
    `(?<range>${DATE})(?<between>[ )]*,? ?(?:\\()?${wordGap(28)}(?:kéo dài|trong vòng|trong|suốt|tổng cộng|tức|dài|ròng rã|vỏn vẹn|với thời gian|thời gian|thời hạn|thời lượng|tròn|trọn|cả thảy|tất cả|hết|mất)(?: (?:là|hơn|gần|suốt|tổng cộng|đến))* )(?<length>${DURATION})`,
  ),
];

/** What says that a length is that of the whole, before it. */
const LASTS =
  /(?:^| )(?:(?:kéo dài|suốt|tức|nghĩa là|tổng cộng|cả thảy|vị chi|ròng rã|vỏn vẹn|đằng đẵng|thời (?:gian|hạn|lượng))(?: \p{L}+){0,5}|(?:dài|tròn|trọn|đúng|đủ|hết|mất|tốn|tất cả)(?: (?:là|trong|đến|vẹn|có|khoảng|gần|hơn))*) $/u;
/** `tròn 30 năm` may be an anniversary of either of two dates. */
const ROUND = /(?:^| )(?:tròn|trọn|đúng|đủ)(?: \p{L}+)? $/u;
/** The same, where something says that it is over. */
const MAY_LAST = /(?:^| )(?:sau|trong|qua|gồm|là|được|với)(?: (?:khoảng|gần|hơn))? $/u;
const RIGHT_AFTER = /^ \)? ?(?:,? ?sau|:) $/u;
/** The length is told of again: `24 tháng ấy`. */
const THIS = /^ (?:\p{L}+ )?(?:ấy|này|đó|nói trên|trên|kể trên)(?: |$)/u;
const OF_WHOLE =
  /(?:^| )(?:quãng thời gian|khoảng thời gian|chặng đường|hành trình|tổng cộng|như vậy|như thế|vậy là|thế là|tính ra|vị chi|cả thảy|tổng thời gian)(?: [\p{L},]+){0,6} $/u;
/** Something is over, right before the second date. */
const OVER =
  /(?:^| )(?:đến|tới|kết thúc|chấm dứt|bế \p{L}+|hạ màn|hoàn thành|hoàn tất|ra viện|xuất viện|về|trở về|về đích|khép lại|đóng cửa|đóng|cập bến|cập cảng|hạ cánh|đáp|ra tù|mãn nhiệm|rời|nghỉ|tan|xong|dừng|ngừng|giải thể|qua đời|dập tắt|băng hà|thoái vị|chia tay|xuất ngũ|giải nghệ|từ chức|hết hạn|đáo hạn|hết hiệu lực)(?= |$)/u;
/** Something begins, right before the first date. */
const BEGUN =
  /(?:^| )(?:từ|bắt đầu|khai \p{L}+|khởi \p{L}+|lên đường|xuất phát|nhập viện|mở màn|vào cuộc|mở cửa|cất cánh|nhận chức|nhậm chức|vào tù|lên ngôi|gia nhập|đầu quân|nhập ngũ|sang|ra mắt|kích hoạt|có hiệu lực|ký)(?= |$)/u;
/** A length of something else, or of a part. */
const OF_OTHER =
  /^ (?:\) )?(?:tuổi|trước|sau|đầu|cuối|qua|tới|nữa|tù|án|liên tiếp|gần|một lần|mỗi|trong đó|kinh nghiệm|\p{L}+ (?:đầu|cuối|gần nhất|trước đó))(?: |$)/u;
const NOT_WHOLE =
  /(?:vượt|chậm|sớm|muộn|trễ|tiến độ|cách|giảm|tăng|thêm|bớt|rút ngắn|gia hạn|mỗi|nhất|hạn|chỉ trong|trước|quá|phạt|tù|tuổi)(?: (?:gần|hơn|khoảng|là|đến|tới))? $/u;
/** So does what is said after the range. */
const LEAVES_OUT = /(?:^|[ ,(])(?:trừ|ngoại trừ|không kể|không tính|không bao gồm|nghỉ) /u;
/** Working days leave others out. */
const WORKING = /^ (?:làm việc|nghỉ|hội|công)(?: |$)/u;
const WORKED = /(?:^| )(?:làm việc|họp|thi công)(?: trong)? $/u;
const WITHIN =
  /(?:^| )(?:có|nghỉ|gồm|thêm|muộn|trễ|trước|sau|chậm|sớm|giải lao|cách|hơn|dành|mỗi|chờ|riêng)(?= )/u;
/** The range is of a part: `…, riêng giai đoạn chuẩn bị từ …`. */
const PART = /(?:^| )(?:riêng|trong đó|còn|phần|đợt|giai đoạn đầu|bước)(?= )/u;
/** `…, các trận vòng bảng từ …`: the range has a subject of its own. */
const isOfPart = (lead: string): boolean => {
  const [first, ...more] = lead.split(' , ');
  const own = more.at(-1)?.replace(RUNS, ' ').trim().split(' ') ?? [];
  return (
    / (?:và|rồi) /u.test(lead) ||
    PART.test(` ${first} ${more.join(' ')}`) ||
    own.filter(Boolean).length > 1
  );
};
const RUNS =
  /(?:^| )(?:được|sẽ|đã|có|diễn ra|tổ chức|bắt đầu|có hiệu lực|hiệu lực|thực hiện|áp dụng|triển khai|tính|kể|thi công|hoạt động|mở cửa|giá trị|từ|ngày|năm|tháng|lúc|vào|tức|nghĩa là|là|khởi hành)(?= |$)/gu;
/** After `trong` the length is of the whole where nothing more is said of it. */
const ENDS_THERE = /^ ?(?:$|[,;.:)]|(?:tại|ở|với|nhằm|liên tục|liền|và|trên|cho|do|để) )/u;

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
          const after = paragraph.text
            .slice(match.index + match[0].length)
            .split(/[\ue000-\uf8ff]/u)[0]!;
          // A clock's range is that of each time: `từ 8h đến 11h30, tức … mỗi buổi`.
          const rest = range.type === 'TIME' ? after.replace(/^ mỗi \p{L}+/u, '') : after;
          if (match[0].endsWith(match.groups['length']!) && OF_OTHER.test(` ${rest.trimStart()}`))
            continue;
          if (LEAVES_OUT.test(after) && durationOf(length)?.unit === 'D') continue;
          if (WORKING.test(match.groups['between']!) && durationOf(length)?.unit === 'D') continue;
          if (/ trong $/u.test(match.groups['between']!) && !ENDS_THERE.test(after)) continue;
          if (NO_LENGTH.test(before) && !(pattern === BRACKET && /(?:^| )sau $/u.test(before)))
            continue;
          const report = compare(article, length, [range], before);
          if (report) judged.set(range, [...(judged.get(range) ?? []), report]);
        }
      for (const reports of judged.values()) {
        const [first] = reports;
        if (first && first !== 'fits' && !reports.includes('fits')) yield first;
      }
      yield* apart(article, paragraph);
      yield* nights(paragraph);
      yield* seasons(paragraph);
      yield* listed(paragraph);
    }
  },
};

const LENGTH_AND_ENDS = wakes([DURATION, DATE]);
const TIMES = new RegExp(`${DURATION}|${DATE}`, 'gu');

/** A length or a date with the words on both its sides, up to the next. */
interface Told {
  readonly time: TimeMention;
  readonly at: number;
  readonly lead: string;
  readonly rest: string;
}

/** `cất cánh lúc 8h15, hạ cánh lúc 10h15 sau hai giờ bay`: a length, in the sentence of both ends or in the next. */
function* apart(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (!paragraph.has(LENGTH_AND_ENDS)) return;
  let above: readonly Told[] = [];
  for (const sentence of paragraph.text.split(END)) {
    const told = toldIn(paragraph, sentence);
    const lengths = told.filter(({ time }) => time.type === 'DURATION');
    for (const length of lengths) {
      const unit = durationOf(length.time)?.unit;
      const isOnly = lengths.every((l) => l === length || durationOf(l.time)?.unit !== unit);
      if (
        !unit ||
        !isOnly ||
        (unit === 'D' && (WORKING.test(length.rest) || WORKED.test(length.lead))) ||
        OF_OTHER.test(length.rest) ||
        NOT_WHOLE.test(length.lead)
      )
        continue;
      const own = endsFor(told, unit);
      const isOfAbove = told.length === 1 && (THIS.test(length.rest) || OF_WHOLE.test(length.lead));
      const ends =
        own ??
        (isOfAbove
          ? endsFor(above, unit)
          : /^ ?sau $/u.test(length.lead)
            ? acrossTo(above, told, unit)
            : undefined);
      if (!ends || (own && !isOfWhole(length, own))) continue;
      const report = compare(
        article,
        length.time,
        ends.map(({ time }) => time),
        length.lead,
      );
      if (report && report !== 'fits') yield report;
    }
    above = told;
  }
}

const toldIn = (paragraph: Paragraph, sentence: string): Told[] =>
  [...sentence.matchAll(TIMES)].map(({ 0: letter, index: at }, i, all) => ({
    time: paragraph.time(letter),
    at,
    lead: sentence.slice(i ? all[i - 1]!.index + 1 : 0, at),
    rest: sentence.slice(at + 1, all[i + 1]?.index),
  }));

/** The one range of a sentence, or its two points in order: what a length in the unit may be of. */
function endsFor(told: readonly Told[], unit: Unit): readonly Told[] | undefined {
  const dates = told.filter(({ time }) => time.type !== 'DURATION');
  const ranges = dates.filter(({ time }) => time.value.includes('/'));
  if (ranges.length) return ranges.length === 1 && dates.length === 1 ? ranges : undefined;
  const ends = dates.filter(({ time }) => hasGrain(time, unit));
  return ends.length === 2 && ends[0]!.time.value < ends[1]!.time.value ? ends : undefined;
}

/** `… mở cửa từ 10/11. Sau mười ngày, … bế mạc vào ngày 20/11`: one end in each of two sentences. */
function acrossTo(
  above: readonly Told[],
  own: readonly Told[],
  unit: Unit,
): readonly Told[] | undefined {
  const [from, ...more] = above;
  const to = own[1];
  if (!from || !to || more.length || own.length !== 2) return undefined;
  if (!OVER.test(` ${to.lead.slice(-24)}`) || !BEGUN.test(` ${from.lead.slice(-24)}`))
    return undefined;
  return endsFor([from, to], unit);
}

function isOfWhole({ at, lead, rest }: Told, ends: readonly Told[]): boolean {
  const [from, to] = [ends[0]!, ends.at(-1)!];
  if (ends.length === 1) return LASTS.test(lead) && !(at < from.at && isOfPart(from.lead));
  const isOver = OVER.test(` ${to.lead.slice(-24)}`);
  // `Tại buổi họp báo sáng 3/4, … sẽ khai mạc ngày 11/4 và kéo dài bốn ngày`: it lasts from there on.
  const isBegun = BEGUN.test(` ${from.lead.slice(-24)}`);
  const isCycle = areStages(from.lead, to.lead);
  if (!isOver && !isBegun && BEGUN.test(` ${to.lead.slice(-24)}`)) return false;
  if (LASTS.test(lead) && !ROUND.test(lead)) return true;
  const isWhole = (isOver && isBegun) || isCycle;
  // `ngồi tù oan 17 năm: bị bắt năm 1998 và được trả tự do năm 2015`
  if (at < from.at) return (isWhole || /^ :/u.test(rest)) && !NO_LENGTH.test(lead);
  // Between two hours of one day nothing else is likely to last as long.
  if (isWhole && to.time.type === 'TIME' && !WITHIN.test(lead)) return true;
  if (ROUND.test(lead)) return /(?:^| )(?:đến|tới)(?: |$)/u.test(to.lead);
  return RIGHT_AFTER.test(lead) || (isOver && MAY_LAST.test(lead) && ENDS_THERE.test(rest));
}

/** `khởi công tháng 1/2022 … thông xe tháng 5/2024`: what comes before and after in the life of a thing. */
function areStages(from: string, to: string): boolean {
  const [early, late] = [from, to].map((lead) => {
    const words = lead
      .trim()
      .replace(/ (?:vào|hồi|từ|hôm|lúc)$/u, '')
      .split(' ');
    return [4, 3, 2, 1].flatMap((count) => STAGES.get(words.slice(-count).join(' ')) ?? []);
  });
  return early!.some((a) => late!.some((b) => a.cycle === b.cycle && a.rank < b.rank));
}

const DAYS_AND_NIGHTS = /^(?<days>\d{1,2}|\p{L}+) ngày,? (?:và )?(?<nights>\d{1,2}|\p{L}+) đêm$/u;
const NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const numberOf = (word: string): number =>
  /^\d/u.test(word) ? Number(word) : NUMBERS.indexOf(word);

/** `4 ngày 1 đêm`: of days and nights there is at most one more. */
function* nights(paragraph: Paragraph): Generator<Report> {
  for (const time of paragraph.times) {
    if (time.type !== 'DURATION') continue;
    const source = paragraph.source(time);
    const match = DAYS_AND_NIGHTS.exec(source.normalize('NFC').toLowerCase());
    const [days, nights] = [match?.groups!['days'], match?.groups!['nights']].map((word) =>
      word === undefined ? -1 : numberOf(word),
    ) as [number, number];
    if (days < 1 || nights < 0 || Math.abs(days - nights) <= 1) continue;
    const middle = time.start + source.indexOf(' ', source.indexOf(' ') + 1);
    yield {
      data: { working: `|${days} − ${nights}| > 1`, range: source, stated: source },
      spans: [
        { start: time.start, end: middle },
        { start: middle + 1, end: time.end },
      ],
    };
  }
}

/** `năm học 2025-2027`: a school year, a season ends in the year after its beginning. */
const SEASON = /^(?:năm học|niên học|mùa giải|mùa bóng|năm tài chính|niên vụ)(?= )/u;

function* seasons(paragraph: Paragraph): Generator<Report> {
  for (const time of paragraph.times) {
    const [from, to] = /^(\d{4})\/(\d{4})$/u.exec(time.value)?.slice(1).map(Number) ?? [];
    if (from === undefined || to === undefined || to - from <= 1 || to - from > 10) continue;
    const source = paragraph.source(time).normalize('NFC').toLowerCase();
    const before = paragraph.text.slice(0, paragraph.indexOf(time)).split(' ').slice(-3).join(' ');
    if (!/^\D*\d{4} ?[-–/] ?\d{4}$/u.test(source) || !SEASON.test(`${before}${source} `)) continue;
    yield {
      data: { working: `${to} − ${from} = ${to - from} ≠ 1`, range: source, stated: source },
      spans: [{ start: time.start, end: time.end }],
    };
  }
}

/** `hai ngày 13 và 14/9 tại …`, `ba ngày, 12, 13 và 14/9, …`, `ba năm liên tiếp 2021, 2022 và 2023`. */
const LISTED = new RegExp(
  `(?<length>${DURATION})(?: (?:liên tiếp|liên tục|là|gồm))* (?:(?<comma>,)|[:(])? ?(?<dates>${DATE}(?: , ${DATE}){0,8} và ${DATE})(?<after> ?(?:\\p{L}+|[^ ])?)`,
);
const DATES = new RegExp(DATE, 'gu');

/** A number of days, or years, and the days or years themselves. */
function* listed(paragraph: Paragraph): Generator<Report> {
  for (const match of matches(paragraph, LISTED, 3)) {
    const length = paragraph.time(match.groups['length']!);
    const stated = durationOf(length);
    const dates = match.groups['dates']!.match(DATES)!.map((letter) => paragraph.time(letter));
    const isDays = stated?.unit === 'D' && dates.every(({ said }) => said.day !== undefined);
    const isYears = stated?.unit === 'Y' && dates.every(({ value }) => /^\d{4}$/u.test(value));
    if (!(isDays || isYears) || length.mod || dates.some(({ value }) => value.includes('/')))
      continue;
    if (dates.length === stated.count) continue;
    // `Trong hai ngày, 5, 6 và 7/9 đều có mưa`: the dates may open another clause.
    if (match.groups['comma'] && !/^ ?(?:[,.;):¶]|tại|ở|với|$)/u.test(match.groups['after']!))
      continue;
    yield {
      data: {
        working: `${dates.length} ≠ ${say(stated.count)}`,
        range: paragraph.source({ start: dates[0]!.start, end: dates.at(-1)!.end }),
        stated: paragraph.source(length),
      },
      spans: [length, ...dates].map(({ start, end }) => ({ start, end })),
    };
  }
}

/** A point in time that says as much as a length in the unit needs. */
const hasGrain = (time: TimeMention, unit: Unit): boolean =>
  unit === 'Y' || unit === 'M'
    ? /^\d{4}(?:-\d\d){0,2}$/u.test(time.value) &&
      (time.from === 'said' || (unit === 'M' && time.said.day !== undefined))
    : unit === 'D' || unit === 'W'
      ? dayOf(time.value) !== undefined && !time.value.includes('/') && time.said.day !== undefined
      : /^[^/]*T\d\d(?::\d\d)?$/u.test(time.value);

function compare(
  article: ArticleFacts,
  length: TimeMention,
  /** One date that is a range, or its two ends. */
  ends: readonly TimeMention[],
  before: string,
): Report | 'fits' | undefined {
  const stated = durationOf(length);
  // `15 năm rồi làm cố vấn từ …`: what follows is of the time after.
  if (/ rồi$/u.test(article.doc.slice(length).normalize('NFC'))) return undefined;
  if (!stated || ends.some(({ problem }) => problem) || stated.count < 1) return undefined;
  const value = ends.map((end) => end.value).join('/');
  const found = lengthsOf(value, stated.unit, article.published.value);
  if (!found) return undefined;
  const about = /(?:gần|hơn|khoảng|chừng|ít nhất|trên|dưới)(?= $)/u.exec(before)?.[0];
  const isAbout = about ?? length.mod;
  const isOver = about === 'hơn' || about === 'trên';
  const low = found.low - (isAbout && about !== 'gần' ? 1 : 0) - 1e-9;
  const high = found.high + (isAbout && !isOver ? 1 : 0) + 1e-9;
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
