// Whether an article tells two names that look alike apart: kin, other offices, words of another one, two ages.
import type { ArticleFacts } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { areApart } from './offices';
import { readTitles, type Titled } from './titled';

const SIBLING =
  'em trai|em gái|anh trai|chị gái|em họ|anh họ|chị họ|con trai|con gái|con rể|con dâu|anh ruột|em ruột|chị ruột|anh rể|em rể|chị dâu|em dâu|sinh đôi|cháu nội|cháu ngoại|cô em|cậu em|người em|người anh|người chị|ông anh|bà chị';
const KIN = `(?:cha|mẹ|bố|con|vợ|(?<!vợ )chồng|cháu|ông nội|bà nội|em|anh|chị) (?:của |ruột|nuôi|anh|ông|bà|chị|cô|mình|tôi|nạn nhân|bị cáo)`;
const NEAR =
  'đồng nghiệp|đồng đội|đối thủ|hàng xóm|láng giềng|lân cận|giáp|cạnh đó|gần đó|cách đó|bên cạnh(?= [^,]*$)|kế bên|liền kề|bạn học|bạn thân|học trò|trùng tên|cùng họ|cùng tên|người còn lại|người thứ hai|một .{1,20} khác|đổi tên|tên cũ|trước đây là|nay là|phiên âm|khác với|không phải|tiền nhiệm|kế nhiệm';
/** Kin of the other, or another one near to him. */
const OTHER = new RegExp(
  `(?:^|[^\\p{L}])(?:${SIBLING}|${KIN}|${NEAR})(?=[^\\p{L}])[^.!?;]{0,30}$`,
  'u',
);
const AFTER = new RegExp(
  `^[^.!?;\\p{L}]{0,3}(?:(?:khác|thứ hai|kia|cách đó|cách đây|gần đó)|(?:là )?(?:${SIBLING})|(?:là )?(?:em|anh|chị|con|vợ|chồng|cháu|bố|mẹ|cha) (?:ông|bà|anh|chị|cô|nạn nhân|bị cáo))(?=[^\\p{L}]|$)`,
  'u',
);
const AGE = /^\s*\(?,?\s*(?:\d+ tuổi|sinh năm|sn \d|sn\d|trú |ngụ |quê )/u;

/** Two persons, places or bodies, by what is said beside a place of each. */
export const areTwo = (article: ArticleFacts, a: readonly Span[], b: readonly Span[]): boolean =>
  [...a, ...b].some((place) => isAnother(article, place)) ||
  (a.some((p) => hasAge(article, p)) && b.some((p) => hasAge(article, p))) ||
  a.some((p) => b.some((q) => areIntroducedApart(article, p, q))) ||
  a.some((p) => b.some((q) => haveApartTitles(article, p, q)));

function isAnother({ doc }: ArticleFacts, { start, end }: Span): boolean {
  const before = doc.text
    .slice(Math.max(0, start - 45), start)
    .normalize('NFC')
    .toLowerCase();
  const after = doc.text
    .slice(end, end + 40)
    .normalize('NFC')
    .toLowerCase();
  return OTHER.test(before) || AFTER.test(after);
}

const hasAge = ({ doc }: ArticleFacts, { end }: Span): boolean =>
  AGE.test(
    doc.text
      .slice(end, end + 30)
      .normalize('NFC')
      .toLowerCase(),
  );

const FORMER =
  /(?:^|[^\p{L}])(?:nguyên|cựu|cố|đương kim|tân|quyền) (?<title>\p{L}+ \p{L}+)(?: \p{L}+){0,6} $/u;
/** Right after a name: what the person is, or for whom. */
const APPOSITION =
  /^ ?, (?<what>(?:nguyên |cựu )?(?:chủ|phó|trưởng|giám đốc|hiệu trưởng|viện trưởng|giáo viên|giảng viên|thợ|nông dân|ngư dân|công nhân|nhân viên|cán bộ|học sinh|sinh viên|bác sĩ|kỹ sư|nghệ nhân|chuyên gia|tài xế|lái xe|luật sư|đại biểu|thành viên|hội viên|người)(?: \p{L}+)?)(?= |,|$)/u;
const TEAM =
  /^ (?:\(|của (?:đội |đoàn |clb |câu lạc bộ )?|đến từ )(?<what>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/u;

/** Each by words of its own: one formerly what the other is, with other work after the name, or for another team. */
function areIntroducedApart({ doc }: ArticleFacts, a: Span, b: Span): boolean {
  const [x, y] = [a, b].map(({ start, end }) => ({
    before: doc.text
      .slice(Math.max(0, start - 60), start)
      .normalize('NFC')
      .toLowerCase(),
    after: doc.text.slice(end, end + 40).normalize('NFC'),
  })) as [Beside, Beside];
  const differs = (pattern: RegExp): boolean => {
    const [of, other] = [x, y].map(({ after }) => pattern.exec(after)?.groups?.['what']);
    return !!of && !!other && of !== other;
  };
  return isFormer(x, y) || isFormer(y, x) || differs(APPOSITION) || differs(TEAM);
}
interface Beside {
  /** Lower case. */
  readonly before: string;
  readonly after: string;
}

/** `nguyên giám đốc sở` of the one, `giám đốc sở` of the other. */
function isFormer(one: Beside, other: Beside): boolean {
  const title = FORMER.exec(one.before)?.groups?.['title'];
  const isTitled = !!title && new RegExp(`${title}(?: \\p{L}+){0,6} $`, 'u').test(other.before);
  return isTitled && !FORMER.test(other.before);
}

function haveApartTitles(article: ArticleFacts, a: Span, b: Span): boolean {
  const titles = readTitles(article);
  const of = ({ start, end }: Span): Titled[] =>
    titles.filter(({ span }) => span.start < end && start < span.end);
  const whole = ({ office, of: field, body }: Titled): string => `${office} ${field || body}`;
  return of(a).some((x) =>
    of(b).some((y) => (x.office === y.office ? x.grade !== y.grade : areApart(whole(x), whole(y)))),
  );
}
