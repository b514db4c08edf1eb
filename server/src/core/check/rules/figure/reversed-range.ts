// A range of figures whose lower end comes last.
import type { FigureMention, TimeMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { amountOf } from '../../support/amount';
import { durationOf } from '../../support/calendar';
import {
  AGE,
  AMOUNT,
  COUNT,
  DURATION,
  END,
  paragraphs,
  type Paragraph,
} from '../../support/paragraph';
import { backwards } from '../../support/unread-ranges';
import { isBare, matches, spansOf, type Match } from '../../support/relation';
import { sameQuantity } from '../../support/restate';
import type { ArticleRule, Report } from '../../rule';

const FROM_TO: readonly RegExp[] = [
  new RegExp(`(?:từ|khoảng) (?<from>${AMOUNT}) (?:đến|tới|cho đến|cho tới) (?<to>${AMOUNT})`),
  new RegExp(
    `từ (?<from>${AGE}|${COUNT}) (?:(?:ngày |tuần |tháng )?tuổi )?(?:đến|tới|cho đến|cho tới) (?<to>${AGE})`,
  ),
  new RegExp(`tuổi từ (?<from>${AGE}|${COUNT}) (?:đến|tới|cho đến|cho tới) (?<to>${COUNT})`),
  // từ lớp 9 đến lớp 6
  new RegExp(
    `từ (?<noun>(?!(?:km|ga|cọc|cột|trạm|cổng|nhà|số|mốc|điểm) )\\p{L}+) (?<from>${COUNT}) (?:đến|tới|cho đến|cho tới) \\k<noun> (?<to>${COUNT})`,
  ),
  // gió cấp 9 đến cấp 8
  new RegExp(
    `(?<noun>cấp|lớp|tầng|bậc|khối) (?<from>${COUNT}) (?:đến|tới|-) \\k<noun> (?<to>${COUNT})`,
  ),
];

/** The least and the most of one thing. */
const EXTREMES: readonly (readonly [least: string, most: string])[] = [
  ['(?:thấp|rẻ|nhỏ|bé|kém) nhất', '(?:cao|đắt|lớn|mắc) nhất'],
  ['(?:trẻ|nhỏ tuổi|ít tuổi) nhất', '(?:già|lớn tuổi|cao tuổi|nhiều tuổi) nhất'],
  ['(?:ngắn|gần) nhất', '(?:dài|xa) nhất'],
  ['(?:nhẹ|mỏng|nông|chậm) nhất', '(?:nặng|dày|sâu|nhanh) nhất'],
  ['tối thiểu', 'tối đa'],
];
const wordsOrTimes = (most: number): string => `[^\\ue000-\\uefff¶;]{0,${most}}?`;
/** Words of one clause. */
const lead = `(?:[\\p{L}:]+ ){0,6}?`;
const LEAST_AND_MOST: readonly RegExp[] = EXTREMES.flatMap(([least, most]) => [
  new RegExp(
    `${least} ${lead}(?<from>${AMOUNT})${wordsOrTimes(50)}${most} ${lead}(?<to>${AMOUNT})`,
  ),
  new RegExp(
    `${most} ${lead}(?<to>${AMOUNT})${wordsOrTimes(50)}${least} ${lead}(?<from>${AMOUNT})`,
  ),
]);
/** `từ 30 đến 20 phút`. */
const MINUTES = new RegExp(`từ (?<from>${COUNT}) (?:đến|tới) (?<to>${DURATION})`);
const LONGEST: readonly RegExp[] = [
  ['(?:tối thiểu|ngắn nhất|nhanh nhất)', '(?:tối đa|dài nhất|lâu nhất|chậm nhất)'],
].flatMap(([least, most]) => [
  new RegExp(
    `${least} ${lead}(?<from>${DURATION})${wordsOrTimes(50)}${most} ${lead}(?<to>${DURATION})`,
  ),
  new RegExp(
    `${most} ${lead}(?<to>${DURATION})${wordsOrTimes(50)}${least} ${lead}(?<from>${DURATION})`,
  ),
]);
/** `… một chỉ`, `… một phân`: each of its own unit. */
const EACH = /^ (?:một|mỗi) (\p{L}+)/u;
/** What moves from one value to another may go down; an exchange or a distance has two ends. */
const MOVES =
  /(?:^| )(?:giảm|xuống|hạ|lùi|tụt|rút|rơi|thu hẹp|cắt|sụt|trượt|suy|bớt|hụt|chuyển|điều chỉnh|thay đổi|tăng|nới|nâng|vượt|ngược|thấp hơn|so với|lần lượt|đảo|di chuyển|hành trình)(?= |$)/u;
/** … and what is one only right beside it: `phố đi bộ`, `lao động` are none. */
const MOVES_BESIDE =
  /(?:^| )(?:co|còn|mất|lao(?! động)|đổi|lên|lại|dần|(?<!(?:phố|đường) )đi(?=(?: bộ)? $)|sửa|quay|dẫn|gỡ|chạy|đếm|leo)(?= |$)/u;
const BESIDE = 16;
const moves = (before: string): boolean =>
  MOVES.test(before) || MOVES_BESIDE.test(before.slice(-BESIDE).replace(/^\p{L}+/u, ''));

/**
 * ### What it does
 *
 * Finds a range of amounts of one kind whose first end is the larger one. What falls, is cut or
 * moves from one value to another is no range. The least of a thing (`rẻ nhất`, `tối thiểu`) is held
 * against the most in the same way.
 *
 * ### Why is this bad
 *
 * One of the two ends is wrong.
 *
 * ### Example
 *
 * ```text
 * Giá thuê sạp chợ dao động từ 3,8 triệu đến 2,5 triệu đồng mỗi tháng.
 * ```
 */
export const reversedFigureRange: ArticleRule = {
  id: 'figure/reversed-range',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const span of backwards(article))
      yield { data: { working: article.doc.slice(span) }, spans: [span] };
    for (const paragraph of paragraphs(article)) {
      for (const pattern of FROM_TO)
        for (const match of matches(paragraph, pattern)) {
          const [from, to] = figuresOf(paragraph, match);
          if (!isRange(from, to, !!match.groups['noun']) || inYears(from) <= inYears(to)) continue;
          const at = paragraph.indexOf(to) + 1;
          const after = paragraph.text.slice(at, at + 30).split(/[,;:()¶\ue000-\uf8ff]/u)[0]!;
          const before = paragraph.text.slice(0, match.index).split(END).pop()!;
          if (
            moves(before) ||
            (to.type !== 'AGE' && (MOVES.test(after) || MOVES_BESIDE.test(after)))
          )
            continue;
          yield reportOf(paragraph, from, to);
        }
      for (const figure of paragraph.figuresOf(AMOUNT)) {
        const before = paragraph.text.slice(0, paragraph.indexOf(figure)).split(/[;¶]/u).pop()!;
        if (!isOneBackwards(paragraph.source(figure), figure) || moves(before)) continue;
        yield {
          data: { working: paragraph.source(figure) },
          spans: spansOf([figure]),
        };
      }
      for (const match of matches(paragraph, MINUTES)) {
        const [from, to] = endsOf(match);
        const [low, high] = [paragraph.figure(from), paragraph.time(to)];
        const before = paragraph.text
          .slice(0, match.index)
          .split(END)
          .pop()!
          .replace(/ mất $/u, '');
        // Years are also counted back from now (`từ 50.000 đến 26.000 năm trước`).
        const length = durationOf(high);
        if (!isBare(low) || !length || !/^(?:H|MIN)$/u.test(length.unit)) continue;
        if (amountOf(low) <= length.count || moves(before)) continue;
        yield reportOf(paragraph, low, high);
      }
      for (const pattern of LONGEST)
        for (const match of matches(paragraph, pattern)) {
          const [least, most] = endsOf(match).map((letter) => paragraph.time(letter)) as [
            TimeMention,
            TimeMention,
          ];
          const [low, high] = [durationOf(least), durationOf(most)];
          if (!low || low.unit !== high?.unit || low.count <= high.count) continue;
          yield reportOf(paragraph, least, most);
        }
      for (const pattern of LEAST_AND_MOST)
        for (const match of matches(paragraph, pattern)) {
          const [from, to] = figuresOf(paragraph, match);
          const isSame = from.type === 'AGE' ? to.type === 'AGE' : sameQuantity(from, to);
          if (!isSame || isBare(from) || isBare(to) || amountOf(from) <= amountOf(to)) continue;
          const [a, b] = [from, to].map((figure) => EACH.exec(paragraph.after(figure))?.[1]);
          if (a && b && a !== b) continue;
          yield reportOf(paragraph, from, to);
        }
    }
  },
};

