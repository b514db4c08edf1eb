// `chugiai annotate` as a process: suggestions beside the articles, and people's work safe whatever happens.
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSidecar, type Annotation, type Sidecar } from '../../server/src/core/sidecar/index';
import {
  ARTICLE,
  chugiai,
  contents,
  folderWith,
  put,
  removeFoldersAfterwards,
  start,
} from '../support/cli';

removeFoldersAfterwards();
const PATIENCE = { timeout: 120_000 };

const sidecarOf = (folder: string, name = 'a'): Sidecar =>
  readSidecar(readFileSync(join(folder, `${name}.ann.yaml`), 'utf8')).sidecar!;
const quotes = ({ annotations }: Sidecar): string[] => annotations.map(({ quote }) => quote);

describe('annotate', PATIENCE, () => {
  test('writes suggestions nobody signed, with their spans in code points', async () => {
    const folder = folderWith({ 'a.txt': `👩‍🔬 ${ARTICLE}` });
    const { code, stdout } = await chugiai(folder, ['annotate', '.']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 sidecars written');
    const sidecar = sidecarOf(folder);
    expect(quotes(sidecar)).toEqual(expect.arrayContaining(['63,85 tỷ USD', '15,2%']));
    const chars = Array.from(`👩‍🔬 ${ARTICLE}`);
    for (const { span, quote, status, by, at } of sidecar.annotations) {
      expect(chars.slice(span[0], span[1]).join('')).toBe(quote);
      expect([status, by, at]).toEqual(['suggested', undefined, undefined]);
    }
    expect(sidecar.source.file).toBe('a.txt');
  });

  test('changes nothing when run again, alone or in threads', async () => {
    const files = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`${n}.txt`, `${ARTICLE}${n} người.\n`]),
    );
    const folder = folderWith(files);
    await chugiai(folder, ['annotate', '.', '--jobs', '2']);
    const first = contents(folder);
    const again = await chugiai(folder, ['annotate', '.', '--jobs', '1']);
    expect(again.stdout).toContain('0 sidecars written, 4 unchanged');
    expect(contents(folder)).toEqual(first);
  });

  test('writes the same bytes for CRLF and a BOM as for LF', async () => {
    const windows = '\ufeff' + ARTICLE.replaceAll('\n', '\r\n');
    const folder = folderWith({ 'unix/a.txt': ARTICLE, 'windows/a.txt': windows });
    await chugiai(folder, ['annotate', '.']);
    const { 'unix/a.ann.yaml': unix, 'windows/a.ann.yaml': other } = contents(folder);
    expect(unix).toBeDefined();
    expect(other).toBe(unix);
  });

  test('keeps what people decided and wrote, comments included', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE });
    await chugiai(folder, ['annotate', '.']);
    const path = join(folder, 'a.ann.yaml');
    const text = readFileSync(path, 'utf8');
    const edited = text
      .replace(/(quote: "15,2%"\n(?: {4}.*\n)*? {4}status: )suggested/, '$1rejected # không phải')
      .replace('relations: []', 'relations: []\nsổ_tay: { trang: 12 }');
    expect(edited).not.toBe(text);
    writeFileSync(path, edited);
    await chugiai(folder, ['annotate', '.']);
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });

  test('re-anchors people’s entries when the text has changed, and suggests for the new text', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE });
    await chugiai(folder, ['annotate', '.']);
    const path = join(folder, 'a.ann.yaml');
    const signed = readFileSync(path, 'utf8').replace(
      /(quote: "63,85 tỷ USD"\n(?: {4}.*\n)*? {4}status: )suggested/,
      '$1accepted\n    by: "Lan"',
    );
    writeFileSync(path, signed);
    const before = sidecarOf(folder).annotations.find(({ by }) => by === 'Lan')!;
    put(folder, { 'a.txt': `Tin mới cập nhật.\n${ARTICLE}` });
    await chugiai(folder, ['annotate', '.']);
    const after = sidecarOf(folder).annotations.find(({ by }) => by === 'Lan')!;
    expect(after).toMatchObject({ id: before.id, span: before.span.map((n) => n + 18) });
    expect(quotes(sidecarOf(folder)).filter((quote) => quote === '63,85 tỷ USD')).toHaveLength(1);
  });

  test.each([
    ['not YAML', 'version: 1\nannotations: [\n', 'YAML'],
    [
      'conflict markers',
      'version: 1\n<<<<<<< ours\nzones: []\n=======\nzones: [1]\n>>>>>>> theirs\n',
      'conflict',
    ],
    ['a newer version', 'version: 2\nannotations: []\n', 'version 2'],
  ])('never writes over a sidecar with %s; the others go on', async (_, text, message) => {
    const folder = folderWith({ 'a.txt': ARTICLE, 'a.ann.yaml': text, 'b.txt': ARTICLE });
    const { code, stderr } = await chugiai(folder, ['annotate', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.ann.yaml: line ');
    expect(stderr).toContain(message);
    expect(contents(folder)['a.ann.yaml']).toBe(text);
    expect(existsSync(join(folder, 'b.ann.yaml'))).toBe(true);
  });

  test('names bad input and its place; the others go on', async () => {
    const folder = folderWith({
      'a.txt': ARTICLE,
      'binary.txt': Uint8Array.of(71, 0, 3, 255),
      'empty.txt': '',
      'latin.txt': Uint8Array.of(72, 10, 0x61, 0xe9, 0x62),
      'utf16.txt': Uint8Array.of(0xff, 0xfe, 65, 0),
    });
    const { code, stderr } = await chugiai(folder, ['annotate', '.', 'missing.txt']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/binary\.txt: is not a text file/);
    expect(stderr).toMatch(/empty\.txt: is empty/);
    expect(stderr).toMatch(
      /latin\.txt: is not UTF-8 at byte 3 \(0xe9, line 2\); convert it to UTF-8/,
    );
    expect(stderr).toMatch(/utf16\.txt: is UTF-16/);
    expect(stderr).toMatch(/missing\.txt: no such file/);
    expect(Object.keys(contents(folder)).filter((file) => file.endsWith('.yaml'))).toEqual([
      'a.ann.yaml',
    ]);
  });

  test('reads one line of 5 MB', { timeout: 120_000 }, async () => {
    const line = 'Có 45 doanh nghiệp. ' + 'Hai bên bàn về việc hợp tác lâu bền. '.repeat(110_000);
    const folder = folderWith({ 'a.txt': line });
    expect(new TextEncoder().encode(line).length).toBeGreaterThan(5_000_000);
    const { code } = await chugiai(folder, ['annotate', '.']);
    expect(code).toBe(0);
    expect(quotes(sidecarOf(folder))).toContain('45 doanh nghiệp');
  });

  test('takes the articles that corpus.yaml names, less what .gitignore does', async () => {
    const folder = folderWith({
      'corpus.yaml': 'articles: ["tin/**/*.txt"]\n',
      '.gitignore': 'nháp\n',
      'tin/a.txt': ARTICLE,
      'tin/nháp/b.txt': ARTICLE,
      'ghi-chép.txt': ARTICLE,
    });
    symlinkSync('..', join(folder, 'tin/vòng'));
    await chugiai(folder, ['annotate', '.']);
    const written = Object.keys(contents(folder)).filter((file) => file.endsWith('.ann.yaml'));
    expect(written).toEqual(['tin/a.ann.yaml']);
  });

  test('puts sidecars where corpus.yaml says, one for each annotator', async () => {
    const folder = folderWith({
      'corpus.yaml': 'sidecar: "annotations/{annotator}/{path}"\n',
      'tin/a.txt': ARTICLE,
    });
    await chugiai(folder, ['annotate', 'tin']);
    expect(existsSync(join(folder, 'annotations/Lan/tin/a.ann.yaml'))).toBe(true);
  });

  test('writes nothing under a corpus.yaml with faults, and says where they are', async () => {
    const folder = folderWith({
      'corpus.yaml': 'name: x\nsidecar: "../{path}"\n',
      'a.txt': ARTICLE,
    });
    const { code, stderr } = await chugiai(folder, ['annotate', '.']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/corpus\.yaml:2:\d+: /);
    expect(Object.keys(contents(folder)).sort()).toEqual(['a.txt', 'corpus.yaml']);
  });

  test('does its part of a sharded corpus, and only what is left with --resume', async () => {
    const names = ['1', '2', '3', '4', '5'];
    const folder = folderWith(Object.fromEntries(names.map((n) => [`${n}.txt`, `${ARTICLE}${n}`])));
    await chugiai(folder, ['annotate', '.', '--shard', '1/2']);
    const done = Object.keys(contents(folder)).filter((file) => file.endsWith('.yaml'));
    expect(done.sort()).toEqual(['1.ann.yaml', '3.ann.yaml', '5.ann.yaml']);
    const { stdout } = await chugiai(folder, ['annotate', '.', '--resume']);
    expect(stdout).toContain('2 sidecars written, 3 unchanged');
  });

  test('suggests in menus only when asked to', async () => {
    const menu = 'Trang chủ\nĐăng nhập\nXem thêm: 12 bài viết\nBản quyền 2021\n';
    const folder = folderWith({ 'a.txt': `${ARTICLE}${menu.repeat(3)}` });
    await chugiai(folder, ['annotate', '.']);
    const own = sidecarOf(folder).annotations.length;
    await chugiai(folder, ['annotate', '.', '--zones', 'all']);
    expect(sidecarOf(folder).annotations.length).toBeGreaterThanOrEqual(own);
  });

  test('keeps the mode and the link of a sidecar', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE, 'kho/a.yaml': 'version: 1\nannotations: []\n' });
    symlinkSync('kho/a.yaml', join(folder, 'a.ann.yaml'));
    await chugiai(folder, ['annotate', 'a.txt']);
    expect(readFileSync(join(folder, 'kho/a.yaml'), 'utf8')).toContain('63,85 tỷ USD');
    expect(statSync(join(folder, 'a.ann.yaml')).isFile()).toBe(true);
  });
});

