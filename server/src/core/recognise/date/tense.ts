// Does the sentence around a date speak of what is to come, or of what has been?
import type { Tense } from './anchor';
import { low, syllablesAt, type Tokens } from './scan';

const CUES: readonly (readonly [string, Tense])[] = [
  ['sẽ', 'future'],
  ['sắp', 'future'],
  ['dự kiến', 'future'],
  ['dự định', 'future'],
  ['chuẩn bị', 'future'],
  ['theo kế hoạch', 'future'],
  ['kế hoạch', 'future'],
  ['theo lịch', 'future'],
  ['lịch thi', 'future'],
  ['hạn chót', 'future'],
  ['thời hạn', 'future'],
  ['hạn cuối', 'future'],
  ['chậm nhất', 'future'],
  ['muộn nhất', 'future'],
  ['sớm nhất', 'future'],
  ['ấn định', 'future'],
  ['kỳ vọng', 'future'],
  ['hy vọng', 'future'],
  ['hứa hẹn', 'future'],
  ['mục tiêu', 'future'],
  ['tới đây', 'future'],
  ['phấn đấu', 'future'],
  ['diễn ra từ', 'future'],
  ['có hiệu lực', 'future'],
  ['áp dụng từ', 'future'],
  ['mở bán', 'future'],
  ['khởi tranh', 'future'],
  ['đã', 'past'],
  ['vừa', 'past'],
  ['từng', 'past'],
  ['hồi', 'past'],
  ['trước đó', 'past'],
  ['xảy ra', 'past'],
  ['ghi nhận', 'past'],
  ['bị', 'past'],
  ['kể từ', 'past'],
  ['hôm', 'past'],
  ['so với', 'past'],
  ['qua đời', 'past'],
  ['bắt giữ', 'past'],
];

const BY_START = new Map<string, (readonly [readonly string[], Tense])[]>();
for (const [phrase, tense] of CUES) {
  const syllables = phrase.split(' ');
  const rows = BY_START.get(syllables[0]!) ?? [];
  BY_START.set(syllables[0]!, [...rows, [syllables, tense]]);
}

const LEFT = 18;
const RIGHT = 14;

/** The tense of the cue nearest to the tokens `[from, end)` in their sentence; undefined without one. */
export function tenseAt(t: Tokens, from: number, end: number): Tense | undefined {
  let best: Tense | undefined;
  let distance = Infinity;
  for (let i = from - 1, stop = Math.max(0, from - LEFT); i >= stop && !ends(t, i); i--) {
    const cue = cueAt(t, i);
    if (cue) {
      best = cue;
      distance = from - i;
      break;
    }
  }
  for (let i = end, stop = Math.min(t.length, end + RIGHT); i < stop && !ends(t, i); i++) {
    if (i - end >= distance || (low(t, i) === ',' && i > end)) break;
    const cue = cueAt(t, i);
    if (cue) return cue;
  }
  return best;
}

function cueAt(t: Tokens, i: number): Tense | undefined {
  const rows = BY_START.get(low(t, i));
  return rows?.find(([syllables]) => syllablesAt(t, i, syllables))?.[1];
}

/** A line end, or a full stop that is not inside a number. */
function ends(t: Tokens, i: number): boolean {
  const token = t[i]!;
  return token.kind === 'newline' || token.text === ';' || (token.text === '.' && !t[i + 1]?.glued);
}
