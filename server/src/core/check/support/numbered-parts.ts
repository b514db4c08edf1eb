// Parts of one thing that are numbered in the order of their days: `đợt 1`, `đợt 2`.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { amountOf } from './amount';
import { areInOrderWithinAYear, disorder, isExplicit, momentOf } from './ordered';
import { DATE, END, FIGURE, wakes, type Paragraph } from './paragraph';

const PART = new RegExp(
  `(?<= |^)(?<noun>đợt|giai đoạn|vòng|lượt|mũi|tập|phần|chặng|khóa|kỳ|lần|tổ máy|phân kỳ|pha|bước|ca|phiên|buổi) (?:thứ |số )?(?<number>${FIGURE}|đầu(?: tiên)?|một|hai|ba|bốn)(?= )`,
  'gu',
);
const IS_DATE = new RegExp(DATE, 'u');
const WORDS: Readonly<Record<string, number>> = {
  đầu: 1,
  'đầu tiên': 1,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
};
const REACH = 70;
/** A day set by the part, or of another time. */
const OTHER =
  /(?:^| )(?:trước|sau khi|so với|năm ngoái|mùa trước|từng|kể từ|lùi|dời|hoãn|sửa|của (?:năm|mùa))(?= |$)/u;
const TWO = wakes(
  [DATE, DATE],
  'đợt đoạn vòng lượt mũi tập phần chặng khóa kỳ lần máy pha bước ca phiên buổi',
);

interface Part {
  readonly noun: string;
  readonly number: number;
  readonly time: TimeMention;
  readonly at: number;
}

/** A later part that is dated before an earlier one. */
export function* partsInDisorder(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (!paragraph.has(TWO)) return;
  const parts = partsOf(paragraph);
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1)) {
      if (a.noun !== b.noun || a.number === b.number || a.time === b.time) continue;
      const between = paragraph.text.slice(a.at, b.at);
      if (between.split(END).length > 2 || OTHER.test(between)) continue;
      const [early, late] = a.number < b.number ? [a, b] : [b, a];
      const [x, y] = [startOf(early.time), startOf(late.time)];
      if (x === undefined || y === undefined || y >= x) continue;
      if (areInOrderWithinAYear(early.time, late.time)) continue;
      yield disorder(article, a.time, b.time, `${b.noun} ${b.number}`);
      return;
    }
}

/** The last moment at which it may have begun is compared with the first of the other. */
const startOf = (time: TimeMention): number | undefined =>
  momentOf({ ...time, value: time.value.split('/')[0]! })?.first;

function partsOf(paragraph: Paragraph): Part[] {
  const { text } = paragraph;
  const all = [...text.matchAll(PART)];
  return all.flatMap((match, i) => {
    const { noun, number } = match.groups!;
    const value = WORDS[number!] ?? amountOf(paragraph.figure(number!));
    const end = match.index + match[0].length;
    const next = all[i + 1]?.index ?? text.length;
    const rest = text.slice(end, Math.min(next, end + REACH)).split(/[;¶]/u)[0]!;
    const at = rest.search(IS_DATE);
    if (at < 0 || OTHER.test(rest.slice(0, at)) || !(value > 0 && value < 60)) return [];
    const time = paragraph.time(rest[at]!);
    return isExplicit(time) && time.type !== 'SET'
      ? [{ noun: noun!, number: value, time, at: match.index }]
      : [];
  });
}
