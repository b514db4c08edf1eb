// One standing told twice: by a sentence that points back, by what it wins, by the place in a list.
import type { ArticleFacts, FigureMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { END, type Paragraph } from './paragraph';
import { anyOf, placesOf, standingsOf, type Standing } from './standings';

const POINTS =
  '(?:vị trí|thứ hạng|ngôi|hạng|kết quả|thành tích|danh hiệu|tấm|chiếc|giải|chức|vương miện|cúp|cương vị)';
/** Before a standing that goes on from one told before. */
const FROM_IT = new RegExp(
  `^ ?(?:\\p{L}+ ){0,3}?(?:(?:ngay )?(?:với|nhờ|có|có được|ngoài|ở|từ|nhận|cùng|bằng|giành|đoạt|đạt|giữ|nắm|(?:ngay )?sau khi|khi)(?: (?:nhận|giành|đoạt|có|đạt|trở thành|lên))?) (?:${POINTS} )*$`,
  'u',
);
const THIS = /^ (?:này|ấy|nói trên|kể trên)(?= |$)/u;
const NOUN_FIRST = new RegExp(`^ ?(?:${POINTS} )*$`, 'u');
const DOES =
  /^ (?:chung cuộc )?(?:giúp|mang|đem|khiến|mở ra|đưa|là (?:kết quả|thành tích|phần thưởng|cột mốc))(?= |$)/u;
const OTHERS = /^ (?:là|thuộc về|của|gọi tên|thì|dành|khác|:|-)/u;
/** The standing is another one by then, or the sentence tells of several. */
const MOVED = anyOf(
  'từ|lên|xuống|tăng|giảm|tụt|vươn|năm ngoái|năm trước|trước đó|trước đây|từng|lần lượt|hai lần|kỳ trước|mùa trước|thay vì|nếu|mục tiêu|đặt|còn|trong khi|đính chính|không phải',
);
/** Parts of a contest, each with standings of its own. */
const PART = anyOf('vòng|chặng|lượt|nội dung|đồng đội|cá nhân');
const PRONOUN =
  /^ ?(?:anh|chị|cô|ông|bà|họ|em|đội|tuyển|trường|nước|tỉnh|hãng|công ty|thành phố|nó|cậu|chàng|nàng|thầy|đoàn|doanh nghiệp|câu lạc bộ|clb|nữ|nam|hai|cả|tay|vận động viên|vđv|thí sinh|kỳ thủ|kình ngư|xã|huyện|phường|ngân hàng|việt nam|nước ta|võ sĩ)(?= |$)/u;

/** `Anh về nhất …. Với vị trí thứ hai, …`: the second points back to the first and differs. */
export function* pointedBack(
  article: ArticleFacts,
  paragraph: Paragraph,
  done: Set<FigureMention>,
): Generator<Report> {
  const standings = standingsOf(paragraph);
  if (standings.length < 2) return;
  const { text } = paragraph;
  const sentences: { from: number; text: string; all: Standing[] }[] = [];
  let from = 0;
  for (const sentence of text.split(END)) {
    const to = from + sentence.length;
    sentences.push({
      from,
      text: sentence,
      all: standings.filter((s) => s.at >= from && s.at < to),
    });
    from = to + 1;
  }
  for (const [i, now] of sentences.entries()) {
    const before = sentences[i - 1]?.all.length ? sentences[i - 1] : sentences[i - 2];
    if (!before?.all.length || !now.all.length) continue;
    const back = now.all.find((s) =>
      pointsBack(now.text, s.at - now.from, s.end - now.from, (at) =>
        isOneOf(article, paragraph, now.from + at, before.text),
      ),
    );
    const clause = now.text.split(' , ')[0]!;
    if (!back || MOVED.test(before.text) || MOVED.test(clause)) continue;
    const part = PART.exec(clause)?.[0];
    if (part && !before.text.includes(part)) continue;
    if (new Set(before.all.map(({ place }) => place)).size !== 1) continue;
    const then = before.all[0]!;
    if (then.place === back.place || (back.figure && done.has(back.figure))) continue;
    if (back.figure) done.add(back.figure);
    yield differ(paragraph, then, back);
  }
}

function pointsBack(
  sentence: string,
  at: number,
  end: number,
  isKnown: (at: number) => boolean,
): boolean {
  const [lead, tail] = [sentence.slice(0, at), sentence.slice(end)];
  if (OTHERS.test(tail)) return false;
  if (THIS.test(tail)) return true;
  if (NOUN_FIRST.test(lead) && DOES.test(tail)) return true;
  if (!FROM_IT.test(lead)) return false;
  const opening = /^[^,]{0,60}? , /u.exec(tail);
  if (!opening) return false;
  return PRONOUN.test(tail.slice(opening[0].length)) || isKnown(end + opening[0].length);
}

/** Does the name at an index of the line stand in the words before, by its last word? */
function isOneOf(article: ArticleFacts, paragraph: Paragraph, at: number, before: string): boolean {
  const word = paragraph.span(at, at + 1);
  const name = article.entities.find(({ start }) => start === word.start) ?? word;
  const said = article.doc.slice(name).normalize('NFC');
  const last = said.toLowerCase().split(' ').pop()!;
  return /^\p{Lu}/u.test(said) && ` ${before} `.includes(` ${last} `);
}

const differ = (paragraph: Paragraph, a: Standing, b: Standing): Report => ({
  data: {
    working: `${paragraph.source(a.span)} ≠ ${paragraph.source(b.span)}`,
    rank: b.place,
    field: a.place,
  },
  spans: placesOf(a, b),
});

const WINS = new RegExp(
  '^[^\\ue000-\\uefff;¶]{0,40}?(?:nhận|đoạt|giành|được trao|mang về|rinh|ẵm|đeo|lên ngôi|lấy|thắng|và|với)(?: (?:về|được|tấm|chiếc|ngôi|chức|danh hiệu|cúp|luôn|chung cuộc|trên cổ))*(?: nhà)? $',
  'u',
);
const ELSEWHERE = anyOf(
  'vòng|nội dung|chặng|lượt|năm|từng|trước|trong khi|còn|giải này|nhưng|hụt|lỡ|không|kém|sau|suýt|đồng đội|đôi|tranh|khi',
);

/** `về đích thứ năm, đoạt huy chương đồng`; `giành huy chương bạc với vị trí thứ nhất`: place and reward of one clause. */
export function* rewarded(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  const standings = standingsOf(paragraph);
  for (const [i, a] of standings.entries()) {
    const b = standings[i + 1];
    if (!b || isReward(a) === isReward(b) || !areApart(a, b)) continue;
    const between = paragraph.text.slice(a.end, b.at);
    const tail = paragraph.text.slice(b.end, b.end + 20);
    if (between.includes(END) || ELSEWHERE.test(between) || /^ (?:đồng đội|thứ|đôi)/u.test(tail))
      continue;
    const isTold = isReward(b)
      ? WINS.test(between)
      : /^ (?:với|nhờ|khi|bằng|sau khi)(?: \p{L}+){0,4} $/u.test(between);
    const figure = a.figure ?? b.figure;
    // `thứ hai toàn đoàn, giành huy chương vàng`: a team wins several.
    if (!isTold || /toàn đoàn/u.test(between) || (figure && done.has(figure))) continue;
    if (figure) done.add(figure);
    yield differ(paragraph, a, b);
  }
}

/** A special prize and those after the third go with several places. */
const areApart = (a: Standing, b: Standing): boolean =>
  a.place !== b.place &&
  ![a, b].some(({ kind, place }) => kind === 'prize' && (place < 1 || place > 3));

const isReward = ({ kind }: Standing): boolean =>
  kind === 'medal' || kind === 'title' || kind === 'prize';

/** `dẫn đầu, xếp hạng nhì`. */
const ALSO = /^ ,? (?:và )?(?:khi )?(?:xếp|đứng|về đích|cán đích) (?:ở )?(?:vị trí )?$/u;

export function* ledAndRanked(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  const standings = standingsOf(paragraph);
  for (const [i, a] of standings.entries()) {
    const b = standings[i + 1];
    if (!b?.figure || !/^(?:lead|finish)$/u.test(a.kind) || a.place === b.place) continue;
    if (done.has(b.figure) || !ALSO.test(paragraph.text.slice(a.end, b.at))) continue;
    done.add(b.figure);
    yield differ(paragraph, a, b);
  }
}

const NEXT = /^ ?(?:,|;|và|\()/u;
const TIED = anyOf('cùng|đồng|chung|bằng|đều|hai đội|hai người');

/** `An thứ nhất, Bình thứ hai, Chi thứ hai`: one place told of two, and none of the next. */
export function* doubled(paragraph: Paragraph, done: Set<FigureMention>): Generator<Report> {
  const { text } = paragraph;
  const ranks = standingsOf(paragraph).filter(({ figure }) => figure);
  for (const [i, a] of ranks.entries()) {
    const [b, c] = ranks.slice(i + 1);
    if (!b || !c || done.has(c.figure!) || c.at - a.at > 140) continue;
    const whole = text.slice(Math.max(0, a.at - 40), c.end);
    if (text.slice(a.end, c.at).includes(END) || TIED.test(whole) || MOVED.test(whole)) continue;
    if (![a, b].every(({ end }) => NEXT.test(text.slice(end)))) continue;
    const isDoubled =
      (b.place === c.place && a.place === b.place - 1) ||
      (a.place === b.place && c.place === b.place + 1);
    if (!isDoubled) continue;
    done.add(c.figure!);
    const [first, second] = b.place === c.place ? [b, c] : [a, b];
    yield {
      data: {
        working: `${paragraph.source(first.span)} = ${paragraph.source(second.span)}`,
        rank: second.place,
        field: first.place,
      },
      spans: placesOf(first, second),
    };
  }
}

const IN_ORDER = anyOf('theo thứ tự|lần lượt|từ trên xuống|từ cao xuống');
const FROM_TOP = /(?:đầu|nhất|tốp|top|hàng đầu|từ trên xuống|từ cao xuống)/u;

/** `Dẫn đầu lần lượt là An, Bình và Chi. Chi đứng thứ hai.`: the place in a list told in order. */
export function* listed(
  article: ArticleFacts,
  paragraph: Paragraph,
  done: Set<FigureMention>,
): Generator<Report> {
  if (!paragraph.letters || !paragraph.has(IN_ORDER)) return;
  const { text } = paragraph;
  const order = IN_ORDER.exec(text);
  if (!order) return;
  const [from, end] = [text.lastIndexOf(END, order.index) + 1, text.indexOf(END, order.index)];
  const to = end < 0 ? text.length : end;
  if (!FROM_TOP.test(text.slice(from, to))) return;
  const names = listOf(article, paragraph.span(order.index, to));
  if (names.length < 3) return;
  for (const standing of standingsOf(paragraph)) {
    if (standing.kind !== 'rank' || standing.at < to || done.has(standing.figure!)) continue;
    const place = names.findIndex(({ name }) => beside(paragraph, standing, name));
    if (place < 0 || place + 1 === standing.place) continue;
    done.add(standing.figure!);
    yield {
      data: {
        working: `${names[place]!.name}: ${place + 1} ≠ ${standing.place}`,
        rank: standing.place,
        field: place + 1,
      },
      spans: placesOf(standing, names[place]!),
    };
  }
}

/** `Bắc Giang đứng thứ ba`, `ở vị trí thứ ba, Bắc Giang`, `thứ ba là Bắc Giang`. */
function beside(paragraph: Paragraph, { at, end }: Standing, name: string): boolean {
  const { text } = paragraph;
  const [before, after] = [text.slice(Math.max(0, at - 60), at), text.slice(end, end + 60)];
  const lead = before.slice(Math.max(before.lastIndexOf(END), before.lastIndexOf(',')) + 1);
  if (MOVED.test(lead)) return false;
  return (
    new RegExp(`(?:^| )${name} (?:\\p{L}+ ){0,4}$`, 'u').test(lead) ||
    new RegExp(`^(?: ,| là| thuộc về)(?: \\p{L}+)? ${name}(?= |$)`, 'u').test(after)
  );
}

interface Named {
  readonly name: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The first list of three names or more of a sentence, in order. */
function listOf(article: ArticleFacts, { start, end }: { start: number; end: number }): Named[] {
  const names: Named[] = [];
  for (const entity of article.entities) {
    if (entity.start < start || entity.end > end) continue;
    const last = names[names.length - 1];
    const gap = last && article.doc.text.slice(last.span.end, entity.start);
    if (
      gap !== undefined &&
      !/^\s*(?:\([^)]*\)\s*)?(?:,|và|,\s*và|;)\s*(?:tỉnh|thành phố|đội|nước)?\s*$/u.test(gap)
    )
      break;
    const name = article.doc.slice(entity).normalize('NFC').toLowerCase();
    if (!/^[\p{L} ]+$/u.test(name)) break;
    names.push({ name, span: { start: entity.start, end: entity.end } });
  }
  return names;
}
