// A total that its listed parts do not add up to.
import type { ArticleFacts, FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  comparable,
  disjoint,
  isDigitSlip,
  lenient,
  nounsAgree,
  plus,
  sameKind,
  type Interval,
} from '../../support/amount';
import { readList, readListBack, type AmountList } from '../../support/list';
import {
  AMOUNT,
  COUNT,
  END,
  clauseGap,
  gap,
  paragraphs,
  wordGap,
  type Paragraph,
} from '../../support/paragraph';
import type { Stated } from '../../support/passage';
import { asTold, isOfMarks, isOfWhole } from '../../support/summed';
import { wholes } from '../../support/whole';
import { figureOf, isBare, matches, spansOf } from '../../support/relation';
import { magnitude, say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const BACK = `(?:[^\\ue000-\\uf8ff${END}]{0,40}(?:này|đó|trên) )?`;
/** The list that follows is all of the total. */
const CLOSED = `(?:trong đó gồm|trong đó bao gồm|bao gồm|gồm có|gồm|chia thành|chia làm|chia ra|lần lượt là|lần lượt)(?: (?:có|cả|các))*`;
/** The list that follows is some of the total. */
const OPEN = `(?:trong đó|trong số đó|trong số này|trong số ấy|trong đấy)(?: (?:có|riêng|,))*`;

/** Words of one clause, with dates and the number of places that the total is spread over. */
const asideGap = (most: number): string => `[^\\ue200-\\uefff${END};,:()]{0,${most}}?`;

const PATTERNS: readonly {
  pattern: RegExp;
  closed: boolean;
  /** The total must name what it counts. */
  named?: boolean;
  /** Only a list that says it is complete (`… còn lại`) is held against it. */
  whole?: boolean;
  /** How many parts it must list. */
  atLeast?: number;
  /** Each part must name what it counts. */
  told?: boolean;
}[] = [
  { pattern: new RegExp(`(?<total>${AMOUNT})${gap(70)}[ (]${CLOSED} `), closed: true },
  { pattern: new RegExp(`(?<total>${AMOUNT})${gap(80)}${END} ${BACK}${CLOSED} `), closed: true },
  { pattern: new RegExp(`(?<total>${AMOUNT})${clauseGap(60)} : `), closed: true, named: true },
  // 37 căn nhà ở ba bản: …
  {
    pattern: new RegExp(
      `(?<total>${AMOUNT})${asideGap(70)} : (?!${COUNT}${wordGap(30)}(?:${END}|$))`,
    ),
    closed: true,
    named: true,
    told: true,
  },
  // 112 km qua hai tỉnh, đoạn qua … 64 km, đoạn qua … 58 km
  {
    pattern: new RegExp(
      `(?<total>${AMOUNT})${clauseGap(50)} (?<parts>${COUNT})${clauseGap(25)} [,;${END}] `,
    ),
    closed: true,
    named: true,
    told: true,
  },
  // tổng vốn 3 tỷ USD, với 1,9 tỷ …, 0,8 tỷ … và 0,3 tỷ …
  {
    pattern: new RegExp(`tổng${wordGap(40)} (?<total>${AMOUNT})${gap(40)} [,(] (?:với|từ) `),
    closed: true,
    atLeast: 3,
  },
  { pattern: new RegExp(`(?<total>${AMOUNT})${gap(70)}(?:; |[ (])${OPEN} `), closed: false },
  { pattern: new RegExp(`(?<total>${AMOUNT})${gap(80)}${END} ${OPEN} `), closed: false },
  // trong số 240 suất quà, 150 suất …, 80 suất còn lại …
  {
    pattern: new RegExp(
      `(?:trong|trong số|với|trên|tổng số) (?<total>${AMOUNT})${clauseGap(40)} (?:,|có|thì) `,
    ),
    closed: false,
    whole: true,
  },
];
/** 3.200 tấn gạo và 1.800 tấn cà phê, tổng cộng 5.000 tấn. */
const TOTAL_LAST = new RegExp(
  `(?:,|;|${END}|\\()${wordGap(40)} ?(?:tổng cộng|cả thảy|tất cả|tổng số|tổng là|cộng lại|tổng(?: (?:chi|thu|vốn|giá trị|kinh phí|số tiền|mức|diện tích|sản lượng|khối lượng|trị giá))*)${wordGap(40)} (?<total>${AMOUNT})`,
);
const LETTERS = new RegExp(AMOUNT, 'gu');
/** A total that may hold more than what has just been told. */
const CUMULATIVE =
  /(?:nâng|đưa|đến nay|tới nay|từ đầu|luỹ kế|lũy kế|tính đến|cả nước|toàn quốc|trước đó|hiện có|hiện nay)/u;

/**
 * ### What it does
 *
 * Adds up the parts that a sentence lists and compares them with the total it gives: after `gồm`
 * the list is complete, after `trong đó` only more than the total is wrong. Amounts are taken as
 * rounded as they are stated.
 *
 * ### Why is this bad
 *
 * One of the figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Trường đoạt 29 huy chương, gồm 8 vàng, 11 bạc và 13 đồng.
 * ```
 */
export const sumMismatch: ArticleRule = {
  id: 'figure/sum-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const seen = new Set<FigureMention>();
      for (const { pattern, closed, named, whole, told, atLeast = 1 } of PATTERNS)
        for (const match of matches(paragraph, pattern)) {
          const total = figureOf(paragraph, match, 'total');
          if ((named && !total.unit) || (!closed && isPart(paragraph, match.index, total)))
            continue;
          const list = readList(paragraph, match.index + match[0].length, closed);
          if (!list || (whole && !list.closes) || list.figures.length < atLeast) continue;
          const parts = match.groups['parts'];
          if (parts && !isNumberOf(paragraph.figure(parts), list)) continue;
          if (told && list.figures.some(isBare)) continue;
          const report = judgeList(total, list, closed);
          if (report && !seen.has(total) && !isOfWhole(paragraph, total)) {
            seen.add(total);
            yield report;
          }
        }
      for (const match of matches(paragraph, TOTAL_LAST)) {
        const total = figureOf(paragraph, match, 'total');
        if (seen.has(total)) continue;
        const list = listBefore(paragraph, match.index, total);
        if (!list || (CUMULATIVE.test(match[0]) && !isOfAll(paragraph, match.index, list)))
          continue;
        const report = isNear(total, list) ? judgeSum(total, list, true) : undefined;
        if (!report) continue;
        seen.add(total);
        yield report;
      }
      for (const { total, parts } of wholes(paragraph)) {
        const report = seen.has(total.figure) ? undefined : sumOf(total, parts);
        if (!report) continue;
        seen.add(total.figure);
        yield report;
      }
    }
    yield* bulleted(article);
  },
};

