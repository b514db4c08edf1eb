// Two amounts of one kind and a third figure that tells how they are related: found by where they stand, not by verbs.
import type { FigureMention } from '../../resolve/facts';
import { amountOf, areWithin, nounsAgree, sameKind, sameNoun } from './amount';
import {
  CHANGE,
  changeIn,
  clauseOf,
  isAmount,
  isDifference,
  isStep,
  leadOfClause,
  restOf,
  type Change,
  type Pair,
} from './clause';
import { baseBeside, baseOf, EXPLAINS, WHEN } from './base';
import { END } from './paragraph';
import {
  follows,
  openingOf,
  spelled,
  leadingTo,
  sinceFigure,
  type Passage,
  type Stated,
} from './passage';
import { contentOf } from './restate';

/** A figure with the two amounts that it relates, these in text order. */
export interface Tie {
  readonly passage: Passage;
  readonly relating: Stated;
  readonly pair: Pair;
  /** What its own clause says of the one amount against the other. */
  readonly change: Change | undefined;
  /** The amount that the other is measured by: the older, the planned, the one that is compared with. */
  readonly base: Stated | undefined;
}

/** Every figure of a passage that `relates` with the pair it stands beside, if that is clear. */
export function* ties(
  passage: Passage,
  relates: (stated: Stated) => boolean,
  measures: (passage: Passage, stated: Stated) => boolean = isAmount,
): Generator<Tie> {
  const relating = passage.stated.filter(relates);
  for (const figure of relating) {
    const pair = pairBeside(passage, figure, relating, measures);
    if (!pair) continue;
    const base = baseBeside(passage, figure, pair) ?? baseOf(passage, pair);
    const tie = { passage, relating: figure, pair, change: changeOf(passage, figure, pair), base };
    const now = pair[0] === base ? pair[1] : pair[0];
    // `so với 80 tỷ … so với 100 tỷ`: both are what a third is measured by.
    if (base && IS_COMPARED.test(leadingTo(passage, now.at))) continue;
    if (pair[0].at < figure.at && !follows(passage, figure, pair)) continue;
    if (pair[0].at > figure.at && !leadsTo(passage, figure, pair)) continue;
    if (!isToldOfOther(tie)) yield tie;
  }
}

/** It opens the sentence of the pair: no turn stands between, and no other amount that it may be of before it. */
function leadsTo(passage: Passage, { at }: Stated, [first]: Pair): boolean {
  const { text, stated } = passage;
  const start = text.lastIndexOf(END, at) + 1;
  return (
    !/[;¶]/u.test(text.slice(at, first.at)) &&
    !stated.some((other) => other.at >= start && other.at < at && isAmount(passage, other))
  );
}

const AMOUNTS_TO =
  /^ *(?:tức|tương đương|tương ứng|hay|nghĩa)(?: (?:là|với|khoảng|gần|hơn|mức|tốc|độ|đà))* $/u;

const directionFrom = (base: Stated, [a, b]: Pair): Change =>
  amountOf((base === a ? b : a).figure) > amountOf(base.figure) ? 'rise' : 'fall';

/** What the clause of a figure says: before it, in it (`vượt 5%`), after it (`5% là mức tăng`), or before what it is against. */
function changeOf(passage: Passage, figure: Stated, pair: Pair): Change | undefined {
  const lead = leadOfClause(passage, figure);
  const own = changeIn(lead);
  if (own) return own;
  if (/^vượt/iu.test(passage.paragraph.source(figure.figure))) return 'rise';
  const rest = restOf(passage, figure);
  if (/^ (?:(?:là|chính là) )?(?:mức|đà|tốc độ|biên độ) (?:tăng|giảm) /u.test(rest))
    return changeIn(rest);
  // `tăng từ 60 tỷ lên 75 tỷ, tức 25%`
  const base = AMOUNTS_TO.test(lead) ? baseOf(passage, pair) : undefined;
  if (base)
    return (
      changeIn(passage.text.slice(0, figure.at).split(END).pop()!) ??
      (/(?:^| )từ(?: (?:mức|con số|chỉ|chỗ|khoảng|gần|hơn))* $/u.test(leadOfClause(passage, base))
        ? directionFrom(base, pair)
        : undefined)
    );
  // `cao hơn đầu năm (6 USD) 5%`
  const before = passage.stated.filter((other) => other.at < figure.at).pop();
  return before &&
    /^[ )]*(?:(?:là|tới|đến|đúng) )?$/u.test(passage.text.slice(before.at + 1, figure.at))
    ? changeIn(leadOfClause(passage, before))
    : undefined;
}

