// Every corpus rule against its page: the documents of a bad example contradict each other at the marked places.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core/check/registry';
import { createAnalyser, DEFAULT_CONFIG } from '../../server/src/core/index';
import { lexiconData } from '../support/lexicon';
import { readPage, type Example } from '../support/rule-pages';

const DOCUMENT = /^=== (\S+)\n/mu;

for (const rule of RULES) {
  if (rule.scope !== 'corpus') continue;
  const analyser = createAnalyser(lexiconData, { ...DEFAULT_CONFIG, rules: { [rule.id]: 'on' } });

  /** `start quote` of every place at fault, in the example's own offsets. */
  const places = (example: Example): string[] => {
    const corpus = analyser.createCorpus();
    const pieces = example.text.split(DOCUMENT);
    const documents: { id: string; offset: number }[] = [];
    let offset = pieces[0]!.length;
    for (let i = 1; i + 1 < pieces.length; i += 2) {
      offset += `=== ${pieces[i]}\n`.length;
      const id = `${documents.length}.txt`;
      corpus.set(analyser.analyse({ id, text: pieces[i + 1]!, published: pieces[i]! }).facts);
      documents.push({ id, offset });
      offset += pieces[i + 1]!.length;
    }
    return documents.flatMap((document) =>
      corpus
        .check(document.id)
        .flatMap((finding) => finding.spans)
        .map((s) => document.offset + s.start)
        .map((start) => `${start} ${example.text.slice(start, start + 6)}`),
    );
  };

  describe(rule.id, () => {
    const examples = readPage(rule.id);
    test('has examples of both sides', () => {
      expect(examples.map((e) => e.kind)).toEqual(expect.arrayContaining(['bad', 'good']));
    });
    for (const example of examples)
      test(`${example.kind}, line ${example.line}`, () => {
        const marked = example.spans.map(
          (s) => `${s.start} ${example.text.slice(s.start, s.start + 6)}`,
        );
        expect([...new Set(places(example))].sort()).toEqual(marked.sort());
      });
  });
}
