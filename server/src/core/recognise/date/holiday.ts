// Feasts and days of remembrance that have a date of their own, of the civil or the lunar calendar.
import { words } from '../../text/normal';
import type { Moment, Piece } from './moment';
import { isBareYear } from './period';
import { lookUp, phraseTable } from './phrases';
import { isWholeLine, low, type Tokens } from './scan';
import { readYearName } from './sexagenary';

const civil = (day: number, month: number): Moment => ({ day, month });
const lunar = (day: number, month: number): Moment => ({ day, month, lunar: true });

const HOLIDAYS = phraseTable<Moment>([
  ['tết dương lịch, tết tây, năm mới dương lịch', civil(1, 1)],
  ['lễ tình nhân, ngày lễ tình nhân, valentine, ngày valentine', civil(14, 2)],
  ['ngày thầy thuốc việt nam', civil(27, 2)],
  ['ngày quốc tế phụ nữ, quốc tế phụ nữ', civil(8, 3)],
  ['ngày giải phóng miền nam, giải phóng miền nam, ngày thống nhất đất nước', civil(30, 4)],
  ['cá tháng tư, ngày cá tháng tư', civil(1, 4)],
  ['ngày quốc tế lao động, quốc tế lao động', civil(1, 5)],
  ['ngày chiến thắng điện biên phủ', civil(7, 5)],
  ['ngày quốc tế thiếu nhi, quốc tế thiếu nhi, tết thiếu nhi', civil(1, 6)],
  ['ngày báo chí cách mạng việt nam', civil(21, 6)],
  ['ngày gia đình việt nam', civil(28, 6)],
  ['ngày thương binh liệt sĩ, ngày thương binh liệt sỹ', civil(27, 7)],
  ['ngày cách mạng tháng tám', civil(19, 8)],
  ['ngày quốc khánh, lễ quốc khánh, quốc khánh, tết độc lập', civil(2, 9)],
  ['ngày doanh nhân việt nam', civil(13, 10)],
  ['ngày phụ nữ việt nam', civil(20, 10)],
  ['halloween', civil(31, 10)],
  ['ngày nhà giáo việt nam', civil(20, 11)],
  ['ngày quân đội nhân dân việt nam', civil(22, 12)],
  ['lễ giáng sinh, ngày giáng sinh, giáng sinh, noel, lễ noel, ngày noel', civil(25, 12)],
  ['đêm giáng sinh, đêm noel', { ...civil(24, 12), part: 'NI' }],
  ['tết nguyên đán, tết âm lịch, tết cổ truyền, tết ta, ngày tết', lunar(1, 1)],
  ['rằm tháng giêng, tết nguyên tiêu', lunar(15, 1)],
  [
    'giỗ tổ hùng vương, giỗ tổ, ngày giỗ tổ, ngày giỗ tổ hùng vương, lễ giỗ tổ hùng vương',
    lunar(10, 3),
  ],
  ['lễ phật đản, đại lễ phật đản, rằm tháng tư', lunar(15, 4)],
  ['tết đoan ngọ', lunar(5, 5)],
  ['lễ vu lan, rằm tháng bảy, đại lễ vu lan', lunar(15, 7)],
  ['tết trung thu, rằm trung thu, rằm tháng tám, đêm trung thu, trung thu', lunar(15, 8)],
  ['ngày ông công ông táo, tết ông công ông táo, tết ông táo', lunar(23, 12)],
]);

export const HOLIDAY_STARTS: readonly string[] = [
  ...['tết', 'lễ', 'valentine', 'ngày', 'quốc', 'giải', 'halloween', 'giáng', 'noel', 'đêm', 'rằm'],
  ...['giỗ', 'đại', 'trung', 'năm', 'cá'],
];

/** Words before a bare feast that make it the day itself rather than a name or a season. */
const LEADS = words('dịp ngày lễ vào đêm sáng trưa chiều tối trước sau đến đúng từ kỳ');

/** A feast at `i`, with its year where one follows ("Tết Nguyên đán 2021"). */
export function readHoliday(t: Tokens, i: number): Piece | undefined {
  const found = lookUp(HOLIDAYS, t, i);
  if (!found) return readNamedTet(t, i);
  const { end, value } = found;
  const named = value.lunar ? readYearName(t, end) : undefined;
  if (named) return { end: named.end, moment: { ...value, cycle: named.cycle } };
  if (isBareYear(t, end)) return { end: end + 1, moment: { ...value, year: Number(t[end]!.text) } };
  return { end, moment: value };
}

/** "Tết Nhâm Dần": the feast by the name of its year. */
function readNamedTet(t: Tokens, i: number): Piece | undefined {
  const named = low(t, i) === 'tết' ? readYearName(t, i + 1) : undefined;
  return named && { end: named.end, moment: { ...lunar(1, 1), cycle: named.cycle } };
}

/** True where a feast without digits or year beside it is meant as a day. */
export const isHolidayDay = (t: Tokens, from: number, end: number): boolean =>
  low(t, from) === 'ngày' ||
  low(t, from) === 'đêm' ||
  isWholeLine(t, from, end) ||
  LEADS.has(low(t, from - 1)) ||
  (t[from]!.upper && (low(t, end) === ',' || low(t, end) === 'năm'));
