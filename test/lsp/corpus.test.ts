// The corpus as a whole: files that are not open, files that change on the disk, files that are no articles.
import { afterEach, describe, expect, test } from 'vitest';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  Hover,
  Location,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { ArticleStatus } from '../../server/src/protocol';
import { startClient, type ClientOptions, type TestClient } from '../support/lsp-client';
import { memoryHost, type MemoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const FAULTY = 'Cảng mới\n\nĐoàn đã về về đến bến cảng.\n';
const CLEAN = 'Cảng mới\n\nĐoàn đã về đến bến cảng.\n';

let client: TestClient | undefined;
let host: MemoryHost;
const start = async (
  files: Record<string, string | Uint8Array>,
  options?: ClientOptions,
): Promise<TestClient> => {
  host = memoryHost({ [`${ROOT}/corpus.yaml`]: '', ...files });
  return (client = await startClient(host, options));
};
afterEach(() => client?.close());

const pullAll = (
  previous: { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> =>
  client!.connection.sendRequest('workspace/diagnostic', { previousResultIds: previous });

const pulled = async (uri: string) => {
  const report = await client!.connection.sendRequest<DocumentDiagnosticReport>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  return (report as FullDocumentDiagnosticReport).items;
};

const changed = (uri: string, type: 1 | 2 | 3): Promise<void> =>
  client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri, type }],
  });

describe('files that are not open', () => {
  test('are reported as they are found, and again when they change on the disk', async () => {
    await start({ [`${ROOT}/a.txt`]: FAULTY, [`${ROOT}/b.txt`]: CLEAN });
    const first = await pullAll();
    expect(first.items.map((i) => [i.uri, i.kind === 'full' && i.items.length])).toEqual([
      [`${ROOT}/a.txt`, 1],
    ]);
    const seen = first.items.map((i) => ({ uri: i.uri, value: i.resultId! }));
    const second = pullAll(seen);
    host.files.set(`${ROOT}/b.txt`, FAULTY);
    await changed(`${ROOT}/b.txt`, 2);
    expect((await second).items.map((i) => i.uri)).toEqual([`${ROOT}/b.txt`]);
  });

  test('are cleared when they are deleted', async () => {
    await start({ [`${ROOT}/a.txt`]: FAULTY });
    const first = await pullAll();
    const next = pullAll(first.items.map((i) => ({ uri: i.uri, value: i.resultId! })));
    host.files.delete(`${ROOT}/a.txt`);
    await changed(`${ROOT}/a.txt`, 3);
    expect((await next).items).toMatchObject([{ uri: `${ROOT}/a.txt`, items: [] }]);
  });

  test('are pushed to a client that does not pull', async () => {
    const { until, pushed } = await start({ [`${ROOT}/a.txt`]: FAULTY }, { capabilities: {} });
    await until('textDocument/publishDiagnostics', () => Promise.resolve(pushed.size > 0));
    expect([...pushed].map(([uri, items]) => [uri, items.length])).toEqual([[`${ROOT}/a.txt`, 1]]);
  });

  test('are left alone in a folder that is no corpus, and where only open files are wanted', async () => {
    const settings = { diagnostics: { scope: 'openFiles' } };
    await start({ [`${ROOT}/a.txt`]: FAULTY }, { settings });
    const cancel = new CancellationTokenSource();
    const request = client!.connection.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds: [] },
      cancel.token,
    );
    await pulled(`${ROOT}/a.txt`);
    cancel.cancel();
    expect((await request).items).toEqual([]);
  });
});

describe('articles that contradict each other', () => {
  const MARCH =
    'Nghị định mới\n20/12/2024\n\nNghị định về nhãn hàng hóa nhập khẩu từ Nhật Bản có hiệu lực từ ngày 1/3/2025.\n';
  const JANUARY = MARCH.replace('20/12', '24/12').replace('1/3/2025', '3/1/2025');
  const A = `${ROOT}/a.txt`;
  const B = `${ROOT}/b.txt`;
  const codes = async (uri: string) => (await pulled(uri)).map((d) => d.code);

  test('are found when the corpus is indexed, and point at each other', async () => {
    await start({ [A]: MARCH, [B]: JANUARY });
    const seen: { uri: string; value: string }[] = [];
    const found = new Map<string, Diagnostic[]>();
    while (found.size < 2)
      for (const item of (await pullAll(seen)).items) {
        seen.push({ uri: item.uri, value: item.resultId! });
        if (item.kind === 'full') found.set(item.uri, item.items);
      }
    expect(found.get(A)![0]).toMatchObject({
      code: 'corpus/date-conflict',
      relatedInformation: [{ location: { uri: B, range: { start: { line: 3 } } } }],
    });
    expect(found.get(B)![0]!.relatedInformation).toMatchObject([{ location: { uri: A } }]);
  });

  test('are found while one is typed, and no more once it is right', async () => {
    const { open, edit } = await start({ [A]: MARCH });
    await open(B, JANUARY);
    await open(A, MARCH);
    await pulled(B);
    expect(await codes(A)).toEqual(['corpus/date-conflict']);
    await edit(B, 2, JANUARY.replace('3/1/2025', '1/3/2025'));
    await pulled(B);
    expect(await codes(A)).toEqual([]);
  });

  test('are no more found once one is dismissed', async () => {
    const { open, connection } = await start({ [A]: MARCH, [B]: JANUARY });
    await open(A, MARCH);
    await open(B, JANUARY);
    await pulled(B);
    const [{ data }] = (await pulled(A)) as [Diagnostic];
    await connection.sendRequest('chugiai/decide', {
      uri: A,
      decision: { kind: 'dismiss', finding: (data as { finding: string }).finding },
    });
    expect(await codes(A)).toEqual([]);
    expect(await codes(B)).toEqual([]);
    expect(host.files.get(`${ROOT}/a.ann.yaml`)).toContain('file: "b.txt"');
  });
});

