// A syllable that misses a firm compound by its marks or by one slip of the finger.
import { spelling, type Spelling } from '../../support/spelling';
import { prose } from '../../support/prose';
import { testPerForm } from '../../../text/remember';
import type { Token } from '../../../text/tokens';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a syllable that, beside its neighbour, misses a word of two syllables that stand
 * together almost always, by its marks alone or by a neighbouring key.
 *
 * ### Why is this bad
 *
 * Searches, counts and concordances miss the word.
 *
 * ### Example
 *
 * ```text
 * Tình hình đã ổn đinh trở lại.
 * ```
 */
export const misspelling: ArticleRule = {
  id: 'text/misspelling',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const view = spelling(article.lexicon);
    for (const { tokens } of prose(article)) {
      for (let i = 0; i + 1 < tokens.length; i++) {
        const [left, right] = [tokens[i]!, tokens[i + 1]!];
        if (!plain(left, i === 0) || !plain(right, false) || right.glued) continue;
        const meant = view.nearMiss(left, right) ?? view.slip(left, right);
        if (!meant) continue;
        const leftIsWrong = meant.left !== left.lower;
        const wrong = leftIsWrong ? left : right;
        if (isReduplicated(tokens, leftIsWrong ? i : i + 1)) continue;
        if (!fits(view, tokens, i, leftIsWrong, leftIsWrong ? meant.left : meant.right)) continue;
        const correction = `${meant.left} ${meant.right}`;
        yield {
          data: { text: `${left.text} ${right.text}`, correction },
          spans: [{ start: wrong.start, end: wrong.end }],
        };
        i++;
      }
    }
  },
};

/** Lower case, so that no name is taken for a slip; at a sentence's head a capital may stand. */
const plain = (token: Token, first: boolean): boolean =>
  first ? token.kind === 'word' : inLowerCase(token);
const inLowerCase = testPerForm(({ kind, norm, lower }) => kind === 'word' && norm === lower);

/**
 * The context speaks for the correction: its other neighbour is used with the right syllable and not
 * with the wrong one, and the good syllable does not belong to a word on its other side.
 */
function fits(
  view: Spelling,
  tokens: readonly Token[],
  i: number,
  leftIsWrong: boolean,
  right: string,
): boolean {
  const [before, left, next, after] = [i - 1, i, i + 1, i + 2].map((at) => wordAt(tokens, at));
  // At the edge of a clause only the tightest of compounds speaks for itself.
  if (leftIsWrong)
    return (
      (before
        ? view.isSeen(before, right) && !view.isSeen(before, left!)
        : view.isTight(right, next!)) && !view.calls(next!, after!, '>')
    );
  return (
    (after
      ? view.isSeen(right, after) && !view.isSeen(next!, after)
      : tokens[i + 2]?.kind !== 'number' && view.isTight(left!, right)) &&
    !view.calls(before!, left!, '<')
  );
}

const wordAt = (tokens: readonly Token[], i: number): string =>
  tokens[i]?.kind === 'word' ? tokens[i]!.lower : '';

/** `dích dắc`, `sền sệt`: rare, and right. */
function isReduplicated(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i]!.lower.charAt(0);
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  return (
    (next?.kind === 'word' && next.lower.charAt(0) === first && !next.upper) ||
    (before?.kind === 'word' && before.lower.charAt(0) === first && !before.upper)
  );
}
