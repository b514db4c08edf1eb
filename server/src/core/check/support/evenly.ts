// A total, the number it is shared out over, and the amount for each: told in any words, in one passage.
import type { FigureMention } from '../../resolve/facts';
import {
  amountOf,
  areWithin,
  dimensionOf,
  lenient,
  middle,
  numberOf,
  sameKind,
  sameNoun,
  scaled,
  type Interval,
} from './amount';
import { DATE, END } from './paragraph';
import { reachOf } from './calendar';
import { isBare } from './bare-numbers';
import { EARLIER, asFigure, isOfTwo, statedIn, type Passage, type Stated } from './passage';

export interface Shared {
  readonly total: FigureMention;
  readonly number: FigureMention;
  readonly mean: FigureMention;
  /** The number in terms of what the mean is for: `3 tuần` is 21 of `mỗi ngày`. */
  readonly size: Interval;
  /** One sentence tells them as a mean, and no other figure. */
  readonly isAlone: boolean;
}

/** An amount for each: said right before it, as many words as may stand between. */
const EACH =
  /(?:^| )(?:mỗi|từng|bình quân|trung bình|tính ra|tính bình quân|chia đều|chia ra|năng suất|hiệu suất|mật độ|suất đầu tư|đổ đồng|\p{L}+ nào cũng)(?: (?:(?!(?:tăng|giảm|thêm|từ|tối|ít|cao|thấp|phạt|đạt từ) )[\p{L}\d-]+|[\uf400-\uf7ff])){0,7} $/u;
/** `… mỗi trận`, `… một ngày` after it. */
const PER =
  /^(?: (?!(?:một|mỗi) )\p{L}+){0,3} (?:(?:một|mỗi|trên mỗi|cho mỗi|trên một|(?:trên |theo )?đầu) (?<noun>\p{L}+(?: (?:\p{L}+|[23](?= |$)))?)|(?<time>[\uf400-\uf7ff]))/u;
const OF_EACH =
  /(?:(?:mỗi|từng|(?:tính ra|bình quân|trung bình|đổ đồng) một) (?<noun>\p{L}+(?: (?:\p{L}+|[23](?= |$)))?)|(?<any>\p{L}+) nào cũng )[^\ue000-\uefff]*$/u;
const EACH_TIME = /(?<time>[\uf600-\uf7ff])[^\ue000-\uefff]*$/u;
const EACH_TIME_SO = /[\uf600-\uf7ff](?: \p{L}+){0,5} $/u;
/** `…, tương đương 3 triệu đồng/hộ`. */
const AMOUNTS_TO = /(?:^| )(?:tương đương|tương ứng|tức|nghĩa là|như vậy)(?: \p{L}+){0,3} $/u;
/** Amounts of one part, of the most, of a change: no mean of all. */
const OTHERWISE =
  /(?:^| )(?:trong đó|riêng|còn lại|cao nhất|thấp nhất|nhiều nhất|ít nhất|tối đa|tối thiểu|tăng|giảm|hơn|kém|so với|thay vì|chỉ tiêu|kế hoạch|dự kiến|nếu|phạt|trợ giá|đỉnh|lên đến|lên tới|đến)(?: |$)/u;
/** `mỗi hộ nghèo`, `mỗi suất loại một`: of some of them. */
export const OF_SOME =
  /(?:mỗi|từng) \p{L}+ (?:trong|thuộc|ở|loại|hạng|nhóm|miền|vùng|ven|biên|nội|ngoại|nghèo|cận|khá|giàu|lớn|nhỏ|mới|cũ|đầu|cuối|chính|phụ)(?: |$)/u;

/** Of others, or of another time: `bình quân của ngành`. */
export const OF_OTHERS =
  /(?:^| )(?:cả nước|toàn quốc|toàn cầu|thế giới|khu vực|(?:của|toàn|cả) (?:ngành|tỉnh|vùng|khối|lĩnh vực)|năm ngoái|năm trước|cùng kỳ|các nước|nhiều năm|so với)(?: |$)/u;
