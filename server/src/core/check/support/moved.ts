// What is put off to an earlier day than it was set for, or brought forward to a later one.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { areInOrderWithinAYear, disorder, isRange, momentOf } from './ordered';
import { DATE, END, wordGap, type Paragraph } from './paragraph';
import { matches } from './relation';

const LATER = '(?:lùi|hoãn|trì hoãn|gia hạn|kéo dài|chậm lại|đẩy lùi|giãn|nới)';
const SOONER = '(?:sớm lên|đẩy sớm|đẩy lên sớm|rút ngắn|đẩy nhanh|kéo lên)';
const TO = '(?:(?:đến|tới|sang|xuống|lên|vào)(?: hết| ngày| sáng| chiều| tối| cuối| đầu)*|thành)';
/** Set for one day, moved to another. */
const MOVED = new RegExp(
  `(?<from>${DATE})(?<between>[^\\ue000-\\uefff;]{0,70}? )(?:bị |được |phải |đã |xin )*(?:(?<later>${LATER})|(?<sooner>${SOONER}))(?:${wordGap(40)} )${TO} (?<to>${DATE})`,
);
/** `lùi từ ngày 10/6 sang 15/6`. */
const FROM_TO = new RegExp(
  `(?:(?<later>${LATER})|(?<sooner>${SOONER}))(?:${wordGap(40)} )từ (?:ngày |sáng |tối |chiều )?(?<from>${DATE})(?:${wordGap(12)} )${TO} (?<to>${DATE})`,
);
/** Said on that day, or of something else that stands by it. */
const OTHER =
  /(?:^| )(?:cho biết|cho hay|thông báo|công bố|quyết định|họp|đề nghị|yêu cầu|cho phép|đồng ý|phải|xin|tuyên bố)(?= |$)/u;

const DATES = new RegExp(`[\\uf000-\\uf8ff]`, 'gu');

export function* movedBackwards(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const pattern of [MOVED, FROM_TO])
    for (const match of matches(paragraph, pattern)) {
      const { from, to, later, sooner, between = '' } = match.groups;
      const [a, b] = [paragraph.time(from!), paragraph.time(to!)];
      if (
        [...between.matchAll(DATES)].some(
          ([letter]) => paragraph.time(letter).value !== 'PRESENT_REF',
        )
      )
        continue;
      if (OTHER.test(between) || between.split(END).length > 2 || !areAlike(a, b)) continue;
      const [x, y] = [momentOf(a), momentOf(b)];
      if (!x || !y) continue;
      const wrong = later
        ? y.last < x.first && !areInOrderWithinAYear(a, b)
        : y.first > x.last && !areInOrderWithinAYear(b, a);
      if (wrong) yield disorder(article, a, b, later ?? sooner!);
    }
}

/** Both name a day, a month, a year or an hour. */
const areAlike = (a: TimeMention, b: TimeMention): boolean =>
  !isRange(a) &&
  !isRange(b) &&
  (a.said.hour === undefined) === (b.said.hour === undefined) &&
  (a.said.day === undefined) === (b.said.day === undefined);
