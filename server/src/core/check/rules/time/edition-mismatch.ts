// The number of an edition that the years, or another mention of it, do not give.
import type { FigureMention, TimeMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { saidYear, yearOf } from '../../support/calendar';
import { DATE, END, RANK, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { amountOf } from '../../support/amount';
import { matches } from '../../support/relation';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
/** How often an event is held: `hai năm một lần` is a set, the words mean every year. */
const EVERY = new RegExp(
  `(?<set>[\\uf600-\\uf7ff])|thường niên|hằng năm|hàng năm|mỗi năm một lần|mỗi năm|đều đặn`,
  'u',
);
/** The first one, and its year. */
const FIRST = new RegExp(
  `(?:lần đầu tiên|lần đầu|ra đời|khởi xướng|khởi đầu|bắt đầu|sáng lập|ra mắt|từ|(?<first>${RANK}))${words(40)}(?<since>${DATE})`,
);
const EDITION = new RegExp(RANK, 'gu');
const DATES = new RegExp(DATE, 'gu');

const NUMBERED = wakes([RANK]);
const EVENT =
  /(?:giải|liên hoan|lễ hội|hội nghị|đại hội|cuộc thi|hội chợ|triển lãm|festival|kỳ họp|diễn đàn|sea games|hội thảo|ngày hội|tuần lễ|giải thưởng|phiên họp|hội thao|hội khỏe)((?: [\p{L}\d-]+){0,6}) $/u;
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
    }
    yield* renumbered(article);
    yield* ofYears(article);
  },
};

/** Editions of an event that the paragraph gives the first year and the frequency of. */
function* counted(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  const { text } = paragraph;
  const every = EVERY.exec(text);
  const first = every && firstOf(paragraph);
  if (!first) return;
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
      `sau ${NOUN}(?<a>${RANK})${rest(60)} (?:bước vào|bước sang|bắt đầu|tiếp tục|làm|vào) \\k<noun> (?<b>${RANK})`,
    ),
    step: 1,
  },
  // tổng thống thứ 47, kế nhiệm tổng thống thứ 46
  {
    pattern: new RegExp(
      `${NOUN}(?<a>${RANK})${rest(60)} (?:kế nhiệm|kế vị|thay thế|tiếp nối|nối tiếp)${rest(25)} \\k<noun> (?<b>${RANK})`,
    ),
    step: -1,
  },
];

function* following(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const { pattern, step } of FOLLOWING)
    for (const match of matches(paragraph, pattern)) {
      const [a, b] = ['a', 'b'].map((name) => paragraph.figure(match.groups[name]!)) as [
        FigureMention,
        FigureMention,
      ];
      const expected = amountOf(a) + step;
      if (amountOf(b) === expected || !isEdition(paragraph, a) || !isEdition(paragraph, b))
        continue;
      yield {
        data: {
          working: `${amountOf(a)} ${step > 0 ? '+' : '−'} 1 = ${expected} ≠ ${amountOf(b)}`,
          edition: article.doc.slice(b),
        },
        spans: placesOf(a, b),
      };
      return;
    }
}

/** `sau các năm 2019, 2021 và 2023, năm nay … lần thứ tư`. */
const YEARS = new RegExp(
  `(?:tổ chức|diễn ra)${words(20)}(?:các|những|vào) năm (?<years>${DATE}(?: (?:,|và) ${DATE}){1,7})${rest(60)}(?<edition>${RANK})`,
);

function* afterYears(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const match of matches(paragraph, YEARS, 3)) {
    const years = match.groups['years']!.match(DATES)!.map((letter) => paragraph.time(letter));
    const edition = paragraph.figure(match.groups['edition']!);
    const [told, said] = [years.length, amountOf(edition)];
    if (!isEdition(paragraph, edition) || years.some((time) => saidYear(time) === undefined))
      continue;
    // The list may hold this one too.
    if (said === told || said === told + 1 || Math.abs(said - told) > 3) continue;
    yield {
      data: { working: `${told} + 1 = ${told + 1} ≠ ${said}`, edition: article.doc.slice(edition) },
      spans: [years[0]!, years[told - 1]!, edition].map(({ start, end }) => ({ start, end })),
    };
    return;
  }
}

/** Held once a year at most. */
const ANNUAL =
  '(?:giải|liên hoan|lễ hội|cuộc thi|hội chợ|festival|hội thi|ngày hội|tuần lễ|hội khỏe|hội thao|triển lãm|đại hội|sea games|asiad|olympic|diễn đàn|hội sách|hội báo)';
