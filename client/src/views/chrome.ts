// Fades the menus and teasers around an article, so that the article itself stands out.
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol';
import type { Server } from '../client';

export class ChromeView implements vscode.Disposable {
  private readonly faded = vscode.window.createTextEditorDecorationType({ opacity: '0.55' });
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.subscriptions = [
      this.faded,
      server.onDidChange((uri) => this.showIn(vscode.window.visibleTextEditors, uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.showIn(editors)),
    ];
    this.showIn(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private showIn(editors: readonly vscode.TextEditor[], uri?: vscode.Uri): void {
    for (const editor of editors) {
      const { document } = editor;
      if (document.languageId !== LANGUAGE_ID) continue;
      if (uri && uri.toString() !== document.uri.toString()) continue;
      this.show(editor).catch((error: unknown) => this.server.output.error(String(error)));
    }
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    const { version } = editor.document;
    const zones = await this.server.zones(editor.document.uri);
    if (editor.document.version !== version) return;
    editor.setDecorations(
      this.faded,
      zones
        .filter((zone) => zone.chrome)
        .map(
          ({ range: { start, end } }) =>
            new vscode.Range(start.line, start.character, end.line, end.character),
        ),
    );
  }
}
