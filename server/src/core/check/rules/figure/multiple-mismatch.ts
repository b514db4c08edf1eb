// A multiple (`gấp 2,5 lần`, `bằng một nửa`) that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  alike,
  amountOf,
  areWithin,
  lenient,
  minus,
  over,
  plus,
  type Interval,
} from '../../support/amount';
import { asTold } from '../../support/as-told';
import { COUNT, RATIO, paragraphs, wakes, wordGap, type Paragraph } from '../../support/paragraph';
import { passages, type Passage, type Stated } from '../../support/passage';
import { changeIn, leadOfClause } from '../../support/clause';
import { isOfPart, namesAnew, ties } from '../../support/tie';
import { figureOf, isBare, judge, matches, type Reading } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const CUE = `(?<cue>gấp|bằng|tăng|giảm|tương đương|cao|nhiều|lớn|đông|nặng|dài|rộng|nhanh|chỉ)`;

const FAR = 6;
const ONE: Interval = { low: 1, high: 1 };

const WAKES = wakes([`[${RATIO.slice(1, -1)}${COUNT.slice(1, -1)}]`]);

/**
 * ### What it does
 *
 * Recomputes a multiple or a fraction of one amount from the two amounts that the sentence gives.
 * `Tăng 3 lần` may mean three times or four times as much; both are accepted.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Đêm hội đón 8.400 người, gấp 3,5 lần mức ngày thường là 2.800 người.
 * ```
 */
export const multipleMismatch: ArticleRule = {
  id: 'figure/multiple-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article, WAKES)) yield* inParagraph(paragraph);
    for (const paragraph of paragraphs(article)) yield* oddsIn(paragraph);
  },
};

/** Each multiple with the two amounts that it can be of alone. */
function* inParagraph(paragraph: Paragraph): Generator<Report> {
  const done = new Set<FigureMention>();
  for (const passage of passages(paragraph))
    for (const tie of [...ties(passage, isMultiple), ...ties(passage, isMultiple, isPercent)]) {
      const { relating, pair, base } = tie;
      const { figure, at } = relating;
      if (done.has(figure) || amountOf(figure) <= 0) continue;
      const cue = cueOf(paragraph, passage.from + at, figure);
      if (!cue || namesAnew(tie) || isOfPart(tie)) continue;
      if (!base && isPercent(passage, pair[0])) continue;
      done.add(figure);
      // Which of the two is measured by the other may be open where they stand before it.
      if (!base && pair[1].at > at) continue;
      const older = base ?? pair[1];
      const now = pair[0] === older ? pair[1] : pair[0];
      const [newer, measure] = asTold(passage, [now, older]);
      const report = recompute(
        newer,
        measure,
        figure,
        cue,
        base !== undefined && amountOf(figure) < 1,
        /(?:^| )(?:chưa|không|suýt|gần)(?: |$)/u.test(leadOfClause(passage, relating)),
      );
      const off = amountOf(now.figure) / amountOf(older.figure);
      if (report && [off, 1 / off].some((x) => areWithin(x, amountOf(figure), FAR))) yield report;
    }
}

/** Tỷ lệ chọi 1/12 | 1 chọi 12: so many for each place. */
const ODDS = [
  new RegExp(`chọi${wordGap(25)}(?<odds>${RATIO})`),
  new RegExp(`${COUNT} chọi (?<odds>${COUNT})`),
  new RegExp(`tỷ lệ chọi (?:(?:là|lên|tới|đến|khoảng|gần|hơn|ở|mức|đạt) )*(?<odds>${COUNT})`),
];

function* oddsIn(paragraph: Paragraph): Generator<Report> {
  if (!paragraph.says(/ chọi /u)) return;
  const done = new Set<FigureMention>();
  for (const match of ODDS.flatMap((pattern) => [...matches(paragraph, pattern, 3)])) {
    const odds = figureOf(paragraph, match, 'odds');
    if (done.has(odds)) continue;
    done.add(odds);
    const counts = (figures: readonly FigureMention[]): FigureMention[] =>
      figures.filter((figure) => figure !== odds && !isBare(figure) && figure.type === 'COUNT');
    const all = counts(paragraph.figuresOf(COUNT));
    const [a, b, ...more] = all.length === 2 ? all : counts(paragraph.sentenceFigures(match.index));
    if (!a || !b || more.length) continue;
    const report = ofOdds(a, b, odds);
    if (report) yield report;
  }
}

