// The version is told twice, once for npm and once for the pure core: they must not part.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../../server/src/core/version';

test('the core and package.json are of one version', () => {
  const manifest = JSON.parse(
    readFileSync(join(__dirname, '../../package.json'), 'utf8'),
  ) as object;
  expect(manifest).toMatchObject({ version: VERSION });
});
