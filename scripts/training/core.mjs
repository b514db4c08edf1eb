// The core's own tagging code, bundled for training: what is trained is what runs.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const cacheFolder = join(root, '.cache/training');
export const dataFolder = join(root, 'server/src/core/lexicon/data');

mkdirSync(cacheFolder, { recursive: true });
const bundle = join(cacheFolder, `core-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, 'server/src/core/recognise/entity/training.ts')],
  bundle: true,
  format: 'esm',
  outfile: bundle,
  logLevel: 'warning',
});
export const core = await import(pathToFileURL(bundle).href);

export const gazetteer = core.buildGazetteer({
  data: Object.fromEntries(
    ['places', 'names', 'heads'].map((name) => [
      name,
      JSON.parse(readFileSync(join(dataFolder, `${name}.json`), 'utf8')),
    ]),
  ),
});

/** A random number generator in [0, 1) from a seed. */
export function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(items, rng) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
