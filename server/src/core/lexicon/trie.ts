// A trie over normalised syllables: longest match at a token, in time linear in the match.
import type { Token } from '../text/tokens';
import { normalise, phraseKey } from '../text/normal';
import { tokenize } from '../text/tokens';

interface Node<T> {
  next?: Map<string, Node<T>>;
  value?: T;
  /** Longer phrases that begin here, each before its value, not laid out yet: most are never asked for. */
  waiting?: (string | T)[] | undefined;
}

export interface TrieMatch<T> {
  readonly value: T;
  /** Index after the last token matched. */
  readonly endToken: number;
}

const PLAIN = /^[a-z]+$/;
const LETTERS = /^\p{L}+$/u;

/** Keys are phrases in any spelling and case; they match tokens by `lower`. */
export class Trie<T> {
  private readonly root: Node<T> = {};

  add(phrase: string, value: T): void {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const plain = PLAIN.test(first);
    if (!plain && !LETTERS.test(first)) {
      layOut(this.root, phrase, value);
      return;
    }
    const node = child(this.root, plain ? first : normalise(first).toLowerCase());
    if (space < 0) node.value = value;
    else if (node.waiting) node.waiting.push(phrase, value);
    else node.waiting = [phrase, value];
  }

  /** The longest phrase that starts at `tokens[from]`, never across a newline. */
  longest(tokens: readonly Token[], from: number): TrieMatch<T> | undefined {
    let node: Node<T> | undefined = this.root;
    let best: TrieMatch<T> | undefined;
    for (let i = from; i < tokens.length; i++) {
      node = node.next?.get(tokens[i]!.lower);
      if (!node) break;
      if (node.waiting) {
        const { waiting } = node;
        node.waiting = undefined;
        for (let k = 0; k < waiting.length; k += 2)
          layOut(this.root, waiting[k] as string, waiting[k + 1] as T);
      }
      if (node.value !== undefined) best = { value: node.value, endToken: i + 1 };
    }
    return best;
  }
}

function layOut<T>(root: Node<T>, phrase: string, value: T): void {
  let node = root;
  for (const token of tokenize(phraseKey(phrase))) node = child(node, token.lower);
  node.value = value;
}

function child<T>(node: Node<T>, lower: string): Node<T> {
  node.next ??= new Map();
  let next = node.next.get(lower);
  if (!next) node.next.set(lower, (next = {}));
  return next;
}
