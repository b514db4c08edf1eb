// Builds and packs the extension: chugiai-<version>.vsix in the project's folder, or at `--out PATH`.
import { join } from 'node:path';
import { root, tool } from './lib/run.mjs';

const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : root;
const built = await tool('../scripts/build.mjs', []);
if (built.code !== 0) process.exit(built.code);
// The bundles hold their dependencies, and the README's links stay relative: there is no public repository.
const { code } = await tool(join('@vscode/vsce', 'vsce'), [
  ...['package', '--no-dependencies', '--allow-missing-repository'],
  ...['--no-rewrite-relative-links', '--out', out],
]);
process.exitCode = code;
