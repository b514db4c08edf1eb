// What says that two tellings are not of one deed, though their words may be the same.
import type { FigureMention } from '../../resolve/facts';
import { words } from '../../text/normal';
import { amountOf, sameKind } from './amount';
import { anyOf, endOfTold, namesIn, type Clause } from './clauses';
import { ANY, IS_WHOLE, LIGHT, named, NAMES, STOP, wordsIn } from './deed-words';
import type { Telling } from './deeds';
import { AMOUNT } from './letters';

/** Not done, or not quite, or not yet, or something else. */
const DENIALS = new RegExp(
  anyOf(
    `không|chưa|thua|thất bại|dừng bước|lỡ|trượt|suýt|á quân|bán kết|bị loại|hụt|đầu tiên|thay vì|mất|thành lập|khi đó|bắt đầu
    |đề xuất|dự kiến|kế hoạch|sẽ|định|muốn|nộp đơn|ứng cử|tranh cử|đề cử|chuẩn bị|hoãn|bất thành|về nhì|mới ở
    |giữ nguyên|thử nghiệm|thử|xin|nếu|có thể|giúp|kỷ niệm|mô hình|phiên bản|bản sao|hàng nhái|nhì|gần như
    |nhất trí|mời|hứa|đàm phán|cấm|tưởng niệm|từ chối|phản đối|mong|hy vọng|ước mơ|mới chỉ|lần hai|hạ cấp|đề nghị|yêu cầu|kêu gọi|bác bỏ|bác đề nghị|bác đơn|đe dọa|dọa|âm mưu|bàn về|thảo luận`.replace(
      /\s*\n\s*/gu,
      '',
    ),
  ),
  'gu',
);

/** Words that set two tellings apart: of one row both have the same, or one has none where that row allows it. */
const ROWS: readonly { readonly of: readonly RegExp[]; readonly isOpen: boolean }[] = [
  {
    of: ['nữ|phụ nữ|bà|chị|cô|hoa hậu', '(?<!việt )(?<!miền )(?<!phía )nam|đàn ông|ông|anh'],
    isOpen: true,
  },
  {
    of: [
      'huy chương vàng|hcv|tấm vàng',
      'huy chương bạc|hcb|tấm bạc',
      'huy chương đồng|hcđ|tấm đồng',
    ],
    isOpen: true,
  },
  {
    of: [
      'toàn quốc|quốc gia',
      'khu vực|đông nam á',
      'châu á|châu lục',
      'thế giới|quốc tế',
      'cấp tỉnh',
      'cấp huyện',
      'cấp trường',
    ],
    isOpen: false,
  },
  { of: ['trẻ|thiếu niên|nhi đồng|lứa tuổi'], isOpen: false },
  { of: ['phó|quyền|tạm quyền|trợ lý|thư ký|đặc phái viên|đặc phái'], isOpen: false },
  { of: ['đơn', 'đôi', 'đồng đội', 'tiếp sức', 'hỗn hợp'], isOpen: false },
  { of: ['giao hữu', 'vòng loại', 'vòng bảng', 'tứ kết', 'chung kết'], isOpen: true },
  { of: ['nhất', 'nhì', 'giải ba|hạng ba', 'khuyến khích'], isOpen: true },
  { of: ['sân nhà', 'sân khách'], isOpen: false },
  { of: ['trong nhà', 'ngoài trời', 'bãi biển', 'futsal'], isOpen: false },
  { of: ['cử nhân', 'thạc sĩ', 'tiến sĩ'], isOpen: false },
  { of: ['thử|thử nghiệm|mô phỏng|diễn tập'], isOpen: false },
].map(({ of, isOpen }) => ({ of: of.map((phrases) => new RegExp(anyOf(phrases), 'u')), isOpen }));

/** Somebody or something else does it. */
const OTHERS = new RegExp(
  anyOf(
    'đối thủ|đội bạn|láng giềng|nước bạn|tỉnh bạn|anh trai|em trai|chị gái|em gái|đồng đội|đàn anh|đàn chị|cha|bố|mẹ|vợ|chồng|con trai|con gái|thầy|học trò|khác|nơi khác|hãng khác|bên cạnh|kế bên|bên kia',
  ),
  'gu',
);

/** Does the other tell of somebody or something that the claim does not speak of: `tỉnh bạn`, `đối thủ`? */
export const isOfOthers = (claim: string, other: string): boolean =>
  [...other.matchAll(OTHERS)].some(([word]) => !claim.includes(word));

/** What comes after these says which one it is. */
const WHICH = new RegExp(
  `${anyOf('giải|cúp|kỳ thi|cuộc thi|hội thi|hạng|nội dung|môn|sân|sông|hồ|đỉnh|núi|cầu|đường|tỉnh|huyện|xã|phường|quận|thành phố|bang|loại|giống|ngành|khoa|khối|đảo|cơ sở|chi nhánh|bảo tàng|trường|nhà máy|tuyến')} (?<which>\\p{L}+)`,
  'gu',
);

