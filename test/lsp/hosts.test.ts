// The hosts that the server runs on: the disk in Node, the client's files in a browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { browserHost } from '../../server/src/browser/host';
import type { ServerHost } from '../../server/src/lsp/host';
import { nodeHost } from '../../server/src/node/host';
import { METHODS, type FileContent, type UriParams } from '../../server/src/protocol';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

describe('on the disk', () => {
  let folder: string;
  let host: ServerHost;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chugiai-host-'));
    host = nodeHost(join(__dirname, '../../server/src/core/lexicon/data'), () => undefined);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('files are written, read, listed and removed, whatever their names', async () => {
    const name = 'thư mục/bài số 1.ann.yaml';
    await host.write(uri(name), bytes('một'));
    expect(readFileSync(join(folder, name), 'utf8')).toBe('một');
    expect(text(await host.read(uri(name)))).toBe('một');
    expect(await host.exists(uri(name))).toBe(true);
    expect((await host.list(uri(''))).map(({ path }) => path)).toEqual([name]);
    await host.remove(uri(name));
    expect(await host.exists(uri(name))).toBe(false);
  });

  test('what is ignored is not listed, and a file is no folder', async () => {
    writeFileSync(join(folder, '.gitignore'), 'bỏ.txt\n');
    writeFileSync(join(folder, 'bỏ.txt'), '');
    writeFileSync(join(folder, 'giữ.txt'), '');
    const paths = (await host.list(uri(''))).map(({ path }) => path);
    expect(paths).toContain('giữ.txt');
    expect(paths).not.toContain('bỏ.txt');
    expect(await host.list(uri('giữ.txt'))).toEqual([]);
  });

  test('a missing file and an untitled document have a code', async () => {
    await expect(host.read(uri('không.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(async () => host.read('untitled:Untitled-1')).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test('the lexicon is read', async () =>
    expect(Object.keys(await host.lexicon()).length).toBeGreaterThan(0));
});

describe('in a browser', () => {
  const files = new Map<string, string>();
  let client: MessageConnection;
  let host: ServerHost;
  let close: () => void;

  beforeEach(() => {
    files.clear();
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    client.onRequest(METHODS.read, ({ uri }: UriParams): FileContent => {
      const content = files.get(uri);
      if (content === undefined) throw new ResponseError(1, 'not there', { code: 'ENOENT' });
      return { base64: Buffer.from(content).toString('base64') };
    });
    client.onRequest(METHODS.write, ({ uri, base64 }: UriParams & FileContent) => {
      files.set(uri, Buffer.from(base64, 'base64').toString());
      return null;
    });
    client.onRequest(METHODS.remove, ({ uri }: UriParams) => {
      files.delete(uri);
      return null;
    });
    client.listen();
    server.listen();
    host = browserHost(server, ['names.json']);
    host.initialise!({ data: 'https://host/data/', user: 'Lan' });
    close = () => {
      client.dispose();
      server.dispose();
    };
  });
  afterEach(() => close());

  test('files go through the client, byte for byte', async () => {
    const long = 'chữ Việt 𝒜 '.repeat(10_000);
    await host.write('vscode-vfs://a/b.txt', bytes(long));
    expect(files.get('vscode-vfs://a/b.txt')).toBe(long);
    expect(text(await host.read('vscode-vfs://a/b.txt'))).toBe(long);
    await host.remove('vscode-vfs://a/b.txt');
    expect(files.size).toBe(0);
  });

  test("the client's errors keep their code", () =>
    expect(host.read('vscode-vfs://a/không.txt')).rejects.toMatchObject({ code: 'ENOENT' }));

  test('the lexicon is read from the folder of the extension, the user is its word', async () => {
    files.set('https://host/data/names.json', '{"a":1}');
    expect(await host.lexicon()).toEqual({ names: { a: 1 } });
    expect(host.user()).toBe('Lan');
  });
});
