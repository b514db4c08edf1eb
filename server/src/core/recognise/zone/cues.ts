// Words that tell a line's zone: headings of widgets, labels of credits, timestamps, offices.
// Every question here is asked of a line's key (see lines.ts): small letters, normal spelling.
import { phraseKey, words } from '../../text/normal';

/** Lists of phrases with bars between, as keys. */
function phrases(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split('|').map((phrase) => keyKept(phrase)));
}

/** Keeps the blank at a phrase's end, where a word must end with it. */
const keyKept = (phrase: string): string =>
  phrase.endsWith(' ') ? `${phraseKey(phrase)} ` : phraseKey(phrase);

/** A line that is nothing but one of these is a widget's heading or a control of the page. */
const HEADINGS = new Set(
  phrases(
    'tin bài liên quan|tin liên quan|bài liên quan|bài viết liên quan|tin tức liên quan|các bài liên quan',
    'tin bài khác|các tin bài khác|các tin khác|tin khác|các bài khác|bài khác|tin cũ hơn|tin mới hơn|tin mới',
    'tin mới nhất|mới nhất|mới cập nhật|tin nóng|tin hot|tin nổi bật|nổi bật|tiêu điểm|tâm điểm|điểm nóng',
    'đọc nhiều|đọc nhiều nhất|tin đọc nhiều|xem nhiều|xem nhiều nhất|bài đọc nhiều|đọc tiếp|đọc thêm|xem thêm',
    'tin cùng chuyên mục|cùng chuyên mục|bài cùng chuyên mục|tin trong ngày|tin tiếp theo|bài tiếp theo',
    'có thể bạn quan tâm|bạn có thể quan tâm|có thể bạn chưa biết|đừng bỏ lỡ|dành cho bạn|gợi ý cho bạn',
    'tin tài trợ|được tài trợ|quảng cáo|advertisement|sponsored|đối tác|liên kết|liên kết website',
    'multimedia|đa phương tiện|video|videos|podcast|ảnh|infographic|infographics|emagazine|megastory|longform',
    'bình luận|ý kiến|ý kiến bạn đọc|gửi bình luận|viết bình luận|bình luận của bạn|thảo luận|phản hồi',
    'từ khóa|từ khoá|tags|tag|chủ đề|chủ đề liên quan|sự kiện|dòng sự kiện|chuyên đề|thẻ',
    'chia sẻ|chia sẻ bài viết|chia sẻ facebook|facebook|twitter|zalo|zalo share|copy link|sao chép liên kết',
    'theo dõi|theo dõi chúng tôi|kết nối với chúng tôi|google news|đăng ký|đăng nhập|đăng xuất|tìm kiếm',
    'in bài viết|in bài|in|gửi email|gửi|lưu|lưu bài viết|bỏ lưu|yêu thích|thích|báo lỗi|cỡ chữ|nghe đọc bài',
    'nghe|nghe audio|trang chủ|home|menu|quay lại|trở lại|trở về|lên đầu trang|về đầu trang|đóng|tất cả|rss',
    'thu gọn|xem toàn bộ|xem tất cả|tải thêm|phiên bản di động|giới thiệu|liên hệ|tòa soạn|tin ảnh|tin video',
    'aa|a a|a|a-|a+|a- a+|a+ a-|share|email|print|comment|comments|previous|next|loading|english|tiếng việt',
  ),
);

/** Sections of a paper. */
const SECTIONS = new Set(
  phrases(
    'thời sự|chính trị|xã hội|kinh tế|kinh doanh|thế giới|quốc tế|trong nước|văn hóa|văn nghệ|giải trí|thể thao',
    'giáo dục|đào tạo|pháp luật|an ninh|quốc phòng|đối ngoại|ngoại giao|hợp tác|khoa học|công nghệ|sức khỏe|y tế',
    'đời sống|du lịch|môi trường|bạn đọc|nhịp sống|tài chính|chứng khoán|bất động sản|ô tô xe máy|xe|nông nghiệp',
    'biển đảo|người việt|kiều bào|hội nhập|đầu tư|doanh nghiệp|thị trường|lao động|việc làm|dân sinh|tin tức',
    'trang chủ|home|vĩ mô|tiêu dùng|bình luận|phân tích|hồ sơ|quân sự|châu á|nhật bản|việt nam|asean',
  ),
);

