// Whether two figures tell the same quantity: the words around them, and what keeps them apart.
import { words } from '../../text/normal';
import type { FigureMention, TimeMention } from '../../resolve/facts';
import { amountOf, dimensionOf, disjoint, lenient, sameKind } from './amount';
import { DATE, END, wakes, type Paragraph } from './paragraph';

/** A figure with the words of its sentence. */
export interface Told {
  readonly paragraph: Paragraph;
  readonly figure: FigureMention;
  /** Content words before it, back to the clause's edge, in order. */
  readonly head: readonly string[];
  /** Content words of its sentence. */
  readonly content: ReadonlySet<string>;
  /** Words of its sentence that say which time, state or part it is of. */
  readonly scope: ReadonlySet<string>;
  /** `này`, `nói trên` after it: it has been told before. */
  readonly definite: boolean;
  /** The word after what is counted: `chết` of `14 người chết`. */
  readonly follower: string;
  /** Capitalised words and codes of the sentence, its first word apart. */
  readonly names: ReadonlySet<string>;
  /** Values of the sentence's dates. */
  readonly dates: readonly string[];
  readonly sentence: string;
}

const STOP = words(`
  đạt là có với khoảng hơn gần ở mức được trị giá lên tới đến còn chỉ vào của các những đã sẽ cho từ
  con cả đặt trong và tại này trên đó theo về bị do mà thì cũng rất như để khi một ra lại nay nêu nói
  vừa qua đang thêm người cùng ông bà việc nhất nên ngày tháng năm quý đây tờ bằng rằng`);
/** `sau đợt mưa` tells of no round. */
export const WEATHER = '(?! (?:mưa|lũ|bão|nắng|rét|hạn) )';
const SCOPE = new RegExp(
  String.raw`(?:^| )(dự kiến|kế hoạch|thực tế|thực hiện|ước tính|năm ngoái|năm trước|năm sau|năm tới|cùng kỳ|sau khi|giai đoạn|mỗi|bình quân|trung bình|tối đa|tối thiểu|thêm|còn lại|còn(?= [\ue000-\uefff])|riêng|trong đó|khác|đợt${WEATHER}|hôm qua|hôm nay|nửa|sáu tháng|9 tháng|lũy kế|cộng dồn|cả nước|thế giới|toàn cầu|đề xuất|kiến nghị|thứ hai|thứ nhất|nếu|có thể|trước thuế|sau thuế|nam|nữ|đến nay|trong ngày)(?= )`,
  'gu',
);
/** Words of a text that say which time, state or part it is of. */
export const scopeOf = (text: string): string[] =>
  [...` ${text}`.matchAll(SCOPE)].map((match) => match[1]!);

/** A change right before the figure: it is of that. */
const CHANGE = /(?:^| )(giảm|hạ|tăng|thêm)(?: (?!(?:lên|xuống|còn|thành) )\p{L}+){0,2} $/u;
/** The figure has been corrected, or goes on from an older one. */
export const CHANGED =
  /(?:điều chỉnh|nâng (?:tổng|mức|công|sức|(?:[^ ]+ ){0,3}lên)|ban đầu|lúc đầu|đính chính|cập nhật|thay vì|trước đây|lên thành|tăng thêm|bổ sung|mở rộng|hạ xuống|giảm xuống|giảm còn|chứ không phải|không phải(?:(?: \p{L}+){0,4} [\ue000-\uefff]|$)|năm ngoái|năm trước|cùng kỳ|trước đó)/u;

/** A text without what its figures are told against: `so với 10.000 tỷ đồng cùng kỳ năm ngoái`. */
export const withoutBases = (text: string): string => text.replace(BASES, ' ');
const BASES = / so với [^,;()¶]{0,60}/gu;

export const tell = (paragraph: Paragraph, figure: FigureMention): Told =>
  new LazyTold(paragraph, figure);

/** What a figure told before is pointed at with. */
const POINTS_BACK = wakes([], 'này ấy trên nêu bộ cả danh số');

/** What the line says around a mention. */
export type Words = Omit<Told, 'paragraph' | 'figure'>;

/** Its words are read when a mention like it makes them matter: most have none beside them. */
export class LazyWords<M extends FigureMention | TimeMention> implements Words {
  private read: Omit<Words, 'definite'> | undefined;
  private pointed: boolean | undefined;

  constructor(
    readonly paragraph: Paragraph,
    readonly figure: M,
  ) {}

  private get words(): Omit<Words, 'definite'> {
    return (this.read ??= wordsAround(this.paragraph, this.figure));
  }

