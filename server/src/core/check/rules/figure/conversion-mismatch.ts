// Two amounts given as equal, in two currencies or two units, that are not.
import { measureUnit } from '../../../lexicon/units';
import type { ArticleFacts, FigureMention } from '../../../resolve/facts';
import {
  amountOf,
  areWithin,
  dimensionOf,
  disjoint,
  lenient,
  over,
  scaled,
  type Interval,
} from '../../support/amount';
import { asLitres, asPounds, compound, converted, fieldOf } from '../../support/equal-measures';
import { perMarket } from '../../support/currency-band';
import {
  DATE,
  DURATION,
  END,
  FIGURE,
  near,
  paragraphs,
  type Paragraph,
} from '../../support/paragraph';
import { lengthOf } from '../../support/passage';
import { figureOf, isBare, matches, matchesIn, spansOf, type Match } from '../../support/relation';
import { say } from '../../support/working';
import { contains } from '../../../text/span';
import type { ArticleRule, Report } from '../../rule';

const APPROX =
  '(?: (?:khoảng|gần|hơn|với|xấp xỉ|là|bằng|đương|ứng|ước|chừng|trên|tới|đến|quy đổi|quy ra|ra|tiền việt|tiền đồng|tiền|vnd|thành|cỡ|vào|theo tỷ giá hiện nay))*';
const EQUALS = `(?:\\(${near(20)}|(?:, )?(?:tương đương|tương ứng|tức|hay|hoặc|quy đổi|quy ra|quy|xấp xỉ|bằng|ngang|sấp sỉ|nghĩa là|thành|đổi được|đổi ra|tính ra|tính theo tiền \\p{L}+(?: nam)?|tính bằng tiền \\p{L}+(?: nam)?|=|≈|~)${APPROX}|,? ?bằng)`;
/** Words of a clause, with `mỗi tháng` and `một tháng`. */
const within = `(?:[\\uf400-\\uf7ff]|[^\\ue000-\\uf8ff${END};,:()]){0,25}?`;
const PAIR = new RegExp(`(?<a>${FIGURE})${within} ?${EQUALS} ?(?<b>${FIGURE})`);
/** 1 triệu euro, khoảng 29 tỷ đồng: of two currencies or two units the comma alone makes a pair. */
const APPOSED = new RegExp(
  `(?<a>${FIGURE})${within} ?[,-] (?:vào khoảng|vào quãng|quãng|khoảng|xấp xỉ|sấp xỉ|ước chừng|chừng|hơn|gần|cỡ|tầm|ngót nghét|ngót|non|độ|ước khoảng|ước tính khoảng|ước tính|đâu khoảng|trị giá(?: khoảng| gần| hơn)?|giá trị(?: khoảng| gần| hơn)?) (?<b>${FIGURE})`,
);
/** Any two amounts with words between, of one sentence or of two. */
const BESIDE = new RegExp(
  `(?<a>${FIGURE})(?<between>(?:[\\uf400-\\uf7ff]|[^\\ue000-\\uf8ff:]){1,80}?)(?<b>${FIGURE})`,
);
/** Words that only lead from `tức` to the second amount: no change, no comparison. */
const LEADING =
  '(?: (?!(?:tăng|giảm|thêm|gấp|lãi|lỗ|hụt|cao|thấp|nhiều|ít|xa|dài|ngắn|nhanh|chậm|nặng|nhẹ|đắt|rẻ|kém|chênh|mỗi|một|từ|lên|xuống) )\\p{L}+){0,5}';
/** Said to be equal: right before the second amount, or in a clause of its own before that of the second. */
const EQUATES = new RegExp(
  `(?:(?:^|[ ,(])(?:tương đương|tương ứng|ứng với|tức|quy đổi|quy|đổi (?:ra|được|sang|thành)|xấp xỉ|ngang|nghĩa là|tính ra|tính (?:theo|bằng) tiền|tính theo|nói cách khác|vị chi|hoán đổi)${LEADING}|[${END},;] (?:nếu )?(?:tính|quy|đổi|quy đổi|chuyển)(?: \\p{L}+){1,5} ,(?: (?!(?:tăng|giảm|thêm|gấp) )\\p{L}+){0,7}) $`,
  'u',
);

const SAYS_EQUAL =
  /tương đương|tương ứng|ứng|tức|quy|đổi|xấp xỉ|ngang|nghĩa là|tính|nói cách khác|vị chi|hoán đổi|chuyển/u;

