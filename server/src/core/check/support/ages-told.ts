// Sentences with the ages, the births and the other dates that they tell.
import type { FigureMention, TimeMention } from '../../resolve/facts';
import { saidYear, yearOf } from './calendar';
import { AGE, DATE, type Paragraph } from './paragraph';

/** Right before a date of birth. */
const BORN =
  /(?:^| )(?<!(?:hy|khai|hồi|phát|tái|(?<!(?:khoa|toán|văn|hóa|sử|y|triết) )học|thí|sản) )(?:sinh|sn|chào đời)(?: (?:ra|vào|ngày|tháng|năm|đầu|cuối|hồi|lúc|khoảng|tại \p{L}+))* ?:? ?$/u;
export const DIED =
  /(?:^| )(?:qua đời|mất|từ trần|hy sinh|tạ thế|trút hơi thở|nhắm mắt|lìa đời|viên tịch|băng hà|băng|ra đi|rời cõi|tử trận|hưởng thọ|hưởng dương|thọ|chết|tử vong)(?= |$)/u;
/** Between a date and the age that it is the time of. */
const THEN =
  /(?:^|[ ,;])(?:khi|lúc|ở|năm ấy|năm đó|khi ấy|khi đó|lúc ấy|lúc đó|bấy giờ|thọ|hưởng|mới|vừa|tròn|đã|được|là)(?: |$)/u;
/** `…, ông` between the two, or next to nothing. */
const NOUN = /^ ?,? (?:\p{L}+ ){1,3}$/u;
const PERSON = /^ ?,? ?(?:(?:ông|bà|anh|chị|cô|cụ|em) )?$/u;
/** Whose age it is: not theirs whose birth is told. */
export const KIN =
  / (?:và|con|con trai|con gái|em|anh|chị|vợ|chồng|cháu|mẹ|bố|cha|bạn|cùng|hôn phu|hôn thê|vị hôn phu|ông xã|bà xã|người yêu|bạn trai|bạn gái|tình cũ|bạn đời) (?:(?!(?:ở|khi|lúc|năm) )\p{L}+ ){0,2}$/u;
export const OWNED =
  / (?:(?:có|với) (?:\p{L}+ ){1,4}|(?:một|của|cho|bởi|cưới|lấy|yêu|gặp|hạ|thắng|thua|đánh bại|vượt qua|thay|cứu|nuôi|lừa|bắt|đâm|giết) (?:(?!(?:ở|khi|lúc|năm|mới|vừa) )\p{L}+ ){1,3})$/u;
/** `Ông sinh năm …`: of whom the sentence before tells. */
const PRONOUN =
  /^ ?(?:ông|bà|anh|chị|cô|cụ|ngài|em|cậu|người này|nghi phạm)(?: ấy| này)? (?:\p{L}+ ){0,3}$/u;

const LETTERS = new RegExp(`${AGE}|${DATE}`, 'gu');
const IS_AGE = new RegExp(AGE, 'u');

/** Right before `sinh năm`: a relation, and whose. */
const KIN_OF =
  /(?:^| )(?:chồng|vợ|con(?: trai| gái)?|em(?: trai| gái)?|anh trai|chị gái|mẹ|bố|cha|cháu) (?:(?:của )?(?:ông|bà|anh|chị|cô|cụ|mình) )?$/u;

export interface Placed<T> {
  readonly mention: T;
  readonly at: number;
}

export interface Birth extends Placed<TimeMention> {
  readonly year: number;
  /** Of a whole life, `(1931-2020)`: its last year. */
  readonly died?: number;
  /** It opens its sentence: `Ông sinh năm 1950`. */
  readonly isOfPronoun: boolean;
  /** Somebody's of whom the sentence tells beside the one it is about: `chồng bà sinh năm 1948`. */
  readonly isOfKin: boolean;
}

export interface Limit extends Placed<FigureMention> {
  readonly side: 'under' | 'over';
}

export interface Sentence {
  readonly text: string;
  /** Exact ones. */
  readonly ages: readonly Placed<FigureMention>[];
  /** Years between two people: `hơn anh 5 tuổi`. */
  readonly gaps: readonly Placed<FigureMention>[];
  /** What one has not reached, or is past: `chưa đủ 18 tuổi`, `quá 35 tuổi`. */
  readonly limits: readonly Limit[];
  readonly births: readonly Birth[];
  readonly dates: readonly Placed<TimeMention>[];
}

