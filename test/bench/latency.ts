// How long the editor waits: a real server process over stdio, the longest articles of a folder, keystrokes in them.
// Prints medians and 95th percentiles, and how a folder of articles opens.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';

const LONGEST = 10;
const EDITS = 20;
const CAPABILITIES = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

const given = process.argv[2] ?? '../shared/news';
const source = existsSync(given) ? given : 'samples';

/** The articles in a folder of their own, so that the corpus has a corpus.yaml and nothing is written into it. */
const folder = mkdtempSync(join(tmpdir(), 'chugiai-latency-'));
try {
  cpSync(source, folder, { recursive: true });
  writeFileSync(join(folder, 'corpus.yaml'), 'name: latency\n');
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const server = spawn(process.execPath, [resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const client = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onRequest(() => null);
  client.listen();
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => b.text.length - a.text.length);
  const root = pathToFileURL(folder).toString();

  const begun = performance.now();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    capabilities: CAPABILITIES,
  });
  await client.sendNotification('initialized', {});
  const first = texts[0]!;
  const uri = `${root}/${first.name}`;
  await open(client, uri, first.text);
  await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  print('first article, from the start of the server', [performance.now() - begun]);
  const during = await edits(client, uri, first.text);
  print('diagnostics after an edit while the folder is indexed', during.diagnostics!);
  await indexed(client, uri);
  console.log(
    `${texts.length} articles indexed after ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );

  const all: Record<string, number[]> = { diagnostics: [], hover: [], tokens: [], actions: [] };
  for (const { name, text } of texts.slice(0, LONGEST)) {
    const other = `${root}/${name}`;
    if (other !== uri) await open(client, other, text);
    const found = await edits(client, other, text);
    for (const [kind, times] of Object.entries(found)) all[kind]!.push(...times);
  }
  const sizes = texts.slice(0, LONGEST).map(({ text }) => text.length);
  console.log(
    `the ${LONGEST} longest articles, ${Math.min(...sizes)} to ${Math.max(...sizes)} characters, ${EDITS} edits each:`,
  );
  for (const [kind, times] of Object.entries(all)) print(`${kind} after an edit`, times);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
}

function open(client: MessageConnection, uri: string, text: string): Promise<void> {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'chugiai-article', version: 1, text },
  });
}

/** Types a letter in the middle, then asks for what an editor asks for; in milliseconds from the keystroke. */
async function edits(
  client: MessageConnection,
  uri: string,
  text: string,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { diagnostics: [], hover: [], tokens: [], actions: [] };
  const line = Math.floor(text.split('\n').length / 2);
  const position = { line, character: 0 };
  const textDocument = { uri };
  for (let version = 2; version < EDITS + 2; version++) {
    const asked: [string, string, object][] = [
      ['diagnostics', 'textDocument/diagnostic', { textDocument }],
      ['hover', 'textDocument/hover', { textDocument, position }],
      ['tokens', 'textDocument/semanticTokens/full', { textDocument }],
      [
        'actions',
        'textDocument/codeAction',
        { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
      ],
    ];
    const start = performance.now();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'a' }],
    });
    for (const [kind, method, params] of asked) {
      await client.sendRequest(method, params);
      times[kind]!.push(performance.now() - start);
    }
  }
  return times;
}

/** Asks until every article is indexed. */
async function indexed(client: MessageConnection, uri: string): Promise<void> {
  for (;;) {
    const status = await client.sendRequest<{ indexed: { done: number; total: number } }>(
      'chugiai/status',
      { uri },
    );
    if (status.indexed.total && status.indexed.done === status.indexed.total) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function print(what: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)} ms`;
  console.log(`${what}: p50 ${at(0.5)}, p95 ${at(0.95)}`);
}
