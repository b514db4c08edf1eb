// A view over one article's facts that several rules read: built at its first use, gone with the facts.
import type { ArticleFacts } from '../../resolve/facts';

/** `const clauses = perArticle((a) => readClauses(a)); clauses(article)…` */
export function perArticle<T extends object>(
  build: (article: ArticleFacts) => T,
): (article: ArticleFacts) => T {
  const built = new WeakMap<ArticleFacts, T>();
  return (article) => {
    let view = built.get(article);
    if (!view) built.set(article, (view = build(article)));
    return view;
  };
}
