// A value that an article comes back to: the later place points at the earlier one, or tells the same in the same words.
import type { ArticleFacts } from '../../resolve/facts';
import { words } from '../../text/normal';
import { isDigitSlip, isDigitSwap, middle } from './amount';
import {
  areComparable,
  areOfOneNoun,
  claimsOf,
  contradict,
  headInCommon,
  type Claim,
} from './claim';
import { directionOf } from './change';
import { captions, headlines } from './summary';
import { DURATION } from './letters';
import { CHANGED, areOpposed, contentOf, opensElsewhere, scopeOf } from './restate';

/** How many claims of any sort lie between the two at most. */
const REACH = 60;
/** How many sentences one that points back is from what it points at. */
const NEAR = 4;
/** Values farther apart than so many times are of two things. */
const TIMES = 4;

/** All of what has been told of. */
const OF_THE_TOLD =
  /(?:^| )(?:toàn bộ|tất cả|cả|trong số|trong tổng số|hết|đủ|danh tính|danh sách|suốt)(?: của)? $/u;
/** Some of those to whom one thing has happened. */
const AMONG = /(?:^| )(?:trong|trong số|số|danh tính|với|thi thể)(?: của)? $/u;

/** What points back stands in the same phrase. */
const POINTER =
  /^(?: \p{L}+){0,7}? (?:(?<!(?:lần|năm|tháng|ngày|tuần|dịp|đợt|nơi|lúc|thời điểm|hôm|quý|mùa|về|tại|ở|trên) )(?:này|ấy|đó)|nói trên|kể trên|nêu trên|vừa nêu|đã nêu|vừa nói|trên(?= ?$| (?:sẽ|đã|là|được|đều|có|không|vẫn|cho|do|bị) ))(?= |$)/u;

/** Each claim that points back at a value, with the value that it should have. */
export function* again(article: ArticleFacts): Generator<readonly [Claim, Claim]> {
  const summaries = new Set([...headlines(article), ...captions(article)]);
  const all = claimsOf(article).filter(
    ({ sort, paragraph }) => !OUT.test(sort) && !summaries.has(paragraph),
  );
  for (const [i, b] of all.entries()) {
    const earlier = all
      .slice(Math.max(0, i - REACH), i)
      .filter((a) => a.figure !== b.figure && areComparable(a, b) && areOfOneNoun(a, b));
    const near = earlier.filter((a) => a.paragraph === b.paragraph);
    if (!near.length || earlier.some((a) => !contradict(a, b))) continue;
    const same = near.filter((a) => isTheSame(a, b, near.length === 1));
    const a = same.at(-1);
    if (a && same.every((one) => !contradict(one, a))) yield [a, b];
  }
}

/** Told too often, or of one of a row. */
const OUT = /^(?:relative|year|span|rank .*|cấp|score)$/u;

function isTheSame(a: Claim, b: Claim, sole: boolean): boolean {
  const apart = b.paragraph.sentencesBetween(a.figure, b.figure);
  if (apart === 0 || !arePlausible(a, b) || opensElsewhere(a, b) || isShifted(b)) return false;
  const head = headInCommon(a, b);
  if (head >= 2 && !areOfOtherParts(a, b) && isToldAgain(a, b)) return true;
  if (apart <= NEAR && sole && pointsStraight(a, b)) return true;
  if (areKnownApart(a, b)) return false;
  if ((apart <= NEAR || isSlip(a, b)) && pointsAt(a, b, sole)) return true;
  if (apart === 1 && sole && isSlip(a, b) && isNamedByTheFirst(a, b)) return true;
  // Of shares each has its own whole.
  return (
    head >= 2 &&
    a.sort !== '%' &&
    namesWithin(a, b) &&
    (isSlip(a, b) || (IS_MOMENT.test(a.sort) && apart === 1))
  );
}

/** `Mười phút sau, lúc 21h20`: another moment, however near. */
const isShifted = ({ sort, sentence, letter }: Claim): boolean =>
  IS_MOMENT.test(sort) && SHIFTED.test(sentence.slice(0, sentence.indexOf(letter)));
const SHIFTED = new RegExp(
  `(?:${DURATION}|[\\uf000-\\uf3ff]|hôm|phút|giờ) ?(?:sau|trước)?(?: đó)? ?, (?:tức |vào )?(?:lúc )?$`,
  'u',
);

/** `Với 60 triệu đồng ấy, …`: what it points back at may have been told of each, or of a turn. */
const pointsStraight = (a: Claim, b: Claim): boolean => {
  const pointer = POINTER.exec(` ${b.after.trim()}`)?.[0];
  if (isOfPart(b) || CHANGED.test(a.sentence) || CHANGED.test(b.sentence)) return false;
  const ratio = middle(a.range) / middle(b.range);
  if (!isSlip(a, b) && (ratio > 1.6 || ratio < 0.6)) return false;
  return pointer !== undefined && pointer.trim().split(' ').length <= (b.noun ? 3 : 2);
};

const CLASSIFIERS = words('số lượng khoản mức con tổng');

/** `… chở 3,5 tấn gạo. Số gạo 5,3 tấn …`: all that names the second stands in the first. */
function isNamedByTheFirst(a: Claim, b: Claim): boolean {
  if (a.noun !== b.noun || b.afterFigure) return false;
  const name = b.head.filter((word) => !CLASSIFIERS.has(word));
  return name.length > 0 && name.every((word) => a.content.has(word)) && namesWithin(a, b);
}

const IS_MOMENT = /^(?:date|clock)$/u;

