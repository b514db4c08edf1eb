// The recognisers of a corpus on the command line: what they say goes into the analysis, what fails is told.
import { createTaggers, message, type ArticleInput, type Taggers } from '../core/index';
import { converse } from '../node/converse';
import type { Corpus } from '../node/corpus';

export interface Tagged {
  readonly input: ArticleInput;
  /** Each names the recogniser, the article and the remedy. */
  readonly complaints: readonly string[];
}

const known = new WeakMap<Corpus, { readonly taggers: Taggers | undefined }>();

/** The input with what the corpus's recognisers say of it. Never rejects. */
export async function withTaggers(corpus: Corpus, input: ArticleInput): Promise<Tagged> {
  let found = known.get(corpus);
  if (!found)
    known.set(corpus, (found = { taggers: createTaggers(corpus.config, corpus.root, converse) }));
  if (!found.taggers || !input.text.trim()) return { input, complaints: [] };
  const { mentions, faults } = await found.taggers.tag(input);
  return {
    input: mentions.length ? { ...input, external: mentions } : input,
    complaints: faults.map(({ messageId, data }) => message(messageId, data)),
  };
}
