// When a body was founded and a person died, where an anniversary or the years of a life say it.
import type { ArticleFacts, EntityMention, TimeMention } from '../resolve/facts';
import { indexAt } from './names';
import { quoted, type Setting } from './setting';
import type { Statement } from './statement';

/** How many tokens before and behind a number of years say of what it is the anniversary. */
const REACH = 8;
const KEPT = /^(?:niệm|mừng|nhật|tròn|lễ|dấu)$/u;
const FOUNDED = /^(?:lập|thành|đời|dựng|truyền|trưởng)$/u;
/** It may be kept a year ahead or behind, unless its day is told. */
const AHEAD = 1;

/** `lễ kỷ niệm 75 năm thành lập trường …`: founded 75 years before that day. */
export function anniversaryStatement(
  facts: ArticleFacts,
  time: TimeMention,
  setting: Setting,
): Statement[] {
  const years = Number(/^P(\d+)Y$/u.exec(time.value)?.[1] ?? 0);
  const published = Number(setting.shared.published?.slice(0, 4));
  if (time.type !== 'DURATION' || years < 5 || time.mod || !published) return [];
  const { tokens, own, shared } = setting;
  const [from, to] = [indexAt(tokens, time.start), indexAt(tokens, time.end - 1) + 1];
  const before = tokens.slice(Math.max(0, from - REACH), from);
  const behind = tokens.slice(to, to + 4);
  if (!before.some((t) => KEPT.test(t.lower)) || !behind.some((t) => FOUNDED.test(t.lower)))
    return [];
  const telling = own.names.filter(({ wide, type }) => !wide && type !== 'PER');
  const about =
    telling.find(({ start }) => start >= time.end)?.key ??
    telling.filter(({ end }) => end <= time.start).at(-1)?.key;
  if (about === undefined) return [];
  const day = shared.pins.find((pin) => /^\d{4}-\d\d-\d\d/u.test(pin));
  const year = Number(day?.slice(0, 4) ?? published) - years;
  const slack = day ? 0 : AHEAD;
  return [dated(facts, setting, time, about, 'thành lập', [year - slack, year + slack])];
}

/** `Tạ Văn Ngạn (1921 - 1998)`: the second year. */
export function deathStatement(
  facts: ArticleFacts,
  person: EntityMention,
  setting: Setting,
): Statement[] {
  const { tokens, own } = setting;
  const open = tokens[indexAt(tokens, person.end - 1) + 1];
  const time = setting.times.find(({ start }) => open?.text === '(' && start === open.end);
  const year = Number(/^\d{4}\/(\d{4})$/u.exec(time?.value ?? '')?.[1] ?? 0);
  const about = own.names.find(({ start }) => start >= person.start && start < person.end)?.key;
  if (!time || !year || about === undefined) return [];
  return [dated(facts, setting, time, about, 'qua đời', [year, year])];
}

function dated(
  facts: ArticleFacts,
  { shared }: Setting,
  time: TimeMention,
  about: string,
  sort: string,
  [first, last]: readonly [number, number],
): Statement {
  return {
    ...shared,
    ...quoted(facts, time),
    kind: 'date',
    sort,
    about,
    low: Date.UTC(first, 0, 1) / 864e5,
    high: Date.UTC(last, 11, 31) / 864e5,
    head: [],
    pins: [],
    course: 'lasting',
  };
}
