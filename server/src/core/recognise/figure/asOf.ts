// When a figure held: the date its clause gives it, else the date its passage is about, else the paper's day.
import { words } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { Token } from '../../text/tokens';
import type { RecogniseContext } from '../context';
import type { FigureMention, TimeMention } from '../mention';

/** A date, or a list of dates, that figures may hold at. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly sentence: number;
  /** The words say `now`. */
  readonly present: boolean;
}

/** The dates of the text that a figure may hold at; bases of comparison, durations, sets and names are none. */
export function momentsOf(context: RecogniseContext, times: readonly TimeMention[]): Moment[] {
  const { doc, published } = context;
  const today = published.value?.slice(0, 10);
  const moments: Moment[] = [];
  for (const time of times) {
    const value = valueOf(doc, time, today);
    if (!value) continue;
    const sentence = doc.sentenceIndexAt(time.start);
    const last = moments[moments.length - 1];
    const present = time.value === 'PRESENT_REF';
    if (
      last?.sentence === sentence &&
      !present &&
      !last.present &&
      isListed(doc, last.end, time.start)
    )
      moments[moments.length - 1] = { ...last, end: time.end, value: spanning(last.value, value) };
    else moments.push({ start: time.start, end: time.end, value, sentence, present });
  }
  return moments;
}

/** A date as `as_of` gives it: a day without its clock, `… đến nay` ended by the paper's day. */
function valueOf(doc: Snapshot, time: TimeMention, today: string | undefined): string | undefined {
  if (time.type !== 'DATE' && time.type !== 'TIME') return undefined;
  if (time.value === 'PRESENT_REF') return today;
  const at = doc.tokenIndexAt(time.start);
  if (isBase(doc.tokens, at) || isNamed(doc.tokens, at) || isBirth(doc.tokens, at))
    return undefined;
  const ends = time.value.split('/').map((end) => (end === 'PRESENT_REF' ? today : end));
  if (ends.some((end) => !end || /X|REF|^P/u.test(end))) return undefined;
  if (ends.length === 2) return ends[0] === ends[1] ? ends[0] : ends.join('/');
  // `tính đến 16h ngày 21/4`: a tally has its hour; an event has its day.
  const tally = time.type === 'TIME' && /^(?:đến|tới)$/u.test(doc.tokens[at - 1]?.lower ?? '');
  const day = tally ? ends[0]! : dayOf(ends[0]!);
  return today && day < today && day.slice(0, 4) === today.slice(0, 4) && opens(doc.tokens, at)
    ? `${day}/${today}`
    : day;
}

const dayOf = (value: string): string =>
  /^\d{4}-\d\d-\d\dT/u.test(value) ? value.slice(0, 10) : value;

/** `so với cùng kỳ năm 2020`: what a figure is compared with. */
function isBase(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const { lower, kind } = tokens[i]!;
    if (lower === 'so') return true;
    if (kind !== 'word') return false;
    if (lower === 'kỳ' && tokens[i - 1]?.lower === 'cùng') return true;
  }
  return false;
}

