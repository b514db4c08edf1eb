// The phrase in which a line tells a value, and whether all of it has been told before.
import { words } from '../../text/normal';
import type { Claim } from './claim';
import { END } from './letters';
import { meaningsOf } from './meanings';

/** What a value is told with. */
export interface Phrase {
  /** Meanings of the words before it, back to the clause's edge or to who says it. */
  readonly before: readonly string[];
  /** Meanings of the words after it that still name it: up to what is said of it. */
  readonly after: readonly string[];
  /** `này`, `nói trên`, `trong ảnh` ends it. */
  readonly pointed: boolean;
  /** `cả`, `toàn bộ`, `trong số` opens it. */
  readonly ofAll: boolean;
  /** Other figures and dates in it. */
  readonly letters: readonly string[];
  /** As it stands, without the value. */
  readonly text: string;
}

/** In brackets. */
const ASIDE = /\([^()]{0,60}\) /gu;
const EDGE = /[,;:()¶"]| (?:và|nhưng|song|còn|trong khi|tuy|mà) /u;
/** What is told begins after it. */
const SAID =
  /^.*(?:^| )(?:cho biết|cho hay|cho rằng|nói|nói về|khẳng định|nhấn mạnh|thông tin|tiết lộ|kể(?! từ)|thừa nhận|nhận định|dự báo|đánh giá|đánh giá cao|nhắc lại|xác nhận|lưu ý|cam kết|hứa|rằng|phát biểu|thống kê|ghi nhận|thấy)(?= )/u;
/** What is said of it begins here. */
const PREDICATE =
  / (?:đều|đã|sẽ|đang|vẫn|cũng|là|có|không|chưa|phải|cần|giúp|khiến|lấy|do|để|nhưng|khi|sau|trước|vì|nhờ|đủ|gồm|chủ yếu|phần lớn|hầu hết|đa số|dự kiến|áp dụng|kéo dài|diễn ra|đến từ)(?= |$)/u;
/** Where it is: of all of them a part, of one thing no more than its place. */
const PLACE = / (?:trong|tại|ở|trên|từ|vào|cho)(?= |$)/u;
/** It opens what is said, or what they are told apart by where something else is said of them. */
const UNDERGOES = / (?:bị|được)(?= |$)/u;
const POINTER =
  /^((?: [\p{L}\d\ue000-\uf7ff]+){0,8}?) (?:(?<!(?:lần|năm|tháng|ngày|tuần|dịp|đợt|nơi|lúc|thời điểm|hôm|quý|mùa|về|tại|ở|trên) )(?:này|ấy|đó)|nói trên|kể trên|nêu trên|vừa nêu|đã nêu|vừa nói|trong ảnh|trong hình|trên(?= ?$| (?:sẽ|đã|là|được|đều|có|không|vẫn|cho|do|bị) ))(?= |$)/u;
const ALL =
  /(?:^| )(?:toàn bộ|tất cả|(?<!(?:tính|kể|ngay|gồm|có|thêm) )cả|trong số|trong tổng số|hết|đủ|danh tính|danh sách|suốt)(?: của)? $/u;
/** Words that open a phrase, or class its noun, and tell nothing of it. */
const IDLE = words(
  `số mức con khoản lượng tổng chiếc cái cây lô đợt lễ cuộc sự việc vụ trận nhờ dọc suốt toàn bộ tất hết đủ danh
  sách tính nằm vị em bé cháu các những lúc hồi hôm sáng trưa chiều tối đêm giờ ngày mức độ chiều tuy dù khá chừng ước
  mọi từng người chính thời gian lên xuống thì bị là điểm phần ngôi bức tấm quyết làm giữ chức kể ngay`,
);

/** Where it is written: nothing of what it is. */
const SOURCE = / (?:nêu|ghi|viết) (?:trong|tại|ở)(?= ).*$/u;

const MENTION = /[\ue000-\uf7ff]/gu;

/** What an event is called when it has been told of. */
const EVENT =
  /(?<=^| )(?:vụ )?(?:tai nạn|sự việc|vụ việc|sự cố|sự kiện|chương trình|buổi lễ|trận đấu|cuộc đấu|vụ án)(?= )/gu;

export function phraseOf(claim: Claim): Phrase {
  const { text } = claim.paragraph;
  const from = text.lastIndexOf(END, claim.at) + 1;
  const clauses = text.slice(from, claim.at).replace(ASIDE, '').split(EDGE);
  const after = ` ${text
    .slice(claim.at + 1)
    .split(EDGE, 1)[0]!
    .trim()}`;
  const isWhole = clauses.length > 1 && !clauses.at(-1)!.trim() && !after.trim();
  // `Thời điểm xuất phát, 7h30, …`: it stands for what is named before it.
  const opening = clauses
    .at(isWhole ? -2 : -1)!
    .replace(SAID, '')
    .replace(EVENT, '');
  const pointer = pointerIn(after);
  const ofAll = ALL.test(opening) || (isMeasured(claim) && AMONG.test(opening));
  const before = ofAll ? '' : opening;
  const rest = pointer
    ? pointer[1]!.replace(SOURCE, '')
    : MOMENT.test(claim.sort)
      ? ''
      : withoutPredicate(after, claim.noun !== '', !before.trim());
  const [here = ''] = pointer ? [rest] : rest.split(PLACE, 1);
  return {
    before: meaningsOf(before).filter((word) => !IDLE.has(word)),
    after: meaningsOf(
      ofAll ? rest : claim.sort === 'score' ? after.split(VERB, 1)[0]! : here,
    ).filter((word) => !IDLE.has(word)),
    pointed: !!pointer || / vừa /u.test(rest),
    ofAll,
    letters: [...`${before}${here}`.matchAll(MENTION)].map(([letter]) => letter),
    text: `${before}${here}`,
  };
}

/** What follows it is said of that day or hour. */
const MOMENT = /^(?:date|clock|hours)$/u;
/** `Trong 14 em được chọn`, `trong 14 năm làm thầy`. */
const AMONG = /(?:^| )trong $/u;
const isMeasured = ({ noun, sort }: Claim): boolean => noun !== '' || sort === 'duration';

/** What is said of it may end in another pointer: `3 nhân viên phải rời nước này`. */
function pointerIn(after: string): RegExpExecArray | null {
  const pointer = POINTER.exec(after);
  return pointer && !VERB.test(pointer[1]!) ? pointer : null;
}
const VERB = / (?:đều|đã|sẽ|đang|vẫn|cũng|là|có|không|chưa|phải|cần|giúp|khiến|để|nhưng)(?= |$)/u;

/** `người được tuyển đều …` and `khám xét 12 người bị bắt` name them, `chỉ tiêu được xét …` says what is done. */
function withoutPredicate(after: string, isCounted: boolean, isSubject: boolean): string {
  const [named = ''] = after.split(PREDICATE, 1);
  const isRestricted = isCounted && (named !== after || !isSubject);
  return isRestricted ? named : named.split(UNDERGOES, 1)[0]!;
}

/** The line from the end of the last sentence up to the clause that a claim stands in. */
export function leadOf({ paragraph: { text }, at }: Claim): string {
  const from = text.lastIndexOf(END, at) + 1;
  const clause = text.slice(from, at).split(EDGE).pop()!;
  return text.slice(from, at - clause.length);
}
