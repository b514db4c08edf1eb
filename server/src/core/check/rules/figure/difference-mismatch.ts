// A stated difference, surplus or change that its two amounts do not give.
import type { FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  comparable,
  disjoint,
  isDigitSlip,
  lenient,
  minus,
  over,
  plus,
  sameKind,
  scaled,
  type Interval,
} from '../../support/amount';
import {
  AMOUNT,
  DATE,
  END,
  clauseGap,
  gap,
  near,
  paragraphs,
  wordGap,
  steady,
  type Paragraph,
} from '../../support/paragraph';
import {
  follows,
  isOfTwo,
  isToldAgainst,
  leadOf,
  leadingTo,
  olderOf,
  pairFor,
  passages,
  type Passage,
  type Stated,
} from '../../support/passage';
import {
  figureOf,
  isBare,
  judge,
  matches,
  pairs,
  type Match,
  type Reading,
} from '../../support/relation';
import { magnitude, say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const MORE =
  '(?:tăng|cao hơn|nhiều hơn|lớn hơn|dài hơn|nặng hơn|đắt hơn|đông hơn|vượt|nhỉnh hơn|tăng trưởng)';
const LESS = '(?:giảm|thấp hơn|ít hơn|nhỏ hơn|ngắn hơn|nhẹ hơn|rẻ hơn|kém|hụt|bớt|sụt)';
const CHANGE = `(?<change>${MORE}|${LESS})`;
const BY = '(?: (?:thêm|tới|đến|mạnh|khoảng|gần|hơn|đi|là|được))*';
const TO = '(?:lên|xuống|còn|đến|tới|thành)';
const BALANCE =
  '(?:xuất siêu|nhập siêu|thặng dư|thâm hụt|bội chi|bội thu|chênh lệch|chênh nhau|lợi nhuận trước thuế|lợi nhuận gộp|lãi trước thuế|lãi gộp|hơn kém nhau)';
const PAIR = '(?:nhập khẩu|chi|chi phí|chi ngân sách|giá vốn|và|còn|trong khi|so với)';
const LETTER = '\\ue000-\\uefff';

const PATTERNS: readonly RegExp[] = [
  // 8.420 con, tăng 1.300 con so với 7.120 con
  new RegExp(
    `(?<a>${AMOUNT})${steady()}${CHANGE}${BY} (?<d>${AMOUNT})${near(30)}(?:so với|so|từ mức|từ con số|so với mức)${near()}(?<b>${AMOUNT})`,
  ),
  // 1.500 sinh viên, nhiều hơn năm ngoái 200 sinh viên (1.300 sinh viên)
  new RegExp(
    `(?<a>${AMOUNT})${steady()}${CHANGE}${near(20)} (?<d>${AMOUNT})${near(20)} \\((?:${near(20)} )?(?<b>${AMOUNT})`,
  ),
  // 8.420 con, so với 7.120 con …, tăng 1.300 con
  new RegExp(
    `(?<a>${AMOUNT})${gap()}so với${near()}(?<b>${AMOUNT})${steady(30)}${CHANGE}${BY} (?<d>${AMOUNT})`,
  ),
  // giảm từ 19,4% xuống 17,8%, tức giảm 1,6 điểm phần trăm
  new RegExp(
    `từ${near(30)}(?<b>${AMOUNT})${gap(40)} ${TO}${near(30)}(?<a>${AMOUNT})${steady(50)}${CHANGE}${BY} (?<d>${AMOUNT})`,
  ),
  // giảm 1,6 điểm phần trăm, từ 19,4% xuống 17,8%
  new RegExp(
    `${CHANGE}${BY} (?<d>${AMOUNT})${wordGap(40)}từ${near(30)}(?<b>${AMOUNT})${gap(40)} ${TO}${near(30)}(?<a>${AMOUNT})`,
  ),
  // là 900 ha …, (con số này) tăng thêm 240 ha, lên 1.140 ha
  new RegExp(
    `(?<b>${AMOUNT})(?:[^\\ue000-\\uefff${END};]|;(?= (?:nay|hiện|đến nay|sau) )){0,80}?(?:${END}[^${LETTER}${END}]{0,60}?(?:con số|số|mức) này)?${gap(30)}(?<change>tăng thêm|tăng|giảm bớt|giảm|bổ sung thêm|thêm) (?<d>${AMOUNT})${wordGap(30)},${wordGap(20)}(?:lên|xuống|còn|đạt mức|thành) (?<a>${AMOUNT})`,
  ),
  // xuất khẩu 4,6 triệu, nhập khẩu 3,2 triệu. Như vậy … xuất siêu 1,4 triệu
  new RegExp(
    `(?<a>${AMOUNT})${gap(60)}${PAIR}${near(40)}(?<b>${AMOUNT})[^${LETTER};]{0,80}?(?<change>${BALANCE})${near(30)}(?<d>${AMOUNT})`,
  ),
  // đội nhất 86 điểm, đội nhì 79 điểm, khoảng cách là 7 điểm
  new RegExp(
    `(?<a>${AMOUNT})${near(30)} ?(?:,|;|và|còn|trong khi)${near(45)}(?<b>${AMOUNT})${wordGap(30)}(?<change>chênh lệch|chênh nhau|chênh|khoảng cách|cách biệt|cách nhau|hơn kém nhau)(?! (?:với|so với|giữa giá|trong nước))${near(25)}(?<d>${AMOUNT})(?!(?: \\p{L}+){0,3} (?:so với|với) )`,
  ),
  // lãi 42 tỷ, thấp hơn kế hoạch (50 tỷ) tới 8 tỷ
  new RegExp(
    `(?<a>${AMOUNT})${steady(30)}${CHANGE}${near(35)} \\( ?${near(15)}(?<b>${AMOUNT}) \\)(?: (?:tới|đến|là|khoảng|gần|hơn))* (?<d>${AMOUNT})`,
  ),
  // năm 2020, tỷ lệ là 48%; đến nay còn 21%, giảm 27 điểm phần trăm
  new RegExp(
    `${DATE}${wordGap(50)}(?<b>${AMOUNT})${wordGap(20)}[,;]? ?(?:đến |tới |nhưng |và )?(?:${DATE}|nay)${wordGap(50)}(?<a>${AMOUNT})${wordGap(20)}[,(] ?(?:tức )?${CHANGE}${BY} (?<d>${AMOUNT})(?! so với)`,
  ),
  // doanh thu 900 triệu, trừ chi phí 650 triệu, còn lãi 250 triệu
  new RegExp(
    `(?<a>${AMOUNT})${gap(40)} (?<change>trừ|khấu trừ|trừ đi)(?: (?:đi|hết|tiền))*(?: (?:các|mọi|khoản))* (?:chi phí|vốn|giá vốn|tiền công|chi|phân)${near(40)}(?<b>${AMOUNT})${wordGap(40)} (?:lãi|lời|còn|bỏ túi|thu về|lợi nhuận)${near(25)}(?<d>${AMOUNT})`,
  ),
  // mua 800 triệu rồi bán lại 1,1 tỷ, lãi 300 triệu
  new RegExp(
    `(?:mua|nhập)${near(45)}(?<b>${AMOUNT})${wordGap(40)} bán${near(40)}(?<a>${AMOUNT})${wordGap(20)} (?<change>lãi|lời|lỗ)${near(15)}(?<d>${AMOUNT})`,
  ),
  // xuất siêu 1,4 triệu, với xuất khẩu 4,6 triệu và nhập khẩu 3,2 triệu
  new RegExp(
    `(?<change>${BALANCE})${clauseGap(30)}(?<d>${AMOUNT})${gap(50)}(?:xuất khẩu|thu|giữa|doanh thu)${near(40)}(?<a>${AMOUNT})${gap(40)}${PAIR}${near(40)}(?<b>${AMOUNT})`,
  ),
];

/** trước đó 345 ca. … ghi nhận thêm 27 ca, nâng tổng số lên 372 ca */
const ADDED = new RegExp(
  `(?<b>${AMOUNT})[^${LETTER};]{0,90}?(?<change>thêm|bổ sung) (?<d>${AMOUNT})${wordGap(40)}, ${wordGap(10)}(?:nâng|đưa)${wordGap(40)} lên (?<a>${AMOUNT})`,
);

/** Patterns whose change may be a share in percent of a share in percent. */
const FROM_TO = [3, 4];

/**
 * ### What it does
 *
 * Recomputes a difference (a rise, a fall, a surplus, a gap) from the two amounts that the text
 * gives for it. Amounts are taken as rounded as they are stated.
 *
 * ### Why is this bad
 *
 * One of the three figures is wrong, and a reader cannot tell which.
 *
 * ### Example
 *
 * ```text
 * Vùng này xuất khẩu 4,6 triệu euro, nhập khẩu 3,2 triệu euro, như vậy xuất siêu 2,4 triệu euro.
 * ```
 */
export const differenceMismatch: ArticleRule = {
  id: 'figure/difference-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  rereads: true,
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      const judged = new Map<string, (Report | undefined)[]>();
      for (const [index, pattern] of PATTERNS.entries()) {
        for (const match of matches(paragraph, pattern)) {
          const [a, b, d] = ['a', 'b', 'd'].map((name) => figureOf(paragraph, match, name)) as [
            FigureMention,
            FigureMention,
            FigureMention,
          ];
          if (!sameKind(a, b) || !comparable(a, d) || !isGap(a, d)) continue;
          if ([a, b, d].some(isBare)) continue;
          if (d.unit === '%' && !FROM_TO.includes(index)) continue;
          const key = match.groups['d']!;
          judged.set(key, [
            ...(judged.get(key) ?? []),
            isExplained(paragraph.sentenceFigures(match.index), d) ? undefined : recompute(a, b, d),
          ]);
        }
      }
      for (const reports of judged.values())
        if (reports.every((report) => report)) yield reports[0]!;
      const done = new Set([...judged.keys()].map((key) => paragraph.figure(key)));
      for (const match of matches(paragraph, ADDED)) {
        done.add(figureOf(paragraph, match, 'd'));
        const report = added(paragraph, match);
        if (report) yield report;
      }
      yield* inAnyWords(paragraph, done);
    }
  },
};

