// Goes through the articles of the corpora in the background, so that the whole corpus is checked.
import { createPace } from './pace';
import type { Diagnostics } from './diagnostics';
import type { ServerHost } from './host';
import type { Workspace } from './workspace';
import { join } from './uris';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export class Indexer {
  /** Counts the runs: an older run stops when a newer one has begun. */
  private run = 0;
  private current: Progress = { done: 0, total: 0 };

  constructor(
    private readonly host: ServerHost,
    private readonly workspace: Workspace,
    private readonly diagnostics: Diagnostics,
  ) {}

  get progress(): Progress {
    return this.current;
  }

  /** Indexes every article of every corpus of the folders; resolves when done or overtaken. */
  async start(folders: readonly string[]): Promise<void> {
    const run = ++this.run;
    this.current = { done: 0, total: 0 };
    const pace = createPace();
    const articles: string[] = [];
    for (const folder of folders) articles.push(...(await this.articlesOf(folder)));
    if (run !== this.run) return;
    this.current = { done: 0, total: articles.length };
    for (const uri of articles) {
      await pace();
      if (run !== this.run) return;
      await this.diagnostics.index(uri);
      this.current = { done: this.current.done + 1, total: articles.length };
    }
  }

  private async articlesOf(folder: string): Promise<string[]> {
    const files = await this.host.list(folder);
    const sidecars = files.some(({ path }) => path.endsWith('.ann.yaml'));
    const articles: string[] = [];
    for (const { path } of files) {
      const uri = join(folder, path);
      if (await this.workspace.isCorpusArticle(uri, sidecars)) articles.push(uri);
    }
    return articles;
  }
}
