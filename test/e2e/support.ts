// What the tests of the suite share: opening files of the workspace, finding a passage, asking the editor.
import * as vscode from 'vscode';
import { ok, until } from './harness';

export const LANGUAGE_ID = 'chugiai-article';

export function file(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

/** Opens a file in the editor, without waiting for what the extension makes of it. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** Opens an article and waits until it has its language. */
export async function openArticle(path: string): Promise<vscode.TextEditor> {
  await open(path);
  return until(
    `${path} to become an article`,
    () => {
      const editor = vscode.window.activeTextEditor;
      const is = editor?.document.uri.path.endsWith(path);
      return is && editor?.document.languageId === LANGUAGE_ID ? editor : undefined;
    },
    [vscode.workspace.onDidOpenTextDocument, vscode.window.onDidChangeActiveTextEditor],
  );
}

/** The range of the first occurrence of a quote. */
export function rangeOf(document: vscode.TextDocument, quote: string): vscode.Range {
  const at = document.getText().indexOf(quote);
  ok(at >= 0, `“${quote}” is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + quote.length));
}

/** Waits for diagnostics of a file that satisfy the test. */
export function diagnosticsOf(
  uri: vscode.Uri,
  what: string,
  wanted: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(what, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return wanted(diagnostics) ? diagnostics : undefined;
  }, [vscode.languages.onDidChangeDiagnostics]);
}

/** The rule id that the Problems panel shows and links. */
export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object'
    ? String(code.value)
    : code === undefined
      ? undefined
      : String(code);
}

export interface Decided {
  readonly title: string;
  readonly command: string;
  readonly args: readonly [{ decision: { kind: string } & Record<string, unknown> }];
}

/** The decisions of one kind that the lightbulb offers for a range. */
export async function decisionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: string,
): Promise<Decided[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  return actions.flatMap(({ title, command }) => {
    const args = command?.arguments as Decided['args'] | undefined;
    return command && args?.[0]?.decision?.kind === kind
      ? [{ title, command: command.command, args }]
      : [];
  });
}

/** The text of a file on disk, undefined where there is none. */
export async function onDisk(path: string): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(file(path)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
