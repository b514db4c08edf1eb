// The name under which decisions are written: on the desktop git knows it, in the browser a person is asked once.
import * as vscode from 'vscode';

const SETTING = 'annotator';
let asked = false;

/** Asks where the setting has no name; without an answer decisions stay unsigned until the next start. */
export async function askForAnnotator(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('chugiai');
  if (asked || settings.get(SETTING, '') !== '') return;
  asked = true;
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Under which name should your decisions be written?'),
    ignoreFocusOut: true,
  });
  if (name?.trim()) await settings.update(SETTING, name.trim(), vscode.ConfigurationTarget.Global);
}
