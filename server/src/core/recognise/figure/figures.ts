// Figures: every number with a meaning, its unit, and what it measures.
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { RecogniseContext } from '../context';
import type { FigureMention, TimeMention } from '../mention';
import { isAlone, readAlone } from './alone';
import { describe } from './describe';
import { impliedUnit, isMeant } from './meant';
import { quantityMention, rankMention, ratioMention, scoreMention } from './mentions';
import { isName } from './names';
import { readAgeOf, readDigitPair, readQuantity } from './quantity';
import { readRank } from './rank';
import { readMultiple, readPart } from './ratio';
import { readScore } from './score';

/** Every figure of the text, in order, never overlapping each other or the dates given. Never throws. */
export function recogniseFigures(
  context: RecogniseContext,
  times: readonly TimeMention[],
): FigureMention[] {
  const { tokens } = context.doc;
  const timeEnds = endsOfTimes(context, times);
  const figures: FigureMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const timeEnd = timeEnds.get(i);
    if (timeEnd !== undefined) {
      i = Math.max(timeEnd, i + 1);
      continue;
    }
    const read = mayStart(tokens, i) ? readFigure(tokens, i) : undefined;
    if (!read || overlapsTime(timeEnds, i, read.endToken)) {
      i =
        read && read.figure === undefined && !overlapsTime(timeEnds, i, read.endToken)
          ? read.endToken
          : i + 1;
      continue;
    }
    if (read.figure) figures.push(read.figure);
    i = read.endToken;
  }
  return describe(context, withSharedUnits(context, figures), times);
}

/** For the first token of every date: the token after its last. */
function endsOfTimes(
  { doc }: RecogniseContext,
  times: readonly TimeMention[],
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const time of times) {
    let last = doc.tokenIndexAt(time.end - 1);
    if (doc.tokens[last] && doc.tokens[last]!.start < time.end) last++;
    ends.set(doc.tokenIndexAt(time.start), last);
  }
  return ends;
}

function overlapsTime(ends: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (ends.has(i)) return true;
  return false;
}

const STARTERS = words(
  'một hai ba bốn năm sáu bảy bẩy tám chín mười nửa trăm nghìn ngàn triệu tỷ không thứ lần hạng top tốp số vị gấp âm tuổi đầu us rs',
);
const SIGNS = new Set(['$', '€', '£', '¥', '₩', '₹', '₫', '-', '−', '–', ',']);

const mayStart = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  if (token.kind === 'number') return true;
  if (token.kind === 'word')
    return STARTERS.has(token.lower) || (token.upper && tokens[i + 1]?.kind === 'number');
  return token.kind === 'punct' && SIGNS.has(token.text);
};

interface Read {
  /** Absent where what was read is surely no figure, so that its parts are none either. */
  readonly figure?: FigureMention;
  readonly endToken: number;
}

function readFigure(tokens: readonly Token[], i: number): Read | undefined {
  const token = tokens[i]!;
  if (isAlone(tokens, i)) return readAlone(tokens, i);
  const rank = readRank(tokens, i);
  if (rank) return { figure: rankMention(tokens, rank), endToken: rank.endToken };
  if (token.lower === 'gấp') {
    const multiple = readMultiple(tokens, i);
    return multiple && { figure: ratioMention(tokens, multiple), endToken: multiple.endToken };
  }
  if (token.lower === 'tuổi') {
    const q = readAgeOf(tokens, i);
    return q && { figure: quantityMention(tokens, q), endToken: q.endToken };
  }
  const part = readPart(tokens, i);
  if (part) return { figure: ratioMention(tokens, part), endToken: part.endToken };
  const score = readScore(tokens, i);
  if (score) return { figure: scoreMention(tokens, score), endToken: score.endToken };
  const q = readDigitPair(tokens, i) ?? readQuantity(tokens, i);
  if (!q) return undefined;
  if (q.unit?.kind === 'duration') return { endToken: q.endToken };
  const whole = q.unit ? q : { ...q, unit: impliedUnit(tokens, q) };
  if (isName(tokens, whole)) return { endToken: (q.upper ?? q.number).endToken };
  // `30 tới tối đa 35 năm`: a duration, for all that the first number lacks its unit.
  if (whole.unit?.kind === 'duration') return { endToken: q.endToken };
  if (!isMeant(tokens, whole)) return undefined;
  return { figure: quantityMention(tokens, whole), endToken: q.endToken };
}

/** `6 ca tại Thái Bình (4), Yên Bái (2)`: a count in brackets is of what the count before it is of. */
function withSharedUnits(
  { doc }: RecogniseContext,
  figures: readonly FigureMention[],
): FigureMention[] {
  let last: FigureMention | undefined;
  let sentence = -1;
  return figures.map((figure) => {
    const at = doc.sentenceIndexAt(figure.start);
    if (at !== sentence) [sentence, last] = [at, undefined];
    if (figure.type !== 'COUNT') return figure;
    if (figure.unit) return (last = figure);
    const bracketed = doc.tokens[doc.tokenIndexAt(figure.start) - 1]?.text === '(';
    return last && bracketed ? { ...figure, unit: last.unit } : figure;
  });
}
