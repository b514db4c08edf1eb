// A first since a year, and the same thing told of a later year.
import type { ArticleFacts, TimeMention } from '../../../resolve/facts';
import { words as wordList } from '../../../text/normal';
import { amountOf } from '../../support/amount';
import { dayNumber, dayOf, reachOf, saidYear, yearOf } from '../../support/calendar';
import { beyond } from '../../support/extremes';
import { tallied, womanBefore } from '../../support/tallies';
import { DATE, DURATION, END, FIGURE, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches } from '../../support/relation';
import type { ArticleRule, Report } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
const loose = (most: number): string => `[^${END};]{0,${most}}?`;
const FIRST = new RegExp(
  `(?:lần đầu tiên|lần đầu|đầu tiên|cao nhất|thấp nhất|lớn nhất|mạnh nhất|tồi tệ nhất|nhiều nhất|ít nhất|kỷ lục|chưa từng|chưa bao giờ|chưa khi nào)${loose(70)}(?:kể từ|từ|sau|trong)${words(18)}(?<since>${DATE}|${DURATION})`,
);
/** A first without a time from which it is counted. */
const FIRST_EVER = /(?:^| )(?:là )?lần đầu tiên (?!kể từ|từ|sau|trong)/u;
/** The last time before: the claim's own year, or it is none. */
const LAST_TIME = new RegExp(
  `gần (?:đây )?nhất${words(50)}(?:là|vào|từ|trong|hồi)${words(12)}(?<year>${DATE})`,
);
const HIGHEST = /(?:cao|lớn|nhiều|mạnh) (?:nhất|thế|vậy|như vậy|như thế|đến thế|đến vậy)/u;
const LOWEST = /(?:thấp|ít|nhỏ|rẻ) (?:nhất|thế|vậy|như vậy|như thế|đến thế|đến vậy)/u;
const HIGHER =
  /còn (?:\p{L}+ )?(?:cao|lớn|nhiều|mạnh) hơn|(?:cao|lớn|nhiều) hơn (?:mức này|con số này|nữa)/u;
const LOWER = /còn (?:\p{L}+ )?(?:thấp|ít|nhỏ|rẻ) hơn|(?:thấp|ít) hơn (?:mức này|con số này|nữa)/u;
/** Told again of another year: `năm 2015, cô cũng vô địch`. */
const AGAIN = new RegExp(`(?<year>${DATE})(?<what>[^${END}\\ue000-\\uf8ff;]{0,90})`);
const AGAIN_BEFORE = new RegExp(`(?<what>[^${END}\\ue000-\\uf8ff;]{0,90})(?<year>${DATE})`);
const CUE = /(?:^| )(?:cũng|từng|đã từng|lại|đã|vẫn|tiếp tục)(?= )/u;
const NOT =
  /(?:không|chưa|thua|thất bại|dừng bước|lỡ|trượt|suýt|á quân|bán kết|bị loại|hụt|đầu tiên|thay vì|nhưng|thành lập|khi đó|bắt đầu|lần gần nhất|gần nhất|gần đây nhất)/u;

/** Words for one deed: whoever has done one has done the other. */
const DEEDS: readonly RegExp[] = [
  /vô địch|lên ngôi|nâng cúp|giành cúp|đoạt cúp|đăng quang|chức vô địch|danh hiệu|ngôi quán quân|ngôi đầu/u,
  /huy chương vàng|hcv|tấm vàng/u,
  /vào chung kết|vào bán kết|lọt vào chung kết/u,
  /dự world cup|góp mặt|giành vé|vào vòng chung kết|lọt vào|tham dự|dự vòng chung kết/u,
  /thua lỗ|lỗ|âm/u,
  /thâm hụt|nhập siêu/u,
  /xuất siêu|thặng dư/u,
  /thắng|đánh bại|chiến thắng|hạ/u,
  /thăm|chuyến thăm|công du/u,
  /tăng lãi suất|nâng lãi suất|hạ lãi suất|giảm lãi suất/u,
  /tăng trưởng âm|suy thoái/u,
  /vượt mốc|vượt ngưỡng|chạm mốc|cán mốc/u,
  /lũ|ngập|vỡ đê|tuyết|mưa đá|động đất|hạn hán|phun trào/u,
  /tổ chức|đăng cai/u,
];

/**
 * ### What it does
 *
 * Finds a claim of a first (or highest, or lowest) since a year, where the text itself tells the
 * same of a year in between.
 *
 * ### Why is this bad
 *
 * The claim or the other year is wrong.
 *
 * ### Example
 *
 * ```text
 * Đây là lần đầu tiên tay vợt đăng quang kể từ năm 2009. Ở mùa năm 2015, cô cũng vô địch.
 * ```
 */
