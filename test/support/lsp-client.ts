// A client in memory: the real server behind two streams, with what it sends collected.
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server';
import type { InitializationOptions } from '../../server/src/protocol';
import type { MemoryHost } from './memory-host';

export interface TestClient {
  readonly connection: MessageConnection;
  readonly initialised: InitializeResult;
  /** Last diagnostics pushed, by URI. */
  readonly pushed: Map<string, Diagnostic[]>;
  /** The workspace folders, as the server may ask for them. */
  readonly folders: string[];
  /** Opens a document; its language is the extension's own. */
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the whole text of an open document. */
  edit(uri: string, version: number, text: string): Promise<void>;
  /** Resolves with the next notification or request of the method. */
  next(method: string): Promise<unknown>;
  /** Resolves once it holds; asked again after each notification or request of the method. */
  until(method: string, holds: () => Promise<boolean>): Promise<void>;
  close(): void;
}

export interface ClientOptions {
  capabilities?: ClientCapabilities;
  locale?: string;
  folders?: string[];
  settings?: Record<string, unknown>;
  options?: InitializationOptions;
}

const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true }, configuration: true, workspaceFolders: true },
};

export async function startClient(
  host: MemoryHost,
  {
    capabilities = PULLING,
    locale = 'en',
    folders = ['file:///corpus'],
    settings = {},
    options = {},
  }: ClientOptions = {},
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, host);
  const connection = createMessageConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  const pushed = new Map<string, Diagnostic[]>();
  const waiting = new Map<string, ((params: unknown) => void)[]>();
  const arrived = (method: string, params: unknown): void => {
    for (const resolve of waiting.get(method)?.splice(0) ?? []) resolve(params);
  };
  connection.onNotification((method, params) => {
    const value = (Array.isArray(params) ? params[0] : params) as {
      uri: string;
      diagnostics: Diagnostic[];
    };
    if (method === 'textDocument/publishDiagnostics') pushed.set(value.uri, value.diagnostics);
    arrived(method, value);
  });
  connection.onRequest((method, params) => {
    arrived(method, params);
    if (method === 'workspace/workspaceFolders') return folders.map((uri) => ({ uri, name: uri }));
    if (method !== 'workspace/configuration') return null;
    return (params as unknown as { items: unknown[] }).items.map(() => settings);
  });
  connection.listen();
  const initialised = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    locale,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: options,
  });
  await connection.sendNotification('initialized', {});
  const next = (method: string): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(method, [...(waiting.get(method) ?? []), resolve]);
    });
  return {
    connection,
    initialised,
    pushed,
    folders,
    open: (uri, text, languageId = 'chugiai-article') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    edit: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    next,
    async until(method, holds) {
      for (let again = next(method); !(await holds()); again = next(method)) await again;
    },
    close() {
      connection.dispose();
      server.dispose();
    },
  };
}
