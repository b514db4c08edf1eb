// What VS Code loads: runs the suite and leaves its results in the workspace, where the script reads them.
import * as vscode from 'vscode';
import { runTests } from './harness';
import './suite/switching-on.test';
import './suite/reading.test';
import './suite/deciding.test';

export async function run(): Promise<void> {
  const results = await runTests();
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite needs a workspace folder.');
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder.uri, 'results.json'),
    new TextEncoder().encode(JSON.stringify(results)),
  );
  const failed = results.filter((result) => result.error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} of ${results.length} tests failed`);
}
