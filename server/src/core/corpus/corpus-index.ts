// The index over a corpus: statements by what they could contradict, updated as articles change, never reread.
import type { ArticleFacts } from '../resolve/facts';
import type { Statement } from './statement';
import { createStories, gramsOf } from './story';

/** What a person said of a finding. */
export type Verdict = Pick<
  NonNullable<ArticleFacts['sidecar']>['findings'][number],
  'id' | 'verdict'
>;

export interface CorpusIndex {
  /** Adds what an article states and what people said of its findings, or replaces what it had. */
  set(article: string, statements: readonly Statement[], verdicts?: readonly Verdict[]): void;
  delete(article: string): void;
  readonly size: number;
  /** The articles that are in the index. */
  articles(): Iterable<string>;
  /** A person's verdict on a finding, as it stands in one article's sidecar. */
  verdict(article: string, finding: string): Verdict['verdict'] | undefined;
  /** What an article says. */
  of(article: string): readonly Statement[];
  /** Statements of other articles that are of one kind and sort and share a subject or enough words; nearest first by publication. */
  rivals(statement: Statement): Statement[];
  /** The other articles that tell the story of this one. */
  matesOf(article: string): ReadonlySet<string>;
  /** The articles that have a rival to a statement of this one, or tell its story. */
  neighbours(article: string): Set<string>;
}

/** A bucket that holds more statements than this says nothing in particular: its key is too common to compare by. */
const MOST_IN_BUCKET = 400;

export function createCorpusIndex(): CorpusIndex {
  const byArticle = new Map<string, readonly Statement[]>();
  const verdictsOf = new Map<string, ReadonlyMap<string, Verdict['verdict']>>();
  const buckets = new Map<string, Set<Statement>>();
  const stories = createStories();

  const remove = (article: string): void => {
    for (const statement of byArticle.get(article) ?? [])
      for (const key of keysOf(statement)) {
        const bucket = buckets.get(key);
        bucket?.delete(statement);
        if (bucket?.size === 0) buckets.delete(key);
      }
    byArticle.delete(article);
    stories.delete(article);
    verdictsOf.delete(article);
  };

  const rivals = (statement: Statement): Set<Statement> => {
    const found = new Set<Statement>();
    for (const key of keysOf(statement)) {
      const bucket = buckets.get(key);
      if (!bucket || bucket.size > MOST_IN_BUCKET) continue;
      for (const other of bucket) if (other.article !== statement.article) found.add(other);
    }
    return found;
  };

  return {
    get size() {
      return byArticle.size;
    },
    set(article, statements, verdicts = []) {
      remove(article);
      byArticle.set(article, statements);
      stories.set(article, statements);
      if (verdicts.length)
        verdictsOf.set(article, new Map(verdicts.map(({ id, verdict }) => [id, verdict])));
      for (const statement of statements)
        for (const key of keysOf(statement)) {
          let bucket = buckets.get(key);
          if (!bucket) buckets.set(key, (bucket = new Set()));
          bucket.add(statement);
        }
    },
    delete: remove,
    articles: () => byArticle.keys(),
    verdict: (article, finding) => verdictsOf.get(article)?.get(finding),
    of: (article) => byArticle.get(article) ?? [],
    rivals: (statement) =>
      [...rivals(statement)].sort(
        (a, b) =>
          (a.published ?? '').localeCompare(b.published ?? '') ||
          (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start),
      ),
    matesOf: stories.matesOf,
    neighbours(article) {
      const found = new Set(stories.matesOf(article));
      for (const statement of byArticle.get(article) ?? [])
        for (const other of rivals(statement)) found.add(other.article);
      return found;
    },
  };
}

/**
 * Where a statement is looked up: a person's by the person, an office's by the office and the person, any other by its
 * sort with each pair of neighbouring words of its names; where those are of no person, place or body, with each word.
 */
function keysOf(statement: Statement): string[] {
  const { kind, sort, about, names, told, words } = statement;
  if (kind === 'birth') return [`${kind} ${about}`];
  if (kind === 'office') return [`${kind} ${sort}`, `${kind} of ${about}`];
  const telling = names.filter((name) => !name.wide);
  const grams = new Set([...telling.map(({ key }) => key), ...told].flatMap(gramsOf));
  // Names of things are recognised in one article and not in the next.
  const byWords = telling.every(({ type }) => type !== 'LOC' && type !== 'ORG' && type !== 'PER');
  return [
    ...[...grams].map((gram) => `${kind} ${sort} @${gram}`),
    ...(byWords ? words.map((word) => `${kind} ${sort} ${word}`) : []),
  ];
}
