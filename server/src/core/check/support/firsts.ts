// A first, since a time or ever, and the same deed told of an earlier time.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { saidYear } from './calendar';
import { anyOf, clausesOf, datesIn, namesIn, spanIn, type Clause } from './clauses';
import { contentCount, sharedOf, tellsAny, tellsHead, type Telling } from './deeds';
import { areApart } from './deeds-apart';
import { isWithin, windowOf, type Window } from './first-window';
import { DATE, DURATION } from './letters';
import { wakes } from './paragraph';

interface First {
  readonly telling: Telling;
  readonly span: Span;
  /** Where its deed may begin, right after `lần đầu tiên`. */
  readonly deedAt: number | undefined;
  /** The words that say what it is a first of. */
  readonly words: string;
  readonly window: Window;
  /** What never was: `gián đoạn` of `chưa từng gián đoạn`. */
  readonly never: string;
  /** It is of members of a class: somebody else may have been before. */
  readonly isOfClass: boolean;
}

/** A claim and the date of the deed that was before it. */
export interface Earlier {
  readonly claim: Span;
  readonly since: TimeMention | undefined;
  /** The date, or `từng`, that says when. */
  readonly time: Span;
}

const NOT_FIRST =
  '(?<!không phải (?:là )?|chẳng phải (?:là )?|một trong (?:những|các|số|[\\ue000-\\uefff]) (?:\\p{L}+ ){0,6}|những (?:\\p{L}+ ){0,3}|các (?:\\p{L}+ ){0,3}|ngay )';
const TURN = new RegExp(
  `${NOT_FIRST}(?:lần đầu tiên|lần đầu)(?! (?:năm|tháng|được \\p{L}+ vào|(?:là )?(?:vào|hồi) ${DATE}))|chưa (?:từng|bao giờ|khi nào|hề)(?= )`,
  'u',
);
const ONE_OF_CLASS =
  'người|phụ nữ|học sinh|sinh viên|thí sinh|vận động viên|cầu thủ|tay vợt|kỳ thủ|võ sĩ|huấn luyện viên|nghệ sĩ|diễn viên|đạo diễn|nhà văn|nhà khoa học|bác sĩ|kỹ sư|phi công|phi hành gia|doanh nhân|tổng thống|thủ tướng|chủ tịch|bộ trưởng|giám đốc|hiệu trưởng|thị trưởng|thống đốc|bí thư|trưởng thôn|nguyên thủ|lãnh đạo|nhà lãnh đạo|em bé|công ty|doanh nghiệp|ngân hàng|hãng|trường|bệnh viện|tỉnh|thành phố|huyện|xã|quốc gia|nước|đội|đội bóng|câu lạc bộ|clb|bộ phim|phim|cuốn sách|tàu|con tàu|máy bay|loài|địa phương|đại diện|thành viên|nghiên cứu sinh|nông dân|cô gái|chàng trai|nam sinh|nữ sinh|nữ|đơn vị|nhà máy|cây cầu|tuyến|làng|nhà vô địch';
const MEMBER = new RegExp(
  `${NOT_FIRST}${anyOf(ONE_OF_CLASS)} (?:\\p{L}+ ){0,3}?đầu tiên(?! (?:năm|tháng|trong ngày))`,
  'u',
);
/** `là giáo viên đầu tiên …`, whatever the class. */
const PREDICATE = new RegExp(
  `${anyOf('là|trở thành')} (?!${anyOf('một trong|những|các|ngày|tháng|lần|điều|việc|bước|thứ|câu|buổi|tuần|nơi')})(?:[\\p{L}-]+ ){1,6}?đầu tiên(?! (?:năm|tháng|trong ngày))`,
  'u',
);
/** `có một người …`, `có ai …`: any member will do. */
const HAS_ONE = new RegExp(
  `${anyOf(`có|do`)} (?:một |thêm )?${anyOf(`${ONE_OF_CLASS}|ai|em|con`)}`,
  'u',
);
const EVENT = new RegExp(
  `${NOT_FIRST}(?<!${anyOf('ngày|tháng|tuần|giờ|phút|hiệp|bước|vòng|lượt|con|chồng|vợ|mũi|liều')} (?:\\p{L}+ )?)(?:[\\p{L}-]+ ){1,3}đầu tiên(?= [^;]*(?:${DATE}|${DURATION}|lịch sử|từ trước|sự nghiệp|(?:của|cho) |(?:sau|trong) [^ ]+ (?:kỳ|mùa|nhiệm kỳ|vụ) ))`,
  'u',
);
const WAKES = wakes([], 'đầu từng giờ hề nào');

