// What a headline or a caption says against the body that it sums up.
import type { ArticleFacts } from '../../resolve/facts';
import { words } from '../../text/normal';
import { disjoint, isDigitSlip, middle, plus } from './amount';
import {
  areComparable,
  areOfOneNoun,
  areOfOneStage,
  claimsOf,
  contradict,
  datesBeside,
  isLabel,
  type Claim,
} from './claim';
import { directionOf, movesIn } from './change';
import { DATE, type Paragraph } from './paragraph';
import { isOfPicture } from './summaries';
import { headInCommon } from './claim';
import { sharedMeanings } from './meanings';
import { CHANGED, areOpposed } from './restate';

export interface Restated {
  readonly summary: Claim;
  readonly body: Claim;
}

/** Another time, another part, a comparison: not what the headline tells. */
const ELSEWHERE =
  /(?<= )(năm ngoái|năm trước|tuần trước|tháng trước|hôm trước|cùng kỳ|so với|trước đó|trước khi|trong đó|trong số|mỗi|bình quân|trung bình|còn lại|riêng|mới đây|từng|tạm|khác|thứ hai|nữa|kỷ lục|chênh|chỉ còn|có con|có cây|có nơi|có lúc|có khi|có người|có hộ)(?= )/gu;

/** A target in the one and what has been reached in the other are two quantities. */
const PLAN = /(?:hướng tới|hướng đến|mục tiêu|phấn đấu|kỳ vọng|đặt kế hoạch|tham vọng)/u;

/** What a headline expects need not be what has come; a plan of the body is often its headline's fact. */
const EXPECTED = /(?:dự kiến|dự báo|có thể|đề xuất|muốn|ước tính|sẽ|hoãn)/u;

/** Each claim of a summary line that no claim of the body bears out, with the one it should agree with. */
export function* disagreements(
  article: ArticleFacts,
  summaries: readonly Paragraph[],
): Generator<Restated> {
  if (!summaries.some(({ letters }) => letters)) return;
  const all = claimsOf(article);
  const bodies = all.filter(
    ({ paragraph }) => paragraph.zone !== 'headline' && !summaries.includes(paragraph),
  );
  const lines = all.filter(({ paragraph }) => summaries.includes(paragraph));
  for (const summary of lines) {
    if (
      summary.sort === 'relative' ||
      isNumberedSo(summary, bodies) ||
      !isAlone(summary, lines) ||
      isOfEach(summary)
    )
      continue;
    const rivals = bodies.filter(
      (body) => areComparable(summary, body) || isByFollower(summary, body),
    );
    const agreeing = rivals.filter((body) => bearsOut(summary, body));
    const body = agreeing.length
      ? reversed(summary, agreeing)
      : (moved(summary, bodies) ??
        (isSumOf(summary, rivals) ? undefined : likeliest(article, summary, rivals)));
    if (body && body !== 'agrees' && !isAnotherTime(summary, body, all)) yield { summary, body };
  }
}

/** `số 27`, `gian hàng 27`, `số 31 và 27`, which no recogniser need have read. */
const isNumberedSo = (
  { sort, range, paragraph: line, figure }: Claim,
  bodies: readonly Claim[],
): boolean => {
  if (!/(?:^| )số$/u.test(sort) && !/^số /iu.test(line.source(figure))) return false;
  const number = new RegExp(`(?<![\\d.,:/-])${range.low}(?![\\d%:/-]|[.,]\\d)`, 'u');
  return bodies.some(({ paragraph }) => number.test(paragraph.source(paragraph)));
};

/** The day differs, and with it what is told of it. */
const isAnotherTime = (summary: Claim, body: Claim, all: readonly Claim[]): boolean =>
  IS_TIME.test(summary.sort) &&
  all.some(
    (a) =>
      a.paragraph === summary.paragraph &&
      !IS_TIME.test(a.sort) &&
      all.some(
        (b) =>
          b.paragraph === body.paragraph &&
          b.sentence === body.sentence &&
          areOfOneNoun(a, b) &&
          contradict(a, b),
      ),
  );

