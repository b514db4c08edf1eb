// The weights: how much each sign of a line speaks for each zone, and how zones follow each other.
import type { Zone } from '../context';
import type { Line } from './lines';

/**
 * Where in the page a line can stand. The page runs front → opening → article → end, never back:
 * the front is what comes before the headline, the opening what comes between it and the text, the
 * end what comes after the article's last line. `zone` is what the line is called there.
 */
export interface State {
  readonly part: 'front' | 'opening' | 'article' | 'end';
  readonly zone: Zone;
}

const state = (part: State['part'], zone: Zone): State => ({ part, zone });

export const STATES: readonly State[] = [
  state('front', 'boilerplate'),
  state('front', 'metadata'),
  state('front', 'related'),
  state('opening', 'headline'),
  state('opening', 'metadata'),
  state('opening', 'byline'),
  state('opening', 'boilerplate'),
  state('opening', 'related'),
  state('opening', 'lead'),
  state('article', 'body'),
  state('article', 'caption'),
  state('article', 'headline'),
  state('article', 'list'),
  state('article', 'related'),
  state('article', 'boilerplate'),
  state('end', 'byline'),
  state('end', 'metadata'),
  state('end', 'related'),
  state('end', 'boilerplate'),
];

const PARTS = ['front', 'opening', 'article', 'end'] as const;
const NEVER = -1e6;

/** Cost of starting the page in a state. */
export function startWeight({ part, zone }: State): number {
  if (part === 'front') return zone === 'related' ? -3 : -0.5;
  if (part === 'opening') return zone === 'headline' ? 0 : NEVER;
  // An article without its title: snippets, and pages whose title was cut off.
  if (part === 'article') return zone === 'body' || zone === 'caption' ? -0.5 : -4;
  return NEVER;
}

/** Weight of going from one line's state to the next line's. */
export function stepWeight(from: State, to: State): number {
  const parts = PARTS.indexOf(to.part) - PARTS.indexOf(from.part);
  if (parts < 0) return NEVER;
  switch (to.part) {
    case 'front':
      return to.zone === 'related' ? -1 : 0;
    case 'opening':
      return openingStep(from, to);
    case 'article':
      if (from.part === 'front') return -6;
      if (from.part === 'opening' && from.zone !== 'lead' && to.zone === 'body') return -0.5;
      if (from.part === 'opening')
        return to.zone === 'related' ? -2 : to.zone === 'headline' && from.zone !== 'lead' ? -3 : 0;
      return articleStep(from, to);
    case 'end':
      if (from.part === 'front' || from.part === 'opening') return -8;
      if (from.part === 'article') return to.zone === 'related' ? -7 : 0;
      if (to.zone === 'byline' && from.zone !== 'byline' && from.zone !== 'metadata') return -3;
      if (to.zone === 'related') return 1.5;
      return to.zone === 'metadata' && from.zone !== 'byline' ? -2 : 0;
  }
}

function openingStep(from: State, to: State): number {
  if (from.part === 'front') return to.zone === 'headline' ? 0 : NEVER;
  if (to.zone === 'headline') return from.zone === 'headline' ? -2.5 : NEVER;
  // One lead; after it only what stands around a lead.
  if (from.zone === 'lead') return to.zone === 'lead' ? -4 : to.zone === 'related' ? -0.5 : -1;
  if (to.zone === 'lead') return from.zone === 'related' ? -3 : 1.5;
  return to.zone === 'related' ? -1 : 0;
}

function articleStep(from: State, to: State): number {
  if (from.zone === 'headline' && to.zone === 'headline') return -3;
  if (from.zone === 'headline' && to.zone === 'related') return -1;
  if (to.zone === 'list') return from.zone === 'list' ? 1.5 : -0.5;
  if (to.zone === 'related')
    return from.zone === 'related' || from.zone === 'boilerplate' ? 1 : -1.5;
  return 0;
}

/** An article does not end in a crosshead. */
export const endWeight = ({ part, zone }: State): number =>
  part === 'article' && zone === 'headline' ? -3 : 0;

/** How a line stands to its neighbours, apart from the zones they get. */
export interface Neighbours {
  readonly before?: Line;
  readonly after?: Line;
  /** The nearest line before that ends in a colon, or a run of unclosed lines after one. */
  readonly afterColon: boolean;
  /** The line before is a teaser's title: doubled, or repeated without a photo credit. */
  readonly afterTeaser: boolean;
  /** A widget's heading stands before, with nothing but titles between. */
  readonly afterHeading: boolean;
  /** Within a run of very short lines: a table that lost its columns. */
  readonly inTable: boolean;
}