function pointsAt(a: Claim, b: Claim, sole: boolean): boolean {
  const pointer = POINTER.exec(` ${b.after.trim()}`)?.[0];
  const knows = (word: string): boolean => a.content.has(word);
  if (pointer !== undefined) {
    const named = [...contentOf(pointer), ...contentOf(b.noun), ...b.head.slice(-3)].some(knows);
    const direct = pointer.trim().split(' ').length <= 2;
    return a.fate >= 0 ? a.fate === b.fate : named || (direct && sole);
  }
  if (a.fate >= 0 && a.fate === b.fate && (AMONG.test(b.before) || OF_THE_TOLD.test(b.before)))
    return true;
  if (!OF_THE_TOLD.test(b.before)) return opens(a, b);
  // `3 trong số 6 đề cử`, `2 trong số 10 đề cử`: neither tells how many there are.
  if (OF_THE_TOLD.test(a.before)) return false;
  const follower = contentOf(b.after).slice(0, 4);
  const shared = follower.filter(knows).length;
  if (sole && shared >= 1 && isSlip(a, b)) return true;
  return shared >= 2 && shared >= follower.length - 1;
}

/** `… cách ly 27 nhân viên. 29 nhân viên y tế bị cách ly đều …`: who opens a sentence has been told of. */
function opens(a: Claim, b: Claim): boolean {
  const said = contentOf(b.after);
  return (
    b.before.trim() === '' &&
    b.sentence.trimStart().startsWith(b.paragraph.text[b.paragraph.indexOf(b.figure)]!) &&
    a.noun === b.noun &&
    a.noun.includes(' ') &&
    / (?:đều|vẫn|cùng) /u.test(b.after) &&
    said.slice(0, 4).some((word) => a.head.includes(word))
  );
}

/** `Giai đoạn một có công suất … mỗi năm`, `công suất … mỗi năm của giai đoạn một`: all that the first says stands in the second. */
function isToldAgain(a: Claim, b: Claim): boolean {
  const at = a.paragraph.indexOf(a.figure) - a.before.length;
  const isWhole = /^$|[;¶] ?$/u.test(a.paragraph.text.slice(Math.max(0, at - 2), at));
  const said = [...new Set(contentOf(`${a.before}${a.after}`))];
  const ratio = middle(a.range) / middle(b.range);
  return (
    isWhole &&
    said.length >= 4 &&
    said.every((word) => b.content.has(word)) &&
    namesWithin(b, a) &&
    !isSetElsewhere(b) &&
    ratio > 0.5 &&
    ratio < 2
  );
}

/** `Mười năm trước, …`, `Trong khi đó, tại … , …`: the sentence opens with another time or place. */
const isSetElsewhere = (claim: Claim): boolean =>
  /[\uf000-\uf5ff]|(?:^| )(?:tại|ở|trong khi|ngược lại|tương tự|trước|sau|với|còn)(?= |$)/u.test(
    claim.sentence.slice(0, claim.sentence.indexOf(claim.letter)),
  );

const isSlip = (a: Claim, b: Claim): boolean =>
  isDigitSwap(middle(a.range), middle(b.range)) || isDigitSlip(middle(a.range), middle(b.range));

const namesWithin = (a: Claim, b: Claim): boolean =>
  [...b.names].every((name) => a.names.has(name));

function arePlausible(a: Claim, b: Claim): boolean {
  const [x, y] = [middle(a.range), middle(b.range)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  if (a.sort === 'count' && x < 2) return false;
  return a.sort === 'date' || a.sort === 'clock' || (x / y < TIMES && y / x < TIMES);
}

/** Another time, part or state, a correction, a change. */
const APART =
  /(?:^| )(?:trong đó|trong số này|trong số đó|còn lại|còn|khác|thêm|mỗi|bình quân|trung bình|riêng|trong đó|đầu tiên|nữa|chỉ|mới|dự kiến|mục tiêu|kế hoạch|năm ngoái|năm trước|cùng kỳ|so với|trước đó|giảm|tăng|gần|hạ|tối đa|tối thiểu|(?<!thống |hợp )nhất|lần thứ|nếu|một nửa|đến nay|hiện)(?= |$)/u;

/** `Tàu thứ hai …`. */
const isOfRow = ({ sentence }: Claim): boolean => /[\ue600-\ue7ff]/u.test(sentence);

function areKnownApart(a: Claim, b: Claim): boolean {
  if (a.fate >= 0 && b.fate >= 0 && a.fate !== b.fate) return true;
  if (CHANGED.test(a.sentence) || CHANGED.test(b.sentence) || areOpposed(a, b)) return true;
  if (areOfOtherParts(a, b)) return true;
  if (areOfOtherDates(a, b)) return true;
  // `Đợt hạn này …`, `… hạn hán này`: the turn goes without saying.
  const [x, y] = [a, b].map(({ before, after }) =>
    scopeOf(before + after).filter((word) => word !== 'đợt'),
  ) as [string[], string[]];
  return y.some((word) => !x.includes(word)) || x.some((word) => !y.includes(word));
}

/** Both are dated, by no date in common. */
function areOfOtherDates(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ dates }) => dates.filter((date) => /^[\dX]/u.test(date)));
  return (
    !IS_MOMENT.test(a.sort) && x!.length > 0 && y!.length > 0 && !x!.some((d) => y!.includes(d))
  );
}

/** By what stands right beside them. */
const areOfOtherParts = (a: Claim, b: Claim): boolean =>
  directionOf(a) !== directionOf(b) || isOfRow(b) !== isOfRow(a) || isOfPart(a) || isOfPart(b);

const isOfPart = ({ sort, before, after }: Claim): boolean =>
  APART.test(` ${before}`) ||
  CHANGED.test(`${before}${after}`) ||
  (!IS_MOMENT.test(sort) && / từ (?:\p{L}+ )?$/u.test(` ${before}`));
