// What a tagger outside the program may say, and where it is put.
import { describe, expect, test } from 'vitest';
import type { EntityMention } from '../../../server/src/core/recognise/mention';
import { readExternal, withExternal } from '../../../server/src/core/resolve/external';
import { createSnapshot } from '../../../server/src/core/text/snapshot';

const doc = createSnapshot('😀 Bà Mai tới Huế\nvới 5 người.');
const read = (answer: unknown) =>
  readExternal(
    doc,
    'a.txt',
    typeof answer === 'string' ? answer : JSON.stringify(answer),
    'mine',
    new Set(['CẢNG']),
  );
const answer = (...mentions: unknown[]) => read({ id: 'a.txt', mentions });
const faults = (given: ReturnType<typeof read>): string[] =>
  given.faults.map(({ messageId }) => messageId);

describe('an answer', () => {
  test('has its offsets in code points, and its source', () => {
    const { mentions } = answer({ start: 5, end: 8, quote: 'Mai', type: 'PER', score: 0.876 });
    expect(mentions).toEqual([
      { layer: 'entity', type: 'PER', start: 6, end: 9, score: 0.88, source: 'mine' },
    ]);
    expect(doc.slice(mentions[0]!)).toBe('Mai');
  });
  test('may have own types, times and figures with their values', () => {
    const { mentions } = answer(
      { start: 13, end: 16, type: 'CẢNG' },
      { start: 21, end: 28, layer: 'figure', type: 'COUNT', value: 5, unit: 'người' },
    );
    expect(mentions.map(({ type, score }) => [type, score])).toEqual([
      ['CẢNG', 0.5],
      ['COUNT', 0.5],
    ]);
  });
  test.each([
    [{ start: 5, end: 99, type: 'PER' }, 'span'],
    [{ start: 8, end: 5, type: 'PER' }, 'span'],
    [{ start: 4, end: 8, type: 'PER' }, 'span'],
    [{ start: 5, end: 21, type: 'PER' }, 'span'],
    [{ start: '5', end: 8, type: 'PER' }, 'span'],
    ['Mai', 'span'],
    [{ start: 5, end: 8, quote: 'Huế', type: 'PER' }, 'quote'],
    [{ start: 5, end: 8, type: 'PERSON' }, 'type'],
    [{ start: 5, end: 8, layer: 'speech', type: 'PER' }, 'type'],
    [{ start: 5, end: 8, layer: 'time', type: 'DATE' }, 'value'],
  ])('is used without a mention that is wrong: %j', (wrong, kind) => {
    const given = answer(wrong, { start: 13, end: 16, type: 'LOC' });
    expect(given.mentions).toHaveLength(1);
    expect(faults(given)).toEqual([`recogniser/bad-${kind}`]);
    expect(given.faults[0]!.data).toMatchObject({
      recogniser: 'mine',
      article: 'a.txt',
      number: 1,
    });
  });
  test('with many faults names the first', () =>
    expect(faults(answer(1, 2, 3, 4, 5))).toEqual([
      ...Array<string>(3).fill('recogniser/bad-span'),
      'recogniser/more-faults',
    ]));
  test.each([
    ['Loading model …', 'not-json'],
    ['[]', 'no-mentions'],
    ['{"id":"a.txt"}', 'no-mentions'],
    ['{"id":"b.txt","mentions":[]}', 'other-article'],
  ])('that is none is named: %s', (line, kind) =>
    expect(faults(read(line))).toEqual([`recogniser/${kind}`]),
  );
});

test('mentions go where nothing like them was found; nesting is no clash, crossing is', () => {
  const at = (start: number, end: number, source?: string): EntityMention => ({
    layer: 'entity',
    type: 'ORG',
    start,
    end,
    score: 1,
    ...(source ? { source } : {}),
  });
  const found = { entities: [at(0, 4), at(10, 14)], times: [], figures: [] };
  const theirs = [
    at(0, 4, 'x'),
    at(0, 8, 'x'),
    at(2, 6, 'x'),
    at(12, 13, 'x'),
    at(13, 20, 'x'),
    at(20, 22, 'x'),
  ];
  const { entities } = withExternal(found, theirs);
  expect(entities.map(({ start, end, source }) => [start, end, source])).toEqual([
    [0, 8, 'x'],
    [0, 4, undefined],
    [10, 14, undefined],
    [12, 13, 'x'],
    [20, 22, 'x'],
  ]);
});
