// Zones of scraped pages: what is the article, what stands around it, and what a person corrects.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyZones, findZones, zoneOf } from '../../../../server/src/core/recognise/zone/zones';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';

/** `zone| text` lines; the zones found must be those written before the bars. */
function expectZones(page: string): void {
  const rows = page
    .trim()
    .split('\n')
    .map((row) => /^\s*(\w*)> ?(.*)$/u.exec(row)!)
    .map(([, zone, text]) => ({ zone: zone!, text: text! }));
  const doc = createSnapshot(rows.map(({ text }) => text).join('\n'));
  const zones = findZones(doc);
  const found = rows.map(({ zone, text }, i) =>
    zone ? `${zoneOf(zones, doc.lines[i]!.start)}> ${text}` : `> ${text}`,
  );
  expect(found).toEqual(rows.map(({ zone, text }) => `${zone}> ${text}`));
}

describe('findZones', () => {
  it('reads a page with a menu, a timestamp, captions, teasers and widgets', () =>
    expectZones(`
      boilerplate> Trang chủ Thời sự - Đối ngoại
      metadata> Thứ ba, 12/03/2024 08:15 GMT+7
      >
      headline> Nhà máy điện gió đầu tiên do vốn Nhật tài trợ phát điện ở Bạc Liêu
      boilerplate> aa
      lead> Sáng 11/3, tổ máy số 1 của nhà máy điện gió Vĩnh Hải đã hòa lưới điện quốc gia sau hai năm xây dựng, sớm hơn kế hoạch một quý.
      boilerplate> ![]() |
      caption> Các trụ gió nhìn từ đê biển Vĩnh Hải. Ảnh: Lê Hạnh |
      body> Nhà máy có mười sáu trụ, mỗi trụ cao hơn một trăm mét, đặt cách bờ khoảng hai ki-lô-mét và nối với trạm biến áp bằng cáp ngầm.
      related> Vốn vay ưu đãi cho điện gió ven bờ Vốn vay ưu đãi cho điện gió ven bờ
      related> Ngân hàng hợp tác quốc tế đề nghị dành thêm vốn cho các dự án ven bờ ở miền Tây trong ba năm tới.
      body> Theo chủ đầu tư, sản lượng mỗi năm đủ dùng cho hơn bảy mươi nghìn hộ dân trong tỉnh và giảm đáng kể lượng than phải mua.
      headline> Việc làm cho người địa phương
      body> Sáu mươi thanh niên trong xã được tuyển vào đội vận hành sau khóa học nghề kéo dài chín tháng tại thành phố Cần Thơ.
      byline> Trần Hạnh
      boilerplate> Tin bài liên quan
      related> Bến Tre đón đoàn chuyên gia cấp nước của thành phố Kitakyushu
      related> Trao học bổng cho sinh viên ngành thủy lợi năm học mới
      boilerplate> Đọc nhiều
      related> Mưa lớn gây ngập nhiều tuyến đường ở phía nam thành phố
      related> Sáng 13/3, nước trên các tuyến đường đã rút nhưng giao thông còn chậm.
    `));

  it('reads two copies of a photo credit as captions and of a title after the article as teasers', () =>
    expectZones(`
      headline> Phiên chợ gốm đầu xuân ở làng cổ ven sông
      lead> Hơn bốn mươi nghệ nhân mang gốm mộc đến phiên chợ mở trong ba ngày cuối tuần ở bến sông.
      caption> Nghệ nhân chuốt gốm trên bàn xoay. Ảnh: Thu An
      caption> Nghệ nhân chuốt gốm trên bàn xoay. Ảnh: Thu An
      body> Khách từ nhiều nơi ghé lại xem cách nặn, cách nung và chọn mua những chiếc bình men tro còn ấm hơi lửa của lò.
      byline> Theo Báo Làng Nghề
      related> Tuần lễ áo dài mở màn bên hồ Gươm với hai trăm mẫu mới
      related> Tuần lễ áo dài mở màn bên hồ Gươm với hai trăm mẫu mới
      related> (Làng Nghề) - Hai trăm mẫu áo dài của các nhà thiết kế trẻ được giới thiệu trong đêm mở màn.
    `));

  it('tells a list by its bullets, or by the colon before it', () =>
    expectZones(`
      headline> Ba việc cần làm trước mùa mưa bão năm nay
      lead> Ban chỉ huy phòng chống thiên tai của tỉnh vừa gửi hướng dẫn tới từng thôn, bản ở vùng trũng thấp.
      body> Người dân được khuyến cáo thực hiện ngay ba việc trong tuần đầu tháng, cụ thể như sau:
      list> • Kiểm tra mái nhà, giằng chống cửa;
      list> • Dự trữ nước sạch và lương khô;
      list> • Ghi lại số điện thoại của đội cứu hộ.
      body> Các xã ven sông sẽ diễn tập di dời dân vào cuối tuần với sự tham gia của bộ đội và học sinh hai trường phổ thông.
      body> Lực lượng tham gia diễn tập do tỉnh huy động gồm có các đơn vị sau đây:
      list> Trung đoàn bộ binh đóng trên địa bàn huyện
      list> Đội cứu hộ của Công an tỉnh
      list> Hội Chữ thập đỏ các xã ven sông
      body> Cuộc diễn tập sẽ kết thúc trong buổi chiều cùng ngày và được rút kinh nghiệm ngay tại hiện trường.
    `));

  it('keeps teasers inside the article apart from its text', () =>
    expectZones(`
      headline> Học tiếng Nhật qua trò chơi dân gian
      lead> Lớp học cuối tuần của cô giáo trẻ ở phường Bến Nghé thu hút hơn ba mươi học sinh tiểu học.
      boilerplate> ![](https://anh.example/lop-hoc.jpg)
      related> ![]() Cuộc thi hùng biện tiếng Nhật lần thứ mười quy tụ thí sinh của hai mươi trường đại học trên cả nước. |
      related> [Cuộc thi viết thư pháp cho học sinh tiểu học]
      body> Các em còn được mặc thử áo yukata và học cách cúi chào của người Nhật trong giờ ra chơi giữa hai tiết.
      boilerplate> ***
      body> Mỗi buổi học bắt đầu bằng một trò chơi quen thuộc, từ ô ăn quan đến kéo co, với những câu đếm bằng tiếng Nhật.
    `));

  it('reads a page whose menu comes line by line and whose byline stands under the title', () =>
    expectZones(`
      boilerplate> Mới nhất
      boilerplate> Thời sự
      boilerplate> Góc nhìn
      boilerplate> Thế giới
      headline> Tuần lễ phim tài liệu về sông nước khai mạc ở Cần Thơ
      byline> HOÀNG LAN
      byline> hoanglan@toasoan.example
      metadata> 05/06/2023 06:15 GMT+7
      boilerplate> 0:00 / 4:25
      boilerplate> Nam miền Bắc
      lead> PNO - Mười hai bộ phim tài liệu về đời sống trên sông của ba nước được chiếu miễn phí trong năm tối.
      caption> Cảnh trong phim mở màn - Ảnh: BAN TỔ CHỨC
      body> Khán giả có thể gặp các đạo diễn sau mỗi suất chiếu và mượn xuồng đi thăm những nơi đã quay phim.
      body> Năm ngoái, tuần lễ đón hơn ba nghìn lượt khán giả, phần lớn là sinh viên của các trường trong vùng.
      byline> Hà Thu (theo Báo Sông Hậu, PNO)
      boilerplate> Trở lại Văn hóa
      boilerplate> Lưu
      boilerplate> Copy link thành công
      boilerplate> ×
      boilerplate> #phim #sông nước
      boilerplate> Bình luận (12)
      boilerplate> Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận
      boilerplate> Tin cùng chuyên mục
      related> Chợ nổi lên phim của đạo diễn trẻ người Kyoto
      related> PNO - Bộ phim theo chân một gia đình bán hàng trên sông trong suốt mùa nước nổi.
      boilerplate> Giấy phép xuất bản số 01/GP
      boilerplate> Hotline: 0900 000 000
    `));

  it('does not take an article’s own crossheads, questions and signed quotations for chrome', () =>
    expectZones(`
      headline> Nghề sơn mài tìm đường sang Kyoto
      lead> Những bức sơn mài khổ lớn của xưởng Hạ Thái lần đầu được bày ở cố đô Kyoto trong triển lãm mùa thu.
      headline> Vì sao khách Nhật thích sơn mài Việt?
      body> Theo họa sĩ trưởng xưởng, mỗi bức phải qua mười hai lớp sơn và ba tháng mài tay nên không bức nào giống bức nào.
      body> Sơn mài là nơi hai nền mỹ thuật gặp nhau sau nhiều thế kỷ.
      body> Đại sứ Phạm Thu Lâm
      body> Triển lãm mở cửa đến hết tháng và sẽ chuyển về bảo tàng thành phố Hà Nội vào mùa xuân năm sau.
    `));

  it('reads a single paragraph, and a text without a title, as body', () => {
    expectZones('body> Ngày 3/5, hai bên ký biên bản ghi nhớ về đào tạo điều dưỡng.');
    expectZones(`
      body> Sáng 3/5, đoàn công tác của thành phố đã thăm cảng Yokohama và làm việc với ban quản lý cảng về đào tạo.
      body> Hai bên thống nhất trao đổi mười kỹ sư mỗi năm và chia sẻ kinh nghiệm vận hành bến tự động trong ba năm tới.
    `);
  });

  it('finds no zones in an empty text, and one for a line without end', () => {
    expect(findZones(createSnapshot(''))).toEqual([]);
    expect(findZones(createSnapshot(' \n\n\t'))).toEqual([]);
    const line = 'Một dòng rất dài. '.repeat(20_000);
    expect(findZones(createSnapshot(line))).toEqual([{ start: 0, end: line.length, zone: 'body' }]);
  });

  it('reads decomposed text as composed', () => {
    const page =
      'Chợ nổi họp sớm hơn trong tháng Chạp\nChợ nổi họp từ ba giờ sáng để kịp chuyến hàng Tết lên thành phố.\nĐọc nhiều\nGiá hoa Tết ở miền Tây tăng nhẹ so với năm ngoái';
    const zonesOf = (text: string): string[] =>
      findZones(createSnapshot(text)).map(({ zone }) => zone);
    expect(zonesOf(page.normalize('NFD'))).toEqual(zonesOf(page));
  });

  it('puts every line that is not blank into one zone, in order, whatever the page', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        'Tin liên quan',
        '![]() |',
        '• Một',
        'Ảnh: An',
        'Theo TTXVN',
        '(Huế) - Một.',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (page) => {
        const doc = createSnapshot(page.join('\n'));
        const zones = findZones(doc);
        const full = doc.lines.filter((span) => doc.slice(span).trim() !== '');
        expect(full.every(({ start }) => zoneOf(zones, start) !== undefined)).toBe(true);
        expect(zones.every(({ start }, i) => i === 0 || zones[i - 1]!.end <= start)).toBe(true);
      }),
    );
  });
});

describe('applyZones', () => {
  const doc = createSnapshot('một\nhai\n\nba\nbốn');
  const zones = [{ start: 0, end: 15, zone: 'body' as const }];

  it('gives the lines that a person corrected their zone, whole lines at a time', () =>
    expect(applyZones(doc, zones, [{ start: 5, end: 6, zone: 'caption' }])).toEqual([
      { start: 0, end: 3, zone: 'body' },
      { start: 4, end: 7, zone: 'caption' },
      { start: 9, end: 15, zone: 'body' },
    ]));

  it('lets the later correction win and leaves all as it is without one', () => {
    expect(
      applyZones(doc, zones, [
        { start: 0, end: 15, zone: 'related' },
        { start: 0, end: 7, zone: 'lead' },
      ]),
    ).toEqual([
      { start: 0, end: 7, zone: 'lead' },
      { start: 9, end: 15, zone: 'related' },
    ]);
    expect(applyZones(doc, zones, [])).toEqual(zones);
  });
});
