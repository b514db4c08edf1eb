// What a figure states: its value, what is measured, when it held and how sure it was.
import type { ArticleFacts, FigureMention, TimeMention } from '../resolve/facts';
import { measureOf } from '../resolve/units';
import { phraseKey } from '../text/normal';
import { overlaps, type Span } from '../text/span';
import type { Token } from '../text/tokens';
import {
  BESIDE,
  DATED_VALUE,
  ESTIMATED,
  GIVEN,
  has,
  LASTING,
  NARROWING,
  NO_MEASURE,
  PLANNED,
  RUNNING,
  SAME_UNIT,
} from './cues';
import { indexAt } from './names';
import { basesOf, isSpan, isTerm, spellsOf, termsOf } from './periods';
import {
  isMoment,
  marksIn,
  ROW,
  plainOf,
  quoted,
  sameSequence,
  sameWords,
  type Setting,
} from './setting';
import type { Course, Stage, Statement } from './statement';

/** How many words of content before and behind a value say what is measured. */
const BEFORE = 5;
const BEHIND = 3;
/** How many tokens behind a value are of it. */
const REACH = 9;
/** How many of them narrow what is counted. */
const CLOSE = 4;

export function figureStatement(
  facts: ArticleFacts,
  figure: FigureMention,
  setting: Setting,
): Statement[] {
  if (figure.type === 'AGE' || (figure.type === 'COUNT' && !figure.unitSpan)) return [];
  if (figure.type === 'RANK' && isOneOfRow(figure, setting)) return [];
  const bounds = boundsOf(figure);
  if (!bounds || (figure.type === 'SCORE' && !isOnlyScore(figure, setting))) return [];
  const { shared } = setting;
  const alike = setting.figures.filter((other) => other.type === figure.type);
  const around = aroundOf(figure, alike, setting);
  const beside = plainOf(around.all).replace(NO_MEASURE, ' ');
  const held = setting.asOf ?? heldAt(facts, figure, shared.pins);
  const at = held !== undefined && isBeside(held, around, setting) ? held : undefined;
  const stage = stageOf(figure, beside, shared.stage);
  const rate = rateOf(figure, around);
  const isRated = figure.type === 'COUNT' || figure.type === 'MONEY';
  const said = phraseKey(isRated ? figure.unit.split('/')[0]! : figure.unit);
  // `1.500 km2` and `150.000 ha` are one area.
  const size = figure.type === 'MEASURE' ? measureOf(figure.unit) : undefined;
  const converts = size && size.dimension !== size.bare && size.dimension !== 'other';
  const unit = converts
    ? [size.dimension, size.rate].filter(Boolean).join('/')
    : (SAME_UNIT.get(said) ?? said);
  const factor = converts ? size.factor : 1;
  const isChange = around.lead.slice(-3).some((t) => CHANGES.test(t.lower));
  const changes = figure.type === 'PERCENT' && (isChange || figure.scope?.base !== undefined);
  const sort = [figure.type, unit, changes ? 'change' : ''];
  const of = figure.type === 'COUNT' ? kindCounted(setting, figure) : undefined;
  return [
    {
      ...shared,
      ...quoted(facts, figure),
      kind: 'figure',
      sort: sort.join(' ').trim(),
      ...aboutOf(setting, figure),
      ...scaled(bounds, changes && falls(around) ? -1 : factor),
      ...headOf(around),
      ...betweenOf(around, setting, figure),
      marks: [
        ...shared.marks,
        ...basesOf(figure),
        ...(rate ? [`per=${rate}`] : []),
        ...termsOf(setting),
        ...spellsOf(beside),
        ...marksIn(beside, BESIDE),
        ...narrowings(around),
        ...joined(around, setting),
        ...(figure.type === 'COUNT' ? picks(around) : []),
      ],
      course: courseOf(figure, unit, beside, isChange),
      sole: alike.filter((other) => other.unit === figure.unit).length === 1,
      ...(of ? { of } : {}),
      ...(at ? { at } : {}),
      ...(at && setting.asOf ? { counted: true } : {}),
      ...(stage ? { stage } : {}),
    },
  ];
}

/** `giảm 8,2%` is the other way about than `tăng 8,2%`. */
const falls = ({ lead }: Around): boolean =>
  /^(?:giảm|sụt|hạ)$/u.test(lead.filter((t) => CHANGES.test(t.lower)).at(-1)?.lower ?? '');

