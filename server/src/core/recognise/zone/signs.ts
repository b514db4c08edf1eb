// The signs of a line, and how much each speaks for and against the zones.
import type { Zone } from '../context';
import type { Line } from './lines';

/** How a line stands to its neighbours, apart from the zones they get. */
export interface Neighbours {
  readonly before?: Line;
  readonly after?: Line;
  /** A line that ends in a colon stands before, with nothing but unclosed lines between. */
  readonly afterColon: boolean;
  /** The line before is a teaser's title: doubled, or repeated without a photo credit. */
  readonly afterTeaser: boolean;
  /** A widget's heading stands before, with nothing but titles between. */
  readonly afterHeading: boolean;
  /** Within a run of very short lines: a table that lost its columns. */
  readonly inTable: boolean;
}

export type Weights = Record<Zone, number>;

interface Sign {
  readonly when: (line: Line, near: Neighbours) => boolean;
  readonly says: Partial<Readonly<Weights>>;
}

/** Before any sign: the zones that need one to be thought of start low. */
const BASE: Readonly<Weights> = {
  headline: 0,
  metadata: -8,
  lead: 0,
  body: 0,
  caption: -1.5,
  byline: -8,
  list: -2,
  related: -1,
  boilerplate: -6,
};

const size = (line: Line): number => line.text.length;
/** Without any mark at its end: a title, a caption, a name, a word of the page's own. */
const open = (line: Line): boolean => !line.closed && !line.asks;
const tiny = (line: Line): boolean => open(line) && !line.endsInColon && size(line) < 25;
const isOpen = (line: Line | undefined): boolean => line !== undefined && open(line);
const isSummary = (line: Line | undefined): boolean =>
  line !== undefined && line.closed && size(line) > 100;
const isMenuItem = (line: Line | undefined): boolean =>
  line !== undefined && (line.section || (tiny(line) && !line.name && !line.timestamp));
const twin = (line: Line): boolean =>
  (line.repeatsPrevious || line.repeatedNext) && size(line) >= 25 && !line.heading;

/** `Tổng: 480 căn`: the last line of a list. */
const addsUp = (line: Line): boolean =>
  size(line) < 60 && /^(?:Tổng|Cộng|Tất cả) [^\d]*\d/u.test(line.text.replace(':', ' '));

