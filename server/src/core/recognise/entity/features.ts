// The features of a token in its place: what the tagger weighs. The same code trains and tags.
import { mix, Shape, type Form } from './forms';

/** One sentence as the tagger sees it; arrays are over the sentence's tokens. */
export interface Line {
  readonly forms: readonly Form[];
  /** Where the sentence stands: see evidence.ts. */
  readonly place: number;
  /** Flags of the whole article's evidence about each token. */
  readonly evidence: readonly number[];
  /** What the lexicon says of each token: class × position in the entry; 0 for nothing. */
  readonly marks: readonly number[];
  /** Head words and titles, marked likewise. */
  readonly heads: readonly number[];
  /** What a first pass made of the same word and of the same name elsewhere in the article; 0 in the first. */
  readonly memory: readonly number[];
  readonly recall: readonly number[];
  readonly glued: readonly boolean[];
}

/** How far around a token its neighbours' own features count. */
export const REACH = 3;
const EDGE = 0x51ed270b;

/** How many of a form's bases count at a distance: the nearer, the more. */
export function basesAt(form: Form, offset: number): number {
  const distance = Math.abs(offset);
  if (distance <= 1) return form.bases.length;
  const near = 3 + form.classes.length;
  return Math.min(form.bases.length, distance === 2 ? near : 2);
}

/** The id of a form's own feature at an offset from the token in question. */
export const staticId = (base: number, offset: number): number => mix(base, 0x1000 + offset);

/** Ids of the features at sentence edges, where no form stands. */
export const edgeId = (offset: number): number => mix(EDGE, offset);

const CONNECTORS = new Set(['-', '–', '.', '&', "'", '’', '/', '+']);

/** Context that costs a pass over the sentence: runs of capitals, distances, brackets. */
export interface Layout {
  readonly runStart: Int16Array;
  readonly runEnd: Int16Array;
  readonly lastCapital: Int16Array;
  readonly nextCapital: Int16Array;
  readonly depth: Uint8Array;
}

export function layOut(line: Line): Layout {
  const { forms } = line;
  const n = forms.length;
  const runStart = new Int16Array(n).fill(-1);
  const runEnd = new Int16Array(n).fill(-1);
  const lastCapital = new Int16Array(n).fill(-1);
  const nextCapital = new Int16Array(n).fill(-1);
  const depth = new Uint8Array(n);
  for (let i = 0; i < n;) {
    if (!forms[i]!.capital) {
      i++;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (end < n && forms[end]!.capital) end++;
      else if (
        end + 1 < n &&
        line.glued[end] &&
        line.glued[end + 1] &&
        CONNECTORS.has(forms[end]!.word) &&
        forms[end + 1]!.capital
      )
        end += 2;
      else break;
    }
    for (let j = i; j < end; j++) {
      runStart[j] = i;
      runEnd[j] = end;
    }
    i = end;
  }
  let last = -1;
  let open = 0;
  let quoted = 0;
  for (let i = 0; i < n; i++) {
    const { word, shape } = forms[i]!;
    lastCapital[i] = last;
    if (forms[i]!.capital && shape !== Shape.Digits) last = i;
    if (shape === Shape.Punct) {
      if (word === '(') open = 1;
      else if (word === ')') open = 0;
      else if (word === '“') quoted = 2;
      else if (word === '”') quoted = 0;
      else if (word === '"') quoted = quoted ? 0 : 2;
    }
    depth[i] = open | quoted;
  }
  let next = -1;
  for (let i = n - 1; i >= 0; i--) {
    nextCapital[i] = next;
    if (forms[i]!.capital && forms[i]!.shape !== Shape.Digits) next = i;
  }
  return { runStart, runEnd, lastCapital, nextCapital, depth };
}

const bucket = (n: number): number => (n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : 7);

