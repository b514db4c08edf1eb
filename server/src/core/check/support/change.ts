// Which way a figure goes, and how far two figures are apart that a sentence goes from and to.
import { minus, type Interval } from './amount';
import type { Claim } from './claim';

const UP = 'tăng|thêm|cộng|đắt thêm|đắt|nhích|nâng|lãi thêm|vọt|leo';
const DOWN = 'giảm|hạ|bớt|rẻ|sụt|lùi|tụt|rớt|mất giá|mất thêm';
/** A change of the amount, not the amount; `mục tiêu tăng trưởng` names an amount. */
const CHANGE = new RegExp(
  `(?:^| )(?<!(?:mục tiêu|chỉ tiêu|tốc độ|mức) )(?:(?:(?<up>${UP})|(?<down>${DOWN}))(?: (?!(?:lên|xuống|còn|thành|đến|tới|về|từ) )\\p{L}+){0,4}|(?<lost>mất)) $`,
  'u',
);
const FROM = /(?:^| )từ(?: \p{L}+){0,3} $/u;
const TO = /(?:^| )(?:lên|xuống|còn|về|thành|đến|tới|sang)(?: \p{L}+){0,2} $/u;

/** 1 up, -1 down; 0 where it is no change. */
export function directionOf({ before }: Claim): number {
  const groups = CHANGE.exec(before)?.groups;
  return groups ? (groups.up ? 1 : -1) : 0;
}

export interface Move {
  readonly from: Claim;
  readonly to: Claim;
  readonly distance: Interval;
}

/** `từ 4,5% xuống 4,25%`: neighbouring claims of one scale that a change goes from and to. */
export function movesIn(claims: readonly Claim[]): Move[] {
  return claims.flatMap((to, i) => {
    const from = claims[i - 1];
    if (!from || from.paragraph !== to.paragraph || from.sort !== to.sort) return [];
    if (!FROM.test(from.before) || !TO.test(to.before) || from.sentence !== to.sentence) return [];
    const [a, b] = [minus(to.range, from.range), minus(from.range, to.range)];
    return { from, to, distance: a.low + a.high >= 0 ? a : b };
  });
}
