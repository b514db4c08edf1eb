// The amounts that a list names: `8 vàng, 11 bạc và 13 đồng`, up to the end of the sentence or a turn of it.
import type { FigureMention } from '../../resolve/facts';
import { END, FIGURE, PERCENT, type Paragraph } from './paragraph';
import { isBare } from './relation';

export interface AmountList {
  readonly figures: readonly FigureMention[];
  /** The words of each item, its figure as its letter. */
  readonly items: readonly string[];
  /** Index of the line after the list. */
  readonly end: number;
  /** `còn lại` stands before the last: the list is complete whatever opened it. */
  readonly closes: boolean;
  /** Items that name a thing without a number: each may count for one. */
  readonly unnumbered: number;
  /** How many of the figures stand before the first `và` or with it: there the list may be over. */
  readonly closedAt: number;
}

const LETTER = new RegExp(FIGURE, 'gu');
const SHARE = new RegExp(PERCENT, 'u');
const TURN =
  /(?:^| )(?:(?<!điều chỉnh )(?:tăng|giảm)|so với|trong khi|nhưng|dự kiến|chiếm|tương đương|đạt tỷ lệ|cao hơn|thấp hơn|mỗi|bình quân|trung bình|gấp|nâng|trong đó|riêng|tổng|đưa tổng|ngoài ra|trước đó|theo đó|như vậy) /u;
const ASIDE = /\([^()]{0,120}\)/gu;
const SEPARATOR = /( , | và | ; | cùng | cùng với )/u;

/**
 * Reads the list that starts at an index of the line. Undefined where an item has two figures, or
 * where the clause turns before the second item.
 */
export function readList(
  paragraph: Paragraph,
  from: number,
  closed = true,
): AmountList | undefined {
  const stop = paragraph.text.indexOf(END, from);
  const whole = paragraph.text.slice(from, stop < 0 ? paragraph.text.length : stop);
  // An aside is no part; its length is kept so that indices stay true.
  const text = beforeClosing(whole).replace(ASIDE, (aside) =>
    /^\( [\ue000-\ue1ff] \)$/u.test(aside) ? aside : ' '.repeat(aside.length),
  );
  const figures: FigureMention[] = [];
  const items: string[] = [];
  let unnumbered = 0;
  let pending = 0;
  let at = 0;
  let comma = false;
  let closedAt = 0;
  let byAnd = false;
  for (const item of text.split(SEPARATOR)) {
    // A semicolon after commas opens another list; a complete one would go on in it.
    if (item === ' ; ' && figures.length > 0 && !closed) break;
    if (item === ' ; ' && comma) return undefined;
    if (item === ' , ' || item === ' và ') comma ||= figures.length > 0;
    if (SEPARATOR.test(item)) byAnd = item === ' và ';
    const letters = lettersOf(paragraph, item);
    if (TURN.test(` ${item.trim()} `) && (figures.length > 0 || letters.length === 0)) break;
    if (letters.length > 1 && !(letters.length === 2 && SHARE.test(letters[1]!))) return undefined;
    if (letters.length) {
      const figure = paragraph.figure(letters[0]!);
      // `(1) có hộ khẩu`: the number of an item.
      if (
        isBare(figure) &&
        (!standsAlone(item, letters[0]!) || /^\( [\ue000-\ue1ff] \) \p{L}/u.test(item.trim()))
      )
        return undefined;
      figures.push(figure);
      items.push(item.trim());
      if (byAnd) closedAt ||= figures.length;
      unnumbered += pending;
      pending = 0;
    } else if (/\p{L}{2}/u.test(item) && !SEPARATOR.test(item)) pending++;
    at += item.length;
  }
  if (!figures.length) return undefined;
  const closes = isComplete(items.map((item) => ` ${item} `).join(','));
  return {
    figures,
    items,
    end: from + at,
    closes,
    unnumbered: unnumbered + pending,
    closedAt: closedAt || figures.length,
  };
}

/** The three parts of the country, or both sexes, leave nothing out. */
const WHOLES: readonly (readonly RegExp[])[] = [
  [/còn lại/u],
  [/miền bắc/u, /miền trung/u, /miền nam/u],
  [/[\ue000-\ue1ff] nam(?: |$)/u, /[\ue000-\ue1ff] nữ(?: |$)/u],
];
const isComplete = (list: string): boolean =>
  WHOLES.some((parts) => parts.every((part) => part.test(list)));

/** A list within a list, or what is no part of one. */
const NESTED =
  /(?:^| )(?:gồm|trong đó|trong số đó|riêng|tăng|giảm|so với|mỗi|trung bình|bình quân) /u;

/**
 * Reads the list that ends at an index of the line, back to where its sentence begins or its items
 * end: one figure of the wanted kind in each. Undefined where an item has two of them.
 */
export function readListBack(
  paragraph: Paragraph,
  end: number,
  isPart: (figure: FigureMention) => boolean,
): AmountList | undefined {
  const from = paragraph.text.lastIndexOf(END, end - 1) + 1;
  const text = paragraph.text.slice(from, end).replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const figures: FigureMention[] = [];
  const items: string[] = [];
  for (const item of text.split(SEPARATOR).reverse()) {
    if (SEPARATOR.test(item)) continue;
    const letters = (item.match(LETTER) ?? []).filter((letter) => {
      const figure = paragraph.figure(letter);
      return isPart(figure) && (!isBare(figure) || standsAlone(item, letter));
    });
    if (NESTED.test(` ${item.trim()} `) || letters.length > 1) return undefined;
    if (!letters.length) {
      if (figures.length > 0) break;
      continue;
    }
    figures.unshift(paragraph.figure(letters[0]!));
    items.unshift(item.trim());
  }
  if (figures.length < 2) return undefined;
  return { figures, items, end, closes: true, unnumbered: 0, closedAt: figures.length };
}

/** The figures of an item; a number that is none (`khối 10`) only where it is all there is. */
function lettersOf(paragraph: Paragraph, item: string): string[] {
  const all = item.match(LETTER) ?? [];
  const named = all.filter((letter) => !isBare(paragraph.figure(letter)));
  if (named.length || all.length < 2) return named.length ? named : all;
  return standsAlone(item, all[0]!) ? [all[0]!] : all;
}

/** `Hà Nội: 3`, `Hà Nội (3)`, or a number at the head of its item; `Nhi Đồng 1` is a name. */
function standsAlone(item: string, letter: string): boolean {
  const before = item.slice(0, item.indexOf(letter)).trim();
  return before === '' || /(?:[:(-]|là|có|lượt|gồm)$/u.test(before);
}

/** Up to the bracket that closes around the list. */
function beforeClosing(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth < 0) return text.slice(0, i);
  }
  return text;
}
