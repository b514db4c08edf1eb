// Figures of a headline or a caption against the body that they restate.
import type { ArticleFacts, FigureMention } from '../../resolve/facts';
import { amountOf, plus, lenient, disjoint } from './amount';
import { AMOUNT, END, paragraphs, type Paragraph } from './paragraph';
import { perArticle } from './view';
import { isBare } from './relation';
import {
  CHANGED,
  areOpposed,
  conflicts,
  isSlip,
  sameQuantity,
  sharedContent,
  tell,
  type Told,
} from './restate';

export interface Restated {
  readonly summary: Told;
  readonly body: Told;
}

/** Another time, another part, a comparison: not what the headline tells. */
const ELSEWHERE =
  /(?:năm ngoái|năm trước|cùng kỳ|so với|trước đó|trong đó|mỗi|bình quân|trung bình|còn lại|riêng|mới đây|tăng|giảm)/u;

/** A target in the one and what has been reached in the other are two quantities. */
const PLAN = /(?:hướng tới|hướng đến|mục tiêu|phấn đấu|kỳ vọng|đặt kế hoạch|tham vọng)/u;

/** What a headline expects need not be what has come; a plan of the body is often its headline's fact. */
const EXPECTED = /(?:dự kiến|dự báo|có thể|đề xuất|muốn|ước tính|sẽ)/u;

/** Figures of a summary line that no figure of the body agrees with, each with the one it should agree with. */
export function* disagreements(
  article: ArticleFacts,
  summaries: readonly Paragraph[],
): Generator<Restated> {
  if (!summaries.some((summary) => summary.figuresOf(AMOUNT).length)) return;
  const told = allTold(article).filter(
    ({ paragraph }) => paragraph.zone !== 'headline' && !summaries.includes(paragraph),
  );
  for (const summary of summaries)
    for (const line of tellAll(summary)) {
      const same = told.filter((body) => isLike(line.figure, body.figure));
      if (!same.length || same.some((body) => !conflicts(line.figure, body.figure))) continue;
      if (
        isSumOf(
          line.figure,
          same.map((body) => body.figure),
        ) ||
        /(?:từ|mỗi|gần nhất)/u.test(line.head.join(' '))
      )
        continue;
      const best = same
        .map((body) => ({ body, shared: sharedContent(line, body) }))
        .filter(({ body, shared }) => isAbout(article, line, body, shared))
        .sort(
          (a, b) => +areFated(line, b.body) - +areFated(line, a.body) || b.shared - a.shared,
        )[0];
      if (best) yield { summary: line, body: best.body };
    }
}

/** What has happened to those who are counted, by the words after them. */
const FATES: readonly RegExp[] = [
  /^(?:chết|tử vong|thiệt mạng)/u,
  /^(?:bị thương|thương nặng)/u,
  /^mất tích/u,
  /^(?:bị bắt|bị khởi tố)/u,
  /^nhập viện/u,
];

/** Both are counts of people of one fate: `5 người chết`, `4 người tử vong`. */
function areFated(a: Told, b: Told): boolean {
  const fate = fateOf(a);
  return fate >= 0 && fate === fateOf(b) && a.figure.unit === b.figure.unit;
}

/** `17 thuyền viên`, `7 thuyền viên`: of one noun, and a digit is missing in front. */
function areOneDigitLess(one: Told, other: Told): boolean {
  const [a, b] = [one.figure, other.figure];
  const isNamed = a.unit.includes(' ') || (one.follower !== '' && one.follower === other.follower);
  if (a.type !== 'COUNT' || a.unit !== b.unit || !isNamed) return false;
  const [x, y] = [String(amountOf(a)), String(amountOf(b))];
  return x.length !== y.length && (x.slice(1) === y || y.slice(1) === x);
}

function fateOf({ paragraph, figure }: Told): number {
  const after = paragraph.after(figure).trimStart();
  return FATES.findIndex((fate) => fate.test(after));
}

