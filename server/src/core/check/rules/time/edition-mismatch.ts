// The number of an edition that the years, or another mention of it, do not give.
import type { FigureMention } from '../../../resolve/facts';
import { saidYear, yearOf } from '../../support/calendar';
import { DATE, END, RANK, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { amountOf } from '../../support/amount';
import { matches } from '../../support/relation';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
const loose = (most: number): string => `[^\\ue000-\\uefff;]{0,${most}}?`;
const YEARLY =
  '(?:[\\uf600-\\uf7ff]|thường niên|hằng năm|hàng năm|mỗi năm một lần|mỗi năm|đều đặn)';

/** Held every year since 2015; 2025 is the eighth time. */
const SINCE: readonly RegExp[] = [
  new RegExp(
    `${YEARLY}${loose(50)}(?:từ|bắt đầu|lần đầu)${words(20)}(?<since>${DATE})${loose(80)}(?<edition>${RANK})`,
  ),
  new RegExp(
    `(?:từ|lần đầu|lần đầu tiên|bắt đầu)${words(30)}(?<since>${DATE})${loose(50)}${YEARLY}${loose(70)}(?<edition>${RANK})`,
  ),
];
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
    const published = Number(article.published.value?.slice(0, 4)) || undefined;
    for (const paragraph of paragraphs(article)) {
      for (const pattern of SINCE)
        for (const match of matches(paragraph, pattern)) {
          const report = counted(
            article,
            paragraph,
            match.groups['since']!,
            match.groups['edition']!,
            match[0],
            published,
          );
          if (report) yield report;
        }
    }
    yield* renumbered(article);
  },
};

function counted(
  article: ArticleFacts,
  paragraph: Paragraph,
  sinceLetter: string,
  editionLetter: string,
  text: string,
  published: number | undefined,
): Report | undefined {
  const since = paragraph.time(sinceLetter);
  const edition = paragraph.figure(editionLetter);
  const first = saidYear(since);
  if (first === undefined || !isEdition(paragraph, edition)) return undefined;
  const years = [...text.matchAll(new RegExp(DATE, 'gu'))]
    .slice(1)
    .map(([letter]) => yearOf(paragraph.time(letter)));
  const now = years.filter((year) => year !== undefined).pop() ?? published;
  if (now === undefined || now <= first) return undefined;
  const expected = now - first + 1;
  const said = amountOf(edition);
  // Years of plague and war are left out; more editions than years cannot be.
  if (said <= expected && said >= expected - 2) return undefined;
  if (said === expected + 1) return undefined;
  return {
    data: {
      working: `${now} − ${first} + 1 = ${expected} ≠ ${said}`,
      edition: article.doc.slice(edition),
    },
    spans: [since, edition]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}

const isEdition = (paragraph: Paragraph, figure: FigureMention): boolean =>
  /^(?:lần )?thứ/u.test(paragraph.source(figure).normalize('NFC').toLowerCase());

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
      if (!event || !isEdition(paragraph, figure)) continue;
      editions.push({
        event: event[0].replace(/ lần $/u, ' ').trim(),
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
