// The publication date: which of the dates on a page and in a path is the article's, and which is none.
import { describe, expect, it } from 'vitest';
import {
  findPublished,
  type DatelineSources,
} from '../../../../server/src/core/recognise/zone/dateline';
import { findZones } from '../../../../server/src/core/recognise/zone/zones';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';

const TITLE = 'Tàu hàng đầu tiên cập cảng nước sâu phía bắc';
const LEAD =
  'Con tàu chở hơn hai nghìn công-ten-nơ đã cập cảng sau hành trình mười hai ngày từ Yokohama.';
const BODY =
  'Đây là chuyến đầu tiên của tuyến vận tải mới do hai hãng tàu của hai nước cùng khai thác trong năm nay.';

function published(lines: readonly string[], sources: DatelineSources = {}): string {
  const doc = createSnapshot(lines.join('\n'));
  const { value, from, span } = findPublished(doc, findZones(doc), sources);
  return [from, value, span && doc.slice(span)].filter(Boolean).join(' · ');
}

describe('a publication date stated in the text', () => {
  it.each([
    ['Thứ tư, 24/11/2021 14:04', '2021-11-24T14:04+07:00'],
    ['08:17 | 12/06/2020 GMT+7', '2020-06-12T08:17+07:00'],
    ['08:30 ngày 05/02/2023', '2023-02-05T08:30+07:00'],
    ['Thứ Sáu, ngày 7 tháng 4 năm 2023', '2023-04-07'],
    ['Ngày xuất bản: 12/05/2022', '2022-05-12'],
    ['Chủ nhật, 3/3/2024, 7:05 (GMT+7)', '2024-03-03T07:05+07:00'],
    ['Cập nhật lúc 21:15, 12-06-2022', '2022-06-12T21:15+07:00'],
    ['Hà Nội, ngày 18 tháng 4 năm 2024', '2024-04-18'],
    ['16 giờ 20 ngày 18/4/2024', '2024-04-18T16:20+07:00'],
    ['2024-04-18T16:20:00Z', '2024-04-18T16:20+00:00'],
    ['Minh Anh | 16:20 18/04/2024', '2024-04-18T16:20+07:00'],
    ['Thứ 5, 18/04/2024 | 04:20:15 PM', '2024-04-18T16:20+07:00'],
  ])('reads %s', (line, value) => {
    expect(published([TITLE, line, LEAD, BODY])).toContain(`text · ${value}`);
    expect(published([line, TITLE, LEAD, BODY])).toContain(`text · ${value}`);
  });

  it('reads it below the article as well', () =>
    expect(published([TITLE, LEAD, BODY, 'Ngày xuất bản: 12/05/2022'])).toContain('2022-05-12'));

  it('prefers the day of publication to that of an update', () =>
    expect(
      published([TITLE, 'Xuất bản: 3/4/2024 08:00', 'Cập nhật: 5/4/2024 09:00', LEAD, BODY]),
    ).toContain('2024-04-03T08:00+07:00'));

  it('reads the place and date that open an article', () =>
    expect(published([TITLE, `(Tokyo, 12/5/2022) - ${LEAD}`, BODY])).toContain(
      'text · 2022-05-12',
    ));

  it('does not take a date of the story, or of a teaser, for the publication’s', () => {
    const story = 'Ngày 12/5/2022, hai bên ký thỏa thuận mở tuyến vận tải mới giữa hai cảng lớn.';
    expect(published([TITLE, LEAD, story, BODY])).toBe('none');
    expect(
      published([TITLE, LEAD, BODY, 'Tin bài liên quan', 'Lễ hội hoa mở cửa từ ngày 1/3/2024']),
    ).toBe('none');
  });

  it('does not take a short line about a day of the story for a timestamp', () => {
    expect(published([TITLE, LEAD, 'Ngày 12/5/2022, hai bên ký kết', BODY])).toBe('none');
    expect(published([TITLE, LEAD, '20/04/2024 - 18/05/2024', BODY])).toBe('none');
  });

  it('does not read a day that no calendar has', () =>
    expect(published([TITLE, '31/02/2023 08:00', LEAD, BODY])).toBe('none'));
});

describe('a publication date from elsewhere', () => {
  const page = [TITLE, LEAD, BODY];

  it('lets what is given beat all', () =>
    expect(published([TITLE, '24/11/2021 14:04', LEAD, BODY], { given: '2021-11-25' })).toBe(
      'given · 2021-11-25',
    ));

  it.each([
    ['2021/11/24/bai-01.txt', '2021-11-24'],
    ['bao/20211124-cang-bien.txt', '2021-11-24'],
    ['cang-bien-20211124115305629.txt', '2021-11-24'],
    ['2021-11-24_cang-bien.txt', '2021-11-24'],
    ['cang-bien_24-11-2021.txt', '2021-11-24'],
  ])('reads the path %s', (path, value) =>
    expect(published(page, { path })).toBe(`path · ${value}`),
  );

  it.each(['001_6162504f95c4bd69.txt', '20211324.txt', '123420211124.txt', 'bai-2021.txt'])(
    'reads no date in the path %s',
    (path) => expect(published(page, { path })).toBe('none'),
  );

  it.each([
    ['{year}/{month}/*', '2021/11/bai.txt', 'path · 2021-11'],
    ['**/{day}.{month}.{year}-*', 'bao/a/24.11.2021-cang.txt', 'path · 2021-11-24'],
    [
      'bao-{year}{month}{day}T{hour}{minute}',
      'bao-20211124T0815.txt',
      'path · 2021-11-24T08:15+07:00',
    ],
    ['{year}/{month}/*', 'bao/bai.txt', 'none'],
  ])('follows the pattern %s on %s', (pattern, path, expected) =>
    expect(published(page, { pattern, path })).toBe(expected),
  );

  it('takes the clock from the text where the pattern gives the same day', () => {
    const stamped = [TITLE, '24/11/2021 14:04', LEAD, BODY];
    const pattern = '{year}-{month}-{day}*';
    expect(published(stamped, { pattern, path: '2021-11-24.txt' })).toContain(
      'text · 2021-11-24T14',
    );
    expect(published(stamped, { pattern, path: '2021-11-25.txt' })).toBe('path · 2021-11-25');
  });

  it('infers it where the article ties a full date to its own day', () => {
    const today =
      'Chiều nay (3/4/2024), tàu rời cảng để đi tiếp xuống phía nam theo kế hoạch đã định.';
    const yesterday =
      'Hôm qua, ngày 30/4/2024, tàu rời cảng để đi tiếp xuống phía nam theo kế hoạch.';
    expect(published([TITLE, LEAD, today, BODY])).toContain('inferred · 2024-04-03');
    expect(published([TITLE, LEAD, yesterday, BODY])).toContain('inferred · 2024-05-01');
  });
});
