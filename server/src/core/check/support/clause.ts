// What the clause of a figure says of it: which way it goes, whether it is an amount or a step, what leads to it.
import { sinceFigure, type Passage, type Stated } from './passage';

export type Pair = readonly [Stated, Stated];
export type Change = 'rise' | 'fall';

const FALLING =
  'giảm|sụt|hụt|mất|rớt|rơi|tụt|trượt|hạ|lùi|teo|bớt|kém|rẻ|co|lao dốc|bốc hơi|bay hơi|thu hẹp|cắt|thua|vơi|hao|xẹp|xuống giá|thâm hụt|thất thu|tiết kiệm|đi xuống|(?:ít|thấp|nhỏ|ngắn|nhẹ|chậm|hẹp|yếu|nông|mỏng|trẻ) (?:hơn|đi|lại|bớt)';
const RISING =
  'tăng|thăng|nâng|nhích|vọt|leo|nhảy|bứt|phình|nở|vượt|thêm|dôi|đội|mở rộng|phóng|đắt|lên giá|đi lên|nhiều hơn|(?:cao|dài|nặng|nhanh|rộng|sâu|dày|đông|mạnh|nhiều) (?:thêm|lên|ra)|(?:cao|lớn|dài|nặng|đắt|nhanh|đông|rộng|sâu|dày|mạnh|tốt|xa|già) hơn|(?<!(?:đạt|là|có|chiếm|với|còn|tới|đến|lên|được|ít|thấp|nhỏ|ngắn|nhẹ|chậm|hẹp|yếu|nông|mỏng|trẻ) )hơn(?= \\p{L}+ )';
export const CHANGE = new RegExp(`(?:^|[ ,(])(?:(?<fall>${FALLING})|(?:${RISING}))(?= |$)`, 'gu');

/** The last word of change in a stretch of words. */
export function changeIn(words: string): Change | undefined {
  const last = [...words.matchAll(CHANGE)].pop();
  return last && (last.groups!['fall'] ? 'fall' : 'rise');
}

const SIZES = new Set<string>(['COUNT', 'MONEY', 'MEASURE']);
/** `gấp 3 lần`, `giảm 2,5 lần`; `27 lần ném` counts. */
const FACTOR =
  /(?:^| )(?:gấp|bằng|tăng|giảm|hơn|kém|nhân|chênh|cao|lớn|nhiều|đông|thấp|ít|đắt|rẻ|nhanh|lên|xuống|tức|tới|đến)(?: \p{L}+){0,2} $/u;
export const isFactor = (passage: Passage, { figure, at }: Stated): boolean =>
  figure.unit === 'lần' &&
  (!Number.isInteger(figure.value) || FACTOR.test(sinceFigure(passage, at)));

export const isAmount = (passage: Passage, stated: Stated): boolean =>
  SIZES.has(stated.figure.type) && !isFactor(passage, stated) && isSize(passage, stated);

const isSize = ({ text }: Passage, { figure, at }: Stated): boolean =>
  typeof figure.value === 'number' &&
  // `so với hai tuần trước`, `trong 3 ngày`: when, not how much.
  !(
    figure.source === 'duration' &&
    (/^ (?:trước(?! khi)|sau(?! khi)|qua|nay|tới|liên|đầu|cuối)/u.test(text.slice(at + 1)) ||
      /(?:sau|trong|suốt|mỗi|hơn|vòng) $/u.test(text.slice(0, at)))
  );

const MERELY =
  '(?: (?:thêm|tới|đến|mạnh|khoảng|gần|hơn|đi|là|được|đúng|chừng|bớt|những|vỏn vẹn|ngót|nhẹ|tương đương|tương ứng|ứng|với))*';
/** `tăng 500 đồng`: by how much, not how much. */
const BY = new RegExp(
  `(?:^|[ ,(])(?:tăng|giảm|thêm|bớt|hụt|mất|sụt|hạ|nâng|nhích|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh|chênh nhau|chênh lệch|cách biệt)${MERELY} $`,
  'u',
);
export const isDifference = (passage: Passage, stated: Stated): boolean =>
  BY.test(sinceFigure(passage, stated.at));

/** `ăn mất 18 triệu đồng` may be an amount of its own, `tăng 500 đồng` is none. */
const ALTERS = new RegExp(
  `(?:^|[ ,(])(?:tăng|giảm|hạ|nâng|nhích|sụt|\\p{L}+ hơn (?:trước|mọi khi|[\\uf000-\\uf1ff])|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh|chênh nhau|chênh lệch|cách biệt)${MERELY} $`,
  'u',
);

export const isStep = (passage: Passage, stated: Stated): boolean =>
  ALTERS.test(sinceFigure(passage, stated.at));

const MARK = /[,;:().¶]| - /u;
export const clauseOf = (words: string): string => words.split(MARK).pop()!;

/** The words of its clause that lead to a figure, back to the figure before it. */
export function leadOfClause(passage: Passage, { at }: Stated): string {
  const own = clauseOf(sinceFigure(passage, at).replace(/\( $/u, ''));
  const last = passage.stated.filter((other) => other.at < at).pop();
  // `400 ghế (48%)`: what is counted belongs to the count.
  const noun = last?.figure.type === 'COUNT' ? ` ${last.figure.unit.toLowerCase()}` : '';
  return noun.length > 1 &&
    own === sinceFigure(passage, at).replace(/\( $/u, '') &&
    own.startsWith(`${noun} `)
    ? own.slice(noun.length)
    : own;
}
/** The words of its clause after a figure. */
export const restOf = ({ text }: Passage, { at }: Stated): string =>
  text
    .slice(at + 1)
    .replace(/^ \)/u, '')
    .split(MARK)[0]!
    .split(/ (?:và|nhưng|song|trong khi) /u)[0]!;
