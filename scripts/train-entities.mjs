// Trains the entity tagger: `node scripts/train-entities.mjs --gold FOLDER --news FOLDER [--dev k/n] [--out FILE]`.
import { readFileSync, readdirSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const arg = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? fallback : process.argv[i + 1];
};
const GOLD = arg('gold');
const NEWS = arg('news');
const EPOCHS = Number(arg('epochs', 12));
const RATE = Number(arg('rate', 0.1));
const L1 = Number(arg('l1', 0));
const L2 = Number(arg('l2', 1e-6));
const CUT = Number(arg('cut', 2));
const EVERY = Number(arg('every', 4));
const DROP = Number(arg('drop', 0.1));
const [fold, folds] = arg('dev', '0/5').split('/').map(Number);
const tests = (arg('test', '') || '').split(',').filter(Boolean);

const bundle = join('.cache', 'tagger.mjs');
mkdirSync('.cache', { recursive: true });
await build({
  entryPoints: ['server/src/core/recognise/entity/training.ts'],
  bundle: true,
  format: 'esm',
  outfile: bundle,
  logLevel: 'warning',
});
const core = await import(pathToFileURL(bundle));
const DATA = 'server/src/core/lexicon/data';
const gazetteer = core.buildGazetteer({
  data: Object.fromEntries(
    (arg('nolex') ? [] : ['places', 'names', 'heads']).map((name) => [
      name,
      JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')),
    ]),
  ),
});
const { LABELS, TYPES, mayFollow, encode, decode } = core;

/** Articles with their gold: text and mentions, trimmed of lower-case generic heads as the scorer does. */
export function load(folder, texts) {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json') && !f.includes('.meta.'))
    .sort()
    .map((f) => {
      const gold = JSON.parse(readFileSync(join(folder, f), 'utf8'));
      const name = f.replace(/json$/, 'txt');
      const path = [folder, ...texts].map((d) => join(d, name)).find(existsSync);
      return { id: f.slice(0, -5), text: readFileSync(path, 'utf8'), gold: gold.entities };
    });
}

const HEADS = /^(?:\p{Ll}[\p{Ll}\p{M}]*\s+)+(?=\p{Lu})/u;

function readArticle(article) {
  const doc = core.createSnapshot(article.text);
  const { lines, firstToken } = core.prepare(doc, core.formOf, gazetteer);
  const spans = article.gold.map((g) => {
    const start = doc.toUtf16(g.start);
    const end = doc.toUtf16(g.end);
    const head = HEADS.exec(doc.text.slice(start, end).normalize('NFC'));
    return {
      start: start + (head ? head[0].length : 0),
      end,
      type: TYPES.indexOf(g.type),
      optional: !!g.optional,
      alt: (g.alt ?? []).map((a) => ({
        start: doc.toUtf16(a.start),
        end: doc.toUtf16(a.end),
        type: a.type ? TYPES.indexOf(a.type) : TYPES.indexOf(g.type),
      })),
    };
  });
  const golds = lines.map(() => []);
  const mapped = [];
  for (const span of spans) {
    const from = doc.tokenIndexAt(span.start);
    const to = doc.tokenIndexAt(span.end - 1) + 1;
    let line = 0;
    while (line + 1 < firstToken.length && firstToken[line + 1] <= from) line++;
    const exact = doc.tokens[from]?.start === span.start && doc.tokens[to - 1]?.end === span.end;
    mapped.push({ ...span, line, exact });
    if (to > firstToken[line] + lines[line].forms.length) continue;
    golds[line].push({
      from: from - firstToken[line],
      to: to - firstToken[line],
      type: span.type,
      optional: span.optional,
    });
  }
  const labels = golds.map((names, i) => {
    const sorted = names.sort((a, b) => a.optional - b.optional || b.to - b.from - (a.to - a.from));
    const kept = [];
    for (const name of sorted)
      if (!kept.some((k) => name.from < k.to && k.from < name.to)) kept.push(name);
    return encode(lines[i].forms.length, kept);
  });
  return { id: article.id, doc, lines, firstToken, labels, spans };
}

