// Snapshots: line ends, code points, lines and sentences.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleText, createSnapshot } from '../../../server/src/core/text/snapshot';

const sentences = (text: string): string[] => {
  const doc = createSnapshot(text);
  return doc.sentences.map((s) => doc.slice(s));
};

describe('articleText', () => {
  test('drops one byte order mark and reads CRLF and CR as LF', () =>
    expect(articleText('\ufeffa\r\nb\rc\n')).toBe('a\nb\nc\n'));
  test('keeps a second mark and everything else', () =>
    expect(articleText('\ufeff\ufeffa\u0300 ')).toBe('\ufeffa\u0300 '));
});

describe('offsets', () => {
  test('code points and UTF-16 part after a pair', () => {
    const doc = createSnapshot('a😀b');
    expect(doc.toCodePoint(3)).toBe(2);
    expect(doc.toUtf16(2)).toBe(3);
    expect(doc.toUtf16(1)).toBe(1);
  });

  test('positions beyond the text are brought back into it', () => {
    const doc = createSnapshot('một\nhai');
    expect(doc.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(doc.offsetAt({ line: 9, character: 0 })).toBe(7);
    expect(doc.positionAt(99)).toEqual({ line: 1, character: 3 });
  });

  test('every map agrees with counting, on any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const doc = createSnapshot(raw);
        let unit = 0;
        let point = 0;
        for (const char of doc.text) {
          expect(doc.toCodePoint(unit)).toBe(point);
          expect(doc.toUtf16(point)).toBe(unit);
          expect(doc.offsetAt(doc.positionAt(unit))).toBe(unit);
          unit += char.length;
          point++;
        }
        expect(doc.toCodePoint(unit)).toBe(point);
      }),
    ));
});

describe('sentences', () => {
  test('end at full stops and at line ends', () =>
    expect(sentences('Đoàn đến Tokyo. Lễ đón diễn ra buổi chiều.\nẢnh: Minh Anh')).toEqual([
      'Đoàn đến Tokyo.',
      'Lễ đón diễn ra buổi chiều.',
      'Ảnh: Minh Anh',
    ]));
  test.each([
    'Tổng vốn đạt 1.250.000 USD trong quý I.',
    'Anh Nguyễn Văn A. trú tại TP. Huế đã trình báo.',
    'Giá tăng 3.5% so với hôm qua.',
  ])('do not end inside «%s»', (text) => expect(sentences(text)).toEqual([text]));
  test('take the closing quote along', () =>
    expect(sentences('“Chúng tôi sẵn sàng.” Ông nói thêm.')).toEqual([
      '“Chúng tôi sẵn sàng.”',
      'Ông nói thêm.',
    ]));
});
