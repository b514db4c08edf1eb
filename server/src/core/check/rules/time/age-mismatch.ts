// An age that the year of birth does not give.
import type { ArticleFacts, FigureMention, TimeMention } from '../../../resolve/facts';
import { saidYear, yearOf } from '../../support/calendar';
import { AGE, DATE, END, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches, type Match } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
const loose = (most: number): string => `[^\\ue000-\\uefff;]{0,${most}}?`;
const BORN = '(?:sinh(?: (?:ngày|tháng|năm|vào|ra))*|sn|chào đời(?: (?:năm|ngày|vào))*)';
const DIED =
  '(?:qua đời|mất|từ trần|hy sinh|tạ thế|trút hơi thở(?: cuối cùng)?|nhắm mắt|lìa đời|viên tịch)';
const THEN = '(?:khi|lúc|ở|năm ấy|năm đó|thọ|hưởng thọ|hưởng dương|mới|vừa tròn|tròn|bấy giờ)';

const PATTERNS: readonly RegExp[] = [
  // sinh năm 1941, mất năm 2019 ở tuổi 78 | thọ 78 tuổi
  new RegExp(
    `${BORN} (?<born>${DATE})(?:${words(50)}${DIED}${words(30)}(?<then>${DATE}))${words(40)}(?<age>${AGE})`,
  ),
  // mất năm 2019, thọ 78 tuổi; ông sinh năm 1941
  new RegExp(
    `${DIED}${words(20)}(?<then>${DATE})${words(30)}(?<age>${AGE})[^\\ue000-\\uf8ff]{0,40}?${BORN} (?<born>${DATE})`,
  ),
  // sinh năm 1941, kết hôn năm 1966, lúc 25 tuổi
  new RegExp(
    `${BORN} (?<born>${DATE})${words(60)}(?<then>${DATE})${words(25)}${THEN}${words(15)}(?<age>${AGE})`,
  ),
  // năm 1981, ở tuổi 40, ông … sinh năm 1941
  new RegExp(
    `(?<then>${DATE}) ?,? ${THEN}${words(8)}(?<age>${AGE})${words(45)}${BORN} (?<born>${DATE})`,
  ),
  // (1941-2019), thọ 78 tuổi
  new RegExp(
    `\\( ?(?<life>${DATE}) ?\\)${words(60)}(?:thọ|tuổi|hưởng|${DIED})${words(12)}(?<age>${AGE})`,
  ),
  // sinh năm 1985, (năm nay) 38 tuổi
  new RegExp(`${BORN} (?<born>${DATE})[^\\ue000-\\uf8ff${END};]{0,70}?(?<age>${AGE})`),
  new RegExp(
    `${BORN} (?<born>${DATE})(?:${words(60)}(?:năm nay|hiện|nay|hiện nay|đến nay))${loose(20)}(?<age>${AGE})`,
  ),
  new RegExp(`${BORN} (?<born>${DATE}) ?,? ?(?<now>${DATE})${words(20)} ?(?<age>${AGE})`),
  // (sinh năm 1985, quê Huế), năm nay đã 38 tuổi
  new RegExp(
    `${BORN} (?<born>${DATE})${words(50)}(?<today>${DATE})(?: (?:đã|mới|vừa|tròn|cũng|bước sang))* ?(?<age>${AGE})`,
  ),
  // Ở tuổi 38, nghệ nhân … (sinh năm 1985)
  new RegExp(`(?:^|[¶${END}]) ?ở (?<age>${AGE}) ?,${words(50)}\\( ?${BORN} (?<born>${DATE}) ?[),]`),
  // 38 tuổi (sinh năm 1985) | 38 tuổi, sinh năm 1985
  new RegExp(`(?<age>${AGE}) ?tuổi?${words(20)} ?[(,]? ?${words(12)}${BORN} (?<born>${DATE})`),
  new RegExp(`(?<age>${AGE})${words(14)}[(,]${words(8)}${BORN} (?<born>${DATE})`),
];

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
    for (const paragraph of paragraphs(article)) {
      const done = new Set<FigureMention>();
      for (const pattern of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const age = paragraph.figure(match.groups['age']!);
          if (done.has(age)) continue;
          done.add(age);
          const report = compare(article, paragraph, match, age);
          if (report) yield report;
        }
    }
  },
};

function compare(
  article: ArticleFacts,
  paragraph: Paragraph,
  match: Match,
  age: FigureMention,
): Report | undefined {
  const at = (name: string): TimeMention | undefined =>
    match.groups[name] ? paragraph.time(match.groups[name]) : undefined;
  const life = at('life');
  const [born, then] = life
    ? (life.value.split('/').map((v) => Number(v.slice(0, 4)) || undefined) as [number?, number?])
    : [at('born') && saidYear(at('born')!), at('then') && yearOf(at('then')!)];
  if (born === undefined || typeof age.value !== 'number' || age.approx !== 'exact')
    return undefined;
  if (life && then === undefined) return undefined;
  const now = at('now');
  if (
    now &&
    now.value !== 'PRESENT_REF' &&
    yearOf(now) !== Number(article.published.value?.slice(0, 4))
  )
    return undefined;
  const today = at('today');
  if (today && !/nay$/u.test(paragraph.source(today).normalize('NFC'))) return undefined;
  // An age that belongs to another time (`năm 2010, khi 25 tuổi`) is not compared with today.
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const around = paragraph.text.slice(Math.max(0, match.index - 30), match.index + match[0].length);
  const after = paragraph.text.slice(paragraph.indexOf(age) + 1).trimStart();
  if (
    then === undefined &&
    !now &&
    !today &&
    /^(?:tuổi )?(?:đã|bắt đầu|vào|từng|khi|lúc|mới|thì|nhập ngũ|theo) /u.test(after)
  )
    return undefined;
  // `Mới 16 tuổi, nữ kình ngư sinh năm 2010 …`: of now, where the sentence names no other time.
  const isNow = /(?:^|¶ ?)mới $/u.test(paragraph.text.slice(0, paragraph.indexOf(age)));
  if (
    then === undefined &&
    !isNow &&
    !today &&
    /(?:kém|hơn|không phải|thay vì|khai|cách|gấp|nghi ngờ|nhập ngũ|khi|lúc|từ năm|thuở|từng|năm lên|hồi|trước đây|bắt đầu|mới|vừa tròn)/u.test(
      around,
    )
  )
    return undefined;
  const before = paragraph.text.slice(0, paragraph.indexOf(age));
  if (
    then === undefined &&
    !isNow &&
    !today &&
    /(?:năm|hồi|lúc|khi|từ|đến|mới|vào) $/u.test(before)
  )
    return undefined;
  // `… (sinh năm 1980) và con trai 15 tuổi`: another's age.
  const kin =
    / (?:và|con|con trai|con gái|em|anh|chị|vợ|chồng|cháu|mẹ|bố|cha|bạn|cùng|hôn phu|hôn thê|vị hôn phu|ông xã|bà xã|người yêu|bạn trai|bạn gái|tình cũ|bạn đời) (?:\p{L}+ ){0,2}$/u;
  if (kin.test(before) || / có (?:\p{L}+ ){1,4}$/u.test(before)) return undefined;
  const year = then ?? published;
  if (year === undefined || year < born) return undefined;
  const expected = year - born;
  if (Math.abs(age.value - expected) <= 1) return undefined;
  const places = [life, at('born'), at('then'), age].filter((m) => m !== undefined);
  return {
    data: { working: `${year} − ${born} = ${expected} ≠ ${age.value}`, expected },
    spans: places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
  };
}
