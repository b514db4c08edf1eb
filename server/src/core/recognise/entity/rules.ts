// What the guidelines say for certain, held against what the tagger found in a sentence.
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { Gazetteer } from './gazetteer';
import { TYPES } from './labels';

/** A name in a sentence: tokens `[from, to)`, index in TYPES. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

const [PER, LOC, ORG, EVENT, DOC] = TYPES.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
];
const DASHES = new Set(['-', '–', '—']);
/** After these a language or a script is named, not a country. */
const SPEECH = words('tiếng chữ');
/** A body named in a title or a phrase of protocol does not act: `Thủ tướng Chính phủ`, `thăm cấp Nhà nước`. */
const NO_BODY_AFTER = words('tướng trực cấp');
const BODIES = words('chính phủ', 'nhà nước');
/** Heads after which a dash joins the ends of a road or a line, which is one name. */
const ROUTES = words('tốc đường tuyến lộ tàu hầm cầu án');

/** No name ends so. */
const LOOSE = words('và của tại ở trong với cho - – , :');
const AMOUNTS = words('tỷ triệu nghìn ngàn đồng');

export function refine(
  tokens: readonly Token[],
  found: readonly Found[],
  gazetteer: Gazetteer,
): Found[] {
  return found
    .map((name, i) => whole(tokens, beforeColon(tokens, name), found[i + 1]?.from ?? tokens.length))
    .flatMap((name) => apart(tokens, name, gazetteer))
    .filter((name) => !isCommon(tokens, name));
}

/** A heading before a colon is no part of the name: `Dự án Cầu Vồng: nơi ước mơ…`. */
function beforeColon(tokens: readonly Token[], name: Found): Found {
  if (name.type === EVENT || name.type === DOC) return name;
  for (let i = name.from + 1; i < name.to; i++)
    if (tokens[i]!.text === ':' && !tokens[i + 1]?.glued) return { ...name, to: i };
  return name;
}

/** Loose ends: a connector left at the end, the stop of an initial, the rest of a hyphened given name. */
function whole(tokens: readonly Token[], name: Found, limit: number): Found {
  let { to } = name;
  while (to - name.from > 1 && LOOSE.has(tokens[to - 1]!.lower)) to--;
  if (name.type !== PER) return { ...name, to };
  const last = tokens[to - 1]!;
  const next = tokens[to];
  if (next?.glued && next.text === '.' && last.upper && last.norm.length === 1) to++;
  else if (next?.glued && next.text === '-' && tokens[to + 1]?.glued && isLower(tokens[to + 1]!))
    to += 2;
  return { ...name, to: Math.min(to, Math.max(limit, name.from + 1)) };
}

const isLower = (token: Token): boolean => token.kind === 'word' && !token.upper;

/** Two names that stand as one: a pair of places, a country before a person. */
function apart(tokens: readonly Token[], name: Found, gazetteer: Gazetteer): Found[] {
  const first = gazetteer.place(tokens, name.from);
  if (!first || first.to >= name.to) return [name];
  const dashed = DASHES.has(tokens[first.to]!.text);
  const second = gazetteer.place(tokens, first.to + (dashed ? 1 : 0));
  if (second && second.to === name.to && name.type !== PER) {
    const pair =
      first.country && second.country
        ? true
        : dashed && name.type === LOC && !ROUTES.has(tokens[name.from - 1]?.lower ?? '');
    if (pair)
      return [
        { from: name.from, to: first.to, type: LOC },
        { from: first.to + (dashed ? 1 : 0), to: name.to, type: LOC },
      ];
  }
  if (name.type === PER && !dashed && first.to - name.from > 1 && tokens[first.to]!.upper)
    return [
      { from: name.from, to: first.to, type: LOC },
      { from: first.to, to: name.to, type: PER },
    ];
  return [name];
}

function isCommon(tokens: readonly Token[], { from, to, type }: Found): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  if (type === LOC && SPEECH.has(before)) return true;
  const phrase = tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
  if (type === EVENT && phrase === 'euro')
    return AMOUNTS.has(before) || tokens[from - 1]?.kind === 'number';
  return type === ORG && BODIES.has(phrase) && NO_BODY_AFTER.has(before);
}
