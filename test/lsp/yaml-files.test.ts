// corpus.yaml and entities.yaml in the editor: faults, completion, hover, and what they change in the articles.
import { afterEach, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  FullDocumentDiagnosticReport,
  Hover,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../support/lsp-client';
import { memoryHost, type MemoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const CONFIG = `${ROOT}/corpus.yaml`;
const ARTICLE = `${ROOT}/a.txt`;
const TEXT = 'Cảng mới\n\nĐoàn đã về về đến bến cảng.\n';

let client: TestClient | undefined;
let host: MemoryHost;
const start = async (files: Record<string, string>): Promise<TestClient> =>
  (client = await startClient((host = memoryHost({ [ARTICLE]: TEXT, ...files }))));
afterEach(() => client?.close());

const pulled = async (uri: string): Promise<Diagnostic[]> =>
  (
    await client!.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    })
  ).items;

test.each([
  ['corpus.yaml', 'rules:\n  text/nothing: off\n', /text\/nothing/u, 1],
  ['corpus.yaml', 'name: [\n', /./u, 1],
  ['entities.yaml', '- id: hue\n  type: LOC\n', /name/u, 0],
])('%s with a fault names it at its place', async (name, text, message, line) => {
  const { open } = await start({});
  await open(`${ROOT}/${name}`, text, 'yaml');
  const [fault] = await pulled(`${ROOT}/${name}`);
  expect(fault!.message).toMatch(message);
  expect(fault!.range.start.line).toBe(line);
});

test('a broken corpus.yaml stops no article', async () => {
  await start({ [CONFIG]: 'rules: [\n' });
  expect(await pulled(ARTICLE)).toHaveLength(1);
});

test('a rule switched off in corpus.yaml is off, as soon as it is typed', async () => {
  const { open } = await start({ [CONFIG]: '' });
  expect(await pulled(ARTICLE)).toHaveLength(1);
  await open(CONFIG, 'rules:\n  text/repeated-word: "off"\n', 'yaml');
  expect(await pulled(ARTICLE)).toEqual([]);
});

test('an own label of corpus.yaml can be annotated', async () => {
  const { open, connection } = await start({
    [CONFIG]: 'labels:\n  types:\n    - layer: vessel\n      type: SHIP\n',
  });
  await open(ARTICLE, TEXT);
  const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: ARTICLE },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    context: { diagnostics: [] },
  });
  expect(actions.map((a) => a.title)).toContain('Annotate “Cảng” as SHIP');
});

test('sidecars live where corpus.yaml says, one for each annotator', async () => {
  const { open, connection } = await start({
    [CONFIG]: 'sidecar: annotations/{annotator}/{path}\n',
  });
  await open(ARTICLE, TEXT);
  await connection.sendRequest('chugiai/decide', {
    uri: ARTICLE,
    decision: {
      kind: 'annotate',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
      layer: 'entity',
      type: 'LOC',
    },
  });
  expect([...host.files.keys()]).toContain(`${ROOT}/annotations/An/a.ann.yaml`);
});

test('keys and values are completed and explained', async () => {
  const { open, connection } = await start({});
  await open(CONFIG, 'published:\n  \n', 'yaml');
  const items = await connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: CONFIG },
    position: { line: 1, character: 2 },
  });
  expect(items.map((item) => item.label)).toEqual(['pattern', 'files']);
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: CONFIG },
    position: { line: 0, character: 3 },
  });
  expect((hover.contents as { value: string }).value).toContain('Publication dates');
});
