// Which figure of a passage tells how far two others are apart, and which two.
import type { FigureMention } from '../../resolve/facts';
import { comparable, sameKind } from './amount';
import { END } from './paragraph';
import { contentOf } from './restate';
import { isEarlier, leadOf, leadingTo, olderOf, type Passage, type Stated } from './passage';
import { changeIn, isFactor, isStep, leadOfClause, restOf, type Pair } from './clause';
import { baseOf } from './base';
import { mayBeOfOne, isOfPart, isSame, isToldOfOther, namesAnew, type Tie } from './tie';

export interface Gap {
  readonly gap: Stated;
  readonly pair: Pair;
}

/** What is a gap by its name: it may stand at a level (`khoảng cách còn 5 điểm`). */
const NAMES =
  /(?:^|[ ,(])(?:chênh lệch|khoảng cách|cách biệt|chênh|độ lệch|độ vênh|vênh|thâm hụt|thặng dư|bội chi|bội thu|xuất siêu|nhập siêu|biên độ|hơn kém|hơn nhau|kém nhau|thiếu hụt)(?<rest> .*)$/u;
const ADJECTIVE =
  'cao|thấp|nhiều|ít|lớn|nhỏ|dài|ngắn|nặng|nhẹ|đắt|rẻ|nhanh|chậm|đông|rộng|hẹp|sâu|nông|già|trẻ|sớm|muộn|nhỉnh|dày|mỏng|xa|mạnh|yếu|tốt';
// `hơn 300 người` and `vượt 300 người` tell of a number that is larger.
const THAN = `(?:(?:${ADJECTIVE}) hơn|kém|thua|(?:trên|dưới)(?= (?:mức )?(?:báo động|trung bình|chuẩn|mốc|tham chiếu) )|bỏ xa|dẫn trước|(?<!(?:đường|hướng|chỉ|ống|cầu|trích|viện) )dẫn(?! (?:đầu|chứng|tới|đến|từ|theo|dắt))|(?<!(?:đạt|là|có|chỉ|lên|trên|với|cho|cầu|hầm|đường) )(?:hơn|vượt)(?= [\\p{L}\\uf000-\\uf3ff]+ ))`;
/** Verbs that make a gap of the amount after them. */
const VERBS = new RegExp(
  `(?:^|[ ,(])(?:${THAN}|(?:trả|tốn|chi|bù|mất) thêm|(?:${ADJECTIVE}) (?:đi|thêm|ra|lại|lên)(?! (?:hết|qua|mất|từ|đến) )|thiếu(?! (?:niên|nữ|nhi|tướng|tá|úy|sót))|hụt|thừa|dư|dôi|dôi dư|tiết kiệm|rút ngắn|tồn|tồn kho|bớt|mất đi|vơi đi|cách nhau)(?<rest> .*)$`,
  'u',
);
/** What is earned or lost, of what comes in and what goes out. */
const BALANCE = /(?:^|[ ,(])(?:lỗ|lãi|lời|bỏ túi|thu về|còn lại|còn)(?= |$)/u;
const IN_AND_OUT =
  /(?:^| )(?:thu|doanh thu|bán|giá bán)(?: |$).*(?:^| )(?:trừ|chi phí|chi|vốn|mua|nhập|bỏ ra|giá vốn)(?: |$)|(?:^| )(?:mua|bỏ ra|nhập)(?: |$).*(?:^| )(?:bán|thu)(?: |$)/u;
/** It is a level after these, no difference. */
const LEVEL =
  /(?:^|[ ,(])(?:đạt|còn|lên|xuống|từ|thành|có|ở mức|về|chạm)(?: (?:tới|đến|mức|khoảng|gần|hơn|trên|chỉ|còn|thêm))* $/u;
const COMPARES = new RegExp(`(?:^|[ ,(])(?:${THAN}|so với)(?= |$)`, 'u');
const LINKED = /^[^,;:¶.(]{0,30}\)?(?: (?:tới|đến|là|đúng|khoảng|gần|hơn|những|chừng))* $/u;
/** A gap there once was: `từng dẫn trước 3 điểm`. */
const ONCE = /(?:^| )(?:từng|có lúc|có thời điểm)(?: |$)/u;
/** It is of another time. */
const ELSEWHEN =
  /[\uf000-\uf3ff]|(?:^| )(?:từng|có lúc|cùng kỳ|năm ngoái|(?:năm|tháng|tuần|quý|vụ|mùa|kỳ) trước)(?: |$)/u;

/** `bare`: only its place tells. */
type Kind = 'gap' | 'change' | 'bare';

function kindOf(passage: Passage, gap: Stated): Kind | undefined {
  const { text } = passage;
  const since = leadOf(passage, gap).split(END).pop()!;
  const lead = leadOfClause(passage, gap);
  const named = NAMES.exec(since)?.groups?.['rest'];
  if (named !== undefined) return ELSEWHEN.test(named) ? undefined : 'gap';
  if (/^ (?:là |, )?(?:khoảng cách|cách biệt|chênh lệch|mức chênh)/u.test(text.slice(gap.at + 1)))
    return 'gap';
  if (isRemainder(passage, gap)) return 'gap';
  if (LEVEL.test(lead) || ONCE.test(lead)) return undefined;
  if (/^ (?:tức|tức là|nghĩa là) hơn $/u.test(lead)) return 'gap';
  if (/(?:^| )thua $/u.test(lead) && gap.figure.unit === 'trận') return undefined;
  if (VERBS.test(lead)) return 'gap';
  if (changeIn(lead)) return 'change';
  if (BALANCE.test(lead) && IN_AND_OUT.test(text.slice(0, gap.at))) return 'gap';
  const before = passage.stated.filter((other) => other.at < gap.at).pop();
  return before &&
    LINKED.test(text.slice(before.at + 1, gap.at)) &&
    !/(?:^| )(?:và|nhưng|còn|thì) /u.test(text.slice(before.at + 1, gap.at)) &&
    COMPARES.test(leadingTo(passage, before.at).split(/[¶;]/u).pop()!)
    ? 'gap'
    : CLOSES.test(lead) && !TURNS.test(lead)
      ? 'bare'
      : undefined;
}

/** `Trong 2.500 hồ sơ …, đã giải quyết 2.180, còn 320 hồ sơ đang xử lý`. */
function isRemainder({ text, stated }: Passage, gap: Stated): boolean {
  const [whole, done, ...more] = stated.filter(({ at }) => at < gap.at);
  return (
    done !== undefined &&
    !more.length &&
    /(?:^| )còn(?: (?:lại|khoảng|gần|hơn|tới|đến|chừng))* $/u.test(text.slice(done.at, gap.at)) &&
    /^(?: \p{L}+){0,3} (?:đang|chưa|phải|cần|nữa|tồn đọng|sẽ|được chuyển|chờ)(?: |$)/u.test(
      text.slice(gap.at + 1),
    ) &&
    / (?:đã|mới|chỉ mới|hoàn thành) /u.test(text.slice(whole!.at, done.at)) &&
    !text.slice(whole!.at, gap.at).includes(END)
  );
}

/** A few words after a mark: `, bỏ đi 5 cửa khẩu`. */
const CLOSES = /^(?: \p{L}+){1,4} $/u;
const TURNS =
  /(?:^| )(?:và|gồm|trong|riêng|còn|lên|xuống|đạt|thành|với|cùng|mỗi|nhưng|khoảng|cho|để|là|có|tại|ở|hoặc|hay|từ|đến|vào|sau|trên|dưới|khi|thì|cả|tới|của|theo|gần|hơn|chiếm|được|qua|khác|nữa|đó|cũng|do|ngày|tháng|năm|như)(?: |$)/u;

const DIFFERENCES = new Set<string>(['COUNT', 'MONEY', 'MEASURE', 'PERCENT', 'AGE']);
/** What a difference of anything may be counted in. */
const PLAIN = new Set([
  'đơn vị',
  'vị trí',
  'chỗ',
  'suất',
  'trường hợp',
  'biên chế',
  'người',
  'em',
  'tấm',
  'chiếc',
  'cái',
]);

/** What ranks are apart by. */
const STEPS = new Set(['bậc', 'hạng', 'nấc', 'vị trí', 'thứ hạng']);

/** Comparable; a gap of prices may leave out what they are for (`82 triệu đồng/lượng`, `chênh 2 triệu đồng`). */
const isInTermsOf = (other: FigureMention, gap: FigureMention): boolean =>
  (other.type === 'RANK' && STEPS.has(gap.unit.toLowerCase())) ||
  (gap.type === 'COUNT' && other.type === 'COUNT'
    ? sameKind(other, gap) || PLAIN.has(gap.unit.toLowerCase())
    : comparable(other, gap) || (gap.type === 'MONEY' && other.unit.startsWith(`${gap.unit}/`)));

/** Every figure of a passage that tells the difference of the only two others that it can be of. */
export function* gaps(passage: Passage): Generator<Gap> {
  for (const gap of passage.stated) {
    const { figure } = gap;
    if (!DIFFERENCES.has(figure.type) || figure.unit === '%' || !isOne(passage, gap)) continue;
    const kind = kindOf(passage, gap);
    if (!kind) continue;
    const [a, b, ...more] = passage.stated.filter(
      (other) => other !== gap && isOne(passage, other) && isInTermsOf(other.figure, figure),
    );
    if (!a || !b || more.length || !mayBeOfOne(a.figure, b.figure)) continue;
    if (isSame(a, b) || [a, b].some((one) => isInOtherUnit(one, gap))) continue;
    const pair: Pair = [a, b];
    if (pair.some((one) => isStep(passage, one))) continue;
    const tie = { passage, relating: gap, pair, change: undefined, base: baseOf(passage, pair) };
    if (isToldOfOther(tie) || isOfPart(tie) || isOfEach(passage, gap, pair)) continue;
    if (kind !== 'gap' && !isChangeOf(tie, kind)) continue;
    if (
      kind === 'bare' &&
      (VERBS.test(leadOfClause(passage, b)) || !isRightAfter(passage, gap, pair))
    )
      continue;
    if (isToldOf(passage, gap, pair, kind) && !isAgainstAnother(passage, gap, pair))
      yield { gap, pair };
  }
}

const isOne = (passage: Passage, stated: Stated): boolean =>
  typeof stated.figure.value === 'number' && !isFactor(passage, stated);

const isInOtherUnit = (one: Stated, gap: Stated): boolean =>
  one.figure.unit !== gap.figure.unit && isSame(one, gap);

/** `Cấp mới mất 3 ngày, cấp lại mất 5 ngày, rút ngắn 4 ngày`: two things, each shorter than it was. */
const SHORTENS = /(?:^| )(?:rút ngắn|bớt|tiết kiệm)(?: \p{L}+){0,5} $/u;
function isOfEach(passage: Passage, gap: Stated, pair: Pair): boolean {
  if (!SHORTENS.test(leadOfClause(passage, gap)) || olderOf(passage, pair)) return false;
  const [x, y] = pair.map((one) => leadOfClause(passage, one).trim().split(' '));
  return x!.length > 1 && y!.length > 1 && x!.at(-1) === y!.at(-1) && x!.join() !== y!.join();
}

const SIDE_BY_SIDE = /^(?: \p{L}+){0,3} (?:và|hoặc) (?:\p{L}+ ){0,3}$/u;

/** `hơn nhóm xuống hạng 6 điểm`: what it is compared with is neither of the two. */
function isAgainstAnother(passage: Passage, gap: Stated, pair: Pair): boolean {
  const named = whomNamed(passage, gap);
  if (!named.length || pair[1].at > gap.at) return false;
  const seen = new Set(
    pair.flatMap((one) => contentOf(leadingTo(passage, one.at) + restOf(passage, one))),
  );
  return !named.some((word) => seen.has(word));
}

/** What a comparison names: `giá khởi điểm` of `cao hơn giá khởi điểm 22 tỷ đồng`. */
const whomNamed = (passage: Passage, gap: Stated): string[] =>
  contentOf(THAN_WHOM.exec(leadOfClause(passage, gap))?.[1] ?? '').filter(
    (word) => !/^(?:so|kém|trước|cũ|mức|kỳ|cùng|nhau)$/u.test(word),
  );
const THAN_WHOM = /(?:^| )(?:hơn|kém|thua|bỏ xa|vượt) (.*)$/u;

const valuesIn = ({ paragraph }: Passage, words: string): string[] =>
  [...words.matchAll(/[\uf000-\uf3ff]/gu)].map(([letter]) => paragraph.time(letter).value);

/** One sentence that ends with it, all in one unit. */
const isRightAfter = ({ text, stated }: Passage, gap: Stated, [a, b]: Pair): boolean =>
  stated.length === 3 &&
  b.at < gap.at &&
  !text.slice(a.at, gap.at).includes(END) &&
  a.figure.unit === gap.figure.unit &&
  b.figure.unit === gap.figure.unit &&
  /^(?: \p{L}+){0,3}(?: ?[.;¶]|$)/u.test(text.slice(gap.at + 1).trimEnd() || '.');

/** From an older amount to a newer one. */
function isChangeOf(tie: Tie, kind: Kind): boolean {
  const { passage, pair, base } = tie;
  return (
    (base === pair[0] || olderOf(passage, pair) !== undefined) &&
    (kind === 'bare' || !namesAnew(tie, false))
  );
}

/** What stands after the difference points back to what it is of (`…; ngành này lấy 28 điểm`). */
function isToldOf(passage: Passage, gap: Stated, [a, b]: Pair, kind: Kind): boolean {
  const { text } = passage;
  if (b.at < gap.at)
    return (
      !/(?:^| )và (?!như|vậy)/u.test(text.slice(b.at, gap.at)) ||
      (kind === 'gap' && NAMES.test(text.slice(b.at + 1, gap.at)))
    );
  const between = text.slice(gap.at, b.at);
  const named = whomNamed(passage, gap);
  // `kém đội đầu bảng 7 điểm. Đội đầu bảng hiện có 45 điểm`
  if (between.includes(END)) {
    const its = leadingTo(passage, b.at).split(END).pop()!;
    const [when, own] = [leadOfClause(passage, gap), its].map((words) => valuesIn(passage, words));
    if (a.at > gap.at) return false;
    return named.length > 0
      ? named.every((word) => contentOf(its).includes(word))
      : when!.some((value) => own!.includes(value));
  }
  if (a.at > gap.at && SIDE_BY_SIDE.test(text.slice(a.at + 1, b.at))) return false;
  if (a.at > gap.at)
    return /(?:giữa|khi|từ|so với|với|vì|do|bởi|,|:|\() /u.test(text.slice(gap.at, a.at));
  return (
    isEarlier(passage, b) ||
    // `Từ 2,8 triệu đồng, giá vé đã giảm 0,9 triệu đồng còn 1,9 triệu đồng`
    (isEarlier(passage, a) &&
      /^(?:. ?)?(?:\p{L}+ ){0,2}(?:còn|xuống|lên|thành) (?:\p{L}+ ){0,2}$/u.test(between)) ||
    (named.length > 0 && named.every((word) => contentOf(between).includes(word))) ||
    /(?:này|đó|ấy|kia|so với|từ|vốn|trước|năm ngoái|cùng kỳ|\(|, (?:khi|lúc|khi đó|lúc đó|lên|xuống|còn|đạt|thành)) /u.test(
      between,
    )
  );
}
