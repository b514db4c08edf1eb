// A share in percent that the part and the whole do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  comparable,
  isDigitSlip,
  lenient,
  nounsAgree,
  over,
  scaled,
} from '../../support/amount';
import {
  COUNT,
  END,
  PERCENT,
  RATIO,
  clauseGap,
  gap,
  paragraphs,
  type Paragraph,
} from '../../support/paragraph';
import {
  follows,
  isOfTwo,
  leadingTo,
  olderOf,
  pairFor,
  passages,
  sinceFigure,
  type Passage,
  type Stated,
} from '../../support/passage';
import { figureOf, isBare, judge, matches, type Match } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const AMOUNT = COUNT.slice(0, -1) + '\\ue200-\\ue3ff\\uea00-\\uebff]';
const SHARE =
  '(?:chiếm|tức|tương đương|tương ứng|đạt|bằng|tỷ lệ(?: (?!là |đạt )\\p{L}+){0,3}|hay)(?: (?:là|tỷ lệ|khoảng|gần|hơn|với|tới|đến|trên|tỷ trọng|mức|chiếm|đạt|lần lượt))*';
const WHOLE = '(?:trong|trên|của|/)(?: (?:tổng|số|tổng số|tổng cộng|toàn bộ|cả))*';

/** What a share is a share of, named after it. */
const OF =
  '(?:tổng|kế hoạch|dự toán|chỉ tiêu|mục tiêu|toàn bộ|nghị quyết|so với|số|cả|nhu cầu|quy mô|diện tích|vốn|của)';

