// Runs a piece of work over many articles, in this thread or spread over worker threads.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createAnalyser, DEFAULT_CONFIG, type Analyser, type LexiconData } from '../core/index';
import type { ArticleFile, Corpus } from '../node/corpus';
import { readLexiconData } from '../node/data';
import { analyseArticle } from './analysing';
import { annotateArticle } from './annotating';

/** Articles in the hands of one thread at a time: reads and writes of some overlap the analysis of others. */
const AT_ONCE = 8;
/** Below this many articles other threads cost more than they save. */
const WORTH_THREADS = 64;
const MOST_THREADS = 8;

/** What can be done with an article, by a name that can be told to a worker. */
const WORK = { analyse: analyseArticle, annotate: annotateArticle };
type Work = typeof WORK;
type Options<Name extends keyof Work> = Parameters<Work[Name]>[2];
type Result<Name extends keyof Work> = Awaited<ReturnType<Work[Name]>>;

interface Control {
  /** How many threads; as many as help where nothing is said. */
  readonly jobs: number | undefined;
  /** True where no further article shall be begun. */
  stopped?(): boolean;
}

/** Calls `done` for each article in order; resolves when all are done, or when it was stopped. */
export async function runPool<Name extends keyof Work>(
  name: Name,
  articles: readonly ArticleFile[],
  options: Options<Name>,
  control: Control,
  done: (article: ArticleFile, result: Result<Name>) => void,
): Promise<void> {
  let next = 0;
  const take = (): number | undefined =>
    next < articles.length && !control.stopped?.() ? next++ : undefined;
  const waiting = new Map<number, Result<Name>>();
  let told = 0;
  const tell = (index: number, result: Result<Name>): void => {
    waiting.set(index, result);
    for (let one = waiting.get(told); one; one = waiting.get(told)) {
      waiting.delete(told);
      done(articles[told++]!, one);
    }
  };
  const jobs = Math.min(control.jobs ?? helpful(articles.length), articles.length);
  if (jobs > 1) {
    const corpora = [...new Set(articles.map(({ corpus }) => corpus))];
    const start: Start = { name, options, corpora };
    await Promise.all(Array.from({ length: jobs }, () => driveWorker(articles, start, take, tell)));
    return;
  }
  const work = workOf(name, options);
  const run = async (): Promise<void> => {
    for (let i = take(); i !== undefined; i = take()) {
      tell(i, await work(articles[i]!));
      // Signals are heard only when the loop turns.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}

const helpful = (articles: number): number =>
  articles < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS);

function workOf<Name extends keyof Work>(name: Name, options: Options<Name>) {
  const analyserOf = analysers();
  const work = WORK[name] as (
    article: ArticleFile,
    analyser: Analyser,
    options: Options<Name>,
  ) => Promise<Result<Name>>;
  return (article: ArticleFile): Promise<Result<Name>> =>
    work(article, analyserOf(article.corpus), options);
}

function driveWorker<R>(
  articles: readonly ArticleFile[],
  start: Start,
  take: () => number | undefined,
  tell: (index: number, result: R) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: start });
    let busy = 0;
    const feed = (): void => {
      const index = take();
      if (index !== undefined) {
        busy++;
        const { corpus, file, path } = articles[index]!;
        const task: Task = { index, corpus: start.corpora.indexOf(corpus), file, path };
        worker.postMessage(task);
      } else if (!busy) void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ index, result }: { index: number; result: R }) => {
      busy--;
      tell(index, result);
      feed();
    });
    worker.on('error', reject);
    for (let i = 0; i < AT_ONCE; i++) feed();
  });
}

/** Corpora are told once: a registry may be large. */
interface Start {
  readonly name: keyof Work;
  readonly options: Options<keyof Work>;
  readonly corpora: readonly Corpus[];
}

interface Task {
  readonly index: number;
  /** Its place among the corpora. */
  readonly corpus: number;
  readonly file: string;
  readonly path: string;
}

/** The other end, in a worker: true where this thread is one. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { name, options, corpora } = workerData as Start;
  const work = workOf(name, options);
  port.on('message', ({ index, corpus, file, path }: Task) => {
    const article = { corpus: corpora[corpus]!, file, path };
    void work(article).then((result) => port.postMessage({ index, result }));
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