/** What follows is of a part, or of something else. */
export const PARTLY =
  /(?:^| )(?:trong đó|riêng|còn lại|ngoài ra|không chỉ vậy|bên cạnh đó)(?: |$)/u;

/** What does not add up to a total. */
const UNSHARED = /^(?:lần|[KMGT]bps|[KMGT]B)$/u;
const SIZED = new Set<string>(['COUNT', 'MONEY', 'MEASURE']);

/** Minutes, or months, of a time that a mean is told for. */
const TIMES: readonly (readonly [name: RegExp, unit: string, size: number])[] = [
  [/phút/u, 'phút', 1],
  [/giờ|tiếng/u, 'phút', 60],
  [/ngày|đêm|hôm/u, 'phút', 1440],
  [/tuần/u, 'phút', 7 * 1440],
  [/tháng/u, 'tháng', 1],
  [/quý/u, 'tháng', 3],
  [/năm/u, 'tháng', 12],
];

/** Each mean of a passage with what it may be of: all pairs of a total and a number that its words leave open. */
export function* sharedOut(passage: Passage): Generator<readonly Shared[]> {
  const stated = passage.stated.filter(({ figure }) => SIZED.has(figure.type));
  for (const mean of stated) {
    if (!isForEach(passage, mean)) continue;
    const per = perOf(passage, mean);
    const others = stated.filter((other) => other !== mean && !isPer(passage, mean, other));
    const found = pairsOf(passage, mean, others, per).filter(
      ({ total, size }) =>
        !isOfOlder(passage, total, mean, size) &&
        (!isOfTwo(passage) ||
          (!areInOne(passage, total, mean) && (total.at < mean.at || isMean(passage, mean)))) &&
        !isOfAnother(passage.text.slice(Math.min(total.at, mean.at), Math.max(total.at, mean.at))),
    );
    if (found.length)
      yield found.map(({ total, number, size }) => ({
        total: total.figure,
        number,
        size,
        mean: mean.figure,
        isAlone: stated.length === 3 && !isOfTwo(passage) && isMean(passage, mean),
      }));
  }
}

/**
 * `115.000 thí sinh …. Chỉ tiêu là 77.000. Có 4.850 phòng, bình quân mỗi phòng 24 em`: a number without a noun
 * is no whole where the line has one with it, nor is the nearest where an older one gives the mean.
 */
function isOfOlder(
  { paragraph, from }: Passage,
  total: Stated,
  mean: Stated,
  size: Interval,
): boolean {
  const bare = withoutPer(mean.figure);
  const wholes = statedIn(paragraph).filter(
    ({ figure, at }) =>
      at < from + mean.at &&
      figure !== total.figure &&
      !isBare(figure) &&
      sameKind(figure, bare) &&
      amountOf(figure) > amountOf(bare),
  );
  const isNameless = isCount(total.figure) && total.figure.unit === '';
  return wholes.some(
    ({ figure }) =>
      (isNameless && figure.unit !== '') ||
      (middle(size) > 1 && areWithin(amountOf(figure) / middle(size), amountOf(bare), 1.03)),
  );
}

const isOfAnother = (between: string): boolean => PARTLY.test(between) || EARLIER.test(between);

interface Pair {
  readonly total: Stated;
  readonly number: FigureMention;
  readonly size: Interval;
}

