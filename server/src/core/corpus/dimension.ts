// Whether two figures are of one dimension: of one unit, of nouns that count the same things, of one number in two currencies.
import { phraseKey, words } from '../text/normal';
import { hasWord } from './naming';
import { disjoint, type Statement } from './statement';

/** Nouns for people, of whom each article takes another. */
const PEOPLE = words(
  'người ca bệnh nhân nạn học sinh viên thí em công lao động khách hành du cán bộ đại biểu nghị sĩ chiến bị cáo cử tri hộ dân cầu thủ vận trẻ thành đoàn hội giáo phiếu suất chỉ tiêu lượt trường hợp bà con cư đối tượng nghi phạm con tin tù',
);
/** Nouns that stand for any thing. */
const ANY = words('chiếc cái con bức căn tòa toà đơn vị sản phẩm mẫu món quả cây tấm bộ');

/** The two values can be held against each other. */
export function sameDimension(a: Statement, b: Statement): boolean {
  if (a.sort === b.sort) return differ(a, b) && (isOneWay(a, b) || a.low === -b.high!);
  const [[type, ...unit], [other, ...otherUnit]] = [a.sort.split(' '), b.sort.split(' ')];
  if (type !== other) return false;
  if (type === 'MONEY') return isOtherCurrency(a, b);
  return type === 'COUNT' && differ(a, b) && countAlike(a, b, unit, otherUnit);
}

/** No value satisfies both, or each is told by one bound of the same side, and these differ: `tối đa 80 km/h`. */
function differ(a: Statement, b: Statement): boolean {
  if (a.low === null && b.low === null) return a.high !== b.high;
  if (a.high === null && b.high === null) return a.low !== b.low;
  return disjoint(a, b);
}

/** What grows here and falls there by another figure may be two things; by one figure it is one. */
const isOneWay = (a: Statement, b: Statement): boolean => (a.high ?? 0) < 0 === (b.high ?? 0) < 0;

/** `45 triệu USD` against `45 triệu euro`: chance hardly ever gives one number in two currencies. */
const isOtherCurrency = (a: Statement, b: Statement): boolean =>
  a.low === b.low && a.high === b.high && a.low !== null;

/** People by whatever noun; things by a noun which the other sentence has, or which stands for any. */
function countAlike(a: Statement, b: Statement, unit: string[], other: string[]): boolean {
  const arePeople = (noun: string[]): boolean => noun.every((word) => PEOPLE.has(word));
  if (arePeople(unit) && arePeople(other)) return true;
  const stands = (noun: string[], of: Statement): boolean =>
    noun.every((word) => ANY.has(word) || hasWord(of, word) || of.sort.split(' ').includes(word));
  return stands(unit, b) || stands(other, a);
}

export const MONEY = phraseKey('MONEY');
