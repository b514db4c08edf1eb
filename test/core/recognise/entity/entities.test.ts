// Entities as a reader sees them: the traps of Vietnamese names, positive and negative side by side.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../../../server/src/core/lexicon/lexicon';
import { recogniseEntities } from '../../../../server/src/core/recognise/entity/entities';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';
import { lexiconData } from '../../../support/lexicon';

const lexicon = buildLexicon(lexiconData);

function recognise(text: string) {
  const doc = createSnapshot(text);
  const found = recogniseEntities(
    { doc, zones: [], published: { from: 'none' }, prefer: 'past', lexicon },
    [],
  );
  return { doc, found };
}

/** `TYPE quote` of every mention, in order. */
function names(text: string): string[] {
  const { doc, found } = recognise(text);
  return found.map((mention) => `${mention.type} ${doc.slice(mention)}`);
}

describe('a country glued to a title stays apart from the name', () => {
  test.each([
    [
      'Hôm qua, Tổng thống Mỹ Donald Trump đã điện đàm với người đồng cấp.',
      ['LOC Mỹ', 'PER Donald Trump'],
    ],
    [
      'Thủ tướng Nhật Bản Kishida Fumio sẽ tới Hà Nội vào tuần tới.',
      ['LOC Nhật Bản', 'PER Kishida Fumio', 'LOC Hà Nội'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('properties', () => {
  const alphabet = fc.oneof(
    fc.constantFrom(
      'Ông ',
      'Nguyễn ',
      'Hà Nội',
      '-',
      '.',
      '\n',
      '(',
      ')',
      '"',
      'Bộ ',
      '😀',
      '̣',
      ' ',
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join(''));

  test('mentions lie within the text, in order, and never overlap', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { doc, found } = recognise(source);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(doc.text.length);
          last = end;
        }
      }),
    ));

  test('composed and decomposed text give the same names', () => {
    const source = 'Ông Nguyễn Văn Hòa, Giám đốc Sở Y tế Đà Nẵng, đã gặp đoàn Nhật Bản.';
    const plain = (form: string): string[] =>
      names(source.normalize(form)).map((name) => name.normalize('NFC'));
    expect(plain('NFD')).toEqual(plain('NFC'));
    expect(plain('NFC')).not.toEqual([]);
  });
});