/** A line that begins so belongs to the page, whatever follows. */
const CHROME_STARTS = phrases(
  'xin chờ|vui lòng nhập|vui lòng đăng nhập|vui lòng chờ|vui lòng thử|vui lòng không|vui lòng ghi',
  'đang tải|bạn đang đọc|bạn đang xem|mời quý độc giả|mời quý vị|mời bạn đọc|mời độc giả',
  'mọi ý kiến|mọi thông tin xin|nhấn vào đây|bấm vào đây|theo dõi báo|theo dõi chúng tôi|trang chủ',
  'item |slide |copyright|©|®|bản quyền thuộc|bản quyền ©|bản quyền:|giấy phép số',
  'giấy phép hoạt động|giấy phép xuất bản|giấy phép thiết lập|giấy phép mxh|giấy phép báo',
  'giấy phép:|cơ quan chủ quản:|cơ quan ngôn luận|tổng biên tập:|phó tổng biên tập:',
  'tổng giám đốc phụ trách|tòa soạn:|tòa soạn báo|trụ sở:|trụ sở chính:|trụ sở tòa soạn',
  'điện thoại:|đt:|tel:|hotline|đường dây nóng:|email:|e-mail:|fax:|website:|liên hệ quảng cáo',
  'từ khóa:|tags:|tag:|chủ đề:|chia sẻ:|all rights reserved|ghi rõ nguồn|hiện chưa có bình luận',
  'hãy là người đầu tiên|ý kiến của bạn|nhập nội dung|gửi bình luận|đăng ký nhận|đăng nhập để',
  'tải ứng dụng|nghe đọc|chọn cảm xúc|tối đa: |bạn còn |xem các bài viết',
);

/** A line that begins so points to another article. */
const TEASER_STARTS = phrases('đọc thêm|xem thêm|đọc tiếp|tin liên quan|bài liên quan|>>');

/** Who made the piece. */
const CREDITS = new Set(
  phrases(
    'tác giả|bài viết|bài, ảnh|bài và ảnh|bài - ảnh|bài|tin|tin, ảnh|thực hiện|chỉ đạo thực hiện|tổ chức thực hiện',
    'chỉ đạo sản xuất|chỉ đạo nội dung|nội dung|trình bày|thiết kế|đồ họa|kỹ thuật|biên tập|biên dịch|phóng viên',
    'pv|dịch|ảnh và video|video|quay phim|dựng phim|mỹ thuật',
  ),
);

