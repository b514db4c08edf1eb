// The corpora and articles of the editor: open buffers first, the disk else; each analysed once a state.
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  isSidecarPath,
  readSidecar,
  sidecarPath,
  type Analysis,
  type ExternalFault,
  type Finding,
  type Locale,
  type SidecarFile,
} from '../core/index';
import { Corpora, type Corpus } from './corpora';
import { matches } from './glob';
import { ExternalTaggers } from './external';
import type { ServerHost } from './host';
import { readArticle, type FileProblem } from './read';
import type { SettingsStore } from './settings';
import type { ClientText } from './to-lsp';
import { isUntitled, join, nameOf, normalUri, relativePath } from './uris';

export type DocumentKind = 'article' | 'sidecar' | 'config' | 'registry' | 'other';

/** One article in one state, analysed. */
export interface Article extends ClientText {
  readonly uri: string;
  /** Of the open buffer; null where the text is the disk's. */
  readonly version: number | null;
  readonly corpus: Corpus;
  /** Below the corpus root. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly sidecar: {
    readonly uri: string;
    /** Undefined where there is no such file. */
    readonly file: SidecarFile | undefined;
  };
  /** Why the text could not be read as it should. */
  readonly problems: readonly FileProblem[];
  /** The file is no text to analyse: the analysis is of an empty one. */
  readonly unreadable: boolean;
  readonly locale: Locale;
}

/** Analyses kept besides those of open documents. */
const MOST_CACHED = 32;

interface ReadSidecar {
  readonly state: string;
  readonly text: string | undefined;
  readonly file: SidecarFile | undefined;
}

interface Cached {
  readonly state: string;
  readonly article: Promise<Article>;
}

const problemOf = ({ messageId, data }: ExternalFault): FileProblem => ({
  id: messageId,
  data,
  severity: messageId === 'recogniser/untrusted' ? 'info' : 'warning',
});

const byPlace = (a: Finding, b: Finding): number =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);

export class Workspace {
  /** The corpora are being read in the background. */
  indexing = false;
  /** Told of an article about which recognisers outside the program have answered. */
  onAnswered: (uri: string) => void = () => undefined;
  readonly external: ExternalTaggers;
  private readonly corpora: Corpora;
  /** Open documents: normal URI → the editor's own spelling. */
  private readonly spellings = new Map<string, string>();
  private readonly cache = new Map<string, Cached>();
  /** Articles with their corpus findings, by the article without them. */
  private readonly full = new WeakMap<Article, { revision: number; article: Article }>();
  /** How often a file on the disk was seen to change, by normal URI. */
  private readonly stamps = new Map<string, number>();
  /** Which article an annotation file belongs to; normal URIs. */
  private readonly articles = new Map<string, string>();
  /** The annotation files as they were last read. */
  private readonly sidecars = new Map<string, ReadSidecar>();
  /** Counts what may change every analysis: corpus.yaml, entities.yaml, settings. */
  private generation = 0;

  constructor(
    private readonly host: ServerHost,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: SettingsStore,
  ) {
    this.external = new ExternalTaggers(host, (uri) => {
      this.cache.delete(uri);
      this.onAnswered(uri);
    });
    this.corpora = new Corpora(host, settings, (uri) => this.textOf(uri));
    documents.onDidOpen(({ document: { uri } }) => this.spellings.set(normalUri(uri), uri));
    documents.onDidClose(({ document: { uri } }) => {
      this.spellings.delete(normalUri(uri));
      this.external.forget(normalUri(uri));
    });
  }

  get folders(): readonly string[] {
    return this.corpora.folders;
  }

  setFolders(uris: readonly string[]): void {
    this.corpora.folders = uris.map(normalUri);
    this.reload();
  }

  /** Forgets what was read of corpus.yaml and the analyses that rest on it. */
  reload(): void {
    this.corpora.reload();
    this.external.reset();
    this.cache.clear();
    this.generation++;
  }

  kindOf(uri: string): DocumentKind {
    const name = nameOf(uri);
    if (isSidecarPath(name) || this.articles.has(normalUri(uri))) return 'sidecar';
    if (name === 'corpus.yaml') return 'config';
    if (name === 'entities.yaml') return 'registry';
    return /\.ya?ml$/u.test(name) ? 'other' : 'article';
  }

  corpusOf(uri: string): Promise<Corpus> {
    return this.corpora.of(uri);
  }

  /** The corpora that have been read so far. */
  allCorpora(): Promise<Corpus[]> {
    return this.corpora.all();
  }

  async localeOf(uri: string): Promise<Locale> {
    return this.settings.localeOf((await this.corpusOf(uri)).root);
  }

  /** The article that an annotation file belongs to, where that has been read. */
  articleOf(sidecar: string): string | undefined {
    return this.articles.get(normalUri(sidecar));
  }

  /**
   * True for an article of a corpus, to be held against the others though it may not be open.
   * @param annotated the folder has sidecars, and so is a corpus even without a corpus.yaml
   */
  async isCorpusArticle(uri: string, annotated: boolean): Promise<boolean> {
    if (this.kindOf(uri) !== 'article') return false;
    const corpus = await this.corpusOf(uri);
    const { enable } = await this.settings.of(corpus.root);
    if (enable === 'off' || !(corpus.configured || annotated || enable === 'on')) return false;
    return matches(corpus.config.articles, relativePath(corpus.root, uri) ?? '');
  }

  /** True where diagnostics are shown of files that are not open. */
  async showsClosed(uri: string): Promise<boolean> {
    const { enable, diagnostics } = await this.settings.of((await this.corpusOf(uri)).root);
    return enable !== 'off' && diagnostics.scope === 'workspace';
  }

