// A person's name where a place's must be.
import { isChrome } from '../../../resolve/facts';
import { phraseKey, words } from '../../../text/normal';
import type { ArticleRule } from '../../rule';

/** Streets, wards and schools bear the names of people; provinces and countries hardly do. */
const PLACE = words('tỉnh bang nước huyện');
/** `Chủ tịch UBND tỉnh Phan Ngọc Thọ` is a title and its man. */
const BEFORE = words(
  'ở tại với của đến tới từ về cho thăm và trong ngoài giữa sang qua vùng dân quyền',
);
const NAMED_AFTER = words('hồ chí minh', 'washington', 'kirov');

/**
 * ### What it does
 *
 * Finds `tỉnh`, `bang`, `huyện` or `nước` before a name that is a person's everywhere else in the
 * article.
 *
 * ### Why is this bad
 *
 * The place's name has been lost: who is where can no longer be told.
 *
 * ### Example
 *
 * ```text
 * Thống đốc Hatanaka Shinji tiếp đoàn. Hai bên thăm một nhà máy ở tỉnh Hatanaka Shinji.
 * ```
 */
export const personAsPlace: ArticleRule = {
  id: 'name/person-as-place',
  severity: 'error',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const { doc } = article;
    const people = new Map<string, { start: number; end: number }>();
    const precededByPlace = (start: number): number | undefined => {
      const at = doc.tokenIndexAt(start);
      const before = doc.tokens[at - 1];
      const outer = doc.tokens[at - 2];
      return before && PLACE.has(before.lower) && BEFORE.has(outer?.lower ?? '')
        ? before.start
        : undefined;
    };
    const placed = article.entities.filter(
      ({ start }) => precededByPlace(start) !== undefined && !isChrome(article.zoneAt(start)),
    );
    if (!placed.length) return;
    for (const entity of article.entities) {
      if (entity.type !== 'PER' || isChrome(article.zoneAt(entity.start))) continue;
      // A name that the tagger alone takes for a person's may be a place's: a title or an honorific tells.
      if (entity.role === undefined || precededByPlace(entity.start) !== undefined) continue;
      const name = phraseKey(doc.slice(entity));
      if (name.includes(' ') && !people.has(name))
        people.set(name, { start: entity.start, end: entity.end });
    }
    for (const entity of placed) {
      const name = phraseKey(doc.slice(entity));
      const person = people.get(name);
      if (!person || NAMED_AFTER.has(name)) continue;
      yield {
        data: { name: doc.slice(entity) },
        spans: [{ start: precededByPlace(entity.start)!, end: entity.end }, person],
      };
    }
  },
};
