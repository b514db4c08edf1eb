// Writes suggestions into one article's sidecar: the work of `annotate`, in this thread or in a worker.
import { readFile } from 'node:fs/promises';
import {
  applyDecision,
  applyEdits,
  draftOf,
  GENERATOR,
  headOf,
  isChrome,
  message,
  readSidecar,
  sha256,
  type Analyser,
  type SidecarProblem,
} from '../core/index';
import type { ArticleFile } from '../node/corpus';
import { sidecarOf } from '../node/corpus';
import { decode } from '../node/decode';
import { writeWhole } from '../node/files';
import { readText, shown, why } from './articles';
import { withTaggers } from './external';

export interface AnnotateOptions {
  /** Also suggest in menus and teasers. */
  readonly allZones: boolean;
  /** Leave articles alone that were done by this version on this text. */
  readonly resume: boolean;
}

export interface Annotated {
  readonly state: 'written' | 'unchanged' | 'failed';
  /** Why it failed: the file at fault, the place, the remedy. */
  readonly message?: string;
  /** What went wrong with the recognisers of the corpus; the annotation went on without them. */
  readonly complaints?: readonly string[];
}

/** Never throws: what is wrong with one article is in the result. */
export async function annotateArticle(
  article: ArticleFile,
  analyser: Analyser,
  options: AnnotateOptions,
): Promise<Annotated> {
  const sidecarFile = sidecarOf(article);
  let at = article.file;
  try {
    const text = decode(await readFile(article.file));
    if (!text.trim()) return failed(at, 'is empty; there is nothing to annotate');
    at = sidecarFile;
    const existing = await readText(sidecarFile);
    const known = existing === undefined ? undefined : readSidecar(existing);
    if (options.resume && known?.sidecar && isDone(known.sidecar, text))
      return { state: 'unchanged' };
    const read = { id: article.path, path: article.path, text, sidecar: known?.sidecar };
    const { input, complaints } = await withTaggers(article.corpus, read);
    const facts = analyser.resolve(input);
    const head = headOf(facts, article.path, article.corpus.config, GENERATOR);
    const drafts = facts.mentions
      .filter((mention) => options.allZones || !isChrome(facts.zoneAt(mention.start)))
      .map((mention) => draftOf(facts.doc, mention));
    const outcome = applyDecision(sidecarFile, existing, head, { kind: 'suggest', drafts }, NOBODY);
    if (!outcome.ok) return { ...failed(at, placed(outcome.problem)), complaints };
    const { creates, edits } = outcome.change;
    if (!creates.length && !edits.length) return { state: 'unchanged', complaints };
    await writeWhole(
      sidecarFile,
      creates[0] ? creates[0].text : applyEdits(existing ?? '', edits[0]!.edits),
    );
    return { state: 'written', complaints };
  } catch (error) {
    return failed(at, why(error));
  }
}

const failed = (file: string, message: string): Annotated => ({
  state: 'failed',
  message: `${shown(file)}: ${message}`,
});

/** Suggesting is nobody's decision: it signs nothing and makes no random ids. */
const NOBODY = { by: '', at: '', newId: () => '' };

const isDone = (
  { generator, source }: { generator?: string; source: { sha256?: string } },
  text: string,
): boolean => generator === GENERATOR && source.sha256 === sha256(text);

/** A problem of a sidecar with its place, as people count. */
const placed = ({ line, column, messageId, data }: SidecarProblem): string =>
  `line ${line}, column ${column}: ${message(messageId, data)}`;
