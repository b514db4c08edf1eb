// Which of two amounts the other is measured by: the older, the planned, the one that is compared with.
import { leadOfClause, type Pair } from './clause';
import { END } from './paragraph';
import { isEarlier, olderOf, openingOf, spelled, type Passage, type Stated } from './passage';

/** `…, khi giá là`: what follows tells the amount of what has just been named. */
export const EXPLAINS =
  /[,(] (?:khi|khi đó|lúc|lúc đó|khi ấy|vốn|thời điểm|vốn chỉ|chỉ)(?: [^¶;]*)?$/u;

/** The time that an older amount is of. */
export const WHEN =
  /(?:cùng kỳ|năm ngoái|hôm qua|(?<!(?:tháng|quý) )đầu (?:năm|vụ|mùa)|(?:năm|tháng|tuần|quý|kỳ|vụ|mùa|ngày|hôm|đợt|lần|khóa|niên vụ) trước|[\uf000-\uf3ff])/u;

const NEWER =
  /(?:^| )(?:nay|(?<!(?:thực|thể|xuất|phát|biểu) )hiện|hiện nay|giờ|bây giờ|giờ đây|mới đây|vừa qua|(?:năm|tháng|tuần|quý|vụ|mùa|kỳ|đợt|lần|niên vụ|hè|dịp) này)(?: |$)/u;
const OLD =
  /(?:^| )(?:cũ|trước (?:tết|lễ|dịch|khi|đó)|mở cửa|mở phiên|đầu phiên|khởi giá|xuất phát|(?:đợt|vòng|giai đoạn|hiệp|ngày|tuần|phiên|khóa|mùa) (?:một|đầu|đầu tiên|thứ nhất)|ban đầu|lúc đầu|trước kia|trước đây|xưa)(?: |$)/u;
const REACHES =
  /(?:^| )(?:lên|xuống|còn|thành|chạm|vọt|leo|nhảy|tụt|rớt|rơi)(?: (?:tới|đến|mức|về|còn|thành|là|khoảng|gần|hơn|chỉ|con|số))* $/u;
const PLANNED =
  /(?:^| )(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|định mức|quy định|niêm yết|gốc|giá trần|tiêu chuẩn|thiết kế|bình quân|trung bình|nhu cầu|khởi điểm|mốc|dự kiến|theo lịch)(?: |$)/u;
const COMPARED =
  /(?:^| )(?:(?<!(?:đạt|là|có|chỉ|lên|trên) )hơn|kém|thua|gấp|bằng|so với|so|nếu so)(?: |$)/u;

/** Which of the pair the other is measured by; undefined where nothing says so. */
export function baseOf(passage: Passage, [a, b]: Pair): Stated | undefined {
  const [older] = olderOf(passage, [a, b]) ?? [];
  if (older) return older;
  if (isEarlier(passage, a) !== isEarlier(passage, b)) return isEarlier(passage, a) ? a : b;
  const lead = (x: Stated): string =>
    spelled(passage, openingOf(passage.text.slice(0, x.at)) + leadOfClause(passage, x));
  const [m, n] = [OLD.test(lead(a)), OLD.test(lead(b))];
  if (m !== n) return m ? a : b;
  for (const newer of [REACHES, NEWER]) {
    const [x, y] = [newer.test(lead(a)), newer.test(lead(b))];
    if (x !== y && (newer !== REACHES || y)) return x ? b : a;
  }
  const [x, y] = [PLANNED.test(lead(a)), PLANNED.test(lead(b))];
  if (x !== y) return x ? a : b;
  const between = passage.text.slice(a.at + 1, b.at);
  return COMPARED.test(between) && !between.includes(END) ? b : undefined;
}

/** What the figure's own clause compares with: `tăng 20% so với 80 tỷ`, `gấp đôi tháp cũ (30 m)`. */
export function baseBeside(
  { text, stated }: Passage,
  figure: Stated,
  pair: Pair,
): Stated | undefined {
  const next = pair.find((x) => x.at > figure.at);
  if (!next) return undefined;
  const between = text.slice(figure.at + 1, next.at);
  const isCompared =
    figure.figure.type === 'RATIO' ||
    /(?:^| )(?:so|từ|nếu đặt|hơn|kém|thay vì)(?: |$)/u.test(between);
  const isNext = !stated.some((other) => other.at > figure.at && other.at < next.at);
  // `cao hơn 15% so với quý trước, khi giá là 200 triệu đồng`
  if (isCompared && isNext && EXPLAINS.test(between) && WHEN.test(between)) return next;
  return isCompared &&
    isNext &&
    !/[,;:¶.]|^ là | (?:và|nhưng|song|lên|xuống|còn|đạt|thành|tới|ở mức) /u.test(between)
    ? next
    : undefined;
}