/** The headline's change goes up and the body's goes down by as much. */
function reversed(summary: Claim, agreeing: readonly Claim[]): Claim | undefined {
  const direction = directionOf(summary);
  return direction && agreeing.every((body) => directionOf(body) === -direction)
    ? agreeing[0]
    : undefined;
}

/** `thắng 3-1` against `chỉ sau ba ván`. */
function areOtherSets({ range }: Claim, { noun, before, range: sets }: Claim): boolean {
  const played = Math.floor(range.low / 1000) + (range.low % 1000);
  return (
    /^(?:ván|set|séc)$/u.test(noun) &&
    /(?:sau|trong|qua|chỉ|vỏn vẹn|đúng) (?:\p{L}+ )?$/u.test(before) &&
    played <= 5 &&
    sets.low !== played
  );
}

/** `giảm 0,5 điểm phần trăm` against `từ 4,5% xuống 4,25%`; undefined where the body tells of no such change, or of several. */
function moved(summary: Claim, bodies: readonly Claim[]): Claim | 'agrees' | undefined {
  if (summary.sort === 'score') return bodies.find((body) => areOtherSets(summary, body));
  if (!directionOf(summary)) return undefined;
  const scale = summary.sort === '%point' ? '%' : summary.sort;
  const moves = movesIn(bodies.filter(({ sort }) => sort === scale));
  if (moves.some(({ distance }) => !disjoint(distance, summary.range))) return 'agrees';
  return moves.length === 1 && summary.sort !== '%' ? moves[0]!.to : undefined;
}

/** One claim of its kind in the line, and none of the kind that differs in another: of several, each may be of another part. */
const isAlone = (summary: Claim, lines: readonly Claim[]): boolean =>
  !lines.some(
    (other) =>
      other.figure !== summary.figure &&
      areComparable(summary, other) &&
      areOfOneNoun(summary, other) &&
      (other.paragraph === summary.paragraph || contradict(summary, other)),
  );

const isOfEach = (summary: Claim): boolean =>
  / (?:mỗi|gần nhất|có (?:con|cây|nơi|lúc|khi|người|hộ)) /u.test(` ${summary.before}`) ||
  (summary.figure.layer === 'figure' && / từ (?:\p{L}+ )?$/u.test(` ${summary.before}`)) ||
  isCountOfKinds(summary);

/** `3 loại thực phẩm`: small numbers of kinds, which each section counts anew. */
const isCountOfKinds = ({ noun, range }: Claim): boolean =>
  range.high < 10 &&
  /^(?:loại|cách|điều|thứ|yếu|bước|dấu|lý|bài|món|điểm|lần|lý|nguyên|giải)/u.test(noun);

const bearsOut = (summary: Claim, body: Claim): boolean =>
  !contradict(summary, body) &&
  (summary.fate < 0 || body.fate < 0 || summary.fate === body.fate) &&
  (summary.sort !== 'count' ||
    middle(summary.range) >= 10 ||
    areOfOneNoun(summary, body) ||
    isByFollower(summary, body));

/** `6 trận thắng`, `sáu chiến thắng`. */
const isByFollower = (summary: Claim, body: Claim): boolean =>
  summary.sort === 'count' &&
  body.sort === 'count' &&
  summary.follower !== '' &&
  `${body.noun} ${body.after}`.split(' ').slice(0, 5).includes(summary.follower);

/** Of the rivals that may be of the same thing, the one that is most surely so; undefined where none is sure enough. */
function likeliest(
  article: ArticleFacts,
  summary: Claim,
  rivals: readonly Claim[],
): Claim | undefined {
  const open = rivals
    .filter((body) => areOfOneNoun(summary, body) && !isKnownApart(article, summary, body))
    .map((body) => ({
      body,
      shared: sharedMeanings(summary, body) + sharedDates(summary, body),
      named: +isFated(summary, body) * 10 + headInCommon(summary, body),
    }))
    .sort((a, b) => b.named - a.named || b.shared - a.shared);
  const [best, next] = open;
  if (!best) return undefined;
  const sole = !next || best.named > next.named;
  return isSure(summary, best.body, best.shared, sole) ? best.body : undefined;
}

