// An anniversary's number that the years do not give.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { words as wordList } from '../../../text/normal';
import type { Span } from '../../../text/span';
import { durationOf, saidYear } from '../../support/calendar';
import {
  AGE,
  COUNT,
  DATE,
  DURATION,
  END,
  RANK,
  RATIO,
  paragraphs,
  wakes,
  type Paragraph,
} from '../../support/paragraph';
import { ago, since } from '../../support/years-gone';
import type { ArticleRule, Report } from '../../rule';

/** A number of years in any of its forms. */
const YEARS = new RegExp(
  `(?<length>${DURATION})|(?<age>${AGE})|(?<quarters>${RATIO}) thế kỷ|(?<seasons>${COUNT}) mùa (?:xuân|hè|thu|đông|sen|phượng|lá)|(?<birthday>(?:sinh nhật|kỷ niệm|giỗ|giỗ đầu|ngày (?:mất|sinh|giỗ)) (?:lần )?(?<nth>${RANK}))|năm (?<ordinal>${RANK})`,
  'gu',
);
/** What makes a length of time one of a jubilee or of an existence: before it in its clause. */
const MARKED =
  /(?:^| )(?:kỷ niệm|tổng kết|mừng|tròn|đúng|chẵn|dịp|(?<!(?:doanh|cá|công|nạn|bệnh|quân|tư|nghệ|chứng|phạm|thương|siêu|vĩ|hôn) )nhân|đánh dấu|tưởng niệm|tưởng nhớ|giỗ|lễ|đủ|đầy|(?:bước|chuyển) (?:sang|vào|qua)|(?:trải|đi|vượt) qua|lùi xa|trôi qua|(?:chạm|cán|đạt) mốc|cột mốc|ghi dấu|sinh nhật|chặng đường|hành trình|lịch sử|bề dày|(?:đi|sống) (?:hết|trọn|được|suốt)|tồn tại|(?:nay|nay là|tuổi đời|tính đến \p{L}+|(?:đến|tới) (?:nay|giờ|đây)) ?(?:đã |vừa |được |có |là )*)(?= |$)/u;
/** … or after it. */
const MARKING =
  /^ (?:chẵn|tròn|(?:đã )?(?:trôi qua|lùi xa|đi qua)|đã qua|tuổi đời|tồn tại|lịch sử|(?:ngày )?(?:truyền thống|thành lập|ra đời|khai sinh|khánh thành)|hình thành và phát triển|xây dựng và (?:phát triển|trưởng thành)|hoạt động(?= ?[,.;¶])|ngày (?:sinh|mất|cưới|ký|giải phóng))/u;
const TO_NOW = /(?:[\uf000-\uf1ff]|^) ?(?:(?:đã|vừa|được|tròn|có|là|đúng|cũng) )+$/u;
/** What opens a sentence with the time that has gone by. */
const ELAPSING = /^ (?:kể từ|tính từ|sau (?:ngày|khi|lễ|vụ|trận|cuộc|cơn)|từ (?:ngày|khi))(?= )/u;
const ROUGH =
  /(?:gần|hơn|trên|khoảng|ngót|chừng|non|xấp xỉ|cỡ|tới|cách đây|hàng|suốt|mỗi|cứ|thêm|sau khi|án) $/u;

