// A number whose dots and commas fit no notation.
import { startsUnit } from '../../../lexicon/units';
import { NUMBER } from '../../../text/cues';
import type { Span } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { words } from '../../../text/normal';
import { prose } from '../../support/prose';
import type { ArticleRule, Report } from '../../rule';

const UNIT =
  words(`đồng tỷ triệu nghìn người lượt usd vnd tấn kg ha m2 con suất ca cái chiếc hộ học căn km cổ
  sản bản thùng lít hecta doanh khách vé phiếu em giáo nhân m điểm quả liều trang viên bao hành lao nông bệnh sinh
  đại cử thí gói đôi hạt lô tờ cuốn quyển tài tin ngôi nhà cây trứng hồ giao lao tấm xe cử container`);

/**
 * ### What it does
 *
 * Finds a number that mixes dots and commas in a way that no notation has (`2.480,000 trang`), or
 * whose groups are not of three digits (`32.500.00 đồng`), and two numbers of one sentence of which one
 * has a dot for its decimals, or commas for its thousands, and the other has them the other way. Dates, times, addresses and versions are
 * left alone.
 *
 * ### Why is this bad
 *
 * Its value cannot be told: readers and programs take it a thousand times too large or too small.
 *
 * ### Example
 *
 * ```text
 * Kho lưu trữ giữ 2.480,000 trang giấy.
 * ```
 */
export const mixedSeparators: ArticleRule = {
  id: 'figure/mixed-separators',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const sentences = prose(article, NUMBER).map(({ tokens }) => [...numbers(tokens)]);
    const isVietnamese = sentences.some((written) => written.some(hasDecimalComma));
    const seen = new Map<string, Written>();
    for (const written of sentences) {
      const comma = written.find(hasDecimalComma);
      const report = (...all: readonly Written[]): Report => ({
        data: { number: article.doc.slice(all[0]!.span) },
        spans: all.map(({ span }) => span),
      });
      for (const number of written) {
        const beside = comma ? [comma] : [];
        if (isMalformed(number)) yield report(number);
        else if (
          isEnglish(number) &&
          (isVietnamese || number.groups[number.groups.length - 1] === '00')
        )
          yield report(number, ...beside);
        else if (isCutOff(number) || (comma && isDecimalDot(number)))
          yield report(number, ...beside);
        else {
          const key = `${number.groups.join(' ')} ${number.next?.lower ?? ''}`;
          const same = seen.get(key);
          if (same && same.marks !== number.marks && isGroups(number)) yield report(number, same);
          seen.set(key, number);
        }
      }
      const grouped = written.filter((number) => !isMalformed(number) && isGrouped(number));
      const other = grouped.find(({ marks, next }) => marks[0] === ',' && dotted(grouped, next));
      if (other) yield report(other, dotted(grouped, other.next)!);
    }
  },
};

/** Digits with dots and commas between them, as written. */
interface Written {
  readonly groups: readonly string[];
  readonly marks: string;
  readonly span: Span;
  /** The words after and before it. */
  readonly next: Token | undefined;
  readonly before: Token | undefined;
}

function* numbers(tokens: readonly Token[]): Generator<Written> {
  for (let i = 0; i < tokens.length; i++) {
    const end = numberEnd(tokens, i);
    if (!end) continue;
    const textsOf = (kind: Token['kind']): string[] =>
      tokens
        .slice(i, end)
        .filter((token) => token.kind === kind)
        .map((token) => token.text);
    yield {
      groups: textsOf('number'),
      marks: textsOf('punct').join(''),
      span: { start: tokens[i]!.start, end: tokens[end - 1]!.end },
      next: tokens[end],
      before: tokens[i - 1],
    };
    i = end - 1;
  }
}

/** `987,6`. */
const hasDecimalComma = ({ groups, marks }: Written): boolean =>
  /^\.*,$/u.test(marks) && marks.length < groups.length && groups[groups.length - 1]!.length < 3;

const TIMES = words('phút giờ giây h tiếng ngày tháng năm đến tới');
const NAMED = words(
  'bản version v ip số mã thoại sơ điều mục lúc khoản phần chương bài gói ios android luật hotline model tcvn',
);
/** Before a unit, and no hour, version or number of a code. */
const isAmount = ({ next, before }: Written): boolean =>
  !!next &&
  (next.text === '%' || startsUnit(next) || UNIT.has(next.lower)) &&
  !TIMES.has(next.lower) &&
  !NAMED.has(before?.lower ?? '');

/** `3.7%`: a dot where the sentence writes its decimals with a comma. */
const isDecimalDot = (number: Written): boolean =>
  number.marks === '.' &&
  number.groups.length === 2 &&
  number.groups[1]!.length < 3 &&
  isAmount(number);