const UNDER = /(?:^| )(?:chưa(?: (?:đủ|tròn|đến|tới|đầy|qua))?|không quá|dưới)(?: tuổi)? $/u;
const OVER = /(?:^| )(?:đã đủ|đã tròn|đã qua|đã quá|quá|ngoài|trên|vượt quá)(?: tuổi)? $/u;
const GAP = /(?:^| )(?:hơn|kém|chênh|cách)(?: \p{L}+){0,5}(?: \( [^()]{0,30} \))? $/u;

export function readSentence(paragraph: Paragraph, text: string): Sentence {
  const ages: Placed<FigureMention>[] = [];
  const limits: Limit[] = [];
  const gaps: Placed<FigureMention>[] = [];
  const births: Birth[] = [];
  const dates: Placed<TimeMention>[] = [];
  let last = 0;
  for (const { 0: letter, index: at } of text.matchAll(LETTERS)) {
    const lead = text.slice(last, at);
    last = at + 1;
    if (IS_AGE.test(letter)) {
      const mention = paragraph.figure(letter);
      const side = UNDER.test(lead) ? 'under' : OVER.test(lead) ? 'over' : undefined;
      // `50 tuổi Đảng`
      if (/^ tuổi (?:đảng|nghề|quân|đoàn|đời|hạc)(?: |$)/u.test(text.slice(at + 1))) continue;
      if (typeof mention.value !== 'number') continue;
      if (side) limits.push({ mention, at, side });
      else if (mention.approx === 'exact')
        (GAP.test(text.slice(0, at)) ? gaps : ages).push({ mention, at });
      continue;
    }
    const mention = paragraph.time(letter);
    const twin = births.at(-1);
    // `sinh năm 1998 và 2004`
    const isTwin = twin?.at === at - lead.length - 1 && lead === ' và ' && saidYear(mention);
    const birth = isTwin
      ? { ...twin, mention, at, year: isTwin }
      : birthIn(mention, at, lead, text.slice(at + 1, at + 3));
    if (birth) births.push(birth);
    else dates.push({ mention, at });
  }
  return { text, ages, gaps, limits, births, dates };
}

function birthIn(mention: TimeMention, at: number, lead: string, rest: string): Birth | undefined {
  const life = /^(\d{4})(?:-[^/]*)?\/(\d{4})/u.exec(mention.value);
  if (life && lead.endsWith('( ') && rest.startsWith(' )'))
    return {
      mention,
      at,
      year: Number(life[1]),
      died: Number(life[2]),
      isOfPronoun: false,
      isOfKin: false,
    };
  const year = saidYear(mention);
  const born = year === undefined ? null : BORN.exec(lead);
  if (!born) return undefined;
  const isOfPronoun = PRONOUN.test(lead.slice(0, born.index + 1));
  const isOfKin = KIN_OF.test(lead.slice(0, born.index + 1));
  return { mention, at, year: year!, isOfPronoun, isOfKin };
}

export const isBetween = (at: number, a: number, b: number): boolean =>
  at > Math.min(a, b) && at < Math.max(a, b);

export const nearest = <T extends { readonly at: number }>(
  all: readonly T[],
  at: number,
): T | undefined => [...all].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];

/** Letters over which a date, or the years of a life, may belong to an age. */
export const REACH = 80;
const NEAR = 60;
const AFTER =
  /^(?: , (?:vào|tức|hồi|trong) |(?: (?!(?:đến|tới|từ|và|rồi|nhưng|sinh|sn)(?: |$))\p{L}+){0,8} )$/u;

/** The date that an age is told with: before it (`năm 2010, khi 25 tuổi`) or right after it (`ở tuổi 35 vào năm 2005`). */
export function thenOf(
  { text, dates, births }: Sentence,
  { at }: Placed<FigureMention>,
): TimeMention | undefined {
  const isLinked = (date: Placed<TimeMention>): boolean => {
    if (yearOf(date.mention) === undefined && date.mention.value !== 'PRESENT_REF') return false;
    const between = text.slice(Math.min(date.at, at) + 1, Math.max(date.at, at));
    if (births.some((birth) => isBetween(birth.at, date.at, at)) || between.length > NEAR)
      return false;
    if (date.at > at)
      return (
        (DIED.test(between) && /(?:thọ|hưởng dương) $/u.test(text.slice(0, at))) ||
        (AFTER.test(between.replace(/^ tuổi(?= )/u, '')) &&
          !/(?:năm|từ) $/u.test(text.slice(0, at)))
      );
    // `Năm 1995, chàng trai 20 tuổi …`
    const isOpening = text.slice(0, date.at).trim() === '' && NOUN.test(between);
    return (
      !/[\uf000-\uf3ff]/u.test(between) && (THEN.test(between) || PERSON.test(between) || isOpening)
    );
  };
  return nearest(dates.filter(isLinked), at)?.mention;
}