// Features: ids first as hashes, then dense.
function featuresOf(line) {
  const layout = core.layOut(line);
  const n = line.forms.length;
  const out = [];
  const buffer = new Int32Array(256);
  for (let i = 0; i < n; i++) {
    const ids = [];
    for (let o = -core.REACH; o <= core.REACH; o++) {
      const form = line.forms[i + o];
      if (!form) ids.push(core.edgeId(o));
      else
        for (let b = 0, m = core.basesAt(form, o); b < m; b++)
          ids.push(core.staticId(form.bases[b], o));
    }
    const k = core.contextFeatures(line, layout, i, buffer);
    for (let j = 0; j < k; j++) ids.push(buffer[j]);
    out.push(ids);
  }
  return out;
}

class Index {
  constructor() {
    this.map = new Map();
    this.counts = [];
  }
  count(line) {
    for (const ids of featuresOf(line))
      for (const id of ids) {
        let k = this.map.get(id);
        if (k === undefined) this.map.set(id, (k = this.map.size));
        this.counts[k] = (this.counts[k] ?? 0) + 1;
      }
  }
  cut(least) {
    const kept = new Map();
    for (const [id, k] of this.map) if (this.counts[k] >= least) kept.set(id, kept.size);
    this.map = kept;
  }
  read(line) {
    return featuresOf(line).map((ids) =>
      Int32Array.from(ids.map((id) => this.map.get(id) ?? -1).filter((k) => k >= 0)),
    );
  }
}

const ALLOWED = [];
for (let a = 0; a < LABELS; a++)
  for (let b = 0; b < LABELS; b++) if (mayFollow(a, b)) ALLOWED.push([a, b]);
const FROM = Uint8Array.from(ALLOWED, (p) => p[0]);
const TO = Uint8Array.from(ALLOWED, (p) => p[1]);
const STARTS = Uint8Array.from({ length: LABELS }, (_, l) => (mayFollow(0, l) ? 1 : 0));
const ENDS = Uint8Array.from({ length: LABELS }, (_, l) => (mayFollow(l, 0) ? 1 : 0));

