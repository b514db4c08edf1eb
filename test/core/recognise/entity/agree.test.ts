// One name, one type in an article: which readings follow, and which stand as they are.
import { describe, expect, test } from 'vitest';
import type { EntityMention } from '../../../../server/src/core/recognise/mention';
import { agree } from '../../../../server/src/core/recognise/entity/agree';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';

/** The types of a name said once for each reading, after agreement. */
function types(name: string, readings: [type: string, score: number][], known = false): string[] {
  const doc = createSnapshot(readings.map(() => name).join('\n'));
  const mentions = readings.map(([type, score], i): EntityMention => {
    const start = i * (name.length + 1);
    return { layer: 'entity', type, start, end: start + name.length, score };
  });
  return agree(mentions, doc, () => known).map((mention) => mention.type);
}

describe('an unsure reading follows', () => {
  test('the type that leads by far', () =>
    expect(
      types('Lá Bàng Đỏ', [
        ['MISC', 0.9],
        ['LOC', 0.5],
        ['MISC', 0.6],
      ]),
    ).toEqual(['MISC', 'MISC', 'MISC']));
});

describe('a reading stands', () => {
  test('where it is sure: a street may bear the name', () =>
    expect(
      types('Lê Hoài Thu', [
        ['PER', 0.9],
        ['PER', 0.9],
        ['LOC', 0.85],
      ]),
    ).toEqual(['PER', 'PER', 'LOC']));
  test('where no type leads', () =>
    expect(
      types('Lá Bàng Đỏ', [
        ['MISC', 0.7],
        ['LOC', 0.6],
      ]),
    ).toEqual(['MISC', 'LOC']));
  test('where the name is of one word', () =>
    expect(
      types('Mai', [
        ['PER', 0.9],
        ['LOC', 0.3],
      ]),
    ).toEqual(['PER', 'LOC']));
  test('where it is of a known place: a country may be its team', () =>
    expect(
      types(
        'Hàn Quốc',
        [
          ['LOC', 0.9],
          ['ORG', 0.3],
        ],
        true,
      ),
    ).toEqual(['LOC', 'ORG']));
});
