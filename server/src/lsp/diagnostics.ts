// Diagnostics: pulled where the client can, pushed where it cannot; both from one collection.
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose } from '../core/index';
import { toDiagnostic } from './to-lsp';
import type { Workspace } from './workspace';

export class Diagnostics {
  private pulls = false;
  private refreshes = false;
  private related = false;
  private docs: string | undefined;
  private counter = 0;
  private readonly last = new Map<string, { id: string; json: string }>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
  ) {}

  initialise({ capabilities }: InitializeParams, docs: string | undefined): void {
    this.pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.related =
      (capabilities.textDocument?.diagnostic?.relatedInformation ??
        capabilities.textDocument?.publishDiagnostics?.relatedInformation) === true;
    this.docs = docs;
  }

  /** Answers a pull: unchanged where the client has seen the same. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const items = await this.collect(uri);
    const json = JSON.stringify(items);
    let last = this.last.get(uri);
    if (last?.json !== json) this.last.set(uri, (last = { id: String(++this.counter), json }));
    return last.id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
  }

  /** A document was opened or edited: pushes its diagnostics where the client does not pull them. */
  async changed(document: TextDocument): Promise<void> {
    if (this.pulls) return;
    const { uri, version } = document;
    const diagnostics = await this.collect(uri);
    if (this.documents.get(uri)?.version !== version) return;
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async closed(uri: string): Promise<void> {
    this.last.delete(uri);
    if (!this.pulls) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Something besides the open texts has changed: every open document's diagnostics may differ. */
  async refresh(): Promise<void> {
    if (this.pulls && this.refreshes) await this.connection.languages.diagnostics.refresh();
    else if (!this.pulls) await Promise.all(this.documents.all().map((d) => this.changed(d)));
  }

  private async collect(uri: string, _token?: CancellationToken): Promise<Diagnostic[]> {
    const article = await this.workspace.article(uri);
    if (!article) return [];
    return diagnose(article.analysis, article.locale).map((info) =>
      toDiagnostic(info, {
        uri,
        text: article,
        docs: this.docs,
        related: this.related,
        locate: () => undefined,
      }),
    );
  }
}
