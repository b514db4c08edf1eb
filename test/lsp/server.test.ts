// The server as an editor meets it: a client in memory, a world in memory.
import { afterEach, describe, expect, test } from 'vitest';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FullDocumentDiagnosticReport,
  SemanticTokens,
} from 'vscode-languageserver/node';
import { TOKEN_TYPES } from '../../server/src/protocol';
import { startClient, type ClientOptions, type TestClient } from '../support/lsp-client';
import { memoryHost } from '../support/memory-host';

const ARTICLE = 'file:///corpus/a.txt';
const TEXT = 'Đoàn công tác thăm cảng\n\nĐoàn đã về về đến bến cảng mới.\n';

let client: TestClient | undefined;
const start = async (options?: ClientOptions, files = {}): Promise<TestClient> =>
  (client = await startClient(memoryHost(files), options));

afterEach(() => client?.close());

const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client!.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
    previousResultId,
  });

const pulled = async (uri: string): Promise<Diagnostic[]> =>
  ((await pull(uri)) as FullDocumentDiagnosticReport).items;

describe('diagnostics', () => {
  test('are pulled, and unchanged until the text changes', async () => {
    const { open, edit } = await start();
    await open(ARTICLE, TEXT);
    const report = (await pull(ARTICLE)) as FullDocumentDiagnosticReport;
    expect(report.items.map((d) => [d.code, d.range.start.line])).toEqual([
      ['text/repeated-word', 2],
    ]);
    expect((await pull(ARTICLE, report.resultId)).kind).toBe('unchanged');
    await edit(ARTICLE, 2, TEXT.replace('về về', 'về'));
    expect(await pulled(ARTICLE)).toEqual([]);
  });

  test('are pushed to a client that does not pull', async () => {
    const { open, edit, until, pushed } = await start({ capabilities: {} });
    const shown = (count: number) => () => Promise.resolve(pushed.get(ARTICLE)?.length === count);
    await open(ARTICLE, TEXT);
    await until('textDocument/publishDiagnostics', shown(1));
    await edit(ARTICLE, 2, 'Bến cảng mới.');
    await until('textDocument/publishDiagnostics', shown(0));
  });

  test('name the page of the rule, and speak the language of the editor', async () => {
    const { open } = await start({ locale: 'vi', options: { docs: 'https://example.org/' } });
    await open(ARTICLE, TEXT);
    const [diagnostic] = await pulled(ARTICLE);
    expect(diagnostic!.codeDescription?.href).toBe('https://example.org/text/repeated-word.md');
    expect(diagnostic!.message).toMatch(/từ|lặp/u);
  });

  test.each([
    ['CRLF', TEXT.replaceAll('\n', '\r\n'), 8],
    ['a BOM kept by the client', `\ufeff${TEXT}`, 8],
    ['NFD', TEXT.normalize('NFD'), 'Đoàn đã '.normalize('NFD').length],
    ['characters beyond the BMP', TEXT.replace('Đoàn đã', '𝒜𝒜 Đoàn đã'), 13],
  ])('stand at the right column with %s', async (_, text, column) => {
    const { open } = await start();
    await open(ARTICLE, text);
    const [diagnostic] = await pulled(ARTICLE);
    expect(diagnostic!.range.start).toEqual({ line: 2, character: column });
  });
});

test('a file that is not open is read from the disk', async () => {
  await start({}, { [ARTICLE]: TEXT });
  expect(await pulled(ARTICLE)).toHaveLength(1);
});

test('an untitled document is checked like any other', async () => {
  const { open } = await start();
  await open('untitled:Untitled-1', TEXT);
  expect(await pulled('untitled:Untitled-1')).toHaveLength(1);
});

test('the legend is the one that the protocol names', async () => {
  const { initialised } = await start();
  expect(initialised.capabilities.semanticTokensProvider?.legend.tokenTypes).toEqual([
    ...TOKEN_TYPES,
  ]);
});

test('requests about a document that is no article have nothing to say', async () => {
  const { open, connection } = await start();
  const uri = 'file:///corpus/notes.yaml';
  await open(uri, 'a: 1\n', 'yaml');
  const tokens = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument: { uri },
  });
  expect(tokens.data).toEqual([]);
  expect(await pulled(uri)).toEqual([]);
});

test('the outline starts with the headline', async () => {
  const { open, connection } = await start();
  await open(ARTICLE, TEXT);
  const symbols = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: ARTICLE },
  });
  expect(symbols[0]!.name).toBe('Đoàn công tác thăm cảng');
});
