// What a stated number is of, where it is not named in one list: items that are counted themselves, numbered
// sentences, matches won and lost.
import { readNumber, type ArticleFacts, type FigureMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { words } from '../../text/normal';
import { enumerations } from './enumerators';
import { readItems } from './items';
import { proseLines } from './prose';

/** How many there are, and where. */
export interface Tally {
  readonly found: number;
  readonly spans: readonly Span[];
}

const OPENERS = words('gồm :');
/** After a number these are no counted things. */
const UNITS =
  words(`triệu tỷ nghìn ngàn trăm chục năm tháng ngày tuần giờ phút giây tuổi phần lần đồng usd km mét m kg
  tấn ha điểm bàn giải`);
const MOST_AHEAD = 12;

/** `tám hiện vật, bao gồm một trống đồng, hai thạp và ba lưỡi rìu`: every item has a number, one of them `một`. */
export function countedItems({ doc }: ArticleFacts, figure: FigureMention): Tally | undefined {
  const { tokens } = doc;
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  if (!sentence) return undefined;
  const from = doc.tokenIndexAt(figure.end - 1) + 1;
  let at = from;
  while (at < sentence.endToken && at < from + MOST_AHEAD && !OPENERS.has(tokens[at]!.lower)) {
    if (tokens[at]!.kind === 'number' || /^[.;()]$/u.test(tokens[at]!.text)) return undefined;
    at++;
  }
  if (!OPENERS.has(tokens[at]?.lower ?? '')) return undefined;
  at += /^(?:có|:|cả)$/u.test(tokens[at + 1]?.lower ?? '') ? 2 : 1;
  const spans: Span[] = [];
  let [found, ones, closed] = [0, 0, false];
  while (at < sentence.endToken) {
    const number = readNumber(tokens, at);
    const noun = number && tokens[number.endToken];
    if (!number || noun?.kind !== 'word' || number.hasFraction) return undefined;
    if (UNITS.has(noun.lower) && !(noun.lower === 'giải' && figure.unit.startsWith('giải')))
      return undefined;
    const end = itemEnd(tokens, number.endToken, sentence.endToken);
    spans.push({ start: number.start, end: tokens[end - 1]!.end });
    found += number.value;
    if (tokens[at]!.lower === 'một') ones++;
    const mark = tokens[end];
    // `10 toa khách và một toa ăn, một toa hành lý`: it goes on after `và`.
    if (closed && mark?.text === ',' && readNumber(tokens, end + 1)) return undefined;
    if (closed || end >= sentence.endToken || !/^(?:,|và|cùng)$/u.test(mark!.lower)) break;
    closed = mark!.lower !== ',';
    at = end + (tokens[end + 1]?.lower === 'và' ? 2 : 1);
  }
  return closed && ones && spans.length > 1 ? { found, spans } : undefined;
}

const itemEnd = (tokens: readonly Token[], from: number, end: number): number => {
  let at = from;
  while (at < end && !/^(?:[,.;:()!?]|và|cùng)$/u.test(tokens[at]!.lower)) at++;
  return at;
};

/** Letters between a stated number and the first item of what it is of. */
const REACH = 160;
const MORE =
  /(?:^|[^\p{L}])(?:cuối cùng|ngoài ra|sau cùng|bên cạnh đó|còn lại|thêm vào đó)(?=[ ,])/iu;

/** `hai nguyên nhân. Thứ nhất, … Thứ hai, … Thứ ba, …`: the items that are numbered after it, in its line or the next ones. */
export function numberedAfter(article: ArticleFacts, figure: FigureMention): Tally | undefined {
  const { doc } = article;
  const lines = proseLines(article);
  const line = lines.find(({ start, end }) => start <= figure.start && figure.end <= end);
  if (!line) return undefined;
  const from = doc.tokenIndexAt(figure.end - 1) + 1;
  const run = enumerations(doc.tokens.slice(from, line.endToken))[0];
  if (!run || run.some(({ number }, i) => number !== i + 1)) return undefined;
  const between = doc.text.slice(figure.end, run[0]!.span.start);
  if (between.length > REACH || isCounted(article, figure.end, run[0]!.span.start))
    return undefined;
  const found = run.length;
  // A last item may go without its number: fewer of them count only in one sentence, after a colon.
  const rest = doc.text.slice(run[found - 1]!.span.end, line.end);
  const next = lines[lines.indexOf(line) + 1];
  const isOne =
    !/[.!?]\s+\p{L}/u.test(rest) &&
    // `chương 1 và chương 2 …, hai chương sau …`
    !isCounted(article, run[found - 1]!.span.end, line.end) &&
    !MORE.test(rest) &&
    !rest.split(/[^\d]+/u).includes(String(figure.value)) &&
    !(next && MORE.test(doc.text.slice(next.start, next.start + 20)));
  if (found < (figure.value as number) && !isOne) return undefined;
  return { found, spans: run.map(({ span }) => span) };
}

const isCounted = ({ figures }: ArticleFacts, start: number, end: number): boolean =>
  figures.some((other) => other.type === 'COUNT' && other.start >= start && other.end <= end);

const MATCHES = words('trận vòng lượt ván séc');
const RESULTS = words('thắng hòa thua');

/** `chín vòng, thắng năm, hòa hai và thua một`: the results of all matches, within a sentence. */
export function resultsOf({ doc }: ArticleFacts, figure: FigureMention): Tally | undefined {
  const { tokens } = doc;
  if (!MATCHES.has(figure.unit.split(' ')[0]!)) return undefined;
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  if (!sentence) return undefined;
  const from = doc.tokenIndexAt(figure.end - 1) + 1;
  const results = new Map<string, { value: number; span: Span }>();
  for (let i = from; i < sentence.endToken; i++) {
    const word = tokens[i]!;
    if (!RESULTS.has(word.lower) || results.has(word.lower)) continue;
    const after = readNumber(tokens, i + 1);
    if (!after) continue;
    results.set(word.lower, { value: after.value, span: { start: word.start, end: after.end } });
  }
  const all = [...results.values()];
  const found = all.reduce((sum, { value }) => sum + value, 0);
  // What is left out may have happened too.
  const isWhole =
    results.size === RESULTS.size || (results.size > 1 && found > (figure.value as number));
  return isWhole ? { found, spans: all.map(({ span }) => span) } : undefined;
}

/** What may be had, won or done in each of several years, or days. */
const TIMED = words(
  `lần mùa kỳ dịp chức danh cúp huy tấm giải nhiệm lượt trận đợt khóa buổi đêm phiên chuyến suất`,
);
const TO_DATES = 70;
const OF_SOME =
  /(?:trong đó|như|mới nhất|đầu tiên|cuối cùng|(?<!liên tiếp )từ|đến|sau|trước|khác|nữa)(?=[ ,])/u;

/** `hai lần vô địch, vào các năm 2018, 2020 và 2023`: as many dates as times. */
export function datesListed(article: ArticleFacts, figure: FigureMention): Tally | undefined {
  if (!TIMED.has(figure.unit.split(' ')[0]!)) return undefined;
  const { doc, times } = article;
  const points = times.filter(({ start, type }) => start >= figure.end && type === 'DATE');
  const first = points[0];
  const lead = first && doc.text.slice(figure.end, first.start).normalize('NFC').toLowerCase();
  if (
    lead === undefined ||
    lead.length > TO_DATES ||
    /[.;:!?\n\d]/u.test(lead) ||
    OF_SOME.test(lead) ||
    isCounted(article, figure.end, first!.start)
  )
    return undefined;
  if (
    !/(?:\(|năm|ngày|mùa|kỳ|vào|các|là|từ) ?$/u.test(
      `${lead}${/^\p{L}+/u.exec(doc.slice(first!))?.[0] ?? ''}`,
    )
  )
    return undefined;
  const listed = [first!];
  let [closed, previous] = [false, first!];
  for (const time of points.slice(1)) {
    const between = doc.text.slice(previous.end, time.start);
    if (
      closed ||
      time.value.includes('/') ||
      !/^(?:,| và|, và|;) ?(?:(?:năm|vào) )?$/u.test(between)
    )
      break;
    closed = between.includes('và');
    listed.push((previous = time));
  }
  const isClosed = closed || doc.text.startsWith(')', previous.end);
  if (!isClosed || listed.length < 2 || listed.some(({ value }) => value.includes('/')))
    return undefined;
  return { found: listed.length, spans: listed.map(({ start, end }) => ({ start, end })) };
}

/** `Lào Cai, Yên Bái, Sơn La, tổng cộng ba tỉnh`: the names right before a sum of them. */
export function namesBefore({ doc }: ArticleFacts, figure: FigureMention): Tally | undefined {
  const { tokens } = doc;
  let at = doc.tokenIndexAt(figure.start) - 1;
  if (tokens[at]?.lower === 'là') at--;
  const cue = `${tokens[at - 1]?.lower} ${tokens[at]?.lower}`;
  const isSum = /^(?:tổng cộng|tất cả|cả thảy|vị chi)$/u.test(cue);
  at -= isSum ? 2 : tokens[at]?.lower === 'tức' ? 1 : at + 1;
  if (at < 0 || tokens[at]?.text !== ',') return undefined;
  let [found, start] = [1, at--];
  for (; at >= 0 && (tokens[at]!.upper || /^(?:,|và)$/u.test(tokens[at]!.lower)); at--) {
    if (/^(?:,|và)$/u.test(tokens[at]!.lower)) found++;
    start = at;
  }
  const end = tokens[doc.tokenIndexAt(figure.start) - 1]!.start;
  return found > 1 ? { found, spans: [{ start: tokens[start]!.start, end }] } : undefined;
}

/** `hai con, con trai tên Bảo và con gái tên Ngọc`: each with a name, in the sentence of the number. */
export function calledBy({ doc }: ArticleFacts, figure: FigureMention): Tally | undefined {
  const sentence = doc.sentences[doc.sentenceIndexAt(figure.start)];
  if (!sentence || !PEOPLE.test(figure.unit)) return undefined;
  const from = doc.tokenIndexAt(figure.end - 1) + 1;
  const spans: Span[] = [];
  for (let i = from; i + 1 < sentence.endToken; i++)
    if (doc.tokens[i]!.lower === 'tên' && doc.tokens[i + 1]!.upper)
      spans.push({ start: doc.tokens[i + 1]!.start, end: doc.tokens[i + 1]!.end });
  return spans.length > 1 ? { found: spans.length, spans } : undefined;
}
const PEOPLE = /^(?:người|con|chị|anh|em|đứa|cháu|bé|cô|cậu|nghi phạm|thành viên)/u;

const ABOVE = /^ ?(?:\p{L}+ ){0,2}(?:nói|kể|vừa nêu|vừa kể|đã nêu) ?(?:trên)?(?= |[,.])/u;
const SENTENCES_BACK = 2;

/** `Gạo, cà phê, tiêu và điều tăng giá. … Bốn mặt hàng nói trên …`: the list that opens a sentence before. */
export function listedAbove({ doc }: ArticleFacts, figure: FigureMention): Tally | undefined {
  const after = doc.text
    .slice(figure.end, figure.end + 30)
    .normalize('NFC')
    .toLowerCase();
  if (!ABOVE.test(after)) return undefined;
  const own = doc.sentenceIndexAt(figure.start);
  let found: Tally | undefined;
  for (let back = 1; back <= SENTENCES_BACK; back++) {
    const sentence = doc.sentences[own - back];
    const items = sentence && readItems(doc.tokens, sentence.firstToken, sentence.endToken, ':');
    if (!items) continue;
    if (items.counts.includes(figure.value as number)) return undefined;
    found = { found: items.counts[0]!, spans: [items.span] };
  }
  return found;
}
