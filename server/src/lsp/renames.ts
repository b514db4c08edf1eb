// An article that is renamed or moved takes its annotation file along.
import type { RenameFile, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { readSidecar, rewrite, sourceName } from '../core/index';
import type { Decisions } from './decisions';
import type { ServerHost } from './host';
import { join, normalUri, relativePath } from './uris';
import type { Workspace } from './workspace';

interface Move {
  readonly from: string;
  readonly to: string;
}

export class Renames {
  constructor(
    private readonly host: ServerHost,
    private readonly workspace: Workspace,
    private readonly decisions: Decisions,
    /** Told of the article whose annotation file has been written. */
    private readonly written: (article: string, sidecar: string) => void,
  ) {}

  /** The annotation files that have to move too. */
  async will({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    const documentChanges: RenameFile[] = [];
    for (const { oldUri, newUri } of files)
      for (const move of await this.sidecars({ from: normalUri(oldUri), to: normalUri(newUri) }))
        documentChanges.push({
          kind: 'rename',
          oldUri: move.from,
          newUri: move.to,
          // Never over another article's annotations.
          options: { ignoreIfExists: true },
        });
    return documentChanges.length ? { documentChanges } : null;
  }

  /** After the move: the annotation file names its article by the new name. */
  async did({ files }: RenameFilesParams): Promise<void> {
    for (const { oldUri, newUri } of files) {
      if (this.workspace.kindOf(newUri) !== 'article') continue;
      const corpus = await this.workspace.corpusOf(newUri);
      const path = relativePath(corpus.root, newUri);
      if (path === undefined) continue;
      const sidecar = await this.workspace.sidecarOf(corpus, newUri);
      this.decisions.moved(oldUri, newUri, sidecar);
      const text = await this.workspace.diskTextOf(sidecar).catch(() => undefined);
      const model = text === undefined ? undefined : readSidecar(text).sidecar;
      const file = sourceName(path, corpus.config.sidecar);
      if (!model || model.source.file === undefined || model.source.file === file) continue;
      const renamed = rewrite(text!, { ...model, source: { ...model.source, file } });
      await this.host.write(sidecar, new TextEncoder().encode(renamed));
      this.written(newUri, sidecar);
    }
  }

  /** Of an article its own; of a folder those that are kept elsewhere than beside the articles. */
  private async sidecars({ from, to }: Move): Promise<Move[]> {
    const articles: Move[] = [];
    const below = await this.host.list(from).catch(() => []);
    if (!below.length) articles.push({ from, to });
    for (const { path } of below) articles.push({ from: join(from, path), to: join(to, path) });
    const moves: Move[] = [];
    for (const article of articles) {
      if (this.workspace.kindOf(article.from) !== 'article') continue;
      const source = await this.sidecarOf(article.from);
      const target = await this.sidecarOf(article.to);
      const movesAlong = below.length > 0 && relativePath(from, source) !== undefined;
      if (source === target || movesAlong || !(await this.host.exists(source))) continue;
      moves.push({ from: source, to: target });
    }
    return moves;
  }

  private async sidecarOf(article: string): Promise<string> {
    return this.workspace.sidecarOf(await this.workspace.corpusOf(article), article);
  }
}
