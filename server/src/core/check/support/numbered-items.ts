// Lists of numbers that a stated number is of: `ba quận 1, 3 và 5`, `hai khối là khối 6 và khối 7`.
import { readNumber, type ArticleFacts, type FigureMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { Tally } from './told-apart';

/** What is named by its number. */
const NUMBERED = words(
  `quận phường khối lớp tổ lô ga cửa tầng phòng phút số khóa đội nhóm khu ấp thôn trạm bến nhà tòa block
  vòng cảng hầm kho đợt tập chương bài điều khoản tuyến đường lộ làn hàng toa ca mốc định thửa án`,
);
/** What happens at a minute. */
const AT_MINUTES = words('bàn thẻ pha');
const MOST_AHEAD = 16;
/** The list names but some of them. */
const LEAVES_OPEN = words('trong như có riêng nhất kể khác cả nếu');

/** `bốn quận là quận 1, 3, 5 và quận 10`: numbers after one noun, the last after `và`. */
export function numbersListed(article: ArticleFacts, figure: FigureMention): Tally | undefined {
  const { doc } = article;
  const { tokens } = doc;
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  if (!sentence) return undefined;
  // `các năm lớp 6, 7 và 8`: years.
  if (/^(?:các|những|mỗi)$/u.test(tokens[doc.tokenIndexAt(figure.start) - 1]?.lower ?? ''))
    return undefined;
  const from = doc.tokenIndexAt(figure.numberSpan.end - 1) + 1;
  const end = Math.min(sentence.endToken, from + MOST_AHEAD);
  const first = firstNumber(tokens, from, end);
  if (first === undefined) return undefined;
  const noun = tokens[first - 1]!.lower;
  const isOfNoun =
    tokens.slice(from, first - 1).some(({ lower }) => lower === noun) || first - 1 === from;
  const isOfMinutes = noun === 'phút' && AT_MINUTES.has(tokens[from]!.lower);
  if (!NUMBERED.has(noun) || !(isOfNoun || isOfMinutes)) return undefined;
  const spans: Span[] = [];
  let [at, closed] = [first, false];
  while (isNumber(tokens, at) && !isCounted(article, tokens[at]!)) {
    spans.push({ start: tokens[at]!.start, end: tokens[at]!.end });
    const mark = tokens[at + 1]?.lower ?? '';
    if (closed || !/^(?:,|và)$/u.test(mark)) break;
    closed = mark === 'và';
    at += tokens[at + 2]?.lower === noun ? 3 : 2;
  }
  if (!closed || spans.length < 2) return undefined;
  // `bốn chương: chương 1 và 2 viết về tuổi thơ, hai chương sau …`: fewer may go on.
  const isOver = at + 1 >= sentence.endToken - 1 || /^[.;)]$/u.test(tokens[at + 1]?.text ?? '');
  return spans.length > Number(figure.value) || isOver ? { found: spans.length, spans } : undefined;
}

/** Where the first number of a list stands, after words alone or one mark that opens a list. */
function firstNumber(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let i = from; i < end; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (kind === 'number') return i > from ? i : undefined;
    if (LEAVES_OPEN.has(lower) || (kind !== 'word' && !/^[:(,]$/u.test(text))) return undefined;
    if (text !== ':' && readNumber(tokens, i)) return undefined;
  }
  return undefined;
}

const isNumber = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'number';

/** It has a unit or is part of a date. */
const isCounted = ({ figures, times }: ArticleFacts, { start }: Token): boolean =>
  [...figures, ...times].some((m) => m.start <= start && start < m.end);
