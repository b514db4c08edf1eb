// A growth rate that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  comparable,
  lenient,
  minus,
  over,
  sameKind,
  scaled,
  type Interval,
} from '../../support/amount';
import {
  AMOUNT,
  DATE,
  END,
  PERCENT,
  gap,
  near,
  paragraphs,
  wordGap,
  steady,
  type Paragraph,
} from '../../support/paragraph';
import {
  follows,
  goesOn,
  isOfTwo,
  isToldAgainst,
  leadOf,
  olderOf,
  pairFor,
  passages,
  sinceFigure,
  type Passage,
  type Stated,
} from '../../support/passage';
import { figureOf, isBare, judge, matches, pairs, type Reading } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const RISE = '(?:tăng|tăng trưởng|cao hơn|vượt|nhích)';
const FALL = '(?:giảm|sụt|thấp hơn|mất|rớt|hụt)';
const CHANGE = `(?<change>${RISE}|${FALL})`;
const BY = `(?: (?:thêm|tới|đến|trưởng|mạnh|khoảng|gần|hơn|nhẹ|là|ở mức|với tốc độ|đi|lên))*`;
const TO =
  '(?:lên|xuống|còn|đến|tới|thành|lên tới|lên đến|nay là|nay còn|nay đạt|nay|hiện là|xuống còn|lên mức|xuống mức)';

/** Patterns with `now`, `base`, `rate` and the word of change before the rate. */
const PATTERNS: readonly RegExp[] = [
  // đạt 90 tỷ, tăng 50% so với (mức) 60 tỷ
  new RegExp(
    `(?<now>${AMOUNT})${steady()}${CHANGE}${BY} (?<rate>${PERCENT})${near(20)}(?:so với|so|từ mức|từ)${near()}(?<base>${AMOUNT})`,
  ),
  // đạt 90 tỷ so với 60 tỷ …, tăng 50%
  new RegExp(
    `(?<now>${AMOUNT})${gap()}so với${near()}(?<base>${AMOUNT})${steady()}${CHANGE}${BY} (?<rate>${PERCENT})`,
  ),
  // so với 60 tỷ …, năm nay đạt 90 tỷ, tăng 50%
  new RegExp(
    `so với${near()}(?<base>${AMOUNT})${gap(70)}(?<now>${AMOUNT})${wordGap(20)} ${CHANGE}${BY} (?<rate>${PERCENT})(?! so với)`,
  ),
  // (tăng) từ 60 tỷ lên 90 tỷ, tức tăng 50% | tương đương 50%
  new RegExp(
    `từ${near(30)}(?<base>${AMOUNT})${gap()} ${TO}${near(30)}(?<now>${AMOUNT})${steady()}${CHANGE}${BY} (?<rate>${PERCENT})`,
  ),
  new RegExp(
    `${CHANGE}${BY} từ${near(30)}(?<base>${AMOUNT})${gap()} ${TO}${near(30)}(?<now>${AMOUNT})${gap(30)}(?:tương đương|tương ứng|tức|hay|\\()${near(20)}(?<rate>${PERCENT})`,
  ),
  // tăng 50% từ 60 tỷ lên 90 tỷ | giảm 30% so với 500 … xuống còn 350
  new RegExp(
    `${CHANGE}${BY} (?<rate>${PERCENT})${near(40)},? ?(?:từ|so với)${near(30)}(?<base>${AMOUNT})${gap()}(?: ${TO}|đạt|là)${near(20)}(?<now>${AMOUNT})`,
  ),
  // giảm 30%, còn 350 tỷ so với 500 tỷ của năm trước
  new RegExp(
    `${CHANGE}${BY} (?<rate>${PERCENT}) ?,?(?: (?:và|nên))?(?: ${TO}|đạt)${near(20)} (?<now>${AMOUNT})${near(30)}so với${near()}(?<base>${AMOUNT})`,
  ),
  // năm 2023 là 60 tỷ, năm 2024 là 90 tỷ, tăng 50%
  new RegExp(
    `${DATE}${gap(50)}(?<base>${AMOUNT})[^\\ue000-\\uefff]{0,60}?${DATE}${gap(50)}(?<now>${AMOUNT})${wordGap(30)}[,(${END}]${wordGap(20)} ${CHANGE}${BY} (?<rate>${PERCENT})(?! so với)`,
  ),
];

/**
 * ### What it does
 *
 * Recomputes a growth rate from the two amounts that the clause gives for it. Amounts and rate
 * are taken as rounded as they are stated.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Doanh thu đạt 90 tỷ đồng, tăng 80% so với 60 tỷ đồng của năm trước.
 * ```
 */
export const growthMismatch: ArticleRule = {
  id: 'figure/growth-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const judged = new Map<string, { reports: (Report | undefined)[] }>();
      for (const pattern of PATTERNS) {
        for (const match of matches(paragraph, pattern)) {
          const [now, base, rate] = ['now', 'base', 'rate'].map((name) =>
            figureOf(paragraph, match, name),
          ) as [FigureMention, FigureMention, FigureMention];
          if (rate.unit !== '%' || !sameKind(now, base) || now.type === 'PERCENT') continue;
          if (isBare(now) || isBare(base) || amountOf(base) <= 0) continue;
          const entry = judged.get(match.groups['rate']!) ?? { reports: [] };
          judged.set(match.groups['rate']!, entry);
          const rises = !isFall(match.groups['change']!);
          const others = paragraph.sentenceFigures(match.index);
          entry.reports.push(
            isExplained(others, rate, rises) || isUsed(others, [now, base], rate)
              ? undefined
              : recompute(now, base, rate, rises),
          );
        }
      }
      for (const { reports } of judged.values())
        if (reports.every((report) => report)) yield reports[0]!;
      yield* inAnyWords(paragraph, new Set([...judged.keys()].map((key) => paragraph.figure(key))));
    }
  },
};

