// Titles by their words: the office or the ladder of ranks that each is of, and the offices that exclude each other.
import { fromLexicon, type Lexicon } from '../../lexicon/lexicon';
import { phraseKey } from '../../text/normal';
import { remembered } from '../../text/remember';

export interface Title {
  /** The office without `phó`, or its ladder of ranks. */
  readonly office: string;
  /** `phó`, `thứ`, or the rank itself where ranks exclude each other. */
  readonly grade: string;
  /** A calling that says of no body: it stands right before the name. */
  readonly isCalling: boolean;
  /** What the title itself says that it is of: `ngoại giao` of `ngoại trưởng`. */
  readonly of: string;
}

/** Offices that have a deputy. */
const HEADS = [
  'chủ tịch nước', 'chủ tịch', 'bí thư', 'giám đốc', 'tổng giám đốc', 'cục trưởng', 'vụ trưởng', 'hiệu trưởng',
  'viện trưởng', 'trưởng khoa', 'trưởng phòng', 'trưởng ban', 'chánh văn phòng', 'thủ tướng', 'tổng thống', 'tổng biên tập',
  'chánh án', 'tư lệnh', 'tổng thư ký', 'tổng tham mưu trưởng', 'trưởng đoàn', 'tham mưu trưởng', 'chính ủy', 'thống đốc',
  'thị trưởng', 'đội trưởng', 'trưởng thôn', 'trưởng công an', 'tổng thanh tra', 'trưởng bản', 'trưởng ấp', 'trưởng bộ môn', 'trưởng trạm',
  'tổng cục trưởng', 'chi cục trưởng', 'trưởng đồn', 'chủ nhiệm', 'trưởng đại diện', 'quản đốc', 'chỉ huy trưởng', 'tổng chỉ huy',
  'trưởng ca', 'trưởng tàu', 'hội trưởng', 'tổng lãnh đạo', 'tổng công trình sư',
]; // prettier-ignore
/** Callings and offices without one; a line has one meaning. */
const OTHERS: readonly (readonly string[])[] = [
  ['vua', 'nhà vua', 'quốc vương'], ['nữ hoàng'], ['hoàng tử', 'thái tử'], ['công chúa'], ['hoàng hậu'], ['tổng bí thư'], ['luật sư'], ['thẩm phán'], ['kiểm sát viên'],
  ['thượng nghị sĩ'], ['hạ nghị sĩ', 'dân biểu'], ['bác sĩ'], ['y tá', 'điều dưỡng', 'điều dưỡng viên'], ['nữ hộ sinh'],
  ['dược sĩ'], ['huấn luyện viên', 'hlv', 'nhà cầm quân'], ['trọng tài'],
  ['thuyền trưởng'], ['máy trưởng'], ['cơ trưởng'], ['tiếp viên', 'tiếp viên trưởng'], ['thư ký phiên tòa', 'thư ký tòa án'],
  ['trợ lý trọng tài', 'trọng tài biên'], ['nguyên đơn'], ['bị đơn'], ['kiến trúc sư trưởng'], ['kỹ sư trưởng'], ['nhân chứng'],
  ['cầu thủ', 'tiền vệ', 'hậu vệ', 'trung vệ'], ['tiền đạo'], ['thủ môn'], ['bị cáo', 'bị can', 'nghi phạm'], ['bị hại', 'nạn nhân'],
]; // prettier-ignore
/** Ranks of one ladder: a person has one of them at a time. */
const LADDERS: readonly (readonly string[])[] = [
  ['binh nhì', 'binh nhất', 'hạ sĩ', 'trung sĩ', 'thượng sĩ', 'thiếu úy', 'trung úy', 'thượng úy', 'đại úy', 'thiếu tá', 'trung tá', 'thượng tá', 'đại tá',
    'thiếu tướng', 'trung tướng', 'thượng tướng', 'đại tướng', 'chuẩn đô đốc', 'phó đô đốc', 'đô đốc'],
  ['cử nhân', 'thạc sĩ', 'tiến sĩ'],
  ['phó giáo sư', 'giáo sư'],
  ['pgs', 'gs'],
  ['huấn luyện viên trưởng', 'trợ lý huấn luyện viên', 'hlv trưởng', 'trợ lý hlv'],
  ['linh mục', 'giám mục', 'tổng giám mục', 'hồng y', 'giáo hoàng'],
  ['đại đức', 'thượng tọa', 'hòa thượng'],
  ['quán quân', 'á quân'],
  ['hoa hậu', 'á hậu'],
  ['nghệ sĩ nhân dân', 'nghệ sĩ ưu tú'],
  ['nsnd', 'nsưt'],
  ['sư cô', 'ni sư', 'ni trưởng'],
  ['đại sứ', 'phó đại sứ', 'tổng lãnh sự', 'phó tổng lãnh sự', 'lãnh sự', 'tham tán', 'công sứ'],
]; // prettier-ignore

