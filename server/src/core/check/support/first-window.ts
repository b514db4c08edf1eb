// The time over which a first, a record or a run is claimed, and which dates of other clauses lie within it.
import type { TimeMention } from '../../resolve/facts';
import { amountOf } from './amount';
import { dayNumber, dayOf, reachOf, saidYear } from './calendar';
import { anyOf, datesIn, type Clause } from './clauses';
import { COUNT, DATE, DURATION, END } from './paragraph';

export interface Window {
  /** The date or length of time that says it; undefined for one of all times. */
  readonly since: TimeMention | undefined;
  /** Day numbers between which, both left out, nothing of the kind may have been before. */
  readonly after: number;
  readonly before: number;
}

const SINCE = new RegExp(
  `(?<by>${anyOf('kể từ|từ|trong vòng|trong|sau|suốt|qua|của')})[^${END}\\ue000-\\uf8ff,]{0,24}?(?<since>${DATE}|${DURATION})`,
  'gu',
);
const YEAR = 365.25;
const DAYS: Readonly<Record<string, number>> = { Y: YEAR, M: 30.4, W: 7, D: 1 };

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** `sau ba kỳ đại hội`: a turn takes a year at least. */
const TURNS = new RegExp(
  `${anyOf('sau|trong|suốt')} (?:(?<count>${COUNT})|(?<word>${NUMBERS.join('|')})) (?:kỳ|mùa|nhiệm kỳ|vụ)(?= )`,
  'u',
);
const EVER =
  /lịch sử|mọi thời đại|từ trước|(?:từ|kể từ) (?:khi|ngày|năm|lúc|thời điểm) (?:bắt đầu )?(?:thành lập|tái lập|ra đời|chia tách|có số liệu|thống kê|quan trắc|đo đạc|lập trạm|niêm yết|lên sàn|mở cửa|hoạt động|đi vào hoạt động|dựng trạm|đổi mới)/u;
const isPresent = ({ value }: TimeMention): boolean => value === 'PRESENT_REF';

/** `kể từ đầu năm`, `trong 20 năm qua`, or all times, of a claim that stands at an index of the clause. */
export function windowOf(clause: Clause, at: number, published: string): Window | undefined {
  const today = dayOf(published);
  if (!today) return undefined;
  const now = dayNumber(today);
  const dates = datesIn(clause);
  const isOfAll = EVER.test(clause.text) || dates.some(({ time }) => isPresent(time));
  const sinces = [...clause.text.matchAll(SINCE)].filter(({ groups }) => {
    const time = clause.paragraph.time(groups!['since']!);
    return !isPresent(time) && !(isOfAll && /^P1\D$/u.test(time.value));
  });
  const match = sinces.find(({ index }) => index > at) ?? sinces.at(-1);
  const since = match && clause.paragraph.time(match.groups!['since']!);
  const turns = since ? undefined : TURNS.exec(clause.text);
  // `Năm 2021, … cao nhất trong mười năm`: told of then.
  const told = dates
    .filter(({ time }) => time !== since && (saidYear(time) ?? today.year) < today.year)
    .map(({ time }) => reachOf(time.value))[0];
  const before = told ? told.first : now;
  if (turns) {
    const { count: letter, word = '' } = turns.groups!;
    const count = letter ? amountOf(clause.paragraph.figure(letter)) : NUMBERS.indexOf(word) + 1;
    return { since, after: dayNumber({ year: today.year - count, month: 12, day: 31 }), before };
  }
  if (!since) return { since, after: -Infinity, before };
  if (since.type === 'DURATION') {
    const [, count, unit] = /^P(\d+)([YMWD])$/u.exec(since.value) ?? [];
    if (!count || !unit) return undefined;
    const length = Number(count) * DAYS[unit]!;
    // Years are counted by their numbers: 20 years before 2025 lies 2005.
    const after =
      unit === 'Y' && Number(count) > 2
        ? dayNumber({ year: today.year - Number(count), month: 12, day: 31 })
        : before - length + Math.min(31, length / 4);
    return { since, after, before };
  }
  const reach = reachOf(since.value);
  if (!reach) return undefined;
  const isInside = since.mod === 'START' || /^(?:trong|của|suốt)/u.test(match!.groups!['by']!);
  const after = isInside ? reach.first - 1 : reach.last;
  return after < before ? { since, after, before } : undefined;
}

/** Does a date of another clause lie within? `apart`: for so many days before its end it may be the news itself. */
export function isWithin({ after, before }: Window, time: TimeMention, apart = 1): boolean {
  // A season is told of as its year.
  const reach = reachOf(time.value.replace(/-(?:SP|SU|FA|WI)$/u, ''));
  return !!reach && reach.first > after && reach.last <= before - apart;
}

export type Grain = 'year' | 'part' | 'month' | 'day' | undefined;

/** How long a time a date tells of. */
export const grainOf = ({ value }: TimeMention): Grain => {
  if (/^\d{4}$/u.test(value)) return 'year';
  if (/^\d{4}-[QHSFW]/u.test(value)) return 'part';
  if (/^\d{4}-\d\d$/u.test(value)) return 'month';
  return /^\d{4}-/u.test(value) ? 'day' : undefined;
};
