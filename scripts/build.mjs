// Bundles the extension and the command line into dist/, with the data, schemas and rule pages beside them.
// `--only cli,server` builds a part; `--dev` leaves names as they are and writes source maps.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/run.mjs';

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : undefined;
const dev = process.argv.includes('--dev');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  charset: 'utf8',
  sourcemap: dev ? 'linked' : false,
  logLevel: 'warning',
  target: 'es2022',
};
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };

/**
 * One file for Node and for a web worker, because most of it is the same and would ship twice. Only the
 * entry point that fits the runtime is evaluated, so a worker never asks for a Node module.
 */
const both = (inNode, inWorker) => ({
  ...node,
  conditions: ['node', 'browser'],
  // The package's own choice for Node leans on Node modules.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  stdin: {
    contents: `module.exports =
      typeof importScripts === 'function' ? require('${inWorker}') : require('${inNode}');`,
    resolveDir: root,
  },
});

const LEXICON = join(root, 'server/src/core/lexicon/data');
const lexiconFiles = readdirSync(LEXICON).filter((name) => name.endsWith('.json'));

const bundles = {
  cli: {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  server: {
    ...both('./server/src/node/main', './server/src/browser/main'),
    // A worker has no `module`.
    banner: { js: 'var module = {};' },
    define: { LEXICON_FILES: JSON.stringify(lexiconFiles.sort()) },
    outfile: 'dist/server.js',
  },
  extension: {
    ...both('./client/src/extension', './client/src/browser'),
    outfile: 'dist/extension.js',
  },
};

if (!only) rmSync(join(root, 'dist'), { recursive: true, force: true });
copy(LEXICON, 'data', (name) => name.endsWith('.json'));
copy(join(root, 'server/src/core/config/schemas'), 'schemas', (name) => name.endsWith('.json'));
copy(join(root, 'docs/rules'), 'docs/rules', () => true);
await Promise.all(
  Object.entries(bundles)
    .filter(([name]) => !only || only.includes(name))
    .map(([, options]) => build(options)),
);

/** Copies a folder's files into dist/, those whose name is wanted. */
function copy(from, to, wanted) {
  if (!existsSync(from)) return;
  mkdirSync(join(root, 'dist', to), { recursive: true });
  cpSync(from, join(root, 'dist', to), {
    recursive: true,
    filter: (path) => !basename(path).includes('.') || wanted(basename(path)),
  });
}