const entry = (words: string, office: string, grade = '', of = ''): [string, Title] => [
  phraseKey(words),
  { office: phraseKey(office), grade, of: phraseKey(of), isCalling: false },
];
const calling = (words: string, name: string): [string, Title] => [
  phraseKey(words),
  { office: phraseKey(name), grade: '', of: '', isCalling: true },
];

/** By the words of the title. */
export const TITLES: ReadonlyMap<string, Title> = new Map([
  ...OTHERS.flatMap((forms) => forms.map((form) => calling(form, forms[0]!))),
  ...HEADS.flatMap((office) => [entry(office, office), entry(`phó ${office}`, office, 'phó')]),
  entry('ths', 'cấp 1', 'thạc sĩ'),
  entry('ts', 'cấp 1', 'tiến sĩ'),
  // `Cục phó` is the deputy of the `cục trưởng`.
  ...[
    'cục',
    'vụ',
    'viện',
    'hiệu',
    'chi cục',
    'đồn',
    'trạm',
    'đội',
    'đoàn',
    'quản đốc',
    'thuyền',
    'cơ',
    'chỉ huy',
    'tổ',
    'lớp',
    'hội',
    'nhóm',
  ].map((head) => entry(`${head} phó`, `${head} trưởng`, 'phó')),
  ...['phòng', 'ban', 'thôn', 'bản', 'ấp', 'khoa', 'đoàn'].map((body) =>
    entry(`phó ${body}`, `trưởng ${body}`, 'phó'),
  ),
  entry('bộ trưởng', 'bộ trưởng'),
  entry('ngoại trưởng', 'bộ trưởng', '', 'ngoại giao'),
  entry('thứ trưởng', 'bộ trưởng', 'thứ'),
  ...LADDERS.flatMap((ladder, i) => ladder.map((rank) => entry(rank, `cấp ${i}`, rank))),
]);

/** Are the two words part of a title, which they may be cut out of: `Phó Thủ|tướng`? */
export const isInTitle = (left: string, right: string): boolean =>
  PAIRS.has(`${phraseKey(left)} ${phraseKey(right)}`);
const PAIRS: ReadonlySet<string> = new Set(
  [...TITLES.keys()].flatMap((title) => {
    const parts = title.split(' ');
    return parts.slice(1).map((word, i) => `${parts[i]} ${word}`);
  }),
);

/** Directors of one branch of a firm. */
const BRANCHES = ['tài chính', 'nhân sự', 'marketing', 'kinh doanh', 'kỹ thuật', 'sản xuất', 'công nghệ', 'truyền thông', 'thương hiệu', 'bán hàng', 'vận hành', 'pháp chế'].map(
  (branch) => `giám đốc ${branch}`,
); // prettier-ignore

/**
 * Offices that nobody holds together, by the words that the title and what it is of begin with; within a
 * line they exclude each other, a cell is one office.
 */
