// Durations, sets, feasts and vague references.
import { describe, expect, test } from 'vitest';
import { read } from './support';

describe('durations', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Sau hơn 4 năm thi công, cầu thông xe.', '4 năm = P4Y'],
    ['2022-05-04', 'Anh bị phạt 18 tháng tù.', '18 tháng = P18M'],
    ['2022-05-04', 'Phiên tòa kéo dài 3 ngày rưỡi.', '3 ngày rưỡi = P3DT12H'],
    ['2022-05-04', 'Chuyến bay mất 2 giờ 30 phút.', '2 giờ 30 phút = PT2H30M'],
    ['2022-05-04', 'Ca mổ kéo dài 6 tiếng đồng hồ.', '6 tiếng đồng hồ = PT6H'],
    ['2022-05-04', 'Lệnh cấm có hiệu lực trong vòng 90 phút.', '90 phút = PT90M'],
    ['2022-05-04', 'Họ chờ nửa năm mới được cấp phép.', 'nửa năm = P6M'],
    ['2022-05-04', 'Mất từ 3-5 năm để hoàn vốn.', '3-5 năm = P3Y/P5Y'],
    ['2022-05-04', 'Trong 5 năm qua, xã đổi thay.', '5 năm qua = P5Y'],
    ['2022-05-04', 'Trong hai thập kỷ qua, rừng mất dần.', 'hai thập kỷ qua = P20Y'],
    ['2022-05-04', 'Hơn nửa thế kỷ, ông giữ nghề.', 'nửa thế kỷ = P50Y'],
    ['2022-05-04', 'Suốt một tuần lễ, bé sốt cao.', 'một tuần lễ = P1W'],
    ['2022-05-04', 'Ba năm hai tháng trôi qua.', 'Ba năm hai tháng = P3Y2M'],
    ['2022-05-04', 'Chỉ vài phút sau, cảnh sát có mặt.', 'vài phút sau = PAST_REF'],
    ['2022-05-04', 'Trong vài năm tới, giá sẽ giảm.', 'vài năm tới = FUTURE_REF'],
    ['2022-05-04', 'Bé 18 tháng tuổi bị bỏng.', ''],
    ['2022-05-04', 'Anh 30 tuổi, đi làm 8 tiếng mỗi ngày.', '8 tiếng = PT8H; mỗi ngày = P1D'],
    ['2022-05-04', 'Thử thách hai năm sáu tháng.', 'hai năm sáu tháng = P2Y6M'],
    ['2022-05-04', 'Nhóm tuần tra suốt 24 giờ.', '24 giờ = PT24H'],
    ['2022-05-04', 'Họ đã sống ở đây mười lăm năm.', 'mười lăm năm = P15Y'],
    ['2022-05-04', 'Đợt nắng nóng kéo dài từ 7 đến 10 ngày.', '7 đến 10 ngày = P7D/P10D'],
    ['2022-05-04', 'Kỷ niệm 80 năm dựng làng.', '80 năm = P80Y'],
    ['2022-05-04', 'Trong 2,5 năm, dự án giải ngân hết.', '2,5 năm = P2.5Y'],
    ['2022-05-04', 'Sau 45 ngày đêm, hầm thông.', '45 ngày đêm = P45D'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('what comes again', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Hằng năm, làng mở hội.', 'Hằng năm = P1Y'],
    ['2022-05-04', 'Hàng ngày, bà ra chợ.', 'Hàng ngày = P1D'],
    ['2022-05-04', 'Mỗi tuần, lớp học ba buổi.', 'Mỗi tuần = P1W'],
    ['2022-05-04', 'Chợ họp vào Chủ nhật hằng tuần.', 'Chủ nhật hằng tuần = XXXX-WXX-7'],
    ['2022-05-04', 'Lương trả vào ngày 5 hằng tháng.', 'ngày 5 hằng tháng = XXXX-XX-05'],
    ['2022-05-04', 'Hội làng mở ngày 10/3 hằng năm.', 'ngày 10/3 hằng năm = XXXX-03-10'],
    ['2022-05-04', 'Cứ hai tháng một lần, xe được bảo dưỡng.', 'hai tháng một lần = P2M'],
    ['2022-05-04', 'Mỗi sáng, ông đi bộ.', 'Mỗi sáng = XXXX-XX-XXTMO'],
    ['2022-05-04', 'Thuốc uống mỗi 6 giờ.', 'mỗi 6 giờ = PT6H'],
    ['2022-05-04', 'Mỗi quý, quỹ chi cổ tức.', 'Mỗi quý = P1Q'],
    ['2022-05-04', 'Giải tổ chức 4 năm một lần.', '4 năm một lần = P4Y'],
    ['2022-05-04', 'Chợ đêm mở tối thứ Sáu hằng tuần.', 'tối thứ Sáu hằng tuần = XXXX-WXX-5TEV'],
    ['2022-05-04', 'Hàng tháng, hàng quý có báo cáo.', 'Hàng tháng = P1M; hàng quý = P1Q'],
    ['2022-05-04', 'Hằng đêm, tiếng máy vẫn vang.', 'Hằng đêm = XXXX-XX-XXTNI'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('feasts', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-02-04', 'Mùng 2 Tết, nhà chùa mở hội.', 'Mùng 2 Tết = 2022-02-02'],
    ['2022-02-04', 'Chiều 30 Tết, phố vắng.', 'Chiều 30 Tết = 2022-01-31TAF'],
    ['2022-02-04', 'Dịp Tết Nguyên đán 2022, khách giảm.', 'Tết Nguyên đán 2022 = 2022-02-01'],
    ['2022-04-04', 'Giỗ Tổ Hùng Vương, đền Hùng đón khách.', 'Giỗ Tổ Hùng Vương = 2022-04-10'],
    ['2022-09-04', 'Dịp Quốc khánh 2/9, vé tàu hết.', 'Quốc khánh 2/9 = 2022-09-02'],
    [
      '2022-11-14',
      'Ngày Nhà giáo Việt Nam 20/11, trò tặng hoa.',
      'Ngày Nhà giáo Việt Nam 20/11 = 2022-11-20',
    ],
    ['2022-12-14', 'Đêm Giáng sinh, nhà thờ sẽ mở cửa.', 'Đêm Giáng sinh = 2022-12-24TNI'],
    ['2022-09-08', 'Tết Trung thu năm nay, trẻ nhận quà.', 'Tết Trung thu năm nay = 2022-09-10'],
    ['2022-08-14', 'Rằm tháng Bảy, chùa đông.', 'Rằm tháng Bảy = 2022-08-12'],
    ['2022-05-04', 'Mùng 10 tháng 3 âm lịch là ngày giỗ.', 'Mùng 10 tháng 3 âm lịch = 2022-04-10'],
    ['2022-05-04', 'Lễ hội mở ngày 8/4 âm lịch.', 'ngày 8/4 âm lịch = 2022-05-08'],
    ['2022-05-04', 'Kỳ nghỉ lễ 30/4 - 1/5, biển đông.', '30/4 - 1/5 = 2022-04-30/2022-05-01'],
    ['2022-01-24', '23 tháng Chạp, người dân thả cá.', '23 tháng Chạp = 2022-01-25'],
    [
      '2022-05-04',
      'Ngày Quốc tế Lao động 1/5, nhà máy nghỉ.',
      'Ngày Quốc tế Lao động 1/5 = 2022-05-01',
    ],
    ['2022-01-30', 'Đêm giao thừa, pháo hoa sẽ bắn.', 'Đêm giao thừa = 2022-01-31TNI'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('vague references', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Hiện nay, giá ổn định.', 'Hiện nay = PRESENT_REF'],
    ['2022-05-04', 'Hiện, giá ổn định.', 'Hiện = PRESENT_REF'],
    ['2022-05-04', 'Anh phát hiện ra hiện vật hiện đại.', ''],
    ['2022-05-04', 'Thời gian tới, xã sẽ làm đường.', 'Thời gian tới = FUTURE_REF'],
    ['2022-05-04', 'Trong tương lai gần, giá giảm.', 'tương lai gần = FUTURE_REF'],
    ['2022-05-04', 'Những năm gần đây, lũ nhiều.', 'Những năm gần đây = PAST_REF'],
    ['2022-05-04', 'Mới đây, giá giảm.', 'Mới đây = PAST_REF'],
    ['2022-05-04', 'Trước đây, làng nghèo.', 'Trước đây = PAST_REF'],
    ['2022-05-04', 'Đến nay, 90% đã tiêm.', 'Đến nay = PRESENT_REF'],
    ['2022-05-04', 'Thời gian vừa qua, giá giảm.', 'Thời gian vừa qua = PAST_REF'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('mixtures', () => {
  test.each<[string | undefined, string, string]>([
    [
      '2022-05-04',
      'Ngày 3/5, hơn 3/4 hộ dân có nước; đến tháng 12/2021 mới là 1/2.',
      'Ngày 3/5 = 2022-05-03; tháng 12/2021 = 2021-12',
    ],
    ['2022-05-04', 'Từ 1/6, 12 tỉnh áp dụng trong 14 ngày.', '1/6 = 2022-06-01; 14 ngày = P14D'],
    [
      undefined,
      'Ngày 24/11, đoàn đến. Sáng cùng ngày, họ họp.',
      'Ngày 24/11 = XXXX-11-24; Sáng cùng ngày = XXXX-XX-XXTMO',
    ],
    [undefined, 'Năm 2020, giá tăng; năm nay giảm.', 'Năm 2020 = 2020; năm nay = XXXX'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});
