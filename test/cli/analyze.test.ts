// `chugiai analyze` as a process: records in order, faults in their place, memory and output that stream.
import { describe, expect, test } from 'vitest';
import { ARTICLE, chugiai, folderWith, removeFoldersAfterwards, start } from '../support/cli';

removeFoldersAfterwards();
const PATIENCE = { timeout: 60_000 };

interface Out {
  id: string | null;
  file?: string;
  error?: { code: string; message: string };
  published?: { value?: string; from: string };
  mentions?: { quote: string; type: string }[];
}

const records = (stdout: string): Out[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Out);

describe('analyze', PATIENCE, () => {
  test('prints a record an article, with ids relative to the corpus', async () => {
    const folder = folderWith({
      'corpus.yaml': 'name: x\n',
      'tin/b.txt': ARTICLE,
      'tin/a.txt': ARTICLE,
    });
    const { code, stdout, stderr } = await chugiai(folder, ['analyze', 'tin']);
    expect([code, stderr]).toEqual([0, '']);
    const found = records(stdout);
    expect(found.map(({ id, file }) => [id, file])).toEqual([
      ['tin/a.txt', 'tin/a.txt'],
      ['tin/b.txt', 'tin/b.txt'],
    ]);
    expect(found[0]!.mentions!.map(({ quote }) => quote)).toContain('63,85 tỷ USD');
  });

  test('takes what people decided for granted', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE });
    const quote = '45 doanh nghiệp';
    const start = Array.from(ARTICLE.slice(0, ARTICLE.indexOf(quote))).length;
    const item = {
      id: 'm7k3f9q2ab',
      layer: 'figure',
      type: 'COUNT',
      span: [start, start + 15],
      quote,
    };
    const sidecar = (status: string): string =>
      `version: 1\npublished: { value: "2021-11-19", from: given, by: "Lan" }\nannotations:\n  - ${JSON.stringify({ ...item, status })}\n`;
    const analyse = async (text: string): Promise<Out> => {
      const where = folderWith({ 'a.txt': ARTICLE, 'a.ann.yaml': text });
      return records((await chugiai(where, ['analyze', 'a.txt'])).stdout)[0]!;
    };
    const plain = records((await chugiai(folder, ['analyze', 'a.txt'])).stdout)[0]!;
    const rejected = await analyse(sidecar('rejected'));
    const has = (record: Out): boolean =>
      record.mentions!.some((mention) => mention.quote === quote);
    expect([has(plain), has(rejected)]).toEqual([true, false]);
    expect(rejected.published).toEqual({ value: '2021-11-19', from: 'given' });
  });

  test('answers each input record in order, a bad one with an error in its place', async () => {
    const lines = [
      JSON.stringify({ id: 'một', text: ARTICLE, published: '2021-11-20' }),
      '{"id": "hai", "text": ',
      JSON.stringify({ id: 'ba' }),
      '',
      JSON.stringify({ id: 'bốn', text: 'x', prefer: 'sometime' }),
      JSON.stringify({ id: 5, text: '' }),
      '[]',
      JSON.stringify({ id: 'sáu', text: ARTICLE, corpus: 'k' }),
      'nonsense',
      JSON.stringify({ id: 'bảy', text: ARTICLE, corpus: 'k' }),
    ];
    const bytes = Buffer.concat([
      Buffer.from(lines.join('\n') + '\n'),
      Buffer.from([0xff, 0xfe, 10]),
    ]);
    const { code, stdout } = await chugiai('.', ['analyze', '--stdin'], bytes);
    expect(code).toBe(0);
    expect(records(stdout).map(({ id, error }) => [id, error?.code])).toEqual([
      ['một', undefined],
      [null, 'not-json'],
      ['ba', 'bad-record'],
      ['bốn', 'bad-record'],
      ['5', undefined],
      [null, 'bad-record'],
      ['sáu', undefined],
      [null, 'not-json'],
      ['bảy', undefined],
      [null, 'not-utf8'],
    ]);
    expect(records(stdout)[1]!.error!.message).toContain('line 2');
  });

  test('answers a record before the next one comes', async () => {
    const child = start('.', ['analyze', '--stdin']);
    const answered = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
    child.stdin.write(JSON.stringify({ id: 'x', text: 'Có 45 người.' }) + '\n');
    expect(records(await answered)[0]!.id).toBe('x');
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
  });

  test('does not hold a stream in memory, whether or not anyone reads on', async () => {
    const child = start('.', ['analyze', '--stdin']);
    const record = JSON.stringify({ id: 'x', text: 'Có 45 người dự lễ. '.repeat(500) }) + '\n';
    let accepted = 0;
    // Nobody reads the answers: the program must stop taking records long before they are all in.
    while (accepted < 2000 && child.stdin.write(record)) accepted++;
    await new Promise((resolve) => child.stdout.once('readable', resolve));
    child.stdout.destroy();
    child.stdin.on('error', () => undefined);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(accepted).toBeLessThan(2000);
  });

  test('prints text for people on demand', async () => {
    const folder = folderWith({ 'a.txt': ARTICLE });
    const { stdout } = await chugiai(folder, ['analyze', 'a.txt', '--format', 'text']);
    expect(stdout).toMatch(/^a\.txt {2}/);
    expect(stdout).toMatch(/4:22 +MONEY +63,85 tỷ USD = 63850000000 USD/);
  });

  test('wants paths or --stdin, and says so', async () => {
    const { code, stderr } = await chugiai('.', ['analyze']);
    expect(code).toBe(2);
    expect(stderr).toContain('give paths, or --stdin');
  });
});
