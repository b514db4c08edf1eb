// A real VS Code for the tests on machines that cannot download one: the VS Code server that ships in
// the npm package code-server, opened in headless Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { apt, canApt, run, which } from './run.mjs';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';
/** Native modules of the host are compiled against these. */
const BUILD_LIBRARIES = ['libkrb5-dev', 'libsecret-1-dev', 'pkg-config'];

/** Where the hosts are kept, shared by every clone on the machine; CHUGIAI_VSCODE_CACHE overrides it. */
export const cacheFolder =
  process.env.CHUGIAI_VSCODE_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'chugiai-vscode-host');

/** What cannot be had, and what a person can do about it. */
export class HostError extends Error {}

/** @returns {Promise<string>} path of a Chromium, installed from Debian where we may */
async function ensureChromium(log = console.log) {
  const find = () =>
    process.env.CHUGIAI_CHROMIUM ??
    which('chromium') ??
    which('chromium-browser') ??
    which('google-chrome');
  if (!find() && canApt()) {
    log('Installing Chromium from Debian …');
    await apt(['chromium']);
  }
  const found = find();
  if (found) return found;
  throw new HostError(
    'No Chromium found. Install one (Debian: `apt-get install chromium`) or name its path in CHUGIAI_CHROMIUM.',
  );
}

/**
 * Installs what is missing of the host; a second call returns at once.
 * @returns {Promise<{ node: string, server: string, chromium: string }>}
 * @throws {HostError} where it cannot be had
 */
export async function ensureHost(log = console.log) {
  if (process.platform === 'win32')
    throw new HostError(
      'The VS Code server does not run on Windows; allow the download from update.code.visualstudio.com.',
    );
  const chromium = await ensureChromium(log);
  const nodeFolder = await ensurePackage(`node-${NODE_MAJOR}`, `node@${NODE_MAJOR}`, {}, log);
  const bin = join(nodeFolder, 'node_modules/.bin');
  const present = existsSync(join(cacheFolder, `code-server-${CODE_SERVER}`));
  if (!present && canApt()) await apt(BUILD_LIBRARIES);
  const folder = await ensurePackage(
    `code-server-${CODE_SERVER}`,
    `code-server@${CODE_SERVER}`,
    // Its install script wants this very Node first on the path, and to be allowed to run as root.
    { PATH: bin + delimiter + process.env.PATH, npm_config_unsafe_perm: 'true' },
    log,
  );
  return {
    chromium,
    node: join(bin, 'node'),
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** Installs a package into a folder of its own, whole or not at all: built beside, then renamed. */
async function ensurePackage(name, spec, env, log) {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  log(`Installing ${spec} into ${cacheFolder} (once for this machine) …`);
  mkdirSync(cacheFolder, { recursive: true });
  const building = mkdtempSync(join(cacheFolder, 'installing-'));
  const { code, output } = await run(
    'npm',
    ['install', '--prefix', building, '--no-audit', '--no-fund', spec],
    { cwd: building, env: { ...outsideNpm(), ...env }, quiet: true },
  );
  if (code !== 0) {
    rmSync(building, { recursive: true, force: true });
    throw new HostError(`npm could not install ${spec}:\n${output.slice(-2000)}`);
  }
  // Another clone may have been faster.
  if (existsSync(folder)) rmSync(building, { recursive: true, force: true });
  else renameSync(building, folder);
  return folder;
}

/** Unsets what an npm that runs us has put into the environment: another Node's name and version. */
const outsideNpm = () =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^npm_|^NODE$/i.test(name))
      .map((name) => [name, undefined]),
  );

/**
 * Starts the VS Code server and waits until it listens.
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function serve(host, { trust = false } = {}) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'chugiai-vscode-'));
  const args = [
    ...[host.server, '--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'],
    ...['--server-data-dir', data, '--enable-smoke-test-driver'],
    ...(trust ? [] : ['--disable-workspace-trust']),
  ];
  const child = spawn(host.node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => {
    child.kill();
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  await new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output += chunk;
        if (/Extension host agent listening|Server bound/.test(output)) resolve(undefined);
      });
    }
    child.on('exit', () => reject(new HostError(`The VS Code server did not start:\n${output}`)));
  });
  return { port, stop };
}

/**
 * Address of the page that opens a folder with the extension under development.
 * @param {{ port: number, folder: string, extension: string, tests?: string, web?: boolean }} options
 */
export function pageUrl({ port, folder, extension, tests, web }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
    ['skipWelcome', 'true'],
    ['enableProposedApi', ''],
  ];
  const query = `folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Opens headless Chromium. @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser(host) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: host.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
