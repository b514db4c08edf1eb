// Days of the week: "thứ Hai", "thứ 7", "Chủ nhật", "T2", "CN", told from ordinals ("thứ tư" is also "fourth").
import { words } from '../../text/normal';
import type { Piece } from './moment';
import {
  isBoundary,
  isDash,
  isDigits,
  isGlued,
  isWord,
  low,
  phraseAt,
  spanOf,
  type Tokens,
  isWholeLine,
} from './scan';

const NAMES: ReadonlyMap<string, number> = new Map([
  ['hai', 1],
  ['ba', 2],
  ['tư', 3],
  ['năm', 4],
  ['sáu', 5],
  ['bảy', 6],
  ['bẩy', 6],
  ['2', 1],
  ['3', 2],
  ['4', 3],
  ['5', 4],
  ['6', 5],
  ['7', 6],
]);

/** Words before a weekday that tell it from an ordinal. */
const LEADS = words('hôm sáng trưa chiều tối đêm ngày vào phiên khuya');
/** Words after it that do. */
const FOLLOWS = words('tuần vừa qua tới ngày hằng hàng');

/** A weekday at `i`, where nothing speaks for an ordinal. */
export function readWeekday(t: Tokens, i: number): Piece | undefined {
  const word = low(t, i);
  if (word === 'chủ' || word === 'chúa')
    return low(t, i + 1) === 'nhật' ? weekday(t, i, i + 2, 7) : undefined;
  if (word === 'thứ') {
    const number = NAMES.get(low(t, i + 1));
    if (number === undefined) return undefined;
    return isWeekday(t, i) ? weekday(t, i, i + 2, number) : undefined;
  }
  if (word === 'cn')
    return besideDate(t, i + 1) || (!t[i]!.upper && isBoundary(t, i + 1))
      ? weekday(t, i, i + 1, 7)
      : undefined;
  if (word === 't' && isGlued(t, i + 1) && !isGlued(t, i + 2)) {
    const number = isDigits(t, i + 1) ? NAMES.get(low(t, i + 1)) : undefined;
    return number !== undefined && (besideDate(t, i + 2) || isBoundary(t, i + 2))
      ? weekday(t, i, i + 2, number)
      : undefined;
  }
  return undefined;
}

const weekday = (t: Tokens, from: number, end: number, number: number): Piece => ({
  end,
  moment: { weekday: number, weekdaySpan: spanOf(t, from, end) },
});

function isWeekday(t: Tokens, i: number): boolean {
  // `lần thứ 7 vừa qua` counts.
  if (low(t, i - 1) === 'lần') return false;
  const name = t[i + 1]!;
  if ((low(t, i + 2) === 'này' || low(t, i + 2) === 'sau') && isWholeLine(t, i, i + 3)) return true;
  const end = i + 2;
  if (
    isDigits(t, end - 1) &&
    isGlued(t, end) &&
    /^[.,/%:-]$/u.test(t[end]!.text) &&
    isDigits(t, end + 1)
  )
    return false;
  if (besideDate(t, end) || afterDate(t, i)) return true;
  const before = low(t, i - 1);
  if (LEADS.has(before) || FOLLOWS.has(low(t, end))) return true;
  if (phraseAt(t, end, 'của', 'tuần') || phraseAt(t, end, 'trong', 'tuần')) return true;
  // A capital tells "thứ Ba" from "thứ ba", unless the whole line has them.
  if (name.upper && name.norm !== name.norm.toUpperCase()) return true;
  return (
    isWholeLine(t, i, end) ||
    (isDigits(t, i + 1) && before === 'từ') ||
    (before === 'đến' && low(t, i - 3) === 'thứ' && low(t, i - 4) === 'từ')
  );
}

/** "14-8-2025, thứ tư", "ngày 14 tháng 8 (thứ năm)": a date before it and a comma or bracket between. */
function afterDate(t: Tokens, i: number): boolean {
  const mark = low(t, i - 1);
  if ((mark !== ',' && mark !== '(') || !isDigits(t, i - 2)) return false;
  const before = low(t, i - 3);
  const isNumeric = (before === '/' || before === '.' || isDash(before)) && isGlued(t, i - 3);
  if (!isNumeric && before !== 'tháng' && !(before === 'năm' && isDigits(t, i - 4))) return false;
  return isBoundary(t, i + 2) || low(t, i + 2) === ')' || low(t, i + 2) === ',';
}

/** A date right after, or after a comma, bracket or dash: "ngày 5", "24/11", and there "5-3" too. */
function besideDate(t: Tokens, end: number): boolean {
  const mark = low(t, end);
  const at = mark === ',' || mark === '(' || isDash(mark) ? end + 1 : end;
  const word = low(t, at);
  if (word === 'ngày' || word === 'mùng' || word === 'mồng')
    return at > end || isDigits(t, at + 1) || isWord(t, at + 1);
  if (!isDigits(t, at) || !isDigits(t, at + 2)) return false;
  const separator = low(t, at + 1);
  if (separator === '/') return true;
  return at > end && isGlued(t, at + 1) && (separator === '.' || isDash(separator));
}
