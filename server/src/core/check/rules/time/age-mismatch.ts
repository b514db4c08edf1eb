// An age that the year of birth does not give.
import type { ArticleFacts, FigureMention, TimeMention } from '../../../resolve/facts';
import { beyondLimit } from '../../support/age-limits';
import {
  DIED,
  isBetween,
  KIN,
  nearest,
  OWNED,
  REACH,
  readSentence,
  thenOf,
  type Birth,
  type Placed,
  type Sentence,
} from '../../support/ages-told';
import { yearOf } from '../../support/calendar';
import { AGE, DATE, END, paragraphs, wakes } from '../../support/paragraph';
import { APPOSED, apart, grown, grownSince } from '../../support/two-ages';
import type { ArticleRule, Report } from '../../rule';

/** Before an age of the one who is told of. */
const LINKS =
  /(?:^| )(?:đã|mới|vừa|tròn|thọ|dương|khi|lúc|ở|nay|hiện|là|được|chỉ|sang|tức|cũng|đang|đến|vào) $/u;
const MARKED =
  /(?:kém|hơn|chênh|không phải|thay vì|khai|cách|gấp|nghi ngờ|nhập ngũ|khi|lúc|từ năm|thuở|từng|năm lên|hồi|trước đây|bắt đầu|mới chỉ|chỉ mới|vừa tròn)/u;
const SUBJECT = /(?<mark>[,;] |^ ?)(?:anh|chị|em|cô) (?:mới |vừa |đã |tròn |chỉ |được )*$/u;
/** `… lúc người cha 22 tuổi`, of a child's birth: the parent is the one told of. */
const PARENT = /(?:^| )con(?: \p{L}+)* .* (?:lúc|khi) (?:người |ông |bà )?(?:cha|bố|mẹ) $/u;
/** `Cô gái 28 tuổi …`, `người đàn ông 52 tuổi này`: whoever was told of in the sentence before. */
const POINTED =
  /(?:^ ?|[,:] |(?:tại|trước) t(?:òa|oà) )(?:(?:cô|chàng|người|nam|nữ|ông|bà|anh|chị|cụ|cậu) )(?:gái |trai |đàn ông |phụ nữ |đàn bà |thanh niên |bé |\p{L}+ ){0,2}$/u;
/** `Ở tuổi 36, anh …`: of whom the sentence before tells. */
const OPENS =
  /^ ?(?:(?:nay|hiện|giờ|giờ đây|năm nay|đã|mới|vừa|ở|bước sang|bước vào|tròn|độ) ){1,3}$/u;
/** `Trước đó, năm 2012, cô lên xe hoa ở tuổi 24`. */
const GOES_ON_TO =
  /(?:^|[,\ue000-\uf8ff] ) ?(?:ông|bà|anh|chị|cô|cụ|em) (?:\p{L}+ ){1,8}?(?:ở|khi|lúc)(?: (?:mới|đã|vừa|tròn))? $/u;
const GOES_ON =
  /^ (?:tuổi )?, (?:ông|bà|anh|chị|cô|cụ|em|cậu|nữ|nam|chàng|tay vợt|cầu thủ|nghệ sĩ|\p{L}+ này) /u;

