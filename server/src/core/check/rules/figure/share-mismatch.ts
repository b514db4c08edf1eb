// A share in percent that the part and the whole do not give.
import type { FigureMention } from '../../../resolve/facts';
import { amountOf, comparable, lenient, nounsAgree, over, scaled } from '../../support/amount';
import { COUNT, PERCENT, RATIO, gap, paragraphs } from '../../support/paragraph';
import { figureOf, isBare, judge, matches } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const AMOUNT = COUNT.slice(0, -1) + '\\ue200-\\ue3ff\\uea00-\\uebff]';
const SHARE =
  '(?:chiếm|tức|tương đương|tương ứng|đạt|bằng|tỷ lệ|hay)(?: (?:là|tỷ lệ|khoảng|gần|hơn|với|tới|đến|trên|tỷ trọng|mức|chiếm|đạt|lần lượt))*';
const WHOLE = '(?:trong|trên|của|/)(?: (?:tổng|số|tổng số|tổng cộng|toàn bộ|cả))*';

const PATTERNS: readonly RegExp[] = [
  // Trong 75 cụ …, 45 người …, chiếm 60%
  new RegExp(
    `(?:trong|trên|tổng số|tổng cộng|có|toàn bộ|cả|khảo sát|xét nghiệm|kiểm tra|phỏng vấn|hỏi)(?: (?:tổng|số|tổng số|cả|khoảng|gần|hơn))* (?<whole>${AMOUNT})${gap(90)}(?<part>${AMOUNT})${gap(70)}[ (]${SHARE} (?<share>${PERCENT})`,
  ),
  new RegExp(
    `(?:trong|trên|tổng số|tổng cộng|khảo sát|xét nghiệm|kiểm tra|phỏng vấn|hỏi)(?: (?:tổng|số|tổng số|cả|ý kiến))* (?<whole>${AMOUNT})${gap(90)}(?<part>${AMOUNT})${gap(50)}\\( (?<share>${PERCENT}) \\)`,
  ),
  // 45 người trong tổng số 75 cụ …, chiếm 60%
  new RegExp(
    `(?<part>${AMOUNT})${gap(40)} ${WHOLE} (?<whole>${AMOUNT})${gap(70)}[ (]${SHARE} (?<share>${PERCENT})`,
  ),
  new RegExp(
    `(?<part>${AMOUNT})${gap(40)} ${WHOLE} (?<whole>${AMOUNT})${gap(40)}\\( (?<share>${PERCENT})`,
  ),
  // 45 người, chiếm 60% trong tổng số 75 cụ
  new RegExp(
    `(?<part>${AMOUNT})${gap(60)}[ (]${SHARE} (?<share>${PERCENT})${gap(30)} ${WHOLE}${gap(30)} (?<whole>${AMOUNT})`,
  ),
  new RegExp(
    `(?<part>${AMOUNT})${gap(40)}\\( (?<share>${PERCENT}) \\)${gap(30)} ${WHOLE}${gap(20)} (?<whole>${AMOUNT})`,
  ),
  // có 75 cụ, nam chiếm 60% với 45 người
  new RegExp(
    `(?:có|trong|tổng số) (?<whole>${AMOUNT})${gap(60)}[ (]${SHARE} (?<share>${PERCENT})(?: (?:với|tức|tương đương|là|\\())+ (?<part>${AMOUNT})`,
  ),
  // 60%, tức 45 người, trong tổng số 75
  new RegExp(
    `(?<share>${PERCENT})${gap(40)}(?:tức|tương đương|tương ứng|hay|\\()${gap(20)}(?<part>${AMOUNT})${gap(40)} ${WHOLE} (?<whole>${AMOUNT})`,
  ),
  // 75 cụ, trong đó (có) 45 người …, chiếm 60% | (60%)
  new RegExp(
    `(?<whole>${AMOUNT})${gap(50)}trong(?: số)? (?:đó|này)${gap(50)}(?<part>${AMOUNT})${gap(50)}(?:[ (]${SHARE}|\\() (?<share>${PERCENT})`,
  ),
];

/** 45/60 đại biểu …, đạt 75%. */
const OF_RATIO = new RegExp(
  `(?<ratio>${RATIO})${gap(60)}(?:[ (]${SHARE}|\\() (?<share>${PERCENT})`,
);

/**
 * ### What it does
 *
 * Recomputes a share from the part and the whole that the sentence gives for it.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong; often a count has been taken for a share.
 *
 * ### Example
 *
 * ```text
 * Trong 75 cụ của trại dưỡng lão, 45 cụ tập dưỡng sinh, chiếm tỷ lệ 45%.
 * ```
 */
export const shareMismatch: ArticleRule = {
  id: 'figure/share-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const judged = new Map<string, (Report | undefined)[]>();
      for (const pattern of PATTERNS) {
        for (const match of matches(paragraph, pattern)) {
          const [part, whole, share] = ['part', 'whole', 'share'].map((name) =>
            figureOf(paragraph, match, name),
          ) as [FigureMention, FigureMention, FigureMention];
          if (!isPartOf(part, whole) || share.unit !== '%') continue;
          if (isBare(whole) || isYear(whole) || isYear(part)) continue;
          const key = match.groups['share']!;
          judged.set(key, [...(judged.get(key) ?? []), recompute(part, whole, share)]);
        }
      }
      for (const match of matches(paragraph, OF_RATIO)) {
        const [ratio, share] = ['ratio', 'share'].map((name) =>
          figureOf(paragraph, match, name),
        ) as [FigureMention, FigureMention];
        const report =
          share.unit === '%' && paragraph.source(ratio).includes('/')
            ? ofRatio(paragraph.source(ratio), ratio, share)
            : undefined;
        if (report) yield report;
      }
      for (const reports of judged.values())
        if (reports.every((report) => report)) yield reports[0]!;
    }
  },
};

const isYear = (f: FigureMention): boolean => isBare(f) && Math.abs(amountOf(f) - 2000) < 100;

/** Of one kind; a count may drop its noun or name a smaller class of the same people. */
const isPartOf = (part: FigureMention, whole: FigureMention): boolean =>
  comparable(part, whole) &&
  amountOf(whole) > 0 &&
  (part.type !== 'COUNT' || nounsAgree(part.unit, whole.unit));

function ofRatio(source: string, ratio: FigureMention, share: FigureMention): Report | undefined {
  const percent = 100 * amountOf(ratio);
  return judge(
    [
      {
        expected: { low: percent, high: percent },
        stated: lenient(share),
        working: `${source} = ${say(percent, 1)}% ≠ ${say(amountOf(share))}%`,
      },
    ],
    [ratio, share],
    { expected: `${say(percent, 1)}%` },
  );
}

function recompute(
  part: FigureMention,
  whole: FigureMention,
  share: FigureMention,
): Report | undefined {
  const percent = (100 * amountOf(part)) / amountOf(whole);
  return judge(
    [
      {
        expected: scaled(over(lenient(part), lenient(whole)), 100),
        stated: lenient(share),
        working: `${say(amountOf(part))} ÷ ${say(amountOf(whole))} = ${say(percent, 1)}% ≠ ${say(amountOf(share))}%`,
      },
    ],
    [part, whole, share],
    { expected: `${say(percent, 1)}%` },
  );
}
