// Whatever a line says that has a value (figures, dates, clocks, durations, numbered things), as a span on one scale.
import { STAGES } from '../../lexicon/life-cycles';
import type { ArticleFacts, FigureMention, TimeMention } from '../../resolve/facts';
import { words } from '../../text/normal';
import { measureOf } from '../../resolve/units';
import {
  amountOf,
  digitCount,
  dimensionOf,
  disjoint,
  lenient,
  nounsAgree,
  sameNoun,
  type Interval,
} from './amount';
import { fateOf } from './fate';
import { meaningsOf } from './meanings';
import { DATE, END, paragraphs, wakes, type Paragraph } from './paragraph';
import { phraseOf, type Phrase } from './phrase';
import { isBare } from './relation';
import { LazyWords, aroundIt, withoutBases } from './restate';
import { perArticle } from './view';

interface Value {
  /** What it can be compared with: `%`, `count`, `date`, `clock`, `phút` … */
  readonly sort: string;
  /** The widest fair reading; in days for dates and durations, in minutes for clocks. */
  readonly range: Interval;
}

/** A value with the words around it, which are read when they matter. */
export class Claim extends LazyWords<FigureMention | TimeMention> implements Value {
  readonly sort: string;
  readonly range: Interval;
  private place: number | undefined;
  private fated: number | undefined;
  private said: Phrase | undefined;
  private meant: ReadonlySet<string> | undefined;
  private around: { before: string; after: string } | undefined;

  constructor(paragraph: Paragraph, mention: FigureMention | TimeMention, value: Value) {
    super(paragraph, mention);
    this.sort = value.sort;
    this.range = value.range;
  }

  /** Where its letter stands in the line. */
  get at(): number {
    return (this.place ??= this.paragraph.indexOf(this.figure));
  }
  /** What stands for it in the line. */
  get letter(): string {
    return this.paragraph.text[this.at] ?? '';
  }
  /** What it is told with. */
  get phrase(): Phrase {
    return (this.said ??= phraseOf(this));
  }
  /** Content words of its sentence, by their meanings. */
  get meanings(): ReadonlySet<string> {
    return (this.meant ??= new Set(meaningsOf(this.sentence)));
  }
  /** What is counted; empty for all else. */
  get noun(): string {
    return this.figure.layer === 'figure' && this.figure.type === 'COUNT' ? this.figure.unit : '';
  }
  /** What has happened to those who are counted; -1 where nothing is said. */
  get fate(): number {
    return (this.fated ??= this.noun ? fateOf(this.paragraph.text, this.at) : -1);
  }
  /** The line before it, as far back as the mark or figure before it. */
  get before(): string {
    return this.surroundings.before;
  }
  /** The line after it, as far as the next mark or figure. */
  get after(): string {
    return this.surroundings.after;
  }

  private get surroundings(): { before: string; after: string } {
    return (this.around ??= aroundIt(this.paragraph.text, this.at));
  }
}

/** The claims of every paragraph. */
export const claimsOf = perArticle((article: ArticleFacts): readonly Claim[] =>
  paragraphs(article).flatMap((paragraph) =>
    paragraph.mentions.flatMap((mention) =>
      valuesOf(paragraph, mention).map((value) => new Claim(paragraph, mention, value)),
    ),
  ),
);

function valuesOf(paragraph: Paragraph, mention: FigureMention | TimeMention): Value[] {
  if (mention.layer === 'time') return timesOf(mention);
  if (isBare(mention) || (mention.type === 'COUNT' && !mention.unit)) {
    if (!paragraph.has(LABELS)) return [];
    const at = paragraph.indexOf(mention);
    const label = LABEL.exec(paragraph.text.slice(Math.max(0, at - 12), at))?.[1];
    const isCounted = /^ ?\p{L}/u.test(paragraph.text.slice(at + 1, at + 3));
    return label && !(isCounted && label === 'số') && typeof mention.value === 'number'
      ? [{ sort: label, range: { low: mention.value, high: mention.value } }]
      : [];
  }
  switch (mention.type) {
    case 'SCORE': {
      const [most = 0, least = 0, ...more] = [mention.value].flat().sort((a, b) => b - a);
      // Won 3-1 is lost 1-3.
      const value = most * 1000 + least;
      return more.length ? [] : [{ sort: 'score', range: { low: value, high: value } }];
    }
    case 'RATIO':
      return [];
    case 'RANK':
      return typeof mention.value === 'number'
        ? [{ sort: `rank ${mention.unit}`, range: { low: mention.value, high: mention.value } }]
        : [];
    default: {
      const unit = mention.type === 'PERCENT' && mention.unit !== '%' ? 'point' : '';
      const sort = `${dimensionOf(mention)}${unit} ${measureOf(mention.unit).rate ?? ''}`.trim();
      return [{ sort, range: lenient(mention) }];
    }
  }
}

