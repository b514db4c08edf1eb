// A total and the amounts around it that nearly make it up: for sums told in wordings that no pattern knows.
import type { FigureMention } from '../../resolve/facts';
import { amountOf, isDigitSlip, isOneDigitOff, lenient, plus, sameKind, disjoint } from './amount';
import { isBare } from './bare-numbers';
import { COUNT, DATE, DURATION, END, type Paragraph } from './paragraph';
import { statedIn, type Stated } from './passage';
import type { Whole } from './whole';

/** So much evidence makes a near miss a sum. */
const ENOUGH = 3;
/** How many sentences the parts may be spread over. */
const SENTENCES = 4;
const MOST_PARTS = 8;

const SUMMABLE = new Set<string>(['COUNT', 'MONEY', 'MEASURE']);

const isSummable = (figure: FigureMention): boolean =>
  (SUMMABLE.has(figure.type) && !figure.unit.includes('/') && !/^[KMGT]B$/u.test(figure.unit)) ||
  figure.source === 'duration';

/** What a sum does not go on over: two states, a rate for each, another time, a limit. */
const TURN =
  /(?:^| )(?:(?<!mã )(?:tăng|giảm)|so với|mỗi|từng|bình quân|trung bình|gấp|tương đương|tức|hay|dự kiến|năm ngoái|cùng kỳ|trước đó|(?:năm|kỳ|lần|đợt|tháng|tuần|vụ|mùa|giải) trước|hơn|kém|dưới|trên(?! (?:tổng|cả))|tối đa|tối thiểu|ít nhất|(?:nhiều|lớn|cao) nhất(?! là)|thêm vào đó|kế hoạch|mục tiêu|phạt|(?<!(?:trị|đứng|tăng|giảm) )giá|nếu|khác với|tuy nhiên|nhưng|trong khi)(?: |$)/u;
/** `lớn nhất là …; xếp sau là …`: one of those that are ranked is no total of the others. */
const isRanked = (lead: string, between: string): boolean =>
  /(?:^| )(?:xếp|đứng|theo) sau(?: |$)/u.test(between) ||
  (/ nhất(?: |$)/u.test(` ${lead}${between}`) &&
    /(?:^| )(?:tiếp theo|tiếp đến|kế đến|kế tiếp)(?: |$)/u.test(between));
/** A list within the list. */
const NESTS = /(?:^| )(?:gồm|trong đó|trong số đó|trong số này)(?: |$)/u;
/** Words that make a total of the amount after them. */
const TOTAL =
  /(?:^| )(?:tổng|tất cả|tất thảy|(?:số|mức) (?!còn |khác )(?:\p{L}+ ){1,3}là|toàn (?:\p{L}+ ){1,2}(?:có|được|thu|đạt)|cả thảy|tổng cộng|cộng|gộp|toàn bộ|cả (?:hai|ba|bốn|năm|ngày|đợt|đoàn|nhóm|tuần|vụ|hành trình|chặng)|cả (?:\p{L}+ ){1,2}(?:có|được|thu|đạt|là)|hợp thành|làm thành|lập thành|làm nên|tạo nên|gom lại|tính ra|thành|tức|nghĩa là|sau (?:hai|ba|bốn|năm)|hai khoản|ba khoản|tính cả|tính chung|nâng|vị chi|dồn lại|góp lại)(?: |$)/u;
