// A stated number of things and a list of them that has more or fewer.
import type { FigureMention } from '../../../resolve/facts';
import { isChrome, readNumber } from '../../../resolve/facts';
import type { Token } from '../../../text/tokens';
import type { Span } from '../../../text/span';
import { words } from '../../../text/normal';
import { proseLines } from '../../support/prose';
import type { ArticleFacts } from '../../../resolve/facts';
import { readItems, type Items } from '../../support/items';
import { isUnread, unreadCounts } from '../../support/unread-counts';
import {
  calledBy,
  countedItems,
  datesListed,
  listedAbove,
  namesBefore,
  numberedAfter,
  resultsOf,
} from '../../support/told-apart';
import { numbersListed } from '../../support/numbered-items';
import type { ArticleRule, Report } from '../../rule';

const MOST = 15;
/** Counted things that a list after them does not name one by one. */
const UNLISTED =
  words(`lần điểm bàn phút giây giờ ngày tuần tháng năm tuổi người ca vụ phần bên chiều hàng
  vòng mũi liều suất lượt trận tỷ triệu bậc cấp hạng ly chén bát cặp đôi nửa góc ô căn hộ bộ thế đời nhà số`);
/** With a noun that says who they are, people are named one by one. */
const PEOPLE_LISTED = words('gồm là :');
const CUES = words('gồm là');
/** Nouns of two words whose first alone names nothing to list. */
const LISTED = words(
  'điểm cầu',
  'điểm đến',
  'điểm dừng',
  'điểm nóng',
  'hạng mục',
  'người con',
  'nhà máy',
  'nhà thầu',
  'nhà mạng',
  'phần mềm',
  'phần thi',
  'phần việc',
  'bộ phim',
  'bộ môn',
  'vòng thi',
  'ca sĩ',
  'ca khúc',
  'ô tô',
  'thế mạnh',
  'trận tứ',
  'trận bán',
  'trận đấu',
  'cặp đấu',
  'tỷ phú',
  'triệu phú',
  'tỷ lệ',
  'bên liên',
  'ly cà',
);
/** Nouns of things that stand in one place each. */
const PLACED = words(
  'chi nhánh',
  'cơ sở',
  'nhà máy',
  'văn phòng',
  'cửa hàng',
  'tỉnh',
  'thành phố',
  'địa phương',
  'nước',
  'quốc gia',
  'huyện',
  'xã',
  'thị trường',
  'bệnh viện',
  'trường',
  'sân bay',
  'cảng',
  'đại lý',
  'điểm cầu',
  'điểm thi',
  'trung tâm',
  'khu công',
  'quán',
  'quán cà',
  'tiệm',
  'hiệu sách',
  'xưởng',
  'kho',
  'khách sạn',
  'phòng khám',
  'rạp',
  'chợ',
  'nhà hàng',
  'siêu thị',
);
/** The list is of something else than what was counted. */
const ELSEWHERE = words('các những này thuộc đó kia mỗi nhiều');
const REACH = 14;
/** Where the noun itself is a guess. */
const NEAR = 8;
const TURN = words(
  'ở sống cùng khác trong để khi vì nhưng với tại của cho từ đã sẽ sau trước bị được không',
);

/**
 * ### What it does
 *
 * Compares a stated number (`bốn làng nghề`, `hai ca sĩ`) with the names that a list right after it
 * gives, in the sentence or as bullets on the lines below. Open lists (`như`, `trong đó có`, `…`)
 * are left alone.
 *
 * ### Why is this bad
 *
 * The number is wrong, or a name is missing or too many.
 *
 * ### Example
 *
 * ```text
 * Bốn làng nghề gồm Bát Tràng, Vạn Phúc, Chuông, Phú Vinh và Hạ Thái.
 * ```
 */
