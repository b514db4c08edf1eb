// What a date states: the day, month or year on which something opens, takes effect, is founded …
import type { ArticleFacts, TimeMention } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import type { Token } from '../text/tokens';
import { ASIDE, DATED, has, ONCE, PLANNED } from './cues';
import { indexAt } from './names';
import { isOfCount, plainOf, quoted, type Setting } from './setting';
import type { Statement } from './statement';

/** How far from its date a predicate may stand, in tokens. */
const BEFORE = 8;
const AFTER = 6;
/** The one predicate of a sentence may stand as far before its one date. */
const FAR = 24;

/** A date that the nearest predicate before it (or after it) says something happens on. */
export function dateStatement(
  facts: ArticleFacts,
  time: TimeMention,
  setting: Setting,
): Statement[] {
  const days = daysOf(time.value);
  const { tokens, shared } = setting;
  if (!days || time.problem || isOfCount(tokens, time)) return [];
  const predicate = predicateOf(setting, time);
  if (!predicate) return [];
  const about = subjectOf(setting, predicate, time);
  const planned = has(plainOf(segmentOf(tokens, predicate.at)), PLANNED);
  return [
    {
      ...shared,
      ...quoted(facts, time),
      kind: 'date',
      sort: predicate.name,
      low: days[0],
      high: days[1],
      ...(about ? { about } : {}),
      marks: [...shared.marks, ...asideOf(tokens, predicate)],
      head: [],
      pins: [],
      course: ONCE.has(predicate.name) ? 'lasting' : 'dated',
      ...(planned ? { stage: 'plan' } : {}),
    },
  ];
}

/** What is held about, before or after the thing named, and not it: `họp báo về …`, `tổng duyệt …`. */
function asideOf(tokens: readonly Token[], { name, at }: Predicate): string[] {
  const before = plainOf(segmentOf(tokens, at));
  // `Lễ ký kết … diễn ra` is the signing itself.
  const isItself = (cue: string): boolean => ` lễ ${name} `.startsWith(cue.trimEnd());
  return ASIDE.filter((cue) => before.includes(cue) && !isItself(cue)).map(
    (cue) => `!${cue.trim()}`,
  );
}

interface Predicate {
  readonly name: string;
  readonly at: number;
}

/** `mười năm sau khi … qua đời`, `hai ngày sau lễ …`: the date is that of the other thing. */
const AWAY =
  / (?:năm|tháng|tuần|ngày|giờ|hôm) (?:sau|trước) (?:khi|ngày|lễ|buổi|trận|vụ|cuộc|hội|đợt|kỳ) /u;

function predicateOf({ tokens, times }: Setting, time: TimeMention): Predicate | undefined {
  if (AWAY.test(plainOf(tokens))) return undefined;
  const at = indexAt(tokens, time.start);
  const after = indexAt(tokens, time.end - 1) + 1;
  for (let i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
    if (/^[;:]$/u.test(tokens[i]!.text)) break;
    const name = predicateAt(tokens, i);
    if (name) return TAKES_PLACE.has(name) ? whatOf(tokens, i, name) : { name, at: i };
  }
  for (let i = after; i < Math.min(tokens.length, after + AFTER); i++) {
    const name = predicateAt(tokens, i);
    // `về nước ngày 7/4, hoàn thành cách ly vào ngày 21/4`: it has a date of its own.
    if (name && hasOwnDate(times, tokens, i)) return undefined;
    if (name) return { name, at: i };
  }
  // `dự Hội nghị … vào ngày 4/4`: what one goes to takes place then.
  if (
    /^(?:vào|trong|ngày|hôm|sáng|chiều|tối)$/u.test(tokens[at - 1]?.lower ?? '') ||
    isLed(tokens, at)
  )
    for (let i = at - 1; i >= Math.max(0, at - GATHERING_WITHIN); i--)
      if (GATHERING.test(tokens[i]!.lower) && GOES.test(tokens[i - 1]?.lower ?? ''))
        return { name: 'diễn ra', at: i };
  // `Từ ngày 1/8, Nghị định số … bắt đầu có hiệu lực`: the one date of a sentence and its one predicate.
  if (times.length > 1) return undefined;
  const all: Predicate[] = [];
  for (let i = at > 2 ? Math.max(0, at - FAR) : after; i < (at > 2 ? at : tokens.length); i++) {
    const name = predicateAt(tokens, i);
    if (name && all[all.length - 1]?.name !== name) all.push({ name, at: i });
  }
  return all.length === 1 ? all[0] : undefined;
}

const hasOwnDate = (times: readonly TimeMention[], tokens: readonly Token[], at: number): boolean =>
  times.some(
    ({ start, value }) =>
      start > tokens[at]!.end &&
      start < (tokens[Math.min(at + AFTER + BEFORE, tokens.length - 1)]?.end ?? 0) &&
      daysOf(value) !== undefined,
  );

