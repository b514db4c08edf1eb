// What the guidelines say for certain, held against what the tagger found in a sentence.
import { words } from '../../text/normal';
import { testPerForm } from '../../text/remember';
import type { Token } from '../../text/tokens';
import type { Gazetteer } from './gazetteer';
import { TYPES, type Found } from './labels';
import { withNumbered } from './numbered';

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
const isPlatform = testPerForm(({ text }) => PLATFORMS.has(text));
const PERSON_LEADS = words('ông bà anh chị em cháu bé cô chú bác cụ thầy');
const isPersonLead = testPerForm(({ norm }) => PERSON_LEADS.has(norm));
const isInitial = testPerForm(({ norm, upper }) => upper && norm.length === 1);
/** Terms written as acronyms: no names. */
const TERMS = words(
  'gdp grdp cpi ppi pmi ipo casa nim roe roa npl cir eps ebitda ceo cfo cto coo cmo hlv sme smes kpi sgk gs ts pgs bđs cntt cđv ufo ram rom sim led oled lcd atm pos otp vip uav usd vnd eur adn dna rna cbcnv',
);
const LOC_HEADS = words('châu miền phương');
const BODY_HEADS = words('chính phủ', 'chính quyền', 'đội tuyển');
const ORG_HEADS = words(
  'mầm non',
  'tiểu học',
  'công ty',
  'tập đoàn',
  'ngân hàng',
  'bệnh viện',
  'học viện',
  'hiệp hội',
  'liên đoàn',
  'ủy ban',
);
/** `thủ môn Thanh Bình`: no place, though one has that name. */
const PERSON_HEADS = words(
  'thủ môn',
  'thủ thành',
  'hậu vệ',
  'trung vệ',
  'tiền vệ',
  'tiền đạo',
  'ca sĩ',
  'diễn viên',
  'nghệ sĩ',
  'đạo diễn',
  'nhạc sĩ',
  'nhà văn',
  'người mẫu',
  'hoa hậu',
  'bác sĩ',
  'luật sư',
  'võ sĩ',
);
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
/** The most syllables of a Vietnamese person's name that are common. */
const LONGEST_PERSON = 4;
/** Last syllables of bodies that each province has. */
const PROVINCIAL = words('ubnd hđnd dân an đoàn mttq');
const AMOUNTS = words('tỷ triệu nghìn ngàn đồng');

export function refine(
  tokens: readonly Token[],
  found: readonly Found[],
  gazetteer: Gazetteer,
): Found[] {
  const names = withCertain(tokens, withNumbered(tokens, found, DOC));
  if (names.length === 0) return [];
  return names
    .map((name, i, all) =>
      whole(tokens, beforeColon(tokens, name), all[i + 1]?.from ?? tokens.length),
    )
    .flatMap((name) => apart(tokens, name, gazetteer))
    .filter((name) => !isCommon(tokens, name))
    .map((name) => headed(tokens, name, gazetteer))
    .map((name, i, all) => ({ ...name, from: Math.max(name.from, all[i - 1]?.to ?? 0) }))
    .filter((name) => name.from < name.to);
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
  const loose = (token: Token): boolean =>
    LOOSE.has(token.lower) || (name.type === PER && isLower(token));
  while (to - name.from > 1 && loose(tokens[to - 1]!)) to--;
  to = closed(tokens, name.from, to);
  if (name.type !== PER && COMPOUNDS.has(`${tokens[to - 1]!.lower} ${tokens[to]?.lower}`)) to++;
  if (name.type !== PER) return { ...name, to: Math.min(to, Math.max(limit, name.from + 1)) };
  const last = tokens[to - 1]!;
  const next = tokens[to];
  // `Sang-ho`: whatever was made of the second half.
  if (next?.glued && next.text === '-' && tokens[to + 1]?.glued && isLower(tokens[to + 1]!))
    return { ...name, to: to + 2 };
  if (next?.glued && next.text === '.' && last.upper && last.norm.length === 1) to++;
  else if (next && PARTICLES.has(next.norm) && tokens[to + 1]?.upper) to += 2;
  return { ...name, to: Math.min(to, Math.max(limit, name.from + 1)) };
}

/** A quotation opened within a name closes within it. */
function closed(tokens: readonly Token[], from: number, to: number): number {
  const after = tokens[to]?.text;
  if (after !== '”' && after !== '"' && after !== '’') return to;
  const close = CLOSING.get(
    tokens.slice(from + 1, to).find((token) => CLOSING.has(token.text))?.text ?? '',
  );
  if (after !== close) return to;
  const marks = tokens
    .slice(from, to)
    .filter(({ text }) => text === close || CLOSING.get(text) === close);
  return marks.length % 2 === 1 ? to + 1 : to;
}

