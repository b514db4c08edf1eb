// The article as the tagger sees it: its sentences in a row, what is known of each token beside it.
import type { Token } from '../../text/tokens';
import { REACH, Shape, type Form } from './forms';

/** A sentence's places in the page, and where it stands in the article (see evidence.ts). */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/** Arrays are over places: a token each, and `REACH` empty ones between sentences. */
export interface Page {
  readonly sentences: Sentence[];
  readonly forms: Form[];
  /** The forms' own hashes, shapes and word classes, side by side for quick reading. */
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly middleClasses: Int16Array;
  /** Flags of the whole article's evidence about each token. */
  readonly evidence: Uint16Array;
  /** What the lexicon says of each token: class × position in the entry; 0 for nothing. */
  readonly marks: Int32Array;
  /** Head words and titles, marked likewise. */
  readonly heads: Int32Array;
  /** The run of capitals that a token is in, `[start, end)`; -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** The nearest capital before and after in the sentence; -1 where there is none. */
  readonly lastCapital: Int32Array;
  readonly nextCapital: Int32Array;
  /** 1: within brackets; 2: within quotation marks. */
  readonly depth: Uint8Array;
}

const CONNECTORS = new Set(['-', '–', '.', '&', "'", '’', '/', '+']);

/**
 * A page of sentences, given by their tokens: the forms laid in and their runs found, the rest empty.
 * @param edge the form of the places between sentences
 */
export function layOut(
  tokens: readonly (readonly Token[])[],
  formOf: (token: Token) => Form,
  places: readonly number[],
  edge: Form,
): Page {
  let size = REACH;
  for (const line of tokens) size += line.length + REACH;
  const page: Page = {
    sentences: [],
    forms: new Array<Form>(size).fill(edge),
    words: new Int32Array(size).fill(edge.lower),
    shapes: new Uint8Array(size),
    middleClasses: new Int16Array(size).fill(edge.classes[1]!),
    evidence: new Uint16Array(size),
    marks: new Int32Array(size),
    heads: new Int32Array(size),
    runStart: new Int32Array(size).fill(-1),
    runEnd: new Int32Array(size).fill(-1),
    lastCapital: new Int32Array(size).fill(-1),
    nextCapital: new Int32Array(size).fill(-1),
    depth: new Uint8Array(size),
  };
  const { sentences, forms, words, shapes, middleClasses } = page;
  const glued = new Uint8Array(size);
  let at = REACH;
  for (let index = 0; index < tokens.length; index++) {
    const line = tokens[index]!;
    const sentence = { from: at, to: at + line.length, place: places[index]! };
    for (let i = 0; i < line.length; i++, at++) {
      const form = formOf(line[i]!);
      forms[at] = form;
      words[at] = form.lower;
      shapes[at] = form.shape;
      middleClasses[at] = form.classes[1] ?? 0;
      glued[at] = line[i]!.glued ? 1 : 0;
    }
    at += REACH;
    sentences.push(sentence);
    findRuns(page, sentence, glued);
    findNeighbours(page, sentence);
  }
  return page;
}

function findRuns({ forms, runStart, runEnd }: Page, { from, to }: Sentence, glued: Uint8Array) {
  for (let i = from; i < to;) {
    if (!forms[i]!.capital) {
      i++;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (end < to && forms[end]!.capital) end++;
      else if (
        end + 1 < to &&
        glued[end] &&
        glued[end + 1] &&
        forms[end + 1]!.capital &&
        CONNECTORS.has(forms[end]!.word)
      )
        end += 2;
      else break;
    }
    runStart.fill(i, i, end);
    runEnd.fill(end, i, end);
    i = end;
  }
}

function findNeighbours(page: Page, { from, to }: Sentence): void {
  const { forms, lastCapital, nextCapital, depth } = page;
  let last = -1;
  let open = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    const { word, shape, capital } = forms[i]!;
    lastCapital[i] = last;
    if (capital && shape !== Shape.Digits) last = i;
    if (shape === Shape.Punct) {
      if (word === '(') open = 1;
      else if (word === ')') open = 0;
      else if (word === '“') quoted = 2;
      else if (word === '”') quoted = 0;
      else if (word === '"') quoted = quoted ? 0 : 2;
    }
    depth[i] = open | quoted;
  }
  let next = -1;
  for (let i = to - 1; i >= from; i--) {
    nextCapital[i] = next;
    if (forms[i]!.capital && forms[i]!.shape !== Shape.Digits) next = i;
  }
}