  get head(): Words['head'] {
    return this.words.head;
  }
  get content(): Words['content'] {
    return this.words.content;
  }
  get scope(): Words['scope'] {
    return this.words.scope;
  }
  get definite(): boolean {
    return (this.pointed ??= pointsBack(this.paragraph, this.figure));
  }
  get follower(): string {
    return this.words.follower;
  }
  get names(): Words['names'] {
    return this.words.names;
  }
  get dates(): Words['dates'] {
    return this.words.dates;
  }
  get sentence(): string {
    return this.words.sentence;
  }
}

class LazyTold extends LazyWords<FigureMention> implements Told {}

/** What follows the letter at an index, up to a mark. */
const wordsAfter = (paragraph: Paragraph, at: number): string =>
  paragraph.text.slice(at + 1, at + 45).split(/[,;:()\ue000-\uefff¶]/u)[0]!;

function pointsBack(paragraph: Paragraph, figure: FigureMention | TimeMention): boolean {
  if (!paragraph.has(POINTS_BACK)) return false;
  const after = wordsAfter(paragraph, paragraph.indexOf(figure));
  return THIS.test(after) || /(?:^| )(?:nêu|nói trên|kể trên|vừa nêu|đã nêu)(?: |$)/u.test(after);
}

function wordsAround(
  paragraph: Paragraph,
  mention: FigureMention | TimeMention,
): Omit<Words, 'definite'> {
  const at = paragraph.indexOf(mention);
  const unit = mention.layer === 'figure' ? mention.unit : '';
  const from = paragraph.text.lastIndexOf(END, at) + 1;
  const next = paragraph.text.indexOf(END, at);
  const sentence = paragraph.text.slice(from, next < 0 ? undefined : next);
  const before = paragraph.text.slice(from, at);
  const clause = before.split(/[,;:()\ue000-\uefff]| và | nhưng | còn | trong đó /u).pop()!;
  return {
    head: contentOf(clause),
    content: new Set(contentOf(sentence)),
    scope: new Set(
      [...scopeOf(sentence), CHANGE.exec(clause)?.[1]].filter((word) => word !== undefined),
    ),
    follower: / (\p{L}+)/u.exec(wordsAfter(paragraph, at).slice(unit.length))?.[1] ?? '',
    names: namesOf(paragraph.sentenceSource(at)),
    dates: [...sentence.matchAll(DATES)].map(([letter]) => paragraph.time(letter).value),
    sentence,
  };
}

/** `… này`, `… trên đã …`; `qua kênh này` is of the channel, `lần này` is of now, `trên thế giới` says where. */
const THIS =
  /^(?! (?:qua|cho|tại|ở|từ|trong|vào|bởi|theo) ) ?(?:[\p{L}\d]+ ){0,2}(?:(?<!lần )này(?: |$)|ấy(?: |$)|trên(?: ?$| (?:sẽ|đã|là|được|đều|có|không|vẫn|cho|do|bị) ))/u;

const DATES = new RegExp(DATE, 'gu');

const namesOf = (source: string): ReadonlySet<string> =>
  new Set(
    source
      // What follows `Ảnh:` begins a sentence too.
      .replace(/^\p{Lu}[\p{L} ]{0,16}:\s*/u, '')
      .split(/[^\p{L}\p{N}-]+/u)
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word)),
  );

export const contentOf = (text: string): string[] =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !STOP.has(word) && !/[\ue000-\uf8ff]/u.test(word));

/** The line before and after an index, as far as the marks and figures nearest to it. */
export const aroundIt = (text: string, at: number): { before: string; after: string } => ({
  before: text.slice(0, at).split(CLAUSE_EDGE).pop()!,
  after: text.slice(at + 1).split(CLAUSE_EDGE, 1)[0]!,
});

const CLAUSE_EDGE = /[,;:()¶\ue000-\uefff]/u;

/** How many content words end both heads. */
export function commonHead(a: Told, b: Told): number {
  let shared = 0;
  while (
    shared < a.head.length &&
    shared < b.head.length &&
    a.head[a.head.length - 1 - shared] === b.head[b.head.length - 1 - shared]
  )
    shared++;
  return shared;
}

/** The longest run of words that both heads have: the name of what is measured. */
export function commonName(a: Told, b: Told): number {
  let longest = 0;
  for (const [i] of a.head.entries())
    for (const [k] of b.head.entries()) {
      let run = 0;
      while (a.head[i + run] !== undefined && a.head[i + run] === b.head[k + run]) run++;
      longest = Math.max(longest, run);
    }
  return longest;
}

/** `số vốn`, `mức giá`: the vốn, the giá. */
const CLASSIFIERS = words('số mức khoản');

