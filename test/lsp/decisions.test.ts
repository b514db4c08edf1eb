// What a person decides in the editor: code actions, the annotation file, undo, renames.
import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  WorkspaceEdit,
  FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { readSidecar, type Sidecar } from '../../server/src/core/index';
import type { ArticleStatus, DecideResult, Decision } from '../../server/src/protocol';
import { startClient, type ClientOptions, type TestClient } from '../support/lsp-client';
import { memoryHost, type MemoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const ARTICLE = `${ROOT}/a.txt`;
const SIDECAR = `${ROOT}/a.ann.yaml`;
const TEXT = [
  'Cảng mới mở cửa',
  '20/11/2021',
  '',
  'Ngày 19/11/2021, tàu Sao Mai đã về về đến bến cảng, chở theo 450 hành khách.',
  'Hôm sau 320 hành khách rời tàu.',
].join('\n');

let client: TestClient | undefined;
let host: MemoryHost;
const start = async (
  files: Record<string, string> = {},
  options?: ClientOptions,
): Promise<TestClient> => {
  host = memoryHost({ [`${ROOT}/corpus.yaml`]: '', [ARTICLE]: TEXT, ...files });
  client = await startClient(host, options);
  await client.open(ARTICLE, TEXT);
  return client;
};
afterEach(() => client?.close());

const rangeOf = (quote: string, text = TEXT) => {
  const at = text.indexOf(quote);
  const line = text.slice(0, at).split('\n').length - 1;
  const character = at - text.lastIndexOf('\n', at - 1) - 1;
  return {
    start: { line, character },
    end: { line, character: character + quote.length },
  };
};
const actionsAt = (
  quote: string,
  { whole = true, only, uri = ARTICLE }: { whole?: boolean; only?: string[]; uri?: string } = {},
): Promise<CodeAction[]> => {
  const range = rangeOf(quote);
  return client!.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: whole ? range : { start: range.start, end: range.start },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
};
const kindsOf = (actions: CodeAction[]): string[] => [
  ...new Set(
    actions.map((a) => (a.command!.arguments![0] as { decision: Decision }).decision.kind),
  ),
];
const run = (action: CodeAction | undefined): Promise<DecideResult> =>
  client!.connection.sendRequest('workspace/executeCommand', {
    command: action!.command!.command,
    arguments: action!.command!.arguments,
  });
const decide = (decision: Decision, uri = ARTICLE): Promise<DecideResult> =>
  client!.connection.sendRequest('chugiai/decide', { uri, decision });
const undo = (): Promise<DecideResult> =>
  client!.connection.sendRequest('chugiai/undo', { uri: ARTICLE });
const sidecar = (uri = SIDECAR): Sidecar => readSidecar(host.files.get(uri) as string).sidecar!;
const pulled = async (uri = ARTICLE): Promise<Diagnostic[]> =>
  (
    await client!.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    })
  ).items;
const annotate = (quote: string, type = 'MISC'): Decision => ({
  kind: 'annotate',
  range: rangeOf(quote),
  layer: 'entity',
  type,
});

