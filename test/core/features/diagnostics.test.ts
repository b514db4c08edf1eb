// Findings as diagnostics: their places here and in other articles.
import { expect, test } from 'vitest';
import { diagnose } from '../../../server/src/core/index';
import { analysis, finding, spanOf } from '../../support/analysis';

const text = 'Tổng 5 xe. Chia 2 xe và 2 xe.';

test('a finding stands on its first place and links the others', () => {
  const places = [spanOf(text, '5'), spanOf(text, '2'), spanOf(text, '2', 1)];
  const [info] = diagnose(analysis(text, { findings: [finding(places)] }), 'en');
  expect(info!.span).toEqual(places[0]);
  expect(info!.related.map((p) => p.quote)).toEqual(['2', '2']);
});

test('places in other articles are named, quoted where the article is at hand', () => {
  const other = analysis('Có 7 xe.', { id: 'b.txt' });
  const findings = [
    finding([spanOf(text, '5')], {
      related: [
        { article: 'b.txt', spans: [spanOf('Có 7 xe.', '7')] },
        { article: 'c.txt', spans: [{ start: 0, end: 1 }] },
      ],
    }),
  ];
  const [info] = diagnose(analysis(text, { findings }), 'en', new Map([['b.txt', other.facts]]));
  expect(info!.related.map((p) => [p.article, p.quote])).toEqual([
    ['b.txt', '7'],
    ['c.txt', undefined],
  ]);
});

test('text too many is marked so, a wrong figure is not', () => {
  const [repeated, sum] = diagnose(
    analysis(text, {
      findings: [
        finding([spanOf(text, '5')]),
        finding([spanOf(text, '5')], { rule: 'figure/sum-mismatch' }),
      ],
    }),
    'en',
  );
  expect(repeated!.unnecessary).toBe(true);
  expect(sum!.unnecessary).toBe(false);
});