/** `Giai đoạn một có vốn …`, `Giai đoạn hai có vốn …`: the same name of two things. */
export function differsBefore(a: Told, b: Told, head: number): boolean {
  const [x, y] = [a, b].map((told) =>
    told.head
      .slice(0, told.head.length - head)
      .filter((word) => !CLASSIFIERS.has(word))
      .join(' '),
  );
  return x !== '' && y !== '' && x !== y;
}

/** Words of which two sentences have one each where they speak of two things. */
const OPPOSITES = [
  ['cũ', 'mới'],
  ['nam', 'nữ'],
  ['mua', 'bán'],
  ['thu', 'chi'],
  ['xuất', 'nhập'],
  ['đi', 'về'],
  ['nội', 'ngoại'],
  ['đầu', 'cuối'],
  ['cao', 'thấp'],
  ['trên', 'dưới'],
] as const;

/** `Cầu cũ …`, `Cầu mới …`. */
export const areOpposed = (a: Pick<Words, 'content'>, b: Pick<Words, 'content'>): boolean =>
  OPPOSITES.some(
    ([x, y]) =>
      (a.content.has(x) && !a.content.has(y) && b.content.has(y) && !b.content.has(x)) ||
      (a.content.has(y) && !a.content.has(x) && b.content.has(x) && !b.content.has(y)),
  );

export const sharedContent = (a: Pick<Words, 'content'>, b: Pick<Words, 'content'>): number =>
  [...a.content].filter((word) => b.content.has(word)).length;

/** The same kind of thing, in the same unit of rate. */
export const sameQuantity = (a: FigureMention, b: FigureMention): boolean =>
  a.type === b.type && QUANTITIES.has(a.type) && sameKind(a, b);

const QUANTITIES = new Set<string>(['COUNT', 'MONEY', 'MEASURE', 'PERCENT']);

/** Disjoint; two ranges conflict where neither end is the same. */
export const conflicts = (a: FigureMention, b: FigureMention): boolean =>
  isRange(a) && isRange(b)
    ? first(a) !== first(b) && last(a) !== last(b)
    : disjoint(lenient(a), lenient(b));

const isRange = (figure: FigureMention): boolean => typeof figure.value !== 'number';

/** The same digits, a thousand or a million apart. */
export function isUnitSlip(a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [amountOf(a), amountOf(b)];
  if (x <= 0 || y <= 0 || dimensionOf(a) === '%') return false;
  const power = Math.log10(Math.max(x, y) / Math.min(x, y));
  return [3, 6].some((p) => Math.abs(power - p) < 1e-9) || isOtherUnit(a, b);
}

const isOtherUnit = (a: FigureMention, b: FigureMention): boolean =>
  a.type === 'MEASURE' && a.unit !== b.unit && first(a) === first(b);

const last = (figure: FigureMention): number => [figure.value].flat().at(-1) ?? 0;
const first = (figure: FigureMention): number => [figure.value].flat()[0] ?? 0;

type Opened = Pick<Told, 'sentence' | 'dates' | 'paragraph'>;

/** `Mười năm trước, …`, `Năm 2007, …`: the second opens with another time, of which the first knows nothing. */
export function opensElsewhere(a: Opened, b: Opened): boolean {
  const first = b.sentence.trimStart()[0] ?? '';
  if (!/[\uf000-\uf5ff]/u.test(first)) return false;
  const { value } = b.paragraph.time(first);
  return /^(?:PAST|P[\dX]|[\dX]{4}(?:-[\dX]{2})?$)/u.test(value) && !a.dates.includes(value);
}

/**
 * A known difference of time, state or part, or a correction in words, keeps the two apart.
 * @param unless words of scope that do not, where the figures themselves are alike enough
 */
export function isKeptApart(a: Told, b: Told, unless?: ReadonlySet<string>): boolean {
  if (CHANGED.test(a.sentence) || CHANGED.test(b.sentence) || areOpposed(a, b)) return true;
  if (opensElsewhere(a, b)) return true;
  const isOwn = (x: Told, y: Told): boolean =>
    [...x.scope].some((word) => !y.scope.has(word) && !unless?.has(word));
  if (isOwn(a, b) || isOwn(b, a)) return true;
  const ownNames = (x: Told, y: Told): boolean => [...x.names].some((name) => !y.names.has(name));
  if (!b.definite && ownNames(a, b) && ownNames(b, a)) return true;
  // `Đến nay, …`: of now, where the first is of no time.
  if (!b.definite && b.dates.includes('PRESENT_REF') && !a.dates.includes('PRESENT_REF'))
    return true;
  const [x, y] = [a, b].map(({ dates }) => dates.filter((date) => /^[\dX]/u.test(date)));
  return x!.length > 0 && y!.length > 0 && !x!.some((date) => y!.includes(date));
}
