// Opens a folder in a real VS Code as a person would and takes pictures of what they see.
// node scripts/screenshots.mjs [FOLDER] [--theme NAME] [--article FILE] [--quote TEXT] [--out FOLDER]
// FOLDER (default samples/) is copied first; the pictures go to .screenshots/, which git ignores.
// `--webp --size 1200x720` makes the small ones for docs/images.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { apt, canApt, root } from './lib/run.mjs';
import { ensureHost, launchBrowser, pageUrl, serve } from './lib/vscode-host.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'Default Light Modern' },
    article: { type: 'string' },
    out: { type: 'string', default: join(root, '.screenshots') },
    size: { type: 'string', default: '1440x900' },
    webp: { type: 'boolean', default: false },
    quote: { type: 'string', default: '22/10' },
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
      'chugiai.annotator': 'Lan Anh',
      'editor.fontFamily': "'JetBrains Mono', monospace",
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'chat.disableAIFeatures': true,
      'window.commandCenter': false,
      'files.exclude': { '**/.vscode': true },
    }),
  );
}

// A font with every Vietnamese letter, which the system's own may lack.
if (canApt()) await apt(['fonts-jetbrains-mono']);
const host = await ensureHost();
const server = await serve(host);
const browser = await launchBrowser(host);
try {
  const [width, height] = values.size.split('x').map(Number);
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(pageUrl({ port: server.port, folder, extension: root.replace(/\/$/, '') }));
  const shot = async (name) => {
    const path = join(values.out, `${name}.${values.webp ? 'webp' : 'png'}`);
    const png = await page.screenshot();
    writeFileSync(path, values.webp ? await toWebp(png) : png);
    console.log(path);
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
  await page.waitForTimeout(1000);
  // The side bar on the other side is for chats.
  if (await page.locator('.part.auxiliarybar').isVisible())
    await page.keyboard.press('Control+Alt+B');
  await openFile(page, values.article ?? '.txt');
  await page.waitForSelector('[id="chugiai.chugiai.chugiai.status"]');
  await page.waitForTimeout(2000);
  await shot('1-article');

  const place = await placeOf(page, values.quote);
  await page.mouse.move(place.x, place.y);
  await page.waitForSelector('.monaco-hover-content');
  await page.waitForTimeout(500);
  await shot('2-hover');
  await page.mouse.move(5, 5);

  await command(page, 'View: Focus Problems');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  for (const twistie of await page.locator('.markers-panel .monaco-tl-twistie.collapsed').all())
    await twistie.click();
  await page.waitForTimeout(500);
  await shot('3-problems');
  await command(page, 'View: Hide Panel');

  await page.waitForTimeout(500);
  const again = await placeOf(page, values.quote);
  await page.mouse.move(again.x, again.y);
  await page.waitForTimeout(300);
  await page.mouse.click(again.x, again.y, { delay: 100 });
  await page.waitForTimeout(500);
  // Under the mouse, the control key would make a link of the word.
  await page.mouse.move(5, 5);
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget .monaco-list-row');
  await page.waitForTimeout(500);
  await shot('4-quick-fix');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1000);

  await command(page, 'Chú Giải: Open Annotations Beside');
  await page.waitForSelector('.editor-group-container:nth-child(1)');
  await page.waitForTimeout(2000);
  await shot('5-annotations');
}

/** Picks a command from the palette. */
async function command(page, title) {
  await page.keyboard.press('F1');
  await pick(page, title);
}

async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await pick(page, name);
}

async function pick(page, text) {
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(text);
  await page.waitForSelector('.quick-input-list .monaco-list-row');
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

/** The browser at hand knows the format. */
async function toWebp(png) {
  const page = await browser.newPage();
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.75);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(url.split(',')[1], 'base64');
}

/** Where a quote (or without one, the second mark in the article) is on the screen. */
async function placeOf(page, quote) {
  const box = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.view-line')) {
      const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      // A mark may lie in several text nodes; its first letter is in one.
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let [node, before] = [walker.nextNode(), 0];
      while (node && before + node.data.length <= at + 1) {
        before += node.data.length;
        node = walker.nextNode();
      }
      const range = document.createRange();
      range.setStart(node, at + 1 - before);
      range.setEnd(node, at + 2 - before);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, quote);
  if (!box) throw new Error(`“${quote}” is not on the screen`);
  return box;
}
