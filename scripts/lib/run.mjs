// Runs commands for the project's scripts: output shown or captured, failures carried as an exit code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';

/**
 * Runs a command to its end, without stdin.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean, timeout?: number }} [options]
 *   `quiet` keeps the output back; it is in the result either way. `timeout` in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} 127 where the command is not there
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      // The output goes through us, plain: no terminal is at its end.
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows && /^(npm|npx|code)$/.test(command),
      timeout: options.timeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output += chunk;
        if (!options.quiet) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs one of the package's own tools (`tsc`, `eslint` …) with this Node. */
export const tool = (script, args, options) =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], options);

/** @returns {string | undefined} the command's full path, where PATH has it */
export function which(command) {
  const names = windows ? [`${command}.cmd`, `${command}.exe`] : [command];
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      if (folder && existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** Whether apt can install for us: a Debian-like system and root. */
export const canApt = () => process.getuid?.() === 0 && which('apt-get') !== undefined;

/** Installs Debian packages. @returns {Promise<boolean>} whether it worked */
export async function apt(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', install, { env, quiet: true })).code === 0) return true;
  await run('apt-get', ['update'], { env, quiet: true });
  return (await run('apt-get', install, { env, quiet: true })).code === 0;
}