const PHOTO =
  /(?:^|[\s(.[–-])(?:ảnh|hình ảnh|nguồn ảnh|đồ h(?:oạ|ọa)|clip|video|photo|ảnh tư liệu|ảnh minh h(?:oạ|ọa)|ảnh chụp màn hình)\s*(?:[:–-]|\/)/u;
const PHOTO_ALONE = /^\(?(?:ảnh|hình) (?:minh h(?:oạ|ọa)|tư liệu|chụp màn hình|cắt từ)/u;
const PHOTO_END = /\((?:ảnh|hình|clip|video|nguồn|số liệu|đồ h(?:oạ|ọa))[^()]{0,60}\)\.?$/u;

const CLOCK = /(?<![0-9])[0-2]?[0-9] ?(?::|h|g|giờ) ?[0-5][0-9](?![0-9])/u;
const DAY =
  /(?<![0-9])[0-3]?[0-9](?:[/.-]| tháng |, tháng )[01]?[0-9](?:[/.-]|,? năm |, | )(?:19|20)[0-9]{2}(?![0-9])|(?<![0-9])(?:19|20)[0-9]{2}[-/][01]?[0-9][-/][0-3]?[0-9](?![0-9])/u;
/** What says of a date that it is the page's. */
const STAMP_LABEL =
  /^(?:ngày xuất bản|xuất bản|ngày đăng|đăng ngày|đăng lúc|cập nhật|lần cuối|thời gian|published|updated)(?=[\s:,(]|$)/u;
/** Words that belong to a date or its label. */
const STAMP_WORDS =
  /ngày xuất bản|xuất bản|ngày đăng|đăng|cập nhật|lần cuối|thời gian|published|updated|ngày|lúc|hồi|vào|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7](?=,)|cn(?=,)|gmt|utc|giờ|am|pm|lượt xem|lượt đọc|views?/gu;

/** Office words that stand before a name where a quotation is signed. */
const OFFICE = words(
  'tổng bí thư chủ tịch nước quốc hội thủ tướng phó chính phủ bộ trưởng thứ đại sứ tổng thống nhà vua ' +
    'hoàng hậu dịch giả nhà văn thơ sử học nghệ sĩ nhân kỹ sư bác chuyên gia luật họa đạo diễn huấn luyện ' +
    'giáo sư tiến sĩ giám đốc viện hiệu bí thư thống đốc thị trưởng ông bà hạ thượng liên minh nghị sĩ',
);

export const isHeading = (lower: string): boolean =>
  HEADINGS.has(lower.replace(/^[\s>»•|#*-]+|[\s>»:.…|*-]+$|\s*\(\d+\)$/gu, '')) ||
  /^#{1,6}\s*$/u.test(lower);

const SURNAMES = words(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai cao lương hà tạ tô chu',
);

/** In capitals alone, a name is told from a title by its surname, an agency's mark by its form. */
export const isSigned = (lower: string): boolean =>
  SURNAMES.has(lower.split(' ', 1)[0]!) || /^(?:pv|p\.v|ctv|bt|th)(?:$|[ /.-])|\//u.test(lower);

/** "0:00 / 4:25", "1x": what an audio player shows. */
export const isPlayer = (lower: string): boolean =>
  /^(?:[0-9]{1,2}:[0-9]{2}(?: ?\/ ?[0-9]{1,2}:[0-9]{2})?|[0-9](?:\.[0-9]{1,2})?x)$/u.test(lower);

/** One section's name, or a path of them: "Chính trị - Xã hội", "Trang chủ > Thời sự". */
export const isSection = (lower: string): boolean => {
  const parts = lower.split(/\s*(?:[-–/>»›|&,]| và )\s*/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => SECTIONS.has(part));
};

const startsWithAny = (lower: string, starts: readonly string[]): boolean =>
  starts.some((start) => lower.startsWith(start));

export const isChromeStart = (lower: string): boolean =>
  startsWithAny(lower.replace(/^[\s*•-]+/u, ''), CHROME_STARTS);

export const isTeaserStart = (lower: string): boolean =>
  startsWithAny(lower.replace(/^[\s•*-]+/u, ''), TEASER_STARTS);

/** "Nội dung: …", "Bài và ảnh: …": a label of CREDITS and a colon. */
export function isCredit(lower: string): boolean {
  const colon = lower.indexOf(':');
  return colon > 0 && colon < 24 && CREDITS.has(lower.slice(0, colon).trim());
}

/** "Theo TTXVN", "(Theo Reuters)", "Tổng hợp": where the piece was taken from. Asked of the line itself. */
export const isSourceCredit = (text: string): boolean =>
  text.length <= 50 &&
  (/^\(?[Tt]heo \p{Lu}/u.test(text) || /^\(?(?:T\/[Hh]|Tổng hợp)(?:\)|$| theo )/u.test(text)) &&
  !/[.!?]$/u.test(text);

/** A lone address: the writer's, below the name. */
export const isEmail = (lower: string): boolean =>
  /^[a-z0-9._-]{1,40}@[a-z0-9.-]{4,40}$/u.test(lower);

/** "#hoaanhdao #Nhật Bản": tags in one line. */
export const isHashtags = (lower: string): boolean => /^#[\p{L}\p{N}]/u.test(lower);

export const isSourceLabel = (lower: string): boolean => /^nguồn(?: tin)?\s*:/u.test(lower);

/** "Ảnh: …" in the last 90 characters, "(Ảnh …)" at the end, or "Ảnh minh hoạ" at the start. */
export function hasPhotoCredit(lower: string): boolean {
  const end = lower.slice(-90);
  return PHOTO.test(end) || PHOTO_END.test(end) || PHOTO_ALONE.test(lower);
}

/**
 * A line of at most 90 characters that says when: a full date, with a clock or a label and perhaps a
 * name or place beside it, and no sentence.
 */
export function isTimestamp(lower: string): boolean {
  if (lower.length > 90 || /[.!?…]$/u.test(lower)) return false;
  const day = DAY.exec(lower);
  if (!day) return false;
  const other = lower.slice(day.index + day[0].length);
  // From one day to another is a time of something.
  if (DAY.test(other)) return false;
  const rest = lower.replace(day[0], ' ').replace(CLOCK, ' ').replace(STAMP_WORDS, ' ');
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  if (CLOCK.test(lower) || STAMP_LABEL.test(lower)) return letters <= 30;
  const placed = /^[\p{L} .]{2,24}, (?:ngày )?$/u.test(lower.slice(0, day.index));
  return letters <= (placed && day.index + day[0].length === lower.length ? 16 : 4);
}

/** "Chủ tịch nước Võ Văn Thưởng": an office, then a name, and nothing else. */
export function isSignature(words: readonly string[]): boolean {
  let at = 0;
  while (at < words.length && OFFICE.has(words[at]!.toLowerCase())) at++;
  const name = words.slice(at);
  return (
    at > 0 && name.length >= 2 && name.length <= 6 && name.every((word) => /^\p{Lu}/u.test(word))
  );
}
