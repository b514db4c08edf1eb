// Two editions of one event, against their years and the words that put one before the other.
import type { ArticleFacts } from '../../resolve/facts';
import type { Report } from '../rule';
import { runsBack } from './ordered';
import { editionsOf, isAnnual, type Edition } from './editions';

/** Numbers farther apart are of two events. */
const FARTHEST = 20;

/** Each edition against those told before it: the first fault of the article. */
export function* editionsInDisorder(article: ArticleFacts): Generator<Report> {
  const editions = editionsOf(article);
  for (const [i, b] of editions.entries())
    for (const a of editions.slice(0, i).reverse()) {
      if (a.number === b.number || !areOfOneEvent(a, b)) continue;
      if (Math.abs(a.number - b.number) > FARTHEST) continue;
      const working = bySide(a, b) ?? byYear(article, a, b) ?? byDay(a, b);
      if (working === undefined) continue;
      yield {
        data: { working, edition: article.doc.slice(b.span) },
        spans: [a.span, b.span].map(({ start, end }) => ({ start, end })),
      };
      return;
    }
}

/** Its names, where both have one, are the same; without one it stands near what it goes on from. */
function areOfOneEvent(a: Edition, b: Edition): boolean {
  if (a.head !== b.head) return false;
  if (a.name.join(' ') === b.name.join(' '))
    return a.name.length > 0 || b.sentence - a.sentence <= 3;
  // What has been named may go without its name; a name said only later is that of another.
  return (
    b.sentence - a.sentence <= 2 &&
    b.name.length < a.name.length &&
    b.name.every((word, i) => word === a.name[i])
  );
}

/** `kỳ kế tiếp, lần thứ 11` after the ninth. */
function bySide(a: Edition, b: Edition): string | undefined {
  const [from, to] = [a.side?.steps ?? 0, b.side?.steps];
  if (to === undefined && (a.side === undefined || from === 0)) return undefined;
  const steps = (to ?? 0) - from;
  if (to === 0 && from === 0)
    return a.sentence === b.sentence || !b.side ? undefined : `${a.number} ≠ ${b.number}`;
  if (to === undefined && !isOfNow(b)) return undefined;
  const isExact = (a.side?.isExact ?? true) && (b.side?.isExact ?? true);
  const away = b.number - a.number;
  if (isExact && Math.abs(steps) === 1)
    return away === steps
      ? undefined
      : `${a.number} ${steps > 0 ? '+' : '−'} 1 = ${a.number + steps} ≠ ${b.number}`;
  if (Math.sign(away) === Math.sign(steps) || steps === 0) return undefined;
  return `${b.number} ${steps > 0 ? '<' : '>'} ${a.number}`;
}

const isOfNow = ({ side, paragraph, span }: Edition): boolean =>
  side === undefined &&
  /năm nay|lần này|kỳ này|mùa này/u.test(paragraph.sentenceSource(0) + paragraph.after(span));

/** Two editions that are more apart than their years. */
function byYear(article: ArticleFacts, a: Edition, b: Edition): string | undefined {
  if (a.year === undefined || b.year === undefined) return undefined;
  if (!isAnnual(a) && !(a.term && b.term)) return undefined;
  const [years, editions] = [b.year - a.year, b.number - a.number];
  if (years === 0) return undefined;
  const step = a.term ?? b.term ?? periodOf(article);
  const isRegular = step > 1 && years % step === 0;
  if (isRegular && editions * step === years) return undefined;
  if (
    !isRegular &&
    Math.sign(years) === Math.sign(editions) &&
    Math.abs(editions) <= Math.abs(years)
  )
    return undefined;
  return `${b.year} − ${a.year} = ${years} < ${b.number} − ${a.number} = ${editions}`;
}

/** The years of both are said, or it is one. */
const areSure = (a: Edition, b: Edition): boolean =>
  a.year === b.year || (a.time?.said.year !== undefined && b.time?.said.year !== undefined);

/** `kỳ họp thứ 9 ngày 5/7; kỳ họp thứ 10 hồi tháng 5`: the later day has the smaller number. */
function byDay(a: Edition, b: Edition): string | undefined {
  // Courses overlap: one ends when the next but one has begun.
  if (a.head === 'khoá' || a.head === 'nhiệm kỳ' || b.sentence - a.sentence > 2) return undefined;
  if (!a.time || !b.time || a.time === b.time || !areSure(a, b)) return undefined;
  const [first, last] = a.number < b.number ? [a, b] : [b, a];
  return runsBack(first.time!, last.time!) ? `${last.number} > ${first.number}` : undefined;
}

/** Every how many years the one event of the article is held; 1 where it says nothing, or of several. */
function periodOf(article: ArticleFacts): number {
  const said = article.times
    .map((time) => Number(/^P(\d+)Y$/u.exec(time.type === 'SET' ? time.value : '')?.[1]))
    .filter((years) => years > 0);
  return new Set(said).size === 1 ? said[0]! : 1;
}