const scaled = ({ low, high }: Bounds, factor: number): Bounds => {
  const [one, other] = [low, high].map((bound) => (bound === null ? null : bound * factor));
  return factor < 0 ? { low: other!, high: one! } : { low: one!, high: other! };
};

type Bounds = Pick<Statement, 'low' | 'high'>;

/** Of `khách/năm`, `khách mỗi năm` the length of time; one that only one of two values names may be that of both. */
function rateOf(figure: FigureMention, { close }: Around): string | undefined {
  if (figure.type !== 'COUNT' && figure.type !== 'MONEY') return undefined;
  const unit = figure.unit.split('/')[1];
  if (unit) return phraseKey(unit);
  if (figure.type === 'MONEY') return undefined;
  const [word, time] = close.map((t) => t.lower);
  return /^(?:mỗi|một|hàng|hằng)$/u.test(word ?? '') && /^(?:năm|ngày|tháng|giờ)$/u.test(time ?? '')
    ? time
    : undefined;
}

/** Words of a change, which is another every day. */
const CHANGES = /^(?:tăng|giảm|thêm|bớt|nhích|lùi)$/u;

/** Units of a duration, in seconds; a month and a year are never turned into days. */
const SECONDS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** `12 năm tù`, `128 phút`: a length of time that is told exactly. */
export function durationStatement(
  facts: ArticleFacts,
  time: TimeMention,
  setting: Setting,
): Statement[] {
  const match = /^P(?:(\d+)([YMWD])|T(\d+)([HMS])(?:(\d+)M)?)$/u.exec(time.value);
  if (time.type !== 'DURATION' || !match || time.mod) return [];
  if (isSpan(setting.tokens, time) || isTerm(setting.tokens, time)) return [];
  const others = setting.times.filter((other) => other.type === 'DURATION');
  const around = aroundOf(time, others, setting);
  const beside = plainOf(around.all);
  const stage = has(beside, PLANNED) ? 'plan' : setting.shared.stage;
  const length = match[3]
    ? Number(match[3]) * SECONDS[match[4]!]! + Number(match[5] ?? 0) * SECONDS['M']!
    : Number(match[1]);
  return [
    {
      ...setting.shared,
      ...quoted(facts, time),
      kind: 'figure',
      sort: `DURATION ${match[3] ? 'S' : match[2]!}`,
      low: length,
      high: length,
      ...headOf(around),
      marks: [...setting.shared.marks, ...narrowings(around)],
      course: 'standing',
      sole: others.length === 1,
      ...(stage ? { stage } : {}),
    },
  ];
}

const headOf = ({
  lead,
  bare,
  behind,
}: Around): Pick<Statement, 'head' | 'lead' | 'bare' | 'runs'> => ({
  bare,
  head: sameWords([...lead, ...behind]),
  lead: sameWords(lead),
  runs: [...runsOf(lead), ...runsOf(behind)],
});

/** The words of the lead behind the last name before the value. */
function betweenOf({ lead }: Around, { own }: Setting, value: Span): Pick<Statement, 'between'> {
  const end = own.names.filter((name) => name.end <= value.start).at(-1)?.end;
  if (end === undefined) return {};
  const between = sameWords(lead.filter((token) => token.start >= end));
  return between.length ? { between } : {};
}

/** Words that stand side by side, in pairs. */
function runsOf(tokens: readonly Token[]): string[] {
  const words = sameSequence(tokens);
  return words.flatMap(({ word, end }, i) => {
    const next = words[i + 1];
    return next && next.start >= end && next.start - end <= 1 ? [`${word} ${next.word}`] : [];
  });
}

/** Words behind a counted noun that pick some of what could be counted. */
const PICKS = /^(?:có|đạt|chưa|không|bị|được)$/u;

const picks = ({ close }: Around): string[] =>
  close.filter((t) => PICKS.test(t.lower)).map((t) => `!${t.lower}`);

/** `Sản lượng hồ tiêu và cà phê … đạt`: what is measured together with another thing, which the other text must have too. */
function joined({ all }: Around, { isContent }: Setting): string[] {
  const stop = all.findIndex((t) => /^(?:đạt|là)$/u.test(t.lower));
  return all.slice(0, Math.max(0, stop)).flatMap((t, i) => {
    const [before, behind] = [all[i - 1], all[i + 1]];
    const joins = t.lower === 'và' && before && behind && isContent(before) && isContent(behind);
    return joins ? [`!${before.lower} và`] : [];
  });
}

