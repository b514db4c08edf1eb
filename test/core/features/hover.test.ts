// The hover of each kind of mention: what it says, in both languages.
import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/core/index';
import { analysis, entity, figure, finding, spanOf, time } from '../../support/analysis';

const TEXT = [
  'Đà Nẵng, 3/5/2022',
  'Chủ tịch thành phố Lê Văn Ba cho biết hôm qua cảng đón 12,5 nghìn tấn hàng.',
  'Ông Ba nói cảng_mới sẽ mở.',
].join('\n');
const ba = { entity: 'le-van-ba' };
const sample = analysis(TEXT, {
  published: { value: '2022-05-03', from: 'text' },
  mentions: [
    time(spanOf(TEXT, '3/5/2022'), '2022-05-03'),
    entity(spanOf(TEXT, 'Lê Văn Ba'), 'PER', { ...ba, role: 'Chủ tịch thành phố' }),
    time(spanOf(TEXT, 'hôm qua'), '2022-05-02', {
      from: 'implied',
      because: [spanOf(TEXT, '3/5/2022')],
    }),
    figure(spanOf(TEXT, '12,5 nghìn tấn'), 12500, 'tấn', {
      type: 'MEASURE',
      low: 12450,
      high: 12550,
      measures: 'hàng',
      as_of: '2022-05-02',
      scope: { flow: 'new' },
    }),
    entity(spanOf(TEXT, 'Ba', 1), 'PER', ba),
    entity(spanOf(TEXT, 'cảng_mới'), 'CẢNG'),
  ],
  findings: [finding([spanOf(TEXT, 'hàng')], { data: { word: 'x', working: '1 + 1 ≠ 3' } })],
});
const at = (quote: string, locale: 'en' | 'vi' = 'en'): string =>
  hoverAt(sample, spanOf(TEXT, quote).start + 1, locale)?.markdown ?? '';

describe('a person', () => {
  test('shows type, role, entity and where else', () => {
    const text = at('Lê Văn Ba');
    expect(text).toContain('**Lê Văn Ba** · person (PER)');
    expect(text).toContain('Role: Chủ tịch thành phố');
    expect(text).toContain('`le-van-ba`');
    expect(text).toContain('Occurs 2 times in this article; also on lines 3');
  });
  test('tells what the registry and the other articles know', () => {
    const text =
      hoverAt(sample, spanOf(TEXT, 'Lê Văn Ba').start, 'en', {
        articlesOf: () => 3,
        titlesOf: () => [
          { role: 'Bí thư', from: '2019-01-02', to: '2020-01-02' },
          { role: 'Chủ tịch thành phố', from: '2022-05-03', to: '2022-05-03' },
        ],
        entryOf: (id) => ({
          id,
          type: 'PER',
          name: 'Lê Văn Ba',
          aliases: ['Ba Lê'],
          wikidata: 'Q1',
          note: 'của cảng',
        }),
      })?.markdown ?? '';
    expect(text).toContain(
      'Entity: Lê Văn Ba · `le-van-ba` · [Q1](https://www.wikidata.org/wiki/Q1)',
    );
    expect(text).toContain('Also: Ba Lê');
    expect(text).toContain('Note: của cảng');
    expect(text).toContain('Other articles of the corpus that mention it: 2');
    expect(text).toContain('Bí thư (2019-01-02 – 2020-01-02); Chủ tịch thành phố (2022-05-03)');
  });
  test('speaks Vietnamese', () => expect(at('Lê Văn Ba', 'vi')).toContain('Chức danh: Chủ tịch'));
});

describe('a date', () => {
  test('that is said', () => expect(at('3/5/2022')).toContain('- Value: `2022-05-03`\n'));
  test('that is inferred names what it rests on', () => {
    expect(at('hôm qua')).toContain('`2022-05-02`, partly inferred');
    expect(at('hôm qua')).toContain('“3/5/2022” (line 1)');
  });
});

describe('a figure', () => {
  test('shows value, interval, measure, time and scope', () => {
    const text = at('12,5');
    expect(text).toContain('`12,500 tấn`');
    expect(text).toContain('12,450 to 12,550');
    expect(text).toContain('Measures: hàng');
    expect(text).toContain('As of `2022-05-02`');
    expect(text).toContain('flow new');
  });
  test('tells what the corpus says of it over time, its own in bold', () => {
    const text =
      hoverAt(sample, spanOf(TEXT, '12,5').start, 'en', {
        articlesOf: () => 1,
        titlesOf: () => [],
        entryOf: () => undefined,
        valuesAt: (article, _, quote) => [
          { quote: '9 nghìn tấn', when: '2021', articles: ['x.txt', 'y_1.txt'] },
          { quote, when: '2022-05-02', articles: [article] },
        ],
      })?.markdown ?? '';
    expect(text).toContain(
      'Over the corpus: 9 nghìn tấn (2021, x.txt +1) → **12,5 nghìn tấn** (2022-05-02)',
    );
  });
  test('groups digits as the language does', () =>
    expect(at('12,5', 'vi')).toContain('`12.500 tấn`'));
});

test('an own label keeps its name, and the text of the article is no Markdown', () => {
  expect(at('cảng_mới')).toContain('**cảng\\_mới** · CẢNG');
});

test('a finding shows its working', () => expect(at('hàng')).toContain('`1 + 1 ≠ 3`'));

test('nothing stands where nothing was found', () =>
  expect(hoverAt(sample, spanOf(TEXT, 'nói').start, 'en')).toBeUndefined());
