// How much two clauses have in common as tellings of one deed.
import { amountOf } from './amount';
import { anyOf, namesIn, type Clause } from './clauses';
import { DEEDS, LIGHT, named, STOP } from './deed-words';
import { FIGURE } from './letters';

/** Content words of a text in order, deeds by their names, figures by their amounts. */
function contentOf({ paragraph }: Clause, text: string, names: ReadonlySet<string>): string[] {
  return named(text)
    .split(/[^\p{L}\p{N}@\ue000-\uefff]+/u)
    .map((word) => (IS_FIGURE.test(word) ? `#${amountOf(paragraph.figure(word))}` : word))
    .filter((word) => word && !STOP.has(word) && !names.has(word));
}
/** How many content words a telling has, the words of turns apart. */
export const contentCount = ({ clause, text }: Telling): number =>
  contentOf(clause, text.replace(TURNS, ' '), NONE).length;
const TURNS = new RegExp(
  anyOf('gần đây nhất|gần nhất|lần cuối cùng|lần cuối|lần trước|diễn ra|xảy ra|đó'),
  'gu',
);
const IS_FIGURE = new RegExp(`^${FIGURE}$`, 'u');

/** A text of a clause that tells a deed. */
export interface Telling {
  readonly clause: Clause;
  readonly text: string;
  /** Where a claim says that it is a first, in its clause: names before it say whose, names after it of what. */
  readonly at?: number;
}

/**
 * How much two texts have in common as tellings of one deed: a deed or a pair of neighbouring words counts for
 * about one, a figure for two, a word alone for a third.
 */
export function sharedOf(a: Telling, b: Telling): { score: number; hasDeed: boolean } {
  const names = new Set(namesIn(a.clause, 0, a.at));
  const [x, y] = [contentOf(a.clause, a.text, names), contentOf(b.clause, b.text, names)];
  const known = new Set(x);
  const pairs = new Set(x.slice(1).map((word, i) => `${x[i]!} ${word}`));
  const paired = new Set<string>();
  let score = 0;
  y.slice(1).forEach((word, i) => {
    if (!pairs.has(`${y[i]!} ${word}`)) return;
    score += 1;
    paired.add(word).add(y[i]!);
  });
  const shared = new Set(y.filter((word) => known.has(word)));
  let hasDeed = false;
  for (const word of shared) {
    if (word in DEEDS) hasDeed = true;
    if (word.startsWith('#')) score += 2;
    else if (word in DEEDS) score += 1;
    else if (word in LIGHT) score += 0.35;
    else if (!paired.has(word)) score += 0.35;
  }
  return { score, hasDeed };
}

/**
 * Does the other tell what the claim's subject did for the first time? Only where the subject stands before those
 * words, so that the deed's own word is the next one.
 */
export function tellsHead({ clause, at, text }: Telling, end: number, other: Telling): boolean {
  if (at === undefined || !text.endsWith(clause.text)) return true;
  const subject = contentOf(clause, clause.text.slice(0, at), NONE);
  const deed = contentOf(clause, clause.text.slice(end), NONE);
  const head = deed.find((word) => !(word in LIGHT));
  return !subject.length || !head || contentOf(other.clause, other.text, NONE).includes(head);
}

/** Does the other tell any of the words that name what the claim is a first of: `quý thua lỗ`? */
export function tellsAny({ clause }: Telling, words: string, other: Telling): boolean {
  const told = new Set(contentOf(other.clause, other.text, NONE));
  return contentOf(clause, words, NONE).some((word) => told.has(word));
}
const NONE: ReadonlySet<string> = new Set();