const ONE_UNIT = /^(?<from>\d[\d.,]*)(?: (?:đến|tới) | ?[-–] ?)(?<to>\d[\d.,]*) /u;
const numberOf = (digits: string): number =>
  Number(digits.replace(/\.(?=\d{3})/gu, '').replace(',', '.'));
/** `500 - 1 triệu đồng`: the first of another unit than it says. */
const OTHER_UNIT = 10;

/** `800 đến 700 tỷ đồng`: one unit for both. */
function isOneBackwards(source: string, { type, unit, value }: FigureMention): boolean {
  if (typeof value === 'number') return false;
  // Wavelengths and the like are written from the larger end too.
  if (type === 'MEASURE' && !/^(?:độ|°|mm|m$|cm|km|kg|ha|tấn|tạ|lít|m\/s)/u.test(unit))
    return false;
  const ends = ONE_UNIT.exec(source.normalize('NFC'))?.groups;
  if (!ends) return false;
  const ratio = numberOf(ends['from']!) / numberOf(ends['to']!);
  return ratio > 1 && ratio < OTHER_UNIT;
}

/** `6 tháng tuổi` is half a year. */
const inYears = (figure: FigureMention): number => {
  const unit = figure.type === 'AGE' ? figure.unit.split(' ')[0]! : '';
  return amountOf(figure) / ({ tháng: 12, tuần: 52, ngày: 365 }[unit] ?? 1);
};

const endsOf = ({ groups }: Match): readonly [string, string] => [groups['from']!, groups['to']!];

const figuresOf = (paragraph: Paragraph, match: Match): readonly [FigureMention, FigureMention] => {
  const [from, to] = endsOf(match);
  return [paragraph.figure(from), paragraph.figure(to)];
};

/** Two amounts of one kind; the unit of an age, or the noun before both, may be said once. */
function isRange(from: FigureMention, to: FigureMention, isNumbered: boolean): boolean {
  if (isNumbered) return isBare(from) && isBare(to);
  if (from.type === 'AGE' || to.type === 'AGE')
    return [from, to].every((figure) => figure.type === 'AGE' || figure.unit === '');
  return sameQuantity(from, to);
}

const reportOf = (paragraph: Paragraph, from: Span, to: Span): Report => ({
  data: { working: `${paragraph.source(from)} > ${paragraph.source(to)}` },
  spans: [from, to].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
});
