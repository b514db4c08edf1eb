// Corpora on disk: which corpus a path belongs to, and which files are its articles.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  DEFAULT_CONFIG,
  isSidecarPath,
  message,
  parseCorpusConfig,
  parseEntities,
  RULE_IDS,
  sidecarPath,
  type ConfigProblem,
  type CorpusConfig,
  type RegistryEntity,
} from '../core/index';
import { matches } from '../lsp/glob';
import { BadInput, decode } from './decode';
import { filesBelow, slashed, type Unlisted } from './files';
import { annotator } from './user';

export interface Corpus {
  /** Absolute. */
  readonly root: string;
  /** True where the root has a corpus.yaml. */
  readonly configured: boolean;
  readonly config: CorpusConfig;
  /** The entities of entities.yaml. */
  readonly registry: readonly RegistryEntity[];
  /** True where corpus.yaml or entities.yaml has faults: nothing is written then, for it might go to the wrong place. */
  readonly faulty: boolean;
}

export interface ArticleFile {
  readonly corpus: Corpus;
  /** Absolute. */
  readonly file: string;
  /** Corpus-relative, with forward slashes: the id of its record. */
  readonly path: string;
}

/** A path that could not be used; the message names the remedy. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface FoundArticles {
  readonly articles: readonly ArticleFile[];
  readonly problems: readonly PathProblem[];
}

/**
 * The articles that paths stand for, each once, in the order of the paths and sorted within a
 * folder. A folder stands for what `articles` of its corpus.yaml matches; a file for itself.
 */
export function findArticles(paths: readonly string[]): FoundArticles {
  const corpora = new Corpora();
  const articles = new Map<string, ArticleFile>();
  const problems: PathProblem[] = [];
  const add = (file: string, fallback: string, any: boolean): void => {
    const corpus = corpora.of(dirname(file), fallback, problems);
    const path = slashed(relative(corpus.root, file));
    if (any || matches(corpus.config.articles, path)) articles.set(file, { corpus, file, path });
  };
  for (const path of paths) {
    const full = resolve(path);
    const found = statSync(full, { throwIfNoEntry: false });
    if (!found) problems.push({ path, message: 'no such file or folder' });
    else if (found.isDirectory()) {
      const unlisted: Unlisted[] = [];
      for (const file of filesBelow(full, unlisted))
        if (!isSidecarPath(file)) add(file, full, false);
      for (const { path: folder, error } of unlisted)
        problems.push({ path: folder, message: reason(error) });
    } else if (isSidecarPath(full))
      problems.push({ path, message: 'is a sidecar; give the article that it belongs to' });
    else add(full, dirname(full), true);
  }
  return { articles: [...articles.values()], problems };
}

/** The absolute path of an article's sidecar. */
export function sidecarOf({ corpus, path }: ArticleFile): string {
  const { sidecar: pattern } = corpus.config;
  const who = pattern?.includes('{annotator}') ? annotator() : '';
  return join(corpus.root, sidecarPath(path, pattern, who));
}

/** What the file system says, in a person's words. */
export function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied; change its permissions';
    case 'ENOENT':
      return 'no such file or folder';
    case 'ENOSPC':
      return 'no space left on the disk';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return message ?? String(error);
  }
}

/** Corpora by folder, each read once. */
class Corpora {
  private readonly roots = new Map<string, Corpus | undefined>();

  /** The nearest corpus.yaml upward, else the fallback folder with every default. */
  of(folder: string, fallback: string, problems: PathProblem[]): Corpus {
    return this.nearest(folder, problems) ?? this.bare(fallback);
  }

  private nearest(folder: string, problems: PathProblem[]): Corpus | undefined {
    if (this.roots.has(folder)) return this.roots.get(folder);
    const file = join(folder, 'corpus.yaml');
    const parent = dirname(folder);
    const corpus = existsSync(file)
      ? readCorpus(folder, problems)
      : parent === folder
        ? undefined
        : this.nearest(parent, problems);
    this.roots.set(folder, corpus);
    return corpus;
  }

  private readonly bareOnes = new Map<string, Corpus>();

  private bare(root: string): Corpus {
    let corpus = this.bareOnes.get(root);
    if (!corpus)
      this.bareOnes.set(
        root,
        (corpus = {
          root,
          configured: false,
          config: DEFAULT_CONFIG,
          registry: [],
          faulty: false,
        }),
      );
    return corpus;
  }
}

function readCorpus(root: string, problems: PathProblem[]): Corpus {
  const config = readYamlFile(join(root, 'corpus.yaml'), problems, (text) =>
    parseCorpusConfig(text, RULE_IDS),
  );
  const registryFile = join(root, 'entities.yaml');
  const registry = existsSync(registryFile)
    ? readYamlFile(registryFile, problems, parseEntities)
    : undefined;
  return {
    root,
    configured: true,
    config: config.read?.config ?? DEFAULT_CONFIG,
    registry: registry?.read?.entities ?? [],
    faulty: config.faulty || registry?.faulty === true,
  };
}

function readYamlFile<T extends { readonly problems: readonly ConfigProblem[] }>(
  file: string,
  problems: PathProblem[],
  parse: (text: string) => T,
): { readonly read?: T; readonly faulty: boolean } {
  try {
    const read = parse(decode(readFileSync(file)));
    for (const { line, column, messageId, data } of read.problems)
      problems.push({ path: `${file}:${line}:${column}`, message: message(messageId, data) });
    return { read, faulty: read.problems.length > 0 };
  } catch (error) {
    const fault = error instanceof BadInput ? error.message : reason(error);
    problems.push({ path: file, message: fault });
    return { faulty: true };
  }
}