describe('a mention', () => {
  test('is annotated by its quick-fix, on disk at once, and then offered no more', async () => {
    await start();
    const actions = await actionsAt('450 hành', { whole: false });
    const accept = actions.find((a) => a.isPreferred)!;
    expect(accept.title).toBe('Annotate “450 hành khách” as count');
    expect(await run(accept)).toMatchObject({ done: true, sidecar: SIDECAR });
    expect(sidecar().annotations).toMatchObject([
      { quote: '450 hành khách', status: 'accepted', value: 450, by: 'An' },
    ]);
    expect(kindsOf(await actionsAt('450 hành', { whole: false }))).not.toContain('accept');
  });

  test('shows in the hover who annotated it', async () => {
    const { connection } = await start();
    await decide(annotate('Sao Mai'));
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: ARTICLE },
      position: rangeOf('Sao Mai').start,
    });
    expect((hover.contents as { value: string }).value).toContain('Annotated by An, 2026-11-21');
  });

  test('that is rejected is no mention any more', async () => {
    await start();
    const status = (): Promise<ArticleStatus> =>
      client!.connection.sendRequest('chugiai/status', { uri: ARTICLE });
    const before = await status();
    const actions = await actionsAt('450 hành', { whole: false });
    await run(actions.find((a) => a.title.startsWith('Reject')));
    expect(sidecar().annotations).toMatchObject([{ status: 'rejected' }]);
    expect((await status()).mentions).toBe(before.mentions - 1);
  });

  test('changes its type and keeps what the detector had said', async () => {
    await start();
    const actions = await actionsAt('450 hành', { whole: false });
    await run(actions.find((a) => a.title === 'Change type to rank'));
    expect(sidecar().annotations).toMatchObject([
      { type: 'RANK', suggested: { type: 'COUNT' }, status: 'accepted' },
    ]);
  });

  test('that the detector missed is annotated as any type, also an own one', async () => {
    await start();
    const titles = (await actionsAt('Sao Mai')).map((a) => a.title);
    expect(titles).toContain('Annotate “Sao Mai” as person');
    expect(
      await decide({ ...annotate('Sao Mai', 'SHIP'), layer: 'vessel' } as Decision),
    ).toMatchObject({ done: true });
    expect(sidecar().annotations).toMatchObject([
      { layer: 'vessel', type: 'SHIP', quote: 'Sao Mai' },
    ]);
  });
});

test('the whole article is annotated, or only suggested', async () => {
  await start();
  await decide({ kind: 'suggest-all' });
  const suggested = sidecar().annotations;
  expect(suggested.length).toBeGreaterThan(1);
  expect(new Set(suggested.map((a) => a.status))).toEqual(new Set(['suggested']));
  await decide({ kind: 'accept-all' });
  expect(new Set(sidecar().annotations.map((a) => a.status))).toEqual(new Set(['accepted']));
  expect((await decide({ kind: 'accept-all' })).done).toBe(false);
});

describe('a finding', () => {
  test('is dismissed with a reason, and gone from the diagnostics', async () => {
    await start();
    const [finding] = (await pulled()).map((d) => (d.data as { finding: string }).finding);
    await decide({ kind: 'dismiss', finding: finding!, note: 'trích nguyên văn' });
    expect(sidecar().findings).toMatchObject([
      { verdict: 'dismissed', note: 'trích nguyên văn', rule: 'text/repeated-word' },
    ]);
    expect(await pulled()).toEqual([]);
  });

  test('is confirmed with its correction by default, and the text stays', async () => {
    await start();
    const actions = await actionsAt('về về', { only: ['quickfix'] });
    await run(actions.find((a) => a.isPreferred));
    expect(sidecar().findings).toMatchObject([{ verdict: 'confirmed', correction: 'về' }]);
    expect(host.files.get(ARTICLE)).toBe(TEXT);
    expect(actions.some((a) => a.edit)).toBe(false);
  });

  test('may correct the text where the setting allows it', async () => {
    await start({}, { settings: { allowTextEdits: true } });
    const actions = await actionsAt('về về');
    const edit = actions.find((a) => a.edit)!.edit!;
    expect(edit.documentChanges).toMatchObject([
      { edits: [{ newText: 'về' }], textDocument: { uri: ARTICLE, version: 1 } },
    ]);
  });

  test('asks for the reason where the client can ask', async () => {
    await start({}, { options: { asks: true } });
    const actions = await actionsAt('về về');
    const dismiss = actions.find((a) => a.title.startsWith('Dismiss'))!;
    expect(dismiss.command).toMatchObject({
      command: 'chugiai.ask',
      arguments: [{ decision: { kind: 'dismiss' }, ask: { field: 'note' } }],
    });
  });
});

test('a passage is put into another zone, the dateline is set, and dates follow', async () => {
  await start();
  await decide({ kind: 'published', value: '2021-12-24' });
  await decide({ kind: 'zone', range: rangeOf('20/11/2021'), zone: 'boilerplate' });
  expect(sidecar()).toMatchObject({
    published: { value: '2021-12-24', from: 'given' },
    zones: [{ zone: 'boilerplate', quote: '20/11/2021' }],
  });
  const status = await client!.connection.sendRequest<ArticleStatus>('chugiai/status', {
    uri: ARTICLE,
  });
  expect(status.published?.value).toBe('2021-12-24');
});