/** Days, months and years that both sentences tell. */
const sharedDates = ({ dates: a }: Claim, { dates: b }: Claim): number =>
  new Set(a.filter((date) => b.includes(date))).size;

const isFated = (a: Claim, b: Claim): boolean => a.fate >= 0 && a.fate === b.fate;

/** A known difference of time, part, stage or state keeps the two apart. */
function isKnownApart(article: ArticleFacts, summary: Claim, body: Claim): boolean {
  if (summary.fate >= 0 && body.fate >= 0 && summary.fate !== body.fate) return true;
  if (
    areOpposed(summary, body) ||
    areOpposed(contentIn(summary), contentIn(body)) ||
    PLAN.test(summary.sentence) !== PLAN.test(body.sentence) ||
    (EXPECTED.test(summary.sentence) && !EXPECTED.test(body.sentence))
  )
    return true;
  if (body.sort === 'score' && (PARTIAL.test(body.before) || isOfOtherScale(summary, body)))
    return true;
  if (areOfOtherAttributes(summary, body)) return true;
  const changes = isChange(summary);
  if (changes !== isChange(body)) return true;
  const here = elsewhere(summary);
  const alike = sharedMeanings(summary, body) >= 4;
  const isWeak = (word: string): boolean =>
    (word === 'chỉ còn' && / còn /u.test(` ${summary.before}`)) ||
    (alike && /^(?:bình quân|trung bình|mỗi)$/u.test(word));
  if (elsewhere(body).some((word) => !here.includes(word) && !isWeak(word))) return true;
  if (CORRECTED.test(body.sentence.replace(COMPARED, ''))) return true;
  if (CHANGED.test(` ${body.before}${body.after.replace(BASE, '')}`)) return true;
  return IS_TIME.test(summary.sort)
    ? false
    : isOfAnotherYear(article, summary, body) || areOfOtherDays(summary, body);
}

/** A rate of change may go without a verb: `lạm phát 3,1%`. */
const isChange = (claim: Claim): boolean =>
  directionOf(claim) !== 0 ||
  (claim.sort === '%' && /(?:lạm phát|tăng trưởng) /u.test(claim.sentence));

/** Of what it is told with. */
const contentIn = ({ phrase }: Claim): { content: ReadonlySet<string> } => ({
  content: new Set(phrase.before),
});

/** By meanings.ts, of each type of figure. */
const ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  MEASURE: words('dài cao rộng nặng sâu chứa'),
  MONEY: words('trịgiá giá lãi lỗ phạt thưởng nợ lương vốn'),
};

/** `rộng 320 ha`, `đã cho thuê 230 ha`. */
function areOfOtherAttributes(a: Claim, b: Claim): boolean {
  const attributes = ATTRIBUTES[a.figure.type];
  const [x, y] = [a, b].map(({ phrase }) => phrase.before.at(-1) ?? '') as [string, string];
  if (!attributes?.has(x) || x === y || y === '' || b.phrase.before.includes(x)) return false;
  return attributes.has(y) || !a.meanings.has(y);
}

const IS_TIME = /^(?:date|year|clock|duration|part|hours)$/u;

/** `so với cùng kỳ năm ngoái`. */
const COMPARED = /(?<=[\ue000-\uefff] |cao |thấp |nhiều |ít )(?:so với|hơn)(?: \p{L}+){1,7}/gu;
const CORRECTED =
  /(?:điều chỉnh|ban đầu|lúc đầu|đính chính|cập nhật|thay vì|trước đây|chứ không phải|lên thành|năm ngoái|năm trước|cùng kỳ)/u;

/** Both are of a day, and not of the same. */
function areOfOtherDays(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(daysOf);
  return x!.length > 0 && y!.length > 0 && !x!.some((day) => y!.includes(day));
}