/** Words that open all parts of what stands before them. */
const OPENS = /(?:^| )(?:nào|gồm|chia|phân|bao gồm|lần lượt|theo|cụ thể|:|\()(?: |$)/u;
/** `Nhờ … và …, cây cầu …`: what the list at the head of a sentence makes possible. */
const BRINGS = /^ ?(?:với|nhờ|từ|cộng|gộp) (?:\p{L}+ ){0,2}$/u;
/** A sentence that takes up what the one before it has listed. */
const RESUMES = /^ ?(?:với|như vậy|vậy là|thế là|tính chung|tính ra|kết quả)(?: |$)/u;
const OPENS_ALL = /(?:^| )(?:gồm|bao gồm|chia thành|chia làm|lần lượt|:) (?:\p{L}+ ){0,3}$/u;
/** A sentence that counts: `Có 12 vụ …`. */
const COUNTS = new RegExp(`${END} (?:\\p{L}+ ,? ?){0,3}(?:có|là) (?:tới |đến )?$`, 'u');
/** Words that open some parts, if not all. */
const OPENS_SOME = /(?:^| )(?:trong đó|trong số đó|trong số này)(?: |$)/u;
const AMONG = /(?:^| )(?:trong|trong số|tổng số|tổng cộng|tổng)(?: (?:tổng|số|cả|hơn|gần))* $/u;
/** What is told of without a number. */
const UNNUMBERED =
  /(?:^| )(?:một số|vài|hầu hết|phần lớn|đa số|những|nhiều|chưa kể|ngoài ra|không tính|không kể)(?: |$)/u;
/** `…, không còn khoản nào khác`. */
const NOTHING_ELSE = / không (?:\p{L}+ ){1,4}(?:nào|khác)(?: |$)/u;
/** Parts that leave nothing out. */
const CLOSING: readonly (readonly RegExp[])[] = [
  [/còn lại/u],
  [/ nam(?: |$)/u, / nữ(?: |$)/u],
  [/(?:^| )sáng /u, /(?:^| )chiều /u],
  [/ đực(?: |$)/u, / cái(?: |$)/u],
  [/nội địa|trong nước/u, /quốc tế|nước ngoài|ngoài nước/u],
  [/nội trú/u, /ngoại trú/u],
  [/thuận|tán thành|đồng ý|ủng hộ/u, /chống|phản đối|không/u],
  [/chết|thiệt mạng|tử vong/u, /bị thương|mất tích/u],
  [/cứu|an toàn|sống sót/u, /mất tích|thi thể|thiệt mạng|tử vong/u],
  [/người lớn/u, /trẻ em|trẻ nhỏ|cháu/u],
  [/(?<!ngoài )công lập/u, /ngoài công lập|tư thục|dân lập/u],
  [/thành thị/u, /nông thôn/u],
  [/ngắn hạn/u, /dài hạn/u],
  [/(?:^| )thắng /u, /(?:^| )hoà /u, /(?:^| )(?:thua|bại) /u],
  [/ (\p{L}+(?: \p{L}+)?) .*(?:không|chưa) \1(?: |$)/u],
  [/vàng|hcv/u, /bạc|hcb/u, /đồng|hcđ/u],
];

/** Each total with the run of amounts before or after it that should make it up and does not, by little. */
export function* summed(paragraph: Paragraph): Generator<Whole> {
  if (paragraph.letters < 3) return;
  const stated = statedIn(paragraph).filter(({ figure }) => isSummable(figure));
  if (stated.length < 3) return;
  // What is a part of one whole is no total of others.
  const parts = new Set<Stated>();
  for (const [i, total] of stated.entries()) {
    if (parts.has(total) || amountOf(total.figure) <= 0 || isBare(total.figure)) continue;
    const after = runOf(paragraph, total, stated.slice(i + 1));
    const before = runOf(paragraph, total, stated.slice(0, i).reverse()).reverse();
    const explained = [after, [...before].reverse()].map((run) => explaining(total, run));
    explained.flat().forEach((part) => parts.add(part));
    if (explained.some(({ length }) => length)) continue;
    const mixed = before.length
      ? []
      : runOf(paragraph, total, stated.slice(0, i).reverse(), true).reverse();
    for (const run of [after, before, addsAll(paragraph, total, mixed) ? mixed : []])
      if (run.length > 1 && evidence(paragraph, total, run) + isAll(stated, total, run) >= ENOUGH) {
        run.forEach((part) => parts.add(part));
        yield { total, parts: run };
        break;
      }
  }
}

/** One where the line tells no other amount of the kind. */
const isAll = (stated: readonly Stated[], total: Stated, parts: readonly Stated[]): number =>
  stated.every(
    (other) => other === total || parts.includes(other) || !canBePart(other.figure, total.figure),
  )
    ? 1
    : 0;

/** Parts of a length of time are told to the hour because they are so long, not because they are rounded. */
export const asTold = (figure: FigureMention): FigureMention =>
  figure.source === 'duration' ? { ...figure, precision: 0 } : figure;

const DATES = new RegExp(DATE, 'gu');

const tellsEarlier = (paragraph: Paragraph, between: string): boolean =>
  [...between.matchAll(DATES)].some(([letter]) =>
    /(?:trước|ngoái|qua|kia)$/iu.test(paragraph.source(paragraph.time(letter))),
  );

/** `lần đầu 120, lần hai 137`: a number that ends its item; `quận 8 có …` is a name. */
const standsAlone = (text: string, { figure, at }: Stated): boolean =>
  amountOf(figure) >= 10 &&
  /^ (?:[,;)¶]|và |$)/u.test(text.slice(at + 1)) &&
  !/(?:số|đoạn|nhóm|bảng|quận|tổ|khu|lớp|khối|thứ|điều|phường|đường|tháng|ngày|năm) $/u.test(
    text.slice(0, at),
  );

