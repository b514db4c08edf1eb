// Thông báo tiếng Việt theo mã: Vietnamese messages by id.
import type { Messages } from './messages';

export const vi: Messages = {
  'corpus/birth-year-conflict':
    'Ở đây “{value}”, trong {article} lại là “{other}”: một người, hai năm sinh.',
  'corpus/date-conflict':
    'Ở đây “{value}”, trong {article} lại là “{other}”: một sự kiện, hai ngày.',
  'corpus/figure-conflict':
    'Ở đây “{value}”, trong {article} lại là “{other}”, cùng một đại lượng, cùng thời điểm.',
  'corpus/place-conflict':
    'Ở đây “{value}”, trong {article} lại là “{other}”: một sự kiện, hai địa điểm.',
  'corpus/title-conflict':
    'Ở đây “{value}”, trong {article} lại là “{other}”: cùng một chức vụ, cùng thời gian.',
  'figure/average-mismatch': 'Số bình quân không khớp: {working}',
  'figure/caption-mismatch': 'Chú thích không khớp thân bài: {working}',
  'figure/conversion-mismatch': 'Hai số quy đổi không khớp: {working}',
  'figure/count-list-mismatch': 'Nêu “{stated}” nhưng danh sách có {found}.',
  'figure/difference-mismatch': 'Chênh lệch không khớp số liệu: {working}',
  'figure/growth-mismatch': 'Tỷ lệ tăng, giảm không khớp số liệu: {working}',
  'figure/headline-mismatch': 'Tít không khớp thân bài: {working}',
  'figure/mixed-separators': 'Dấu chấm, phẩy trong số này không đúng cách viết nào: {number}',
  'figure/multiple-mismatch': 'Số lần không khớp số liệu: {working}',
  'figure/percent-sum-mismatch': 'Các tỷ lệ của một tổng không đủ 100%: {working}',
  'figure/product-mismatch': 'Đơn giá nhân số lượng không khớp tổng: {working}',
  'figure/rank-conflict': 'Thứ hạng không khớp với những gì khác nói về nó: {working}',
  'figure/reversed-range': 'Khoảng giá trị bắt đầu bằng đầu lớn hơn: {working}',
  'figure/repeated-value-conflict': 'Một đại lượng, hai giá trị: {working}',
  'figure/rounding-mismatch': 'Chỉ khớp khi các số được làm tròn: {working}',
  'figure/share-mismatch': 'Tỷ lệ không khớp phần và tổng: {working}',
  'figure/sum-mismatch': 'Các phần cộng lại không khớp tổng: {working}',
  'figure/unit-slip': 'Cùng chữ số, khác bậc đơn vị: {working}',
  'figure/words-digits-mismatch': 'Số bằng chữ và bằng chữ số khác nhau: {working}',
  'name/acronym-variant': '“{text}” có vẻ viết nhầm của “{correction}”.',
  'name/order-variant': '“{first}” viết họ trước, “{last}” viết họ sau.',
  'name/person-as-place': '“{name}” là tên người, dùng như địa danh.',
  'name/spelling-variant': '“{text}” và “{correction}” có vẻ là một tên.',
  'name/title-conflict': 'Một người, hai chức danh: “{first}”, “{second}”',
  'sidecar/conflict':
    'Tệp còn dấu xung đột của lần hợp nhất. Hãy giải quyết (giữ một bên hoặc cả hai); trước đó tệp được giữ nguyên.',
  'sidecar/dangling-relation':
    'Quan hệ `{id}` có đầu {end} là `{target}`, không phải chú giải nào của tệp. Hãy sửa mã hoặc bỏ quan hệ.',
  'sidecar/duplicate-id':
    'Mã `{id}` xuất hiện hai lần. Hãy đặt mã khác cho một trong hai mục (một chữ cái và chín chữ cái hoặc chữ số).',
  'sidecar/invalid-field':
    '`{field}` phải là {want}. Hãy sửa hoặc bỏ mục này; trước đó mục được giữ nguyên và không được dùng.',
  'sidecar/newer-version':
    'Tệp thuộc phiên bản {version}; chương trình này biết phiên bản {known}. Hãy cập nhật Chú Giải; trước đó tệp được giữ nguyên.',
  'sidecar/not-yaml':
    'Không phải YAML hợp lệ: {detail}. Hãy sửa tại đây; trước đó tệp được giữ nguyên.',
  'sidecar/uneditable':
    'Tệp dùng dạng YAML không thể sửa mà không mất mát (bí danh, khóa lặp). Hãy viết đầy đủ các giá trị rồi thử lại.',
  'text/impossible-syllable': '“{word}” không thể là một âm tiết tiếng Việt.',
  'text/look-alike': '“{text}” có ký tự trông giống chữ khác: “{correction}”.',
  'text/markup-remnant': 'Sót mã định dạng trong văn bản: {remnant}',
  'text/missing-space': 'Thiếu dấu cách: “{correction}”.',
  'text/misspelling': 'Sai chính tả: “{text}”, đúng ra là “{correction}”.',
  'text/repeated-word': 'Lặp từ “{word}”.',
  'text/unclosed-quote': 'Dấu ngoặc kép {mark} không có dấu đi cùng trong đoạn.',
  'time/age-mismatch': 'Tuổi không khớp năm sinh: {working}',
  'time/anniversary-mismatch': 'Số năm kỷ niệm không khớp: {working}',
  'time/dangling-reference': '“{text}”: trước đó bài không nêu ngày nào.',
  'time/duration-mismatch': 'Độ dài không khớp khoảng thời gian: {working}',
  'time/edition-mismatch': 'Số lần tổ chức không khớp: {working}',
  'time/first-since-conflict': 'Nói là đầu tiên kể từ “{since}” nhưng “{other}” cũng đã có.',
  'time/future-as-past': '{date} sau ngày đăng {published} nhưng được kể như đã xảy ra.',
  'time/future-as-past-ahead': '{date} trước ngày đăng {published} nhưng được kể như sắp xảy ra.',
  'time/impossible-date': 'Không có ngày giờ này: {date}',
  'time/numbering-gap': 'Danh sách nhảy từ {before} sang {after}.',
  'time/reversed-range': 'Khoảng thời gian kết thúc trước khi bắt đầu: {range}',
  'time/sequence-conflict': '“{first}” và “{second}” trái với thứ tự được kể.',
  'time/weekday-mismatch': '{date} là {expected}, không phải {said}.',
};
