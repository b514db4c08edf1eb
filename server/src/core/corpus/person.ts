// The year in which a person was born, as a sentence gives it: said outright, or by an age at publication.
import type { ArticleFacts, EntityMention, FigureMention, TimeMention } from '../resolve/facts';
import type { Span } from '../text/span';
import type { Token } from '../text/tokens';

export interface Birth {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
}

/** How many tokens past the name its year or age may begin. */
const REACH = 6;
/** The same for `năm nay 59 tuổi` and `thọ 91 tuổi`, which are of the sentence's one person. */
const FAR = 16;

/**
 * `sinh năm 1948`, `(1948, quê …)`, `(72 tuổi)`, `ở tuổi 72`. An age leaves two years, and one more where it is
 * counted the traditional way (tuổi mụ). Undefined where the sentence says neither of this person.
 */
export function birthOf(
  facts: ArticleFacts,
  person: EntityMention,
  tokens: readonly Token[],
  times: readonly TimeMention[],
  figures: readonly FigureMention[],
): Birth | undefined {
  const first = tokens.findIndex((token) => token.end > person.start);
  const after = tokens.findIndex((token) => token.start >= person.end);
  if (first < 0 || isKinOf(tokens, first)) return undefined;
  if (after < 0) return opening(tokens, first, times);
  return (
    bracketed(tokens, after) ??
    said(tokens, after, times) ??
    byAge(facts, tokens, after, figures, times) ??
    opening(tokens, first, times) ??
    openingAge(facts, tokens, first, after, figures)
  );
}

const KIN = /^(?:trai|gái|vợ|chồng|mẹ|cha|bố|cháu|em|rể|dâu|đẻ|ruột)$/u;

/** `Con trai (của) nhà thơ Lưu Quang Hà, sinh năm 1973`: what follows is of the other. */
function isKinOf(tokens: readonly Token[], name: number): boolean {
  for (let i = name - 1; i >= Math.max(0, name - 4) && tokens[i]!.kind === 'word'; i--)
    if (KIN.test(tokens[i]!.lower))
      return i > 0 || /^(?:vợ|chồng|mẹ|cha|bố)$/u.test(tokens[i]!.lower);
  return false;
}

/** `Sinh năm 1973, nhà thơ Lưu Quang Hà …`: the sentence begins with it. */
function opening(
  tokens: readonly Token[],
  name: number,
  times: readonly TimeMention[],
): Birth | undefined {
  if (tokens[0]!.lower !== 'sinh') return undefined;
  const comma = tokens.findIndex((token) => token.text === ',');
  const time = times.find((t) => t.start >= tokens[0]!.end && t.start - tokens[0]!.end <= 2);
  const year = time?.said.year;
  if (!time || !year || comma < 0 || comma > name || name - comma > REACH) return undefined;
  return { span: { start: tokens[0]!.start, end: time.end }, low: year, high: year };
}

/** `(1948` or `(SN 1948`, right behind the name. */
function bracketed(tokens: readonly Token[], after: number): Birth | undefined {
  if (tokens[after]!.text !== '(') return undefined;
  let i = after + 1;
  while (/^(?:sn|sinh|năm)$/u.test(tokens[i]?.lower ?? '')) i++;
  const year = tokens[i];
  const closed = /^[,;)–-]$/u.test(tokens[i + 1]?.text ?? '');
  return year && closed ? yearAt(year) : undefined;
}

/** `sinh năm 1948`, `sinh ngày 3/2/1948`, `sinh năm 1948 tại …` before another name or clause begins. */
function said(
  tokens: readonly Token[],
  after: number,
  times: readonly TimeMention[],
): Birth | undefined {
  for (let i = after; i < Math.min(tokens.length, after + REACH); i++) {
    const token = tokens[i]!;
    if (token.text === '.' || token.text === ';') return undefined;
    if (token.lower !== 'sinh' && !(token.lower === 'đời' && tokens[i - 1]!.lower === 'chào'))
      continue;
    const time = times.find((t) => t.start >= token.end && t.start - token.end <= 2);
    const year = time?.said.year;
    return time && year
      ? { span: { start: token.start, end: time.end }, low: year, high: year }
      : undefined;
  }
  return undefined;
}

function byAge(
  facts: ArticleFacts,
  tokens: readonly Token[],
  after: number,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
): Birth | undefined {
  const published = Number(facts.published.value?.slice(0, 4));
  const age = figures.find((f) => f.type === 'AGE' && f.start >= tokens[after]!.start);
  if (!published || typeof age?.value !== 'number') return undefined;
  const before = tokens.slice(after).filter((t) => t.end <= age.start);
  const last = before.at(-1)?.lower ?? '';
  const isOfDeath = /^(?:thọ|dương)$/u.test(last);
  const isOfNow = /^(?:nay|hiện)$/u.test(last);
  if (before.length > (isOfDeath || isOfNow ? FAR : REACH)) return undefined;
  // The age of whoever is named last before it.
  const from = tokens[after]!.start;
  if (facts.entities.some((e) => e.type === 'PER' && e.start >= from && e.end <= age.start))
    return undefined;
  // `khi 30 tuổi`, `năm 2015 … 30 tuổi`: of another time.
  if (!isOfDeath && !isOfNow && before.some((t) => ANOTHER_TIME.test(t.lower))) return undefined;
  const died = times.find((time) => time.said.year !== undefined)?.said.year;
  const year = isOfDeath ? (died ?? published) : published;
  return { span: age, low: year - age.value - 1, high: year - age.value + 1 };
}

/** `Ở tuổi 80, nghệ nhân Lò Văn Inh vẫn …`: the sentence begins with it, and is of now. */
function openingAge(
  facts: ArticleFacts,
  tokens: readonly Token[],
  name: number,
  after: number,
  figures: readonly FigureMention[],
): Birth | undefined {
  const published = Number(facts.published.value?.slice(0, 4));
  const comma = tokens.findIndex((token) => token.text === ',');
  if (!published || comma < 0 || comma > name || name - comma > REACH) return undefined;
  const age = figures.find(
    (f) =>
      f.type === 'AGE' &&
      f.start < (tokens[OPENING]?.start ?? 0) &&
      f.end === tokens[comma - 1]?.end,
  );
  const isOfNow = tokens.slice(after, after + REACH).some((t) => OF_NOW.test(t.lower));
  if (typeof age?.value !== 'number' || !isOfNow) return undefined;
  return { span: age, low: published - age.value - 1, high: published - age.value + 1 };
}

/** An age that opens a sentence begins within so many tokens. */
const OPENING = 3;
const OF_NOW = /^(?:vẫn|vừa|nay|hiện|đang|còn|mới)$/u;

const ANOTHER_TIME = /^(?:thọ|dương|mất|khi|lúc|năm|hồi|từng|hy|trần|từ)$/u;

function yearAt(token: Token): Birth | undefined {
  const year = token.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0;
  return year >= 1850 && year <= 2030 ? { span: token, low: year, high: year } : undefined;
}