function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Crf {
  constructor(size) {
    this.w = new Float32Array(size * LABELS);
    this.g2 = new Float32Array(size * LABELS);
    this.t = new Float32Array(LABELS * LABELS);
    this.t2 = new Float32Array(LABELS * LABELS);
    this.last = new Int32Array(size);
    this.step = 0;
  }
  scores(features, i, row) {
    row.fill(0);
    const f = features[i];
    const { w } = this;
    for (let k = 0; k < f.length; k++) {
      const base = f[k] * LABELS;
      for (let l = 0; l < LABELS; l++) row[l] += w[base + l];
    }
  }
  /** Pays the L1 penalty that a row owes since it was last seen. */
  shrink(row) {
    const owed = this.step - this.last[row];
    if (owed <= 0) return;
    this.last[row] = this.step;
    const { w, g2 } = this;
    for (let at = row * LABELS, end = at + LABELS; at < end; at++) {
      const v = w[at];
      if (v === 0) continue;
      const cut = (L1 * owed * RATE) / (1e-3 + Math.sqrt(g2[at]));
      w[at] = v > cut ? v - cut : v < -cut ? v + cut : 0;
    }
  }
  shrinkAll() {
    if (L1 > 0) for (let row = 0; row < this.last.length; row++) this.shrink(row);
  }
  nonzero() {
    let n = 0;
    for (const v of this.w) if (v !== 0) n++;
    return n;
  }
  learn(features, labels, rng) {
    const n = features.length;
    if (!n) return 0;
    this.step++;
    const { w, g2 } = this;
    const scale = 1 / (1 - DROP);
    const kept = features.map((f) => (DROP ? f.filter(() => rng() >= DROP) : f));
    const psi = new Float64Array(n * LABELS);
    const raw = new Float64Array(n * LABELS);
    for (let i = 0; i < n; i++) {
      const f = kept[i];
      let max = -Infinity;
      for (let k = 0; k < f.length; k++) {
        const row = f[k];
        const base = row * LABELS;
        if (L1 > 0) {
          this.shrink(row);
        }
        for (let l = 0; l < LABELS; l++) raw[i * LABELS + l] += w[base + l];
      }
      for (let l = 0; l < LABELS; l++) {
        raw[i * LABELS + l] *= scale;
        if (raw[i * LABELS + l] > max) max = raw[i * LABELS + l];
      }
      for (let l = 0; l < LABELS; l++) psi[i * LABELS + l] = Math.exp(raw[i * LABELS + l] - max);
    }
    const et = Float64Array.from(this.t, Math.exp);
    const alpha = new Float64Array(n * LABELS);
    const beta = new Float64Array(n * LABELS);
    const norm = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      if (i === 0) for (let l = 0; l < LABELS; l++) alpha[l] = STARTS[l] ? psi[l] : 0;
      else {
        for (let p = 0; p < FROM.length; p++)
          alpha[at + TO[p]] += alpha[at - LABELS + FROM[p]] * et[FROM[p] * LABELS + TO[p]];
        for (let l = 0; l < LABELS; l++) alpha[at + l] *= psi[at + l];
      }
      let sum = 0;
      for (let l = 0; l < LABELS; l++) {
        if (i === n - 1 && !ENDS[l]) alpha[at + l] = 0;
        sum += alpha[at + l];
      }
      if (!(sum > 1e-300)) return 0;
      norm[i] = sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l] /= sum;
    }
    for (let l = 0; l < LABELS; l++) beta[(n - 1) * LABELS + l] = ENDS[l];
    for (let i = n - 2; i >= 0; i--) {
      const at = i * LABELS;
      for (let p = 0; p < FROM.length; p++) {
        const to = at + LABELS + TO[p];
        beta[at + FROM[p]] += et[FROM[p] * LABELS + TO[p]] * psi[to] * beta[to];
      }
      for (let l = 0; l < LABELS; l++) beta[at + l] /= norm[i + 1];
    }
    const gt = new Float64Array(LABELS * LABELS);
    const row = new Float64Array(LABELS);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      let z = 0;
      for (let l = 0; l < LABELS; l++) z += row[l] = alpha[at + l] * beta[at + l];
      let big = 0;
      for (let l = 0; l < LABELS; l++) {
        row[l] = (labels[i] === l ? 1 : 0) - row[l] / z;
        if (Math.abs(row[l]) > big) big = Math.abs(row[l]);
      }
      if (i > 0) {
        let zz = 0;
        const pair = new Float64Array(FROM.length);
        for (let p = 0; p < FROM.length; p++)
          zz += pair[p] =
            alpha[at - LABELS + FROM[p]] *
            et[FROM[p] * LABELS + TO[p]] *
            psi[at + TO[p]] *
            beta[at + TO[p]];
        for (let p = 0; p < FROM.length; p++) gt[FROM[p] * LABELS + TO[p]] -= pair[p] / zz;
        gt[labels[i - 1] * LABELS + labels[i]] += 1;
      }
      if (big < 1e-4) continue;
      const f = kept[i];
      for (let k = 0; k < f.length; k++) {
        const base = f[k] * LABELS;
        for (let l = 0; l < LABELS; l++) {
          const g = row[l] - L2 * w[base + l];
          if (g > 1e-5 || g < -1e-5) {
            g2[base + l] += g * g;
            w[base + l] += (RATE * g) / (1e-3 + Math.sqrt(g2[base + l]));
          }
        }
      }
    }
    for (let k = 0; k < gt.length; k++)
      if (gt[k] !== 0) {
        this.t2[k] += gt[k] * gt[k];
        this.t[k] += (RATE * gt[k]) / (1e-3 + Math.sqrt(this.t2[k]));
      }
    return 1;
  }
  tag(features) {
    const n = features.length;
    let best = new Float64Array(LABELS);
    const back = new Uint8Array(n * LABELS);
    const row = new Float64Array(LABELS);
    for (let i = 0; i < n; i++) {
      this.scores(features, i, row);
      const next = new Float64Array(LABELS).fill(-Infinity);
      if (i === 0) for (let l = 0; l < LABELS; l++) next[l] = STARTS[l] ? row[l] : -Infinity;
      else {
        for (let p = 0; p < FROM.length; p++) {
          const v = best[FROM[p]] + this.t[FROM[p] * LABELS + TO[p]];
          if (v > next[TO[p]]) {
            next[TO[p]] = v;
            back[i * LABELS + TO[p]] = FROM[p];
          }
        }
        for (let l = 0; l < LABELS; l++) next[l] += row[l];
      }
      best = next;
    }
    const labels = new Uint8Array(n);
    let at = 0;
    let top = -Infinity;
    for (let l = 0; l < LABELS; l++) if (ENDS[l] && best[l] > top) [top, at] = [best[l], l];
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = at;
      at = back[i * LABELS + at];
    }
    return labels;
  }
}

