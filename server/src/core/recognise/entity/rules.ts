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

const [PER, LOC, ORG, EVENT, DOC, MISC] = TYPES.map((_, i) => i) as [
  number,
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

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);
const PLATFORMS = words('facebook zalo youtube tiktok instagram twitter');
const LOC_HEADS = words('châu miền phương');
const BODY_HEADS = words('chính phủ', 'chính quyền', 'đội tuyển');
const ORG_HEADS = words('mầm non', 'tiểu học', 'công ty', 'tập đoàn', 'ngân hàng', 'bệnh viện');
/** Within a personal name of the West: `Lula da Silva`. */
const PARTICLES = words('da de dos von van der bin');
/** Words of two syllables, of which no name holds the first alone. */
const COMPOUNDS = words(
  ...'chủ tịch,thủ đô,hải quân,không quân,lục quân,quân đội,quốc gia,quốc tế,nhân dân,tổ quốc,thanh niên,thiếu niên,phụ nữ,nông dân,quốc hội,trung ương,giáo dục,kinh tế,xã hội,khoa học,công nghệ,thể thao,du lịch,môi trường,tài chính,ngoại giao,quốc phòng,cao đẳng,thế giới,biên phòng,cảnh sát,giao thông,vận tải,nông nghiệp,thương mại,hàng không,đường sắt,báo chí,truyền hình,sinh viên'.split(
    ',',
  ),
);
/** No name ends so. */
const LOOSE = words('và của tại ở trong với cho - – , : [ ] (');
const AMOUNTS = words('tỷ triệu nghìn ngàn đồng');

export function refine(
  tokens: readonly Token[],
  found: readonly Found[],
  gazetteer: Gazetteer,
): Found[] {
  return [...found, ...platforms(tokens, found)]
    .sort((a, b) => a.from - b.from)
    .map((name, i, all) =>
      whole(tokens, beforeColon(tokens, name), all[i + 1]?.from ?? tokens.length),
    )
    .flatMap((name) => apart(tokens, name, gazetteer))
    .filter((name) => !isCommon(tokens, name))
    .map((name) => headed(tokens, name, gazetteer))
    .map((name, i, all) => ({ ...name, from: Math.max(name.from, all[i - 1]?.to ?? 0) }));
}

/** What follows a colon or an unclosed bracket is no part of the name: `Dự án Cầu Vồng: nơi ước mơ…`. */
function beforeColon(tokens: readonly Token[], name: Found): Found {
  const loose = name.type === EVENT || name.type === DOC;
  let open = -1;
  for (let i = name.from + 1; i < name.to; i++) {
    const { text } = tokens[i]!;
    if (text === ':' && !loose && !tokens[i + 1]?.glued) return { ...name, to: i };
    if (text === '(') open = i;
    else if (text === ')') open = -1;
  }
  return open < 0 ? name : { ...name, to: open };
}

/** Loose ends: a connector too many; the rest of a word, an initial's stop, a hyphened given name. */
function whole(tokens: readonly Token[], name: Found, limit: number): Found {
  let { to } = name;
  while (to - name.from > 1 && LOOSE.has(tokens[to - 1]!.lower)) to--;
  to = closed(tokens, name.from, to);
  if (name.type === PER) while (to - name.from > 1 && isLower(tokens[to - 1]!)) to--;
  if (name.type !== PER && COMPOUNDS.has(`${tokens[to - 1]!.lower} ${tokens[to]?.lower}`)) to++;
  if (name.type !== PER) return { ...name, to: Math.min(to, Math.max(limit, name.from + 1)) };
  const last = tokens[to - 1]!;
  const next = tokens[to];
  if (next?.glued && next.text === '.' && last.upper && last.norm.length === 1) to++;
  else if (next?.glued && next.text === '-' && tokens[to + 1]?.glued && isLower(tokens[to + 1]!))
    to += 2;
  else if (next && PARTICLES.has(next.norm) && tokens[to + 1]?.upper) to += 2;
  return { ...name, to: Math.min(to, Math.max(limit, name.from + 1)) };
}

/** A quotation opened within a name closes within it. */
function closed(tokens: readonly Token[], from: number, to: number): number {
  const close = CLOSING.get(
    tokens.slice(from + 1, to).find((token) => CLOSING.has(token.text))?.text ?? '',
  );
  if (close === undefined || tokens[to]?.text !== close) return to;
  const marks = tokens
    .slice(from, to)
    .filter(({ text }) => text === close || CLOSING.get(text) === close);
  return marks.length % 2 === 1 ? to + 1 : to;
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

/** Platforms that people write without a capital. */
function platforms(tokens: readonly Token[], found: readonly Found[]): Found[] {
  return tokens.flatMap((token, i) =>
    PLATFORMS.has(token.text) && !found.some(({ from, to }) => from <= i && i < to)
      ? [{ from: i, to: i + 1, type: MISC }]
      : [],
  );
}

/**
 * A lower-case head that settles the type, and that belongs inside where the rest is another name:
 * `chính phủ Ấn Độ`, `đội tuyển Việt Nam`, `châu Âu`, but `tập đoàn | Hòa Phát`.
 */
function headed(tokens: readonly Token[], name: Found, gazetteer: Gazetteer): Found {
  const { from, to, type } = name;
  const one = tokens[from - 1];
  const two = tokens[from - 2];
  if (!one || one.upper) return name;
  if (type === LOC && LOC_HEADS.has(one.lower)) return { ...name, from: from - 1 };
  const phrase = `${two?.lower} ${one.lower}`;
  if (BODY_HEADS.has(phrase) && (type === ORG || type === LOC))
    return { from: two!.upper ? from : from - 2, to, type: ORG };
  if (type === ORG && one.lower === 'tuyển' && gazetteer.place(tokens, from))
    return { ...name, from: from - 1 };
  if (ORG_HEADS.has(phrase) && type !== ORG && gazetteer.place(tokens, from) === undefined)
    return { ...name, type: ORG };
  return name;
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
