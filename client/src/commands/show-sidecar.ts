// Opens the annotations of the article beside it.
import * as vscode from 'vscode';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

export async function showSidecar({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const { sidecar } = await server.status(editor.document.uri);
  if (!sidecar) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This article has no annotations yet. Annotate something first.'),
    );
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(sidecar), {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}
