// Where one stands in a table, in digits or words (`thứ hai`, `về nhì`, `á quân`), as a line tells it.
import type { FigureMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { amountOf } from './amount';
import { END, FIGURE, RANK, type Paragraph } from './paragraph';

/** What tells of it: a rank, the place at the finish, or what the place wins. */
export type StandingKind = 'rank' | 'finish' | 'prize' | 'medal' | 'title' | 'lead';

export interface Standing {
  readonly place: number;
  readonly kind: StandingKind;
  /** Indices of the line's text. */
  readonly at: number;
  readonly end: number;
  readonly span: Span;
  /** The rank, where a figure tells it. */
  readonly figure?: FigureMention;
}

const WORDS: readonly (readonly [StandingKind, number, string])[] = [
  [
    'finish',
    1,
    '(?:về|cán đích|xếp) (?:nhất|đầu|đầu tiên)|(?:về|cán|chạm) đích (?:đầu tiên|sớm nhất)',
  ],
  ['finish', 2, '(?:về|xếp|đứng) nhì|nhì (?:bảng|toàn đoàn|chung cuộc)'],
  ['finish', 3, '(?:về|xếp|đứng) ba'],
  [
    'lead',
    1,
    '(?:dẫn|đứng|xếp) đầu|ngôi đầu(?: bảng)?|đầu bảng|nhất (?:bảng|toàn đoàn|chung cuộc)',
  ],
  ['prize', 0, 'giải đặc biệt'],
  ['prize', 1, 'giải nhất'],
  ['prize', 2, 'giải nhì'],
  ['prize', 3, 'giải ba'],
  ['prize', 4, 'giải khuyến khích'],
  ['medal', 1, 'huy chương vàng|hcv'],
  ['medal', 2, 'huy chương bạc|hcb'],
  ['medal', 3, 'huy chương đồng|hcđ'],
  ['title', 1, 'vô địch|quán quân|hoa hậu|hoa khôi|vòng nguyệt quế|thủ khoa'],
  ['title', 2, 'á quân|á hậu|á khôi|á khoa'],
];
/** What wakes a line that has no rank in figures. */
const IN_WORDS = new RegExp(WORDS.map(([, , words]) => words).join('|'), 'u');
const TOLD = new RegExp(
  `(?<![\\p{L}])(?:${[...WORDS.map(([, , words], i) => `(?<w${i}>${words})`), `(?<rank>${RANK})`].join('|')})(?![\\p{L}])`,
  'gu',
);

/** Words that a rank of someone stands after; other ordinals count times, days and parts. */
const STANDS =
  /(?:đứng|xếp|về|đích|vị trí|ngôi|hạng|giữ|chiếm|ở|lên|xuống|lớn|cao|dài|nhiều|đông|rộng|sâu|mạnh|thấp|ít|nhỏ|kết thúc|từ|là|tốp|người|đội|hàng|:|\() $/u;
const TOP = /^t[oố]p/u;
/** Grades of things, not places of a table. */
const GRADED =
  /(?:giải|huân chương|lao động|bằng|khách sạn|bệnh viện|đô thị|di tích|công trình|đường|chung cư|xe|vé|tranh|tổ quốc|chiến công|quân công) $/u;

/** A title is a place where it has been won. */
const WON =
  /(?<!tranh |đua |cơ hội |mục tiêu |đương kim |cựu |từng )(?:giành|đoạt|lên|ngôi|ngôi vị|chức|danh hiệu|vương miện|trở thành|cúp|nhà|đã|,|và|đội|tân|hạng|với|tấm|:|;|là|được) $/u;

const NOWHERE: readonly Standing[] = [];
const read = new WeakMap<Paragraph, readonly Standing[]>();

/** The standings of a line, in text order; `tốp 10` is none. */
export function standingsOf(paragraph: Paragraph): readonly Standing[] {
  if (!paragraph.figuresOf(RANK).length && !paragraph.has(IN_WORDS)) return NOWHERE;
  let found = read.get(paragraph);
  if (!found) read.set(paragraph, (found = readStandings(paragraph)));
  return found;
}

function readStandings(paragraph: Paragraph): Standing[] {
  const found: Standing[] = [];
  for (const match of paragraph.text.matchAll(TOLD)) {
    const { index: at } = match;
    const end = at + match[0].length;
    const before = paragraph.text.slice(Math.max(0, at - 24), at);
    const letter = match.groups!['rank'];
    if (letter === undefined) {
      const [kind, place] = WORDS.find((_, i) => match.groups![`w${i}`] !== undefined)!;
      if (kind === 'title' && !WON.test(before)) continue;
      // `5 huy chương vàng` are counted, not the place of one.
      if (kind === 'medal' && new RegExp(`${FIGURE} $`, 'u').test(before)) continue;
      found.push({ place, kind, at, end, span: paragraph.span(at, end) });
      continue;
    }
    const figure = paragraph.figure(letter);
    const source = paragraph.source(figure).normalize('NFC').toLowerCase();
    if (TOP.test(source) || GRADED.test(before)) continue;
    const last = found[found.length - 1];
    // `An xếp thứ nhất, Bình thứ hai`
    const isListed =
      !!last?.figure && /^ ?(?:,|;|và) [\p{L} ]{2,24}$/u.test(paragraph.text.slice(last.end, at));
    if (!STANDS.test(before) && !isListed && !/^(?:hạng|số)/u.test(source)) continue;
    const span = { start: figure.start, end: figure.end };
    found.push({ place: amountOf(figure), kind: 'rank', at, end, span, figure });
  }
  return found;
}

/** A pattern of whole words. */
export const anyOf = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'u');

/** The words of a line from one index to another, where no sentence ends between them; undefined where one does. */
export function within(paragraph: Paragraph, from: number, to: number): string | undefined {
  const words = paragraph.text.slice(from, to);
  return words.includes(END) ? undefined : words;
}

/** Who competes, by the first word. */
export const RIVAL =
  'trường|đội|nước|quốc gia|tỉnh|quận|huyện|xã|phường|hãng|bang|câu lạc bộ|clb|gương mặt|bài thi|sản phẩm|sân bay|cảng|địa phương|nền kinh tế|thành phố|doanh nghiệp|thí sinh|vận động viên|vđv|cầu thủ|tay vợt|tay đua|cua rơ|kình ngư|kỳ thủ|xạ thủ|võ sĩ|cung thủ|golfer|đơn vị|công ty|ứng viên|đoàn|học sinh|thương hiệu|ngân hàng|bộ|ngành|sở|đối thủ|đồng đội|đồng nghiệp|đại diện|người|đàn anh|đàn chị|chủ nhà|đương kim|nhà vô địch|nhóm|phim|bộ phim|mẫu|chiếc|ca khúc|bài hát|chương trình|ứng dụng|giống|loại|món|cuốn|cặp|đôi|phần thi|đảo|ngọn|con|hồ|tòa';
export const SIDES =
  'kém|thua|dưới|xếp dưới|đứng dưới|chậm hơn|xếp sau|đứng sau|sau|hơn|trên|xếp trên|đứng trên|vượt|vượt qua|nhanh hơn|xếp trước|trước|bỏ xa|nhiều hơn|ít hơn|nhiều điểm hơn|ít điểm hơn';
const OF_RIVAL = new RegExp(
  `(?<![\\p{L}])(?:${SIDES}) (?:${RIVAL})(?: (?:bóng|đang|hiện|xếp|đứng|về|ở|giữ|vị trí|ngôi|hạng))* $`,
  'u',
);
/** Do the words before a standing give it to another one: `hơn đội xếp (thứ ba)`? */
export const ofRival = (before: string): boolean => OF_RIVAL.test(before);

const SCOPE =
  /(?:^| )(thế giới|châu á|châu âu|đông nam á|asean|toàn cầu|cả nước|toàn quốc|việt nam|quốc gia|khu vực|toàn tỉnh|fifa|trong nước|châu phi|bảng [a-h](?= |$)|khối [a-d]\d*(?= |$)|nữ|nam|vòng loại|lượt đi|lượt về)(?= |$)/u;
/** Of which table the words tell; empty where they do not. */
export const scopeOf = (words: string): string => SCOPE.exec(words.trim())?.[1] ?? '';

/** The spans of standings and figures, in text order. */
export const placesOf = (...all: readonly { readonly span: Span }[]): Span[] =>
  all.map(({ span: { start, end } }) => ({ start, end })).sort((a, b) => a.start - b.start);
