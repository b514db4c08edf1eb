// Ranges in digits whose larger end comes first: `50-20%`, `cấp 6-4`, which no figure is read from.
import type { ArticleFacts } from '../../resolve/facts';
import { cue, NUMBER } from '../../text/cues';
import { words } from '../../text/normal';
import { overlaps, type Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { prose } from './prose';

const BEFORE = words('cấp bậc khối trang tuổi');
const AFTER = words('% độ mm cm km kg tấn tạ ha lít triệu tỷ nghìn ngàn đồng usd tuổi phút giờ');
/** What it is of goes down. */
const FALLING = words('giảm xuống hạ rút từ tỷ số thua thắng lùi tụt còn');
const NEAR = 4;

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
];
const TERM = words('khóa kỷ kỳ hội thứ');
const OPENS_TERM = cue([...TERM].join(' '));

/** `khóa XV đến XII`, `thế kỷ XIX-XVIII`. */
function* backwardTerms(article: ArticleFacts): Generator<Span> {
  for (const { tokens } of prose(article, OPENS_TERM))
    for (let i = 1; i + 2 < tokens.length; i++) {
      const [from, mark, to] = tokens.slice(i, i + 3) as [Token, Token, Token];
      if (!TERM.has(tokens[i - 1]!.lower) || !/^(?:đến|tới|[-–])$/u.test(mark.lower)) continue;
      const [a, b] = [ROMAN.indexOf(from.text), ROMAN.indexOf(to.text)];
      const isBeforeChrist = tokens
        .slice(i + 3, i + 6)
        .some(({ lower }) => /^(?:tcn|trước)$/u.test(lower));
      if (b >= 0 && a > b && !isBeforeChrist) yield { start: tokens[i - 1]!.start, end: to.end };
    }
}

export function* backwards(article: ArticleFacts): Generator<Span> {
  yield* backwardTerms(article);
  for (const { tokens } of prose(article, NUMBER))
    for (let i = 1; i + 2 < tokens.length; i++) {
      const [from, dash, to] = tokens.slice(i, i + 3) as [Token, Token, Token];
      if (
        !/^\d{1,3}$/u.test(from.text) ||
        !/^[-–]$/u.test(dash.text) ||
        !/^\d{1,3}$/u.test(to.text)
      )
        continue;
      if (Number(from.text) <= Number(to.text) || from.glued) continue;
      const [before, after] = [tokens[i - 1]!.lower, tokens[i + 3]?.lower ?? ''];
      if (!BEFORE.has(before) && !AFTER.has(after)) continue;
      // `4-3-3`, `10-2 triệu` of a date.
      if (/^[-–/]$/u.test(after) || /^[-–/]$/u.test(before)) continue;
      const isFalling = tokens.slice(Math.max(0, i - NEAR), i).some(({ lower }, k, near) =>
        // `giảm giá 50-20%` is of how much, not from where.
        lower === 'giảm' ? near[k + 1]?.lower !== 'giá' : FALLING.has(lower),
      );
      const span = { start: from.start, end: to.end };
      if (isFalling || [...article.figures, ...article.times].some((m) => overlaps(m, span)))
        continue;
      yield {
        start: BEFORE.has(before) ? tokens[i - 1]!.start : from.start,
        end: AFTER.has(after) ? tokens[i + 3]!.end : to.end,
      };
    }
}
