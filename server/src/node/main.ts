// The server as a process: `dist/server.js --stdio` or `--node-ipc`, for the editor and for `chugiai lsp`.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { nodeHost } from './host';

const connection = createConnection(ProposedFeatures.all);
startServer(
  connection,
  nodeHost(join(__dirname, 'data'), (message) => connection.console.error(message)),
);
