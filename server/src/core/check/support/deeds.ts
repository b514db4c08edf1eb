// Whether two clauses tell one deed: the words they share, by their meaning, and what keeps them apart.
import { phraseKey, words } from '../../text/normal';
import { amountOf } from './amount';
import { anyOf, endOfTold, namesIn, type Clause } from './clauses';
import { FIGURE } from './letters';

/** Verbs and names of one deed; whoever has done one has done the other. */
const DEEDS: Readonly<Record<string, string>> = {
  '@win':
    'vô địch|lên ngôi|đăng quang|nâng cao cúp|nâng cúp|giành cúp|đoạt cúp|chức vô địch|ngôi vô địch|ngôi quán quân|quán quân|danh hiệu|ngôi đầu|bước lên bục cao nhất|về nhất',
  '@gold': 'huy chương vàng|hcv|tấm vàng|vàng olympic',
  '@medal': 'huy chương|tấm huy chương',
  '@loss': 'thua lỗ|báo lỗ|chịu lỗ|lỗ ròng|lỗ|lợi nhuận âm|âm lợi nhuận',
  '@deficit': 'thâm hụt|nhập siêu',
  '@surplus': 'xuất siêu|thặng dư',
  '@lose': 'thua|thất bại|bại trận|để thua|trận thua|thua trận|nhận thất bại',
  '@beat': 'thắng|đánh bại|chiến thắng|hạ gục|giành chiến thắng|vượt qua|trận thắng',
  '@visit': 'thăm|chuyến thăm|tới thăm|đến thăm|sang thăm|công du|thăm chính thức',
  '@cut': 'hạ lãi suất|giảm lãi suất|cắt giảm lãi suất|cắt lãi suất',
  '@raise': 'tăng lãi suất|nâng lãi suất',
  '@recession': 'tăng trưởng âm|suy thoái|suy giảm kinh tế',
  '@cross': 'vượt mốc|vượt ngưỡng|chạm mốc|cán mốc|vượt',
  '@flood': 'ngập|lũ|lụt|ngập lụt|lũ lụt',
  '@snow': 'tuyết|tuyết rơi|có tuyết',
  '@erupt': 'phun trào|phun|đợt phun',
  '@dry': 'cạn|trơ đáy|cạn đáy|cạn nước|cạn khô|khô cạn',
  '@host': 'đăng cai|tổ chức|chủ nhà|đứng ra tổ chức',
  '@climb': 'chinh phục|leo lên đỉnh|đặt chân lên|lên tới đỉnh|lên đỉnh|chạm đỉnh|leo|trèo lên',
  '@pass': 'đỗ|trúng tuyển|thi đỗ|đậu|thi đậu',
  '@strike': 'đình công|bãi công|ngừng việc',
  '@cancel': 'hủy|bị hủy|hủy bỏ|bỏ|bị bỏ|không tổ chức',
  '@shut': 'đóng cửa|ngừng hoạt động|tạm ngừng|dừng hoạt động|ngừng phục vụ|tạm dừng',
  '@birth': 'chào đời|sinh sản|sinh con|đẻ|nở|sinh nở',
  '@meet': 'hội đàm|gặp gỡ|gặp nhau|cuộc gặp|hội kiến|gặp',
  '@export': 'xuất khẩu|xuất ngoại|xuất sang|bán sang|sang thị trường',
  '@find': 'phát hiện|tìm thấy|ghi nhận|xuất hiện|nhìn thấy|bắt gặp',
  '@launch': 'phóng|phóng thành công|đưa lên quỹ đạo',
  '@transplant': 'ghép|ca ghép|ghép thành công',
  '@publish': 'ra mắt|trình làng|giới thiệu|phát hành|công bố|mở bán',
  '@open':
    'khai trương|mở cửa|đi vào hoạt động|đưa vào hoạt động|đưa vào khai thác|vận hành|khai thác|đưa vào chạy|lăn bánh|hoạt động|chạy',
  '@show': 'trưng bày|triển lãm|trình diễn|biểu diễn|diễn|công diễn',
  '@divide': 'chia cổ tức|trả cổ tức|cổ tức',
  '@convict': 'bị kết án|kết án|lĩnh án|bị tuyên án|tuyên án',
};
/** Verbs that go with any deed. */
const LIGHT: Readonly<Record<string, string>> = {
  '@get':
    'giành|giành được|đoạt|đoạt được|nhận|nhận được|được trao|trao|được nhận|mang về|đem về|thu về',
  '@enter':
    'vào|lọt vào|góp mặt ở|góp mặt|giành quyền vào|giành vé|có mặt|dự|tham dự|tham gia|thi đấu|bước vào|lọt',
  '@hold':
    'giữ chức|giữ ghế|giữ cương vị|làm|đảm nhiệm|đảm nhận|đắc cử|được bầu|được bổ nhiệm|nhậm chức|trở thành|lãnh đạo|đứng đầu|điều hành|ngồi ghế|cầm quyền|được bầu làm',
};

