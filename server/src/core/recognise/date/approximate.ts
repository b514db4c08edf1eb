// Words before a date or length of time that blur it: TIMEX3 `mod`.
import { words } from '../../text/normal';
import { low, type Tokens } from './scan';

const WORDS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    khoảng: 'APPROX',
    chừng: 'APPROX',
    tầm: 'APPROX',
    cỡ: 'APPROX',
    gần: 'LESS_THAN',
    dưới: 'LESS_THAN',
    hơn: 'MORE_THAN',
    trên: 'MORE_THAN',
  }),
);

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ít nhất', 'EQUAL_OR_MORE'],
  ['tối thiểu', 'EQUAL_OR_MORE'],
  ['không dưới', 'EQUAL_OR_MORE'],
  ['không quá', 'EQUAL_OR_LESS'],
  ['tối đa', 'EQUAL_OR_LESS'],
  ['nhiều nhất', 'EQUAL_OR_LESS'],
  ['chưa đầy', 'LESS_THAN'],
  ['chưa đến', 'LESS_THAN'],
  ['chưa tới', 'LESS_THAN'],
  ['xấp xỉ', 'APPROX'],
]);

/** After these, `hơn` compares. */
const COMPARED = words('xa dài ngắn lâu nhanh chậm sớm muộn trễ trẻ già ít nhiều già cao thấp');

/** The mod of the words right before `from`. */
export function approximatorBefore(t: Tokens, from: number): string | undefined {
  const word = low(t, from - 1);
  // `chậm hơn 5 phút`: by exactly so much.
  if (word === 'hơn' && COMPARED.has(low(t, from - 2))) return undefined;
  return PAIRS.get(`${low(t, from - 2)} ${word}`) ?? WORDS.get(word);
}
