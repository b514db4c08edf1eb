// Makes the checkout ready: packages as the lock file says, and a Python that reads YAML for the tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apt, canApt, root, run } from './run.mjs';

const LEAST_NODE = [20, 19];

/** @throws {Error} that says what to do */
export async function ensureInstalled(log = console.log) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]))
    throw new Error(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
  if (isCurrent()) return;
  log('Installing packages …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) throw new Error(`npm ci failed:\n${output.slice(-3000)}`);
}

/** Whether every package of the lock file that this system needs is there in its version. */
function isCurrent() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/** @returns {Promise<string>} a Python with PyYAML, the witness that sidecars read alike elsewhere */
export async function ensurePython() {
  const find = async () => {
    for (const python of [process.env.CHUGIAI_PYTHON, 'python3', '/usr/bin/python3'])
      if (python && (await run(python, ['-c', 'import yaml'], { quiet: true })).code === 0)
        return python;
    return undefined;
  };
  const found =
    (await find()) ?? (canApt() && (await apt(['python3-yaml'])) ? await find() : undefined);
  if (found) return found;
  throw new Error(
    'A Python with PyYAML is needed. Debian: `apt-get install python3-yaml`; elsewhere: ' +
      '`pip install pyyaml`, or name such a Python in CHUGIAI_PYTHON.',
  );
}
