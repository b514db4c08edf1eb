// Asks for the one line that a decision of the server's still lacks, then makes the decision.
import * as vscode from 'vscode';
import type { AskParams, Decision } from '../../../server/src/protocol';
import { report } from '../report';
import type { CommandContext } from './index';

export async function ask(
  { server }: CommandContext,
  { uri, decision, ask: question }: AskParams,
): Promise<void> {
  const answer = await vscode.window.showInputBox({
    prompt: question.prompt,
    value: question.value,
    placeHolder: question.placeholder,
    ignoreFocusOut: true,
  });
  // Escape takes the whole decision back; an empty answer is a decision without a note.
  if (answer === undefined) return;
  const complete = (
    answer.trim() ? { ...decision, [question.field]: answer.trim() } : decision
  ) as Decision;
  report(await server.decide({ uri, decision: complete }));
}
