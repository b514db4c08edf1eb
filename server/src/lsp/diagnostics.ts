// Diagnostics: pulled where the client can, pushed where it cannot; of open documents and of the whole corpus.
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Support } from './capabilities';
import type { Collector } from './collect';
import { Signal } from './signal';
import { normalUri } from './uris';
import type { Workspace } from './workspace';

interface Result {
  readonly id: string;
  readonly json: string;
  readonly items: Diagnostic[];
}

export class Diagnostics {
  private pulls = false;
  private refreshes = false;
  private counter = 0;
  /** What each file was last found to have, by normal URI: open ones and those of the index. */
  private readonly results = new Map<string, Result>();
  /** Files that are shown though they are not open. */
  private readonly indexed = new Set<string>();
  private readonly indexChanged = new Signal();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
    private readonly collector: Collector,
  ) {}

  initialise({ pullsDiagnostics, refreshesDiagnostics }: Support): void {
    this.pulls = pullsDiagnostics;
    this.refreshes = refreshesDiagnostics;
  }

  /** Answers a pull: unchanged where the client has seen the same. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { id, items } = await this.find(uri);
    return id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** Answers with what has changed in files that are not open; waits until something has. */
  async pullWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const seen = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    for (;;) {
      const items = this.unseen(seen);
      if (items.length || token.isCancellationRequested || this.indexChanged.closed)
        return { items };
      await this.indexChanged.next(token);
    }
  }

  /**
   * Finds a closed file's diagnostics anew and shows them with the whole corpus.
   * @param alone without what the rest of the corpus has against it
   */
  async index(uri: string, alone = false): Promise<void> {
    const key = normalUri(uri);
    this.indexed.add(key);
    const before = this.results.get(key)?.id;
    const { id, items } = await this.find(uri, alone);
    if (id === before) return;
    this.indexChanged.fire();
    if (!this.pulls && (before || items.length) && !this.workspace.open(key))
      await this.connection.sendDiagnostics({ uri, diagnostics: items });
  }

  /** True where the findings that a file is shown with, of the rules that count, are these and no others. */
  shows(uri: string, findings: readonly string[], counts: (rule: string) => boolean): boolean {
    const items = this.results.get(normalUri(uri))?.items ?? [];
    const shown = items
      .filter(({ code }) => counts(String(code)))
      .map(({ data }) => (data as { finding?: string } | undefined)?.finding);
    return shown.length === findings.length && findings.every((id) => shown.includes(id));
  }

  /** Of files that are not open only these are there any more. */
  async retain(uris: readonly string[]): Promise<void> {
    const kept = new Set(uris.map(normalUri));
    for (const key of [...this.indexed]) if (!kept.has(key)) await this.remove(key);
  }

  /** A file is gone from the corpus: nothing is shown of it any more. */
  async remove(uri: string): Promise<void> {
    const key = normalUri(uri);
    if (!this.indexed.delete(key)) return;
    this.results.delete(key);
    this.indexChanged.fire();
    if (!this.pulls) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** A document was opened or edited: pushes its diagnostics where the client does not pull them. */
  async changed(document: TextDocument): Promise<void> {
    if (this.pulls) return;
    const { uri, version } = document;
    const { items } = await this.find(uri);
    if (this.documents.get(uri)?.version !== version) return;
    await this.connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  /** A document was closed: what stays shown is what the index has of the file. */
  async closed(uri: string): Promise<void> {
    const key = normalUri(uri);
    if (this.indexed.has(key)) {
      this.results.delete(key);
      await this.index(uri);
    } else {
      this.results.delete(key);
      if (!this.pulls) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** Something besides the open texts has changed: every open document's diagnostics may differ. */
  async refresh(): Promise<void> {
    if (this.pulls && this.refreshes) await this.connection.languages.diagnostics.refresh();
    else if (!this.pulls) await Promise.all(this.documents.all().map((d) => this.changed(d)));
  }

  /** Lets waiting pulls go: the server shuts down. */
  close(): void {
    this.indexChanged.close();
  }

  private async find(uri: string, alone = false): Promise<Result> {
    const key = normalUri(uri);
    const items = await this.collector.collect(uri, alone);
    const json = JSON.stringify(items);
    let result = this.results.get(key);
    if (result?.json !== json)
      this.results.set(key, (result = { id: String(++this.counter), json, items }));
    return result;
  }

  private unseen(seen: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const full = DocumentDiagnosticReportKind.Full;
    for (const uri of this.indexed) {
      const result = this.results.get(uri);
      if (!result || this.workspace.open(uri)) continue;
      const previous = seen.get(uri);
      if (previous === result.id || (!previous && !result.items.length)) continue;
      reports.push({ uri, version: null, kind: full, resultId: result.id, items: result.items });
    }
    for (const uri of seen.keys())
      if (!this.indexed.has(uri) && !this.workspace.open(uri))
        reports.push({ uri, version: null, kind: full, items: [] });
    return reports;
  }
}
