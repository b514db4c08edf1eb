// Vietnamese messages about corpus.yaml and entities.yaml, by id.
import type { Messages } from './messages';

export const configVi: Messages = {
  'config/syntax':
    'Tệp không đúng cú pháp YAML: {reason}. Chưa sửa thì chưa dùng được gì trong tệp.',
  'config/type':
    '“{key}” phải là {wanted}, không phải {found}. Hãy viết lại, hoặc đặt chữ trong dấu nháy.',
  'config/unknown-key': 'Ở đây không có mục “{key}”. Hãy dùng một trong các mục: {known}.',
  'config/missing-key': 'Thiếu “{key}”. Hãy thêm vào, hoặc bỏ cả mục này.',
  'config/empty': '“{key}” đang trống. Hãy cho giá trị, hoặc bỏ đi.',
  'config/choice': '“{value}” không phải giá trị của “{key}”. Hãy dùng một trong: {known}.',
  'config/positive': '“{key}” phải lớn hơn 0, không phải {value}.',
  'config/form': '“{value}” không đúng dạng của “{key}”. {form}',
  'config/path-pattern':
    '“{value}” không đọc được ngày. Mẫu cần có {year} và {month}, có thể thêm {day}, {hour}, {minute}: {year}/{month}/{day}/*.',
  'config/sidecar-pattern':
    '“{value}” không dùng làm chỗ để tệp chú giải được. Mẫu phải nằm trong kho, có {path} và có thể có {annotator}: annotations/{annotator}/{path}.',
  'config/unknown-rule': 'Không có quy tắc “{rule}”. Có phải: {known}?',
  'config/duplicate-id': 'Mã “{id}” đã dùng ở một mục trên. Hãy đặt mã khác, hoặc gộp hai mục.',

  'schema.config.name': 'Tên kho, hiện trong báo cáo và khi xuất.',
  'schema.config.articles':
    'Mẫu đường dẫn tới các bài, tính từ thư mục này; mặc định `**/*.txt`. Tệp bị .gitignore bỏ qua thì cũng bỏ qua.',
  'schema.config.published': 'Ngày đăng mà kho biết.',
  'schema.config.published.pattern':
    'Ngày nằm ở đâu trong đường dẫn của bài: `{year}`, `{month}`, `{day}`, `{hour}`, `{minute}`; `*` và `**` là gì cũng được. Ví dụ `{year}/{month}/{day}/*`.',
  'schema.config.published.files':
    'Đường dẫn của bài và ngày đăng, `YYYY-MM-DD` hoặc `YYYY-MM-DDTHH:MM+07:00`. Thắng ngày ghi trong bài.',
  'schema.config.published.files.*': 'Ngày đăng của bài này.',
  'schema.config.guidelines': 'Bản hướng dẫn chú giải mà kho theo; ghi vào mọi tệp chú giải.',
  'schema.config.guidelines.name': 'Tên bản hướng dẫn.',
  'schema.config.guidelines.version': 'Phiên bản của nó.',
  'schema.config.labels': 'Lớp, loại, quan hệ và nhãn bài riêng của người nghiên cứu.',
  'schema.config.labels.types':
    'Các loại chú giải, mỗi loại thuộc một lớp: của chương trình (entity, time, figure) hay lớp riêng.',
  'schema.config.labels.types.layer': 'Lớp mà loại này thuộc về.',
  'schema.config.labels.types.type': 'Tên loại.',
  'schema.config.labels.types.description': 'Dùng khi nào.',
  'schema.config.labels.types.color': 'Màu hiển thị: `#rgb` hoặc `#rrggbb`.',
  'schema.config.labels.types.attributes.*': 'Một thuộc tính: ý nghĩa và các giá trị.',
  'schema.config.labels.types.attributes.*.description': 'Thuộc tính này nói gì.',
  'schema.config.labels.types.attributes.*.values': 'Các giá trị để chọn; không ghi thì tùy ý.',
  'schema.config.labels.relations': 'Các loại quan hệ giữa hai chú giải.',
  'schema.config.labels.relations.type': 'Tên quan hệ.',
  'schema.config.labels.relations.description': 'Dùng khi nào.',
  'schema.config.labels.relations.from':
    'Các loại mà quan hệ đi từ đó; không ghi thì loại nào cũng được.',
  'schema.config.labels.relations.to':
    'Các loại mà quan hệ đi tới; không ghi thì loại nào cũng được.',
  'schema.config.labels.document': 'Nhãn của cả bài, theo tên.',
  'schema.config.lexicon': 'Tên, chức danh, cụm từ của kho này, tìm ở mọi chỗ.',
  'schema.config.lexicon.name': 'Tên viết theo lối thường gặp nhất.',
  'schema.config.lexicon.type':
    'PER, LOC, ORG, EVENT, DOC, MISC, TITLE, hoặc một loại trong `labels`.',
  'schema.config.lexicon.aliases': 'Các lối viết khác.',
  'schema.config.lexicon.wikidata': 'Mã Wikidata: `Q` và các chữ số.',
  'schema.config.rules': 'Mức độ của từng quy tắc trong kho này, hoặc `off`.',
  'schema.config.rules.*': 'Kết quả của quy tắc hiện ở mức nào.',
  'schema.config.sidecar':
    'Nơi để tệp chú giải; mặc định cạnh bài. `{path}` là đường dẫn của tệp nếu để cạnh bài, `{annotator}` là tên người chú giải: `annotations/{annotator}/{path}`, mỗi người một tệp.',
  'schema.config.recognisers':
    'Các lệnh góp thêm gợi ý: mỗi lệnh đọc và ghi bản ghi theo dòng JSON. Chỉ chạy trong thư mục được tin cậy.',
  'schema.config.recognisers.name': 'Tên nguồn ghi trên các gợi ý của lệnh.',
  'schema.config.recognisers.command':
    'Chương trình và các tham số, không qua vỏ lệnh. Ví dụ `[python3, tools/tagger.py]`.',
  'schema.config.recognisers.timeout': 'Số giây chờ cho mỗi bài; mặc định 30.',
  'schema.registry.id': 'Mã để chú giải nhắc tới; không bao giờ đổi. Gồm chữ, số, `-`, `_` và `.`.',
  'schema.registry.type': 'PER, LOC, ORG, EVENT, DOC, MISC, hoặc một loại riêng.',
  'schema.registry.name': 'Tên đầy đủ, viết theo lối thường gặp nhất.',
  'schema.registry.aliases': 'Tên khác của cùng thực thể: tên ngắn, viết tắt, cách viết khác.',
  'schema.registry.wikidata': 'Mã Wikidata: `Q` và các chữ số.',
  'schema.registry.note': 'Ghi chú tùy ý cho người đọc.',
};
