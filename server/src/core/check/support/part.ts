// Which of two amounts is a part of the other, and whether the figure beside them tells how large a part.
import { words } from '../../text/normal';
import { amountOf } from './amount';
import { END } from './paragraph';
import { isEarlier, leadingTo, olderOf, sinceFigure, type Passage, type Stated } from './passage';
import { contentOf } from './restate';
import { leadOfClause, restOf } from './clause';
import { type Tie } from './tie';

export interface Part {
  readonly part: Stated;
  readonly whole: Stated;
}

const LINK =
  /(?:^|[ ,(:-])(?:chiếm|tức|tương đương|tương ứng|ứng với|bằng|đạt|hay|nghĩa là|tính ra|quy ra|vị chi|là|hoàn thành|cụ thể|khoảng|với|tỷ lệ|tỷ trọng|công suất|hệ số|mức|phần|vậy|gần|hơn|non|quá|chỉ|mới|được|tới|đến)(?: (?!(?:tăng|giảm) )\p{L}+){0,5} $/u;
const OPENS = /(?:^|[,:;(¶]|-) (?:mới |chỉ |gần |hơn |non |quá |khoảng |tới |đến )*$/u;
const DERIVES =
  /(?:^| )(?:vì thế|vì vậy|như vậy|như thế|vậy là|thế là|do đó|theo đó|tức|nghĩa là|tính ra|này|đó|ấy|tương đương|tương ứng|tỷ lệ|độ|hệ số|mức|tỷ trọng|công suất)(?: |$)/u;
const OF_ALL =
  /(?:^|[ ,(])(?:trong|trên|của|tổng|cứ|giữa|toàn|cả|gồm|\/|danh sách|tổng mức|quy mô|tổng cộng)(?: \p{L}+){0,4} $/u;
const TURNS =
  /[;¶]| (?:và|(?:nhưng|song)(?! (?:\p{L}+ ){0,4}(?:chỉ|mới|không) )|còn(?! lại)|trong khi|so với|tăng|giảm|(?:cao|thấp|nhiều|ít|lớn|nhỏ|đắt|rẻ) hơn) /u;
const GENERIC =
  /^(?:trong |của )?(?:tổng số|số này|tổng|tổng cộng|tất cả|tổng (?:chi tiêu|chi phí|thu|vốn|lượng|nguồn)|(?:số |lượng |khối lượng )(?:\p{L}+ ){0,3}(?:chào bán|phát hành|đăng ký|tiếp nhận|dự thi|tham gia|mở bán|đưa ra|được giao|thu được|cả nhà|cần thiết))$/u;

/** `con số này bằng 25%`: it looks back at what has been told. */
const POINTS = /(?:^| )(?:này|đó|ấy) /u;
const CONCLUDES =
  /(?:^| )(?:như vậy|như thế|vậy là|tức|nghĩa là|tính ra|vì thế|do đó|nói cách khác)(?: |$)/u;

/** It says what the share is in number: `40% là nữ (120 người)`, `hai phần ba khi chỉ 800 hộ …`. */
const APPOSED =
  /^[^,;:(¶]{0,40}[,(:-] (?:(?:tức|tức là|hay|là|với|khoảng|tương đương|tương ứng|ứng với|cụ thể|cụ thể là|nghĩa là|gần|hơn|có|chừng) )*$|^[^,;:(¶]{0,40} (?:khi|nhờ|vì|do|bởi|với|tức) (?:\p{L}+ ){0,2}$|^ (?:là|tức|với|hay|\() $/u;

const RATES = new Set<string>(['RATIO', 'PERCENT']);

const OUT_OF =
  /^[^,;:()]{0,40} (?:trong số|trong tổng số|trên tổng số|trong tổng|trong tổng cộng)(?: \p{L}+)* $/u;

const ON = /^(?: \p{L}+){0,2} (?:trên|trong)(?: tổng(?: số)?| số)? $/u;
const SET_OFF = /^[^,;:(]{0,60} , (?:(?:khoảng|gần|hơn|tức|là|với) )*$/u;

/** The part and the whole of a tie whose figure tells a share; undefined where they stand otherwise. */
export function partOf(tie: Tie): Part | undefined {
  const { passage, relating, pair, change, base } = tie;
  if (change) return undefined;
  const [part, whole] =
    amountOf(pair[0].figure) < amountOf(pair[1].figure) ? pair : [pair[1], pair[0]];
  if (base === part && olderOf(passage, pair)) return undefined;
  const { text } = passage;
  const between = (x: Stated, y: Stated): string =>
    text.slice(Math.min(x.at, y.at) + 1, Math.max(x.at, y.at));
  if (
    TURNS.test(between(part, whole).replaceAll(END, ' ')) &&
    base !== whole &&
    !POINTS.test(leadOfClause(passage, relating)) &&
    !/(?:^| )(?:toàn|cả|tổng)(?: \p{L}+){0,5} $/u.test(leadingTo(passage, whole.at)) &&
    !/^ (?:trong|của) (?:số )?(?:đó|này|ấy) /u.test(text.slice(relating.at + 1))
  )
    return undefined;
  const isOne = (x: Stated, y: Stated): boolean => !/[,;:¶]/u.test(between(x, y));
  const isMarked = OF_ALL.test(leadingTo(passage, whole.at));
  const order = [part, whole, relating].sort((x, y) => x.at - y.at);
  const [first, second, third] = order as [Stated, Stated, Stated];
  const isOther = ({ figure, at }: Stated): boolean =>
    at > first.at && at < third.at && at !== second.at && RATES.has(figure.type);
  if (passage.stated.some(isOther)) return undefined;
  if (third === relating) {
    if (second === whole && !isMarked && !isOne(part, whole)) return undefined;
    // `Ông nắm 36 triệu cổ phiếu, vợ nắm 6 triệu cổ phiếu`
    if (second === part && !isMarked && areSideBySide(passage, whole, part)) return undefined;
    if (between(second, third).includes(END) && !derives(passage, relating)) return undefined;
    if (
      between(first, second).includes(END) &&
      second === whole &&
      !isMarked &&
      !CONCLUDES.test(leadOfClause(passage, relating))
    )
      return undefined;
    // `5 tỷ đồng trong số 12 tỷ đồng …`: what follows can be of nothing else.
    const isClosed = second === whole && OUT_OF.test(between(part, whole));
    return isLed(passage, relating, isClosed) && (isClosed || isOfWhole(passage, relating, whole))
      ? { part, whole }
      : undefined;
  }
  if (text.slice(first.at, third.at).includes(END)) return undefined;
  if (second === relating)
    return first === part
      ? isLed(passage, relating) && (isOne(relating, whole) || isMarked)
        ? { part, whole }
        : undefined
      : APPOSED.test(between(relating, part))
        ? { part, whole }
        : undefined;
  // The share comes first.
  if (!isMarked && !isOne(part, whole)) return undefined;
  if (second === part && OUT_OF.test(between(part, whole))) return { part, whole };
  // `gần một phần tư ngân sách, khoảng 4,8 triệu đồng trên 20 triệu đồng`
  if (second === part && ON.test(between(part, whole)) && SET_OFF.test(between(relating, part)))
    return { part, whole };
  return / (?:cụ thể|tức|hay|với|, (?:ước )?đạt|tương ứng|tương đương|ứng|nghĩa|nhờ|khi|do|vì|bởi) |[(:-] /u.test(
    text.slice(relating.at + 1, third.at),
  )
    ? { part, whole }
    : undefined;
}

/** One verb right before both. */
function areSideBySide(passage: Passage, a: Stated, b: Stated): boolean {
  const [one, other] = [a, b].map((x) => leadOfClause(passage, x).trim().split(' '));
  const verb = one!.at(-1)!;
  return (
    verb === other!.at(-1) &&
    one!.length > 1 &&
    other!.length > 1 &&
    !/^(?:|có|là|được|đạt|với|khoảng|gần|hơn|tới|đến|của|mới|chỉ)$/u.test(verb) &&
    !/(?:trong đó|trong số|riêng)/u.test(passage.text.slice(a.at, b.at))
  );
}

/** Its own sentence looks back, or names a rate of what has been told (`Tỷ lệ chôn lấp …`). */
function derives(passage: Passage, relating: Stated): boolean {
  const lead = leadOfClause(passage, relating);
  if (!DERIVES.test(lead)) return false;
  if (CONCLUDES.test(lead) || POINTS.test(lead)) return true;
  // `Ngày thường công suất chỉ đạt 60%`
  if (isEarlier(passage, relating) || /[\uf000-\uf1ff]/u.test(lead)) return false;
  const seen = new Set(
    contentOf(passage.text.slice(0, passage.text.lastIndexOf(END, relating.at))),
  );
  const own = contentOf(lead).filter((word) => !RATE.has(word));
  return own.some((word) => seen.has(word)) || own.length < 3;
}
const RATE = words('tỷ lệ độ hệ số mức tỷ trọng công suất hiện đạt chung');

/** `tỷ lệ này ở nông thôn là 21%`: of others. */
const ELSEWHERE = /(?:^| )(?:ở(?! mức)|tại|đối với|riêng|của) \p{L}/u;

const OTHER_RATES =
  /(?:^| )(?:lãi|lãi suất|thuế|suất|phí|chiết khấu|độ ẩm|lợi suất|hoa hồng|lạm phát|với|và|còn) /u;

/** `…; tại các chợ, con số này là 25%` */
const TURNS_TO = /[;¶] (?:ở|tại|đối với|riêng|với|trong khi|còn) /u;

/** It is linked to what stands before it: by a word, a bracket or a mark. */
function isLed(passage: Passage, relating: Stated, isClosed = false): boolean {
  const lead = sinceFigure(passage, relating.at);
  const own = leadOfClause(passage, relating);
  if (ELSEWHERE.test(own) || TURNS_TO.test(lead)) return false;
  if (POINTS.test(own) || IS_REST.test(restOf(passage, relating))) return true;
  if ((isClosed || /^(?: \p{L}+){1,2} $/u.test(own)) && !OTHER_RATES.test(own)) return true;
  return LINK.test(lead) || OPENS.test(lead) || !/[,;:¶]/u.test(lead);
}

/** What a whole is called by what is measured. */
const MEASURES = words(
  'tổng số diện tích sản lượng nhu cầu kế hoạch quy mô giá trị chỉ tiêu toàn bộ lúc ấy này vốn cổ phần',
);

/** `60% còn lại`: the share of the others. */
const IS_REST = /^ (?:số )?còn lại/u;

/** What follows the share names the whole, or nothing. */
function isOfWhole(passage: Passage, relating: Stated, whole: Stated): boolean {
  if (/^ \)/u.test(passage.text.slice(relating.at + 1))) return true;
  if (IS_REST.test(restOf(passage, relating))) return true;
  const rest = restOf(passage, relating).trim();
  if (rest === '' || GENERIC.test(rest)) return true;
  const seen = new Set(contentOf(passage.text.slice(0, relating.at)));
  for (const word of whole.figure.unit.toLowerCase().split(' ')) seen.add(word);
  return contentOf(rest).every((word) => seen.has(word) || MEASURES.has(word));
}
