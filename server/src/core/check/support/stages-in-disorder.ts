// Stages of one thing whose dates run against the order that they can only have.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import { words as wordList } from '../../text/normal';
import type { Report } from '../rule';
import { disorder, isRange, runsBack } from './ordered';
import { DATE, END, wakes, type Paragraph } from './paragraph';
import { datedStages, type DatedStage } from './stages';

/** Stages of one thing whose dates run against the order that they can only have. */
export function* staged(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  if (!paragraph.has(TWO_DATES)) return;
  const done = new Set<TimeMention>();
  const stages = datedStages(paragraph);
  for (const [i, a] of stages.entries())
    for (const b of stages.slice(i + 1)) {
      if (a.cycle !== b.cycle || a.rank === b.rank || a.time === b.time) continue;
      const [early, late] = a.rank < b.rank ? [a, b] : [b, a];
      if (isRange(early.time) || isRange(late.time) || done.has(b.time)) continue;
      if (!runsBack(early.time, late.time)) continue;
      if (isWeekday(a.time) || isWeekday(b.time) || isOfAnother(article, paragraph, a, b)) continue;
      done.add(b.time);
      yield disorder(article, early.time, late.time, '');
    }
}

/** `trưa thứ Sáu`: which one is but a guess. */
const isWeekday = ({ said }: TimeMention): boolean =>
  said.weekday !== undefined && said.day === undefined;

const TWO_DATES = wakes([DATE, DATE]);
const UNSURE =
  /(?:^| )(?:kế hoạch|lùi|hoãn|dời|thời hạn|lên lịch|ấn định|có thể|muốn|đề nghị)(?= |$)/u;
/** A plan is held against what has been, or against the plan that it follows, where nothing says that it failed. */
const isIdlePlan = (a: DatedStage, b: DatedStage, stretch: string): boolean =>
  PLAN.test(stretch) &&
  !(
    // `sẽ lên đường ngày 28/7 và trở về ngày 9/8`
    (b.isPlanned || (a.isPlanned && !stretch.includes(END))) &&
    a.rank < b.rank &&
    !FAILED.test(stretch) &&
    plans(stretch) <= (a.isPlanned ? 2 : 1)
  );
const PLAN = /(?:^| )(?:sẽ|sắp|dự kiến)(?= |$)/u;
const FAILED = /(?:^| )(?:ban đầu|trước đây|lẽ ra|nhưng|song|tuy|mới|chậm|trễ|vẫn|từng)(?= |$)/u;
const plans = (stretch: string): number =>
  stretch.split(PLAN).length - 1 - (stretch.match(/dự kiến sẽ/gu)?.length ?? 0);

const OTHER =
  /(?:^| )(?:cũ|khác|kia|từng|lần thứ|lại|tái|giai đoạn|hạng mục|gói thầu|lần hai|(?:mùa|mùa giải|kỳ|lần|khoá|đợt|năm) (?:trước|ngoái|sau|tới)|phần (?:trước|đầu|một|hai|sau)|trước đây|sửa đổi|bổ sung|kế nhiệm|tiền nhiệm|(?<!(?:được|bị|do|cùng|với|có|sinh|và) )(?:con (?:trai|gái|đầu|út|cả)|em (?:trai|gái|ruột|họ)|anh (?:trai|cả)|chị gái|vợ|chồng|cha|mẹ|(?<!(?:công|phân|tuyên|khủng|ban) )bố))(?= |$)/u;

/** May the second stage be of another thing than the first? */
function isOfAnother(
  article: ArticleFacts,
  paragraph: Paragraph,
  a: DatedStage,
  b: DatedStage,
): boolean {
  const { text } = paragraph;
  const from = Math.min(a.at, a.dateAt);
  // The stages' own words say nothing of another: `trở lại tập luyện`.
  const stretch = [
    text.slice(from, a.at),
    text.slice(Math.max(from, a.end), b.at),
    text.slice(b.end, Math.max(b.end, b.dateAt)),
  ].join(' ');
  if (a.rank < b.rank && /(?:^| )trước (?:đó|đấy|nữa) /u.test(text.slice(a.end, b.at))) return true;
  if (stretch.split(END).length > 2 || UNSURE.test(stretch) || OTHER.test(stretch)) return true;
  if (isIdlePlan(a, b, text.slice(Math.max(0, from - 20), Math.max(b.end, b.dateAt)))) return true;
  if (a.cycle.isSole) return false;
  const isBack = a.rank > b.rank;
  const clause = text.slice(a.end, b.at).split(/[,;¶]/u).pop()!;
  // Told backwards, and of something else than what the end was told of: the next of its sort begins.
  if (isBack && (a.cycle.repeats || /(?:^| )(?:mới|thêm|tiếp theo|nữa) /u.test(stretch)))
    return true;
  const known = text.slice(text.lastIndexOf(END, a.at) + 1, a.at).split(' ');
  if (
    isBack &&
    !/(?:^| )trước (?:khi|đó) /u.test(stretch) &&
    !/^(?:ông|bà) /u.test(text.slice(b.at, b.end)) &&
    // `…, được phê duyệt quyết toán năm 2022`: what is done to a part of it.
    `${clause} ${b.dateAt > b.end ? text.slice(b.end, b.dateAt) : ''}`
      .split(' ')
      .some((word) => LETTERS.test(word) && !GENERIC.has(word) && !known.includes(word))
  )
    return true;
  // `Tốt nghiệp năm 2004, bà …`: whoever the clause after it names is whom it told of.
  if (
    LEADING.test(text.slice(text.lastIndexOf(END, a.at) + 1, a.at)) &&
    !/[;¶]/u.test(text.slice(a.end, b.at))
  )
    return false;
  const { start, end } = paragraph.span(b.at - clause.length, b.at);
  const opening = article.doc.text.slice(0, start);
  return article.entities.some(
    (name) =>
      name.start >= start &&
      name.end <= end &&
      clause.length < b.at - a.end &&
      !AGENT.test(article.doc.text.slice(start, name.start).toLowerCase()) &&
      !opening.includes(article.doc.slice(name)) &&
      !BODY.test(article.doc.slice(name).normalize('NFC')),
  );
}
/** Who acts upon what is told of. */
const BODY =
  /^(?:Bộ|Sở|Ban|Cục|Tổng cục|Tòa|Toà|Viện|Công an|Cảnh sát|Bộ đội|Biên phòng|UBND|Ủy ban|Uỷ ban|Chính phủ|Quốc hội|Hội đồng|HĐND|Bệnh viện|Nhà trường|Trung tâm|Liên đoàn|Tỉnh|Thành phố)(?= |$)/u;
const LETTERS = /^\p{L}+$/u;
const LEADING = /^ ?(?:(?:sau |trước )?khi |vừa |mới |từng )?$/u;
/** Words of a clause without a subject of its own. */
const GENERIC = wordList(
  `lễ việc được đã bị là và còn thì mà sau khi ở tại vào hồi từ trong anh ông bà chị cô em họ nó đội hai bên
  tổ chức ngày tháng năm xây dựng thi công tối sáng chiều trưa trận vòng lúc diễn ra`,
);
const AGENT =
  /(?:^|\s)(?:được|bị|tại|ở|của|với|từ|đến|tới|về|cho|do|trong|sang|vào|qua|cùng|nhờ|gặp|thắng|thua|hạ|đấu|trán|đầu|trước|bại|ga|cảng|bay)\s(?:\S+\s){0,2}$/u;
