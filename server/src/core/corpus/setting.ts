// What all statements of one sentence have in common: its words, names, dates and cues.
import type { ArticleFacts, EntityMention, FigureMention, TimeMention } from '../resolve/facts';
import type { Sentence } from '../text/snapshot';
import { overlaps, type Span } from '../text/span';
import type { Token } from '../text/tokens';
import {
  ANYWHERE,
  AS_BEFORE,
  CHANGED,
  CHANGED_TO,
  CORRECTED,
  EARLY,
  FINAL,
  has,
  INCLUDING,
  INTERIM,
  RULED,
  SAME,
  SAME_BEGIN,
  SO_FAR,
  STOP,
  UNCHANGED,
} from './cues';
import { indexAt, namesOf, type NamesOfSentence } from './names';
import type { Stage, Statement } from './statement';

export interface Mentions {
  readonly figures: readonly FigureMention[];
  readonly times: readonly TimeMention[];
  readonly entities: readonly EntityMention[];
}

export interface Setting extends Mentions {
  readonly tokens: readonly Token[];
  readonly own: NamesOfSentence;
  /** The moment up to which the sentence counts: of `tính đến 17h ngày 19/9`. */
  readonly asOf?: string;
  /** Content words only: no names, no values, no small words. */
  isContent(token: Token): boolean;
  readonly shared: Pick<
    Statement,
    | 'article'
    | 'published'
    | 'names'
    | 'told'
    | 'words'
    | 'marks'
    | 'pins'
    | 'changed'
    | 'kept'
    | 'part'
  > & { readonly stage?: Stage };
}

export const tokensOf = ({ doc }: ArticleFacts, sentence: Sentence): readonly Token[] =>
  doc.tokens.slice(sentence.firstToken, sentence.endToken);

/** @param before the names of the sentence before, which stand for those that this one leaves out */
export function settingOf(
  facts: ArticleFacts,
  sentence: Sentence,
  mentions: Mentions,
  before: (() => NamesOfSentence) | undefined,
): Setting {
  const tokens = tokensOf(facts, sentence);
  const values: readonly Span[] = [...mentions.figures, ...mentions.times];
  const titles = mentions.entities.flatMap(({ roleSpan }) => roleSpan ?? []);
  const own = namesOf(tokens, mentions.entities, [...values, ...titles], facts.lexicon);
  const spans: readonly Span[] = [...values, ...mentions.entities, ...own.names, ...titles];
  const free = new Set(
    tokens.filter((t) => t.kind === 'word' && !spans.some((span) => overlaps(span, t))),
  );
  const isFree = (t: Token): boolean => free.has(t);
  const phrased = phrasesIn(tokens, isFree);
  const content = new Set(
    tokens.filter((t) => (!STOP.has(t.lower) || phrased.has(t)) && isFree(t)),
  );
  const isContent = (t: Token): boolean => content.has(t);
  const plain = plainOf(tokens);
  const spokenOf = own.names.length ? own : (before?.() ?? own);
  const upTo = mentions.times.find((time) => isAfter(COUNTED_TO, tokens, time))?.value;
  const asOf = upTo ?? mentions.times.find((time) => isAfter(REPORTED_ON, tokens, time))?.value;
  const kept = has(plain, UNCHANGED) || has(plain, AS_BEFORE);
  const stage = stageOf(plain, kept) ?? (upTo ? 'interim' : undefined);
  return {
    ...mentions,
    ...(asOf ? { asOf } : {}),
    tokens,
    own,
    isContent,
    shared: {
      article: facts.id,
      published: facts.published.value?.slice(0, 10),
      names: spokenOf.names.map(({ key, type, narrows, wide }) => ({
        key,
        type,
        ...(narrows ? { narrows } : {}),
        ...(wide ? { wide } : {}),
      })),
      told: own.told,
      words: sameWords([...content]),
      marks: [
        ...marksIn(plain, ANYWHERE),
        ...ordinals(tokens, values),
        ...sides(tokens),
        ...sidesOfDays(tokens, mentions.times),
        ...ages(tokens, own.names),
        ...(has(plain, RULED) ? ['ruled'] : []),
        // `Phần mặt nước của hồ rộng …`, not `Phần lớn …`.
        ...(/^ phần (?!lớn |nhiều )/u.test(plain) ? ['!phần'] : []),
        ...including(plain),
      ],
      pins: pinsOf(mentions.times, yearsIn(tokens, values)),
      ...partOf(tokens, own.names, isContent),
      changed: changeIn(
        plainOf(tokens.filter((t) => !own.names.some((n) => n.type === 'DOC' && overlaps(n, t)))),
      ),
      ...(kept ? { kept } : {}),
      ...(stage ? { stage } : {}),
    },
  };
}

