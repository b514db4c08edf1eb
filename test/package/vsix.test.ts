// What ships: the list of files in the .vsix, and its size.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LARGEST = 1.5 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'chugiai-vsix-'));
const vsix = join(folder, 'chugiai.vsix');
let files: string[];

beforeAll(() => {
  execFileSync('npm', ['run', 'package', '--', '--out', vsix], { stdio: 'pipe' });
  files = namesInZip(readFileSync(vsix));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed extension', () => {
  it('holds what VS Code needs and nothing else', () => {
    const kinds = files.map((file) =>
      file
        .replace(/^extension\/dist\/docs\/rules\/.+\.md$/, 'extension/dist/docs/rules/*.md')
        .replace(/^extension\/dist\/data\/[^/]+\.json$/, 'extension/dist/data/*.json')
        .replace(/^extension\/dist\/schemas\/[^/]+\.json$/, 'extension/dist/schemas/*.json')
        .replace(/^extension\/docs\/images\/[^/]+\.(?:png|webp)$/, 'extension/docs/images/*'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/data/*.json',
      'extension/dist/docs/rules/*.md',
      'extension/dist/extension.js',
      'extension/dist/schemas/*.json',
      'extension/dist/server.js',
      'extension/docs/images/*',
      'extension/l10n/bundle.l10n.vi.json',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/package.nls.vi.json',
      'extension/readme.md',
      'extension/syntaxes/annotations.injection.tmLanguage.json',
      'extension/syntaxes/article.language-configuration.json',
      'extension/syntaxes/article.tmLanguage.json',
    ]);
  });

  it('is at most 1.5 MB', () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(LARGEST);
  });
});

/** File names of a ZIP's central directory, whose entries each start with this signature. */
function namesInZip(zip: Buffer): string[] {
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  const names: string[] = [];
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 46)) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
  }
  return names;
}