const FALLS = new RegExp(
  `^(?:${FALL}|rẻ|ít|hạ|lùi|teo|bớt|rơi|tụt|bốc hơi|bay hơi|co|xuống giá|trượt|lao dốc)`,
  'u',
);
const isFall = (word: string): boolean => FALLS.test(word);

/** A rate whose wording no pattern knows, where the passage has two amounts alone that it can be of. */
function* inAnyWords(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  if (!paragraph.figuresOf(PERCENT).length) return;
  for (const passage of passages(paragraph))
    for (const rate of passage.stated) {
      if (rate.figure.type !== 'PERCENT' || rate.figure.unit !== '%' || done.has(rate.figure))
        continue;
      const change = changeOf(passage, rate);
      if (!change || !isOfPassage(passage, rate)) continue;
      const pair = pairFor(
        passage,
        ({ figure }) =>
          figure.type !== 'PERCENT' && figure.type !== 'RATIO' && figure.unit !== 'lần',
      );
      const [base, now] = (pair && olderOf(passage, pair)) ?? [];
      if (!pair || !base || !now || !follows(passage, rate, pair)) continue;
      if (pair[0].at < rate.at && !goesOn(wordsToChange(passage, rate))) continue;
      if (pair[0].at > rate.at && /[;¶]/u.test(passage.text.slice(rate.at, pair[0].at))) continue;
      if (amountOf(base.figure) <= 0) continue;
      done.add(rate.figure);
      const figures = passage.stated.map(({ figure }) => figure);
      // Two sentences with a rate each tell of two things.
      if (isOfTwo(passage) && passage.stated.some((o) => o !== rate && changeOf(passage, o)))
        continue;
      if (isUsed(figures, [now.figure, base.figure], rate.figure)) continue;
      const report = recompute(now.figure, base.figure, rate.figure, !isFall(change));
      if (report && isNear(now.figure, base.figure, rate.figure)) yield report;
    }
}

/** From the figure before a rate to its word of change. */
const wordsToChange = (passage: Passage, { at }: Stated): string =>
  sinceFigure(passage, at).replace(LEADS, '');

const changeOf = (passage: Passage, rate: Stated): string | undefined =>
  rate.figure.type === 'PERCENT'
    ? LEADS.exec(leadOf(passage, rate))?.groups?.['change']
    : undefined;

/** The word of change right before a rate (`tăng khoảng 12%`, `mức tăng là 12%`). */
const LEADS = new RegExp(
  `(?:^|[ ,(])(?<change>${RISE}|${FALL}|đắt hơn|rẻ hơn|nhiều hơn|ít hơn|hạ|lùi|teo|bớt|phình|đắt|vọt|nhảy|bứt|leo|nở|dôi|rơi|tụt|bốc hơi|bay hơi|co|xuống giá|lên giá|trượt|lao dốc)(?: (?:thêm|tới|đến|trưởng|mạnh|khoảng|gần|hơn|nhẹ|là|ở mức|với tốc độ|đi|lên|chừng|đúng|ước|những|được|bình quân))* $`,
  'u',
);

/** The rate is of what the passage tells: nothing after it says of what else (`so với kế hoạch`). */
function isOfPassage(passage: Passage, { at }: Stated): boolean {
  if (/trong đó|riêng|bình quân mỗi|mỗi năm/u.test(passage.text)) return false;
  return isToldAgainst(passage, at, /^ (?:so|từ|trên) /u);
}

function isNear(now: FigureMention, base: FigureMention, rate: FigureMention): boolean {
  const percent = (100 * Math.abs(amountOf(now) - amountOf(base))) / amountOf(base);
  return areWithin(percent, amountOf(rate), 3);
}

/** Another pair of the sentence gives the rate: the pattern has taken the wrong one. */
const isExplained = (
  figures: readonly FigureMention[],
  rate: FigureMention,
  rises: boolean,
): boolean =>
  [...pairs(figures)].some(
    ([now, base]) =>
      now.type !== 'PERCENT' &&
      comparable(now, base) &&
      amountOf(base) > 0 &&
      !recompute(now, base, rate, rises),
  );

/** Another rate of the sentence is of the pair: this one is of something else. */
const isUsed = (
  figures: readonly FigureMention[],
  [now, base]: readonly [FigureMention, FigureMention],
  rate: FigureMention,
): boolean =>
  figures.some(
    (other) =>
      other !== rate &&
      other.unit === '%' &&
      !recompute(now, base, other, amountOf(now) > amountOf(base)),
  );

function recompute(
  now: FigureMention,
  base: FigureMention,
  rate: FigureMention,
  rises: boolean,
): Report | undefined {
  const [a, b] = rises ? [lenient(now), lenient(base)] : [lenient(base), lenient(now)];

  const expected = scaled(over(minus(a, b), lenient(base)), 100);
  const percent = (100 * Math.abs(amountOf(now) - amountOf(base))) / amountOf(base);
  const wrongWay = rises ? amountOf(now) < amountOf(base) : amountOf(now) > amountOf(base);
  const reading: Reading = {
    expected: ordered(expected),
    stated: lenient(rate),
    working: `(${say(amountOf(now))} − ${say(amountOf(base))}) ÷ ${say(amountOf(base))} = ${wrongWay ? (rises ? '−' : '+') : ''}${say(percent, 1)}% ≠ ${say(amountOf(rate))}%`,
  };
  return judge([reading], [now, base, rate], { expected: `${say(percent, 1)}%` });
}

const ordered = (a: Interval): Interval => (a.low <= a.high ? a : { low: a.high, high: a.low });