/** The same kind of thing, or two ages. */
const isLike = (a: FigureMention, b: FigureMention): boolean =>
  sameQuantity(a, b) || (a.type === 'AGE' && b.type === 'AGE');

/** Every figure of the article with its words. */
export const allTold = perArticle((article: ArticleFacts): readonly Told[] =>
  paragraphs(article).flatMap(tellAll),
);

function tellAll(paragraph: Paragraph): Told[] {
  return paragraph
    .figuresOf(AMOUNT)
    .filter((figure) => !isBare(figure))
    .map((figure) => tell(paragraph, figure));
}

/** The body's sentence is about the same thing, and near in size or one slip away. */
function isAbout(article: ArticleFacts, line: Told, body: Told, shared: number): boolean {
  if (
    areOpposed(line, body) ||
    PLAN.test(line.sentence) !== PLAN.test(body.sentence) ||
    (EXPECTED.test(line.sentence) && !EXPECTED.test(body.sentence))
  )
    return false;
  if (ELSEWHERE.test(clauseOf(body)) && !ELSEWHERE.test(line.sentence)) return false;
  const ratio = amountOf(line.figure) / amountOf(body.figure);
  // A zero too many or too few is a slip as well.
  const zero = [10, 100, 1000].some(
    (power) => Math.abs(ratio - power) < 1e-9 || Math.abs(ratio * power - 1) < 1e-9,
  );
  const close = (ratio >= 0.5 && ratio <= 2) || zero;
  if (line.figure.type === 'AGE' && !areNamedAlike(line, body)) return false;
  const enough = shared >= Math.max(3, 0.35 * line.content.size);
  if (CHANGED.test(body.sentence) || isOfAnotherYear(article, body) || isCountOfKinds(line))
    return false;
  const isSame =
    ((shared > 1 && areFated(line, body)) || (enough && areOneDigitLess(line, body))) &&
    ratio >= 0.1 &&
    ratio <= 10;
  const isNear = close || isSlip(line.figure, body.figure);
  return (isSame || (isNear && enough)) && isSingular(line);
}

/** Neither sentence names anybody that the other does not. */
const areNamedAlike = (a: Told, b: Told): boolean =>
  [...a.names].every((name) => b.names.has(name)) &&
  [...b.names].every((name) => a.names.has(name));

/** `Năm 1968, … 99 thủy thủ`: another event. */
function isOfAnotherYear(article: ArticleFacts, body: Told): boolean {
  const year = article.published.value?.slice(0, 4);
  return !!year && body.dates.some((date) => /^\d{4}/u.test(date) && !date.startsWith(year));
}

/** `3 loại thực phẩm`: small numbers of kinds, which each section counts anew. */
const isCountOfKinds = (line: Told): boolean =>
  amountOf(line.figure) < 10 &&
  /^(?:loại|cách|điều|thứ|yếu|bước|dấu|lý|bài|món|điểm)/u.test(line.figure.unit);

/** One figure of its kind in the line: of several, each may be of another part. */
const isSingular = (line: Told): boolean =>
  tellAll(line.paragraph).filter((o) => isLike(o.figure, line.figure)).length === 1;

function clauseOf(told: Told): string {
  const at = told.paragraph.indexOf(told.figure);
  const { text } = told.paragraph;
  const from = Math.max(text.lastIndexOf(',', at), text.lastIndexOf(END, at)) + 1;
  const ends = [text.indexOf(',', at), text.indexOf(END, at)].filter((i) => i > 0);
  return text.slice(from, Math.min(text.length, ...ends));
}

/** Two or more of the body's figures, in a row, add up to the summary's. */
function isSumOf(total: FigureMention, parts: readonly FigureMention[]): boolean {
  const stated = lenient(total);
  for (let i = 0; i < parts.length; i++) {
    let sum = lenient(parts[i]!);
    for (let k = i + 1; k < Math.min(parts.length, i + 8); k++) {
      sum = plus(sum, lenient(parts[k]!));
      if (!disjoint(sum, stated)) return true;
    }
  }
  return false;
}