/** 150 phút, tức hai tiếng rưỡi. */
const LENGTHS = new RegExp(
  `(?<a>${DURATION}|${DATE}) ?(?:\\((?: (?:khoảng|gần|hơn))? ?|(?:\\( ?|, )(?:tức|tương đương|tương ứng|hay|bằng|nghĩa là)${APPROX} )(?<b>${DURATION}|${DATE})(?! làm việc)`,
);
const RATE = /tỷ giá/u;

/**
 * ### What it does
 *
 * Compares two amounts that the text gives as equal: in two units (`140 độ F (60 độ C)`) by their
 * definition, in two currencies by the rate that the text states, by the rates that its other
 * conversions imply, or else by the wide band in which the market has been.
 *
 * ### Why is this bad
 *
 * A magnitude has slipped, or one of the amounts is wrong.
 *
 * ### Example
 *
 * ```text
 * Bộ cờ giá 60 USD (khoảng 156.000 đồng).
 * ```
 */
export const conversionMismatch: ArticleRule = {
  id: 'figure/conversion-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const pairs = paragraphs(article).flatMap((paragraph) => [...conversions(paragraph)]);
    for (const [a, b] of pairs) {
      if (a.type === 'MONEY') {
        const report = money(article, a, b, pairs);
        if (report) yield report;
      } else {
        const report = units(a, b);
        if (report) yield report;
      }
    }
  },
};

type Conversion = readonly [FigureMention, FigureMention];

function* conversions(paragraph: Paragraph): Generator<Conversion> {
  for (const match of matches(paragraph, LENGTHS)) {
    const [a, b] = ['a', 'b'].map((name) => {
      const time = paragraph.time(match.groups[name]!);
      return { figure: lengthOf(paragraph, time), units: unitsIn(paragraph.source(time)) };
    });
    if (
      a?.figure &&
      b?.figure &&
      a.figure.unit === b.figure.unit &&
      a.units !== b.units &&
      areWithin(amountOf(a.figure), amountOf(b.figure), 3)
    )
      yield [a.figure, b.figure];
  }
  const seen = new Set<string>();
  for (const match of [...matches(paragraph, PAIR), ...apposed(paragraph), ...equated(paragraph)]) {
    const [a, b] = [figureOf(paragraph, match, 'a'), figureOf(paragraph, match, 'b')];
    const key = match.groups['a']! + match.groups['b']!;
    if (seen.has(key)) continue;
    seen.add(key);
    const field = fieldOf(paragraph, a, b);
    if (field) yield [field, b];
    const barrels = asLitres(paragraph, a, b);
    if (barrels) yield [barrels, b];
    const pounds = asPounds(paragraph, a, b);
    if (pounds) yield [pounds, b];
    if (a.type !== b.type || isBare(a) || isBare(b) || a.unit === b.unit) continue;
    if (isOfOther(paragraph, a, b)) continue;
    if (isOtherDollar(paragraph, a) || isOtherDollar(paragraph, b)) continue;
    if (a.type === 'MONEY' && a.unit.includes('/')) {
      const [unit, per] = a.unit.split('/') as [string, string];
      // `25 triệu USD/phim, tương đương 650 tỷ đồng`: of one film both.
      if (!b.unit.includes('/') && unit !== b.unit && !TIMES.has(per.trim()))
        yield [{ ...a, unit: unit.trim() }, b];
      continue;
    }
    if (tellsOther(match[0]) && !isForeign(a) && !isForeign(b)) continue;
    if (a.type === 'MONEY') yield [a, b];
    else if (a.type === 'MEASURE' && isUnitPair(a, b))
      yield [compound(paragraph, a), compound(paragraph, b)];
  }
}

const isForeign = ({ type, unit }: FigureMention): boolean => type === 'MONEY' || FOREIGN.has(unit);

