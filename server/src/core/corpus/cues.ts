// Words that say how a value stands in time, what it is set apart by, and which words mean the same.
import { phraseKey } from '../text/normal';

const split = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '));

/** Whole phrases, matched on syllables of the lower-case sentence with single spaces around it. */
const phrases = (...lines: string[]): readonly string[] =>
  split(lines).map((phrase) => ` ${phraseKey(phrase)} `);

/** One pattern for each list: a sentence is asked for many of them. */
const patterns = new Map<readonly string[], RegExp>();

export function has(sentence: string, cues: readonly string[]): boolean {
  let pattern = patterns.get(cues);
  if (!pattern) patterns.set(cues, (pattern = new RegExp(cues.join('|'), 'u')));
  return pattern.test(sentence);
}

/** Wished, asked for or decided for later; they bind the value beside them. */
export const PLANNED = phrases(
  'kế hoạch, mục tiêu, chỉ tiêu, dự kiến, dự toán, phấn đấu, đề xuất, đề nghị, kiến nghị, kỳ vọng, dự định, hướng tới',
  'đặt ra, đặt mục tiêu, muốn, được giao, dự thảo, cam kết, tham vọng, thiết kế ban đầu, có thể, đòi, yêu cầu, mong muốn',
);

/** Said beside the value: it has not been counted. */
export const ESTIMATED = phrases(
  'ước, ước tính, ước đạt, tạm tính, dự báo, dự đoán, nhận định, khả năng',
);

/** Said anywhere: what is told is an early report. */
export const EARLY = phrases(
  'ban đầu, sơ bộ, bước đầu, tạm thời, báo cáo nhanh, thống kê nhanh, thông tin ban đầu',
);

/** A count on the way. */
export const INTERIM = phrases(
  'hết ngày thi đấu, tính đến, tính tới, cho đến nay, đến nay, tới nay, đến hết, tính từ, lũy kế, sau ngày thi đấu',
  'đang dẫn đầu, đang lan, đang tăng, tiếp tục tăng, đến thời điểm, tới thời điểm, hiện đã',
);

/** `sau 12 vòng`: so far. */
export const SO_FAR =
  /(?: sau| qua| hết) (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:vòng|trận|lượt|ngày) /u;

export const FINAL = phrases(
  'cuối cùng, chung cuộc, số liệu chốt, chốt, kết thúc, khép lại, bế mạc, hạ màn, rời rạp, tổng kết, chính thức, quyết toán, chốt lại',
);

/** The sentence itself gives an account of the difference, or puts the value against another. */
export const CHANGED = phrases(
  'điều chỉnh, nâng lên, nâng từ, hạ xuống, giảm xuống, tăng lên, lùi, dời, hoãn, đẩy lùi, thay vì, đổi sang',
  'sửa đổi, trước đó, thay cho, bổ sung, không còn, sớm hơn, muộn hơn, chậm hơn, còn lại',
  'kéo dài đến, gia hạn, rút ngắn, thay thế, mới nhất, vươn lên, chuyển sang, chỉ còn, xuống còn, giảm còn, thêm một',
  'tăng thêm, nâng tổng, nâng số, so với dự kiến, so với kế hoạch, so với ban đầu, đội vốn, mở rộng thêm, nay là',
);

/** `nâng công suất lên`, `giảm học phí xuống`: the same with words between. */
export const CHANGED_TO =
  / (?:nâng|tăng|đẩy|mở rộng|hạ|giảm|rút|cắt(?! băng)|điều chỉnh|đổi)(?: [\p{L}]+){1,5} (?:lên|xuống|còn|(?<!(?:khánh|hoàn|trưởng) )thành(?! (?:phố|lập|công|viên|tích|phần))|sang) /u;

/** What was printed before is taken back. */
export const CORRECTED = phrases('đính chính, cập nhật, nói lại cho đúng, sai sót');

/** `không có gì thay đổi`, `giữ nguyên`: what sounds like a change and denies it. */
export const UNCHANGED = phrases(
  'không thay đổi, không có gì thay đổi, không đổi, giữ nguyên, vẫn giữ, không điều chỉnh, như cũ, chưa điều chỉnh',
  'chưa thay đổi, không hề thay đổi, không có thay đổi, chưa có thay đổi, không phát sinh, một lần điều chỉnh',
);