/** `Chuyến thăm … diễn ra`, `lễ khai mạc … diễn ra`: what takes place says more. */
function whatOf(tokens: readonly Token[], at: number, taking: string): Predicate {
  for (let i = at - 1; i >= 0 && !/^[,;:.]$/u.test(tokens[i]!.text); i--) {
    const name = predicateAt(tokens, i);
    if (name && !TAKES_PLACE.has(name)) return { name, at: i };
  }
  return { name: taking, at };
}

const TAKES_PLACE = new Set(['diễn ra', 'xảy ra']);
const GATHERING_WITHIN = 16;
const GOES = /^(?:dự|gia|cho|bị|tới|đến)$/u;
const GATHERING = /^(?:hội|lễ|giải|liên|diễn|triển|đại|festival|ngày|tuần)$/u;

/** The mention itself begins with the word that leads it. */
const isLed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ngày|sáng|chiều|tối)$/u.test(tokens[at]?.lower ?? '') &&
  /^(?:vào|trong|hôm)$/u.test(tokens[at - 1]?.lower ?? '');

function predicateAt(tokens: readonly Token[], i: number): string | undefined {
  let phrase = '';
  let found: string | undefined;
  if (
    tokens[i]!.lower === 'mất' &&
    !/^(?:ngày|vào|lúc|năm|hồi|tại|ở|tháng|rạng|hôm|sáng|trưa|chiều|tối|đêm|cuối|đầu)?$/u.test(
      tokens[i + 1]?.lower ?? '',
    )
  )
    return undefined;
  // `lập kỷ lục`, `quốc lập`: founded in a year.
  if (tokens[i]!.lower === 'lập' && !/^(?:năm|từ|vào|hồi)$/u.test(tokens[i + 1]?.lower ?? ''))
    return undefined;
  // A price is listed every day, a share once.
  if (tokens[i]!.lower === 'niêm' && !/ (?:cổ phiếu|sàn|hose|hnx|upcom) /u.test(plainOf(tokens)))
    return undefined;
  // A market opens every day.
  if (tokens[i]!.lower === 'mở' && tokens[i + 2]?.lower === 'phiên') return undefined;
  for (let n = 0; n < 5 && tokens[i + n]?.kind === 'word'; n++) {
    phrase = phrase ? `${phrase} ${tokens[i + n]!.lower}` : tokens[i + n]!.lower;
    found = DATED.get(phrase) ?? found;
  }
  return found;
}

/** What a person does or meets with, whatever body is named in between. */
const OF_PERSON = new Set(['qua đời', 'nhậm chức', 'kết hôn', 'bắt'].map(phraseKey));

/** Words before the name of where it happens. */
const WHERE = /^(?:tại|ở|trên|trong)$/u;

/** The name nearest before the predicate, else the first behind it; a place where it happens is none. */
function subjectOf(
  { tokens, own, shared }: Setting,
  { name: predicate, at }: Predicate,
  time: TimeMention,
): string | undefined {
  const start = tokens[at]!.start;
  const placed = own.names.filter(
    (name) => !name.wide && !WHERE.test(tokens[indexAt(tokens, name.start) - 1]?.lower ?? ''),
  );
  const people = OF_PERSON.has(predicate) ? placed.filter(({ type }) => type === 'PER') : [];
  const names = people.length ? people : placed;
  const before = names.filter((name) => name.end <= start);
  if (before.length) return before[before.length - 1]!.key;
  // `Lễ khánh thành nhà máy Bãi Thơm diễn ra ngày …`: else the first behind the predicate.
  const behind =
    names.find((name) => name.start > start && name.end <= time.start) ??
    names.find((name) => name.start >= time.end);
  return behind?.key ?? (own.names.length ? undefined : shared.names[0]?.key);
}

function segmentOf(tokens: readonly Token[], at: number): Token[] {
  let from = at;
  while (from > 0 && !/^[,;:.]$/u.test(tokens[from - 1]!.text)) from--;
  return tokens.slice(from, at + 6);
}

/** First and last day of a date or a range, in days since 1970; undefined where the year is not known. */
export function daysOf(value: string): [number, number] | undefined {
  // `thành lập năm 1955 đến nay`
  const [from, to = from] = value.replace(/\/PRESENT_REF$/u, '').split('/');
  const [first, last] = [spanOf(from!), spanOf(to!)];
  return first && last ? [first[0], last[1]] : undefined;
}

function spanOf(value: string): [number, number] | undefined {
  const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?(?:T.*)?$/u.exec(value);
  if (!match) return undefined;
  const year = Number(match[1]);
  const months = match[4] ? 3 : match[5] ? 6 : match[2] ? 1 : 12;
  const month = match[2] ? Number(match[2]) - 1 : (Number(match[4] ?? match[5] ?? 1) - 1) * months;
  const day = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / 864e5;
  if (match[3]) return [day(year, month, Number(match[3])), day(year, month, Number(match[3]))];
  return [day(year, month, 1), day(year, month + months, 0)];
}
