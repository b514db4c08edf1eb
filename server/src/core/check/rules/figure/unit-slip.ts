// The same digits with a unit or magnitude a thousand times off.
import type { FigureMention } from '../../../resolve/facts';
import { words } from '../../../text/normal';
import { amountOf, lastPlace } from '../../support/amount';
import { outOfBounds } from '../../support/bounds';
import { paragraphs } from '../../support/paragraph';
import { spansOf } from '../../support/relation';
import {
  CHANGED,
  areOpposed,
  commonHead,
  commonName,
  conflicts,
  differsBefore,
  isKeptApart,
  isUnitSlip,
  sameQuantity,
  sharedContent,
  type Told,
} from '../../support/restate';
import { OTHERS, leadOf, namesAgain, pointsBack, takesUp } from '../../support/resumed';
import { allTold } from '../../support/told';
import { say } from '../../support/working';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a quantity that is told twice with the same digits and another magnitude or unit:
 * `670 tấn` and `670 kg`, `935 tỷ` and `935 triệu`; or the same amount of money in another
 * currency. Finds too a size that no thing of its kind has: `con đường rộng 7 km`.
 *
 * ### Why is this bad
 *
 * One of the two is a thousand times too large or too small.
 *
 * ### Example
 *
 * ```text
 * Kho lạnh sức chứa 670 tấn vừa mở cửa. Sức chứa 670 kg của kho là lớn nhất vùng.
 * ```
 */
export const unitSlip: ArticleRule = {
  id: 'figure/unit-slip',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const told = allTold(article);
    const reported = new Set<FigureMention>();
    for (const [i, a] of told.entries())
      for (const b of told.slice(i + 1)) {
        if (reported.has(b.figure) || !isConflict(a, b)) continue;
        reported.add(b.figure);
        yield {
          data: { working: `${a.paragraph.source(a.figure)} ≠ ${b.paragraph.source(b.figure)}` },
          spans: spansOf([a.figure, b.figure]),
        };
      }
    for (const paragraph of paragraphs(article))
      for (const { figure, bounds } of outOfBounds(paragraph)) {
        if (reported.has(figure)) continue;
        reported.add(figure);
        const unit = amountOf(figure) / Number([figure.value].flat()[0]);
        const [least, most] = bounds.map((bound) => say(bound / unit, 4));
        yield {
          data: { working: `${paragraph.source(figure)} ∉ ${least}–${most} ${figure.unit}` },
          spans: spansOf([figure]),
        };
      }
  },
};

/** What may be, with the same digits, is what has been told. */
const MODALS = new Set(['có thể', 'nếu']);
/** `Sau khi nhận 2 triệu đồng`. */
const MODALS_AND_AFTER = new Set([...MODALS, 'sau khi']);

/** Who says it is no part of its name, nor that it is all of it. */
const SAYS = words('hay biết nói rằng định thấy thừa nhận toàn tổng khối mặt độ chiều bề');

/** Both heads end in a long name, or what stands before it is in the first sentence too: `tảng băng dài 80 m`. */
function isNamedIn(a: Told, b: Told, head: number): boolean {
  if (head > 2) return true;
  const before = b.head.slice(0, b.head.length - head);
  const said = Math.max(-1, ...before.map((word, i) => (SAYS.has(word) ? i : -1)));
  return before
    .slice(said + 1)
    .slice(-2)
    .every((word) => a.content.has(word));
}

/** `6,5 triệu tấn/năm` told again as so many `tấn`. */
const perLeftOut = (a: FigureMention, b: FigureMention): FigureMention =>
  b.unit === a.unit.split('/')[0] ? { ...a, unit: b.unit } : a;

/** `5.000 USD`, `khoản thưởng 5.000 euro`. */
const isOtherCurrency = (a: FigureMention, b: FigureMention): boolean =>
  a.type === 'MONEY' &&
  b.type === 'MONEY' &&
  a.unit !== b.unit &&
  String(a.value) === String(b.value);

/** The two words that follow it. */
function followersOf({ paragraph, figure }: Told): string {
  const [words = ''] = paragraph.after(figure).split(/[^\p{L} ]/u);
  return words.trim().split(' ').slice(0, 2).join(' ');
}

function isConflict(a: Told, b: Told): boolean {
  const again = perLeftOut(a.figure, b.figure);
  const inOtherMoney = isOtherCurrency(a.figure, b.figure);
  if (!inOtherMoney && (!sameQuantity(again, b.figure) || !isUnitSlip(again, b.figure)))
    return false;
  const inOne = a.paragraph === b.paragraph && a.sentence === b.sentence;
  if ((!inOtherMoney && !conflicts(a.figure, b.figure)) || (inOne && !b.definite)) return false;
  const isNear =
    a.paragraph === b.paragraph && a.paragraph.sentencesBetween(a.figure, b.figure) < 3;
  // `… 320 triệu đồng này` is of what has just been told, whatever else the sentence names.
  if (
    (b.definite || pointsBack(b) || namesAgain(a, b)) &&
    isNear &&
    !areOpposed(a, b) &&
    !CHANGED.test(b.sentence)
  )
    return true;
  if (inOtherMoney) return false;
  if (isNear && !inOne && takesUp(a, b) && !isKeptApart(a, b, MODALS_AND_AFTER)) return true;
  if (isKeptApart(a, b, MODALS)) return false;
  const digits = Math.abs(Number([a.figure.value].flat()[0]));
  const significant = digits / (lastPlace(digits) || 1);
  const head = commonHead(a, b);
  const [shared, name] = [sharedContent(a, b), commonName(a, b)];
  const isOfAnother = OTHERS.test(leadOf(b));
  if (isNear && !inOne && !isOfAnother) {
    // `18 tấn lương khô`, `18 kg lương khô`; `tảng băng dài 80 km`, `tảng băng dài 80 m`.
    const [x, y] = [followersOf(a), followersOf(b)];
    if (x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x)) && shared > 1) return true;
    if (x === y && x.includes(' ')) return true;
    // `Hết năm, 480.000 kg đạm …`: what opens the clause is what has been told of.
    if (x !== '' && y.startsWith(x) && !b.head.length && significant >= 10) return true;
    if (head >= 1 && shared > 2 && isNamedIn(a, b, head)) return true;
    if (significant >= 10 && shared > 1 && !head) return true;
  }
  // `Hồ rộng …`, `Đảo rộng …`: the same word of two things.
  if (head === 1 && differsBefore(a, b, head)) return false;
  // Round numbers repeat by chance; odd ones hardly ever do.
  if (significant >= 100) return head >= 1 || shared >= 3 || (isNear && shared >= 1);
  // Of a round one the whole name must be the same: `giá vé khứ hồi 600 đồng`.
  const otherUnit = a.figure.type === 'MEASURE' && a.figure.unit !== b.figure.unit;
  if (significant < 10) return head >= 2 && (otherUnit || name >= 3);
  if (otherUnit && shared >= 2) return !isOfAnother && (head === 0 || isNamedIn(a, b, head));
  return name >= 2 || head >= 2 || (head >= 1 && shared >= 3);
}
