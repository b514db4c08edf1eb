// Gives the articles of a corpus their language id; on other Vietnamese text in a bare folder, makes the offer.
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol';
import type { Server } from './client';
import { mayBeVietnamese } from './vietnamese';
import type { Offer } from './views/offer';

const SIDECAR = '.ann.yaml';
const CONFIG = 'corpus.yaml';
/** Languages that an article's file may have by its name. */
const PLAIN = new Set(['plaintext', 'markdown', 'html']);

export class Articles implements vscode.Disposable {
  /** Assigned once already: where a person has since chosen another language, theirs stays. */
  private readonly assigned = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly offer: Offer,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${CONFIG},*${SIDECAR}}`);
    this.subscriptions = [
      watcher,
      watcher.onDidCreate(() => this.lookAtAll()),
      vscode.workspace.onDidOpenTextDocument((document) => this.lookAt(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.lookAt(editor.document);
        else this.offer.hide();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('chugiai.enable')) this.lookAtAll();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.lookAtAll()),
    ];
    this.lookAtAll();
  }

  /** Looks at every open document again, as after a folder was switched on. */
  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.lookAt(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private lookAt(document: vscode.TextDocument): void {
    this.consider(document).catch((error: unknown) => this.server.output.error(String(error)));
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    const active = document === vscode.window.activeTextEditor?.document;
    if (active) this.offer.hide();
    if (!PLAIN.has(document.languageId) || this.assigned.has(uri.toString())) return;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const enable = vscode.workspace.getConfiguration('chugiai', uri).get<string>('enable', 'auto');
    if (enable === 'off') return;
    const corpus = enable === 'on' || (await inCorpus(uri, folder.uri));
    if (!corpus && !mayBeVietnamese(document.getText())) return;
    const status = await this.server.status(uri);
    if (document.isClosed) return;
    if (corpus && status.kind === 'article') {
      this.assigned.add(uri.toString());
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    } else if (!corpus && active && status.vietnamese && document.languageId === 'plaintext') {
      await this.offer.make(folder);
    }
  }

  /** A change of language closes a document and opens it again at once; a person's closing does not. */
  private forget({ uri }: vscode.TextDocument): void {
    setTimeout(() => {
      const open = vscode.workspace.textDocuments.some(
        (document) => document.uri.toString() === uri.toString(),
      );
      if (!open) this.assigned.delete(uri.toString());
    }, 0);
  }
}

/** Whether a folder from the file's up to the workspace's has a corpus.yaml or a sidecar. */
async function inCorpus(file: vscode.Uri, top: vscode.Uri): Promise<boolean> {
  for (let folder = parent(file); folder.path.startsWith(top.path); folder = parent(folder)) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      (found) => found,
      () => [],
    );
    if (entries.some(([name]) => name === CONFIG || name.endsWith(SIDECAR))) return true;
    if (folder.path === '/' || folder.path === top.path) break;
  }
  return false;
}

const parent = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');
