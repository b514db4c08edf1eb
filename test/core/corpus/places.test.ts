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

test('the two orders of a foreign name are one entity, of a Vietnamese name two', () => {
  const places = createEntityPlaces(['anna-berg', 'berg-anna']);
  places.set(
    article(
      'a.txt',
      'Hiroshi Tanaka gặp Lê Vũ và Anna Berg.',
      ['Hiroshi Tanaka', 'hiroshi-tanaka'],
      ['Lê Vũ', 'le-vu'],
      ['Anna Berg', 'anna-berg'],
    ),
  );
  places.set(
    article(
      'b.txt',
      'Tanaka Hiroshi gặp Vũ Lê và Berg Anna.',
      ['Tanaka Hiroshi', 'tanaka-hiroshi'],
      ['Vũ Lê', 'vu-le'],
      ['Berg Anna', 'berg-anna'],
    ),
  );
  expect(places.articlesOf('hiroshi-tanaka')).toBe(2);
  expect(places.articlesOf('le-vu')).toBe(1);
  // What the registry names is what the registry says.
  expect(places.articlesOf('anna-berg')).toBe(1);
});

test('titles come with the days of the articles that give them, the earliest first', () => {
  const places = createEntityPlaces();
  const day = (id: string, value: string, role: string): void => {
    const text = `${role} Lê Hòa nói.`;
    const mentions = [entity(spanOf(text, 'Lê Hòa'), 'PER', { entity: 'le-hoa', role })];
    places.set(analysis(text, { id, mentions, published: { value, from: 'given' } }).facts);
  };
  day('c.txt', '2021-07-01T08:00', 'Bộ trưởng');
  day('a.txt', '2019-03-02', 'Thứ trưởng');
  day('b.txt', '2020-01-05', 'thứ trưởng');
  expect(places.titlesOf('le-hoa')).toEqual(
    [
      { role: 'Thứ trưởng', from: '2019-03-02', to: '2020-01-05' },
      { role: 'Bộ trưởng', from: '2021-07-01', to: '2021-07-01' },
    ].map((title) => expect.objectContaining({ from: title.from, to: title.to })),
  );
  places.delete('c.txt');
  expect(places.titlesOf('le-hoa')).toHaveLength(1);
});