/** `chưa kể`, `không tính` leave something out, `kể cả`, `tính cả` take it in, however it is put. */
const including = (plain: string): string[] => [
  ...new Set(
    INCLUDING.filter((cue) => plain.includes(cue)).map((cue) =>
      / (?:chưa|không) /u.test(cue) ? '!chưa kể' : '!kể cả',
    ),
  ),
];

/** Syllables in lower case, single spaces between and around. */
export const plainOf = (tokens: readonly Token[]): string =>
  ` ${tokens
    .filter((t) => t.kind === 'word' || t.kind === 'number')
    .map((t) => t.lower)
    .join(' ')} `;

/** Right before a moment, or up to two words before it: the count goes so far. */
const COUNTED_TO =
  / (?:tính đến|tính tới|đến hết|đến|tới|cập nhật)(?: (?:hết|lúc|ngày|sáng|chiều|tối|trưa|thời điểm)){0,2} $/u;
/** Or it was reported then. */
const REPORTED_ON =
  / (?:số liệu|báo cáo|thống kê|công bố|chốt)(?: (?:chốt|cuối|cuối cùng|mới nhất|nhanh)){0,2}(?: (?:lúc|ngày|sáng|chiều|tối)){0,2} $/u;

/** `tính đến 17h ngày 20/7`, `Đến 20h ngày 29/7, …`: so far it is counted. */
export const isOfCount = (tokens: readonly Token[], time: TimeMention): boolean =>
  isAfter(COUNTED, tokens, time) ||
  isAfter(REPORTED_ON, tokens, time) ||
  (/^(?:đến|tới)$/u.test(tokens[0]?.lower ?? '') && indexAt(tokens, time.start) < 4);
const COUNTED = / (?:tính|cập nhật|thống kê)(?: (?:từ|đến|tới|hết|lúc|ngày|thời điểm)){1,4} $/u;

function isAfter(cue: RegExp, tokens: readonly Token[], time: TimeMention): boolean {
  if (!isMoment(time.value) || time.value.includes('/')) return false;
  const at = indexAt(tokens, time.start);
  return cue.test(plainOf(tokens.slice(Math.max(0, at - 5), at)));
}

/** The tokens of phrases that mean one thing, small words among them: `thông qua`, `thu về`. */
function phrasesIn(tokens: readonly Token[], isFree: (token: Token) => boolean): Set<Token> {
  const found = new Set<Token>();
  tokens.forEach((token, i) => {
    if (!SAME_BEGIN.has(token.lower) || !isFree(token)) return;
    for (let n = 2; n <= MOST_SAME && i + n <= tokens.length && isFree(tokens[i + n - 1]!); n++) {
      const phrase = tokens.slice(i, i + n);
      if (SAME.has(phrase.map((t) => t.lower).join(' '))) phrase.forEach((t) => found.add(t));
    }
  });
  return found;
}

const MOST_SAME = 6;

/** A word or a phrase, as it is compared. */
export interface Word extends Span {
  readonly word: string;
}

