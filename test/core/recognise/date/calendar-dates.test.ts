// Dates, months, years and their ranges, as a reader of the paper takes them.
import { describe, expect, test } from 'vitest';
import { read } from './support';

describe('full dates', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Ngày 7 tháng 5 năm 1954 trời đổ mưa.', 'Ngày 7 tháng 5 năm 1954 = 1954-05-07'],
    ['2022-05-04', 'Hội nghị mở ngày 03/11/2019 tại Huế.', 'ngày 03/11/2019 = 2019-11-03'],
    ['2022-05-04', 'Hội nghị mở ngày 3-11-2019 tại Huế.', 'ngày 3-11-2019 = 2019-11-03'],
    ['2022-05-04', 'Tập tin 2019/11/03 được lưu.', '2019/11/03 = 2019-11-03'],
    [
      '2022-05-04',
      'Anh sinh ngày mười hai tháng chín năm hai nghìn không trăm linh một.',
      'ngày mười hai tháng chín năm hai nghìn không trăm linh một = 2001-09-12',
    ],
    ['2022-05-04', 'Ông mất ngày 15 tháng 8, 1945.', 'ngày 15 tháng 8, 1945 = 1945-08-15'],
    ['2022-05-04', 'Lễ ký diễn ra hôm 1.12.2021 ở Paris.', 'hôm 1.12.2021 = 2021-12-01'],
    ['2022-05-04', 'Sinh ngày 05-03-1992 tại Huế.', 'ngày 05-03-1992 = 1992-03-05'],
    ['2022-05-04', 'Vào ngày 30 tháng Tư năm 1975.', 'ngày 30 tháng Tư năm 1975 = 1975-04-30'],
    ['2022-05-04', 'Hạn nộp là 17h00 ngày 5/6/2022.', '17h00 ngày 5/6/2022 = 2022-06-05T17:00'],
    ['2022-05-04', 'Hợp đồng ký mùng 5 tháng 3 năm 2020.', 'mùng 5 tháng 3 năm 2020 = 2020-03-05'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('days without a year', () => {
  test.each<[string | undefined, string, string]>([
    [
      '2022-05-04',
      'Anh đến Đà Nẵng ngày 2/5 và về ngày 3.5.',
      'ngày 2/5 = 2022-05-02; ngày 3.5 = 2022-05-03',
    ],
    ['2022-01-10', 'Vụ cháy xảy ra đêm 28/12.', 'đêm 28/12 = 2021-12-28TNI'],
    ['2021-12-20', 'Giải đấu sẽ khởi tranh ngày 12/1.', 'ngày 12/1 = 2022-01-12'],
    ['2022-05-04', 'Từ 1-6, giá vé tăng.', '1-6 = 2022-06-01'],
    ['2022-05-04', 'Hôm mùng 3 tháng 5, anh về quê.', 'Hôm mùng 3 tháng 5 = 2022-05-03'],
    ['2022-05-04', 'Trước ngày 10-5, các xã phải báo cáo.', 'ngày 10-5 = 2022-05-10'],
    [
      '2022-05-04',
      'Trong hai ngày 3 và 4/5, trời mưa.',
      'hai ngày = P2D; 3 = 2022-05-03; 4/5 = 2022-05-04',
    ],
    [
      '2022-05-04',
      'Trong các ngày 1, 2, 3/5, trời mưa.',
      'các ngày 1 = 2022-05-01; 2 = 2022-05-02; 3/5 = 2022-05-03',
    ],
    [
      '2022-05-04',
      'Ngày 27 và 28 tháng 4, đoàn làm việc tại Huế.',
      'Ngày 27 = 2022-04-27; 28 tháng 4 = 2022-04-28',
    ],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('months', () => {
  test.each<[string | undefined, string, string]>([
    [
      '2022-05-04',
      'Từ tháng 6-2021 đến nay, xã có 5 ca.',
      'tháng 6-2021 đến nay = 2021-06/PRESENT_REF',
    ],
    ['2022-05-04', 'Tháng Mười Hai năm 2020, cầu thông xe.', 'Tháng Mười Hai năm 2020 = 2020-12'],
    ['2022-05-04', 'Khởi công 9/2019, hoàn thành 12/2021.', '9/2019 = 2019-09; 12/2021 = 2021-12'],
    ['2022-05-04', 'Cuối tháng 3/2022, giá xăng giảm.', 'Cuối tháng 3/2022 = 2022-03'],
    ['2022-05-04', 'Đầu tháng 10 năm ngoái, lũ về.', 'Đầu tháng 10 năm ngoái = 2021-10'],
    ['2022-05-04', 'Tháng 3 vừa qua, nhà máy lỗ.', 'Tháng 3 vừa qua = 2022-03'],
    ['2022-05-04', 'Tháng 7 tới, luật sẽ có hiệu lực.', 'Tháng 7 tới = 2022-07'],
    ['2022-05-04', 'Tháng 11 năm trước, giá giảm.', 'Tháng 11 năm trước = 2021-11'],
    [
      '2022-05-04',
      'Các tháng 3, 5 và 7/2021 có mưa.',
      'tháng 3 = 2021-03; 5 = 2021-05; 7/2021 = 2021-07',
    ],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('years and ranges of years', () => {
  test.each<[string | undefined, string, string]>([
    [
      '2022-05-04',
      'Giai đoạn 2016 - 2020, tỉnh tăng trưởng tốt.',
      'Giai đoạn 2016 - 2020 = 2016/2020',
    ],
    ['2022-05-04', 'Nhiệm kỳ 2021-2026 có nhiều đổi mới.', 'Nhiệm kỳ 2021-2026 = 2021/2026'],
    ['2022-05-04', 'Năm học 2021-2022 kết thúc sớm.', 'Năm học 2021-2022 = 2021/2022'],
    ['2022-05-04', 'Từ 2015 đến 2020, sản lượng tăng.', '2015 đến 2020 = 2015/2020'],
    ['2022-05-04', 'Từ năm 1986 đến nay, đất nước đổi mới.', 'năm 1986 đến nay = 1986/PRESENT_REF'],
    ['2022-05-04', 'Từ 1990 tới nay, làng không đổi.', '1990 tới nay = 1990/PRESENT_REF'],
    ['2022-05-04', 'Nhạc sĩ Văn Cao (1923-1995) quê Nam Định.', '1923-1995 = 1923/1995'],
    ['2022-05-04', 'Trong năm 2020 và 2021, xã thoát nghèo.', 'năm 2020 = 2020; 2021 = 2021'],
    [
      '2022-05-04',
      'Trong các năm 2018, 2019 và 2020, lũ lớn.',
      'năm 2018 = 2018; 2019 = 2019; 2020 = 2020',
    ],
    ['2022-05-04', 'Tầm nhìn đến 2045 của tỉnh.', '2045 = 2045'],
    ['2022-05-04', 'Niên khóa 2019-2023 có 500 sinh viên.', 'Niên khóa 2019-2023 = 2019/2023'],
    ['2022-05-04', 'Từ năm 2010-2015, ông làm giám đốc.', 'năm 2010-2015 = 2010/2015'],
    ['2022-05-04', 'Năm 2021-2022, công ty lãi.', 'Năm 2021-2022 = 2021/2022'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('ranges of days and months', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Hội chợ từ ngày 28/4 đến 3/5.', 'ngày 28/4 đến 3/5 = 2022-04-28/2022-05-03'],
    [
      '2022-05-04',
      'Hội chợ từ ngày 28 đến ngày 30 tháng 4.',
      'ngày 28 đến ngày 30 tháng 4 = 2022-04-28/2022-04-30',
    ],
    ['2022-05-04', 'Hội chợ diễn ra 26 - 28/4.', '26 - 28/4 = 2022-04-26/2022-04-28'],
    [
      '2022-05-04',
      'Nghỉ từ 29/1 đến hết 6/2/2022.',
      '29/1 đến hết 6/2/2022 = 2022-01-29/2022-02-06',
    ],
    ['2022-01-04', 'Nghỉ từ 30/12 đến 2/1.', '30/12 đến 2/1 = 2021-12-30/2022-01-02'],
    [
      '2022-05-04',
      'Từ 28/12/2021-3/1/2022, thành phố bắn pháo hoa.',
      '28/12/2021-3/1/2022 = 2021-12-28/2022-01-03',
    ],
    [
      '2022-05-04',
      'Đợt mưa từ đêm 2/5 đến sáng 4/5.',
      'đêm 2/5 đến sáng 4/5 = 2022-05-02TNI/2022-05-04TMO',
    ],
    ['2022-05-04', 'Cuộc thi từ thứ Hai đến thứ Tư.', 'thứ Hai đến thứ Tư = 2022-05-02/2022-05-04'],
    ['2022-05-04', 'Trại hè từ 5 đến 20 tháng 6.', '5 đến 20 tháng 6 = 2022-06-05/2022-06-20'],
    [
      '2022-05-04',
      'Từ ngày 1 đến 15/4, cả nước xuất 3 tàu.',
      'ngày 1 đến 15/4 = 2022-04-01/2022-04-15',
    ],
    ['2022-05-04', 'Từ tháng 1 đến tháng 4, giá tăng.', 'tháng 1 đến tháng 4 = 2022-01/2022-04'],
    [
      '2022-05-04',
      'Từ tháng 10/2021 đến tháng 3/2022.',
      'tháng 10/2021 đến tháng 3/2022 = 2021-10/2022-03',
    ],
    ['2022-05-04', 'Vụ tháng 8-10/2021 được mùa.', 'tháng 8-10/2021 = 2021-08/2021-10'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});

describe('quarters, halves, decades, centuries, seasons', () => {
  test.each<[string | undefined, string, string]>([
    ['2022-05-04', 'Quý I/2022, GDP tăng.', 'Quý I/2022 = 2022-Q1'],
    ['2022-05-04', 'Quý 3 năm 2021, GDP giảm.', 'Quý 3 năm 2021 = 2021-Q3'],
    ['2022-05-04', 'Trong quý II, ngành dệt khởi sắc.', 'quý II = 2022-Q2'],
    ['2022-05-04', 'Quý IV năm ngoái lỗ nặng.', 'Quý IV năm ngoái = 2021-Q4'],
    [
      '2022-05-04',
      '4 tháng đầu năm 2022, xuất khẩu tăng.',
      '4 tháng đầu năm 2022 = 2022-01/2022-04',
    ],
    [
      '2022-05-04',
      'Trong 4 tháng đầu năm nay, xuất khẩu tăng.',
      '4 tháng đầu năm nay = 2022-01/2022-04',
    ],
    ['2022-05-04', '3 tháng cuối năm 2021, giá tăng.', '3 tháng cuối năm 2021 = 2021-10/2021-12'],
    ['2022-05-04', 'Nửa đầu năm 2021, giá tăng.', 'Nửa đầu năm 2021 = 2021-H1'],
    ['2022-05-04', 'Trong nửa cuối năm ngoái, giá tăng.', 'nửa cuối năm ngoái = 2021-H2'],
    ['2022-05-04', 'Sáu tháng đầu năm 2020, lượng khách giảm.', 'Sáu tháng đầu năm 2020 = 2020-H1'],
    ['2022-05-04', 'Thập niên 1990, làng có điện.', 'Thập niên 1990 = 199'],
    ['2022-05-04', 'Thập niên 60 của thế kỷ trước.', 'Thập niên 60 của thế kỷ trước = 196'],
    ['2022-05-04', 'Những năm 80, phố rất vắng.', 'Những năm 80 = 198'],
    ['2022-05-04', 'Đầu thế kỷ 20, người Pháp xây cầu.', 'Đầu thế kỷ 20 = 19'],
    ['2022-05-04', 'Chùa xây từ thế kỷ thứ XI.', 'thế kỷ thứ XI = 10'],
    ['2022-05-04', 'Mùa đông năm 2021 rất lạnh.', 'Mùa đông năm 2021 = 2021-WI'],
    ['2022-05-04', 'Mùa thu năm nay đẹp.', 'Mùa thu năm nay = 2022-FA'],
    ['2022-05-04', 'Quý đầu năm 2022, lãi tăng.', 'Quý đầu năm 2022 = 2022-Q1'],
    [
      '2022-05-04',
      '10 ngày đầu tháng 4, giá lợn giảm.',
      '10 ngày đầu tháng 4 = 2022-04-01/2022-04-10',
    ],
    ['2022-05-04', '9 tháng năm 2021 giá ổn định.', '9 tháng năm 2021 = 2021-01/2021-09'],
    ['2022-05-04', 'Hai quý đầu năm 2021, hãng lãi.', 'Hai quý đầu năm 2021 = 2021-Q1/2021-Q2'],
    ['2022-05-04', 'Cuối những năm 1990, ông sang Nga.', 'Cuối những năm 1990 = 199'],
    ['2022-05-04', 'Giữa năm 2019, nhà máy đóng cửa.', 'Giữa năm 2019 = 2019'],
  ])('%s %s', (published, text, dates) => expect(read(text, { published }).join('; ')).toBe(dates));
});
