// What a figure measures.
import { expect, test } from 'vitest';
import { figuresOf } from '../../../support/figures';

const measures = (text: string): (string | undefined)[] =>
  figuresOf(text, '2024-05-20').map((figure) => figure.measures);

test.each<[string, string]>([
  ['Huyện có 12 trường học bị tốc mái.', 'Huyện trường học bị tốc mái'],
  ['Giá thuê căn hộ hai phòng ngủ là 9 triệu đồng.', 'Giá thuê căn hộ'],
  ['Giá dầu tăng 2%.', 'mức Giá dầu tăng'],
  ['Dầu hỏa tăng 400 đồng/lít.', 'mức giá Dầu hoả tăng'],
])('%s', (text, expected) =>
  expect(measures(text).some((m) => m?.startsWith(expected))).toBe(true),
);

test('the words are taken from the clause of the figure, and their span from the text', () => {
  const text = 'Theo thống kê, xã có 40 hộ nghèo, giảm mạnh.';
  const { measures: words, measuresSpan } = figuresOf(text)[0]!;
  expect(words).toContain('hộ nghèo');
  expect(words).not.toContain('giảm mạnh');
  expect(text.slice(measuresSpan!.start, measuresSpan!.end)).toBe('xã có 40 hộ nghèo');
});
