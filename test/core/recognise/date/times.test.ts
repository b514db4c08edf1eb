// Clocks, parts of the day, weekdays and dates that are told from here or from what was said.
import { describe, expect, test } from 'vitest';
import { read } from './support';

describe('parts of the day', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Rạng sáng 3/5, xe tải lật.', 'Rạng sáng 3/5 = 2022-05-03TMO'],
    ['2022-05-04', 'Trưa 3/5, nắng gắt.', 'Trưa 3/5 = 2022-05-03TMI'],
    ['2022-05-04', 'Tối qua, cả xóm mất điện.', 'Tối qua = 2022-05-03TEV'],
    ['2022-05-04', 'Chiều nay, trời mưa.', 'Chiều nay = 2022-05-04TAF'],
    ['2022-05-04', 'Sáng mai, lễ khai mạc sẽ diễn ra.', 'Sáng mai = 2022-05-05TMO'],
    ['2022-05-04', 'Khuya 2/5, trộm vào nhà.', 'Khuya 2/5 = 2022-05-02TNI'],
    ['2022-05-04', 'Sáng nay (4/5), hội nghị khai mạc.', 'Sáng nay (4/5) = 2022-05-04TMO'],
    ['2022-05-04', 'Tối hôm qua, đèn tắt.', 'Tối hôm qua = 2022-05-03TEV'],
    ['2022-05-04', 'Trưa nay trời nóng.', 'Trưa nay = 2022-05-04TMI'],
    ['2022-05-04', 'Sáng sớm hôm nay, tàu cập cảng.', 'Sáng sớm hôm nay = 2022-05-04TMO'],
    ['2022-05-04', 'Chiều tối 3/5, mưa lớn.', 'Chiều tối 3/5 = 2022-05-03TEV'],
    [
      '2022-05-04',
      'Đêm 30 rạng sáng 1/5, pháo hoa rực rỡ.',
      'Đêm 30 rạng sáng 1/5 = 2022-04-30TNI/2022-05-01TMO',
    ],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('clocks', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Lúc 14h30 ngày 3/5, xe khách lật.', '14h30 ngày 3/5 = 2022-05-03T14:30'],
    ['2022-05-04', 'Khoảng 8h sáng nay, cháy lớn.', '8h sáng nay = 2022-05-04T08:00'],
    [
      '2022-05-04',
      'Hồi 5 giờ 20 phút sáng 3/5, bão vào bờ.',
      '5 giờ 20 phút sáng 3/5 = 2022-05-03T05:20',
    ],
    ['2022-05-04', 'Lúc 0 giờ ngày 5/5, luật có hiệu lực.', '0 giờ ngày 5/5 = 2022-05-05T00:00'],
    ['2022-05-04', 'Trận đấu lúc 19:30 tối 5/5.', '19:30 tối 5/5 = 2022-05-05T19:30'],
    [
      '2022-05-04',
      'Đến 11 giờ trưa cùng ngày, lửa tắt.',
      '11 giờ trưa cùng ngày = 2022-05-04T11:00',
    ],
    [
      '2022-05-04',
      'Từ 7h đến 11h sáng 3/5, điện bị cắt.',
      '7h đến 11h sáng 3/5 = 2022-05-03T07:00/2022-05-03T11:00',
    ],
    [
      '2022-05-04',
      'Từ 22h ngày 2/5 đến 5h ngày 3/5, cấm cầu.',
      '22h ngày 2/5 đến 5h ngày 3/5 = 2022-05-02T22:00/2022-05-03T05:00',
    ],
    [
      '2022-05-04',
      'Tàu rời ga lúc 6 giờ kém 10 sáng nay.',
      '6 giờ kém 10 sáng nay = 2022-05-04T05:50',
    ],
    ['2022-05-04', 'Cuộc họp bắt đầu lúc 3 giờ chiều mai.', '3 giờ chiều mai = 2022-05-05T15:00'],
    ['2022-05-04', 'Lúc 23h45 đêm 2/5, trạm báo động.', '23h45 đêm 2/5 = 2022-05-02T23:45'],
    [
      '2022-05-04',
      'Từ 8h30-10h30 ngày 6/5, vòm cầu đóng.',
      '8h30-10h30 ngày 6/5 = 2022-05-06T08:30/2022-05-06T10:30',
    ],
    ['2022-05-04', 'Ngày 3/5, lúc 9h, đoàn đến.', 'Ngày 3/5 = 2022-05-03; 9h = 2022-05-03T09:00'],
    [
      '2022-05-04',
      'Khoảng 2 giờ sáng ngày 1/5, có tiếng nổ.',
      '2 giờ sáng ngày 1/5 = 2022-05-01T02:00',
    ],
    ['2022-05-04', 'Lúc 12h đêm 30/4, pháo hoa.', '12h đêm 30/4 = 2022-04-30T00:00'],
    ['2022-05-04', 'Lúc 10g45 ngày 2-5, xe hỏng.', '10g45 ngày 2-5 = 2022-05-02T10:45'],
    ['2022-05-04', 'Hôm qua lúc 9 giờ tối, nước dâng.', 'Hôm qua lúc 9 giờ tối = 2022-05-03T21:00'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('dates from here', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Hôm kia, bà đi chợ.', 'Hôm kia = 2022-05-02'],
    ['2022-05-04', 'Ngày kia, đoàn sẽ về.', 'Ngày kia = 2022-05-06'],
    ['2022-05-04', 'Hai ngày nữa, tàu sẽ tới.', 'Hai ngày nữa = 2022-05-06'],
    ['2022-05-04', 'Cách đây ba năm, anh mở quán.', 'Cách đây ba năm = 2019'],
    ['2022-05-04', 'Cách đây gần 10 năm, làng chưa có điện.', 'Cách đây gần 10 năm = 2012'],
    ['2022-05-04', 'Năm ngày trước, cháu bé mất tích.', 'Năm ngày trước = 2022-04-29'],
    ['2022-05-04', 'Hai tuần trước, giá đã tăng.', 'Hai tuần trước = 2022-W16'],
    ['2022-05-04', 'Hai tháng trước, giá đã tăng.', 'Hai tháng trước = 2022-03'],
    ['2022-05-04', 'Một tuần trước, giá đã tăng.', 'Một tuần trước = 2022-W17'],
    ['2022-05-04', 'Tuần trước, giá tăng.', 'Tuần trước = 2022-W17'],
    ['2022-05-04', 'Tuần tới, đoàn sẽ sang Lào.', 'Tuần tới = 2022-W19'],
    ['2022-05-04', 'Đầu tuần này, giá giảm.', 'Đầu tuần này = 2022-W18'],
    ['2022-05-04', 'Cuối tuần qua, biển đông khách.', 'Cuối tuần qua = 2022-W17-WE'],
    ['2022-05-04', 'Cuối tuần tới, giải khởi tranh.', 'Cuối tuần tới = 2022-W19-WE'],
    ['2022-05-04', 'Năm sau, trường sẽ tuyển thêm.', 'Năm sau = 2023'],
    ['2022-05-04', 'Sang năm tới, giá còn tăng.', 'năm tới = 2023'],
    ['2022-05-04', 'Năm kia, lũ lớn.', 'Năm kia = 2020'],
    ['2022-05-04', 'Năm nay mưa nhiều.', 'Năm nay = 2022'],
    ['2022-05-04', 'Đầu năm nay, anh lấy vợ.', 'Đầu năm nay = 2022'],
    ['2022-05-04', 'Cuối năm nay, cầu sẽ xong.', 'Cuối năm nay = 2022'],
    ['2022-05-04', 'Đầu năm tới sẽ khởi công.', 'Đầu năm tới = 2023'],
    ['2022-05-04', 'Tháng này giá ổn định.', 'Tháng này = 2022-05'],
    ['2022-05-04', 'Tháng sau, giá sẽ tăng.', 'Tháng sau = 2022-06'],
    ['2022-05-04', 'Quý trước, hãng lỗ.', 'Quý trước = 2022-Q1'],
    ['2022-05-04', 'Giá cao hơn cùng kỳ năm ngoái.', 'cùng kỳ năm ngoái = 2021'],
    [
      '2022-05-04',
      'Quý I/2022, lãi tăng 5% so với cùng kỳ năm 2021.',
      'Quý I/2022 = 2022-Q1; cùng kỳ năm 2021 = 2021-Q1',
    ],
    [
      '2022-05-04',
      '4 tháng đầu năm, mưa ít hơn cùng kỳ năm ngoái.',
      '4 tháng đầu năm = 2022-01/2022-04; cùng kỳ năm ngoái = 2021-01/2021-04',
    ],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('weekdays', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Thứ Ba vừa rồi, lớp nghỉ.', 'Thứ Ba vừa rồi = 2022-05-03'],
    ['2022-05-04', 'Thứ Sáu tuần trước, cổ phiếu giảm.', 'Thứ Sáu tuần trước = 2022-04-29'],
    ['2022-05-04', 'Thứ hai tuần tới, trường mở lại.', 'Thứ hai tuần tới = 2022-05-09'],
    ['2022-05-04', 'Chủ nhật tới, giải chạy sẽ diễn ra.', 'Chủ nhật tới = 2022-05-08'],
    ['2022-05-04', 'Hôm thứ Hai, ông Putin nói.', 'Hôm thứ Hai = 2022-05-02'],
    ['2022-05-04', 'Thứ 7 (30/4), biển đông.', 'Thứ 7 (30/4) = 2022-04-30'],
    ['2022-05-04', 'Tối thứ Bảy, nhà hát chật kín.', 'Tối thứ Bảy = 2022-04-30TEV'],
    ['2022-05-04', 'Sáng Chủ nhật (1-5), phố vắng.', 'Sáng Chủ nhật (1-5) = 2022-05-01TMO'],
    ['2022-05-04', 'Chiều thứ tư, ngày 27/4, mưa đá.', 'Chiều thứ tư, ngày 27/4 = 2022-04-27TAF'],
    ['2022-05-04', 'Ông sẽ điều trần vào thứ Năm.', 'thứ Năm = 2022-05-05'],
    ['2022-05-04', 'Cuộc họp ngày thứ Sáu 29/4.', 'ngày thứ Sáu 29/4 = 2022-04-29'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('dates from what was said', () => {
  test.each<[string | undefined, string, string]>([
    [
      '2022-05-04',
      'Bà mất ngày 2/3. Hôm sau, con trai về.',
      'ngày 2/3 = 2022-03-02; Hôm sau = 2022-03-03',
    ],
    [
      '2022-05-04',
      'Bà mất ngày 2/3. Ba ngày sau, con trai về.',
      'ngày 2/3 = 2022-03-02; Ba ngày sau = 2022-03-05',
    ],
    [
      '2022-05-04',
      'Bà mất ngày 2/3. Sáng hôm sau, con trai về.',
      'ngày 2/3 = 2022-03-02; Sáng hôm sau = 2022-03-03TMO',
    ],
    [
      '2022-05-04',
      'Bà mất năm 2010. Một năm trước đó, bà bán nhà.',
      'năm 2010 = 2010; Một năm trước đó = 2009',
    ],
    [
      '2022-05-04',
      'Bà mất năm 2010. Cũng trong năm đó, nhà cháy.',
      'năm 2010 = 2010; năm đó = 2010',
    ],
    [
      '2022-05-04',
      'Anh đến ngày 2/3. Cùng ngày, vợ anh tới.',
      'ngày 2/3 = 2022-03-02; Cùng ngày = 2022-03-02',
    ],
    [
      '2022-05-04',
      'Anh đến tháng 3/2019. Hai tháng sau, anh cưới.',
      'tháng 3/2019 = 2019-03; Hai tháng sau = 2019-05',
    ],
    [
      '2022-05-04',
      'Năm 2018, anh cưới. Năm sau đó, anh có con.',
      'Năm 2018 = 2018; Năm sau đó = 2019',
    ],
    [
      '2022-05-04',
      'Vụ cháy ngày 2/3. Trước đó một tuần, kho đã bị nhắc.',
      'ngày 2/3 = 2022-03-02; Trước đó một tuần = 2022-W08',
    ],
    [
      '2022-05-04',
      'Khuya 2 rạng sáng 3/5, xe lật.',
      'Khuya 2 rạng sáng 3/5 = 2022-05-02TNI/2022-05-03TMO',
    ],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});
