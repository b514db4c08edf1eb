// Since when a person holds an office: an appointment with its day, and `giữ chức … từ năm …`.
import type { ArticleFacts, EntityMention } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import { overlaps, type Span } from '../text/span';
import { daysOf } from './dated';
import { indexAt } from './names';
import { officeAmong, type Office } from './office';
import { quoted, type Setting } from './setting';
import type { Statement } from './statement';

export interface Term {
  readonly office: Office;
  /** First and last day on which it may have begun, in days since 1970. */
  readonly since: readonly [number, number];
  /** The words that say so: verb, office and date where they stand near each other. */
  readonly span: Span;
  /** It was given then: who held it before is not told. */
  readonly isGiven: boolean;
}

const GIVEN =
  /^(?:bổ nhiệm|bầu|điều động|phê chuẩn|chỉ định|nhận quyết định|trao quyết định|công bố quyết định)$/u;
const HELD = /^(?:giữ chức|giữ cương|giữ vị|đảm nhiệm|đảm nhận|nhậm chức|nhận chức|trở thành)$/u;
/** How far behind the person such a verb may stand, how far behind it the office, and how far from them the date. */
const [VERB_WITHIN, OFFICE_WITHIN] = [8, 5];
const LONGEST_SPAN = 110;

/** Undefined where the sentence does not say which office it is, or since when. */
export function termOf(
  facts: ArticleFacts,
  person: EntityMention,
  setting: Setting,
): Term | undefined {
  const { tokens, times, entities } = setting;
  const first = tokens.findIndex((t) => t.start >= person.end);
  if (first < 0) return undefined;
  for (let i = first; i < Math.min(tokens.length, first + VERB_WITHIN); i++) {
    const verb = `${tokens[i]!.lower} ${tokens[i + 1]?.lower ?? ''}`;
    const single = tokens[i]!.lower === phraseKey('bầu');
    const isGiven =
      single || GIVEN.test(verb) || GIVEN.test(`${verb} ${tokens[i + 2]?.lower ?? ''}`);
    if (!isGiven && !HELD.test(verb)) continue;
    // `tái bổ nhiệm`, `từng giữ chức`: not for the first time, or not now.
    if (/^(?:tái|từng|đã|thôi|không)$/u.test(tokens[i - 1]?.lower ?? '')) return undefined;
    const from = i + 1;
    const body = entities.find(
      (e) => (e.type === 'ORG' || e.type === 'LOC') && e.start > tokens[i]!.end,
    );
    const to = body ? indexAt(tokens, body.end - 1) + 1 : tokens.length;
    const near = tokens.slice(from, Math.min(to, from + OFFICE_WITHIN + 20));
    const office = officeAmong(facts, person, near, OFFICE_WITHIN);
    const time = dateOf(setting, isGiven, first);
    const since = time && daysOf(time.value.split('/')[0]!);
    if (!office || !time || !since || times.length > 2) return undefined;
    const end = near[near.length - 1]!.end;
    const begin =
      isGiven && tokens[i - 1]?.lower === 'được' ? tokens[i - 1]!.start : tokens[i]!.start;
    const whole = { start: Math.min(begin, time.start), end: Math.max(end, time.end) };
    const span = whole.end - whole.start <= LONGEST_SPAN ? whole : { start: begin, end };
    return { office, since, span, isGiven };
  }
  return undefined;
}

/** Of an appointment the sentence's one day; of a term the date behind `từ`, which must not have ended. */
function dateOf(
  { tokens, times }: Setting,
  isGiven: boolean,
  first: number,
): Setting['times'][number] | undefined {
  const before = (time: Span): string => tokens[indexAt(tokens, time.start) - 1]?.lower ?? '';
  const begins = (time: Span): string => tokens[indexAt(tokens, time.start)]?.lower ?? '';
  const isOpen = (value: string): boolean => {
    const to = value.split('/')[1];
    return to === undefined || to.includes('PRESENT');
  };
  const dates = times.filter(({ type }) => type === 'DATE' || type === 'TIME');
  if (isGiven) return dates.length === 1 && isOpen(dates[0]!.value) ? dates[0] : undefined;
  return dates.find(
    (time) =>
      time.start > tokens[first - 1]!.end &&
      (before(time) === 'từ' || begins(time) === 'từ' || time.value.endsWith('PRESENT_REF')) &&
      isOpen(time.value),
  );
}

/** When the office began, as a date that another article can contradict. */
export const termStatement = (
  facts: ArticleFacts,
  person: EntityMention,
  setting: Setting,
  { office, since, span }: Term,
): Statement => {
  const { shared, own } = setting;
  const name = own.names.find((one) => overlaps(one, person));
  return {
    ...shared,
    ...quoted(facts, span),
    kind: 'date',
    sort: TERM,
    ...(name ? { about: name.key } : {}),
    low: since[0],
    high: since[1],
    names: shared.names.filter(({ type }) => type === 'PER'),
    head: [],
    marks: [`chức=${office.grade} ${office.name}`],
    pins: [],
    changed: false,
    course: 'lasting',
  };
};

export const TERM = phraseKey('giữ chức');
