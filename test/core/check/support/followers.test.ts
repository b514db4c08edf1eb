// The table of followers: what is packed comes out whole.
import { expect, test } from 'vitest';
import { NO_FOLLOWERS, unpackFollowers } from '../../../../server/src/core/check/support/followers';
import { lexiconData } from '../../../support/lexicon';

const digits = { last: '0123', more: 'ab' };

test('followers are read by the steps between them, with what calls for what', () => {
  const followers = unpackFollowers({
    left: 'hải thành',
    right: 'phố quân an dương công phòng',
    rows: '1>0<> 02',
    digits,
  });
  expect([...followers.of('hải')]).toEqual([
    ['quân', '>'],
    ['an', '<>'],
  ]);
  expect([...followers.of('thành')]).toEqual([
    ['phố', ''],
    ['dương', ''],
  ]);
});

test('a long step has its lowest digits first', () => {
  const right = Array.from({ length: 40 }, (_, i) => `s${i}`).join(' ');
  const { of } = unpackFollowers({ left: 'x y z', right, rows: 'a0 b0 ab3', digits });
  // 4 + 0 + 2·0; 4 + 1 + 2·0; 4 + 0 + 2·(4 + 1 + 2·3).
  expect(['x', 'y', 'z'].map((left) => [...of(left).keys()])).toEqual([['s4'], ['s5'], ['s26']]);
});

test('an unknown syllable has none, and neither has an empty table', () => {
  const packed = { left: 'hải', right: 'quân', rows: '0', digits };
  expect(unpackFollowers(packed).of('hai').size).toBe(0);
  expect(unpackFollowers(NO_FOLLOWERS).of('hải').size).toBe(0);
});

test('the table of the lexicon is whole: each of its rows names syllables that it has', () => {
  const { seen } = lexiconData['compounds'] as {
    seen: Parameters<typeof unpackFollowers>[0];
  };
  const right = new Set(seen.right.split(' '));
  const followers = unpackFollowers(seen);
  const rows = seen.left.split(' ').map((left) => [...followers.of(left).keys()]);
  expect(rows.length).toBeGreaterThan(5000);
  expect(rows.filter((row) => !row.length || row.some((syllable) => !right.has(syllable)))).toEqual(
    [],
  );
});
