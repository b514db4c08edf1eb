// Ranks held against who is told to stand ahead: as many as are named or counted, and on the right side.
import type { ArticleFacts, FigureMention } from '../../resolve/facts';
import type { Span } from '../../text/span';
import type { Report } from '../rule';
import { amountOf } from './amount';
import { COUNT, DATE, END, RANK, type Paragraph } from './paragraph';
import {
  anyOf,
  ofRival,
  placesOf,
  RIVAL,
  SIDES,
  standingsOf,
  within,
  type Standing,
} from './standings';

/** From a standing on, before the next: on which side of whom. */
const BESIDE = new RegExp(
  `(?<![\\p{L}])(?<mark>, )?(?:(?:và|nhưng|dù|song) )?(?<only>(?:chỉ|mới) (?:kịp |vừa )?)?(?:về đích |cán đích |ở |ngay )*(?<side>${SIDES}) (?:phía |liền |ngay )?(?=(?<who>[^${END};]{1,90}))`,
  'gu',
);
const REACH = 100;
const STOP = new RegExp(`[${END};]|${RANK}`, 'u');
/** After these words the side is nobody's: `bỏ lại phía sau`. */
const NO_SIDE = /(?:bỏ|lại|phía|trở về|mùa|đợt) $/u;
const BELOW = /^(?:kém|thua|.*dưới|chậm hơn|.*sau|ít hơn|ít điểm hơn)$/u;
const FIRST_OF =
  /(?<![\p{L}])(?!(?:thứ|duy|thống|số|hạng|giải|về|thành|ngày|ít|xếp|đứng|hợp) )\p{L}+ nhất(?= )/gu;
const LEADER =
  /^(?:\p{L}+ ){0,4}?(?<word>đầu bảng|dẫn đầu|đứng đầu|ngôi đầu|xếp trên|đứng trên|xếp sau|đứng sau|xếp dưới|đứng dưới|(?:nhà|đội|người) (?:vô địch|chiến thắng|về nhất|giành huy chương vàng))(?= |$)/u;
/** What the two are apart by that says nothing of their order. */
const GAMES = anyOf('trận|vòng|lượt|năm|tuổi|mùa|lần|hiệu số');
/** Fewer may be better, and `hơn` may be either way. */
const FEWER = /gậy|giây|phút/u;
const EARLIER = anyOf('năm ngoái|năm trước|mùa trước|kỳ trước');

/** All places that a standing and those ahead of it contradict. */
export function* ahead(
  article: ArticleFacts,
  paragraph: Paragraph,
  done: Set<FigureMention>,
): Generator<Report> {
  const standings = standingsOf(paragraph);
  if (!standings.length && !paragraph.has(FIRST_OF) && !paragraph.has(LAST)) return;
  for (const standing of [...standings, ...superlatives(paragraph)]) {
    if (!PLACED.has(standing.kind) || (standing.figure && done.has(standing.figure))) continue;
    if (ofRival(paragraph.text.slice(Math.max(0, standing.at - 60), standing.at))) continue;
    const report =
      beside(article, paragraph, standing, standings) ??
      counted(paragraph, standing, standings) ??
      unbeaten(paragraph, standing, standings);
    if (!report) continue;
    if (standing.figure) done.add(standing.figure);
    yield report;
  }
  yield* last(paragraph, standings, done);
}

const PLACED: ReadonlySet<string> = new Set(['rank', 'finish', 'lead']);

/** `lớn nhất thế giới`: the first by what it says. */
const superlatives = (paragraph: Paragraph): Standing[] =>
  [...paragraph.text.matchAll(FIRST_OF)].map(({ index: at, 0: { length } }) => ({
    place: 1,
    kind: 'lead',
    at,
    end: at + length,
    span: paragraph.span(at, at + length),
  }));

/** Someone who stands on a side of a standing. */
interface Beside {
  readonly standing: Standing;
  readonly side: string;
  readonly isBelow: boolean;
  /** No more than those that are told: `chỉ sau`. */
  readonly isAll: boolean;
  /** A comma or such sets it off. */
  readonly isApart: boolean;
  readonly who: string;
  /** Index of `who` in the line. */
  readonly at: number;
  /** Where the words of the side start in the text. */
  readonly start: number;
}

