// Vietnamese messages about taggers outside the program (`recognisers` in corpus.yaml), by id.
import type { Messages } from './messages';

export const recogniserVi: Messages = {
  'recogniser/timeout':
    'Bộ nhận dạng “{recogniser}” chưa trả lời cho {article} sau {seconds} giây; bài được phân tích mà không có nó. Hãy tăng `timeout` trong corpus.yaml, hoặc xem lại: mỗi dòng đọc vào nó phải ghi ra một dòng và đẩy ra ngay.',
  'recogniser/cannot-start':
    'Không chạy được bộ nhận dạng “{recogniser}” ({reason}): {command}. Hãy sửa `command` trong corpus.yaml; chương trình phải nằm trong PATH, hoặc được gọi tên từ thư mục kho ngữ liệu.',
  'recogniser/ended':
    'Bộ nhận dạng “{recogniser}” đã dừng mà không trả lời cho {article}: {reason}. Hãy tự chạy nó trong thư mục kho ngữ liệu: {command}',
  'recogniser/off': 'Bộ nhận dạng “{recogniser}” không được hỏi nữa trong lần chạy này.',
  'recogniser/no-programs':
    'Bỏ qua bộ nhận dạng “{recogniser}”: ở đây không chạy được chương trình nào. Hãy mở thư mục bằng bản cài trên máy, hoặc dùng dòng lệnh.',
  'recogniser/untrusted':
    'Bỏ qua bộ nhận dạng “{recogniser}”: thư mục này chưa được tin cậy. Hãy đánh dấu tin cậy để corpus.yaml được phép chạy chương trình.',
  'recogniser/not-json':
    'Bộ nhận dạng “{recogniser}” trả lời cho {article} bằng nội dung không phải JSON. Nó chỉ được ghi ra đầu ra chuẩn mỗi dòng một bản ghi.',
  'recogniser/no-mentions':
    'Bộ nhận dạng “{recogniser}” trả lời cho {article} mà không có danh sách `mentions`. Khi không có gì, hãy ghi danh sách rỗng.',
  'recogniser/other-article':
    'Bộ nhận dạng “{recogniser}” trả lời cho “{other}” khi được hỏi về {article}. Nó phải ghi các bản ghi theo đúng thứ tự đọc vào, mỗi bản ghi kèm `id`.',
  'recogniser/bad-span':
    'Bộ nhận dạng “{recogniser}”, {article}, mục {number}: `start` và `end` phải là vị trí điểm mã trong văn bản, bao quanh các từ của một dòng.',
  'recogniser/bad-quote':
    'Bộ nhận dạng “{recogniser}”, {article}, mục {number}: `quote` không khớp với văn bản ở vị trí đó. Hãy đếm vị trí theo điểm mã của văn bản nhận được.',
  'recogniser/bad-type':
    'Bộ nhận dạng “{recogniser}”, {article}, mục {number}: `layer` này không có `type` đó. Hãy dùng một loại trong hướng dẫn, hoặc khai báo ở `labels` trong corpus.yaml.',
  'recogniser/bad-value':
    'Bộ nhận dạng “{recogniser}”, {article}, mục {number}: thời gian hay con số cần có `value`.',
  'recogniser/more-faults':
    'Bộ nhận dạng “{recogniser}”, {article}: còn {count} mục khác không dùng được.',
};
