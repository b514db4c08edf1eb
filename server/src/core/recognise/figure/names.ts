// Numbers that are no figures: parts of names and codes, labels, addresses, phones, list markers.
import { isNeverNoun } from '../../lexicon/counted';
import { phraseKey, words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { Quantity } from './quantity';

/** Nouns that a number after them names rather than counts, whatever follows: `quận 7`, `phút 84`. */
const STRONG_LABELS = words(
  `quận phường vòng khoản điều hiệp phút ngõ ngách hẻm kiệt áo lớp khối khoá kênh tầng lầu chương
  giây zone block bn f ql tl đt nđ qđ tt nq cv ô lô trang`,
);
/** The same, unless what they count follows: `nhà 3 tầng`, `xe 16 chỗ`. */
const LABELS = words(
  `số bảng tổ khu thôn ấp đội phố đường nhà phòng km cầu cổng cửa bến ga tuyến tàu xe chuyến tập phần kỳ
  mùa hồi màn cảnh cấp độ bậc loại nhóm nhánh đoạn đợt lần mũi ca bão đời hệ bản series mã mục bài
  câu lượt vòng loạt điểm trạm chốt bàn hàng dãy toà tháp lô làn cột bước mức nấc ngày tháng năm
  vùng hạng giải trang sân thế khoang toa liên trung sư lữ đại tiểu cục hình ảnh
  phiên model page top thứ tk stk ghế`,
);
const LABEL_PAIRS: ReadonlySet<string> = new Set(
  `bệnh nhân, ca bệnh, quốc lộ, tỉnh lộ, giai đoạn, điện thoại, tài khoản, tổng đài, đường dây, phiên bản,
  thế hệ, mã số, biển số, số nhà, cơ sở, chi nhánh, khu phố, hương lộ, đại lộ, trung đoàn, sư đoàn,
  tiểu đoàn, lữ đoàn, đại đội, hình ảnh, ví dụ, công nghiệp, trường hợp, bệnh viện`
    .split(',')
    .map((pair) => phraseKey(pair.replace(/\s+/gu, ' '))),
);
/** Before `số`, these make a label of what follows: `bão số 9`. */
const NUMBERED = words('bão áo nhà lô tổ cổng lò cầu đường kênh tuyến máy toa ga bến quyết lệnh');
/** Before `số`, these make a noun of quantity of it: `dân số 2 triệu`, `trong số 53 người`. */
const QUANTITY_NUMBERS = words('dân con tổng trong quân sĩ doanh chỉ hệ tỷ điểm tham ước lượng');

/** True where the number of `q` belongs to a name, a code or a label, so that it is no figure. */
export function isName(tokens: readonly Token[], q: Quantity): boolean {
  const { number } = q;
  const first = tokens[q.firstToken]!;
  const unitFirst =
    q.unitToken !== undefined && q.unitToken < number.endToken && q.unit?.kind === 'money';
  if (unitFirst) return isGluedBefore(tokens, q.firstToken);
  if (isGluedBefore(tokens, q.firstToken, q.unit?.known) || isGluedAfter(tokens, q)) return true;
  const last = q.upper ?? number;
  const strong = hasStrongUnit(q);
  const digits = first.kind === 'number' ? first.text : '';
  if (number.plain && digits.length >= 9) return true;
  if (number.plain && digits.length >= 3 && digits.startsWith('0') && !strong) return true;
  if (isShortSuffix(tokens, q) || isListMarker(tokens, q)) return true;
  if (isLabelled(tokens, q)) return true;
  if (strong) return false;
  if (isAfterName(tokens, q.firstToken, q)) return true;
  if (!q.unit && isBeforeName(tokens, last.endToken) && number.plain) return true;
  if (number.plain && !q.upper && isYearLike(number.value, digits) && !q.unit?.known) return true;
  if (isAddress(tokens, q)) return true;
  return !q.unit && isVersion(tokens, number.endToken, q.firstToken);
}

/** A unit that only a quantity has. */
const hasStrongUnit = (q: Quantity): boolean =>
  !!q.unit && q.unit.kind !== 'count' && q.unit.kind !== 'times' && q.unit.kind !== 'duration';

/** @param counted a unit follows: `70 điểm/32 trận`, `RAM/32GB` are figures after a slash */
function isGluedBefore(tokens: readonly Token[], at: number, counted = false): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!token.glued || !before) return false;
  // `có500 người`: a space that was lost, not a code.
  if (before.kind === 'word')
    // `34x31mm`
    return before.lower === 'x'
      ? tokens[at - 2]?.kind !== 'number'
      : before.upper || !isNeverNoun(before.lower);
  if (/^[("“‘[«+~:;…!?]$/u.test(before.text))
    return before.text === ':' && !!before.glued && tokens[at - 2]?.kind === 'number';
  if (before.text === '-' || before.text === '–' || before.text === '—')
    return before.glued && tokens[at - 2]?.kind !== 'punct';
  if (before.text === '/' && before.glued && tokens[at - 2]?.kind === 'word') return !counted;
  // `(72%),297 tin`: a space that was lost after the comma.
  if (before.text === ',' && tokens[at - 2]?.kind !== 'number') return false;
  return /^[/_#.,@&=*\\|°]$/u.test(before.text);
}

function isGluedAfter(tokens: readonly Token[], q: Quantity): boolean {
  const at = q.unit ? q.endToken : (q.upper ?? q.number).endToken;
  const next = tokens[at];
  if (!next?.glued) return false;
  if (next.lower === 'x' && tokens[at + 1]?.kind === 'number') return false;
  if (next.kind === 'word' || next.kind === 'number') return !q.unit && !isLostSpace(next);
  const after = tokens[at + 1];
  if (!after?.glued || after.kind === 'newline') return next.text === '°';
  // `65M2-0987`: a number plate, whose letter only looks like a unit.
  const letter = tokens[q.number.endToken];
  if (next.text === '-' && after.kind === 'number' && letter?.glued && letter.upper) return true;
  if (next.text === '-' || next.text === '/' || next.text === '_')
    return after.kind === 'word' && (after.upper || !q.unit);
  if (next.text === ':' || next.text === '@') return after.kind !== 'punct';
  return (next.text === '.' || next.text === ',') && after.kind === 'number';
}

/** `500người`: a Vietnamese syllable run on. */
const isLostSpace = (next: Token): boolean =>
  next.kind === 'word' && !next.upper && /[^\p{ASCII}]/u.test(next.norm);

/** `4K`, `5K`: a grade or a slogan. */
function isShortSuffix(tokens: readonly Token[], q: Quantity): boolean {
  const suffix = tokens[q.number.endToken - 1]!;
  return (
    /^[kKN]$/u.test(suffix.text) &&
    !q.number.hasFraction &&
    Math.abs(q.number.value) < 10000 &&
    !hasStrongUnit(q)
  );
}

/** `1. Squat`, `2) …` at the start of a line. */
function isListMarker(tokens: readonly Token[], q: Quantity): boolean {
  const before = tokens[q.firstToken - 1];
  const starts =
    !before ||
    before.kind === 'newline' ||
    (before.text === '(' && isMarkerEnd(tokens[q.firstToken - 2]));
  if (!starts || !q.number.plain || q.number.value > 99) return false;
  const next = tokens[q.number.endToken];
  return !!next && /^[.)/:\]]$/u.test(next.text) && next.glued;
}

const isMarkerEnd = (token: Token | undefined): boolean =>
  !token ||
  token.kind !== 'word' ||
  (!token.upper && !isNeverNoun(token.lower) && token.kind !== 'word');

const LONGEST_LIST = 12;

/** A number and a comma, `và` or dash before the token. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:,|và|-)$/u.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.kind === 'number';

/** Before a decimal with a dot, these make a number of a section or version of it. */
const SECTIONS = words('mục bản khoản điều chương hệ phần model');

function isLabelled(tokens: readonly Token[], q: Quantity): boolean {
  // `các lớp 10, 11 và 12`: the label stands before the first of the list.
  let at = q.firstToken;
  for (let items = 0; items < LONGEST_LIST && isListed(tokens, at); items++) at -= 2;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  // `mục 1202.12`, `phiên bản 2.1`
  if (q.number.hasFraction && tokens[q.firstToken + 1]?.text === '.')
    return !q.unit?.known && SECTIONS.has(before.lower);
  if (!q.number.plain) return false;
  if (at < q.firstToken && (q.unit?.known || !STRONG_LABELS.has(before.lower))) return false;
  const pair = `${tokens[at - 2]?.lower ?? ''} ${before.lower}`;
  // `Vùng 5 Hải quân`
  if (LABELS.has(before.lower) && tokens[q.number.endToken]?.upper && !hasStrongUnit(q))
    return true;
  if (before.lower === 'số') {
    if (NUMBERED.has(tokens[q.firstToken - 2]?.lower ?? '')) return !hasStrongUnit(q);
    if (QUANTITY_NUMBERS.has(tokens[q.firstToken - 2]?.lower ?? '')) return false;
    return !q.unit?.known;
  }
  const measured = hasStrongUnit(q) || (q.unit?.kind === 'times' && before.lower !== 'lần');
  // `điều 16 xe tới hiện trường`: an article of a law counts nothing.
  if (before.lower === 'điều' && !before.upper && q.unit?.kind === 'count') return !q.unit.known;
  if (STRONG_LABELS.has(before.lower)) return !measured;
  return (LABELS.has(before.lower) || LABEL_PAIRS.has(pair)) && !q.unit?.known;
}

/** `iPhone 12`, `SEA Games 31`, `RON 95`: right after a capitalised word that is no sentence start. */
function isAfterName(tokens: readonly Token[], at: number, q: Quantity): boolean {
  const before = tokens[at - 1];
  // `KRI Nanggala - 402`
  if (before?.text === '-' && tokens[at - 2]?.upper && q.number.plain) return !q.unit?.known;
  if (before?.kind !== 'word' || !before.upper || !q.number.plain) {
    return before?.kind === 'word' && q.number.plain && isBrandLike(before) && !q.unit?.known;
  }
  if (isNeverNoun(before.lower) && startsClause(tokens, at - 1)) return false;
  if (startsClause(tokens, at - 1) && /[^\p{ASCII}]/u.test(before.norm)) return false;
  if (isAllCaps(tokens, at)) return false;
  // `Nhi Đồng 1 TP HCM`
  if (tokens[q.number.endToken]?.upper) return true;
  return !q.unit?.known || (!/[^\p{ASCII}]/u.test(before.norm) && q.unit.unit.includes(' '));
}

/** `iPhone`, `vivo`: a capital inside. */
const isBrandLike = (token: Token): boolean => /\p{Ll}\p{Lu}/u.test(token.norm);

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'newline' || /^[.:!?"“(;\-–+•…]$/u.test(before.text);
}

/** The words on both sides are in capitals: a headline, where capitals mark no name. */
const isAllCaps = (tokens: readonly Token[], at: number): boolean => {
  const caps = (token: Token | undefined): boolean =>
    token?.kind === 'word' && token.norm.length > 1 && token.norm === token.norm.toUpperCase();
  return caps(tokens[at - 1]) && caps(tokens[at + 1]) && caps(tokens[at + 2]);
};

/** `26 Lý Thường Kiệt`, `12 Pro`: right before a capitalised word. */
function isBeforeName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.kind === 'word' && next.upper;
}

/** `357 đường Láng`: a house on a street. */
const isAddress = (tokens: readonly Token[], q: Quantity): boolean =>
  STREETS.has(tokens[q.number.endToken]?.lower ?? '') &&
  (isBeforeName(tokens, q.number.endToken + 1) || tokens[q.number.endToken + 1]?.kind === 'number');

const STREETS = words('đường phố ngõ ngách hẻm đại lộ');

const isYearLike = (value: number, digits: string): boolean =>
  digits.length === 4 && value >= 1900 && value < 2100;

/** `4.0`, `công nghiệp 4.0`: an English decimal that ends in a nought. */
const isVersion = (tokens: readonly Token[], end: number, first: number): boolean =>
  end - first === 3 && tokens[end - 2]!.text === '.' && tokens[end - 1]!.text === '0';
