// The number of an edition that the years, or another mention of it, do not give.
import type { FigureMention, TimeMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { saidYear, yearOf } from '../../support/calendar';
import {
  COUNT,
  DATE,
  END,
  RANK,
  SET,
  paragraphs,
  wakes,
  type Paragraph,
} from '../../support/paragraph';
import { amountOf } from '../../support/amount';
import { editionsInDisorder } from '../../support/edition-order';
import { matches, type Match } from '../../support/relation';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
/** How often an event is held: `hai năm một lần` is a set, the words mean every year. */
const EVERY = new RegExp(
  `(?<set>${SET})|thường niên|hằng năm|hàng năm|mỗi năm một lần|mỗi năm|đều đặn|năm nào cũng|năm một lần`,
  'u',
);
const OFTENER = new RegExp(`(?:${SET}|năm) ${COUNT} (?:lần|kỳ|đợt)`, 'u');
/** The first one, and its year. */
const FIRST = new RegExp(
  `(?:(?:lần|mùa|kỳ|số|mùa giải|(?:giải|hội|liên hoan|lễ hội|cuộc thi|festival)(?: \\p{L}+){0,3}?) đầu(?: tiên)?|ra đời|khởi xướng|khởi đầu|bắt đầu|sáng lập|ra mắt|từ|(?<first>${RANK}))${words(40)}(?<since>${DATE})`,
);
const EDITION = new RegExp(RANK, 'gu');
const DATES = new RegExp(DATE, 'gu');

const NUMBERED = wakes([RANK]);
/**
 * ### What it does
 *
 * Counts the editions of a yearly event from its first year, and compares two numbers that the
 * article gives for one edition. A year left out or counted twice is accepted.
 *
 * ### Why is this bad
 *
 * The edition or the year is wrong.
 *
 * ### Example
 *
 * ```text
 * Lễ hội tổ chức thường niên từ năm 2015, năm 2025 là lần thứ 8.
 * ```
 */
export const editionMismatch: ArticleRule = {
  id: 'time/edition-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article, NUMBERED)) {
      yield* counted(article, paragraph);
      yield* following(article, paragraph);
      yield* afterYears(article, paragraph);
      yield* running(article, paragraph);
    }
    yield* editionsInDisorder(article);
  },
};

/** Editions of an event that the paragraph gives the first year and the frequency of. */
function* counted(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  const { text } = paragraph;
  const every = EVERY.exec(text);
  const first = every && firstOf(paragraph);
  if (!first || OFTENER.test(text)) return;
  const period = every.groups?.['set']
    ? Number(/^P(\d+)Y$/u.exec(paragraph.time(every.groups['set']).value)?.[1])
    : 1;
  const since = saidYear(first);
  if (!period || since === undefined) return;
  for (const match of text.matchAll(EDITION)) {
    const edition = paragraph.figure(match[0]);
    const said = amountOf(edition);
    const { now, isSaid } = yearAt(article, paragraph, match.index, first);
    if (said < 2 || !isEdition(paragraph, edition) || now === undefined || now <= since) continue;
    const expected = Math.floor((now - since) / period) + 1;
    // Years of plague and war are left out; more editions than years cannot be.
    const most = isSaid && period === 1 ? expected : expected + 1;
    if (said <= most && said >= expected - (period === 1 ? 2 : 1)) continue;
    yield {
      data: {
        working:
          period === 1
            ? `${now} − ${since} + 1 = ${expected} ≠ ${said}`
            : `(${now} − ${since}) ÷ ${period} + 1 = ${expected} ≠ ${said}`,
        edition: article.doc.slice(edition),
      },
      spans: placesOf(first, edition),
    };
    return;
  }
}

/** The date of the first edition; a number before it must be the first. */
function firstOf(paragraph: Paragraph): TimeMention | undefined {
  for (const match of matches(paragraph, FIRST)) {
    const { first, since } = match.groups;
    if (!first || amountOf(paragraph.figure(first)) === 1) return paragraph.time(since!);
  }
  return undefined;
}

