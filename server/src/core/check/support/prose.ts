// The article's own sentences and lines: what stands in menus and teasers is not checked.
import { isChrome, type ArticleFacts, type Zone } from '../../resolve/facts';
import { Cues, type Cue } from '../../text/cues';
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

export interface ProseLine extends Span {
  readonly zone: Zone;
  /** Indices into `doc.tokens`: `[firstToken, endToken)`, without the line's end. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly cues: Cues;
}

/** The sentences, or those alone that hold the cue: a rule that says what wakes it costs nothing elsewhere. */
export const prose = (article: ArticleFacts, wakes?: Cue): readonly ProseSentence[] =>
  awake(sentences(article), wakes);

/** Lines that are not blank, or those alone that hold the cue. */
export const proseLines = (article: ArticleFacts, wakes?: Cue): readonly ProseLine[] =>
  awake(lines(article), wakes);

const awake = <T extends { readonly cues: Cues }>(
  passages: readonly T[],
  wakes: Cue | undefined,
): readonly T[] =>
  wakes === undefined ? passages : passages.filter(({ cues }) => cues.has(wakes));

const sentences = perArticle((article: ArticleFacts) => {
  const { doc } = article;
  const found: (ProseSentence & { readonly cues: Cues })[] = [];
  let line = 0;
  doc.sentences.forEach(({ start, end, firstToken, endToken }, index) => {
    while (doc.lines[line]!.end < start) line++;
    const zone = article.zoneAt(start);
    if (isChrome(zone)) return;
    const cues = new Cues(doc.tokens, firstToken, endToken);
    let own: readonly Token[] | undefined;
    found.push({
      start,
      end,
      index,
      // Most sentences are never looked into.
      get tokens() {
        return (own ??= doc.tokens.slice(firstToken, endToken));
      },
      zone,
      line,
      cues,
    });
  });
  return found;
});

const lines = perArticle((article: ArticleFacts) => {
  const { doc } = article;
  const found: ProseLine[] = [];
  let token = 0;
  for (const { start, end } of doc.lines) {
    while (token < doc.tokens.length && doc.tokens[token]!.start < start) token++;
    const firstToken = token;
    while (token < doc.tokens.length && doc.tokens[token]!.start < end) token++;
    const zone = article.zoneAt(start);
    if (end === start || isChrome(zone)) continue;
    const cues = new Cues(doc.tokens, firstToken, token);
    found.push({ start, end, zone, firstToken, endToken: token, cues });
  }
  return found;
});
