// Moves in a table: from one place to another, by so many steps, up or down.
import type { FigureMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { amountOf } from './amount';
import { COUNT, END, RANK, type Paragraph } from './paragraph';
import { matches, spansOf } from './relation';

const UP = 'tăng|lên|vươn|cải thiện|thăng|nhảy|tiến|leo|vượt|nhích';
const DOWN = 'tụt|giảm|rớt|rơi|xuống|lùi|mất|sụt|trượt|tuột';
const STEPS = 'bậc|hạng|nấc|vị trí|thứ hạng';
const AT = '(?:(?:vị trí|hạng|thứ|thứ hạng|ngôi|số|mức) )*';
const PLACE = `[${COUNT.slice(1, -1)}${RANK.slice(1, -1)}]`;
/** A number of a place, that its word may have to tell. */
const FROM = `(?:(?:(?:vị trí|hạng|thứ|thứ hạng|ngôi) )+(?=${PLACE})|(?=${RANK}))(?<from>${PLACE})`;
const words = (most: number): string => `[^\\ue000-\\uefff${END};]{0,${most}}?`;

/** How many steps, and between which places. */
const MOVES: readonly RegExp[] = [
  // tăng 6 bậc …, từ vị trí thứ 51 lên vị trí thứ 46
  new RegExp(
    `(?<way>${UP}|${DOWN})(?: \\p{L}+){0,2} (?<steps>${COUNT}) (?:${STEPS})${words(60)} từ ${AT}(?<from>${PLACE})${words(25)} (?:${UP}|${DOWN}|về|đến|tới) ${AT}(?<to>${PLACE})`,
  ),
  // từ hạng 51 lên hạng 46, tăng 6 bậc
  new RegExp(
    `từ ${AT}(?<from>${RANK})${words(30)} (?:${UP}|${DOWN}|về|đến|tới) ${AT}(?<to>${PLACE})${words(60)} (?<way>${UP}|${DOWN})(?: \\p{L}+){0,2} (?<steps>${COUNT}) (?:${STEPS})`,
  ),
  // tăng 6 bậc lên hạng 46, năm ngoái xếp thứ 51 | so với vị trí thứ 51
  new RegExp(
    `(?<way>${UP}|${DOWN})(?: \\p{L}+){0,2} (?<steps>${COUNT}) (?:${STEPS})${words(25)} (?:${UP}|${DOWN}|về|đến|tới|xếp) ${AT}(?<to>${RANK})${words(40)}(?:so với|năm ngoái|năm trước|trước đó|kỳ trước|tháng trước|lần trước)${words(25)} ${FROM}`,
  ),
  // xếp thứ 46, tăng 6 bậc so với vị trí thứ 51
  new RegExp(
    `(?:xếp|đứng|ở|giữ|vị trí|hạng|thứ hạng) ${AT}(?<to>${RANK})[^${RANK.slice(1, -1)}${END};]{0,60}? (?<way>${UP}|${DOWN})(?: \\p{L}+){0,2} (?<steps>${COUNT}) (?:${STEPS})${words(30)} (?:so với|từ|năm ngoái|năm trước)${words(25)} ${FROM}`,
  ),
  // năm ngoái xếp thứ 51, năm nay xếp thứ 46, tăng 6 bậc
  new RegExp(
    `(?:năm ngoái|năm trước|trước đó|kỳ trước|mùa trước)${words(25)} ${AT}(?<from>${RANK})${words(50)}(?:năm nay|nay|hiện|kỳ này|mùa này)${words(25)} ${AT}(?<to>${RANK})${words(30)} (?<way>${UP}|${DOWN})(?: \\p{L}+){0,2} (?<steps>${COUNT}) (?:${STEPS})`,
  ),
];

/** Up is to a smaller number: `rơi từ hạng 36 xuống hạng 34`. */
const WAY = new RegExp(
  `(?:từ|đang ở|đang đứng) ${AT}(?<from>${PLACE})(?: \\p{L}+){0,3} (?:(?<up>${UP})|(?<down>${DOWN}))(?: lại| xuống| lên| tận)? ${AT}(?<to>${RANK})`,
);

export function* moves(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  for (const pattern of MOVES)
    for (const match of matches(paragraph, pattern, 3)) {
      const [from, to, steps] = ['from', 'to', 'steps'].map((name) =>
        paragraph.figure(match.groups[name]!),
      ) as [FigureMention, FigureMention, FigureMention];
      if (done.has(steps) || ![from, to].some(({ type }) => type === 'RANK')) continue;
      done.add(steps);
      const [a, b, n] = [amountOf(from), amountOf(to), amountOf(steps)];
      if (steps.approx !== 'exact') continue;
      const isUp = new RegExp(`^(?:${UP})$`, 'u').test(match.groups['way']!);
      if (Math.abs(a - b) === n && (isUp ? b < a : b > a)) continue;
      done.add(to);
      yield {
        data: { working: `|${a} − ${b}| = ${Math.abs(a - b)}; ${n}`, rank: b, field: a },
        spans: spansOf([from, to, steps]),
      };
    }
  for (const match of matches(paragraph, WAY)) {
    const [from, to] = ['from', 'to'].map((name) => paragraph.figure(match.groups[name]!)) as [
      FigureMention,
      FigureMention,
    ];
    const [a, b] = [amountOf(from), amountOf(to)];
    if (from.type === 'COUNT' && from.unit) continue;
    if (done.has(to) || a === b || (match.groups['up'] ? b < a : b > a)) continue;
    // `hạng ba lên hạng nhất` of leagues and grades goes the same way; `top` is no place.
    if ([from, to].some((figure) => /^t[oố]p/iu.test(paragraph.source(figure)))) continue;
    done.add(to);
    yield {
      data: { working: `${a} → ${b}`, rank: b, field: a },
      spans: spansOf([from, to]),
    };
  }
}
