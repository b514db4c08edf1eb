// The same digits with a unit or magnitude a thousand times off.
import type { FigureMention } from '../../../resolve/facts';
import { lastPlace } from '../../support/amount';
import { spansOf } from '../../support/relation';
import {
  commonHead,
  commonName,
  conflicts,
  isKeptApart,
  isUnitSlip,
  sameQuantity,
  sharedContent,
  type Told,
} from '../../support/restate';
import { allTold } from '../../support/summary';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a quantity that is told twice with the same digits and another magnitude or unit:
 * `670 tấn` and `670 kg`, `935 tỷ` and `935 triệu`.
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
  },
};

function isConflict(a: Told, b: Told): boolean {
  if (!sameQuantity(a.figure, b.figure) || !isUnitSlip(a.figure, b.figure)) return false;
  if (a.paragraph === b.paragraph && a.sentence === b.sentence) return false;
  if (!conflicts(a.figure, b.figure) || isKeptApart(a, b)) return false;
  const digits = Math.abs(Number([a.figure.value].flat()[0]));
  const significant = digits / (lastPlace(digits) || 1);
  const head = commonHead(a, b);
  // Round numbers repeat by chance; odd ones hardly ever do.
  if (significant >= 100) return head >= 1 || sharedContent(a, b) >= 3;
  const otherUnit = a.figure.type === 'MEASURE' && a.figure.unit !== b.figure.unit;
  if (otherUnit && significant >= 10 && sharedContent(a, b) >= 2) return true;
  if (significant >= 10 && commonName(a, b) >= 2) return true;
  return significant >= 10 && (head >= 2 || (head >= 1 && sharedContent(a, b) >= 3));
}