/** An older total, what has been added, and the new total, where no other total is as near. */
function added(paragraph: Paragraph, match: Match): Report | undefined {
  const [a, b, d] = ['a', 'b', 'd'].map((name) => figureOf(paragraph, match, name)) as [
    FigureMention,
    FigureMention,
    FigureMention,
  ];
  if (!sameKind(a, b) || !sameKind(a, d) || [a, b, d].some(isBare)) return undefined;
  if (a.unit !== b.unit || a.unit !== d.unit) return undefined;
  const more = amountOf(a) - amountOf(b);
  const isNear = more > amountOf(d) / 3 && more < 3 * amountOf(d);
  if (!isNear && !isDigitSlip(amountOf(b) + amountOf(d), amountOf(a))) return undefined;
  return recompute(a, b, d);
}

/** A counted difference counts the same things; a share's difference may be in points. */
const isGap = (a: FigureMention, d: FigureMention): boolean => a.type !== 'COUNT' || sameKind(a, d);

/** Words of comparison: how much the one exceeds the other stands after them. */
const THAN =
  '(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|dài|ngắn|nặng|nhẹ|đắt|rẻ|nhanh|chậm|đông|rộng|hẹp|sâu|già|trẻ|sớm|muộn|nhỉnh|dày|mỏng|xa|mạnh|yếu|tốt) hơn|kém|thua|bỏ xa|dẫn trước|hơn kém)';
