// Goes through the articles of the corpora in the background, so that the whole corpus is checked.
import { isSidecarPath } from '../core/index';
import type { Diagnostics } from './diagnostics';
import type { ServerHost } from './host';
import type { Pace } from './pace';
import { join, relativePath } from './uris';
import type { Workspace } from './workspace';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Articles in work at once: while one is read from the disk another is analysed. */
const AT_ONCE = 4;

export class Indexer {
  /** Counts the runs: an older run stops when a newer one has begun. */
  private run = 0;
  private current: Progress = { done: 0, total: 0 };
  /** Folders that have sidecars, and so are corpora even without a corpus.yaml. */
  private annotated: readonly string[] = [];

  constructor(
    private readonly host: ServerHost,
    private readonly workspace: Workspace,
    private readonly diagnostics: Diagnostics,
    private readonly pace: Pace,
  ) {}

  get progress(): Progress {
    return this.current;
  }

  /** Indexes every article of every corpus of the open folders; resolves when done or overtaken. */
  async start(): Promise<void> {
    const run = ++this.run;
    await this.pace.step();
    if (run !== this.run) return;
    const files = await this.listFiles();
    const articles: string[] = [];
    for (const uri of files) {
      await this.pace.step();
      if (run !== this.run) return;
      if (await this.covers(uri)) articles.push(uri);
      else await this.yamlChanged(uri, false);
    }
    await this.diagnostics.retain(files);
    this.current = { done: 0, total: articles.length };
    this.workspace.indexing = true;
    try {
      const rest = articles.values();
      const work = async (): Promise<void> => {
        for (const uri of rest) {
          await this.pace.step();
          if (run !== this.run) return;
          await this.show(uri, true);
          this.current = { done: this.current.done + 1, total: articles.length };
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } finally {
      if (run === this.run) this.workspace.indexing = false;
    }
    for (const uri of articles) {
      await this.pace.step();
      if (run !== this.run) return;
      await this.recheck(uri);
    }
  }

  /** An article has changed, or is new: its diagnostics, and those of the articles it has to do with. */
  async update(uri: string): Promise<void> {
    const { across, root } = await this.workspace.corpusOf(uri);
    const path = relativePath(root, uri) ?? '';
    const neighbours = across.neighbours(path);
    await this.show(uri);
    for (const other of across.neighbours(path)) neighbours.add(other);
    await this.recheckAll(root, neighbours);
  }

  /** An article is gone from the corpus. */
  async remove(uri: string): Promise<void> {
    const { across, root } = await this.workspace.corpusOf(uri);
    const path = relativePath(root, uri) ?? '';
    const neighbours = across.neighbours(path);
    across.delete(path);
    await this.diagnostics.remove(uri);
    await this.recheckAll(root, neighbours);
  }

  /** A sidecar, corpus.yaml or entities.yaml has changed: the faults in itself. */
  async yamlChanged(uri: string, deleted: boolean): Promise<void> {
    if (!['config', 'registry', 'sidecar'].includes(this.workspace.kindOf(uri))) return;
    if (deleted) await this.diagnostics.remove(uri);
    else if (await this.workspace.showsClosed(uri)) await this.diagnostics.index(uri);
  }

  /** True for an article that is checked though it may not be open. */
  covers(uri: string): Promise<boolean> {
    const annotated = this.annotated.some((folder) => relativePath(folder, uri) !== undefined);
    return this.workspace.isCorpusArticle(uri, annotated);
  }

  private async listFiles(): Promise<string[]> {
    const files: string[] = [];
    const annotated: string[] = [];
    for (const folder of this.workspace.folders) {
      const paths = (await this.host.list(folder)).map(({ path }) => path);
      if (paths.some(isSidecarPath)) annotated.push(folder);
      files.push(...paths.map((path) => join(folder, path)));
    }
    this.annotated = annotated;
    return files;
  }

  /**
   * Takes an article into the index, and shows what is wrong with it.
   * @param alone without what the rest of the corpus has against it
   */
  private async show(uri: string, alone = false): Promise<void> {
    if (await this.workspace.showsClosed(uri)) await this.diagnostics.index(uri, alone);
    else await this.workspace.article(uri, alone);
  }

  private async recheckAll(root: string, paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      await this.pace.step();
      await this.recheck(join(root, path));
    }
  }

  /** Finds an article's diagnostics again where the rest of the corpus has something else against it now. */
  private async recheck(uri: string): Promise<void> {
    const { across, root } = await this.workspace.corpusOf(uri);
    const findings = across.check(relativePath(root, uri) ?? '');
    const known = this.diagnostics.shows(
      uri,
      findings.map(({ id }) => id),
      (rule) => rule.startsWith('corpus/'),
    );
    if (!known && (await this.covers(uri)) && (await this.workspace.showsClosed(uri)))
      await this.diagnostics.index(uri);
  }
}