/**
 * ### What it does
 *
 * Compares an age with the year of birth and the year it holds for: the year of death, or of
 * publication. Both ways of counting are accepted (`tuổi mụ` counts one more). Limits
 * (`chưa đủ 18 tuổi`) are held against the days, and one person's two ages against their years.
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
        yield* grown(article, sentence);
        yield* grownSince(article, sentences[i - 1], sentence);
        yield* apart(sentence);
        yield* beyondLimit(article, sentence);
      }
    }
  },
};

const NEEDED = wakes([AGE, DATE]);
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
      ({ at }) =>
        !ages.some((a) => a !== age && (isBetween(a.at, at, age.at) || stands(text, a.at, at))),
    );
    return more.length ? nearest(births, age.at) : birth;
  }
  const [above, below] = [sentences[i - 1], sentences[i + 1]];
  if (ages.some((other) => other !== age && !isOfKin(text, other))) return undefined;
  const isThis = /^ (?:tuổi )?(?:này|ấy|nói trên) /u.test(text.slice(age.at + 1));
  const lead = ahead.split(/[\ue000-\uf8ff]/u).pop()!;
  const isOfAbove =
    (isThis ||
      POINTED.test(lead) ||
      GOES_ON_TO.test(ahead) ||
      (OPENS.test(ahead) && GOES_ON.test(text.slice(age.at + 1)))) &&
    !/(?:^| )(?:là|một|con) /u.test(lead);
  if (above?.births.length === 1 && !above.ages.length && isOfAbove) return above.births[0];
  return below?.births.length === 1 &&
    (below.births[0]!.isOfPronoun || BORN_FIRST.test(below.text)) &&
    !below.ages.length
    ? below.births[0]
    : undefined;
}

/** `35 tuổi (sinh năm 1990)`: the birth is of the age right before it. */
const stands = (text: string, age: number, birth: number): boolean =>
  age < birth && /^ tuổi [,(] (?:sinh|sn)(?: \p{L}+){0,2} $/u.test(text.slice(age + 1, birth));

/** `Sinh năm 1965 ở Hải Dương, bà …` */
const BORN_FIRST = /^ ?sinh (?:[^,]{1,40}) , (?:ông|bà|anh|chị|cô|cụ|em|cậu) /u;

const isOfKin = (text: string, { at }: Placed<FigureMention>): boolean =>
  KIN.test(text.slice(0, at).replace(/, $/u, ''));

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
    birth.isOfKin ||
    (KIN.test(before) && !PARENT.test(before)) ||
    OWNED.test(before) ||
    / của (?:ông|bà|anh|chị|cô|cụ|họ|mình)(?: |$)/u.test(after.slice(0, 12))
  )
    return undefined;
  if (areOfTwo(article, sentence, age, birth)) return undefined;
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const then = birth.died === undefined ? thenOf(sentence, age) : undefined;
  const isNow = then === undefined && isOfNow(sentence, age, birth, published);
  const year =
    birth.died === undefined
      ? ((then && yearOf(then)) ?? (then || isNow ? published : undefined))
      : DIED.test(text.slice(birth.at, age.at + 1).slice(-REACH)) ||
          (age.at < birth.at && DIED.test(before.slice(-REACH)))
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

/** `… bé gái sinh năm 2013`: the birth is that of the noun right before it. */
const OF_OTHER_NOUN =
  /\p{L} (?:\p{L}+ )*(?:bé gái|bé trai|cháu|cô gái|chàng trai|thiếu nữ|thiếu niên|chú rể|cô dâu|ông xã|bà xã|nữ sinh|nam sinh|người \p{L}+|nạn nhân|đối thủ|học trò|con (?:gái|trai)|bạn (?:gái|trai))(?: \p{L}+)? (?:sinh|sn)(?: \p{L}+)* $/u;

/** A name, or a noun, of its own stands right before each of the two. */
function areOfTwo(
  { entities, doc }: ArticleFacts,
  { text }: Sentence,
  age: Placed<FigureMention>,
  birth: Birth,
): boolean {
  if (
    age.at < birth.at &&
    OF_OTHER_NOUN.test(text.slice(age.at + 1, birth.at).replace(/^ tuổi/u, ''))
  )
    return true;
  const [a, b] = [age, birth].map(({ mention }) => {
    const name = entities.filter(({ type, end }) => type === 'PER' && end <= mention.start).at(-1);
    const between = name && doc.text.slice(name.end, mention.start).normalize('NFC').toLowerCase();
    return between !== undefined && /^[\s,(]*(?:sn|sinh|sinh năm)?[\s:]*$/u.test(between)
      ? doc.slice(name!)
      : undefined;
  });
  if (/(?:cùng|bằng) tuổi/u.test(text)) return false;
  return a !== undefined && b !== undefined && a !== b && !a.includes(b) && !b.includes(a);
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
  const before = text.slice(0, at);
  if (isApart || (dates.some(isElsewhere) && !APPOSED.test(before))) return false;
  if (dates.length && before.endsWith(' ở ')) return false;
  // `… sinh năm 2006 vượt qua đối thủ 24 tuổi`: the age is of the noun right before it.
  const between = births.includes(birth) && birth.at < at ? text.slice(birth.at + 1, at) : '';
  if (/\p{L} $/u.test(between) && !/[,(]/u.test(between) && !LINKS.test(between)) return false;
  // `… vừa đoạt huy chương khi mới 12 tuổi`: just now.
  if (!dates.length && /(?:^| )vừa (?!tròn|mới)/u.test(before)) return true;
  // `Mới 16 tuổi, nữ kình ngư sinh năm 2010 …`: of now, where the sentence names no other time.
  if (/^ ?mới $/u.test(before)) return true;
  const after = text.slice(at + 1).trimStart();
  if (/^(?:tuổi )?(?:đã|bắt đầu|vào|từng|khi|lúc|mới|thì|nhập ngũ|theo) /u.test(after))
    return false;
  if (/(?:năm|hồi|lúc|khi|từ|đến|(?<!, )mới|vào) $/u.test(before)) return false;
  const from = births.includes(birth) ? Math.min(birth.at, at) : at;
  return !MARKED.test(text.slice(Math.max(0, from - 30), at + 1));
}