/** Where the last content word ends that both have: what keeps them apart may stand up to there and right after. */
function lastShared(claim: Telling, { text }: Telling): number {
  const known = new Set(claim.text.split(/[^\p{L}]+/u));
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu))
    if (known.has(word) && !STOP.has(word)) end = index + word.length;
  return Math.max(end, text.search(ANY));
}

/** It was not done then, or something short of it; what the claim itself tells of is not short of it. */
function isDenied(told: string, other: string): boolean {
  const [x, y] = [told, other.split(/ (?:nhưng|song|trước (?!đó|đây|kia|khi)) /u)[0]!].map(
    named,
  ) as [string, string];
  return (
    [...y.matchAll(DENIALS)].some(([word]) => !x.includes(word)) ||
    (y.includes('@lose') && !x.includes('@lose'))
  );
}

/** What only the claim says of the deed: not done, or in a row. */
const isLimited = (told: string, other: string): boolean =>
  LIMITS.some((limit) => limit.test(told) && !limit.test(other));
const LIMITS = ['không|chẳng|vắng|thiếu|chưa', 'liên tiếp|liền|cùng lúc|đồng thời'].map(
  (phrases) => new RegExp(anyOf(phrases), 'u'),
);

/** Both say where, by words that they do not share: `ở đảo`, `ở đất liền`. */
function isElsewhere(told: string, other: string): boolean {
  const [x, y] = [told, other].map((text) =>
    [...text.matchAll(PLACE)].map(([, word]) => word!),
  ) as [string[], string[]];
  const known = new Set(told.split(/[^\p{L}]+/u));
  return x.length > 0 && y.length > 0 && y.every((word) => !known.has(word) && !STOP.has(word));
}
const PLACE = new RegExp(
  `${anyOf('ở|tại')} (?!${anyOf('đây|đó|kỳ|giải|tuổi|mức|mùa')})(\\p{L}+)`,
  'gu',
);

/** What says that the two are not one deed, though their words may be the same. */
export function areApart(claim: Telling, other: Telling, isOfClass: boolean): boolean {
  const told = claim.text;
  const core = other.text.slice(0, endOfTold(other.text, lastShared(claim, other)));
  if (isDenied(told, other.text) || isLimited(told, other.text)) return true;
  if (isElsewhere(told, core)) return true;
  if (!isOfClass && isOfOthers(told, core)) return true;
  const names = new Set([...namesIn(claim.clause), ...namesIn(other.clause)]);
  if (isForked(told, core, names) || hasOtherObject(told, core)) return true;
  if (areOfOtherAmounts(claim, other)) return true;
  const own = isOfClass ? claim.clause.text.slice(claim.at) : told;
  if (FEMALE.test(own) && isOfAMan(claim, other)) return true;
  if (ROWS.some((row) => areOfOtherRows(row, row === ROWS[0] ? own : told, core))) return true;
  const known = new Set(told.split(/[^\p{L}\p{N}]+/u));
  for (const { groups } of core.matchAll(WHICH)) {
    const which = groups!['which']!;
    if (!known.has(which) && !STOP.has(which) && !NAMES.has(which)) return true;
  }
  return areOfOtherNames(claim, other, isOfClass);
}

/**
 * Right after a word that both have each goes on with another (`xuất khẩu bưởi`, `xuất khẩu xoài`), or the claim alone
 * goes on (`đạt chuẩn nâng cao`, `đạt chuẩn`).
 */
function isForked(claim: string, other: string, names: ReadonlySet<string>): boolean {
  const [x, y] = [followersIn(claim, names), followersIn(other, names)];
  const [known, own] = [new Set(wordsIn(claim)), new Set(wordsIn(other))];
  for (const [word, { next: after, last, isFinal }] of y) {
    const before = x.get(word);
    if (!before?.next.length || before.next.some((w) => own.has(w))) continue;
    if (after.length ? after.every((w) => !known.has(w)) : isFinal && isMore(before, last))
      return true;
  }
  return false;
}

/** The claim says more than the other after the same two words. */
const isMore = ({ last }: Followers, others: readonly string[]): boolean =>
  others.some((word) => word !== '' && last.includes(word));

/** The verb that both have goes on with what the claim does not know: `được phong anh hùng`, `được tặng bằng khen`. */
function hasOtherObject(claim: string, other: string): boolean {
  const [x, y] = [wordsIn(claim), wordsIn(other)];
  const known = new Set(x);
  return y.some((verb, i) => {
    if (
      !verb.startsWith('@') ||
      verb === '@hold' ||
      !known.has(verb) ||
      (IS_WHOLE.has(verb) && !(verb in LIGHT))
    )
      return false;
    const at = y.findIndex(
      (word, k) => k > i && !/^[\ue000-\ue1ff]?$/u.test(word) && !COUNTERS.has(word),
    );
    const object = y[at] ?? '';
    return (
      /^\p{Ll}/u.test(object) &&
      at > i &&
      !STOP.has(object) &&
      !known.has(object) &&
      !ADVERBS.has(object)
    );
  });
}
const COUNTERS = words(
  'một hai ba các những hơn gần khoảng ca chiếc tấm con cây bộ người số lượng thêm được',
);
const ADVERBS = words(
  'thành công đậm sát sâu liên tục nhiều rất mạnh dày thẳng xong ngay chính thức trực tiếp',
);