/** The words in text order, with what means the same said the same way. */
export function sameSequence(tokens: readonly Token[]): Word[] {
  const out: Word[] = [];
  for (let i = 0; i < tokens.length;) {
    let taken = 1;
    let word = tokens[i]!.lower;
    const most = SAME_BEGIN.has(word) ? Math.min(MOST_SAME, tokens.length - i) : 0;
    for (let n = most; n > 0; n--) {
      const same = SAME.get(
        tokens
          .slice(i, i + n)
          .map((t) => t.lower)
          .join(' '),
      );
      if (same === undefined) continue;
      [taken, word] = [n, same];
      break;
    }
    const span = { start: tokens[i]!.start, end: tokens[i + taken - 1]!.end };
    out.push(...word.split(' ').map((part) => ({ word: part, ...span })));
    i += taken;
  }
  return out;
}

/** The words, sorted and each once, with what means the same said the same way. */
export const sameWords = (tokens: readonly Token[]): string[] =>
  [...new Set(sameSequence(tokens).map(({ word }) => word))].sort();

/** `line=value` for each alternative that stands in the text. */
export function marksIn(
  plain: string,
  lines: readonly (readonly (readonly [string, string])[])[],
): string[] {
  return lines.flatMap((line) => [
    ...new Set(
      line.filter(([cue]) => plain.includes(cue)).map(([, name]) => `${line[0]![1]}=${name}`),
    ),
  ]);
}

/** What comes in rows that are counted. */
export const ROW =
  /^(?:lần|số|đoạn|đợt|vòng|kỳ|khóa|tập|mùa|phiên|lớp|tuần|ngày|chương|nhóm|cấp|bậc|loại|phần|bài|đời|dòng|thế|vùng)$/u;

/** Words before that make another of it: `dân số`, `cung cấp`. */
const NO_ROW: Readonly<Record<string, RegExp>> = {
  số: /^(?:dân|tổng|con|quân|doanh|điểm|chỉ|tỷ)$/u,
  cấp: /^(?:cung|trợ|nâng|sơ|trung|khẩn|đẳng|phụ)$/u,
};

/** `trước sáp nhập`, `sau khi sáp nhập`: on which side of something. */
function sides(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  tokens.forEach((token, i) => {
    if (token.lower !== 'trước' && token.lower !== 'sau') return;
    const next = tokens[i + 1]?.lower === 'khi' ? tokens[i + 2] : tokens[i + 1];
    if (next?.kind === 'word' && !STOP.has(next.lower)) found.push(`@${next.lower}=${token.lower}`);
  });
  return found;
}

/** `trước ngày 10/5`, `từ ngày 10/5`: on which side of a day. */
const sidesOfDays = (tokens: readonly Token[], times: readonly TimeMention[]): string[] =>
  times.flatMap(({ start, value }) => {
    const side = DAY_SIDES.get(tokens[indexAt(tokens, start) - 1]?.lower ?? '');
    return side && isMoment(value) ? [`@${value.slice(0, 10)}=${side}`] : [];
  });

const DAY_SIDES = new Map([
  ['trước', 'trước'],
  ['từ', 'sau'],
  ['sau', 'sau'],
]);

/** `sân Hùng Vương mới`, `sân Hùng Vương cũ`: which of two of one name. */
const ages = (tokens: readonly Token[], names: readonly Span[]): string[] =>
  names.flatMap((name) => {
    const next = tokens[indexAt(tokens, name.end - 1) + 1]?.lower;
    return next === 'cũ' || next === 'mới' ? [`đời=${next}`] : [];
  });

/** `lần thứ 42`, `số 3`, `giai đoạn 2`: numbers that name one of a row. */
function ordinals(tokens: readonly Token[], values: readonly Span[]): string[] {
  const found: string[] = [];
  tokens.forEach((token, i) => {
    const row = token.lower === 'ngày' ? undefined : ROW.exec(token.lower)?.[0];
    // `dân số 43.200 người`.
    if (!row || NO_ROW[row]?.test(tokens[i - 1]?.lower ?? '')) return;
    const next = tokens[i + 1]?.lower === 'thứ' ? tokens[i + 2] : tokens[i + 1];
    // `trong tuần 4-10/8`, `cung cấp 12 đoàn tàu`: the number is of the value.
    if (next && values.some((v) => overlaps(v, next) && !overlaps(v, token) && row !== 'số'))
      return;
    if (next && (next.kind === 'number' || (/^[IVX]+$/u.test(next.text) && next.upper)))
      found.push(`${row}=${next.lower}`);
    else if (next && tokens[i + 1]!.lower === 'thứ') found.push(`${row}=${next.lower}`);
  });
  return [...new Set(found)];
}

