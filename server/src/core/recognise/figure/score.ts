// Scores: `2-1` where the words around speak of a match.
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { runsOn } from '../number/digits';
import { readUnit } from './unit';

export interface ScoreReading {
  readonly firstToken: number;
  readonly endToken: number;
  readonly value: readonly [number, number];
}

const CUES = words(
  `số thắng thua hoà bại dẫn gỡ ấn bàn trận hiệp set đấu bóng luân chung sút ghi thủng hạ penalty đền
  kèo lượt vòng`,
);
/** Right before a score; what is named behind it is the other side: `thắng 3-1 CLB Sông Lam`. */
const WON = words('thắng thua hoà bại dẫn hạ');
/** How far before and after the score its cue may stand. */
const REACH = 12;

/** Two small numbers with a dash between, no unit after them, and a match around. */
export function readScore(tokens: readonly Token[], from: number): ScoreReading | undefined {
  const [first, dash, second] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !dash) return undefined;
  if (!/^[-–—:]$/u.test(dash.text) || dash.glued !== second.glued) return undefined;
  if (first.text.length > 2 || second.text.length > 2) return undefined;
  if (first.glued && !/^[("“]$/u.test(tokens[from - 1]?.text ?? '')) return undefined;
  const after = tokens[from + 3];
  if (runsOn(after) || (after?.glued && /^[-–/%:°]$/u.test(after.text))) return undefined;
  if (after && /^[-–—%]$/u.test(after.text) && tokens[from + 4]?.kind === 'number')
    return undefined;
  const isOfMatch = WON.has(tokens[from - 1]?.lower ?? '') && tokens[from + 3]?.upper;
  if (!isOfMatch && readUnit(tokens, from + 3, false)?.known) return undefined;
  const falls = Number(first.text) >= Number(second.text);
  if (!hasCue(tokens, from) && !(falls && tokens[from - 1]?.upper) && !isInList(tokens, from))
    return undefined;
  return { firstToken: from, endToken: from + 3, value: [Number(first.text), Number(second.text)] };
}

/** `2-1 (4-6, 6-1, 7-5)`: the sets after the score of the match, or one set after another. */
function isInList(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.text;
  return (
    (before === '(' || before === ',') &&
    tokens[from - 2]?.kind === 'number' &&
    /^[-–—]$/u.test(tokens[from - 3]?.text ?? '') &&
    tokens[from - 4]?.kind === 'number'
  );
}

function hasCue(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH && tokens[i]!.kind !== 'newline'; i--)
    if (CUES.has(tokens[i]!.lower)) return true;
  for (
    let i = at + 3;
    i < tokens.length && i < at + 3 + REACH && tokens[i]!.kind !== 'newline';
    i++
  )
    if (CUES.has(tokens[i]!.lower)) return true;
  return false;
}
