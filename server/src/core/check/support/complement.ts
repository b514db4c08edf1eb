// Two parts that make a whole (women and men, town and country): what is told of the one tells the other.
import { phraseKey } from '../../text/normal';
import { amountOf } from './amount';
import { END } from './paragraph';
import type { Part } from './part';
import { leadingTo, type Passage, type Stated } from './passage';
import { leadOfClause, restOf } from './clause';
import type { Tie } from './tie';

const namesOf = (list: string): readonly string[] => list.split('|').map(phraseKey);

const SIDES: readonly (readonly [readonly string[], readonly string[]])[] = (
  [
    ['nữ|nữ giới|phụ nữ|đội nữ', 'nam|nam giới|đàn ông'],
    ['trẻ em|trẻ nhỏ|trẻ', 'người lớn'],
    ['thành thị|đô thị|nội thành', 'nông thôn|ngoại thành'],
    ['trong nước|nội địa|khách nội', 'nước ngoài|quốc tế|ngoại quốc|xuất khẩu|nhập khẩu'],
    ['công lập|nhà nước', 'tư thục|dân lập|tư nhân|ngoài công lập|ngoài nhà nước'],
    ['nội trú', 'ngoại trú'],
    ['rừng trồng', 'rừng tự nhiên'],
    ['bán buôn', 'bán lẻ'],
    ['ban ngày', 'ban đêm'],
    ['người kinh', 'dân tộc thiểu số'],
    ['đồng ý|tán thành|ủng hộ', 'phản đối|không đồng ý|không tán thành|không ủng hộ'],
    ['đỗ|đậu|trúng tuyển', 'trượt|rớt'],
    ['tự luận', 'trắc nghiệm'],
    ['trực tuyến', 'trực tiếp'],
  ] as const
).map(([one, other]) => [namesOf(one), namesOf(other)]);

/** `Số còn lại chiếm 25%`, `25% còn lại`. */
const OTHERS = / (?:số|phần|nhóm)? ?còn lại /u;

const says = (text: string, side: readonly string[]): boolean =>
  side.some((name) => text.includes(` ${name} `));
/** `miền Nam`, `Việt Nam` are no men. */
const SOUTH = / (?:việt|miền|phía|đông|tây|hướng) nam(?= )/gu;

const OF_ALL = /(?:^|[ ,(])(?:trong|trên|tổng|toàn|cả)(?: \p{L}+){0,4} $/u;
const OF_IT = /(?:^| )(?:trong đó|trong số đó|trong số này|thì|gồm) /u;

/** `Trường có 60 giáo viên, 45 người là nữ`. */
const HAS = /(?:^| )(?:có|gồm|tiếp nhận|tuyển)(?: \p{L}+){0,2} $/u;
const NEXT = /^(?: \p{L}+){0,6} , (?:\p{L}+ )?$/u;

/** `520 ca, trong đó 390 ca là trẻ em. Người lớn chiếm 25%`: the part and the whole whose rest the share is. */
export function othersOf({ passage, relating, pair }: Tie): Part | undefined {
  const [part, whole] =
    amountOf(pair[0].figure) < amountOf(pair[1].figure) ? pair : [pair[1], pair[0]];
  if (relating.at < part.at || relating.at < whole.at) return undefined;
  const own = clauseAround(passage, relating);
  const its = clauseAround(passage, part);
  const areSides =
    OTHERS.test(own) ||
    SIDES.some(
      ([a, b]) =>
        (says(its, a) && !says(its, b) && says(own, b) && !says(own, a)) ||
        (says(its, b) && !says(its, a) && says(own, a) && !says(own, b)),
    );
  if (!areSides || OTHERS.test(its)) return undefined;
  const { text } = passage;
  const between = text.slice(Math.min(part.at, whole.at) + 1, Math.max(part.at, whole.at));
  const isOfWhole =
    !/[;¶]| (?:tăng|giảm|so với|còn|trong khi) /u.test(between) &&
    (OF_ALL.test(leadingTo(passage, whole.at)) ||
      OF_IT.test(between) ||
      (whole.at < part.at && HAS.test(leadingTo(passage, whole.at)) && NEXT.test(between)));
  return isOfWhole ? { part, whole } : undefined;
}

const clauseAround = (passage: Passage, stated: Stated): string =>
  ` ${leadOfClause(passage, stated)} ${restOf(passage, stated)} `
    .replaceAll(END, ' ')
    .replace(SOUTH, ' ')
    .replace(/ +/gu, ' ');