const ALL = Object.entries({ ...DEEDS, ...LIGHT }).flatMap(([name, phrases]) =>
  phraseKey(phrases)
    .split('|')
    .map((phrase) => [phrase, name] as const),
);
const NAMES = new Map(ALL);
const ANY = new RegExp(
  anyOf([...NAMES.keys()].sort((a, b) => b.length - a.length).join('|')),
  'gu',
);

const STOP = words(
  `là của ở trên cũng từng đã lại vẫn lần đầu tiên kể từ năm này đây mức trong vào với được có một các tại
  những họ ông bà anh chị cô em khi và hay cho gần nhất mùa hồi tháng ngày cao thấp nước người bị thì mà
  sau trước đó ấy nơi do vì để ra lên xuống tới đến về sẽ chưa không còn theo như rằng cùng nay nhiều
  suốt cả vừa mới tiếp tục nữa kỳ dịp lúc sáng chiều tối qua hôm vòng bao giờ lịch sử duy trở thành`,
);

/** Content words of a text in order, deeds by their names, figures by their amounts. */
function contentOf({ paragraph }: Clause, text: string, names: ReadonlySet<string>): string[] {
  return text
    .replace(ANY, (phrase) => NAMES.get(phrase)!)
    .split(/[^\p{L}\p{N}@\ue000-\uefff]+/u)
    .map((word) => (IS_FIGURE.test(word) ? `#${amountOf(paragraph.figure(word))}` : word))
    .filter((word) => word && !STOP.has(word) && !names.has(word));
}
/** How many content words a telling has, the words of turns apart. */
export const contentCount = ({ clause, text }: Telling): number =>
  contentOf(clause, text.replace(TURNS, ' '), NONE).length;
const TURNS = new RegExp(
  anyOf('gần đây nhất|gần nhất|lần cuối cùng|lần cuối|lần trước|diễn ra|xảy ra|đó'),
  'gu',
);
const IS_FIGURE = new RegExp(`^${FIGURE}$`, 'u');

/** A text of a clause that tells a deed. */
export interface Telling {
  readonly clause: Clause;
  readonly text: string;
  /** Where a claim says that it is a first, in its clause: names before it say whose, names after it of what. */
  readonly at?: number;
}

/**
 * How much two texts have in common as tellings of one deed: a deed or a pair of neighbouring words counts for
 * about one, a figure for two, a word alone for a third.
 */
export function sharedOf(a: Telling, b: Telling): { score: number; hasDeed: boolean } {
  const names = new Set(namesIn(a.clause, 0, a.at));
  const [x, y] = [contentOf(a.clause, a.text, names), contentOf(b.clause, b.text, names)];
  const known = new Set(x);
  const pairs = new Set(x.slice(1).map((word, i) => `${x[i]!} ${word}`));
  const paired = new Set<string>();
  let score = 0;
  y.slice(1).forEach((word, i) => {
    if (!pairs.has(`${y[i]!} ${word}`)) return;
    score += 1;
    paired.add(word).add(y[i]!);
  });
  const shared = new Set(y.filter((word) => known.has(word)));
  let hasDeed = false;
  for (const word of shared) {
    if (word in DEEDS) hasDeed = true;
    if (word.startsWith('#')) score += 2;
    else if (word in DEEDS) score += 1;
    else if (word in LIGHT) score += 0.35;
    else if (!paired.has(word)) score += 0.35;
  }
  return { score, hasDeed };
}

/**
 * Does the other tell what the claim's subject did for the first time? Only where the subject stands before those
 * words, so that the deed's own word is the next one.
 */
export function tellsHead({ clause, at, text }: Telling, end: number, other: Telling): boolean {
  if (at === undefined || !text.endsWith(clause.text)) return true;
  const subject = contentOf(clause, clause.text.slice(0, at), NONE);
  const deed = contentOf(clause, clause.text.slice(end), NONE);
  const head = deed.find((word) => !(word in LIGHT));
  return !subject.length || !head || contentOf(other.clause, other.text, NONE).includes(head);
}
const NONE: ReadonlySet<string> = new Set();