/** The amounts that follow each other from a total on, nearest first, each smaller than it. */
function runOf(
  paragraph: Paragraph,
  total: Stated,
  others: readonly Stated[],
  isMixed = false,
): Stated[] {
  const { text } = paragraph;
  const run: Stated[] = [];
  let last = total;
  for (const other of others) {
    if (isBare(other.figure) && !standsAlone(text, other)) continue;
    if (!canBePart(other.figure, total.figure, isMixed)) continue;
    if (amountOf(other.figure) >= amountOf(total.figure) || run.length === MOST_PARTS) break;
    const whole = text.slice(Math.min(total.at, other.at), Math.max(total.at, other.at));
    if (whole.split(END).length > SENTENCES) break;
    const between = text.slice(Math.min(last.at, other.at) + 1, Math.max(last.at, other.at));
    // `…; năm ngoái toàn nhà máy có 29 ca`: of another time.
    if (!run.length && tellsEarlier(paragraph, between)) return run;
    // `…, tức 23 km`: said again as one.
    const isSaidAgain =
      !run.length && last.at > other.at && / , (?:tức|tức là|nghĩa là) $/u.test(between);
    // A list that turns before it ends: what is read of it is not all.
    if ((TURN.test(between) && !isSaidAgain) || (run.length > 0 && NESTS.test(between)))
      return between.includes(END) ? run : [];
    run.push(other);
    last = other;
  }
  return run;
}

const MEDALS = /^(?:vàng|bạc|đồng|hcv|hcb|hcđ)/u;

/** Said of things of any kind. */
const UNITS = /^(?:chiếc|cái|con|quả|căn)$/u;

const canBePart = (part: FigureMention, total: FigureMention, isMixed = false): boolean =>
  sameKind(part, total) ||
  ((isMixed || UNITS.test(total.unit) || UNITS.test(part.unit)) &&
    part.type === 'COUNT' &&
    total.type === 'COUNT') ||
  (total.type === 'COUNT' &&
    part.type === 'COUNT' &&
    /^huy chương/u.test(total.unit.toLowerCase()) &&
    MEDALS.test(part.unit.toLowerCase()));

/** `47 bức tranh và 12 lá thư, tổng cộng 59 hiện vật`: whatever the parts are called. */
const ADDS_ALL =
  /(?:^| )(?:tổng cộng|tất cả|tất thảy|cả thảy|cộng lại|gộp lại|vị chi)(?: \p{L}+){0,2} $/u;

function addsAll({ text }: Paragraph, total: Stated, parts: readonly Stated[]): boolean {
  if (parts.length < 2) return false;
  const lead = text.slice(text.lastIndexOf(END, total.at) + 1, total.at);
  return ADDS_ALL.test(text.slice(parts[parts.length - 1]!.at + 1, total.at)) || ADDS.test(lead);
}

const ADDS = /(?:^| )(?:cộng với|cộng thêm|gộp với|gộp cả|tính cả|kể cả) /u;

const sumOf = (parts: readonly Stated[]): number =>
  parts.reduce((sum, { figure }) => sum + amountOf(figure), 0);

/** The first parts of the run that make up the total; none where they do not. */
function explaining(total: Stated, run: readonly Stated[]): readonly Stated[] {
  const stated = lenient(asTold(total.figure));
  let sum = { low: 0, high: 0 };
  const last = run.findIndex(({ figure }) => {
    sum = plus(sum, lenient(asTold(figure)));
    return !disjoint(sum, stated);
  });
  return run.slice(0, last + 1);
}

/** Is a figure one of the parts that make up a total of its line? */
export function isOfWhole(paragraph: Paragraph, figure: FigureMention): boolean {
  const stated = statedIn(paragraph).filter((other) => isSummable(other.figure));
  return stated.some((total, i) =>
    [
      runOf(paragraph, total, stated.slice(i + 1)),
      runOf(paragraph, total, stated.slice(0, i).reverse()),
    ].some((run) => explaining(total, run).some((part) => part.figure === figure)),
  );
}

