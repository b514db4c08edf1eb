// Builds and runs one bench of test/bench: `node scripts/bench.mjs speed|accuracy|inject|latency [options]`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run(['scripts/build.mjs', '--only', 'cli,server']);
await build({
  entryPoints: [`test/bench/${name}.ts`],
  outfile: `.build/bench/${name}.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
});
run(['--enable-source-maps', `.build/bench/${name}.mjs`, ...rest]);
