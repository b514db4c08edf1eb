// What an open article shows: marks, hovers, outline, diagnostics with their places.
import * as vscode from 'vscode';
import { equal, ok, test } from '../harness';
import { diagnosticsOf, file, openArticle, rangeOf, ruleOf } from '../support';

interface Token {
  readonly text: string;
  readonly type: string;
}

async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    if (data[at]! > 0) character = 0;
    line += data[at]!;
    character += data[at + 1]!;
    tokens.push({
      text: document.getText(new vscode.Range(line, character, line, character + data[at + 2]!)),
      type: legend.tokenTypes[data[at + 3]!]!,
    });
  }
  return tokens;
}

test('dates, figures and names are marked', async () => {
  const { document } = await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  const tokens = await tokensOf(document);
  const has = (text: string, type: string): void =>
    ok(
      tokens.some((token) => token.text === text && token.type === type),
      `${text} is not marked as ${type}: ${JSON.stringify(tokens)}`,
    );
  has('ngày 31/10', 'chugiai-date');
  has('3.800 ha', 'chugiai-figure');
  has('Nomura Daisuke', 'chugiai-person');
});

test('a hover tells the value of a date, and that its year is inferred', async () => {
  const { document } = await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, '22/10, 18 thành viên').start,
  );
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
  ok(text.includes('2023-10-22'), `no 2023-10-22 in the hover: ${text}`);
});

test('the outline lists the article', async () => {
  const { document } = await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  ok(symbols.length > 0, 'no symbols');
});

test('planted faults are under Problems, each with its rule and the rule’s page', async () => {
  const { document } = await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  const diagnostics = await diagnosticsOf(document.uri, 'the repeated word', (found) =>
    found.some((diagnostic) => ruleOf(diagnostic) === 'text/repeated-word'),
  );
  const repeated = diagnostics.find((diagnostic) => ruleOf(diagnostic) === 'text/repeated-word')!;
  ok(document.getText(repeated.range).includes('cho'), document.getText(repeated.range));
  ok(typeof repeated.code === 'object', 'the rule has no link');
  await vscode.workspace.fs.stat(repeated.code.target);
});

test('a sum that does not add up shows its working and links every part', async () => {
  const { document } = await openArticle('samples/bao-so-5-va-doi-cuu-ho.txt');
  const diagnostics = await diagnosticsOf(document.uri, 'the wrong sum', (found) =>
    found.some((diagnostic) => ruleOf(diagnostic) === 'figure/sum-mismatch'),
  );
  const sum = diagnostics.find((diagnostic) => ruleOf(diagnostic) === 'figure/sum-mismatch')!;
  ok(sum.message.includes('6 + 5 + 4 = 15'), sum.message);
  equal(document.getText(sum.range), '14 người');
  equal(
    sum.relatedInformation?.map(({ location }) => document.getText(location.range)),
    ['6 người', '5 người', '4 người'],
  );
});

test('articles that are not open are under Problems too', async () => {
  const shut = file('samples/bao-so-5-va-doi-cuu-ho.txt');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await openArticle('samples/cuu-ho-tren-bien.txt');
  const diagnostics = await diagnosticsOf(
    shut,
    'diagnostics of a file not open',
    (found) => found.length > 0,
  );
  ok(diagnostics.length > 0, 'none');
});

test('a broken corpus.yaml is named with its place, and its articles go on', async () => {
  const diagnostics = await diagnosticsOf(
    file('broken/corpus.yaml'),
    'a diagnostic in corpus.yaml',
    (found) => found.length > 0,
  );
  ok(diagnostics[0]!.message.length > 0, 'no message');
  const { document } = await openArticle('broken/bai.txt');
  const tokens = await tokensOf(document);
  equal(
    tokens.some(({ text }) => text.includes('12/3/2024')),
    true,
    'nothing marked',
  );
});