/** What a jubilee is counted from. */
const BEGUN =
  /(?:^| )(?:thiết lập|thành lập|ra đời|khánh thành|khởi (?:dựng|công|đầu|nghiệp|xướng)|ký(?: kết|(?! túc))|sáng lập|giải phóng|thống nhất|bắt đầu|mở (?:cửa|màn|đường)|mở(?= (?:từ|hồi|[\uf000-\uf1ff]))|xây(?: dựng)?|dựng|lập(?: nên| ra|(?! gia đình| kỷ lục| công| nghiệp))|khai (?:sinh|trương|giảng|trường|mạc|quật)|phát (?:hành|sóng)|kết nghĩa|gia nhập|tái lập|lên sóng|hoạt động|bình thường hóa|quan hệ|xảy ra|nổ ra|chào đời|sinh|mất|ra đi|qua đời|từ trần|tạ thế|hy sinh|vĩnh biệt|thông xe|vận hành|công nhận|đầu tiên|lần đầu|đi vào|đặt (?:chân|viên gạch|móng)|nên duyên|kết hôn|cưới|quốc khánh|độc lập|chiến thắng|cách mạng|ra mắt|trình làng|công chiếu|khởi chiếu|công diễn|xuất bản|phát động|niêm yết|ghi danh|xếp hạng|vào nghề|ra trường|tốt nghiệp|có (?:từ|mặt)|trận|truyền thống|bước chân|khởi|tách|chia tách|nhập ngũ|về nước|thảm họa|vụ)(?= |$)/u;
/** Joins a number of years to the date from which it runs. */
const SINCE = /(?:^| )(?:sau|kể từ|tính từ|từ|ngày|kể|khi)(?= |$)/u;
const CLAUSE = new RegExp(`[,;:${END}()]`, 'u');
/** … and the mentions between which a date has its own words. */
const CLAUSES = new RegExp(`[;${END}()\ue000-\uf8ff]`, 'u');
/** The date of the celebration, not of what is celebrated. */
const WHEN =
  /(?:^| )(?:vào|trong|dịp|tổ chức|diễn ra)(?: (?:ngày|hôm|sáng|tối|chiều|cuối|đầu))? ?$/u;
const ELAPSED = new RegExp(
  `^[^${END};\\ue000-\\uf8ff]{0,40}? (?:(?:đến|tới) (?:nay|giờ|đây)|nay|${DATE}) (?:(?:thì|là|đã|vừa|được|tròn|đúng|chẵn|lùi xa|trôi qua) )+$`,
  'u',
);
const FROM = /(?: (?:kể từ|tính từ)|^[^,]* từ)(?: (?:ngày|hồi|khi|lúc|mùa)(?: \p{L}+){0,3})? $/u;
const WHEN_CELEBRATED = /(?:^| )(?:kỷ niệm|mừng|tưởng niệm|lễ)(?= |$)/u;
const CELEBRATED = /^ ?[-–(] ?(?:kỷ niệm|mừng|tròn)(?= |$)/u;
const LENGTH = new RegExp(DURATION, 'u');
const DATES = new RegExp(DATE, 'gu');
const DATED = wakes([DATE]);

/**
 * ### What it does
 *
 * Compares the number of an anniversary (`kỷ niệm 65 năm`) with the years that the text gives, or
 * with the year of publication. A celebration in the year after is accepted.
 *
 * ### Why is this bad
 *
 * The number or the year is wrong.
 *
 * ### Example
 *
 * ```text
 * Thư viện huyện mở cửa năm 1958 và kỷ niệm 60 năm dịp ấy vào năm 2023.
 * ```
 */
export const anniversaryMismatch: ArticleRule = {
  id: 'time/anniversary-mismatch',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const paragraph of paragraphs(article)) {
      if (!paragraph.has(DATED)) continue;
      for (const jubilee of jubilees(paragraph)) {
        const report = judge(article, paragraph, jubilee);
        if (report) yield report;
      }
      yield* ago(article, paragraph);
      yield* since(article, paragraph);
    }
  },
};

interface Jubilee extends Span {
  readonly years: number;
  /** An age and the number of a year are also counted from one. */
  readonly isInclusive: boolean;
  /** It says itself what it is of: a birthday, a death. */
  readonly isOwn: boolean;
  /** `Nửa thế kỷ sau ngày …`: up to a year that the sentence says, or up to now. */
  readonly isElapsed: boolean;
  /** Where it stands in the paragraph's text. */
  readonly at: number;
  readonly to: number;
}

