// Years by their names in the cycle of sixty: "năm Tân Sửu", "Tết Nhâm Dần".
import { words } from '../../text/normal';
import { low, type Tokens } from './scan';

const STEMS = [...words('giáp ất bính đinh mậu kỷ canh tân nhâm quý')];
const BRANCHES = [...words('tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi')];
/** Other spellings of a branch. */
const SPELLINGS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({ tí: 'tý', mẹo: 'mão', tị: 'tỵ', vị: 'mùi' }),
);

/** The place in the cycle (0 = Giáp Tý) of the year named at `i`, with the index after it. */
export function readYearName(
  t: Tokens,
  i: number,
): { readonly end: number; readonly cycle: number } | undefined {
  const stem = STEMS.indexOf(low(t, i));
  if (stem < 0) return undefined;
  const word = low(t, i + 1);
  const branch = BRANCHES.indexOf(SPELLINGS.get(word) ?? word);
  // Stems and branches advance together: only those of one parity meet.
  if (branch < 0 || (stem - branch) % 2 !== 0) return undefined;
  const turns = ((((stem - branch) / 2) % 5) + 5) % 5;
  return { end: i + 2, cycle: branch + 12 * turns };
}

/** The year of a place in the cycle that is nearest before, or one after, a year. */
export function yearOfCycle(cycle: number, year: number): number {
  const last = year + 1;
  return last - ((((last - 4 - cycle) % 60) + 60) % 60);
}
