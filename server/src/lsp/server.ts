// The language server: the same over stdio, in a worker and in the tests.
import {
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  chromeFolds,
  documentSymbols,
  hoverAt,
  isChrome,
  occurrencesAt,
  readsAsVietnamese,
} from '../core/index';
import {
  METHODS,
  type ArticleStatus,
  type InitializationOptions,
  type UriParams,
  type ZoneRange,
} from '../protocol';
import { Collector } from './collect';
import { Diagnostics } from './diagnostics';
import { fromPosition, fromRange } from './from-lsp';
import type { ServerHost } from './host';
import { Indexer } from './indexer';
import { SettingsStore } from './settings';
import { toFold, toHover, toRange, toSymbol } from './to-lsp';
import { LEGEND, Tokens } from './tokens';
import { Workspace, type Article } from './workspace';

/** Serves one client until the connection closes. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection);
  const workspace = new Workspace(host, documents, settings);
  const collector = new Collector(workspace);
  const diagnostics = new Diagnostics(connection, documents, collector);
  const indexer = new Indexer(host, workspace, diagnostics);
  const tokens = new Tokens();
  let hasFolders = false;
  let watches = false;

  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    host.initialise?.(options);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    settings.initialise(params);
    collector.initialise(params, options.docs);
    diagnostics.initialise(params);
    workspace.setFolders(foldersOf(params));
    return capabilities();
  });

  /** A failure outside a request has no one to answer to: it goes to the log. */
  const report = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => host.log(String(error)));
  };

  /** What every analysis rests on has changed: all of it is found anew. */
  const restart = (): void => {
    workspace.reload();
    report(diagnostics.refresh());
    report(indexer.start(workspace.folders));
  };

  connection.onInitialized(() => {
    report(indexer.start(workspace.folders));
    report(watch(connection, watches));
    if (!hasFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = await connection.workspace.getWorkspaceFolders();
      workspace.setFolders((folders ?? []).map((folder) => folder.uri));
      restart();
    });
  });

  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    restart();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => ['config', 'registry'].includes(workspace.kindOf(uri))))
      restart();
    else for (const change of changes) report(fileChanged(change));
  });

  /** One file has changed on the disk. */
  const fileChanged = async ({ uri, type }: FileEvent): Promise<void> => {
    if (workspace.kindOf(uri) !== 'article') return;
    workspace.fileChanged(uri);
    if (type === FileChangeType.Deleted) await diagnostics.remove(uri);
    else if (await workspace.isCorpusArticle(uri, false)) await diagnostics.index(uri);
  };

  connection.onShutdown(() => diagnostics.close());

  documents.onDidChangeContent(({ document }) => report(diagnostics.changed(document)));
  documents.onDidClose(({ document }) => {
    workspace.fileChanged(document.uri);
    tokens.close(document.uri);
    report(diagnostics.closed(document.uri));
  });

  /** A handler for requests about an article: `none` where the document is something else. */
  const onArticle =
    <P extends { textDocument: { uri: string } }, R>(
      none: R,
      answer: (article: Article, params: P) => R,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const article = await workspace.article(params.textDocument.uri);
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return article ? answer(article, params) : none;
    };

  connection.onHover(
    onArticle(null, (article, { position }) => {
      const info = hoverAt(article.analysis, fromPosition(article, position), article.locale);
      return info ? toHover(article, info) : null;
    }),
  );

  connection.onDocumentHighlight(
    onArticle(null, (article, { position }) =>
      occurrencesAt(article.analysis, fromPosition(article, position)).map((mention) => ({
        range: toRange(article, mention),
        kind: DocumentHighlightKind.Text,
      })),
    ),
  );

  connection.onReferences(
    onArticle(null, (article, { position }) =>
      occurrencesAt(article.analysis, fromPosition(article, position)).map((mention) => ({
        uri: article.uri,
        range: toRange(article, mention),
      })),
    ),
  );

  connection.onDefinition(
    onArticle(null, (article, { position }) => {
      const [first] = occurrencesAt(article.analysis, fromPosition(article, position));
      return first ? { uri: article.uri, range: toRange(article, first) } : null;
    }),
  );

  connection.onDocumentSymbol(
    onArticle(null, (article) =>
      documentSymbols(article.analysis, article.locale).map((info) => toSymbol(article, info)),
    ),
  );

  connection.onFoldingRanges(
    onArticle(null, (article) =>
      chromeFolds(article.analysis).map((span) => toFold(article, span)),
    ),
  );

  connection.languages.semanticTokens.on(
    onArticle({ data: [] }, (article) => tokens.full(article)),
  );
  connection.languages.semanticTokens.onDelta(
    onArticle({ data: [] }, (article, { previousResultId }) =>
      tokens.delta(article, previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    onArticle({ data: [] }, (article, { range }) =>
      tokens.range(article, fromRange(article, range)),
    ),
  );

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    diagnostics.pull(textDocument.uri, previousResultId),
  );

  connection.languages.diagnostics.onWorkspace((params, token) =>
    diagnostics.pullWorkspace(params, token),
  );

  connection.onRequest(METHODS.zones, async ({ uri }: UriParams): Promise<ZoneRange[]> => {
    const article = await workspace.article(uri);
    return (article?.analysis.facts.zones ?? []).map((zone) => ({
      range: toRange(article!, zone),
      zone: zone.zone,
      chrome: isChrome(zone.zone),
    }));
  });

  connection.onRequest(METHODS.status, async ({ uri }: UriParams): Promise<ArticleStatus> => {
    const { root, configured, config } = await workspace.corpusOf(uri);
    const article = await workspace.article(uri);
    const facts = article?.analysis.facts;
    return {
      kind: workspace.kindOf(uri),
      corpus: { uri: root, configured, ...(config.name ? { name: config.name } : {}) },
      vietnamese: article !== undefined && readsAsVietnamese(article.doc),
      ...(facts ? { published: { value: facts.published.value, from: facts.published.from } } : {}),
      mentions: facts?.mentions.length ?? 0,
      accepted: 0,
      findings: article?.analysis.findings.length ?? 0,
      indexed: indexer.progress,
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** Asks to be told of changes on the disk: articles, sidecars, corpus.yaml, entities.yaml. */
async function watch(connection: Connection, supported: boolean): Promise<void> {
  if (!supported) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*.{txt,md,yaml,yml}' }],
  });
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

function capabilities(): InitializeResult {
  return {
    serverInfo: { name: 'chugiai' },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      documentHighlightProvider: true,
      referencesProvider: true,
      definitionProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      diagnosticProvider: {
        identifier: 'chugiai',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
