// What comes before what: stages that things of one sort go through in a fixed order.
import { phraseKey } from '../text/normal';
import { PERSONS, THINGS, TURNS } from './life-cycle-table';

/** A stage's place in the order of a cycle. */
export interface Stage {
  readonly cycle: LifeCycle;
  readonly rank: number;
}

export interface LifeCycle {
  /** Words of each stage, from the first to the last. */
  readonly stages: readonly string[];
  /** One may go through it again: a later beginning after an end is no fault. */
  readonly repeats?: true;
  /** It is a person's: whose it is may change from clause to clause. */
  readonly personal?: true;
  /** A text tells of one such thing only. */
  readonly isSole?: true;
}

const CYCLES: readonly LifeCycle[] = [
  {
    stages: [
      'khởi công, động thổ, đặt viên gạch đầu tiên, đặt viên đá đầu tiên, bắt đầu thi công, đổ móng, đào móng',
      'hợp long, cất nóc',
      `khánh thành, thông xe, hoàn thành, hoàn tất, bàn giao, đưa vào sử dụng, đưa vào khai thác, đưa vào hoạt động,
       đưa vào vận hành, đi vào hoạt động, đi vào vận hành, vận hành, khai trương, cắt băng`,
    ],
  },
  {
    stages: [
      'phê duyệt, đấu thầu, mở thầu, trúng thầu',
      'khánh thành, thông xe, hoàn thành, cắt băng',
    ],
  },
  {
    stages: [
      'phê duyệt chủ trương, cấp phép đầu tư, cấp giấy phép',
      'khởi công, động thổ, chạy thử',
    ],
  },
  { stages: ['đóng thầu, hồ sơ thầu', 'trúng thầu'] },
  {
    stages: [
      'nhận hồ sơ, tiếp nhận hồ sơ, nhận bài dự thi, nhận đăng ký, nhận tác phẩm, hạn nộp, nhận bài',
      'trúng tuyển, công bố kết quả, công bố danh sách, trao giải, lễ trao giải, nhập học, chấm thi',
    ],
    repeats: true,
  },
  {
    stages: [
      'đăng ký, bắt đầu nộp, mở cổng, nhận hồ sơ',
      'hạn chót, hạn cuối, hạn nộp, đóng cổng, khóa sổ',
    ],
  },
  { stages: ['đề cử', 'trao giải, lễ trao giải, công bố giải'] },
  {
    stages: [
      'mất điện, cúp điện, cắt điện',
      'có điện trở lại, cấp điện trở lại, đóng điện trở lại',
    ],
  },
  { stages: ['xảy ra, gặp nạn, tai nạn', 'tử vong, không qua khỏi, khởi tố'], personal: true },
  {
    stages: [
      'nhận tin báo, báo tin, gọi điện báo, trình báo, báo cháy, kêu cứu, cầu cứu',
      'có mặt, tới hiện trường, đến hiện trường, tiếp cận',
      'dập tắt, khống chế, đưa vào bờ, cứu được',
    ],
  },
  {
    stages: [
      'phát hiện bệnh, phát hiện ung thư, chẩn đoán, phát hiện khối u',
      'phẫu thuật, ca mổ, ghép',
      'xuất viện, ra viện, qua đời, từ trần',
    ],
    personal: true,
    repeats: true,
  },
  {
    stages: [
      'thiếu úy',
      'trung úy',
      'thượng úy',
      'đại úy',
      'thiếu tá',
      'trung tá',
      'thượng tá',
      'đại tá',
      'thiếu tướng',
      'trung tướng',
      'thượng tướng',
      'đại tướng',
    ],
    personal: true,
  },
  {
    stages: [
      'mất, qua đời, từ trần, tạ thế, hy sinh',
      'truy tặng, truy phong, truy điệu, an táng, hỏa táng, cải táng, quy tập, di cảo',
    ],
    personal: true,
  },
  {
    stages: [
      'gia nhập, đầu quân, khoác áo',
      'rời đội, rời câu lạc bộ, chia tay, giải nghệ, treo giày',
    ],
    personal: true,
    repeats: true,
  },
  { stages: ['ra mắt, trình làng', 'ngừng sản xuất, dừng sản xuất, khai tử'] },
  { stages: ['khai mạc, khai trương, mở màn, khởi tranh', 'bế mạc, khép lại, hạ màn'] },
  { stages: ['bắt đầu, mở cửa, mở màn, khai mạc', 'kết thúc, bế mạc, đóng cửa, khép lại'] },
  { stages: ['vòng loại, vòng sơ loại, vòng bảng', 'tứ kết', 'bán kết', 'chung kết'] },
  { stages: ['lượt đi', 'lượt về'] },
  { stages: ['sơ khảo, vòng sơ khảo', 'chung khảo', 'trao giải, lễ trao giải'] },
  { stages: ['bốc thăm', 'khởi tranh, khai mạc, lượt trận đầu'] },
  {
    stages: [
      'mất tích, đi lạc, mất liên lạc, gặp nạn',
      `tìm thấy, được cứu, giải cứu, cứu sống, thấy cháu, thấy em, thấy bé`,
      'nhập viện, vào viện, vào cấp cứu, đưa đi cấp cứu',
      'xuất viện, ra viện',
    ],
    personal: true,
  },
  {
    stages: ['nhập học, đỗ đại học, vào đại học', 'tốt nghiệp, ra trường, bằng cử nhân'],
    personal: true,
  },
  {
    stages: [
      'sinh, chào đời',
      'tốt nghiệp, nhập học, ra trường, bằng cử nhân, lấy bằng, nhập ngũ, gia nhập, kết hôn, vào đảng, ra mắt, đoạt, nhận bằng, bắt đầu sự nghiệp, giải nghệ, nghỉ hưu',
      'mất, qua đời, từ trần, tạ thế',
    ],
    personal: true,
  },
  {
    stages: [
      'tốt nghiệp đại học, bằng cử nhân, bằng kỹ sư, cử nhân',
      'thạc sĩ',
      'tiến sĩ',
      'phó giáo sư',
      'hàm giáo sư, chức danh giáo sư, phong giáo sư',
    ],
    personal: true,
  },
  { stages: ['nhập ngũ, lên đường nhập ngũ', 'xuất ngũ, giải ngũ, phục viên'], personal: true },
  {
    stages: ['đính hôn, ăn hỏi, dạm ngõ, cầu hôn', 'kết hôn, cưới, đám cưới, thành hôn, hôn lễ'],
    personal: true,
  },
  {
    stages: ['kết hôn, cưới, đám cưới, thành hôn', 'ly hôn, ly dị'],
    personal: true,
    repeats: true,
  },
  {
    stages: [
      'nhậm chức, bổ nhiệm, đắc cử, tuyên thệ, lên nắm quyền, trúng cử',
      'từ chức, mãn nhiệm, nghỉ hưu, thôi chức, miễn nhiệm, cách chức, rời ghế',
    ],
    personal: true,
    repeats: true,
  },
  {
    stages: ['thành lập, ra đời', 'giải thể, phá sản, sáp nhập, niêm yết, lên sàn, cổ phần hóa'],
  },
  {
    stages: [
      'khởi hành, rời cảng, rời bến, rời ga, rời sân bay, xuất phát, cất cánh, lên đường, nhổ neo, rời',
      'đến nơi, tới nơi, về đích, cập cảng, cập bến, hạ cánh, vào ga, tới đích, thì tới, thì đến, về tới, về đến, đặt chân, đến ga, tới ga, đến sân bay, đáp xuống, tới cảng, đến cảng, trở về, quay về',
    ],
    repeats: true,
  },
  {
    stages: [
      'rời cảng, rời bến, nhổ neo, ra khơi',
      'gặp nạn, cấp cứu, cầu cứu, chìm, mất liên lạc',
    ],
    repeats: true,
  },
  {
    stages: [
      'soạn thảo, lấy ý kiến, trình lần đầu, trình quốc hội, cho ý kiến',
      'thông qua, bấm nút, ban hành, ký ban hành, biểu quyết',
      'có hiệu lực, thi hành, đi vào thực hiện, đi vào cuộc sống, được áp dụng, bắt đầu áp dụng',
      'hết hiệu lực, bãi bỏ',
    ],
  },
  {
    stages: [
      'đàm phán, thương thảo, khởi động đàm phán',
      'ký kết, ký',
      'phê chuẩn',
      'có hiệu lực',
      'hết hạn, hết hiệu lực, chấm dứt, đáo hạn, thanh lý',
    ],
  },
  { stages: ['vay, phát hành trái phiếu, thế chấp', 'đáo hạn, tất toán, trả hết, trả xong'] },
  {
    stages: [
      'gây án, phạm tội, gây tai nạn, ra tay',
      'bị bắt, bắt giữ, bắt được, đầu thú, sa lưới, khởi tố',
      'truy tố, cáo trạng',
      'xét xử, sơ thẩm, tuyên án, kết án, hầu tòa',
      'kháng cáo',
      'phúc thẩm',
    ],
    personal: true,
  },
  { stages: ['khởi tố', 'kết luận điều tra', 'truy tố'] },
  { stages: ['phát hiện', 'khởi tố, xét xử, tuyên án, kết án'] },
  { stages: ['gây án, trộm cắp', 'trình báo, tố giác', 'bị bắt, bắt giữ, sa lưới'] },
  {
    stages: [
      'đăng ký thi, đăng ký dự thi, nộp hồ sơ, đăng ký',
      'dự thi, làm bài, thi tốt nghiệp, thi',
      'công bố điểm, công bố điểm thi, điểm thi, biết điểm, báo điểm, có điểm, công bố kết quả, công bố điểm chuẩn',
      'nhập học',
    ],
    repeats: true,
  },
  {
    stages: [
      'bấm máy, khởi quay, khai máy',
      'đóng máy',
      'ra rạp, công chiếu, khởi chiếu, ra mắt, ra mắt khán giả, lên sóng, phát sóng',
    ],
  },
  {
    stages: [
      'bản thảo xong, viết xong, xong bản thảo, hoàn thành bản thảo, hoàn tất bản thảo, thu âm, sáng tác, chắp bút',
      'xuất bản, được in, in lần đầu, in xong, phát hành, ra mắt bạn đọc, lên kệ',
    ],
  },
  {
    stages: [
      'đóng từ, đặt ky, khởi đóng',
      'hạ thủy',
      'bàn giao, biên chế, chuyến đi đầu tiên, vận hành',
    ],
  },
  { stages: ['rời bệ phóng, phóng lên, được phóng', 'vào quỹ đạo, ngừng hoạt động, rơi xuống'] },
  {
    stages: [
      'có triệu chứng, khởi phát, phát bệnh, nhiễm bệnh, sốt cao, bị sốt, đau bụng, khó thở, ngộ độc',
      'đi khám, nhập viện, vào viện, cấp cứu',
      'khỏi bệnh, xuất viện, ra viện, tử vong',
    ],
    personal: true,
  },
  { stages: ['gieo hạt, gieo sạ, xuống giống, trồng, thả giống', 'thu hoạch'], repeats: true },
  {
    stages: [
      'nổ ra, bùng phát, bùng cháy, bốc cháy, bén lửa',
      'dập tắt, khống chế, ngừng bắn, đình chiến',
    ],
  },
  { stages: ['hình thành', 'mạnh lên thành bão', 'đổ bộ', 'suy yếu, tan'] },
  { stages: ['mở bán, đặt cọc', 'bàn giao, nhận nhà'] },
  { stages: ['phát động, lễ phát động', 'tổng kết, lễ tổng kết, trao giải, lễ trao giải'] },
  { stages: ['sơ duyệt', 'tổng duyệt', 'khai mạc'] },
  {
    stages: [
      'quyết định thanh tra, bắt đầu thanh tra, tiến hành thanh tra',
      'kết luận thanh tra, ban hành kết luận, công bố kết luận',
    ],
  },
  {
    stages: [
      'nhận hồ sơ, nhận bài, mở đăng ký, mở cổng đăng ký, mở bán vé, bắt đầu nhận, nhận đăng ký',
      'hạn đăng ký, hạn nộp, hạn nhận, hạn chót, hạn cuối, khóa sổ, đóng cổng, hết hạn, ngừng nhận',
    ],
    isSole: true,
  },
  {
    stages: ['lên đường, khởi hành, rời', 'về nước, trở về, hồi hương, về đến, về tới'],
    personal: true,
    repeats: true,
  },
  {
    stages: [
      'đột quỵ, gặp tai nạn, bị tai nạn, bị ngã, đuối nước, ngộ độc, bị chém, bị đâm, lên cơn đau tim, ngã từ',
      `nhập viện, vào viện, cấp cứu, đến bệnh viện, vào bệnh viện, tới bệnh viện, đến trạm y tế, lên tuyến trên,
       chuyển viện`,
      'xuất viện, ra viện, bình phục, tử vong',
    ],
    personal: true,
  },
  {
    stages: [
      'xảy ra, phát hỏa, bốc cháy, bùng phát',
      `có mặt, lấy lời khai, khám nghiệm, nhận tin báo, nhận được tin báo, tiếp nhận tin báo, dập tắt, khống chế,
       trục vớt, tìm thấy thi thể, truy bắt, vào cuộc`,
    ],
  },
  { stages: ['mang thai, có thai', 'sinh con, hạ sinh, vượt cạn, sinh hạ'], personal: true },
  {
    stages: [
      'tốt nghiệp thpt, tốt nghiệp phổ thông, tốt nghiệp cấp ba, tốt nghiệp trung học, hết lớp 12, vào đại học, đỗ đại học, trúng tuyển đại học',
      'tốt nghiệp đại học, tốt nghiệp bác sĩ, bằng cử nhân, bằng kỹ sư, bằng bác sĩ',
    ],
    personal: true,
  },
  {
    stages: [
      'lập hồ sơ, trình hồ sơ, gửi hồ sơ, đệ trình',
      'ghi danh, công nhận, vinh danh, xếp hạng',
    ],
  },
  { stages: ['đặt hàng, đặt mua, ký hợp đồng mua', 'giao hàng, bàn giao, tiếp nhận, xuất xưởng'] },
  {
    stages: [
      'xây dựng, được xây, xây xong, khởi dựng, dựng lên',
      'trùng tu, tu bổ, đại tu, phục dựng, nâng cấp, phá dỡ, đập bỏ',
    ],
  },
  { stages: ['ghi hình, quay hình, thu hình', 'phát sóng, lên sóng'] },
  {
    stages: [
      'nộp đơn, gửi đơn, khởi kiện, đâm đơn',
      'thụ lý, tiếp nhận đơn',
      'mở phiên tòa, xét xử, tuyên án, phán quyết, thắng kiện, thua kiện',
    ],
  },
  {
    stages: [
      'bị bắt, bắt giữ, bắt tạm giam, vào tù, thụ án',
      'được thả, trả tự do, ra tù, mãn hạn tù, đặc xá',
    ],
    personal: true,
    repeats: true,
  },
  {
    stages: [
      'tạm dừng, tạm ngừng, ngừng phục vụ, dừng hoạt động, ngừng hoạt động, đóng cửa, tạm đóng cửa, mất điện, cúp điện, mất nước',
      'nối lại, mở cửa trở lại, mở cửa lại, hoạt động trở lại, có điện trở lại, có nước trở lại, khôi phục, mở lại, phục vụ trở lại',
    ],
  },
  { stages: ['bầu cử, bỏ phiếu, đi bầu', 'kiểm phiếu, kết quả bầu cử', 'tuyên thệ, nhậm chức'] },
  {
    stages: [
      'ra mắt đội tuyển, chào sân, khoác áo đội tuyển',
      'giải nghệ, giã từ, treo giày, treo vợt',
    ],
    personal: true,
  },
  { stages: ['phát hiện, lộ thiên', 'khai quật', 'trưng bày'] },
  { stages: ['gây án, bỏ trốn, truy nã', 'bị bắt, bắt được, sa lưới, đầu thú'], personal: true },
  { stages: ['mũi một, mũi 1, mũi thứ nhất, mũi đầu', 'mũi hai, mũi 2, mũi thứ hai, mũi nhắc'] },
  {
    stages: ['nhập viện, vào viện, vào cấp cứu, nằm viện', 'xuất viện, ra viện'],
    personal: true,
    repeats: true,
  },
  {
    stages: [
      'ông viết, bà viết, viết, sáng tác, tốt nghiệp, nhập ngũ, kết hôn, nhậm chức, nghỉ hưu, giải nghệ, xuất viện',
      'mất, qua đời, từ trần, hy sinh',
    ],
    personal: true,
  },
  ...rowsOf(THINGS).map((stages) => ({ stages })),
  ...rowsOf(PERSONS).map((stages) => ({ stages, personal: true as const })),
  ...rowsOf(TURNS).map((stages) => ({ stages, personal: true as const, repeats: true as const })),
];

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split('>'));
}

/** The stages that each phrase (normal, lower case) may stand for. */
export const STAGES: ReadonlyMap<string, readonly Stage[]> = stagesByPhrase();

function stagesByPhrase(): Map<string, Stage[]> {
  const found = new Map<string, Stage[]>();
  for (const cycle of CYCLES)
    for (const [rank, phrases] of cycle.stages.entries())
      for (const phrase of phrases
        .split(',')
        .map((text) => phraseKey(text.replace(/\s+/gu, ' ').trim())))
        found.set(phrase, [...(found.get(phrase) ?? []), { cycle, rank }]);
  // `tốt nghiệp đại học` is all that `tốt nghiệp` is.
  for (const [phrase, stages] of found)
    for (let end = phrase.indexOf(' ', phrase.indexOf(' ') + 1); end > 0;) {
      const more = found.get(phrase.slice(0, end)) ?? [];
      stages.push(...more.filter(({ cycle }) => !stages.some((stage) => stage.cycle === cycle)));
      end = phrase.indexOf(' ', end + 1);
    }
  return found;
}
