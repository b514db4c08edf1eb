// When it switches on: in a corpus at once, in a bare folder after the offer, on other text never.
import * as vscode from 'vscode';
import { equal, ok, test, until } from '../harness';
import { LANGUAGE_ID, open, openArticle, onDisk } from '../support';

test('the extension is installed and activates', async () => {
  const extension = vscode.extensions.getExtension('chugiai.chugiai');
  ok(extension, 'extension chugiai.chugiai not found');
  await extension.activate();
  equal(extension.isActive, true);
});

test('an article of a corpus gets its language, word wrap and no boxes around letters', async () => {
  const { document } = await openArticle('samples/cuu-ho-tren-bien.txt');
  const editor = vscode.workspace.getConfiguration('editor', document);
  equal(editor.get('wordWrap'), 'on');
  equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
});

test('annotations nest under their article in the explorer', () => {
  const nesting = vscode.workspace.getConfiguration('explorer.fileNesting');
  equal(nesting.get('enabled'), true);
  equal(nesting.get<Record<string, string>>('patterns')?.['*.txt'], '${capture}.ann.yaml');
});

test('a person who takes the language away keeps it away', async () => {
  const { document } = await openArticle('samples/cuu-ho-tren-bien.txt');
  const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  equal(plain.languageId, 'plaintext');
  await vscode.languages.setTextDocumentLanguage(plain, LANGUAGE_ID);
});

test('other plain text is left alone, Vietnamese or not, until a person switches on', async () => {
  const notes = await open('bare/notes.txt');
  const news = await open('bare/tin.txt');
  // A further article passes through the same gate after them.
  await openArticle('samples/cuu-ho-tren-bien.txt');
  equal(notes.document.languageId, 'plaintext');
  equal(news.document.languageId, 'plaintext');
  equal(vscode.languages.getDiagnostics(news.document.uri), []);
  equal(await onDisk('bare/tin.ann.yaml'), undefined);
});

test('switching on for the folder makes its Vietnamese text articles', async () => {
  await open('bare/tin.txt');
  const setting = vscode.workspace.getConfiguration('chugiai');
  try {
    await vscode.commands.executeCommand('chugiai.enable');
    await openArticle('bare/tin.txt');
    const { document } = await open('bare/README.md');
    await openArticle('samples/cuu-ho-tren-bien.txt');
    equal(document.languageId, 'markdown', 'a file that `articles` does not name');
    equal(vscode.workspace.getConfiguration('chugiai').get('enable'), 'on');
  } finally {
    await setting.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
  }
  await until(
    'the setting to be gone',
    () => vscode.workspace.getConfiguration('chugiai').get('enable') === 'auto' || undefined,
    [vscode.workspace.onDidChangeConfiguration],
  );
});
