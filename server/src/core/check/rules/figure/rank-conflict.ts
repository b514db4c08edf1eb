// A rank beyond the number of those ranked, or two ranks for one standing.
import type { ArticleFacts, FigureMention } from '../../../resolve/facts';
import { amountOf } from '../../support/amount';
import { AMOUNT, END, RANK, paragraphs, type Paragraph } from '../../support/paragraph';
import { ahead } from '../../support/rank-ahead';
import { moves } from '../../support/rank-moves';
import { doubled, ledAndRanked, listed, pointedBack, rewarded } from '../../support/rank-told';
import { againstValues } from '../../support/rank-values';
import { matches, spansOf } from '../../support/relation';
import { scopeOf } from '../../support/standings';
import type { Span } from '../../../text/span';
import type { ArticleRule, Report } from '../../rule';

const loose = (most: number): string => `[^\\ue000-\\uefff;]{0,${most}}?`;
const wide = (most: number): string => `[^\\ue000-\\uefff]{0,${most}}?`;
const FIELD =
  '(?:trường|đội|nước|quốc gia|tỉnh|quận|huyện|xã|phường|hãng|bang|hộ|câu lạc bộ|clb|gương mặt|bài thi|sản phẩm|sân bay|cảng|địa phương|nền kinh tế|thành phố|doanh nghiệp|thí sinh|vận động viên|cầu thủ|tay vợt|tay đua|đơn vị|công ty|ứng viên|đoàn|học sinh|vùng lãnh thổ|tỉnh thành|thương hiệu|người|ngân hàng|cua rơ|vđv|bộ|ngành|sở)';
const ANY = `(?:${RANK}|${AMOUNT})`;

const PATTERNS: readonly RegExp[] = [
  // đứng thứ 38 trong 32 đội | thứ 38/32 | vị trí thứ 12 trên 10 đội
  new RegExp(
    `(?:đứng|xếp|ở|vị trí|hạng|giữ|về|cán đích|chiếm|lớn|cao|dài|rộng|đông|sâu|nhiều)(?: (?:ở|hạng|vị trí|thứ))* ?(?<rank>${ANY})${loose(25)}(?:trong|trên|/|giữa)(?: (?:số|tổng số|tổng|cả|bảng xếp hạng|danh sách|nhóm|khối|cụm|bảng|có|gồm|của))* (?<field>${ANY}) (?!(?:trận|lần|lượt|vòng|mùa|kỳ|giải|bàn|ván|set|hiệp|điểm|phần|bước|tuần|quý|ngày|chặng|năm|tháng|bảng)(?![\\p{L}]))[\\p{L}]`,
  ),
  // bảng xếp hạng 32 hãng …, đứng thứ 38 (the recognisers may read "hạng 32")
  new RegExp(
    `(?:trong|giữa|bảng xếp|xếp hạng|khảo sát|bình chọn|có|gồm|tổng số|với|trên)(?: (?:số|tổng số|bảng|bảng xếp hạng|cả|tổng cộng|tổng))* (?<field>${ANY}) (?:${FIELD})${wide(90)}(?:đứng|xếp|ở|vị trí|hạng|giữ|về|cán đích|chiếm)(?: (?:ở|hạng|vị trí|vị trí thứ|thứ|tận|tới))* ?(?<rank>${ANY})`,
  ),
  // lọt nhóm 100 đại học tốt nhất châu lục, cụ thể là hạng 118
  new RegExp(
    `(?:nhóm|tốp|danh sách|trong|vào|số) (?<field>${ANY}) (?:\\p{L}+ ){1,5}?(?:hàng đầu|dẫn đầu|\\p{L}+ nhất)(?![\\p{L}])${wide(60)}(?:đứng|xếp|ở|vị trí|hạng|cụ thể là|là)(?: (?:ở|hạng|vị trí|thứ))* ?(?<rank>${RANK})`,
  ),
  // trong 12 hãng bay …, hãng này đúng giờ thứ 15
  new RegExp(
    `(?:^|${END} )trong (?:số |tổng số )?(?<field>${ANY}) (?:${FIELD})${loose(70)} (?!(?:lần|ngày|tuổi|phút|vòng|trận|mùa|năm|kỳ|phiên|chương|quý|tuần|bàn|con|người|suất|đợt|khóa) )\\p{L}+ (?<rank>${RANK})`,
  ),
  // nội dung có 8 kình ngư tranh tài, cô về đích thứ chín
  new RegExp(
    `(?<field>${ANY}) (?:\\p{L}+ ){0,4}?(?:tranh tài|so tài|tham gia|tham dự|dự thi|góp mặt|thi đấu|dự giải)${loose(40)} (?:về đích|cán đích|xếp|đứng|về) (?:ở |hạng |vị trí )*(?<rank>${RANK})`,
  ),
];

