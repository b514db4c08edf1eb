// Editions of events where an article numbers them: `liên hoan lần thứ 12 năm 2025`, `Đại hội XIV`, `mùa trước, mùa thứ tám`.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { amountOf } from './amount';
import { yearOf } from './calendar';
import { COUNT, DATE, END, RANK, paragraphs, type Paragraph } from './paragraph';

/** Where it stands to the one that the article is about: so many editions off, or only earlier or later. */
export interface Side {
  readonly steps: -1 | 0 | 1;
  /** `kỳ liền trước`, not `trước đó`. */
  readonly isExact: boolean;
}

export interface Edition {
  readonly paragraph: Paragraph;
  /** Index into `doc.sentences`. */
  readonly sentence: number;
  /** The noun of the event: `liên hoan`, `kỳ họp`, `khoá`. */
  readonly head: string;
  /** The words that tell it from others of its sort, where they are said. */
  readonly name: readonly string[];
  /** False where the noun is that of an event told before: `kỳ kế tiếp, lần thứ 9`. */
  readonly isNamed: boolean;
  readonly number: number;
  readonly span: Span;
  readonly year: number | undefined;
  /** The date that tells it. */
  readonly time: TimeMention | undefined;
  /** How many years the term has that it opens: `nhiệm kỳ 2020-2025`. */
  readonly term: number | undefined;
  readonly side: Side | undefined;
}

/** Held once a year at most. */
const ANNUAL = [
  ...'giải thưởng|giải|liên hoan|lễ hội|cuộc thi|hội chợ|festival|hội thi|ngày hội|tuần lễ'.split(
    '|',
  ),
  ...'hội khoẻ|hội thao|triển lãm|đại hội|sea games|para games|asiad|olympic|diễn đàn|hội sách'.split(
    '|',
  ),
  ...'hội báo|hội thơ|hội diễn|kỳ thi|chương trình|trại hè|trại sáng tác|lễ trao giải|ngày thơ|hội làng|hội trại|hội hoa|hội xuân|đường hoa|chợ hoa|gala|cuộc đua|hội đua|mùa giải'.split(
    '|',
  ),
];
const NOT_ANNUAL = 'kỳ họp|phiên họp|hội nghị|hội thảo|khoá|nhiệm kỳ|quốc hội'.split('|');
const alternatives = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|');

export const isAnnual = ({ head }: Edition): boolean => ANNUAL.includes(head);

const HEADS = new RegExp(`(?<= |^)(?:${alternatives([...ANNUAL, ...NOT_ANNUAL])})(?= )`, 'gu');
const HEAD_AFTER = new RegExp(
  `^ (?<head>${alternatives([...ANNUAL, ...NOT_ANNUAL])}) (?:này |đã |mới )?(?:được tổ chức|diễn ra|được trao)(?= |$)`,
  'u',
);
/** `Lần thứ năm tổ chức vào năm 2025, hội trại …` */
const HEAD_NEXT = new RegExp(
  `^ (?:được )?(?:tổ chức|diễn ra) [^,;${END}]{0,30}, (?<head>${alternatives([...ANNUAL, ...NOT_ANNUAL])})(?= )`,
  'u',
);
const NUMBERS = new RegExp(
  `${RANK}|${COUNT}|(?<= )(?:x{1,3}(?:i[xv]|v?i{0,3})|i[xv]|vi{0,3}|i{1,3})(?= )`,
  'gu',
);
const COUNTER =
  /(?:^| )(?<counter>lần|kỳ|mùa giải|mùa|khoá|nhiệm kỳ)(?: này)? ?(?:[,:-] |là |mang số )?$/u;
