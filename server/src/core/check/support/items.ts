// The items of an enumeration in a sentence: names or short phrases between commas and `và`.
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { words } from '../../text/normal';

export interface Items {
  /** How many items, under every fair reading of `và`; the likeliest first. */
  readonly counts: readonly number[];
  readonly span: Span;
}

/** An item with one of these leaves the list open, or is no name of one thing. */
const OPEN =
  words(`các những nhiều số khác như v.v cùng đồng trong đó mỗi từng hàng cả hai ba bốn năm sáu bảy
  tám chín mười vài mấy một`);
/** Where the list is over and the sentence goes on. */
const GOES_ON =
  words(`do để vì khi đã sẽ được bị có là đều với tại trong từ nhằm theo sau trước cho đang vừa về vào
  lên tham cùng nhưng mà thì rồi ghi giành đạt trên dưới gây`);
const GOES_ON_PAIRS = words('tổ chức', 'diễn ra', 'diễn tả', 'đồng loạt', 'đồng thời');
const goesOnAt = (tokens: readonly Token[], i: number): boolean =>
  GOES_ON.has(tokens[i]?.lower ?? '') ||
  GOES_ON_PAIRS.has(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`);
const LONGEST_NAME = 9;
const LONGEST_PHRASE = 7;

/**
 * Reads the list that starts at a token. Undefined where it is open, too irregular, or not closed by
 * `và`, a bracket or the end of the sentence.
 * @param cue what opened it: `:`, `(`, `gồm`, `là`, `at` (a place) or `none`
 */
export function readItems(
  tokens: readonly Token[],
  from: number,
  sentenceEnd: number,
  cue: string,
): Items | undefined {
  const end = cue === '(' ? closing(tokens, from, sentenceEnd) : sentenceEnd;
  if (end < 0) return undefined;
  const parts = split(tokens, from, end);
  if (!parts || parts.length < 2) return undefined;
  // The first word of a sentence is capitalised whatever it is.
  const isOpening = from === 0 || /^[.!?\n]$/u.test(tokens[from - 1]!.text);
  const named = startsName(tokens, parts[isOpening ? 1 : 0]!);
  const bareNoun = cue === 'none' || cue === 'at';
  if (!named && bareNoun) return undefined;
  const closed = parts.findIndex((part) => part.byAnd) > 0;
  if (!closed && cue === '(' && !named) return undefined;
  const lead = leadOf(tokens, parts[0]!);
  // `cầu Sông Bé, chợ Phú Lộc và …`: each of its own kind, after a word that opens a list.
  const isLed = lead !== '' && !bareNoun;
  // `Hà Nội - Phú Quốc, Đà Nẵng - Cần Thơ`
  const dashed = named && parts.every(({ start, end }) => tokens.slice(start, end).some(isDash));
  const list: Part[] = [];
  let closedAt = 0;
  for (const [i, part] of parts.entries()) {
    if (named && !startsName(tokens, part)) {
      // A clause after the list, or an item that is no name.
      if (closedAt) break;
      return undefined;
    }
    const next = parts[i + 1];
    // `…, Rạch Chiếc và cầu vượt …`: the last is of another form.
    if (named && next?.byAnd && !startsName(tokens, next)) return undefined;
    const own = leadOf(tokens, part);
    if (named && own !== lead && (part.byAnd || own) && !(isLed && own)) return undefined;
    const goesOn =
      parts[i + 1] !== undefined && (named ? startsName(tokens, parts[i + 1]!) : !part.byAnd);
    const stop = goesOn ? part.end : cut(tokens, part, named);
    if (!isItem(tokens.slice(part.start, stop), named, !goesOn, dashed)) return undefined;
    list.push({ ...part, end: stop });
    if (part.byAnd && !parts[i + 1]?.byAnd) closedAt ||= list.length;
    if (!goesOn) break;
  }
  if (list.length < 2) return undefined;
  const reachesEnd = tokens
    .slice(list[list.length - 1]!.end, parts[parts.length - 1]!.end)
    .every((t) => t.kind === 'punct');
  const last = list[list.length - 1]!;
  // Without `và` a list after a mere noun is over where the sentence goes on with a verb.
  const goesOn = list.length > 2 && goesOnAt(tokens, last.end);
  const isWhole =
    (cue === 'là' || (cue === 'none' && !lead)) && named && list.length > 2 && reachesEnd;
  if (!closedAt && !isWhole && (bareNoun || cue === 'là' ? !(named && goesOn) : !reachesEnd))
    return undefined;
  const ands = list.filter((part) => part.byAnd).length;
  const counts = new Set([closedAt || list.length, list.length]);
  // What stands after `hoặc` may take the place of what stands before it, after `cùng` be beside it.
  if (list.some(({ start }) => /^(?:hoặc|cùng)$/u.test(tokens[start - 1]?.lower ?? '')))
    counts.add(list.length - 1);
  // `Tự nhiên và Xã hội` may be one name.
  for (let k = 1; k <= ands; k++)
    if (ands > 1 || closedAt < list.length || !(named || areAlike(tokens, list)))
      counts.add(list.length - k);
  return {
    counts: [...counts],
    span: {
      start: tokens[from]!.start,
      end: Math.min(tokens[last.end - 1]!.end, tokens[from]!.start + 118),
    },
  };
}

/** Phrases that begin with one word or with verbs, or three short ones: `thương mại và dịch vụ` is not one of them. */
function areAlike(tokens: readonly Token[], list: readonly Part[]): boolean {
  const headOf = ({ start }: Part): string => tokens[start]!.lower;
  const heads = new Set(list.map(headOf));
  const [last] = list.slice(-1);
  const tails = new Set(list.map(({ end }) => tokens[end - 1]!.lower));
  const isTask = ({ start, end }: Part): boolean =>
    end - start > 2 &&
    end - start < 6 &&
    (TASKS.has(tokens[start]!.lower) ||
      TASK_PAIRS.has(`${tokens[start]!.lower} ${tokens[start + 1]!.lower}`));
  // `chất đạm, chất béo, nhóm vitamin và khoáng`: the last two may be one group.
  const [group] = list.slice(-2).map(headOf);
  if (GROUPS.has(group!) && headOf(last!) !== group) return false;
  return (
    heads.size === 1 ||
    tails.size === 1 ||
    (list.length === 3 && list.slice(1).every(({ start, end }) => end - start > 2)) ||
    // `xét học bạ, xét điểm thi, xét chứng chỉ và tuyển thẳng`
    (list.length > 3 && new Set(list.slice(0, -1).map(headOf)).size === 1) ||
    (list.length > 2 && list.slice(-2).every(isTask)) ||
    last!.end - last!.start === 1 ||
    (list.every((p) => p.end - p.start <= 3) &&
      (list.length === 3 ||
        // `tránh rượu bia và chất kích thích` is one thing to do.
        (list.slice(-2).every((p) => p.end - p.start <= 2) &&
          !COUPLED.has(phraseOf(tokens, last!)))))
  );
}

/** What two names may be of together. */
const GROUPS = words('nhóm khối ngành mảng bộ cụm loại');

/** What is often said in one breath with what stands before it: `khoa học và công nghệ`. */
const COUPLED = words(
  'dịch vụ',
  'công nghệ',
  'môi trường',
  'đào tạo',
  'xã hội',
  'du lịch',
  'truyền thông',
  'xây dựng',
  'vận hành',
  'thể thao',
  'chữa cháy',
  'phát triển',
  'quản lý',
  'an toàn',
  'an ninh',
  'kinh doanh',
  'gia đình',
  'thủy sản',
  'lâm nghiệp',
  'trật tự',
);
const phraseOf = (tokens: readonly Token[], { start, end }: Part): string =>
  tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');

/** What plans and orders are to do: each such verb opens a task of its own. */
const TASKS = words('giảm tăng nâng tạo giữ xóa trồng mở chống xử sửa thay lập đổi phòng');
const TASK_PAIRS = words(
  'bảo vệ',
  'bảo đảm',
  'đảm bảo',
  'xây dựng',
  'phát triển',
  'đẩy mạnh',
  'thúc đẩy',
  'mở rộng',
  'hoàn thiện',
  'đào tạo',
  'thu hút',
  'quảng bá',
  'cải tạo',
  'cải thiện',
  'cải cách',
  'hỗ trợ',
  'ứng phó',
  'ứng dụng',
  'khắc phục',
  'kiểm soát',
  'hạn chế',
  'siết chặt',
  'tuyên truyền',
  'kéo dài',
  'rút ngắn',
  'khuyến khích',
  'thực hiện',
  'triển khai',
  'chăm lo',
  'tiết kiệm',
);

const isDash = ({ text, glued }: Token): boolean => /^[-–]$/u.test(text) && !glued;

/** Short, without a number at its head, and nothing that leaves the list open. */
function isItem(
  inner: readonly Token[],
  named: boolean,
  isLast: boolean,
  dashed: boolean,
): boolean {
  if (inner.length < 1 || inner.length > (named ? LONGEST_NAME : LONGEST_PHRASE)) return false;
  if (inner[0]!.kind === 'number' || inner.some((t) => t.kind === 'number' && !named)) return false;
  if (inner.some((t, i) => OPEN.has(t.lower) && !t.upper && !isLastWord(inner, i))) return false;
  // A dash between spaces separates too.
  if (inner.some((t) => t.text === '…' || t.text === ':' || (isDash(t) && !dashed))) return false;
  return isLast || !inner.some((t, i) => goesOnAt(inner, i) && !t.upper);
}

/** `hạ tầng số`, `số hóa`: a word that would open a list at the head of a phrase. */
const isLastWord = (inner: readonly Token[], i: number): boolean =>
  // `trống đồng`, `lúa chín`
  (/^(?:đồng|chín)$/u.test(inner[i]!.lower) && i > 0) ||
  (inner[i]!.lower === 'số' &&
    (OF_DIGITS.has(inner[i + 1]?.lower ?? '') ||
      (i > 0 && i === inner.length - 1 && inner[i - 1]!.lower !== 'một')));

const OF_DIGITS = words('hóa liệu học');
const AND = words('và cùng hoặc');

interface Part {
  readonly start: number;
  readonly end: number;
  /** `và` stands before it. */
  readonly byAnd: boolean;
}

function split(tokens: readonly Token[], from: number, end: number): Part[] | undefined {
  const parts: Part[] = [];
  let start = from;
  let byAnd = false;
  let depth = 0;
  let stop = end;
  for (let i = from; i < end; i++) {
    const { text, lower } = tokens[i]!;
    if (text === '(') depth++;
    else if (text === ')') depth--;
    if (depth > 0) continue;
    if (depth < 0 || text === '!' || text === '?') {
      stop = i;
      break;
    }
    // `…, B và C cùng vào chung kết`
    if (lower === 'cùng' && (byAnd || tokens[i - 1]?.text === ',') && isNoNameAt(tokens, i + 1)) {
      stop = i;
      break;
    }
    if (text === ',' || text === ';' || AND.has(lower)) {
      if (i > start) parts.push({ start, end: trimAside(tokens, start, i), byAnd });
      byAnd = AND.has(lower);
      start = i + 1;
    }
  }
  if (stop > start) parts.push({ start, end: trimAside(tokens, start, stop), byAnd });
  return parts;
}

const isNoNameAt = (tokens: readonly Token[], i: number): boolean =>
  !tokens[i]?.upper && !TITLES.has(tokens[i]?.lower ?? '');

/** An item without its bracket: `Liên (34 tuổi)`. */
function trimAside(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start + 1; i < end; i++) if (tokens[i]!.text === '(') return i;
  return end;
}

/** A capital, after at most three words of title or kind (`thị xã Bỉm Sơn`). */
const startsName = (tokens: readonly Token[], part: Part): boolean => {
  const lead = tokens.slice(part.start, Math.min(part.end, part.start + 4));
  return lead.some((t) => t.upper) && !lead[0]!.lower.startsWith('người');
};

/** The word of kind before a name (`nước bạn Campuchia`), or nothing. */
const leadOf = (tokens: readonly Token[], part: Part): string =>
  tokens[part.start]!.upper || TITLES.has(tokens[part.start]!.lower)
    ? ''
    : tokens[part.start]!.lower;

const TITLES = words('ông bà anh chị cô chú bác em cụ cháu');

/** Where the last item's name ends and the sentence goes on. */
function cut(tokens: readonly Token[], part: Part, named: boolean): number {
  let seen = false;
  for (let i = part.start; i < part.end; i++) {
    const token = tokens[i]!;
    if (named && seen && !token.upper && goesOnAt(tokens, i)) return i;
    if (!named && i > part.start && goesOnAt(tokens, i)) return i;
    if (token.upper) seen = true;
    if (token.kind === 'punct' && token.text !== '-' && token.text !== '/' && token.text !== '"')
      return i;
  }
  return part.end;
}

function closing(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (tokens[i]!.text === ')') return i;
  return -1;
}