/** Words that make a gap of the amount after them, whichever of the pair is the larger. */
const GAP = `(?:chênh lệch|chênh nhau|chênh|khoảng cách|cách biệt|cách nhau|thiếu hụt|thiếu|hụt|dôi dư|dư ra|thừa|bội chi|bội thu|thâm hụt|thặng dư|xuất siêu|nhập siêu|tiết kiệm|rút ngắn|mất đi|bớt|vơi đi|${THAN})`;
const FILLER = `(?: (?!(?:đạt|còn|lên|xuống|từ|so|trong|gồm|mỗi|bình|trung|và|là hơn) )[\\p{L}\\ue000-\\ue1ff]+){0,6}`;
const LEADS_TO_GAP = new RegExp(
  `(?:^|[ ,(])(?:${GAP}${FILLER}|(?<!là |với |đạt |có )hơn(?: (?!(?:nữa|so|thế|là|đạt|một|nửa) )\\p{L}+){1,5}) $`,
  'u',
);
const MERELY =
  '(?: (?:thêm|tới|đến|mạnh|khoảng|gần|hơn|đi|là|được|đúng|chừng|bớt|những|ngắn|tổng cộng))*';
const CHANGES = `(?:tăng thêm|tăng|giảm|hạ|sụt|thêm|nâng|nhích|rút|co|cắt|bổ sung|mất|tụt|rớt|rơi|leo|nhảy|vọt)`;
const LEADS_TO_CHANGE = new RegExp(`(?:^|[ ,(])${CHANGES}${MERELY} $`, 'u');
/** What is earned or lost, of what comes in and what goes out. */
const LEADS_TO_BALANCE = new RegExp(`(?:^|[ ,(])(?:lỗ|lãi|lời)${MERELY} $`, 'u');
const IN_AND_OUT =
  /(?:^| )(?:thu|doanh thu|bán)(?: |$)[^¶]*(?:^| )(?:chi|chi phí|vốn|mua|bỏ ra)(?: |$)/u;
/** `thấp hơn mức 52 m tới 4 m`: the comparison stands before the amount that is compared with. */
const COMPARES = new RegExp(
  `(?:^|[ ,(])(?:${THAN}(?: [^\\ue000-\\uefff${END};,]{0,40})?|hơn [\\p{L} ]{2,40}) (?:\\( )?[\\ue000-\\uf5ff](?: (?!(?:lên|xuống|còn|thì|và|là) )\\p{L}+){0,2}(?: \\))?(?: (?:tới|đến|đúng|chừng|khoảng|gần|hơn|những))* $`,
  'u',
);