/** How much says that the parts are meant to make up the total. */
function evidence(paragraph: Paragraph, total: Stated, parts: readonly Stated[]): number {
  const { text } = paragraph;
  // A length of time is told in its own unit, not in minutes.
  const { precision, source } = total.figure;
  const unit = source === 'duration' ? precision : 1;
  const [sum, stated] = [sumOf(parts) / unit, amountOf(total.figure) / unit];
  const most = isDigitSlip(sum, stated) ? 0.4 : 0.25;
  if (Math.abs(sum - stated) > most * stated || !isOneDigitOff(sum, stated)) return 0;
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  const isFirst = total.at < first.at;
  const lead = text.slice(text.lastIndexOf(END, total.at) + 1, total.at);
  const between = isFirst ? text.slice(total.at + 1, first.at) : text.slice(last.at + 1, total.at);
  const all = text.slice(first.at, clauseEnd(text, last.at));
  const nothingElse = NOTHING_ELSE.test(text.slice(last.at).split(END)[0]!);
  if (!nothingElse && (UNNUMBERED.test(all) || leavesRest(text, last.at))) return 0;
  if (isOfMarks(all) || (isFirst && isRanked(lead, between))) return 0;
  if (isOneOfThem(text, total, parts)) return 0;
  const isTotal = TOTAL.test(isFirst ? lead : between);
  const listed = text.slice(
    isFirst ? total.at + 1 : text.lastIndexOf(END, first.at) + 1,
    clauseEnd(text, last.at),
  );
  const isClosed = nothingElse || CLOSING.some((words) => words.every((word) => word.test(listed)));
  const opens = OPENS.test(between);
  // `24.000 con cá tra, 18.500 con cá lóc …`: the first is one of the list.
  const isMember = /^(?: \p{L}+){1,5} , $/u.test(between) && !AMONG.test(lead);
  const isOver = isFirst && !isMember && sum > stated && !MAY_OVERLAP.test(all);
  const areAlike = isOver && toldAlike(text, parts);
  const counts = isOver && COUNTS.test(between) && endsList(all, AFTER_LIST);
  // More than there is, in a list that `và` ends or whose items are told alike.
  const exceeds = isOver && areOfOne(total, parts) && (endsList(all, AFTER_LIST) || areAlike);
  if (
    !areAlike &&
    !exceeds &&
    isFirst &&
    !opens &&
    !AMONG.test(lead) &&
    !OPENS_SOME.test(between) &&
    !between.includes(END) &&
    !isClosed
  )
    return 0;
  const counted = numbers(
    paragraph,
    isFirst ? total.at - lead.length : text.lastIndexOf(END, first.at) + 1,
    isFirst ? first.at : total.at,
    [total, ...parts],
  );
  if (
    !isFirst &&
    !isTotal &&
    !between.includes(END) &&
    !(counted && /^[^;]*, /u.test(between) && last.figure.unit === total.figure.unit) &&
    !endsList(all, between)
  )
    return 0;
  const brings = !isFirst && BRINGS.test(text.slice(text.lastIndexOf(END, first.at) + 1, first.at));
  // `340 vụ. Có 190 vụ do …, 170 vụ do …`: what is counted in the same terms comes to more than there is.
  return (
    (counts ? 2 : 0) +
    (exceeds ? 1 : 0) +
    (isOver && AMONG.test(lead) ? 1 : 0) +
    (areAlike ? 1 : 0) +
    (brings && endsList(all, between) ? 1 : 0) +
    (!isFirst && RESUMES.test(lead) && parts.length > 2 ? 1 : 0) +
    (isFirst && opens && isTotal ? 1 : 0) +
    (Math.abs(sum - stated) >= 10 && stated >= 100 ? 1 : 0) +
    (parts.length > 2 ? 1 : 0) +
    (counted ? 2 : 0) +
    (isTotal && !isFirst ? 2 : 0) +
    (isFirst && opens ? (OPENS_ALL.test(between) ? 2 : 1) : 0) +
    (isClosed ? 2 : 0) -
    (isFirst && OPENS_SOME.test(between) && sum < stated && !isClosed ? 2 : 0)
  );
}

