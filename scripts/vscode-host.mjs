#!/usr/bin/env node
// Stands in for the VS Code executable under @vscode/test-electron: takes the same arguments, runs the
// tests in the VS Code server and a headless browser, exits with their code.
// `--install` only installs the host.
import { ensureHost, launchBrowser, pageUrl, serve } from './lib/vscode-host.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

const host = await ensureHost();
if (!args.includes('--install')) process.exit(await runTests());

async function runTests() {
  const server = await serve(host);
  const browser = await launchBrowser(host);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (type, parts) => {
      if (process.env.CHUGIAI_E2E_VERBOSE) console.log(`[${type}]`, ...parts);
    });
    await page.goto(
      pageUrl({
        port: server.port,
        folder: args.find((arg) => !arg.startsWith('-')),
        extension: option('extensionDevelopmentPath'),
        tests: option('extensionTestsPath'),
        web: option('extensionDevelopmentKind') === 'web',
      }),
    );
    return await exit;
  } finally {
    await browser.close();
    server.stop();
  }
}
