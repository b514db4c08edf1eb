// How exact an amount is where another figure has been worked out from it.
import type { FigureMention } from '../../resolve/facts';
import { amountOf } from './amount';
import type { Passage, Stated } from './passage';

/** Amounts that somebody has set: fees, wages, fines. They are what they say, not rounded. */
const SET =
  /(?:^| )(?:học phí|viện phí|lệ phí|phí|cước|vé|học bổng|phụ cấp|trợ cấp|thuế|lương (?:cơ bản|cơ sở|tối thiểu|khởi điểm)|mức (?:lương|phạt|hỗ trợ|đóng|thưởng|trợ cấp|phí|giá)|tiền (?:phạt|thưởng|thuê|công|ăn|vé|phòng)|giá (?:vé|thuê|điện|nước|sàn|khởi điểm|phòng|bán lẻ|một suất))(?: |$)/u;
const MEAN = /(?:^| )(?:bình quân|trung bình|tổng|doanh thu|thu nhập|ước|quỹ)(?: |$)/u;
/** `ước đạt 1,8 tỷ USD`: what is told of an estimate is worked out from it. */
const ESTIMATED = /(?:^| )ước(?: (?:đạt|tính|thu|là))? $/u;

/** The figures of a pair as they are told: an estimate or a price is not taken for a round number. */
export const asTold = (
  passage: Passage,
  pair: readonly [Stated, Stated],
): [FigureMention, FigureMention] => {
  const lead = passage.text.slice(0, Math.max(pair[0].at, pair[1].at));
  const areSet = SET.test(lead) && !MEAN.test(lead);
  const told = ({ figure, at }: Stated): FigureMention => {
    const isEstimate = figure.approx === 'about' && ESTIMATED.test(passage.text.slice(0, at));
    const exact: FigureMention = isEstimate ? { ...figure, approx: 'exact' } : figure;
    return areSet && figure.type === 'MONEY' && exact.approx === 'exact'
      ? { ...exact, precision: Math.min(exact.precision, amountOf(exact) * 1e-6) }
      : exact;
  };
  return [told(pair[0]), told(pair[1])];
};