test('an entity is found again in the other articles, by references, symbols and in the hover', async () => {
  const A = `${ROOT}/a.txt`;
  const B = `${ROOT}/b.txt`;
  const text = 'Cảng mới\n\nĐoàn tàu từ Nhật Bản đã đến bến cảng.\n';
  const { connection, open } = await start({ [A]: text, [B]: `Tin khác\n\n${text}` });
  await open(A, text);
  await open(B, `Tin khác\n\n${text}`);
  await pulled(B);
  const at = { textDocument: { uri: A }, position: { line: 2, character: 13 } };
  const references = await connection.sendRequest<Location[]>('textDocument/references', {
    ...at,
    context: { includeDeclaration: true },
  });
  expect(references.map(({ uri, range }) => [uri, range.start.line])).toEqual([
    [A, 2],
    [B, 4],
  ]);
  const symbols = await connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
    query: 'nhật',
  });
  expect(symbols.map(({ name }) => name)).toEqual(['Nhật Bản']);
  const hover = await connection.sendRequest<Hover>('textDocument/hover', at);
  expect((hover.contents as { value: string }).value).toContain('Other articles of the corpus');
});

describe('bad files', () => {
  test.each([
    ['not UTF-8', Uint8Array.from([0x43, 0xe0, 0x6e, 0x0a, 0x41]), /UTF-8.*line 1/u],
    ['a binary file', Uint8Array.from([0x50, 0x4b, 0, 0, 1, 2]), /no text/u],
    ['one line of five megabytes', 'a '.repeat(2_500_000), /too long/u],
  ])('%s is named with a remedy', async (_, content, message) => {
    await start({ [`${ROOT}/a.txt`]: content });
    const items = await pulled(`${ROOT}/a.txt`);
    expect(items).toHaveLength(1);
    expect(items[0]!.message).toMatch(message);
  });

  test('a file that cannot be read is named, and the others go on', async () => {
    await start({ [`${ROOT}/b.txt`]: FAULTY });
    expect((await pulled(`${ROOT}/a.txt`))[0]!.message).toMatch(/cannot be read \(ENOENT\)/u);
    expect(await pulled(`${ROOT}/b.txt`)).toHaveLength(1);
  });

  test('an empty file is fine', async () => {
    await start({ [`${ROOT}/a.txt`]: '' });
    expect(await pulled(`${ROOT}/a.txt`)).toEqual([]);
  });
});

test('a request that is cancelled is answered as such', async () => {
  await start({ [`${ROOT}/a.txt`]: FAULTY });
  const cancel = new CancellationTokenSource();
  const request = client!.connection.sendRequest(
    'textDocument/hover',
    { textDocument: { uri: `${ROOT}/a.txt` }, position: { line: 0, character: 0 } },
    cancel.token,
  );
  cancel.cancel();
  const error = await request.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseError);
  expect((error as ResponseError<void>).code).toBe(LSPErrorCodes.RequestCancelled);
});

test('two folders are two corpora', async () => {
  const other = 'file:///other';
  await start(
    { [`${other}/corpus.yaml`]: '', [`${ROOT}/a.txt`]: FAULTY, [`${other}/sub/b.txt`]: CLEAN },
    { folders: [ROOT, other] },
  );
  const status = (uri: string): Promise<ArticleStatus> =>
    client!.connection.sendRequest('chugiai/status', { uri });
  expect((await status(`${ROOT}/a.txt`)).corpus?.uri).toBe(ROOT);
  expect((await status(`${other}/sub/b.txt`)).corpus?.uri).toBe(other);
});

test('a figure that time has changed is told in the hover with what the other articles say', async () => {
  const A = `${ROOT}/a.txt`;
  const B = `${ROOT}/b.txt`;
  const toll = (hour: string, dead: number): string =>
    `Tính đến ${hour}/9/2023, vụ lở đất tại huyện Mường Tè làm ${dead} người chết.\n`;
  const { connection, open } = await start({ [A]: toll('19', 12), [B]: toll('22', 21) });
  await open(A, toll('19', 12));
  await open(B, toll('22', 21));
  await pulled(B);
  const line = toll('19', 12);
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: A },
    position: { line: 0, character: line.indexOf('12 người') + 1 },
  });
  expect((hover.contents as { value: string }).value).toContain(
    '**12 người** (2023-09-19) → 21 người (2023-09-22, b.txt)',
  );
});
