// Desktop entry point: the server runs as a Node process.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate';

export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  activateWith(
    context,
    (options) =>
      new LanguageClient(
        'chugiai',
        'Chú Giải',
        {
          run: { module, transport },
          debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6029'] } },
        },
        options,
      ),
  );
}
