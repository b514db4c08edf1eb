// The outline of an article: its headlines with what stands under them, and the other zones.
import type { Analysis } from '../index';
import type { Locale } from '../messages/messages';
import type { Span } from '../text/span';
import { zoneName } from './names';

export type SymbolKindName = 'headline' | 'zone';

export interface SymbolInfo {
  readonly name: string;
  /** The zone's name, in the person's language. */
  readonly detail: string;
  readonly kind: SymbolKindName;
  /** The whole passage: for a headline, down to the next one. */
  readonly span: Span;
  /** What is selected when one goes there. */
  readonly selection: Span;
  readonly children: readonly SymbolInfo[];
}

const LONGEST = 80;

/** Headlines hold the zones up to the next headline; zones before the first stand alone. */
export function documentSymbols({ facts }: Analysis, locale: Locale): SymbolInfo[] {
  const symbols: { -readonly [K in keyof SymbolInfo]: SymbolInfo[K] }[] = [];
  for (const zone of facts.zones) {
    const symbol = {
      name: title(facts.doc.slice(zone)),
      detail: zoneName(zone.zone, locale),
      kind: zone.zone === 'headline' ? ('headline' as const) : ('zone' as const),
      span: { start: zone.start, end: zone.end },
      selection: { start: zone.start, end: zone.end },
      children: [],
    };
    const last = symbols[symbols.length - 1];
    if (symbol.kind === 'zone' && last?.kind === 'headline') {
      last.children = [...last.children, symbol];
      last.span = { start: last.span.start, end: symbol.span.end };
    } else symbols.push(symbol);
  }
  return symbols;
}

function title(text: string): string {
  const line = text.trim().split('\n', 1)[0]!.trim();
  if (line.length <= LONGEST) return line;
  const cut = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