/** Weights are log odds, by judgement on many pages; only differences between zones count. */
const SIGNS: readonly Sign[] = [
  // How it ends, and how long it is.
  { when: (l) => l.closed, says: { body: 2.5, lead: 1.5, headline: -4, related: -0.5 } },
  { when: (l) => l.closed && size(l) > 50, says: { lead: 2.5 } },
  { when: (l) => l.closed && size(l) > 80, says: { body: 1.5 } },
  { when: (l) => l.asks, says: { body: 1, headline: 0.5 } },
  { when: (l) => l.asks && size(l) > 100, says: { body: 2, headline: -2 } },
  { when: open, says: { headline: 2 } },
  { when: (l) => open(l) && size(l) < 8, says: { headline: -1 } },
  { when: (l) => open(l) && size(l) < 5, says: { headline: -2 } },
  { when: (l) => open(l) && size(l) > 70, says: { headline: -1 } },
  { when: (l) => open(l) && size(l) > 130, says: { headline: -2 } },
  { when: (l) => open(l) && size(l) >= 30, says: { caption: 1 } },
  { when: (l) => open(l) && size(l) >= 70, says: { caption: 1 } },
  { when: (l) => open(l) && size(l) < 80, says: { body: -1.5, lead: -3.5 } },
  { when: (l) => size(l) > 160, says: { body: 2.5, lead: 1.5, headline: -3, related: -0.5 } },
  { when: (l) => size(l) > 450, says: { lead: -3, caption: -2, related: -1 } },
  { when: tiny, says: { body: -2, related: -1, boilerplate: 6.5 } },
  { when: (l) => tiny(l) && size(l) <= 16, says: { boilerplate: 1 } },
  { when: (l) => l.endsInColon, says: { body: 3, headline: -1 } },
  { when: (l) => l.startsSmall, says: { headline: -3, related: -2 } },
  { when: (l) => l.allCaps && size(l) >= 8, says: { headline: 2.5 } },
  { when: (l) => l.lone, says: { headline: -1 } },
  // A page's own words.
  { when: (l) => l.image, says: { boilerplate: 12 } },
  { when: (l) => l.heading || l.slug, says: { boilerplate: 11 } },
  { when: (l) => l.chromeStart, says: { boilerplate: 12, related: -4 } },
  { when: (l) => l.menu || l.hashtags, says: { boilerplate: 10 } },
  { when: (l, n) => l.ornament && !l.image && !n.inTable, says: { boilerplate: 8, headline: -2 } },
  { when: (l) => l.section, says: { metadata: 18, boilerplate: 7 } },
  {
    when: (l, { before, after }) => l.section && (isMenuItem(before) || isMenuItem(after)),
    says: { boilerplate: 12 },
  },
  { when: (l) => l.timestamp, says: { metadata: 14, related: 4 } },
  { when: (l) => l.sourceLabel, says: { metadata: 13 } },
  // Who wrote it.
  { when: (l) => l.credit || l.sourceCredit || l.email, says: { byline: 13 } },
  { when: (l) => l.name, says: { byline: 11.5, headline: -1.5, boilerplate: -2 } },
  { when: (l, { before }) => before?.sourceCredit === true && size(l) < 30, says: { byline: 12 } },
  { when: (l) => l.signature, says: { body: 6, headline: -2, byline: -3 } },
  // Pictures.
  { when: (l) => l.photo, says: { caption: 6, body: -1.5, headline: -2, related: -1 } },
  { when: (l) => l.photo && open(l) && size(l) < 30, says: { byline: 12 } },
  { when: (l) => l.pipe && !l.image && !l.imageText, says: { caption: 4 } },
  {
    when: (l, { before }) => before?.image === true && !l.heading && size(l) < 350,
    says: { caption: 1 },
  },
  { when: (l) => l.echo, says: { caption: 6, headline: -3 } },
  {
    when: (l, { before }) => before?.echo === true && size(l) < 300,
    says: { caption: 7, body: -2 },
  },
  { when: twin, says: { caption: 3 } },
  { when: (l) => twin(l) && !l.photo, says: { related: 3 } },
  {
    when: (l, { before, after }) => l.name && isOpen(before) && isSummary(after),
    says: { caption: 6 },
  },
  { when: (l, { after }) => open(l) && after?.name === true, says: { caption: 2 } },
  // Other articles.
  { when: (l) => l.imageText, says: { related: 10, body: -5, lead: -7 } },
  { when: (l) => l.bracketed, says: { related: 8 } },
  { when: (l) => l.doubled, says: { related: 8 } },
  { when: (l) => l.teaserStart && size(l) < 30, says: { boilerplate: 9 } },
  { when: (l) => l.teaserStart && size(l) >= 30, says: { related: 6 } },
  { when: (l) => l.openerAgain, says: { related: 7, body: -4 } },
  { when: (l, { after }) => open(l) && after?.openerAgain === true, says: { related: 5 } },
  {
    when: (l, n) => n.afterTeaser && size(l) >= 25,
    says: { related: 8, body: -2, boilerplate: -2 },
  },
  { when: (l, n) => n.afterHeading && !l.menu && size(l) >= 25, says: { related: 3.5 } },
  { when: (l, n) => n.afterHeading && l.name, says: { boilerplate: 7, byline: -4 } },
  {
    when: (l, { before }) => isSummary(l) && isSummary(before),
    says: { body: 1.5, related: -1.5 },
  },
  // Lists, crossheads, interviews, leads.
  { when: (l) => l.bullet, says: { list: 4 } },
  {
    when: (l, { before, after, afterColon }) =>
      l.bullet && (before?.bullet === true || after?.bullet === true || afterColon),
    says: { list: 4 },
  },
  { when: (l, n) => n.afterColon && !l.closed, says: { list: 4 } },
  { when: (l, { before }) => before?.bullet === true && !l.bullet, says: { list: -5 } },
  { when: (l, { before }) => before?.bullet === true && addsUp(l), says: { list: 17 } },
  { when: (_, n) => n.inTable, says: { list: 4 } },
  {
    when: (l, { before, after }) => before?.closed === true && after?.closed === true && !l.closed,
    says: { headline: 1.5, boilerplate: -2 },
  },
  { when: (l, { after }) => l.asks && after?.bullet === true, says: { body: 4 } },
  { when: (l) => l.opener, says: { lead: 3, body: 1.5 } },
];

const SAYINGS = SIGNS.map(({ when, says }) => ({
  when,
  says: Object.entries(says) as [Zone, number][],
}));

/** What all signs of a line say together. */
export function evidence(line: Line, near: Neighbours): Readonly<Weights> {
  const weights = { ...BASE };
  for (const { when, says } of SAYINGS)
    if (when(line, near)) for (const [zone, weight] of says) weights[zone] += weight;
  return weights;
}

/**
 * The same at the page's end, where what could be a title is a teaser's, a word alone is the page's
 * own, and a name before a paragraph is not the article's last word.
 */
export function evidenceAtEnd(
  line: Line,
  near: Neighbours,
  weights: Readonly<Weights>,
): Readonly<Weights> {
  const length = size(line);
  return {
    ...weights,
    related: weights.related + (!line.closed && length >= 25 && length <= 140 ? 2.5 : 0),
    boilerplate: weights.boilerplate + (tiny(line) ? 1 : 0),
    byline: weights.byline - (isSummary(near.after) ? 6 : 0),
  };
}