function pairsOf(
  passage: Passage,
  mean: Stated,
  others: readonly Stated[],
  per: string,
): readonly Pair[] {
  const bare = withoutPer(mean.figure);
  const named = others.flatMap(({ figure, at }) => {
    const size = sizeOf(figure, per);
    return size ? [{ number: figure, size, at }] : [];
  });
  // `640 điểm sau 32 trận; ba trận cuối trung bình 25 điểm`: of its own number.
  const from = clauseFrom(passage.text, mean.at);
  const own = named.filter(({ at }) => at >= from && at < mean.at);
  const sized = own.length ? own : named;
  const dated = sized.length ? [] : datesOf(passage, mean, per);
  const things = others.filter(({ figure }) => figure.type === 'COUNT' && figure.unit !== '');
  const ownThings = things.filter(({ at }) => at >= from && at < mean.at);
  const counts = ownThings.length ? ownThings : things;
  // `chia cho 630 hộ …, mỗi nhà`: the one number of things, whatever they are called.
  const numbers: { number: FigureMention; size: Interval; at?: number }[] = [
    ...sized,
    ...dated,
    ...(sized.length ||
    dated.length ||
    isOfTime(per) ||
    !others.some(({ figure }) => sameKind(figure, bare))
      ? []
      : counts.map(({ figure, at }) => ({ number: figure, size: lenient(figure), at }))),
  ];
  const pairs = numbers.flatMap(({ number, size, at }) => {
    // A number that only may be the one stands beside its total.
    const left = others.filter(
      (other) =>
        other.figure !== number &&
        (sized.length > 0 || at === undefined || areInOne(passage, other, { figure: number, at })),
    );
    const totals = nearest(
      left.filter(({ figure }) => sameKind(figure, bare) || sameCount(figure, bare)),
      mean,
    );
    // `27 lần xé lưới sau 18 trận, 1,5 bàn mỗi trận`: the one other amount, whatever it is called.
    const isOnly = !totals.length && left.length === 1 && isMean(passage, mean);
    return (isOnly ? left : totals).map((total) => ({ total, number, size }));
  });
  return pairs.filter(
    ({ total, number, size }) =>
      (size.low <= 1 || amountOf(total.figure) > amountOf(mean.figure)) &&
      isCount(total.figure) === isCount(bare) &&
      (sized.length > 0 || size.high < amountOf(total.figure) || number.type !== 'COUNT'),
  );
}

/** `45.000 đầu sách`, `5 cuốn`. */
const sameCount = (a: FigureMention, b: FigureMention): boolean =>
  a.type === 'COUNT' && b.type === 'COUNT' && sameNoun(a.unit, b.unit);

/** `1.600 học sinh, khối 6 có 450 em, bình quân 45 em một lớp`: of the last that is told before it. */
const nearest = (totals: readonly Stated[], mean: Stated): readonly Stated[] => {
  const before = totals.filter(({ at }) => at < mean.at);
  return before.length ? before.slice(-1) : totals;
};

/** `… một ngày` right after a mean says what it is for. */
const isPer = ({ text, paragraph }: Passage, mean: Stated, { figure, at }: Stated): boolean =>
  at > mean.at &&
  figure.source === 'duration' &&
  /^(?: \p{L}+){0,3} $/u.test(text.slice(mean.at + 1, at)) &&
  /^(?:một|mỗi) /iu.test(paragraph.source(figure));

const DATES = new RegExp(DATE, 'gu');

/** A date as the months or days that it is long (`sáu tháng đầu năm`, `tháng 4`), for a mean of each of them. */
function datesOf(
  { text, paragraph, from }: Passage,
  mean: Stated,
  per: string,
): { number: FigureMention; size: Interval }[] {
  const isOfDays = /ngày/u.test(per);
  if (!isOfDays && !/tháng/u.test(per)) return [];
  const unit = isOfDays ? 'ngày' : 'tháng';
  const dated = [...text.slice(0, mean.at).matchAll(DATES)].flatMap(([letter]) => {
    const time = paragraph.time(letter);
    const length = isOfDays ? daysOf(time.value) : monthsOf(time.value);
    if (!length || time.mod) return [];
    const number = asFigure(time, length, unit, 0);
    return [{ number, size: { low: length, high: length } }];
  });
  const said = dated.length ? undefined : WHOLE.exec(text.slice(0, mean.at));
  const size = said && LENGTHS[said[1]!]![isOfDays ? 0 : 1];
  if (!size) return dated;
  const span = paragraph.span(from + said.index, from + said.index + said[0].length);
  const time = { ...span, score: mean.figure.score };
  return [{ number: asFigure(time, middle(size), unit, 0), size }];
}

