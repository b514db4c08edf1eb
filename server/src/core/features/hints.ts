// Inlay hints: the normalised value after dates and figures whose words do not show it.
import type { Analysis } from '../index';
import type { Locale } from '../messages/messages';
import { overlaps, type Span } from '../text/span';
import { formatNumber } from './numbers';

export interface HintInfo {
  readonly offset: number;
  readonly label: string;
}

/** The hints within the span, in text order. */
export function valueHints({ facts }: Analysis, within: Span, locale: Locale): HintInfo[] {
  return facts.mentions.flatMap((mention) => {
    if (mention.layer === 'entity' || !overlaps(mention, within)) return [];
    const values =
      mention.layer === 'time'
        ? mention.value
        : [mention.value].flat().map((value) => formatNumber(value, locale));
    const label =
      typeof values === 'string'
        ? values
        : `${values.join(mention.type === 'SCORE' ? '–' : ' … ')} ${'unit' in mention ? mention.unit : ''}`.trim();
    return facts.doc.slice(mention).includes(label) ? [] : [{ offset: mention.end, label }];
  });
}