describe('an entity', () => {
  const REGISTRY = `${ROOT}/entities.yaml`;
  const TOKYO = 'Cảng mới\n20/11/2021\n\nĐoàn tàu từ Nhật Bản đã đến bến cảng.\n';
  const at = { line: 3, character: 13 };
  const actions = (): Promise<CodeAction[]> =>
    client!.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: ARTICLE },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });

  test('is put into entities.yaml, which can be taken back', async () => {
    await start();
    await client!.edit(ARTICLE, 2, TOKYO);
    const add = (await actions()).find((a) => a.title.includes('entities.yaml'));
    expect(await run(add)).toMatchObject({ done: true, sidecar: REGISTRY });
    expect(host.files.get(REGISTRY)).toContain('name: Nhật Bản');
    expect((await actions()).map((a) => a.title).join()).not.toContain('Add');
    expect((await undo()).done).toBe(true);
    expect(host.files.has(REGISTRY)).toBe(false);
  });

  test('is linked to one that is there, and says so in the sidecar', async () => {
    await start({
      [REGISTRY]: '- id: nhat-moi\n  type: LOC\n  name: Nhật Mới\n  wikidata: Q9\n',
    });
    await client!.edit(ARTICLE, 2, TOKYO);
    const link = (await actions()).find((a) => a.title === '“Nhật Bản” is Nhật Mới (nhat-moi)');
    await run(link);
    expect(sidecar().annotations).toMatchObject([
      { quote: 'Nhật Bản', entity: 'nhat-moi', wikidata: 'Q9', status: 'accepted' },
    ]);
  });
});

describe('two entities of entities.yaml', () => {
  const REGISTRY = `${ROOT}/entities.yaml`;
  const ENTRIES = [
    '- id: sao-mai',
    '  type: MISC',
    '  name: Sao Mai',
    '# the new one',
    '- id: tau-sao-mai',
    '  type: MISC',
    '  name: Tàu Sao Mai',
    '',
  ].join('\n');
  const OTHER = `${ROOT}/b.txt`;
  const STORY = 'Tin vắn\n\nTàu Sao Mai rời cảng.\n';

  test('are made one in the registry and in every article, and can be taken apart again', async () => {
    await start({ [REGISTRY]: ENTRIES, [OTHER]: STORY });
    const sao = rangeOf('Sao Mai');
    await decide(annotate('Sao Mai'));
    const mention = { range: sao, layer: 'entity', type: 'MISC' };
    await decide({ kind: 'link', mention, entity: 'sao-mai' });
    const range = rangeOf('Sao Mai', STORY);
    await decide({ kind: 'annotate', range, layer: 'entity', type: 'MISC' }, OTHER);
    const there = { range, layer: 'entity', type: 'MISC' };
    await decide({ kind: 'link', mention: there, entity: 'sao-mai' }, OTHER);
    const before = [SIDECAR, `${ROOT}/b.ann.yaml`, REGISTRY].map((uri) => host.files.get(uri));
    const merge = (): Promise<DecideResult> =>
      decide({ kind: 'merge', mention, entity: 'tau-sao-mai' });
    await client!.until('chugiai/changed', async () => (await merge()).done);
    expect(host.files.get(REGISTRY)).not.toContain('id: sao-mai');
    expect(host.files.get(REGISTRY)).toContain('aliases: [Sao Mai]');
    for (const uri of [SIDECAR, `${ROOT}/b.ann.yaml`])
      expect(sidecar(uri).annotations).toMatchObject([{ entity: 'tau-sao-mai' }]);
    expect((await undo()).done).toBe(true);
    const now = [SIDECAR, `${ROOT}/b.ann.yaml`, REGISTRY].map((uri) => host.files.get(uri));
    expect(now).toEqual(before);
  });
});

describe('undo', () => {
  test('takes decisions back one after another, and with the first the file', async () => {
    await start();
    await decide(annotate('Sao Mai'));
    const first = host.files.get(SIDECAR);
    await decide(annotate('bến cảng', 'LOC'));
    expect((await undo()).done).toBe(true);
    expect(host.files.get(SIDECAR)).toBe(first);
    expect((await undo()).done).toBe(true);
    expect(host.files.has(SIDECAR)).toBe(false);
    expect((await undo()).done).toBe(false);
  });

  test('keeps what a person has written into the file meanwhile', async () => {
    await start();
    await decide(annotate('Sao Mai'));
    host.files.set(SIDECAR, `# của An\n${host.files.get(SIDECAR) as string}`);
    await client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: SIDECAR, type: 2 }],
    });
    expect((await undo()).done).toBe(true);
    expect(host.files.get(SIDECAR)).toContain('# của An');
  });
});