const APART: readonly (readonly string[])[] = [
  ['tổng thống', 'thủ tướng', 'vua', 'nữ hoàng', 'hoàng tử', 'công chúa', 'hoàng hậu', 'chủ tịch quốc hội', 'chủ tịch hạ viện', 'bộ trưởng'],
  ['tổng bí thư', 'thủ tướng', 'chủ tịch quốc hội', 'bộ trưởng'],
  ['chủ tịch nước', 'thủ tướng', 'chủ tịch quốc hội', 'bộ trưởng'],
  ['bí thư tỉnh ủy', 'chủ tịch ubnd', 'chủ tịch ủy ban nhân dân'],
  ['bí thư thành ủy', 'chủ tịch ubnd', 'chủ tịch ủy ban nhân dân'],
  ['bí thư huyện ủy', 'chủ tịch ubnd', 'chủ tịch ủy ban nhân dân'],
  ['huấn luyện viên', 'cầu thủ', 'trọng tài'],
  ['huấn luyện viên', 'tiền đạo', 'trọng tài'],
  ['huấn luyện viên', 'thủ môn', 'trọng tài'],
  ['huấn luyện viên', 'đội trưởng', 'trọng tài'],
  ['luật sư', 'thẩm phán', 'kiểm sát viên'],
  ['thượng nghị sĩ', 'hạ nghị sĩ'],
  ['bác sĩ', 'y tá', 'nữ hộ sinh', 'dược sĩ'],
  ['tư lệnh', 'chính ủy', 'tham mưu trưởng'],
  ['thống đốc', 'thị trưởng'],
  ['bị cáo', 'bị hại'],
  ['chánh án', 'viện trưởng'],
  ['chủ tịch hđqt', 'tổng giám đốc'],
  ['tổng giám đốc', ...BRANCHES],
  ['giám đốc điều hành', ...BRANCHES],
  ['thuyền trưởng', 'máy trưởng'],
  ['cơ trưởng', 'tiếp viên'],
  ['thẩm phán', 'thư ký phiên tòa'],
  ['trọng tài', 'trợ lý trọng tài'],
  ['nguyên đơn', 'bị đơn'],
  ['kiến trúc sư trưởng', 'kỹ sư trưởng'],
  ['bị cáo', 'nhân chứng', 'luật sư', 'thẩm phán'],
  ['chủ tịch hội đồng quản trị', 'tổng giám đốc'],
].map((line) => line.map(phraseKey)); // prettier-ignore
/** Where a player stands: two of one name are met in one team, so only within a paragraph. */
const POSITIONS = new Set(['tiền đạo', 'thủ môn', 'cầu thủ'].map(phraseKey));
export const arePositions = (a: string, b: string): boolean =>
  POSITIONS.has(a) && POSITIONS.has(b) && a !== b;

/** Can nobody hold the two offices together? Each is told as the title and what it is of. */
export function areApart(a: string, b: string): boolean {
  const [x, y] = [cellsOf(a), cellsOf(b)];
  return x.some((cell, i) => cell !== undefined && y[i] !== undefined && cell !== y[i]);
}

/** Which of each line an office is. */
const cellsOf = remembered((office): readonly (string | undefined)[] =>
  APART.map((line) =>
    line.find((cell) => office.startsWith(cell) && ['', ' '].includes(office.charAt(cell.length))),
  ),
);

/** What ministries and their like are for; the words of a line are one. */
const FIELDS: readonly (readonly string[])[] = [
  ['quốc phòng', 'chiến tranh'], ['ngoại giao', 'các vấn đề đối ngoại'], ['nội vụ', 'an ninh nội địa', 'lao động'], ['công an', 'an ninh'],
  ['tài chính', 'ngân khố', 'kế hoạch', 'đầu tư'], ['y tế'], ['giáo dục', 'đào tạo'], ['xây dựng', 'giao thông', 'hạ tầng'],
  ['công thương', 'thương mại', 'kinh tế', 'công nghiệp', 'năng lượng'], ['tư pháp'],
  ['nông nghiệp', 'nông thôn', 'môi trường', 'tài nguyên', 'nnptnt', 'tn'],
  ['văn hóa', 'thể thao', 'du lịch', 'vh', 'vhttdl'], ['khoa học', 'công nghệ', 'thông tin', 'truyền thông', 'kh'], ['dân tộc', 'tôn giáo'],
].map((line) => line.map(phraseKey)); // prettier-ignore