/** `tôi được 4 tỷ, Hoài được 3 tỷ còn Anh được 2 tỷ`: each gets its own, under one verb. */
function isOneOfThem(text: string, total: Stated, parts: readonly Stated[]): boolean {
  const verbs = [total, ...parts].map(
    ({ at }) => /\p{L}+ (được|nhận|lĩnh|hưởng|góp|thưởng) $/u.exec(text.slice(0, at))?.[1],
  );
  const lead = text.slice(text.lastIndexOf(END, total.at) + 1, total.at);
  return !TOTAL.test(lead) && !!verbs[0] && verbs.every((verb) => verb === verbs[0]);
}

/** `đại đội 1 có 145 người, đại đội 2 có …`, `39 vụ do …, 35 vụ do …`: the same words lead to each, or follow it. */
function toldAlike(text: string, parts: readonly Stated[]): boolean {
  const isOne = (words: readonly (string | undefined)[]): boolean =>
    !!words[0] && /^\p{L}/u.test(words[0]) && words.every((word) => word === words[0]);
  const leads = parts.map(({ at }) =>
    text
      .slice(0, at)
      .split(/[,;:(¶]| (?:và|gồm|là|trong đó) /u)
      .pop()!
      .trim()
      .split(' '),
  );
  if (leads.every(({ length }) => length > 1) && isOne(leads.map(([word]) => word))) return true;
  return isOne(
    parts.map(({ at }) => /^(?: \p{L}+){2}(?= )/u.exec(text.slice(at + 1))?.[0]?.trim()),
  );
}

/** A clause after a list. */
const AFTER_LIST = ', một hai ba ';

/** Groups that may share members. */
const MAY_OVERLAP =
  /(?:^| )(?:nữ|trẻ em|dưới|trên|tuổi|người già|lãnh đạo|nghèo|nặng|nước ngoài|cũng|cùng|đồng thời|vừa|xét|nếu tính)(?: |$)/u;

/** All are counted by one noun. */
const areOfOne = (total: Stated, parts: readonly Stated[]): boolean =>
  parts.every(({ figure }) => figure.unit.split(' ')[0] === total.figure.unit.split(' ')[0]);

/** `75 nữ, 40 người dân tộc thiểu số`: who bears one mark may bear the other too. */
export const isOfMarks = (list: string): boolean =>
  /(?: nữ(?: |$)|dân tộc thiểu số|khuyết tật|khiếm thị|khiếm thính|đảng viên)/u.test(list) &&
  !/(?:^| )(?:nam|kinh|sáng|còn lại|bình thường|quần chúng)(?: |$)/u.test(list);

/** `…; các xã còn lại ở đồng bằng`: others follow that have no number. */
function leavesRest(text: string, at: number): boolean {
  const [, ...rest] = text
    .slice(at + 1)
    .split(END)[0]!
    .split(/[,;]| và /u);
  return rest.some(
    (clause) => /(?:còn lại|khác)(?: |$)/u.test(clause) && !/[\ue000-\uefff]/u.test(clause),
  );
}

function clauseEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[,;¶]/u);
  return end < 0 ? text.length : at + end;
}

/** `…, … và …, dự luật được thông qua với …`: a list that `và` ends, and a clause of its own after it. */
const endsList = (list: string, between: string): boolean =>
  / và (?:\p{L}+ )*[\ue000-\uefff](?: \p{L}+)* ?$/u.test(list) &&
  /^[^,]*, (?:\p{L}+ ){3,}/u.test(between);

/** A stretch of the line says how many parts there are: `ba đợt`, `trong hai ngày`. */
function numbers(
  paragraph: Paragraph,
  from: number,
  to: number,
  [total, ...parts]: readonly Stated[],
): boolean {
  const count = parts.length;
  return [...paragraph.text.slice(from, to).matchAll(COUNTED)].some(({ 0: letter, index }) => {
    if ([total, ...parts].some((of) => of?.at === from + index)) return false;
    if (IS_LENGTH.test(letter))
      return new RegExp(`^PT?${count}[YMWDH]$`, 'u').test(paragraph.time(letter).value);
    const figure = paragraph.figure(letter);
    return amountOf(figure) === count && !isBare(figure);
  });
}

const COUNTED = new RegExp(`${COUNT}|${DURATION}`, 'gu');
const IS_LENGTH = new RegExp(DURATION, 'u');