/**
 * `23 người …, 4 người trong đó …, 9 người …`, `320 tân binh, hơn năm ngoái 20 người, trong đó …`: what
 * stands before `trong đó` is a part, or a difference, of a larger one.
 */
const isPart = (paragraph: Paragraph, index: number, total: FigureMention): boolean => {
  const at = paragraph.indexOf(total);
  return (
    (/^(?: \p{L}+)+ trong đó/u.test(paragraph.text.slice(at + 1)) ||
      COMPARED.test(paragraph.text.slice(0, at))) &&
    paragraph
      .sentenceFigures(index)
      .some((f) => f.start < total.start && sameKind(f, total) && amountOf(f) > amountOf(total))
  );
};

const COMPARED =
  /(?:^| )(?:tăng|giảm|hơn|kém|thêm|bớt|ít|nhiều)(?: (?:[\p{L}]+|[\uf000-\uf3ff])){0,5} $/u;

/** `hai tỉnh` before a list of two. */
const isNumberOf = (figure: FigureMention, { figures }: AmountList): boolean =>
  !isBare(figure) && figure.unit !== '' && amountOf(figure) === figures.length;

function sumOf(whole: Stated, parts: readonly Stated[]): Report | undefined {
  const total = asTold(whole.figure);
  const figures = parts.map(({ figure }) => asTold(figure));
  const value = figures.reduce((all, part) => all + amountOf(part), 0);
  const stated = amountOf(total);
  // Farther off, the total is of something else.
  if (Math.abs(value - stated) > 0.25 * stated && !isDigitSlip(value, stated)) return undefined;
  return judgeSum(total, listOf(figures), true);
}

