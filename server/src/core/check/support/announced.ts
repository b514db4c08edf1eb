// What is announced for a day that was over when it was announced.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { dayNumber, dayOf } from './calendar';
import { disorder, isRange } from './ordered';
import { DATE, END, type Paragraph } from './paragraph';

/** What is said, written or decided on a day, in the clause of its date. */
const SAID =
  /(?:^| )(?:thông (?:báo|tin|cáo|điệp)|họp|họp báo|cuộc họp|hội nghị|buổi (?:họp|làm việc|gặp)|công (?:bố|văn|điện|lệnh)|văn bản|quyết định|chỉ thị|nghị quyết|tờ trình|kế hoạch|ban hành|ký|cho (?:biết|hay)|trao đổi|trả lời|chia sẻ|tiết lộ|phát (?:biểu|đi|lệnh)|tuyên bố|khẳng định|xác nhận|yêu cầu|đề nghị|chỉ đạo|kêu gọi|đăng tải|thư mời|giấy mời)(?= |$)/u;
/** What is yet to be, right before its date. */
const AHEAD =
  /(?:^| )(?:sẽ|sắp|dự kiến|chuẩn bị|chậm nhất|muộn nhất|hạn (?:chót|cuối|nộp))(?= |$)/u;
/** What must be done by then. */
const DUE =
  /(?:^| )(?:yêu cầu|đề nghị|phải|cần|hoàn thành|hoàn tất|báo cáo|nộp|gửi|trình|khắc phục|xong|trả lời|chấm dứt|di dời|bàn giao|xử lý|thực hiện)(?= )/u;
const BY = /(?:^| )trước(?: ngày| \d+h)?$/u;
/** It was meant once, or has been. */
const ONCE =
  /(?:^| )(?:vốn|ban đầu|lẽ ra|đáng lẽ|từng|cũ|thay vì|thay cho|trước đây|trước đó|đã|vừa|kể từ|so với|xảy ra|khởi công|lùi|dời|hoãn|chuyển|sớm hơn|bị|nếu|được (?:ký|ban hành|duyệt|thông qua)|theo|của|về|do|từ|qua|hết|tính đến)(?= |$)/u;
const ANY = /(?:^| )(?:sẽ|sắp|dự kiến|chuẩn bị|chậm nhất|muộn nhất|hạn|trước)(?= )/u;
const TOO_FAR = 100;
const DATES = new RegExp(DATE, 'gu');

interface Dated {
  readonly time: TimeMention;
  readonly day: number;
  /** The words before it in its sentence, up to the date before, and those after it. */
  readonly lead: string;
  readonly rest: string;
}

/** `thông báo ngày 12/6 …, kỳ thi sẽ diễn ra ngày 8/6`. */
export function* announcedTooLate(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (!ANY.test(paragraph.text)) return;
  for (const sentence of paragraph.text.split(END)) {
    const dates = datedIn(paragraph, sentence);
    for (const event of dates) {
      const ahead = aheadOf(event);
      if (ahead === undefined) continue;
      const said = dates.find(
        (date) => date !== event && date.day > event.day && isSaid(date, dates),
      );
      if (!said || said.day - event.day > TOO_FAR || said.time.said.year !== event.time.said.year)
        continue;
      if (dates.some((date) => date !== event && date !== said && date.day < event.day)) continue;
      yield disorder(article, said.time, event.time, ahead);
      break;
    }
  }
}

function datedIn(paragraph: Paragraph, sentence: string): Dated[] {
  const all = [...sentence.matchAll(DATES)];
  return all.flatMap(({ 0: letter, index }, i) => {
    const time = paragraph.time(letter);
    const day = isRange(time) ? undefined : dayOf(time.value);
    if (!day || time.said.day === undefined) return [];
    return [
      {
        time,
        day: dayNumber(day),
        lead: sentence.slice(i ? all[i - 1]!.index + 1 : 0, index),
        rest: sentence.slice(index + 1, all[i + 1]?.index),
      },
    ];
  });
}

/** The word that puts a date ahead in its clause, where nothing stands between that tells of the past. */
function aheadOf({ lead }: Dated): string | undefined {
  const clause = lead.split(/[,;:()]/u).pop()!;
  const by = DUE.test(clause) ? BY.exec(clause.trimEnd()) : null;
  const ahead = AHEAD.exec(clause) ?? by;
  if (!ahead) return undefined;
  const told = lead
    .slice(Math.max(0, lead.length - clause.length - 20))
    .replace(/ (?:kể )?(?:từ|qua|hết)(?: hết| ngày)? $/u, ' ');
  return ONCE.test(by ? told.trimEnd().replace(BY, '') : told) ? undefined : ahead[0].trim();
}

/** A date on which something was said: after the word for it, or before one that the sentence opens with. */
function isSaid({ lead, rest }: Dated, dates: readonly Dated[]): boolean {
  const own = lead.split(/[,;:()]/u).pop()!;
  if (SAID.test(own) && !AHEAD.test(own)) return true;
  const opens = lead === dates[0]?.lead && own.trim().split(' ').length <= 2;
  return opens && SAID.test(rest.split(AHEAD)[0]!);
}
