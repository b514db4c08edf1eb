// Documents by their number (`Nghị định số 15/2020/NĐ-CP`, `công văn khẩn 1113/BGDĐT-VP`): form settles the name.
import { Trie } from '../../lexicon/trie';
import type { Token } from '../../text/tokens';
import type { Found } from './labels';

const heads = new Trie<true>();
for (const head of [
  'nghị định',
  'nghị quyết',
  'quyết định',
  'thông tư',
  'thông tư liên tịch',
  'thông báo',
  'thông cáo',
  'chỉ thị',
  'chỉ lệnh',
  'công văn',
  'công điện',
  'công thư',
  'văn bản',
  'hướng dẫn',
  'kế hoạch',
  'kết luận',
  'quy định',
  'quy chế',
  'tờ trình',
  'báo cáo',
  'pháp lệnh',
  'luật',
  'sắc lệnh',
  'hiến pháp',
  'đề án',
  'chương trình',
  'giấy phép',
  'giấy chứng nhận',
  'biên bản',
  'lệnh',
])
  heads.add(head, true);

/** The syllables of the longest head. */
const LONGEST_HEAD = 4;
/** `công văn khẩn số`, `công điện hỏa tốc số`: so many words may stand between head and number. */
const MOST_BETWEEN = 2;

/**
 * The found names with the numbered documents of a sentence among them. A document's name that leads up to a number
 * takes it in; whatever else was found within one gives way. Names are in order, none overlaps another.
 * @param doc the type of documents
 */
export function withNumbered(
  tokens: readonly Token[],
  found: readonly Found[],
  doc: number,
): readonly Found[] {
  let names = found;
  for (let i = 1; i < tokens.length; i++) {
    const to = endOfNumber(tokens, i);
    if (to === undefined) continue;
    const from = startOf(tokens, i, names, doc);
    if (from !== undefined)
      names = [
        ...names.filter((name) => name.to <= from || to <= name.from),
        { from, to, type: doc },
      ];
    i = to - 1;
  }
  return names === found ? found : [...names].sort((a, b) => a.from - b.from);
}

/** After `15/2020/NĐ-CP`, `18-NQ/TW`, `34/2018/QH14`: a number, then glued marks and parts, one of them in capitals. */
function endOfNumber(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]!.kind !== 'number') return undefined;
  let to = at + 1;
  let letters = false;
  while (joins(tokens[to]) && tokens[to + 1]?.glued) {
    const part = tokens[to + 1]!;
    if (part.kind === 'word' && part.upper) letters = true;
    else if (part.kind !== 'number') break;
    to += 2;
    // `QH14`, `VX3`: letters and digits are tokens apart.
    while (tokens[to]?.glued && (tokens[to]!.kind === 'number' || tokens[to]!.upper)) to++;
  }
  return letters ? to : undefined;
}

const joins = (token: Token | undefined): boolean =>
  !!token?.glued && (token.text === '/' || token.text === '-' || token.text === '–');

/** Where the name of the document begins whose number is at `at`: its head, or the name found that leads up to it. */
function startOf(
  tokens: readonly Token[],
  at: number,
  names: readonly Found[],
  doc: number,
): number | undefined {
  let before = at;
  if (tokens[before - 1]?.text === ':') before--;
  if (tokens[before - 1]?.lower === 'số') before--;
  const leading = names.find(
    (name) => name.type === doc && name.from < before && before <= name.to,
  );
  if (leading) return leading.from;
  for (let from = Math.max(0, before - LONGEST_HEAD - MOST_BETWEEN); from < before; from++) {
    const head = heads.longest(tokens, from);
    if (head && head.endToken <= before && before - head.endToken <= MOST_BETWEEN) return from;
  }
  return undefined;
}
