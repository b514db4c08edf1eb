// Numbers that no recogniser took for a figure, as in `27, 33 và 30 cuốn`: counts of nothing named.
import { readNumber, type FigureMention } from '../../resolve/facts';
import type { Snapshot } from '../../text/snapshot';
import { overlaps, type Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { ProseLine } from './prose';

const BARE = 'bare';

/** Good in a list, too weak for a comparison. */
export const isBare = (figure: FigureMention): boolean => figure.source === BARE;

/** A noun that a count only borrows from its neighbours is too weak to hold it against them. */
export const withSaidNoun = (figure: FigureMention): FigureMention =>
  figure.type === 'COUNT' && !figure.unitSpan && figure.unit ? { ...figure, unit: '' } : figure;

/** The numbers of a line that are part of no mention. */
export function bareNumbers(
  { tokens }: Snapshot,
  line: ProseLine,
  mentions: readonly Span[],
): FigureMention[] {
  const found: FigureMention[] = [];
  for (let i = line.firstToken; i < line.endToken; i++) {
    const { kind, start } = tokens[i]!;
    if (kind !== 'number' || isPartOfCode(tokens, i)) continue;
    if (mentions.some((m) => m.start <= start && start < m.end)) continue;
    const number = readNumber(tokens, i);
    if (!number) continue;
    const span = { start: number.start, end: number.end };
    const after = tokens[number.endToken];
    i = number.endToken - 1;
    if (mentions.some((m) => overlaps(m, span)) || (after?.glued && !',.);'.includes(after.text)))
      continue;
    found.push({
      ...span,
      layer: 'figure',
      type: 'COUNT',
      score: 0.5,
      source: BARE,
      value: number.value,
      low: number.value,
      high: number.value,
      unit: '',
      approx: 'exact',
      numberSpan: span,
      precision: number.hasFraction || number.scale > 0 ? 10 ** number.place : 0,
    });
  }
  return found;
}

const isPartOfCode = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.glued && !'("'.includes(tokens[i - 1]?.text ?? '(');