const dated = (most: number): string => `(?:(?!${ANNUAL})[^\\ue000-\\uf8ff${END};]){0,${most}}?`;
/** An annual event with its number and year, in either order. */
const OF_YEAR: readonly RegExp[] = [
  new RegExp(
    `(?<event>${ANNUAL}(?: \\p{L}+){0,3}?) (?:lần )?(?<edition>${RANK})${dated(40)}(?<year>${DATE})`,
  ),
  // Liên hoan năm 2024 là lần thứ bảy
  new RegExp(
    `(?<event>${ANNUAL}(?: \\p{L}+){0,3}?) (?<year>${DATE}) (?:là|mang số|được tính là) (?:lần |kỳ |mùa )?(?<edition>${RANK})`,
  ),
  new RegExp(
    `(?<year>${DATE})${dated(40)}(?<event>${ANNUAL}(?: \\p{L}+){0,3}?) (?:lần )?(?<edition>${RANK})`,
  ),
  new RegExp(
    `(?:nối tiếp|tiếp nối|kế tiếp|sau|so với|trước đó là) (?:lần |kỳ |mùa )?(?<edition>${RANK})${dated(15)}(?<year>${DATE})`,
  ),
  new RegExp(
    `(?<year>${DATE}) (?:là|đánh dấu|có) (?:lần )?(?<edition>${RANK}) (?<event>${ANNUAL}(?: \\p{L}+){0,3}?)(?= )`,
  ),
];

/** Two editions of one event that are more apart than their years. */
function* ofYears(article: ArticleFacts): Generator<Report> {
  const found: { event: string; number: number; year: number; figure: FigureMention }[] = [];
  for (const paragraph of paragraphs(article, NUMBERED))
    for (const pattern of OF_YEAR)
      for (const match of matches(paragraph, pattern)) {
        const figure = paragraph.figure(match.groups['edition']!);
        const year = yearOf(paragraph.time(match.groups['year']!));
        if (year === undefined || !isEdition(paragraph, figure)) continue;
        if (found.some((other) => other.figure === figure)) continue;
        const event = match.groups['event'] ?? found.at(-1)?.event;
        if (event === undefined) continue;
        found.push({ event, number: amountOf(figure), year, figure });
      }
  for (const [i, a] of found.entries())
    for (const b of found.slice(i + 1)) {
      const [years, editions] = [b.year - a.year, b.number - a.number];
      const isOne = a.event.startsWith(b.event) || b.event.startsWith(a.event);
      if (!isOne || years === 0 || editions === 0 || Math.abs(editions) > 20) continue;
      const step = periodOf(article);
      const isRegular = step > 1 && years % step === 0;
      if (isRegular && editions * step === years) continue;
      if (
        !isRegular &&
        Math.sign(years) === Math.sign(editions) &&
        Math.abs(editions) <= Math.abs(years)
      )
        continue;
      yield {
        data: {
          working: `${b.year} − ${a.year} = ${years} < ${b.number} − ${a.number} = ${editions}`,
          edition: article.doc.slice(b.figure),
        },
        spans: placesOf(a.figure, b.figure),
      };
      return;
    }
}

/** Every how many years the one event of the article is held; 1 where it says nothing, or of several. */
function periodOf(article: ArticleFacts): number {
  const said = article.times
    .map((time) => Number(/^P(\d+)Y$/u.exec(time.type === 'SET' ? time.value : '')?.[1]))
    .filter((years) => years > 0);
  return new Set(said).size === 1 ? said[0]! : 1;
}

const isEdition = (paragraph: Paragraph, figure: FigureMention): boolean =>
  /^(?:lần |kỳ )?thứ/u.test(paragraph.source(figure).normalize('NFC').toLowerCase());

interface Edition {
  readonly event: string;
  readonly figure: FigureMention;
  readonly paragraph: Paragraph;
  readonly sentence: string;
}

/** One event under two numbers, where nothing says that they are two editions. */
function* renumbered(article: ArticleFacts): Generator<Report> {
  const editions: Edition[] = [];
  for (const paragraph of paragraphs(article, NUMBERED))
    for (const match of paragraph.text.matchAll(new RegExp(RANK, 'gu'))) {
      const figure = paragraph.figure(match[0]);
      const event = EVENT.exec(paragraph.text.slice(Math.max(0, match.index - 70), match.index));
      if (!isEdition(paragraph, figure)) continue;
      // `Lần thứ 13 này …` is of the event named last.
      const isThis = /^ này/u.test(paragraph.after(figure));
      const name = event?.[0].replace(/ lần $/u, ' ').trim() ?? (isThis && editions.at(-1)?.event);
      if (!name) continue;
      editions.push({
        event: name,
        figure,
        paragraph,
        sentence: paragraph.sentenceSource(match.index).normalize('NFC').toLowerCase(),
      });
    }
  for (const [i, a] of editions.entries())
    for (const b of editions.slice(i + 1)) {
      if (a.event !== b.event || amountOf(a.figure) === amountOf(b.figure)) continue;
      if (!/^ (?:này|nói trên)/u.test(b.paragraph.after(b.figure))) continue;
      if (a.sentence === b.sentence) continue;
      yield {
        data: {
          working: `${a.paragraph.source(a.figure)} ≠ ${b.paragraph.source(b.figure)}`,
          edition: b.paragraph.source(b.figure),
        },
        spans: [a.figure, b.figure].map(({ start, end }) => ({ start, end })),
      };
      return;
    }
}