/** `15.00 tấn`: no decimals, and no thousands. */
const isCutOff = (number: Written): boolean =>
  number.marks === '.' &&
  number.groups[1] === '00' &&
  number.next?.lower !== 'điểm' &&
  isAmount(number);

const isGroups = ({ groups, marks, next }: Written): boolean =>
  groups.length > 1 && marks.length === groups.length - 1 && groups[1]!.length === 3 && !!next;

/** `1,234.5`, where the article writes its decimals with a comma elsewhere. */
const isEnglish = ({ groups, marks }: Written): boolean =>
  /^,+\.$/u.test(marks) &&
  marks.length < groups.length &&
  groups.slice(1, -1).every((group) => group.length === 3);

/** The number with dots that counts the same, or like things that are whole ones. */
const dotted = (all: readonly Written[], noun: Token | undefined): Written | undefined =>
  all.find(
    ({ marks, next }) =>
      marks[0] === '.' && (next?.lower === noun?.lower || (isNoun(noun) && isNoun(next))),
  );

/** In groups of three digits. No decimal ends in zero, so that `9,800` is thousands too; `1,250 tỷ` may be a decimal. */
function isGrouped({ groups, marks, next }: Written): boolean {
  const [first, ...rest] = groups;
  if (!countsThings(next) || first === '0' || first!.length > 3) return false;
  if (rest.some((part) => part.length !== 3)) return false;
  if (new Set(marks).size !== 1 || marks.length !== rest.length) return false;
  const mayBeDecimal = next!.lower === 'tỷ' || next!.lower === 'triệu' || !rest[0]!.endsWith('0');
  return marks[0] === '.' || rest.length > 1 || !mayBeDecimal;
}

/** Index after a run of digits with dots and commas between them; 0 where none starts. */
function numberEnd(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  if (tokens[i]!.kind !== 'number' || (tokens[i]!.glued && before && !'("'.includes(before.text)))
    return 0;
  let end = i + 1;
  for (;;) {
    // `15..600`: a mark struck twice.
    const marks = isMark(tokens[end]) ? (isMark(tokens[end + 1]) ? 2 : 1) : 0;
    const next = tokens[end + marks];
    if (!marks || next?.kind !== 'number' || !next.glued) break;
    end += marks + 1;
  }
  const after = tokens[end];
  if (
    after?.glued &&
    (after.text === '/' || after.text === '-' || after.text === ':' || after.upper)
  )
    return 0;
  return end > i + 1 ? end : 0;
}

const isMark = (token: Token | undefined): boolean =>
  !!token?.glued && (token.text === '.' || token.text === ',');

const countsThings = (token: Token | undefined): boolean => !!token && UNIT.has(token.lower);

/** A word that is counted by whole ones: no unit, no magnitude, nothing that goes on with the sentence. */
const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.upper &&
  !startsUnit(token) &&
  !GOES_ON.has(token.lower) &&
  !/^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)$/u.test(token.lower);
const GOES_ON = words(
  'và là so của trong với tại ở cho để thì mà vào từ đến tới hoặc hay nhưng do khi nếu tăng giảm tương chiếm đạt bằng',
);

function isMalformed({ groups, marks, next, before }: Written): boolean {
  const counts = countsThings(next);
  const [first, ...rest] = groups as [string, ...string[]];
  const last = rest[rest.length - 1]!;
  const inThrees = (parts: readonly string[]): boolean => parts.every((part) => part.length === 3);
  // A date, a telephone number, an address of the net, a version.
  if (/^0\d/u.test(first) || first.length > 3)
    return first.length > 3 && first.length < 7 && counts && rest.length > 1;
  if (NAMED.has(before?.lower ?? '')) return false;
  if (marks.length > rest.length) return counts || marks.includes(',');
  // `1.596.86`: no version and no address has three digits in the middle alone.
  const isBroken = rest.length > 1 && inThrees(rest.slice(0, -1)) && last.length < 3;
  if (isBroken && new Set(marks).size === 1) return next?.kind === 'word' || next?.text === '%';
  if (marks.length === 1) {
    const isCounted = counts || (isNoun(next) && last.endsWith('0'));
    return isCounted && last.length > 3 && marks === '.' && Number(first) > 0;
  }
  if (new Set(marks).size === 1) {
    if (inThrees(rest)) return false;
    const dateLike =
      groups.length === 3 && last.length === 4 && Number(first) <= 31 && Number(rest[0]) <= 12;
    return counts && !dateLike && groups.length < 6;
  }
  // `1.234,5` and `1,234.5` are whole thousands with decimals; three decimals or more are thousands gone wrong.
  const changes = [...marks].filter((mark, i) => i > 0 && mark !== marks[i - 1]).length;
  if (changes > 1 || !inThrees(rest.slice(0, -1))) return counts;
  return last.length === 3 && (last === '000' || isNoun(next) || (counts && last.endsWith('00')));
}
