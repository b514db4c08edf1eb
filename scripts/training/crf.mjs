// A linear-chain CRF over sparse binary features: AdaGrad on the likelihood of one sentence at a time.
import { core } from './core.mjs';

const { LABELS, mayFollow } = core;

const pairs = [];
for (let a = 0; a < LABELS; a++)
  for (let b = 0; b < LABELS; b++) if (mayFollow(a, b)) pairs.push([a, b]);
const FROM = Uint8Array.from(pairs, (pair) => pair[0]);
const TO = Uint8Array.from(pairs, (pair) => pair[1]);
const PAIRS = pairs.length;
const STARTS = Uint8Array.from({ length: LABELS }, (_, label) => (mayFollow(0, label) ? 1 : 0));
const ENDS = Uint8Array.from({ length: LABELS }, (_, label) => (mayFollow(label, 0) ? 1 : 0));

const EPSILON = 1e-3;

export class Crf {
  /** @param options rate: learning rate, l2: weight decay of what a sentence touches, drop: part of the features left out at random */
  constructor(size, { rate, l2, drop, rng }) {
    this.w = new Float32Array(size * LABELS);
    this.g2 = new Float32Array(size * LABELS);
    this.t = new Float32Array(LABELS * LABELS);
    this.t2 = new Float32Array(LABELS * LABELS);
    this.rate = rate;
    this.l2 = l2;
    this.drop = drop;
    this.noise = Float32Array.from({ length: 65521 }, rng);
    this.at = 0;
    /** Where 0, a weight must stay zero. */
    this.mask = undefined;
    this.room(64, 4096);
  }

  room(tokens, features) {
    if (!(this.psi?.length >= tokens * LABELS)) {
      this.psi = new Float64Array(tokens * LABELS * 2);
      this.alpha = new Float64Array(tokens * LABELS * 2);
      this.beta = new Float64Array(tokens * LABELS * 2);
      this.norm = new Float64Array(tokens * 2);
      this.keptStarts = new Int32Array(tokens * 2 + 1);
    }
    if (!(this.kept?.length >= features)) this.kept = new Int32Array(features * 2);
  }