/** The value is told to be the one that was told before. */
export const AS_BEFORE = phrases(
  'đúng như, vẫn là, vẫn ở mức, như đã công bố, như công bố, như đã thông báo, như thông báo, như đã nêu, như mức đã',
  'như ngày đầu, như ban đầu, theo đúng, đúng với, đúng kế hoạch, không khác, như dự kiến',
);

/** What is ruled holds for all, so that it needs no name. */
export const RULED = phrases('luật, nghị định, thông tư, thuế, quy định, mức phạt, bị phạt');

/** `cao`, `dài`, `lãi` that measure nothing. */
export const NO_MEASURE =
  / (?:cao (?:tốc|đẳng|cấp|điểm|nguyên|su|ốc|học)|(?:nâng|tốc độ|trình độ|chất lượng) cao|dài hạn|kéo dài|lâu dài|(?:lan|mở|trải|sâu) rộng|rộng (?:khắp|lớn|rãi)|chuyên sâu|lãi suất)(?= )/gu;

/** Beside a value that holds for years. */
export const LASTING = phrases(
  'dài, cao, rộng, sâu, chiều dài, chiều cao, công suất, sức chứa, dung tích, diện tích, tổng mức đầu tư, trọng tải',
  'vốn đầu tư, quy mô, tải trọng, trữ lượng, cự ly, khoảng cách, kích thước, nặng',
);

/** Beside a count that grows until it is closed. */
export const RUNNING = phrases(
  'tử vong, thiệt mạng, chết, bị thương, thương vong, mất tích, mắc, nhiễm, dương tính, khỏi bệnh, khỏi, chữa khỏi',
  'thiệt hại, hư hỏng, sập, ngập, tốc mái, cách ly, tiêm, tiêm chủng, lượt xem, theo dõi, huy chương, bàn thắng, thích, bình luận, like, chia sẻ, tải, truy cập',
  'thiêu rụi, cháy rụi, ủng hộ, quyên góp, sơ tán, di dời, giải cứu, tìm thấy, bắt giữ, cứu được, cứu sống, ca bệnh, nạn nhân, xét nghiệm, điều trị',
);

/** Beside an amount that grows until it is closed. */
export const GIVEN = phrases('thiệt hại, ủng hộ, quyên góp, vận động, tài trợ được, thu được');

/** Beside a value that is another every day. */
export const DATED_VALUE = phrases(
  'giá vàng, giá xăng, giá dầu, giá mua, giá bán, giá bán ra, giá niêm yết, giao dịch ở, tỷ giá, chỉ số, vốn hóa, cổ phiếu, mua vào, bán ra, điểm, xếp hạng, thứ hạng, bảng xếp hạng',
  'trong ngày, hôm nay, hiện nay, ngày qua, tồn kho, ca mới, nhiễm mới, mắc mới, lãi suất, mực nước',
  'đỉnh lũ, nhiệt độ, lượng mưa, hiện tại, hiện có, cử tri, trữ, giao dịch, thanh khoản, doanh số, tỷ lệ ủng hộ',
);

/** Of one line a sentence has one: where two have different ones they measure different things. */
const alternatives = (...lines: string[]): readonly (readonly (readonly [string, string])[])[] =>
  lines.map((line) =>
    line.split(' | ').flatMap((value) => {
      const [name, ...forms] = value.split(', ');
      return [name!, ...forms].map((form) => [` ${phraseKey(form)} `, name!] as const);
    }),
  );