/** A complete list of figures whose words do not matter. */
const listOf = (figures: readonly FigureMention[]): AmountList => ({
  figures,
  items: figures.map(() => ''),
  end: 0,
  closes: true,
  unnumbered: 0,
  closedAt: figures.length,
});

/** The list that makes up the sentence before an index. */
const listBefore = (
  paragraph: Paragraph,
  index: number,
  total: FigureMention,
): AmountList | undefined =>
  readListBack(paragraph, index, (part) => {
    const counted = asPartOf(part, total);
    return !!counted && (isBare(part) || counted.type !== 'COUNT' || isNamedAlike(counted, total));
  });

/** Within a factor of two: farther off, the total is of other things as well. */
function isNear(total: FigureMention, list: AmountList): boolean {
  const sum = list.figures.reduce((all, part) => all + amountOf(part), 0);
  return sum < 2 * amountOf(total) && sum > amountOf(total) / 2;
}

const isNamedAlike = (part: FigureMention, total: FigureMention): boolean =>
  nounsAgree(part.unit, total.unit) || isMedal(part);

/** `Hai đợt … lần lượt 1.150 và 980 căn`: as many parts as were announced. */
function isOfAll(paragraph: Paragraph, index: number, list: AmountList): boolean {
  const others = paragraph.sentenceFigures(index - 1).filter((f) => !list.figures.includes(f));
  return others.some((f) => f.type === 'COUNT' && amountOf(f) === list.figures.length);
}

const BULLET = /^(?:[-•●▪*+]|[\ue000-\ue1ff] ?[.)]) ?/u;

const OPENS = /: $/u;

const LAST_LINE = /^(?:[-•●▪*+] ?)?(?:tổng|cộng|tổng cộng|tổng số|tất cả)(?: \p{L}+){0,3} ?:? /u;

/** `… bán được 17.600 xe:` and bullets below it with one amount each; or the total on the line that ends them. */
function* bulleted(article: ArticleFacts): Generator<Report> {
  const lines = paragraphs(article);
  for (const [i, line] of lines.entries()) {
    if (!line.says(OPENS)) continue;
    const bullets: Paragraph[] = [];
    for (const item of lines.slice(i + 1)) {
      if (!BULLET.test(item.text) || LAST_LINE.test(item.text)) break;
      bullets.push(item);
    }
    if (bullets.length < 2) continue;
    const last = lines[i + 1 + bullets.length];
    const [final] = last && LAST_LINE.test(last.text) ? named(last) : [];
    const total = final ?? named(line).pop();
    if (!total) continue;
    const parts = bullets.map((item) => named(item).filter((f) => comparable(f, total)));
    if (parts.some((of) => of.length !== 1)) continue;
    const report = judgeSum(total, listOf(parts.flat()), true);
    if (report) yield report;
  }
}

const named = (line: Paragraph): FigureMention[] => figuresOf(line).filter((f) => !isBare(f));

const figuresOf = (line: Paragraph): FigureMention[] =>
  [...line.text.matchAll(LETTERS)].map(([letter]) => line.figure(letter));

/** The list as it stands and, where things of another kind follow its `và`, up to there. */
function judgeList(
  total: FigureMention,
  list: AmountList,
  opensClosed: boolean,
): Report | undefined {
  const closed = opensClosed || list.closes;
  const { closedAt: end } = list;
  if (!closed || end < 2 || end === list.figures.length) return judgeSum(total, list, closed);
  const short = {
    ...list,
    figures: list.figures.slice(0, end),
    items: list.items.slice(0, end),
  };
  if (!list.figures.slice(end).every((figure) => isOther(figure, total)))
    return judgeSum(total, list, closed);
  return judgeSum(total, short, closed);
}

/** Of another kind than the total, by its type or the noun that it counts. */
const isOther = (part: FigureMention, total: FigureMention): boolean =>
  !comparable(part, total) || !isNamedAlike(part, total);

