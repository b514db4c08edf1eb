// An age that the year of birth does not give.
import type { ArticleFacts, FigureMention, TimeMention } from '../../../resolve/facts';
import { saidYear, yearOf } from '../../support/calendar';
import { AGE, DATE, END, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import type { ArticleRule, Report } from '../../rule';

/** Right before a date of birth. */
const BORN =
  /(?:^| )(?<!(?:hy|khai|hồi|phát|tái|học|thí|sản) )(?:sinh|sn|chào đời)(?: (?:ra|vào|ngày|tháng|năm|đầu|cuối|hồi|lúc|khoảng|tại \p{L}+))* ?:? ?$/u;
const DIED =
  /(?:^| )(?:qua đời|mất|từ trần|hy sinh|tạ thế|trút hơi thở|nhắm mắt|lìa đời|viên tịch|băng hà|băng|ra đi|rời cõi|tử trận|hưởng thọ|hưởng dương|thọ|chết|tử vong)(?= |$)/u;
/** Between a date and the age that it is the time of. */
const THEN =
  /(?:^|[ ,;])(?:khi|lúc|ở|năm ấy|năm đó|khi ấy|khi đó|lúc ấy|lúc đó|bấy giờ|thọ|hưởng|mới|vừa|tròn|đã|được|là)(?: |$)/u;
/** `…, ông` between the two, or next to nothing. */
const PERSON = /^ ?,? ?(?:(?:ông|bà|anh|chị|cô|cụ|em) )?$/u;
/** Before an age of the one who is told of. */
const LINKS =
  /(?:^| )(?:đã|mới|vừa|tròn|thọ|dương|khi|lúc|ở|nay|hiện|là|được|chỉ|sang|tức|cũng|đang|đến|vào) $/u;
const MARKED =
  /(?:kém|hơn|chênh|không phải|thay vì|khai|cách|gấp|nghi ngờ|nhập ngũ|khi|lúc|từ năm|thuở|từng|năm lên|hồi|trước đây|bắt đầu|mới chỉ|chỉ mới|vừa tròn)/u;
/** Whose age it is: not theirs whose birth is told. */
const KIN =
  / (?:và|con|con trai|con gái|em|anh|chị|vợ|chồng|cháu|mẹ|bố|cha|bạn|cùng|hôn phu|hôn thê|vị hôn phu|ông xã|bà xã|người yêu|bạn trai|bạn gái|tình cũ|bạn đời) (?:(?!(?:ở|khi|lúc|năm) )\p{L}+ ){0,2}$/u;
const SUBJECT = /(?<mark>[,;] |^ ?)(?:anh|chị|em|cô) (?:mới |vừa |đã |tròn |chỉ |được )*$/u;
/** `… lúc người cha 22 tuổi`, of a child's birth: the parent is the one told of. */
const PARENT = /(?:^| )con(?: \p{L}+)* .* (?:lúc|khi) (?:người |ông |bà )?(?:cha|bố|mẹ) $/u;
const OWNED =
  / (?:(?:có|với) (?:\p{L}+ ){1,4}|(?:một|của|cho|bởi|cưới|lấy|yêu|gặp|hạ|thắng|thua|đánh bại|vượt qua|thay|cứu|nuôi|lừa|bắt|đâm|giết) (?:(?!(?:ở|khi|lúc|năm|mới|vừa) )\p{L}+ ){1,3})$/u;
/** `Cô gái 28 tuổi …`, `người đàn ông 52 tuổi này`: whoever was told of in the sentence before. */
const POINTED =
  /(?:^ ?|[,:] |(?:tại|trước) t(?:òa|oà) )(?:(?:cô|chàng|người|nam|nữ|ông|bà|anh|chị|cụ|cậu) )(?:gái |trai |đàn ông |phụ nữ |đàn bà |thanh niên |bé |\p{L}+ ){0,2}$/u;
/** `Ông sinh năm …`: of whom the sentence before tells. */
const PRONOUN =
  /^ ?(?:ông|bà|anh|chị|cô|cụ|ngài|em|cậu|người này|nghi phạm)(?: ấy| này)? (?:\p{L}+ ){0,3}$/u;

/**
 * ### What it does
 *
 * Compares an age with the year of birth and the year it holds for: the year of death, or of
 * publication. Both ways of counting are accepted (`tuổi mụ` counts one more).
 *
 * ### Why is this bad
 *
 * The age, the year of birth or the other year is wrong.
 *
 * ### Example
 *
 * ```text
 * Nhà địa chất sinh năm 1941, mất năm 2019 ở tuổi 87.
 * ```
 */
export const ageMismatch: ArticleRule = {
  id: 'time/age-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article, NEEDED)) {
      const sentences = paragraph.text.split(END).map((text) => readSentence(paragraph, text));
      for (const [i, sentence] of sentences.entries()) {
        for (const age of sentence.ages) {
          const birth = birthOf(sentences, i, age);
          const report = birth && compare(article, sentence, age, birth);
          if (report) yield report;
        }
        yield* grown(sentence);
        yield* apart(sentence);
      }
    }
  },
};