/** Told apart by words beside the value. */
export const BESIDE = alternatives(
  'trước thuế | sau thuế',
  'mua vào, giá mua, thu mua, chiều mua | bán ra, giá bán, chiều bán | giá niêm yết',
  'xuất khẩu | nhập khẩu | xuất nhập khẩu | xuất siêu | nhập siêu',
  'chết, tử vong, thiệt mạng | bị thương | mất tích | cách ly | khỏi, khỏi bệnh, xuất viện | nhiễm, mắc, dương tính',
  'dài, chiều dài | cao, chiều cao | rộng, chiều rộng | sâu, độ sâu | dày | đường kính',
  'trung bình, bình quân | tối đa, cao nhất, nhiều nhất | tối thiểu, thấp nhất, ít nhất',
  'nam giới, nam sinh | nữ giới, phụ nữ, nữ sinh | trẻ em, trẻ nhỏ, học sinh | người lớn',
  'doanh thu | lợi nhuận, lãi | lỗ | chi phí | nộp ngân sách',
  'thu ngân sách | chi ngân sách | thu nội địa',
  'vốn điều lệ | vốn đăng ký | vốn thực hiện, giải ngân | tổng mức đầu tư | vốn hóa',
  'đăng ký | giải ngân, thực hiện',
  'phát sinh, thải, thải ra, xả | thu gom | xử lý, tái chế',
  'gieo, gieo cấy, gieo trồng, canh tác, xuống giống | thu hoạch, gặt',
  'mở cửa, đầu phiên, mở phiên | đóng cửa, cuối phiên, kết phiên',
);

/** Told apart wherever it stands in the sentence. */
export const ANYWHERE = alternatives(
  'lượt đi | lượt về',
  'vòng bảng | vòng loại | vòng 16 đội | tứ kết | bán kết | chung kết | tranh hạng ba',
  'hiệp một, hiệp 1, hết hiệp một | hiệp hai, hiệp 2',
  'sơ thẩm | phúc thẩm | giám đốc thẩm',
  'khai mạc | bế mạc',
  'sáng nay | chiều nay | tối nay',
  'người lớn | trẻ em',
  'ô tô, xe con | xe máy, mô tô | xe đạp | xe tải | xe khách',
  'thành thị | nông thôn',
);

/** Beside the value, where the other has no such word: only a part, or another kind, is measured. */
export const NARROWING = phrases(
  'quốc tế, nội địa, trong nước, nước ngoài, thanh niên, trẻ em, nữ, giai đoạn, khán đài, đoạn, gói thầu',
  'hạng mục, phân khu, đợt, mỗi, bình quân, trung bình, đầu tiên, riêng, mảng, nhóm, dự khuyết, thường trực, đầu người, khu vực',
  'một nửa, phân nửa, một phần, trong số, trong đó, chi nhánh, nhánh, công nhân viên, hộ nghèo, dân tộc thiểu số, ngoài công lập',
  'đêm khai mạc, đêm diễn, đêm bế mạc, ngày đầu, ngày cuối, ngày khai mạc, cả mùa, cả đợt, cả năm, cuối tuần, cao điểm',
  'vùng đệm, vùng lõi, đường dẫn, cầu chính, cầu dẫn, nhịp chính, lòng hồ, mặt bằng',
  'vòng chung kết, vòng loại, dư chấn, giữa kỳ, nợ lương, toàn cầu, dài hạn, ngắn hạn, chuyến, trống, bỏ trống, cận nghèo',
);

/** Said anywhere: more or less than the thing itself is measured. */
export const INCLUDING = phrases(
  'kể cả, tính cả, gồm cả, bao gồm cả, chưa kể, chưa gồm, chưa bao gồm, chưa tính, không kể, không tính, không bao gồm, không gồm',
);

/** Gatherings beside the one named, and what is excepted from it. */
export const ASIDE = phrases(
  'họp báo, họp trù bị, tổng duyệt, sơ duyệt, bốc thăm, diễn tập, chung kết, bán kết, tứ kết, vòng loại, vòng bảng, lễ viếng, lễ trao giải',
  'số đầu tiên, chuỗi sự kiện, lễ ký, vòng chung kết, lễ công bố, lễ phát động, chạy thử, hợp long, lễ tang, truy điệu, an táng, trận tranh, riêng, ngoại trừ',
);

