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

const PLAIN = /^[A-Za-z]+$/;
const LETTERS = /^\p{L}+$/u;
const SYLLABLES = /^\p{L}+(?: \p{L}+)*$/u;

/** Keys are phrases in any spelling and case; they match tokens by `lower`. */
export class Trie<T> {
  private readonly root: Node<T> = {};

  /** @param join what becomes of a phrase that is added again; by default the later value counts */
  constructor(private readonly join: (known: T, value: T) => T = (_, value) => value) {}

  add(phrase: string, value: T): void {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const plain = PLAIN.test(first);
    if (!plain && !LETTERS.test(first)) {
      this.layOut(phrase, value);
      return;
    }
    const node = child(this.root, (plain ? first : normalise(first)).toLowerCase());
    if (space < 0) this.set(node, value);
    else if (node.waiting) node.waiting.push(phrase, value);
    else node.waiting = [phrase, value];
  }

  /** Whether a phrase begins with this syllable, normalised and in lower case. */
  opens(lower: string): boolean {
    return this.root.next?.has(lower) ?? false;
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
          this.layOut(waiting[k] as string, waiting[k + 1] as T);
      }
      if (node.value !== undefined) best = { value: node.value, endToken: i + 1 };
    }
    return best;
  }

  private layOut(phrase: string, value: T): void {
    let node = this.root;
    for (const lower of keysOf(phrase)) node = child(node, lower);
    this.set(node, value);
  }

  private set(node: Node<T>, value: T): void {
    node.value = node.value === undefined ? value : this.join(node.value, value);
  }
}

/** `lower` of each token of a phrase; syllables and spaces need no tokeniser. */
function keysOf(phrase: string): string[] {
  const key = phraseKey(phrase);
  return SYLLABLES.test(key) ? key.split(' ') : tokenize(key).map(({ lower }) => lower);
}

function child<T>(node: Node<T>, lower: string): Node<T> {
  node.next ??= new Map();
  let next = node.next.get(lower);
  if (!next) node.next.set(lower, (next = {}));
  return next;
}