function beside(
  article: ArticleFacts,
  paragraph: Paragraph,
  standing: Standing,
  standings: readonly Standing[],
): Report | undefined {
  const from = standing.end;
  const line = paragraph.text.slice(from, from + REACH + 90);
  const stop = line.search(STOP);
  for (const match of line.matchAll(BESIDE)) {
    if (match.index > (stop < 0 ? REACH : Math.min(stop, REACH))) return undefined;
    const { mark, only, side, who } = match.groups as Record<string, string>;
    const lead = line.slice(0, match.index);
    // `đội xếp sau`: where another one stands. `thua 0-3` is the end of a match.
    if (NO_SIDE.test(lead) || ofRival(`${lead} `)) continue;
    if (side === 'thua' && tellsScores(article)) continue;
    const found: Beside = {
      standing,
      side: side!,
      isBelow: BELOW.test(side!),
      isAll: !!only,
      isApart: !!mark || !!only || !/^(?:sau|trước|trên|dưới)$/u.test(side!),
      who: who!,
      at: from + match.index + match[0].length,
      start: paragraph.span(
        from + match.index + (mark?.length ?? 0),
        from + match.index + match[0].length,
      ).start,
    };
    const report =
      besideStanding(paragraph, found, standings) ??
      besideLeader(paragraph, found) ??
      (found.isBelow
        ? (behindSeveral(paragraph, found) ?? behindAnyone(article, paragraph, found))
        : undefined);
    if (report) return report;
  }
  return undefined;
}

const tellsScores = ({ figures }: ArticleFacts): boolean =>
  figures.some(({ type }) => type === 'SCORE');

/** The standing, and the words from the side to whom it names. */
const reportOf = ({ standing, side, start }: Beside, { end }: Span, place: number): Report => ({
  data: { working: `${standing.place}: ${side} ${place}`, rank: standing.place, field: place },
  spans: placesOf(standing, { span: { start, end } }),
});

const RIVALS_LEAD = new RegExp(
  `^(?:(?:${RIVAL})(?: \\p{L}+){0,3} )?(?:xếp |đứng |về |ở |vị trí |đang )*$`,
  'u',
);

/** `kém đội thứ hai 3 điểm`, of the third: who is told to be below stands below. */
function besideStanding(
  paragraph: Paragraph,
  found: Beside,
  standings: readonly Standing[],
): Report | undefined {
  const { standing, isBelow, at } = found;
  const other = standings.find((s) => s.at >= at);
  if (!other || !PLACED.has(other.kind)) return undefined;
  const lead = within(paragraph, at, other.at);
  if (lead === undefined || !RIVALS_LEAD.test(lead)) return undefined;
  const tail = paragraph.text.slice(other.end, other.end + 30);
  const isTold = !GAMES.test(tail) && !EARLIER.test(tail);
  const isPlain = /^(?:nhanh|chậm) hơn$/u.test(found.side);
  if (!isTold || (!isPlain && FEWER.test(paragraph.sentenceSource(standing.at)))) return undefined;
  if (isBelow ? standing.place > other.place : standing.place < other.place) return undefined;
  return reportOf(found, other.span, other.place);
}

/** `kém đội đầu bảng` of the first, `hơn đội xếp trên` of anyone. */
function besideLeader(paragraph: Paragraph, found: Beside): Report | undefined {
  const { standing, isBelow, who, at } = found;
  const leader = LEADER.exec(who);
  if (!leader || !found.isApart) return undefined;
  if (GAMES.test(who.slice(leader[0].length)) || EARLIER.test(who)) return undefined;
  const word = leader.groups!['word']!;
  const isUp = !/sau|dưới/u.test(word);
  if (
    isUp && /^(?:nhà|đội|người)/u.test(word)
      ? standing.place !== 1
      : isBelow
        ? isUp && standing.place !== 1
        : !isUp
  )
    return undefined;
  const from = at + leader[0].length - word.length;
  return reportOf(found, paragraph.span(from, from + word.length), isUp ? 1 : standing.place + 1);
}