/** Events and acts whose date is one fact: the predicate as it stands → the predicate it is compared under. */
export const DATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'hiệu lực': 'hiệu lực, áp dụng, thực thi',
    'diễn ra': 'diễn ra, tổ chức, được tổ chức, khởi tranh',
    'xảy ra': 'xảy ra',
    'khai mạc': 'khai mạc, khai hội',
    'bế mạc': 'bế mạc, khép lại, kết thúc',
    'khởi công': 'khởi công, động thổ',
    'khánh thành': 'khánh thành, thông xe, khánh thành và đưa vào sử dụng',
    'vận hành':
      'vận hành, khai thác thương mại, vận hành thương mại, đưa vào sử dụng, đưa vào khai thác, đưa vào vận hành',
    'qua đời': 'qua đời, mất, từ trần, tạ thế, trút hơi thở',
    'thành lập': 'thành lập, ra đời, lập, sáng lập, khởi nghiệp, khai sinh',
    'mở cửa': 'mở cửa, mở cửa trở lại, mở cửa đón khách, đón khách',
    'ký kết': 'ký kết, được ký, ký',
    'khai trương': 'khai trương, ra mắt, phát hành, công chiếu, khởi chiếu',
    'xét xử': 'xét xử, mở phiên tòa, tuyên án',
    'nhậm chức': 'nhậm chức, tuyên thệ',
    'thiết lập quan hệ': 'thiết lập quan hệ ngoại giao, thiết lập quan hệ',
    phóng: 'phóng, được phóng, phóng lên',
    bắt: 'bị bắt, bắt giữ, bắt tạm giam',
    'hoàn thành': 'hoàn thành, cán đích, hợp long',
    'thông qua': 'thông qua, được thông qua',
    'mở bán': 'mở bán, lên kệ',
    'niêm yết': 'niêm yết, lên sàn',
    'bầu cử': 'bầu cử, bỏ phiếu',
    'phát động': 'phát động',
    'cất cánh': 'cất cánh',
    'đổ bộ': 'đổ bộ, đổ bộ vào',
    'kết hôn': 'kết hôn, cưới, làm đám cưới, tổ chức đám cưới',
    'ban hành': 'ban hành, được ban hành',
    'nộp hồ sơ':
      'nộp hồ sơ, nhận hồ sơ, thu hồ sơ, nộp đơn, nhận đơn, đăng ký dự thi, đăng ký dự tuyển',
    'bàn giao': 'bàn giao, trao trả',
    'phát hiện': 'phát hiện, tìm thấy, khai quật',
    'xuất bản': 'xuất bản, in lần đầu',
    'công nhận': 'công nhận, được công nhận, xếp hạng di tích',
    'gia nhập': 'gia nhập',
    'khai giảng': 'khai giảng, tựu trường, nhập học',
    'nghỉ hưu': 'nghỉ hưu',
    'tai nạn':
      'gặp nạn, bị chìm, chìm, phát nổ, bốc cháy, bị cháy, vụ cháy, vụ nổ, vụ hỏa hoạn, va chạm, sạt lở, bị lật, lật xe, vụ lật, bị sập, vụ sập, vụ tai nạn',
    'hội đàm': 'hội đàm, điện đàm',
    thăm: 'thăm, chuyến thăm, công du, thăm chính thức, thăm cấp nhà nước, tới thăm, đến thăm',
  }).flatMap(([name, forms]) => forms.split(',').map((form) => [phraseKey(form), name] as const)),
);

/** Those that happen once and for all; the others come round again, each time on another date. */
export const ONCE = new Set([
  'hiệu lực',
  'khởi công',
  'khánh thành',
  'qua đời',
  'thành lập',
  'thiết lập quan hệ',
  'giữ chức',
]);

/** Those that one thing does once in a while at most. */
export const SELDOM = new Set([
  ...ONCE,
  'khai mạc',
  'bế mạc',
  'khai trương',
  'mở cửa',
  'vận hành',
  'hoàn thành',
  'niêm yết',
  'mở bán',
  'đổ bộ',
  'cất cánh',
  'phóng',
  'kết hôn',
]);

/** Verbs of those who tell, and words that bring them in. */
export const TELLS = words(
  'cho biết, cho hay, thông báo, thông tin, công bố, nói, khẳng định, nhận định, chia sẻ, dẫn, cho thấy',
  'phát biểu, nhấn mạnh, xác nhận, đưa tin, trả lời',
);

