// Two articles give a person different years of birth, outright or by age.
import { disjoint, likeness, type Statement } from '../../../corpus/statement';
import { conflicts, contradictions } from '../../support/rivals';
import { isSyllable } from '../../../text/syllables';
import type { CorpusRule } from '../../rule';

/** How alike two introductions must be. */
const ALIKE = 0.5;

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
        (a, b) => disjoint(a, b) && a.about === b.about && !isInitials(a.about) && sameBearer(a, b),
      );
      yield* conflicts(statement, others);
    }
  },
};

/** `N.V.K.` is anyone. */
const isInitials = (about: string | undefined): boolean => /^\p{L}(?:-\p{L})*$/u.test(about ?? '');

/** Few foreigners of one full name are in the news. */
const isForeign = ({ about, names }: Statement): boolean =>
  names.some(({ key, type }) => {
    const parts = key.split(' ');
    return (
      type === 'PER' &&
      parts.length > 1 &&
      parts.join('-') === about &&
      parts.some((part) => !isSyllable(part))
    );
  });

/** Introduced alike; where one has no title, named with a place or a body in common. */
function sameBearer(a: Statement, b: Statement): boolean {
  if (likeness(a.words, b.words) >= ALIKE || isForeign(a)) return true;
  if (a.of && b.of) return false;
  const others = ({ names }: Statement): string[] =>
    names.filter(({ type }) => type === 'LOC' || type === 'ORG').map(({ key }) => key);
  const within = (x: string[], y: string[]): boolean =>
    x.some((one) => y.some((other) => ` ${other} `.includes(` ${one} `)));
  return within(others(a), others(b)) || within(others(b), others(a));
}
