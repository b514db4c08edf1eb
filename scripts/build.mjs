// Bundles the extension and the command line into dist/. `--only cli,server` builds a part.
import { cpSync, mkdirSync, existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : undefined;

const common = { bundle: true, sourcemap: 'linked', logLevel: 'warning', target: 'es2022' };
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };
const web = { ...common, platform: 'browser', external: ['vscode'] };

const lexiconFiles = readdirSync('server/src/core/lexicon/data').filter((name) =>
  name.endsWith('.json'),
);

const bundles = {
  cli: {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  server: { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  extension: { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js' },
  browser: {
    ...web,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/browser.js',
  },
  'browser-server': {
    ...web,
    format: 'iife',
    entryPoints: ['server/src/browser/main.ts'],
    define: { LEXICON_FILES: JSON.stringify(lexiconFiles.sort()) },
    outfile: 'dist/browser-server.js',
  },
};

mkdirSync('dist/data', { recursive: true });
cpSync('server/src/core/lexicon/data', 'dist/data', { recursive: true });
cpSync('docs/rules', 'dist/docs/rules', { recursive: true });
await Promise.all(
  Object.entries(bundles)
    .filter(([name, options]) => (only ? only.includes(name) : existsSync(options.entryPoints[0])))
    .map(([, options]) => build(options)),
);
