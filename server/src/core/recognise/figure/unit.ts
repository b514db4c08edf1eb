// What follows a number: percent, currency, measure, age, `lần`, or a counted noun; and the rate after it.
import { isClassifier, isCompound, isNeverNoun, startsCompound } from '../../lexicon/counted';
import { currencyOf, startsCurrency } from '../../lexicon/currencies';
import { startsUnit, unitOf } from '../../lexicon/units';
import { phraseKey, words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { runsOn } from '../number/digits';

export type UnitKind = 'percent' | 'money' | 'measure' | 'age' | 'times' | 'count' | 'duration';

export interface UnitReading {
  readonly kind: UnitKind;
  /** The one name of the unit, or the counted noun as it stands. */
  readonly unit: string;
  readonly endToken: number;
  /** The noun is known as one; an unknown word after a number is taken for one only on trust. */
  readonly known: boolean;
}

/** Words of time: a number before them is a duration or a date, not a figure. */
const DURATION = words(
  'giây phút giờ tiếng ngày đêm hôm tuần tháng quý năm thập thế kỷ niên mili h s sáng trưa chiều tối',
);
const DURATION_COMPOUND: ReadonlySet<string> = new Set(
  ['thập kỷ', 'thập niên', 'thế kỷ', 'mili giây'].map(phraseKey),
);
const AGE_SPANS = words('năm tháng tuần ngày giờ');

/** What a currency word is not when these follow it (`đồng đội`, `đô thị`, `bảng đấu`). */
const NOT_MONEY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    đồng: 'chí hồ nghiệp đội phạm minh bào sở bọn hương môn ý tác hành ruộng loã',
    đô: 'thị vật',
    bảng: 'đấu xếp biểu tên điểm cân tổng hiệu chữ màu tính thi',
    xu: 'hướng thế',
    yên: 'tâm bình xe ngựa',
    won: '',
    real: 'madrid sociedad betis',
    bạt: 'ngàn',
    tệ: 'nạn hại',
    đ: '',
  }).map(([word, not]) => [phraseKey(word), not ? words(not) : new Set<string>()]),
);
const SMALL_NOT_DONG = words('bằng loạt bộ cỏ tiền');
/** Currency words that are other nouns more often: money only of a large amount. */
const LARGE_ONLY = words('bảng real bạt bộ kip pound');

/**
 * The unit or counted noun at `tokens[from]`, right after a number.
 * @param large the number is at least a thousand, or was stated with a magnitude
 */
export function readUnit(
  tokens: readonly Token[],
  from: number,
  large: boolean,
): UnitReading | undefined {
  const first = tokens[from];
  if (!first || first.kind === 'newline' || first.kind === 'number') return undefined;
  return (
    readPercent(tokens, from) ??
    readCurrency(tokens, from, large) ??
    readAge(tokens, from) ??
    readMeasure(tokens, from) ??
    readDuration(tokens, from) ??
    readNoun(tokens, from)
  );
}

function readPercent(tokens: readonly Token[], from: number): UnitReading | undefined {
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const percentAt = (i: number): number =>
    word(i) === '%' || word(i) === '％'
      ? i + 1
      : word(i) === 'phần' && word(i + 1) === 'trăm'
        ? i + 2
        : 0;
  if (word(from) === 'điểm') {
    const end = percentAt(from + 1);
    if (end)
      return withRate(tokens, {
        kind: 'percent',
        unit: 'điểm phần trăm',
        endToken: end,
        known: true,
      });
  }
  const end = percentAt(from);
  return end
    ? withRate(tokens, { kind: 'percent', unit: '%', endToken: end, known: true })
    : undefined;
}

function readCurrency(
  tokens: readonly Token[],
  from: number,
  large: boolean,
): UnitReading | undefined {
  const first = tokens[from]!;
  if (!startsCurrency(first)) return undefined;
  for (let length = 4; length >= 1; length--) {
    const code = length <= tokens.length - from && currencyOf(joined(tokens, from, length));
    if (!code) continue;
    const next = tokens[from + length];
    if (length === 1) {
      if (next && NOT_MONEY.get(first.lower)?.has(next.lower)) return undefined;
      // `hai đồng bằng`, but `18.000 tỷ đồng bằng vốn vay`.
      if (!large && first.lower === 'đồng' && SMALL_NOT_DONG.has(next?.lower ?? ''))
        return undefined;
      if (LARGE_ONLY.has(first.lower) && !large) return undefined;
      // `đ` and `Đ.`: a capital is an initial; `5đ` glued to more letters is a code.
      if (first.lower === 'đ' && first.upper) return undefined;
      if (isCodeLike(first) && first.norm !== first.norm.toUpperCase() && first.lower !== 'rs')
        return undefined;
    }
    return withRate(tokens, { kind: 'money', unit: code, endToken: from + length, known: true });
  }
  return undefined;
}

/** Three letters without a Vietnamese mark: an ISO code must stand in capitals, a word (`won`) need not. */
const isCodeLike = (token: Token): boolean =>
  /^[a-z]{3}$/u.test(token.lower) && currencyOf(token.lower)?.toLowerCase() === token.lower;

function readAge(tokens: readonly Token[], from: number): UnitReading | undefined {
  const first = tokens[from]!.lower;
  if (first === 'tuổi' && tokens[from + 1]?.lower !== 'thọ')
    return { kind: 'age', unit: 'tuổi', endToken: from + 1, known: true };
  if (AGE_SPANS.has(first) && tokens[from + 1]?.lower === 'tuổi')
    return { kind: 'age', unit: `${first} tuổi`, endToken: from + 2, known: true };
  return undefined;
}

