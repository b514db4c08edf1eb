// Full analysis (dates, figures, entities, checks) against chrono-node's Vietnamese dates alone:
// the same articles, each in a process of its own, in turn, and the ratio of the medians.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { createAnalyser } from '../../server/src/core/index';
import { readLexiconData } from '../../server/src/node/data';

type Side = 'chugiai' | 'chrono';

const ROUNDS = 5;
/** Each process reads all texts this often before it counts: the compiler has then seen the code. */
const WARM_UP = 2;

const [, script, ...args] = process.argv;
const option = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

const side = option('--side') as Side | undefined;
if (side) process.stdout.write(JSON.stringify(time(side, option('--texts')!)));
else compare();

/** Milliseconds for one reading of every text of a folder. */
function time(which: Side, folder: string): number {
  const texts = articles(folder);
  const read = reader(which);
  for (let i = 0; i < WARM_UP; i++) texts.forEach(read);
  const start = performance.now();
  texts.forEach(read);
  return performance.now() - start;
}

function reader(which: Side): (text: string) => unknown {
  const published = new Date('2024-05-14T08:00:00+07:00');
  if (which === 'chrono') return (text) => chrono.vi.parse(text, published);
  const analyser = createAnalyser(readLexiconData('server/src/core/lexicon/data'));
  return (text) => analyser.analyse({ id: 'bench', text, published: '2024-05-14T08:00+07:00' });
}

function compare(): void {
  console.log('text                 Chú Giải (all)   chrono-node (dates)   ratio of speed');
  for (const folder of ['samples', '../shared/corpus', '../shared/news']) {
    if (!existsSync(folder)) {
      console.log(`${folder}: not on this machine, left out`);
      continue;
    }
    const runs: Record<Side, number[]> = { chugiai: [], chrono: [] };
    for (let i = 0; i < ROUNDS; i++)
      for (const which of ['chugiai', 'chrono'] as const)
        runs[which].push(
          Number(execFileSync(process.execPath, [script!, '--side', which, '--texts', folder])),
        );
    const size = articles(folder).reduce((sum, text) => sum + text.length, 0);
    const speed = (ms: number): string => `${(size / ms / 1000).toFixed(2)} Mchar/s`;
    const [ours, peer] = [median(runs.chugiai), median(runs.chrono)];
    console.log(
      `${folder.padEnd(20)} ${speed(ours).padEnd(16)} ${speed(peer).padEnd(21)} ${(peer / ours).toFixed(2)}`,
    );
  }
}

/** The articles of a folder; every fifth of a large one, so that a run stays short. */
function articles(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const step = files.length > 200 ? 5 : 1;
  return files
    .sort()
    .filter((_, i) => i % step === 0)
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
