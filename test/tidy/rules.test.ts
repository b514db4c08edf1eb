// The registry both ways: file ↔ id ↔ messages in both languages ↔ page of examples ↔ documentation page.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../server/src/core/check/registry';
import { en } from '../../server/src/core/messages/en';
import { vi } from '../../server/src/core/messages/vi';
import { pageIds } from '../support/rule-pages';

const root = join(__dirname, '../..');
const rulesDir = join(root, 'server/src/core/check/rules');
const ids = RULES.map((rule) => rule.id).sort();

test('every file is a rule and every rule a file', () => {
  const files = readdirSync(rulesDir, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.slice(0, -'.ts'.length));
  expect(files.sort()).toEqual(ids);
});

test('every article rule has its page of examples and every page a rule', () => {
  const article = RULES.filter((rule) => rule.scope === 'article').map((rule) => rule.id);
  expect(pageIds()).toEqual(expect.arrayContaining(article));
  expect(ids).toEqual(expect.arrayContaining(pageIds()));
});

test('every rule has its message in both languages, with the same blanks', () => {
  const blanks = (text: string): string[] => [...new Set(text.match(/\{[^}]+\}/gu) ?? [])].sort();
  for (const id of ids) {
    expect(en[id], `${id} in English`).toBeTypeOf('string');
    expect(vi[id], `${id} in Vietnamese`).toBeTypeOf('string');
  }
  expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  for (const id of Object.keys(en)) expect(blanks(vi[id]!), id).toEqual(blanks(en[id]!));
});

test('the documentation pages are current', () => {
  execFileSync(process.execPath, ['scripts/rule-docs.mjs', '--check'], { cwd: root });
});