const PATTERNS: readonly RegExp[] = [
  // Trong 75 cụ …, 45 người …, chiếm 60%
  new RegExp(
    `(?:trong|trên|tổng số|tổng cộng|có|toàn bộ|cả|khảo sát|xét nghiệm|kiểm tra|phỏng vấn|hỏi)(?: (?:tổng|số|tổng số|cả|khoảng|gần|hơn))* (?<whole>${AMOUNT})${gap(90)}(?<part>${AMOUNT})${gap(70)}[ (]${SHARE} (?<share>${PERCENT})`,
  ),
  new RegExp(
    `(?:trong|trên|tổng số|tổng cộng|khảo sát|xét nghiệm|kiểm tra|phỏng vấn|hỏi)(?: (?:tổng|số|tổng số|cả|ý kiến))* (?<whole>${AMOUNT})${gap(90)}(?<part>${AMOUNT})${gap(50)}\\( (?<share>${PERCENT}) \\)`,
  ),
  // cứ 8 người thì có 2 người …, tương đương 25%
  new RegExp(
    `cứ (?<whole>${AMOUNT})${gap(30)} thì(?: có)? (?<part>${AMOUNT})${gap(50)}[ (]${SHARE} (?<share>${PERCENT})`,
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
  // có 75 cụ …. Trong số này, 45 cụ …, chiếm 60%
  new RegExp(
    `(?<whole>${AMOUNT})${gap(50)}${END} trong(?: số)? (?:đó|này|ấy)${gap(50)}(?<part>${AMOUNT})${gap(70)}[ (]${SHARE} (?<share>${PERCENT})`,
  ),
  // giải ngân 18 tỷ, đạt 45% kế hoạch (40 tỷ) được giao
  new RegExp(
    `(?<part>${AMOUNT})${gap(50)}[ (](?:chiếm|bằng|đạt|hoàn thành|tương đương|tương ứng|tức)(?: (?:khoảng|gần|hơn|tới|đến|trên|được|mức|tỷ lệ))* (?<share>${PERCENT}) ${OF}${clauseGap(45)}(?:\\( ?${clauseGap(20)})?(?<whole>${AMOUNT})`,
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

/** 75% số đại biểu (45/60 người). */
const RATIO_LAST = new RegExp(
  `(?<share>${PERCENT}) (?:số|tổng số|trong)${clauseGap(30)} \\( ?(?:tức |khoảng )?(?<ratio>${RATIO})`,
);
/** Khoảng 1/5 dân số, tức 20 triệu người trong tổng số 100 triệu dân. */
const FRACTION = new RegExp(
  `(?<ratio>${RATIO})${clauseGap(45)} , (?:tức|tương đương|hay|khoảng)(?: (?:là|khoảng|gần|hơn))* (?<part>${AMOUNT})${clauseGap(30)} ${WHOLE} (?<whole>${AMOUNT})`,
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
      const judged = new Map<string, (Report | undefined)[]>();
      for (const pattern of PATTERNS) {
        for (const match of matches(paragraph, pattern)) {
          const [part, stated, share] = ['part', 'whole', 'share'].map((name) =>
            figureOf(paragraph, match, name),
          ) as [FigureMention, FigureMention, FigureMention];
          const whole = ofSo(paragraph, part, stated);
          if (!isPartOf(part, whole) || share.unit !== '%') continue;
          if (isBare(whole) || isYear(whole) || isYear(part)) continue;
          const key = match.groups['share']!;
          judged.set(key, [...(judged.get(key) ?? []), recompute(part, whole, share)]);
        }
      }
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
      for (const reports of judged.values())
        if (reports.every((report) => report)) yield reports[0]!;
      const done = new Set([...judged.keys()].map((key) => paragraph.figure(key)));
      for (const match of matches(paragraph, FRACTION)) {
        done.add(figureOf(paragraph, match, 'ratio'));
        const report = ofFraction(paragraph, match);
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
    for (const share of passage.stated) {
      const { figure } = share;
      if (done.has(figure) || !isShare(passage, share)) continue;
      const pair = pairFor(
        passage,
        (other) => SIZES.has(other.figure.type) && other.figure.unit !== 'lần',
      );
      if (!pair || isOfAnother(passage, pair)) continue;
      const [part, whole] =
        amountOf(pair[0].figure) < amountOf(pair[1].figure) ? pair : [pair[1], pair[0]];
      if (!isToldOf(passage, share, part, whole) || isYear(whole.figure)) continue;
      done.add(figure);
      const [a, b] = [part.figure, ofSo(paragraph, part.figure, whole.figure)];
      const rates = passage.stated.filter((other) => other !== share && other.figure.unit === '%');
      if (rates.some((other) => !recompute(a, b, other.figure))) continue;
      const report = figure.unit === '%' ? recompute(a, b, figure) : fractionOf(a, b, figure);
      if (report && isNear(a, b, figure)) yield report;
    }
}

const SIZES = new Set<string>(['COUNT', 'MONEY', 'MEASURE']);

const CHANGES =
  /(?:^| )(?:tăng|giảm|hạ|sụt|lãi suất|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|mất)(?: |$)/u;
const LEADS =
  /(?:^|[ ,(])(?:chiếm|tức|tương đương|tương ứng|bằng|đạt|tỷ lệ|tỷ trọng|hay|nghĩa là|tính ra|ứng với|hoàn thành|là)(?: (?!(?:tăng|giảm) )\p{L}+){0,5} $/u;

/** A percentage, or a fraction in words, that is told as a share of something. */
function isShare(passage: Passage, { figure, at }: Stated): boolean {
  const lead = sinceFigure(passage, at);
  const isFraction = figure.type === 'RATIO' && !!figure.inWords && amountOf(figure) < 1;
  if (!isFraction && (figure.type !== 'PERCENT' || figure.unit !== '%')) return false;
  if (isFraction && !/ (?:chiếm|đạt|tức)(?: \p{L}+){0,2} $/u.test(lead)) return false;
  if (CHANGES.test(lead.split(/[,;¶]/u).pop()!)) return false;
  // `tỷ lệ này ở nông thôn là 21%`: of others.
  if (/ tỷ lệ (?:\p{L}+ )*(?:ở|tại|của|trong|đối với|với) /u.test(lead)) return false;
  return (
    LEADS.test(lead) ||
    / [,-] $/u.test(lead) ||
    (/\( $/u.test(lead) && /^ \)/u.test(passage.text.slice(at + 1)))
  );
}

/** Two states of one amount, two parts with a share each, or a comparison: not a part and its whole. */
const isOfAnother = (passage: Passage, pair: readonly [Stated, Stated]): boolean =>
  olderOf(passage, pair) !== undefined ||
  passage.stated.some((o) => o.figure.unit === '%' && o.at > pair[0].at && o.at < pair[1].at) ||
  /(?:^| )(?:tăng|giảm|hơn|kém|so với|mỗi|bình quân|trung bình|riêng|kế hoạch|mục tiêu|dự kiến|lên|xuống)(?: |$)/u.test(
    passage.text.slice(pair[0].at, pair[1].at),
  );

const OF_ALL =
  /(?:^| )(?:trong|trên|của|tổng|tổng số|tổng cộng)(?: (?:tổng|số|tổng số|cộng|toàn bộ|cả|hơn|gần|khoảng|diện tích))* $/u;

/** The whole, its part, and then the share; or a whole that says that it is one. What follows the share is of the whole. */
function isToldOf(passage: Passage, share: Stated, part: Stated, whole: Stated): boolean {
  const isMarked =
    OF_ALL.test(leadingTo(passage, whole.at)) ||
    (whole.at > share.at &&
      /(?:^| )(?:tổng|toàn|cả|kế hoạch|mục tiêu) [^,;¶]*\( $/u.test(
        passage.text.slice(share.at + 1, whole.at),
      ));
  const inOrder = whole.at < part.at && part.at < share.at && follows(passage, share, [part]);
  if (isOfTwo(passage) && !(inOrder && passage.text.slice(part.at, share.at).search(/[¶;]/u) < 0))
    return false;
  if (!isMarked && !inOrder) return false;
  if (whole.at > share.at || part.at > share.at) return isMarked;
  const rest = passage.text
    .slice(share.at + 1)
    .split(/[,;:.¶()]/u)[0]!
    .trim();
  const noun = whole.figure.unit.split(' ')[0]!.toLowerCase();
  return (
    rest === '' ||
    /^(?:trong )?(?:tổng số|số này|tổng)$/u.test(rest) ||
    (!!noun && rest.split(' ').includes(noun))
  );
}

/** A slip leaves the share in the neighbourhood of the right one; the rest of the whole is another share. */
function isNear(part: FigureMention, whole: FigureMention, share: FigureMention): boolean {
  const right = amountOf(part) / amountOf(whole);
  const stated = amountOf(share) / (share.unit === '%' ? 100 : 1);
  if (Math.abs(right + stated - 1) < 0.011) return false;
  return (
    areWithin(right, stated, 2.5) ||
    isDigitSlip(right * 100, stated * 100) ||
    Math.abs(stated * 100 - amountOf(part)) < 1e-9
  );
}

function fractionOf(
  part: FigureMention,
  whole: FigureMention,
  ratio: FigureMention,
): Report | undefined {
  const said = amountOf(ratio);
  const share = amountOf(part) / amountOf(whole);
  return judge(
    [
      {
        expected: over(lenient(part), lenient(whole)),
        // A fraction is told of what is about so much.
        stated: { low: said * 0.88, high: said * (ratio.approx === 'over' ? 1.25 : 1.12) },
        working: `${say(amountOf(part))} ÷ ${say(amountOf(whole))} = ${say(share)} ≠ ${say(amountOf(ratio))}`,
      },
    ],
    [ratio, part, whole],
  );
}

/** `42 trên 60 đại biểu`: forty-two of sixty, not of more than sixty. */
const ofSo = (paragraph: Paragraph, part: FigureMention, whole: FigureMention): FigureMention =>
  whole.approx === 'over' && /^(?: \p{L}+){0,2} trên $/u.test(paragraph.between(part, whole))
    ? { ...whole, approx: 'exact' }
    : whole;

function ofFraction(paragraph: Paragraph, match: Match): Report | undefined {
  const [ratio, part, whole] = ['ratio', 'part', 'whole'].map((name) =>
    figureOf(paragraph, match, name),
  ) as [FigureMention, FigureMention, FigureMention];
  if (
    !(paragraph.source(ratio).includes('/') || ratio.inWords) ||
    !isPartOf(part, whole) ||
    isBare(whole)
  )
    return undefined;
  return fractionOf(part, whole, ratio);
}

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
