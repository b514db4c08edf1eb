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
};
