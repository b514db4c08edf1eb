// Web entry point: the server runs in a web worker, and reads files through this side.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate';
import { askForAnnotator } from './annotator';
import { serveFiles } from './files';

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.js');
  activateWith(
    context,
    (options) => {
      const client = new LanguageClient(
        'chugiai',
        'Chú Giải',
        () => Promise.resolve(new Worker(script.toString(true))),
        options,
      );
      serveFiles(client);
      return client;
    },
    { data: vscode.Uri.joinPath(context.extensionUri, 'dist/data').toString() + '/' },
    askForAnnotator,
  );
}