export function predictions(article, labelsOf) {
  const out = [];
  article.lines.forEach((line, i) => {
    for (const { from, to, type } of decode(labelsOf(line, i))) {
      const first = article.firstToken[i];
      out.push({
        start: article.doc.tokens[first + from].start,
        end: article.doc.tokens[first + to - 1].end,
        type,
      });
    }
  });
  return out;
}

const trim = (doc, s) => {
  const head = HEADS.exec(doc.text.slice(s.start, s.end).normalize('NFC'));
  return { ...s, start: s.start + (head ? head[0].length : 0) };
};

export function score(articles, predict, typed = true, errors) {
  const per = TYPES.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  for (const article of articles) {
    const preds = predict(article).map((p) => trim(article.doc, p));
    const used = new Set();
    const same = (g, p) =>
      [g, ...g.alt].some((a) => {
        const t = trim(article.doc, a);
        return t.start === p.start && t.end === p.end && (!typed || t.type === p.type);
      });
    for (const g of article.spans) {
      if (g.optional) continue;
      const i = preds.findIndex((p, j) => !used.has(j) && same(g, p));
      if (i >= 0) {
        used.add(i);
        per[g.type].tp++;
      } else {
        per[g.type].fn++;
        errors?.push([article, 'missed', g]);
      }
    }
    preds.forEach((p, j) => {
      if (used.has(j)) return;
      if (article.spans.some((g) => g.optional && g.start < p.end && p.start < g.end)) return;
      per[p.type].fp++;
      errors?.push([article, 'spurious', p]);
    });
  }
  const all = per.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }));
  const f1 = ({ tp, fp, fn }) => (200 * tp) / (2 * tp + fp + fn || 1);
  return {
    f1: f1(all),
    p: (100 * all.tp) / (all.tp + all.fp || 1),
    r: (100 * all.tp) / (all.tp + all.fn || 1),
    per: Object.fromEntries(TYPES.map((t, i) => [t, f1(per[i])])),
  };
}

const show = (name, s) =>
  console.log(
    `${name.padEnd(10)} F1 ${s.f1.toFixed(2)}  P ${s.p.toFixed(1)} R ${s.r.toFixed(1)}  ${Object.entries(
      s.per,
    )
      .map(([t, v]) => `${t} ${v.toFixed(1)}`)
      .join('  ')}`,
  );

