// Each request: from the protocol, through a feature, back to the protocol.
import {
  DocumentHighlightKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Hover,
  type HoverParams,
  type Location,
} from 'vscode-languageserver';
import {
  actionsAt,
  chromeFolds,
  documentSymbols,
  hoverAt,
  isChrome,
  marksOf,
  occurrencesAt,
  readsAsVietnamese,
  valueHints,
} from '../core/index';
import {
  COMMANDS,
  METHODS,
  type ArticleStatus,
  type DecideParams,
  type DecideResult,
  type InitializationOptions,
  type UriParams,
  type ZoneRange,
} from '../protocol';
import type { Decisions } from './decisions';
import type { Diagnostics } from './diagnostics';
import { fromPosition, fromRange } from './from-lsp';
import type { Indexer } from './indexer';
import { turn, type Pace } from './pace';
import type { SettingsStore } from './settings';
import {
  kindOf,
  toCodeAction,
  toFold,
  toHint,
  toHover,
  toLocation,
  toRange,
  toSymbol,
  toWorkspaceSymbol,
} from './to-lsp';
import type { Tokens } from './tokens';
import type { Article, Workspace } from './workspace';
import { completionsIn, hoverIn, yamlDocument } from './yaml-files';

export interface Services {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly diagnostics: Diagnostics;
  readonly decisions: Decisions;
  readonly indexer: Indexer;
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
  readonly pace: Pace;
  readonly options: InitializationOptions;
}

/** Names that one search for symbols gives at most, for each corpus. */
const MOST_SYMBOLS = 200;

/** Installs the handlers. */
export function serveRequests(services: Services): void {
  const { connection, workspace, diagnostics, decisions, settings, tokens, pace, options } =
    services;

  /** A handler for requests about an article: `none` where the document is something else. */
  const onArticle =
    <P extends { textDocument: { uri: string } }, R>(
      none: R,
      answer: (article: Article, params: P) => R | Promise<R>,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      pace.touch();
      await turn();
      throwIfCancelled(token);
      const article = await workspace.article(params.textDocument.uri);
      throwIfCancelled(token);
      return article ? answer(article, params) : none;
    };

  const articleHover = onArticle<HoverParams, Hover | null>(null, (article, { position }) => {
    const info = hoverAt(
      article.analysis,
      fromPosition(article, position),
      article.locale,
      article.corpus.across.lore,
    );
    return info ? toHover(article, info) : null;
  });
  connection.onHover(async (params, token) => {
    const { uri } = params.textDocument;
    const yaml = yamlDocument(workspace, uri);
    if (!yaml) return articleHover(params, token);
    return hoverIn(yaml, params, await workspace.localeOf(uri));
  });
  connection.onCompletion(async (params) => {
    const { uri } = params.textDocument;
    const yaml = yamlDocument(workspace, uri);
    return yaml ? completionsIn(yaml, params, await workspace.localeOf(uri)) : null;
  });

  const occurrences = (article: Article, position: { line: number; character: number }) =>
    occurrencesAt(article.analysis.facts, fromPosition(article, position)).map((mark) => ({
      uri: article.uri,
      range: toRange(article, mark),
    }));

  connection.onDocumentHighlight(
    onArticle(null, (article, { position }) =>
      occurrences(article, position).map(({ range }) => ({
        range,
        kind: DocumentHighlightKind.Text,
      })),
    ),
  );
  connection.onReferences(
    onArticle(null, (article, { position }) => [
      ...occurrences(article, position),
      ...elsewhere(article, fromPosition(article, position)),
    ]),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const corpora = await workspace.allCorpora();
    return corpora.flatMap(({ root, across }) =>
      across.places.search(query, MOST_SYMBOLS).map((place) => toWorkspaceSymbol(root, place)),
    );
  });
  connection.onDefinition(
    onArticle(null, (article, { position }) => occurrences(article, position)[0] ?? null),
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

  connection.languages.inlayHint.on(
    onArticle(null, async (article, { range }) => {
      const { inlayHints } = await settings.of(article.corpus.root);
      if (!inlayHints.enabled) return null;
      return valueHints(article.analysis, fromRange(article, range), article.locale).map((hint) =>
        toHint(article, hint),
      );
    }),
  );

  connection.onCodeAction(
    onArticle(null, async (article, { range, context }) => {
      const { allowTextEdits } = await settings.of(article.corpus.root);
      const { labels } = article.corpus.config;
      const { uri, version, locale } = article;
      const actions = actionsAt(article.analysis, fromRange(article, range), {
        locale,
        labels,
        allowTextEdits,
        registry: article.corpus.registry,
      });
      return actions
        .filter((info) => wanted(kindOf(info), context.only))
        .map((info) =>
          toCodeAction(info, {
            uri,
            text: article,
            version,
            asks: options.asks === true,
            diagnostics: context.diagnostics,
          }),
        );
    }),
  );

  connection.onExecuteCommand(
    async ({ command, arguments: given }): Promise<DecideResult | null> => {
      const [params] = (given ?? []) as [DecideParams];
      if (command === COMMANDS.decide) return decisions.decide(params.uri, params.decision);
      return command === COMMANDS.undo ? decisions.undo(params.uri) : null;
    },
  );
  connection.onRequest(METHODS.decide, ({ uri, decision }: DecideParams) =>
    decisions.decide(uri, decision),
  );
  connection.onRequest(METHODS.undo, ({ uri }: UriParams) => decisions.undo(uri));

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

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    pace.touch();
    await turn();
    throwIfCancelled(token);
    return diagnostics.pull(textDocument.uri, previousResultId);
  });
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

  connection.onRequest(METHODS.status, ({ uri }: UriParams) => statusOf(services, uri));
}

/** Mentions of the entity at the offset in the other articles of the corpus. */
function elsewhere({ analysis, corpus, path }: Article, offset: number): Location[] {
  const [mark] = occurrencesAt(analysis.facts, offset);
  const entity = mark?.mention?.layer === 'entity' ? mark.mention.entity : undefined;
  if (entity === undefined) return [];
  return corpus.across.places
    .of(entity)
    .filter((place) => place.article !== path)
    .map((place) => toLocation(corpus.root, place));
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** `refactor` asks for `refactor.rewrite` too. */
const wanted = (kind: string, only: readonly string[] | undefined): boolean =>
  !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '');

async function statusOf({ workspace, indexer }: Services, uri: string): Promise<ArticleStatus> {
  const { root, configured, config } = await workspace.corpusOf(uri);
  const article = await workspace.article(uri);
  const facts = article?.analysis.facts;
  const marks = facts ? marksOf(facts) : [];
  const kind = workspace.kindOf(uri);
  return {
    kind: kind === 'article' && !(await workspace.isNamedArticle(uri)) ? 'other' : kind,
    corpus: { uri: root, configured, ...(config.name ? { name: config.name } : {}) },
    vietnamese: article !== undefined && readsAsVietnamese(article.doc),
    ...(facts ? { published: { value: facts.published.value, from: facts.published.from } } : {}),
    mentions: marks.length,
    accepted: marks.filter((mark) => mark.annotation?.status === 'accepted').length,
    findings: article?.analysis.findings.length ?? 0,
    ...(article?.sidecar.file ? { sidecar: article.sidecar.uri } : {}),
    indexed: indexer.progress,
  };
}
