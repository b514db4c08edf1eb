// Runs the decision of one kind that the server offers at the cursor or for the selection; asks where it
// offers several (types to annotate as, mentions inside one another, findings at one place).
import * as vscode from 'vscode';
import { COMMANDS, type DecideParams, type Decision } from '../../../server/src/protocol';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

export async function chooseHere(_: CommandContext, kind: Decision['kind']): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  if (kind === 'annotate' && editor.selection.isEmpty) selectWord(editor);
  const offered = await offeredAt(editor, kind);
  if (offered.length === 0) {
    void vscode.window.showInformationMessage(nothingHere(kind));
    return;
  }
  const chosen =
    offered.length === 1
      ? offered[0]
      : (
          await vscode.window.showQuickPick(
            offered.map((action) => ({ label: action.title, action })),
          )
        )?.action;
  if (chosen?.command)
    await vscode.commands.executeCommand(
      chosen.command.command,
      ...(chosen.command.arguments ?? []),
    );
}

async function offeredAt(
  { document, selection }: vscode.TextEditor,
  kind: Decision['kind'],
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
  );
  return actions.filter(({ command }) => {
    if (command?.command !== COMMANDS.decide && command?.command !== COMMANDS.ask) return false;
    const [params] = (command.arguments ?? []) as DecideParams[];
    return params?.decision.kind === kind;
  });
}

function selectWord(editor: vscode.TextEditor): void {
  const word = editor.document.getWordRangeAtPosition(editor.selection.active);
  if (word) editor.selection = new vscode.Selection(word.start, word.end);
}

function nothingHere(kind: Decision['kind']): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'annotate':
      return t('Select the passage to annotate first.');
    case 'dismiss':
    case 'confirm':
      return t('There is no finding here. Put the cursor on one, as listed under Problems.');
    case 'link':
    case 'register':
    case 'merge':
      return t('There is no name here that could be linked. Put the cursor on a marked name.');
    default:
      return t('There is nothing to decide here. Put the cursor on a marked date, figure or name.');
  }
}
