// What the corpus tells of one figure over time, and what it does not mix into it.
import { expect, test } from 'vitest';
import { createAnalyser } from '../../../server/src/core/index';
import { lexiconData } from '../../support/lexicon';
import { spanOf } from '../../support/analysis';

const analyser = createAnalyser(lexiconData);

/** The history at the words in the first document, as `words when articles`. */
function history(
  quote: string,
  ...documents: [published: string | undefined, text: string][]
): string[] {
  const corpus = analyser.createCorpus();
  documents.forEach(([published, text], i) =>
    corpus.set(analyser.resolve({ id: `${i}.txt`, text, ...(published ? { published } : {}) })),
  );
  return corpus
    .history('0.txt', spanOf(documents[0]![1], quote), quote)
    .map((value) => [value.quote, value.when, ...value.articles].join(' '));
}

const toll = (hour: string, dead: number): string =>
  `Tính đến ${hour}, vụ lở đất tại huyện Mường Tè làm ${dead} người chết.`;

test('a toll that grows is a history, in the order of its hours, and no fault', () => {
  const documents: [string, string][] = [
    ['2023-09-20', toll('17h ngày 19/9', 12)],
    ['2023-09-23', toll('8h ngày 22/9', 21)],
    ['2023-09-21', toll('8h ngày 21/9', 15)],
  ];
  expect(history('12 người', ...documents)).toEqual([
    '12 người 2023-09-19T17:00 0.txt',
    '15 người 2023-09-21T08:00 2.txt',
    '21 người 2023-09-22T08:00 1.txt',
  ]);
  const corpus = analyser.createCorpus();
  documents.forEach(([published, text], i) =>
    corpus.set(analyser.resolve({ id: `${i}.txt`, text, published })),
  );
  expect(corpus.check('0.txt')).toEqual([]);
});

test('a cost that is raised stands with what it was', () => {
  const cost = 'Dự án cầu Sông Nhạ có tổng mức đầu tư 800 tỷ đồng.';
  const raised = 'Cầu Sông Nhạ được điều chỉnh tổng mức đầu tư lên 950 tỷ đồng.';
  expect(history('800 tỷ đồng', ['2022-05-01', cost], ['2024-03-02', raised])).toEqual([
    '800 tỷ đồng 2022-05-01 0.txt',
    '950 tỷ đồng 2024-03-02 1.txt',
  ]);
});

test('another place, another kind and the same value are none', () => {
  const mine = toll('17h ngày 19/9', 12);
  const other = mine.replace('Mường Tè', 'Bát Xát').replace('12', '7');
  const hurt = mine.replace('12 người chết', '30 người bị thương');
  expect(history('12 người', ['2023-09-20', mine], ['2023-09-20', other])).toEqual([]);
  expect(history('12 người', ['2023-09-20', mine], ['2023-09-20', hurt])).toEqual([]);
  expect(history('12 người', ['2023-09-20', mine], ['2023-09-21', mine])).toEqual([]);
});

test('where no time is known there is no history', () => {
  const tell = (km: number): string => `Cầu Sông Nhạ dài ${km} m.`;
  expect(history('400 m', [undefined, tell(400)], [undefined, tell(500)])).toEqual([]);
});