const SEVERAL = new RegExp(`^(?<n>${COUNT}) (?:${RIVAL})(?= )`, 'u');

/** `đứng thứ hai, sau ba đội bóng`. */
function behindSeveral(paragraph: Paragraph, found: Beside): Report | undefined {
  const { standing, who, side } = found;
  const letter = SEVERAL.exec(who)?.groups?.['n'];
  if (letter === undefined || !/sau|dưới|kém|thua/u.test(side)) return undefined;
  const figure = paragraph.figure(letter);
  if (fits(standing.place, figure, found.isAll) || (standing.place === 1 && !found.isApart))
    return undefined;
  return reportOf(found, { start: figure.start, end: figure.end }, amountOf(figure) + 1);
}

/** Behind so many, or behind so many alone. */
const fits = (place: number, figure: FigureMention, isAll: boolean): boolean => {
  const n = amountOf(figure);
  return figure.approx !== 'exact' || (isAll ? place === n + 1 : place > n);
};

const ANYONE = new RegExp(`^(?:${RIVAL})(?: \\p{L}+){0,3}`, 'u');

/** Nobody is ahead of the first. */
function behindAnyone(
  article: ArticleFacts,
  paragraph: Paragraph,
  found: Beside,
): Report | undefined {
  const { standing, who, at } = found;
  if (standing.place !== 1 || !found.isApart || GAMES.test(who.slice(0, 40))) return undefined;
  const rival = ANYONE.exec(who);
  const { start } = paragraph.span(at, at + 1);
  const named = article.entities.find(
    (e) => e.start === start && (found.isAll || /^(?:LOC|ORG|PER)$/u.test(e.type)),
  );
  const span = rival ? paragraph.span(at, at + rival[0].length) : named;
  return span && reportOf(found, span, 1);
}

/** `chỉ có hai tỉnh xếp trên`: as many are ahead. */
const ABOVE = new RegExp(
  `(?<only>chỉ )?(?:có |còn |kém |thua )(?<n>${COUNT}) (?:${RIVAL})(?: \\p{L}+){0,4} (?:xếp|đứng|nằm|ở) (?:phía |vị trí )?(?:trên|trước)|(?:xếp|đứng|phía|ở) trên (?:\\p{L}+ ){0,3}?(?<alone>chỉ )?(?:còn|có|là) (?:có )?(?<m>${COUNT}) (?:${RIVAL})(?= )`,
  'u',
);

function counted(
  paragraph: Paragraph,
  standing: Standing,
  standings: readonly Standing[],
): Report | undefined {
  if (standing.kind !== 'rank') return undefined;
  const { from, to } = sentenceAt(paragraph, standing.at);
  if (standings.filter(({ at }) => at >= from && at < to).length > 1) return undefined;
  const match = ABOVE.exec(paragraph.text.slice(from, to));
  if (!match) return undefined;
  const { n: before, m: after, only, alone } = match.groups!;
  const figure = paragraph.figure((before ?? after)!);
  if (fits(standing.place, figure, !!(only ?? alone))) return undefined;
  const n = amountOf(figure);
  return {
    data: { working: `${n} + 1 ≠ ${standing.place}`, rank: standing.place, field: n },
    spans: placesOf(standing, { span: { start: figure.start, end: figure.end } }),
  };
}

const NOBODY =
  /(?<![\p{L}])(?:không|chẳng) (?:có )?(?:ai|(?:đội|người|tay đua|tay vợt|vận động viên|đối thủ) nào) (?:xếp|đứng|về|cán|chạm|đi)(?: đích)? (?:trước|trên) (?:anh|cô|chị|em|ông|bà|đội|họ)(?= |$)/u;

const ANOTHER = new RegExp(`;|${DATE} ?$`, 'u');