const LABELS = wakes([], 'phút tầng vòng khóa kỳ khu lộ cấp thôn ấp phố cửa ga lớn lớp phòng số');
/** Words that number what they name: `phút 88`, `tầng 5`. */
const LABEL_WORDS =
  'phút|tầng|vòng|khóa|kỳ|khu|quốc lộ|cấp|thôn|ấp|khu phố|cửa|ga|tỉnh lộ|lớp|phòng|số';
const LABEL = new RegExp(`(?:^| )(${LABEL_WORDS}|độ lớn) (?:thứ )?$`, 'u');
const IS_LABEL = new RegExp(`^(?:${LABEL_WORDS})$`, 'u');

/** It tells which, not how many. */
export const isLabel = ({ sort }: Claim): boolean => IS_LABEL.test(sort);

const DAY = 86_400_000;

function timesOf({ type, value, said, mod }: TimeMention): Value[] {
  if (type === 'DURATION') {
    const days = daysIn(value);
    if (!days) return [];
    const slack = Math.max(days * 0.04, 0);
    const open = mod === 'MORE_THAN' || mod === 'LESS_THAN' || mod === 'APPROX' ? days * 0.15 : 0;
    return [{ sort: 'duration', range: { low: days - slack - open, high: days + slack + open } }];
  }
  const [start, end = start] = value.split('/') as [string, string?];
  const hours = [start, end].map(minuteOf);
  if (end !== start && hours.every((minute) => minute !== undefined)) {
    const both = hours[0]! * 1440 + hours[1]!;
    return [{ sort: 'hours', range: { low: both, high: both } }];
  }
  if (type === 'SET') return [];
  const found: Value[] = [];
  const [from, to] = [dayOf(start, false), dayOf(end!, true)];
  if (from !== undefined && to !== undefined) {
    const sort = said.day || said.month ? 'date' : said.year ? 'year' : 'relative';
    found.push({ sort, range: { low: from, high: to } });
  }
  if (end !== start && said.day && from !== undefined && to !== undefined && to > from)
    found.push({ sort: 'span', range: { low: to - from, high: to - from + 1 } });
  const part = PARTS.get(start.slice(-3));
  if (part !== undefined && end === start && from !== undefined)
    found.push({
      sort: 'part',
      range: { low: from * 100 + part - 0.9, high: from * 100 + part + 0.9 },
    });
  const minute = end === start ? minuteOf(start) : undefined;
  if (minute !== undefined) found.push({ sort: 'clock', range: { low: minute, high: minute } });
  return found;
}

/** Of a day; neighbours run into each other. */
const PARTS = new Map([
  ['TMO', 0],
  ['TMI', 1],
  ['TAF', 2],
  ['TEV', 4],
  ['TNI', 5],
]);

/** Of the day; undefined where no hour is said. */
function minuteOf(value: string): number | undefined {
  const clock = /T(\d\d)(?::(\d\d))?$/u.exec(value);
  return clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : undefined;
}

function dayOf(value: string, isEnd: boolean): number | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=T|$)/u.exec(value);
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => part && Number(part)) as [
    number,
    number?,
    number?,
  ];
  if (!isEnd || day) return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
  return Date.UTC(month ? year : year + 1, month ?? 0, 0) / DAY;
}