function narrowings({ narrow }: Around): string[] {
  const plain = plainOf(narrow);
  if (!has(plain, NARROWING)) return [];
  return NARROWING.filter((cue) => plain.includes(cue)).map((cue) => `!${cue.trim()}`);
}

/** `mùa thứ hai`, `lần thứ 42`: which of a row it is, and no place in a contest. */
const isOneOfRow = (figure: FigureMention, { tokens }: Setting): boolean =>
  figure.unit !== 'hạng' || ROW.test(tokens[indexAt(tokens, figure.start) - 1]?.lower ?? '');

/** A score is one number to compare: the same goals, whoever is named first. */
function boundsOf(figure: FigureMention): Bounds | undefined {
  if (figure.type !== 'SCORE') return { low: figure.low, high: figure.high };
  if (typeof figure.value === 'number' || figure.value.length !== 2) return undefined;
  const [less, more] = [...figure.value].sort((a, b) => a - b) as [number, number];
  const goals = more * 1000 + less;
  return { low: goals, high: goals };
}

const isOnlyScore = (figure: FigureMention, { figures }: Setting): boolean =>
  figures.every((other) => other === figure || other.type !== 'SCORE');

interface Around {
  /** Words of content right before the value, and right behind it. */
  readonly lead: readonly Token[];
  /** The lead is no more than what the name begins with. */
  readonly bare: boolean;
  readonly behind: readonly Token[];
  readonly all: readonly Token[];
  /** The few tokens right behind the value. */
  readonly close: readonly Token[];
  /** What may narrow the value: with the adverbial that opens the sentence, but nothing far behind. */
  readonly narrow: readonly Token[];
}

