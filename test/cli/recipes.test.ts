// The recipes of docs/checking.md, run as they stand there: hooks in a git repository, the CI job in clean folders.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE, cliBundle, folderWith, put, removeFoldersAfterwards } from '../support/cli';
import { sarifFaults } from '../support/sarif/validate';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

const page = readFileSync(join(__dirname, '../../docs/checking.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gmu'))].map(
    ([, text]) => text!,
  );
const block = (language: string, holds: string): string =>
  blocks(language).find((text) => text.includes(holds))!;

const FAULTY = `${ARTICLE}Hai bên trao đổi về về hợp tác lao động.\n`;
const WORSE = `${FAULTY}Hội nghị bàn về để để xuất.\n`;

/** A shell in the folder, with `chugiai` on its path and nobody's git settings. */
function shell(cwd: string, command: string): { code: number | null; out: string } {
  const bin = folderWith({
    chugiai: `#!/bin/sh\nexec "${process.execPath}" "${cliBundle()}" "$@"\n`,
  });
  chmodSync(join(bin, 'chugiai'), 0o755);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Lan', GIT_AUTHOR_EMAIL: 'lan@example.org',
      GIT_COMMITTER_NAME: 'Lan', GIT_COMMITTER_EMAIL: 'lan@example.org',
      FORCE_COLOR: '0',
    }, // prettier-ignore
  });
  return { code: status, out: stdout + stderr };
}

describe('the hook of git', PATIENCE, () => {
  const repository = (files: Record<string, string>): string => {
    const folder = folderWith(files);
    expect(shell(folder, 'git init -q .').code).toBe(0);
    const hook = join(folder, '.git/hooks/pre-commit');
    writeFileSync(hook, block('sh', '# pre-commit:'));
    chmodSync(hook, 0o755);
    return folder;
  };

  test('lets a clean article in and keeps a fault out', () => {
    const folder = repository({ 'a.txt': ARTICLE });
    expect(shell(folder, 'git add -A && git commit -qm clean').code).toBe(0);
    put(folder, { 'a.txt': FAULTY });
    const refused = shell(folder, 'git commit -qam faulty');
    expect(refused.code).not.toBe(0);
    expect(refused.out).toMatch(/a\.txt\n.*text\/repeated-word/);
  });

  test('checks what is staged, not what lies in the folder', () => {
    const folder = repository({ 'a.txt': ARTICLE });
    shell(folder, 'git add -A');
    put(folder, { 'a.txt': FAULTY });
    expect(shell(folder, 'git commit -qm clean').code).toBe(0);
  });

  test('knows the baseline', () => {
    const folder = repository({ 'a.txt': FAULTY });
    const [baseline] = blocks('sh');
    expect(shell(folder, baseline!).code).toBe(1);
    expect(shell(folder, 'git add -A && git commit -qm known').code).toBe(0);
    put(folder, { 'a.txt': WORSE });
    const refused = shell(folder, 'git commit -qam worse');
    expect(refused.code).not.toBe(0);
    expect(refused.out.match(/repeated-word/g)).toHaveLength(1);
  });
});

test('the hook of pre-commit runs the command that the page tells of', PATIENCE, () => {
  const { repos } = parse(block('yaml', 'repos:')) as {
    repos: { hooks: { entry: string; files: string }[] }[];
  };
  const [hook] = repos[0]!.hooks;
  const files = new RegExp(hook!.files, 'u');
  for (const path of ['a.txt', '2024/a.txt', 'a.ann.yaml', 'corpus.yaml', 'entities.yaml'])
    expect(files.test(path), path).toBe(true);
  for (const path of ['a.md', 'sub/corpus.yaml.bak']) expect(files.test(path), path).toBe(false);
  const folder = folderWith({ 'a.txt': FAULTY });
  shell(folder, blocks('sh')[0]!);
  expect(shell(folder, hook!.entry).code).toBe(0);
  put(folder, { 'a.txt': WORSE });
  expect(shell(folder, hook!.entry).code).toBe(1);
});

interface Step {
  run?: string;
  'working-directory'?: string;
}

test('the job of CI annotates what is new, fails, and still writes valid SARIF', PATIENCE, () => {
  const { jobs } = parse(block('yaml', 'jobs:')) as { jobs: { check: { steps: Step[] } } };
  const steps = jobs.check.steps.filter(({ run }) => run?.includes('cli.js check'));
  const root = folderWith({ 'corpus/a.txt': FAULTY });
  mkdirSync(join(root, 'chugiai/dist'), { recursive: true });
  writeFileSync(join(root, 'chugiai/dist/cli.js'), `require(${JSON.stringify(cliBundle())});\n`);
  shell(join(root, 'corpus'), blocks('sh')[0]!);
  put(root, { 'corpus/a.txt': WORSE });
  const [annotate, sarif] = steps.map(({ run, 'working-directory': at }) =>
    shell(join(root, at!), run!),
  );
  expect(annotate!.code).toBe(1);
  expect(annotate!.out.match(/^::warning file=a\.txt/gm)).toHaveLength(1);
  expect(sarif!.code).toBe(0);
  const log = JSON.parse(readFileSync(join(root, 'corpus.sarif'), 'utf8')) as unknown;
  expect(sarifFaults(log)).toEqual([]);
});

test('shards are held against each other', PATIENCE, () => {
  const burnt = (value: string): string =>
    `Số liệu chính thức ngày 3/9 cho thấy tỉnh Hà Giang mất ${value} ha thông vì cháy rừng.\n`;
  const folder = folderWith({
    'corpus.yaml': 'published: { files: { a.txt: "2024-09-05", b.txt: "2024-09-07" } }\n',
    'a.txt': burnt('640'),
    'b.txt': burnt('460'),
  });
  const { code, out } = shell(folder, block('sh', '--records'));
  expect(code).toBe(1);
  expect(out.match(/corpus\/figure-conflict/g)).toHaveLength(2);
});