/** Numbers of years that are celebrated, or told as all that has gone by. */
function* jubilees(paragraph: Paragraph): Generator<Jubilee> {
  const { text } = paragraph;
  for (const match of text.matchAll(YEARS)) {
    const [at, to] = [match.index, match.index + match[0].length];
    const lead = ` ${text
      .slice(Math.max(0, at - 60), at)
      .split(CLAUSE)
      .pop()!}`;
    const tail = text.slice(to, to + 40);
    const { birthday, age, ordinal } = match.groups!;
    if (ROUGH.test(lead)) continue;
    // `từ năm 1965, đến nay đã 60 năm tuổi`: the date says already up to when.
    const isToNow = TO_NOW.test(lead) && isUpToNow(paragraph, text.slice(0, at));
    const isElapsed = !age && ELAPSING.test(tail) && lead.trim() === '';
    if (!birthday && !isElapsed && !isToNow && !MARKED.test(lead) && (age || !MARKING.test(tail)))
      continue;
    // `Chị lập gia đình năm 2010 khi tròn 23 tuổi`: a person's age.
    const opening = text.slice(text.lastIndexOf(END, at) + 1, at);
    if (age && (PERSON.test(opening) || YOUNGER.test(lead))) continue;
    const count = yearsOf(paragraph, match.groups!);
    if (count)
      yield { ...count, isInclusive: !!(age ?? ordinal), isOwn: !!birthday, isElapsed, at, to };
  }
}

/** The date before a place runs up to now. */
function isUpToNow(paragraph: Paragraph, before: string): boolean {
  const letter = [...before.matchAll(DATES)].at(-1)?.[0];
  return !!letter && paragraph.time(letter).value.endsWith('PRESENT_REF');
}

function yearsOf(
  paragraph: Paragraph,
  groups: Readonly<Record<string, string | undefined>>,
): (Span & { years: number }) | undefined {
  const { length, quarters } = groups;
  if (length) {
    const time = paragraph.time(length);
    const { start, end, mod } = time;
    const lasting = durationOf(time);
    return lasting?.unit === 'Y' && !mod ? { start, end, years: lasting.count } : undefined;
  }
  const letter =
    quarters ?? groups['age'] ?? groups['seasons'] ?? groups['nth'] ?? groups['ordinal'];
  const { start, end, value, approx } = paragraph.figure(letter!);
  if (typeof value !== 'number' || approx !== 'exact') return undefined;
  return { start, end, years: quarters ? value * 100 : value };
}

/** A year that the text says, and where. */
interface Dated {
  readonly year: number;
  readonly time: TimeMention;
  readonly at: number;
}

/** Dates of the jubilee's sentence and of those next to it; both ends of a range. */
function datesNear(paragraph: Paragraph, { at, to }: Jubilee): Dated[] {
  const { text } = paragraph;
  const from = text.lastIndexOf(END, Math.max(0, text.lastIndexOf(END, at) - 1)) + 1;
  const next = text.indexOf(END, to);
  const end = next < 0 ? -1 : text.indexOf(END, next + 1);
  return [...text.slice(from, end < 0 ? undefined : end).matchAll(DATES)].flatMap((match) => {
    const time = paragraph.time(match[0]);
    return time.value
      .split('/')
      .filter((part) => /^\d{4}/u.test(part))
      .map((part) => ({ year: Number(part.slice(0, 4)), time, at: from + match.index }));
  });
}

