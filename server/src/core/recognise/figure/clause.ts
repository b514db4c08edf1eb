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
    let from = first;
    while (from > sentence.firstToken && !isBoundary(tokens, from - 1) && owner[from - 1]! <= 0)
      from--;
    let to = after;
    while (to < sentence.endToken && !isBoundary(tokens, to) && owner[to]! <= 0) to++;
    const earlier: number[][] = [];
    for (let end = from; end > sentence.firstToken;) {
      let start = end - 1;
      while (start > sentence.firstToken && !isBoundary(tokens, start - 1)) start--;
      earlier.push(wordsOf(start, end));
      end = start;
    }
    const before = sentences[at - 1];
    return {
      left: wordsOf(from, first),
      right: wordsOf(after, to),
      earlier,
      previous: before ? wordsOf(before.firstToken, before.endToken) : [],
    };
  };
}

/** Punctuation between clauses; a comma inside a number is none. */
function isBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!/^[,;:()"“”–.]$/u.test(token.text)) return false;
  return !(tokens[i + 1]?.glued && tokens[i + 1]!.kind !== 'punct' && token.glued);
}