export const countListMismatch: ArticleRule = {
  id: 'figure/count-list-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const figure of [...article.figures, ...unreadCounts(article)]) {
      if (!isCount(figure) || isChrome(article.zoneAt(figure.start))) continue;
      const report =
        inSentence(article, figure) ??
        afterList(article, figure) ??
        asBullets(article, figure) ??
        toldApart(article, figure);
      if (report) yield report;
    }
  },
};

function toldApart(article: ArticleFacts, figure: FigureMention): Report | undefined {
  const tally =
    numberedAfter(article, figure) ??
    numbersListed(article, figure) ??
    countedItems(article, figure) ??
    resultsOf(article, figure) ??
    datesListed(article, figure) ??
    calledBy(article, figure) ??
    listedAbove(article, figure) ??
    namesBefore(article, figure);
  if (!tally || tally.found === figure.value) return undefined;
  const { start, end } = figure;
  return {
    data: {
      stated: article.doc.slice(figure),
      found: tally.found,
      working: `${tally.found} ≠ ${String(figure.value)}`,
    },
    spans: [{ start, end }, ...tally.spans],
  };
}

/** `Lê Hải, Đỗ Minh và Ngô Tấn là bốn tuyển thủ …`: the list opens the sentence and the count closes it. */
function afterList(article: ArticleFacts, figure: FigureMention): Report | undefined {
  const { doc } = article;
  const at = doc.tokenIndexAt(figure.start);
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  const link = doc.tokens[at - 1];
  // `Toán, Văn, Anh - ba môn thi bắt buộc`
  if (!sentence || !link || !(link.lower === 'là' || (/^[-–—]$/u.test(link.text) && !link.glued)))
    return undefined;
  const after = doc.tokens[doc.tokenIndexAt(figure.end - 1) + 1];
  if (after && /^(?:trong|điều|lần|việc)$/u.test(after.lower)) return undefined;
  const [first] = doc.tokens.slice(sentence.firstToken);
  if (!first || UNLISTED.has(doc.tokens[at + 1]?.lower ?? '')) return undefined;
  const list = doc.tokens.slice(sentence.firstToken, at - 1);
  // Each part is a name alone, and the last stands after `và`.
  const parts = list.reduce<Token[][]>(
    (all, token) => {
      if (token.text === ',' || token.lower === 'và') all.push([]);
      else all[all.length - 1]!.push(token);
      return all;
    },
    [[]],
  );
  const isList =
    (list.some((token) => token.lower === 'và') ||
      (parts.length > 2 && list.every((token) => token.upper || token.text === ','))) &&
    parts.length > 1 &&
    parts.every((part) => part.length > 0 && part.length < 5) &&
    (parts.every((part) => part.every((t) => t.upper)) ||
      (parts.length > 2 && parts.every((part) => part.length < 4 && !part.some(isNoName))));
  return isList
    ? compare(article, figure, {
        counts: [parts.length],
        span: { start: first.start, end: list[list.length - 1]!.end },
      })
    : undefined;
}

/** A word that makes an item more than the name of a thing. */
const isNoName = ({ lower, kind }: Token): boolean =>
  kind !== 'word' ||
  ELSEWHERE.has(lower) ||
  TURN.has(lower) ||
  /^(?:có|theo|hay|hoặc|là|như)$/u.test(lower);

const isCount = (figure: FigureMention): boolean =>
  figure.type === 'COUNT' &&
  typeof figure.value === 'number' &&
  Number.isInteger(figure.value) &&
  figure.value >= 2 &&
  figure.value <= MOST &&
  figure.approx === 'exact' &&
  !!figure.unitSpan;