/** `1,5 km (giai đoạn một 800 m)`: the bracket names a thing of its own. */
const tellsOther = (words: string): boolean =>
  /\( (?!(?:(?:khoảng|gần|hơn|với|xấp xỉ|là|bằng|tương đương|tương ứng|tức|hay|ước|chừng|quy đổi|quy ra|cỡ|nghĩa là|đổi ra|tính ra|độ|=|≈|~) )+[\ue000-\uf8ff])\p{L}/u.test(
    words,
  );

/** `3.380 USD một ounce`, `107 triệu đồng một lượng`: each is for a measure of its own. */
function isOfOther(paragraph: Paragraph, a: FigureMention, b: FigureMention): boolean {
  const [x, y] = [a, b].map((figure) => EACH.exec(paragraph.after(figure))?.[1]);
  return !!x && !!y && x !== y;
}
const EACH = /^ ?(?:một|mỗi|\/) ?(\p{L}+)/u;

/** `135 phút` and `2 giờ 15 phút` are told in different units. */
const unitsIn = (length: string): string =>
  (length.toLowerCase().match(/năm|tháng|tuần|ngày|giờ|tiếng|phút|giây/gu) ?? []).join(' ');

const TIMES = new Set(['giờ', 'ngày', 'tuần', 'tháng', 'quý', 'năm']);

/** Units that an article translates; of two of one system the second is more often of something else. */
const FOREIGN = new Set(
  'inch feet yard dặm hải lý gallon pound ounce mẫu Anh °F feet2 dặm2 dặm/giờ hải lý/giờ'.split(
    / (?!lý|Anh)/u,
  ),
);

const apposed = (paragraph: Paragraph): Match[] =>
  [...matches(paragraph, APPOSED)].filter((match) => {
    const pair = [figureOf(paragraph, match, 'a'), figureOf(paragraph, match, 'b')];
    return (
      pair.every((f) => f.type === 'MONEY') ||
      pair.some((f) => FOREIGN.has(f.unit)) ||
      !!asPounds(paragraph, pair[0]!, pair[1]!)
    );
  });

/** Pairs that the words right before the second say are equal: `Khoản ấy đổi ra tiền Việt vào khoảng …`. */
function equated(paragraph: Paragraph): Match[] {
  if (!paragraph.says(SAYS_EQUAL)) return [];
  return [...matchesIn(withoutRates(paragraph), BESIDE)].filter((match) => {
    const between = match.groups['between']!;
    return EQUATES.test(between) && between.split(END).length < 3 && !turns(between);
  });
}

/** `Theo tỷ giá 25.400 đồng đổi một USD, số tiền này tương đương …`: the rate is none of the two. */
const withoutRates = (paragraph: Paragraph): string =>
  paragraph.text.replace(RATES, (_, words: string, first: string, link = '', second = '') => {
    const isOne = [first, second].some((letter) => letter && paragraph.figure(letter).value === 1);
    return isOne ? words : `${words}${link}${second}`;
  });
const RATES = new RegExp(
  `(tỷ giá(?: \\p{L}+){0,6} )(${FIGURE})(?:( ?(?:[=/] ?)?(?:\\p{L}+ ){0,2})(${FIGURE}))?`,
  'gu',
);

/** `…, tiền thuê nhà tương đương …`: of something else than what stands before the mark. */
const turns = (between: string): boolean => {
  const said = /[,;¶]([^,;¶]*) (?:tương đương|tương ứng|tức|xấp xỉ|ngang|nghĩa là) [^,;¶]*$/u.exec(
    between,
  );
  return !!said && /\p{L}/u.test(said[1]!) && !/ (?:này|ấy|đó|trên)(?: |$)/u.test(said[1]!);
};

/** `90 nghìn đô la Hồng Kông`, read as of the country that is meant most. */
const isOtherDollar = (paragraph: Paragraph, figure: FigureMention): boolean =>
  figure.unit === 'USD' &&
  /^ (?:hồng kông|hong kong|hồng công|úc|australia|singapore|canada|đài loan|new zealand)/u.test(
    paragraph.after(figure),
  );

const isUnitPair = (a: FigureMention, b: FigureMention): boolean =>
  (measureUnit(a.unit)?.dimension ?? a.unit) === measureUnit(b.unit)?.dimension;

/** Equal within what both state, and within the two percent of a rule of thumb (`1 dặm = 1,6 km`). */
function units(a: FigureMention, b: FigureMention): Report | undefined {
  if (measureUnit(a.unit)?.dimension === 'temperature') return temperatures(a, b);
  if (dimensionOf(a) !== dimensionOf(b)) return undefined;
  const loose = (x: Interval): Interval => ({ low: x.low * 0.98, high: x.high * 1.02 });
  if (!disjoint(loose(converted(a)), loose(converted(b)))) return undefined;
  const factor = amountOf(b) / Number([b.value].flat()[0]);
  return report(a, b, `${tell(a)} = ${say(amountOf(a) / factor)} ${b.unit} ≠ ${tell(b)}`);
}

function temperatures(a: FigureMention, b: FigureMention): Report | undefined {
  const [f, c] = a.unit === '°F' ? [a, b] : [b, a];
  if (f.unit !== '°F' || c.unit !== '°C') return undefined;
  const celsius = (x: number): number => ((x - 32) * 5) / 9;
  const stated = lenient(f);
  const expected = { low: celsius(stated.low), high: celsius(stated.high) };
  // `(-20 độ C)`: the mark may be read as a dash.
  const cold = scaled(lenient(c), -1);
  if (!disjoint(expected, lenient(c)) || !disjoint(expected, { low: cold.high, high: cold.low }))
    return undefined;
  return report(a, b, `${tell(f)} = ${say(celsius(amountOf(f)), 1)} °C ≠ ${tell(c)}`);
}

function money(
  article: ArticleFacts,
  a: FigureMention,
  b: FigureMention,
  all: readonly Conversion[],
): Report | undefined {
  const rate = over(lenient(b), lenient(a));
  if ([a, b].some(isThousandsWithComma)) return undefined;
  const stated = statedRate(article, a.unit, b.unit);
  const year = (yearOf(article, a) ?? Number(article.published.value?.slice(0, 4))) || undefined;
  const band = stated ?? perMarket(a.unit, b.unit, year);
  if (band && disjoint(rate, band))
    return report(
      a,
      b,
      `${tell(b)} ÷ ${tell(a)} = ${say(amountOf(b) / amountOf(a))} ≠ ${say(band.low)}–${say(band.high)}`,
    );
  const others = all.filter(
    ([x, y]) => (x !== a || y !== b) && x.unit === a.unit && y.unit === b.unit,
  );
  const loose = scaleBoth(rate, 0.03);
  if (others.length < 2 || others.some(([x, y]) => !disjoint(loose, over(lenient(y), lenient(x)))))
    return undefined;
  const [x, y] = others[0]!;
  return report(
    a,
    b,
    `${say(amountOf(b) / amountOf(a))} ≠ ${say(amountOf(y) / amountOf(x))} ${b.unit}/${a.unit}`,
  );
}

/** `Năm 2012, hợp đồng trị giá …`: the rate is that year's; of several years it may be any (0). */
function yearOf(
  { doc, times, published }: ArticleFacts,
  figure: FigureMention,
): number | undefined {
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  const years = times
    .filter((time) => !!sentence && contains(sentence, time) && /^\d{4}/u.test(time.value))
    .map((time) => time.value.slice(0, 4))
    .filter((year) => year !== published.value?.slice(0, 4));
  return years.length ? (new Set(years).size === 1 ? Number(years[0]) : 0) : undefined;
}

/** `với tỷ giá 25.400 đồng/USD`, give or take two percent. */
function statedRate(article: ArticleFacts, from: string, to: string): Interval | undefined {
  for (const figure of article.figures) {
    if (figure.type !== 'MONEY') continue;
    const before = article.doc.text
      .slice(Math.max(0, figure.start - 60), figure.start)
      .toLowerCase();
    if (!RATE.test(before.normalize('NFC').replaceAll('tỉ', 'tỷ'))) continue;
    const [unit, per = perOf(article, figure)] = figure.unit.split('/').map((part) => part.trim());
    if (unit === to && per === from) return scaleBoth(lenient(figure), 0.02);
    if (unit === from && per === to)
      return scaleBoth(over({ low: 1, high: 1 }, lenient(figure)), 0.02);
  }
  return undefined;
}

/** `25.400 đồng đổi 1 USD`, `1 USD ăn 25.400 đồng`: the currency that one unit is told of. */
function perOf({ doc, figures }: ArticleFacts, figure: FigureMention): string | undefined {
  const one = figures.find((other) => {
    if (other.type !== 'MONEY' || other.value !== 1) return false;
    const [first, second] = other.start < figure.start ? [other, figure] : [figure, other];
    return /^ (?:đổi|ăn|bằng|cho|lấy|=|đổi được)(?: \p{L}+)? $/u.test(
      doc.text.slice(first.end, second.start).normalize('NFC'),
    );
  });
  return one?.unit;
}

/** `12,480 USD` may be English thousands. */
const isThousandsWithComma = (figure: FigureMention): boolean => figure.precision < 0.002;

const scaleBoth = (x: Interval, by: number): Interval => ({
  low: scaled(x, 1 - by).low,
  high: scaled(x, 1 + by).high,
});

const tell = (figure: FigureMention): string =>
  `${[figure.value]
    .flat()
    .map((value) => say(value))
    .join('–')} ${figure.unit}`;

const report = (a: FigureMention, b: FigureMention, working: string): Report => ({
  data: { working },
  spans: spansOf([a, b]),
});