function ofOdds(a: FigureMention, b: FigureMention, odds: FigureMention): Report | undefined {
  const [many, few] = amountOf(a) > amountOf(b) ? [a, b] : [b, a];
  const said = amountOf(odds) < 1 ? 1 / amountOf(odds) : amountOf(odds);
  const right = amountOf(many) / amountOf(few);
  return judge(
    [
      {
        expected: over(lenient(many), lenient(few)),
        stated: { low: said - 1, high: said + 1 },
        working: `${say(amountOf(many))} ÷ ${say(amountOf(few))} = ${say(right)} ≠ ${say(said)}`,
      },
    ],
    [many, few, odds],
    { expected: say(right) },
  );
}

/** `8%, bằng một phần ba so với 24% …`. */
const isPercent = (passage: Passage, { figure, at }: Stated): boolean =>
  figure.unit === '%' &&
  typeof figure.value === 'number' &&
  !changeIn(leadOfClause(passage, { figure, at }));

const isMultiple = ({ figure }: Stated): boolean =>
  (figure.type === 'RATIO' || (figure.type === 'COUNT' && figure.unit === 'lần')) &&
  typeof figure.value === 'number';

function recompute(
  newer: FigureMention,
  older: FigureMention,
  factor: FigureMention,
  cue: string,
  isOrdered: boolean,
  isShort: boolean,
): Report | undefined {
  const [now, base] = alike(newer, older);
  const stated = saidOf(factor, isShort);
  const ratio = over(lenient(now), lenient(base));
  const inverse = over(lenient(base), lenient(now));
  const reading = (expected: Interval): Reading => ({
    expected,
    stated,
    working: `${say(amountOf(now))} ÷ ${say(amountOf(base))} = ${say(amountOf(now) / amountOf(base))} ≠ ${say(amountOf(factor))}`,
  });
  const readings = [reading(ratio)];
  if (cue === 'tăng') readings.push(reading(plus(ratio, { low: -1, high: -1 })));
  if (cue === 'giảm' || !isOrdered) readings.push(reading(inverse));
  // `tăng một phần ba`, `giảm một nửa`: by so much of the older amount.
  if (amountOf(factor) < 1 && (cue === 'tăng' || cue === 'giảm'))
    for (const [x, y] of [
      [ratio, inverse],
      [inverse, ratio],
    ] as const)
      readings.push(reading(plus(x, { low: -1, high: -1 })), reading(minus(ONE, y)));
  return judge(readings, [now, factor, base], {
    expected: say(amountOf(now) / amountOf(base)),
  });
}

/** A fraction in words is told of what is about so much; `chưa bằng một nửa` of less. */
function saidOf(factor: FigureMention, isShort: boolean): Interval {
  const { low, high } = lenient(factor);
  if (!(amountOf(factor) < 1 && factor.inWords)) return { low, high };
  const about = factor.approx === 'exact' ? 0.05 : 0.12;
  return { low: low * (isShort ? 0.8 : 1 - about), high: isShort ? high : high * (1 + about) };
}

/** The word that makes a multiple of a ratio: inside the figure (`gấp đôi`) or right before it. */
function cueOf(paragraph: Paragraph, at: number, factor: FigureMention): string | undefined {
  const before = paragraph.text.slice(Math.max(0, at - 24), at);
  const inside = paragraph.source(factor).toLowerCase();
  if (/^(?:tăng|giảm)/u.test(inside)) return inside.slice(0, 4).trim();
  if (/^gấp (?:đôi|rưỡi)/u.test(inside)) return 'gấp';
  if (/^(?:gấp|bằng)/u.test(inside)) return 'gấp';
  const match = new RegExp(
    `(?:^| )${CUE}(?: (?:hơn|gần|khoảng|gấp|tới|đến|bằng|lên|có|thêm))* $`,
    'u',
  ).exec(before);
  return match?.groups?.['cue'];
}
