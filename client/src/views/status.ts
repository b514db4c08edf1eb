// The status bar item of the article in the active editor: its mentions and findings, and a menu behind it.
import * as vscode from 'vscode';
import { LANGUAGE_ID, type ArticleStatus } from '../../../server/src/protocol';
import type { Server } from '../client';

export class StatusView implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'chugiai.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.item.name = 'Chú Giải';
    this.item.command = 'chugiai.showMenu';
    this.subscriptions = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.refresh();
      }),
      server.onDidChange((uri) => {
        if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString())
          this.refresh();
      }),
    ];
    this.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) return this.item.hide();
    this.show(document.uri).catch((error: unknown) => this.server.output.error(String(error)));
  }

  private async show(uri: vscode.Uri): Promise<void> {
    const status = await this.server.status(uri);
    if (uri.toString() !== vscode.window.activeTextEditor?.document.uri.toString()) return;
    this.item.text = text(status);
    this.item.tooltip = tooltip(status);
    this.item.show();
  }
}

function text({ mentions, findings, indexed }: ArticleStatus): string {
  const parts = [`$(book) ${mentions}`];
  if (findings > 0) parts.push(`$(warning) ${findings}`);
  if (indexed && indexed.done < indexed.total)
    parts.push(`$(sync~spin) ${indexed.done}/${indexed.total}`);
  return parts.join('  ');
}

function tooltip(status: ArticleStatus): string {
  const { t } = vscode.l10n;
  const lines = [
    t('{0} mentions, {1} annotated', status.mentions, status.accepted),
    t('{0} findings', status.findings),
    status.published?.value
      ? t('published {0} ({1})', status.published.value, from(status.published.from))
      : t('publication date not known: click to set it'),
  ];
  if (status.corpus?.name) lines.unshift(status.corpus.name);
  if (status.indexed) lines.push(t('{0} articles in the corpus', status.indexed.total));
  return lines.join('\n');
}

function from(source: string): string {
  const { t } = vscode.l10n;
  const sources: Readonly<Record<string, string>> = {
    text: t('from the text'),
    given: t('given'),
    path: t('from the path'),
    inferred: t('inferred'),
  };
  return sources[source] ?? source;
}