function inSentence(article: ArticleFacts, figure: FigureMention): Report | undefined {
  const { doc } = article;
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  if (!sentence) return undefined;
  const from = doc.tokenIndexAt(figure.numberSpan.end - 1) + 1;
  const opening = openingOf(
    doc.tokens,
    from,
    Math.min(sentence.endToken, from + (isUnread(figure) ? NEAR : REACH)),
  );
  if (!opening) return undefined;
  const start = doc.tokenIndexAt(figure.start);
  const before = doc.tokens[start - 1]?.lower ?? '';
  // `hai trong bốn môn Lý, …`: the four are listed.
  const isChoice = before === 'trong' && readNumber(doc.tokens, start - 2) !== undefined;
  if (/^(?:số|trong)$/u.test(before) && !isChoice) return undefined;
  const noun = doc.tokens[from]!.lower;
  const nouns = `${noun} ${doc.tokens[from + 1]?.lower ?? ''}`;
  if (
    UNLISTED.has(noun) &&
    !LISTED.has(nouns) &&
    !(opening.cue !== 'none' && PEOPLE_LISTED.has(opening.cue) && opening.at - from > 1)
  )
    return undefined;
  const items = readItems(doc.tokens, opening.at, sentence.endToken, opening.cue);
  // Of `bốn chi nhánh tại Huế và Đà Nẵng` two may be in one place.
  if (opening.cue === 'at' && items && Math.min(...items.counts) < (figure.value as number))
    return undefined;
  return items && compare(article, figure, items);
}

/** `tuần này`: when, not which. */
const isTimeAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'này' && TIMES.has(tokens[at - 1]?.lower ?? '');
const TIMES = words('ngày tuần tháng quý năm mùa vụ đợt lần kỳ');

const isPlaced = (tokens: readonly Token[], at: number): boolean =>
  PLACED.has(tokens[at]!.lower) ||
  PLACED.has(`${tokens[at]!.lower} ${tokens[at + 1]?.lower ?? ''}`);

/** Where the list opens: after a cue or a colon, in brackets, or with the first capital after the noun. */
function openingOf(
  tokens: readonly Token[],
  from: number,
  end: number,
): { at: number; cue: string } | undefined {
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    if (ELSEWHERE.has(token.lower) && !isTimeAt(tokens, i)) return undefined;
    if (token.text === ':' || (token.text === '(' && i > from && i - from <= 3))
      return { at: i + 1, cue: token.text };
    if (i > from && (token.text === ',' || /^[-–—]$/u.test(token.text))) {
      const [cue, and] = [tokens[i + 1]?.lower ?? '', tokens[i + 2]?.lower ?? ''];
      if (cue === 'đó' && and === 'là') return { at: i + 3 + mark(tokens[i + 3]), cue: 'gồm' };
      const named = calledAt(tokens, i + 1);
      if (named) return { at: named, cue: 'gồm' };
      if (cue === 'gồm') return { at: i + 2 + mark(tokens[i + 2]), cue: 'gồm' };
      if (`${cue} ${and}` === 'lần lượt')
        return { at: i + 3 + mark(tokens[i + 3]) + +(tokens[i + 3]?.lower === 'là'), cue: 'gồm' };
      if (`${cue} ${and}` === 'bao gồm' || `${cue} ${and}` === 'cụ thể')
        return { at: i + 3 + mark(tokens[i + 3]), cue: 'gồm' };
    }
    if (i > from && /^["“]$/u.test(token.text)) return { at: i, cue: 'none' };
    // `năm thành viên sáng lập - Chile, Peru, …`
    if (i > from && /^[-–—]$/u.test(token.text) && !token.glued && tokens[i + 1]?.upper)
      return { at: i + 1, cue: 'none' };
    if (token.kind === 'number' || (token.kind === 'punct' && token.text !== '-')) return undefined;
    if (CUES.has(token.lower) && i > from) {
      const next = tokens[i + 1];
      const skip =
        next && (next.lower === 'có' || next.lower === 'các' || next.text === ':') ? 2 : 1;
      return { at: i + skip, cue: token.lower };
    }
    if (
      /^(?:tại|ở)$/u.test(token.lower) &&
      i > from &&
      i - from <= 3 &&
      tokens[i + 1]?.upper &&
      isPlaced(tokens, from)
    )
      return { at: i + 1, cue: 'at' };
    if (token.upper && i > from && !tokens.slice(from, i).some((t) => TURN.has(t.lower))) {
      // `bốn tỷ phú Việt Nam có tên trong danh sách là …`: a name of what is counted opens no list.
      const next = cueAfter(tokens, i, end);
      if (next !== undefined) i = next - 1;
      else if (i - from <= 3) return { at: i, cue: 'none' };
    }
  }
  return undefined;
}

/** `…, đặt tên là An và Bình`: where the names begin. */
function calledAt(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (CALLED.has(tokens[at]?.lower ?? '')) at++;
  return at > from && tokens[at]?.lower === 'là' ? at + 1 : undefined;
}
const CALLED = words('đặt tên được gọi có lấy mang');

/** Where a word that opens a list stands after a name, before any mark. */
function cueAfter(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let i = from; i < end; i++) {
    if (CUES.has(tokens[i]!.lower) || (tokens[i]!.text === ':' && i > from + 1)) return i;
    if (tokens[i]!.kind === 'punct' || tokens[i]!.lower === 'và') return undefined;
  }
  return undefined;
}