export const firstSinceConflict: ArticleRule = {
  id: 'time/first-since-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const published = dayOf(article.published.value);
    if (!published) return;
    for (const { claim, time, figure } of beyond(article))
      yield {
        data: { since: article.doc.slice(claim), other: article.doc.slice(time) },
        spans: [claim, time, figure]
          .map(({ start, end }) => ({ start, end }))
          .sort((a, b) => a.start - b.start),
      };
    for (const { claim, other } of [...tallied(article), ...womanBefore(article)])
      yield {
        data: { since: article.doc.slice(claim), other: article.doc.slice(other) },
        spans: [claim, other].sort((a, b) => a.start - b.start),
      };
    const all = paragraphs(article);
    for (const paragraph of all) yield* otherSpan(article, paragraph, published.year);
    for (const claim of claims(all, dayNumber(published), published.year)) {
      const other = all.map((p) => toldAgain(p, claim)).find(Boolean) ?? otherLastTime(all, claim);
      if (other) yield reportOf(article, claim, other);
    }
  },
};

/** `lần đầu tiên sau 15 năm, kể từ 2015`. */
const SPAN = new RegExp(
  `(?:lần đầu|đầu tiên)${words(40)}(?:sau|trong) (?:hơn |gần |khoảng )?(?<span>${DURATION})${words(30)}(?:kể từ|từ|gần nhất)${words(20)}(?<since>${DATE})`,
);

/** A first after so many years, and since a year that lies otherwise. */
function* otherSpan(
  article: ArticleFacts,
  paragraph: Paragraph,
  thisYear: number,
): Generator<Report> {
  for (const match of matches(paragraph, SPAN)) {
    const [span, since] = [match.groups['span']!, match.groups['since']!].map((letter) =>
      paragraph.time(letter),
    ) as [TimeMention, TimeMention];
    const years = Number(/^P(\d+)Y$/u.exec(span.value)?.[1]);
    const year = saidYear(since);
    if (!years || year === undefined || Math.abs(thisYear - years - year) <= 1) continue;
    yield {
      data: { since: article.doc.slice(span), other: article.doc.slice(since) },
      spans: [span, since].map(({ start, end }) => ({ start, end })),
    };
  }
}

/** A first since a time, with the words of its sentence. */
interface Claim {
  readonly paragraph: Paragraph;
  readonly sentence: string;
  /** Capitalised words of the sentence: names say who, not what. */
  readonly names: ReadonlySet<string>;
  readonly since: TimeMention | undefined;
  /** Day numbers between which the deed may not have been done again. */
  readonly after: number;
  readonly before: number;
  /** The year since when. */
  readonly year: number | undefined;
  readonly thisYear: number;
}

/** Before this many days the news itself may be told of with its date. */
const JUST_NOW = 45;

function* claims(all: readonly Paragraph[], today: number, thisYear: number): Generator<Claim> {
  for (const paragraph of all) {
    for (const match of matches(paragraph, FIRST, 1)) {
      const since = paragraph.time(match.groups['since']!);
      const sentence = sentenceAround(paragraph, match.index);
      const base = {
        paragraph,
        sentence,
        names: namesOf(paragraph.sentenceSource(match.index)),
        since,
        thisYear,
        before: today - JUST_NOW,
      };
      if (since.type === 'DURATION') {
        const year = thisYear - (Number(/^P(\d+)Y$/u.exec(since.value)?.[1]) || 0);
        if (year >= thisYear - 1) continue;
        yield { ...base, year, after: dayNumber({ year, month: 12, day: 31 }) };
      } else {
        const reach = reachOf(since.value);
        if (!reach || reach.last > base.before) continue;
        yield { ...base, year: yearOf(since), after: reach.last };
      }
      break;
    }
    if (!paragraph.says(FIRST_EVER)) continue;
    for (const sentence of paragraph.text.split(END)) {
      if (!FIRST_EVER.test(sentence)) continue;
      const dates = [...sentence.matchAll(DATES)].map(([letter]) => paragraph.time(letter));
      const index = paragraph.text.indexOf(sentence);
      // `Lần đầu tiên … là năm 2015`: a first of long ago has its own year.
      if (dates.some((time) => (yearOf(time) ?? thisYear) < thisYear)) continue;
      yield {
        paragraph,
        sentence,
        names: namesOf(paragraph.sentenceSource(index)),
        since: undefined,
        after: -Infinity,
        before: today - 330,
        year: undefined,
        thisYear,
      };
    }
  }
}

const DATES = new RegExp(DATE, 'gu');

const namesOf = (source: string): ReadonlySet<string> =>
  new Set(
    source
      .split(/[^\p{L}\p{N}]+/u)
      .slice(1)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase()),
  );

const reportOf = (article: ArticleFacts, claim: Claim, other: TimeMention): Report => {
  const place = claim.since ?? placeOf(claim);
  return {
    data: { since: article.doc.slice(place), other: article.doc.slice(other) },
    spans: [place, other]
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  };
};

/** The words `lần đầu tiên` of a claim without a time. */
function placeOf({ paragraph, sentence }: Claim): { start: number; end: number } {
  const at = paragraph.text.indexOf(sentence) + sentence.indexOf('lần đầu tiên');
  return paragraph.span(at, at + 'lần đầu tiên'.length);
}

