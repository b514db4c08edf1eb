// What a figure measures: the words of its clause that name the quantity, in text order.
import { phraseKey, words } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import type { FigureMention, FigureType } from '../mention';
import type { Clause } from './clause';

/** Words before a figure that link it to what it measures and are no part of that. */
const LINKS_BEFORE = words(
  `có đã và với là tới chỉ lên này đến một khi đó đang sau đạt vào ra để trước tiếp tôi nhưng cũng đây lại
  chiếm biết tục những gồm cả vượt khiến họ cộng ước rằng xuống khoảng từ các theo thì mà nên vừa mới rất
  khá nay việc trong cho nâng đứng sẽ gần hơn trên dưới ngoài ít nhất tối đa x`,
);
/** Compounds that hold such a word: neither half is left out. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  `theo dõi, tiếp xúc, tiếp nhận, tiếp thị, giao tiếp, trực tiếp, cộng đồng, công cộng, khoảng cách, từ thiện,
  trong nước, ngoài nước, ra mắt, sản xuất ra, cho vay, cho thuê, việc làm, công việc, sự việc, vụ việc,
  làm việc, mong ước, ước mơ, hiệp ước, mới nổi, cả nước, đến nơi, đầu vào, đầu ra, trước mắt, sau sinh, trẻ khoẻ,
  ít người, tối đa, gần bờ, trên không, dưới nước, ngoài khơi, hơn kém, đang phát triển, nâng cấp, có hiệu lực,
  vượt biên, trong sạch, một chiều, hiện nay, thế giới, cho phép, xuống cấp, lên sàn, chỉ số, chỉ tiêu`
    .split(',')
    .map((pair) => phraseKey(pair.replace(/\s+/gu, ' '))),
);
const LINKS_AFTER = words(
  'và là này để một nhưng gồm cũng đó đây khi tới đã các sẽ lên xuống đang trong có trước mức',
);
/** Words after a figure that open another clause. */
const OPENERS = words('nhưng để khi');
const CHANGES = words('tăng giảm');
/** Before a rank, these say that it is a place in an order. */
const PLACES = words('đứng xếp lớn trí hạng');
/** What a unit alone says is measured, and the word that must not be said twice. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['GB', 'dung lượng'],
  ['MB', 'dung lượng'],
  ['TB', 'dung lượng'],
  ['m2', 'diện tích'],
  ['ha', 'diện tích'],
  ['km2', 'diện tích'],
]);

/** How many words make a measure understood; under it the earlier clauses are asked. */
const ENOUGH: Readonly<Partial<Record<FigureType, number>>> = {
  PERCENT: 6,
  AGE: 4,
  RATIO: 6,
  RANK: 6,
};
const ENOUGH_OTHERWISE = 5;
const MOST = 12;

export interface Measured {
  readonly text: string;
  /** From the first to the last word of the clause taken. */
  readonly span?: Span;
}

/** @param clause of the figure */
export function measuresOf(
  doc: Snapshot,
  figure: FigureMention,
  clause: Clause,
): Measured | undefined {
  const { tokens } = doc;
  const inCompound = (i: number): boolean =>
    COMPOUNDS.has(`${tokens[i - 1]?.lower} ${tokens[i]!.lower}`) ||
    COMPOUNDS.has(`${tokens[i]!.lower} ${tokens[i + 1]?.lower}`);
  const kept = (indices: readonly number[], links = LINKS_BEFORE): number[] =>
    indices.filter((i) => !links.has(tokens[i]!.lower) || inCompound(i));
  const left = kept(clause.left).slice(-MOST);
  const stop = clause.right.findIndex((i) => OPENERS.has(tokens[i]!.lower));
  const right = kept(stop < 0 ? clause.right : clause.right.slice(0, stop), LINKS_AFTER).slice(
    0,
    MOST,
  );
  const unit = isNounUnit(figure) ? unitTokens(doc, figure) : [];
  const own = [...left, ...unit, ...right];
  let taken = own;
  const enough = ENOUGH[figure.type] ?? ENOUGH_OTHERWISE;
  for (const segment of clause.earlier) {
    if (taken.length >= enough) break;
    taken = [...kept(segment).slice(0, MOST), ...taken];
  }
  if (taken.length < 3) taken = [...kept(clause.previous).slice(0, MOST), ...taken];
  const text = [...heading(doc, figure, clause, taken), phrase(doc, taken)].join(' ').trim();
  if (!text) return undefined;
  return own.length
    ? { text, span: { start: tokens[own[0]!]!.start, end: tokens[own[own.length - 1]!]!.end } }
    : { text };
}

const isNounUnit = ({ type }: FigureMention): boolean =>
  type === 'COUNT' || type === 'AGE' || type === 'RATIO';

function unitTokens(doc: Snapshot, { unitSpan }: FigureMention): number[] {
  const found: number[] = [];
  if (unitSpan)
    for (
      let i = doc.tokenIndexAt(unitSpan.start);
      doc.tokens[i] && doc.tokens[i]!.start < unitSpan.end;
      i++
    )
      if (doc.tokens[i]!.kind === 'word') found.push(i);
  return found;
}

/** The noun that the words leave out: `mức` of a change, `giá` of a rate, `tỷ số` of a score. */
function heading(
  doc: Snapshot,
  figure: FigureMention,
  clause: Clause,
  taken: readonly number[],
): string[] {
  const says = (word: string): boolean => taken.some((i) => doc.tokens[i]!.lower === word);
  const before = lastWord(doc, clause);
  const change = CHANGES.has(before) ? ['mức'] : [];
  switch (figure.type) {
    case 'MONEY': {
      const rate = figure.unit.split('/')[1];
      return rate && !PERIODS.has(rate) && !says('giá') ? [...change, 'giá'] : change;
    }
    case 'MEASURE': {
      const dimension = DIMENSIONS.get(figure.unit);
      return dimension && !says(dimension.split(' ')[1]!) ? [dimension] : change;
    }
    case 'RANK':
      return PLACES.has(before) ? ['hạng'] : [];
    case 'SCORE':
      return says('số') ? [] : ['tỷ số'];
    case 'PERCENT':
    case 'COUNT':
      return change;
    default:
      return [];
  }
}

const PERIODS = words('tháng năm ngày tuần giờ người môn');

/** The last word before the figure that is no approximator. */
function lastWord(doc: Snapshot, { left }: Clause): string {
  for (let i = left.length - 1; i >= 0; i--) {
    const { lower } = doc.tokens[left[i]!]!;
    if (!APPROXIMATORS.has(lower)) return lower;
  }
  return '';
}

const APPROXIMATORS = words('hơn gần khoảng tới đến thêm từ');

/** The words as the text has them, what is between them kept only where nothing was left out. */
function phrase(doc: Snapshot, indices: readonly number[]): string {
  let text = '';
  let last = -1;
  for (const i of indices) {
    const token = doc.tokens[i]!;
    const glue =
      last >= 0 && doc.tokens[last + 1]?.glued && i - last === 2 && token.glued
        ? doc.tokens[last + 1]!.text
        : ' ';
    text += (last < 0 ? '' : i - last === 1 && token.glued ? '' : glue) + token.norm;
    last = i;
  }
  return text;
}