/** The year that an edition at an index is of: the nearest said in its sentence, else that of publication. */
function yearAt(
  article: ArticleFacts,
  paragraph: Paragraph,
  index: number,
  first: TimeMention,
): { now: number | undefined; isSaid: boolean } {
  const { text } = paragraph;
  const from = text.lastIndexOf(END, index) + 1;
  const end = text.indexOf(END, index);
  const near = [...text.slice(from, end < 0 ? undefined : end).matchAll(DATES)]
    .map((match) => ({ at: from + match.index, time: paragraph.time(match[0]) }))
    .filter(({ time }) => time !== first && yearOf(time) !== undefined)
    .sort((a, b) => Math.abs(a.at - index) - Math.abs(b.at - index));
  const said = near[0] && yearOf(near[0].time);
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  return { now: said ?? published, isSaid: said !== undefined };
}

const placesOf = (a: Span, b: Span): Span[] =>
  [a, b].map(({ start, end }) => ({ start, end })).sort((x, y) => x.start - y.start);

const NOUN = '(?<noun>\\p{L}+ \\p{L}+) (?:lần )?';
const rest = (most: number): string => `[^\\ue600-\\ue7ff]{0,${most}}?`;
const TURN = `(?:${RANK}|đầu tiên|đầu)`;
const OPENS = '(?:bước vào|bước sang|bắt đầu|tiếp tục|làm|vào|giữ|đảm nhiệm|đắc cử|nhận)';
/** One edition and the next, or the one before, by number. */
const FOLLOWING: readonly { pattern: RegExp; step: number }[] = [
  // kỳ họp thứ 8 …. Kỳ họp tiếp theo … thứ 9
  {
    pattern: new RegExp(
      `${NOUN}(?<a>${RANK})${rest(80)} \\k<noun> (?:kế tiếp|tiếp theo|tiếp đó|sau đó|liền sau)${rest(40)}(?<b>${RANK})`,
    ),
    step: 1,
  },
  // sau nhiệm kỳ thứ nhất, … bắt đầu nhiệm kỳ thứ hai
  {
    pattern: new RegExp(
      `(?:sau|kết thúc|hoàn thành|mãn|hết) ${NOUN}(?<a>${TURN})${rest(60)} ${OPENS} \\k<noun> (?<b>${RANK})`,
    ),
    step: 1,
  },
  // tái đắc cử nhiệm kỳ thứ hai sau khi kết thúc nhiệm kỳ đầu
  {
    pattern: new RegExp(
      `${OPENS} ${NOUN}(?<a>${RANK})${rest(40)} (?:sau|khi|sau khi) (?:khi )?(?:kết thúc |hoàn thành |mãn |hết |trải qua )?\\k<noun> (?<b>${TURN})`,
    ),
    step: -1,
  },
  // tổng thống thứ 47, kế nhiệm tổng thống thứ 46
  {
    pattern: new RegExp(
      `${NOUN}(?<a>${RANK})${rest(60)} (?:(?<!người )kế nhiệm|kế vị|thay thế|thay|tiếp nối|nối tiếp|tiền nhiệm)${rest(25)} \\k<noun> (?<b>${RANK})`,
    ),
    step: -1,
  },
  {
    pattern: new RegExp(
      `${NOUN}(?<a>${RANK})${rest(60)} (?:người kế nhiệm|người kế vị|nhường (?:ghế|chỗ) cho|bàn giao cho)${rest(25)} \\k<noun> (?<b>${RANK})`,
    ),
    step: 1,
  },
];

function* following(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const { pattern, step } of FOLLOWING)
    for (const match of matches(paragraph, pattern)) {
      const [a, b] = ['a', 'b'].map((name) => turnOf(paragraph, match, name)) as [Turn, Turn];
      const expected = a.number + step;
      if (b.number === expected || Number.isNaN(a.number + b.number)) continue;
      yield {
        data: {
          working: `${a.number} ${step > 0 ? '+' : '−'} 1 = ${expected} ≠ ${b.number}`,
          edition: article.doc.slice(b),
        },
        spans: placesOf(a, b),
      };
      return;
    }
}

interface Turn extends Span {
  readonly number: number;
}

/** A number that counts, or `đầu tiên`. */
function turnOf(paragraph: Paragraph, match: Match, name: string): Turn {
  const said = match.groups[name]!;
  if (new RegExp(RANK, 'u').test(said)) {
    const figure = paragraph.figure(said);
    const number = isEdition(paragraph, figure) ? amountOf(figure) : NaN;
    return { number, start: figure.start, end: figure.end };
  }
  const at = match.index + match[0].lastIndexOf(said);
  return { number: 1, ...paragraph.span(at, at + said.length) };
}