/** `cả năm`, `trong tháng`: a time without a name. */
const WHOLE = /(?<=^| )(?:cả|trong|suốt|trọn|hết) (năm|quý|tháng|tuần)(?= )/u;
const between = (low: number, high: number): Interval => ({ low, high });
/** Its days, and its months. */
const LENGTHS: Readonly<Record<string, readonly [days: Interval, months?: Interval]>> = {
  năm: [between(365, 366), between(12, 12)],
  quý: [between(90, 92), between(3, 3)],
  tháng: [between(28, 31)],
  tuần: [between(7, 7)],
};

/** Of a year, a part of it, a month or a week. */
const daysOf = (value: string): number | undefined =>
  /^\d{4}-W\d\d$/u.test(value)
    ? 7
    : /^\d{4}(?:-\d\d|-[QH]\d)?$/u.test(value)
      ? daysIn(value)
      : undefined;

/** Of a year, a part of it or a range of its months. */
function monthsOf(value: string): number | undefined {
  const days = /^(\d{4})(?:-[HQ]\d|(?:-\d\d)?\/\1-\d\d|-Q\d\/\1-Q\d)?$/u.test(value)
    ? daysIn(value)
    : undefined;
  return days && Math.round(days / (365 / 12));
}

function daysIn(value: string): number | undefined {
  const reach = reachOf(value);
  return reach && reach.last - reach.first + 1;
}

const isCount = (figure: FigureMention): boolean =>
  figure.type === 'COUNT' || figure.source === 'duration';

const areInOne = ({ second }: Passage, a: Stated, b: Stated): boolean =>
  a.at < second === b.at < second;

function isForEach({ text, stated }: Passage, mean: Stated): boolean {
  if (mean.figure.source === 'duration' || UNSHARED.test(mean.figure.unit)) return false;
  if (dimensionOf(mean.figure) === 'speed' || dimensionOf(mean.figure) === 'temperature')
    return false;
  const lead = leadOf(text, stated, mean);
  const after = text.slice(mean.at + 1);
  const clause = clauseAround(text, mean.at);
  if (OTHERWISE.test(clause) || OF_SOME.test(clause) || isOfOthers(lead)) return false;
  if (hasOwnSubject(text, mean.at) || LEAVES_REST.test(after.split(END)[0]!)) return false;
  return (
    EACH.test(lead) ||
    EACH_TIME_SO.test(lead) ||
    PER.test(after) ||
    (mean.figure.unit.includes('/') && AMOUNTS_TO.test(lead))
  );
}

/** `mỗi hộ hai con, số còn lại …` */
export const LEAVES_REST = /(?:^| )(?:(?:số|phần) (?:còn lại|dư)|còn dư|dư ra)(?: |$)/u;

