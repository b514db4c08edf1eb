// True figures of an article told again: rounded, in other words, of another place or another time. Nothing is wrong.
import { isChrome, type ArticleFacts } from '../../../server/src/core/index';
import { vietnamese, type Fault } from './fault';
import type { Random } from './random';

type Figure = ArticleFacts['figures'][number];

export interface Restatement {
  readonly name: string;
  /** The sentence told again, put behind its paragraph. */
  tell(
    sentence: string,
    figure: Figure,
    at: { start: number; end: number },
    random: Random,
  ): string | undefined;
}

const OTHER_PLACES = ['tỉnh Gia Lâm Thượng', 'huyện Tân Kiều', 'thành phố Bắc Sơn Hạ'] as const;
const DIGITS = /^\d{1,3}(?:\.\d{3})+$|^\d{2,}$/u;

const replaced = (
  sentence: string,
  { start, end }: { start: number; end: number },
  put: string,
): string => sentence.slice(0, start) + put + sentence.slice(end);

/** `Cụ thể` and the like open the sentence, so that it begins in lower case unless with a name. */
const behind = (opening: string, sentence: string): string => `${opening}, ${sentence}`;

/** The sentence with its number, where it is in digits, made another: by a third to four fifths of it. */
function withOtherNumber(
  sentence: string,
  { numberSpan }: Figure,
  { start }: { start: number },
  random: Random,
): string | undefined {
  const number = sentence.slice(start, start + numberSpan.end - numberSpan.start);
  if (!DIGITS.test(number)) return undefined;
  const value = Number(number.replace(/\./gu, ''));
  const put = vietnamese(Math.round(value * (random.int(30, 80) / 100)) + 1);
  return replaced(sentence, { start, end: start + number.length }, put);
}

export const RESTATEMENTS: readonly Restatement[] = [
  {
    name: 'word for word',
    tell: (sentence) => behind('Như đã đưa', sentence),
  },
  {
    name: 'rounded',
    tell(sentence, { value, numberSpan }, at) {
      const number = sentence.slice(at.start, at.start + numberSpan.end - numberSpan.start);
      if (typeof value !== 'number' || !DIGITS.test(number)) return undefined;
      const said = Number(number.replace(/\./gu, ''));
      const step = 10 ** Math.max(1, String(said).length - 2);
      const round = Math.floor(said / step) * step;
      if (said < 100 || round === said) return undefined;
      return behind(
        'Như vậy',
        replaced(
          sentence,
          { start: at.start, end: at.start + number.length },
          `hơn ${vietnamese(round)}`,
        ),
      );
    },
  },
  {
    name: 'in another magnitude',
    tell(sentence, { value, type, unit }, at) {
      if (type !== 'MONEY' || unit !== 'VND' || typeof value !== 'number' || value < 1e9)
        return undefined;
      const put = `${vietnamese(value / 1e6, value % 1e6 ? 3 : 0)} triệu đồng`;
      return behind('Nói cách khác', replaced(sentence, at, put));
    },
  },
  {
    name: 'of another place',
    tell(sentence, figure, at, random) {
      const told = withOtherNumber(sentence, figure, at, random);
      return told && behind(`Trong khi đó, tại ${random.pick(OTHER_PLACES)}`, told);
    },
  },
  {
    name: 'of another year',
    tell(sentence, figure, at, random) {
      const told = withOtherNumber(sentence, figure, at, random);
      return told && behind('Mười năm trước', told);
    },
  },
];

/** A restatement of each figure of a short sentence that has no other. */
export function restate(
  article: ArticleFacts,
  random: Random,
): { readonly name: string; readonly fault: Fault }[] {
  return article.doc.sentences.flatMap((sentence) => {
    const figures = article.figures.filter(
      (f) => f.start >= sentence.start && f.end <= sentence.end,
    );
    const [figure] = figures;
    const text = article.doc.slice(sentence).trim();
    if (figures.length !== 1 || text.length > 200 || isChrome(article.zoneAt(sentence.start)))
      return [];
    if (!/[.]$/u.test(text) || /[“”"\n]/u.test(text)) return [];
    const at = { start: figure!.start - sentence.start, end: figure!.end - sentence.start };
    const restatement = random.pick(RESTATEMENTS);
    const told = restatement.tell(text, figure!, at, random);
    const line = article.doc.lines.find(
      (one) => one.start <= sentence.start && sentence.end <= one.end,
    );
    if (told === undefined || !line) return [];
    return [{ name: restatement.name, fault: { start: line.end, end: line.end, put: ` ${told}` } }];
  });
}
