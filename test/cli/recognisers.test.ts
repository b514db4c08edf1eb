// Recognisers outside the program, as real processes: the documented example, and programs that fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chugiai, folderWith, removeFoldersAfterwards } from '../support/cli';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

const TEXT = 'Tin vắn\n\n😀 Hôm qua đoàn kịch zơ-rô ra mắt; đoàn zơ-rô có 12 người.\n';
const EXAMPLE = readFileSync(join(__dirname, '../../docs/recognisers/list-tagger.py'), 'utf8');
const corpus = (program: string, ...args: string[]): string =>
  `recognisers:\n  - { name: mine, command: ${JSON.stringify([program, ...args])}, timeout: 2 }\n`;

interface Record {
  readonly mentions: readonly { quote: string; type: string; layer: string; source?: string }[];
}
const read = (stdout: string): Record[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
const theirs = ({ mentions }: Record): string[] =>
  mentions.filter(({ source }) => source === 'mine').map(({ type, quote }) => `${type} ${quote}`);

describe('recognisers', PATIENCE, () => {
  test('the documented example adds the names of its list, with its name as their source', async () => {
    const folder = folderWith({
      'corpus.yaml': corpus('python3', 'list-tagger.py', 'names.tsv'),
      'list-tagger.py': EXAMPLE,
      'names.tsv': 'zơ-rô\tORG\n',
      'a.txt': TEXT,
      'b.txt': TEXT,
    });
    const { stdout, stderr, code } = await chugiai(folder, ['analyze', '.']);
    expect([stderr, code]).toEqual(['', 0]);
    expect(read(stdout).map(theirs)).toEqual([
      ['ORG zơ-rô', 'ORG zơ-rô'],
      ['ORG zơ-rô', 'ORG zơ-rô'],
    ]);
    const again = () => chugiai(folder, ['annotate', '.', '--jobs', '2']);
    expect((await again()).stdout).toContain('2 sidecars written');
    expect(readFileSync(join(folder, 'a.ann.yaml'), 'utf8')).toContain('source: "mine"');
    expect((await again()).stdout).toContain('2 unchanged');
  });

  test('one that fails is named with article and remedy, and the analysis goes on', async () => {
    const silent = 'process.stdin.resume()';
    const lost = "console.error('no model'); process.exit(3)";
    const chatty = "process.stdin.on('data', () => console.log('Loading …'))";
    for (const [program, args, says] of [
      ['no-such-program-here', [], /“mine” cannot be started .*no-such-program-here.*corpus\.yaml/],
      [process.execPath, ['-e', silent], /“mine” had not answered for a\.txt after 2 seconds/],
      [process.execPath, ['-e', lost], /“mine” ended without an answer for a\.txt: no model/],
      [
        process.execPath,
        ['-e', chatty],
        /“mine” answered for a\.txt with something that is not JSON/,
      ],
    ] as const) {
      const folder = folderWith({ 'corpus.yaml': corpus(program, ...args), 'a.txt': TEXT });
      const { stdout, stderr, code } = await chugiai(folder, ['analyze', 'a.txt']);
      expect(stderr).toMatch(says);
      expect(code).toBe(2);
      const [record] = read(stdout);
      expect(record!.mentions.some(({ layer }) => layer === 'figure')).toBe(true);
    }
  });
});
