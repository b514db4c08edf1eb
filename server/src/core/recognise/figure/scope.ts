// The scope of a figure: whose, where, over which period, against what, new or in all, planned or real.
import { phraseKey, words } from '../../text/normal';
import { testPerForm } from '../../text/remember';
import type { Snapshot } from '../../text/snapshot';
import type { Token } from '../../text/tokens';
import type { FigureMention, FigureScope } from '../mention';
import type { Clause } from './clause';

/** Words before a name, or before its head, that make it where and not whose. */
const PLACED = words('tại ở vào từ sang đến tới khắp trên bàn');
/** Heads of the names of places. */
const PLACE_HEADS = words(
  'tỉnh phố tp huyện xã quận phường thôn đảo vùng bang nước trấn địa thành khu',
);
/** Words of persons and honour before a name: it is not a place, nor whose the figure is. */
const TITLE_BEFORE = words('ông bà anh chị theo tướng trưởng tịch lãnh đạo');

const CUMULATIVE = phrases(
  'luỹ kế, cộng dồn, tích luỹ, tổng cộng, tổng số, tính đến, đến nay, từ đầu năm',
);
const NEW = phrases(
  'mới, thêm, phát sinh, trong ngày, trong 24 giờ, một ngày, riêng ngày, bổ sung',
);
const TARGET = phrases(
  'mục tiêu, chỉ tiêu, phấn đấu, kế hoạch, hướng tới, hướng đến, đặt ra, đề ra, tham vọng, cam kết, quyết tâm',
);
const ESTIMATE = phrases(
  'dự kiến, dự báo, dự đoán, ước tính, ước đạt, ước, kỳ vọng, có thể, dự tính, sẽ',
);
const ACTUAL = phrases('đã, ghi nhận, đạt được, thực hiện được, thống kê, số liệu');

/** Units of time after a slash, as TIMEX3 says them. */
const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    năm: 'P1Y',
    tháng: 'P1M',
    tuần: 'P1W',
    ngày: 'P1D',
    giờ: 'PT1H',
    quý: 'P3M',
  }).map(([word, value]) => [phraseKey(word), value]),
);

/** @param periods TIMEX3 values of the sets (`mỗi năm`) in the figure's sentence */
export function scopeOf(
  doc: Snapshot,
  figure: FigureMention,
  clause: Clause,
  asOf: string | undefined,
  periods: readonly string[],
): FigureScope {
  const names = namesAround(doc, figure, clause);
  const near = [...clause.left, ...clause.right];
  const far = [...clause.earlier.flat(), ...near];
  const period = periodOf(figure, asOf, periods);
  const base = baseOf(doc, clause);
  const flow = says(doc, near, NEW) ? 'new' : says(doc, far, CUMULATIVE) ? 'cumulative' : undefined;
  const status = statusOf(doc, near, far);
  return {
    ...names,
    ...(period !== undefined ? { period } : {}),
    ...(base !== undefined ? { base } : {}),
    ...(flow ? { flow } : {}),
    ...(status ? { status } : {}),
  };
}

function statusOf(
  doc: Snapshot,
  near: readonly number[],
  far: readonly number[],
): FigureScope['status'] {
  for (const indices of [near, far]) {
    if (says(doc, indices, TARGET)) return 'target';
    if (says(doc, indices, ESTIMATE)) return 'estimate';
    if (says(doc, indices, ACTUAL)) return 'actual';
  }
  return undefined;
}

/** A rate's unit of time, a set in the sentence, or a span or whole year, quarter or month as as-of. */
function periodOf(
  { unit }: FigureMention,
  asOf: string | undefined,
  periods: readonly string[],
): string | undefined {
  const rate = unit.includes('/') ? PERIODS.get(phraseKey(unit.split('/')[1]!)) : undefined;
  return rate ?? periods[0] ?? (asOf && !/^\d{4}-\d\d-\d\d$/u.test(asOf) ? asOf : undefined);
}