function judgeSum(total: FigureMention, list: AmountList, closed: boolean): Report | undefined {
  const parts = list.figures.map((figure) => asPartOf(figure, total));
  if (parts.some((part) => !part || part === total || part.start === total.start)) return undefined;
  if (total.type === 'AGE') return undefined;
  const figures = parts as FigureMention[];
  if (figures.length < (closed ? 2 : 1) || isBare(total) || overlapping(list, closed))
    return undefined;
  const stated = lenient(total);
  const sumOf = (of: readonly FigureMention[]): Interval => {
    const sum = of.map(lenient).reduce(plus, { low: 0, high: 0 });
    return total.type === 'COUNT' ? { low: sum.low, high: sum.high + list.unnumbered } : sum;
  };
  const sum = sumOf(figures);
  const named = figures.filter((part) => nounsAgree(part.unit, total.unit));
  if (closed ? !disjoint(sum, stated) : sum.low <= stated.high) return undefined;
  if (closed && named.length > 1 && !disjoint(sumOf(named), stated)) return undefined;
  const value = figures.reduce((all, part) => all + amountOf(part), 0);
  if (!isConvincing(total, list, value, closed)) return undefined;
  const unit = magnitude([amountOf(total), ...figures.map(amountOf)]);
  const tell = (x: number): string => say(x / unit.divide);
  const sign = closed ? '≠' : '>';
  return {
    data: {
      working: `${figures.map((f) => tell(amountOf(f))).join(' + ')} = ${tell(value)} ${sign} ${tell(amountOf(total))}${unit.word}`,
      expected: `${tell(value)}${unit.word}`,
    },
    spans: spansOf([total, ...list.figures]),
  };
}

/** A part counted in the total's own terms; `13 đồng` among medals is no money. */
function asPartOf(part: FigureMention, total: FigureMention): FigureMention | undefined {
  if (comparable(part, total)) return part;
  if (total.type === 'COUNT' && part.type === 'MONEY' && amountOf(part) < 1000)
    return { ...part, type: 'COUNT', unit: 'đồng', precision: 0 };
  return undefined;
}

/** Groups that overlap (women, children, the under-eighteens) may come to more than all. */
const OVERLAP =
  /(?:nữ|trẻ em|dưới|trên|từ|tuổi|người già|lãnh đạo|nghèo|nặng|nước ngoài|tử vong|khỏi|có thêm)/u;
const overlapping = (list: AmountList, closed: boolean): boolean =>
  list.figures.length > 1 &&
  (closed
    ? isOfMarks(list.items.join(' , '))
    : list.items.some((item) => OVERLAP.test(item)) &&
      !SEXES.every((sex) => list.items.some((item) => sex.test(item))));
const SEXES = [/ nam( |$)/u, / nữ( |$)/u];

/**
 * Amounts in a unit add up of themselves; counts of different things only where the names agree or
 * the result misses by so little that a sum was meant.
 */
function isConvincing(
  total: FigureMention,
  list: AmountList,
  value: number,
  closed: boolean,
): boolean {
  const stated = amountOf(total);
  const close = Math.abs(value - stated) <= 0.25 * stated || isDigitSlip(value, stated);
  if (total.type === 'PERCENT') return closed && close && Math.abs(stated - 100) < 1;
  // Two groups of people may share members, and then they come to much more than all.
  if (!closed && total.type === 'COUNT' && list.figures.length > 1 && value > 1.15 * stated)
    return false;
  if (total.type === 'MONEY' || total.type === 'MEASURE')
    return closed
      ? close || list.figures.length > 2 || (value < 2 * stated && value > stated / 2)
      : list.figures.length > 1 || value > stated;
  const named = list.figures.every((part) => nounsAgree(part.unit, total.unit) || isMedal(part));
  return named ? close || value < 3 * stated : close;
}

const isMedal = (part: FigureMention): boolean =>
  /^(?:vàng|bạc|đồng|hcv|hcb|hcđ|nam|nữ)/u.test(part.unit.toLowerCase());
