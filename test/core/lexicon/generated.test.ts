// The committed lexicon is what its generator writes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(__dirname, '../../..');

test('generating the lexicon again gives the committed bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/generate-lexicon.mjs'), folder]);
    const written = readdirSync(folder);
    expect(written).toEqual(['heads.json', 'names.json', 'places.json']);
    for (const file of written)
      expect(readFileSync(join(folder, file), 'utf8'), file).toBe(
        readFileSync(join(root, 'server/src/core/lexicon/data', file), 'utf8'),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
