// What the client can do, as far as the server cares, and what the server offers it.
import {
  BulkRegistration,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type FileOperationRegistrationOptions,
  type InitializeResult,
} from 'vscode-languageserver';
import { VERSION } from '../core/index';
import { COMMANDS, type InitializationOptions } from '../protocol';
import { ACTION_KINDS } from './to-lsp';
import { LEGEND } from './tokens';

export interface Support {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly folders: boolean;
  readonly watchesFiles: boolean;
  readonly registersConfiguration: boolean;
}

export function supportOf({ textDocument, workspace }: ClientCapabilities): Support {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    folders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/** Asks to be told of changes on the disk (articles, sidecars, corpus.yaml, entities.yaml) and of settings. */
export function registrations({ watchesFiles, registersConfiguration }: Support): BulkRegistration {
  const wanted = BulkRegistration.create();
  if (watchesFiles)
    wanted.add(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{txt,md,html,yaml,yml}' }],
    });
  if (registersConfiguration)
    wanted.add(DidChangeConfigurationNotification.type, { section: 'chugiai' });
  return wanted;
}

const ANY_FILE: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

export function capabilities({ asks }: InitializationOptions): InitializeResult {
  return {
    serverInfo: { name: 'chugiai', version: VERSION },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', '-', ' '] },
      documentHighlightProvider: true,
      referencesProvider: true,
      definitionProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: ACTION_KINDS },
      executeCommandProvider: {
        // A client that asks has `chugiai.undo` of its own.
        commands: asks ? [COMMANDS.decide] : [COMMANDS.decide, COMMANDS.undo],
      },
      semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
      diagnosticProvider: {
        identifier: 'chugiai',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: ANY_FILE, didRename: ANY_FILE },
      },
    },
  };
}
