// docs/editors.md names every setting, command and method of the protocol.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, DEFAULT_SETTINGS, METHODS } from '../../server/src/protocol';

const page = readFileSync(join(__dirname, '../../docs/editors.md'), 'utf8');
const settings = Object.entries(DEFAULT_SETTINGS).flatMap(([key, value]) => {
  const inner = typeof value === 'object' ? Object.keys(value as object) : [];
  return inner.length ? inner.map((name) => `${key}.${name}`) : [key];
});

test.each([...settings, ...Object.values(COMMANDS), ...Object.values(METHODS)])('%s', (name) =>
  expect(page).toContain(`\`${name}\``),
);