/** nằm trong top 10, xếp thứ 12: of one table, if each says of which. */
const TOP = new RegExp(
  `(?<field>${RANK})(?<between>[^\\ue000-\\uefff${END};]{0,45}?(?:xếp|đứng|hạng|vị trí|thứ)(?: (?:hạng|vị trí|ở))*) ?(?<rank>${RANK})(?<after>[^,;:()¶]{0,20})`,
);

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
      // Those that a number of ranked ones has been found for.
      const held = new Set<FigureMention>();
      yield* twice(paragraph, done);
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const field = paragraph.figure(match.groups['field']!);
          const rank = paragraph.figure(match.groups['rank']!);
          if (done.has(rank) || held.has(rank) || !isRank(paragraph, rank) || field === rank)
            continue;
          // `Giải có 16 đội; đội nhà xếp thứ 18 thế giới`: of another table.
          if (scopeOf(wordsAfter(paragraph.text, paragraph.indexOf(rank) + 1).join(' '))) continue;
          held.add(rank);
          const report = beyond(rank, field);
          if (!report) continue;
          done.add(rank);
          yield report;
        }
      for (const match of matches(paragraph, TOP)) {
        const field = paragraph.figure(match.groups['field']!);
        const rank = paragraph.figure(match.groups['rank']!);
        const isTop = /^t[oố]p/u.test(paragraph.source(field).toLowerCase());
        if (
          !isTop ||
          done.has(rank) ||
          held.has(rank) ||
          /^t[oố]p/u.test(paragraph.source(rank).toLowerCase())
        )
          continue;
        const { between, after: words } = match.groups as Record<string, string>;
        if (MOVED_TO.test(between!) || /hơn|đội|khỏi/u.test(between!)) continue;
        const [of, after] = [between!, words!].map(scopeOf);
        if (of && after && of !== after) continue;
        held.add(rank);
        const report = beyond(rank, field);
        if (!report) continue;
        done.add(rank);
        yield report;
      }
      yield* pointedBack(article, paragraph, done);
      yield* rewarded(paragraph, done);
      yield* ledAndRanked(paragraph, done);
      yield* doubled(paragraph, done);
      yield* ahead(article, paragraph, done);
      yield* behind(article, paragraph, done);
      yield* neighbours(paragraph, done);
      yield* moves(paragraph, done);
      yield* listed(article, paragraph, done);
      yield* againstValues(paragraph, done);
    }
  },
};

/** `đứng thứ hai thế giới, chỉ sau Mỹ và Nhật Bản`: as many are ahead as are named. */
const BEHIND = new RegExp(
  `(?<rank>${RANK})(?<of>[^\\ue000-\\uf8ff${END};]{0,60}?)(?: ,)? (?:(?:chỉ|đứng|xếp|chỉ xếp|chỉ đứng|chỉ kém|và chỉ)(?: ở)? )?(?:sau|kém) (?<names>[^${END};]{2,80}?) ?(?:$|[${END};,.(]|với )`,
);

function* behind(
  article: ArticleFacts,
  paragraph: Paragraph,
  done: Set<FigureMention>,
): Generator<Report> {
  for (const match of matches(paragraph, BEHIND, 1)) {
    const rank = paragraph.figure(match.groups['rank']!);
    if (done.has(rank) || !isRank(paragraph, rank)) continue;
    const from = match.index + match[0].lastIndexOf(match.groups['names']!);
    const span = paragraph.span(from, from + match.groups['names']!.length);
    const end = paragraph.text.slice(from).search(new RegExp(`[${END};.(]|$`, 'u')) + from;
    const ahead = namesFrom(article, span.start, paragraph.span(from, end).end);
    // Without `chỉ` more may be ahead than are named.
    const isAll = / chỉ /u.test(match[0]);
    const place = amountOf(rank);
    if (!ahead.length || (isAll ? place === ahead.length + 1 : place > ahead.length)) continue;
    done.add(rank);
    yield {
      data: {
        working: `${ahead.length} + 1 = ${ahead.length + 1} ≠ ${amountOf(rank)}`,
        rank: amountOf(rank),
        field: ahead.length + 1,
      },
      spans: [rank, ...ahead].map(({ start, end: last }) => ({ start, end: last })),
    };
  }
}

