// The article's own sentences and lines: what stands in menus and teasers is not checked.
import { isChrome, type ArticleFacts, type Zone } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { perArticle } from './view';

export interface ProseSentence extends Span {
  /** Index into `doc.sentences`. */
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly zone: Zone;
  /** Index of its line in `doc.lines`. */
  readonly line: number;
}

export const prose = perArticle((article: ArticleFacts): readonly ProseSentence[] => {
  const { doc } = article;
  const sentences: ProseSentence[] = [];
  doc.sentences.forEach((sentence, index) => {
    const zone = article.zoneAt(sentence.start);
    if (isChrome(zone)) return;
    sentences.push({
      start: sentence.start,
      end: sentence.end,
      index,
      tokens: doc.tokens.slice(sentence.firstToken, sentence.endToken),
      zone,
      line: doc.positionAt(sentence.start).line,
    });
  });
  return sentences;
});

/** Lines of the article itself that are not blank. */
export const proseLines = perArticle((article: ArticleFacts): readonly Span[] =>
  article.doc.lines.filter(
    (line) => line.end > line.start && !isChrome(article.zoneAt(line.start)),
  ),
);
