// Amounts that somebody has set: fees, wages, fines. They are what they say, not rounded.
import type { FigureMention } from '../../resolve/facts';
import { amountOf } from './amount';

const SET =
  /(?:^| )(?:học phí|viện phí|lệ phí|phí|cước|vé|học bổng|phụ cấp|trợ cấp|thuế|lương (?:cơ bản|cơ sở|tối thiểu|khởi điểm)|mức (?:lương|phạt|hỗ trợ|đóng|thưởng|trợ cấp|phí|giá)|tiền (?:phạt|thưởng|thuê|công|ăn|vé|phòng)|giá (?:vé|thuê|điện|nước|sàn|khởi điểm|phòng|bán lẻ|một suất))(?: |$)/u;
const MEAN = /(?:^| )(?:bình quân|trung bình|tổng|doanh thu|thu nhập|ước|quỹ)(?: |$)/u;

/** Money that the words before it call a fee, a wage or the like; `words` are those of its sentence up to it. */
export const isSetPrice = (figure: FigureMention, words: string): boolean =>
  figure.type === 'MONEY' && figure.approx === 'exact' && SET.test(words) && !MEAN.test(words);

/** As exact as a price is. */
export const asSet = (figure: FigureMention): FigureMention => ({
  ...figure,
  precision: Math.min(figure.precision, amountOf(figure) * 1e-6),
});