describe('the annotation file', () => {
  test('in the editor with unsaved changes is edited there', async () => {
    const { open, next } = await start();
    await decide(annotate('Sao Mai'));
    const disk = host.files.get(SIDECAR) as string;
    await open(SIDECAR, `# nháp\n${disk}`, 'yaml');
    const asked = next('workspace/applyEdit');
    const decided = decide(annotate('bến cảng', 'LOC'));
    expect(await asked).toMatchObject({
      edit: { documentChanges: [{ textDocument: { uri: SIDECAR, version: 1 } }] },
    });
    await decided;
    expect(host.files.get(SIDECAR)).toBe(disk);
  });

  test('that is broken is never overwritten, and says so in itself', async () => {
    const broken = 'version: 1\nannotations: [\n';
    await start({ [SIDECAR]: broken });
    const result = await decide(annotate('Sao Mai'));
    expect(result.done).toBe(false);
    expect(result.message).toContain('a.ann.yaml');
    expect(host.files.get(SIDECAR)).toBe(broken);
    expect((await pulled(SIDECAR)).map((d) => d.code)).toEqual(['sidecar/not-yaml']);
  });

  test('changed on the disk changes the article', async () => {
    const { until } = await start();
    expect(await pulled()).toHaveLength(1);
    const [{ data }] = (await pulled()) as [Diagnostic];
    await decide({ kind: 'dismiss', finding: (data as { finding: string }).finding });
    expect(await pulled()).toEqual([]);
    host.files.delete(SIDECAR);
    await client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: SIDECAR, type: 3 }],
    });
    await until('workspace/diagnostic/refresh', async () => (await pulled()).length === 1);
  });
});

test('an untitled article is annotated only once it is saved', async () => {
  const { open } = await start();
  await open('untitled:Untitled-1', TEXT);
  const result = await decide(annotate('Sao Mai'), 'untitled:Untitled-1');
  expect(result).toMatchObject({ done: false, message: expect.stringMatching(/Save/u) as string });
});

test('what was chosen in a text that has changed since does nothing', async () => {
  const { edit } = await start();
  const actions = await actionsAt('450 hành', { whole: false });
  await edit(ARTICLE, 2, `Thêm một dòng.\n${TEXT}`);
  expect(await run(actions.find((a) => a.isPreferred))).toMatchObject({ done: false });
});

describe('renaming', () => {
  const willRename = (oldUri: string, newUri: string): Promise<WorkspaceEdit | null> =>
    client!.connection.sendRequest('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });

  test('an article takes its annotation file along, which then names it anew', async () => {
    await start();
    await decide(annotate('Sao Mai'));
    const edit = await willRename(ARTICLE, `${ROOT}/b.txt`);
    expect(edit!.documentChanges).toMatchObject([
      { kind: 'rename', oldUri: SIDECAR, newUri: `${ROOT}/b.ann.yaml` },
    ]);
    host.files.set(`${ROOT}/b.ann.yaml`, host.files.get(SIDECAR)!);
    host.files.delete(SIDECAR);
    await client!.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: ARTICLE, newUri: `${ROOT}/b.txt` }],
    });
    await client!.until('chugiai/changed', () =>
      Promise.resolve(sidecar(`${ROOT}/b.ann.yaml`).source.file === 'b.txt'),
    );
  });

  test('an article without annotations moves alone', async () => {
    await start();
    expect(await willRename(ARTICLE, `${ROOT}/b.txt`)).toBeNull();
  });

  test('a folder takes the files beside its articles along by itself', async () => {
    await start({ [`${ROOT}/x/c.txt`]: TEXT, [`${ROOT}/x/c.ann.yaml`]: 'version: 1\n' });
    expect(await willRename(`${ROOT}/x`, `${ROOT}/y`)).toBeNull();
  });
});
