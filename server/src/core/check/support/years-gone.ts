// Years gone by since a date that the text says: `Cách đây 60 năm`, `35 năm sau, hôm nay`.
import type { ArticleFacts, TimeMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { saidYear } from './calendar';
import { DATE, END, type Paragraph } from './paragraph';
import { matches } from './relation';

/** `Cách đây 60 năm, ngày 2/9/1945`, `năm 1945 (cách nay 80 năm)`: one moment told in two ways. */
const AGO = new RegExp(`(?<one>${DATE}) ?[,(] (?:(?:tức|vào|là|đúng) )*(?<other>${DATE})`);
const YEARS_AGO =
  /^(?:(?:cách đây|cách nay|cách ngày nay)(?: (?:đúng|tròn|vừa tròn))? [^ ]+(?: [^ ]+)? (?:năm|thế kỷ|thập kỷ|thập niên)|(?:đúng )?[^ ]+(?: [^ ]+)? năm (?:về )?trước)$/u;

export function* ago(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  for (const match of matches(paragraph, AGO)) {
    const pair = [paragraph.time(match.groups['one']!), paragraph.time(match.groups['other']!)];
    const isAgo = (time: TimeMention): boolean =>
      !time.mod && YEARS_AGO.test(paragraph.source(time).normalize('NFC').toLowerCase());
    const back = pair.find(isAgo);
    const dated = pair.find((time) => time !== back && saidYear(time) !== undefined);
    const published = Number(article.published.value?.slice(0, 4));
    if (!back || !dated || !published || !/^\d{4}$/u.test(back.value)) continue;
    const [said, years] = [saidYear(dated)!, published - Number(back.value)];
    if (Math.abs(published - said - years) <= 1) continue;
    yield {
      data: {
        working: `${published} − ${said} = ${published - said} ≠ ${years}`,
        expected: published - said,
      },
      spans: pair.map(({ start, end }) => ({ start, end })),
    };
  }
}

/** `năm 1985. Đúng 35 năm sau, hôm nay …`: what has come in so many years cannot be ahead, nor be over. */
const LATER = /^(?:(?:đúng|tròn) )?(?:[^ ]+ ){1,3}(?:năm|thế kỷ|thập kỷ|thập niên) sau(?: đó)?$/u;

export function* since(article: ArticleFacts, paragraph: Paragraph): Generator<Report> {
  const published = Number(article.published.value?.slice(0, 4));
  if (!published) return;
  const { times, text } = paragraph;
  for (const [i, later] of times.entries()) {
    const base = times[i - 1];
    if (!base || !/^\d{4}$/u.test(later.value) || saidYear(later) !== undefined) continue;
    if (!LATER.test(paragraph.source(later).normalize('NFC').toLowerCase())) continue;
    const from = saidYear(base);
    if (from === undefined || base.value.includes('/')) continue;
    if (paragraph.sentencesBetween(base, later) > 1) continue;
    const years = Number(later.value) - from;
    const rest = text.slice(paragraph.indexOf(later) + 1);
    const next = times[i + 1];
    const isNow =
      /^ ?, ?(?:vào )?(?:[\uf000-\uf3ff]|nay|giờ đây)/u.test(rest) &&
      (next === undefined || saidYear(next) === undefined) &&
      (next === undefined ||
        next.value === 'PRESENT_REF' ||
        next.value.startsWith(String(published)));
    const told = next && /^ ?, (?:vào )?[\uf000-\uf1ff]/u.test(rest) ? saidYear(next) : undefined;
    if (told !== undefined) {
      const isOfYears = / năm sau/u.test(paragraph.source(later).normalize('NFC').toLowerCase());
      if (isOfYears || Math.abs(told - from - years) <= 1) continue;
      yield {
        data: { working: `${told} − ${from} = ${told - from} ≠ ${years}`, expected: told - from },
        spans: [base, later, next!].map(({ start, end }) => ({ start, end })),
      };
      continue;
    }
    const isAhead =
      from + years > published && !/(?:^| )(?:sẽ|dự kiến|sắp) /u.test(rest.split(END)[0]!);
    const expected = published - from;
    if (!isAhead && !(isNow && Math.abs(expected - years) > 1)) continue;
    yield {
      data: { working: `${published} − ${from} = ${expected} ≠ ${years}`, expected },
      spans: [base, later].map(({ start, end }) => ({ start, end })),
    };
  }
}
