// A multiple (`gấp 2,5 lần`, `bằng một nửa`) that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  lenient,
  minus,
  over,
  plus,
  sameKind,
  type Interval,
} from '../../support/amount';
import { AMOUNT, END, RATIO, gap, paragraphs, type Paragraph } from '../../support/paragraph';
import { follows, goesOn, olderOf, pairFor, passages, sinceFigure } from '../../support/passage';
import { figureOf, isBare, judge, matches, type Reading } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const CUE = `(?<cue>gấp|bằng|tăng|giảm|tương đương|cao|nhiều|lớn|đông|nặng|dài|rộng|nhanh|chỉ)`;

const FAR = 6;
const ONE: Interval = { low: 1, high: 1 };

const PATTERNS: readonly RegExp[] = [
  // 8.400 người, gấp 3 lần ngày thường … là 2.800 người
  new RegExp(`(?<now>${AMOUNT})${gap(70)}(?<factor>${RATIO})${gap(70)}(?<base>${AMOUNT})`),
  // (từ) 20 lên 60, (tức) gấp 3 lần
  new RegExp(`(?<base>${AMOUNT})${gap(70)}(?<now>${AMOUNT})${gap(70)}(?<factor>${RATIO})`),
];

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
    for (const paragraph of paragraphs(article)) {
      const judged = new Map<string, (Report | undefined)[]>();
      for (const [order, pattern] of PATTERNS.entries()) {
        for (const match of matches(paragraph, pattern)) {
          const factor = match.groups['factor']!;
          const report = readingOf(paragraph, match, order === 0);
          if (report === 'unrelated') continue;
          judged.set(factor, [...(judged.get(factor) ?? []), report]);
        }
      }
      for (const reports of judged.values())
        if (reports.every((report) => report)) yield reports[0]!;
      yield* inAnyWords(paragraph, new Set([...judged.keys()].map((key) => paragraph.figure(key))));
    }
  },
};

/** A multiple whose wording no pattern knows, of the older and the newer of the one pair that a passage has. */
function* inAnyWords(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  if (!paragraph.figuresOf(RATIO).length) return;
  for (const passage of passages(paragraph))
    for (const factor of passage.stated) {
      const { figure, at } = factor;
      if (figure.type !== 'RATIO' || done.has(figure) || amountOf(figure) <= 0) continue;
      const cue = cueOf(paragraph, passage.from + at, figure);
      if (
        !cue ||
        /(?:mỗi|bình quân|trung bình|trong đó|riêng|dự kiến|mục tiêu) /u.test(passage.text)
      )
        continue;
      const pair = pairFor(
        passage,
        (other) => other.figure.type !== 'RATIO' && other.figure.type !== 'PERCENT',
      );
      const [base, now] = (pair && olderOf(passage, pair)) ?? [];
      if (!pair || !base || !now || base.at > at || now.at > at || !follows(passage, factor, pair))
        continue;
      if (!goesOn(sinceFigure(passage, at).replace(TO_CUE, ''))) continue;
      done.add(figure);
      const report = recompute(now.figure, base.figure, figure, cue, true);
      const off = amountOf(now.figure) / amountOf(base.figure) / amountOf(figure);
      if (report && off > 1 / 3 && off < 3) yield report;
    }
}

const TO_CUE = new RegExp(`(?:^| )${CUE}(?: \\p{L}+){0,3} $`, 'u');

function readingOf(
  paragraph: Paragraph,
  match: Parameters<typeof figureOf>[1],
  baseFollows: boolean,
): Report | undefined | 'unrelated' {
  const [now, base, factor] = ['now', 'base', 'factor'].map((name) =>
    figureOf(paragraph, match, name),
  ) as [FigureMention, FigureMention, FigureMention];
  if (!sameKind(now, base) || now.type === 'PERCENT' || amountOf(base) <= 0) return 'unrelated';
  if ([now, base].some((f) => isBare(f) || f.unit === 'lần')) return 'unrelated';
  const at = match.index + match[0].indexOf(match.groups['factor']!);
  const cue = cueOf(paragraph, at, factor);
  if (!cue) return 'unrelated';
  const between = baseFollows
    ? match[0].slice(match[0].indexOf(match.groups['factor']!) + 1)
    : match[0].slice(1, match[0].indexOf(match.groups['now']!));
  const before = paragraph.text.slice(0, match.index);
  if (!baseFollows && /(?:tăng|giảm|thêm)(?: (?:khoảng|gần|hơn))* $/u.test(before))
    return 'unrelated';
  if (!links(between, baseFollows, cue)) return 'unrelated';
  // Far off either way, the two amounts are of different things.
  const off = amountOf(now) / amountOf(base) / amountOf(factor);
  if (!baseFollows && !(off > 1 / FAR && off < FAR)) return 'unrelated';
  return recompute(now, base, factor, cue, baseFollows);
}

function recompute(
  now: FigureMention,
  base: FigureMention,
  factor: FigureMention,
  cue: string,
  isOrdered: boolean,
): Report | undefined {
  const stated = saidOf(factor);
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

/** `gần một phần ba` is told of what is about so much. */
function saidOf(factor: FigureMention): Interval {
  const { low, high } = lenient(factor);
  return amountOf(factor) < 1 && factor.approx !== 'exact' && factor.inWords
    ? { low: low * 0.88, high: high * 1.12 }
    : { low, high };
}

/** The word that makes a multiple of a ratio: inside the figure (`gấp đôi`) or right before it. */
function cueOf(paragraph: Paragraph, at: number, factor: FigureMention): string | undefined {
  const before = paragraph.text.slice(Math.max(0, at - 24), at);
  const inside = paragraph.source(factor).toLowerCase();
  if (/^(?:tăng|giảm)/u.test(inside)) return inside.slice(0, 4).trim();
  if (/^(?:gấp|bằng)/u.test(inside)) return /(?:tăng) $/u.test(before) ? 'tăng' : 'gấp';
  const match = new RegExp(
    `(?:^| )${CUE}(?: (?:hơn|gần|khoảng|gấp|tới|đến|bằng|lên|có|thêm))* $`,
    'u',
  ).exec(before);
  return match?.groups?.['cue'];
}

/** The words between leave the relation standing. */
function links(between: string, baseFollows: boolean, cue: string): boolean {
  if (/(?:trong khi|trong đó|nhưng|còn lại|mỗi|trung bình mỗi|dự kiến|mục tiêu)/u.test(between))
    return false;
  if (baseFollows)
    return (
      /^ ?(?:[^,()]{0,60})(?:so với|của|là|mức|con số|tức|hơn|\(|năm|trung bình)[^,]{0,50}$/u.test(
        between,
      ) || /^(?! (?:lên|xuống|còn|đạt|thành) )[^,()]{0,40}$/u.test(between)
    );
  if (cue === 'chỉ') return false;
  return new RegExp(`(?:lên|xuống|còn|đến|tới|năm|nay|,|so với|${END})`, 'u').test(between);
}
