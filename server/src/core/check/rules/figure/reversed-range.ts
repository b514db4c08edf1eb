// A range of figures whose lower end comes last.
import { amountOf } from '../../support/amount';
import { AGE, AMOUNT, END, paragraphs } from '../../support/paragraph';
import { matches, spansOf } from '../../support/relation';
import { sameQuantity } from '../../support/restate';
import type { ArticleRule } from '../../rule';

const FROM_TO = new RegExp(
  `(?:từ|khoảng) (?<from>${AMOUNT}) (?:đến|tới|cho đến|cho tới) (?<to>${AMOUNT})`,
);
const AGES = new RegExp(`từ (?<from>${AGE}) (?:đến|tới) (?<to>${AGE})`);
/** What moves from one value to another may go down; an exchange or a distance has two ends. */
const MOVES =
  /(?:^| )(?:giảm|xuống|hạ|lùi|tụt|rút|co|còn|mất|rơi|lao|thu hẹp|cắt|sụt|trượt|suy|bớt|hụt|chuyển|đổi|điều chỉnh|thay đổi|tăng|lên|nới|nâng|lại|dần|đi|sửa|quay|vượt|dẫn|gỡ|ngược|thấp hơn|so với|lần lượt|đảo)(?= |$)/u;

/**
 * ### What it does
 *
 * Finds a range of amounts of one kind whose first end is the larger one. What falls, is cut or
 * moves from one value to another is no range.
 *
 * ### Why is this bad
 *
 * One of the two ends is wrong.
 *
 * ### Example
 *
 * ```text
 * Giá thuê sạp chợ dao động từ 3,8 triệu đến 2,5 triệu đồng mỗi tháng.
 * ```
 */
export const reversedFigureRange: ArticleRule = {
  id: 'figure/reversed-range',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article))
      for (const pattern of [FROM_TO, AGES])
        for (const match of matches(paragraph, pattern)) {
          const [from, to] = [match.groups['from']!, match.groups['to']!].map((letter) =>
            paragraph.figure(letter),
          ) as [Parameters<typeof amountOf>[0], Parameters<typeof amountOf>[0]];
          const isSame = from.type === 'AGE' ? to.type === 'AGE' : sameQuantity(from, to);
          if (!isSame || amountOf(from) <= amountOf(to)) continue;
          const at = paragraph.indexOf(to) + 1;
          const after = paragraph.text.slice(at, at + 30).split(/[,;:()¶\ue000-\uf8ff]/u)[0]!;
          const before = paragraph.text.slice(0, match.index).split(END).pop()!;
          if (MOVES.test(before) || MOVES.test(after)) continue;
          yield {
            data: { working: `${paragraph.source(from)} > ${paragraph.source(to)}` },
            spans: spansOf([from, to]),
          };
        }
  },
};
