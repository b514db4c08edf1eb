// What a value is told with: as far as it names it, and no further.
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/src/core/index';
import { claimsOf } from '../../../../server/src/core/check/support/claim';
import { lexiconData } from '../../../support/lexicon';

const analyser = createAnalyser(lexiconData);

const phrasesIn = (text: string) =>
  claimsOf(analyser.analyse({ id: 'x.txt', text, published: '2025-06-10' }).facts).map(
    ({ phrase }) => phrase,
  );

describe('the phrase of a value', () => {
  test('begins after who says it, and ends where something is said of it', () => {
    const [phrase] = phrasesIn('Chủ đầu tư cho biết con đập dài 640 m sẽ xong vào mùa khô.');
    expect(phrase).toMatchObject({ before: ['đập', 'dài'], after: [], pointed: false });
  });
  test('ends with what points back', () => {
    const [phrase] = phrasesIn('Con đập 640 m bắc qua suối này đã xong.');
    expect(phrase).toMatchObject({ before: ['đập'], after: ['bắc', 'suối'], pointed: true });
  });
  test('may be of all that have been told of', () => {
    const [all, some] = phrasesIn('Cả 14 em được chọn đều mừng. Có 14 em được chọn.');
    expect(all).toMatchObject({ ofAll: true, after: ['chọn'] });
    expect(some!.ofAll).toBe(false);
  });
  test('goes by meanings: two names of one event are one', () => {
    const [a, b] = phrasesIn('Phà rời bến lúc 7h. Phà khởi hành lúc 8h.');
    expect(a!.before).toEqual(b!.before);
  });
});
