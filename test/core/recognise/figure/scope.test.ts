// The scope of a figure: what keeps it apart from figures of the same noun.
import { expect, test } from 'vitest';
import { figuresOf } from '../../../support/figures';

const scopes = (text: string) => figuresOf(text, '2024-05-20').map((figure) => figure.scope ?? {});

test('whose and where', () => {
  expect(scopes('Tỉnh Hà Nam có 5 ca, Hà Nội 1 ca.')).toMatchObject([
    { entity: 'Hà Nam' },
    { entity: 'Hà Nội' },
  ]);
  expect(scopes('Có 6 ca mắc tại Thái Bình (4), Yên Bái (2).')).toMatchObject([
    { place: 'Thái Bình' },
    { place: 'Thái Bình' },
    { place: 'Yên Bái' },
  ]);
});

test('over which period and against what', () => {
  expect(scopes('Mỗi năm trại bán 300 con bò.')[0]).toMatchObject({ period: 'P1Y' });
  expect(scopes('Lương 9 triệu đồng/tháng.')[0]).toMatchObject({ period: 'P1M' });
  expect(scopes('Thu ngân sách tăng 8% so với cùng kỳ năm trước.')[0]).toMatchObject({
    base: 'so với cùng kỳ năm trước',
  });
});

test.each([
  ['Lũy kế đã có 900 ca khỏi bệnh.', { flow: 'cumulative' }],
  ['Ghi nhận thêm 9 ca bệnh.', { flow: 'new', status: 'actual' }],
  ['Xã phấn đấu còn 40 hộ nghèo.', { status: 'target' }],
  ['Dự kiến có 40 đoàn tham dự.', { status: 'estimate' }],
])('%s', (text, expected) => expect(scopes(text)[0]).toMatchObject(expected));
