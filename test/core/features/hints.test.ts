// Inlay hints: the value where the words do not show it.
import { expect, test } from 'vitest';
import { valueHints } from '../../../server/src/core/index';
import { analysis, entity, figure, spanOf, time } from '../../support/analysis';

const TEXT = 'Hôm qua Lan đón 1,5 nghìn xe, tăng 12 xe, thắng 2-1.';
const of = analysis(TEXT, {
  mentions: [
    time(spanOf(TEXT, 'Hôm qua'), '2022-05-02', { from: 'implied' }),
    entity(spanOf(TEXT, 'Lan'), 'PER'),
    figure(spanOf(TEXT, '1,5 nghìn xe'), 1500, 'xe'),
    figure(spanOf(TEXT, '12 xe'), 12, 'xe'),
    figure(spanOf(TEXT, '2-1'), 0, '', { type: 'SCORE', value: [2, 1] }),
  ],
});
const hints = (locale: 'en' | 'vi', span = { start: 0, end: TEXT.length }) =>
  valueHints(of, span, locale).map(({ offset, label }) => [
    TEXT.slice(0, offset).split(' ').at(-1),
    label,
  ]);

test('dates and figures have one, names and plain numbers have none', () =>
  expect(hints('vi')).toEqual([
    ['qua', '2022-05-02'],
    ['xe', '1.500 xe'],
    ['2-1', '2–1'],
  ]));
test('digits are grouped as the language does', () =>
  expect(hints('en')[1]).toEqual(['xe', '1,500 xe']));
test('only what stands in the range', () =>
  expect(hints('en', spanOf(TEXT, 'Hôm qua'))).toEqual([['qua', '2022-05-02']]));