/** `so với cùng kỳ năm trước`: the words after `so`, to the end of their clause. */
function baseOf(doc: Snapshot, clause: Clause): string | undefined {
  const { tokens } = doc;
  for (const indices of [clause.right, clause.left]) {
    const at = indices.find(
      (i) => tokens[i]!.lower === 'so' && /^(?:với|cùng)$/u.test(tokens[i + 1]?.lower ?? ''),
    );
    if (at === undefined) continue;
    let end = at + 1;
    while (tokens[end] && !/^[,;:()."”\n]$/u.test(tokens[end]!.text) && end - at < 14) end++;
    return doc.slice({ start: tokens[at]!.start, end: tokens[end - 1]!.end }).normalize('NFC');
  }
  return undefined;
}

interface Names {
  readonly entity?: string;
  readonly place?: string;
}

/** The names nearest the figure: of its clause where it has any, else of the clauses before it. */
function namesAround(doc: Snapshot, figure: FigureMention, clause: Clause): Names {
  const bracketed = doc.tokens[doc.tokenIndexAt(figure.start) - 1]?.text === '(';
  if (bracketed) {
    // `Thái Bình (4), Yên Bái (2)`
    const last = clause.earlier[0]?.[clause.earlier[0].length - 1];
    const name = last === undefined ? undefined : nameAt(doc.tokens, last);
    if (name) return { place: textOf(doc, name) };
  }
  const segments = [
    [...clause.left].reverse().concat(clause.right),
    ...clause.earlier.map((segment) => [...segment].reverse()),
  ];
  for (const segment of segments) {
    let entity: string | undefined;
    let place: string | undefined;
    for (const i of segment) {
      const name = nameAt(doc.tokens, i);
      if (!name || TITLE_BEFORE.has(doc.tokens[name.first - 1]?.lower ?? '')) continue;
      if (isPlaced(doc.tokens, name.first)) place ??= textOf(doc, name);
      else entity ??= textOf(doc, name);
    }
    if (entity ?? place) return { ...(entity ? { entity } : {}), ...(place ? { place } : {}) };
  }
  return {};
}

const textOf = (doc: Snapshot, name: { first: number; last: number }): string =>
  doc
    .slice({ start: doc.tokens[name.first]!.start, end: doc.tokens[name.last]!.end })
    .normalize('NFC');

/** `tại Thái Bình`, `tại tỉnh Thái Bình`; not `tỉnh Thái Bình có …`, which is whose the figure is. */
function isPlaced(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  while (at >= first - 3 && PLACE_HEADS.has(tokens[at]?.lower ?? '')) at--;
  return PLACED.has(tokens[at]?.lower ?? '');
}

/** The run of capitalised words that holds token `i`; a lone capital at a sentence start is none. */
function nameAt(tokens: readonly Token[], i: number): { first: number; last: number } | undefined {
  const isName = (at: number): boolean => !!tokens[at]?.upper;
  if (!isName(i)) return undefined;
  let first = i;
  while (isName(first - 1)) first--;
  let last = i;
  while (isName(last + 1) || (tokens[last + 1]?.kind === 'number' && tokens[last + 1]!.glued))
    last++;
  // `Tỉnh Hà Nam` at the start of a sentence.
  while (first < last && PLACE_HEADS.has(tokens[first]!.lower)) first++;
  const before = tokens[first - 1];
  const opens = !before || before.kind === 'newline' || /^[.:!?"“•+–-]$/u.test(before.text);
  if (opens && first === last && !isForeign(tokens[first]!)) return undefined;
  return { first, last };
}

/** No Vietnamese syllable has more than seven letters, or a capital inside. */
const isForeign = ({ norm }: Token): boolean => norm.length > 7 || /\p{L}\p{Lu}/u.test(norm);

function says(doc: Snapshot, indices: readonly number[], { opens, list }: Phrases): boolean {
  for (const i of indices)
    if (
      opens(doc.tokens[i]!) &&
      list.some((phrase) => phrase.every((word, k) => doc.tokens[i + k]?.lower === word))
    )
      return true;
  return false;
}

interface Phrases {
  readonly list: readonly (readonly string[])[];
  /** Does one of them begin with this word? */
  opens(token: Token): boolean;
}

function phrases(text: string): Phrases {
  const list = text.split(',').map((phrase) => phraseKey(phrase).split(/\s+/u));
  const first = new Set(list.map((phrase) => phrase[0]!));
  return { list, opens: testPerForm(({ lower }) => first.has(lower)) };
}
