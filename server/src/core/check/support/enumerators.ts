// Numbers that open the items of a list within running text: `thứ nhất, …; thứ hai, …`, `(1) …, (2) …`, `Bước 1 …`.
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { words } from '../../text/normal';

export interface Enumerator {
  readonly number: number;
  /** `a)`, not `1)`. */
  readonly isLetter: boolean;
  readonly span: Span;
  /** Index of its first token among those read. */
  readonly at: number;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const NUMBERS = ['một', ...ORDINALS.slice(1)];
const LABELS = words('bước khâu cách phần câu nhóm mức cấp');
const LABEL_PAIRS = words(
  'phương án',
  'lưu ý',
  'công đoạn',
  'giai đoạn',
  'kịch bản',
  'trường hợp',
  'giải pháp',
  'nhiệm vụ',
);

/** A place in a word list, counted from 1; 0 where it is not in it. */
const placeIn = (list: readonly string[], word: string | undefined): number =>
  word === undefined ? 0 : list.indexOf(word === 'bốn' ? 'tư' : word) + 1;

/** The number of an item of the list `thứ nhất, …` or `một là …`; 0 for any other word. */
export const numberOf = (word: string): number => placeIn(ORDINALS, word) || placeIn(NUMBERS, word);

type Style = (
  tokens: readonly Token[],
  i: number,
) => { number: number; length: number } | undefined;

const STYLES: readonly Style[] = [
  // thứ nhất, … | thứ nhất là …
  (tokens, i) => {
    const [word, mark, next] = [tokens[i + 1]?.lower, tokens[i + 2], tokens[i + 3]];
    const number = tokens[i]!.lower === 'thứ' && opens(tokens, i) ? placeIn(ORDINALS, word) : 0;
    // `Thứ ba, 16/9` is a day.
    const isDay = next?.kind === 'number' || next?.lower === 'ngày';
    return number && mark && /^(?:,|là|:)$/u.test(mark.lower) && !isDay
      ? { number, length: 2 }
      : undefined;
  },
  // một là …
  (tokens, i) => {
    const number =
      opens(tokens, i) && tokens[i + 1]?.lower === 'là' ? placeIn(NUMBERS, tokens[i]!.lower) : 0;
    return number ? { number, length: 2 } : undefined;
  },
  // (1) … | (a) …
  (tokens, i) => {
    const [open, inner, close] = tokens.slice(i, i + 3);
    if (open!.text !== '(' || close?.text !== ')' || !inner || !opens(tokens, i)) return undefined;
    const number = valueOf(inner);
    return number ? { number, length: 3 } : undefined;
  },
  // 1) … | a) … | 1. …
  (tokens, i) => {
    const [inner, mark] = [tokens[i]!, tokens[i + 1]];
    if (!mark?.glued || !/^[.)]$/u.test(mark.text) || tokens[i + 2]?.glued || !opens(tokens, i))
      return undefined;
    const number = valueOf(inner);
    return number ? { number, length: 2 } : undefined;
  },
  // Bước 1 …
  (tokens, i) => {
    const isPair = LABEL_PAIRS.has(`${tokens[i]!.lower} ${tokens[i + 1]?.lower}`);
    const inner = tokens[i + (isPair ? 2 : 1)];
    if (!(isPair || LABELS.has(tokens[i]!.lower)) || inner?.kind !== 'number') return undefined;
    return opens(tokens, i) ? { number: Number(inner.text), length: isPair ? 3 : 2 } : undefined;
  },
];

/** It begins a sentence, a clause or an item. */
function opens(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return !before || /^(?:[,;:.!?…\n-]|–|và)$/u.test(before.lower);
}

const valueOf = ({ kind, text }: Token): number =>
  kind === 'number' ? Number(text) : placeOfLetter(text);

const LETTERS = 'abcdđeghiklmnopq';
/** The place of a small letter in the Vietnamese alphabet, as far as lists go; 0 for any other sign. */
export const placeOfLetter = (sign: string): number =>
  sign.length === 1 ? LETTERS.indexOf(sign) + 1 : 0;

/** How many numbers a list may skip and still be read as one. */
const MOST_SKIPPED = 3;

/** The lists of a text that begin with 1, each of one style; of two or more items. */
export function enumerations(tokens: readonly Token[]): Enumerator[][] {
  return STYLES.flatMap((style) => {
    const runs: Enumerator[][] = [];
    let run: Enumerator[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const read = style(tokens, i);
      if (!read || read.number > run.length + MOST_SKIPPED) continue;
      if (read.number === 1) runs.push((run = []));
      else if (!run.length) continue;
      const end = tokens[i + read.length - 1]!.end;
      const isLetter = tokens.slice(i, i + read.length).some(({ text }) => placeOfLetter(text) > 0);
      run.push({ number: read.number, isLetter, span: { start: tokens[i]!.start, end }, at: i });
    }
    return runs.filter(({ length }) => length > 1);
  });
}
