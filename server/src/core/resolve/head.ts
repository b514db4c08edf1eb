// What a sidecar says about its article, from the article's facts.
import type { CorpusConfig } from '../config/config';
import { sourceName, type ArticleHead } from '../sidecar/index';
import type { ArticleFacts } from './facts';

/**
 * @param path the article's, relative to the corpus
 * @param generator `chugiai@VERSION`
 */
export function headOf(
  facts: ArticleFacts,
  path: string,
  { sidecar, guidelines }: CorpusConfig,
  generator: string,
): ArticleHead {
  const { value, from } = facts.published;
  return {
    doc: facts.doc,
    file: sourceName(path, sidecar),
    generator,
    ...(guidelines ? { guidelines } : {}),
    ...(value !== undefined && from !== 'none' ? { published: { value, from } } : {}),
  };
}
