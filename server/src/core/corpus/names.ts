// The names that a sentence speaks of, as statements are held against each other by them.
import type { ArticleFacts, EntityMention } from '../resolve/facts';
import { wideNames } from '../resolve/placeNames';
import { phraseKey } from '../text/normal';
import { overlaps, type Span } from '../text/span';
import type { Token } from '../text/tokens';
import { STOP, TELLS } from './cues';
import type { Name } from './statement';

export interface NamesOfSentence {
  readonly names: readonly (Name & Span)[];
  readonly told: readonly string[];
}

/** Words that bring in whom or what a value is limited to. */
const LIMITS = new Set(['sang', 'cho', 'từ', 'với', 'riêng', 'vào', 'tới', 'giúp'].map(phraseKey));
/** Words behind the name of a part. */
const PART_OF = new Set(['của', 'thuộc', 'trực'].map(phraseKey));
const JOINS = /^(?:nối|giữa|liền|giáp)$/u;
/** A country acts by its government. */
const GOVERNMENT =
  /^(?:chính phủ|chính quyền|nhà nước|quân đội|nhân dân|đội tuyển|tuyển) (?=\p{L})/u;
/** `Dân số tỉnh …`: what is measured of the place. */
const MEASURED = /^(?:dân số|diện tích) (?=\p{L})/u;
/** Diseases, bodies and services that half of a year's articles name. */
const COMMON = new Set(
  [
    'covid 19', 'covid', 'sars cov 2', 'ncov', 'nhà nước', 'chính phủ', 'quốc hội', 'đảng', 'internet', 'facebook',
    'instagram', 'youtube', 'tiktok', 'twitter', 'google', 'f 0', 'f 1', 'f 2', 'ủy ban nhân dân', 'ubnd',
  ].map(phraseKey),
); // prettier-ignore
/** How far from its name a verb of telling may stand, in tokens; a title may stand between. */
const TELLS_WITHIN = 4;
/** How far before a name `theo` may stand. */
const AFTER_THEO = 7;

/**
 * The recognised names and the runs of capitals that no recogniser named, sorted into what is spoken of, countries
 * and regions, and who tells it.
 * @param others figures and dates: what is inside them is no name
 */
export function namesOf(
  tokens: readonly Token[],
  entities: readonly EntityMention[],
  others: readonly Span[],
  lexicon: ArticleFacts['lexicon'],
): NamesOfSentence {
  const wide = wideNames(lexicon);
  const spans: { span: Span; type: string; tells: boolean }[] = [];
  for (const entity of entities) {
    if (entity.end > tokens[tokens.length - 1]!.end) continue;
    const tells = isTeller(tokens, entity) || inRoleOfTeller(tokens, entity, entities);
    spans.push({ span: withNumber(tokens, entity, others), type: entity.type, tells });
  }
  for (const run of capitals(tokens, [...entities, ...others]))
    spans.push({ span: withNumber(tokens, run, others), type: '', tells: isTeller(tokens, run) });
  const names: (Name & Span)[] = [];
  const told: string[] = [];
  for (const { span, type, tells } of spans) {
    if (isShortForm(tokens, span)) continue;
    const full = keyOf(tokens, span).replace(MEASURED, '');
    const country = full.replace(GOVERNMENT, '');
    const isWide =
      wide.has(country) ||
      COMMON.has(full) ||
      /^\d ?g$/u.test(full) ||
      (!type && isAcronym(tokens, span));
    const key = wide.has(country) ? country : full;
    if (!key) continue;
    if (tells) told.push(key);
    else
      names.push({
        key,
        type: isWide && type === 'ORG' ? 'LOC' : type,
        ...span,
        ...(isWide ? { wide: true } : {}),
        ...(limits(tokens, span) ? { narrows: true } : {}),
      });
  }
  return { names, told };
}

/** A word before it limits the value to it, or it is itself a part of what is named next. */
function limits(tokens: readonly Token[], { start, end }: Span): boolean {
  const before = tokens[indexAt(tokens, start) - 1];
  const behind = tokens[indexAt(tokens, end - 1) + 1];
  // `nối Lào Cai với Lai Châu`: where it lies.
  const at = indexAt(tokens, start);
  const joins = tokens.slice(Math.max(0, at - 6), at).some((t) => JOINS.test(t.lower));
  return (LIMITS.has(before?.lower ?? '') && !joins) || PART_OF.has(behind?.lower ?? '');
}

/** Does every word of the name stand among the given ones? Small words do not count. */
export const covers = (has: (word: string) => boolean, key: string): boolean =>
  key.split(' ').every((word) => STOP.has(word) || has(word));