/** The tokens around the value, to the next mark or value of its type. */
function aroundOf(value: Span, alike: readonly Span[], setting: Setting): Around {
  const { tokens, isContent } = setting;
  const { names } = setting.own;
  const first = indexAt(tokens, value.start);
  const last = indexAt(tokens, value.end - 1);
  // `120 tỷ CNY (18 tỷ USD)`: the one in brackets measures what the one before it does.
  const twin =
    tokens[first - 1]?.text === '(' && alike.find((o) => o.end === tokens[first - 2]?.end);
  if (twin) return aroundOf(twin, alike, setting);
  const isEnd = (t: Token | undefined): boolean =>
    !t ||
    /^[,;:().–?!"“”]$/u.test(t.text) ||
    alike.some((other) => other !== value && overlaps(other, t));
  let from = first;
  while (!isEnd(tokens[from - 1])) from--;
  let to = last + 1;
  while (!isEnd(tokens[to]) && !PREDICATE.test(tokens[to]!.lower)) to++;
  // After another value a new one begins behind the conjunction.
  if (from > 0 && alike.some((other) => overlaps(other, tokens[from - 1]!)))
    for (let i = from; i < first; i++)
      if (/^(?:và|cùng|với|còn)$/u.test(tokens[i]!.lower)) from = i + 1;
  const before = tokens.slice(from, first);
  const behind = tokens.slice(last + 1, Math.min(to, last + 1 + REACH));
  const comma = tokens.findIndex((t) => t.text === ',');
  const opening = comma > 0 && comma < from ? tokens.slice(0, comma) : [];
  return {
    ...leadOf(before, names, isContent),
    behind: behind.filter(isContent).slice(0, BEHIND),
    all: [...before, ...tokens.slice(first, last + 1), ...behind],
    close: behind.slice(0, CLOSE),
    // `triệu đồng mỗi lượng` is the unit's.
    narrow: [
      ...opening,
      ...before,
      ...behind.slice(behind[0]?.lower === 'mỗi' ? 1 : 0, CLOSE),
      // `225 triệu đồng, một nửa số tiền phạt`
      ...(tokens[last + 1]?.text === ',' ? tokens.slice(last + 2, last + 4) : []),
    ],
  };
}

/** With these what is told of the measured thing begins: `dài 2,4 km đã thông xe`. */
const PREDICATE = /^(?:đã|sẽ|đang|sắp|bước)$/u;

/** Words behind a counted noun that say what is done. */
const DOES =
  /^(?:xem|dự|góp|tranh|tham|đăng|sống|học|thi|sinh|đi|chạy|mua|bán|phục|sử|dùng|lưu|vận|hoạt|trực|nằm)$/u;

/** The words of content before the value; those that a name begins with (`trang trại gió …`) only where there are no others. */
function leadOf(
  before: readonly Token[],
  names: readonly Span[],
  isContent: (token: Token) => boolean,
): Pick<Around, 'lead' | 'bare'> {
  const first = before.findIndex((token) => !isContent(token));
  const begins = first > 0 && names.some((name) => overlaps(name, before[first]!));
  const all = before.filter(isContent);
  const others = begins ? all.slice(first) : all;
  return { lead: (others.length ? others : all).slice(-BEFORE), bare: !others.length };
}

/** The word behind the counted noun that says which kind is counted: `huy chương vàng`, `người bị thương`. */
function kindCounted({ tokens, isContent }: Setting, figure: FigureMention): string | undefined {
  const at = tokens.findIndex((token) => token.start >= figure.end);
  if (at < 0) return undefined;
  // `người bị thương`, but not `khán giả đến sân`, `thí sinh dự thi`.
  const isPassive = /^(?:bị|được)$/u.test(tokens[at]!.lower);
  const kind = isPassive ? tokens[at + 1] : tokens[at];
  // `nhà bị lũ cuốn trôi`: what follows may be who does it.
  if (isPassive && !/^(?:thương|nhiễm|mắc|bắt|chết|sập)$/u.test(kind?.lower ?? ''))
    return undefined;
  if (!kind || !isContent(kind) || DOES.test(kind.lower) || kind.lower === 'khác') return undefined;
  const from = tokens.indexOf(kind);
  return sameSequence(tokens.slice(from, from + 3))[0]!.word;
}

/** The moment is told beside the value or opens the sentence; `có 26 tuabin, vận hành từ năm 2021` is of another matter. */
function isBeside(moment: string, { all }: Around, { tokens, times }: Setting): boolean {
  const told = times.filter(({ value }) => value.startsWith(moment.slice(0, 10)));
  const opening = tokens.find((t) => t.text === ',')?.start ?? 0;
  return (
    !told.length ||
    told.some(
      (time) =>
        time.start < opening ||
        all.some((t) => overlaps(t, time)) ||
        // `…, theo số liệu tính đến 14/1`
        tokens.some(
          (t) =>
            /^(?:tính|cập|theo|liệu)$/u.test(t.lower) &&
            t.end < time.start &&
            time.start - t.end < 24,
        ),
    )
  );
}

/** Whose the value is: the name nearest before it, else the first behind. */
function aboutOf({ own, shared }: Setting, value: Span): Pick<Statement, 'about'> {
  const telling = own.names.filter((name) => !name.wide);
  const before = telling.filter((name) => name.end <= value.start);
  const nearest = before[before.length - 1] ?? telling[0];
  const about = nearest?.key ?? (own.names.length ? undefined : shared.names[0]?.key);
  return about === undefined ? {} : { about };
}

/** The date, hour or period at which the value held, where the text says one. */
function heldAt(
  facts: ArticleFacts,
  figure: FigureMention,
  pins: readonly string[],
): string | undefined {
  const held = figure.scope?.period ?? figure.as_of;
  if (!held || !isMoment(held)) return undefined;
  // `từ 15h ngày 12/9`: what holds from then on holds then.
  const since = held.split('/')[0]!;
  const told = pins.filter((pin) => pin.startsWith(since) && !pin.includes('/'));
  if (told.length === 1) return told[0];
  return held === facts.published.value?.slice(0, 10) && !told.length ? undefined : held;
}

function stageOf(
  { scope }: FigureMention,
  beside: string,
  shared: Stage | undefined,
): Stage | undefined {
  if (has(beside, PLANNED) || scope?.status === 'target') return 'plan';
  // `thiệt hại ước 12 tỷ đồng, theo báo cáo cuối cùng`: reckoned, and the last word all the same.
  return has(beside, ESTIMATED) && shared !== 'final' ? 'estimate' : shared;
}

function courseOf(figure: FigureMention, unit: string, beside: string, isChange: boolean): Course {
  const runs = figure.type === 'COUNT' && (unit === 'ca' || has(beside, RUNNING));
  if (figure.scope?.flow === 'new' && runs) return 'dated';
  if (has(beside, DATED_VALUE) || figure.type === 'RANK' || isChange) return 'dated';
  if (runs) return 'running';
  if (figure.type === 'MEASURE' || figure.type === 'COUNT' || figure.type === 'MONEY')
    if (has(beside, LASTING)) return 'lasting';
  return has(beside, figure.type === 'MONEY' ? GIVEN : RUNNING) ? 'running' : 'standing';
}
