// The host itself: which VS Code runs, and that the extension is there.
import * as vscode from 'vscode';
import { equal, ok, test } from '../harness';

test('the extension is installed and activates', async () => {
  const extension = vscode.extensions.getExtension('chugiai.chugiai');
  ok(extension, 'extension chugiai.chugiai not found');
  await extension.activate();
  equal(extension.isActive, true);
});
