// Reads articles with their sidecars for analysis; what is wrong with one is complained of, the others go on.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import {
  createSnapshot,
  readSidecar,
  type ArticleInput,
  type SidecarFile,
  type Snapshot,
} from '../core/index';
import { findArticles, reason, sidecarOf, type ArticleFile } from '../node/corpus';
import { BadInput, decode } from '../node/decode';
import { slashed } from '../node/files';
import { complain, complainOf } from './complain';
import { withTaggers } from './external';

/** The articles of paths; what cannot be used is complained of. */
export function articlesOf(paths: readonly string[]): readonly ArticleFile[] {
  const { articles, problems } = findArticles(paths);
  problems.forEach(complainOf);
  if (!articles.length && !problems.length)
    complain(`${paths.join(', ')}: no articles here; see \`articles\` in corpus.yaml`);
  return articles;
}

export interface LoadedArticle {
  readonly input: ArticleInput;
  readonly sidecarFile: string;
  /** Absent where there is none. */
  readonly sidecar?: SidecarFile & { readonly text: string };
}

/** An article ready for analysis, absent where it cannot be read, with what there is to complain of. */
export async function load(
  article: ArticleFile,
): Promise<{ readonly loaded?: LoadedArticle; readonly complaints: readonly string[] }> {
  const sidecarFile = sidecarOf(article);
  const complaints: string[] = [];
  try {
    const text = decode(await readFile(article.file));
    if (!text.trim()) complaints.push(`${shown(article.file)}: is empty`);
    const read = { id: article.path, path: article.path, text };
    const tagged = await withTaggers(article.corpus, read);
    complaints.push(...tagged.complaints);
    const { input } = tagged;
    const sidecarText = await readText(sidecarFile).catch((error: unknown) => {
      complaints.push(`${shown(sidecarFile)}: ${why(error)}`);
      return undefined;
    });
    if (sidecarText === undefined) return { loaded: { input, sidecarFile }, complaints };
    const sidecar = { ...readSidecar(sidecarText), text: sidecarText };
    return {
      loaded: { input: { ...input, sidecar: sidecar.sidecar }, sidecarFile, sidecar },
      complaints,
    };
  } catch (error) {
    complaints.push(`${shown(article.file)}: ${why(error)}`);
    return { complaints };
  }
}

/** The text of a file, undefined where there is none. */
export async function readText(file: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
  return decode(bytes);
}

/**
 * An article's text once more, for the few that findings across articles point into: a corpus is too
 * large to be held in memory. Empty where the file has gone meanwhile.
 */
export function reread(file: string): Snapshot {
  try {
    return createSnapshot(decode(readFileSync(file)));
  } catch {
    return createSnapshot('');
  }
}

/** What went wrong, in a person's words. */
export const why = (error: unknown): string =>
  error instanceof BadInput ? error.message : reason(error);

/** A path as a person wants it: from where they stand, unless it is far away. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near && !near.startsWith('../../..') ? slashed(near) : path;
}
