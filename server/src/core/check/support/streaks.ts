// Unbroken runs that a text claims, and results of its own that break them.
import type { ArticleFacts } from '../../resolve/facts';
import { phraseKey } from '../../text/normal';
import type { Span } from '../../text/span';
import { dayNumber, dayOf } from './calendar';
import { anyOf, clausesOf, datesIn, namesIn, spanIn, type Clause } from './clauses';
import { isWithin } from './first-window';
import { COUNT, DATE, DURATION, RANK } from './letters';
import { amountOf } from './amount';
import { wakes, type Paragraph } from './paragraph';

/** A run of one outcome, and what breaks it. */
export interface Broken {
  readonly claim: Span;
  readonly other: Span;
}

/** Outcomes and those that end a run of them. */
const OUTCOMES: readonly (readonly [run: string, ends: string])[] = [
  ['bất bại|không thua|chưa thua|chưa biết thua|chưa để thua', 'thua|thất bại|bại trận|gục ngã|nhận thất bại'],
  ['toàn thua|không thắng|chưa thắng|chưa biết thắng', 'thắng|chiến thắng|đánh bại'],
  ['toàn thắng|thắng|chiến thắng', 'thua|thất bại|hòa|cầm hòa|chia điểm|bại trận|mất điểm'],
  ['thua|thất bại', 'thắng|chiến thắng|đánh bại'],
  ['vào chung kết|vào bán kết|lọt vào', 'dừng bước|bị loại|dừng chân|gục ngã'],
  ['vô địch|đăng quang|lên ngôi', 'dừng bước|bị loại|dừng chân|về nhì|á quân|thua|thất bại'],
  ['sạch lưới|không thủng lưới', 'thủng lưới|lọt lưới|nhận bàn thua'],
  ['xuất siêu|thặng dư', 'nhập siêu|thâm hụt'],
  ['nhập siêu|thâm hụt', 'xuất siêu|thặng dư'],
  ['lãi|có lãi', 'lỗ|thua lỗ|báo lỗ'],
  ['lỗ|thua lỗ', 'lãi|có lãi|báo lãi'],
  ['tăng|đi lên|tăng trưởng|tăng giá|tăng điểm|leo dốc', 'giảm|đi xuống|lao dốc|sụt|hạ|giảm giá|giảm điểm|mất điểm|đi ngang|đứng giá|không đổi'],
  ['giảm|đi xuống|giảm giá|giảm điểm|lao dốc|suy giảm', 'tăng|đi lên|bật tăng|nhích|tăng giá|tăng điểm|hồi phục|đi ngang|đứng giá|không đổi|phục hồi'],
]; // prettier-ignore

const UNITS: Readonly<Record<string, number>> = {
  phiên: 1.5, ngày: 1, tuần: 7, tháng: 30.5, quý: 91.5, năm: 365.25, mùa: 365.25, vụ: 365.25,
}; // prettier-ignore
const UNIT = phraseKey(
  `trận đấu|trận|vòng đấu|vòng|ván|lượt trận|lần|kỳ|${Object.keys(UNITS).join('|')}`,
);
const RUNS = new RegExp(
  `(?<unit>${UNIT}) (?<a>[^,;]{0,24}?)(?:thứ )?(?<rank>${RANK}|${DATE}) (?:liên tiếp|liền|liên tục)(?<b>[^,;]{0,30})|(?<n>${COUNT}) (?<many>${UNIT}) (?<c>[^,;]{0,24}?)(?:liên tiếp|liền|liên tục)(?<d>[^,;]{0,30})|(?:chuỗi|mạch) (?<n2>${COUNT}) (?<many2>${UNIT}) (?<e>[^,;]{0,30})|(?<span>${DURATION}) (?:liên tiếp|liền|liên tục)(?<f>[^,;]{0,30})`,
  'u',
);
/** `chiến thắng thứ ba liên tiếp` */
const RESULT_RUN = new RegExp(
  `(?<a>(?:\\p{L}+ ){0,3})(?:thứ )?(?<rank>${RANK}) (?:liên tiếp|liền|liên tục)(?<b>[^,;]{0,40})|(?:chuỗi|mạch) (?:trận )?(?<c>[^,;\\ue000-\\uf8ff]{2,24}?)(?<n>${COUNT}) (?<many>${UNIT})(?![\\p{L}])`,
  'u',
);
const UNBROKEN = new RegExp(
  `(?<state>${anyOf('bất bại|toàn thắng|toàn thua|chưa thua|chưa biết thua|chưa để thua|chưa thắng|chưa biết thắng')})[^;]{0,30}?(?:${anyOf('từ đầu mùa|từ đầu giải|mùa này|mùa giải này|giải này|tại giải|ở giải|kể từ đầu|năm nay|trận nào')})`,
  'u',
);

