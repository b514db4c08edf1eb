// Which articles tell one story.
import { describe, expect, test } from 'vitest';
import { createStories } from '../../../server/src/core/corpus/story';
import { createAnalyser, statementsOf } from '../../../server/src/core/index';
import { lexiconData } from '../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const read = (text: string): ReturnType<typeof statementsOf> =>
  statementsOf(analyser.analyse({ id: 'x', text, published: '2025-06-10' }).facts);

const FIRE = read(
  'Vụ cháy xưởng gỗ Tân Mỹ hôm 8/6 thiêu rụi 1.250 m2 nhà xưởng, thiệt hại 12 tỷ đồng.',
);
const AGAIN = read(
  'Xưởng gỗ Tân Mỹ mất 1.250 m2 nhà xưởng trong vụ cháy ngày 8/6, theo công an huyện.',
);
const OTHER = read('Lễ hội hoa anh đào Hà Phong đón 40.000 lượt khách trong hai ngày cuối tuần.');

describe('stories', () => {
  test('articles with names, days and figures in common are of one story, on both sides', () => {
    const stories = createStories();
    stories.set('a', FIRE);
    stories.set('b', AGAIN);
    stories.set('c', OTHER);
    expect([...stories.matesOf('a')]).toEqual(['b']);
    expect([...stories.matesOf('b')]).toEqual(['a']);
    expect([...stories.matesOf('c')]).toEqual([]);
  });

  test('what an article states now counts, not what it stated', () => {
    const stories = createStories();
    stories.set('a', FIRE);
    stories.set('b', AGAIN);
    stories.set('b', OTHER);
    expect([...stories.matesOf('a')]).toEqual([]);
    stories.set('b', AGAIN);
    expect([...stories.matesOf('a')]).toEqual(['b']);
    stories.delete('b');
    expect([...stories.matesOf('a')]).toEqual([]);
  });

  test('what many articles have in common makes no story', () => {
    const stories = createStories();
    for (let i = 0; i < 40; i++)
      stories.set(`${i}`, read('Giá vàng SJC sáng nay tăng 50.000 đồng.'));
    expect([...stories.matesOf('0')]).toEqual([]);
  });
});
