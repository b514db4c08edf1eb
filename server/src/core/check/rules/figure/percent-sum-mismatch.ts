// Shares that are told to make up a whole and do not come to 100%.
import type { FigureMention } from '../../../resolve/facts';
import { amountOf } from '../../support/amount';
import { END, PERCENT, paragraphs, wakes, type Paragraph } from '../../support/paragraph';
import { spansOf } from '../../support/relation';
import { say } from '../../support/working';
import type { ArticleRule, Report } from '../../rule';

const LETTERS = new RegExp(PERCENT, 'gu');
/** What the clause of a share says: it is a part of the whole that is spoken of. */
const SHARE =
  /(?:chiếm|tỷ trọng|đồng ý|tán thành|phản đối|ủng hộ|ý kiến|trả lời|lựa chọn|cho rằng|không|còn lại|khác|là|:|\()/u;
/** The shares are all there are: a structure, or a last one for the rest. */
const WHOLE = /(?:cơ cấu|tỷ trọng|phân bổ|phân chia|tỷ lệ góp vốn|còn lại)/u;
/** Answers of which one must be given. */
const ANSWERS =
  /(?:không có ý kiến|chưa có ý kiến|không trả lời|chưa quyết định|phân vân|không chắc|phiếu trắng|ý kiến khác|không biết)/u;
/** A scale has a middle: who answers so, answers nothing else. */
const SCALES: readonly (readonly RegExp[])[] = [
  [
    /(?:ổn định|giữ nguyên|không đổi|không thay đổi|không khác|như cũ|trung lập|bình thường|đi ngang)/u,
  ],
  [/(?:^| )(?:giỏi|xuất sắc) /u, /(?:^| )khá /u],
  [/(?:^| )(?:rất hài lòng|hài lòng) /u, /(?:chưa|không) hài lòng/u],
];
const SEXES = [/(?:^| )nam(?: giới)? /u, /(?:^| )nữ(?: giới)? /u] as const;
/** A change, a rate or a comparison is no share of the same whole. */
const OTHER =
  /(?:tăng|giảm|lãi suất|so với|mỗi|trong đó|trong số đó|riêng|trên|dưới|hơn|gần|khoảng|ít nhất|tối đa|lên|xuống|cùng kỳ|năm ngoái|nhiều lựa chọn|giảm giá|thuế|đạt)/u;
/** Shares of two questions, or of two times. */
const NOT_ONE =
  /(?:^| )(?:trong đó|trong số đó|cùng kỳ|năm ngoái|lần trước|kỳ trước|nhiều lựa chọn|so với tỷ lệ)(?: |$)/u;
/** Farther off, some shares are not told. */
const LEAST = 82;
const MOST = 125;

const WAKES = wakes([PERCENT, PERCENT]);

/**
 * ### What it does
 *
 * Adds up the shares of a sentence that says they are all there are: a structure (`cơ cấu`), a last
 * one for the rest (`còn lại`), the answers of a survey with those who gave none, men and women.
 * Each may be rounded in its last place.
 *
 * ### Why is this bad
 *
 * One of the shares is wrong, or one is missing.
 *
 * ### Example
 *
 * ```text
 * Cơ cấu đàn vật nuôi: trâu chiếm 25%, bò chiếm 45%, dê chiếm 40%.
 * ```
 */
export const percentSumMismatch: ArticleRule = {
  id: 'figure/percent-sum-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article, WAKES)) {
      for (const sentence of paragraph.text.split(END)) {
        const report = judge(paragraph, sentence);
        if (report) yield report;
      }
    }
  },
};

function judge(paragraph: Paragraph, sentence: string): Report | undefined {
  const shares = [...sentence.matchAll(LETTERS)].map(([letter]) => paragraph.figure(letter));
  if (shares.length < 2 || !shares.every(isPlain)) return undefined;
  const isScale =
    shares.length > 2 &&
    !NOT_ONE.test(sentence) &&
    SCALES.some((poles) => poles.every((pole) => pole.test(` ${sentence} `)));
  if (!isScale && OTHER.test(sentence)) return undefined;
  const isWhole =
    isScale ||
    (shares.length > 2 && (WHOLE.test(sentence) || ANSWERS.test(sentence))) ||
    /còn lại/u.test(sentence) ||
    (shares.length === 2 && SEXES.every((sex) => sex.test(sentence)));
  if (!isWhole || !eachIsAShare(sentence)) return undefined;
  const sum = shares.reduce((all, share) => all + amountOf(share), 0);
  const slack = shares.reduce((all, share) => all + share.precision / 2, 0);
  if (Math.abs(sum - 100) <= slack + 1e-9 || sum < LEAST || sum > MOST) return undefined;
  return {
    data: { working: `${shares.map((s) => say(amountOf(s))).join(' + ')} = ${say(sum)}% ≠ 100%` },
    spans: spansOf(shares),
  };
}

const isPlain = (share: FigureMention): boolean =>
  share.unit === '%' && share.approx === 'exact' && typeof share.value === 'number';

/** Every share stands in a clause of its own, one of which at least tells of a share. */
function eachIsAShare(sentence: string): boolean {
  const clauses = sentence.split(LETTERS);
  if (!SHARE.test(sentence)) return false;
  // Before each but the first, a mark or `và` closes the clause of the one before.
  return clauses.slice(1, -1).every((clause) => /[,;)]| và | còn /u.test(clause));
}
