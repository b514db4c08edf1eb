// `npm start`: installs what is missing, builds, and shows the main job on a copy of samples/: finds,
// checks, writes annotations beside the articles. The checkout itself is never touched.
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { root, run, tool, which } from './lib/run.mjs';

const SHOWN_FINDINGS = 5;
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const style = (format, text) => (colours ? styleText(format, text) : text);
const title = (text) => console.log(`\n${style('bold', text)}`);

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start() {
  await ensureInstalled();
  console.log('Building …');
  await must(tool('../scripts/build.mjs', []), 'the build');

  const folder = join(mkdtempSync(join(tmpdir(), 'chugiai-')), 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const begun = performance.now();
  const records = await analyse(folder);
  const seconds = (performance.now() - begun) / 1000;
  const written = await must(
    tool('../dist/cli.js', ['annotate', folder], { quiet: true }),
    'annotate',
  );

  title(`Chú Giải on ${records.length} sample articles`);
  summary(records, seconds, written.trim());
  title('Article by article');
  table(records);
  title('What the checks found');
  findings(records, folder);
  title('An annotation, as it now stands beside its article');
  annotation(records, folder);
  title('Open it in the editor');
  await openEditor(folder);
}

async function analyse(folder) {
  const output = await must(
    tool('../dist/cli.js', ['analyze', folder], { quiet: true }),
    'analyze',
  );
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

function summary(records, seconds, written) {
  const counts = records.map(countsOf);
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const faulty = counts.filter(({ findings: found }) => found > 0).length;
  const rows = [
    ['found', `${sum('names')} names, ${sum('dates')} dates, ${sum('figures')} figures`],
    ['checked', `${sum('findings')} findings in ${faulty} articles`],
    ['wrote', written],
    ['took', `${seconds.toFixed(2)} s to read and check, the start of Node included`],
  ];
  for (const [what, text] of rows) console.log(`  ${style('dim', what.padEnd(9))}${text}`);
}

function countsOf({ mentions = [], findings: found = [] }) {
  const of = (layer) => mentions.filter((mention) => mention.layer === layer).length;
  return { names: of('entity'), dates: of('time'), figures: of('figure'), findings: found.length };
}

function table(records) {
  const width = Math.max(...records.map(({ id }) => id.length)) + 2;
  const columns = ['names', 'dates', 'figures', 'findings'];
  const head = columns.map((column) => column.padStart(10)).join('');
  console.log(style('dim', `  ${''.padEnd(width)}${head}`));
  for (const record of records) {
    const counts = countsOf(record);
    const cells = columns.map((column) => {
      const cell = (counts[column] || '·').toString().padStart(10);
      return column === 'findings' && counts[column] ? style('yellow', cell) : cell;
    });
    console.log(`  ${record.id.padEnd(width)}${cells.join('')}`);
  }
}

/** The gravest first, one of each rule before a second of any. */
function findings(records, folder) {
  const grave = ['error', 'warning', 'info', 'hint'];
  const all = records.flatMap(({ id, findings: found = [] }) =>
    found.map((finding) => ({ ...finding, article: id })),
  );
  const seen = new Map();
  for (const finding of all) {
    finding.turn = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, finding.turn + 1);
  }
  all.sort((a, b) => a.turn - b.turn || grave.indexOf(a.severity) - grave.indexOf(b.severity));
  for (const { article, rule, severity, message } of all.slice(0, SHOWN_FINDINGS)) {
    const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'blue';
    console.log(`  ${style(colour, severity.padEnd(8))} ${article}  ${style('dim', rule)}`);
    console.log(`           ${message}`);
  }
  if (all.length > SHOWN_FINDINGS)
    console.log(`  … and ${all.length - SHOWN_FINDINGS} more: ${cli()} check ${folder}`);
}

/** The first annotated date of the first article, as its lines stand in the sidecar. */
function annotation([{ id }], folder) {
  const sidecar = `${id.replace(/\.txt$/, '')}.ann.yaml`;
  const text = readFileSync(join(folder, sidecar), 'utf8');
  const blocks = text.split(/^(?= {2}- )/mu).slice(1);
  const block = blocks.find((one) => /layer: time/.test(one)) ?? blocks[0];
  console.log(`  ${style('dim', sidecar)}\n${block.trimEnd()}`);
}

async function openEditor(folder) {
  const extension = root.replace(/[\\/]$/, '');
  const code = which('code');
  if (code && process.stdout.isTTY && !process.env.CI) {
    await run('code', [`--extensionDevelopmentPath=${extension}`, folder], { quiet: true });
    console.log(`  VS Code opens ${folder}`);
    return;
  }
  console.log(`  code --extensionDevelopmentPath=${extension} ${folder}`);
  if (!code)
    console.log('  (there is no `code` command here: install VS Code 1.91 or newer first)');
  console.log('  or for good: npm run package, then code --install-extension chugiai-*.vsix');
}

function cli() {
  return `node ${relative(process.cwd(), join(root, 'dist/cli.js'))}`;
}

async function must(running, what) {
  const { code, output } = await running;
  // `check` and `analyze` say with 1 that there are findings; only more than that is a failure.
  if (code > 1) throw new Error(`${what} failed:\n${output}`);
  return output;
}