const fieldsOf = (body: string): Set<number> =>
  new Set(
    FIELDS.flatMap((line, i) => (line.some((w) => ` ${body} `.includes(` ${w} `)) ? [i] : [])),
  );

/** Ministries or departments of which no field is the other's. */
export function areOtherFields(a: string, b: string): boolean {
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  return x.size > 0 && y.size > 0 && ![...x].some((field) => y.has(field));
}

/** Bodies of which a person heads one, by what they are. */
const BODY =
  /^(?<sort>bệnh viện|trường(?: đại học| thpt| thcs| tiểu học| mầm non)?|đại học|công ty|tập đoàn|viện|ngân hàng|câu lạc bộ|clb|tổng công ty|nhà máy|hợp tác xã) (?<name>.+)$/u;

/** Two bodies of one sort of which neither name has a word of the other's. */
export function areOtherBodies(a: string, b: string): boolean {
  const [x, y] = [a, b].map((body) => BODY.exec(body)?.groups);
  if (!x || !y || x['sort'] !== y['sort']) return false;
  const [one, other] = [x, y].map((groups) => groups['name']!.split(' '));
  return one!.length > 1 && other!.length > 1 && !one!.some((word) => other!.includes(word));
}

/** Levels of places, each with its committee of the party. */
const LEVELS: readonly RegExp[] = [
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?tỉnh(?: ủy)?(?: (?<name>.+))?$/u,
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?(?:thành|tp)(?: phố| ủy)?(?: (?<name>.+))?$/u,
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?huyện(?: ủy)?(?: (?<name>.+))?$/u,
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?quận(?: ủy)?(?: (?<name>.+))?$/u,
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?xã(?: (?<name>.+))?$/u,
  /^(?:(?:ubnd|hđnd|ủy ban nhân dân) )?phường(?: (?<name>.+))?$/u,
];

/** Of two levels, or of two places of one. */
export function areOtherPlaces(a: string, b: string): boolean {
  const [x, y] = [a, b].map((body) => {
    const level = LEVELS.findIndex((pattern) => pattern.test(body));
    return { level, name: level < 0 ? '' : (LEVELS[level]!.exec(body)!.groups?.['name'] ?? '') };
  }) as [{ level: number; name: string }, { level: number; name: string }];
  if (x.level < 0 || y.level < 0) return false;
  if (x.level !== y.level) return true;
  return x.name !== '' && y.name !== '' && !x.name.includes(y.name) && !y.name.includes(x.name);
}

type Countries = readonly { name: string; aliases?: readonly string[] }[];

/** Key of a country's name → the country. */
const countries = fromLexicon((lexicon: Lexicon): ReadonlyMap<string, string> => {
  const { country = [] } = (lexicon.data['places'] ?? {}) as { country?: Countries };
  return new Map(
    country.flatMap(({ name, aliases = [] }) =>
      [name, ...aliases].map((form) => [phraseKey(form), name] as const),
    ),
  );
});
const LONGEST = 4;

/** The country that is named first, before `tại` (`Đại sứ Việt Nam tại Lào`); empty where none is. */
export function countryIn(lexicon: Lexicon, body: string): string {
  const known = countries(lexicon);
  const parts = body.split(/ (?:tại|ở) /u)[0]!.split(' ');
  for (const i of parts.keys())
    for (let length = LONGEST; length > 0; length--) {
      const country = known.get(parts.slice(i, i + length).join(' '));
      if (country) return country;
    }
  return '';
}
