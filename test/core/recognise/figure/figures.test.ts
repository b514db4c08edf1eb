// Figures end to end: what is one and what is not, with value, unit, type, bounds and spans.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefly, figuresOf } from '../../../support/figures';

const one = (text: string) => figuresOf(text)[0]!;

describe('values and units', () => {
  test.each<[string, string[]]>([
    ['Xã có 4.748 dự án.', ['4.748 dự án = 4748 dự án']],
    ['Hai bên làm bốn việc:\n• Mở lớp.', ['bốn việc = 4 việc']],
    ['Vốn đăng ký đạt 63,85 tỷ USD.', ['63,85 tỷ USD = 63850000000 USD']],
    ['Giá vàng giảm còn 56,2 triệu đồng/lượng.', ['56,2 triệu đồng/lượng = 56200000 VND/lượng']],
    ['Giá thuê từ 5-7 triệu đồng.', ['5-7 triệu đồng = 5000000..7000000 VND']],
    ['Lãi suất tăng từ 5% lên 7%.', ['5% = 5 %', '7% = 7 %']],
    ['Lãi suất tăng từ 5 lên 7%.', ['5 = 5 %', '7% = 7 %']],
    ['Nhiệt độ xuống âm 3 độ C.', ['âm 3 độ C = -3 °C']],
    ['Anh cao 1m72, nặng 65 kg.', ['1m72 = 1.72 m', '65 kg = 65 kg']],
    ['Sản lượng gấp 2,5 lần năm trước.', ['gấp 2,5 lần = 2.5 lần']],
    ['Doanh số tăng gấp đôi.', ['gấp đôi = 2 lần']],
    ['Hai phần ba số hộ đã có nước sạch.', ['Hai phần ba = 0.6666666666666666']],
    ['Đội chủ nhà thắng 2-1.', ['2-1 = 2..1']],
    ['Lạm phát tăng 0,5 điểm phần trăm.', ['0,5 điểm phần trăm = 0.5 điểm phần trăm']],
    ['Trạm cấp cứu điều 16 xe tới hiện trường.', ['16 xe = 16 xe']],
    ['Hai ba người chạy ra.', ['Hai ba người = 2..3 người']],
    ['Căn nhà giá $250.000.', ['$250.000 = 250000 USD']],
    ['Đội đứng thứ 7 trong top 10.', ['thứ 7 = 7 hạng', 'top 10 = 10 hạng']],
    ['Cô thọ 92 tuổi.', ['92 tuổi = 92 tuổi']],
    ['Đàn dê tăng từ 2.600 lên 3.900 con.', ['2.600 = 2600 con', '3.900 con = 3900 con']],
    [
      'Ba đội được 27, 33 và 30 điểm.',
      ['Ba đội = 3 đội', '27 = 27 điểm', '33 = 33 điểm', '30 điểm = 30 điểm'],
    ],
    ['Xưởng in 70 - 100.000 bản.', ['70 - 100.000 bản = 70000..100000 bản']],
    ['Bến có từ 8 -10 cán bộ trực.', ['8 -10 cán bộ = 8..10 cán bộ']],
    ['Bước sóng từ 380 - 200 nm.', ['380 - 200 nm = 200..380 nm']],
    ['Có 2.235/4.470 học sinh thi đỗ.', ['2.235/4.470 = 0.5']],
    ['Tổng mức 18.000 tỷ đồng bằng vốn vay.', ['18.000 tỷ đồng = 18000000000000 VND']],
    ['Học bổng $70.000/năm.', ['$70.000/năm = 70000 USD/năm']],
    ['Họ thắng 2-1 (4-6, 6-1, 7-5).', ['2-1 = 2..1', '4-6 = 4..6', '6-1 = 6..1', '7-5 = 7..5']],
    ['Chỉ số xếp vị trí 68/190.', ['68/190 = 68 hạng']],
    ['Cây hơn 120 năm tuổi.', ['120 năm tuổi = 120 năm tuổi']],
    ['Cá nặng nửa tạ.', ['nửa tạ = 0.5 tạ']],
    [
      'Chi 12.000 tỷ, 3.500 tỷ là cho trường học.',
      ['12.000 tỷ = 12000000000000 VND', '3.500 tỷ = 3500000000000 VND'],
    ],
    ['Lương 9 triệu đồng/người/tháng.', ['9 triệu đồng/người/tháng = 9000000 VND/người/tháng']],
    ['Dân số đạt 1,4 tỷ.', ['1,4 tỷ = 1400000000']],
    ['Nhà nợ 120 tỷ.', ['120 tỷ = 120000000000 VND']],
    ['Sạt lở ở Hà Nam (4), Yên Bái (2).', ['4 = 4', '2 = 2']],
    ['Tấm ảnh 34x31mm.', ['34 = 34 mm', '31mm = 31 mm']],
  ])('%s', (text, found) => expect(briefly(text)).toEqual(found));
});

