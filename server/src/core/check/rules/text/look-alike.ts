// A digit or a foreign letter that stands for a letter it looks like.
import { cue } from '../../../text/cues';
import { isSyllable } from '../../../text/syllables';
import { remembered, testPerForm } from '../../../text/remember';
import type { Form, Token } from '../../../text/tokens';
import type { ArticleFacts } from '../../../resolve/facts';
import { prose } from '../../support/prose';
import type { ArticleRule } from '../../rule';

interface Code {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Digit and letter that print alike. */
const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };
/** Codes so common that they need not stand in the article to be known. */
const KNOWN = ['SARSCoV2', 'COVID19', 'Covid19', 'MERSCoV'];
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * ### What it does
 *
 * Finds the digit 0 or 1 where the letter O or l belongs (and the other way round), told by the
 * right spelling of the same code in the article, and Cyrillic or Greek letters inside Latin words.
 *
 * ### Why is this bad
 *
 * The eye does not see it and no search finds the word.
 *
 * ### Example
 *
 * ```text
 * Hai người dương tính với SARS-C0V-2.
 * ```
 */
export const lookAlike: ArticleRule = {
  id: 'text/look-alike',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    if (!prose(article, WAKES).some(({ tokens }) => tokens.some(isSuspect))) return;
    const all = codes(article);
    const spellings = new Map<string, Set<string>>();
    const add = (text: string): void => {
      const set = spellings.get(shape(text)) ?? new Set();
      spellings.set(shape(text), set.add(text));
    };
    for (const text of KNOWN) add(text);
    for (const { text } of all) if (isCode(text)) add(bare(text));
    const series = new Set(
      [...spellings.values()]
        .flatMap((set) => [...set])
        .filter((text) => /\d$/u.test(text))
        .map((text) => text.slice(0, -1)),
    );
    for (const code of all) {
      const right = isMixed(code.text)
        ? withoutForeign(code.text)
        : isCode(code.text) && better(code.text, spellings, series);
      if (right)
        yield {
          data: { text: code.text, correction: right },
          spans: [{ start: code.start, end: code.end }],
        };
    }
  },
};

/** Runs of letters, digits and hyphens that stand together, plain words and numbers apart. */
function codes(article: ArticleFacts): Code[] {
  const found: Code[] = [];
  for (const { tokens } of prose(article)) {
    for (let i = 0; i < tokens.length; i++) {
      const [first, from] = [tokens[i]!, i];
      while (isJoined(tokens, i + 1)) i++;
      if (!inCode(first) || first.text === '-' || (i === from && !isTelling(first))) continue;
      const { start } = first;
      const { end } = tokens[i]!;
      found.push({ text: article.doc.slice({ start, end }), start, end });
    }
  }
  return found;
}

const inCode = testPerForm(
  ({ kind, text }) => kind === 'word' || kind === 'number' || text === '-',
);
const isJoined = (tokens: readonly Token[], i: number): boolean =>
  !!tokens[i]?.glued && inCode(tokens[i]!) && inCode(tokens[i - 1]!);

const bare = (text: string): string => text.replaceAll('-', '');
/** The code with every look-alike read as a digit: equal for all spellings of one code. */
const shape = remembered((text) =>
  bare(text)
    .replace(/[OolI]/gu, (c) => DIGIT_OF[c]!)
    .toLowerCase(),
);

/** A digit or two capitals: a plain word is no code. */
const isCode = remembered((text) => /\d|\p{Lu}.*\p{Lu}|^\p{Lu}{1,3}[lIOo]$/u.test(text));

/** Only letters that print like Latin ones: `50μm` is no fault. */
const isMixed = remembered(
  (text) => LATIN_LETTER.test(text) && [...text].some((letter) => letter in LATIN_OF),
);

/** A word that is a code by itself. */
const isTelling = testPerForm(
  ({ kind, text }) => kind === 'word' && (isCode(text) || isMixed(text)),
);

const ENDS_LIKE_DIGIT = /^\p{Lu}{0,3}[lIOo]$/u;
const mayHide = (form: Form): boolean =>
  form.text === '0' ||
  form.text === '1' ||
  ENDS_LIKE_DIGIT.test(form.text) ||
  [...form.text].some((letter) => letter in LATIN_OF);
const hides = testPerForm(mayHide);

/** Where there is none of these, nothing is wrong: most articles need no closer look. */
function isSuspect(token: Token, i: number, tokens: readonly Token[]): boolean {
  if (!hides(token)) return false;
  if (token.kind === 'number') return token.glued && !!tokens[i + 1]?.glued;
  if (!ENDS_LIKE_DIGIT.test(token.text)) return true;
  const afterHyphen = token.glued && tokens[i - 1]?.text === '-';
  return afterHyphen || (token.text.length > 1 && !isSyllable(token.lower));
}

/** A spelling of the same code that mixes letters and digits less, or belongs to a series (F2 beside Fl). */
function better(
  text: string,
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
  series: ReadonlySet<string>,
): string | undefined {
  const own = bare(text);
  if (!/[0OolI1]/u.test(own)) return undefined;
  const others = [...(spellings.get(shape(text)) ?? [])].filter((s) => s !== own);
  const inner = /\p{L}[01]\p{L}/u;
  if (inner.test(own)) return others.find((s) => !inner.test(s));
  if (!/^\p{Lu}{1,3}[lIOo]$/u.test(own) || isSyllable(own.toLowerCase())) return undefined;
  const stem = own.slice(0, -1);
  return series.has(stem) ? stem + DIGIT_OF[own.slice(-1)]! : undefined;
}

const LATIN_OF: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', А: 'A', В: 'B', Е: 'E', К: 'K',
  М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', ο: 'o', Ο: 'O', Α: 'A', Τ: 'T',
}; // prettier-ignore

const WAKES = cue(mayHide);

const withoutForeign = (text: string): string =>
  [...text].map((letter) => LATIN_OF[letter] ?? letter).join('');
