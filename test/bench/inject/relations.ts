// Amounts of an article that hold a relation by their values alone, and one of them changed.
import { isChrome, type ArticleFacts } from '../../../server/src/core/index';
import { vietnamese, type Fault, type Injector } from './fault';
import type { Random } from './random';

type Figure = ArticleFacts['figures'][number];

/** Digits that stand for one exact value, which can be written anew. */
interface Amount {
  readonly figure: Figure;
  readonly value: number;
  readonly decimals: number;
  /** What a unit of the last place is worth: 1e9 of `14 tỷ`. */
  readonly scale: number;
}

const PLAIN = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/u;

function amountOf(article: ArticleFacts, figure: Figure): Amount[] {
  const digits = article.doc.slice(figure.numberSpan);
  if (typeof figure.value !== 'number' || !PLAIN.test(digits) || figure.approx !== 'exact')
    return [];
  const said = Number(digits.replace(/\./gu, '').replace(',', '.'));
  if (!said) return [];
  return [
    {
      figure,
      value: figure.value,
      decimals: digits.split(',')[1]?.length ?? 0,
      scale: figure.value / said,
    },
  ];
}

/** The amounts of each paragraph, in text order. */
function paragraphs(article: ArticleFacts): Amount[][] {
  return article.doc.lines
    .filter((line) => !isChrome(article.zoneAt(line.start)))
    .map((line) =>
      article.figures
        .filter((figure) => figure.start >= line.start && figure.end <= line.end)
        .flatMap((figure) => amountOf(article, figure)),
    )
    .filter((amounts) => amounts.length > 1);
}

/** The number anew, further off than any rounding covers. */
function changed({ figure, value, decimals, scale }: Amount, random: Random): Fault {
  const off = Math.max(3 / 10 ** decimals, (value / scale) * (random.int(15, 45) / 100));
  const less = value / scale - off > 0 && random.int(0, 1) === 0;
  return { ...spanOf(figure), put: vietnamese(value / scale + (less ? -off : off), decimals) };
}

const spanOf = ({ numberSpan: { start, end } }: Figure): { start: number; end: number } => ({
  start,
  end,
});
const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance;
const isAmount = ({ figure: { type } }: Amount): boolean => /^(?:COUNT|MONEY|MEASURE)$/u.test(type);

/** A total and the amounts of its unit right behind it that add up to it. */
const sums: Injector = {
  name: 'part of a sum',
  rule: 'figure/sum-mismatch',
  or: ['figure/share-mismatch', 'figure/difference-mismatch', 'figure/repeated-value-conflict'],
  faults: (article, random) =>
    paragraphs(article).flatMap((amounts) => {
      const faults: Fault[] = [];
      for (const [i, total] of amounts.entries()) {
        if (!isAmount(total) || total.value / total.scale < 20) continue;
        const unit = total.figure.unit;
        let sum = 0;
        const parts: Amount[] = [];
        for (const part of amounts.slice(i + 1, i + 7)) {
          if (
            part.figure.type !== total.figure.type ||
            (part.figure.unit && part.figure.unit !== unit)
          )
            break;
          sum += part.value;
          parts.push(part);
          if (parts.length > 1 && near(sum, total.value, total.scale * 1e-9))
            faults.push(changed(random.pick([total, ...parts]), random));
          if (sum > total.value) break;
        }
      }
      return faults;
    }),
};

/** A percentage, with the part and the whole near it. */
const shares: Injector = {
  name: 'percentage of a share',
  rule: 'figure/share-mismatch',
  or: ['figure/growth-mismatch', 'figure/percent-sum-mismatch'],
  faults: (article, random) =>
    ratios(article).flatMap(({ percent, small, large }) => {
      const share = (100 * small.value) / large.value;
      return near(share, percent.value, 0.6 / 10 ** percent.decimals)
        ? [changed(percent, random)]
        : [];
    }),
};

/** A percentage, with the value now and the one before near it. */
const growth: Injector = {
  name: 'percentage of a growth',
  rule: 'figure/growth-mismatch',
  or: ['figure/share-mismatch', 'figure/difference-mismatch'],
  faults: (article, random) =>
    ratios(article).flatMap(({ percent, small, large }) => {
      const up = (100 * (large.value - small.value)) / small.value;
      const down = (100 * (large.value - small.value)) / large.value;
      const tolerance = 0.6 / 10 ** percent.decimals;
      return near(up, percent.value, tolerance) || near(down, percent.value, tolerance)
        ? [changed(percent, random)]
        : [];
    }),
};

/** Percentages that are no round number, each with two amounts of one unit that stand beside it. */
function ratios(article: ArticleFacts): { percent: Amount; small: Amount; large: Amount }[] {
  return paragraphs(article).flatMap((amounts) =>
    amounts.flatMap((percent, i) => {
      if (percent.figure.type !== 'PERCENT' || percent.value % 10 === 0) return [];
      const beside = amounts.slice(Math.max(0, i - 2), i + 3).filter(isAmount);
      return beside.flatMap((a, j) =>
        beside
          .slice(j + 1)
          .filter((b) => a.figure.unit === b.figure.unit && a.value !== b.value)
          .filter((b) => Math.min(a.value / a.scale, b.value / b.scale) > 12)
          .map((b) =>
            a.value < b.value ? { percent, small: a, large: b } : { percent, small: b, large: a },
          ),
      );
    }),
  );
}

