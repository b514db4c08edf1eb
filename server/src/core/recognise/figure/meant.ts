// Whether a number that is no name is a figure: by its unit, or, without one, by the words around it.
import { phraseKey, words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { approximatorBefore } from './approximator';
import { readQuantity, type Quantity } from './quantity';
import type { UnitReading } from './unit';

/** Before a bare number, these say that it is an amount. */
const AMOUNT_BEFORE = words(
  'là còn đạt lên xuống tới đến cả thêm chỉ có được gồm số mốc ngưỡng mức khoảng tổng bằng thành ngoài lẫn điểm',
);
/** After a bare number, these say that it was counted. */
const COUNTED_AFTER = words('đang đã bị được còn trong đều khác nữa vẫn sẽ');
/** Before `năm`, these make years of it. */
const YEARS_BEFORE = words(
  `mỗi hằng hàng mấy nhiều vài trong từ đến cuối đầu giữa suốt các những vào qua theo lần ngày tháng quý
  một của cùng mà năm nửa sang hết trước sau hồi tới là đây`,
);
const YEARS_AFTER = words('đầu học cuối thứ');
/** Kin and compounds that a number word would otherwise count (`ba mẹ`, `ba lô`, `chín muồi`). */
const NOT_COUNTED = words('chúng mẹ má bên lô rọi gai hoa trợn muồi chiều lòng');
/** `hai bên`, `hai nước`: the two that are spoken of, not a count. */
const IDIOMS_OF_TWO = words('bên nước phía miền');
/** `tăng trưởng hai con số` */
const DOUBLE_DIGITS = phraseKey('con số');
const SIZED = words('nặng dài cao rộng sâu dày cách hơn gần khoảng');
const EACH = words('mỗi từng mấy');
/** What a price or sum is said of. */
const MONEY_CUES = words(
  'giá lương tiền vốn phí thu nhập lợi nợ thưởng phạt trị lãi mua bán trả đền vay chi tiêu nhuận đồng lỗ gửi rút góp tặng kiệm sản hộ',
);
/** Between two amounts of one unit that is said once: `từ 5 lên 7%`, `27, 33 và 30 điểm`, `34x31mm`. */
const CHANGES = words('lên xuống đến tới còn sang');
const LISTS = words('và hoặc hay , x');

export function isMeant(tokens: readonly Token[], q: Quantity): boolean {
  const first = tokens[q.firstToken]!;
  const { number, unit } = q;
  if (unit?.unit === DOUBLE_DIGITS) return false;
  if (number.inWords && number.plain && !q.upper) return isWordMeant(tokens, q);
  if (first.kind === 'word' && number.inWords && first.upper && isInsideName(tokens, q))
    return false;
  // `2910 ngồi ghế`: four digits without a dot before what is no known noun.
  if (unit)
    return (
      unit.known ||
      !number.plain ||
      number.value < 1000 ||
      !!approximatorBefore(tokens, q.firstToken)
    );
  // `một trong những`, in digits.
  if (number.plain && number.value === 1 && tokens[q.endToken]?.lower === 'trong') return false;
  return isBareMeant(tokens, q);
}

function isWordMeant(tokens: readonly Token[], q: Quantity): boolean {
  const word = tokens[q.number.endToken - 1]!;
  const { unit } = q;
  if (word.upper && isInsideName(tokens, q)) return false;
  // `giải ba` is the third prize.
  if (wordBefore(tokens, q) === 'giải') return false;
  if (word.lower === 'hai' && IDIOMS_OF_TWO.has(tokens[q.number.endToken]?.lower ?? ''))
    return false;
  if (!unit || NOT_COUNTED.has(tokens[q.number.endToken]?.lower ?? '')) return false;
  if (unit.kind === 'percent' || unit.kind === 'age') return word.lower !== 'một';
  if (unit.kind === 'money')
    return word.lower !== 'một' || (unit.unit !== 'VND' && !EACH.has(wordBefore(tokens, q)));
  switch (word.lower) {
    case 'không':
      return false;
    case 'một':
      // The article, but for doses and stated sizes (`nặng một tấn`).
      return unit.unit === 'liều' || (unit.kind === 'measure' && SIZED.has(wordBefore(tokens, q)));
    case 'năm':
      return (
        unit.known &&
        !YEARS_AFTER.has(tokens[q.number.endToken]?.lower ?? '') &&
        // `Năm em 5 tuổi` tells of a year.
        readQuantity(tokens, q.endToken)?.unit?.kind !== 'age' &&
        !YEARS_BEFORE.has(tokens[q.firstToken - 1]?.lower ?? '')
      );
    case 'hai':
      // `cả hai ngồi cạnh nhau` counts nothing that follows.
      return unit.known || wordBefore(tokens, q) !== 'cả';
    case 'bốn':
    case 'sáu':
      return true;
    default:
      return unit.known;
  }
}

const wordBefore = (tokens: readonly Token[], q: Quantity): string =>
  tokens[q.firstToken - 1]?.lower ?? '';

/** A capitalised number word that does not open its sentence. */
function isInsideName(tokens: readonly Token[], q: Quantity): boolean {
  const before = tokens[q.firstToken - 1];
  const opens =
    !before || before.kind === 'newline' || (before.kind === 'punct' && before.text !== ',');
  const next = tokens[q.number.endToken];
  return !opens || (next?.kind === 'word' && next.upper && next.norm !== next.norm.toUpperCase());
}

function isBareMeant(tokens: readonly Token[], q: Quantity): boolean {
  const { number } = q;
  if (number.inWords && number.plain) return false;
  const before = tokens[q.firstToken - 1];
  const after = tokens[q.endToken];
  if (approximatorBefore(tokens, q.firstToken)) return true;
  if (q.upper) return before?.lower === 'từ';
  if (!number.plain)
    return !isDateLike(tokens, q) || (before?.kind === 'word' && AMOUNT_BEFORE.has(before.lower));
  if (before?.text === '(' && after?.text === ')') return tokens[q.firstToken - 2]?.upper ?? false;
  if (before?.text === ':' && isEnd(after)) return true;
  // `cột mốc 308`
  if (before?.lower === 'mốc' && tokens[q.firstToken - 2]?.lower === 'cột') return false;
  if (before?.kind === 'word' && AMOUNT_BEFORE.has(before.lower))
    return isEnd(after) || after!.kind === 'word';
  return !!after && COUNTED_AFTER.has(after.lower) && before?.kind === 'punct';
}

/** `30.4`, `1.5`: day and month as well as a decimal. */
function isDateLike(tokens: readonly Token[], { firstToken, number }: Quantity): boolean {
  const [day, dot, month] = [tokens[firstToken]!, tokens[firstToken + 1], tokens[firstToken + 2]];
  if (number.endToken - firstToken !== 3 || dot?.text !== '.' || month?.kind !== 'number')
    return false;
  return Number(day.text) <= 31 && Number(month.text) <= 12 && month.text.length <= 2;
}

const isEnd = (token: Token | undefined): boolean =>
  !token || token.kind === 'newline' || /^[.,;)]$/u.test(token.text);

