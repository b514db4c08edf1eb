// The server as a process: `dist/server.js --stdio` or `--node-ipc`, for the editor and for `chugiai lsp`.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ServerHost } from '../lsp/host';
import { startServer } from '../lsp/server';
import { readLexiconData } from './data';

const host: ServerHost = {
  read: (uri) => readFile(fileURLToPath(uri)),
  async write(uri, bytes) {
    const path = fileURLToPath(uri);
    const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  },
  exists: (uri) =>
    stat(fileURLToPath(uri)).then(
      () => true,
      () => false,
    ),
  async list(folder) {
    const root = fileURLToPath(folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => ({
        path: join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
        size: 0,
      }));
  },
  now: () => new Date(),
  random: (length) => randomBytes(length),
  user: () => userInfo().username,
  log: (message) => connection.console.error(message),
  lexicon: () => Promise.resolve(readLexiconData(join(__dirname, 'data'))),
};

const connection = createConnection(ProposedFeatures.all);
startServer(connection, host);
