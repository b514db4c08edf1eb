// Writes docs/rules/<family>/<fault>.md from the doc comment of each rule. `--check` only says whether they are current.
import { mkdirSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rulesDir = join(root, 'server/src/core/check/rules');
const docsDir = join(root, 'docs/rules');

const rules = await readRules();
const pages = new Map(rules.map((rule) => [`${rule.id}.md`, page(rule)]));
pages.set('README.md', index(rules));

if (process.argv.includes('--check')) {
  const stale = [...pages].filter(([path, text]) => read(join(docsDir, path)) !== text);
  const orphans = markdownFiles(docsDir).filter((path) => !pages.has(path));
  for (const [path] of stale) console.error(`docs/rules/${path} is not current`);
  for (const path of orphans) console.error(`docs/rules/${path} belongs to no rule`);
  if (stale.length + orphans.length) {
    console.error('Run: node scripts/rule-docs.mjs');
    process.exitCode = 1;
  }
} else {
  rmSync(docsDir, { recursive: true, force: true });
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(docsDir, path)), { recursive: true });
    writeFileSync(join(docsDir, path), text);
  }
}

/** The registry itself, bundled in memory, so that severities are never told twice. */
async function readRules() {
  const bundle = await build({
    entryPoints: [join(root, 'server/src/core/check/registry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { RULES } = await import(`data:text/javascript;base64,${code}`);
  return [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function page(rule) {
  const source = readFileSync(join(rulesDir, `${rule.id}.ts`), 'utf8');
  const comment = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const \S+: (?:Article|Corpus)Rule/u.exec(
    source,
  );
  if (!comment) throw new Error(`${rule.id}.ts has no doc comment before its rule`);
  const body = comment[1].replace(/^ \* ?/gmu, '').trimEnd();
  return `# ${rule.id}\n\n${state(rule)}\n\n${body}\n`;
}

function state(rule) {
  const on = rule.onByDefault ? 'on by default' : 'off by default';
  const at = rule.scope === 'article' ? 'one article' : 'the articles of a corpus together';
  return `Severity: **${rule.severity}** · ${on} · looks at ${at}`;
}

function index(list) {
  const rows = list.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.onByDefault ? 'on' : 'off'} |`,
  );
  return `# Rules\n\nEach rule's severity can be set, or the rule turned off, under \`rules\` in corpus.yaml.\n\n| rule | severity | by default |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function markdownFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'));
}
