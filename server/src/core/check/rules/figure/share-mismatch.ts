// A share in percent that the part and the whole do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  disjoint,
  isDigitSlip,
  lenient,
  minus,
  over,
  scaled,
} from '../../support/amount';
import {
  COUNT,
  PERCENT,
  RATIO,
  clauseGap,
  gap,
  paragraphs,
  type Paragraph,
} from '../../support/paragraph';
import { passages } from '../../support/passage';
import { asTold } from '../../support/as-told';
import { othersOf } from '../../support/complement';
import { partOf, type Part } from '../../support/part';
import { leadOfClause, restOf } from '../../support/clause';
import { ties, type Tie } from '../../support/tie';
import { figureOf, isBare, judge, matches } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const SHARE =
  '(?:chiếm|tức|tương đương|tương ứng|đạt|bằng|tỷ lệ(?: (?!là |đạt )\\p{L}+){0,3}|hay)(?: (?:là|tỷ lệ|khoảng|gần|hơn|với|tới|đến|trên|tỷ trọng|mức|chiếm|đạt|lần lượt))*';

/** Numbers alone are no amounts of a passage: 45 trong số 60 gian hàng …, chiếm 75%. */
const NUMBERS = `(?<part>${COUNT}) (?:trong số|trong tổng số|trên tổng số|trên|trong) (?<whole>${COUNT})`;
const OF_NUMBER: readonly RegExp[] = [
  new RegExp(`${NUMBERS}${gap(60)}(?:[ (]${SHARE}|\\() (?<share>${PERCENT})`),
  // Hai phần ba lớp …, cụ thể 30 trên 45 em
  new RegExp(
    `(?<share>[${PERCENT.slice(1, -1)}${RATIO.slice(1, -1)}])${gap(60)}(?:cụ thể|tức|hay|với|\\(|:)(?: \\p{L}+){0,3} ${NUMBERS}`,
  ),
];

/** 45/60 đại biểu …, đạt 75%. */
const OF_RATIO = new RegExp(
  `(?<ratio>${RATIO})${gap(60)}(?:[ (]${SHARE}|\\() (?<share>${PERCENT})`,
);

/** 75% số đại biểu (45/60 người). */
const RATIO_LAST = new RegExp(
  `(?<share>${PERCENT}) (?:số|tổng số|trong)${clauseGap(30)} \\( ?(?:tức |khoảng )?(?<ratio>${RATIO})`,
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
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      for (const match of [...matches(paragraph, OF_RATIO), ...matches(paragraph, RATIO_LAST)]) {
        const [ratio, share] = ['ratio', 'share'].map((name) =>
          figureOf(paragraph, match, name),
        ) as [FigureMention, FigureMention];
        const report =
          share.unit === '%' && paragraph.source(ratio).includes('/')
            ? ofRatio(paragraph.source(ratio), ratio, share)
            : undefined;
        if (report) yield report;
      }
      const done = new Set<FigureMention>();
      for (const match of OF_NUMBER.flatMap((pattern) => [...matches(paragraph, pattern)])) {
        const [part, whole, share] = ['part', 'whole', 'share'].map((name) =>
          figureOf(paragraph, match, name),
        ) as [FigureMention, FigureMention, FigureMention];
        if (!isShare(share) || amountOf(part) >= amountOf(whole)) continue;
        done.add(share);
        const report = shareOf(part, ofSo(paragraph, part, whole), share);
        if (report) yield report;
      }
      yield* inAnyWords(paragraph, done);
    }
  },
};

/** A share whose wording no pattern knows, where the passage has one pair that may be its part and its whole. */
function* inAnyWords(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  if (!paragraph.figuresOf(PERCENT).length && !paragraph.figuresOf(RATIO).length) return;
  for (const passage of passages(paragraph))
    for (const tie of ties(passage, (stated) => isShare(stated.figure))) {
      const { figure } = tie.relating;
      if (done.has(figure)) continue;
      const others = othersOf(tie);
      if (others && figure.unit === '%') {
        done.add(figure);
        const report = shareOfOthers(others, figure);
        if (report) yield report;
        continue;
      }
      const told = partOf(tie);
      if (!told || isYear(told.whole.figure)) continue;
      done.add(figure);
      const [a, whole] = asTold(passage, [told.part, told.whole]);
      const b = ofSo(paragraph, told.part.figure, whole);
      const rates = passage.stated.filter((o) => o !== tie.relating && o.figure.unit === '%');
      if (rates.some((other) => !recompute(a, b, other.figure))) continue;
      const report = shareOf(a, b, figure);
      if (report && isNear(a, b, figure) && !isRest(tie, told) && !isOfGap(tie, told)) yield report;
    }
}

