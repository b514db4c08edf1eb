// When a figure held.
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../support/figures';

const TODAY = '2024-05-20';
const held = (text: string): (string | undefined)[] =>
  figuresOf(text, TODAY).map((figure) => figure.as_of);

describe('as_of', () => {
  test.each<[string, string[]]>([
    ['Xã có 40 hộ nghèo.', [TODAY]],
    ['Hiện xã có 40 hộ nghèo.', [TODAY]],
    ['Ngày 12/5, đoàn trao 40 suất quà.', ['2024-05-12']],
    ['Năm 2019, tỉnh đón 3 triệu lượt khách.', ['2019']],
    ['Trong 9 tháng đầu năm 2023, huyện thu 40 tỷ đồng.', ['2023-01/2023-09']],
    ['Đội xếp hạng 9 (2018) và hạng 14 (2019).', ['2018', '2019']],
    ['Sản lượng tăng 12% so với năm 2022.', [TODAY]],
    ['Cô gái 20 tuổi gặp nạn hôm 12/5.', [TODAY]],
    ['Có 12 chuyến bay vào ngày 23/4 và 24/4.', ['2024-04-23/2024-04-24']],
    ['Từ ngày 10/5 đến nay có 7 vụ cháy.', [`2024-05-10/${TODAY}`]],
    ['Anh sinh năm 1998. Anh cao 1,8 m.', [TODAY]],
  ])('%s', (text, expected) => expect(held(text)).toEqual(expected));

  test('a sentence without a date holds when the one before it does', () =>
    expect(
      held('Ngày 12/4, giá giảm. Cụ thể, mỗi lít giảm 45 đồng. Nay giá là 20.000 đồng.'),
    ).toEqual(['2024-04-12', TODAY]));

  test('without a dateline nothing is said of when', () =>
    expect(figuresOf('Xã có 40 hộ nghèo.')[0]!.as_of).toBeUndefined());
});
