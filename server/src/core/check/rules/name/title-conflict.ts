// One person with two titles that exclude each other.
import {
  areApart,
  areOtherBodies,
  areOtherFields,
  areOtherPlaces,
  arePositions,
  countryIn,
} from '../../support/offices';
import { readTitles, type Titled } from '../../support/titled';
import type { Lexicon } from '../../../lexicon/lexicon';
import type { ArticleFacts } from '../../../resolve/facts';
import type { ArticleRule } from '../../rule';

/**
 * ### What it does
 *
 * Finds a person who is called by two titles that nobody has together: an office and its deputy's,
 * two ranks of one ladder, the offices of a president and a prime minister, one office in two
 * countries, ministries or places, a coach's and a player's. Former, acting and newly given offices
 * are left alone.
 *
 * ### Why is this bad
 *
 * Who said and decided what is told wrong.
 *
 * ### Example
 *
 * ```text
 * Thứ trưởng Lưu Quang Thịnh thăm công trường. Bộ trưởng Lưu Quang Thịnh khen tiến độ.
 * ```
 */
export const titleConflict: ArticleRule = {
  id: 'name/title-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const byName = new Map<string, Titled[]>();
    for (const titled of readTitles(article)) {
      const same = byName.get(titled.name);
      if (same) same.push(titled);
      else byName.set(titled.name, [titled]);
    }
    for (const titles of byName.values()) {
      const reported = new Set<string>();
      for (const [i, a] of titles.entries())
        for (const b of titles.slice(i + 1)) {
          if (reported.has(b.office) || !exclude(article, a, b)) continue;
          reported.add(b.office);
          yield {
            data: { first: article.doc.slice(a.span), second: article.doc.slice(b.span) },
            spans: [a.span, b.span],
          };
        }
    }
  },
};

/** Sentences within which an office told twice is told of one time. */
const REACH = 12;

function exclude({ doc, lexicon }: ArticleFacts, a: Titled, b: Titled): boolean {
  if (a.office === b.office && a.grade !== b.grade) return !ofDifferentBodies(a, b);
  if (a.grade !== b.grade) return false;
  if (doc.sentenceIndexAt(b.span.start) - doc.sentenceIndexAt(a.span.start) > REACH) return false;
  if (a.office === b.office) return areElsewhere(lexicon, a, b) || areApart(whole(a), whole(b));
  if (arePositions(a.office, b.office))
    return !/\n/u.test(doc.text.slice(a.span.end, b.span.start));
  return areApart(whole(a), whole(b));
}

const whole = ({ office, of, body }: Titled): string => `${office} ${of || body}`;

/** Both say of what, and not of the same. */
const ofDifferentBodies = (a: Titled, b: Titled): boolean => {
  const [x, y] = [a, b].map(({ body }) => body.replace(/^nhà (?=trường)/u, ''));
  return x !== '' && y !== '' && x!.split(' ')[0] !== y!.split(' ')[0] && !x!.includes(y!);
};

/** Offices of ministries, departments and countries, of which one person has one. */
const ofOneKind = ({ office, grade, body }: Titled): boolean =>
  /^(?:bộ trưởng|tổng thống|thủ tướng|vua|thống đốc)$/u.test(office) ||
  grade === 'đại sứ' ||
  (/^(?:giám đốc|cục trưởng|vụ trưởng)$/u.test(office) && /^(?:sở|cục|vụ) /u.test(body));

/** Of two countries, of two fields, of two places or of two bodies of one sort. */
function areElsewhere(lexicon: Lexicon, a: Titled, b: Titled): boolean {
  const [x, y] = [a, b].map(({ of, body }) => [of, body].filter(Boolean).join(' ')) as [
    string,
    string,
  ];
  if (/^(?:chủ tịch|bí thư)$/u.test(a.office)) return areOtherPlaces(x, y);
  if (a.office === 'tổng thư ký') return areOtherUnions(x, y);
  if (!ofOneKind(a) || !ofOneKind(b)) return areOtherBodies(x, y);
  const [here, there] = [countryIn(lexicon, x), countryIn(lexicon, y)];
  return (here !== '' && there !== '' && here !== there) || areOtherFields(x, y);
}

const UNIONS = [/^(?:lhq|liên hợp quốc)/u, /^nato/u, /^asean/u, /^(?:liên đoàn ả rập)/u];
const areOtherUnions = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((body) => UNIONS.findIndex((union) => union.test(body)));
  return x! >= 0 && y! >= 0 && x !== y;
};