/** At the page's end a line that could be a title is one of a teaser. */
export function weightIn(
  state: State,
  line: Line,
  weights: Readonly<Record<Zone, number>>,
): number {
  const { length } = line.text;
  const title = state.part === 'end' && state.zone === 'related' && !line.closed;
  return weights[state.zone] + (title && length >= 25 && length <= 140 ? 2.5 : 0);
}

/** What the signs of a line say for each zone; the sum is only compared with the other zones'. */
export function evidence(line: Line, near: Neighbours): Readonly<Record<Zone, number>> {
  const w: Record<Zone, number> = {
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
  shape(line, w);
  if (line.image) w.boilerplate += 12;
  if (line.imageText) ((w.related += 8), (w.body -= 4), (w.lead -= 6));
  if (line.heading || line.slug) w.boilerplate += 11;
  if (line.chromeStart) ((w.boilerplate += 12), (w.related -= 4));
  if (line.menu) w.boilerplate += 10;
  if (line.section) ((w.metadata += 18), (w.boilerplate += 7));
  if (line.teaserStart) line.text.length < 30 ? (w.boilerplate += 9) : (w.related += 6);
  if (line.timestamp) w.metadata += 14;
  if (line.sourceLabel) w.metadata += 13;
  if (line.credit || line.sourceCredit) w.byline += 13;
  if (line.name && !line.allCaps) ((w.byline += 11.5), (w.headline -= 1.5), (w.boilerplate -= 2));
  if (near.before?.sourceCredit && line.text.length < 30) w.byline += 12;
  if (line.signature) ((w.body += 6), (w.headline -= 2), (w.byline -= 3));
  captions(line, near, w);
  if (line.doubled) w.related += 8;
  if (near.afterTeaser) ((w.related += 8), (w.body -= 2), (w.boilerplate -= 2));
  if (near.afterHeading && !line.menu && line.text.length >= 25) w.related += 3.5;
  if (near.before?.closed && near.after?.closed && !line.closed) w.headline += 1.5;
  if (near.inTable) w.list += 4;
  if (line.bullet) w.list += near.before?.bullet || near.after?.bullet || near.afterColon ? 8 : 4;
  if (near.afterColon && !line.closed) w.list += 4;
  if (near.before?.bullet && !line.bullet) w.list -= 5;
  if (line.asks && near.after?.bullet) w.body += 4;
  if (line.opener) ((w.lead += 3), (w.body += 1.5));
  if (line.openerAgain) ((w.related += 7), (w.body -= 4));
  return w;
}

/** Length, final punctuation, capitals. */
function shape(line: Line, w: Record<Zone, number>): void {
  const { length } = line.text;
  if (line.closed) {
    w.body += length > 80 ? 4 : 2.5;
    w.lead += length > 50 ? 4 : 1.5;
    w.headline -= 4;
    w.related -= 0.5;
  } else if (line.asks) {
    w.body += length > 100 ? 3 : 1;
    w.headline += length <= 130 ? 0.5 : -3;
  } else {
    w.headline += length < 5 || length > 130 ? -1 : length < 8 ? 1 : length > 70 ? 1 : 2;
    w.caption += length >= 70 ? 2 : length >= 30 ? 1 : 0;
    if (length < 80) ((w.body -= 1.5), (w.lead -= 3.5));
  }
  if (length > 160) ((w.body += 2.5), (w.lead += 1.5), (w.headline -= 3), (w.related -= 0.5));
  if (length > 450) ((w.lead -= 3), (w.caption -= 2), (w.related -= 1));
  if (length < 25 && !line.closed && !line.asks && !line.endsInColon)
    ((w.body -= 2), (w.boilerplate += 5.5), (w.related -= 1));
  if (length <= 16 && !line.closed && !line.asks && !line.endsInColon) w.boilerplate += 1;
  if (line.endsInColon) ((w.body += 3), (w.headline -= 1));
  if (line.startsSmall) ((w.headline -= 3), (w.related -= 2));
  if (line.allCaps && length >= 8) w.headline += 2.5;
  if (line.words < 3) w.headline -= 1;
}

function captions(line: Line, near: Neighbours, w: Record<Zone, number>): void {
  if (line.photo) ((w.caption += 6), (w.body -= 1.5), (w.headline -= 2), (w.related -= 1));
  if (line.pipe && !line.image && !line.imageText) w.caption += 4;
  if (near.before?.image && !line.heading) w.caption += line.text.length < 350 ? 1 : 0;
  if (line.echo) ((w.caption += 6), (w.headline -= 3));
  if (near.before?.echo && line.text.length < 300) ((w.caption += 7), (w.body -= 2));
  const twin = (line.repeatsPrevious || line.repeatedNext) && !line.heading;
  if (twin) line.photo ? (w.caption += 3) : ((w.related += 3), (w.caption += 3));
}
