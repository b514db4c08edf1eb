// Numbers in words before a noun that no recogniser counts, for the rules that hold them against a list.
import { readNumber, type ArticleFacts, type FigureMention } from '../../resolve/facts';
import { cue } from '../../text/cues';
import { words } from '../../text/normal';
import { overlaps } from '../../text/span';
import type { Token } from '../../text/tokens';
import { proseLines } from './prose';

const UNREAD = 'unread';
export const isUnread = ({ source }: FigureMention): boolean => source === UNREAD;

const SMALL = words('hai ba bốn năm sáu bảy tám chín mười');

/** Numbers in words before a noun that no recogniser counts: `ba nhân chứng:`, `năm họa sĩ …`. */
export function* unreadCounts(article: ArticleFacts): Generator<FigureMention> {
  const { doc } = article;
  for (const { firstToken, endToken } of proseLines(article, COUNTED))
    for (let i = firstToken; i < endToken - 2; i++) {
      const token = doc.tokens[i]!;
      const noun = doc.tokens[i + 1]!;
      if (!SMALL.has(token.lower) || noun.kind !== 'word' || noun.upper) continue;
      if (isNoNumber(doc.tokens, i)) continue;
      const number = readNumber(doc.tokens, i);
      if (!number || number.endToken !== i + 1) continue;
      const span = { start: token.start, end: noun.end };
      if (
        [...article.figures, ...article.times, ...article.entities].some((m) => overlaps(m, span))
      )
        continue;
      yield {
        ...span,
        layer: 'figure',
        type: 'COUNT',
        score: 0.5,
        source: UNREAD,
        value: number.value,
        low: number.value,
        high: number.value,
        unit: noun.lower,
        approx: 'exact',
        numberSpan: { start: token.start, end: token.end },
        unitSpan: { start: noun.start, end: noun.end },
        precision: 0,
      };
    }
}

const COUNTED = cue([...SMALL].join(' '));

/** `đi qua năm thành phố`; `qua năm` is of a time. */
const PASSES = words('đi trải xuyên chạy ghé vượt ngang băng dọc');

/** A year (`trong năm`), a name (`anh Ba`), a fraction or part of a longer number. */
const isNoNumber = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]!.lower === 'năm' && tokens[i - 1]?.lower === 'cả') ||
  (tokens[i]!.upper && i > 0 && !/^[.\n]/u.test(tokens[i - 1]!.text)) ||
  (tokens[i - 1]?.lower === 'qua' && !PASSES.has(tokens[i - 2]?.lower ?? '')) ||
  /^(?:trong|những|mỗi|hằng|hàng|nhiều|suốt|thứ|tháng|lần|mười|mươi|phần|cuối|đầu|giữa|ngày|một|hai|ba|bốn|sáu|bảy|tám|chín|trăm|nghìn|triệu|tỷ|quý|lớp|khóa|theo|ngã)$/u.test(
    tokens[i - 1]?.lower ?? '',
  ) ||
  (tokens[i]!.lower === 'năm' &&
    /^(?:nay|ngoái|qua|trước|sau|tới|học|mới|ấy|đó|này|thứ|đầu|cuối|nào|là|gồm|và|của)$/u.test(
      tokens[i + 1]!.lower,
    ));