/** `gồm: …`, `gồm có …`. */
const mark = (token: Token | undefined): number =>
  token && (token.text === ':' || token.lower === 'có' || token.lower === 'các') ? 1 : 0;

function compare(article: ArticleFacts, figure: FigureMention, items: Items): Report | undefined {
  const stated = figure.value as number;
  if (items.counts.includes(stated)) return undefined;
  // Far off, the list names but some, or is of something else.
  if (items.counts.every((count) => Math.abs(count - stated) > 2)) return undefined;
  return report(article, figure, items.counts[0]!, items.span);
}

const report = (
  article: ArticleFacts,
  figure: FigureMention,
  found: number,
  span: Span,
): Report => ({
  data: {
    stated: article.doc.slice(figure),
    found,
    working: `${found} ≠ ${String(figure.value)}`,
  },
  spans: [{ start: figure.start, end: figure.end }, span],
});

const BULLET = /^\s*(?:[-–—•●▪*+]|\d{1,2}[.)])\s*\S/u;

/** `… 3 giấy tờ sau:` and the bullets on the lines right below. */
function asBullets(article: ArticleFacts, figure: FigureMention): Report | undefined {
  const lines = proseLines(article);
  const at = lines.findIndex((line) => line.start <= figure.start && figure.end <= line.end);
  const line = lines[at];
  if (!line) return undefined;
  const tail = article.doc.text.slice(figure.end, line.end);
  if (!/(?::|(?:sau|sau đây|dưới đây)\s*\.?)\s*$/u.test(tail.normalize('NFC'))) return undefined;
  if (/[.;,](?!\s*$)/u.test(tail) || tail.length > 70) return undefined;
  // `hai bên làm bốn việc:` counts the things that it ends with.
  const isNearer = ({ type, start }: FigureMention): boolean =>
    type === 'COUNT' && figure.end <= start && start < line.end;
  if (article.figures.some(isNearer)) return undefined;
  const bullets: Span[] = [];
  for (const next of lines.slice(at + 1)) {
    if (!BULLET.test(article.doc.slice(next))) break;
    bullets.push(next);
  }
  if (bullets.length < 2 || bullets.length === figure.value) return undefined;
  const last = bullets[bullets.length - 1]!;
  const marks = new Set(
    bullets.map((b) => article.doc.slice(b).trim().charAt(0).replace(/\d/u, '1')),
  );
  if (marks.size > 1) return undefined;
  const found = report(article, figure, bullets.length, {
    start: last.start,
    end: Math.min(last.end, last.start + 80),
  });
  return {
    ...found,
    spans: [
      found.spans[0]!,
      ...bullets.map((b) => ({ start: b.start, end: Math.min(b.end, b.start + 80) })),
    ],
  };
}