/** One value told twice, and two of its digits changed places, or its magnitude another. */
function twice(article: ArticleFacts): [Amount, Amount][] {
  const amounts = article.figures
    .filter((figure) => !isChrome(article.zoneAt(figure.start)))
    .flatMap((figure) => amountOf(article, figure))
    .filter((amount) => amount.value / amount.scale >= 100 && isAmount(amount));
  const pairs: [Amount, Amount][] = [];
  for (const [i, a] of amounts.entries()) {
    const b = amounts
      .slice(i + 1)
      .find((o) => o.value === a.value && o.figure.unit === a.figure.unit);
    if (b) pairs.push([a, b]);
  }
  return pairs;
}

const RESTATED = [
  'figure/headline-mismatch', 'figure/caption-mismatch', 'figure/unit-slip', 'figure/sum-mismatch',
  'figure/share-mismatch', 'figure/growth-mismatch', 'figure/difference-mismatch', 'figure/mixed-separators',
]; // prettier-ignore

const digits: Injector = {
  name: 'two digits of a repeated figure',
  rule: 'figure/repeated-value-conflict',
  or: RESTATED,
  faults: (article) =>
    twice(article).flatMap(([, second]) => {
      const text = article.doc.slice(second.figure.numberSpan);
      const at = [...text.matchAll(/(\d)(\d)/gu)].find(([, a, b]) => a !== b && b !== '0');
      if (!at) return [];
      const put = text.slice(0, at.index) + at[2]! + at[1]! + text.slice(at.index + 2);
      return [{ ...spanOf(second.figure), put }];
    }),
};

const magnitudes: Injector = {
  name: 'magnitude of a repeated figure',
  rule: 'figure/unit-slip',
  or: ['figure/repeated-value-conflict', ...RESTATED],
  faults: (article) =>
    twice(article).flatMap(([, { figure }]) => {
      const text = article.doc.slice(figure);
      const put = / tỷ /u.test(text)
        ? text.replace(' tỷ ', ' triệu ')
        : text.replace(' triệu ', ' tỷ ');
      return put === text ? [] : [{ start: figure.start, end: figure.end, put }];
    }),
};

/** An amount with another currency's in brackets, ten times as much. */
const currencies: Injector = {
  name: 'converted amount',
  rule: 'figure/conversion-mismatch',
  faults: (article) =>
    article.figures.flatMap((figure, i) => {
      const next = article.figures[i + 1];
      if (!next || figure.type !== 'MONEY' || next.type !== 'MONEY' || figure.unit === next.unit)
        return [];
      if (!/^ ?\([\p{L} ]*$/u.test(article.doc.text.slice(figure.end, next.start))) return [];
      const text = article.doc.slice(next.numberSpan);
      if (!PLAIN.test(text)) return [];
      const value = Number(text.replace(/\./gu, '').replace(',', '.'));
      return [{ ...spanOf(next), put: vietnamese(value * 10, text.split(',')[1]?.length ?? 0) }];
    }),
};

const separators: Injector = {
  name: 'one separator',
  rule: 'figure/mixed-separators',
  faults: (article) =>
    article.figures.flatMap((figure) => {
      const text = article.doc.slice(figure.numberSpan);
      if (!/^\d{1,3}(?:\.\d{3}){2,}$/u.test(text)) return [];
      const last = text.lastIndexOf('.');
      return [{ ...spanOf(figure), put: `${text.slice(0, last)},${text.slice(last + 1)}` }];
    }),
};

const WORDS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** `gồm A, B và C` behind a small count of as many: one of them left out. */
const lists: Injector = {
  name: 'item of a list',
  rule: 'figure/count-list-mismatch',
  faults: (article, random) =>
    article.doc.sentences.flatMap((sentence) => {
      const text = article.doc.slice(sentence);
      const match =
        /(?:^| )(\d|\p{L}+) (?:\p{Ll}+ ){1,3}(?:gồm|là)? ?:? ?(\p{Lu}[^.;:()]*)\.?$/u.exec(text);
      if (!match) return [];
      const count = Number(match[1]) || WORDS.indexOf(match[1]!.toLowerCase()) + 2;
      const items = match[2]!.split(/, | và /u);
      if (count < 3 || items.length !== count || items.some((item) => item.length > 30)) return [];
      const drop = random.int(0, items.length - 2);
      const start =
        sentence.start +
        text.indexOf(match[2]!, match.index) +
        items.slice(0, drop).join(', ').length +
        (drop ? 2 : 0);
      return [{ start, end: start + items[drop]!.length + 2, put: '' }];
    }),
};

export const RELATIONS: readonly Injector[] = [
  sums, shares, growth, digits, magnitudes, currencies, separators, lists,
]; // prettier-ignore
