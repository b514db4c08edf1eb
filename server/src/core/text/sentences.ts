// Sentence boundaries: line ends, and full stops that end a sentence rather than an abbreviation or a number.
import type { Token } from './tokens';
import type { Sentence } from './snapshot';

const CLOSERS = new Set(['"', '”', '’', ')', ']', '»']);
/** Abbreviations whose full stop does not end a sentence, lower case. */
const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'tt',
  'ts',
  'ths',
  'gs',
  'pgs',
  'bs',
  'mr',
  'mrs',
  'dr',
  'st',
  'vs',
  'q',
  'p',
]);

/** Splits the tokens of a text into sentences; a newline always ends one. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (end: number): void => {
    let from = first;
    let to = end;
    while (from < to && tokens[from]!.kind === 'newline') from++;
    while (to > from && tokens[to - 1]!.kind === 'newline') to--;
    if (from < to)
      sentences.push({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        firstToken: from,
        endToken: to,
      });
    first = end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'newline') close(i + 1);
    else if (endsSentence(tokens, i)) {
      let end = i + 1;
      while (tokens[end] && tokens[end]!.glued && CLOSERS.has(tokens[end]!.text)) end++;
      close(end);
      i = end - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text === '?' || token.text === '!' || token.text === '…')
    return startsSentence(tokens, i + 1);
  if (token.text !== '.') return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after?.glued && !CLOSERS.has(after.text)) return false;
  if (before?.kind === 'word' && token.glued) {
    if (ABBREVIATIONS.has(before.lower)) return false;
    if (before.upper && before.norm.length === 1) return false;
  }
  return startsSentence(tokens, i + 1);
}

/** A sentence starts with anything but a lower-case word or closing punctuation. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (tokens[at] && tokens[at]!.glued && CLOSERS.has(tokens[at]!.text)) at++;
  const next = tokens[at];
  return !next || next.kind !== 'word' || next.upper;
}
