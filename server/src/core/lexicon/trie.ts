// A trie over normalised syllables: longest match at a token, in time linear in the match.
import type { Token } from '../text/tokens';
import { phraseKey } from '../text/normal';
import { tokenize } from '../text/tokens';

interface Node<T> {
  next?: Map<string, Node<T>>;
  value?: T;
}

export interface TrieMatch<T> {
  readonly value: T;
  /** Index after the last token matched. */
  readonly endToken: number;
}

/** Keys are phrases in any spelling and case; they match tokens by `lower`. */
export class Trie<T> {
  private readonly root: Node<T> = {};

  add(phrase: string, value: T): void {
    let node = this.root;
    for (const token of tokenize(phraseKey(phrase))) {
      node.next ??= new Map();
      let next = node.next.get(token.lower);
      if (!next) node.next.set(token.lower, (next = {}));
      node = next;
    }
    node.value = value;
  }

  /** The longest phrase that starts at `tokens[from]`, never across a newline. */
  longest(tokens: readonly Token[], from: number): TrieMatch<T> | undefined {
    let node: Node<T> | undefined = this.root;
    let best: TrieMatch<T> | undefined;
    for (let i = from; i < tokens.length; i++) {
      node = node.next?.get(tokens[i]!.lower);
      if (!node) break;
      if (node.value !== undefined) best = { value: node.value, endToken: i + 1 };
    }
    return best;
  }
}
