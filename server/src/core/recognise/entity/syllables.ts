// Words that lost the space between them in scraping (`LinhTheo`, `Khuđược`) taken apart for the tagger.
import { testPerForm } from '../../text/remember';
import { formOf, type Token } from '../../text/tokens';
import { isSyllable } from './forms';

/** A lower-case letter before a capital, or anything before a `đ`: no syllable has that inside. */
const SEAM = /\p{Ll}(?=\p{Lu})|\p{L}(?=đ)/gu;

/** Of plain letters only `Theo` is sure: `MoMo`, `VinaPhone` are names. */
const ASCII = /^[a-z]+$/iu;

/** The tokens of a sentence, glued syllables taken apart; offsets stay those of the text. */
export function syllables(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isGlued)) return tokens;
  return tokens.flatMap((token) => (isGlued(token) ? partsOf(token) : [token]));
}

const isGlued = testPerForm(
  ({ kind, norm, text }) =>
    kind === 'word' && norm.length > 4 && norm === text && norm.search(SEAM) >= 0,
);

function partsOf(token: Token): Token[] {
  const cuts = [
    0,
    ...Array.from(token.text.matchAll(SEAM), (match) => match.index + 1),
    token.text.length,
  ];
  const parts: Token[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const text = token.text.slice(cuts[i]!, cuts[i + 1]!);
    const lower = text.toLowerCase();
    const sure = lower === 'nbsp' || (isSyllable(lower) && lower.length > 1);
    if (!sure || (i > 0 && lower !== 'theo' && ASCII.test(token.text))) return [token];
    parts.push({
      kind: 'word',
      text,
      norm: text,
      lower,
      start: token.start + cuts[i]!,
      end: token.start + cuts[i + 1]!,
      glued: i === 0 ? token.glued : false,
      upper: /^\p{Lu}/u.test(text),
      id: formOf(text).id,
    });
  }
  return parts;
}
