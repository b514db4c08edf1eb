// Full dates of metadata lines: what timestamps say, and what is none.
import { describe, expect, test } from 'vitest';
import { readFullDate } from '../../../../server/src/core/recognise/date/full-date';
import { tokenize } from '../../../../server/src/core/text/tokens';

const read = (text: string): string | undefined => {
  const date = readFullDate(tokenize(text), 0);
  if (!date) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = date.hour === undefined ? '' : `T${two(date.hour)}:${two(date.minute!)}`;
  const weekday = date.weekday ? ` ${date.weekday}` : '';
  return `${date.year}-${two(date.month)}-${two(date.day)}${clock}${date.zone ?? ''}${weekday}`;
};

describe('a full date', () => {
  test.each([
    ['Thứ tư, 24/11/2021 14:04 (GMT+7)', '2021-11-24T14:04+07:00 3'],
    ['Thứ năm, ngày 2/9/2021, 08:30', '2021-09-02T08:30 4'],
    ['08:17 | 12/06/2020 GMT+7', '2020-06-12T08:17+07:00'],
    ['Chủ nhật, 05-12-2021 | 7:05 PM', '2021-12-05T19:05 7'],
    ['Ngày 3 tháng 6 năm 2020', '2020-06-03'],
    ['2021-11-24 09:15', '2021-11-24T09:15'],
    ['CN, 05/12/2021', '2021-12-05 7'],
    ['20.11.2021 - 9h05', '2021-11-20T09:05'],
  ])('%s', (text, date) => expect(read(text)).toBe(date));

  test.each(['24/11 14:04', 'Thứ tư', '31/02/2021', '123/2021/NĐ-CP', '10.000.000', 'Năm 2021'])(
    'none in %s',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
