// The order of a page: the states that a line can be in, and how well one follows another.
import type { Zone } from '../context';

/**
 * Where in the page a line can stand. The page runs front → opening → article → end, never back:
 * the front is what comes before the headline, the opening what comes between it and the text, the
 * end what comes after the article's last line. `zone` is what the line is called there.
 */
export interface State {
  readonly part: 'front' | 'opening' | 'article' | 'end';
  readonly zone: Zone;
}

const ZONES: Readonly<Record<State['part'], readonly Zone[]>> = {
  front: ['boilerplate', 'metadata', 'related'],
  opening: ['headline', 'metadata', 'byline', 'boilerplate', 'related', 'lead'],
  article: ['body', 'caption', 'headline', 'list', 'related', 'boilerplate'],
  end: ['byline', 'metadata', 'related', 'boilerplate'],
};

const PARTS = Object.keys(ZONES) as State['part'][];

export const STATES: readonly State[] = PARTS.flatMap((part) =>
  ZONES[part].map((zone) => ({ part, zone })),
);

/** The weight of what cannot be. */
export const NEVER = -Infinity;

/** Weight of beginning the page in a state. */
export function startWeight({ part, zone }: State): number {
  switch (part) {
    case 'front':
      return zone === 'related' ? -3 : -0.5;
    case 'opening':
      return zone === 'headline' ? 0 : NEVER;
    case 'article':
      // Without a title: snippets, and pages whose title was cut off.
      return zone === 'body' || zone === 'caption' ? -0.5 : -4;
    case 'end':
      return NEVER;
  }
}

/** Weight of going from one line's state to the next line's. */
export function stepWeight(from: State, to: State): number {
  if (PARTS.indexOf(to.part) < PARTS.indexOf(from.part)) return NEVER;
  switch (to.part) {
    case 'front':
      return to.zone === 'related' ? -1 : 0;
    case 'opening':
      return from.part === 'front' ? titleStep(to) : openingStep(from.zone, to.zone);
    case 'article':
      if (from.part === 'front') return -6;
      return from.part === 'opening'
        ? textStep(from.zone, to.zone)
        : articleStep(from.zone, to.zone);
    case 'end':
      if (from.part === 'end') return endStep(from.zone, to.zone);
      if (from.part !== 'article') return -8;
      // An article ends in its byline or at a widget's heading, seldom straight at a teaser.
      return to.zone === 'related' ? -9 : to.zone === 'boilerplate' ? -3 : 0;
  }
}

const titleStep = (to: State): number => (to.zone === 'headline' ? 0 : NEVER);

function openingStep(from: Zone, to: Zone): number {
  if (to === 'headline') return from === 'headline' ? -2.5 : NEVER;
  // One lead; after it only what stands around a lead.
  if (from === 'lead') return to === 'lead' ? -4 : to === 'related' ? -0.5 : -1;
  if (to === 'lead') return from === 'related' ? -3 : 1.5;
  return to === 'related' ? -1 : 0;
}

function textStep(from: Zone, to: Zone): number {
  if (to === 'related') return -2;
  if (from === 'lead') return 0;
  return to === 'body' ? -0.5 : to === 'headline' ? -3 : 0;
}

function articleStep(from: Zone, to: Zone): number {
  if (from === 'headline' && to === 'headline') return -3;
  if (from === 'headline' && (to === 'related' || to === 'boilerplate')) return -1;
  if (to === 'list') return from === 'list' ? 1.5 : -0.5;
  if (to === 'related') return from === 'related' || from === 'boilerplate' ? 0 : -1.5;
  // A gallery's captions follow each other.
  return to === 'caption' && from === 'caption' ? 1 : 0;
}

function endStep(from: Zone, to: Zone): number {
  if (to === 'related') return 1.5;
  // Among teasers a name is a tag's, a date a teaser's.
  if (to === 'byline') return from === 'byline' || from === 'metadata' ? 0 : -3;
  return to === 'metadata' && from !== 'byline' && from !== 'metadata' ? -8 : 0;
}

/** Weight of ending the page in a state: an article does not end in a crosshead. */
export const endWeight = ({ part, zone }: State): number =>
  part === 'article' && zone === 'headline' ? -3 : 0;