/** What tells that it was done before. */
const AGAIN = new RegExp(
  anyOf(
    'cũng|từng|đã|lại|vẫn|tiếp tục|một lần nữa|gần nhất|gần đây nhất|cuối cùng|mới nhất|có|một',
  ),
  'u',
);
const ALSO = new RegExp(anyOf('cũng|từng|một lần nữa'), 'u');

/** The last time before the claim. */
const LAST = new RegExp(
  anyOf('gần nhất|gần đây nhất|lần cuối|lần cuối cùng|lần trước|lần mới nhất|trước đó gần nhất'),
  'u',
);

/** Days before a claim within which the news itself may be told with its date. */
const JUST_NOW = 45;
const LONG_AGO = 330;
/** Clauses from a claim to one of another line that may tell against it. */
const NEXT = 3;

/** Every claim of a first with the first earlier time of the article. */
export function* earlier(article: ArticleFacts): Generator<Earlier> {
  const published = article.published.value;
  if (!published) return;
  const thisYear = Number(published.slice(0, 4));
  const all = clausesOf(article);
  for (const clause of all) {
    if (!clause.paragraph.has(WAKES)) continue;
    const claim = firstIn(clause, all, published);
    if (!claim) continue;
    for (const other of all) {
      const isWorth = other.paragraph.letters > 0 || claim.isOfClass;
      const time = isWorth ? timeBefore(claim, other, thisYear) : undefined;
      if (!time) continue;
      yield { claim: claim.span, since: claim.window.since, time };
      break;
    }
  }
}

function firstIn(clause: Clause, all: readonly Clause[], published: string): First | undefined {
  const { text, order, paragraph } = clause;
  if (!/đầu tiên|lần đầu|chưa/u.test(text)) return undefined;
  const member = MEMBER.exec(text) ?? PREDICATE.exec(text);
  const turn = TURN.exec(text);
  const match = turn ?? member ?? EVENT.exec(text);
  if (!match) return undefined;
  const window = windowOf(clause, match.index, published);
  if (!window) return undefined;
  const last = all[order - 1];
  const isBare =
    text
      .replace(/[^\p{L} ]/gu, '')
      .split(' ')
      .filter(Boolean).length < 9;
  const lead = isBare && last?.paragraph === paragraph ? `${last.text} ` : '';
  const isNever = match[0].startsWith('chưa');
  return {
    telling: {
      clause,
      at: match.index,
      text: lead + (isNever ? text.replace(/chưa \p{L}+/u, '') : text),
    },
    span: spanIn(clause, match.index, match.index + match[0].length),
    words: ownWordsIn(clause, match[0]),
    never: isNever ? text.slice(match.index + match[0].length) : '',
    deedAt: turn ? turn.index + turn[0].length : undefined,
    window,
    isOfClass: match === member || HAS_ONE.test(text),
  };
}

/** Words of a claim without names, which say whose or where, not of what: `chuyến thăm Nhật Bản đầu tiên`. */
function ownWordsIn(clause: Clause, words: string): string {
  const names = new Set(namesIn(clause));
  return words
    .split(' ')
    .filter((word) => !names.has(word))
    .join(' ');
}

function timeBefore(claim: First, other: Clause, thisYear: number): Span | undefined {
  const { clause } = claim.telling;
  if (other === clause || other.order === clause.order) return undefined;
  const last = lastTime(claim, other, thisYear);
  if (last) return last;
  const isMarked = AGAIN.test(other.text);
  const isAlso = ALSO.test(other.text);
  // A bare claim took its words from the clause before it: that one tells the deed itself.
  if (!isAlso && claim.telling.text.startsWith(`${other.text} `)) return undefined;
  const { since, after, before } = claim.window;
  const away = Math.abs(other.order - clause.order);
  if (other.paragraph !== clause.paragraph && (!isAlso || away > NEXT)) return undefined;
  // `Năm 1998, cô đăng quang. Cô là người đầu tiên …`: what stands before tells of the first itself.
  if (other.order < clause.order && !isAlso && !since) return undefined;
  const apart = isAlso ? 5 : since ? Math.min(JUST_NOW, (before - after) / 4) : LONG_AGO;
  const time = datesIn(other).find(
    ({ time, at }) =>
      isWithin(claim.window, time, apart) &&
      (isAlso || (saidYear(time) ?? thisYear) < thisYear || claim.window.since) &&
      !(isMarked ? /(?:đến|tới|sinh|chào đời) $/u : /(?:từ|đến|tới|sinh|chào đời) $/u).test(
        other.text.slice(0, at),
      ),
  )?.time;
  const once = time ? undefined : onceIn(claim, other);
  if (!time && !once) return undefined;
  const telling = { clause: other, text: other.text };
  const { score: shared, hasDeed } = sharedOf(claim.telling, telling);
  const score = shared + (isAlso && echoes(claim.telling, other) ? 2 : 0);
  const isHeadTold = claim.never
    ? tellsAny(claim.telling, claim.never, telling)
    : claim.deedAt === undefined
      ? claim.isOfClass || hasDeed || tellsAny(claim.telling, claim.words, telling)
      : tellsHead(claim.telling, claim.deedAt, telling);
  const isOfEvent = claim.deedAt === undefined && !claim.isOfClass;
  if (!isHeadTold && (claim.never || isOfEvent)) return undefined;
  // `Năm 2023, hãng báo lãi …` right after `lần đầu có lãi sau 5 năm`: the deed is enough.
  const isPlain = hasDeed && !!since && away === 1;
  const need =
    (once ? 2 : isAlso ? 1.3 : isMarked ? 2 : isPlain ? 1.7 : 2.6) +
    (away > 6 ? 1 : 0) -
    (claim.window.since ? (hasDeed ? 0.4 : 0.3) : 0) +
    (isHeadTold ? 0 : 2);
  if (score < need || areApart(claim.telling, telling, claim.isOfClass)) return undefined;
  return time ?? once;
}

