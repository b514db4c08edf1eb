// The articles of `analyze` and `check`, corpus by corpus: analysed, and held against each other.
import type { Corpus as CorpusIndex } from '../core/index';
import type { ArticleFile } from '../node/corpus';
import type { AnalyseOptions, Analysed } from './analysing';
import { complain } from './complain';
import { analysers, runPool } from './pool';
import { progress } from './progress';

/** One corpus, all of whose articles are in the index. */
export interface AnalysedCorpus {
  readonly index: CorpusIndex;
  /** What could be read, by path, in order. */
  readonly articles: ReadonlyMap<string, ReadArticle>;
}

export interface ReadArticle {
  readonly article: ArticleFile;
  readonly read: NonNullable<Analysed['read']>;
}

/** What is wrong with an article is complained of, and the others go on. */
export async function* analysedCorpora(
  articles: readonly ArticleFile[],
  options: AnalyseOptions,
  jobs: number | undefined,
): AsyncGenerator<AnalysedCorpus> {
  const analyserOf = analysers();
  const bar = progress(articles.length);
  for (const corpus of new Set(articles.map((article) => article.corpus))) {
    const index = analyserOf(corpus).createCorpus();
    const held = new Map<string, ReadArticle>();
    await runPool(
      'analyse',
      articles.filter((one) => one.corpus === corpus),
      options,
      { jobs },
      (article, { read, complaints }) => {
        bar.step(article.path);
        if (complaints.length) bar.clear();
        complaints.forEach(complain);
        if (!read) return;
        index.load(article.path, read.statements, read.verdicts);
        held.set(article.path, { article, read });
      },
    );
    bar.clear();
    yield { index, articles: held };
  }
}
