// From feature ids to rows of the weight table: an index of the features that are seen often enough.
import { core } from './core.mjs';

const buffer = new Int32Array(256);
/** What of a feature's id the data file keeps. */
const keyOf = (id) => id & -(1 << core.KEY_SHIFT);

/** Calls `each(token, id)` for every feature of what a second pass remembers of a sentence. */
function eachMemory(page, { from, to }, memory, each) {
  for (let i = from; i < to; i++) {
    const count = core.memoryFeatures(page, memory, i, buffer);
    for (let k = 0; k < count; k++) each(i - from, keyOf(buffer[k]));
  }
}

/** Calls `each(token, id)` for every feature of a sentence that a first pass has, token by token. */
function eachFeature(page, sentence, memory, each) {
  const { from, to } = sentence;
  for (let i = from; i < to; i++) {
    for (let offset = -core.REACH; offset <= core.REACH; offset++) {
      const form = page.forms[i + offset];
      for (let b = 0, n = core.basesAt(form, offset); b < n; b++)
        each(i - from, keyOf(core.staticId(form.bases[b], offset)));
    }
    const count = core.contextFeatures(page, sentence, i, buffer);
    for (let k = 0; k < count; k++) each(i - from, keyOf(buffer[k]));
    const remembered = memory ? core.memoryFeatures(page, memory, i, buffer) : 0;
    for (let k = 0; k < remembered; k++) each(i - from, keyOf(buffer[k]));
  }
}

export class FeatureIndex {
  constructor() {
    this.counts = new Map();
    this.rows = new Map();
  }

  /** Counts the features of an article, and those of its memory where it has one. */
  count({ page, memory }) {
    const add = (_, id) => this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
    for (const sentence of page.sentences) {
      eachFeature(page, sentence, undefined, add);
      if (memory) eachMemory(page, sentence, memory, add);
    }
  }

  /** Gives a row to every feature seen at least `least` times. */
  close(least) {
    for (const [id, n] of this.counts) if (n >= least) this.rows.set(id, this.rows.size);
    this.counts = undefined;
  }

  get size() {
    return this.rows.size;
  }

  /** Rows of all tokens' features, one after the other, and where each token's begin. */
  read(page, sentence, memory) {
    const rows = [];
    const starts = new Int32Array(sentence.to - sentence.from + 1);
    eachFeature(page, sentence, memory, (i, id) => {
      const row = this.rows.get(id);
      if (row !== undefined) rows.push(row);
      starts[i + 1] = rows.length;
    });
    return { rows: Int32Array.from(rows), starts };
  }

  /** Keeps the rows that `keep` wants; returns old row → new row, -1 where it is gone. */
  compact(keep) {
    const moved = new Int32Array(this.rows.size).fill(-1);
    const kept = new Map();
    for (const [id, row] of this.rows)
      if (keep(row)) {
        moved[row] = kept.size;
        kept.set(id, kept.size);
      }
    this.rows = kept;
    return moved;
  }
}

/** A sentence's features after `compact`. */
export function move({ rows, starts }, moved) {
  const out = [];
  const at = new Int32Array(starts.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = starts[i]; k < starts[i + 1]; k++)
      if (moved[rows[k]] >= 0) out.push(moved[rows[k]]);
    at[i + 1] = out.length;
  }
  return { rows: Int32Array.from(out), starts: at };
}
