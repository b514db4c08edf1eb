// Shows the zones: the headline strong, captions slanted, the menus and teasers around the article faded.
import * as vscode from 'vscode';
import { LANGUAGE_ID, type ZoneRange } from '../../../server/src/protocol';
import type { Server } from '../client';

interface Style {
  readonly type: vscode.TextEditorDecorationType;
  readonly applies: (zone: ZoneRange) => boolean;
}

export class ZonesView implements vscode.Disposable {
  private readonly styles: readonly Style[] = [
    { type: decoration({ opacity: '0.55' }), applies: ({ chrome }) => chrome },
    { type: decoration({ fontWeight: 'bold' }), applies: ({ zone }) => zone === 'headline' },
    { type: decoration({ fontStyle: 'italic' }), applies: ({ zone }) => zone === 'caption' },
  ];
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.subscriptions = [
      ...this.styles.map(({ type }) => type),
      server.onDidChange((uri) => this.showIn(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showIn()),
      // Where a document's language changes, it is opened again in the editor it is in.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.showIn(uri)),
    ];
    this.showIn();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private showIn(uri?: vscode.Uri): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId !== LANGUAGE_ID) continue;
      if (uri && uri.toString() !== document.uri.toString()) continue;
      this.show(editor).catch((error: unknown) => this.server.output.error(String(error)));
    }
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    const { uri, version } = editor.document;
    const zones = await this.server.zones(uri);
    if (editor.document.version !== version) return;
    for (const { type, applies } of this.styles)
      editor.setDecorations(type, zones.filter(applies).map(toRange));
  }
}

const decoration = (options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType(options);

const toRange = ({ range: { start, end } }: ZoneRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
