// Full analysis (dates, figures, entities, checks) against chrono-node's Vietnamese dates alone: the same articles,
// each side in processes of its own, in turn. Warm is the steady state of a long run, cold one reading with the
// start of the process; both in processor time, which other work on the machine hardly stretches; medians.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { createAnalyser } from '../../server/src/core/index';
import { readLexiconData } from '../../server/src/node/data';

type Side = 'chugiai' | 'chrono';

const ROUNDS = 3;
/** Each process reads so many characters before it counts: the compiler has then seen the code. */
const WARM_UP = 2_000_000;
/** And counts over at least so many, so that a small folder is measured as well as a large one. */
const MEASURED = 500_000;

const [, script, ...args] = process.argv;
const option = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

const side = option('--side') as Side | undefined;
if (!side) compare();
else
  process.stdout.write(String((args.includes('--cold') ? cold : warm)(side, option('--texts')!)));

/** Milliseconds of the processor since the process began. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** For one reading of every text of a folder, in the steady state. */
function warm(which: Side, folder: string): number {
  const texts = articles(folder);
  const read = reader(which);
  readAgain(WARM_UP, texts, read);
  return readAgain(MEASURED, texts, read);
}

/** Reads all texts again and again, at least so many characters; what one reading took. */
function readAgain(
  least: number,
  texts: readonly string[],
  read: (text: string) => unknown,
): number {
  const readings = Math.ceil(least / sizeOf(texts));
  const start = processorTime();
  for (let i = 0; i < readings; i++) texts.forEach(read);
  return (processorTime() - start) / readings;
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** For the process from its start to the end of its first reading of a folder. */
function cold(which: Side, folder: string): number {
  articles(folder).forEach(reader(which));
  return processorTime();
}

function reader(which: Side): (text: string) => unknown {
  const published = new Date('2024-05-14T08:00:00+07:00');
  if (which === 'chrono') return (text) => chrono.vi.parse(text, published);
  const analyser = createAnalyser(readLexiconData('server/src/core/lexicon/data'));
  return (text) => analyser.analyse({ id: 'bench', text, published: '2024-05-14T08:00+07:00' });
}

function compare(): void {
  row('Mchar/s', 'Chú Giải (all)', 'chrono (dates)', 'ratio of speed');
  for (const folder of ['samples', '../shared/corpus', '../shared/news']) {
    if (!existsSync(folder)) {
      console.log(`${folder}: not on this machine, left out`);
      continue;
    }
    const size = sizeOf(articles(folder));
    for (const state of ['warm', 'cold']) {
      const runs: Record<Side, number[]> = { chugiai: [], chrono: [] };
      for (let i = 0; i < ROUNDS; i++)
        for (const which of ['chugiai', 'chrono'] as const)
          runs[which].push(run(which, folder, state));
      const [ours, peer] = [median(runs.chugiai), median(runs.chrono)];
      const speed = (ms: number): string => (size / ms / 1000).toFixed(2);
      row(`${folder} ${state}`, speed(ours), speed(peer), (peer / ours).toFixed(2));
    }
  }
}

function row(...cells: string[]): void {
  console.log(cells.map((cell) => cell.padEnd(24)).join(''));
}

function run(which: Side, folder: string, state: string): number {
  const command = [script!, '--side', which, '--texts', folder, `--${state}`];
  return Number(execFileSync(process.execPath, command, { encoding: 'utf8' }));
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
