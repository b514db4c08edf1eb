// Every rule there is. A test holds this list against the files, the messages and the test pages.
import type { Rule } from './rule';
import { dateConflict } from './rules/corpus/date-conflict';
import { figureConflict } from './rules/corpus/figure-conflict';
import { impossibleSyllable } from './rules/text/impossible-syllable';
import { lookAlike } from './rules/text/look-alike';
import { markupRemnant } from './rules/text/markup-remnant';
import { misspelling } from './rules/text/misspelling';
import { missingSpace } from './rules/text/missing-space';
import { repeatedWord } from './rules/text/repeated-word';
import { unclosedQuote } from './rules/text/unclosed-quote';

export const RULES: readonly Rule[] = [
  dateConflict,
  figureConflict,
  impossibleSyllable,
  lookAlike,
  markupRemnant,
  misspelling,
  missingSpace,
  repeatedWord,
  unclosedQuote,
];