function keyOf(tokens: readonly Token[], span: Span): string {
  return tokens
    .filter((t) => overlaps(t, span) && (t.kind === 'word' || t.kind === 'number'))
    .map((t) => t.lower)
    .join(' ');
}

/** Words in capitals outside of what is given; the first of a sentence counts with a second only. */
function capitals(tokens: readonly Token[], taken: readonly Span[]): Span[] {
  const upper = (t: Token | undefined): boolean => t !== undefined && t.kind === 'word' && t.upper;
  const words = tokens.filter((t) => t.kind === 'word');
  if (words.filter(upper).length > words.length * 0.6) return [];
  const free = (t: Token): boolean =>
    !STOP.has(t.lower) && !taken.some((span) => overlaps(span, t));
  const runs: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!upper(tokens[i]) || !free(tokens[i]!)) continue;
    let end = i + 1;
    while (upper(tokens[end]) && free(tokens[end]!)) end++;
    const first = i === 0 || !/^[\p{L}\p{N},)%-]$|^[\p{L}\p{N}]+$/u.test(tokens[i - 1]!.text);
    const isName = tokens.slice(i, end).some((t) => t.norm.length > 1);
    const isCode = /^\p{Lu}{2,}$/u.test(tokens[i]!.norm);
    if (isLettered(tokens, i)) runs.push({ start: tokens[i - 1]!.start, end: tokens[i]!.end });
    else if (isName && (!first || isCode || end - i > 1))
      runs.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end });
    i = end;
  }
  return runs;
}

/** `nước A`, `tỉnh B`: one that is not to be named. */
const isLettered = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}$/u.test(tokens[at]!.norm) && LETTERED.test(tokens[at - 1]?.lower ?? '');
const LETTERED = /^(?:nước|tỉnh|phố|huyện|xã|phường|quận|ty|trường)$/u;

/** `Rạch Chanh 2`: a number right behind a name tells it from its neighbours. */
function withNumber(tokens: readonly Token[], span: Span, others: readonly Span[]): Span {
  const next = tokens.find((t) => t.start >= span.end);
  const isNumber = next && next.kind === 'number' && next.text.length <= 3;
  return isNumber && next.start - span.end <= 1 && !others.some((other) => overlaps(other, next))
    ? { start: span.start, end: next.end }
    : span;
}

/** `GDP`, `FDI`: one word in capitals. */
function isAcronym(tokens: readonly Token[], span: Span): boolean {
  const inside = tokens.filter((t) => overlaps(t, span));
  return inside.length === 1 && /^\p{Lu}{2,10}$/u.test(inside[0]!.norm);
}

/** `Chỉ số … toàn cầu (GII)`: an acronym in brackets says again what stands before them. */
function isShortForm(tokens: readonly Token[], span: Span): boolean {
  const at = indexAt(tokens, span.start);
  return (
    at > 1 &&
    tokens[at - 1]!.text === '(' &&
    tokens[at - 2]!.kind === 'word' &&
    tokens[indexAt(tokens, span.end - 1) + 1]?.text === ')' &&
    isAcronym(tokens, span)
  );
}

/** `Theo Sở Y tế`, `Sở Y tế cho biết`: who tells it, not what is told of. */
function isTeller(tokens: readonly Token[], { start, end }: Span): boolean {
  const at = indexAt(tokens, start);
  for (let i = at - 1; i >= Math.max(0, at - AFTER_THEO) && tokens[i]!.kind === 'word'; i--) {
    if (tokens[i]!.lower === 'theo') return true;
    if (tokens[i]!.lower === 'của' && tokens[i - 1]?.kind !== 'word') break;
  }
  const after = indexAt(tokens, end - 1) + 1;
  for (let i = after; i < Math.min(tokens.length, after + TELLS_WITHIN); i++) {
    if (tokens[i]!.kind !== 'word' && tokens[i]!.text !== ',') return false;
    if (tells(tokens, i)) return true;
  }
  return false;
}

const tells = (tokens: readonly Token[], i: number): boolean =>
  TELLS.has(tokens[i]!.lower) || TELLS.has(`${tokens[i]!.lower} ${tokens[i + 1]?.lower ?? ''}`);

function inRoleOfTeller(
  tokens: readonly Token[],
  name: Span,
  entities: readonly EntityMention[],
): boolean {
  return entities.some(
    (person) => person.roleSpan && overlaps(person.roleSpan, name) && isTeller(tokens, person),
  );
}

/** Index of the first token that ends after the offset. */
export function indexAt(tokens: readonly Token[], offset: number): number {
  const at = tokens.findIndex((t) => t.end > offset);
  return at < 0 ? tokens.length : at;
}
