// Sets of documents that contradict each other or do not, and what the analyser says of each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Analyser } from '../../server/src/core/index';
import type { Span } from '../../server/src/core/text/span';

export interface CorpusSet {
  readonly kind: string;
  readonly side: 'wrong' | 'right';
  readonly documents: readonly SetDocument[];
}

export interface SetDocument {
  readonly published: string;
  readonly text: string;
  /** The values at fault, `{…}` in the file. */
  readonly marked: readonly Span[];
}

export interface SetVerdict {
  /** A finding touches two of the marked places. */
  readonly found: boolean;
  /** Findings that touch none, or any at all where nothing is wrong: rule and the words. */
  readonly stray: readonly string[];
}

type Entry = { kind: string } & Record<CorpusSet['side'], Record<string, string>[]>;

/** The sets of a file, a wrong one and its right twin after the other. */
export function corpusSets(file = join('test/rules', 'corpus-sets.yaml')): CorpusSet[] {
  const entries = parse(readFileSync(file, 'utf8')) as Entry[];
  return entries.flatMap(({ kind, wrong, right }) =>
    (
      [
        ['wrong', wrong],
        ['right', right],
      ] as const
    ).map(([side, documents]) => ({
      kind,
      side,
      documents: documents.flatMap((document) =>
        Object.entries(document).map(([published, text]) => ({ published, ...unmark(text) })),
      ),
    })),
  );
}

/** Article rules and corpus rules on every document of a set; only warnings and errors count. */
export function judge(analyser: Analyser, { side, documents }: CorpusSet): SetVerdict {
  const corpus = analyser.createCorpus();
  const analyses = documents.map(({ published, text }, i) =>
    analyser.analyse({ id: `${i}.txt`, text, published }),
  );
  for (const { facts } of analyses) corpus.set(facts);
  let found = false;
  const stray: string[] = [];
  analyses.forEach(({ facts, findings }, i) => {
    for (const finding of [...findings, ...corpus.check(facts.id)]) {
      if (finding.severity !== 'warning' && finding.severity !== 'error') continue;
      const places = [
        ...finding.spans.map((span) => [i, span] as const),
        ...finding.related.flatMap(({ article, spans }) =>
          spans.map((span) => [Number.parseInt(article), span] as const),
        ),
      ];
      const touched = new Set(
        places.flatMap(([at, span]) =>
          documents[at]!.marked.filter((m) => m.start < span.end && span.start < m.end).map(
            (m) => `${at} ${m.start}`,
          ),
        ),
      );
      if (touched.size >= 2) found = true;
      if (side === 'right' || !touched.size)
        stray.push(
          `${finding.rule}: ${places.map(([at, s]) => documents[at]!.text.slice(s.start, s.end)).join(' ≠ ')}`,
        );
    }
  });
  return { found, stray };
}

function unmark(marked: string): Pick<SetDocument, 'text' | 'marked'> {
  const spans: Span[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^}]*\})/u)) {
    const inner = piece.startsWith('{') ? piece.slice(1, -1) : piece;
    if (inner !== piece) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, marked: spans };
}
