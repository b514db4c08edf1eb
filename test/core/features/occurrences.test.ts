// Where else the thing under the cursor occurs.
import { expect, test } from 'vitest';
import { occurrencesAt } from '../../../server/src/core/index';
import { analysis, entity, figure, spanOf } from '../../support/analysis';

const text = 'Lan Anh thăm Huế. Chị Lan kể Huế đón 5 xe; 5 người ở HUẾ.';
const lan = { entity: 'lan-anh' };
const sample = analysis(text, {
  mentions: [
    entity(spanOf(text, 'Lan Anh'), 'PER', lan),
    entity(spanOf(text, 'Lan', 1), 'PER', lan),
    entity(spanOf(text, 'Huế'), 'LOC'),
    entity(spanOf(text, 'Huế', 1), 'LOC'),
    entity(spanOf(text, 'HUẾ'), 'LOC'),
    figure(spanOf(text, '5 xe'), 5, 'xe'),
    figure(spanOf(text, '5 người'), 5, 'người'),
  ],
});
const quotes = (offset: number): string[] =>
  occurrencesAt(sample.facts, offset).map((m) => text.slice(m.start, m.end));

test('one entity under two names', () => expect(quotes(0)).toEqual(['Lan Anh', 'Lan']));
test('one name, whatever its case', () =>
  expect(quotes(spanOf(text, 'Huế').start)).toEqual(['Huế', 'Huế', 'HUẾ']));
test('the same number of something else is another figure', () =>
  expect(quotes(spanOf(text, '5 xe').start)).toEqual(['5 xe']));
test('nothing where no mark stands', () =>
  expect(quotes(spanOf(text, 'thăm').start + 1)).toEqual([]));
