// A rank beyond the number of those ranked, or two ranks for one standing.
import type { FigureMention } from '../../../resolve/facts';
import { amountOf } from '../../support/amount';
import { AMOUNT, RANK, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches, spansOf } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const loose = (most: number): string => `[^\\ue000-\\uefff;]{0,${most}}?`;
const FIELD =
  '(?:trường|đội|nước|quốc gia|tỉnh|địa phương|nền kinh tế|thành phố|doanh nghiệp|thí sinh|vận động viên|cầu thủ|tay vợt|tay đua|đơn vị|công ty|ứng viên|đoàn|học sinh|vùng lãnh thổ|tỉnh thành|thương hiệu|người|ngân hàng|cua rơ|vđv|bộ|ngành|sở)';
const ANY = `(?:${RANK}|${AMOUNT})`;

const PATTERNS: readonly RegExp[] = [
  // bảng xếp hạng 32 hãng …, đứng thứ 38 (the recognisers may read "hạng 32")
  new RegExp(
    `(?:trong|giữa|bảng xếp|xếp hạng|khảo sát|bình chọn|có|gồm|tổng số|với|trên)(?: (?:số|tổng số|bảng|bảng xếp hạng|cả|tổng cộng|tổng))* (?<field>${ANY}) (?:${FIELD})${loose(90)}(?:đứng|xếp|ở|vị trí|hạng|giữ|về|cán đích|chiếm)(?: (?:ở|hạng|vị trí|vị trí thứ|thứ|tận|tới))* ?(?<rank>${ANY})`,
  ),
  // đứng thứ 38 trong 32 đội | thứ 38/32 | vị trí thứ 12 trên 10 đội
  new RegExp(
    `(?:đứng|xếp|ở|vị trí|hạng|giữ|về|cán đích|chiếm)(?: (?:ở|hạng|vị trí|thứ))* ?(?<rank>${ANY})${loose(25)}(?:trong|trên|/|giữa)(?: (?:số|tổng số|tổng|cả|bảng xếp hạng|danh sách))* (?<field>${ANY}) ${FIELD}`,
  ),
  // nằm trong top 10, xếp thứ 12
  new RegExp(
    `top (?<field>${ANY})${loose(40)}(?:xếp|đứng|hạng|vị trí|thứ)(?: (?:hạng|vị trí|thứ))* ?(?<rank>${ANY})`,
  ),
];

/**
 * ### What it does
 *
 * Finds a rank that is larger than the number of those who were ranked, and two different ranks
 * given for one standing in the same table.
 *
 * ### Why is this bad
 *
 * The rank or the number is wrong.
 *
 * ### Example
 *
 * ```text
 * Trong cuộc bình chọn 32 thương hiệu, hãng giày đứng thứ 38.
 * ```
 */
export const rankConflict: ArticleRule = {
  id: 'figure/rank-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const done = new Set<FigureMention>();
      yield* twice(paragraph, done);
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const field = paragraph.figure(match.groups['field']!);
          const rank = paragraph.figure(match.groups['rank']!);
          if (done.has(rank) || !isRank(paragraph, rank) || field === rank) continue;
          done.add(rank);
          const report = beyond(rank, field);
          if (report) yield report;
        }
    }
  },
};

/** Two ranks of the paragraph with the same words after them: `thứ 3 thế giới về xuất khẩu gạo`. */
function* twice(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  if (paragraph.figuresOf(RANK).length < 2) return;
  const ranks = [...paragraph.text.matchAll(new RegExp(RANK, 'gu'))].map((match) => ({
    figure: paragraph.figure(match[0]),
    after: wordsAfter(paragraph.text, match.index + 1),
    sentence: paragraph.sentenceSource(match.index),
  }));
  for (const [i, a] of ranks.entries())
    for (const b of ranks.slice(i + 1)) {
      if (a.after.length < 3 || a.after.join(' ') !== b.after.join(' ')) continue;
      if (amountOf(a.figure) === amountOf(b.figure) || a.sentence === b.sentence) continue;
      if (MOVED.test(a.sentence) || MOVED.test(b.sentence) || done.has(b.figure)) continue;
      done.add(b.figure);
      yield {
        data: {
          working: `${paragraph.source(a.figure)} ≠ ${paragraph.source(b.figure)}`,
          rank: amountOf(b.figure),
          field: amountOf(a.figure),
        },
        spans: spansOf([a.figure, b.figure]),
      };
    }
}

const MOVED =
  /(?:từ|lên|xuống|tăng|giảm|tụt|vươn|năm ngoái|năm trước|trước đó|năm \d|sau|còn|lần lượt|trong khi|khác|thuộc về|là)/u;

/** The four words after a rank, up to a mark. */
const wordsAfter = (text: string, at: number): string[] =>
  text
    .slice(at, at + 60)
    .split(/[,;:()¶\ue000-\uf8ff]/u)[0]!
    .trim()
    .split(' ')
    .filter(Boolean)
    .slice(0, 4);

const isRank = (paragraph: Paragraph, figure: FigureMention): boolean =>
  figure.type === 'RANK' || /^(?:thứ|hạng)/u.test(paragraph.source(figure).toLowerCase());

/** What leaves the number of those ranked no room above. */
const ATMOST: ReadonlySet<string> = new Set(['exact', 'nearly', 'under', 'at-most']);

function beyond(rank: FigureMention, field: FigureMention): Report | undefined {
  const [r, n] = [amountOf(rank), amountOf(field)];
  if (!ATMOST.has(field.approx) || r <= n || n < 2) return undefined;
  return { data: { working: `${r} > ${n}`, rank: r, field: n }, spans: spansOf([rank, field]) };
}
