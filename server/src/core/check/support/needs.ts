// What a line must hold for a pattern to match it, read from the pattern itself: no rule has to say it.
import { cue, type Cue } from '../../text/cues';
import { typesOf, type Types } from './letters';

export interface Needs {
  /** Of each, a word must stand in the line. */
  readonly cues: readonly Cue[];
  /** How many mentions of a set of types at least. */
  readonly mentions: readonly { readonly types: Types; readonly count: number }[];
}

const read = new WeakMap<RegExp, Needs>();

/** The needs of a pattern over the lines of paragraph.ts. Words of a pattern are whole words of the line. */
export function needsOf(pattern: RegExp): Needs {
  let found = read.get(pattern);
  if (!found) {
    const { letters, words } = new Reader(pattern.source).alternatives();
    read.set(pattern, (found = needs(letters, words)));
  }
  return found;
}

const cues = new Map<string, Cue>();

/** @param letters a set of types for each mention; @param words lists of which one word each must stand in the line */
export function needs(letters: Parts['letters'], words: Parts['words']): Needs {
  const counts = new Map<Types, number>();
  for (const types of letters) counts.set(types, (counts.get(types) ?? 0) + 1);
  return {
    mentions: Array.from(counts, ([types, count]) => ({ types, count })),
    cues: words.map((any) => {
      const list = [...new Set(any)].sort().join(' ');
      if (!cues.has(list)) cues.set(list, cue(list));
      return cues.get(list)!;
    }),
  };
}

/** What every match of a part of a pattern holds. */
interface Parts {
  /** One of each of these. */
  readonly words: readonly (readonly string[])[];
  /** A mention of each of these. */
  readonly letters: readonly Types[];
}

const NOTHING: Parts = { words: [], letters: [] };

/** Reads the regular expressions that the rules write: text, classes, groups, quantifiers, assertions. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group or of the pattern. */
  alternatives(): Parts {
    const all = [this.sequence()];
    while (this.take('|')) all.push(this.sequence());
    return all.length === 1 ? all[0]! : oneOf(all);
  }

  private sequence(): Parts {
    const words: (readonly string[])[] = [];
    const letters: Types[] = [];
    let text = '';
    const flush = (): void => {
      words.push(...piecesOf(text).map((piece) => [piece]));
      text = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const atom = this.atom();
      const optional = this.quantifier();
      if (typeof atom === 'string' && optional === undefined) text += atom;
      else {
        flush();
        if (optional) continue;
        const parts = typeof atom === 'string' ? { ...NOTHING, words: [piecesOf(atom)] } : atom;
        words.push(...parts.words.filter((any) => any.length));
        letters.push(...parts.letters);
      }
    }
    flush();
    return { words, letters };
  }

  /** A character that stands for itself, or what a group or class holds. */
  private atom(): string | Parts {
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '\\') return this.escape();
    return '^$.'.includes(char) ? NOTHING : char;
  }

  private group(): Parts {
    const [, head = ''] = /^(\?(?::|<?[=!]|<[^>]+>))?/u.exec(this.source.slice(this.at))!;
    this.at += head.length;
    const inner = this.alternatives();
    this.at++;
    return /[=!]$/u.test(head) ? NOTHING : inner;
  }

  private set(): Parts {
    const from = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const types = typesOf(`[${this.source.slice(from, this.at++)}]`);
    return types ? { words: [], letters: [types] } : NOTHING;
  }

  private escape(): string | Parts {
    const [whole] = /^(?:u[0-9a-f]{4}|[pP]\{[^}]*\}|k<[^>]*>|.)/u.exec(this.source.slice(this.at))!;
    this.at += whole.length;
    return /[\p{L}\p{N}]/u.test(whole[0]!) ? NOTHING : whole;
  }

  /** Undefined without one; true where the atom before it may be left out. */
  private quantifier(): boolean | undefined {
    const [whole] = /^(?:[*+?]|\{\d+(?:,\d*)?\})?/u.exec(this.source.slice(this.at))!;
    if (!whole) return undefined;
    this.at += whole.length;
    this.take('?');
    return whole === '*' || whole === '?' || whole.startsWith('{0');
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

/** The words of a piece of text, and the marks that the line keeps as they are written. */
const piecesOf = (text: string): string[] =>
  text.split(' ').filter((piece) => /[\p{L}\p{N}(:=≈~/%]/u.test(piece));

/** Of alternatives that all need a word, the telling word of each; likewise of mentions. */
function oneOf(all: readonly Parts[]): Parts {
  const words = all.every((parts) => parts.words.length)
    ? [all.flatMap((parts) => rarest(parts.words))]
    : [];
  const letters = all.every((parts) => parts.letters.length)
    ? [all.reduce((types, parts) => types | parts.letters[0]!, 0)]
    : [];
  return { words, letters };
}

/** Few and long words are met least often. */
const rarest = (words: Parts['words']): readonly string[] =>
  [...words].sort((a, b) => a.length - b.length || b[0]!.length - a[0]!.length)[0]!;
