// Reads a rule's page of examples: what must be found, what must stay silent, and the text after the fix.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/core/text/span';

export interface Example {
  readonly kind: 'bad' | 'good' | 'fixed';
  readonly text: string;
  /** The marked places, `[[…]]` in the page; only of bad examples. */
  readonly spans: readonly Span[];
  readonly published?: string;
  /** The line of the page where the example begins. */
  readonly line: number;
}

const PAGES = join(__dirname, '../rules');

/** Ids of the pages there are: `family/fault`. */
export function pageIds(): string[] {
  return readdirSync(PAGES, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(0, -'.md'.length))
    .sort();
}

const FENCE = /^```(bad|good|fixed)(?: published=(\S+))?$/u;

/** Examples are fenced blocks: ```bad, ```fixed (the bad one before it, corrected) and ```good. */
export function readPage(id: string): Example[] {
  const examples: Example[] = [];
  let open:
    { kind: Example['kind']; published?: string; line: number; lines: string[] } | undefined;
  readFileSync(join(PAGES, `${id}.md`), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const fence = FENCE.exec(line);
      if (fence && !open)
        open = {
          kind: fence[1] as Example['kind'],
          ...(fence[2] ? { published: fence[2] } : {}),
          line: index + 1,
          lines: [],
        };
      else if (line === '```' && open) {
        examples.push({ ...open, ...unmark(open.lines.join('\n')) });
        open = undefined;
      } else open?.lines.push(line);
    });
  return examples;
}

function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let rest = marked;
  for (let at = rest.indexOf('[['); at >= 0; at = rest.indexOf('[[')) {
    const close = rest.indexOf(']]', at);
    text += rest.slice(0, at);
    const start = text.length;
    text += rest.slice(at + 2, close);
    spans.push({ start, end: text.length });
    rest = rest.slice(close + 2);
  }
  return { text: text + rest, spans };
}
