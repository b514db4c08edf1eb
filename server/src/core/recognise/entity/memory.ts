// What a first pass made of each name elsewhere in the article, so that a second can agree with it.
import { mix, Shape, type Form } from './forms';
import type { Line } from './features';
import { decode, OUTSIDE, TYPES, typeOf } from './labels';

/** Longer names are not looked for again. */
const LONGEST = 12;
const KINDS = TYPES.length + 1;

/** How often each type, or none (the last), was given. */
type Tally = Uint16Array;

/**
 * The sentences with `memory` and `recall` filled in from the labels of a first pass. What a token's
 * own sentence made of it there does not count: only the other places speak.
 */
export function remember(lines: readonly Line[], labels: readonly ArrayLike<number>[]): Line[] {
  const forms = new Map<number, Tally>();
  const names = new Map<number, Tally>();
  const lengths = new Set<number>();
  lines.forEach((line, index) => {
    const own = labels[index]!;
    line.forms.forEach((form, i) => {
      if (isName(form)) tallyOf(forms, form.cased)[kindOf(own[i]!)]!++;
    });
    for (const { from, to, type } of decode(own)) {
      if (to - from > LONGEST) continue;
      lengths.add(to - from);
      tallyOf(names, keyOf(line.forms, from, to))[type]!++;
    }
  });
  const longestFirst = [...lengths].sort((a, b) => b - a);
  return lines.map((line, index) => {
    const own = labels[index]!;
    const memory = line.forms.map((form, i) =>
      isName(form) ? judge(forms.get(form.cased)!, kindOf(own[i]!)) : 0,
    );
    return { ...line, memory, recall: recallIn(line, own, names, longestFirst) };
  });
}

const isName = (form: Form): boolean =>
  form.capital && form.shape !== Shape.Digits && form.shape !== Shape.Punct;
const kindOf = (label: number): number => (label === OUTSIDE ? TYPES.length : typeOf(label));

function tallyOf(tallies: Map<number, Tally>, key: number): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new Uint16Array(KINDS)));
  return tally;
}

function keyOf(forms: readonly Form[], from: number, to: number): number {
  let key = to - from;
  for (let i = from; i < to; i++) key = mix(key, forms[i]!.cased);
  return key;
}

/** The kind that most other places gave and how sure they are; 0 where there is no other place. */
function judge(tally: Tally, own: number): number {
  let total = -1;
  let best = 0;
  let most = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const n = tally[kind]! - (kind === own ? 1 : 0);
    total += tally[kind]!;
    if (n > most) {
      most = n;
      best = kind;
    }
  }
  if (most === 0) return 0;
  return 1 + best * 4 + (most * 10 >= total * 9 ? 2 : 0) + (most > 2 ? 1 : 0);
}

/** Marks the longest stretches that were a name elsewhere: type, place in it, how often. */
function recallIn(
  line: Line,
  own: ArrayLike<number>,
  names: ReadonlyMap<number, Tally>,
  lengths: readonly number[],
): number[] {
  const { forms } = line;
  const recall = new Array<number>(forms.length).fill(0);
  const here = new Map(decode(own).map((name) => [name.from * 4096 + name.to, name.type]));
  for (let i = 0; i < forms.length;) {
    let step = 1;
    for (const length of forms[i]!.capital ? lengths : []) {
      const to = i + length;
      const tally = to <= forms.length ? names.get(keyOf(forms, i, to)) : undefined;
      if (!tally) continue;
      const mine = here.get(i * 4096 + to) ?? -1;
      let best = -1;
      let most = 0;
      tally.forEach((count, type) => {
        const n = count - (type === mine ? 1 : 0);
        if (n > most) {
          most = n;
          best = type;
        }
      });
      if (best < 0) continue;
      for (let j = i; j < to; j++) {
        const position = (j === i ? 1 : 0) + (j === to - 1 ? 2 : 0);
        recall[j] = 1 + best * 8 + position * 2 + (most > 1 ? 1 : 0);
      }
      step = length;
      break;
    }
    i += step;
  }
  return recall;
}