const NEEDED = wakes([AGE, DATE]);
const LETTERS = new RegExp(`${AGE}|${DATE}`, 'gu');
const IS_AGE = new RegExp(AGE, 'u');

interface Placed<T> {
  readonly mention: T;
  readonly at: number;
}

interface Birth extends Placed<TimeMention> {
  readonly year: number;
  /** Of a whole life, `(1931-2020)`: its last year. */
  readonly died?: number;
  /** It opens its sentence: `Ông sinh năm 1950`. */
  readonly isOfPronoun: boolean;
}

interface Sentence {
  readonly text: string;
  readonly ages: readonly Placed<FigureMention>[];
  readonly births: readonly Birth[];
  readonly dates: readonly Placed<TimeMention>[];
}

function readSentence(paragraph: Paragraph, text: string): Sentence {
  const ages: Placed<FigureMention>[] = [];
  const births: Birth[] = [];
  const dates: Placed<TimeMention>[] = [];
  let last = 0;
  for (const { 0: letter, index: at } of text.matchAll(LETTERS)) {
    const lead = text.slice(last, at);
    last = at + 1;
    if (IS_AGE.test(letter)) {
      const mention = paragraph.figure(letter);
      if (typeof mention.value === 'number' && mention.approx === 'exact')
        ages.push({ mention, at });
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
  return { text, ages, births, dates };
}

function birthIn(mention: TimeMention, at: number, lead: string, rest: string): Birth | undefined {
  const life = /^(\d{4})(?:-[^/]*)?\/(\d{4})/u.exec(mention.value);
  if (life && lead.endsWith('( ') && rest.startsWith(' )'))
    return { mention, at, year: Number(life[1]), died: Number(life[2]), isOfPronoun: false };
  const year = saidYear(mention);
  const born = year === undefined ? null : BORN.exec(lead);
  if (!born) return undefined;
  const isOfPronoun = PRONOUN.test(lead.slice(0, born.index + 1));
  return { mention, at, year: year!, isOfPronoun };
}

/** The birth of the one whose age it is: in its own sentence, or in the one beside it where that points there. */
function birthOf(
  sentences: readonly Sentence[],
  i: number,
  age: Placed<FigureMention>,
): Birth | undefined {
  const { births, text, ages } = sentences[i]!;
  const ahead = text.slice(0, age.at);
  if (births.length) {
    const [birth, ...more] = births.filter(
      ({ at }) => !ages.some((a) => a !== age && isBetween(a.at, at, age.at)),
    );
    return more.length ? nearest(births, age.at) : birth;
  }
  const [above, below] = [sentences[i - 1], sentences[i + 1]];
  if (ages.length > 1) return undefined;
  const isThis = /^ (?:tuổi )?(?:này|ấy|nói trên) /u.test(text.slice(age.at + 1));
  const lead = ahead.split(/[\ue000-\uf8ff]/u).pop()!;
  const isOfAbove = (isThis || POINTED.test(lead)) && !/(?:^| )(?:là|một|con) /u.test(lead);
  if (above?.births.length === 1 && !above.ages.length && isOfAbove) return above.births[0];
  return below?.births.length === 1 && below.births[0]!.isOfPronoun && !below.ages.length
    ? below.births[0]
    : undefined;
}

const isBetween = (at: number, a: number, b: number): boolean =>
  at > Math.min(a, b) && at < Math.max(a, b);

const nearest = <T extends { readonly at: number }>(all: readonly T[], at: number): T | undefined =>
  [...all].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];

function compare(
  article: ArticleFacts,
  sentence: Sentence,
  age: Placed<FigureMention>,
  birth: Birth,
): Report | undefined {
  const { text } = sentence;
  // `…, chị mới 26 tuổi`: the one told of.
  const before = text.slice(0, age.at).replace(SUBJECT, '$<mark>');
  const after = text.slice(age.at + 1).replace(/^ tuổi(?= |$)/u, '');
  if (
    (KIN.test(before) && !PARENT.test(before)) ||
    OWNED.test(before) ||
    / của (?:ông|bà|anh|chị|cô|cụ|họ|mình)(?: |$)/u.test(after.slice(0, 12))
  )
    return undefined;
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const then = birth.died === undefined ? thenOf(sentence, age) : undefined;
  const isNow = then === undefined && isOfNow(sentence, age, birth, published);
  const year =
    birth.died === undefined
      ? ((then && yearOf(then)) ?? (then || isNow ? published : undefined))
      : DIED.test(text.slice(birth.at, age.at + 1).slice(-REACH))
        ? birth.died
        : undefined;
  if (!year || year < birth.year) return undefined;
  const [stated, expected] = [age.mention.value as number, year - birth.year];
  if (Math.abs(stated - expected) <= 1) return undefined;
  return {
    data: { working: `${year} − ${birth.year} = ${expected} ≠ ${stated}`, expected },
    spans: [birth.mention, then?.value === 'PRESENT_REF' ? undefined : then, age.mention]
      .filter((m) => m !== undefined)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
}

const APART = /(?:^| )(?:hơn|kém|chênh|cách)(?: (?:\p{L}+|[^\p{L}]))* $/u;

/** `ông sinh năm 1970, hơn em gái (sinh năm 1975) 5 tuổi`: the years between two births. */
function* apart({ births, ages, text }: Sentence): Generator<Report> {
  const [a, b, ...more] = births;
  const [age, ...others] = ages;
  if (!a || !b || !age || more.length || others.length) return;
  if (!APART.test(text.slice(0, age.at).split(';').pop()!)) return;
  const [expected, stated] = [Math.abs(a.year - b.year), age.mention.value as number];
  if (Math.abs(expected - stated) <= 1) return;
  yield {
    data: { working: `|${a.year} − ${b.year}| = ${expected} ≠ ${stated}`, expected },
    spans: [a.mention, b.mention, age.mention]
      .map(({ start, end }) => ({ start, end }))
      .sort((x, y) => x.start - y.start),
  };
}

/** Somebody else between two ages. */
const ANOTHER =
  /(?:^| )(?:con|vợ|chồng|em|cháu|mẹ|bố|cha|người|nạn nhân|bạn|cô gái|chàng trai|và|còn|cùng|với)(?= )/u;

/** `năm 2021, lúc 16 tuổi, … năm 2025, khi đã 26 tuổi`: one person's two ages, further apart than their years. */
function* grown(sentence: Sentence): Generator<Report> {
  const { ages, text } = sentence;
  const [a, b, ...more] = ages;
  if (!a || !b || more.length || ANOTHER.test(text.slice(a.at + 1, b.at))) return;
  const thens = [a, b].map((age) => thenOf(sentence, age));
  const [from, to] = thens.map((then) => then && yearOf(then));
  if (from === undefined || to === undefined || thens[0] === thens[1]) return;
  const [years, expected] = [(b.mention.value as number) - (a.mention.value as number), to - from];
  if (Math.abs(years - expected) <= 1) return;
  yield {
    data: { working: `${to} − ${from} = ${expected} ≠ ${years}`, expected },
    spans: [...thens, a.mention, b.mention]
      .map((m) => ({ start: m!.start, end: m!.end }))
      .sort((x, y) => x.start - y.start),
  };
}

/** Letters over which a date, or the years of a life, may belong to an age. */
const REACH = 80;
const NEAR = 60;
const AFTER = /^(?: (?!(?:đến|tới|từ|và|rồi|nhưng|sinh|sn)(?: |$))\p{L}+){0,8} $/u;

/** The date that an age is told with: before it (`năm 2010, khi 25 tuổi`) or right after it (`ở tuổi 35 vào năm 2005`). */
function thenOf(
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
    return !/[\uf000-\uf3ff]/u.test(between) && (THEN.test(between) || PERSON.test(between));
  };
  return nearest(dates.filter(isLinked), at)?.mention;
}

/** Nothing says that the age is of another time than the day of publication. */
function isOfNow(
  { text, dates, births }: Sentence,
  { at }: Placed<FigureMention>,
  birth: Birth,
  published: number | undefined,
): boolean {
  const isElsewhere = ({ mention }: Placed<TimeMention>): boolean => {
    const year = yearOf(mention);
    return year !== undefined && year !== published;
  };
  const isApart =
    births.includes(birth) && /;/u.test(text.slice(Math.min(at, birth.at), Math.max(at, birth.at)));
  if (isApart || dates.some(isElsewhere)) return false;
  const before = text.slice(0, at);
  if (dates.length && before.endsWith(' ở ')) return false;
  // `… sinh năm 2006 vượt qua đối thủ 24 tuổi`: the age is of the noun right before it.
  const between = births.includes(birth) && birth.at < at ? text.slice(birth.at + 1, at) : '';
  if (/\p{L} $/u.test(between) && !/[,(]/u.test(between) && !LINKS.test(between)) return false;
  // `Mới 16 tuổi, nữ kình ngư sinh năm 2010 …`: of now, where the sentence names no other time.
  if (/^ ?mới $/u.test(before)) return true;
  const after = text.slice(at + 1).trimStart();
  if (/^(?:tuổi )?(?:đã|bắt đầu|vào|từng|khi|lúc|mới|thì|nhập ngũ|theo) /u.test(after))
    return false;
  if (/(?:năm|hồi|lúc|khi|từ|đến|mới|vào) $/u.test(before)) return false;
  const from = births.includes(birth) ? Math.min(birth.at, at) : at;
  return !MARKED.test(text.slice(Math.max(0, from - 30), at + 1));
}