/** `trận thắng đầu tiên sau 8 vòng đấu`: none in the rounds before, where nothing tells of a later round than those. */
const FIRST_RESULT = new RegExp(
  `(?<result>${anyOf('chiến thắng|thắng lợi|thắng|thất bại|thua|hòa')}) đầu tiên (?:(?:của|ở|tại|trong) (?:đội|họ|giải|mùa giải|mùa|mùa này|giải này|thầy trò) )*sau (?<rounds>${COUNT}) (?:vòng đấu|vòng|lượt trận|lượt)(?![\\p{L}])`,
  'u',
);
const SAME_RESULT: readonly (readonly [RegExp, RegExp])[] = [
  ['chiến thắng|thắng lợi|thắng', 'thắng|chiến thắng|đánh bại'],
  ['thất bại|thua', 'thua|thất bại|bại trận'],
  ['hòa', 'hòa|cầm hòa|chia điểm'],
].map(([result, again]) => [new RegExp(anyOf(result!), 'u'), new RegExp(anyOf(again!), 'u')]);
/** A first of some matches only, or a result of a part of one. */
const NARROWER = new RegExp(
  anyOf('sân khách|sân nhà|dưới thời|triều đại|giao hữu|hiệp|luân lưu'),
  'u',
);
const PART = new RegExp(anyOf('hiệp|luân lưu|giao hữu'), 'u');
const ROUND = new RegExp(`${anyOf('vòng|lượt')} (?:đấu |thứ )*(?<round>${COUNT}|${RANK})`, 'gu');

/** The one right before, where no date says it. */
const BEFORE = new RegExp(
  `${anyOf('trận|trận đấu|vòng|vòng đấu|ván|lượt trận|phiên|mùa|mùa giải|vụ|kỳ')} (?:[^,;]{0,12}? )?(?:trước(?! đó)|liền trước|ngay trước|vừa qua|gần nhất)|${anyOf('vòng|lượt')} (?:thứ )?(?:${COUNT}|${RANK})`,
  'u',
);
const DENIED = new RegExp(
  anyOf(
    'không|chưa|suýt|nếu|sẽ|có thể|nguy cơ|tránh|chuỗi|mạch|chấm dứt|kể từ|cho đến khi|trước khi|sau khi|khi|thay vì|đối thủ|dự báo|ngược lại|trái lại',
  ),
  'u',
);

const LAST_SEASON = new RegExp(anyOf('mùa trước|mùa giải trước|giải trước|năm ngoái'), 'u');
const OF_MATCHES = new RegExp(anyOf('trận|vòng|ván|bất bại|thắng|thua|hòa'), 'u');

const WAKES = wakes([], 'tiếp liền tục chuỗi mạch bại thắng thua');
const NEAR = 4;

/** Every run that another clause of its paragraph breaks. */
export function* broken(article: ArticleFacts): Generator<Broken> {
  const published = dayOf(article.published.value);
  const all = clausesOf(article);
  for (const clause of all) {
    if (!clause.paragraph.has(WAKES)) continue;
    const run = firstResultIn(clause) ?? runIn(clause);
    if (!run || DENIED_RUN.test(clause.text)) continue;
    const now = published && dayNumber(published);
    const near = all.slice(Math.max(0, clause.order - NEAR), clause.order + NEAR + 1);
    for (const other of near) {
      if (other === clause || other.paragraph !== clause.paragraph) continue;
      const end = endIn(other, clause, run, now);
      if (!end) continue;
      yield { claim: run.span, other: end };
      break;
    }
  }
}
const DENIED_RUN = new RegExp(
  anyOf(
    'chấm dứt|kết thúc|đứt|cắt đứt|dừng lại|khép lại chuỗi|khép lại mạch|nếu|từng|hướng tới|mục tiêu|không phải',
  ),
  'u',
);

interface Run {
  readonly span: Span;
  readonly ends: RegExp;
  readonly isOfMatches: boolean;
  /** Days that it reaches back; undefined for one of matches. */
  readonly days: number | undefined;
  /** Rounds before which there was none, of a first result. */
  readonly rounds?: number | undefined;
}