/** `Sao Khuê 2021`, `Mazda RX-7 1979`: a year that belongs to a name. */
const isNamed = (tokens: readonly Token[], at: number): boolean =>
  /^\d{4}$/u.test(tokens[at]!.text) &&
  !!tokens[at - 1]?.upper &&
  tokens[at - 1]!.norm.length > 1 &&
  !!tokens[at - 2] &&
  !/^[.\n:(“"]$/u.test(tokens[at - 2]!.text);

/** `sinh năm 1993`: of a person's life, not of the story. */
const isBirth = (tokens: readonly Token[], at: number): boolean =>
  /^(?:sinh|sn)$/u.test(tokens[at - 1]?.lower ?? '') || /^(?:sinh|sn)$/u.test(tokens[at]!.lower);

/** `từ tháng 2`, `kể từ năm 2019`, which no end follows. */
const opens = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'từ' || tokens[at - 1]?.lower === 'từ';

const LINKS = words('và , ngày tháng năm hoặc');

/** Nothing but commas and `và` between two dates: one list. */
function isListed(doc: Snapshot, end: number, start: number): boolean {
  let i = doc.tokenIndexAt(end);
  const first = i;
  while (doc.tokens[i] && doc.tokens[i]!.start < start)
    if (!LINKS.has(doc.tokens[i++]!.lower)) return false;
  return i > first && i - first <= 2;
}

function spanning(first: string, second: string): string {
  const low = first.split('/')[0]!;
  const high = second.split('/').pop()!;
  return low < high ? `${low}/${high}` : second;
}

/** When each figure held, in order; undefined where the text does not say and the paper's day is not known. */
export function asOf(
  context: RecogniseContext,
  figures: readonly FigureMention[],
  moments: readonly Moment[],
): (string | undefined)[] {
  const { doc } = context;
  const today = context.published.value?.slice(0, 10);
  const unsaid = storyDay(moments, today) ?? today;
  const lastOf = new Map(moments.map((moment) => [moment.sentence, moment]));
  let next = 0;
  return figures.map((figure, i) => {
    const sentence = doc.sentenceIndexAt(figure.start);
    while (next < moments.length && moments[next]!.start < figure.end) next++;
    const before = ofSentence(moments[next - 1], sentence);
    // An age is of the day of the paper, unless the story is of another year.
    if (figure.type === 'AGE')
      return before && today && before.value.slice(0, 4) < today.slice(0, 4) ? before.value : today;
    const after = ofSentence(moments[next], sentence);
    if (after && isOf(doc, figure, after, before, figures[i + 1])) return after.value;
    return before?.value ?? carried(doc, lastOf.get(sentence - 1), figure, today) ?? unsaid;
  });
}

const ofSentence = (moment: Moment | undefined, sentence: number): Moment | undefined =>
  moment?.sentence === sentence ? moment : undefined;

/** Whether a date after a figure is its own, rather than one before it or of the next figure. */
function isOf(
  doc: Snapshot,
  figure: FigureMention,
  after: Moment,
  before: Moment | undefined,
  next: FigureMention | undefined,
): boolean {
  if (isBracketed(doc, figure, after)) return true;
  if (isSameClause(doc, figure.end, after.start))
    return (
      !before ||
      (after.start - figure.end < figure.start - before.end &&
        !isSameClause(doc, before.end, figure.start))
    );
  const nexts = next && (next.start < after.start || isSameClause(doc, after.end, next.start));
  return !before && !nexts;
}

/** `hạng 9 (2018)` */
function isBracketed(doc: Snapshot, figure: FigureMention, moment: Moment): boolean {
  const at = doc.tokenIndexAt(figure.end);
  return doc.tokens[at]?.text === '(' && doc.tokens[at + 1]?.start === moment.start;
}

/** In characters. */
const LONGEST_CLAUSE = 600;

/** No comma, semicolon or bracket between two places. */
function isSameClause(doc: Snapshot, from: number, to: number): boolean {
  if (to - from > LONGEST_CLAUSE) return false;
  for (let i = doc.tokenIndexAt(from); doc.tokens[i] && doc.tokens[i]!.start < to; i++)
    if (/^[,;:()–]$/u.test(doc.tokens[i]!.text)) return false;
  return true;
}

/** The date of the sentence before, in the same paragraph: `Ngày 12/4 … Cụ thể, …`; a past one. */
function carried(
  doc: Snapshot,
  last: Moment | undefined,
  figure: FigureMention,
  today: string | undefined,
): string | undefined {
  if (!last || !today || last.value > today) return undefined;
  const line = doc.lines[doc.positionAt(figure.start).line]!;
  return last.start >= line.start ? last.value : undefined;
}

/** The one day of the last week that at least half of the dates name: the day of the event told. */
function storyDay(moments: readonly Moment[], today: string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const { value } of moments) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [day, count] of counts)
    if (today && day.length === 10 && day < today && count * 2 >= moments.length)
      return Date.parse(today) - Date.parse(day) <= WEEK ? day : undefined;
  return undefined;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
