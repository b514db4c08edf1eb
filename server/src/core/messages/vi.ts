// Thông báo tiếng Việt theo mã: Vietnamese messages by id.
import type { Messages } from './messages';

export const vi: Messages = {
  'text/impossible-syllable': '“{word}” không thể là một âm tiết tiếng Việt.',
  'text/look-alike': '“{text}” có ký tự trông giống chữ khác: “{correction}”.',
  'text/markup-remnant': 'Sót mã định dạng trong văn bản: {remnant}',
  'text/missing-space': 'Thiếu dấu cách: “{correction}”.',
  'text/repeated-word': 'Lặp từ “{word}”.',
  'text/unclosed-quote': 'Dấu ngoặc kép {mark} không có dấu đi cùng trong đoạn.',
};
