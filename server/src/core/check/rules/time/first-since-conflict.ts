// A first, a record or an unbroken run, and what the text itself tells against it.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import type { Span } from '../../../text/span';
import { dayOf, saidYear } from '../../support/calendar';
import { beyond } from '../../support/extremes';
import { earlier } from '../../support/firsts';
import { DATE, DURATION, paragraphs, wordGap, type Paragraph } from '../../support/paragraph';
import { matches } from '../../support/relation';
import { broken } from '../../support/streaks';
import { tallied, holderBefore } from '../../support/tallies';
import type { ArticleRule, Report } from '../../rule';

/**
 * ### What it does
 *
 * Finds a claim of a first, a record or an unbroken run that the text itself denies: the same deed
 * told of an earlier time within the claim's own, a value beyond the record, a tally that leaves no
 * room, a holder before the first one, a result that breaks the run.
 *
 * ### Why is this bad
 *
 * The claim or what is told beside it is wrong.
 *
 * ### Example
 *
 * ```text
 * Đây là lần đầu tiên tay vợt đăng quang kể từ năm 2009. Ở mùa năm 2015, cô cũng vô địch.
 * ```
 */
export const firstSinceConflict: ArticleRule = {
  id: 'time/first-since-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { claim, since, time, figure } of beyond(article))
      yield reported(article, [claim, since, time, figure], time);
    for (const { claim, other } of [
      ...tallied(article),
      ...holderBefore(article),
      ...broken(article),
    ])
      yield reported(article, [claim, other], other);
    for (const { claim, since, time } of earlier(article))
      yield reported(article, [claim, since, time], time);
    const published = dayOf(article.published.value);
    if (!published) return;
    for (const paragraph of paragraphs(article))
      yield* otherSpan(article, paragraph, published.year);
  },
};

/** A claim's places first, then what contradicts it. */
function reported(
  { doc }: ArticleFacts,
  places: readonly (Span | undefined)[],
  other: Span,
): Report {
  const spans = places
    .filter((place) => place !== undefined)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .filter((span, i, all) => !all.some((o, k) => k < i && span.end <= o.end));
  return { data: { since: doc.slice(places[0]!), other: doc.slice(other) }, spans };
}

/** `lần đầu tiên sau 15 năm, kể từ 2015`. */
const SPAN = new RegExp(
  `(?:lần đầu|đầu tiên)${wordGap(40)}(?:sau|trong) (?:hơn |gần |khoảng )?(?<span>${DURATION})${wordGap(30)}(?:kể từ|từ|gần nhất)${wordGap(20)}(?<since>${DATE})`,
);

/** A first after so many years, and since a year that lies otherwise. */
function* otherSpan(
  article: ArticleFacts,
  paragraph: Paragraph,
  thisYear: number,
): Generator<Report> {
  for (const match of matches(paragraph, SPAN)) {
    const [span, since] = [match.groups['span']!, match.groups['since']!].map((letter) =>
      paragraph.time(letter),
    ) as [TimeMention, TimeMention];
    const years = Number(/^P(\d+)Y$/u.exec(span.value)?.[1]);
    const year = saidYear(since);
    if (!years || year === undefined || Math.abs(thisYear - years - year) <= 1) continue;
    yield {
      data: { since: article.doc.slice(span), other: article.doc.slice(since) },
      spans: [span, since].map(({ start, end }) => ({ start, end })),
    };
  }
}
