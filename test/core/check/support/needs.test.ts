// What a pattern needs, read from the pattern: never more than every match of it holds.
import { describe, expect, test } from 'vitest';
import {
  AMOUNT,
  DATE,
  gap,
  near,
  PERCENT,
  typesOf,
} from '../../../../server/src/core/check/support/letters';
import { needsOf } from '../../../../server/src/core/check/support/needs';
import { Cues } from '../../../../server/src/core/text/cues';
import { tokenize } from '../../../../server/src/core/text/tokens';

/** May a line of these words (mentions left out) hold a match? */
const mayMatch = (pattern: string, words: string): boolean => {
  const tokens = tokenize(words);
  const held = new Cues(tokens, 0, tokens.length);
  return needsOf(new RegExp(pattern, 'u')).cues.every((cue) => held.has(cue));
};

const mentions = (pattern: string): unknown => needsOf(new RegExp(pattern, 'u')).mentions;

describe('the words that a pattern needs', () => {
  test.each([
    ['lúa mùa', 'mùa này lúa tốt', 'mùa này ngô tốt'],
    ['(?:lúa|ngô nếp) tốt', 'ngô nếp tốt', 'khoai tốt'],
    ['(?<crop>lúa|ngô) tốt', 'lúa tốt', 'lúa xấu'],
    ['(?: rất)* (?:tốt|xấu)', 'xấu', 'rất'],
    [`${AMOUNT}${gap(40)}(?:bằng|hơn) `, 'hơn', 'kém'],
    [`hơn${near(20)} ${AMOUNT}`, 'hơn', 'kém'],
    ['^(?:(?<a>đến) |(?<b>trước đó) ?,?)x{2}', 'đến x', 'sau x'],
    ['lúa(?= tốt)', 'lúa', 'ngô'],
    ['hoà', 'hòa', 'hoa'],
  ])('%s', (pattern, held, lacking) => {
    expect(mayMatch(pattern, held)).toBe(true);
    expect(mayMatch(pattern, lacking)).toBe(false);
  });

  test.each([
    ['lúa(?: tốt)?', 'lúa'],
    ['lúa(?: tốt){0,2}', 'lúa'],
    ['lúa(?! tốt)', 'lúa'],
    ['(?:lúa|\\p{L}+) tốt', 'khoai tốt'],
    ['(?:lúa|) tốt', 'tốt'],
    ['lúaa?', 'lúa'],
    ['[lúa]', 'ngô'],
    [' ?,? ?lúa', 'lúa'],
    ['\\( lúa \\)', '(lúa)'],
    ['lúa – ngô', 'lúa - ngô'],
  ])('%s is not kept from a line that it matches', (pattern, held) =>
    expect(mayMatch(pattern, held)).toBe(true),
  );
});

describe('the mentions that a pattern needs', () => {
  test('are counted by their class', () => {
    expect(mentions(`${AMOUNT} và ${AMOUNT}, ${PERCENT}`)).toEqual([
      { types: typesOf(AMOUNT), count: 2 },
      { types: typesOf(PERCENT), count: 1 },
    ]);
    expect(mentions('[\\uf600-\\uf7ff]')).toEqual([
      { types: typesOf('[\uf600-\uf7ff]'), count: 1 },
    ]);
  });

  test('are of either class where the pattern leaves the choice, of none where it may go without', () => {
    expect(mentions(`(?:${PERCENT}|${DATE})`)).toEqual([
      { types: typesOf(PERCENT) | typesOf(DATE), count: 1 },
    ]);
    expect(mentions(`(?:${PERCENT})?${DATE}`)).toEqual([{ types: typesOf(DATE), count: 1 }]);
    expect(mentions(`(?:${PERCENT}|nửa)`)).toEqual([]);
    expect(mentions(gap(40))).toEqual([]);
  });
});