/** Phrases that mean one thing where figures are told; the first stands for all. */
export const SAME: ReadonlyMap<string, string> = new Map(
  [
    'chết, tử vong, thiệt mạng, tử nạn, thương vong',
    'đón, phục vụ, tiếp nhận, đón tiếp, thu hút, thông qua',
    'khách, du khách, hành khách, lượt khách',
    'lãi, lợi nhuận, báo lãi',
    'giá, giá trị',
    'vốn, trị giá, vốn đầu tư, tổng mức đầu tư, mức đầu tư, kinh phí, tổng vốn, tổng kinh phí, tổng vốn đầu tư, đầu tư',
    'nặng, khối lượng, trọng lượng, cân nặng',
    'dài, chiều dài, độ dài, thời lượng',
    'cao, chiều cao, độ cao',
    'rộng, chiều rộng, bề rộng, khổ rộng, diện tích, có diện tích, trải rộng',
    'sâu, độ sâu, chiều sâu',
    'xếp, đứng, xếp hạng, đứng hạng, xếp ở vị trí, đứng ở vị trí',
    'thắng, đánh bại, hạ gục, vượt qua, hạ',
    'viện trợ, hỗ trợ, trao tặng, tài trợ',
    'phạt, lĩnh, lãnh, lĩnh án, lãnh án, xử phạt, tuyên phạt, bị phạt, mức phạt',
    'mua, mua lại, thâu tóm',
    'thêm, ghi nhận, phát hiện, có thêm',
    'giành, đoạt, nhận, thu được',
    'thưởng, tiền thưởng, giải thưởng, phần thưởng',
    'ngập, bị ngập, ngập úng, chìm trong nước',
    'hỏng, hư hỏng, hư hại',
    'sập, đổ sập, bị sập',
    'xuất khẩu, kim ngạch xuất khẩu',
    'nhập khẩu, kim ngạch nhập khẩu',
    'tăng, tăng trưởng, tốc độ tăng, tốc độ tăng trưởng, mức tăng, mức tăng trưởng',
    'dự, tham dự, tham gia, dự thi, góp mặt, có sự góp mặt, tranh tài',
    'thu, thu về, thu được, doanh thu',
    'chứa, sức chứa, chở được',
    'mưa lũ, lũ, lũ lụt, mưa lớn',
    'lúa, ruộng lúa',
    'tòa, tòa án',
  ].flatMap((line) => {
    const [name, ...forms] = line.split(', ').map(phraseKey);
    return forms.map((form) => [form, name!] as const);
  }),
);

/** The first words of those phrases. */
export const SAME_BEGIN: ReadonlySet<string> = new Set(
  [...SAME.keys()].map((phrase) => phrase.split(' ')[0]!),
);

/** Counted nouns that count one thing. */
export const SAME_UNIT: ReadonlyMap<string, string> = new Map(
  [
    'người, nạn nhân, dân, người dân, cư dân, nhân khẩu, vận động viên, nghị sĩ, đại biểu, người chạy',
    'căn hộ, căn',
    'ca, trường hợp, ca mắc, ca nhiễm, ca bệnh',
    'nhà, ngôi nhà, căn nhà, nóc nhà',
    'khách, hành khách, du khách, khách du lịch',
    'lượt, lượt khách, lượt người, lượt hành khách, lượt du khách',
    'chỗ, ghế, chỗ ngồi, ghế ngồi',
    'giường, giường bệnh',
    'ga, nhà ga',
    'công nhân, lao động, người lao động',
  ].flatMap((line) => {
    const [name, ...forms] = line.split(', ').map(phraseKey);
    return forms.map((form) => [form, name!] as const);
  }),
);

/** Words that carry no content of their own. */
export const STOP: ReadonlySet<string> = new Set(
  phraseKey(
    'và của các những một có là được cho với trong trên tại từ đến về theo này đó khi đã sẽ đang để do bởi vì nên ' +
      'thì mà so kỳ như cũng còn rất hơn nhiều ít ra vào lên xuống lại nhau cùng ông bà anh chị người ngày tháng năm giờ ' +
      'hay hoặc nhưng song sau trước nay cả mỗi mọi số tổng cộng đạt gồm khoảng gần trên dưới ước hồi lúc vừa mới ' +
      'qua biết nói việc phải không chỉ riêng đây kia nào bị rằng nếu thêm nữa đều vẫn toàn bộ kết thúc khép ở ' +
      'làm khiến mức ngồi tỉnh huyện quận xã phường tp thành phố thị trấn hết tính dịp sáng chiều tối trưa đêm bằng quý hiện',
  ).split(' '),
);

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(split(lines).map(phraseKey));
}
