// Two ages, or two births, and the years between them.
import type { ArticleFacts, FigureMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { KIN, OWNED, thenOf, type Placed, type Sentence } from './ages-told';
import { yearOf } from './calendar';

/** `ông sinh năm 1970, hơn em gái (sinh năm 1975) 5 tuổi`: the years between two births. */
export function* apart({ births, gaps, text }: Sentence): Generator<Report> {
  const [a, b, ...more] = births;
  const [age, ...others] = gaps;
  if (!a || !b || !age || more.length || others.length || text.includes(';')) return;
  const [expected, stated] = [Math.abs(a.year - b.year), age.mention.value as number];
  if (Math.abs(expected - stated) <= 1) return;
  yield {
    data: { working: `|${a.year} − ${b.year}| = ${expected} ≠ ${stated}`, expected },
    spans: [a.mention, b.mention, age.mention]
      .map(({ start, end }) => ({ start, end }))
      .sort((x, y) => x.start - y.start),
  };
}

/** `Ông Hòa, 54 tuổi, …`: of now, whatever is told of him. */
export const APPOSED = /^[^,;\ue000-\uf8ff]{2,40} [,(] $/u;
/** Somebody else between two ages. */
const ANOTHER =
  /(?:^| )(?:con|vợ|chồng|em|cháu|mẹ|bố|cha|người|nạn nhân|bạn|cô gái|chàng trai|và (?:ông|bà|anh|chị|cô|em)|còn|cùng|với)(?= )/u;

/** `năm 2021, lúc 16 tuổi, … năm 2025, khi đã 26 tuổi`: one person's two ages, further apart than their years. */
export function* grown(article: ArticleFacts, sentence: Sentence): Generator<Report> {
  const { ages, text } = sentence;
  const [a, b, ...more] = ages;
  if (!a || !b || more.length || ANOTHER.test(text.slice(a.at + 1, b.at))) return;
  const thens = [a, b].map((age) => thenOf(sentence, age));
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const [from, to] = thens.map((then, i) => {
    if (then) return yearOf(then);
    const before = text.slice(0, [a, b][i]!.at);
    return NOW.test(before) || APPOSED.test(before) ? published : undefined;
  });
  if (from === undefined || to === undefined || thens[0] === thens[1]) return;
  const [years, expected] = [(b.mention.value as number) - (a.mention.value as number), to - from];
  if (Math.abs(years - expected) <= 1) return;
  yield {
    data: { working: `${to} − ${from} = ${expected} ≠ ${years}`, expected },
    spans: [...thens, a.mention, b.mention]
      .filter((m) => m !== undefined)
      .map(({ start, end }) => ({ start, end }))
      .sort((x, y) => x.start - y.start),
  };
}

/** Of the day of publication: `Nay ở tuổi 41`, `Hiện 33 tuổi`. */
const NOW =
  /(?:^| )(?:nay|giờ|giờ đây|bây giờ|hiện|hiện nay|hiện tại|năm nay|đến nay)(?: \p{L}+){0,4} $/u;

/** `Năm 2012, khi 18 tuổi, Minh rời quê. Nay ở tuổi 41, anh …`: the same over two sentences. */
export function* grownSince(
  article: ArticleFacts,
  above: Sentence | undefined,
  sentence: Sentence,
): Generator<Report> {
  const [a, b] = [above && soleAge(above), soleAge(sentence)];
  if (!above || !a || !b || above.births.length || sentence.births.length) return;
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const [from, to] = [thenOf(above, a), thenOf(sentence, b)];
  const isNow = to?.value === 'PRESENT_REF' || (!to && NOW.test(sentence.text.slice(0, b.at)));
  const [x, y] = [from && yearOf(from), isNow ? published : to && yearOf(to)];
  if (x === undefined || y === undefined) return;
  if (isOfAnother(article, b.mention, sentence)) return;
  const [years, expected] = [(b.mention.value as number) - (a.mention.value as number), y - x];
  if (Math.abs(years - expected) <= 1) return;
  yield {
    data: { working: `${y} − ${x} = ${expected} ≠ ${years}`, expected },
    spans: [from, to, a.mention, b.mention]
      .filter((m) => m !== undefined)
      .map(({ start, end }) => ({ start, end }))
      .sort((p, q) => p.start - q.start),
  };
}

function soleAge({ ages, text }: Sentence): Placed<FigureMention> | undefined {
  const [age, ...more] = ages;
  if (!age || more.length) return undefined;
  const before = text.slice(0, age.at);
  return KIN.test(before) || OWNED.test(before) ? undefined : age;
}

const SAME = /(?:^|[ ,])(?:anh|chị|ông|bà|cô|cụ|em|cậu)(?= |$)/u;

/** The second sentence names somebody, or goes on with no pronoun for the first. */
function isOfAnother(
  { entities, doc }: ArticleFacts,
  b: FigureMention,
  { text }: Sentence,
): boolean {
  const from = doc.sentences[doc.sentenceIndexAt(b.start)]?.start ?? b.start;
  const isNamed = entities.some(
    ({ type, start, end }) => type === 'PER' && start >= from && end <= b.end + 30,
  );
  return isNamed || !SAME.test(text);
}
