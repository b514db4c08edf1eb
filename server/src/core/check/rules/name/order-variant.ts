// Japanese names in two orders: family name first for one person, last for another.
import { isChrome, type EntityMention } from '../../../resolve/facts';
import { phraseKey } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { FAMILY_NAMES, GIVEN_NAMES } from '../../support/japanese-names';
import type { ArticleRule } from '../../rule';

const isKnown = testPerForm(({ lower }) => FAMILY_NAMES.has(lower) || GIVEN_NAMES.has(lower));

/**
 * ### What it does
 *
 * Finds Japanese persons whose family name comes last in an article that puts it first for others.
 * Only names whose two words are known, one as a family name and the other as a given name, count.
 *
 * ### Why is this bad
 *
 * A reader takes the given name for the family name, and an index by family name files the person
 * in two places.
 *
 * ### Example
 *
 * ```text
 * Nghị sĩ Nomura Daisuke và nghị sĩ Keiko Sakamoto dự lễ.
 * ```
 */
export const orderVariant: ArticleRule = {
  id: 'name/order-variant',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const { doc } = article;
    const familyFirst: EntityMention[] = [];
    const familyLast: EntityMention[] = [];
    for (const entity of article.entities) {
      if (entity.type !== 'PER' || !isKnown(doc.tokens[doc.tokenIndexAt(entity.start)]!)) continue;
      if (isChrome(article.zoneAt(entity.start))) continue;
      const [first, last, more] = phraseKey(doc.slice(entity)).split(/\s+/u);
      if (!first || !last || more !== undefined) continue;
      if (FAMILY_NAMES.has(first) && GIVEN_NAMES.has(last)) familyFirst.push(entity);
      else if (GIVEN_NAMES.has(first) && FAMILY_NAMES.has(last)) familyLast.push(entity);
    }
    const [first] = familyFirst;
    const [last] = familyLast;
    if (!first || !last) return;
    yield {
      data: { first: doc.slice(first), last: doc.slice(last) },
      spans: [first, ...familyLast]
        .map(({ start, end }) => ({ start, end }))
        .sort((a, b) => a.start - b.start),
    };
  },
};
