// A corpus's own names and types in the editor: they take part at once, and again when corpus.yaml changes.
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../support/lsp-client';
import { memoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const CONFIG = `${ROOT}/corpus.yaml`;
const ARTICLE = `${ROOT}/a.txt`;
const TEXT = 'Tin vắn\n\nCảng Lạch Zơ mở lại. Tàu rời LZ lúc trưa.\n';
const NAMES = [
  'labels:',
  '  types:',
  '    - { layer: entity, type: PORT, description: a port }',
  'lexicon:',
  '  - { name: Lạch Zơ, type: PORT, aliases: [LZ], wikidata: Q42 }',
  '',
].join('\n');

let client: TestClient | undefined;
afterEach(() => client?.close());

const hoverAt = async (quote: string): Promise<string> => {
  const line = TEXT.split('\n')[2]!;
  const found = await client!.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: ARTICLE },
    position: { line: 2, character: line.indexOf(quote) + 1 },
  });
  return (found?.contents as { value: string } | undefined)?.value ?? '';
};

test('own names are found with their types, joined with their aliases and linked', async () => {
  client = await startClient(memoryHost({ [CONFIG]: NAMES, [ARTICLE]: TEXT }));
  await client.open(ARTICLE, TEXT);
  const text = await hoverAt('LZ');
  expect(text).toContain('**LZ** · PORT');
  expect(text).toContain('`lach-zo` · [Q42]');
  expect(text).toContain('Occurs 2 times in this article');
  const start = { line: 2, character: 0 };
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: ARTICLE },
    range: { start, end: { line: 2, character: 4 } },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toContain('Annotate “Cảng” as PORT');
});

test('a change of corpus.yaml shows in open articles, before it is saved', async () => {
  client = await startClient(memoryHost({ [CONFIG]: '', [ARTICLE]: TEXT }));
  await client.open(ARTICLE, TEXT);
  expect(await hoverAt('LZ')).not.toContain('PORT');
  await client.open(CONFIG, '', 'yaml');
  await client.edit(CONFIG, 2, NAMES);
  await client.until('chugiai/changed', async () => (await hoverAt('LZ')).includes('PORT'));
});
