// When two statements speak of the same thing: by their names, by what is measured, by what sets values apart.
import { daysApart, SAME_NEWS, sameDate } from './moment';
import { phraseKey } from '../text/normal';
import { SELDOM } from './cues';
import { covers } from './names';
import { inCommon, likeness, type Name, type Statement } from './statement';

/** How alike what is measured must be, and the sentences around it; with names in common, and without. */
const HEAD = 0.5;
const UNDATED = { alike: 0.65, words: 6 };
const SENTENCE = { named: 0.25, unnamed: 0.6, same: 0.8, sole: 0.4, slip: 0.2 };
/** How alike two sentences on an event must be, by their words alone and with its name. */
const EVENT = { words: 0.6, named: 0.2, once: 0.1 };

/** The two values measure the same thing of the same things. */
export function sameMatter(a: Statement, b: Statement): boolean {
  if (a.of && b.of && a.of !== b.of) return false;
  if (!sameMarks(a, b) || isPart(a, b) || isPart(b, a)) return false;
  if (isOneOfRow(a, b) || isOfPart(a, b) || isOfPart(b, a) || !isLikely(a, b)) return false;
  const names = compareNames(a, b);
  if (names === 'other') return false;
  const alone = a.sole !== false && b.sole !== false;
  if (alone && names === 'all' && (isSlip(a, b) || samePlainMeasure(a, b))) return true;
  if (othersLead(a, b) || otherKind(a, b) || (a.sort.startsWith('COUNT') && oneDoes(a, b)))
    return false;
  const alike = likeness(a.words, b.words);
  if (names === 'none') return sameUnnamed(a, b, alike);
  if (alone && names === 'all' && alike >= SENTENCE.sole) return true;
  if (alone && isPlainCount(a, b) && isPlainCount(b, a) && sameAbout(a, b))
    return names === 'all' || a.sort !== 'COUNT người';
  if (a.about && b.about && !sameAbout(a, b)) return false;
  if (alone && names === 'all' && a.of && a.of === b.of && sameHead(a.head, b.head)) return true;
  if (!sameHead(a.head, b.head)) return false;
  if (!a.head.length) return a.sort.startsWith('COUNT');
  return alike >= (alone ? SENTENCE.named : SENTENCE.unnamed);
}

/** Without a name the sentences must say the same of the same day; of no day, the same in many words of a rule. */
function sameUnnamed(a: Statement, b: Statement, alike: number): boolean {
  const common = inCommon(a.words, b.words);
  const shared = common + a.names.length;
  if (!sameHead(a.head, b.head) || alike < SENTENCE.unnamed) return false;
  const isWithin = common === Math.min(a.words.length, b.words.length);
  if (sameDate(a, b) || (a.stage === 'final' && b.stage === 'final'))
    return shared >= (alike >= SENTENCE.same || isWithin ? 3 : 4);
  if (!(daysApart(a, b) <= SAME_NEWS.standing) || alike < UNDATED.alike) return false;
  const alone = a.sole !== false && b.sole !== false;
  if (alone && a.names.length > 0 && alike >= SENTENCE.same && shared > 4) return true;
  if (a.names.length > 1 && b.names.length > 1) return shared >= UNDATED.words;
  return shared >= UNDATED.words && alone && a.marks.includes('ruled') && b.marks.includes('ruled');
}

/** `thải ra 420 tấn rác` against `thu gom 380 tấn rác`: neither sentence knows what the other says is done. */
function othersLead(a: Statement, b: Statement): boolean {
  const [one, two] = [a.lead ?? [], b.lead ?? []].map((lead) =>
    lead.filter((word) => !NEUTRAL.has(word)),
  ) as [string[], string[]];
  return (
    one.length > 0 && two.length > 0 && inCommon(one, b.words) === 0 && inCommon(two, a.words) === 0
  );
}

/** `tái cấp vốn` against `tái chiết khấu`: one word is told more closely by words that the other lacks. */
function otherKind(a: Statement, b: Statement): boolean {
  const own = (x: Statement, y: Statement): [string, string][] =>
    (x.runs ?? [])
      .map((run) => run.split(' ') as [string, string])
      .filter(([, next]) => !y.words.includes(next));
  const others = own(b, a);
  return own(a, b).some(([word]) => others.some(([other]) => word === other));
}

/** Verbs that say no more than that there are so many. */
const NEUTRAL = new Set(
  [
    'đón',
    'dự',
    'thêm',
    'giành',
    'chứa',
    'hữu',
    'thác',
    'xếp',
    'nước',
    'ghi',
    'thu',
    'tụ',
    'hợp',
    'dân',
    'chở',
    'vận',
    'chuyển',
  ].map(phraseKey),
);

/** `có 26 tuabin` against `đang bảo dưỡng 6 tuabin`: something is done to some of them. */
function oneDoes(a: Statement, b: Statement): boolean {
  if (a.bare === undefined || a.bare === b.bare) return false;
  const does = (a.bare ? b : a).lead ?? [];
  const bare = a.bare ? a : b;
  return !does.some(
    (word) => NEUTRAL.has(word) || bare.words.includes(word) || inNames(bare, word),
  );
}

