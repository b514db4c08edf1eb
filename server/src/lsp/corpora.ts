// Finds and loads the corpora that documents belong to.
import {
  createAnalyser,
  createEntityPlaces,
  DEFAULT_CONFIG,
  parseCorpusConfig,
  parseEntities,
  type Analyser,
  type ArticleFacts,
  type CorpusConfig,
  type EntityLore,
  type EntityPlaces,
  type Finding,
  type LexiconData,
  type RegistryEntity,
} from '../core/index';
import type { ServerHost } from './host';
import type { SettingsStore } from './settings';
import { isUntitled, join, normalUri, parentOf, relativePath } from './uris';

export interface Corpus {
  readonly root: string;
  /** True where the root has a corpus.yaml. */
  readonly configured: boolean;
  readonly config: CorpusConfig;
  /** The entities of entities.yaml. */
  readonly registry: readonly RegistryEntity[];
  readonly analyser: Analyser;
  readonly across: Across;
}

/** What the articles of one corpus say of each other; articles by their path below the root. */
class Across {
  /** Where entities are mentioned. */
  readonly places: EntityPlaces;
  /** What hovers tell of entities, figures and dates. */
  readonly lore: EntityLore;
  private readonly index;
  private changes = 0;

  constructor(analyser: Analyser, registry: readonly RegistryEntity[]) {
    const entries = new Map(registry.map((entry) => [entry.id, entry]));
    this.places = createEntityPlaces(entries.keys());
    this.index = analyser.createCorpus();
    this.lore = {
      ...this.places,
      entryOf: (entity) => entries.get(entity),
      valuesAt: this.index.history,
    };
  }

  /** Counts the changes: findings of an older revision may be out of date. */
  get revision(): number {
    return this.changes;
  }

  set(facts: ArticleFacts): void {
    this.index.set(facts);
    this.places.set(facts);
    this.changes++;
  }

  delete(path: string): void {
    this.index.delete(path);
    this.places.delete(path);
    this.changes++;
  }

  check(path: string): Finding[] {
    return this.index.check(path);
  }

  neighbours(path: string): Set<string> {
    return this.index.neighbours(path);
  }
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

  /** Forgets what was read of corpus.yaml and entities.yaml. */
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

  /** What is wrong in the two files is shown in them; here it only leaves the part out. */
  private async load(root: string, configured: boolean): Promise<Corpus> {
    this.data ??= this.host.lexicon();
    const text = configured ? await this.read(root, 'corpus.yaml') : undefined;
    const said = text === undefined ? DEFAULT_CONFIG : parseCorpusConfig(text).config;
    const registry = parseEntities((await this.read(root, 'entities.yaml')) ?? '').entities;
    const { rules } = await this.settings.of(root);
    // A command that is being typed is not to be run: those of the saved file are.
    const recognisers = text === (await this.saved(root)) ? said.recognisers : [];
    const config = { ...said, recognisers, rules: { ...rules, ...said.rules } };
    const analyser = createAnalyser(await this.data, config, registry);
    return { root, configured, config, registry, analyser, across: new Across(analyser, registry) };
  }

  /** The corpora that have been read so far. */
  all(): Promise<Corpus[]> {
    return Promise.all(this.loaded.values());
  }

  private async saved(root: string): Promise<string | undefined> {
    const bytes = await this.host.read(join(root, 'corpus.yaml')).catch(() => undefined);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  private read(root: string, name: string): Promise<string | undefined> {
    return this.textOf(join(root, name)).catch(() => undefined);
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
