// The Host in Node: the disk, the clock, git's user.
import { randomBytes } from 'node:crypto';
import { access, readFile, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerHost } from '../lsp/host';
import { converse } from './converse';
import { readLexiconData } from './data';
import { filesBelow, slashed, writeWhole } from './files';
import { annotator } from './user';

/** @param data the folder of the lexicon data */
export function nodeHost(data: string, log: (message: string) => void): ServerHost {
  let user: string | undefined;
  return {
    read: (uri) => readFile(pathOf(uri)),
    write: (uri, bytes) => writeWhole(pathOf(uri), bytes),
    remove: (uri) => rm(pathOf(uri)),
    exists: (uri) =>
      access(pathOf(uri)).then(
        () => true,
        () => false,
      ),
    list(folder) {
      const root = pathOf(folder);
      if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return Promise.resolve([]);
      return Promise.resolve(
        filesBelow(root).map((path) => ({
          path: slashed(relative(root, path)),
          size: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
        })),
      );
    },
    now: () => new Date(),
    random: (length) => randomBytes(length),
    user: () => (user ??= annotator()),
    log,
    converse,
    lexicon: () => Promise.resolve(readLexiconData(data)),
  };
}

/** @throws an error with a code for what is no file, such as an untitled document */
function pathOf(uri: string): string {
  if (uri.startsWith('file:')) return fileURLToPath(uri);
  throw Object.assign(new Error(`not a file: ${uri}`), { code: 'ENOENT' });
}