/** `Năm 2015, bà Nguyễn Thị Hoa từng giữ cương vị này`: the office just told, held by somebody else. */
function echoes({ clause }: Telling, other: Clause): boolean {
  if (other.paragraph !== clause.paragraph || other.order !== clause.order + 1) return false;
  const known = new Set(namesIn(clause));
  return (
    OF_ANYBODY.test(clause.text) &&
    HELD.test(clause.text) &&
    THIS_OFFICE.test(other.text) &&
    (ANOTHER.test(other.text) || namesIn(other).some((name) => !known.has(name)))
  );
}
const OFFICE = 'chức|chức vụ|cương vị|vị trí|trọng trách|ghế|vai trò|nhiệm vụ';
/** Of a narrower class than these a holder before may be no member. */
const OF_ANYBODY = new RegExp(anyOf('phụ nữ đầu tiên|người đầu tiên'), 'u');
const HELD = new RegExp(
  anyOf('giữ|làm|đảm nhiệm|đảm nhận|nắm|ngồi|được bầu|được bổ nhiệm|trở thành|điều hành|lãnh đạo'),
  'u',
);
const THIS_OFFICE = new RegExp(
  `${anyOf('giữ|đảm nhiệm|đảm nhận|nắm|ngồi|được bổ nhiệm|được bầu')} (?:vào |ở |trên )?${anyOf(OFFICE)} (?:này|đó|ấy)(?= ?(?:$|,|trong |từ |suốt |đến |tới ))`,
  'u',
);
const ANOTHER = new RegExp(anyOf('một|người khác'), 'u');

/** `Trước đó, bà … từng …`, right beside the first of a class of all times. */
function onceIn({ telling, window, isOfClass }: First, other: Clause): Span | undefined {
  const once = ONCE.exec(other.text);
  if (!once || !isOfClass || window.since || datesIn(other).length) return undefined;
  const apart = Math.abs(other.order - telling.clause.order);
  return apart > 2 || other.paragraph !== telling.clause.paragraph
    ? undefined
    : spanIn(other, once.index, once.index + once[0].length);
}
const ONCE = new RegExp(anyOf('từng|trước đó|trước đây|trước kia'), 'u');

/** `lần gần nhất là năm 2015`, in another year than the claim's own. */
function lastTime(claim: First, other: Clause, thisYear: number): TimeMention | undefined {
  const { since } = claim.window;
  const { clause } = claim.telling;
  const at = other.text.search(LAST);
  if (!since || at < 0 || Math.abs(other.order - clause.order) > 6) return undefined;
  const years = Number(/^P(\d+)Y/u.exec(since.value)?.[1]);
  const year = saidYear(since) ?? (years ? thisYear - years : undefined);
  const time = datesIn(other).find((date) => date.at > at)?.time ?? datesIn(other)[0]?.time;
  const said = time && saidYear(time);
  if (year === undefined || said === undefined || Math.abs(said - year) <= 1 || said >= thisYear)
    return undefined;
  const telling = { clause: other, text: other.text };
  const { score, hasDeed } = sharedOf(claim.telling, telling);
  const isPlain = contentCount(telling) === 0 && Math.abs(other.order - clause.order) === 1;
  if (!isPlain && !hasDeed && score < 1.3) return undefined;
  return areApart(claim.telling, telling, claim.isOfClass) ? undefined : time;
}