/** `thu hút 11.200 vận động viên`: no more is said than how many came. */
const isPlainCount = ({ sort, head }: Statement, other: Statement): boolean =>
  sort.startsWith('COUNT') && head.every((word) => NEUTRAL.has(word) || inNames(other, word));

/** One value with its digits changed over, or set off by a power of ten: what a slip makes, and chance seldom. */
function isSlip(a: Statement, b: Statement): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  const [x, y] = [(a.low + a.high) / 2, (b.low + b.high) / 2];
  const digits = (value: number): string =>
    String(Number(value.toPrecision(6))).replace(/\D|^0[.]?0*|0+$/gu, '');
  const [one, two] = [digits(x), digits(y)];
  if (one.length < 2 || likeness(a.words, b.words) < SENTENCE.slip) return false;
  if (one === two) return true;
  const isNear = x > 0 && y > 0 && x / y < 10 && y / x < 10;
  return isNear && [...one].sort().join('') === [...two].sort().join('');
}

const samePlainMeasure = (a: Statement, b: Statement): boolean =>
  isPlainMeasure(a, b) && isPlainMeasure(b, a) && sameAbout(a, b);

/** `Tổ máy số 1 … 60 MW` against `tổng công suất 120 MW`: one of a row is measured. */
function isOneOfRow(a: Statement, b: Statement): boolean {
  const isNumbered = ({ marks }: Statement): boolean => marks.some((m) => m.startsWith('số='));
  return a.sort.startsWith('MEASURE') && isNumbered(a) !== isNumbered(b);
}

/** `quy mô 320 ha` against `rộng 3,2 km2`: no more is said than how much there is of one dimension. */
const isPlainMeasure = ({ sort, lead }: Statement, other: Statement): boolean =>
  sort.startsWith('MEASURE') &&
  (lead ?? []).some((word) => OF_WHOLE.has(word)) &&
  lead!.every((word) => OF_WHOLE.has(word) || NEUTRAL.has(word) || inNames(other, word));

/** Words before a measure that say no more than that it is one. */
const OF_WHOLE = new Set(
  phraseKey(
    'dài cao rộng sâu nặng dày công suất chứa dung tích vốn thiết kế tự nhiên tối đa quy hoạch toàn hữu trữ lượng tải trọng giá quy mô',
  ).split(' '),
);

/** `ăng-ten nặng 75 kg` against `vệ tinh nặng 570 kg`: something between the name and its measure. */
const isOfPart = (a: Statement, b: Statement): boolean =>
  a.course === 'lasting' &&
  a.sort.startsWith('MEASURE') &&
  (a.between ?? []).some(
    (word) =>
      !OF_WHOLE.has(word) && !NEUTRAL.has(word) && !b.words.includes(word) && !inNames(b, word),
  );

/** How far apart two values of one thing may be that no slip of a digit has made. */
const FAR = 6;

/** Values many times apart are of a part and of the whole, unless all else is told in the same words. */
function isLikely(a: Statement, b: Statement): boolean {
  const middle = ({ low, high }: Statement): number =>
    low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);
  const [x, y] = [middle(a), middle(b)].sort((one, other) => one - other) as [number, number];
  if (x <= 0 || y / x <= FAR) return true;
  const digits = (value: number): string => String(Math.round(value)).replace(/0+$/u, '');
  const sorted = (value: number): string => [...digits(value)].sort().join('');
  return sorted(x) === sorted(y) || likeness(a.words, b.words) >= 0.9;
}

/** It measures a part, of which the other says nothing. */
const isPart = (a: Statement, b: Statement): boolean =>
  a.part !== undefined && !b.part && inCommon(a.part, b.words) === 0;

/** Two meetings of one body are on two days: the event must be the same, or what is told of it. */
export function sameEvent(a: Statement, b: Statement): boolean {
  const alike = likeness(a.words, b.words);
  const names = compareNames(a, b, false);
  if (names === 'other' || !sameMarks(a, b)) return false;
  if (names === 'none') return sameMatter(a, b) || (alike >= EVENT.words && a.names.length > 1);
  const named =
    a.names.some((name) => isThing(name) && says(b, name.key)) ||
    b.names.some((name) => isThing(name) && says(a, name.key));
  // A museum opens once, a council meets often.
  const once = names === 'all' && SELDOM.has(a.sort) && sameAbout(a, b);
  // Two sides sign one thing.
  const signed = names === 'all' && a.sort === 'ký kết' && a.names.length > 1;
  if (once || signed) return alike >= EVENT.once;
  return alike >= (named ? EVENT.named : EVENT.words);
}

