// The article a command acts on.
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol';

/** The active editor where it shows an article; else says so and gives undefined. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID) return editor;
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Open an article of a corpus first: this command acts on the article in the editor.',
    ),
  );
  return undefined;
}
