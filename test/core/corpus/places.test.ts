// Where entities are mentioned over a corpus, as articles come, change and go.
import { expect, test } from 'vitest';
import { createEntityPlaces } from '../../../server/src/core/index';
import { analysis, entity, spanOf } from '../../support/analysis';

const article = (id: string, text: string, ...names: [string, string][]) =>
  analysis(text, {
    id,
    mentions: names.map(([quote, of]) => entity(spanOf(text, quote), 'PER', { entity: of })),
  }).facts;

test('mentions are found over the articles, in order, until those change', () => {
  const places = createEntityPlaces();
  places.set(article('b.txt', 'Bà Mai tới.', ['Mai', 'nguyen-mai']));
  places.set(article('a.txt', 'Tin\nNguyễn Mai nói.', ['Nguyễn Mai', 'nguyen-mai']));
  expect(places.of('nguyen-mai').map((p) => [p.article, p.name, p.start.line])).toEqual([
    ['a.txt', 'Nguyễn Mai', 1],
    ['b.txt', 'Mai', 0],
  ]);
  expect(places.articlesOf('nguyen-mai')).toBe(2);
  places.set(article('b.txt', 'Không ai tới.'));
  expect(places.articlesOf('nguyen-mai')).toBe(1);
  places.delete('a.txt');
  expect(places.of('nguyen-mai')).toEqual([]);
});

test('entities are searched by words of their names, whatever the case and the tone placement', () => {
  const places = createEntityPlaces();
  places.set(article('a.txt', 'Lê Hòa gặp Trần An.', ['Lê Hòa', 'le-hoa'], ['Trần An', 'tran-an']));
  expect(places.search('hoà lê', 10).map((p) => p.name)).toEqual(['Lê Hòa']);
  expect(places.search('', 1)).toHaveLength(1);
  expect(places.search('Bình', 10)).toEqual([]);
});