function judge(article: ArticleFacts, paragraph: Paragraph, jubilee: Jubilee): Report | undefined {
  const dates = datesNear(paragraph, jubilee);
  const published = Number(article.published.value?.slice(0, 4)) || undefined;
  const latest = Math.max(published ?? 0, ...dates.map(({ year }) => year));
  const byDistance = (a: Dated, b: Dated): number =>
    Math.abs(a.at - jubilee.at) - Math.abs(b.at - jubilee.at) || a.year - b.year;
  const [base] = dates
    .filter(({ year }) => year < latest && year <= (published ?? year))
    .filter((date) => isBase(paragraph, jubilee, date))
    .sort(byDistance);
  if (!base || base.year < 900 || isOfAnother(paragraph, base, jubilee)) return undefined;
  const sentence = paragraph.text.lastIndexOf(END, jubilee.at);
  const next = paragraph.text.indexOf(END, jubilee.at);
  const nows = dates
    .filter(
      ({ time, year, at }) =>
        year > base.year &&
        (time === base.time ||
          (saidYear(time) !== undefined && at > sentence && (next < 0 || at < next))),
    )
    .sort(
      (a, b) => Number(b.time === base.time) - Number(a.time === base.time) || byDistance(a, b),
    );
  // Without a year of its own the celebration may be of the coming year, or told of the past one.
  const slack = nows.length ? [0] : [0, 1, -1];
  if (jubilee.isElapsed && !nows.length && !NOW.test(sentenceOf(paragraph, jubilee)))
    return undefined;
  const years = [...dates.map(({ year }) => year), ...(published ? [published] : [])];
  const fits = (count: number): boolean =>
    slack.some((more) => count + more === jubilee.years) ||
    (jubilee.isInclusive && count + 1 === jubilee.years);
  if (years.some((from) => years.some((to) => to > from && fits(to - from)))) return undefined;
  const to = nows[0]?.year ?? published;
  if (to === undefined || to <= base.year) return undefined;
  const places = new Set<Span>([jubilee, base.time, ...(nows[0] ? [nows[0].time] : [])]);
  return {
    data: {
      working: `${to} − ${base.year} = ${to - base.year} ≠ ${jubilee.years}`,
      expected: to - base.year,
    },
    spans: [...places].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
  };
}

/** The words of the sentence from the jubilee on. */
const sentenceOf = ({ text }: Paragraph, { to }: Jubilee): string =>
  ` ${text.slice(to).split(END)[0]!}`;
const NOW =
  /(?:^|[ ,])(?:nay|hôm nay|năm nay|giờ đây|bây giờ|ngày nay|vẫn)(?= )|[\uf000-\uf1ff]\s*(?=đã|vẫn)/u;

/** `kém vợ đúng 10 tuổi` */
const YOUNGER = / (?:kém|hơn)(?: \p{L}+){0,4} $/u;
const IS_AGE = new RegExp(`^${AGE}$`, 'u');
const LIVED =
  /(?:^| )(?:kết hôn|cưới|lập gia đình|lấy (?:vợ|chồng)|ly hôn|tốt nghiệp)(?: vào| hồi)? $/u;