/** Not done, or not quite, or not yet, or something else. */
const DENIALS = new RegExp(
  anyOf(
    `không|chưa|thua|thất bại|dừng bước|lỡ|trượt|suýt|á quân|bán kết|bị loại|hụt|đầu tiên|thay vì|nhưng|thành lập|khi đó|bắt đầu
    |đề xuất|dự kiến|kế hoạch|sẽ|định|muốn|nộp đơn|ứng cử|tranh cử|đề cử|chuẩn bị|hoãn|bất thành|về nhì|hạng nhì|hạng ba|giải nhì
    |giải ba|giải khuyến khích|giữ nguyên|thử nghiệm|thử|xin|nếu|có thể|giúp|kỷ niệm|mô hình|phiên bản|bản sao|hàng nhái|nhì|gần như
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
    of: ['nữ|phụ nữ|bà|chị|cô|hoa hậu', '(?<!việt |miền |phía )nam|đàn ông|ông|anh'],
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
  { of: ['giao hữu', 'vòng loại', 'vòng bảng', 'tứ kết', 'chung kết'], isOpen: false },
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

/** What comes after these says which one it is. */
const WHICH = new RegExp(
  `${anyOf('giải|cúp|kỳ thi|cuộc thi|hội thi|hạng|nội dung|môn|sân|sông|hồ|đỉnh|núi|cầu|đường|tỉnh|huyện|xã|phường|quận|thành phố|bang|loại|giống|ngành|khoa|khối|đảo|cơ sở|chi nhánh|bảo tàng|trường|nhà máy|tuyến')} (?<which>\\p{L}+)`,
  'gu',
);

/** What says that the two are not one deed, though their words may be the same. */
export function areApart(claim: Telling, other: Telling, isOfClass: boolean): boolean {
  const told = claim.text;
  const lacks = (pattern: RegExp): boolean =>
    [...other.text.matchAll(pattern)].some(([word]) => !told.includes(word));
  if (lacks(DENIALS) || (!isOfClass && lacks(OTHERS))) return true;
  const core = other.text.slice(0, endOfTold(other.text));
  if (isForked(told, core)) return true;
  if (ROWS.some((row) => areOfOtherRows(row, told, core))) return true;
  const known = new Set(told.split(/[^\p{L}\p{N}]+/u));
  for (const { groups } of core.matchAll(WHICH)) {
    const which = groups!['which']!;
    if (!known.has(which) && !STOP.has(which) && !NAMES.has(which)) return true;
  }
  return areOfOtherNames(claim, other, isOfClass);
}

/** Right after a word that both have each goes on with another: `xuất khẩu bưởi`, `xuất khẩu xoài`. */
function isForked(claim: string, other: string): boolean {
  const [x, y] = [followersIn(claim), followersIn(other)];
  const [known, own] = [new Set(wordsIn(claim)), new Set(wordsIn(other))];
  for (const [word, after] of y) {
    const before = x.get(word);
    if (!before?.length || !after.length) continue;
    if (before.every((w) => !own.has(w)) && after.every((w) => !known.has(w))) return true;
  }
  return false;
}

/** Deeds that go on with how or where, not with what. */
const IS_WHOLE: ReadonlySet<string> = new Set([
  ...Object.keys(LIGHT),
  ...[
    '@win',
    '@gold',
    '@medal',
    '@loss',
    '@lose',
    '@beat',
    '@snow',
    '@flood',
    '@erupt',
    '@dry',
    '@recession',
    '@cut',
    '@raise',
    '@strike',
  ],
]);

const wordsIn = (text: string): string[] =>
  text.replace(ANY, (phrase) => NAMES.get(phrase)!).split(/[^\p{L}@,\ue000-\uf8ff]+/u);

/** Of each content word, the content words that stand right after it. */
function followersIn(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const all = wordsIn(text);
  all.forEach((word, i) => {
    if (!word || STOP.has(word) || IS_WHOLE.has(word) || !/\p{L}/u.test(word)) return;
    const next = all[i + 1] ?? '';
    const isOwn = /^\p{L}/u.test(next) && !STOP.has(next);
    const list = found.get(word) ?? [];
    found.set(word, isOwn ? [...list, next] : list);
  });
  return found;
}

const FEMALE = new RegExp(anyOf('nữ|phụ nữ'), 'u');
const MALE = new RegExp(anyOf('(?<!việt |miền |phía )nam|đàn ông'), 'u');

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

const AGAIN = new RegExp(anyOf('cũng|này|đó|ấy|như vậy|như thế|tương tự|lại'), 'u');

/** A name that the claim does not know; of a class, people before the deed are its members. */
function areOfOtherNames(claim: Telling, other: Telling, isOfClass: boolean): boolean {
  const known = new Set(namesIn(claim.clause));
  const at = isOfClass ? Math.max(0, other.clause.text.search(ANY)) : 0;
  return namesIn(other.clause, at, endOfTold(other.clause.text)).some(
    (name) => !known.has(name) && !claim.text.includes(name),
  );
}
