// Folding: runs of menus and teasers, so that the article alone stands open.
import type { Analysis } from '../index';
import { isChrome } from '../resolve/facts';
import type { Span } from '../text/span';

/** The runs of chrome zones that span more than one line, in order. */
export function chromeFolds({ facts }: Analysis): Span[] {
  const folds: { start: number; end: number }[] = [];
  let run: { start: number; end: number } | undefined;
  for (const zone of facts.zones) {
    if (!isChrome(zone.zone)) run = undefined;
    else if (run) run.end = zone.end;
    else folds.push((run = { start: zone.start, end: zone.end }));
  }
  return folds.filter((fold) => facts.doc.slice(fold).includes('\n'));
}