const started = Date.now();
const LEVELS = (arg('levels', '32,128,250') || '').split(',').filter(Boolean).map(Number);
const classMaps = LEVELS.map((k) => {
  const path = join('.cache', `classes${k}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
});
{
  const maps = classMaps.map((m) => new Map(m.map(([w, c]) => [core.hashOf(w) >>> 2, c])));
  const none = LEVELS.map(() => 0);
  core.setClasses((cased, lower) => {
    const key = maps[0]?.has(cased >>> 2) ? cased >>> 2 : lower >>> 2;
    return maps[0]?.has(key) ? maps.map((m) => m.get(key) + 1) : none;
  });
}
const clock = () => `${((Date.now() - started) / 1000).toFixed(0)}s`;
const articles = load(GOLD, [NEWS]).map(readArticle);
const dev = articles.filter((_, i) => folds && i % folds === fold);
const train = articles.filter((_, i) => !folds || i % folds !== fold);
const sets = [
  ['dev', dev],
  ...tests.map((t) => {
    const [dir, ...texts] = t.split(':');
    return [dir.split('/').pop(), load(dir, [NEWS, ...texts]).map(readArticle)];
  }),
];
const index = new Index();
for (const a of train) for (const line of a.lines) index.count(line);
const total = index.map.size;
index.cut(CUT);
console.log(`${train.length} articles, ${total} features, ${index.map.size} kept, ${clock()}`);
const data = train.flatMap((a) =>
  a.lines.map((line, i) => ({ f: index.read(line), y: a.labels[i] })),
);
const devData = new Map(
  sets.flatMap(([, as]) => as.flatMap((a) => a.lines.map((line) => [line, index.read(line)]))),
);
console.log(
  `read ${clock()}, mean features ${(data.reduce((s, d) => s + d.f.reduce((t, x) => t + x.length, 0), 0) / data.reduce((s, d) => s + d.f.length, 0)).toFixed(1)}`,
);
const model = new Crf(index.map.size);
const rng = random(7);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (let i = data.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [data[i], data[j]] = [data[j], data[i]];
  }
  for (const d of data) model.learn(d.f, d.y, rng);
  model.shrinkAll();
  if (epoch % EVERY === 0 || epoch === EPOCHS) {
    console.log(`epoch ${epoch} ${clock()} ${model.nonzero()} weights`);
    for (const [name, as] of sets)
      show(
        name,
        score(as, (a) => predictions(a, (line) => model.tag(devData.get(line)))),
      );
  }
}
if (arg('errors')) {
  const errors = [];
  score(
    sets.find(([n]) => n === arg('errors'))[1],
    (a) => predictions(a, (line) => model.tag(devData.get(line))),
    true,
    errors,
  );
  for (const [a, kind, s] of errors) {
    const q =
      a.doc.text.slice(Math.max(0, s.start - 40), s.start) +
      '[' +
      a.doc.text.slice(s.start, s.end) +
      ']' +
      a.doc.text.slice(s.end, s.end + 30);
    console.log(a.id, kind, TYPES[s.type], q.replace(/\n/g, '⏎'));
  }
}

const varints = (sorted) => {
  const bytes = [];
  let before = 0;
  for (const key of sorted) {
    let delta = key - before;
    before = key;
    while (delta > 127) {
      bytes.push((delta & 127) | 128);
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta);
  }
  return bytes;
};
const base64 = (bytes) => Buffer.from(bytes).toString('base64');

/** The model as the data file holds it: the `size` weights that matter most, quantised to bytes. */
export function pack(model, index, size) {
  const magnitudes = Float32Array.from(
    model.w.filter((v) => v !== 0),
    Math.abs,
  ).sort();
  const least = magnitudes[Math.max(0, magnitudes.length - size)];
  const scale = Math.max(...Array.from(model.t, Math.abs), magnitudes.at(-1)) / 127;
  const quantise = (v) => Math.max(-127, Math.min(127, Math.round(v / scale))) & 255;
  const rows = new Map();
  for (const [id, k] of index.map) {
    const row = [];
    for (let l = 0; l < LABELS; l++) {
      const v = model.w[k * LABELS + l];
      if (Math.abs(v) >= least && quantise(v)) row.push([l, quantise(v)]);
    }
    if (row.length) rows.set((id >>> 2) & 0x3fffffff, row);
  }
  const keys = [...rows.keys()].sort((a, b) => a - b);
  const cells = keys.flatMap((k) => rows.get(k));
  const words = [...(classMaps[0]?.map(([w]) => w) ?? [])];
  const hashes = new Map(words.map((w) => [core.hashOf(w) >>> 2, w]));
  const classKeys = [...hashes.keys()].sort((a, b) => a - b);
  const maps = classMaps.map((m) => new Map(m));
  return {
    keys: base64(varints(keys)),
    sizes: base64(keys.map((k) => rows.get(k).length)),
    labels: base64(cells.map((c) => c[0])),
    weights: base64(cells.map((c) => c[1])),
    scale: Number(scale.toPrecision(6)),
    transitions: base64(Array.from(model.t, quantise)),
    classKeys: base64(varints(classKeys)),
    classes: maps.map((m) => base64(classKeys.map((k) => m.get(hashes.get(k)) & 255))),
  };
}
if (arg('out')) {
  const packed = pack(model, index, Number(arg('size', 200000)));
  const text = JSON.stringify(packed) + '\n';
  writeFileSync(arg('out'), text);
  console.log(`${arg('out')} ${text.length} bytes`);
}
let nz = 0;
for (const v of model.w) if (Math.abs(v) > 1e-3) nz++;
console.log(`nonzero ${nz}, ${clock()}`);
