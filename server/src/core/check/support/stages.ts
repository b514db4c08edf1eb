// Stages of life cycles where a paragraph tells them, each with its date.
import type { TimeMention } from '../../resolve/facts';
import { STAGES, type LifeCycle, type Stage } from '../../lexicon/life-cycles';
import { DATE, END, type Paragraph } from './paragraph';

/** A stage of a cycle, told with its date. */
export interface DatedStage {
  readonly cycle: LifeCycle;
  readonly rank: number;
  /** Indices into the paragraph's text: its words, and its date's letter. */
  readonly at: number;
  readonly end: number;
  readonly dateAt: number;
  readonly time: TimeMention;
  /** Yet to be: `sẽ khánh thành`, `dự kiến hoàn thành`. */
  readonly isPlanned: boolean;
}

/** The longest phrase that begins at each word. */
const PHRASES = new RegExp(
  `(?<= |^)(?=(${[...STAGES.keys()].sort((a, b) => b.length - a.length).join('|')})(?: |$))`,
  'gu',
);
/** Not done, or not it: `chưa khánh thành`, `kỷ niệm ngày thành lập`. */
const IDLE =
  /(?:^| )(?:chưa|không|định|muốn|xin|ban|kỷ niệm|kỷ niệm ngày|thay|vé|suất|bị hoãn|dành cho|chuẩn bị|hướng tới|miễn|kịp) $/u;
const PLANNED = /(?:^| )(?:sẽ|sắp|dự kiến)(?: (?:được|chính thức|bị|chỉ|mới))* $/u;
const PLANNED_AFTER = /^ (?:được |lại )?(?:sẽ|dự kiến)(?= )/u;
const IS_DATE = new RegExp(DATE, 'u');
/** A single syllable is a word of its own where a time or place follows, and no other syllable makes a compound of it. */
const OWN = new RegExp(`^ (?:${DATE}|vào|hồi|tại|ở|tháng|lúc|từ|nhau|trong)(?= |$)`, 'u');
const COMPOUND =
  /(?:^| )(?:học|thí|nữ|nam|giáo|tân|phát|khai|hồi|tái|vệ|hy|phục|đăng|chữ|bút|nhật|làm|biến|đánh|tổn|cuộc|kỳ|phòng|chìm|cướp|đám|nước|mai|tiên|dân) $/u;

/** How far a date may stand from its stage. */
const REACH = 70;

const isWhole = (text: string, at: number, end: number): boolean =>
  text.slice(at, end).includes(' ') ||
  (OWN.test(text.slice(end, end + 12)) && !COMPOUND.test(text.slice(Math.max(0, at - 8), at)));

interface Words {
  readonly at: number;
  readonly end: number;
  readonly stages: readonly Stage[];
}

/** No longer words that hold these are a stage of the same cycle: `thi` of `công bố điểm thi`. */
const isOwn =
  (word: Words, all: readonly Words[]) =>
  ({ cycle }: Stage): boolean =>
    !all.some(
      ({ at, end, stages }) =>
        at <= word.at &&
        word.end <= end &&
        end - at > word.end - word.at &&
        stages.some((stage) => stage.cycle === cycle),
    );

/** In text order. */
export function datedStages(paragraph: Paragraph): DatedStage[] {
  const { text } = paragraph;
  const words = [...text.matchAll(PHRASES)]
    .map((match) => ({
      at: match.index,
      end: match.index + match[1]!.length,
      stages: STAGES.get(match[1]!)!,
    }))
    .filter(({ at, end }) => isWhole(text, at, end))
    .map((word, _, all) => ({ ...word, stages: word.stages.filter(isOwn(word, all)) }));
  return words.flatMap(({ at, end, stages }, i) => {
    const lead = text.slice(Math.max(0, at - 30), at);
    if (IDLE.test(lead)) return [];
    const isPlanned = PLANNED.test(lead) || PLANNED_AFTER.test(text.slice(end, end + 30));
    return stages.flatMap(({ cycle, rank }) => {
      const isRival = (other: (typeof words)[number] | undefined): boolean =>
        !!other?.stages.some((stage) => stage.cycle === cycle && stage.rank !== rank);
      const next = words.slice(i + 1).find(isRival)?.at ?? text.length;
      const last = words.slice(0, i).reverse().find(isRival)?.end ?? 0;
      const dateAt = dateAfter(text, end, next) ?? dateBefore(text, at, last);
      return dateAt === undefined
        ? []
        : [{ cycle, rank, at, end, dateAt, time: paragraph.time(text[dateAt]!), isPlanned }];
    });
  });
}

/** The first date of the clause that goes on from a place, before the next stage of the cycle. */
function dateAfter(text: string, from: number, to: number): number | undefined {
  const stretch = text.slice(from, Math.min(to, from + REACH)).split(AFTER)[0]!;
  const at = stretch.search(IS_DATE);
  return at < 0 ? undefined : from + at;
}

/** The last date before a place in its sentence, after the last stage of the cycle. */
function dateBefore(text: string, from: number, to: number): number | undefined {
  const stretch = text
    .slice(Math.max(to, from - REACH), from)
    .split(BEFORE)
    .pop()!;
  for (let at = stretch.length - 1; at >= 0; at--)
    if (IS_DATE.test(stretch[at]!) && !OF_ORIGIN.test(stretch.slice(0, at)))
      return from - stretch.length + at;
  return undefined;
}
/** `bà Hoa (sinh năm 1943) vừa tốt nghiệp`: who or what it is, not when the stage after it was. */
const OF_ORIGIN = /(?:^|[ (])(?:sinh|sn|thành lập|ra đời)(?: (?:vào|từ|ngày|năm|hồi))* ?$/u;

const AFTER = new RegExp(`[,;${END}()]`, 'u');
const BEFORE = new RegExp(`[;${END}]`, 'u');
