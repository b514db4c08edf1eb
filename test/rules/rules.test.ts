// Every rule against its page of examples: bad is found at the marked places, good and fixed are silent.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core/check/registry';
import { createAnalyser, DEFAULT_CONFIG } from '../../server/src/core/index';
import { lexiconData } from '../support/lexicon';
import { readPage, type Example } from '../support/rule-pages';

for (const rule of RULES) {
  if (rule.scope !== 'article') continue;
  const analyser = createAnalyser(lexiconData, { ...DEFAULT_CONFIG, rules: { [rule.id]: 'on' } });
  const examples = readPage(rule.id);
  const findings = ({ text, published }: Example) =>
    analyser.analyse({ id: 'x.txt', text, ...(published ? { published } : {}) }).findings;

  describe(rule.id, () => {
    test('has examples of both sides', () => {
      expect(examples.map((e) => e.kind)).toEqual(expect.arrayContaining(['bad', 'good', 'fixed']));
    });
    for (const example of examples) {
      test(`${example.kind}, line ${example.line}`, () => {
        const found = findings(example);
        if (example.kind === 'bad') {
          const quotes = found
            .filter((f) => f.rule === rule.id)
            .flatMap((f) => f.spans)
            .map((s) => `${s.start} ${example.text.slice(s.start, s.end)}`);
          const marked = example.spans.map(
            (s) => `${s.start} ${example.text.slice(s.start, s.end)}`,
          );
          expect([...new Set(quotes)].sort()).toEqual(marked.sort());
        } else {
          const alarms = found.filter(
            (f) => f.rule === rule.id || f.severity === 'error' || f.severity === 'warning',
          );
          expect(alarms.map((f) => `${f.rule} ${JSON.stringify(f.data)}`)).toEqual([]);
        }
      });
    }
  });
}
