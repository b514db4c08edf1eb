// Symbols and folding: both read the zones.
import { expect, test } from 'vitest';
import { chromeFolds, documentSymbols } from '../../../server/src/core/index';
import { analysis } from '../../support/analysis';

const text = 'Trang chủ\nĐăng nhập\n\nCảng mới mở cửa\nCảng đón tàu.\nẢnh: Lan\nTin khác\nXem thêm';
const sample = analysis(text, {
  zones: {
    0: 'boilerplate',
    1: 'boilerplate',
    3: 'headline',
    5: 'caption',
    6: 'related',
    7: 'boilerplate',
  },
});

test('a headline holds what stands under it', () => {
  const symbols = documentSymbols(sample, 'en');
  expect(symbols.map((s) => s.name)).toEqual(['Trang chủ', 'Đăng nhập', 'Cảng mới mở cửa']);
  expect(symbols[2]!.children.map((s) => s.detail)).toEqual([
    'body',
    'caption',
    'teaser of another article',
    'menu or widget',
  ]);
  expect(symbols[2]!.span.end).toBe(text.length);
});

test('runs of menus and teasers fold, single lines do not', () => {
  expect(chromeFolds(sample).map((f) => text.slice(f.start, f.end))).toEqual([
    'Trang chủ\nĐăng nhập',
    'Tin khác\nXem thêm',
  ]);
  expect(chromeFolds(analysis('Trang chủ\nBài', { zones: { 0: 'boilerplate' } }))).toEqual([]);
});
