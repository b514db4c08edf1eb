// Figures that two articles of one story give for one thing, and those that only look so.
import { describe, expect, test } from 'vitest';
import { isRetold } from '../../../server/src/core/corpus/retold';
import type { Statement } from '../../../server/src/core/corpus/statement';
import { createAnalyser, statementsOf } from '../../../server/src/core/index';
import { lexiconData } from '../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const figure = (published: string, text: string): Statement =>
  statementsOf(analyser.analyse({ id: published, text, published }).facts).find(
    ({ kind }) => kind === 'figure',
  )!;
const areRetold = (one: string, other: string): boolean =>
  isRetold(figure('2025-06-03', one), figure('2025-06-09', other));

describe('one figure told again', () => {
  test.each([
    [
      'Trường Cao đẳng Hòa Nam tuyển 1.300 chỉ tiêu.',
      'Trường Cao đẳng Hòa Nam giữ nguyên kế hoạch, tuyển 1.350 sinh viên.',
    ],
    [
      'Gói thầu hệ thống tín hiệu tuyến Bắc Sơn trị giá 62 triệu USD.',
      'Gói thầu hệ thống tín hiệu tuyến Bắc Sơn trị giá 62 triệu euro.',
    ],
    ['Nhà hát Sông Thu có 1.280 ghế.', 'Nhà hát Sông Thu có 1.820 chỗ ngồi.'],
  ])('%s', (one, other) => expect(areRetold(one, other)).toBe(true));

  test.each([
    [
      'Nhà hát Sông Thu có 1.280 ghế.',
      'Nhà hát Sông Thu có 1.820 chỗ ngồi sau khi được mở rộng thêm.',
    ],
    ['Nhà hát Sông Thu có 1.280 ghế.', 'Nhà hát Sông Thu có 1.820 m2 sàn.'],
    ['Nhà hát Sông Thu có 1.280 ghế.', 'Khán đài một của nhà hát Sông Thu có 280 ghế.'],
    [
      'Quý I, khu du lịch Hồ Mây đón 128.000 lượt khách.',
      'Năm 2025, khu du lịch Hồ Mây đón 182.000 lượt khách.',
    ],
  ])('%s', (one, other) => expect(areRetold(one, other)).toBe(false));
});