/** `đứng thứ ba, trên Bạc Liêu (thứ hai)`: who stands above has the smaller number. */
const NEIGHBOURS = new RegExp(
  `(?<rank>${RANK}) ?,? (?:xếp |đứng |ngay |ngay phía |liền )?(?<side>trên|dưới|trước|sau) (?<name>[^\\ue000-\\uf8ff${END};,.()]{2,30}) \\( ?(?:xếp |đứng |hạng )?(?<other>${RANK}) ?[,)]`,
);

function* neighbours(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  for (const match of matches(paragraph, NEIGHBOURS, 1)) {
    const rank = paragraph.figure(match.groups['rank']!);
    const other = paragraph.figure(match.groups['other']!);
    if (done.has(rank) || !isRank(paragraph, rank) || !isRank(paragraph, other)) continue;
    const [a, b] = [amountOf(rank), amountOf(other)];
    const isAbove = /trên|trước/u.test(match.groups['side']!);
    if (a === b || a < b === isAbove) continue;
    done.add(rank);
    yield {
      data: { working: `${a} ${isAbove ? '>' : '<'} ${b}`, rank: a, field: b },
      spans: spansOf([rank, other]),
    };
  }
}

/** The names of a list that begins at an offset: none where other words stand among them. */
function namesFrom(article: ArticleFacts, start: number, end: number): Span[] {
  const names: Span[] = [];
  let at = start;
  let closed = false;
  for (const entity of article.entities) {
    if (entity.start < start || entity.end > end) continue;
    const gap = article.doc.text.slice(at, entity.start).normalize('NFC').toLowerCase();
    if (!(names.length ? LISTED : LEAD).test(gap)) break;
    names.push(entity);
    at = entity.end;
    closed = LAST.test(gap);
    if (closed) break;
  }
  const rest = article.doc.text.slice(at, end);
  return names.length > 1 && !closed && !/^\s*[.;(]?\s*$/u.test(rest) ? [] : names;
}
const LEAD =
  /^(?:\s|tỉnh|thành phố|đội|nước|các|hai|ba|sông|núi|hồ|đảo|đỉnh|hãng|tập đoàn|công ty|trường|đại học|câu lạc bộ|ngân hàng|sân bay|cảng|bang|huyện|xã|quận)*$/u;
const LISTED = /^\s*(?:,|và|,\s*và|cùng)\s*(?:tỉnh|thành phố|đội|nước)?\s*$/u;
const LAST = /và|cùng/u;

const MOVED_TO = /(?:từ|lên|xuống|tăng|giảm|tụt|vươn|năm ngoái|trước đó|lần lượt|vòng|chặng|lượt)/u;

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
      if (!areOfOne(a, b)) continue;
      if (amountOf(a.figure) === amountOf(b.figure) || a.sentence === b.sentence) continue;
      if (isMoved(a.sentence) || isMoved(b.sentence) || done.has(b.figure)) continue;
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
  /(?:^| )(?:từ|lên|xuống|tăng|giảm|tụt|vươn|năm ngoái|năm trước|trước đó|năm \d+|sau|còn|lần lượt|trong khi|khác|thuộc về|là)(?= |$)/u;
/** Another time or another one of those ranked; `Là nước …` at the head of a sentence is the one before. */
const isMoved = (sentence: string): boolean =>
  MOVED.test(sentence.toLowerCase().replace(/^\s*là /u, ''));

interface Ranked {
  readonly after: readonly string[];
  readonly sentence: string;
}

/** The same words after both; or the same scope, and most of what the two sentences say. */
function areOfOne(a: Ranked, b: Ranked): boolean {
  const [x, y] = [a.after.join(' '), b.after.join(' ')];
  if (a.after.length >= 3 && x === y) return true;
  if (!scopeOf(x) || scopeOf(x) !== scopeOf(y)) return false;
  if (/(?:^| )này(?: |$)/u.test(y)) return true;
  if (!/^\s*Là /u.test(b.sentence)) return false;
  const words = new Set(a.sentence.toLowerCase().split(/[^\p{L}]+/u));
  return (
    b.sentence
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => words.has(word)).length >= 5
  );
}

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
