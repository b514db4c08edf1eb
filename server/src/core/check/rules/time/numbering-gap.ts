// A numbered list that skips or repeats a number.
import type { Span } from '../../../text/span';
import { isChrome } from '../../../resolve/facts';
import type { ArticleFacts } from '../../../resolve/facts';
import { cue } from '../../../text/cues';
import type { Token } from '../../../text/tokens';
import { enumerations, numberOf, placeOfLetter } from '../../support/enumerators';
import { proseLines } from '../../support/prose';
import type { ArticleRule, Report } from '../../rule';

/** `1. …`, `1) …`, `Bước 1: …`, `Điều 3. …`, `II. …`, `a) …` at the head of a line. */
const HEAD =
  /^\s*(?<label>(?:bước|điều|khoản|phần|mục|câu|bài|chương|giai đoạn|vòng|tập|kỳ|đợt|nhóm|cách|khâu|công đoạn|phương án|phương pháp|chặng|cấp|mức|nguyên tắc|tiêu chí|lý do|mẹo|dấu hiệu|lưu ý|nội dung|nhiệm vụ|giải pháp|bí quyết|phụ lục|top|hạng)\s+)?(?<number>\d{1,3}|[IVX]{1,5}|[a-eđghik])(?<mark>[.):/]|\s?[:–-]\s)(?=\s|\p{L})/iu;

interface Head {
  readonly line: Span;
  readonly style: string;
  readonly number: number;
  /** `a)`, not `1)`. */
  readonly isLetter: boolean;
}

/**
 * ### What it does
 *
 * Follows the numbers at the heads of the lines of a list and reports where one is skipped or
 * stands twice.
 *
 * ### Why is this bad
 *
 * An item is lost, or the numbers are wrong; references to them fail.
 *
 * ### Example
 *
 * ```text
 * 1. Đơn xin học
 * 2. Giấy khai sinh
 * 4. Học bạ
 * ```
 */
export const numberingGap: ArticleRule = {
  id: 'time/numbering-gap',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const run of runsOf(article))
      for (let i = 1; i < run.length; i++) {
        const [before, here] = [run[i - 1]!, run[i]!];
        const step = here.number - before.number;
        if (step === 1 || here.number === 1) continue;
        if (step !== 0 && (step < 0 || step > 3)) continue;
        if (isLatin(before, here)) continue;
        yield {
          data: { before: before.number, after: here.number },
          spans: [before.line, here.line],
        };
      }
    for (const { firstToken, endToken } of proseLines(article, ORDINALS))
      yield* inLine(article.doc.tokens.slice(firstToken, endToken));
  },
};

/** A list without `đ` goes from `d` to `e`. */
const isLatin = (
  before: { number: number; isLetter: boolean },
  here: { number: number },
): boolean =>
  before.isLetter && before.number === placeOfLetter('d') && here.number === placeOfLetter('e');

const ORDINALS = cue(({ text, lower }) => /^(?:nhất|một|1|a)$/u.test(lower) || text === '(');
const WORDED_HEAD =
  /^\s*(?:thứ (?<nth>nhất|hai|ba|tư|năm|sáu|bảy|tám)\s*,|(?<one>một|hai|ba|bốn|năm|sáu|bảy|tám) là[ ,:])/u;

/** `thứ nhất, …; thứ hai, …; thứ tư, …`, `Bước 1 …, Bước 3 …` in one paragraph. */
function* inLine(tokens: readonly Token[]): Generator<Report> {
  for (const found of enumerations(tokens)) {
    if (found.length < 3) continue;
    for (const [i, here] of found.entries()) {
      const before = found[i - 1];
      if (!before || here.number - before.number === 1 || isLatin(before, here)) continue;
      yield {
        data: { before: before.number, after: here.number },
        spans: [before.span, here.span],
      };
      break;
    }
  }
}

/** Lists: at least three heads of one style that begin with 1, on lines that follow each other closely. */
function runsOf(article: ArticleFacts): Head[][] {
  // Short items look like menus: a list that begins in the article is read to its end.
  const heads = article.doc.lines
    .filter((line) => line.end > line.start)
    .map((line) => headOf(article, line));
  const runs: Head[][] = [];
  let run: Head[] = [];
  let idle = 0;
  for (const head of heads) {
    if (head && run.length && head.style === run[0]!.style && head.number !== 1) {
      run.push(head);
      idle = 0;
    } else if (head && head.number === 1) {
      runs.push(run);
      run = [head];
      idle = 0;
    } else if (++idle > 8) {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  const own = (run: readonly Head[]): boolean =>
    run.some((head) => !isChrome(article.zoneAt(head.line.start))) ||
    isAnnounced(article, run[0]!.line.start);
  return runs.filter((r) => r.length >= 3 && isOrderly(r) && own(r));
}

/** A line of the article before it ends in a colon. */
function isAnnounced({ doc, zoneAt }: ArticleFacts, start: number): boolean {
  const above = doc.lines[doc.positionAt(start).line - 1];
  return !!above && /:\s*$/u.test(doc.slice(above)) && !isChrome(zoneAt(above.start));
}

/** Most steps are by one: the numbers count the items, as they do after a word for them (`Bước 1`). */
const isOrderly = (run: readonly Head[]): boolean => {
  if (/^\p{L}{2,}/u.test(run[0]!.style)) return true;
  const steps = run.slice(1).map((head, i) => head.number - run[i]!.number);
  return steps.filter((step) => step === 1).length >= steps.length / 2;
};

function headOf(article: ArticleFacts, line: Span): Head | undefined {
  const text = article.doc.slice(line).normalize('NFC');
  const worded = WORDED_HEAD.exec(text.toLowerCase())?.groups;
  if (worded)
    return {
      line: { start: line.start, end: Math.min(line.end, line.start + 60) },
      style: worded['nth'] ? 'thứ' : 'là',
      number: numberOf(worded['nth'] ?? worded['one']!),
      isLetter: false,
    };
  const match = HEAD.exec(text);
  if (!match || /^\s*\d{1,2}\/\d/u.test(text) || /^\s*\d+[.,]\d/u.test(text)) return undefined;
  const {
    label = '',
    number,
    mark,
  } = match.groups as { label?: string; number: string; mark: string };
  const value = valueOf(number);
  if (value === undefined) return undefined;
  const kind = /\d/u.test(number) ? '1' : /[IVX]/u.test(number) ? 'I' : 'a';
  const start = line.start + text.search(/\S/u);
  return {
    line: { start, end: Math.min(line.end, start + 60) },
    style: `${label.trim().toLowerCase()} ${kind} ${mark.trim()}`,
    number: value,
    isLetter: kind === 'a',
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function valueOf(number: string): number | undefined {
  if (/\d/u.test(number)) return Number(number);
  if (/^[IVX]+$/u.test(number)) return ROMAN.indexOf(number) + 1 || undefined;
  return placeOfLetter(number) || undefined;
}
