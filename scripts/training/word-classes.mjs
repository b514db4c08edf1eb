// Word classes from raw text by the exchange algorithm: words that stand in like company share a class.

const XLOGX = Float64Array.from({ length: 1 << 16 }, (_, x) => (x ? x * Math.log(x) : 0));
const f = (x) => (x < XLOGX.length ? XLOGX[x] : x * Math.log(x));

/**
 * @param {Iterable<string[]>} sentences
 * @param {{ classes: number, rounds: number, least: number }} options
 * @returns {Map<string, number>} class by word, for words seen at least `least` times
 */
export function learnClasses(sentences, { classes: K, rounds, least }) {
  const counts = new Map();
  for (const words of sentences) for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const id = new Map(vocabulary.map(([w], i) => [w, i + 2]));
  const V = vocabulary.length + 2; // 0: edge of a sentence, 1: rare words
  const left = Array.from({ length: V }, () => new Map());
  const right = Array.from({ length: V }, () => new Map());
  const n = new Float64Array(V);
  for (const words of sentences) {
    let before = 0;
    for (const w of [...words, null]) {
      const now = w === null ? 0 : (id.get(w) ?? 1);
      left[now].set(before, (left[now].get(before) ?? 0) + 1);
      right[before].set(now, (right[before].get(now) ?? 0) + 1);
      n[now]++;
      before = now;
    }
  }
  const pairs = (m) => [Int32Array.from(m.keys()), Int32Array.from(m.values())];
  const L = left.map(pairs);
  const R = right.map(pairs);
  const C = K + 2;
  const classOf = Int32Array.from({ length: V }, (_, w) => (w < 2 ? K + w : (w - 2) % K));
  const N = new Float64Array(C * C);
  const total = new Float64Array(C);
  for (let w = 0; w < V; w++) {
    total[classOf[w]] += n[w];
    const [ws, cs] = R[w];
    for (let k = 0; k < ws.length; k++) N[classOf[w] * C + classOf[ws[k]]] += cs[k];
  }
  const lc = new Float64Array(C);
  const rc = new Float64Array(C);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 2; w < V; w++) {
      lc.fill(0);
      rc.fill(0);
      const old = classOf[w];
      let own = 0;
      for (let k = 0; k < L[w][0].length; k++) {
        if (L[w][0][k] === w) own = L[w][1][k];
        else lc[classOf[L[w][0][k]]] += L[w][1][k];
      }
      for (let k = 0; k < R[w][0].length; k++)
        if (R[w][0][k] !== w) rc[classOf[R[w][0][k]]] += R[w][1][k];
      const ls = [];
      const rs = [];
      for (let c = 0; c < C; c++) {
        if (lc[c]) ls.push(c);
        if (rc[c]) rs.push(c);
      }
      for (const c of ls) N[c * C + old] -= lc[c];
      for (const c of rs) N[old * C + c] -= rc[c];
      N[old * C + old] -= own;
      total[old] -= n[w];
      let best = old;
      let top = -Infinity;
      for (let c = 0; c < K; c++) {
        let gain = -2 * (f(total[c] + n[w]) - f(total[c]));
        for (const d of ls) if (d !== c) gain += f(N[d * C + c] + lc[d]) - f(N[d * C + c]);
        for (const d of rs) if (d !== c) gain += f(N[c * C + d] + rc[d]) - f(N[c * C + d]);
        const self = N[c * C + c];
        gain += f(self + lc[c] + rc[c] + own) - f(self);
        if (gain > top + 1e-9) [top, best] = [gain, c];
      }
      if (best !== old) moved++;
      classOf[w] = best;
      for (const c of ls) N[c * C + best] += lc[c];
      for (const c of rs) N[best * C + c] += rc[c];
      N[best * C + best] += own;
      total[best] += n[w];
    }
    if (moved < V / 500) break;
  }
  return new Map(vocabulary.map(([w], i) => [w, classOf[i + 2]]));
}
