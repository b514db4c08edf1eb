// Two articles of one story put an event in two places.
import { sameMarks } from '../../../corpus/matter';
import { sameDate } from '../../../corpus/moment';
import { compareNames, sameAbout } from '../../../corpus/naming';
import { areTwoPlaces } from '../../../corpus/placed';
import type { Statement } from '../../../corpus/statement';
import { conflicts, contradictions } from '../../support/rivals';
import type { CorpusRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds the place (a hall, a stadium, a square, a commune) where something opens, takes place, is
 * signed … when another article that tells the same story puts it in another place of that kind.
 * A place that was moved, another day and an article that names both places are left alone.
 *
 * ### Why is this bad
 *
 * One of the two is a slip, and a map made from the corpus carries both.
 *
 * ### Example
 *
 * ```text
 * Giải bơi Sông Lam khai mạc sáng 5/6 tại bể bơi Hưng Dũng.
 * Giải bơi Sông Lam khai mạc sáng 5/6 tại bể bơi Trường Thi.
 * ```
 */
export const placeConflict: CorpusRule = {
  id: 'corpus/place-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'corpus',
  *check(index, article) {
    for (const statement of index.of(article)) {
      if (statement.kind !== 'place' || statement.changed) continue;
      const others = contradictions(
        index,
        statement,
        (a, b, ofOneStory) =>
          ofOneStory &&
          a.sort === b.sort &&
          !b.changed &&
          areTwoPlaces(a, b) &&
          isOneEvent(a, b) &&
          !index.of(b.article).some((other) => namesPlace(other, a)) &&
          !index.of(a.article).some((other) => namesPlace(other, b)),
      );
      yield* conflicts(statement, others);
    }
  },
};

const isOneEvent = (a: Statement, b: Statement): boolean =>
  sameMarks(a, b) &&
  sameDate(a, b) !== false &&
  !haveOtherDays(a, b) &&
  (sameAbout(a, b) || compareNames(a, b, false) === 'all' || compareNames(a, b, false) === 'none');

/** Each names a day, and none that the other names. */
function haveOtherDays(a: Statement, b: Statement): boolean {
  const [one, other] = [a, b].map(({ pins }) =>
    pins.filter((pin) => pin.length >= 10).map((pin) => pin.slice(0, 10)),
  ) as [string[], string[]];
  return one.length > 0 && other.length > 0 && !one.some((day) => other.includes(day));
}

/** The article speaks of that place as well. */
const namesPlace = (said: Statement, { lead }: Statement): boolean =>
  said.names.some(({ key }) => lead!.every((word) => ` ${key} `.includes(` ${word} `))) ||
  (said.kind === 'place' && lead!.every((word) => said.lead!.includes(word)));