const isAllCapitals = ({ norm }: Token): boolean => norm === norm.toUpperCase();
const isLower = (token: Token): boolean => token.kind === 'word' && !token.upper;

/** Two names that stand as one: a pair of places, a country before a person, a body of a province before its head. */
function apart(tokens: readonly Token[], name: Found, gazetteer: Gazetteer): Found[] {
  const head = headOfProvince(tokens, name, gazetteer);
  if (head !== undefined)
    return [
      { from: name.from, to: head, type: ORG },
      { from: head, to: name.to, type: PER },
    ];
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

/** `Chủ tịch UBND tỉnh | Lê Hoài Thu`: where the person begins, since no province has that name. */
function headOfProvince(
  tokens: readonly Token[],
  { from, to, type }: Found,
  gazetteer: Gazetteer,
): number | undefined {
  if (type !== ORG) return undefined;
  for (let i = from + 1; i < to - 2; i++)
    if (tokens[i]!.norm === 'tỉnh' && PROVINCIAL.has(tokens[i - 1]!.lower)) {
      const name = tokens.slice(i + 1, to);
      if (!name.every((token) => token.upper) || gazetteer.place(tokens, i + 1)) return undefined;
      // Longer than any person's: a province of two syllables that the lexicon lacks comes first.
      return name.length > LONGEST_PERSON ? i + 3 : i + 1;
    }
  return undefined;
}

/** The names in order, with what is one by its form alone: `facebook` in small letters, `chị K`. */
function withCertain(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const names = [...found];
  const add = (i: number, type: number): void => {
    if (!found.some(({ from, to }) => from <= i && i < to))
      names.push({ from: i, to: i + 1, type });
  };
  for (let i = 0; i < tokens.length; i++)
    if (isPlatform(tokens[i]!)) add(i, MISC);
    else if (isInitial(tokens[i]!) && i > 0 && isPersonLead(tokens[i - 1]!)) add(i, PER);
  return names.length > found.length ? names.sort((a, b) => a.from - b.from) : names;
}

/**
 * A lower-case head that settles the type, and that belongs inside where the rest is another name:
 * `chính phủ Ấn Độ`, `đội tuyển Việt Nam`, `châu Âu`, but `tập đoàn | Hòa Phát`.
 */
function headed(tokens: readonly Token[], name: Found, gazetteer: Gazetteer): Found {
  const { from, to, type } = name;
  const first = tokens[from]!;
  if (type === LOC && first.upper && to - from > 1 && isBody(first, tokens[from + 1]!))
    return { ...name, type: ORG };
  const one = tokens[from - 1];
  const two = tokens[from - 2];
  if (!one || one.upper) return name;
  if (type === LOC && LOC_HEADS.has(one.lower)) return { ...name, from: from - 1 };
  const phrase = `${two?.lower} ${one.lower}`;
  if (BODY_HEADS.has(phrase) && (type === ORG || type === LOC))
    return { from: two!.upper ? from : from - 2, to, type: ORG };
  if (type === ORG && one.lower === 'tuyển' && gazetteer.place(tokens, from))
    return { ...name, from: from - 1 };
  const known = gazetteer.place(tokens, from) !== undefined;
  if (ORG_HEADS.has(phrase) && type !== ORG && !known) return { ...name, type: ORG };
  if (PERSON_HEADS.has(phrase) && type === LOC && !known) return { ...name, type: PER };
  return name;
}

/** `Viện Pasteur`, `Học viện …`: a name that begins so is of a body. */
const isBody = (first: Token, second: Token): boolean =>
  first.lower === 'viện' || ORG_HEADS.has(`${first.lower} ${second.lower}`);

function isCommon(tokens: readonly Token[], { from, to, type }: Found): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const only = to - from === 1 ? tokens[from]! : undefined;
  if (only && TERMS.has(only.lower) && isAllCapitals(only)) return true;
  if (type === LOC && SPEECH.has(before)) return true;
  if (type !== EVENT && type !== ORG) return false;
  const phrase = tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
  if (type === EVENT && phrase === 'euro')
    return AMOUNTS.has(before) || tokens[from - 1]?.kind === 'number';
  return type === ORG && BODIES.has(phrase) && NO_BODY_AFTER.has(before);
}
