// `chugiai check --format sarif` against the official schema of SARIF 2.1.0, and GitHub's escapes.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core/check/registry';
import { ARTICLE, chugiai, folderWith, removeFoldersAfterwards } from '../support/cli';
import { sarifFaults } from '../support/sarif/validate';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

const FAULTY = `${ARTICLE}Hai bên trao đổi về về hợp tác lao động, 👍 nhất trí của của nhau.\n`;
const burnt = (value: string): string =>
  `Số liệu chính thức ngày 3/9 cho thấy tỉnh Hà Giang mất ${value} ha thông vì cháy rừng.\n`;

const FOLDERS: Record<string, Record<string, string>> = {
  'no finding': { 'a.txt': ARTICLE },
  'findings of articles, in a file whose name must be escaped': { 'bài 1, #2%.txt': FAULTY },
  'findings across articles, with related places': {
    'corpus.yaml': 'published: { files: { a.txt: "2024-09-05", b.txt: "2024-09-07" } }\n',
    'a.txt': burnt('640'),
    'b.txt': burnt('460'),
  },
  'faults of a sidecar': {
    'a.txt': ARTICLE,
    'a.ann.yaml': 'version: 1\nannotations:\n  - { id: x, layer: entity, type: PER, span: [9] }\n',
  },
};

interface Log {
  runs: [
    {
      tool: { driver: { rules: Rule[] } };
      results: { ruleId: string; relatedLocations?: unknown[] }[];
    },
  ];
}
interface Rule {
  id: string;
  helpUri: string;
  defaultConfiguration: { level: string; enabled: boolean };
}

const sarif = async (files: Record<string, string>, ...args: string[]): Promise<Log> => {
  const { stdout } = await chugiai(folderWith(files), ['check', '.', '--format', 'sarif', ...args]);
  return JSON.parse(stdout) as Log;
};

describe('SARIF', PATIENCE, () => {
  test('the schema finds what is wrong', () => {
    expect(sarifFaults({ version: '2.1.0', runs: [{ results: [{}] }] })).not.toEqual([]);
  });

  for (const [name, files] of Object.entries(FOLDERS))
    test(`${name}: valid under the schema`, async () => {
      expect(sarifFaults(await sarif(files))).toEqual([]);
    });

  test('links every place of a finding across articles', async () => {
    const { runs } = await sarif(FOLDERS['findings across articles, with related places']!);
    const across = runs[0].results.filter(({ ruleId }) => ruleId === 'corpus/figure-conflict');
    expect(across.map(({ relatedLocations }) => relatedLocations?.length)).toEqual([1, 1]);
  });

  test('every rule says its default level and where its page is', async () => {
    const folder = FOLDERS['no finding']!;
    const beside = (await sarif(folder)).runs[0].tool.driver.rules;
    const onTheWeb = (await sarif(folder, '--docs', 'https://example.org/rules')).runs[0].tool
      .driver.rules;
    for (const { id, severity, onByDefault } of RULES) {
      const level = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }[severity];
      const rule = beside.find((one) => one.id === id)!;
      expect(rule.defaultConfiguration, id).toEqual({ level, enabled: onByDefault });
      expect(rule.helpUri, id).toMatch(new RegExp(`^file://.*/docs/rules/${id}\\.md$`));
      expect(onTheWeb.find((one) => one.id === id)!.helpUri).toBe(
        `https://example.org/rules/${id}.md`,
      );
    }
  });

  test('a link that is none is refused', async () => {
    const { code, stderr } = await chugiai(folderWith({ 'a.txt': ARTICLE }), [
      'check',
      '.',
      '--docs',
      'rules',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('It must be a URL');
  });
});

describe('GitHub', PATIENCE, () => {
  // What a workflow command escapes: `%`, carriage return and line feed; in a property `:` and `,` as well.
  test('escapes what its commands are made of, in names and in messages', async () => {
    const folder = folderWith({ 'a: 5%, b.txt': FAULTY });
    const { stdout } = await chugiai(folder, ['check', '.', '--format', 'github']);
    const [first] = stdout.split('\n');
    expect(first).toMatch(
      /^::warning file=a%3A 5%25%2C b\.txt,line=6,endLine=6,col=18,endColumn=\d+,title=/,
    );
  });

  test('a message with a percent sign stays one command', async () => {
    const text = `${ARTICLE}Có 50 hộ trong tổng số 200 hộ của xã, chiếm 75%, đã có nước sạch.\n`;
    const { stdout } = await chugiai(folderWith({ 'a.txt': text }), [
      'check',
      '.',
      '--format',
      'github',
    ]);
    const command = stdout.split('\n').find((line) => line.includes('figure/share-mismatch'))!;
    const [, message] = /^::\w+ [^:]*::(.*)$/.exec(command)!;
    expect(message).toMatch(/75%25/);
    expect(message).not.toMatch(/%(?!25|0A|0D)/);
  });
});
