// The server in a web worker: files through the client, lexicon data from the extension's own folder.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { browserHost } from './host';

/** Names of the lexicon data files, put in by the build: a web server lists no folder. */
declare const LEXICON_FILES: readonly string[];

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
startServer(connection, browserHost(connection, LEXICON_FILES));
