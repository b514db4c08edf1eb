// Finds the names of a sentence: a linear-chain CRF over syllables, best path by Viterbi.
import type { Token } from '../../text/tokens';
import {
  basesAt,
  contextFeatures,
  edgeId,
  layOut,
  memoryFeatures,
  REACH,
  staticId,
  type Line,
} from './features';
import { makeForm, type Form } from './forms';
import { LABELS, labelOf, mayFollow, OUTSIDE, positionOf, typeOf, TYPES } from './labels';
import type { Model } from './model';

/** Forms kept with their summed weights; past this the cache starts anew. */
const CACHE = 30000;

interface Weighed extends Form {
  /** Summed weights of the form's own features, for each offset of a neighbour: built when first needed. */
  readonly rows: (Float32Array | undefined)[];
}

export interface Tagger {
  formOf(token: Token): Form;
  /** Scores of every label at every token: `LABELS` numbers a token. */
  emissions(line: Line): Float32Array;
  /** Adds what a second pass remembers to the scores of the first. */
  recall(line: Line, emissions: Float32Array): void;
  /** How sure a name is, from 0 to 1: against the same tokens as no name or as one of another type. */
  confidence(emissions: Float32Array, labels: Uint8Array, from: number, to: number): number;
  /** The best valid sequence of labels. */
  best(emissions: Float32Array, length: number): Uint8Array;
}

const SOURCES: number[][] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (__, from) => from).filter((from) => mayFollow(from, to)),
);

/**
 * The score of "outside" where a name cannot be: such a token is not weighed. Names begin at a capital or a digit
 * (or right before one), and go on from there as long as the words do not speak against it.
 */
const CLOSED = 1e4;
/** How far "outside" must be ahead for a name to be over. */
const CLEARLY = 3;
const CONTINUING = Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => label !== OUTSIDE,
);

function mayGoOn(row: Float32Array): boolean {
  const bar = row[OUTSIDE]! - CLEARLY;
  return CONTINUING.some((label) => row[label]! > bar);
}

export function createTagger(model: Model): Tagger {
  const forms = new Map<string, Weighed>();
  const edges = new Map<number, Float32Array>();
  const buffer = new Int32Array(160);

  function formOf(token: Token): Form {
    let form = forms.get(token.text);
    if (!form) {
      if (forms.size >= CACHE) forms.clear();
      form = { ...makeForm(token, model.classesOf), rows: [] };
      forms.set(token.text, form);
    }
    return form;
  }

  function rowOf(form: Form | undefined, offset: number): Float32Array {
    if (!form) {
      let row = edges.get(offset);
      if (!row) {
        edges.set(offset, (row = new Float32Array(LABELS)));
        model.add(edgeId(offset), row);
      }
      return row;
    }
    const { rows } = form as Weighed;
    let row = rows[offset + REACH];
    if (!row) {
      rows[offset + REACH] = row = new Float32Array(LABELS);
      for (let b = 0, n = basesAt(form, offset); b < n; b++)
        model.add(staticId(form.bases[b]!, offset), row);
    }
    return row;
  }

  function emissions(line: Line): Float32Array {
    const { forms } = line;
    const n = forms.length;
    const out = new Float32Array(n * LABELS);
    const layout = layOut(line);
    let open = false;
    for (let i = 0; i < n; i++) {
      if (!open && !forms[i]!.capital && !forms[i + 1]?.capital) {
        out[i * LABELS + OUTSIDE] = CLOSED;
        continue;
      }
      const row = out.subarray(i * LABELS, (i + 1) * LABELS);
      for (let offset = -REACH; offset <= REACH; offset++) {
        const part = rowOf(forms[i + offset], offset);
        for (let l = 0; l < LABELS; l++) row[l]! += part[l]!;
      }
      const count = contextFeatures(line, layout, i, buffer);
      for (let k = 0; k < count; k++) model.add(buffer[k]!, row);
      open = mayGoOn(row);
    }
    return out;
  }

  function recall(line: Line, scores: Float32Array): void {
    for (let i = 0; i < line.forms.length; i++) {
      if (scores[i * LABELS + OUTSIDE] === CLOSED) continue;
      const count = memoryFeatures(line, i, buffer);
      if (!count) continue;
      const row = scores.subarray(i * LABELS, (i + 1) * LABELS);
      for (let k = 0; k < count; k++) model.add(buffer[k]!, row);
    }
  }

  function confidence(scores: Float32Array, labels: Uint8Array, from: number, to: number): number {
    const last = Math.min(to, labels.length) - 1;
    const type = typeOf(labels[from]!);
    if (labels[from] === OUTSIDE) return 1;
    const scoreAs = (other: number | undefined): number => {
      let before = from > 0 ? labels[from - 1]! : OUTSIDE;
      let sum = 0;
      for (let i = from; i <= last; i++) {
        const label = labels[i]!;
        const read =
          other === undefined || label === OUTSIDE ? OUTSIDE : labelOf(other, positionOf(label));
        sum += scores[i * LABELS + read]! + model.transitions[before * LABELS + read]!;
        before = read;
      }
      const after = labels[last + 1];
      return after === undefined ? sum : sum + model.transitions[before * LABELS + after]!;
    };
    const own = scoreAs(type);
    let all = Math.exp(Math.min(30, scoreAs(undefined) - own));
    TYPES.forEach((_, other) => (all += Math.exp(Math.min(30, scoreAs(other) - own))));
    return 1 / all;
  }

  function best(scores: Float32Array, n: number): Uint8Array {
    const labels = new Uint8Array(n);
    if (n === 0) return labels;
    const back = new Uint8Array(n * LABELS);
    let path = new Float64Array(LABELS);
    let next = new Float64Array(LABELS);
    for (let l = 0; l < LABELS; l++) path[l] = mayFollow(OUTSIDE, l) ? scores[l]! : -Infinity;
    for (let i = 1; i < n; i++) {
      if (scores[i * LABELS + OUTSIDE] === CLOSED) {
        let from = OUTSIDE;
        for (const source of SOURCES[OUTSIDE]!)
          if (path[source]! + toOutside(source) > path[from]! + toOutside(from)) from = source;
        next.fill(-Infinity);
        next[OUTSIDE] = path[from]! + toOutside(from);
        back[i * LABELS + OUTSIDE] = from;
        [path, next] = [next, path];
        continue;
      }
      for (let to = 0; to < LABELS; to++) {
        let top = -Infinity;
        let from = OUTSIDE;
        for (const source of SOURCES[to]!) {
          const value = path[source]! + model.transitions[source * LABELS + to]!;
          if (value > top) {
            top = value;
            from = source;
          }
        }
        next[to] = top + scores[i * LABELS + to]!;
        back[i * LABELS + to] = from;
      }
      [path, next] = [next, path];
    }
    let at = OUTSIDE;
    for (let l = 0; l < LABELS; l++) if (mayFollow(l, OUTSIDE) && path[l]! > path[at]!) at = l;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = at;
      at = back[i * LABELS + at]!;
    }
    return labels;
  }

  const toOutside = (from: number): number => model.transitions[from * LABELS + OUTSIDE]!;

  return { formOf, emissions, recall, confidence, best };
}
