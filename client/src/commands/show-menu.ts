// The menu behind the status bar item: what can be done with the article as a whole.
import * as vscode from 'vscode';

export async function showMenu(): Promise<void> {
  const { t } = vscode.l10n;
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: `$(list-unordered) ${t('Show findings')}`,
        command: 'workbench.actions.view.problems',
      },
      { label: `$(go-to-file) ${t('Open annotations beside')}`, command: 'chugiai.showSidecar' },
      { label: `$(check-all) ${t('Annotate the whole article')}`, command: 'chugiai.annotateFile' },
      { label: `$(lightbulb) ${t('Write suggestions')}`, command: 'chugiai.suggestFile' },
      { label: `$(calendar) ${t('Set publication date …')}`, command: 'chugiai.setPublished' },
      { label: `$(discard) ${t('Undo the last decision')}`, command: 'chugiai.undo' },
      { label: `$(output) ${t('Show output')}`, command: 'chugiai.showOutput' },
    ],
    { title: 'Chú Giải' },
  );
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
