// A text that is being edited: incremental changes, tokens that follow, annotations that lose their place, settings.
import { afterEach, describe, expect, test } from 'vitest';
import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import type { ZoneRange } from '../../server/src/protocol';
import { startClient, type ClientOptions, type TestClient } from '../support/lsp-client';
import { memoryHost, type MemoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const ARTICLE = `${ROOT}/a.txt`;
const TEXT = 'Cảng mới\n\nĐoàn đã về về đến bến cảng, chở 450 hành khách và 320 tấn hàng.\n';

let client: TestClient | undefined;
let host: MemoryHost;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  host = memoryHost({ [`${ROOT}/corpus.yaml`]: '' });
  return (client = await startClient(host, options));
};
afterEach(() => client?.close());

const pulled = async (uri = ARTICLE): Promise<Diagnostic[]> =>
  (
    await client!.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    })
  ).items;
const change = (version: number, from: [number, number], to: [number, number], text: string) =>
  client!.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: ARTICLE, version },
    contentChanges: [
      {
        range: {
          start: { line: from[0], character: from[1] },
          end: { line: to[0], character: to[1] },
        },
        text,
      },
    ],
  });
const decide = (decision: object) =>
  client!.connection.sendRequest('chugiai/decide', { uri: ARTICLE, decision });

test.each([
  ['LF', TEXT],
  ['CRLF', TEXT.replaceAll('\n', '\r\n')],
])('edits of a range are followed, with %s', async (_, text) => {
  const { open } = await start();
  await open(ARTICLE, text);
  expect((await pulled()).map((d) => d.range.start)).toEqual([{ line: 2, character: 8 }]);
  await change(2, [0, 0], [0, 0], 'Dòng thêm\n');
  expect((await pulled()).map((d) => d.range.start)).toEqual([{ line: 3, character: 8 }]);
  await change(3, [3, 8], [3, 11], '');
  expect(await pulled()).toEqual([]);
});

test('tokens are sent whole once, then only what has changed', async () => {
  const { open, connection } = await start();
  await open(ARTICLE, TEXT);
  const textDocument = { uri: ARTICLE };
  const full = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  expect(full.data.length).toBeGreaterThanOrEqual(10);
  await change(2, [0, 0], [0, 0], 'Dòng thêm\n');
  const delta = await connection.sendRequest<SemanticTokensDelta>(
    'textDocument/semanticTokens/full/delta',
    { textDocument, previousResultId: full.resultId },
  );
  const changed = delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0);
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(full.data.length);
});

describe('an annotation', () => {
  const annotate = () =>
    decide({
      kind: 'annotate',
      range: { start: { line: 2, character: 18 }, end: { line: 2, character: 26 } },
      layer: 'entity',
      type: 'LOC',
    });

  test('moves with its words while the text before it is edited', async () => {
    const { open, connection } = await start();
    await open(ARTICLE, TEXT);
    await annotate();
    await change(2, [0, 0], [0, 0], 'Dòng thêm\n');
    expect((await pulled()).map((d) => d.code)).toEqual(['text/repeated-word']);
    const hover = await connection.sendRequest<{ contents: { value: string } }>(
      'textDocument/hover',
      { textDocument: { uri: ARTICLE }, position: { line: 3, character: 18 } },
    );
    expect(hover.contents.value).toContain('Annotated by An');
  });

  test('whose passage is gone is named in the article and kept in the file', async () => {
    const { open } = await start();
    await open(ARTICLE, TEXT);
    await annotate();
    const before = host.files.get(`${ROOT}/a.ann.yaml`);
    await change(2, [2, 0], [3, 0], 'Một câu khác.\n');
    const [lost] = await pulled();
    expect(lost).toMatchObject({
      code: 'sidecar/lost-anchor',
      relatedInformation: [{ location: { uri: `${ROOT}/a.ann.yaml` } }],
    });
    expect(host.files.get(`${ROOT}/a.ann.yaml`)).toBe(before);
  });

  test('in an article that is not saved yet counts on the text of the editor', async () => {
    const { open } = await start();
    host.files.set(ARTICLE, 'Bản cũ trên đĩa.\n');
    await open(ARTICLE, TEXT);
    await annotate();
    expect(host.files.get(`${ROOT}/a.ann.yaml`)).toContain('bến cảng');
  });
});

test('settings that change are read again, and diagnostics follow', async () => {
  const settings: Record<string, unknown> = {};
  const { open, connection, until } = await start({ settings });
  await open(ARTICLE, TEXT);
  expect(await pulled()).toHaveLength(1);
  settings['rules'] = { 'text/repeated-word': 'off' };
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('workspace/diagnostic/refresh', async () => (await pulled()).length === 0);
});

test('a client that cannot be asked sends its settings along', async () => {
  const { open, connection, until, pushed } = await start({ capabilities: {} });
  const shown = (pattern: RegExp) => () =>
    Promise.resolve(pattern.test(String(pushed.get(ARTICLE)?.[0]?.message)));
  await open(ARTICLE, TEXT);
  await until('textDocument/publishDiagnostics', shown(/twice/u));
  await connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { chugiai: { language: 'vi' } },
  });
  await until('textDocument/publishDiagnostics', shown(/lặp/iu));
});

test('value hints are shown only where the setting asks for them', async () => {
  const hints = (settings: Record<string, unknown>) =>
    start({ settings }).then(async ({ open, connection, close }) => {
      await open(ARTICLE, TEXT.replace('450', '4,5 nghìn'));
      const found = await connection.sendRequest<unknown[] | null>('textDocument/inlayHint', {
        textDocument: { uri: ARTICLE },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      });
      close();
      return found;
    });
  expect(await hints({})).toBeNull();
  expect(await hints({ inlayHints: { enabled: true } })).toMatchObject([
    { label: '4,500 hành khách' },
  ]);
});

test('zones are told with their lines', async () => {
  const { open, connection } = await start();
  await open(ARTICLE, TEXT);
  const zones = await connection.sendRequest<ZoneRange[]>('chugiai/zones', { uri: ARTICLE });
  expect(zones[0]).toMatchObject({
    zone: 'headline',
    chrome: false,
    range: { start: { line: 0 } },
  });
});

test('a folder that is added is indexed', async () => {
  const { connection } = await start();
  const other = 'file:///other';
  host.files.set(`${other}/corpus.yaml`, '');
  host.files.set(`${other}/b.txt`, TEXT);
  client!.folders.push(other);
  await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: other, name: 'other' }], removed: [] },
  });
  const report = await connection.sendRequest<{ items: { uri: string }[] }>(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  expect(report.items.map(({ uri }) => uri)).toEqual([`${other}/b.txt`]);
});
