// The clause around a figure: the words before and after it, other figures and dates left out.
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { FigureMention, TimeMention } from '../mention';

export interface Clause {
  /** Indices of the words before and after the figure, in text order. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The segments of the sentence before the clause, the nearest first. */
  readonly earlier: readonly (readonly number[])[];
  /** The sentence before, where it stands in the same paragraph or the line above. */
  readonly previous: readonly number[];
}

/** How many tokens around a figure are looked at: longer than sentences are, so that no text is slow. */
const REACH = 120;

/** Finds clauses; made once for a text. */
export function clauseFinder(
  doc: Snapshot,
  figures: readonly FigureMention[],
  times: readonly TimeMention[],
): (index: number) => Clause {
  const { tokens, sentences } = doc;
  const owner = new Int32Array(tokens.length);
  const claim = (span: Span, mark: number): void => {
    for (let i = doc.tokenIndexAt(span.start); tokens[i] && tokens[i]!.start < span.end; i++)
      owner[i] = mark;
  };
  for (const time of times) if (time.type === 'DATE' || time.type === 'TIME') claim(time, -1);
  figures.forEach((figure, i) => claim(figure, i + 1));
  const wordsOf = (from: number, to: number): number[] => {
    const found: number[] = [];
    for (let i = from; i < to; i++)
      if (owner[i] === 0 && tokens[i]!.kind !== 'punct' && tokens[i]!.kind !== 'newline')
        found.push(i);
    return found;
  };
  return (index) => {
    const figure = figures[index]!;
    const first = doc.tokenIndexAt(figure.start);
    let after = first;
    while (after < tokens.length && tokens[after]!.start < figure.end) after++;
    const at = doc.sentenceIndexAt(figure.start);
    const sentence = sentences[at];
    if (!sentence) return { left: [], right: [], earlier: [], previous: [] };
    const floor = Math.max(sentence.firstToken, first - REACH);
    let from = first;
    while (from > floor && !isBoundary(tokens, from - 1) && owner[from - 1]! <= 0) from--;
    const ceiling = Math.min(sentence.endToken, after + REACH);
    let to = after;
    while (to < ceiling && !isBoundary(tokens, to) && owner[to]! <= 0) to++;
    const earlier: number[][] = [];
    for (let end = from; end > floor;) {
      let start = end - 1;
      while (start > floor && !isBoundary(tokens, start - 1)) start--;
      earlier.push(wordsOf(start, end));
      end = start;
    }
    const before = sentences[at - 1];
    return {
      left: wordsOf(from, first),
      right: wordsOf(after, to),
      earlier,
      previous: before
        ? wordsOf(before.firstToken, Math.min(before.endToken, before.firstToken + REACH))
        : [],
    };
  };
}

/** Punctuation between clauses; a comma inside a number is none. */
function isBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!/^[,;:()"“”–.]$/u.test(token.text)) return false;
  return !(tokens[i + 1]?.glued && tokens[i + 1]!.kind !== 'punct' && token.glued);
}