describe('not figures', () => {
  test.each([
    'Tuyển U17 gặp đội Lào.',
    'Nghị quyết 18-NQ/TW đã có hiệu lực.',
    'Anh học lớp 10 trường làng.',
    'Tâm bão số 3 đi vào đất liền.',
    'Gọi số 0912345678 để đặt chỗ.',
    'Anh để lại xe máy biển kiểm soát 47M3-0256 và 47F2-019.55.',
    'Ông sống ở quận 7.',
    'Một trong những lý do là thời tiết.',
    'Hai bên ký biên bản.',
    'Bố mua chiếc iPhone 12 cũ.',
    'Đây là lần đầu tiên anh đến đây.',
    'Họ đi suốt 3 ngày đêm.',
    'Ba mẹ ở quê.',
    'Xe máy mang biển số 59V2-209.54.',
    'Cả hai ngồi cạnh nhau.',
    'Tuyến metro số 1 sắp chạy thử.',
    'Các lớp 10, 11 và 12 nghỉ học.',
    'Tổng đài trực 24/24.',
    'Năm đầu tiên mở lớp.',
    'Kinh tế tăng trưởng hai con số.',
    'Thứ nhất, vốn còn thiếu.',
    'Nhà ở 26 Lý Thường Kiệt.',
    'Cuộc cách mạng 4.0 đang tới.',
    'Họ đi tàu ngầm KRI Nanggala 402 về cảng.',
  ])('%s', (text) => expect(briefly(text)).toEqual([]));
});

describe('bounds', () => {
  test('a count is exact, a rounded sum is not', () => {
    expect(one('Có 951.962 khách.')).toMatchObject({ low: 951962, high: 951962, precision: 0 });
    expect(one('Chi 14,8 tỷ đồng.')).toMatchObject({
      low: 14.75e9,
      high: 14.85e9,
      precision: 1e8,
    });
  });

  test.each([
    ['Có hơn 70 văn bản.', 'over', 70, null],
    ['Có ít nhất 4 học sinh.', 'at-least', 4, null],
    ['Phạt không quá 5 triệu đồng.', 'at-most', null, 5e6],
    ['Tỷ lệ dưới 3%.', 'under', null, 3],
    ['Có gần 450.000 người.', 'nearly', 405000, 450000],
    ['Cần 20 người trở lên.', 'at-least', 20, null],
  ])('%s', (text, approx, low, high) => expect(one(text)).toMatchObject({ approx, low, high }));
});

test('an age whose noun stands apart has no unit of its own', () =>
  expect(one('Ông đã ở tuổi ngoài 50.')).toMatchObject({
    quote: '50',
    unit: 'tuổi',
    approx: 'over',
  }));

test('the number and its unit have spans of their own', () => {
  const text = 'Chi hơn 3,26 tỷ USD.';
  const { numberSpan, unitSpan } = one(text);
  expect(text.slice(numberSpan.start, numberSpan.end)).toBe('3,26 tỷ');
  expect(text.slice(unitSpan!.start, unitSpan!.end)).toBe('USD');
});

test('decomposed text gives the same figures', () => {
  const text = 'Hơn bốn triệu liều, gần 2.000 người, tăng gấp rưỡi, âm 11,8%, thứ nhì.';
  const values = (t: string) =>
    figuresOf(t).map(({ value, unit, approx }) => [value, unit, approx]);
  expect(values(text.normalize('NFD'))).toEqual(values(text));
  expect(values(text)).toHaveLength(5);
});

test('never throws, stays in bounds, never overlaps, on arbitrary text', () => {
  const piece = fc.constantFrom(
    ...'hơn gần từ đến lên một hai năm tư mười triệu tỷ đồng USD % phần trăm lần gấp đôi thứ hạng top số lần tuổi người xe - – / . , ( ) $ 1 23 4.500 0,5 2021 m km2 và giữa âm rưỡi phẩy không nửa\n'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.tuple(piece, fc.constantFrom(' ', '', '\n')), { maxLength: 30 })
      .map((parts) => parts.flat().join('')),
  );
  fc.assert(
    fc.property(text, (sample) => {
      let last = 0;
      for (const { start, end, numberSpan, unitSpan } of figuresOf(sample)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        for (const inner of [numberSpan, unitSpan ?? numberSpan]) {
          expect(inner.start).toBeGreaterThanOrEqual(start);
          expect(inner.end).toBeLessThanOrEqual(end);
        }
      }
      expect(last).toBeLessThanOrEqual(sample.length);
    }),
    { numRuns: 1000 },
  );
});

test.each(['một tỷ ', '1, ', '2 và ', 'hơn ', '1/', 'khoảng gần ', 'tỷ ', '(1) ', '9'])(
  'a long run of %j is read to its end',
  (piece) => {
    const text = piece.repeat(4000) + ' 5 người';
    for (const { value, end } of figuresOf(text)) {
      expect([value].flat().every(Number.isFinite)).toBe(true);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  },
);