/** Both have amounts of one kind, none of them alike. */
function areOfOtherAmounts(claim: Telling, other: Telling): boolean {
  const [x, y] = [claim, other].map(({ clause }) =>
    clause.paragraph.figuresOf(AMOUNT).filter((f) => clause.text.includes(letterIn(clause, f))),
  ) as [FigureMention[], FigureMention[]];
  const pairs = x.flatMap((a) => y.filter((b) => sameKind(a, b)).map((b) => [a, b] as const));
  return pairs.length > 0 && pairs.every(([a, b]) => amountOf(a) !== amountOf(b));
}
const letterIn = ({ paragraph }: Clause, figure: FigureMention): string =>
  paragraph.text[paragraph.indexOf(figure)]!;

interface Followers {
  /** Content words right after a word, and those right before it. */
  readonly next: readonly string[];
  readonly last: readonly string[];
  /** Nothing follows it. */
  readonly isFinal: boolean;
}

function followersIn(text: string, names: ReadonlySet<string>): Map<string, Followers> {
  const found = new Map<string, Followers>();
  const all = wordsIn(text);
  const contentAt = (i: number): string => {
    const word = all[i] ?? '';
    return /^[\p{L}@]/u.test(word) && !STOP.has(word) && !names.has(word) ? word : '';
  };
  all.forEach((word, i) => {
    if (!contentAt(i) || IS_WHOLE.has(word)) return;
    const { next, last } = found.get(word) ?? { next: [], last: [] };
    const after = contentAt(i + 1);
    found.set(word, {
      next: /^\p{L}/u.test(after) ? [...next, after] : next,
      last: [...last, contentAt(i - 1)],
      isFinal: /^,?$/u.test(all[i + 1] ?? ''),
    });
  });
  return found;
}

const FEMALE = new RegExp(anyOf('nữ|phụ nữ'), 'u');
const MALE = new RegExp(anyOf('(?<!việt )(?<!miền )(?<!phía )nam|đàn ông'), 'u');

/** A person named beside a first woman, whom nothing shows to be one. */
function isOfAMan(claim: Telling, { clause }: Telling): boolean {
  const names = namesIn(clause);
  const known = new Set(namesIn(claim.clause));
  return !WOMAN.test(clause.text) && names.some((name) => !known.has(name));
}
const WOMAN = new RegExp(anyOf('nữ|phụ nữ|bà|chị|cô|thị'), 'u');

function areOfOtherRows({ of, isOpen }: (typeof ROWS)[number], a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => of.map((pattern) => pattern.test(text))) as [
    boolean[],
    boolean[],
  ];
  // A claim of a first woman is of women; `bà` alone may be whom it is about.
  if (of === ROWS[0]!.of) {
    x[0] = FEMALE.test(a);
    x[1] = MALE.test(a);
    if (!x.some(Boolean)) return false;
    return !x.some((is, i) => is && y[i]) && !(AGAIN.test(b) && !y.some(Boolean));
  }
  if (!y.some(Boolean)) return !isOpen && x.some(Boolean) && !AGAIN.test(b);
  if (!x.some(Boolean)) return !isOpen;
  return !x.some((is, i) => is && y[i]);
}

const PLACES = ['ở', 'tại'];
const PEOPLE = [
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'em',
  'cụ',
  'thầy',
  'sĩ',
  'thủ',
  'viên',
  'sinh',
  'vợt',
];
const IN_PLACE = new RegExp(anyOf('ở|tại'), 'u');
const AGAIN = new RegExp(anyOf('cũng|này|(?<!trước |sau )đó|ấy|như vậy|như thế|tương tự|lại'), 'u');

/** A name that the claim does not know; of a class, people before the deed are its members. */
function areOfOtherNames(claim: Telling, other: Telling, isOfClass: boolean): boolean {
  const known = new Set(namesIn(claim.clause));
  const { text } = other.clause;
  // The surname Đỗ is no deed.
  const own = new Set(namesIn(other.clause));
  const deed = isOfClass ? [...text.matchAll(ANY)].find(([word]) => !own.has(word)) : undefined;
  const at = deed?.index ?? 0;
  const leaves = [
    ...(IN_PLACE.test(claim.clause.text) ? [] : PLACES),
    ...(isOfClass ? PEOPLE : []),
  ];
  return namesIn(other.clause, at, endOfTold(text, lastShared(claim, other)), leaves).some(
    (name) => !known.has(name) && !claim.text.includes(name),
  );
}
