// The publication date: given by corpus or sidecar, stated in the text, read from the path, or inferred.
import { phraseKey } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Published, Zone, ZoneSpan } from '../context';
import { addDays } from '../date/calendar';
import { readFullDate, type FullDate } from '../date/full-date';
import { dateFromPath, dateFromPattern } from './path-date';
import { zoneOf } from './zones';

export interface DatelineSources {
  /** From the record, the sidecar or corpus.yaml's `published.files`: always right. */
  readonly given?: string;
  /** Corpus-relative path. */
  readonly path?: string;
  /** corpus.yaml's `published.pattern`: `news/{year}/{month}/{day}/*`. */
  readonly pattern?: string;
}

/**
 * The publication date and how it is known. What a person or the corpus says beats the text, the text
 * beats the path; a date is inferred only where the article itself ties a full date to "hôm nay" or
 * "hôm qua". Values are `YYYY-MM[-DD[THH:MM[+HH:MM]]]`; a clock without a zone is Viet Nam's.
 */
export function findPublished(
  doc: Snapshot,
  zones: readonly ZoneSpan[],
  { given, path, pattern }: DatelineSources,
): Published {
  if (given) return { value: given, from: 'given' };
  const stated = statedDate(doc, zones);
  const patterned = path && pattern ? dateFromPattern(pattern, path) : undefined;
  // The pattern is the researcher's word; a timestamp of the same day is only finer.
  if (patterned && !stated?.value?.startsWith(patterned)) return { value: patterned, from: 'path' };
  if (stated) return stated;
  const guessed = path ? dateFromPath(path) : undefined;
  if (guessed) return { value: guessed, from: 'path' };
  return tiedToToday(doc, zones) ?? { from: 'none' };
}

interface Stamp {
  readonly date: FullDate;
  readonly weight: number;
}

/** Labels before a date that say it is the publication's, and those that say it is another's. */
const PUBLISHED = ['xuất bản', 'đăng', 'ngày đăng', 'đăng lúc', 'published', 'ngày phát hành'];
const UPDATED = ['cập nhật', 'sửa', 'chỉnh sửa', 'updated', 'truy cập', 'lần cuối'];

/** How far a line's zone supports that a date in it is the article's. */
const ZONE_WEIGHT: Partial<Readonly<Record<Zone, number>>> = { metadata: 4, byline: 3 };

/** The best timestamp of the metadata, the byline, or the words that open the article. */
function statedDate(doc: Snapshot, zones: readonly ZoneSpan[]): Published | undefined {
  const stamps: Stamp[] = [];
  let titled = false;
  for (const zone of zones) {
    titled ||= zone.zone === 'headline';
    const weight = ZONE_WEIGHT[zone.zone];
    // Above the title a page often shows the day of the visit.
    if (weight !== undefined) stamps.push(...stampsIn(doc, zone, weight + (titled ? 1 : 0)));
  }
  const opening = zones.find(({ zone }) => zone === 'body' || zone === 'lead');
  if (opening) stamps.push(...openingStamp(doc, opening));
  let best: Stamp | undefined;
  for (const stamp of stamps) if (!best || stamp.weight > best.weight) best = stamp;
  if (!best || best.weight <= 0) return undefined;
  const { start, end } = best.date;
  return { value: valueOf(best.date), from: 'text', span: { start, end } };
}

function stampsIn(doc: Snapshot, zone: Span, weight: number): Stamp[] {
  const { tokens } = doc;
  const stamps: Stamp[] = [];
  for (let at = doc.tokenIndexAt(zone.start); at < tokens.length; at++) {
    if (tokens[at]!.start >= zone.end) break;
    const date = readFullDate(tokens, at);
    if (!date) continue;
    const line = doc.lines[doc.positionAt(date.start).line]!;
    const label = phraseKey(doc.slice({ start: line.start, end: date.start }));
    stamps.push({ date, weight: weight + labelWeight(label) + (date.hour === undefined ? 0 : 1) });
    at = date.endToken - 1;
  }
  return stamps;
}

const labelWeight = (label: string): number =>
  UPDATED.some((word) => label.includes(word))
    ? -2
    : PUBLISHED.some((word) => label.includes(word))
      ? 2
      : 0;

/** "Hà Nội, ngày 3/4/2024 -", "(Tokyo, 3/4/2024)": a full date before the first dash or in the first brackets. */
function openingStamp(doc: Snapshot, zone: Span): Stamp[] {
  const first = doc.tokenIndexAt(zone.start);
  const { tokens } = doc;
  for (let at = first; at < Math.min(first + 8, tokens.length); at++) {
    const date = readFullDate(tokens, at);
    if (!date) continue;
    const after = tokens[date.endToken];
    const opened = tokens.slice(first, at).some(({ text }) => text === '(');
    const closes = opened ? after?.text === ')' : at > first && /^[-–—]$/u.test(after?.text ?? '');
    return closes ? [{ date, weight: 2 }] : [];
  }
  return [];
}

/** "hôm nay (3/4/2024)", "sáng nay, 3/4/2024", "hôm qua, ngày 2/4/2024": in the article's own text. */
function tiedToToday(doc: Snapshot, zones: readonly ZoneSpan[]): Published | undefined {
  const { tokens } = doc;
  for (let at = 1; at < tokens.length; at++) {
    const days = daysSince(tokens, at);
    if (days === undefined) continue;
    let next = at + 1;
    while (/^[,(]$/u.test(tokens[next]?.text ?? '')) next++;
    const date = readFullDate(tokens, next);
    const zone = date && zoneOf(zones, date.start);
    if (!date || (zone !== 'lead' && zone !== 'body')) continue;
    const { start, end } = date;
    return { value: dayValue(addDays(date, days)), from: 'inferred', span: { start, end } };
  }
  return undefined;
}

const TODAY = new Set(['hôm nay', 'sáng nay', 'trưa nay', 'chiều nay', 'tối nay', 'đêm nay']);

/** How many days lie between the day that ends at token `at` is called and the day of writing. */
function daysSince(tokens: readonly Token[], at: number): number | undefined {
  const last = tokens[at]!.lower;
  if (last !== 'nay' && last !== 'qua') return undefined;
  const phrase = `${tokens[at - 1]!.lower} ${last}`;
  return TODAY.has(phrase) ? 0 : phrase === 'hôm qua' ? 1 : undefined;
}

function valueOf(date: FullDate): string {
  const day = dayValue(date);
  if (date.hour === undefined) return day;
  return `${day}T${two(date.hour)}:${two(date.minute ?? 0)}${date.zone ?? '+07:00'}`;
}

const dayValue = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const two = (n: number): string => String(n).padStart(2, '0');