/** `520 ca, trong đó 390 ca là trẻ em. Người lớn chiếm 35%`. */
function shareOfOthers({ part, whole }: Part, share: FigureMention): Report | undefined {
  const [a, b] = [part.figure, whole.figure];
  const rest = 100 - (100 * amountOf(a)) / amountOf(b);
  return judge(
    [
      {
        expected: scaled(over(minus(lenient(b), lenient(a)), lenient(b)), 100),
        stated: lenient(share),
        working: `(${say(amountOf(b))} − ${say(amountOf(a))}) ÷ ${say(amountOf(b))} = ${say(rest, 1)}% ≠ ${say(amountOf(share))}%`,
      },
    ],
    [a, b, share],
    { expected: `${say(rest, 1)}%` },
  );
}

/** `30 mẫu trên 80 mẫu không đạt; 62,5% còn lại …`: the share of the others. */
function isRest({ passage, relating }: Tie, { part, whole }: Part): boolean {
  const rest = 1 - amountOf(part.figure) / amountOf(whole.figure);
  const share = amountOf(relating.figure) / (relating.figure.unit === '%' ? 100 : 1);
  return (
    Math.abs(rest - share) < 0.011 &&
    !/(?:^| )(?:cụ thể|tức|ứng)(?: |$)/u.test(
      leadOfClause(passage, relating) + passage.text.slice(relating.at, part.at),
    ) &&
    /(?:^| )(?:còn lại|khác|không|chưa|ngoài)(?: |$)/u.test(
      leadOfClause(passage, relating) + restOf(passage, relating),
    )
  );
}

/** `giữ lại 4.500 m3, tốn ít đi 25% so với 6.000 m3`: in words that name no share it may be of what is between them. */
function isOfGap({ passage, relating }: Tie, { part, whole }: Part): boolean {
  const lead = leadOfClause(passage, relating);
  if (NAMES_SHARE.test(lead) || relating.figure.unit !== '%') return false;
  const [a, b] = [lenient(part.figure), lenient(whole.figure)];
  return [a, b].some(
    (base) => !disjoint(scaled(over(minus(b, a), base), 100), lenient(relating.figure)),
  );
}
const NAMES_SHARE =
  /(?:^| )(?:chiếm|tỷ lệ|tỷ trọng|đạt|bằng|cụ thể|tức|nghĩa|tương đương|tương ứng|ứng|độ|số|vậy|hoàn thành|đáp ứng)(?: |$)|^ *(?:(?:khoảng|gần|hơn|có|mới|chỉ|đã|tới) )*$/u;

/** A percentage or a fraction. */
const isShare = (figure: FigureMention): boolean =>
  figure.type === 'RATIO'
    ? figure.unit !== 'lần' && amountOf(figure) < 1
    : figure.type === 'PERCENT' && figure.unit === '%' && typeof figure.value === 'number';

/** A slip leaves the share in the neighbourhood of the right one; the rest of the whole is another share. */
function isNear(part: FigureMention, whole: FigureMention, share: FigureMention): boolean {
  const right = amountOf(part) / amountOf(whole);
  const stated = amountOf(share) / (share.unit === '%' ? 100 : 1);
  return (
    areWithin(right, stated, 4) ||
    isDigitSlip(right * 100, stated * 100) ||
    Math.abs(stated * 100 - amountOf(part)) < 1e-9
  );
}

const shareOf = (
  part: FigureMention,
  whole: FigureMention,
  share: FigureMention,
): Report | undefined =>
  share.unit === '%' ? recompute(part, whole, share) : fractionOf(part, whole, share);

function fractionOf(
  part: FigureMention,
  whole: FigureMention,
  ratio: FigureMention,
): Report | undefined {
  const said = amountOf(ratio);
  const share = amountOf(part) / amountOf(whole);
  const about = ratio.approx !== 'exact' ? 0.12 : ratio.inWords ? 0.1 : 0.05;
  return judge(
    [
      {
        expected: over(lenient(part), lenient(whole)),
        // A fraction is told of what is about so much, less so in digits.
        stated: {
          low: said * (1 - about),
          high: said * (ratio.approx === 'over' ? 1.25 : 1 + about),
        },
        working: `${say(amountOf(part))} ÷ ${say(amountOf(whole))} = ${say(share)} ≠ ${say(amountOf(ratio))}`,
      },
    ],
    [ratio, part, whole],
  );
}

/** `42 trên 60 đại biểu`: forty-two of sixty, not of more than sixty. */
const ofSo = (paragraph: Paragraph, part: FigureMention, whole: FigureMention): FigureMention =>
  whole.approx === 'over' && /^(?: \p{L}+){0,2} trên /u.test(paragraph.between(part, whole))
    ? { ...whole, approx: 'exact' }
    : whole;

const isYear = (f: FigureMention): boolean => isBare(f) && Math.abs(amountOf(f) - 2000) < 100;

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