  /**
   * One step on one sentence; returns the largest gradient on a label, 0 where it is sure and right.
   * @param target a label for each token, or (`soft`) a probability for each token and label
   */
  learn({ rows, starts }, target, soft = false) {
    const n = starts.length - 1;
    if (!n) return 0;
    this.room(n, rows.length);
    const { w, g2, alpha, beta, psi, kept, keptStarts, mask } = this;
    this.weigh({ rows, starts }, this.drop);
    const et = Float64Array.from(this.t, Math.exp);
    if (!this.forward(n, et)) return 0;
    this.backward(n, et);
    const gt = new Float64Array(LABELS * LABELS);
    const grad = new Float64Array(LABELS);
    const pair = new Float64Array(PAIRS);
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      let z = 0;
      for (let l = 0; l < LABELS; l++) z += grad[l] = alpha[at + l] * beta[at + l];
      let big = 0;
      for (let l = 0; l < LABELS; l++) {
        grad[l] = (soft ? target[at + l] : target[i] === l ? 1 : 0) - grad[l] / z;
        if (Math.abs(grad[l]) > big) big = Math.abs(grad[l]);
      }
      if (big > largest) largest = big;
      if (i > 0 && !soft) {
        let zz = 0;
        for (let p = 0; p < PAIRS; p++)
          zz += pair[p] =
            alpha[at - LABELS + FROM[p]] *
            et[FROM[p] * LABELS + TO[p]] *
            psi[at + TO[p]] *
            beta[at + TO[p]];
        for (let p = 0; p < PAIRS; p++) gt[FROM[p] * LABELS + TO[p]] -= pair[p] / zz;
        gt[target[i - 1] * LABELS + target[i]] += 1;
      }
      if (big < 1e-3) continue;
      for (let f = keptStarts[i]; f < keptStarts[i + 1]; f++) {
        const row = kept[f] * LABELS;
        for (let l = 0; l < LABELS; l++) {
          const g = grad[l] - this.l2 * w[row + l];
          if ((g < 1e-4 && g > -1e-4) || (mask && !mask[row + l])) continue;
          g2[row + l] += g * g;
          w[row + l] += (this.rate * g) / (EPSILON + Math.sqrt(g2[row + l]));
        }
      }
    }
    // Probabilities of single labels say nothing of transitions: those are learnt where labels are known.
    for (let p = 0; p < PAIRS && !soft; p++) {
      const cell = FROM[p] * LABELS + TO[p];
      this.t2[cell] += gt[cell] * gt[cell];
      this.t[cell] += (this.rate * gt[cell]) / (EPSILON + Math.sqrt(this.t2[cell]));
    }
    return largest;
  }

  /** The probability of every label at every token, `LABELS` numbers a token. */
  probabilities({ rows, starts }) {
    const n = starts.length - 1;
    const out = new Float32Array(n * LABELS);
    this.room(n, rows.length);
    this.weigh({ rows, starts }, 0);
    const et = Float64Array.from(this.t, Math.exp);
    this.forward(n, et);
    this.backward(n, et);
    for (let i = 0; i < n; i++) {
      let z = 0;
      for (let l = 0; l < LABELS; l++) {
        const at = i * LABELS + l;
        z += out[at] = this.alpha[at] * this.beta[at];
      }
      for (let l = 0; l < LABELS; l++) out[i * LABELS + l] /= z;
    }
    return out;
  }

  /** Potentials of the labels of each token; `drop`: the part of the features left out at random. */
  weigh({ rows, starts }, drop) {
    const { w, psi, kept, keptStarts, noise } = this;
    const n = starts.length - 1;
    const scale = 1 / (1 - drop);
    let k = 0;
    for (let i = 0; i < n; i++) {
      const base = i * LABELS;
      psi.fill(0, base, base + LABELS);
      keptStarts[i] = k;
      for (let f = starts[i]; f < starts[i + 1]; f++) {
        if (drop && noise[(this.at = (this.at + 1) % noise.length)] < drop) continue;
        kept[k++] = rows[f];
        const row = rows[f] * LABELS;
        for (let l = 0; l < LABELS; l++) psi[base + l] += w[row + l];
      }
      let max = -Infinity;
      for (let l = 0; l < LABELS; l++) if (psi[base + l] > max) max = psi[base + l];
      for (let l = 0; l < LABELS; l++) psi[base + l] = Math.exp((psi[base + l] - max) * scale);
    }
    keptStarts[n] = k;
  }

  forward(n, et) {
    const { psi, alpha, norm } = this;
    alpha.fill(0, 0, n * LABELS);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      if (i === 0) for (let l = 0; l < LABELS; l++) alpha[l] = STARTS[l];
      else
        for (let p = 0; p < PAIRS; p++)
          alpha[at + TO[p]] += alpha[at - LABELS + FROM[p]] * et[FROM[p] * LABELS + TO[p]];
      let sum = 0;
      for (let l = 0; l < LABELS; l++) {
        alpha[at + l] *= i === n - 1 && !ENDS[l] ? 0 : psi[at + l];
        sum += alpha[at + l];
      }
      if (!(sum > 1e-300)) return false;
      norm[i] = sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l] /= sum;
    }
    return true;
  }

  backward(n, et) {
    const { psi, beta, norm } = this;
    beta.fill(0, 0, n * LABELS);
    for (let l = 0; l < LABELS; l++) beta[(n - 1) * LABELS + l] = ENDS[l];
    for (let i = n - 2; i >= 0; i--) {
      const at = i * LABELS;
      for (let p = 0; p < PAIRS; p++) {
        const to = at + LABELS + TO[p];
        beta[at + FROM[p]] += et[FROM[p] * LABELS + TO[p]] * psi[to] * beta[to];
      }
      for (let l = 0; l < LABELS; l++) beta[at + l] /= norm[i + 1];
    }
  }

  /** Adds the weights of now to the mean that `settle` takes: steadier than where the last step ended. */
  note() {
    this.sum ??= { w: new Float64Array(this.w.length), t: new Float64Array(this.t.length), n: 0 };
    this.w.forEach((value, i) => (this.sum.w[i] += value));
    this.t.forEach((value, i) => (this.sum.t[i] += value));
    this.sum.n++;
  }

  settle() {
    const { w, t, n } = this.sum;
    this.w = Float32Array.from(w, (value) => value / n);
    this.t = Float32Array.from(t, (value) => value / n);
  }

  /** The best labels of a sentence. */
  tag({ rows, starts }) {
    const n = starts.length - 1;
    const { w } = this;
    const back = new Uint8Array(n * LABELS);
    let best = new Float64Array(LABELS);
    for (let i = 0; i < n; i++) {
      const next = new Float64Array(LABELS).fill(-Infinity);
      if (i === 0) for (let l = 0; l < LABELS; l++) next[l] = STARTS[l] ? 0 : -Infinity;
      for (let p = 0; i > 0 && p < PAIRS; p++) {
        const value = best[FROM[p]] + this.t[FROM[p] * LABELS + TO[p]];
        if (value > next[TO[p]]) {
          next[TO[p]] = value;
          back[i * LABELS + TO[p]] = FROM[p];
        }
      }
      for (let f = starts[i]; f < starts[i + 1]; f++) {
        const row = rows[f] * LABELS;
        for (let l = 0; l < LABELS; l++) next[l] += w[row + l];
      }
      best = next;
    }
    const labels = new Uint8Array(n);
    let at = 0;
    for (let l = 0; l < LABELS; l++) if (ENDS[l] && best[l] > best[at]) at = l;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = at;
      at = back[i * LABELS + at];
    }
    return labels;
  }
}