/** `về nhì, không ai cán đích trước anh`: nobody ahead makes a first. */
function unbeaten(
  paragraph: Paragraph,
  standing: Standing,
  standings: readonly Standing[],
): Report | undefined {
  const { from, to } = sentenceAt(paragraph, standing.at);
  const match = NOBODY.exec(paragraph.text.slice(from, to));
  if (!match || standing.place < 2) return undefined;
  // `…; năm ngoái không ai về trước anh`: of another race.
  const between = paragraph.text.slice(standing.end, from + match.index);
  if (ANOTHER.test(between) || EARLIER.test(between)) return undefined;
  if (standings.filter(({ at }) => at >= from && at < to).length > 1) return undefined;
  const at = from + match.index;
  return {
    data: { working: `${standing.place} ≠ 1`, rank: standing.place, field: 1 },
    spans: placesOf(standing, { span: paragraph.span(at, at + match[0].length) }),
  };
}

function sentenceAt({ text }: Paragraph, at: number): { from: number; to: number } {
  const to = text.indexOf(END, at);
  return { from: text.lastIndexOf(END, at) + 1, to: to < 0 ? text.length : to };
}

const LAST =
  /(?:(?:đứng|xếp|nằm|ở|về|là|,)(?: vị trí)? )(?<word>(?:cuối|chót|bét)(?: bảng)?|đội sổ|áp chót|bét)(?= )/gu;
const OF_ALL = new RegExp(`(?<n>${COUNT}) (?:${RIVAL})(?= |$)`, 'u');
const MORE_THAN = new RegExp(
  `(?:hơn|xếp trên|đứng trên) (?<who>(?:${COUNT} )?(?:${RIVAL})(?: \\p{L}+){0,2})`,
  'u',
);

/** The last of fourteen is the fourteenth, and nobody is behind; `hơn đội cuối bảng` is not the last. */
function* last(
  paragraph: Paragraph,
  standings: readonly Standing[],
  done: Set<FigureMention>,
): Generator<Report> {
  const { text } = paragraph;
  for (const match of text.matchAll(LAST)) {
    const word = match.groups!['word']!;
    const at = match.index + match[0].length - word.length;
    const { from, to } = sentenceAt(paragraph, at);
    const own = { span: paragraph.span(at, at + word.length) };
    const ranks = standings.filter((s) => s.figure && s.at >= from && s.at < to);
    const behind = MORE_THAN.exec(text.slice(at, to));
    const all = OF_ALL.exec(text.slice(from, to));
    const figure = all ? paragraph.figure(all.groups!['n']!) : undefined;
    if (behind) {
      const start = at + behind.index + behind[0].length - behind.groups!['who']!.length;
      const span = paragraph.span(start, start + behind.groups!['who']!.length);
      yield {
        data: { working: `${word}: ${behind[0]}`, rank: 0, field: 0 },
        spans: placesOf(own, { span }),
      };
    } else if (figure?.approx === 'exact' && ranks.length === 1 && !done.has(ranks[0]!.figure!)) {
      const n = amountOf(figure) - (word === 'áp chót' ? 1 : 0);
      if (ranks[0]!.place === n) continue;
      done.add(ranks[0]!.figure!);
      yield {
        data: { working: `${ranks[0]!.place} ≠ ${n}`, rank: ranks[0]!.place, field: n },
        spans: placesOf(own, ranks[0]!, { span: { start: figure.start, end: figure.end } }),
      };
    }
  }
  for (const match of text.matchAll(/(?:hơn|trên) đội (?:đứng |xếp )?(?:cuối|chót|bét) bảng/gu)) {
    const { from, to } = sentenceAt(paragraph, match.index);
    const all = OF_ALL.exec(text.slice(from, match.index));
    const rank = standings.filter((s) => s.figure && s.at >= from && s.at < to);
    const figure = all ? paragraph.figure(all.groups!['n']!) : undefined;
    if (!figure || rank.length !== 1 || amountOf(figure) !== rank[0]!.place) continue;
    if (done.has(rank[0]!.figure!)) continue;
    done.add(rank[0]!.figure!);
    yield {
      data: {
        working: `${rank[0]!.place} = ${amountOf(figure)}`,
        rank: rank[0]!.place,
        field: amountOf(figure),
      },
      spans: placesOf(rank[0]!, { span: { start: figure.start, end: figure.end } }),
    };
  }
}
