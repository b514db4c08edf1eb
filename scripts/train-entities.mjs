// Trains the entity tagger and writes its data file.
// `node scripts/train-entities.mjs --gold FOLDER --news FOLDER [--dev K/N] [--test FOLDER[:TEXTS],…] [--out FILE]`
// With --dev K/N every Nth article, from the Kth, is held out and scored.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadGold, loadRaw } from './training/articles.mjs';
import { useClasses, wordClasses } from './training/classes.mjs';
import { composedArticles } from './training/composed.mjs';
import { core, random, shuffle } from './training/core.mjs';
import { Crf } from './training/crf.mjs';
import { FeatureIndex, move } from './training/features.mjs';
import { pack } from './training/pack.mjs';
import { errorLine, mentionsOf, row, score } from './training/score.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const number = (name, fallback) => Number(option(name, fallback));
const gold = option('gold');
const news = option('news');
const [fold, folds] = option('dev', '0/0').split('/').map(Number);

const passes = number('passes', 2);

const began = Date.now();
const say = (text) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)}s ${text}`);

/**
 * Trains on articles, on both passes where they have a memory, towards their labels or, where a teacher
 * has read them, its probabilities; `then(model, index)` hears of each epoch.
 */
function train(articles, { epochs, size = 0, refine = 0, seed = 7, then = () => {} }) {
  const rng = random(seed);
  const index = new FeatureIndex();
  for (const article of articles) index.count(article);
  index.close(number('cut', 2));
  let data = articles.flatMap((article) =>
    article.page.sentences.map((sentence, i) => ({
      passes: article.memory
        ? [undefined, article.memory].map((memory) => index.read(article.page, sentence, memory))
        : [index.read(article.page, sentence)],
      target: article.taught?.[i] ?? article.labels[i],
      soft: !!article.taught,
      sure: false,
    })),
  );
  say(`${articles.length} articles, ${data.length} sentences, ${index.size} features`);
  const model = new Crf(index.size, {
    rate: number('rate', 0.1),
    l2: number('l2', 1e-6),
    drop: number('drop', 0.3),
    rng,
  });
  const run = (epoch, last) => {
    shuffle(data, rng);
    for (const [i, item] of data.entries()) {
      if (last && i % 3000 === 2999) model.note();
      // A sentence that the model is sure of is often left out.
      if (item.sure && rng() < 0.6) continue;
      const features = item.passes[rng() < number('second', 0.6) ? item.passes.length - 1 : 0];
      item.sure = model.learn(features, item.target, item.soft) < 0.02;
    }
    then(model, index, `epoch ${epoch}`);
  };
  for (let epoch = 1; epoch <= epochs; epoch++) run(epoch, !size && epoch > epochs - 2);
  if (size) {
    prune(model, index, size, (moved) => {
      for (const item of data) item.passes = item.passes.map((features) => move(features, moved));
    });
    for (let epoch = 1; epoch <= refine; epoch++) run(epochs + epoch, epoch > 1);
  }
  model.settle();
  then(model, index, 'mean');
  return { model, index };
}

/** What a model's first pass leaves to remember of an article. */
function memoryFrom({ page }, model, index) {
  const labels = new Uint8Array(page.forms.length);
  for (const sentence of page.sentences)
    labels.set(model.tag(index.read(page, sentence)), sentence.from);
  return core.remember(page, labels);
}

/** Gives unlabelled articles the probabilities that a teacher gives their labels. */
function teach(raw, { model, index }) {
  for (const article of raw) {
    const { page } = article;
    article.memory = memoryFrom(article, model, index);
    article.taught = page.sentences.map((sentence) =>
      model.probabilities(index.read(page, sentence, article.memory)),
    );
  }
}

/** First-pass labels for each article from models that have not seen it, so that training's memory errs as tagging's will. */
function rememberUnseen(articles, parts, epochs) {
  for (let part = 0; part < parts; part++) {
    const { model, index } = train(
      articles.filter((_, i) => i % parts !== part),
      { epochs },
    );
    articles.forEach((article, i) => {
      if (i % parts === part) article.memory = memoryFrom(article, model, index);
    });
  }
}

/** Keeps the `size` weights that matter most; the others stay zero from then on. */
function prune(model, index, size, moveData) {
  const { LABELS } = core;
  const importance = Float32Array.from(
    model.w,
    (v, i) => Math.abs(v) * Math.sqrt(Math.sqrt(model.g2[i])),
  );
  const sorted = importance.filter((v) => v > 0).sort();
  const least = sorted[Math.max(0, sorted.length - size)];
  const keeps = (r) => {
    for (let l = 0; l < LABELS; l++) if (importance[r * LABELS + l] >= least) return true;
    return false;
  };
  const moved = index.compact(keeps);
  const w = new Float32Array(index.size * LABELS);
  const g2 = new Float32Array(index.size * LABELS);
  const mask = new Uint8Array(index.size * LABELS);
  moved.forEach((to, from) => {
    for (let l = 0; to >= 0 && l < LABELS; l++) {
      const at = from * LABELS + l;
      if (importance[at] < least) continue;
      mask[to * LABELS + l] = 1;
      w[to * LABELS + l] = model.w[at];
      g2[to * LABELS + l] = model.g2[at];
    }
  });
  Object.assign(model, { w, g2, mask });
  moveData(moved);
  say(`pruned to ${size} weights in ${index.size} rows`);
}

const texts = readdirSync(news)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(join(news, file), 'utf8'));
const classes = wordClasses(texts);
useClasses(classes);
say('word classes');

const articles = loadGold(gold, [news]);
const held = (_, i) => folds > 0 && i % folds === fold;
const tests = option('test', '').split(',').filter(Boolean);
const sets = [
  ...(folds ? [['dev', articles.filter(held)]] : []),
  ...tests.map((test) => {
    const [folder, ...others] = test.split(':');
    return [basename(folder), loadGold(folder, [news, ...others])];
  }),
];
const tagged = (model, index, set) =>
  set.map((article) => {
    const memory = passes > 1 ? memoryFrom(article, model, index) : undefined;
    const labels = article.page.sentences.map((sentence) =>
      model.tag(index.read(article.page, sentence, memory)),
    );
    return [article, mentionsOf(article, labels)];
  });

const every = number('every', 3);
let turn = 0;
function report(model, index, what) {
  say(what);
  if (++turn % every === 0)
    for (const [name, set] of sets)
      console.log('     ' + row(name, score(tagged(model, index, set))));
}
const seen = [
  ...articles.filter((a, i) => !held(a, i)),
  ...composedArticles(number('composed', 320), 11),
];
if (passes > 1) rememberUnseen(seen, number('parts', 2), 2);
let taught = [];
if (number('raw', 1200)) {
  const known = new Set(articles.map(({ id }) => id));
  taught = loadRaw(news, known).slice(0, number('raw', 1200));
  teach(taught, train(seen, { epochs: number('teaching', 5), then: report }));
}
const { model, index } = train([...seen, ...taught], {
  epochs: number('epochs', 3),
  size: number('size', 340_000),
  refine: number('refine', 3),
  then: report,
});
for (const [name, set] of sets) {
  const errors = [];
  console.log('final ' + row(name, score(tagged(model, index, set), errors)));
  if (option('errors', '') === name) for (const error of errors) console.log(errorLine(error));
}
const out = option('out');
if (out) {
  const text = JSON.stringify(pack(model, index.rows, classes)) + '\n';
  writeFileSync(out, text);
  say(`${out}: ${text.length} bytes`);
}