/** Words that tell of one thing done again: held, won, taken part in. */
const DEEDS: readonly string[] = [
  'tổ chức|diễn ra|đăng cai|được trao',
  'vô địch|đăng quang|lên ngôi|đoạt cúp|nâng cúp|danh hiệu|ngôi vương|huy chương|giành vàng|giành cúp',
  'tham dự|góp mặt|có mặt|giành vé|dự giải|dự vòng chung kết',
  'đắc cử|trúng cử|được bầu',
];
/** `sau các năm 2019, 2021 và 2023, năm nay … lần thứ tư`: years of a deed, and which one this is. */
const YEARS: readonly RegExp[] = [
  new RegExp(
    `(?:tổ chức|diễn ra)${words(20)}(?:các|những|vào) năm (?<years>${DATE}(?: (?:,|và) ${DATE}){1,7})${rest(60)}(?<edition>${RANK})`,
  ),
  ...DEEDS.map(
    (deed) =>
      new RegExp(
        `(?:${deed})${words(40)} (?:(?:các|những|vào|vào các|vào những|:|\\() )?(?<years>${DATE}(?: (?:,|và) ${DATE}){1,7})${rest(90)} (?:(?:${deed})${words(25)}(?<edition>${RANK})|(?<edition2>${RANK})${words(25)} (?:${deed}))`,
      ),
  ),
  // lần thứ năm … đăng cai liên hoan, sau các năm 2003, 2009, 2015 và 2021
  ...DEEDS.map(
    (deed) =>
      new RegExp(
        `(?<edition>${RANK})${words(30)} (?:${deed})${words(40)} (?:sau|trước đó là|ngoài) (?:\\p{L}+ ){0,5}?(?<years>${DATE}(?: (?:,|và) ${DATE}){1,7})`,
      ),
  ),
];

function* afterYears(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const pattern of YEARS)
    for (const match of matches(paragraph, pattern, 3)) {
      const years = match.groups['years']!.match(DATES)!.map((letter) => paragraph.time(letter));
      const edition = paragraph.figure((match.groups['edition'] ?? match.groups['edition2'])!);
      const [told, said] = [years.length, amountOf(edition)];
      if (!isEdition(paragraph, edition) || years.some((time) => saidYear(time) === undefined))
        continue;
      // The list may hold this one too.
      if (said === told || said === told + 1 || Math.abs(said - told) > 3) continue;
      yield {
        data: {
          working: `${told} + 1 = ${told + 1} ≠ ${said}`,
          edition: article.doc.slice(edition),
        },
        spans: [years[0]!, years[told - 1]!, edition].map(({ start, end }) => ({ start, end })),
      };
      return;
    }
}

/** `năm thứ tư liên tiếp … kể từ năm 2022`. */
const RUNNING: readonly RegExp[] = [
  new RegExp(
    `(?:năm|mùa|mùa giải) (?<nth>${RANK}) (?:liên tiếp|liên tục)${words(60)} (?:kể )?từ ${words(30)}(?<since>${DATE})`,
  ),
  new RegExp(
    `(?:^|[,${END}] )(?:kể )?từ (?<since>${DATE})${words(60)} (?:năm|mùa|mùa giải) (?<nth>${RANK}) (?:liên tiếp|liên tục)`,
  ),
];

/** The number of a year in a row, against the first. */
function* running(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const pattern of RUNNING)
    for (const match of matches(paragraph, pattern)) {
      const nth = paragraph.figure(match.groups['nth']!);
      const first = paragraph.time(match.groups['since']!);
      const since = saidYear(first);
      const { now } = yearAt(article, paragraph, match.index, first);
      if (since === undefined || now === undefined || now <= since) continue;
      const [said, expected] = [amountOf(nth), now - since + 1];
      if (said === expected || said === expected - 1 || Math.abs(said - expected) > 10) continue;
      yield {
        data: {
          working: `${now} − ${since} + 1 = ${expected} ≠ ${said}`,
          edition: article.doc.slice(nth),
        },
        spans: placesOf(first, nth),
      };
      return;
    }
}

const isEdition = (paragraph: Paragraph, figure: FigureMention): boolean =>
  /^(?:lần |kỳ )?thứ/u.test(paragraph.source(figure).normalize('NFC').toLowerCase());
