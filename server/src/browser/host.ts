// The Host in a browser: the client reads and writes files on the server's behalf.
import type { Connection } from 'vscode-languageserver';
import type { LexiconData } from '../core/index';
import type { ServerHost } from '../lsp/host';
import {
  METHODS,
  type FileContent,
  type FileListing,
  type InitializationOptions,
} from '../protocol';

/** @param lexiconFiles names of the data files below `initializationOptions.data` */
export function browserHost(connection: Connection, lexiconFiles: readonly string[]): ServerHost {
  let options: InitializationOptions = {};
  /** Asks the client; its errors carry the `code` of the file system in their data. */
  const ask = async <T>(method: string, params: object): Promise<T> => {
    try {
      return await connection.sendRequest<T>(method, params);
    } catch (error) {
      const { message, data } = error as { message: string; data?: { code?: string } };
      throw Object.assign(new Error(message), { code: data?.code });
    }
  };
  const read = async (uri: string): Promise<Uint8Array> => {
    const { base64 } = await ask<FileContent>(METHODS.read, { uri });
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  };
  return {
    initialise: (given) => void (options = given),
    read,
    write: (uri, bytes) => ask(METHODS.write, { uri, base64: base64Of(bytes) }),
    remove: (uri) => ask(METHODS.remove, { uri }),
    exists: (uri) => ask<boolean>(METHODS.exists, { uri }),
    list: (uri) => ask<FileListing[]>(METHODS.list, { uri }),
    now: () => new Date(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    user: () => options.user ?? '',
    log: (message) => connection.console.error(message),
    async lexicon(): Promise<LexiconData> {
      const decoder = new TextDecoder();
      const files = await Promise.all(
        lexiconFiles.map(async (name): Promise<[string, unknown]> => [
          name.replace(/\.json$/u, ''),
          JSON.parse(decoder.decode(await read(`${options.data ?? ''}${name}`))),
        ]),
      );
      return Object.fromEntries(files);
    },
  };
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step)
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
