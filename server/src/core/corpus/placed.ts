// Where an event takes place: the hall, the stadium, the square that stands behind `tại` in its sentence.
import type { ArticleFacts } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import { overlaps } from '../text/span';
import type { Token } from '../text/tokens';
import { DATED } from './cues';
import { quoted, type Setting } from './setting';
import type { Statement } from './statement';

/** What such a place begins with; by the first of a line that is all one asks of it: is it a hall, a town, a province? */
const GRADES: ReadonlyMap<string, string> = new Map(
  [
    'nơi, sân vận động, sân, nhà thi đấu, trung tâm, quảng trường, nhà hát, khách sạn, công viên, hội trường, bảo tàng',
    'nơi, nhà văn hóa, cung, trường, bệnh viện, đền, chùa, nhà thờ, phố, bến, cảng, ga, tòa nhà, trụ sở, rạp, thư viện',
    'nơi, học viện, hồ, bãi biển, khu, làng, đình, viện, tòa án, nhà máy, nhà riêng, nhà, bãi, vườn, đại học, thao trường',
    'tỉnh, tỉnh',
    'huyện, huyện, quận, thị xã',
    'xã, xã, phường, thị trấn',
  ].flatMap((line) => {
    const [grade, ...heads] = line.split(', ').map(phraseKey);
    return heads.map((head) => [head, grade!] as const);
  }),
);
const LONGEST_HEAD = 3;
/** A place is no longer, in tokens. */
const LONGEST = 9;
/** The place's name is over. */
const ENDS =
  /^(?:với|nhân|để|do|vào|ngày|sáng|chiều|tối|trưa|đêm|lúc|trong|và|thuộc|ở|tại|có|đã|sẽ|từ|hôm|thu|quy|dưới|trước|sau|khi|nhằm|cùng|theo|là)$/u;
/** What happens at one place, whoever tells it. */
const HAPPENS = new Set(
  [
    'diễn ra', 'khai mạc', 'bế mạc', 'xảy ra', 'ký kết', 'khai trương', 'hội đàm', 'kết hôn', 'qua đời', 'xét xử',
    'phát động', 'tai nạn', 'bắt',
  ].map(phraseKey),
); // prettier-ignore

/** Of the sentence's one event; the place is what its `head` says, its name what `lead` does. */
export function placeStatements(facts: ArticleFacts, setting: Setting): Statement[] {
  const { tokens, shared, own } = setting;
  const event = tokens.some(leadsToPlace) ? eventIn(tokens) : undefined;
  if (!event) return [];
  const found: Statement[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (!leadsToPlace(tokens[i - 1]!)) continue;
    const end = endOf(setting, i);
    const place = tokens.slice(i, end);
    const head = headOf(place);
    const name = place.slice(head?.length ?? 0).filter((t) => t.upper || t.kind === 'number');
    if (!head || !name.length) continue;
    const words = (some: readonly Token[]): string[] =>
      [...new Set(some.map((t) => t.lower))].sort();
    const span = { start: place[0]!.start, end: place[place.length - 1]!.end };
    const names = shared.names.filter(
      ({ key }) => !own.names.some((n) => n.key === key && overlaps(n, span)),
    );
    const about = names.find(({ wide }) => !wide)?.key;
    found.push({
      ...shared,
      ...quoted(facts, span),
      kind: 'place',
      sort: event,
      of: head.grade,
      names,
      ...(about === undefined ? {} : { about }),
      low: null,
      high: null,
      head: words(place),
      lead: words(name),
      course: 'lasting',
    });
  }
  return found.length === 1 ? found : [];
}

const leadsToPlace = ({ lower }: Token): boolean => lower === 'tại' || lower === 'ở';

/** First words of what happens. */
const OPENS = new Set(
  [...DATED].flatMap(([said, name]) => (HAPPENS.has(name) ? [said.split(' ')[0]!] : [])),
);

function eventIn(tokens: readonly Token[]): string | undefined {
  const events = new Set<string>();
  for (let i = 0; i < tokens.length; i++)
    for (let n = OPENS.has(tokens[i]!.lower) ? 1 : 5; n <= 4; n++) {
      const said = DATED.get(
        tokens
          .slice(i, i + n)
          .map((t) => t.lower)
          .join(' '),
      );
      if (said && HAPPENS.has(said)) events.add(said);
    }
  // `Lễ khai mạc … diễn ra tại`
  if (events.size > 1) events.delete(phraseKey('diễn ra'));
  return events.size === 1 ? [...events][0] : undefined;
}

function endOf({ tokens, times, figures }: Setting, from: number): number {
  let end = from;
  while (
    end < tokens.length &&
    end - from < LONGEST &&
    tokens[end]!.kind !== 'punct' &&
    (end === from || tokens[end]!.upper || !ENDS.test(tokens[end]!.lower)) &&
    ![...times, ...figures].some((value) => overlaps(value, tokens[end]!))
  )
    end++;
  return end;
}

function headOf(place: readonly Token[]): { grade: string; length: number } | undefined {
  for (let n = LONGEST_HEAD; n > 0; n--) {
    const grade = GRADES.get(
      place
        .slice(0, n)
        .map((t) => t.lower)
        .join(' '),
    );
    if (grade) return { grade, length: n };
  }
  return undefined;
}

/** Two places, neither of which may be a part or another name of the other. */
export function areTwoPlaces(a: Statement, b: Statement): boolean {
  if (a.of !== b.of) return false;
  const within = (x: readonly string[], y: readonly string[]): boolean =>
    x.every((word) => y.includes(word));
  if (within(a.head, b.head) || within(b.head, a.head)) return false;
  const [one, other] = [a.lead ?? [], b.lead ?? []];
  if (within(one, other) || within(other, one)) return false;
  return (
    one.filter((word) => other.includes(word)).length <= Math.min(one.length, other.length) / 2
  );
}
