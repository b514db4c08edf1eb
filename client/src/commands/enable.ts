// Switches on for the folder of the active file, or the only folder there is.
import * as vscode from 'vscode';
import type { CommandContext } from './index';

export async function enable({ offer }: CommandContext): Promise<void> {
  const file = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (file && vscode.workspace.getWorkspaceFolder(file)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder) await offer.accept(folder);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the folder that holds the articles first (File > Open Folder).'),
    );
}
