// A stated difference, surplus or change that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  alike,
  amountOf,
  areWithin,
  disjoint,
  isDigitSlip,
  lenient,
  minus,
  over,
  plus,
  sameKind,
  scaled,
  type Interval,
} from '../../support/amount';
import { AMOUNT, COUNT, SCORE, paragraphs, wordGap, type Paragraph } from '../../support/paragraph';
import { asTold } from '../../support/as-told';
import { gaps } from '../../support/gap';
import { passages } from '../../support/passage';
import { figureOf, isBare, judge, matches, type Match, type Reading } from '../../support/relation';
import { magnitude, say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const LETTER = '\\ue000-\\uefff';

/** trước đó 345 ca. … ghi nhận thêm 27 ca, nâng tổng số lên 372 ca */
const ADDED = new RegExp(
  `(?<b>${AMOUNT})[^${LETTER};]{0,90}?(?<change>thêm|bổ sung) (?<d>${AMOUNT})${wordGap(40)}, ${wordGap(10)}(?:nâng|đưa)${wordGap(40)} lên (?<a>${AMOUNT})`,
);

/**
 * ### What it does
 *
 * Recomputes a difference (a rise, a fall, a surplus, a gap) from the two amounts that the text
 * gives for it. Amounts are taken as rounded as they are stated.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Vùng này xuất khẩu 4,6 triệu euro, nhập khẩu 3,2 triệu euro, như vậy xuất siêu 2,4 triệu euro.
 * ```
 */
export const differenceMismatch: ArticleRule = {
  id: 'figure/difference-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const done = new Set<FigureMention>();
      for (const match of matches(paragraph, ADDED)) {
        done.add(figureOf(paragraph, match, 'd'));
        const report = added(paragraph, match);
        if (report) yield report;
      }
      yield* ofScores(paragraph);
      yield* ofTwo(paragraph, done);
    }
  },
};

/** An older total, what has been added, and the new total, where no other total is as near. */
function added(paragraph: Paragraph, match: Match): Report | undefined {
  const [a, b, d] = ['a', 'b', 'd'].map((name) => figureOf(paragraph, match, name)) as [
    FigureMention,
    FigureMention,
    FigureMention,
  ];
  if (!sameKind(a, b) || !sameKind(a, d) || [a, b, d].some(isBare)) return undefined;
  if (a.unit !== b.unit || a.unit !== d.unit) return undefined;
  const more = amountOf(a) - amountOf(b);
  const isNear = more > amountOf(d) / 3 && more < 3 * amountOf(d);
  if (!isNear && !isDigitSlip(amountOf(b) + amountOf(d), amountOf(a))) return undefined;
  return recompute(a, b, d);
}

/** A difference where the passage has two other amounts alone that it can be of. */
function* ofTwo(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  for (const passage of passages(paragraph))
    for (const { gap, pair } of gaps(passage)) {
      const { figure } = gap;
      if (done.has(figure)) continue;
      done.add(figure);
      if (pair.some(({ figure: one }) => isGain(paragraph, one))) continue;
      const [a, b] = asTold(passage, pair);
      if (!disjoint(plus(lenient(a), lenient(b)), lenient(figure))) continue;
      const report = recompute(a, b, figure);
      if (report && isNear(Math.abs(amountOf(a) - amountOf(b)), amountOf(figure))) yield report;
    }
}

/** `với 3 điểm giành được`: what came in is not what the gap is of. */
const isGain = (paragraph: Paragraph, figure: FigureMention): boolean =>
  /^ \p{L}+ (?:vừa )?(?:có|giành|kiếm|nhận) được(?= |$)/u.test(
    paragraph.text.slice(paragraph.indexOf(figure) + 1),
  );

const isNear = (right: number, stated: number): boolean =>
  areWithin(right, stated, 4) || isDigitSlip(right, stated);

/** 88-72, cách biệt 16 điểm; chiến thắng cách biệt 16 điểm, tỷ số 88-72. */
const MARGIN =
  '(?:cách biệt|chênh lệch|chênh|khoảng cách|hơn|kém|thua|thắng đậm|hơn đối thủ|hơn kém)(?: \\p{L}+){0,3}';
const MARGINS: readonly RegExp[] = [
  new RegExp(`(?<score>${SCORE})${wordGap(60)} ${MARGIN} (?<gap>${COUNT})`),
  new RegExp(` ${MARGIN} (?<gap>${COUNT})${wordGap(60)}(?<score>${SCORE})`),
];
/** Margins of a game of many points may be told in points: those of a league table are not of a score. */
const MANY = 15;

function* ofScores(paragraph: Paragraph): Generator<Report> {
  const done = new Set<FigureMention>();
  for (const match of MARGINS.flatMap((pattern) => [...matches(paragraph, pattern)])) {
    const [score, gap] = ['score', 'gap'].map((name) => figureOf(paragraph, match, name)) as [
      FigureMention,
      FigureMention,
    ];
    const [x = 0, y = 0] = [score.value].flat();
    const isOfGame =
      ['bàn', 'trái', 'quả'].includes(gap.unit) || (gap.unit === 'điểm' && Math.max(x, y) >= MANY);
    if (
      !isOfGame ||
      done.has(gap) ||
      /(?:^| )(?:từng|có lúc|hiệp|hoặc|nếu|cần|phải)(?: |$)/u.test(match[0])
    )
      continue;
    done.add(gap);
    const apart = Math.abs(x - y);
    const report = judge(
      [
        {
          expected: { low: apart, high: apart },
          stated: lenient(gap),
          working: `|${x} − ${y}| = ${apart} ≠ ${say(amountOf(gap))}`,
        },
      ],
      [score, gap],
      { expected: say(apart) },
    );
    if (report) yield report;
  }
}

function recompute(one: FigureMention, other: FigureMention, d: FigureMention): Report | undefined {
  const [a, b] = alike(one, other).map(halved) as [FigureMention, FigureMention];
  const stated = lenient(d);
  const [x, y] = [amountOf(a), amountOf(b)];
  const unit = magnitude([x, y]);
  const tell = (value: number): string => say(value / unit.divide) + unit.word;
  const [high, low] = x >= y ? [a, b] : [b, a];
  const working = `${tell(amountOf(high))} − ${tell(amountOf(low))} = ${tell(Math.abs(x - y))} ≠ ${tell(amountOf(d))}`;
  const readings: Reading[] = [{ expected: minus(lenient(high), lenient(low)), stated, working }];
  // `giảm từ 20% xuống 18%, tức giảm 10%`: a share of the share, where no points are named.
  if (a.type === 'PERCENT' && d.unit === '%' && y > 0)
    readings.push({ expected: relative(a, b), stated, working });
  return judge(readings, [a, b, d], { expected: tell(Math.abs(x - y)) });
}

/** Two shares that are both cut off are no farther apart than two that are rounded. */
const halved = (figure: FigureMention): FigureMention =>
  figure.type === 'PERCENT' ? { ...figure, precision: figure.precision / 2 } : figure;

function relative(a: FigureMention, b: FigureMention): Interval {
  const [high, low] = amountOf(a) >= amountOf(b) ? [a, b] : [b, a];
  return scaled(over(minus(lenient(high), lenient(low)), lenient(b)), 100);
}