function firstResultIn(clause: Clause): Run | undefined {
  const match = FIRST_RESULT.exec(clause.text);
  if (!match || NARROWER.test(clause.text)) return undefined;
  const { result, rounds } = match.groups as { result: string; rounds: string };
  const ends = SAME_RESULT.find(([first]) => first.test(result))?.[1];
  const count = countOf(clause.paragraph, rounds);
  if (
    !ends ||
    !count ||
    roundsIn(clause.paragraph, clause.paragraph.text).some((n) => n > count + 1)
  )
    return undefined;
  return {
    span: spanIn(clause, match.index, match.index + match[0].length),
    ends,
    isOfMatches: true,
    days: undefined,
    rounds: count,
  };
}

const roundsIn = (paragraph: Paragraph, text: string): number[] =>
  [...text.matchAll(ROUND)].flatMap(({ groups }) => countOf(paragraph, groups!['round']!) ?? []);

function runIn(clause: Clause): Run | undefined {
  const { text, paragraph } = clause;
  const match = RUNS.exec(text) ?? RESULT_RUN.exec(text) ?? UNBROKEN.exec(text);
  if (!match || /(?:^| )sau (?:chuỗi |mạch )?$/u.test(text.slice(0, match.index))) return undefined;
  const g = match.groups!;
  const words = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => g[name] ?? '').join(' ');
  const told = g['state'] ?? (words.trim() || text);
  const outcome =
    outcomes.find(({ run }) => run.test(` ${told} `)) ?? outcomes.find(({ run }) => run.test(text));
  if (!outcome) return undefined;
  const letter = g['rank'] ?? g['n'] ?? g['n2'];
  const count = letter ? countOf(paragraph, letter) : undefined;
  const years = g['span'] && /^P(\d+)([YMWD])$/u.exec(paragraph.time(g['span']).value);
  const unit = UNITS[g['unit'] ?? g['many'] ?? g['many2'] ?? ''];
  const days = years
    ? Number(years[1]) * { Y: 365.25, M: 30.5, W: 7, D: 1 }[years[2] as 'Y']
    : unit && count && unit * count;
  if (count !== undefined && count < 2) return undefined;
  return {
    span: spanIn(clause, match.index, match.index + match[0].length),
    ends: outcome.ends,
    isOfMatches: OF_MATCHES.test(match[0]),
    days: days || undefined,
  };
}

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** `phiên thứ tư liên tiếp` is no Wednesday. */
function countOf(paragraph: Paragraph, letter: string): number | undefined {
  if (letter < '\uf000') return amountOf(paragraph.figure(letter));
  const said = paragraph.source(paragraph.time(letter)).normalize('NFC').toLowerCase();
  const day = WEEKDAYS.findIndex((word) => said === `thứ ${word}`);
  return day < 0 ? undefined : day + 2;
}

const outcomes = OUTCOMES.map(([run, ends]) => ({
  run: new RegExp(anyOf(run), 'u'),
  ends: new RegExp(anyOf(ends), 'u'),
}));

/** Where a clause tells of an outcome that ends the run, within it. */
function endIn(other: Clause, claim: Clause, run: Run, now?: number): Span | undefined {
  const { text } = other;
  const end = run.ends.exec(text);
  if (!end || DENIED.test(text)) return undefined;
  if (run.isOfMatches && LAST_SEASON.test(text)) return undefined;
  const lead = text.slice(0, end.index);
  const window = { since: undefined, after: (now ?? 0) - (run.days ?? 0), before: now ?? 0 };
  const date =
    now !== undefined && run.days
      ? datesIn(other).find(({ time, at }) => at < end.index && isWithin(window, time, 0))
      : undefined;
  const before = BEFORE.exec(lead);
  if (!date && (!before || datesIn(other).some(({ at }) => at < end.index))) return undefined;
  // A first may be that of the round before, which the news tells of: only a round's number says that it was earlier.
  if (run.rounds !== undefined) {
    const [round] = roundsIn(other.paragraph, lead);
    if (date || round === undefined || round >= run.rounds || PART.test(text)) return undefined;
  }
  const known = new Set([...claim.text.split(/[^\p{L}]+/u), ...namesIn(claim)]);
  const subject = lead
    .replace(BEFORE, ' ')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (subject.some((word) => !known.has(word) && !NEUTRAL.has(word))) return undefined;
  return spanIn(
    other,
    date ? Math.min(date.at, end.index) : before!.index,
    end.index + end[0].length,
  );
}

const NEUTRAL = new Set(
  phraseKey(
    'hôm họ đội thầy trò bị đã từng còn lại cũng vẫn ở tại trong vào hồi phiên trận vòng tháng quý năm tuần ngày kỳ mùa chỉ số giá này đó lúc khi thì là có phải nhận để đang khá mức thị trường nước ta doanh nghiệp công ty hãng cả nước trên sân nhà khách của ngay thậm chí',
  ).split(' '),
);
