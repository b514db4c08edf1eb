// Two articles give a person different years of birth, outright or by age.
import { likeness } from '../../../corpus/statement';
import { conflicts, contradictions } from '../../support/rivals';
import type { CorpusRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a person's year of birth, or age at publication, that another article of the corpus
 * contradicts. An age leaves room for the birthday and for counting the traditional way (tuổi mụ).
 * Namesakes are told apart by what is said of them: only persons introduced alike are compared.
 *
 * ### Why is this bad
 *
 * Either a year is wrong, or two people of one name were joined.
 *
 * ### Example
 *
 * ```text
 * Họa sĩ Trần Quang Lộc sinh năm 1951.
 * Họa sĩ Trần Quang Lộc (1957) mở triển lãm.
 * ```
 */
export const birthYearConflict: CorpusRule = {
  id: 'corpus/birth-year-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'corpus',
  *check(index, article) {
    for (const statement of index.of(article)) {
      if (statement.kind !== 'birth') continue;
      const others = contradictions(
        index,
        statement,
        (a, b) => a.about === b.about && likeness(a.words, b.words) >= 0.5,
      );
      yield* conflicts(statement, others);
    }
  },
};