/** What a number may follow without `thứ`. */
const NUMBERED_BARE = /(?:^| )(?:khoá|sea games|para games|asiad) $/u;
const NUMBERED_ROMAN = /(?:^| )(?:khoá|đại hội|lần|kỳ|liên hoan) $/u;
const IS_ORDINAL = /^(?:lần |kỳ )?thứ|^lần /u;
/** `là lần thứ 9`, `so với lần thứ 8`, `kỳ kế tiếp, lần thứ 9`: an edition of the event told of. */
const GOES_ON =
  /(?:^|[ ,(])(?:là|sang|vào|với|hơn|sau|tiếp|nối|của|từ|đến|tới|tại|ở|trong|là giải|là mùa|là kỳ|tiếp theo|[,;:(]|trước|nay|này|số)(?: (?:lần|kỳ|mùa giải|mùa|giải))? $/u;
/** `lần thứ ba dự giải`, `năm thứ hai liên tiếp`: a turn of one who takes part. */
const OF_ONE =
  /^ (?:liên tiếp|liên tục|đăng cai|tham dự|dự|tham gia|vô địch|giành|đoạt|góp mặt|có mặt|trở lại|lên ngôi|trong (?:đời|sự nghiệp|lịch sử)|anh|cô|ông|bà|đội|chị|tôi)(?= |$)/u;
const VERBS =
  /(?:^| )(?:là|bước|được|có|diễn|đã|đang|sẽ|năm|tổ|bế|khai|khép|mở|với|và|so|trong|cho|kế|tiếp|trước|sau|này|nay|hiện|vừa|tối|sáng|chiều|do|lần|kỳ|mùa|khoá|giai|nhiệm)(?= |$)/u;
/** How far an event may stand before a number that goes on from it, in sentences. */
const NEAR = 2;

interface Head {
  readonly head: string;
  readonly name: readonly string[];
  readonly sentence: number;
}

/** In text order. */
export function editionsOf(article: ArticleFacts): Edition[] {
  const found: Edition[] = [];
  let told: Head | undefined;
  for (const paragraph of paragraphs(article)) {
    const { text } = paragraph;
    const heads = [...text.matchAll(HEADS)];
    if (!heads.length && !told && !text.includes('mùa ')) continue;
    const numbers = [...text.matchAll(NUMBERS)];
    let last = 0;
    for (const [i, match] of numbers.entries()) {
      const at = match.index;
      const end = at + match[0].length;
      const stop = numbers[i + 1]?.index ?? text.length;
      const clauseStart = Math.max(last, text.lastIndexOf(END, at) + 1);
      const before = text.slice(clauseStart, at);
      const after = text.slice(end, Math.min(stop, end + 60)).split(END)[0]!;
      const number = numberAt(paragraph, match[0], before);
      if (number === undefined) continue;
      const sentence = sentenceOf(article, paragraph, at);
      const nearest = heads.filter(({ index }) => index >= clauseStart && index < at).at(-1);
      const own =
        (nearest && ownHead(text, nearest, at, after, sentence)) ?? headAfter(after, sentence);
      const isThatExam = own?.head === 'kỳ thi' && !own.name.length && told?.head === 'olympic';
      const earlier = heads.filter(({ index }) => index < at).at(-1);
      if (earlier && !own)
        told = headOf(earlier, sentenceOf(article, paragraph, earlier.index), told);
      const isOn = GOES_ON.test(before) || /^ này/u.test(after) || COUNTER.test(before);
      const season = /(?:^| )mùa(?: giải)? $/u.test(before) ? SEASONS : undefined;
      const head =
        (isThatExam ? told : own) ??
        (told && isOn && sentence - told.sentence <= NEAR
          ? told
          : season && { ...season, sentence });
      if (!head || (OF_ONE.test(after) && !own)) continue;
      told = { ...head, sentence };
      const year = yearNear(paragraph, clauseStart, at, end, Math.min(stop, text.length));
      found.push({
        paragraph,
        sentence,
        head: head.head,
        name: head.name,
        isNamed: own !== undefined,
        number,
        span: paragraph.span(at, end),
        year: year?.value,
        time: year?.time,
        term: year?.term,
        side: sideOf(withDates(paragraph, before), after),
      });
      last = Math.max(end, year?.end ?? 0);
    }
    const final = heads.at(-1);
    if (final && final.index > last)
      told = headOf(final, sentenceOf(article, paragraph, final.index), told);
  }
  return found;
}

const sentenceOf = ({ doc }: ArticleFacts, paragraph: Paragraph, at: number): number =>
  doc.sentenceIndexAt(paragraph.span(at, at + 1).start);

/** An event without a number: its name is not known where it ends. */
const headOf = ({ 0: head }: RegExpMatchArray, sentence: number, told: Head | undefined): Head =>
  told && (told.head === head || (HYPERNYMS.has(head) && sentence - told.sentence <= NEAR))
    ? { ...told, sentence }
    : { head, name: [], sentence };
/** Of a league that need not be named. */
const SEASONS = { head: 'mùa giải', name: [] };
/** What goes on to tell of an event of any sort. */
const HYPERNYMS = new Set(['giải', 'kỳ thi', 'cuộc thi', 'chương trình', 'lễ hội', 'hội thi']);

/** The event that a number follows, with no verb between. */
function ownHead(
  text: string,
  { 0: head, index }: RegExpExecArray | RegExpMatchArray,
  at: number,
  after: string,
  sentence: number,
): Head | undefined {
  const between = text.slice(index! + head.length, at).replace(/ (?:lần|kỳ|mùa giải|mùa) $/u, ' ');
  if (!/^(?: [\p{L}\d-]+){0,9} $/u.test(between) || VERBS.test(between)) return undefined;
  const owner = /^ của ((?:\p{L}+ ?){1,7})/u.exec(after)?.[1] ?? '';
  const name = `${between} ${owner.split(VERBS)[0]!}`.split(' ').filter(Boolean);
  return { head, name, sentence };
}

/** `năm 2024 là lần thứ 4 hội thi được tổ chức`. */
function headAfter(after: string, sentence: number): Head | undefined {
  const head = (HEAD_AFTER.exec(after) ?? HEAD_NEXT.exec(after))?.groups?.['head'];
  return head === undefined ? undefined : { head, name: [], sentence };
}

const ROMANS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const readRoman = (word: string): number =>
  [...word].reduce((sum, letter, i) => {
    const [value, next] = [ROMANS[letter]!, ROMANS[word[i + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);

function numberAt(paragraph: Paragraph, sign: string, before: string): number | undefined {
  if (/^[ivx]+$/u.test(sign)) return NUMBERED_ROMAN.test(before) ? readRoman(sign) : undefined;
  const figure = paragraph.figure(sign);
  const value = amountOf(figure);
  if (figure.type === 'COUNT')
    return NUMBERED_BARE.test(before) && value < 200 && Number.isInteger(value) ? value : undefined;
  const source = paragraph.source(figure).normalize('NFC').toLowerCase();
  if (!IS_ORDINAL.test(source)) return undefined;
  const isOfEvent =
    /^(?:lần|kỳ)/u.test(source) ||
    COUNTER.test(before) ||
    /(?:^| )(?:kỳ họp|phiên họp|hội nghị|đại hội) $/u.test(before);
  return isOfEvent ? value : undefined;
}

const DATES = new RegExp(DATE, 'gu');
const SEASON = new RegExp(
  `(?:^| )(?:mùa giải|mùa|giải|kỳ|${alternatives(ANNUAL)})(?: \\p{L}+){0,4}? (${COUNT})(?= )`,
  'gu',
);
/** A year of something else about the event. */
const FOUNDING =
  /(?:từ|kể|khi|ra đời|thành lập|khởi|đầu|hạn|trước|sau|giai đoạn|tầm nhìn|ngày)(?: \p{L}+){0,2} $/u;
const YEAR_REACH = 45;

interface Year {
  readonly value: number;
  readonly time?: TimeMention | undefined;
  readonly term?: number | undefined;
  /** Indices into the paragraph's text. */
  readonly at: number;
  readonly end: number;
}

/** The year that an edition is told with: beside it, or the last before it in its clause. */
function yearNear(
  paragraph: Paragraph,
  from: number,
  at: number,
  end: number,
  to: number,
): Year | undefined {
  const { text } = paragraph;
  const rest = text.slice(end, Math.min(to, end + YEAR_REACH)).split(/[;¶]/u)[0]!;
  const lead = text
    .slice(Math.max(from, at - 2 * YEAR_REACH), at)
    .split(/[;¶]/u)
    .pop()!;
  const after = yearsIn(paragraph, rest, end)[0];
  const before = yearsIn(paragraph, lead, at - lead.length).at(-1);
  const gapOf = (year: typeof after): string =>
    year ? text.slice(Math.min(year.end, end), Math.max(year.at, at)) : '';
  const isBeside = (year: typeof after): boolean =>
    !!year &&
    !/[,]/u.test(
      gapOf(year)
        .trim()
        .replace(/^[,(] ?|,$/gu, ''),
    );
  if (before && IS_THAT.test(text.slice(before.end, at))) return before;
  if (
    isBeside(after) &&
    /^ ?[,(]? ?(?:nhiệm kỳ |vào |tổ chức |diễn ra |họp |hồi )*$/u.test(text.slice(end, after!.at))
  )
    return after;
  if (isBeside(before)) return before;
  return isBeside(after) ? after : undefined;
}

function yearsIn(paragraph: Paragraph, stretch: string, from: number): Year[] {
  const dates = [...stretch.matchAll(DATES)].flatMap(({ 0: letter, index }) => {
    const time: TimeMention = paragraph.time(letter);
    const value = yearOf(time);
    return value === undefined || FOUNDING.test(stretch.slice(0, index))
      ? []
      : [{ value, time, term: termOf(time), at: from + index, end: from + index + 1 }];
  });
  const seasons = [...stretch.matchAll(SEASON)].flatMap((match) => {
    const figure = paragraph.figure(match[1]!);
    const value = amountOf(figure);
    const at = from + match.index + match[0].length - 1;
    return value > 1900 && value < 2100 ? [{ value, at, end: at + 1 }] : [];
  });
  return [...dates, ...seasons].sort((a, b) => a.at - b.at);
}

/** `năm 2023 là lần thứ 10` */
const IS_THAT =
  /^ (?:, )?(?:sẽ |cũng )?(?:là|đánh dấu|mang số|tức|tức là)(?: lần| kỳ| mùa| mùa giải)? $/u;

const termOf = ({ value }: TimeMention): number | undefined => {
  const [, from, to] = /^(\d{4})\/(\d{4})$/u.exec(value) ?? [];
  return to === undefined ? undefined : Number(to) - Number(from);
};

const TURN = `(?:lần|kỳ|mùa giải|mùa|khoá|nhiệm kỳ|số|${alternatives([...ANNUAL, ...NOT_ANNUAL])})(?: \\p{L}+){0,3}?`;
const NEXT = '(?:kế tiếp|tiếp theo|tiếp sau|liền sau|ngay sau|kế sau|kế|sắp tới|tới|sau)';
const LAST = '(?:liền trước|ngay trước|gần nhất|gần đây nhất|liền kề trước đó|trước đó|trước)';
const SIDES: readonly { before: RegExp; after: RegExp; side: Side }[] = [
  {
    before: new RegExp(
      `(?:^| )${TURN} ${NEXT} ?(?:,|là|:|\\(|mang số|sẽ là)? ?(?:${TURN} )?$`,
      'u',
    ),
    after: new RegExp(
      `^ (?:(?:sẽ )?là ${TURN} )?(?:kế tiếp|tiếp theo|liền sau|sắp tới)(?= |$)`,
      'u',
    ),
    side: { steps: 1, isExact: true },
  },
  {
    before: new RegExp(`(?:^| )${TURN} ${LAST} ?(?:,|là|:|\\(|mang số)? ?(?:${TURN} )?$`, 'u'),
    after: /^ (?:liền trước|ngay trước)(?= |$)/u,
    side: { steps: -1, isExact: true },
  },
  {
    before: /^ ?(?:trước đó|trước đây|lần trước|năm ngoái|năm trước)(?= )/u,
    after: /^ (?:trước đó|trước đây)(?= |$)/u,
    side: { steps: -1, isExact: false },
  },
  {
    before: /^ ?(?:sau đó|tiếp đó|tiếp theo|kế đó)(?= )/u,
    after: /^ (?:sau đó)(?= |$)/u,
    side: { steps: 1, isExact: false },
  },
  {
    before: /(?:^| )(?:lần|kỳ|mùa|khoá) này (?:,|là|mang số) ?$/u,
    after: /^ (?:này|nói trên)(?= |$)/u,
    side: { steps: 0, isExact: true },
  },
];

const withDates = (paragraph: Paragraph, text: string): string =>
  text.replace(DATES, (letter) =>
    paragraph.source(paragraph.time(letter)).normalize('NFC').toLowerCase(),
  );

function sideOf(before: string, after: string): Side | undefined {
  const near = before.slice(-60);
  return SIDES.find(
    (one) => one.after.test(after) || one.before.test(before.length < 60 ? before : near),
  )?.side;
}