const IN_DAYS: Readonly<Record<string, number>> = {
  Y: 365,
  M: 30.4,
  W: 7,
  D: 1,
  H: 1 / 24,
  m: 1 / 1440,
  S: 1 / 86400,
};

function daysIn(value: string): number {
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/u.exec(value) ?? [];
  let days = 0;
  for (const [, number, unit] of `${date}${time.replaceAll('M', 'm')}`.matchAll(
    /([\d.]+)([YMWDHmS])/gu,
  ))
    days += Number(number) * IN_DAYS[unit!]!;
  return /X/u.test(value) ? 0 : days;
}

const DATES = new Set(['date', 'year', 'relative']);

/** The two can be of one thing: of one scale, and of what may be the same noun. */
export const areComparable = (a: Claim, b: Claim): boolean =>
  (a.sort === b.sort ||
    (DATES.has(a.sort) && DATES.has(b.sort)) ||
    (a.sort === 'duration' && b.sort === 'span')) &&
  (a.sort !== 'count' || nounsAgree(a.noun, b.noun) || sameNoun(a.noun, b.noun));

/** What is counted goes by one name, or by two of one meaning. */
export const areOfOneNoun = (a: Claim, b: Claim): boolean =>
  areComparable(a, b) && (a.sort !== 'count' || sameNoun(a.noun, b.noun));

/** Two ranges conflict where neither end is the same; of two numbers as finely told, no estimate makes one the other. */
export const contradict = (a: Claim, b: Claim): boolean => {
  const [x, y] = [endsOf(a), endsOf(b)];
  if (x && y) return x[0] !== y[0] && x[1] !== y[1];
  return disjoint(a.range, b.range) || areOtherNumbers(a.figure, b.figure);
};

/** As a share of the greater. */
const ESTIMATED = 0.05;

function areOtherNumbers(a: Claim['figure'], b: Claim['figure']): boolean {
  if (a.layer !== 'figure' || b.layer !== 'figure' || !isFirm(a) || !isFirm(b)) return false;
  const [x, y] = [amountOf(a), amountOf(b)];
  const digits = digitCount(x);
  return (
    digits > 1 &&
    digits === digitCount(y) &&
    Math.abs(x - y) > ESTIMATED * Math.max(Math.abs(x), Math.abs(y))
  );
}

const isFirm = ({ approx, value }: FigureMention): boolean =>
  (approx === 'exact' || approx === 'about') && typeof value === 'number';

const endsOf = ({ figure, sort }: Claim): readonly number[] | undefined =>
  figure.layer === 'figure' && sort !== 'score' && typeof figure.value !== 'number'
    ? figure.value
    : undefined;

/** `khánh thành năm 2021`, `năm 2023 khánh thành`: one event. */
export const areOfOneStage = (a: Claim, b: Claim): boolean =>
  LONG_STAGES.some((stage) => isOfStage(a, stage) && isOfStage(b, stage));

/** One syllable is of many words. */
const LONG_STAGES = [...STAGES.keys()].filter((stage) => stage.includes(' '));

const isOfStage = ({ before, after }: Claim, stage: string): boolean =>
  ` ${before}${after}`.includes(` ${stage} `);

const TIME_WORDS = words('lúc hôm giờ hồi dịp chiều sáng tối');

/** How many content words end both heads. */
export function headInCommon(a: Claim, b: Claim): number {
  const [x, y] = [a, b].map(({ head }) => head.filter((word) => !TIME_WORDS.has(word)));
  let shared = 0;
  while (x!.length > shared && x!.at(-1 - shared) === y!.at(-1 - shared)) shared++;
  return shared;
}

/** Of its sentence up to it, and of its clause. */
export const datesBeside = ({ paragraph, at }: Claim): string[] => {
  const { text } = paragraph;
  const clause = withoutBases(text.slice(at + 1).split(/[,;:()¶]/u, 1)[0]!);
  return [...(text.slice(text.lastIndexOf(END, at) + 1, at) + clause).matchAll(DATE_LETTERS)].map(
    ([letter]) => paragraph.time(letter).value,
  );
};

const DATE_LETTERS = new RegExp(DATE, 'gu');
