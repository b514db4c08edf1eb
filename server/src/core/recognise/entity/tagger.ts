// Finds the names of an article: a linear-chain CRF over syllables, best path by Viterbi.
import { basesAt, contextFeatures, memoryFeatures, staticId } from './features';
import { REACH, ROW, type Form } from './forms';
import {
  continues,
  LABELS,
  labelOf,
  mayFollow,
  OUTSIDE,
  positionOf,
  typeOf,
  TYPES,
} from './labels';
import type { Memory } from './memory';
import type { Model } from './model';
import type { Page, Sentence } from './page';

export interface Tagger {
  /**
   * Scores of every label at every place of the page, in steps of the model: `LABELS` numbers a place. They hold until
   * the next page is weighed.
   */
  emissions(page: Page): Int32Array;
  /** Adds what a second pass remembers to a sentence's scores; false where there is nothing to add. */
  recall(page: Page, sentence: Sentence, memory: Memory, scores: Int32Array): boolean;
  /** How sure a name is, from 0 to 1: against the same tokens as no name or as one of another type. */
  confidence(scores: Int32Array, labels: Uint8Array, from: number, to: number): number;
  /** Writes the best valid sequence of labels of a sentence. */
  best(scores: Int32Array, sentence: Sentence, labels: Uint8Array): void;
}

/**
 * The score of "outside" where a name cannot be: such a token is not weighed. Names begin at a capital or a digit
 * (or right before one), and go on from there as long as the words do not speak against it.
 */
const CLOSED = 1 << 24;
/** How far "outside" must be ahead for a name to be over, before it is measured in steps. */
const CLEARLY = 3;

/** What says that a row of a form's weights is summed. */
const WEIGHED = 1;

/** Labels that go on with a name, after which names before them; and the others, which may follow one another. */
const ALL = Array.from({ length: LABELS }, (_, label) => label);
const CONTINUING = Uint8Array.from(ALL.filter(continues));
const FRESH = Uint8Array.from(ALL.filter((label) => !continues(label)));
const CLOSING = Uint8Array.from(ALL.filter((label) => mayFollow(label, OUTSIDE)));
const SOURCES = ALL.map((to) => Uint8Array.from(ALL.filter((from) => mayFollow(from, to))));