/** Of its sentence; a holiday may be told by the days around it. */
const daysOf = ({ paragraph, sentence }: Claim): string[] =>
  [...sentence.matchAll(DATES)]
    .map(([letter]) => paragraph.time(letter))
    .filter((time) => /\d|hôm|nay|qua|mai/u.test(paragraph.source(time)))
    .map(({ value }) => value)
    .filter((value) => /^\d{4}-\d\d-\d\d/u.test(value))
    .map((value) => value.slice(0, 10));

/** `3-1` in sets, `25-20` in points. */
const isOfOtherScale = (a: Claim, b: Claim): boolean =>
  Math.max(a.range.high, b.range.high) > 4 * Math.min(a.range.high, b.range.high) + 2000;

/** What a change is told against, and what a price is for, are no other time or part. */
const BASE = / ?(?:so với|mỗi)(?: .*)?$/u;

const elsewhere = ({ before, after }: Claim): string[] =>
  [...` ${before}${after.replace(BASE, '')} `.matchAll(ELSEWHERE)].map((match) => match[1]!);

const MONTH = /^\d{4}-(\d\d)/u;

const DATES = new RegExp(DATE, 'gu');

/** `Năm 1968, … 99 thủy thủ`: another event. */
function isOfAnotherYear(article: ArticleFacts, summary: Claim, body: Claim): boolean {
  const year = article.published.value?.slice(0, 4);
  const now = Number(article.published.value?.slice(5, 7) ?? 12);
  const known = summary.dates.map((date) => date.slice(0, 4));
  return datesBeside(body).some((date) => {
    const own = date.slice(0, 4);
    if (!/^\d{4}/u.test(date) || !year || own >= year || known.includes(own)) return false;
    const month = MONTH.exec(date);
    // The last quarter, read in February, is no other year.
    return !month || 12 * (Number(year) - Number(own)) + now - Number(month[1]) > 6;
  });
}

/** In days: what comes every year is told of neighbouring years. */
const FEW_YEARS = 3.5 * 365;

/** How sure it must be, by what is told; a share or a span of time is told of many things. */
function isSure(summary: Claim, body: Claim, words: number, sole: boolean): boolean {
  const head = headInCommon(summary, body);
  const shared = words + (isOfPicture(body.sentence) ? 3 : 0);
  const [x, y] = [middle(summary.range), middle(body.range)];
  switch (summary.sort) {
    case 'year':
      return (
        sole &&
        shared >= 2 &&
        // A day without a year is of this year's; a picture may be of an older one.
        (body.figure.layer !== 'time' || !!body.figure.said.year) &&
        (areOfOneStage(summary, body) || (head > 0 && Math.abs(x - y) > FEW_YEARS))
      );
    case 'date':
    case 'clock':
    case 'part':
    case 'hours':
      return (
        sole &&
        (isOfOneEvent(summary, body) ||
          shared >= (areSwapped(summary, body) ? 1 : head > 0 ? 2 : 3))
      );
    case 'score':
      return sole && !PARTIAL.test(summary.before);
    case 'AGE':
      if (!areNamedAlike(summary, body) || isOfKin(body) !== isOfKin(summary)) return false;
  }
  if (isLabel(summary)) return shareKnown(summary, body) >= 1 / 3;
  const ratio = x / y;
  const isFar = sole && head > 0 && shared >= 3 && ratio > 0.3 && ratio < 3.3;
  const near = isFar || (ratio >= 0.5 && ratio <= 2) || isDigitSlip(x, y) || isZeroSlip(ratio);
  if (isFated(summary, body)) return ratio >= 0.1 && ratio <= 10;
  if (shared >= Math.max(3, 0.35 * summary.meanings.size))
    return near || (sole && shared >= 0.6 * summary.meanings.size && ratio > 0.1 && ratio < 10);
  if (!sole || !near) return false;
  if (summary.sort === '%' || summary.sort === 'duration') return shared >= 2;
  // `Xe tải 8 tấn` against `chở 6 tấn xi măng`: lengths and weights are of many things.
  if (summary.figure.type === 'MEASURE')
    return head > 0 || shared >= 2 || isDigitSlip(x, y) || isZeroSlip(ratio);
  return summary.sort !== 'count' || summary.noun !== 'người' || shared > 0;
}

