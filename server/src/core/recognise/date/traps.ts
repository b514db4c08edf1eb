// What looks like a date and is none: fractions, streets, document numbers, codes, phones, "24/7".
import { words } from '../../text/normal';
import type { DigitRun } from './digits';
import type { Moment } from './moment';
import { isBoundary, isDash, isDigits, isGlued, isWord, low, type Tokens } from './scan';

/** Words before digits that name a street, a place or a thing after a day: "đường 30/4", "số 12/3". */
const NAMED_AFTER = words(`
  đường phố số ngõ ngách hẻm kiệt lộ cầu phường viên trường nhà viện rạp khóm tổ thửa lô ký mã
  hiệu hãng lớp vòng khối chọi lệ ghế phòng căn cổng bàn olympic
`);
/** Words before a number with its year that name a document: "Nghị quyết 42/2017". */
const DOCUMENTS = words('định tư quyết luật lệnh thị văn điện án thư số bộ');

const FRACTION_LEADS = words(`
  khoảng gần hơn chiếm chừng trên dưới quá bằng lệ còn đạt mất thiếu tăng giảm được cả đủ thêm
  chỉ có bởi tới là với
`);
/** Words before digits after which a day is likely. */
const DATE_LEADS = words(`
  từ vào lễ dịp nghỉ phiên lúc hết trước sau kể đến hồi khánh động nam nữ giáo ( và - –
  bố tin tết sinh mất
`);
/** Words after digits that they count: "8/12 đội", "1/2 dân số". */
const COUNTED = words(`
  dân cử tổng diện người đội tỉnh xã huyện đại phiếu nước ca mẫu trường hộ cơ dự bị cổ tiêu
  lớp em quãng chặng lượng khối doanh sản phần trận vòng ghế chuyến bệnh quận trang lít kg ha
  m km chén thìa cốc muỗng quả điểm % tỷ triệu nghìn mức nhu nhân rừng trái thế cây số thời
  học tuyến hạng lô
`);
const AFTER_DATE = words(`
  và đến tới tại ở là thì với sẽ đã vừa cho khi năm hằng hàng theo để do bằng bởi nhưng vì
  có trên nên này âm
`);

/** True where digits at `i` are glued to letters before them: U17, COP26, F-16, COVID-19. */
export function isCode(t: Tokens, i: number): boolean {
  if (!isGlued(t, i)) return false;
  const before = t[i - 1]!;
  if (before.kind === 'word') return !GLUED_LEADS.has(before.lower);
  if (/^[$€£#@&_\\+=~^*]$/u.test(before.text)) return true;
  if (before.kind === 'number') return true;
  return (
    (isDash(before.text) ||
      before.text === '/' ||
      before.text === '.' ||
      before.text === ':' ||
      before.text === ',') &&
    before.glued &&
    (isWord(t, i - 2) || isDigits(t, i - 2))
  );
}

/** Words that dates are glued to by slips of the pen: "kỳ2020-2025". */
const GLUED_LEADS = words('kỳ ngày năm tháng từ đến đoạn lúc học hôm sáng chiều tối');

/** "đường 3 Tháng 2": a street by its day. */
export const isStreet = (t: Tokens, i: number): boolean =>
  NAMED_AFTER.has(low(t, i - 1)) && low(t, i + 1) === 'tháng' && t[i + 1]!.upper;

/** The text of digits that say "always", or a share of themselves. */
const ALWAYS = words('24/7 24/24 7/7 365/365 25/8/24');

/** True where a day and month in digits, with no word that says so, are more likely something else. */
export function isNoDate(t: Tokens, i: number, run: DigitRun, moment: Moment): boolean {
  const before = low(t, i - 1);
  const next = t[run.end];
  if (NAMED_AFTER.has(before)) return true;
  if (before === 'dịch' && low(t, i - 2) === 'chiến') return true;
  if (next?.glued && (next.kind === 'word' || next.kind === 'number')) return true;
  if (run.separators === '/' && ALWAYS.has(run.texts.join('/'))) return true;
  const pair = run.separators === '/' && run.texts[1]!.length <= 2;
  if (moment.year !== undefined && moment.month === undefined) return isCountedRange(t, run);
  if (moment.year !== undefined && !pair) return moment.day === undefined && DOCUMENTS.has(before);
  if (!pair) return false;
  const [a, b] = run.numbers as [number, number];
  if (a > b && a > 12) return false;
  const after = next?.lower ?? '';
  if (a <= b && COUNTED.has(after)) return true;
  if (DATE_LEADS.has(before) || (before === 'dịch' && low(t, i - 2) === 'giao')) return false;
  if (FRACTION_LEADS.has(before) && a < b && isCommonFraction(a, b, run)) return true;
  if (!isCommonFraction(a, b, run)) return false;
  return !(isBoundary(t, run.end) || isDash(after) || AFTER_DATE.has(after));
}

/** "1500-1600 Rupee": two numbers of four digits that something is counted by. */
const isCountedRange = (t: Tokens, run: DigitRun): boolean =>
  run.numbers[0]! < 1700 || COUNTED.has(low(t, run.end)) || CURRENCIES.has(low(t, run.end));

const CURRENCIES = words('đồng usd euro rupee yên bảng tệ đô won baht');

/** In lowest terms with a denominator that people use, and no leading zero. */
function isCommonFraction(a: number, b: number, run: DigitRun): boolean {
  if (a >= b || b > 10 || run.texts.some((text) => text.startsWith('0'))) return false;
  for (let d = 2; d <= a; d++) if (a % d === 0 && b % d === 0) return false;
  return true;
}

const GONE_BY = words('những các bao qua theo cùng bởi suốt');

/** "Cách mạng Tháng Tám", "Tháng Mười" as a name: both words with a capital inside a sentence, and no year. */
export function isMonthName(t: Tokens, i: number): boolean {
  if (low(t, i) !== 'tháng') return false;
  if (low(t, i - 1) === 'mạng') return true;
  // "những tháng năm nhọc nhằn": the months and years gone by.
  if (low(t, i + 1) === 'năm' && !t[i + 1]!.upper && GONE_BY.has(low(t, i - 1))) return true;
  // The title of a song or film in quotes.
  if (/^["“'‘«]$/u.test(low(t, i - 1)) && t[i + 1]?.upper && t[i + 2]?.upper) return true;
  const inside = isWord(t, i - 1);
  return inside && t[i]!.upper && t[i + 1]?.upper === true && low(t, i + 2) !== 'năm';
}

/** A clock or part of the day by itself that names something ("Bình Minh", "Hoàng Hôn"). */
export const isPartName = (t: Tokens, i: number, end: number): boolean =>
  (t[i]!.upper && isWord(t, i - 1)) ||
  (end - i > 1 &&
    t[i]!.upper &&
    t[end - 1]!.upper &&
    t[end - 1]!.norm !== t[end - 1]!.norm.toUpperCase());