/** Does something begin at the date that the jubilee may be of? */
function isBase({ text }: Paragraph, jubilee: Jubilee, { time, at }: Dated): boolean {
  const isRange = time.value.includes('/');
  if (saidYear(time) === undefined && !isRange) return false;
  if (time.value.endsWith('/PRESENT_REF') && TO_NOW.test(text.slice(at, jubilee.at))) return true;
  // `đến năm 2030 - kỷ niệm 100 năm …`: the day of a celebration, of this one or of another.
  if (CELEBRATED.test(text.slice(at + 1, at + 12))) return false;
  // `ra đời năm 2001 nhân 30 năm …`: the date of the celebration; one that people go to is not theirs.
  const toJubilee = at < jubilee.at ? text.slice(at + 1, jubilee.at) : '';
  if (/^ (?:(?:đúng|vào|nhân|dịp|chào|mừng|kỷ niệm|lễ) )+$/u.test(toJubilee)) return false;
  if (/(?:^| )(?:dự|tham dự|tham gia)(?: lễ)? kỷ niệm $/u.test(toJubilee)) return false;
  // `hiện đã 48 tuổi, cô kết hôn năm 2007`: a person's age, and what people do in their lives.
  const isAge = IS_AGE.test(text.slice(jubilee.at, jubilee.to));
  if (isAge && LIVED.test(text.slice(Math.max(0, at - 30), at))) return false;
  const own = at > jubilee.to ? text.slice(jubilee.to, at) : END;
  // `kỷ niệm 10 năm ngày cưới vào năm 2018` may be when it was kept.
  if (/^ ngày(?: \p{L}+){1,5} vào $/u.test(own)) return false;
  const isBracketed = /\( (?:[^()]{0,12} )?$/u.test(text.slice(Math.max(0, at - 16), at));
  // `kỷ niệm 60 năm ngày truyền thống (1964-2026)`; not what is `vào năm 2015`
  // `kỷ niệm 131 năm …, 45 năm … (1976-2021)`: of the last one.
  if (!own.includes(END) && LENGTH.test(own)) return false;
  if (!own.includes(END) && !/[;:]/u.test(own)) {
    if (isBracketed && !/\).*\(/u.test(own)) return true;
    if (FROM.test(own)) return true;
    if (!/ , | \( /u.test(own) && (SINCE.test(own) || (BEGUN.test(own) && !WHEN.test(own))))
      return true;
  }
  // `bắc qua sông hồi 1999, tới giờ là 26 năm`
  if (at < jubilee.at && ELAPSED.test(text.slice(at + 1, jubilee.at))) return true;
  const lead = ` ${text
    .slice(Math.max(0, at - 90), at)
    .split(CLAUSES)
    .pop()!}`;
  const tail = ` ${
    text
      .slice(at + 1, at + 60)
      .split(CLAUSES)[0]!
      .split(' , ')[0]!
  }`;
  const isLeading = lead.trim().split(' ').length < 4;
  const begun =
    BEGUN.exec(at > jubilee.to ? ` ${lead.split(' , ').pop()!}` : lead) ??
    (isLeading ? BEGUN.exec(tail) : undefined);
  if (!begun || WHEN_CELEBRATED.test(lead) || isOfOwn({ text }, jubilee, `${lead}${tail}`))
    return false;
  const of = BEGUN.exec(` ${text.slice(jubilee.to, jubilee.to + 60).split(CLAUSE)[0]!}`);
  // `Kỷ niệm 50 năm thống nhất, thành phố khánh thành cây cầu khởi công năm 2022`
  if (at > jubilee.to && isOfNext(text, jubilee, lead.slice(0, lead.indexOf(begun[0]))))
    return false;
  if (!of) return jubilee.isOwn || own.includes(END) || !/^[^;¶]* , /u.test(own);
  return sortOf(of[0]) === sortOf(begun[0]) || ANY.test(of[0]);
}

/** `kỷ niệm 20 năm liên kết đào tạo`: of what it says itself, at length, and the date is not told of. */
function isOfOwn({ text }: Pick<Paragraph, 'text'>, { to }: Jubilee, told: string): boolean {
  const next = text
    .slice(to, to + 60)
    .split(CLAUSES)[0]!
    .split(' , ')[0]!
    .trim()
    .split(' ');
  const length = next.findIndex((word) => !/^\p{L}+$/u.test(word) || CLAUSE_GOES_ON.has(word));
  const own = length < 0 ? next : next.slice(0, length);
  const said = ` ${own.join(' ')}`.replace(/ (?:đầu tiên|lần đầu)/u, '');
  return (
    own.length > 2 &&
    !BEGUN.test(said) &&
    !own.some((word) => word.length > 2 && told.split(' ').includes(word))
  );
}
/** `… nhân 50 năm thành lập; ký túc xá xây năm 1998`: of a subject that the jubilee is not told of. */
function isOfNext(text: string, { at }: Jubilee, subject: string): boolean {
  const own = text.slice(at + 1).split(/[;¶]/u);
  if (own.length < 2 && !text.slice(0, at).includes(END)) return false;
  const known = new Set(
    text
      .slice(text.lastIndexOf(END, at) + 1, text.length)
      .split(/[;¶]/u)[0]!
      .split(' '),
  );
  const head = subject.split(' ').find((word) => /^\p{L}+$/u.test(word) && !GENERIC.has(word));
  return head !== undefined && !known.has(head) && !PEOPLE.has(head) && !ACT.has(head);
}
/** What founds a thing, or is its first. */
const ACT = wordList('quyết văn giấy nghị lễ viên mẻ khóa số chuyến lứa lần danh');
const CLAUSE_GOES_ON = wordList(
  `vào trong tại với bằng ở của nhưng và cho tổ diễn sẽ đã được ngày sự kiện này đó ấy kể tính từ sau chẵn tròn hoạt hình
  tuổi năm lễ mừng dịp đánh khi là thì mà do bởi nhân trôi lùi tồn qua có vẫn nay đến tới trước một các những buổi đêm`,
);
const ANY = /truyền thống|hoạt động|quan hệ/u;
const SORTS = [
  /mất|ra đi|qua đời|từ trần|tạ thế|hy sinh|vĩnh biệt/u,
  /^ (?:sinh|chào đời)/u,
  /cưới|kết hôn|nên duyên/u,
  /giải phóng|thống nhất|quốc khánh|độc lập|chiến thắng|cách mạng/u,
];
/** Births, deaths and victories are not foundings. */
const sortOf = (begun: string): number => SORTS.findIndex((sort) => sort.test(begun));

/** Words before a subject, words that it may come back with, and people who speak or celebrate for it. */
const GENERIC = wordList(
  `này nay đây vừa đã sẽ đang mới vào dịp khi đến tới tính ở tại giờ lại bước cũng chuẩn bị hai bên hôm qua
  đón nhận chào tổng kết những các nhiều nhà đơn vị nơi ngôi nó lễ tổ chức và năm tháng ngày mùa thì là được trong`,
);
const PEOPLE = wordList(
  `họ người ông bà anh chị dân con cháu đàn gia tòa tập thầy cán công ban lãnh khán cựu bạn nước cô đoàn`,
);

const PERSON = /^ ?(?:ông|bà|anh|chị|cô|cụ|họ|(?:hai )?vợ chồng) /u;
const FOUNDED = /^ (?:ngày )?(?:thành lập|ra đời|truyền thống|hoạt động)/u;

/** `Xã thành lập năm 1986, trạm y tế vừa kỷ niệm 20 năm`: two subjects, one of each clause. */
function isOfAnother({ text }: Paragraph, base: Dated, jubilee: Jubilee): boolean {
  if (base.at > jubilee.at) return false;
  const opening = text
    .slice(text.lastIndexOf(END, base.at) + 1, base.at)
    .split(/[,;]/u)
    .pop()!;
  // `Ông gia nhập đoàn năm 1990; đoàn kỷ niệm 60 năm thành lập`
  if (PERSON.test(opening) && FOUNDED.test(text.slice(jubilee.to))) return true;
  // `Ông sáng lập hãng năm 1990 và vừa đón sinh nhật thứ 70`
  if (
    PERSON.test(opening) &&
    jubilee.isOwn &&
    !/(?:sinh|mất|qua đời|từ trần|ra đi|hy sinh|tạ thế|cưới|kết hôn) $/u.test(
      `${opening.trimEnd()} `,
    )
  )
    return true;
  const begun = BEGUN.exec(` ${opening}`);
  const subject = begun ? opening.slice(0, begun.index) : opening;
  if (!subject.trim() || /đầu tiên|lần đầu/u.test(opening)) return false;
  if (new RegExp(`^ (?:ngày|${BEGUN.source})`, 'u').test(text.slice(jubilee.to))) return false;
  const between = text.slice(base.at + 1, jubilee.at);
  if (!/[,;]|¶/u.test(between)) return false;
  const clause = between.split(/[,;¶]/u).pop()!;
  const own = clause.split(MARKED)[0]!;
  // `…, sẽ đón sinh nhật 30 tuổi`: the same subject goes on.
  if (
    /^ ?(?:sẽ|đã|vừa|đang|được|từng|cũng|lại|sắp|có|là) /u.test(
      own.replace(/^ ?[\uf000-\uf1ff]/u, ''),
    )
  )
    return false;
  const known = new Set(opening.split(' '));
  const head = own.split(' ').find((word) => /^\p{L}+$/u.test(word) && !GENERIC.has(word));
  return head !== undefined && !known.has(head) && !PEOPLE.has(head);
}
