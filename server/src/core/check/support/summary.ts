// What a headline or a caption says against the body that it sums up.
import type { ArticleFacts } from '../../resolve/facts';
import { disjoint, isDigitSlip, middle, plus } from './amount';
import { areComparable, areOfOneNoun, claimsOf, contradict, type Claim } from './claim';
import { directionOf, movesIn } from './change';
import { paragraphs, type Paragraph } from './paragraph';
import { headInCommon } from './claim';
import { CHANGED, areOpposed, sharedContent } from './restate';
import { perArticle } from './view';

export interface Restated {
  readonly summary: Claim;
  readonly body: Claim;
}

/** A first line without a full stop, before a longer one, is a headline whatever the page made of it. */
const LONGEST_TITLE = 140;

export const headlines = perArticle((article: ArticleFacts): readonly Paragraph[] => {
  const all = paragraphs(article);
  const first = all[0];
  if (!first) return [];
  const text = article.doc.slice(first).trim();
  const isTitle =
    all.length > 1 &&
    text.length <= LONGEST_TITLE &&
    !/[.!?:]$/u.test(text) &&
    first.zone !== 'caption';
  return all.filter((p) =>
    p === first ? p.zone === 'headline' || isTitle : p.zone === 'headline' && all.indexOf(p) < 3,
  );
});

const CAPTION =
  /^(?:(?:ảnh|chú thích|trong ảnh|ảnh minh họa|hình|đồ họa|infographic|video|clip|ảnh chụp)(?: \p{L}+){0,2}(?: \d+)? ?[:.]|(?:bản đồ|biểu đồ|sơ đồ|phối cảnh|toàn cảnh|cận cảnh|hiện trường|một góc|quang cảnh|chân dung) )|\( ?(?:trong )?(?:ảnh|hình|trái|phải|giữa|bìa|áo|bên|đứng|ngồi|hàng|thứ) |[¶.)] (?:nguồn )?ảnh ?: |\(? ?ảnh ?: [^¶]{1,30}$/u;

/** A caption is short. */
const LONGEST_CAPTION = 260;

export const captions = perArticle((article: ArticleFacts): readonly Paragraph[] =>
  paragraphs(article).filter(
    (line) =>
      line.zone === 'caption' ||
      (line.letters > 0 && line.end - line.start <= LONGEST_CAPTION && CAPTION.test(line.text)),
  ),
);

/** Another time, another part, a comparison: not what the headline tells. */
const ELSEWHERE =
  /(?<= )(năm ngoái|năm trước|tuần trước|tháng trước|hôm trước|cùng kỳ|so với|trước đó|trước khi|trong đó|trong số|mỗi|bình quân|trung bình|còn lại|riêng|mới đây|từng|tạm|khác|thứ hai|nữa|kỷ lục|chênh|chỉ còn|có con|có cây|có nơi|có lúc|có khi|có người|có hộ)(?= )/gu;

/** A target in the one and what has been reached in the other are two quantities. */
const PLAN = /(?:hướng tới|hướng đến|mục tiêu|phấn đấu|kỳ vọng|đặt kế hoạch|tham vọng)/u;

/** What a headline expects need not be what has come; a plan of the body is often its headline's fact. */
const EXPECTED = /(?:dự kiến|dự báo|có thể|đề xuất|muốn|ước tính|sẽ)/u;

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
    if (summary.sort === 'relative' || !isAlone(summary, lines) || isOfEach(summary)) continue;
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
      shared: sharedContent(summary, body),
      named: +isFated(summary, body) * 10 + headInCommon(summary, body),
    }))
    .sort((a, b) => b.named - a.named || b.shared - a.shared);
  const [best, next] = open;
  if (!best) return undefined;
  const sole = !next || best.named > next.named;
  return isSure(summary, best.body, best.shared, sole) ? best.body : undefined;
}

const isFated = (a: Claim, b: Claim): boolean => a.fate >= 0 && a.fate === b.fate;

/** A known difference of time, part, stage or state keeps the two apart. */
function isKnownApart(article: ArticleFacts, summary: Claim, body: Claim): boolean {
  if (summary.fate >= 0 && body.fate >= 0 && summary.fate !== body.fate) return true;
  if (
    areOpposed(summary, body) ||
    PLAN.test(summary.sentence) !== PLAN.test(body.sentence) ||
    (EXPECTED.test(summary.sentence) && !EXPECTED.test(body.sentence))
  )
    return true;
  if (body.sort === 'score' && (PARTIAL.test(body.before) || isOfOtherScale(summary, body)))
    return true;
  const changes = directionOf(summary) !== 0;
  if (changes !== (directionOf(body) !== 0)) return true;
  const here = elsewhere(summary);
  const alike = sharedContent(summary, body) >= 4;
  const isWeak = (word: string): boolean =>
    (changes && word === 'so với') ||
    (word === 'chỉ còn' && / còn /u.test(` ${summary.before}`)) ||
    (alike && /^(?:bình quân|trung bình|mỗi)$/u.test(word));
  if (elsewhere(body).some((word) => !here.includes(word) && !isWeak(word))) return true;
  if (CORRECTED.test(body.sentence) || CHANGED.test(` ${body.before}${body.after}`)) return true;
  return IS_TIME.test(summary.sort)
    ? false
    : isOfAnotherYear(article, summary, body) || areOfOtherDays(summary, body);
}

