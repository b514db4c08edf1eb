// Tells the person what a decision did: quietly where it was done, in a message where it was not.
import * as vscode from 'vscode';
import type { DecideResult } from '../../server/src/protocol';

const SHOWN_FOR = 5_000;

export function report(result: DecideResult | null | undefined): void {
  if (!result) return;
  if (result.done) vscode.window.setStatusBarMessage(`$(check) ${result.message}`, SHOWN_FOR);
  else void vscode.window.showWarningMessage(result.message);
}
