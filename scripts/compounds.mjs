// Derives lexicon/data/compounds.json from a folder of articles: syllables in use, frequent pairs, and pairs so bound that a near miss is a slip.
// Usage: node scripts/compounds.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/compounds.mjs FOLDER');
  process.exit(2);
}
const MIN_PAIR = 12;
const MIN_SHARE = 0.2;
const MIN_ARTICLES = 2;
const FREQUENT = 40;
/** From this share on, a syllable belongs to its neighbour. */
const BINDS = 0.1;
/** From this share on, a pair needs no other witness. */
const TIGHT = 0.7;

const single = new Map();
const pairs = new Map();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const seenWords = new Set();
  const seenPairs = new Set();
  const text = readFileSync(join(folder, file), 'utf8').normalize('NFC').toLowerCase();
  for (const run of text.match(/\p{L}+(?: \p{L}+)*/gu) ?? []) {
    const syllables = run.split(' ').map(modern);
    syllables.forEach((syllable, i) => {
      count(single, syllable, seenWords);
      if (i) count(pairs, `${syllables[i - 1]} ${syllable}`, seenPairs);
    });
  }
}

const byBarePair = groupByBarePair();
const compounds = {};
const frequent = [];
const tight = [];
for (const [pair, { times }] of [...pairs].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const [left, right] = pair.split(' ');
  if (times < MIN_PAIR || left.length < 2 || right.length < 2) continue;
  if (times >= FREQUENT) frequent.push(pair);
  const bound = times / single.get(left).times;
  const bindsBack = times / single.get(right).times;
  if (Math.max(bound, bindsBack) < MIN_SHARE || Math.min(bound, bindsBack) < MIN_SHARE / 10)
    continue;
  compounds[pair] = seenNear(left, right);
  if (Math.max(bound, bindsBack) >= TIGHT) tight.push(pair);
}
/** Left syllable → right ones that follow it more than once; `>` after one that the left calls for, `<` after one that calls for it. */
const followers = new Map();
for (const [pair, { times }] of [...pairs].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  if (times < 2) continue;
  const [left, right] = pair.split(' ');
  const calls = times / single.get(left).times >= BINDS && times >= 5 ? '>' : '';
  const called = times / single.get(right).times >= BINDS && times >= 5 ? '<' : '';
  followers.set(left, [...(followers.get(left) ?? []), { right, calls: calls + called }]);
}
const syllables = [...single]
  .filter(([, { articles }]) => articles >= MIN_ARTICLES)
  .map(([syllable]) => syllable)
  .filter((syllable) => /[^\p{ASCII}]/u.test(syllable))
  .sort();
const out = join(
  dirname(fileURLToPath(import.meta.url)),
  '../server/src/core/lexicon/data/compounds.json',
);
writeFileSync(
  out,
  `${JSON.stringify({ syllables: syllables.join(' '), frequent: frequent.join(', '), tight: tight.join(', '), compounds, seen: pack(followers) }, undefined, 1)}\n`,
);

/** As server/src/core/check/support/followers.ts says: the commonest followers come first, so most steps between two are short. */
function pack(followers) {
  const digits = {
    last: '#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_',
    more: 'abcdefghijklmnopqrstuvwxyz{|}~',
  };
  const times = new Map();
  for (const row of followers.values())
    for (const { right } of row) times.set(right, (times.get(right) ?? 0) + 1);
  const right = [...times.keys()].sort((a, b) => times.get(b) - times.get(a) || (a < b ? -1 : 1));
  const place = new Map(right.map((syllable, i) => [syllable, i]));
  const rows = [...followers.values()].map((row) => {
    let before = -1;
    return row
      .map(({ right, calls }) => ({ at: place.get(right), calls }))
      .sort((a, b) => a.at - b.at)
      .map(({ at, calls }) => {
        const step = digitsOf(at - before - 1, digits);
        before = at;
        return step + calls;
      })
      .join('');
  });
  const left = [...followers.keys()];
  return { left: left.join(' '), right: right.join(' '), rows: rows.join(' '), digits };
}

function digitsOf(step, { last, more }) {
  if (step < last.length) return last[step];
  const rest = step - last.length;
  return more[rest % more.length] + digitsOf(Math.floor(rest / more.length), { last, more });
}

/** Pairs that are in use beside this one and differ from it by marks alone: never a slip for it. */
function seenNear(left, right) {
  return (byBarePair.get(bare(`${left} ${right}`)) ?? [])
    .filter(([pair, { articles }]) => pair !== `${left} ${right}` && articles >= MIN_ARTICLES)
    .map(([pair]) => pair)
    .join(', ');
}

function groupByBarePair() {
  const index = new Map();
  for (const entry of pairs) {
    const key = bare(entry[0]);
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return index;
}

function count(table, key, seen) {
  const entry = table.get(key) ?? { times: 0, articles: 0 };
  entry.times++;
  if (!seen.has(key)) entry.articles++;
  seen.add(key);
  table.set(key, entry);
}

function bare(word) {
  return word.replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Tone on the second vowel of an open oa, oe, uy; as the core's text layer writes it. */
function modern(word) {
  return word.replace(/([òóỏõọ])([ae])$|([ùúủũụ])(y)$/u, (pair) => {
    const [first, second] = pair;
    const tone = first.normalize('NFD').slice(1);
    return first.normalize('NFD')[0] + (second + tone).normalize('NFC');
  });
}
