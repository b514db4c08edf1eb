// `chugiai check` as a process: formats, exit codes, baselines, and shards held against each other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core/check/registry';
import { ARTICLE, chugiai, folderWith, put, removeFoldersAfterwards } from '../support/cli';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

const FAULTY = `${ARTICLE}Hai bên trao đổi về về hợp tác lao động, 👍 nhất trí của của nhau.\n`;
const RULE = 'text/repeated-word';

describe('check', PATIENCE, () => {
  test('exits with 0 where all is well, 1 on findings, 2 on errors', async () => {
    const folder = folderWith({ 'good.txt': ARTICLE, 'bad.txt': FAULTY });
    const run = (...args: string[]) => chugiai(folder, ['check', ...args]);
    expect((await run('good.txt')).code).toBe(0);
    const bad = await run('bad.txt');
    expect(bad.code).toBe(1);
    expect(bad.stdout).toMatch(/bad\.txt\n {2}6:18 +warning .*text\/repeated-word/);
    expect((await run('bad.txt', '--max-warnings', '2')).code).toBe(0);
    expect((await run('bad.txt', '--max-warnings', '1')).code).toBe(1);
    expect((await run('bad.txt', '--level', 'error')).code).toBe(0);
    expect((await run('missing.txt', 'good.txt')).code).toBe(2);
    expect((await run('--format', 'nonsense', 'good.txt')).code).toBe(2);
    expect((await run()).code).toBe(2);
  });

  test('reports faults of a sidecar at their place in it', async () => {
    const folder = folderWith({
      'a.txt': ARTICLE,
      'a.ann.yaml':
        'version: 1\nannotations:\n  - { id: x, layer: entity, type: PER, span: [9], quote: a }\n',
    });
    const { code, stdout } = await chugiai(folder, ['check', 'a.txt', '--format', 'json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; places: { file: string; line: number; column: number }[] }[];
    };
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'sidecar/invalid-field',
      places: [{ file: 'a.ann.yaml', line: 3, column: 46 }],
    });
  });

  test('leaves out what a person dismissed, and marks what one confirmed', async () => {
    const folder = folderWith({ 'a.txt': FAULTY });
    const json = await chugiai(folder, ['check', '.', '--format', 'json']);
    const { findings } = JSON.parse(json.stdout) as { findings: { id: string }[] };
    const verdicts = findings.map(({ id }, i) =>
      JSON.stringify({ id, rule: RULE, places: [], verdict: i ? 'confirmed' : 'dismissed' }),
    );
    put(folder, {
      'a.ann.yaml': `version: 1\nfindings:\n${verdicts.map((verdict) => `  - ${verdict}\n`).join('')}`,
    });
    const { stdout } = await chugiai(folder, ['check', '.']);
    expect(stdout.match(/repeated-word/g)).toHaveLength(1);
    expect(stdout).toContain('(confirmed)');
  });

  test('with a baseline shows only what is new, also after the text has moved', async () => {
    const folder = folderWith({ 'a.txt': FAULTY });
    const known = await chugiai(folder, ['check', '.', '--format', 'json']);
    writeFileSync(join(folder, 'known.json'), known.stdout);
    put(folder, { 'a.txt': `Tin mới\n${FAULTY}` });
    const same = await chugiai(folder, ['check', '.', '--baseline', 'known.json']);
    expect([same.code, same.stdout]).toEqual([
      0,
      '1 article: no new findings (2 in the baseline)\n',
    ]);
    put(folder, { 'a.txt': `${FAULTY}Hội nghị bàn về để để xuất.\n` });
    const more = await chugiai(folder, ['check', '.', '--baseline', 'known.json']);
    expect(more.code).toBe(1);
    expect(more.stdout.match(/repeated-word/g)).toHaveLength(1);
    put(folder, { 'a.txt': `${FAULTY}Họ còn bàn về về nhà ở.\n` });
    const again = await chugiai(folder, ['check', '.', '--baseline', 'known.json']);
    expect(again.stdout).toMatch(/ 7:\d+ .*repeated-word/);
    put(folder, { 'a.txt': FAULTY, 'sub/keep.md': '' });
    const elsewhere = await chugiai(join(folder, 'sub'), [
      'check',
      '..',
      '--baseline',
      '../known.json',
    ]);
    expect(elsewhere.code).toBe(0);
    const missing = await chugiai(folder, ['check', '.', '--baseline', 'none.json']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('none.json: no such file');
  });

  test('speaks SARIF 2.1.0', async () => {
    const folder = folderWith({ 'bài 1.txt': FAULTY });
    const { stdout } = await chugiai(folder, ['check', '.', '--format', 'sarif']);
    const log = JSON.parse(stdout) as SarifLog;
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run!.columnKind).toBe('unicodeCodePoints');
    const { rules } = run!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id).sort());
    for (const rule of rules) {
      expect(rule.shortDescription.text, rule.id).toMatch(/\S \S/);
      expect(rule.help.markdown, rule.id).toContain('### Example');
      expect(['error', 'warning', 'note', 'none']).toContain(rule.defaultConfiguration.level);
    }
    expect(run!.results).toHaveLength(2);
    for (const result of run!.results) {
      expect(rules[result.ruleIndex]!.id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0]!.physicalLocation;
      expect(artifactLocation.uri).toBe('b%C3%A0i%201.txt');
      const line = Array.from(FAULTY.split('\n')[region.startLine - 1]!);
      const words = line.slice(region.startColumn - 1, region.endColumn - 1).join('');
      expect(words).toMatch(/^(?:về|của)/);
      const { charOffset, charLength } = region;
      expect(
        Array.from(FAULTY)
          .slice(charOffset, charOffset + charLength)
          .join(''),
      ).toBe(words);
    }
  });

  test('speaks to GitHub', async () => {
    const folder = folderWith({ 'a,b.txt': FAULTY });
    const { stdout } = await chugiai(folder, ['check', '.', '--format', 'github']);
    expect(stdout.split('\n')[0]).toMatch(
      /^::warning file=a%2Cb\.txt,line=6,endLine=6,col=18,endColumn=\d+,title=text\/repeated-word::\S/,
    );
  });

  test.each([
    ['check', '--format', 'json'],
    ['analyze', '--format', 'jsonl'],
  ])('%s says the same, in the same order, in one thread and in several', async (...command) => {
    const articles = Array.from({ length: 12 }, (_, n) => [
      `${n}.txt`,
      `${n % 2 ? FAULTY : ARTICLE}Bà Lan sinh năm ${1970 + n}.\n`,
    ]);
    const folder = folderWith({
      ...(Object.fromEntries(articles) as Record<string, string>),
      '5.ann.yaml': 'version: 1\nannotations: [\n',
      '7.txt': '',
    });
    const run = (jobs: string) => chugiai(folder, [...command, '.', '--jobs', jobs]);
    const [alone, spread] = [await run('1'), await run('3')];
    expect(alone.stderr).toContain('7.txt');
    expect(alone.stdout).toContain(RULE);
    expect(spread).toEqual(alone);
  });

  test('holds records of shards against each other as it does the articles themselves', async () => {
    const told = (value: string): string =>
      `Số liệu chính thức ngày 3/9 cho thấy tỉnh Hà Giang mất ${value} ha thông vì cháy rừng.\n`;
    const folder = folderWith({
      'corpus.yaml': 'published: { files: { a.txt: "2024-09-05", b.txt: "2024-09-07" } }\n',
      'a.txt': told('640'),
      'b.txt': told('460'),
    });
    const whole = await chugiai(folder, ['check', '.', '--format', 'json']);
    for (const name of ['a', 'b'])
      writeFileSync(
        join(folder, `${name}.jsonl`),
        (await chugiai(folder, ['analyze', `${name}.txt`])).stdout,
      );
    const merged = await chugiai(folder, [
      'check',
      '--records',
      'a.jsonl',
      'b.jsonl',
      '--format',
      'json',
    ]);
    const corpusOnly = (text: string): unknown[] =>
      (JSON.parse(text) as { findings: { rule: string }[] }).findings.filter(({ rule }) =>
        rule.startsWith('corpus/'),
      );
    expect(corpusOnly(whole.stdout).length).toBeGreaterThan(0);
    expect(corpusOnly(merged.stdout)).toEqual(corpusOnly(whole.stdout));
  });
});

