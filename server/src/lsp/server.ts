// The language server: the same over stdio, in a worker and in the tests.
import {
  FileChangeType,
  TextDocuments,
  type Connection,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { METHODS, type InitializationOptions, type UriParams } from '../protocol';
import { capabilities, registrations, supportOf, type Support } from './capabilities';
import { Collector } from './collect';
import { Decisions } from './decisions';
import { Diagnostics } from './diagnostics';
import type { ServerHost } from './host';
import { Indexer } from './indexer';
import { Pace } from './pace';
import { Renames } from './renames';
import { serveRequests } from './requests';
import { SettingsStore } from './settings';
import { Tokens } from './tokens';
import { Workspace } from './workspace';

/** When more files than this change at once, as in a checkout, the corpus is read anew. */
const MANY = 100;

/** Serves one client until the connection closes. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection);
  const workspace = new Workspace(host, documents, settings);
  const collector = new Collector(workspace);
  const diagnostics = new Diagnostics(connection, documents, workspace, collector);
  const pace = new Pace();
  const indexer = new Indexer(host, workspace, diagnostics, pace);
  const tokens = new Tokens();
  const written = (article: string, sidecar: string): void => {
    workspace.fileChanged(sidecar);
    if (workspace.kindOf(sidecar) === 'registry') restart();
    else report(articleChanged(article));
  };
  const decisions = new Decisions(connection, host, workspace, settings, written);
  const renames = new Renames(host, workspace, decisions, written);
  let support: Support = supportOf({});

  /** A failure outside a request has no one to answer to: it goes to the log. */
  const report = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => host.log(String(error)));
  };

  /** An article's analysis has changed though its buffer has not. */
  const articleChanged = async (uri: string): Promise<void> => {
    if (workspace.open(uri)) await Promise.all([diagnostics.refresh(), refreshTokens()]);
    if (await indexer.covers(uri)) await indexer.update(uri);
    await connection.sendNotification(METHODS.changed, { uri } satisfies UriParams);
  };

  const refreshTokens = async (): Promise<void> => {
    if (support.refreshesTokens) await connection.languages.semanticTokens.refresh();
  };

  const index = async (): Promise<void> => {
    await indexer.start();
    await diagnostics.refresh();
    for (const { uri } of documents.all())
      await connection.sendNotification(METHODS.changed, { uri } satisfies UriParams);
  };

  workspace.onAnswered = (uri) => report(articleChanged(uri));

  /** What every analysis rests on has changed: all of it is found anew. */
  const restart = (): void => {
    workspace.reload();
    report(Promise.all([diagnostics.refresh(), refreshTokens(), index()]));
  };

  connection.onInitialize((params: InitializeParams) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    support = supportOf(params.capabilities);
    host.initialise?.(options);
    if (options.trusted) workspace.external.trust();
    settings.initialise(params);
    collector.initialise(support, options.docs);
    diagnostics.initialise(support);
    workspace.setFolders(foldersOf(params));
    serveRequests({
      pace,
      connection,
      workspace,
      diagnostics,
      decisions,
      indexer,
      settings,
      tokens,
      options,
    });
    return capabilities(options);
  });

  connection.onInitialized(() => {
    report(index());
    report(connection.client.register(registrations(support)));
    if (!support.folders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = await connection.workspace.getWorkspaceFolders();
      workspace.setFolders((folders ?? []).map((folder) => folder.uri));
      restart();
    });
  });

  connection.onNotification(METHODS.trusted, () => {
    workspace.external.trust();
    restart();
  });

  connection.onDidChangeConfiguration((params) =>
    report(settings.changed(params.settings).then((changed) => (changed ? restart() : undefined))),
  );

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const everything =
      changes.length > MANY ||
      changes.some(({ uri }) => ['config', 'registry'].includes(workspace.kindOf(uri)));
    if (everything) {
      for (const { uri } of changes) workspace.fileChanged(uri);
      restart();
    } else report(filesChanged(changes));
  });

  const filesChanged = async (changes: readonly FileEvent[]): Promise<void> => {
    for (const { uri, type } of changes) {
      await pace.step();
      const deleted = type === FileChangeType.Deleted;
      const kind = workspace.kindOf(uri);
      if (kind === 'sidecar') {
        const article = await workspace.sidecarChanged(uri);
        if (article && !workspace.open(uri)) await articleChanged(article);
        await indexer.yamlChanged(uri, deleted);
      } else if (kind === 'article') {
        workspace.fileChanged(uri);
        if (deleted) await indexer.remove(uri);
        else if (await indexer.covers(uri)) await indexer.update(uri);
      }
    }
  };

  connection.workspace.onWillRenameFiles((params) => renames.will(params));
  connection.workspace.onDidRenameFiles((params) => report(renames.did(params)));

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    pace.touch();
    report(diagnostics.changed(document));
    const kind = workspace.kindOf(uri);
    if (kind === 'config' || kind === 'registry') restart();
    const article = kind === 'sidecar' ? workspace.articleOf(uri) : uri;
    if (article) report(connection.sendNotification(METHODS.changed, { uri: article }));
    if (kind === 'sidecar' && article) report(articleChanged(article));
  });
  documents.onDidClose(({ document }) => {
    workspace.fileChanged(document.uri);
    tokens.close(document.uri);
    report(diagnostics.closed(document.uri));
  });

  connection.onShutdown(() => {
    workspace.external.reset();
    diagnostics.close();
  });

  documents.listen(connection);
  connection.listen();
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}
