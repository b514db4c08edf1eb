// The normalised view finds what is spelt in another way, and maps it back to where it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSnapshot } from '../../../server/src/core/text/snapshot';
import { normalView } from '../../../server/src/core/text/view';

/** The source text of every place of the phrase in the view. */
function found(text: string, phrase: string): string[] {
  const doc = createSnapshot(text);
  const view = normalView(doc);
  const places: string[] = [];
  for (let at = view.text.indexOf(phrase); at >= 0; at = view.text.indexOf(phrase, at + 1))
    places.push(doc.slice(view.toSource({ start: at, end: at + phrase.length })));
  return places;
}

describe('the view', () => {
  test('joins decomposed and composed, old and modern spellings', () =>
    expect(found('Hòa Bình, Hoà  Bình và Ho\u0061\u0300 Bi\u0300nh', 'Hoà Bình')).toEqual([
      'Hòa Bình',
      'Hoà  Bình',
      'Ho\u0061\u0300 Bi\u0300nh',
    ]));

  test('keeps different words apart', () => expect(found('Hóa Bình', 'Hoà Bình')).toEqual([]));

  test('maps part of a token that did not change exactly', () =>
    expect(found('  quốc  phòng', 'òng')).toEqual(['òng']));

  test('maps whole tokens there and back, on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const doc = createSnapshot(text);
        const view = normalView(doc);
        for (const token of doc.tokens) {
          const span = { start: token.start, end: token.end };
          const there = view.toNormal(span);
          expect(view.text.slice(there.start, there.end)).toBe(token.norm);
          expect(view.toSource(there)).toEqual(span);
        }
      }),
    ));
});
