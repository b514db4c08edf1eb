// Finds and loads the corpora that documents belong to.
import {
  createAnalyser,
  DEFAULT_CONFIG,
  parseCorpusConfig,
  type Analyser,
  type CorpusConfig,
  type LexiconData,
} from '../core/index';
import type { ServerHost } from './host';
import type { SettingsStore } from './settings';
import { isUntitled, join, normalUri, parentOf, relativePath } from './uris';

export interface Corpus {
  readonly root: string;
  /** True where the root has a corpus.yaml. */
  readonly configured: boolean;
  readonly config: CorpusConfig;
  readonly analyser: Analyser;
}

export class Corpora {
  /** Normal URIs of the folders that are open in the editor. */
  folders: readonly string[] = [];
  private data: Promise<LexiconData> | undefined;
  private readonly roots = new Map<string, Promise<string | undefined>>();
  private readonly loaded = new Map<string, Promise<Corpus>>();

  constructor(
    private readonly host: ServerHost,
    private readonly settings: SettingsStore,
    private readonly textOf: (uri: string) => Promise<string | undefined>,
  ) {}

  /** Forgets what was read of corpus.yaml. */
  reload(): void {
    this.roots.clear();
    this.loaded.clear();
  }

  /** The corpus that a document belongs to: the nearest corpus.yaml upward, else the folder it was opened in. */
  async of(uri: string): Promise<Corpus> {
    const folder = this.folderOf(uri) ?? parentOf(uri);
    const found = isUntitled(uri) ? undefined : await this.findRoot(parentOf(normalUri(uri)));
    const root = found ?? folder;
    let corpus = this.loaded.get(root);
    if (!corpus) this.loaded.set(root, (corpus = this.load(root, found !== undefined)));
    return corpus;
  }

  private async load(root: string, configured: boolean): Promise<Corpus> {
    this.data ??= this.host.lexicon();
    const text = configured ? await this.textOf(join(root, 'corpus.yaml')).catch(() => '') : '';
    const { config: said } = text ? parseCorpusConfig(text) : { config: DEFAULT_CONFIG };
    const { rules } = await this.settings.of(root);
    const config = { ...said, rules: { ...rules, ...said.rules } };
    return { root, configured, config, analyser: createAnalyser(await this.data, config) };
  }

  private findRoot(folder: string): Promise<string | undefined> {
    let root = this.roots.get(folder);
    if (!root) this.roots.set(folder, (root = this.lookForRoot(folder)));
    return root;
  }

  private async lookForRoot(folder: string): Promise<string | undefined> {
    if (await this.host.exists(join(folder, 'corpus.yaml'))) return folder;
    const parent = parentOf(folder);
    return parent === folder ? undefined : this.findRoot(parent);
  }

  private folderOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => relativePath(folder, uri) !== undefined)
      .sort((a, b) => b.length - a.length)[0];
  }
}