export function createTagger(model: Model): Tagger {
  const { transitions, step } = model;
  const buffer = new Int32Array(160);
  let out = new Int32Array(0);
  let back = new Uint8Array(0);
  /** No transition is worth more than this over another: a path further behind never wins. */
  const spread =
    Math.max(...transitions) -
    Math.min(
      ...ALL.flatMap((to) => [...SOURCES[to]!].map((from) => transitions[from * LABELS + to]!)),
    );

  /** Sums the weights of a form's bases for a neighbour at an offset, in its place among `form.weights`. */
  function weigh(form: Form, offset: number): void {
    const { bases, weights } = form;
    const count = basesAt(form, offset);
    for (let b = 0; b < count; b++) buffer[b] = staticId(bases[b]!, offset);
    const at = (offset + REACH) * ROW;
    model.add(buffer, count, weights, at);
    weights[at + LABELS] = WEIGHED;
  }

  function emissions(page: Page): Int32Array {
    const { forms, sentences } = page;
    const size = forms.length * LABELS;
    if (out.length < size) out = new Int32Array(2 * size);
    out.fill(0, 0, size);
    for (const sentence of sentences) {
      let open = false;
      for (let i = sentence.from; i < sentence.to; i++) {
        const at = i * LABELS;
        if (!open && !forms[i]!.capital && !forms[i + 1]!.capital) {
          out[at + OUTSIDE] = CLOSED;
          continue;
        }
        for (let offset = -REACH; offset <= REACH; offset++) {
          const form = forms[i + offset]!;
          const row = (offset + REACH) * ROW;
          if (form.weights[row + LABELS] !== WEIGHED) weigh(form, offset);
          for (let l = 0; l < LABELS; l++) out[at + l]! += form.weights[row + l]!;
        }
        model.add(buffer, contextFeatures(page, sentence, i, buffer), out, at);
        open = mayGoOn(out, at);
      }
    }
    return out;
  }

  function recall(page: Page, sentence: Sentence, memory: Memory, scores: Int32Array): boolean {
    let changed = false;
    for (let i = sentence.from; i < sentence.to; i++) {
      const at = i * LABELS;
      if (scores[at + OUTSIDE] === CLOSED) continue;
      const count = memoryFeatures(page, memory, i, buffer);
      model.add(buffer, count, scores, at);
      if (count) changed = true;
    }
    return changed;
  }

  function confidence(scores: Int32Array, labels: Uint8Array, from: number, to: number): number {
    const type = typeOf(labels[from]!);
    if (labels[from] === OUTSIDE) return 1;
    const scoreAs = (other: number | undefined): number => {
      let before = labels[from - 1]!;
      let sum = 0;
      for (let i = from; i < to; i++) {
        const label = labels[i]!;
        const read =
          other === undefined || label === OUTSIDE ? OUTSIDE : labelOf(other, positionOf(label));
        sum += scores[i * LABELS + read]! + transitions[before * LABELS + read]!;
        before = read;
      }
      return sum + transitions[before * LABELS + labels[to]!]!;
    };
    const own = scoreAs(type);
    const against = (other: number | undefined): number =>
      Math.exp(Math.min(30, (scoreAs(other) - own) * step));
    let all = against(undefined);
    TYPES.forEach((_, other) => (all += against(other)));
    return 1 / all;
  }

  let path = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  const leading = new Uint8Array(CLOSING.length);
  const outside = transitions[OUTSIDE * LABELS + OUTSIDE]!;

  /**
   * Viterbi. What a label that begins anew may follow is the same for all such labels, so the paths that are too far
   * behind to be followed by any are left out once for a token.
   */
  function best(scores: Int32Array, { from: start, to: end }: Sentence, labels: Uint8Array): void {
    if (back.length < (end - start) * LABELS) back = new Uint8Array(2 * (end - start) * LABELS);
    path.fill(-Infinity);
    path[OUTSIDE] = 0;
    /** Is the token before closed, so that every path ends outside? */
    let before = false;
    for (let i = start; i < end; i++) {
      const at = i * LABELS;
      const track = (i - start) * LABELS;
      const closed = scores[at + OUTSIDE] === CLOSED;
      if (closed && before) {
        path[OUTSIDE]! += outside;
        back[track + OUTSIDE] = OUTSIDE;
        continue;
      }
      before = closed;
      let top = -Infinity;
      for (let k = 0; k < CLOSING.length; k++) top = Math.max(top, path[CLOSING[k]!]!);
      let followed = 0;
      for (let k = 0; k < CLOSING.length; k++)
        if (path[CLOSING[k]!]! >= top - spread) leading[followed++] = CLOSING[k]!;
      if (closed) next.fill(-Infinity);
      for (let k = 0; k < (closed ? 1 : FRESH.length); k++) {
        const to = FRESH[k]!;
        let value = -Infinity;
        for (let j = 0; j < followed; j++) {
          const from = leading[j]!;
          const sum = path[from]! + (i === start ? 0 : transitions[from * LABELS + to]!);
          if (sum <= value) continue;
          value = sum;
          back[track + to] = from;
        }
        next[to] = value + (closed ? 0 : scores[at + to]!);
      }
      for (let k = 0; !closed && k < CONTINUING.length; k++) {
        const to = CONTINUING[k]!;
        let value = -Infinity;
        for (const from of SOURCES[to]!) {
          const sum = path[from]! + transitions[from * LABELS + to]!;
          if (sum <= value) continue;
          value = sum;
          back[track + to] = from;
        }
        next[to] = value + scores[at + to]!;
      }
      [path, next] = [next, path];
    }
    let at = OUTSIDE;
    for (const label of CLOSING) if (path[label]! > path[at]!) at = label;
    for (let i = end - 1; i >= start; i--) {
      labels[i] = at;
      at = back[(i - start) * LABELS + at]!;
    }
  }

  function mayGoOn(scores: Int32Array, at: number): boolean {
    const bar = scores[at + OUTSIDE]! - CLEARLY / step;
    for (let label = 1; label < LABELS; label++) if (scores[at + label]! > bar) return true;
    return false;
  }

  return { emissions, recall, confidence, best };
}
