// Words with capitals in a row, whatever name they make: what is held against each other to find a name spelt in two ways.
import type { ArticleFacts } from '../../resolve/facts';
import { cue } from '../../text/cues';
import { testPerForm } from '../../text/remember';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { words } from '../../text/normal';
import { bareOf, isOneEdit } from './names';
import { isInTitle } from './offices';
import { prose } from './prose';
import { perArticle } from './view';

/** One place of a run. */
export interface RunPlace extends Span {
  readonly sentence: number;
  /** The lower-case word before it in its sentence; empty where none is. */
  readonly head: string;
  /** It opens its sentence: its first word may be no name. */
  readonly opens: boolean;
}

export interface NameRun {
  readonly text: string;
  /** Lower case. */
  readonly syllables: readonly string[];
  readonly places: RunPlace[];
}

const isCapital = testPerForm(({ kind, norm }) => kind === 'word' && /^\p{Lu}\p{Ll}*$/u.test(norm));
const LONGEST = 7;

/** The article's runs, by their words; one that opens its sentence counts without its first word too. */
export const nameRuns = perArticle((article: ArticleFacts): ReadonlyMap<string, NameRun> => {
  const runs = new Map<string, NameRun>();
  const put = (tokens: readonly Token[], from: number, end: number, sentence: number): void => {
    const own = tokens.slice(from, end);
    const key = own.map(({ lower }) => lower).join(' ');
    let run = runs.get(key);
    if (!run)
      runs.set(
        key,
        (run = {
          text: own.map(({ norm }) => norm).join(' '),
          syllables: own.map(({ lower }) => lower),
          places: [],
        }),
      );
    const before = tokens[from - 1];
    const isWord = before?.kind === 'word' && (from === 1 || !isCapital(before));
    const head = isWord ? before.lower : '';
    run.places.push({
      start: own[0]!.start,
      end: tokens[end - 1]!.end,
      sentence,
      head,
      opens: from === 0,
    });
  };
  for (const { tokens, index } of prose(article, CAPITALS)) {
    for (let i = 0; i < tokens.length; i++) {
      if (!isCapital(tokens[i]!)) continue;
      let end = i + 1;
      while (end < tokens.length && isCapital(tokens[end]!) && !tokens[end]!.glued) end++;
      const next = tokens[end];
      const isCut = !!next && isInTitle(tokens[end - 1]!.lower, next.lower);
      if (end - i <= LONGEST && !isCut) {
        if (i > 0 || !OPENERS.has(tokens[i]!.lower)) put(tokens, i, end, index);
        if (i === 0 && end > 1) put(tokens, 1, end, index);
      }
      i = end;
    }
  }
  return runs;
});
/** Words that often open a sentence and are no part of the name after them. */
const OPENERS = words(
  'ông bà anh chị cô chú bác em thầy cụ theo tại ở khi với từ đến trong sau nhưng và còn phía ngoài riêng nhờ do vì để cả nếu lãnh dù hai ba huyện xã phường quận tỉnh làng bản thôn phòng ban sở cầu sông núi hồ đèo cảng chợ',
);
const CAPITALS = cue(({ kind, norm }) => kind === 'word' && /^\p{Lu}\p{Ll}*$/u.test(norm));

/** `lotte`, `lote` */
const undoubled = (word: string): string => word.replace(/(.)\1/gu, '$1');
/** Letters that are written as two or three, as one each: `ng` for `m` is one slip. */
const soundsOf = (bare: string): string =>
  bare.replace(/ngh|ng|nh|ch|th|kh|ph|tr|gi|gh|qu/gu, (letters) => SOUNDS[letters]!);
const SOUNDS: Readonly<Record<string, string>> = {
  ngh: 'ŋ',
  ng: 'ŋ',
  nh: 'ɲ',
  ch: 'č',
  th: 'θ',
  kh: 'x',
  ph: 'f',
  tr: 'ʈ',
  gi: 'z',
  gh: 'g',
  qu: 'w',
};

/** Two runs of which the shorter ends, or begins, as the longer does but for one word. */
export interface Likeness {
  /** How many words were held against each other. */
  readonly length: number;
  readonly words: readonly [string, string];
  /** Letters are the same but for one that is doubled, marks are not. */
  readonly isMarks: boolean;
  /** They share a word that is not in many names. */
  readonly isTelling: boolean;
}

/** Words that are in many names: sharing them alone says nothing. */
const COMMON =
  words(`văn thị đức hữu công ty thành phố tỉnh tâm đại học trường bộ sở ban ủy hội đồng khu quốc gia việt
  nhà nước ngân hàng tập đoàn bệnh viện huyện xã phường quận miền âu á phi hồ chí đường sông đảng tổng cục vụ phòng cảng
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương lý đinh đào trịnh lương mai lưu cao đoàn hà tô tạ ông bà anh chị`);
/** Spelt with and without marks: `Đăk Nông`, `Đắk Nông`. */
export const FREELY_MARKED: ReadonlySet<string> = words('dak dac krong lak lac ea ia');

export function likenessOf(a: NameRun, b: NameRun): Likeness | undefined {
  const length = Math.min(a.syllables.length, b.syllables.length);
  const pieces = (side: 'end' | 'start'): Likeness | undefined => {
    const [x, y] = [a, b].map(({ syllables }) =>
      side === 'end' ? syllables.slice(-length) : syllables.slice(0, length),
    );
    return likenessOfWords(x!, y!);
  };
  if (length < 2) return undefined;
  // Persons of one family begin alike.
  const isStart = length > 2 && a.syllables.length !== b.syllables.length;
  return pieces('end') ?? (isStart ? pieces('start') : undefined);
}

function likenessOfWords(a: readonly string[], b: readonly string[]): Likeness | undefined {
  let at = -1;
  let isTelling = false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) isTelling ||= !COMMON.has(a[i]!);
    else if (at >= 0) return undefined;
    else at = i;
  }
  if (at < 0) return undefined;
  const [x, y] = [a[at]!, b[at]!];
  const [s, t] = [bareOf(x), bareOf(y)];
  if (Math.min(s.length, t.length) < 2 || (COMMON.has(x) && COMMON.has(y))) return undefined;
  if (FREELY_MARKED.has(s) || (s.replaceAll('y', 'i') === t.replaceAll('y', 'i') && s !== t))
    return undefined;
  const isMarks = undoubled(s) === undoubled(t);
  return isMarks || isOneEdit(soundsOf(s), soundsOf(t))
    ? { length: a.length, words: [x, y], isMarks, isTelling }
    : undefined;
}