describe('interrupted', PATIENCE, () => {
  const COUNT = 24;
  const signed: Annotation = {
    id: 'm7k3f9q2ab',
    layer: 'entity',
    type: 'LOC',
    span: [0, 6],
    quote: 'Hội An',
    status: 'accepted',
    by: 'Lan',
  };
  const old = `version: 1\n# của Lan\nsource: {}\nannotations:\n  - ${JSON.stringify(signed)}\n`;

  const corpus = (): string =>
    folderWith(
      Object.fromEntries(
        Array.from({ length: COUNT }, (_, n) => [
          [`${n}.txt`, ARTICLE + `Có ${n} người dự lễ.\n`.repeat(80)],
          [`${n}.ann.yaml`, old],
        ]).flat(),
      ),
    );

  /** Waits until some sidecars are written, and stops the program in the middle. */
  async function interrupt(folder: string, signal: 'SIGKILL' | 'SIGINT', jobs: string) {
    const child = start(folder, ['annotate', '.', '--jobs', jobs]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const written = (): number => sidecars(folder).filter((text) => text !== old).length;
    while (child.exitCode === null && written() < 3)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill(signal);
    return ended;
  }

  const sidecars = (folder: string): string[] =>
    Array.from({ length: COUNT }, (_, n) => readFileSync(join(folder, `${n}.ann.yaml`), 'utf8'));

  function expectWhole(folder: string): void {
    for (const text of sidecars(folder)) {
      const { sidecar, problems } = readSidecar(text);
      expect(problems).toEqual([]);
      expect(sidecar!.annotations).toContainEqual(signed);
      expect(text).toContain('# của Lan');
    }
  }

  test.each(['1', '2'])('killed midway (%s threads), it leaves every file whole', async (jobs) => {
    const folder = corpus();
    await interrupt(folder, 'SIGKILL', jobs);
    expectWhole(folder);
    const { code } = await chugiai(folder, ['annotate', '.', '--resume']);
    expect(code).toBe(0);
    expect(sidecars(folder).every((text) => text.includes('chugiai@'))).toBe(true);
    expectWhole(folder);
  });

  test('Ctrl-C stops between files, says how to go on, and leaves nothing behind', async () => {
    const folder = corpus();
    expect(await interrupt(folder, 'SIGINT', '1')).toBe(130);
    expectWhole(folder);
    expect(Object.keys(contents(folder)).filter((file) => file.includes('tmp'))).toEqual([]);
  });
});
