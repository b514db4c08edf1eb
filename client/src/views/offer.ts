// The offer to switch on for a bare folder whose text reads as Vietnamese: a status bar item, and one
// notification in the life of the folder.
import * as vscode from 'vscode';

const OFFERED = 'chugiai.offered';

export class Offer implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.item = vscode.window.createStatusBarItem(
      'chugiai.offer',
      vscode.StatusBarAlignment.Right,
      100,
    );
    this.item.name = vscode.l10n.t('Chú Giải: offer');
    this.item.text = `$(book) ${vscode.l10n.t('Annotate?')}`;
    this.item.tooltip = vscode.l10n.t(
      'This file reads as Vietnamese. Click to switch Chú Giải on for its folder.',
    );
    this.item.command = 'chugiai.enable';
  }

  async make(folder: vscode.WorkspaceFolder): Promise<void> {
    this.item.show();
    const offered = this.context.globalState.get<string[]>(OFFERED, []);
    const key = folder.uri.toString();
    if (offered.includes(key)) return;
    await this.context.globalState.update(OFFERED, [...offered, key]);
    const yes = vscode.l10n.t('Switch on');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The texts in “{0}” read as Vietnamese. Annotate their dates, figures and names with Chú Giải?',
        folder.name,
      ),
      yes,
      vscode.l10n.t('Not here'),
    );
    if (answer === yes) await this.accept(folder);
  }

  /** Switches on for a folder; the setting is the folder's own, so that colleagues get it too. */
  async accept(folder: vscode.WorkspaceFolder): Promise<void> {
    this.item.hide();
    const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    await vscode.workspace
      .getConfiguration('chugiai', folder.uri)
      .update(
        'enable',
        'on',
        several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace,
      );
  }

  hide(): void {
    this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}
