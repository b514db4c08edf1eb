// What an injector makes of an article: one edit that puts a fault in, and the rules that may find it.
import type { ArticleFacts } from '../../../server/src/core/index';
import type { Random } from './random';

export interface Fault {
  /** What is replaced in the article's text, in UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export interface Injector {
  readonly name: string;
  /** The rule that the fault is counted under. */
  readonly rule: string;
  /** Others that find it as well. */
  readonly or?: readonly string[];
  /** Every fault of the kind that the article has room for. */
  faults(article: ArticleFacts, random: Random): Fault[];
}

export const apply = (text: string, { start, end, put }: Fault): string =>
  text.slice(0, start) + put + text.slice(end);

/** `1234567` → `1.234.567`; a decimal comma. */
export const vietnamese = (value: number, decimals = 0): string =>
  value
    .toFixed(decimals)
    .replace('.', ',')
    .replace(/\d(?=(?:\d{3})+(?:,|$))/gu, '$&.');
