// Every rule there is. A test holds this list against the files, the messages and the test pages.
import type { Rule } from './rule';
import { birthYearConflict } from './rules/corpus/birth-year-conflict';
import { dateConflict } from './rules/corpus/date-conflict';
import { figureConflict } from './rules/corpus/figure-conflict';
import { placeConflict } from './rules/corpus/place-conflict';
import { corpusTitleConflict } from './rules/corpus/title-conflict';
import { averageMismatch } from './rules/figure/average-mismatch';
import { captionMismatch } from './rules/figure/caption-mismatch';
import { conversionMismatch } from './rules/figure/conversion-mismatch';
import { countListMismatch } from './rules/figure/count-list-mismatch';
import { differenceMismatch } from './rules/figure/difference-mismatch';
import { growthMismatch } from './rules/figure/growth-mismatch';
import { headlineMismatch } from './rules/figure/headline-mismatch';
import { mixedSeparators } from './rules/figure/mixed-separators';
import { multipleMismatch } from './rules/figure/multiple-mismatch';
import { percentSumMismatch } from './rules/figure/percent-sum-mismatch';
import { productMismatch } from './rules/figure/product-mismatch';
import { rankConflict } from './rules/figure/rank-conflict';
import { reversedFigureRange } from './rules/figure/reversed-range';
import { repeatedValueConflict } from './rules/figure/repeated-value-conflict';
import { roundingMismatch } from './rules/figure/rounding-mismatch';
import { shareMismatch } from './rules/figure/share-mismatch';
import { sumMismatch } from './rules/figure/sum-mismatch';
import { unitSlip } from './rules/figure/unit-slip';
import { wordsDigitsMismatch } from './rules/figure/words-digits-mismatch';
import { acronymVariant } from './rules/name/acronym-variant';
import { orderVariant } from './rules/name/order-variant';
import { personAsPlace } from './rules/name/person-as-place';
import { spellingVariant } from './rules/name/spelling-variant';
import { titleConflict } from './rules/name/title-conflict';
import { impossibleSyllable } from './rules/text/impossible-syllable';
import { lookAlike } from './rules/text/look-alike';
import { markupRemnant } from './rules/text/markup-remnant';
import { missingSpace } from './rules/text/missing-space';
import { misspelling } from './rules/text/misspelling';
import { repeatedWord } from './rules/text/repeated-word';
import { unclosedQuote } from './rules/text/unclosed-quote';
import { ageMismatch } from './rules/time/age-mismatch';
import { anniversaryMismatch } from './rules/time/anniversary-mismatch';
import { danglingReference } from './rules/time/dangling-reference';
import { durationMismatch } from './rules/time/duration-mismatch';
import { editionMismatch } from './rules/time/edition-mismatch';
import { firstSinceConflict } from './rules/time/first-since-conflict';
import { futureAsPast } from './rules/time/future-as-past';
import { impossibleDate } from './rules/time/impossible-date';
import { numberingGap } from './rules/time/numbering-gap';
import { reversedRange } from './rules/time/reversed-range';
import { sequenceConflict } from './rules/time/sequence-conflict';
import { weekdayMismatch } from './rules/time/weekday-mismatch';

export const RULES: readonly Rule[] = [
  birthYearConflict,
  dateConflict,
  figureConflict,
  placeConflict,
  corpusTitleConflict,
  averageMismatch,
  captionMismatch,
  conversionMismatch,
  countListMismatch,
  differenceMismatch,
  growthMismatch,
  headlineMismatch,
  mixedSeparators,
  multipleMismatch,
  percentSumMismatch,
  productMismatch,
  rankConflict,
  reversedFigureRange,
  repeatedValueConflict,
  roundingMismatch,
  shareMismatch,
  sumMismatch,
  unitSlip,
  wordsDigitsMismatch,
  acronymVariant,
  orderVariant,
  personAsPlace,
  spellingVariant,
  titleConflict,
  impossibleSyllable,
  lookAlike,
  markupRemnant,
  missingSpace,
  misspelling,
  repeatedWord,
  unclosedQuote,
  ageMismatch,
  anniversaryMismatch,
  danglingReference,
  durationMismatch,
  editionMismatch,
  firstSinceConflict,
  futureAsPast,
  impossibleDate,
  numberingGap,
  reversedRange,
  sequenceConflict,
  weekdayMismatch,
];