function readMeasure(tokens: readonly Token[], from: number): UnitReading | undefined {
  if (!startsUnit(tokens[from]!)) return undefined;
  for (let length = Math.min(5, tokens.length - from); length >= 1; length--) {
    const key = joined(tokens, from, length);
    const unit = unitOf(key, tokens[from]!.norm);
    if (!unit) continue;
    const after = tokens[from + length];
    // A letter unit glued to more (`5m3x`, `12A1`) is a code.
    if (after?.glued && after.kind === 'word') continue;
    if (after?.glued && after.kind === 'number' && !/^(?:m|kg)$/u.test(unit.name)) continue;
    return withRate(tokens, {
      kind: 'measure',
      unit: unit.name,
      endToken: from + length,
      known: true,
    });
  }
  return undefined;
}

function readDuration(tokens: readonly Token[], from: number): UnitReading | undefined {
  const first = tokens[from]!;
  if (!DURATION.has(first.lower)) return undefined;
  const pair = `${first.lower} ${tokens[from + 1]?.lower ?? ''}`;
  if (['thập', 'thế', 'mili', 'kỷ', 'niên'].includes(first.lower) && !DURATION_COMPOUND.has(pair))
    return undefined;
  return { kind: 'duration', unit: first.lower, endToken: from + 1, known: true };
}

function readNoun(tokens: readonly Token[], from: number): UnitReading | undefined {
  const first = tokens[from]!;
  if (first.kind !== 'word') return undefined;
  if (first.upper) return readCapitalNoun(tokens, from);
  const compound = compoundAt(tokens, from);
  if (compound) return compound;
  if (first.lower === 'lần')
    // `lần đầu tiên` opens a phrase of its own.
    return tokens[from + 1]?.lower === 'đầu'
      ? undefined
      : { kind: 'times', unit: 'lần', endToken: from + 1, known: true };
  if (isClassifier(first.lower)) return noun(tokens, from, 1, true);
  if (isNeverNoun(first.lower) || first.lower.length < 2) return undefined;
  const second = tokens[from + 1];
  const pair = second?.kind === 'word' && !second.upper && !isNeverNoun(second.lower);
  return noun(tokens, from, pair ? 2 : 1, false);
}

/** `2.000 VĐV`, `29 F1`: an abbreviation; a name otherwise, which is no counted noun. */
function readCapitalNoun(tokens: readonly Token[], from: number): UnitReading | undefined {
  const first = tokens[from]!;
  const next = tokens[from + 1];
  if (first.norm === 'F' && next?.kind === 'number' && next.glued)
    return noun(tokens, from, 2, true);
  if (runsOn(next)) return undefined;
  if (first.norm.length >= 2 && first.norm === first.norm.toUpperCase())
    return noun(tokens, from, 1, isClassifier(first.lower) || first.norm.length <= 4);
  // `63 Bộ`, `3 Phó Chủ tịch`: a capital of respect on what is a noun all the same.
  return compoundAt(tokens, from);
}

function compoundAt(tokens: readonly Token[], from: number): UnitReading | undefined {
  if (!startsCompound(tokens[from]!)) return undefined;
  for (let length = 3; length >= 2; length--)
    if (isWordRun(tokens, from, length) && isCompound(joined(tokens, from, length)))
      return noun(tokens, from, length, true);
  return undefined;
}

const noun = (
  tokens: readonly Token[],
  from: number,
  length: number,
  known: boolean,
): UnitReading =>
  withRate(tokens, {
    kind: 'count',
    unit: phraseText(tokens, from, length),
    endToken: from + length,
    known,
  });

const phraseText = (tokens: readonly Token[], from: number, length: number): string => {
  let text = '';
  for (let i = from; i < from + length; i++) {
    const token = tokens[i]!;
    const acronym = token.norm.length > 1 && token.norm === token.norm.toUpperCase();
    text +=
      (i > from && !token.glued ? ' ' : '') +
      (acronym || token.norm === 'F' ? token.norm : token.lower);
  }
  return text;
};

const isWordRun = (tokens: readonly Token[], from: number, length: number): boolean => {
  for (let i = from; i < from + length; i++) if (tokens[i]?.kind !== 'word') return false;
  return true;
};

/** `đồng/lít`, `km/h`, `lượt/ngày`, `hải lý /giờ`: a slash and what it is by; never before a number. */
export function withRate(tokens: readonly Token[], base: UnitReading): UnitReading {
  const slash = tokens[base.endToken];
  const by = tokens[base.endToken + 1];
  if (slash?.text !== '/' || by?.kind !== 'word' || (!slash.glued && !by.glued)) return base;
  let length = 1;
  while (length < 3 && isWordRun(tokens, base.endToken + 1, length + 1)) {
    const key = joined(tokens, base.endToken + 1, length + 1);
    if (!isCompound(key) && !unitOf(key, '')) break;
    length++;
  }
  // `đồng/m2`, `đồng/m3`: the power is a token of its own.
  const power = tokens[base.endToken + 2];
  if (length === 1 && power?.glued && /^[23²³]$/u.test(power.text)) length = 2;
  const key = joined(tokens, base.endToken + 1, length);
  const name = unitOf(key, by.norm)?.name ?? phraseText(tokens, base.endToken + 1, length);
  const rated = {
    ...base,
    unit: `${base.unit}/${name}`,
    endToken: base.endToken + 1 + length,
  };
  // `đồng/người/tháng`: by two things at the most.
  return base.unit.includes('/') ? rated : withRate(tokens, rated);
}

/** The key of a run of tokens, spaces only where the text has them. */
function joined(tokens: readonly Token[], from: number, length: number): string {
  let key = tokens[from]!.lower;
  for (let i = from + 1; i < from + length; i++)
    key += (tokens[i]!.glued ? '' : ' ') + tokens[i]!.lower;
  return key;
}