function changeIn(plain: string): Statement['changed'] {
  if (has(plain, CORRECTED)) return 'corrected';
  if (has(plain, UNCHANGED)) return false;
  if (LATER.test(plain)) return 'changed';
  return has(plain, CHANGED) ? 'changed' : CHANGED_TO.test(plain) && 'moved';
}

/** `thêm 10 ngày so với thông báo trước`. */
const LATER =
  / (?:thêm|chậm|sớm|muộn|lùi|trước|sau) [\p{L}\p{N}]+ (?:ngày|tuần|tháng|giờ) so với /u;

function stageOf(plain: string, kept: boolean): Stage | undefined {
  if (has(plain, EARLY) && !kept) return 'estimate';
  if (has(plain, FINAL)) return 'final';
  return has(plain.replace(WHOLE, ' '), INTERIM) || SO_FAR.test(plain) ? 'interim' : undefined;
}

/** `từ tháng 1 đến hết tháng 5`, `từ trước tới nay`: no count on the way. */
const WHOLE = / từ (?:[\p{L}\p{N}]+ ){1,6}(?:đến|tới) (?:hết|nay) /gu;

const LONGEST_PART = 5;
/** `Sức chứa của sân …`: what is measured, and no part. */
const MEASURED =
  /^(?:số|tổng|mức|tỷ|giá|lượng|quy|chiều|độ|diện|dân|sức|vốn|kinh|doanh|lợi|kim|sản|tốc|công|trọng|thời|thiệt|học|điểm|lãi|tuổi|thu|chi|lịch|ngày|năm|lễ|vụ|buổi|hạn|mực|nhiệt)$/u;

/** The words of a part that opens the sentence, or what follows a mark, and leads by `của` to a name. */
function partOf(
  tokens: readonly Token[],
  names: readonly Span[],
  isContent: (token: Token) => boolean,
): Pick<Statement, 'part'> {
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'của' && tokens[i]!.lower !== 'thuộc') continue;
    let from = i;
    while (from > 0 && i - from < LONGEST_PART && isContent(tokens[from - 1]!)) from--;
    const opens = from < i && (from === 0 || tokens[from - 1]!.kind === 'punct');
    const named = names.some(
      (name) =>
        name.start >= tokens[i]!.end &&
        name.start <= tokens[Math.min(i + 4, tokens.length - 1)]!.end,
    );
    if (opens && named && !MEASURED.test(tokens[from]!.lower))
      return { part: sameWords(tokens.slice(from, i)) };
  }
  return {};
}

/** Days, months, years and hours that are named. */
const pinsOf = (times: readonly TimeMention[], years: readonly string[]): string[] => [
  ...new Set([
    ...times.filter((t) => isMoment(t.value) && !t.problem).map((t) => t.value),
    ...years,
  ]),
];

/** Of `Festival Hoa 2025` the year, which belongs to the name. */
const yearsIn = (tokens: readonly Token[], values: readonly Span[]): string[] =>
  tokens
    .filter(
      (t, i) =>
        /^20\d\d$/u.test(t.text) &&
        tokens[i - 1]?.kind !== 'number' &&
        !/^[/.,-]$/u.test(tokens[i - 1]?.text ?? '') &&
        !/^[/-]$/u.test(tokens[i + 1]?.text ?? '') &&
        !values.some((value) => overlaps(value, t)),
    )
    .map((t) => t.text);

/** A point or period that another text can mean as well: of a year that is told, or a day of one that is not. */
export const isMoment = (value: string): boolean =>
  /^(?:\d{4}|XXXX-\d\d-\d\d)/u.test(value) && !value.includes('_REF');

export const quoted = (
  facts: ArticleFacts,
  span: Span,
): Pick<Statement, 'start' | 'end' | 'quote'> => ({
  start: span.start,
  end: span.end,
  quote: facts.doc.slice(span),
});