  /** True where the corpus counts the file among its articles, whether or not anything is switched on. */
  async isNamedArticle(uri: string): Promise<boolean> {
    if (this.kindOf(uri) !== 'article') return false;
    const { root, config } = await this.corpusOf(uri);
    return matches(config.articles, relativePath(root, uri) ?? '');
  }

  /**
   * The article in its present state; undefined where the document is something else.
   * @param alone without what the rest of the corpus has against it
   */
  async article(uri: string, alone = false): Promise<Article | undefined> {
    const key = normalUri(uri);
    if (this.kindOf(key) !== 'article') return undefined;
    const corpus = await this.corpusOf(key);
    const sidecar = await this.sidecarOf(corpus, key);
    const state = [this.generation, this.stateOf(key), this.stateOf(sidecar)].join(' ');
    let cached = this.cache.get(key);
    if (cached?.state !== state) {
      cached = { state, article: this.analyse(uri, corpus, sidecar) };
      this.cache.delete(key);
      this.cache.set(key, cached);
      cached.article.catch(() => this.cache.delete(key));
      this.trim();
    }
    const article = await cached.article;
    return alone ? article : this.withCorpusFindings(article);
  }

  /** The article with what the rest of its corpus has against it at present. */
  private withCorpusFindings(article: Article): Article {
    const { corpus, path, analysis } = article;
    if (article.unreadable || isUntitled(article.uri)) return article;
    const { revision } = corpus.across;
    let full = this.full.get(article);
    // While the index grows every answer would be out of date at once: what was found first stands until it is whole.
    if (!full || (full.revision !== revision && !this.indexing)) {
      const across = corpus.across.check(path);
      const findings = [...analysis.findings, ...across].sort(byPlace);
      const whole = across.length ? { ...article, analysis: { ...analysis, findings } } : article;
      this.full.set(article, (full = { revision, article: whole }));
    }
    return full.article;
  }

  /** The open buffer of a file, however the editor spells its URI. */
  open(uri: string): TextDocument | undefined {
    const spelling = this.spellings.get(normalUri(uri));
    return spelling === undefined ? undefined : this.documents.get(spelling);
  }

  /** The text of a file as the editor has it, else as the disk has it; undefined where there is none. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.open(uri)?.getText() ?? (await this.diskTextOf(uri));
  }

  /** The text on the disk, a BOM included; undefined where there is no such file. */
  async diskTextOf(uri: string): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.host.read(uri));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** A file has changed on the disk. */
  fileChanged(uri: string): void {
    const key = normalUri(uri);
    this.stamps.set(key, (this.stamps.get(key) ?? 0) + 1);
  }

  /** An annotation file has changed on the disk: its article, where the file says something new. */
  async sidecarChanged(uri: string): Promise<string | undefined> {
    const key = normalUri(uri);
    const text = await this.diskTextOf(key);
    const known = this.sidecars.get(key);
    if (known && known.text === text) return undefined;
    this.fileChanged(key);
    return this.articles.get(key);
  }

  private async analyse(uri: string, corpus: Corpus, sidecar: string): Promise<Article> {
    const document = this.open(uri);
    const { text, problems, unreadable } = await readArticle(
      document ? () => document.getText() : () => this.host.read(normalUri(uri)),
    );
    const path = relativePath(corpus.root, uri) ?? nameOf(uri);
    const file = isUntitled(uri) ? undefined : await this.readSidecar(sidecar);
    const key = normalUri(uri);
    // Closed articles are many: a program is asked about those that someone reads.
    const external =
      document && !unreadable ? this.external.of(corpus, key, path, text) : undefined;
    const analysis = corpus.analyser.analyse({
      id: path,
      text,
      path,
      ...(file?.sidecar ? { sidecar: file.sidecar } : {}),
      ...(external ? { external: external.mentions } : {}),
    });
    if (!unreadable && !isUntitled(uri)) corpus.across.set(analysis.facts);
    this.articles.set(sidecar, key);
    return {
      uri,
      version: document?.version ?? null,
      corpus,
      path,
      analysis,
      sidecar: { uri: sidecar, file },
      problems: [...problems, ...(external?.faults ?? []).map(problemOf)],
      unreadable,
      doc: analysis.facts.doc,
      bom: document !== undefined && text.charCodeAt(0) === 0xfeff,
      locale: await this.settings.localeOf(corpus.root),
    };
  }

  /** Read once a state: an edit of the article does not read its annotations again. */
  private async readSidecar(uri: string): Promise<SidecarFile | undefined> {
    const state = this.stateOf(uri);
    const known = this.sidecars.get(uri);
    if (known?.state === state) return known.file;
    // A file that cannot be read stops a decision, not the article.
    const text = await this.textOf(uri).catch(() => undefined);
    const file = text?.trim() ? readSidecar(text) : undefined;
    this.sidecars.set(uri, { state, text, file });
    return file;
  }

  /** Where the article's annotations are, or would be. */
  async sidecarOf(corpus: Corpus, uri: string): Promise<string> {
    const path = relativePath(corpus.root, uri) ?? nameOf(uri);
    const { annotator } = await this.settings.of(corpus.root);
    const name = annotator || this.host.user();
    return normalUri(join(corpus.root, sidecarPath(path, corpus.config.sidecar, name)));
  }

  private stateOf(uri: string): string {
    const document = this.open(uri);
    return document ? `v${document.version}` : `d${this.stamps.get(normalUri(uri)) ?? 0}`;
  }

  /** Forgets the oldest analyses of files that are not open. */
  private trim(): void {
    if (this.cache.size <= MOST_CACHED) return;
    for (const key of this.cache.keys()) {
      if (this.cache.size <= MOST_CACHED) return;
      if (!this.spellings.has(key)) this.cache.delete(key);
    }
  }
}
