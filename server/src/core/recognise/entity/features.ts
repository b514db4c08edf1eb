// The features of a token in its place: what the tagger weighs. The same code trains and tags.
import { mix, type Form } from './forms';
import type { Memory } from './memory';
import type { Page, Sentence } from './page';

/** How many of a form's bases count at a distance: the nearer, the more. */
export function basesAt(form: Form, offset: number): number {
  const distance = Math.abs(offset);
  if (distance <= 1) return form.bases.length;
  const near = 3 + form.classes.length;
  return Math.min(form.bases.length, distance === 2 ? near : 2);
}

/** The id of a form's own feature at an offset from the token in question. */
export const staticId = (base: number, offset: number): number => mix(base, 0x1000 + offset);

const bucket = (n: number): number => (n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : 7);

/** Writes the ids of the features of place `i` beyond the forms' own into `out`; returns how many. */
export function contextFeatures(
  page: Page,
  { from, to, place }: Sentence,
  i: number,
  out: Int32Array,
): number {
  const { words, shapes: shape, middleClasses: middle, marks, heads } = page;
  let k = 0;
  const w0 = words[i]!;
  const w1 = words[i + 1]!;
  const w2 = words[i + 2]!;
  const wm1 = words[i - 1]!;
  const wm2 = words[i - 2]!;
  const s0 = shape[i]!;
  const sm1 = shape[i - 1]!;
  const s1 = shape[i + 1]!;
  const c0 = middle[i]!;
  const before2 = mix(wm2, wm1);
  out[k++] = mix(100, mix(wm1, w0));
  out[k++] = mix(101, mix(w0, w1));
  out[k++] = mix(102, before2);
  out[k++] = mix(104, mix(wm1, w1));
  const shapes = sm1 + 10 * s0 + 100 * s1;
  out[k++] = mix(105, shapes);
  out[k++] = mix(106, shapes + 1000 * shape[i - 2]! + 10000 * shape[i + 2]!);
  out[k++] = mix(107, mix(middle[i - 1]!, c0));
  out[k++] = mix(108, mix(c0, middle[i + 1]!));
  out[k++] = mix(109, mix(wm1, s0 + 10 * s1));
  out[k++] = mix(110, mix(w1, sm1 + 10 * s0));
  const inClass = mix(c0, s0);
  out[k++] = mix(115, mix(wm1, inClass));
  out[k++] = mix(116, mix(w1, inClass));
  out[k++] = mix(117, mix(before2, s0));
  out[k++] = mix(118, mix(mix(w1, w2), s0));
  const start = page.runStart[i]!;
  const depth = page.depth[i]!;
  if (start >= 0) {
    const end = page.runEnd[i]!;
    const at = Math.min(i - start, 5);
    const rest = Math.min(end - 1 - i, 5);
    const position = at * 10 + rest;
    const left = words[start - 1]!;
    const right = words[end]!;
    out[k++] = mix(120, mix(left, at));
    out[k++] = mix(122, mix(right, rest));
    out[k++] = mix(124, mix(mix(left, right), position));
    out[k++] = mix(125, position);
    out[k++] = mix(133, mix(position, depth));
    out[k++] = mix(134, mix(position, start === from ? 1 : 0));
    out[k++] = mix(135, mix(mix(words[start]!, words[end - 1]!), position));
    const head = heads[start - 1]!;
    if (head) out[k++] = mix(179, mix(head, position));
  } else {
    const last = page.lastCapital[i]!;
    const next = page.nextCapital[i]!;
    const since = last >= 0 ? bucket(i - last) : 9;
    const until = next >= 0 ? bucket(next - i) : 9;
    if (last >= 0) {
      out[k++] = mix(143, mix(words[page.runStart[last]!]!, w0));
      out[k++] = mix(144, since + 10 * s0);
    }
    if (next >= 0) {
      out[k++] = mix(145, mix(w0, until));
      out[k++] = mix(146, mix(w0, words[next]!));
      out[k++] = mix(147, mix(w0, middle[next]!));
    }
    out[k++] = mix(148, since * 10 + until);
  }
  out[k++] = mix(150, depth * 10 + s0);
  out[k++] = mix(151, mix(Math.min(i - from, 3), s0));
  out[k++] = mix(152, mix(Math.min(to - 1 - i, 3), s0));
  out[k++] = mix(160, mix(place, s0));
  out[k++] = mix(161, mix(place, shapes));
  const evidence = page.evidence[i]!;
  if (evidence) {
    for (let bit = 1; bit <= evidence; bit <<= 1)
      if (evidence & bit) out[k++] = mix(170, mix(bit, s0));
    out[k++] = mix(171, mix(evidence, s0));
    if (start >= 0) out[k++] = mix(172, mix(evidence, (i - start) * 10 + (page.runEnd[i]! - i)));
  }
  const mark = marks[i]!;
  const before = marks[i - 1]!;
  const after = marks[i + 1]!;
  if (mark) {
    out[k++] = mix(180, mix(mark, s0));
    out[k++] = mix(183, mix(mark, evidence));
  }
  if (mark || before || after) out[k++] = mix(184, mix(mix(before, mark), mix(after, s0)));
  const head = heads[i]!;
  if (head) out[k++] = mix(185, mix(head, s0));
  const headBefore = heads[i - 1]!;
  if (headBefore) out[k++] = mix(187, mix(headBefore, s0));
  return k;
}

/** The features of what is remembered of the article (memory.ts), which only a second pass has. */
export function memoryFeatures(page: Page, remembered: Memory, i: number, out: Int32Array): number {
  const { kinds, names } = remembered;
  const own = kinds[i]!;
  const around = mix(kinds[i - 1]!, kinds[i + 1]!);
  const was = names[i]!;
  const beside = mix(names[i - 1]!, names[i + 1]!);
  let k = 0;
  const shape = page.shapes[i]!;
  if (own) {
    out[k++] = mix(190, mix(own, shape));
    out[k++] = mix(191, mix(own, around));
    out[k++] = mix(192, mix(own, was));
    out[k++] = mix(193, mix(own, page.words[i - 1]!));
    out[k++] = mix(194, mix(own, page.words[i]!));
  } else if (kinds[i - 1] || kinds[i + 1]) out[k++] = mix(195, mix(around, shape));
  if (was) {
    out[k++] = mix(196, mix(was, shape));
    out[k++] = mix(197, mix(was, beside));
    out[k++] = mix(198, mix(was, page.words[i - 1]!));
    out[k++] = mix(199, mix(was, page.words[i + 1]!));
  } else if (names[i - 1] || names[i + 1]) out[k++] = mix(189, mix(beside, shape));
  return k;
}