describe('check --records', PATIENCE, () => {
  const burnt = (value: string): string =>
    `Số liệu chính thức ngày 3/9 cho thấy tỉnh Hà Giang mất ${value} ha thông vì cháy rừng.\n`;
  const files = {
    'corpus.yaml': 'published: { files: { a.txt: "2024-09-05", b.txt: "2024-09-07" } }\n',
    'a.txt': burnt('640'),
    'b.txt': burnt('460'),
  };

  test('leaves out what a person dismissed in the sidecar of either article', async () => {
    const folder = folderWith(files);
    const json = (await chugiai(folder, ['check', '.', '--format', 'json'])).stdout;
    const [{ id }] = (JSON.parse(json) as { findings: [{ id: string }] }).findings;
    put(folder, {
      'b.ann.yaml': `version: 1\nfindings:\n  - { id: ${id}, rule: corpus/figure-conflict, places: [], verdict: dismissed }\n`,
    });
    const records = (await chugiai(folder, ['analyze', '.'])).stdout;
    put(folder, { 'all.jsonl': records });
    const merged = await chugiai(folder, ['check', '--records', 'all.jsonl']);
    expect([merged.code, merged.stdout]).toEqual([0, '2 articles: no findings\n']);
  });

  test('says what a line that it cannot use is, and what to do', async () => {
    const folder = folderWith({
      'x.jsonl': 'garbage\n',
      'old.jsonl': '{"id":"a","statements":[{"kind":"figure","words":[]}]}\n',
    });
    const complaint = async (file: string) =>
      (await chugiai(folder, ['check', '--records', file])).stderr;
    expect(await complaint('x.jsonl')).toContain('x.jsonl:1: is no record of `chugiai analyze`');
    expect(await complaint('old.jsonl')).toContain('old.jsonl:1: was written by another version');
    expect(await complaint('.')).toContain('is a folder; give records');
  });
});

interface SarifLog {
  version: string;
  runs: {
    columnKind: string;
    tool: {
      driver: {
        rules: {
          id: string;
          shortDescription: { text: string };
          help: { markdown: string };
          defaultConfiguration: { level: string };
        }[];
      };
    };
    results: {
      ruleId: string;
      ruleIndex: number;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: {
            startLine: number;
            startColumn: number;
            endLine: number;
            endColumn: number;
            charOffset: number;
            charLength: number;
          };
        };
      }[];
    }[];
  }[];
}