const IS_COMPARED = /(?:^| )(?:so với|so|nếu so với)(?: (?!(?:đạt|thì|có) )\p{L}+){0,3} (?:\( )?$/u;

function pairBeside(
  passage: Passage,
  figure: Stated,
  relating: readonly Stated[],
  measures: (passage: Passage, stated: Stated) => boolean,
): Pair | undefined {
  const amounts = passage.stated.filter((other) => other !== figure && measures(passage, other));
  const told = amounts.filter((other) => !isDifference(passage, other));
  return (
    pairOf(told, figure, relating) ??
    pairOf(
      amounts.filter((other) => !isStep(passage, other)),
      figure,
      relating,
    ) ??
    countsAround(passage, figure, told) ??
    pairOf(told, figure, relating, mayBeOfOne)
  );
}

const OUT_OF_ALL = /^(?: \p{L}+){0,5} (?:trong|trên) (?:tổng số|tổng cộng) $/u;

/** `18 ghế, tức 10% số ghế của hạ viện gồm 180 thành viên`: the only two counts, the second in the figure's own clause. */
function countsAround(
  { text }: Passage,
  { at, figure }: Stated,
  amounts: readonly Stated[],
): Pair | undefined {
  if (figure.unit === 'lần') return undefined;
  const [a, b, ...more] = amounts.filter(({ figure }) => figure.type === 'COUNT');
  if (!a || !b || more.length) return undefined;
  // `18 huy chương trong tổng số 48 nội dung, chiếm 37,5%`
  if (b.at < at) return OUT_OF_ALL.test(text.slice(a.at + 1, b.at)) ? [a, b] : undefined;
  const isOpened = at < a.at && /[:(]/u.test(text.slice(at, a.at));
  return isOpened || !/[,;:().¶]| (?:-|và|nhưng|song) /u.test(text.slice(at + 1, b.at))
    ? [a, b]
    : undefined;
}

function pairOf(
  amounts: readonly Stated[],
  figure: Stated,
  relating: readonly Stated[],
  areAlike = areOfOne,
): Pair | undefined {
  const kinds: Stated[][] = [];
  for (const amount of amounts) {
    const kind = kinds.find(([first]) => areAlike(first!.figure, amount.figure));
    if (kind) kind.push(amount);
    else kinds.push([amount]);
  }
  const isOfFew = (kind: readonly Stated[]): boolean =>
    kind.every(({ figure }) => figure.type === 'COUNT' && amountOf(figure) <= FEW);
  const pairs = kinds.map(distinct).filter((kind) => kind.length > 1);
  const several = pairs.length > 1 ? pairs.filter((kind) => !isOfFew(kind)) : pairs;
  const [a, b, ...more] = several.length === 1 ? several[0]! : [];
  if (!a || !b || more.length || isSame(a, b)) return undefined;
  // `A (60%), B (40%)`: each of them is told by itself.
  const others = relating.filter((other) => other !== figure);
  const isBetween = (other: Stated): boolean => other.at > a.at && other.at < b.at;
  if (
    others.some(
      (other) => isBetween(other) || Math.abs(other.at - b.at) < Math.abs(figure.at - b.at),
    )
  )
    return undefined;
  return [a, b];
}

/** `30.000 ôtô … 180.000 chiếc` too. */
const areOfOne = (a: FigureMention, b: FigureMention): boolean =>
  sameKind(a, b) || (a.type === 'COUNT' && b.type === 'COUNT' && sameNoun(a.unit, b.unit));
/** The same, where `120 chiếc`, `48 đơn vị` stand for any things. */
export const mayBeOfOne = (a: FigureMention, b: FigureMention): boolean =>
  areOfOne(a, b) ||
  (a.type === 'COUNT' &&
    b.type === 'COUNT' &&
    (standsFor(a.unit, b.unit) || standsFor(b.unit, a.unit)));
const standsFor = (unit: string, noun: string): boolean =>
  /^(?:chiếc|cái|đơn vị|sản phẩm)$/u.test(unit.toLowerCase()) && !nounsAgree(noun, 'người');

/** `hai người`, `ba đội`: those that are spoken of, beside what is told of them. */
const FEW = 3;

/** Each amount once: it may be told again. */
const distinct = (kind: readonly Stated[]): Stated[] =>
  kind.filter(
    (one, i) => !kind.slice(i + 1).some((o) => amountOf(o.figure) === amountOf(one.figure)),
  );

/** One amount twice, or in two units (`12.100 feet (3.688 mét)`). */
export function isSame(a: Stated, b: Stated): boolean {
  const [x, y] = [amountOf(a.figure), amountOf(b.figure)];
  return x === y || (a.figure.unit !== b.figure.unit && areWithin(x, y, 1.02));
}

const AGAINST = /(?:^| )(?:so|từ|trên nền|nếu đặt)(?: |$)/u;
const COMES_FROM = /(?:^| )(?:đến|xuất phát|lấy|huy động|thu) từ(?: |$)/u;
const WHENS = new RegExp(WHEN.source, 'gu');

/** The figure is against what the passage does not tell (`tăng 12% so với năm 2019`, `gấp ba lần năm ngoái`). */
export function isToldOfOther({ passage, relating, pair, base }: Tie): boolean {
  const { text, stated } = passage;
  const rest = restOf(passage, relating);
  const isMultiple = relating.figure.type === 'RATIO' || relating.figure.unit === 'lần';
  // `gấp đôi năm ngoái` is against what stands before it, or in its own sentence after it.
  const against = base ?? pair[1];
  const isElsewhere = against.at > relating.at && /[;¶]/u.test(text.slice(relating.at, against.at));
  const names =
    isMultiple &&
    !BESIDES.test(rest) &&
    ((isElsewhere && WHEN.test(rest)) ||
      (against.at < relating.at && (contentOf(rest).length > 0 || WHEN.test(rest))));
  // `lên 112 tỷ, tăng 8% trong tuần này. Hồi tháng 1, vốn hóa ở mức 80 tỷ`
  if (
    base &&
    base.at > relating.at &&
    text.slice(relating.at, base.at).includes(END) &&
    WITHIN.test(rest) &&
    !BEFORE.test(spelled(passage, sinceFigure(passage, base.at).split(END).pop()!))
  )
    return true;
  if ((!AGAINST.test(rest) || COMES_FROM.test(rest)) && !names) return false;
  const end = relating.at + 1 + rest.length;
  const isIn = (x: Stated): boolean => x.at > relating.at && x.at <= end + 3;
  if (pair.some(isIn)) return false;
  if (stated.some(isIn)) return true;
  // `62 bàn; năm ngoái 40 bàn, tăng 25% so với năm trước nữa`: of the amount that it follows.
  const last = stated.filter(({ at }) => at < relating.at).at(-1);
  if (last === base && base === pair[1] && /[;¶]/u.test(text.slice(pair[0].at, base.at)))
    return true;
  // `689 triệu, thấp hơn 30 triệu so với bản cũ; bản cao cấp 769 triệu`
  const far = pair.find(({ at }) => at > relating.at && /[;¶]/u.test(text.slice(relating.at, at)));
  if (far && ONCE.test(rest) && !ONCE.test(sinceFigure(passage, far.at).split(/[;¶]/u).pop()!))
    return true;
  const seen = new Set(contentOf(text.slice(0, relating.at)));
  const unit = relating.figure.unit.toLowerCase().split(' ');
  const named = contentOf(rest).filter((word) => !unit.includes(word));
  const own = named.filter((word) => !NEUTRAL.has(word));
  const isSeen = named.some((word) => seen.has(word));
  if (!base) return WHEN.test(rest) || !isSeen;
  // `từ 24 triệu lên 30 triệu mỗi năm, tăng 25% so với năm học trước`
  if (isFromTo(passage, pair) && TIME_BEFORE.test(rest)) return false;
  // `cao hơn 23% so với cùng kỳ, khi ngành này thu 300 triệu USD`
  if (base.at > relating.at && EXPLAINS.test(text.slice(relating.at, base.at))) return false;
  const when = [...rest.matchAll(WHENS)].map(([words]) => words);
  if (when.length) {
    const before = sinceFigure(passage, base.at);
    const lead = before.split(/[¶.;,]| và /u).pop()!;
    const opening = before.includes(END) ? openingOf(before.split(END).pop()!) : '';
    const around = `${opening} ${lead}${text.slice(base.at + 1).split(/[¶;\ue000-\uefff]/u)[0]!}`;
    const values = datesIn(passage, around);
    return !when.some((words) =>
      IS_DATE.test(words)
        ? values.includes(passage.paragraph.time(words).value)
        : around.includes(words),
    );
  }
  return !ONCE.test(rest) && own.length > 0 && !isSeen;
}

const FROM_TO =
  /(?:^| )từ [\ue000-\uefff](?: \p{L}+| [\uf600-\uf7ff]){0,4} (?:lên|xuống|còn|thành)(?: \p{L}+){0,3} $/u;
const isFromTo = ({ text }: Passage, [a, b]: Pair): boolean =>
  FROM_TO.test(text.slice(Math.max(0, a.at - 4), b.at));
const TIME_BEFORE =
  /so với (?:mức |giá |thời điểm )?(?:(?:(?:năm|niên|khóa|vụ|mùa|kỳ|tháng|quý|tuần)(?: học)? )?(?:trước|liền trước|trước đó)|cũ|hiện nay|hiện tại|hiện hành|trước đây|[\uf000-\uf1ff]) ?$/u;

/** `gấp đôi chỉ sau một mùa`: when, how and why, not of what. */
const BESIDES =
  /^ (?:chỉ |ngay )?(?:sau|trong|vòng|khi|nhờ|do|vì|theo|dù|mặc dù|để|vào|tính|mà|là|nếu) /u;
/** A rate of a time of its own, and a base of the time before it. */
const WITHIN = /(?:^| )trong (?:phiên|ngày|tuần|tháng|quý|[\uf000-\uf3ff])/u;
const BEFORE = /(?:^| )(?:trước|ngoái|cùng kỳ|hôm qua)(?: |$)/u;

/** Of no time of its own: the older of the two. */
const ONCE =
  /(?:^| )(?:ban đầu|lúc đầu|trước|trước đây|trước kia|cũ|xưa|ngày thường|bình thường|khởi điểm)(?: |$)/u;
const IS_DATE = /[\uf000-\uf3ff]/u;

const datesIn = (passage: Passage, text: string): string[] =>
  [...text.matchAll(/[\uf000-\uf3ff]/gu)].map(([letter]) => passage.paragraph.time(letter).value);

const POINTS_BACK =
  /(?:^| )(?:này|đó|ấy|kia|trên|vậy|thế|tức|nghĩa|tính ra|vị chi|tương ứng|tương đương)(?: (?!(?:ở|tại|của|với|trong|đối với) )|$)/u;
/** Words of the clause that name no quantity of their own. */
const NEUTRAL = new Set(
  `cú đà mức bước sự nhịp pha đợt lần khoản tốc độ con số tỷ tỉ trọng phần trăm điểm giá trị chênh lệch
  biến động thay đổi nghĩa tức hay tương đương ứng như vậy thế vị chi tính ra hẳn mạnh nhẹ liền đáng kể quá nhanh
  chóng bằng chiếm kém tới mất bị so sau thời gian vòng bất ngờ lập kỷ lục ngót gấp tăng giảm trưởng sụt hạ
  thực tế chừng không chưa đầy cao thấp nhiều ít lớn nhỏ dài ngắn nặng đắt rẻ đông rộng hẹp sâu mới cũ bởi
  vì nhờ khiến dù vẫn đều phải cần vỏn vẹn đúng trung bình bình quân mỗi riêng tổng cộng cộng quy hoàn thành
  rồi thì sự diện tích chiều nhiệt trọng lượng cân dân quân thấy xa gần sớm muộn già trẻ tốt lời nhiều trước ngoái kỳ gia lâu dày mỏng mạnh yếu trễ`
    .split(/\s+/u)
    .filter(Boolean),
);

/** For a change: a part of what has been told comes between (`…, trong đó phần nền tăng gấp đôi`). */
export const isOfPart = ({ passage, relating, pair: [first, last] }: Tie): boolean =>
  /(?:trong đó|trong số) |[,;¶(] (?:tính )?riêng /u.test(
    passage.text.slice(Math.min(relating.at, first.at), Math.max(relating.at, last.at)),
  ) ||
  // `3,5 tỷ euro. Mỗi đội nhận 400 triệu euro`
  (EACH.test(leadOfClause(passage, last)) && !EACH.test(leadOfClause(passage, first)));
const EACH = /(?:^| )mỗi /u;

/** For a change: its clause has a subject of its own that the pair is not of (`…, số người chết giảm 20%`). */
export function namesAnew({ passage, relating, pair }: Tie, isStrict = true): boolean {
  const { text } = passage;
  const [first, last] = pair;
  const isBefore = relating.at < first.at;
  const words = isBefore
    ? clauseOf(
        text.slice(relating.at + 1, first.at).replace(/ (?:và|còn|nhưng|song|trong khi) /gu, ' , '),
      )
    : clauseOf(
        sinceFigure(passage, relating.at)
          .replace(/\( $/u, '')
          .replace(/ (?:và|còn|nhưng|song|trong khi) /gu, ' , '),
      );
  // One clause with an amount of the pair: what it is of is what they are of.
  const all = isBefore ? text.slice(relating.at + 1, first.at) : sinceFigure(passage, relating.at);
  if (words.length >= all.replace(/\( $/u, '').length) return false;
  const start = isBefore ? first.at - words.length : relating.at - words.length;
  if (POINTS_BACK.test(words)) return false;
  const seen = new Set(contentOf(text.slice(0, isBefore ? relating.at : start)));
  for (const { figure } of [first, last])
    for (const w of figure.unit.toLowerCase().split(' ')) seen.add(w);
  const own = contentOf(words.replace(CHANGE, ' ').replaceAll('tỷ lệ', ' ')).filter(
    (w) => !NEUTRAL.has(w),
  );
  const isUnseen = (word: string): boolean => !seen.has(word);
  const isNew = isStrict ? own.some(isUnseen) : own.length > 0 && own.every(isUnseen);
  // `Từ 60 tỷ lên 90 tỷ, doanh thu tăng 80%`: the pair has no subject but this one.
  const pairLead = contentOf(text.slice(0, first.at).replace(CHANGE, ' ')).filter(
    (w) => !NEUTRAL.has(w),
  );
  return isNew && pairLead.length > 0;
}
