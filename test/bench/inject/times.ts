// Dates of an article made false: another weekday, a day that no month has, a range that runs backwards.
import { isChrome, type ArticleFacts } from '../../../server/src/core/index';
import type { Fault, Injector } from './fault';

type Time = ArticleFacts['times'][number];

const DAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const own = (article: ArticleFacts): Time[] =>
  article.times.filter((time) => !isChrome(article.zoneAt(time.start)) && !time.problem);

/** Every weekday that stands with a date of its own, made the one after it. */
const weekdays: Injector = {
  name: 'weekday',
  rule: 'time/weekday-mismatch',
  faults: (article) =>
    own(article).flatMap(({ value, said }) => {
      const { weekday, weekdaySpan, day } = said;
      if (!weekday || !weekdaySpan || !day || !/^\d{4}-\d\d-\d\d/u.test(value)) return [];
      return [{ start: weekdaySpan.start, end: weekdaySpan.end, put: DAYS[weekday % 7]! }];
    }),
};

/** `20/4` → `31/4`, `5/12` → `5/13`. */
const calendar: Injector = {
  name: 'day or month',
  rule: 'time/impossible-date',
  faults: (article, random) =>
    own(article).flatMap((time): Fault[] => {
      const text = article.doc.slice(time);
      const match = /(^|\D)(\d{1,2})([/-])(\d{1,2})(?=\D|$)/u.exec(text);
      if (!match || time.saidEnd || Number(match[2]) > 31 || Number(match[4]) > 12) return [];
      const start = time.start + match.index + match[1]!.length;
      const end = start + match[2]!.length + 1 + match[4]!.length;
      const short = [4, 6, 9, 11].includes(Number(match[4]));
      const put =
        short && random.int(0, 1) ? `31${match[3]!}${match[4]!}` : `${match[2]!}${match[3]!}13`;
      return [{ start, end, put }];
    }),
};

/** `từ 3 đến 9/7` → `từ 9 đến 3/7`. */
const ranges: Injector = {
  name: 'ends of a range',
  rule: 'time/reversed-range',
  faults: (article) =>
    own(article).flatMap((time) => {
      const text = article.doc.slice(time);
      const match =
        /(\d{1,2})((?:\/\d{1,2})?)( ?- ?| đến (?:hết )?(?:ngày )?)(\d{1,2})\/(\d{1,2})/u.exec(text);
      if (!match || !time.saidEnd) return [];
      const [whole, from, month, between, to, last] = match as unknown as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      if (month && month !== `/${last}`) return [];
      if (Number(from) >= Number(to)) return [];
      const start = time.start + match.index;
      return [{ start, end: start + whole.length, put: `${to}${month}${between}${from}/${last}` }];
    }),
};

/** `kỷ niệm 50 năm … (1973-2023)`: another number of years. */
const anniversaries: Injector = {
  name: 'years of an anniversary',
  rule: 'time/anniversary-mismatch',
  or: ['time/duration-mismatch'],
  faults: (article) =>
    [
      ...article.doc.text.matchAll(
        /(?<=kỷ niệm (?:lần thứ )?)(\d{1,3})(?= năm[^.\n]{0,60}\(\d{1,2}?\/?\d{0,2}\/?\d{4} ?[-–] ?)/gu,
      ),
    ].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      put: String(Number(match[0]) + 7),
    })),
};

/** `32 tuổi` of one who is told to be born in a year: ten years more. */
const ages: Injector = {
  name: 'age beside a year of birth',
  rule: 'time/age-mismatch',
  faults: (article) =>
    article.figures.flatMap((figure) => {
      const before = article.doc.text.slice(Math.max(0, figure.start - 50), figure.start);
      if (
        figure.type !== 'AGE' ||
        !/sinh (?:năm|ngày)[^.,;\n]{0,20}\d{4}[^.\n]{0,20}$/u.test(before)
      )
        return [];
      const { start, end } = figure.numberSpan;
      const age = Number(article.doc.text.slice(start, end));
      return age ? [{ start, end, put: String(age + 12) }] : [];
    }),
};

export const TIMES: readonly Injector[] = [weekdays, calendar, ranges, anniversaries, ages];