/** A difference whose wording no pattern knows, where the passage has two other amounts of its kind. */
function* inAnyWords(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  for (const passage of passages(paragraph))
    for (const gap of passage.stated) {
      const { figure } = gap;
      if (!DIFFERENCES.has(figure.type) || figure.unit === '%' || done.has(figure)) continue;
      const kind = kindOfGap(passage, gap);
      if (!kind || !isOfPassage(passage, gap)) continue;
      const pair = pairFor(passage, (other) => other !== gap && isInTermsOf(other.figure, figure));
      if (
        !pair ||
        !follows(passage, gap, pair) ||
        !(isGap(pair[0].figure, figure) || figure.unit === 'đơn vị')
      )
        continue;
      if (!areToldOf(passage, gap, pair)) continue;
      if (kind === 'change' && !olderOf(passage, pair)) continue;
      // Of two sentences the first tells the pair, and the second how far apart they are.
      if (kind === 'gap' && isOfTwo(passage) && pair[1].at > passage.second) continue;
      done.add(figure);
      const [a, b] = [pair[0].figure, pair[1].figure];
      const report = recompute(a, b, figure);
      if (report && isNear(Math.abs(amountOf(a) - amountOf(b)), amountOf(figure))) yield report;
    }
}

/** What stands after the difference points back to what it was compared with (`…; ngành này lấy 28 điểm`). */
function areToldOf({ text }: Passage, gap: Stated, pair: readonly Stated[]): boolean {
  const last = pair[1]!;
  if (last.at < gap.at) return true;
  return /(?:này|đó|ấy|kia|so với|từ|vốn|trước|năm ngoái|cùng kỳ|\() /u.test(
    text.slice(gap.at, last.at),
  );
}

/** Comparable; a gap of prices may leave out what they are for (`82 triệu đồng/lượng`, `chênh 2 triệu đồng`). */
const isInTermsOf = (other: FigureMention, gap: FigureMention): boolean =>
  comparable(other, gap) || (gap.type === 'MONEY' && other.unit.startsWith(`${gap.unit}/`));

const DIFFERENCES = new Set<string>(['COUNT', 'MONEY', 'MEASURE', 'PERCENT']);

function kindOfGap(passage: Passage, gap: Stated): 'gap' | 'change' | undefined {
  const lead = leadOf(passage, gap);
  if (LEADS_TO_CHANGE.test(lead)) return 'change';
  if (LEADS_TO_GAP.test(lead)) return 'gap';
  if (LEADS_TO_BALANCE.test(lead) && IN_AND_OUT.test(passage.text)) return 'gap';
  return COMPARES.test(leadingTo(passage, gap.at)) ? 'gap' : undefined;
}

/** Nothing says that the difference is from what the passage does not tell (`so với năm trước`), or of a part. */
function isOfPassage(passage: Passage, { at }: Stated): boolean {
  if (/trong đó|riêng|bình quân|trung bình|mỗi (?!lít|kg)/u.test(passage.text)) return false;
  return isToldAgainst(passage, at, / (?:so với|so|từ) /u);
}

const isNear = (right: number, stated: number): boolean =>
  areWithin(right, stated, 3) || isDigitSlip(right, stated);

/** Another pair of the sentence has this difference: the pattern has taken the wrong one. */
const isExplained = (figures: readonly FigureMention[], d: FigureMention): boolean =>
  [...pairs(figures)].some(
    ([a, b]) =>
      a !== d &&
      b !== d &&
      sameKind(a, b) &&
      comparable(a, d) &&
      // `cộng 2 điểm và 0,75 điểm, chênh 2,75 điểm` adds the two up.
      (!recompute(a, b, d) || !disjoint(plus(lenient(a), lenient(b)), lenient(d))),
  );

function recompute(a: FigureMention, b: FigureMention, d: FigureMention): Report | undefined {
  const stated = lenient(d);
  const [x, y] = [amountOf(a), amountOf(b)];
  const unit = magnitude([x, y]);
  const tell = (value: number): string => say(value / unit.divide) + unit.word;
  const [high, low] = x >= y ? [a, b] : [b, a];
  const working = `${tell(amountOf(high))} − ${tell(amountOf(low))} = ${tell(Math.abs(x - y))} ≠ ${tell(amountOf(d))}`;
  const readings: Reading[] = [{ expected: minus(lenient(high), lenient(low)), stated, working }];
  // `giảm từ 20% xuống 18%, tức giảm 10%`: a share of the share, where no points are named.
  if (a.type === 'PERCENT' && d.unit === '%' && y > 0)
    readings.push({ expected: relative(a, b), stated, working });
  return judge(readings, [a, b, d], { expected: tell(Math.abs(x - y)) });
}

function relative(a: FigureMention, b: FigureMention): Interval {
  const [high, low] = amountOf(a) >= amountOf(b) ? [a, b] : [b, a];
  return scaled(over(minus(lenient(high), lenient(low)), lenient(b)), 100);
}