/** `Toàn cảnh buổi lễ chiều 15/9`, `Buổi lễ trao giải diễn ra chiều 16/9`: held once, in a day. */
function isOfOneEvent({ before: picture }: Claim, { before }: Claim): boolean {
  const event = HELD_ONCE.exec(picture)?.[1];
  const told = before.trimStart();
  return !!event && told.startsWith(event) && HELD.test(told.slice(event.length));
}
const HELD_ONCE =
  /^ ?(?:toàn cảnh|quang cảnh|một góc|không khí) ((?:buổi )?lễ(?: \p{L}+){0,4}?)(?: diễn ra)?(?: (?:vào|ngày|hôm|lúc))? $/u;
const HELD =
  /^(?: (?!sau |tiếp |thứ |cuối |khác |tương |tổng )\p{L}+){0,2} (?:diễn ra|bắt đầu|được tổ chức)(?: (?:vào|ngày|lúc))? $/u;

/** `3/5`, `5/3`. */
function areSwapped({ figure: a }: Claim, { figure: b }: Claim): boolean {
  if (a.layer !== 'time' || b.layer !== 'time') return false;
  return !!a.said.day && a.said.day === b.said.month && a.said.month === b.said.day;
}

/** `anh trai Khoa, 19 tuổi`, `bố ông sống đến tuổi 77`. */
const isOfKin = ({ paragraph, before, at }: Claim): boolean =>
  KIN_BEFORE.test(paragraph.text.slice(Math.max(0, at - 40), at)) || KIN_FIRST.test(before);

const KIN =
  '(?:anh trai|em trai|chị gái|em gái|con trai|con gái|con|cha|bố|mẹ|vợ|chồng|ông nội|bà nội|cháu)';
const KIN_BEFORE = new RegExp(` ${KIN}(?: \\p{L}+){0,4} , $`, 'u');
const KIN_FIRST = new RegExp(`^ ?${KIN} (?:ông|bà|anh|chị|cô|cụ|em)(?= )`, 'u');

/** Neither sentence names anybody that the other does not. */
const areNamedAlike = (a: Claim, b: Claim): boolean =>
  [...a.names].every((name) => b.names.has(name)) ||
  [...b.names].every((name) => a.names.has(name));

/** A score on the way to the last one, or of another match. */
const PARTIAL =
  /(?:^| )(?:dẫn|hiệp|gỡ|rút ngắn|mở tỷ số|lượt đi|ván|set|séc|phút|trước|từng|tạm|đang|nâng|cân bằng|hiệu số)(?= |$)/u;

/** A zero too many or too few. */
const isZeroSlip = (ratio: number): boolean =>
  [10, 100, 1000].some(
    (power) => Math.abs(ratio - power) < 1e-9 || Math.abs(ratio * power - 1) < 1e-9,
  );

/** Two or more of the body's claims, in a row, add up to the summary's. */
function isSumOf(summary: Claim, rivals: readonly Claim[]): boolean {
  if (['date', 'year', 'clock', 'AGE'].includes(summary.sort)) return false;
  const parts = rivals.filter(
    (body) => summary.fate < 0 || !(body.fate >= 0) || body.fate === summary.fate,
  );
  for (let i = 0; i < parts.length; i++) {
    let sum = parts[i]!.range;
    for (let k = i + 1; k < Math.min(parts.length, i + 8); k++) {
      if (parts[k]!.paragraph !== parts[i]!.paragraph || areFarApart(parts[i]!, parts[k]!)) break;
      sum = plus(sum, parts[k]!.range);
      if (!disjoint(sum, summary.range)) return true;
    }
  }
  return false;
}

/** Parts are told together. */
const areFarApart = ({ paragraph, figure }: Claim, other: Claim): boolean =>
  paragraph.sentencesBetween(figure, other.figure) > 1;

/** How much of what the body tells it with is in the summary too. */
function shareKnown({ meanings, sort }: Claim, { phrase }: Claim): number {
  const before = phrase.before.filter((word) => word !== sort);
  return before.filter((word) => meanings.has(word)).length / before.length || 0;
}
