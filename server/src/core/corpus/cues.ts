// Words that say how a value stands in time: first counts, last words, changes, and what never stands still.
import { phraseKey } from '../text/normal';

/** Whole phrases, matched on syllables of the lower-case sentence with single spaces around it. */
const phrases = (...lines: string[]): readonly string[] =>
  lines.flatMap((line) => line.split(',')).map((phrase) => ` ${phraseKey(phrase)} `);

export const INITIAL = phrases(
  'ban đầu, sơ bộ, bước đầu, tạm tính, tạm thời, ước tính, ước đạt, dự kiến, dự báo, kế hoạch, mục tiêu',
  'báo cáo nhanh, thống kê nhanh, hết ngày thi đấu, tính đến, tính tới, cho đến nay, đến nay, hiện có, hiện tại',
  'sau ngày thi đấu, đang dẫn đầu, ước',
);

export const FINAL = phrases(
  'cuối cùng, chung cuộc, kết thúc, khép lại, bế mạc, hạ màn, tổng kết, chính thức, quyết toán, chốt lại',
  'toàn bộ, tổng cộng',
);

/** The sentence itself gives an account of the difference, or puts the value against another. */
export const CHANGED = phrases(
  'điều chỉnh, nâng lên, nâng từ, hạ xuống, giảm xuống, tăng lên, lùi, dời, hoãn, đẩy lùi, thay vì, đổi sang',
  'sửa đổi, đính chính, cập nhật, trước đó, so với, thay cho, bổ sung, không còn, sớm hơn, muộn hơn, chậm hơn',
  'kéo dài đến, gia hạn, rút ngắn, thay thế, mới nhất, vươn lên, chuyển sang',
);

/** `không có gì thay đổi`, `giữ nguyên`: what sounds like a change and denies it. */
export const UNCHANGED = phrases(
  'không thay đổi, không có gì thay đổi, không đổi, giữ nguyên, vẫn giữ, không điều chỉnh, như cũ',
);

/** What is measured goes on changing, so that two days may differ and both be right. */
export const VOLATILE = phrases(
  'tử vong, thiệt mạng, chết, bị thương, mất tích, ca mắc, ca nhiễm, ca bệnh, nhiễm, mắc, dương tính, khỏi bệnh',
  'giá, tỷ giá, chỉ số, vốn hóa, cổ phiếu, mua vào, bán ra, điểm, xếp hạng, thứ hạng, bảng xếp hạng',
  'thiệt hại, hư hỏng, sập, ngập, cách ly, tiêm, lượt xem, theo dõi, huy chương, đăng ký, ủng hộ, quyên góp',
  'tồn kho, dân số, cao điểm, mỗi ngày, trong ngày, hôm nay, hiện nay',
);

export const has = (sentence: string, cues: readonly string[]): boolean =>
  cues.some((cue) => sentence.includes(cue));

/** Events and acts whose date is one fact: the predicate as it stands → the predicate it is compared under. */
export const DATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'hiệu lực': 'hiệu lực, áp dụng, thực thi',
    'diễn ra': 'diễn ra, tổ chức, được tổ chức, khởi tranh',
    'khai mạc': 'khai mạc',
    'bế mạc': 'bế mạc, khép lại',
    'khởi công': 'khởi công, động thổ',
    'khánh thành':
      'khánh thành, thông xe, đưa vào sử dụng, đưa vào khai thác, đưa vào vận hành, vận hành',
    'qua đời': 'qua đời, mất, từ trần, tạ thế',
    'thành lập': 'thành lập',
    'ký kết': 'ký kết, được ký, ký',
    'khai trương': 'khai trương, mở cửa, ra mắt, phát hành, công chiếu, khởi chiếu',
    'xét xử': 'xét xử, mở phiên tòa, tuyên án',
    'nhậm chức': 'nhậm chức, tuyên thệ',
    'thiết lập quan hệ': 'thiết lập quan hệ ngoại giao, thiết lập quan hệ',
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
]);

/** Words that carry no content of their own. */
export const STOP: ReadonlySet<string> = new Set(
  phraseKey(
    'và của các những một có là được cho với trong trên tại từ đến về theo này đó khi đã sẽ đang để do bởi vì nên ' +
      'thì mà như cũng còn rất hơn nhiều ít ra vào lên xuống lại nhau cùng ông bà anh chị người ngày tháng năm giờ ' +
      'hay hoặc nhưng song sau trước nay cả mỗi mọi số tổng cộng đạt gồm khoảng gần trên dưới ước hồi lúc vừa mới ' +
      'qua biết nói việc phải không chỉ riêng đây kia nào bị rằng nếu thêm nữa đều vẫn toàn bộ giành kết thúc khép',
  ).split(' '),
);
