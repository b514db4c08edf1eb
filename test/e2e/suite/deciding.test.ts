// Decisions: the lightbulb's, on disk at once in the sidecar, and taken back.
import * as vscode from 'vscode';
import { equal, ok, test, until } from '../harness';
import { decisionsAt, diagnosticsOf, file, onDisk, openArticle, rangeOf, ruleOf } from '../support';

const ARTICLE = 'samples/bao-so-5-va-doi-cuu-ho.txt';
const SIDECAR = 'samples/bao-so-5-va-doi-cuu-ho.ann.yaml';

test('annotating a date writes it beside the article at once; undo takes it back', async () => {
  const { document } = await openArticle(ARTICLE);
  const range = rangeOf(document, 'ngày 31/10');
  await vscode.workspace
    .getConfiguration('chugiai')
    .update('annotator', 'Lan Anh', vscode.ConfigurationTarget.Global);
  const [accept] = await decisionsAt(document.uri, range, 'accept');
  ok(accept, 'no quick-fix to annotate the date');
  await vscode.commands.executeCommand(accept.command, ...accept.args);
  const yaml = (await onDisk(SIDECAR)) ?? '';
  ok(/quote: ["']?ngày 31\/10/.test(yaml), `not there: ${yaml}`);
  ok(yaml.includes('status: accepted'), yaml);
  ok(/by: ["']?Lan Anh/.test(yaml), yaml);
  ok(/value: ["']2023-10-31["']/.test(yaml), yaml);
  equal(document.isDirty, false, 'the article was touched');

  await vscode.commands.executeCommand('chugiai.undo');
  ok(!(await onDisk(SIDECAR))?.includes('status: accepted'), 'still there after undo');
});

test('a passage that the detector missed is annotated as any type', async () => {
  const { document } = await openArticle(ARTICLE);
  const range = rangeOf(document, 'máy lọc nước');
  const choices = await decisionsAt(document.uri, range, 'annotate');
  const misc = choices.find(({ args }) => args[0].decision['type'] === 'MISC');
  ok(misc, `no MISC among ${choices.map(({ title }) => title).join(', ')}`);
  await vscode.commands.executeCommand(misc.command, ...misc.args);
  ok((await onDisk(SIDECAR))?.includes('máy lọc nước'), 'not in the sidecar');
  await vscode.commands.executeCommand('chugiai.undo');
  ok(!(await onDisk(SIDECAR))?.includes('máy lọc nước'), 'still there after undo');
});

test('a rejected mention is no longer marked', async () => {
  const { document } = await openArticle(ARTICLE);
  const range = rangeOf(document, '3.800 ha');
  const [reject] = await decisionsAt(document.uri, range, 'reject');
  ok(reject, 'no action to reject the figure');
  await vscode.commands.executeCommand(reject.command, ...reject.args);
  ok((await onDisk(SIDECAR))?.includes('status: rejected'), 'not rejected on disk');
  equal(await decisionsAt(document.uri, range, 'reject'), [], 'still offered');
  await vscode.commands.executeCommand('chugiai.undo');
});

test('a dismissed finding goes from Problems and comes back with undo', async () => {
  const { document } = await openArticle(ARTICLE);
  const repeated = (found: vscode.Diagnostic[]): vscode.Diagnostic | undefined =>
    found.find((diagnostic) => ruleOf(diagnostic) === 'text/repeated-word');
  const shown = await diagnosticsOf(document.uri, 'the finding', (found) => !!repeated(found));
  const [dismiss] = await decisionsAt(document.uri, repeated(shown)!.range, 'dismiss');
  ok(dismiss, 'no action to dismiss the finding');
  // Without the question for a reason, which only a person can answer.
  await vscode.commands.executeCommand('chugiai.decide', dismiss.args[0]);
  ok((await onDisk(SIDECAR))?.includes('verdict: dismissed'), 'no verdict on disk');
  await diagnosticsOf(document.uri, 'the finding to go', (found) => !repeated(found));
  await vscode.commands.executeCommand('chugiai.undo');
  await diagnosticsOf(document.uri, 'the finding to come back', (found) => !!repeated(found));
});

test('a contradiction between two articles links the other, and one verdict settles it for both', async () => {
  const [first, second] = ['thuong-mai-quy-i', 'xuat-khau-det-may-sang-nhat'].map((name) =>
    file(`samples/${name}.txt`),
  ) as [vscode.Uri, vscode.Uri];
  const conflict = (found: vscode.Diagnostic[]): vscode.Diagnostic | undefined =>
    found.find((diagnostic) => ruleOf(diagnostic) === 'corpus/figure-conflict');
  await openArticle('samples/thuong-mai-quy-i.txt');
  const shown = conflict(await diagnosticsOf(first, 'the conflict', (found) => !!conflict(found)))!;
  equal(shown.relatedInformation?.[0]?.location.uri.path, second.path, 'links another article');
  await diagnosticsOf(second, 'the other side', (found) => !!conflict(found));

  // A look at the second article may have the first one checked anew.
  const still = conflict(await diagnosticsOf(first, 'the conflict', (found) => !!conflict(found)))!;
  const [dismiss] = await decisionsAt(first, still.range, 'dismiss');
  ok(dismiss, 'no action to dismiss the conflict');
  await vscode.commands.executeCommand('chugiai.decide', dismiss.args[0]);
  await diagnosticsOf(first, 'the conflict to go', (found) => !conflict(found));
  await diagnosticsOf(second, 'the other side to go', (found) => !conflict(found));
  await vscode.commands.executeCommand('chugiai.undo');
  await diagnosticsOf(second, 'the other side to come back', (found) => !!conflict(found));
});

test('the commands act where the cursor is, and on the whole article', async () => {
  const editor = await openArticle(ARTICLE);
  const { start } = rangeOf(editor.document, 'ngày 31/10');
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('chugiai.annotateThis');
  ok((await onDisk(SIDECAR))?.includes('"ngày 31/10"'), 'the date is not annotated');

  await vscode.commands.executeCommand('chugiai.suggestFile');
  const suggested = (await onDisk(SIDECAR)) ?? '';
  ok(suggested.split('status: suggested').length > 10, `few suggestions: ${suggested}`);
  await vscode.commands.executeCommand('chugiai.undo');
  ok(!(await onDisk(SIDECAR))?.includes('status: suggested'), 'still there after undo');
  await vscode.commands.executeCommand('chugiai.undo');
});

test('renaming an article takes its annotations along', async () => {
  const from = 'samples/hop-tac-thanh-pho-bac-giang.txt';
  const { document } = await openArticle(from);
  await vscode.commands.executeCommand('chugiai.annotateFile');
  const before = await onDisk('samples/hop-tac-thanh-pho-bac-giang.ann.yaml');
  ok(before?.includes('status: accepted'), 'nothing annotated');
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(document.uri, file('samples/bac-giang.txt'));
  ok(await vscode.workspace.applyEdit(edit), 'not renamed');
  const watched = vscode.workspace.createFileSystemWatcher('**/*.ann.yaml');
  try {
    const after = await until(
      'the sidecar under its new name',
      () => onDisk('samples/bac-giang.ann.yaml'),
      [watched.onDidCreate, watched.onDidChange],
    );
    ok(after.includes('status: accepted'), after);
    equal(await onDisk('samples/hop-tac-thanh-pho-bac-giang.ann.yaml'), undefined);
  } finally {
    watched.dispose();
  }
});
