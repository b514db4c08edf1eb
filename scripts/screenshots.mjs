// Opens a folder in a real VS Code as a person would and takes pictures of what they see.
// node scripts/screenshots.mjs [FOLDER] [--theme NAME] [--article FILE] [--out FOLDER]
// FOLDER (default samples/) is copied first; the pictures go to .screenshots/, which git ignores.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/run.mjs';
import { ensureHost, launchBrowser, pageUrl, serve } from './lib/vscode-host.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'Default Light Modern' },
    article: { type: 'string' },
    out: { type: 'string', default: join(root, '.screenshots') },
    hover: { type: 'string' },
  },
});
const source = resolve(positionals[0] ?? join(root, 'samples'));
mkdirSync(values.out, { recursive: true });

const scratch = mkdtempSync(join(tmpdir(), 'chugiai-shots-'));
const folder = join(scratch, basename(source));
cpSync(source, folder, { recursive: true });
// A bare folder gets a configuration, so that it is a corpus at once.
if (!existsSync(join(folder, 'corpus.yaml')))
  writeFileSync(join(folder, 'corpus.yaml'), `name: ${basename(folder)}\n`);
const settings = join(folder, '.vscode/settings.json');
if (!existsSync(settings)) {
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(
    settings,
    JSON.stringify({
      'workbench.colorTheme': values.theme,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'chat.disableAIFeatures': true,
      'window.commandCenter': false,
      'files.exclude': { '**/.vscode': true },
    }),
  );
}

const host = await ensureHost();
const server = await serve(host);
const browser = await launchBrowser(host);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(pageUrl({ port: server.port, folder, extension: root.replace(/\/$/, '') }));
  const shot = async (name) => {
    await page.screenshot({ path: join(values.out, `${name}.png`) });
    console.log(join(values.out, `${name}.png`));
  };
  try {
    await tour(page, shot);
  } catch (error) {
    await shot('failed');
    throw error;
  }
} finally {
  await browser.close();
  server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

/** Opens the article, hovers, looks at the problems, takes a quick-fix, opens the annotations beside. */
async function tour(page, shot) {
  await page.waitForSelector('.explorer-folders-view .monaco-list-row');
  // The side bar on the other side is for chats.
  await page.keyboard.press('Control+Alt+B');
  await page.keyboard.press('Control+P');
  await page.keyboard.type(values.article ?? '.txt');
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[id="chugiai.chugiai.chugiai.status"]');
  await page.waitForTimeout(1500);
  await shot('1-article');
}
