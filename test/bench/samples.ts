// Scores the detector against the project's own articles with finished sidecars.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compare, f1, type Scores, type Tally } from './scores';

interface Item {
  readonly layer: string;
  readonly type: string;
  readonly span: readonly [number, number];
  readonly status?: string;
  readonly value?: unknown;
  readonly unit?: unknown;
}

const LAYERS = ['entity', 'time', 'figure'] as const;

/** Strict span and type, and value (and unit) where a layer has them; the sidecars are hidden from the detector. */
export function scoreSamples(folder: string): Scores {
  const tallies = Object.fromEntries(
    LAYERS.map((layer) => [layer, { right: 0, found: 0, wanted: 0 } as Tally]),
  );
  const finished = existsSync(folder) ? finishedSidecars(folder) : [];
  const records = finished.map(({ article, published }) =>
    JSON.stringify({ id: article, text: readFileSync(join(folder, article), 'utf8'), published }),
  );
  const output = execFileSync(process.execPath, ['dist/cli.js', 'analyze', '--stdin'], {
    input: records.join('\n'),
    encoding: 'utf8',
  });
  const predicted = output.split('\n').filter(Boolean);
  finished.forEach(({ wanted }, i) => {
    const { mentions } = JSON.parse(predicted[i]!) as {
      mentions: (Item & { start: number; end: number })[];
    };
    const found = mentions.map((m) => ({ ...m, span: [m.start, m.end] as const }));
    for (const layer of LAYERS)
      compare(
        tallies[layer]!,
        wanted.filter((item) => item.layer === layer).map(keyOf),
        found.filter((item) => item.layer === layer).map(keyOf),
      );
  });
  return Object.fromEntries(LAYERS.map((layer) => [`${layer} strict`, f1(tallies[layer]!)]));
}

const keyOf = (item: Item): string =>
  [...item.span, item.type, JSON.stringify(item.value) ?? '', item.unit ?? ''].join(' ');

interface Finished {
  readonly article: string;
  /** Where a person gave the date, which the text does not say. */
  readonly published?: string;
  readonly wanted: readonly Item[];
}

/** Sidecars in which a person has decided on everything: nothing is left merely suggested. */
function finishedSidecars(folder: string): Finished[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann.yaml'))
    .sort()
    .map((file) => {
      const { annotations = [], published } = parse(readFileSync(join(folder, file), 'utf8')) as {
        annotations?: Item[];
        published?: { value: string; from: string };
      };
      const given = published?.from === 'given' ? { published: published.value } : {};
      return { article: file.replace(/\.ann\.yaml$/u, '.txt'), annotations, ...given };
    })
    .filter(
      ({ annotations }) => annotations.length && annotations.every((a) => a.status !== 'suggested'),
    )
    .map(({ annotations, ...article }) => ({
      ...article,
      wanted: annotations.filter((a) => a.status === 'accepted'),
    }));
}
