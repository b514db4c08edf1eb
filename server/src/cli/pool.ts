// Runs `annotate`'s work over many articles, in this thread or spread over worker threads.
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createAnalyser, DEFAULT_CONFIG, type Analyser, type LexiconData } from '../core/index';
import type { ArticleFile, Corpus } from '../node/corpus';
import { readLexiconData } from '../node/data';
import { annotateArticle, type Annotated, type AnnotateOptions } from './annotating';

/** Articles in the hands of one thread at a time: reads and writes of some overlap the analysis of others. */
const AT_ONCE = 8;

interface Control {
  readonly jobs: number;
  /** True where no further article shall be begun. */
  stopped(): boolean;
}

/** Calls `done` for each article as it is done; resolves when all are, or when it was stopped. */
export async function runPool(
  articles: readonly ArticleFile[],
  options: AnnotateOptions,
  control: Control,
  done: (article: ArticleFile, result: Annotated) => void,
): Promise<void> {
  let next = 0;
  const take = (): number | undefined =>
    next < articles.length && !control.stopped() ? next++ : undefined;
  const jobs = Math.min(control.jobs, articles.length);
  if (jobs <= 1) {
    const analyserOf = analysers();
    const run = async (): Promise<void> => {
      for (let i = take(); i !== undefined; i = take()) {
        const article = articles[i]!;
        done(article, await annotateArticle(article, analyserOf(article.corpus), options));
        // Signals are heard only when the loop turns.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, run));
    return;
  }
  await Promise.all(Array.from({ length: jobs }, () => driveWorker(articles, options, take, done)));
}

function driveWorker(
  articles: readonly ArticleFile[],
  options: AnnotateOptions,
  take: () => number | undefined,
  done: (article: ArticleFile, result: Annotated) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const corpora = [...new Set(articles.map(({ corpus }) => corpus))];
    const worker = new Worker(__filename, { workerData: { options, corpora } satisfies Start });
    let busy = 0;
    const feed = (): void => {
      const index = take();
      if (index !== undefined) {
        busy++;
        const { corpus, file, path } = articles[index]!;
        const task: Task = { index, corpus: corpora.indexOf(corpus), file, path };
        worker.postMessage(task);
      } else if (!busy) void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ index, result }: Answer) => {
      busy--;
      done(articles[index]!, result);
      feed();
    });
    worker.on('error', reject);
    for (let i = 0; i < AT_ONCE; i++) feed();
  });
}

/** Corpora are told once: a registry may be large. */
interface Start {
  readonly options: AnnotateOptions;
  readonly corpora: readonly Corpus[];
}

interface Task {
  readonly index: number;
  /** Its place among the corpora. */
  readonly corpus: number;
  readonly file: string;
  readonly path: string;
}

interface Answer {
  readonly index: number;
  readonly result: Annotated;
}

/** The other end, in a worker: true where this thread is one. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { options, corpora } = workerData as Start;
  const analyserOf = analysers();
  port.on('message', ({ index, corpus, file, path }: Task) => {
    const article = { corpus: corpora[corpus]!, file, path };
    void annotateArticle(article, analyserOf(article.corpus), options).then((result) =>
      port.postMessage({ index, result } satisfies Answer),
    );
  });
  return true;
}

/** One analyser a corpus, one of all defaults where none is named; the lexicon is read once. */
export function analysers(): (corpus?: Pick<Corpus, 'config' | 'registry'>) => Analyser {
  let data: LexiconData | undefined;
  const known = new Map<object, Analyser>();
  return (corpus = DEFAULTS) => {
    let analyser = known.get(corpus);
    if (!analyser) {
      data ??= readLexiconData(join(__dirname, 'data'));
      known.set(corpus, (analyser = createAnalyser(data, corpus.config, corpus.registry)));
    }
    return analyser;
  };
}

const DEFAULTS = { config: DEFAULT_CONFIG, registry: [] };