/** `năng suất bình quân của ngành là …` */
const isOfOthers = (lead: string): boolean => OF_OTHERS.test(lead.split(/[,;¶(]/u).pop()!);

const MEANS =
  /^(?:mỗi|từng|bình|quân|trung|tính|ra|chia|đều|đổ|đồng|năng|suất|hiệu|mật|độ|thu|nhập|điểm|mức|giá|chi|phí|tốc|vận|tiền|lương|số|tức|tương|đương|nghĩa|là|như|vậy|vì|thế|do|đó|nên|nhờ|đạt|khoảng|gần|hơn|chừng|được|chỉ|với|và|cho|thì|cứ|có|tới|đến|bằng|ước|theo|kết|quả|chính|xác|một|nào|cũng|đầu|người|hộ|ngày|cả|sản|lượng|phần|của|khoản|suất|diện|tích|chiều|dài|cao|rộng|sâu|nặng|khối|quãng|đường|tuổi|thọ|lãi|doanh|tỷ|lệ|vốn|kinh|quy|mô|đã|phải|vào|từ|ứng)$/u;

/** `khối 9 bình quân …` */
const NUMBERED =
  /(?:^| )(?:khối|lớp|nhóm|tổ|đội|khu|khoa|quận|đợt|chi nhánh|cơ sở|đoạn|loại|hạng) [\ue000-\ue1ff\d](?: |$)/u;

/** `…; đội vô địch ghi trung bình 3,7 bàn`: the clause of the mean names someone whom nothing before has named. */
export function hasOwnSubject(text: string, at: number): boolean {
  const from = clauseFrom(text, at);
  if (from === 0 || text[from - 1] === END) return false;
  const clause = text.slice(from, at);
  if (NUMBERED.test(clause)) return true;
  if (/[\ue000-\uefff]/u.test(clause)) return false;
  const [subject = ''] = clause.split(/(?:^| )(?:mỗi|từng|bình quân|trung bình|[\uf600-\uf7ff])/u);
  const words = (subject.match(/\p{L}+/gu) ?? []).filter((word) => !MEANS.test(word));
  const before = text.slice(0, from);
  return words.length > 1 && !words.some((word) => before.includes(` ${word} `));
}

const leadOf = (text: string, stated: readonly Stated[], { at }: Stated): string => {
  const before = stated.filter((other) => other.at < at && other.figure.source !== 'duration');
  return text.slice((before[before.length - 1]?.at ?? -1) + 1, at);
};

/** Told as a mean, or in a part of what is counted: not what each of them has. */
const isMean = (passage: Passage, mean: Stated): boolean =>
  !Number.isInteger(amountOf(mean.figure)) ||
  /(?:bình quân|trung bình|hiệu suất|năng suất)/u.test(clauseAround(passage.text, mean.at));

const clauseFrom = (text: string, at: number): number =>
  Math.max(...[...',;¶('].map((mark) => text.lastIndexOf(mark, at))) + 1;

function clauseAround(text: string, at: number): string {
  return text.slice(clauseFrom(text, at), at) + text.slice(at + 1).split(/[,;¶()]/u)[0]!;
}

/** What the mean is for: a noun, or a time. */
function perOf({ text, stated, paragraph }: Passage, mean: Stated): string {
  const slash = mean.figure.unit.split('/')[1]?.trim();
  const lead = leadOf(text, stated, mean);
  const after = PER.exec(text.slice(mean.at + 1))?.groups;
  const before = OF_EACH.exec(lead)?.groups ?? EACH_TIME.exec(lead)?.groups;
  const time = after?.['time'] ?? before?.['time'];
  return (
    slash ??
    (time
      ? paragraph.source(paragraph.time(time))
      : (after?.['noun'] ?? before?.['noun'] ?? before?.['any'] ?? ''))
  );
}

const isOfTime = (per: string): boolean => TIMES.some(([name]) => name.test(per.toLowerCase()));

/** How many of what the mean is for a figure tells. */
function sizeOf(figure: FigureMention, per: string): Interval | undefined {
  if (!per) return undefined;
  if (figure.source !== 'duration')
    return numberOf(figure, per.split(' ')[0]!) ?? numberOf(figure, per);
  const time = TIMES.find(([name]) => name.test(per.toLowerCase()));
  if (!time) return undefined;
  // Two years are twenty-four months; six hours may be nearly six.
  const told = figure.unit === 'tháng' ? { ...figure, precision: 0 } : figure;
  if (time[1] === figure.unit) return scaled(lenient(told), 1 / time[2]);
  // Days of a year or a month.
  if (time[1] !== 'phút') return undefined;
  const days = scaled(lenient(figure), (365 / 12) * (1440 / time[2]));
  return { low: days.low * 0.97, high: days.high * 1.03 };
}

const withoutPer = (figure: FigureMention): FigureMention => ({
  ...figure,
  unit: figure.unit.split('/')[0]!.trim(),
});
