// The corpora and articles of the editor: open buffers first, the disk else; each analysed once a state.
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createAnalyser,
  DEFAULT_CONFIG,
  type Analyser,
  type Analysis,
  type CorpusConfig,
  type LexiconData,
  type Locale,
} from '../core/index';
import type { ServerHost } from './host';
import type { SettingsStore } from './settings';
import { readArticle, type FileProblem } from './read';
import type { ClientText } from './to-lsp';
import { matches } from './glob';
import { isUntitled, join, nameOf, normalUri, parentOf, relativePath } from './uris';

export type DocumentKind = 'article' | 'sidecar' | 'config' | 'registry' | 'other';

export interface Corpus {
  readonly root: string;
  /** True where the root has a corpus.yaml. */
  readonly configured: boolean;
  readonly config: CorpusConfig;
  readonly analyser: Analyser;
}

/** One article in one state, analysed. */
export interface Article extends ClientText {
  readonly uri: string;
  /** Of the open buffer; null where the text is the disk's. */
  readonly version: number | null;
  readonly corpus: Corpus;
  /** Below the corpus root. */
  readonly path: string;
  readonly analysis: Analysis;
  /** Why the text could not be read as it should; then the analysis may be of an empty text. */
  readonly problems: readonly FileProblem[];
  readonly locale: Locale;
}

export type { FileProblem };

/** Analyses kept besides those of open documents. */
const MOST_CACHED = 32;

interface Cached {
  readonly state: string;
  readonly article: Promise<Article>;
}

export class Workspace {
  /** Normal URIs of the folders that are open in the editor. */
  folders: readonly string[] = [];
  private data: Promise<LexiconData> | undefined;
  private roots = new Map<string, Promise<string | undefined>>();
  private corpora = new Map<string, Promise<Corpus>>();
  private cache = new Map<string, Cached>();
  /** Counts what may change an article's analysis besides its own text. */
  private generation = 0;

  constructor(
    private readonly host: ServerHost,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: SettingsStore,
  ) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris.map(normalUri);
    this.reload();
  }

  /** Forgets what was read of corpus.yaml and the analyses that rest on it. */
  reload(): void {
    this.roots.clear();
    this.corpora.clear();
    this.cache.clear();
    this.generation++;
  }

  kindOf(uri: string): DocumentKind {
    const name = nameOf(uri);
    if (name.endsWith('.ann.yaml')) return 'sidecar';
    if (name === 'corpus.yaml') return 'config';
    if (name === 'entities.yaml') return 'registry';
    return /\.ya?ml$/u.test(name) ? 'other' : 'article';
  }

  /**
   * True for an article of a corpus that is to be checked as a whole.
   * @param annotated the folder has sidecars, and so is a corpus even without a corpus.yaml
   */
  async isCorpusArticle(uri: string, annotated: boolean): Promise<boolean> {
    if (this.kindOf(uri) !== 'article') return false;
    const corpus = await this.corpusOf(uri);
    const { enable, diagnostics } = await this.settings.of(corpus.root);
    if (enable === 'off' || diagnostics.scope === 'openFiles') return false;
    if (!(corpus.configured || annotated || enable === 'on')) return false;
    return matches(corpus.config.articles, relativePath(corpus.root, uri) ?? '');
  }

  /** The corpus that a document belongs to: the nearest corpus.yaml upward, else the folder it was opened in. */
  async corpusOf(uri: string): Promise<Corpus> {
    const folder = this.folderOf(uri) ?? parentOf(uri);
    const found = isUntitled(uri) ? undefined : await this.findRoot(parentOf(normalUri(uri)));
    return this.corpus(found ?? folder, found !== undefined);
  }

  /** The article in its present state; undefined where the document is something else. */
  async article(uri: string): Promise<Article | undefined> {
    const key = normalUri(uri);
    if (this.kindOf(key) !== 'article') return undefined;
    const document = this.documents.get(uri);
    const state = `${this.generation} ${document ? document.version : 'disk'}`;
    const cached = this.cache.get(key);
    if (cached?.state === state) return cached.article;
    const article = this.analyse(uri, document);
    this.cache.delete(key);
    this.cache.set(key, { state, article });
    article.catch(() => this.cache.delete(key));
    this.trim();
    return article;
  }

  /** A file has changed on the disk. */
  fileChanged(uri: string): void {
    this.cache.delete(normalUri(uri));
  }

  /** Forgets the oldest analyses of files that are not open. */
  private trim(): void {
    if (this.cache.size <= MOST_CACHED) return;
    const open = new Set(this.documents.keys().map(normalUri));
    for (const key of this.cache.keys()) {
      if (this.cache.size <= MOST_CACHED) return;
      if (!open.has(key)) this.cache.delete(key);
    }
  }

  private async analyse(uri: string, document: TextDocument | undefined): Promise<Article> {
    const corpus = await this.corpusOf(uri);
    const { text, problems } = await readArticle(
      document ? () => document.getText() : () => this.host.read(normalUri(uri)),
    );
    const path = relativePath(corpus.root, uri) ?? nameOf(uri);
    const analysis = corpus.analyser.analyse({ id: path, text, path });
    return {
      uri,
      version: document?.version ?? null,
      corpus,
      path,
      analysis,
      problems,
      doc: analysis.facts.doc,
      bom: document !== undefined && text.charCodeAt(0) === 0xfeff,
      locale: await this.settings.localeOf(corpus.root),
    };
  }

  private corpus(root: string, configured: boolean): Promise<Corpus> {
    let corpus = this.corpora.get(root);
    if (!corpus) this.corpora.set(root, (corpus = this.loadCorpus(root, configured)));
    return corpus;
  }

  private async loadCorpus(root: string, configured: boolean): Promise<Corpus> {
    this.data ??= this.host.lexicon();
    const config = DEFAULT_CONFIG;
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
