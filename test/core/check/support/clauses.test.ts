// Clauses of an article, their dates and names.
import { describe, expect, test } from 'vitest';
import {
  clausesOf,
  datesIn,
  endOfTold,
  namesIn,
} from '../../../../server/src/core/check/support/clauses';
import { createAnalyser } from '../../../../server/src/core/index';
import { lexiconData } from '../../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const read = (text: string) =>
  clausesOf(analyser.analyse({ id: 'x.txt', text, published: '2025-05-05' }).facts);

describe('clauses', () => {
  test('end with the sentence, at a semicolon and before a turn', () => {
    expect(
      read('Làng mở hội; xã mở chợ, dù trời mưa. Khách rất đông.').map((c) => c.sentence),
    ).toEqual([0, 0, 0, 1]);
  });

  test('have their years, also those without a word for it', () => {
    const [first, second] = read('Vụ xuân 2018, lúa được mùa. Năm 2020, lúa mất mùa.');
    expect(datesIn(first!).map(({ time }) => time.value)).toEqual(['2018']);
    expect(datesIn(second!).map(({ time }) => time.value)).toEqual(['2020']);
  });

  test('have names, but for the first word, dates, and those after words that are left out', () => {
    const [clause] = read('Tháng 5/2021, đội thắng Bình Minh ở Tân Hòa.');
    expect(namesIn(clause!)).toEqual(['bình', 'minh', 'tân', 'hoà']);
    expect(namesIn(clause!, 0, clause!.text.length, ['ở'])).toEqual(['bình', 'minh']);
  });
});

test('what is told ends where the clause turns to why', () => {
  const text = ' năm ấy , xã mở chợ nhờ có đường';
  expect(text.slice(0, endOfTold(text))).toBe(' năm ấy , xã mở chợ ');
});
