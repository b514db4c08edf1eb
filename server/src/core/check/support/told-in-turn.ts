// What one subject does in turn within a sentence: each date is later than the one before it.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { areInOrderWithinAYear, disorder, isRange, momentOf } from './ordered';
import { DATE, END, type Paragraph } from './paragraph';

/** `… năm 2004, … và bảo vệ luận án năm 2001`: the subject goes without saying after the mark. */
const TURN =
  /^(?: (?!(?:và|rồi|khi|sau|trước|mà|thì|là) )\p{L}+){0,8} (?<mark>,|(?:, )?(?:và sau đó|sau đó|rồi|và))(?<clause>(?: [\p{L}"]+){2,14}) $/u;
/** The second is set before the first, measured by it, or of a thing of its own. */
const BACK =
  /(?:^| )(?:trước|trước đó|từng|vốn|kể|từ|của|so|hơn|kém|như|cũ|thay|sinh(?! con| đôi)|khi|hồi|nhân|kỷ|theo|vì|do|nhờ|bởi|gần|năm|ngày|còn|cùng|dù|nhưng|trong đó|nhất|sẽ|dự|kế hoạch|đến|tới|hết|hạn|không|chưa|mà|là|với|cho|hoặc|đều|lùi|dời|hoãn)(?= )/u;
/** A beginning that may be told after what came of it. */
const ORIGIN =
  /^ (?:được |bắt đầu |chính thức )*(?:khởi|thành lập|lập|ra đời|bắt|xây|ký|ban|phê|phát|mở|xuất|sáng|tốt nghiệp|bị|do|có|tổ|diễn)(?= )/u;
/** Its own subject, or a name of what was won: no verb. */
const NOUN =
  /^ (?:được )?(?:ông|bà|anh|chị|cô|em|cụ|họ|người|con|vợ|chồng|cha|mẹ|bố|đội|công|dự|cầu|trường|tỉnh|huyện|xã|thành|nước|bộ|sở|ủy|hội|giải|huy|cúp|danh|bằng|hạng|trận|bàn|vòng|bán kết|tứ kết|chung kết|lượt|lễ|phiên|vụ|cuộc|bản|phim|sách|ca|album|tác|các|những|một|hai|mỗi|nhiều|phần|mùa|hơn|gần|khoảng)(?= )/u;

const grainOf = ({ said }: TimeMention): string =>
  said.hour !== undefined
    ? 'hour'
    : said.day !== undefined
      ? 'day'
      : said.month !== undefined
        ? 'month'
        : said.year !== undefined
          ? 'year'
          : '';

/** Dates of a row of deeds that run backwards. */
export function* inTurn(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const sentence of paragraph.text.split(END)) {
    const dates = [...sentence.matchAll(DATES)];
    for (const [i, { 0: letter, index }] of dates.entries()) {
      const last = dates[i - 1];
      if (!last) continue;
      const [a, b] = [paragraph.time(last[0]), paragraph.time(letter)];
      if (isRange(a) || isRange(b) || grainOf(a) === '' || grainOf(a) !== grainOf(b)) continue;
      const [x, y] = [momentOf(a), momentOf(b)];
      if (!x || !y || y.last >= x.first || areInOrderWithinAYear(a, b)) continue;
      const { mark, clause } = TURN.exec(sentence.slice(last.index + 1, index))?.groups ?? {};
      if (!mark || !clause || BACK.test(`${clause} `) || NOUN.test(`${clause} `)) continue;
      // A mere comma may lead to an aside: only in a row of three is it a turn.
      const isRow = GOES_ON.test(sentence.slice(index + 1));
      if (mark === ',' && (!isRow || ORIGIN.test(`${clause} `))) continue;
      if (PLANNED.test(sentence.slice(0, index))) continue;
      yield disorder(article, a, b, mark);
    }
  }
}

const GOES_ON = /^ (?:, )?(?:,|và|rồi|trước khi|sau đó) /u;
const DATES = new RegExp(DATE, 'gu');
const PLANNED = /(?:^| )(?:sẽ|dự kiến|kế hoạch|có thể|lần lượt|bao gồm|gồm|như|trong đó)(?= )/u;