/** The two dates are of one thing, whatever else their sentences tell. */
export function sameSubject(a: Statement, b: Statement): boolean {
  if (!sameMarks(a, b)) return false;
  // Two countries that begin relations, or a matter without a name.
  if (!a.about && !b.about)
    return (a.names.length > 1 && compareNames(a, b, false) === 'none') || sameMatter(a, b);
  return sameAbout(a, b) && compareNames(a, b, false) !== 'other';
}

function sameAbout({ about: a }: Statement, { about: b }: Statement): boolean {
  const within = (x: string, y: string): boolean =>
    covers((word) => ` ${y} `.includes(` ${word} `), x);
  return a !== undefined && b !== undefined && (within(a, b) || within(b, a));
}

function sameHead(a: readonly string[], b: readonly string[]): boolean {
  if (!a.length || !b.length) return a.length === b.length;
  return inCommon(a, b) / Math.min(a.length, b.length) >= HEAD;
}

/**
 * all: every name in common, and one that tells something · same: one in common, and none that the other side has
 * another for · none: no name that tells something · other: what they speak of differs.
 */
export function compareNames(
  a: Statement,
  b: Statement,
  narrowing = true,
): 'all' | 'same' | 'none' | 'other' {
  const [onlyA, onlyB] = [lacking(a.names, b), lacking(b.names, a)];
  const only = [...onlyA, ...onlyB];
  if (onlyA.some((x) => onlyB.some((y) => rival(x, y)))) return 'other';
  if (only.some(({ key }) => [...a.names, ...b.names].some((name) => isNext(key, name.key))))
    return 'other';
  const telling = (names: readonly Name[]): number => names.filter((name) => !name.wide).length;
  const shared = telling(a.names) + telling(b.names) - telling(only);
  if (!shared) return only.length ? 'other' : 'none';
  if (only.some((name) => name.narrows && (narrowing || !name.wide))) return 'other';
  return only.length ? 'same' : 'all';
}

/** `rạch chanh 2` against `rạch chanh`, `vn 30 index` against `vn index`: told apart by a number alone. */
function isNext(key: string, other: string): boolean {
  const words = (name: string): string => name.replace(/(?:^| )\d+(?= |$)/gu, '').trim();
  if (!/\d/u.test(key) || key === other) return false;
  const [a, b] = [words(key), words(other)];
  return ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`);
}

/** An event or a document: the name of one thing, not of who or where. */
const isThing = ({ type, wide }: Name): boolean => !wide && (type === 'EVENT' || type === 'DOC');

/** Names of a sort: persons, places and bodies, or the rest; one that no recogniser named may be of any. */
const rival = (x: Name, y: Name): boolean => !x.type || !y.type || sortOf(x) === sortOf(y);
const sortOf = ({ type }: Name): string =>
  type === 'LOC' || type === 'ORG' ? 'place' : type === 'PER' ? 'person' : 'thing';

/** The home country goes without saying. */
const lacking = (names: readonly Name[], other: Statement): Name[] =>
  names.filter(({ key }) => key !== HOME && !says(other, key));
const HOME = phraseKey('Việt Nam');

/** Every word of the name stands in the other sentence, in whatever order. */
const says = (statement: Statement, key: string): boolean =>
  covers(
    (word) =>
      statement.words.includes(word) ||
      inNames(statement, word) ||
      (/^\d{4}$/u.test(word) && statement.pins.some((pin) => pin.startsWith(word))),
    key,
  );

/** The words stand in one of the sentence's names. */
const inNames = ({ names, told }: Statement, words: string): boolean =>
  [...names.map(({ key }) => key), ...told].some((name) => ` ${name} `.includes(` ${words} `));

const PICKED = /^!(?:có|đạt|chưa|không|bị|được)$/u;

/** Nothing sets the two apart: no `lần thứ 42` against `lần thứ 43`, no `quốc tế` on one side alone. */
export function sameMarks(a: Statement, b: Statement): boolean {
  // Of `giai đoạn 1` on both sides the number is what counts.
  const numbered = a.marks.some((mark) => mark.startsWith('đoạn=') && b.marks.includes(mark));
  const narrows = (x: Statement, y: Statement): boolean =>
    x.marks.some(
      (mark) =>
        mark.startsWith('!') &&
        !(numbered && mark.endsWith('đoạn')) &&
        !y.marks.includes(mark) &&
        !inNames(y, mark.slice(1)) &&
        // It says so elsewhere in its sentence; what is done to some must stand beside the value.
        (PICKED.test(mark) || !covers((word) => y.words.includes(word), mark.slice(1))),
    );
  if (narrows(a, b) || narrows(b, a)) return false;
  const valuesOf = (x: Statement, line: string): string[] =>
    x.marks.filter((mark) => mark.startsWith(`${line}=`));
  return a.marks.every((mark) => {
    if (mark.startsWith('!')) return true;
    const line = mark.split('=')[0]!;
    const [own, others] = [valuesOf(a, line), valuesOf(b, line)];
    return !others.length || own.some((value) => others.includes(value));
  });
}
