// What a mention says beside its value: said and inferred parts, mod, problems, zones, and how bare dates are preferred.
import { describe, expect, test } from 'vitest';
import { datesOf, read } from './support';

const only = (text: string, paper = {}): ReturnType<typeof datesOf>[number] => {
  const mentions = datesOf(text, paper);
  expect(mentions).toHaveLength(1);
  return mentions[0]!;
};

describe('said and inferred', () => {
  test('a date with its year is said, one without is implied', () => {
    expect(only('Ngày 24/11/2021, trời mưa.', { published: '2021-11-25' }).from).toBe('said');
    expect(only('Ngày 24/11, trời mưa.', { published: '2021-11-25' }).from).toBe('implied');
    expect(only('Hôm qua, trời mưa.', { published: '2021-11-25' }).from).toBe('implied');
  });

  test('a weekday and its date keep their own places', () => {
    const text = 'Lễ khai mạc là thứ Tư, 24/11/2021 ở Huế.';
    const { said } = only(text);
    expect(said).toMatchObject({ weekday: 3, day: 24, month: 11, year: 2021 });
    expect(text.slice(said.weekdaySpan!.start, said.weekdaySpan!.end)).toBe('thứ Tư');
    expect(text.slice(said.dateSpan!.start, said.dateSpan!.end)).toBe('24/11/2021');
  });

  test('both ends of a range are said', () => {
    const { said, saidEnd } = only('Hội chợ mở từ ngày 6 đến 9/10/2020.');
    expect(said).toMatchObject({ day: 6, month: 10, year: 2020 });
    expect(saidEnd).toMatchObject({ day: 9, month: 10, year: 2020 });
  });

  test('a clock is said on the day of twenty-four hours', () =>
    expect(only('Lúc 9 giờ tối 2/7/2023.').said).toMatchObject({ hour: 21, day: 2 }));

  test('a date inferred from an earlier one points at it', () => {
    const text = 'Bà mất ngày 2/3/2020. Hôm sau, con về.';
    const [first, second] = datesOf(text);
    expect(second!.because).toEqual([{ start: first!.start, end: first!.end }]);
  });
});

describe('mod', () => {
  test.each([
    ['Đầu năm 2020, dịch lan.', 'START'],
    ['Giữa tháng 3/2020, dịch lan.', 'MID'],
    ['Cuối năm 2020, dịch lui.', 'END'],
    ['Sau hơn 4 năm, cầu xong.', 'MORE_THAN'],
    ['Anh chạy chậm hơn 4 phút.', undefined],
    ['Sau gần 4 năm, cầu xong.', 'LESS_THAN'],
    ['Mất khoảng 4 năm.', 'APPROX'],
    ['Mất ít nhất 4 năm.', 'EQUAL_OR_MORE'],
    ['Mất không quá 4 năm.', 'EQUAL_OR_LESS'],
    ['Mất 4 năm.', undefined],
  ])('%s', (text, mod) => expect(only(text).mod).toBe(mod));
});

describe('problems', () => {
  test.each([
    ['Ngày 31/2/2021, trời mưa.', 'impossible'],
    ['Ngày 29/2/2021, trời mưa.', 'impossible'],
    ['Ngày 29/2/2020, trời mưa.', undefined],
    ['Ngày 31/4, trời mưa.', 'impossible'],
    ['Từ ngày 25 đến 22/11/2021, trời mưa.', 'reversed'],
    ['Từ 3/5/2021 đến 1/5/2021, trời mưa.', 'reversed'],
    ['Giai đoạn 2025-2020 có lỗi.', undefined],
    ['Từ năm 2020 đến năm 2015, dân giảm.', 'reversed'],
    ['Từ 28/12 đến 3/1/2022, trời mưa.', undefined],
  ])('%s', (text, problem) => {
    for (const mention of datesOf(text, { published: '2021-11-25' }))
      expect(mention.problem).toBe(problem);
  });
});

describe('what the date is read against', () => {
  test('a teaser is not of the date of the article', () => {
    expect(read('Ngày 24/11, đoàn về.', { published: '2021-11-25', zone: 'related' })).toEqual([
      'Ngày 24/11 = XXXX-11-24',
    ]);
    expect(read('Ngày 24/11, đoàn về.', { published: '2021-11-25', zone: 'caption' })).toEqual([
      'Ngày 24/11 = 2021-11-24',
    ]);
  });

  test('bare dates are past, nearest or future as asked', () => {
    const bare = (prefer: 'past' | 'nearest' | 'future'): readonly string[] =>
      read('Thứ Ba', { published: '2022-05-04', prefer });
    expect(bare('past')).toEqual(['Thứ Ba = 2022-05-03']);
    expect(bare('nearest')).toEqual(['Thứ Ba = 2022-05-03']);
    expect(bare('future')).toEqual(['Thứ Ba = 2022-05-10']);
  });

  test('a count is a length in the paper, an interval where the future is planned, a point where the nearest is asked', () => {
    const count = (prefer: 'past' | 'nearest' | 'future'): readonly string[] =>
      read('3 ngày tới', { published: '2022-05-04', prefer });
    expect(count('past')).toEqual(['3 ngày tới = P3D']);
    expect(count('future')).toEqual(['3 ngày tới = 2022-05-05/2022-05-08']);
    expect(count('nearest')).toEqual(['3 ngày tới = 2022-05-07']);
  });

  test('the tense of the sentence turns a bare date', () => {
    const paper = { published: '2022-05-04' };
    expect(read('Ông đã họp vào thứ Sáu.', paper)).toEqual(['thứ Sáu = 2022-04-29']);
    expect(read('Ông sẽ họp vào thứ Sáu.', paper)).toEqual(['thứ Sáu = 2022-05-06']);
    expect(read('Giá đã tăng từ tháng 9.', paper)).toEqual(['tháng 9 = 2021-09']);
    expect(read('Luật sẽ có hiệu lực từ tháng 9.', paper)).toEqual(['tháng 9 = 2022-09']);
  });
});

describe('a line of its own', () => {
  test.each([
    ['Mùa hè', '2022-SU'],
    ['Tối', '2022-05-04TEV'],
    ['Giáng sinh', '2021-12-25'],
    ['Họp cn', '2022-05-01'],
  ])('%s is a date where nothing else stands on the line', (text, value) =>
    expect(only(text, { published: '2022-05-04' }).value).toBe(value),
  );

  test.each(['Bãi biển mùa hè đông khách.', 'Trời tối và lạnh.', 'Cây thông giáng sinh đẹp.'])(
    'none in %s',
    (text) => expect(read(text, { published: '2022-05-04' })).toEqual([]),
  );
});
