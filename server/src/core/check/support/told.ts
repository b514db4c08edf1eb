// Every figure of the article with its words, in text order.
import type { ArticleFacts } from '../../resolve/facts';
import { AMOUNT, paragraphs } from './paragraph';
import { isBare } from './relation';
import { tell, type Told } from './restate';
import { perArticle } from './view';

export const allTold = perArticle((article: ArticleFacts): readonly Told[] =>
  paragraphs(article).flatMap((paragraph) =>
    paragraph
      .figuresOf(AMOUNT)
      .filter((figure) => !isBare(figure))
      .map((figure) => tell(paragraph, figure)),
  ),
);
