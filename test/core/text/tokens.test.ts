// Tokens: kinds, spans, spellings, on Vietnamese text in every encoding of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/src/core/text/tokens';

const shown = (text: string): string[] =>
  tokenize(text).map(({ kind, text: t, glued }) => `${glued ? '+' : ''}${kind}:${t}`);

describe('tokenize', () => {
  test('splits words, numbers, punctuation and line ends', () =>
    expect(shown('Ngày 2-5/3,\nông Ấn')).toEqual([
      'word:Ngày',
      'number:2',
      '+punct:-',
      '+number:5',
      '+punct:/',
      '+number:3',
      '+punct:,',
      '+newline:\n',
      'word:ông',
      'word:Ấn',
    ]));

  test('keeps a decomposed syllable whole', () => {
    const [token] = tokenize('Hoa\u0300 bình');
    expect(token).toMatchObject({ text: 'Hoa\u0300', norm: 'Hoà', lower: 'hoà', start: 0, end: 4 });
  });

  test('reads old and modern tone placement, tỉ and tỷ, as one spelling', () =>
    expect(tokenize('hòa hoà THỦY tỉ').map((t) => t.norm)).toEqual(['hoà', 'hoà', 'THUỶ', 'tỷ']));

  test('takes a character beyond the basic plane as one', () =>
    expect(tokenize('😀a𝐀').map((t) => [t.kind, t.start, t.end])).toEqual([
      ['punct', 0, 2],
      ['word', 2, 5],
    ]));

  test('never throws; tokens are in order, within bounds, and cover all but white space', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(at, token.start).replace(/[^\S\n]/gu, '')).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    ));
});