/** The unit of a bare number that its neighbourhood gives: `từ 5 lên 7%`, `với giá 300 triệu`. */
export function impliedUnit(tokens: readonly Token[], q: Quantity): UnitReading | undefined {
  return borrowed(tokens, q) ?? ofMoney(tokens, q);
}

/** Deep enough for any list of prose. */
const LONGEST_LIST = 12;

function borrowed(tokens: readonly Token[], q: Quantity, depth = 0): UnitReading | undefined {
  const link = tokens[q.endToken];
  if (!link || depth > LONGEST_LIST) return undefined;
  const listed = LISTS.has(link.lower);
  if (!listed && !CHANGES.has(link.lower)) return undefined;
  let at = q.endToken + 1;
  if (CHANGES.has(tokens[at]?.lower ?? '')) at++;
  at = skipApproximator(tokens, at);
  if (tokens[at]?.kind !== 'number') return undefined;
  // `phương án hai, 31% chưa …`: a word and digits are no list.
  if (link.text === ',' && !/\d/u.test(tokens[q.firstToken]!.text) && /\d/u.test(tokens[at]!.text))
    return undefined;
  const next = readQuantity(tokens, at);
  if (!next) return undefined;
  const unit = next.unit ?? borrowed(tokens, next, depth + 1);
  if (!unit || unit.kind === 'age' || (next.unit && !unit.known)) return undefined;
  if (unit.kind === 'money' && q.number.scale === 0 && Math.abs(q.number.value) < 1000)
    return undefined;
  // A borrowed noun is no proof that a number is not a label (`tổ 3, 4 và 5 người`).
  return { ...unit, known: unit.kind !== 'count', endToken: q.endToken };
}

/** The token after an approximator that starts at `tokens[at]`. */
function skipApproximator(tokens: readonly Token[], at: number): number {
  for (let length = 3; length >= 1; length--)
    if (tokens[at + length] && approximatorBefore(tokens, at + length)?.firstToken === at)
      return at + length;
  return at;
}

const NEAR = 5;
/** So much without a noun is money wherever its sentence speaks of money. */
const BILLION = 9;
const SENTENCE = 25;

const isOfMoney = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'đồng' && SCALED.has(tokens[i - 1]?.lower ?? '');

const SCALED = words('nghìn ngàn triệu tỷ');

function ofMoney(tokens: readonly Token[], q: Quantity): UnitReading | undefined {
  if (q.number.scale < 3) return undefined;
  for (let i = q.firstToken - 1; i >= 0 && i >= q.firstToken - SENTENCE; i--) {
    const token = tokens[i]!;
    // A dot inside a number ends no sentence.
    if (token.kind === 'newline' || (token.text === '.' && !tokens[i + 1]!.glued)) return undefined;
    // A cue speaks of what is near; an amount in `đồng` of the rest of its sentence.
    const near = i >= q.firstToken - NEAR || q.number.scale >= BILLION;
    const cue = near ? MONEY_CUES.has(token.lower) : isOfMoney(tokens, i);
    if (cue) return { kind: 'money', unit: 'VND', endToken: q.endToken, known: true };
  }
  return undefined;
}