const IS_TIME = /^(?:date|year|clock|duration)$/u;

const CORRECTED =
  /(?:điều chỉnh|ban đầu|lúc đầu|đính chính|cập nhật|thay vì|trước đây|chứ không phải|lên thành|năm ngoái|năm trước|cùng kỳ)/u;

/** Both are of a day, and not of the same. */
function areOfOtherDays(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ dates }) =>
    dates.filter((date) => /^\d{4}-\d\d-\d\d/u.test(date)).map((date) => date.slice(0, 10)),
  );
  return x!.length > 0 && y!.length > 0 && !x!.some((day) => y!.includes(day));
}

/** `3-1` in sets, `25-20` in points. */
const isOfOtherScale = (a: Claim, b: Claim): boolean =>
  Math.max(a.range.high, b.range.high) > 4 * Math.min(a.range.high, b.range.high) + 2000;

const elsewhere = ({ before, after }: Claim): string[] =>
  [...` ${before}${after} `.matchAll(ELSEWHERE)].map((match) => match[1]!);

const MONTH = /^\d{4}-(\d\d)/u;

/** `Năm 1968, … 99 thủy thủ`: another event. */
function isOfAnotherYear(article: ArticleFacts, summary: Claim, body: Claim): boolean {
  const year = article.published.value?.slice(0, 4);
  const now = Number(article.published.value?.slice(5, 7) ?? 12);
  const known = summary.dates.map((date) => date.slice(0, 4));
  return body.dates.some((date) => {
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
  const shared = words + (PICTURE.test(body.sentence) ? 3 : 0);
  const [x, y] = [middle(summary.range), middle(body.range)];
  switch (summary.sort) {
    case 'year':
      return sole && shared >= 2 && head > 0 && Math.abs(x - y) > FEW_YEARS;
    case 'date':
    case 'clock':
      return sole && shared >= (areSwapped(summary, body) ? 1 : head > 0 ? 2 : 3);
    case 'score':
      return sole && !PARTIAL.test(summary.before);
    case 'AGE':
      if (!areNamedAlike(summary, body) || isOfKin(body) !== isOfKin(summary)) return false;
  }
  const ratio = x / y;
  const isFar = sole && head > 0 && shared >= 3 && ratio > 0.3 && ratio < 3.3;
  const near = isFar || (ratio >= 0.5 && ratio <= 2) || isDigitSlip(x, y) || isZeroSlip(ratio);
  if (isFated(summary, body)) return ratio >= 0.1 && ratio <= 10;
  if (shared >= Math.max(3, 0.35 * summary.content.size))
    return near || (sole && shared >= 0.6 * summary.content.size && ratio > 0.1 && ratio < 10);
  if (!sole || !near) return false;
  if (summary.sort === '%' || summary.sort === 'duration') return shared >= 2;
  // `Xe tải 8 tấn` against `chở 6 tấn xi măng`: lengths and weights are of many things.
  if (summary.figure.type === 'MEASURE')
    return head > 0 || shared >= 2 || isDigitSlip(x, y) || isZeroSlip(ratio);
  return summary.sort !== 'count' || summary.noun !== 'người' || shared > 0;
}

/** The sentence is of the picture itself. */
const PICTURE =
  /(?:^| )(?:ảnh|hình|khoảnh khắc)(?: \p{L}+)? (?:trên|này|chụp|ghi lại)(?= |$)|(?:^| )trong (?:bức |tấm )?(?:ảnh|hình|khoảnh khắc)(?= |$)/u;

/** `3/5`, `5/3`. */
function areSwapped({ figure: a }: Claim, { figure: b }: Claim): boolean {
  if (a.layer !== 'time' || b.layer !== 'time') return false;
  return !!a.said.day && a.said.day === b.said.month && a.said.month === b.said.day;
}

/** `anh trai Khoa, 19 tuổi`. */
const isOfKin = ({ paragraph, figure }: Claim): boolean => {
  const at = paragraph.indexOf(figure);
  return / (?:anh trai|em trai|chị gái|em gái|con trai|con gái|con|cha|bố|mẹ|vợ|chồng|ông nội|bà nội|cháu)(?: \p{L}+){0,4} , $/u.test(
    paragraph.text.slice(Math.max(0, at - 40), at),
  );
};

/** Neither sentence names anybody that the other does not. */
const areNamedAlike = (a: Claim, b: Claim): boolean =>
  [...a.names].every((name) => b.names.has(name)) &&
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
      sum = plus(sum, parts[k]!.range);
      if (!disjoint(sum, summary.range)) return true;
    }
  }
  return false;
}
