// Over what time a value is measured, and against what: what two values must have in common to be held against each other.
import type { FigureMention, TimeMention } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';
import { indexAt } from './names';
import { plainOf, type Setting } from './setting';

/** `lãi suất 12 tháng`, `kỳ hạn 6 tháng`: for how long the money is lent. */
export const termsOf = ({ tokens, times }: Setting): string[] =>
  times
    .filter((time) => time.type === 'DURATION' && isTerm(tokens, time))
    .map(({ value }) => `hạn=${value}`);

export const isTerm = (tokens: readonly Token[], time: Span): boolean =>
  / (?:lãi suất|kỳ hạn|gửi|tiết kiệm|trả góp)(?: kỳ hạn)? $/u.test(
    plainOf(
      tokens.slice(Math.max(0, indexAt(tokens, time.start) - 4), indexAt(tokens, time.start)),
    ),
  );

/** `trong ngày`, `trong hai ngày`: over what time it is counted. */
export const spellsOf = (beside: string): string[] =>
  [...beside.matchAll(SPELL)].map(([, count, unit]) => `trong=${count ?? 'một'} ${unit}`);
const SPELL =
  / (?:trong|suốt|sau)(?: (một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+))? (ngày|đêm|tuần|tháng|giờ)(?= )/gu;

/** Against what a change is measured: growth over a year is told without it as well. */
export function basesOf({ scope }: FigureMention): string[] {
  if (scope?.base === undefined) return [];
  const base = phraseKey(scope.base);
  const name = BASES.find(([cue]) => cue.test(base))?.[1];
  return name ? [`base=${name}`] : [];
}

const BASES: readonly (readonly [RegExp, string])[] = [
  [/cùng kỳ|năm trước|năm ngoái/u, 'year'],
  [/tháng trước|tháng \d+/u, 'month'],
  [/quý trước/u, 'quarter'],
  [/tuần trước/u, 'week'],
  [/hôm qua|phiên trước|ngày trước/u, 'day'],
  [/kế hoạch|mục tiêu|dự toán/u, 'plan'],
];

/** `hai năm qua`, `ba ngày nữa`: counted from the day of the paper. */
export const isSpan = (tokens: readonly Token[], time: TimeMention): boolean => {
  const last = indexAt(tokens, time.end - 1);
  const before = tokens[indexAt(tokens, time.start) - 1]?.lower ?? '';
  return (
    /^(?:sau|qua|suốt|kể|mỗi|trước|cách|gần|hơn|hết)$/u.test(before) ||
    tokens
      .slice(last, last + 2)
      .some((t) => /^(?:qua|nay|nữa|tới|trước|sau|gần|liền|liên|đầu|cuối|không)$/u.test(t.lower))
  );
};
