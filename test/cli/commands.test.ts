// The smaller commands as processes: init, explain, anchor, and the help of all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../server/src/core/sidecar/index';
import {
  ARTICLE,
  chugiai,
  contents,
  folderWith,
  put,
  removeFoldersAfterwards,
} from '../support/cli';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

describe('init', PATIENCE, () => {
  test('makes a folder a corpus that the other commands take without complaint', async () => {
    const folder = folderWith({ 'tin/a.txt': ARTICLE });
    expect((await chugiai(folder, ['init', 'tin'])).code).toBe(0);
    expect(contents(folder)['tin/.gitattributes']).toBe('*.ann.yaml merge=chugiai\n');
    const { code, stderr } = await chugiai(folder, ['annotate', 'tin']);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('leaves what is there as it is', async () => {
    const files = { 'corpus.yaml': 'name: cũ\n', '.gitattributes': '*.txt text' };
    const folder = folderWith(files);
    await chugiai(folder, ['init']);
    await chugiai(folder, ['init']);
    expect(contents(folder)).toEqual({
      'corpus.yaml': 'name: cũ\n',
      '.gitattributes': '*.txt text\n*.ann.yaml merge=chugiai\n',
    });
  });
});

describe('explain', PATIENCE, () => {
  test("prints a rule's page, and helps where there is no such rule", async () => {
    const page = await chugiai('.', ['explain', 'text/repeated-word']);
    expect(page.code).toBe(0);
    expect(page.stdout).toMatch(/^# text\/repeated-word\n/);
    expect((await chugiai('.', ['explain', 'sidecar/conflict'])).stdout).toContain(
      'conflict markers',
    );
    const none = await chugiai('.', ['explain', 'words/repeated-word']);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('did you mean text/repeated-word?');
    expect((await chugiai('.', ['explain', '../../package'])).code).toBe(2);
  });
});

describe('anchor', PATIENCE, () => {
  test('moves annotations after their words, and only says so with --dry-run', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE });
    await chugiai(folder, ['annotate', '.']);
    const before = contents(folder)['a.ann.yaml']!;
    put(folder, { 'a.txt': `Tin mới cập nhật.\n${ARTICLE.replace('63,85 tỷ USD', '70 tỷ USD')}` });
    const dry = await chugiai(folder, ['anchor', '.', '--dry-run']);
    expect(dry.stdout).toMatch(/a\.ann\.yaml: 0 kept, \d+ moved, 0 doubtful, 1 lost/);
    expect(contents(folder)['a.ann.yaml']).toBe(before);
    const { code, stdout } = await chugiai(folder, ['anchor', '.']);
    expect([code, stdout.split('\n')[0]]).toEqual([0, dry.stdout.split('\n')[0]]);
    const { annotations } = readSidecar(readFileSync(join(folder, 'a.ann.yaml'), 'utf8')).sidecar!;
    const chars = Array.from(contents(folder)['a.txt']!);
    for (const { span, quote, anchor } of annotations)
      if (!anchor) expect(chars.slice(span[0], span[1]).join('')).toBe(quote);
      else expect([anchor, quote]).toEqual(['lost', '63,85 tỷ USD']);
    expect((await chugiai(folder, ['anchor', '.'])).stdout).toBe('0 sidecars changed\n');
  });
});

describe('the help', PATIENCE, () => {
  test('of every command has an example', async () => {
    const { stdout } = await chugiai('.', ['--help']);
    const commands = ['init', 'analyze', 'annotate', 'check', 'anchor', 'explain', 'lsp'];
    for (const command of commands) expect(stdout).toContain(`  ${command} `);
    for (const command of commands.slice(0, 5))
      expect((await chugiai('.', [command, '--help'])).stdout).toMatch(/Examples?:\n {2}chugiai /);
  });

  test('comes with a usage error, which exits with 2', async () => {
    const { code, stderr } = await chugiai('.', ['annotate', '--shard', '3/2', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('1/4');
    expect((await chugiai('.', ['nonsense'])).code).toBe(2);
  });
});