/** Writes the ids of the features of token `i` beyond the forms' own into `out`; returns how many. */
export function contextFeatures(line: Line, layout: Layout, i: number, out: Int32Array): number {
  const { forms } = line;
  const n = forms.length;
  let k = 0;
  const w = (j: number): number => (j >= 0 && j < n ? forms[j]!.lower : EDGE);
  const s = (j: number): number => (j >= 0 && j < n ? forms[j]!.shape : 0);
  const c = (j: number, level: number): number =>
    j >= 0 && j < n ? (forms[j]!.classes[level] ?? 0) : -1;
  const put = (template: number, a: number): void => {
    out[k++] = mix(template, a);
  };
  const w0 = w(i);
  const w1 = w(i + 1);
  const wm1 = w(i - 1);
  const s0 = s(i);
  put(100, mix(wm1, w0));
  put(101, mix(w0, w1));
  put(102, mix(w(i - 2), wm1));
  put(103, mix(w1, w(i + 2)));
  put(104, mix(wm1, w1));
  const shapes = s(i - 1) + 10 * s0 + 100 * s(i + 1);
  put(105, shapes);
  put(106, shapes + 1000 * s(i - 2) + 10000 * s(i + 2));
  put(107, mix(c(i - 1, 1), c(i, 1)));
  put(108, mix(c(i, 1), c(i + 1, 1)));
  put(109, mix(wm1, s0 + 10 * s(i + 1)));
  put(110, mix(w1, s(i - 1) + 10 * s0));
  put(111, mix(mix(w(i - 2), wm1), w0));
  put(112, mix(mix(w0, w1), w(i + 2)));
  put(113, mix(mix(c(i - 1, 0), c(i, 0)), c(i + 1, 0)));
  put(114, mix(mix(c(i - 2, 0), c(i - 1, 0)), mix(c(i, 0), s0)));
  put(115, mix(wm1, mix(c(i, 1), s0)));
  put(116, mix(w1, mix(c(i, 1), s0)));
  put(117, mix(mix(w(i - 2), wm1), s0));
  put(118, mix(mix(w1, w(i + 2)), s0));
  const start = layout.runStart[i]!;
  const depth = layout.depth[i]!;
  if (start >= 0) {
    const end = layout.runEnd[i]!;
    const at = Math.min(i - start, 5);
    const rest = Math.min(end - 1 - i, 5);
    const position = at * 10 + rest;
    const left = w(start - 1);
    const right = w(end);
    const first = w(start);
    put(120, mix(left, at));
    put(121, mix(mix(left, w(start - 2)), at));
    put(122, mix(right, rest));
    put(123, mix(mix(right, w(end + 1)), rest));
    put(124, mix(mix(left, right), position));
    put(125, position);
    put(126, mix(first, position));
    put(127, mix(mix(first, w(start + 1)), position));
    put(128, mix(w(end - 1), position));
    put(129, mix(mix(c(start, 1), c(end - 1, 1)), position));
    put(130, mix(mix(c(start - 1, 1), c(end, 1)), position));
    put(131, mix(mix(c(start - 1, 2), s0), at));
    put(132, mix(mix(c(start - 1, 1), c(start - 2, 1)), at));
    put(133, mix(position, depth));
    put(134, mix(position, start === 0 ? 1 : 0));
    put(135, mix(mix(first, w(end - 1)), position));
  } else {
    const last = layout.lastCapital[i]!;
    const next = layout.nextCapital[i]!;
    if (last >= 0) {
      const runFirst = layout.runStart[last]!;
      const lastHead = mix(w(runFirst), w(runFirst + 1));
      put(140, mix(w(runFirst), bucket(i - last)));
      put(141, mix(lastHead, w0));
      put(142, mix(w(last), w0));
      put(143, mix(w(runFirst), w0));
      put(144, bucket(i - last) + 10 * s0);
    }
    if (next >= 0) {
      put(145, mix(w0, bucket(next - i)));
      put(146, mix(w0, w(next)));
      put(147, mix(w0, c(next, 1)));
    }
    put(148, (last >= 0 ? bucket(i - last) : 9) * 10 + (next >= 0 ? bucket(next - i) : 9));
  }
  put(150, depth * 10 + s0);
  put(151, mix(Math.min(i, 3), s0));
  put(152, mix(Math.min(n - 1 - i, 3), s0));
  put(160, mix(line.place, s0));
  put(161, mix(line.place, shapes));
  const evidence = line.evidence[i]!;
  if (evidence) {
    for (let bit = 1; bit <= evidence; bit <<= 1) if (evidence & bit) put(170, mix(bit, s0));
    put(171, mix(evidence, s0));
    if (start >= 0) put(172, mix(evidence, (i - start) * 10 + (layout.runEnd[i]! - i)));
  }
  const mark = line.marks[i]!;
  const before = i > 0 ? line.marks[i - 1]! : 0;
  const after = i + 1 < n ? line.marks[i + 1]! : 0;
  if (mark) {
    put(180, mix(mark, s0));
    put(181, mix(mark, wm1));
    put(182, mix(mark, w1));
    put(183, mix(mark, evidence));
  }
  if (mark || before || after) put(184, mix(mix(before, mark), mix(after, s0)));
  const head = line.heads[i]!;
  const headBefore = i > 0 ? line.heads[i - 1]! : 0;
  if (head) {
    put(185, mix(head, s0));
    put(186, mix(head, mix(s0, w1)));
  }
  if (headBefore) {
    put(187, mix(headBefore, s0));
    put(188, mix(headBefore, mix(s0, mark)));
  }
  if (start > 0 && line.heads[start - 1]) {
    const position = Math.min(i - start, 5) * 10 + Math.min(layout.runEnd[i]! - 1 - i, 5);
    put(179, mix(line.heads[start - 1]!, position));
  }
  return k;
}

/** The features of what is remembered of the article (memory.ts), which only a second pass has. */
export function memoryFeatures(line: Line, i: number, out: Int32Array): number {
  const { forms, memory, recall } = line;
  const n = forms.length;
  const shape = forms[i]!.shape;
  const before = i > 0 ? forms[i - 1]!.lower : EDGE;
  let k = 0;
  const put = (template: number, a: number): void => {
    out[k++] = mix(template, a);
  };
  const own = memory[i]!;
  const was = recall[i]!;
  const around = mix(i > 0 ? memory[i - 1]! : 0, i + 1 < n ? memory[i + 1]! : 0);
  if (own) {
    put(190, mix(own, shape));
    put(191, mix(own, around));
    put(192, mix(own, was));
    put(193, mix(own, before));
    put(194, mix(own, forms[i]!.lower));
  } else if (around) put(195, mix(around, shape));
  const beside = mix(i > 0 ? recall[i - 1]! : 0, i + 1 < n ? recall[i + 1]! : 0);
  if (was) {
    put(196, mix(was, shape));
    put(197, mix(was, beside));
    put(198, mix(was, before));
    put(199, mix(was, i + 1 < n ? forms[i + 1]!.lower : EDGE));
  } else if (beside) put(189, mix(beside, shape));
  return k;
}
