// Accuracy on the project's own samples always, and on every open set of ../shared where it is present.
// `--floors` fails where a score is below its floor; `--raise` lifts the floors to what is reached,
// `--seed N` puts other faults in.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Scores } from './scores';
import { injectInto, scoresOf } from './inject/articles';
import { scoreInjected } from './inject/score';
import { scoreSamples } from './samples';

const FLOORS = 'test/bench/floors.json';
const SHARED = '../shared';
const SCORER = join(SHARED, 'tools/score.mjs');

/** Name → kind of the scorer and place below ../shared. */
const OPEN_SETS: readonly (readonly [string, string, string])[] = [
  ['gold/seeds', 'gold', 'gold/seeds'],
  ['gold/news', 'gold', 'gold/news'],
  ['gold/figures', 'gold', 'gold/figures'],
  ['challenges/news', 'gold', 'challenges/news.dev.jsonl'],
  ['challenges/challenge', 'figures', 'challenges/challenge.dev.jsonl'],
  ['challenges/cross', 'cross', 'challenges/cross.dev.jsonl'],
  ['challenges/duckling-vi', 'duckling', 'challenges/duckling-vi.dev.jsonl'],
  ['challenges/chrono-vi', 'chrono', 'challenges/chrono-vi.dev.jsonl'],
];

/** Of real articles so many are read, and so many faults of a kind put in: enough to tell, and soon done. */
const INJECT = { articles: 160, faults: 40 };
const SEED = 20250610;

const args = process.argv.slice(2);
const seed = args.includes('--seed') ? Number(args[args.indexOf('--seed') + 1]) : SEED;
const reached: Record<string, Scores> = {
  samples: scoreSamples('samples'),
  injected: scoreInjected(seed),
  'injected samples': scoresOf(injectInto(['samples'], { seed, ...INJECT })),
};
const real = ['news', 'corpus'].map((name) => join(SHARED, name)).filter(existsSync);
if (real.length) reached['injected news'] = scoresOf(injectInto(real, { seed, ...INJECT }));
else console.log('injected news: not on this machine, left out\n');
for (const [name, kind, place] of OPEN_SETS) {
  const path = join(SHARED, place);
  if (existsSync(path) && existsSync(SCORER)) reached[name] = scoreOpen(kind, path);
  else console.log(`${name}: not on this machine, left out\n`);
}
for (const [name, scores] of Object.entries(reached)) print(name, scores);

const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Scores>;
if (args.includes('--raise')) raise();
if (args.includes('--floors')) hold();

function analyse(input: string): string {
  return execFileSync(process.execPath, ['dist/cli.js', 'analyze', '--stdin'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
}

/** Runs the shared scorer over one open set and flattens what it says to one number a measure. */
function scoreOpen(kind: string, path: string): Scores {
  const scorer = (...words: string[]): string =>
    execFileSync(process.execPath, [SCORER, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const predicted = join('.build', 'bench', 'predicted.jsonl');
  writeFileSync(predicted, analyse(scorer('input', kind, path)));
  return flatten(JSON.parse(scorer('score', kind, path, predicted, '--json')) as object);
}

/** One number a measure: an F1, a rate, a mean; precision and recall where they are what counts. */
function flatten(value: object, prefix = ''): Scores {
  const scores: Record<string, number> = {};
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const name = prefix ? `${prefix} · ${key}` : key;
    if (key === 'errors') continue;
    if (typeof item !== 'object' || item === null) continue;
    const fields = item as Record<string, unknown>;
    if (key === 'all') {
      scores['precision'] = Number(fields['p']);
      scores['recall'] = Number(fields['r']);
    } else if (key === 'inconsistencies') {
      scores['faults found'] = Number(fields['found']) / (Number(fields['required']) || 1);
      scores['articles without false alarm'] =
        1 - Number(fields['false alarms']) / (Number(fields['articles']) || 1);
    } else if ('right' in fields && 'n' in fields)
      scores[name] = Number(fields['right']) / (Number(fields['n']) || 1);
    else if ('f1' in fields) scores[name] = Number(fields['f1']);
    else if ('mean' in fields) scores[name] = Number(fields['mean']);
    else if ('accuracy' in fields) {
      scores['zones'] = Number(fields['accuracy']);
      scores['article or not'] = Number(fields['article or not']);
    }
    if (key === 'per' || key === 'dims' || 'per' in fields)
      Object.assign(scores, flatten('per' in fields ? (fields['per'] as object) : fields, name));
  }
  return scores;
}

function print(name: string, scores: Scores): void {
  console.log(name);
  for (const [measure, score] of Object.entries(scores))
    console.log(`  ${measure.padEnd(64)} ${(100 * score).toFixed(1).padStart(6)}`);
  console.log();
}

/** Floors only rise. */
function raise(): void {
  for (const [name, scores] of Object.entries(reached))
    for (const [measure, score] of Object.entries(scores))
      if (!measure.includes(' · ') || measure.startsWith('dims')) {
        floors[name] ??= {};
        floors[name][measure] = Math.max(
          floors[name][measure] ?? 0,
          Math.floor(score * 1000) / 1000,
        );
      }
  writeFileSync(FLOORS, JSON.stringify(floors, null, 2) + '\n');
}

function hold(): void {
  const below: string[] = [];
  let held = 0;
  for (const [name, scores] of Object.entries(reached))
    for (const [measure, floor] of Object.entries(floors[name] ?? {})) {
      if (!((scores[measure] ?? 0) < floor)) held++;
      else below.push(`${name}: ${measure} ${scores[measure]?.toFixed(4)} is below ${floor}`);
    }
  for (const line of below) console.error(line);
  console.log(`floors: ${held} held, ${below.length} broken`);
  if (below.length) process.exitCode = 1;
}
