// Whether an amount is one that has been told of before: by what leads to it in its clause.
import { dimensionOf } from './amount';
import { END } from './paragraph';
import { WEATHER, sharedContent, type Told } from './restate';

/** It is of one of them, or of more. */
export const OTHERS = new RegExp(
  String.raw`(?:^| )(?:mỗi|từng|một|riêng|bình quân|trung bình|khác|thêm|còn|trong khi|kia|giai đoạn|đợt${WEATHER}|chi nhánh|thứ hai|(?:trong|trên|quanh|bên) (?:\p{L}+ ){1,4}có)(?: |$)`,
  'u',
);
const SAID_OF_SOME = /(?:^| )(?:mỗi|từng|trong đó|riêng|đầu tiên|một phần|thêm|khác)(?: |$)/u;

/** Its sentence up to it. */
export function leadOf({ paragraph, figure }: Told): string {
  const at = paragraph.indexOf(figure);
  return paragraph.text.slice(paragraph.text.lastIndexOf(END, at) + 1, at);
}

/** `Toàn bộ 640 tỷ đồng`, `nộp đủ 1.250 triệu đồng`, `500 lít máu đó`. */
export const pointsBack = ({ paragraph, figure }: Told): boolean =>
  /(?:^| )(?:toàn bộ|tất cả|\p{L}+ (?:đủ|hết|xong))(?: \p{L}+){0,2} $/u.test(
    paragraph.text.slice(0, paragraph.indexOf(figure)),
  ) ||
  /^(?: \p{L}+){0,2} (?<!(?:trong|sau|khi|lúc|trước|từ|do) )đó(?: |$)/u.test(
    paragraph.after(figure),
  );

/** `Khoản lỗ 4.700 triệu đồng` after a loss has been told of: a noun that points back with its classifier. */
export function namesAgain(a: Told, b: Told): boolean {
  const named =
    /(?:^| )(?:khoản|số|mức|lượng|con số|chiếc|cái|toà|cây|con|lô|bộ|tiền)((?: \p{L}+){1,4}) $/u.exec(
      b.paragraph.text.slice(0, b.paragraph.indexOf(b.figure)),
    );
  return (
    !!named &&
    !OTHERS.test(leadOf(b)) &&
    named[1]!
      .trim()
      .split(' ')
      .every((word) => a.content.has(word))
  );
}

/** What a size is called, by its dimension. */
const CALLED: Readonly<Record<string, string>> = {
  MONEY: 'tiền vốn',
  length: 'chiều dài rộng cao sâu độ quãng đường khoảng cách',
  area: 'diện tích đất',
  volume: 'dung tích thể khối lượng nước',
  mass: 'khối trọng lượng hàng sản',
  power: 'công suất điện',
};
/** What stands after one of these is told anew. */
const VERBS = new Set('là có hết tốn cần đạt gồm được còn lên tới bằng'.split(' '));
const CLASSIFIERS = new Set('khoản số mức lượng con lô gói món nguồn toàn cả'.split(' '));

const SPEECH = '(?:(?:\\p{L}+ ){0,8}(?:nói|biết|hay|định|rằng|tin|sẻ|nhận định) )?';
const LINKS =
  '(?:(?:(?:sau |trước )?khi|để|việc|ngoài|do|vì) (?:\\p{L}+ ){1,2}|(?:với|nhờ|từ|cùng|nhận|có|được|đủ|hết|theo|ở|trong) )*';
const OPENING = new RegExp(`^ ?${SPEECH}${LINKS}(?<name>(?:\\p{L}+ ){0,5})$`, 'u');

/**
 * `…, 50 kW điện từ nhà máy sẽ …`, `Với độ sâu chấn tiêu 10 m`, `Khoản đầu tư 2 triệu USD`: it opens its
 * clause, under no name or one of words that are known.
 */
export function takesUp(a: Told, b: Told): boolean {
  const lead = leadOf(b);
  const opening = lead.split(/[,;:(]/u).pop()!;
  const [rest = ''] = b.paragraph.after(b.figure).split(/[,;:.(]/u);
  const clause = rest.split(' ').slice(0, 5).join(' ');
  if (SAID_OF_SOME.test(opening + clause) || OTHERS.test(lead)) return false;
  if (isOfNew(a, b)) return false;
  const name = OPENING.exec(opening)?.groups?.['name'];
  if (name === undefined) return false;
  const words = name.trim().split(' ').filter(Boolean);
  if (!words.length) return sharedContent(a, b) > 0;
  const called = (CALLED[b.figure.type] ?? CALLED[dimensionOf(b.figure)] ?? '').split(' ');
  const known = words.filter((word) => a.content.has(word));
  const isName = (word: string): boolean => called.includes(word) || CLASSIFIERS.has(word);
  // `2 ha nho`, `Vườn nho 2 m2 của anh`
  const isNext = b.paragraph.sentencesBetween(a.figure, b.figure) === 1;
  const [of] = a.paragraph
    .after(a.figure)
    .trim()
    .split(/[^\p{L}]/u);
  if (isNext && of && words.length === 2 && words[1] === of) return true;
  // `Sức gió mạnh nhất 100 km/h`, `Gió 100 m/s`
  if (isNext && words.length === 1 && a.head.includes(words[0]!)) return true;
  // `Hồ rộng … quanh một hòn đảo. Đảo rộng …`: another thing, though it has been named.
  if (!isName(words[0]!) || words.some((word) => VERBS.has(word))) return false;
  if (words.every((word) => isName(word) || a.content.has(word))) return true;
  return isNext && (known.length * 2 >= words.length || b.figure.type === 'MONEY');
}

/** `Diện tích 95 m2 của căn bếp`: of what the first has not named. */
function isOfNew(a: Told, b: Told): boolean {
  const of = /^(?: \p{L}+)? (?:của|cho|tại|ở) (\p{L}+)(?: (\p{L}+))?/u.exec(
    b.paragraph.after(b.figure),
  );
  return !!of && !of.slice(1).some((word) => word && ` ${a.sentence} `.includes(` ${word} `));
}
