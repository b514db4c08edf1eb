// Deeds by their words: what news calls one deed goes by one name here.
import { phraseKey, words } from '../../text/normal';
import { anyOf } from './clauses';

/** Verbs and names of one deed; whoever has done one has done the other. */
export const DEEDS: Readonly<Record<string, string>> = {
  '@win':
    'vô địch|lên ngôi|đăng quang|nâng cao cúp|nâng cúp|giành cúp|đoạt cúp|chức vô địch|ngôi vô địch|ngôi quán quân|quán quân|danh hiệu|ngôi đầu|về nhất',
  '@gold': 'huy chương vàng|hcv|tấm vàng|vàng olympic',
  '@medal': 'huy chương|tấm huy chương',
  '@loss': 'thua lỗ|báo lỗ|chịu lỗ|lỗ ròng|lỗ|lợi nhuận âm|âm lợi nhuận',
  '@profit': 'kinh doanh có lãi|có lãi|báo lãi|lãi ròng|lãi',
  '@deficit': 'thâm hụt|nhập siêu',
  '@surplus': 'xuất siêu|thặng dư',
  '@lose': 'thua|thất bại|bại trận|để thua|trận thua|thua trận|nhận thất bại',
  '@beat': 'thắng|đánh bại|chiến thắng|hạ gục|giành chiến thắng|vượt qua|trận thắng',
  '@visit': 'thăm|chuyến thăm|tới thăm|đến thăm|sang thăm|công du|thăm chính thức',
  '@cut': 'hạ lãi suất|giảm lãi suất|cắt giảm lãi suất|cắt lãi suất',
  '@raise': 'tăng lãi suất|nâng lãi suất',
  '@recession': 'tăng trưởng âm|suy thoái|suy giảm kinh tế',
  '@cross': 'vượt mốc|vượt ngưỡng|chạm mốc|cán mốc|vượt',
  '@flood': 'ngập|lũ|lụt|ngập lụt|lũ lụt',
  '@snow': 'tuyết|tuyết rơi|có tuyết',
  '@erupt': 'phun trào|phun|đợt phun',
  '@dry': 'cạn|trơ đáy|cạn đáy|cạn nước|cạn khô|khô cạn',
  '@host': 'đăng cai|tổ chức|chủ nhà|đứng ra tổ chức',
  '@climb': 'chinh phục|leo lên đỉnh|đặt chân lên|lên tới đỉnh|lên đỉnh|chạm đỉnh|leo|trèo lên',
  '@pass': 'đỗ|trúng tuyển|thi đỗ|đậu|thi đậu',
  '@strike': 'đình công|bãi công|ngừng việc',
  '@cancel': 'hủy|bị hủy|hủy bỏ|bỏ|bị bỏ|không tổ chức|không được tổ chức|không diễn ra',
  '@shut': 'đóng cửa|ngừng hoạt động|tạm ngừng|dừng hoạt động|ngừng phục vụ|tạm dừng',
  '@birth': 'chào đời|sinh sản|sinh con|đẻ|nở|sinh nở',
  '@meet': 'hội đàm|gặp gỡ|gặp nhau|cuộc gặp|hội kiến|gặp',
  '@export': 'xuất khẩu|xuất ngoại|xuất sang|bán sang|sang thị trường',
  '@find': 'phát hiện|tìm thấy|ghi nhận|xuất hiện|nhìn thấy|bắt gặp',
  '@launch': 'phóng|phóng thành công|đưa lên quỹ đạo',
  '@transplant': 'ghép|ca ghép|ghép thành công',
  '@publish': 'ra mắt|trình làng|giới thiệu|phát hành|công bố|mở bán',
  '@open':
    'khai trương|mở cửa|đi vào hoạt động|đưa vào hoạt động|đưa vào khai thác|vận hành|khai thác|đưa vào chạy|lăn bánh|hoạt động|chạy',
  '@show': 'trưng bày|triển lãm|trình diễn|biểu diễn|diễn|công diễn',
  '@divide': 'chia cổ tức|trả cổ tức|cổ tức',
  '@convict': 'bị kết án|kết án|lĩnh án|bị tuyên án|tuyên án',
};
/** Verbs that go with any deed. */
export const LIGHT: Readonly<Record<string, string>> = {
  '@get':
    'đạt|đạt được|được phong|được phong tặng|được tặng|giành|giành được|đoạt|đoạt được|nhận|nhận được|được trao|trao|được nhận|mang về|đem về|thu về',
  '@enter':
    'vào|lọt vào|góp mặt ở|góp mặt|giành quyền vào|giành vé|có mặt|dự|tham dự|tham gia|thi đấu|bước vào|lọt',
  '@hold':
    'giữ chức|giữ ghế|giữ cương vị|giữ vị trí|nắm chức|nắm giữ chức|nắm giữ cương vị|làm|đảm nhiệm|đảm nhận|đắc cử|được bầu|được bổ nhiệm|nhậm chức|trở thành|lãnh đạo|đứng đầu|điều hành|ngồi ghế|cầm quyền|được bầu làm',
};

const ALL = Object.entries({ ...DEEDS, ...LIGHT }).flatMap(([name, phrases]) =>
  phraseKey(phrases)
    .split('|')
    .map((phrase) => [phrase, name] as const),
);
/** The name of a deed by each of its phrases; the highest step is of a title and of gold alike. */
export const NAMES = new Map<string, string>([
  ...ALL,
  ...phraseKey('đứng trên bục cao nhất|đứng ở bục cao nhất|bước lên bục cao nhất|lên bục cao nhất')
    .split('|')
    .map((phrase) => [phrase, '@win @gold'] as const),
]);
/** Any phrase of a deed; a global pattern. */
export const ANY = new RegExp(
  anyOf([...NAMES.keys()].sort((a, b) => b.length - a.length).join('|')),
  'gu',
);

/** Words that tell nothing of a deed. */
export const STOP = words(
  `là của ở trên cũng từng đã lại vẫn lần đầu tiên kể từ năm này đây mức trong vào với được có một các tại
  những họ ông bà anh chị cô em khi và hay cho gần nhất mùa hồi tháng ngày cao thấp nước người bị thì mà
  sau trước đó ấy nơi do vì để ra lên xuống tới đến về sẽ chưa không còn theo như rằng cùng nay nhiều
  suốt cả vừa nào tiếp tục nữa kỳ dịp lúc sáng chiều tối qua hôm vòng bao giờ lịch sử duy trở thành`,
);

/** Deeds that go on with how or where, not with what. */
export const IS_WHOLE: ReadonlySet<string> = new Set([
  ...Object.keys(LIGHT),
  ...[
    '@win',
    '@gold',
    '@medal',
    '@loss',
    '@lose',
    '@beat',
    '@snow',
    '@flood',
    '@erupt',
    '@dry',
    '@recession',
    '@cut',
    '@raise',
    '@strike',
  ],
]);

/** A text with its deeds by their names. */
export const named = (text: string): string => text.replace(ANY, (phrase) => NAMES.get(phrase)!);

/** Its words, deeds by their names; commas and letters of mentions stay. */
export const wordsIn = (text: string): string[] => named(text).split(/[^\p{L}@,\ue000-\uf8ff]+/u);
