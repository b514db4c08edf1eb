// `npm test`: installs what is missing, builds, and runs every test, those in a real VS Code included.
// Ends with the counts of each stage and a last line `N passed, N failed`; nothing is skipped.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensurePython } from './lib/install.mjs';
import { root, run, tool } from './lib/run.mjs';

const started = Date.now();
/** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
const stages = [];
const ok = { passed: 1, failed: 0 };
const bad = { passed: 0, failed: 1 };

/** Runs a stage; one that throws has failed, and says why. */
async function stage(name, work) {
  const begun = Date.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = bad;
  }
  stages.push({ name, ...counts, seconds: (Date.now() - begun) / 1000 });
  return counts.failed === 0;
}

const command = async (script, args) => ((await tool(script, args)).code === 0 ? ok : bad);

async function vitest(report, args) {
  const file = join(root, '.build', report);
  mkdirSync(join(root, '.build'), { recursive: true });
  rmSync(file, { force: true });
  const { code } = await tool('vitest/vitest.mjs', [
    ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ...args,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that does not load fails without a test of its own; a skipped test counts as a failure.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + numPendingTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function grammars() {
  const { code, output } = await tool('vscode-tmgrammar-test/dist/unit.js', [
    ...['-g', 'test/syntaxes/support/yaml.tmLanguage.json'],
    'test/syntaxes/*.{txt,yaml}',
  ]);
  const passed = output.match(/^✓/gmu)?.length ?? 0;
  const failed = output.match(/^✖/gmu)?.length ?? 0;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** `npm start` works and leaves the samples as they are. */
async function mainJob() {
  const samples = async () =>
    (await run('git', ['status', '--porcelain', 'samples'], { quiet: true })).output;
  const before = await samples();
  const { code } = await tool('../scripts/start.mjs', [], { env: { CI: 'true' } });
  return code === 0 && (await samples()) === before ? ok : bad;
}

async function editor() {
  const { runE2e } = await import('./e2e.mjs');
  return runE2e();
}

const ready =
  (await stage('install', async () => {
    await ensureInstalled();
    process.env.CHUGIAI_PYTHON = await ensurePython();
    return ok;
  })) && (await stage('build', () => command('../scripts/build.mjs', [])));
if (ready) {
  await stage('types', () => command('typescript/bin/tsc', ['-b']));
  await stage('lint', () => command('eslint/bin/eslint.js', ['.']));
  await stage('format', () => command('prettier/bin/prettier.cjs', ['--check', '.']));
  await stage('unit tests', () => vitest('unit.json', []));
  await stage('grammars', grammars);
  await stage('package', () =>
    vitest('package.json', ['--config', 'test/package/vitest.config.ts']),
  );
  await stage('main job', mainJob);
  await stage('editor', editor);
}

const total = { passed: 0, failed: 0 };
console.log(
  `\n${'stage'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'time'.padStart(9)}`,
);
for (const { name, passed, failed, seconds } of stages) {
  total.passed += passed;
  total.failed += failed;
  const time = `${seconds.toFixed(1)} s`;
  console.log(
    name.padEnd(12) + String(passed).padStart(8) + String(failed).padStart(8) + time.padStart(9),
  );
}
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
