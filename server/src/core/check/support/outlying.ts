// A mean beside the most and the least that are told of the same things: it can lie outside of neither.
import { amountOf, areWithin, disjoint, lenient, sameKind } from './amount';
import { OF_OTHERS } from './evenly';
import { sinceFigure, type Passage, type Stated } from './passage';
import { spansOf } from './relation';
import { say } from './working';
import type { Report } from '../rule';

export interface Outlying {
  readonly mean: Stated;
  /** The most where the mean is above it, the least where it is below. */
  readonly bound: Stated;
  readonly isAbove: boolean;
}

const MEAN = /(?:^| )(?:trung bình|bình quân)(?: \p{L}+){0,4} $/u;
const MOST =
  /(?:^| )(?:cao|nhiều|lớn|đắt|đông|nặng|dài|sâu|rộng|nóng) nhất(?: (?!và )\p{L}+){0,4} $/u;
const LEAST =
  /(?:^| )(?:thấp|ít|nhỏ|rẻ|thưa|nhẹ|ngắn|nông|hẹp|lạnh) nhất(?: (?!và )\p{L}+){0,4} $/u;
/** Right before an amount: a list of the most and the least is not what is averaged. */
export const EXTREME =
  /(?:^| )(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|đắt|rẻ|nặng|nhẹ|dài|ngắn) nhất|tối đa|tối thiểu)(?: (?!lần lượt )\p{L}+){0,3} $/u;

/** The mean of a passage that lies outside of what its extremes leave. */
export function outlying(passage: Passage): Outlying | undefined {
  const { text, stated } = passage;
  const [mean, ...others] = stated.filter(({ at }) => MEAN.test(sinceFigure(passage, at)));
  if (!mean || others.length || OF_OTHERS.test(sinceFigure(passage, mean.at))) return undefined;
  const rest = text.slice(mean.at + 1).split(/[,;:()¶]| (?:tăng|giảm) /u)[0]!;
  if (OF_OTHERS.test(rest)) return undefined;
  const bound = (words: RegExp): Stated | undefined => {
    const [one, ...more] = stated.filter(
      ({ figure, at }) => sameKind(figure, mean.figure) && words.test(sinceFigure(passage, at)),
    );
    return more.length ? undefined : one;
  };
  const [most, least] = [bound(MOST), bound(LEAST)];
  for (const [end, isAbove] of [
    [most, true],
    [least, false],
  ] as const) {
    if (!end || end === mean || !disjoint(lenient(mean.figure), lenient(end.figure))) continue;
    if (!areWithin(amountOf(end.figure), amountOf(mean.figure), 3)) continue;
    if (amountOf(mean.figure) > amountOf(end.figure) === isAbove)
      return { mean, bound: end, isAbove };
  }
  return undefined;
}

/** `cao nhất 14 triệu đồng`, `bình quân 15,2 triệu đồng`. */
export function reportOf({ mean, bound, isAbove }: Outlying): Report {
  const [stated, end] = [amountOf(mean.figure), amountOf(bound.figure)];
  return {
    data: { working: `${say(stated)} ${isAbove ? '>' : '<'} ${say(end)}` },
    spans: spansOf([mean.figure, bound.figure]),
  };
}
