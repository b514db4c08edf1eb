// A Host whose world is a map of files: no disk, a fixed clock, counted randomness.
import type { ServerHost } from '../../server/src/lsp/host';
import { lexiconData } from './lexicon';

export interface MemoryHost extends ServerHost {
  /** URI → text, or bytes where it is none; what the server reads and writes. */
  readonly files: Map<string, string | Uint8Array>;
  readonly logged: string[];
}

export function memoryHost(files: Record<string, string | Uint8Array> = {}): MemoryHost {
  const world = new Map(Object.entries(files));
  const logged: string[] = [];
  let counter = 0;
  return {
    files: world,
    logged,
    read(uri) {
      const content = world.get(uri);
      return content === undefined
        ? Promise.reject(Object.assign(new Error(`no such file: ${uri}`), { code: 'ENOENT' }))
        : Promise.resolve(
            typeof content === 'string' ? new TextEncoder().encode(content) : content,
          );
    },
    write(uri, bytes) {
      world.set(uri, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      return Promise.resolve();
    },
    remove: (uri) => Promise.resolve(void world.delete(uri)),
    exists: (uri) => Promise.resolve(world.has(uri)),
    list: (folder) =>
      Promise.resolve(
        [...world]
          .filter(([uri]) => uri.startsWith(`${folder}/`))
          .map(([uri, content]) => ({ path: uri.slice(folder.length + 1), size: content.length })),
      ),
    now: () => new Date('2026-11-21T10:00:00Z'),
    random: (length) => new Uint8Array(length).fill(++counter),
    user: () => 'An',
    log: (message) => void logged.push(message),
    lexicon: () => Promise.resolve(lexiconData),
  };
}