function sentenceAround(paragraph: Paragraph, index: number): string {
  const from = paragraph.text.lastIndexOf(END, index) + 1;
  const next = paragraph.text.indexOf(END, index);
  return paragraph.text.slice(from, next < 0 ? undefined : next);
}

/** A time strictly between, whose clause tells the same deed with `cũng`, `từng` or `đã`. */
function toldAgain(paragraph: Paragraph, claim: Claim): TimeMention | undefined {
  for (const pattern of [AGAIN, AGAIN_BEFORE])
    for (const match of matches(paragraph, pattern, 1)) {
      const time = paragraph.time(match.groups['year']!);
      const said = saidYear(time);
      const isMore =
        (HIGHEST.test(claim.sentence) && HIGHER.test(` ${match.groups['what']!}`)) ||
        (LOWEST.test(claim.sentence) && LOWER.test(` ${match.groups['what']!}`));
      // `Tháng 3 vừa qua … còn cao hơn`: this year's, without saying so.
      const reach =
        said === undefined && !isMore
          ? undefined
          : (reachOf(time.value) ?? (said === undefined ? undefined : reachOf(`${said}`)));
      if (time === claim.since || !reach) continue;
      if (reach.first <= claim.after || reach.last >= claim.before) continue;
      const sentence = sentenceAround(paragraph, match.index);
      if (sentence === claim.sentence && !turns(paragraph, claim, time)) continue;
      const what = ` ${match.groups['what']!}`;
      if (isMore) return time;
      if (!CUE.test(what) || isDenied(sentence, claim)) continue;
      const shared = sharedDeed(claim, paragraph, sentence);
      const isSame = DEEDS.some((deed) => deed.test(claim.sentence) && deed.test(what));
      if (shared > 1 || (isSame && (claim.since !== undefined || shared > 0))) return time;
    }
  return undefined;
}

/** It was not done then, or something short of it; what the claim itself tells of is not short of it. */
const isDenied = (sentence: string, claim: Claim): boolean =>
  [...sentence.matchAll(DENIALS)].some(([word]) => !claim.sentence.includes(word));
const DENIALS = new RegExp(NOT.source, 'gu');

/** Within the claim's own sentence only what a semicolon or `dù` sets against it. */
function turns(paragraph: Paragraph, { since }: Claim, time: TimeMention): boolean {
  return (
    !!since &&
    since.end < time.start &&
    /;|(?:^| )(?:dù|mặc dù|nhưng|song) /u.test(paragraph.between(since, time))
  );
}

/** `lần gần nhất … là năm 2022`, of the same deed, in another year than the claim's. */
function otherLastTime(all: readonly Paragraph[], claim: Claim): TimeMention | undefined {
  const { year, since } = claim;
  if (year === undefined || !since) return undefined;
  for (const paragraph of all)
    for (const match of matches(paragraph, LAST_TIME, 1)) {
      const time = paragraph.time(match.groups['year']!);
      const said = saidYear(time);
      if (said === undefined || time === since || Math.abs(said - year) <= 1) continue;
      const from = Math.max(0, match.index - 25);
      const rest = paragraph.text.slice(
        paragraph.text.slice(from, match.index).search(/[^,;¶]*$/u) + from,
        paragraph.text.indexOf(match.groups['year']!),
      );
      const told = claim.sentence.replace(rest, ' ');
      const isSame = DEEDS.some((deed) => deed.test(told) && deed.test(rest));
      if (isSame || sharedDeed({ ...claim, sentence: told }, paragraph, rest) > 1) return time;
    }
  return undefined;
}

const STOP = wordList(
  `là của ở trên cũng từng đã lại vẫn lần đầu tiên kể từ năm này đây mức trong vào với được có một các
  những họ ông bà anh chị cô khi và hay cho gần nhất giải mùa hồi tháng ngày cao thấp nước người`,
);

/** Pairs of neighbouring words in both sentences, names left out; one with a number counts for two. */
function sharedDeed(claim: Claim, paragraph: Paragraph, sentence: string): number {
  const pairs = new Set(pairsOf(claim.paragraph, claim.sentence, claim.names));
  return pairsOf(paragraph, sentence, claim.names)
    .filter((pair) => pairs.has(pair))
    .reduce((all, pair) => all + (/\d/u.test(pair) ? 2 : 1), 0);
}

function pairsOf(paragraph: Paragraph, sentence: string, names: ReadonlySet<string>): string[] {
  const content = sentence
    .split(/[ ,;:"()-]+/u)
    .map((word) => (LETTER.test(word) ? String(amountOf(paragraph.figure(word))) : word))
    .filter(
      (word) => word && !STOP.has(word) && !names.has(word) && !/[\uf000-\uf8ff]/u.test(word),
    );
  return content.slice(1).map((word, i) => `${content[i]!} ${word}`);
}

const LETTER = new RegExp(`^${FIGURE}$`, 'u');
