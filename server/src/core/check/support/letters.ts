// Letters that stand for figures and dates in a paragraph's line, and the pieces that clause patterns are made of.
import type { FigureMention, FigureType, TimeMention, TimeType } from '../../resolve/facts';
import { remembered } from '../../text/remember';

export type MentionType = FigureType | TimeType;

/** First letter of each type's block of 512, in the private use area. */
const BLOCKS: Readonly<Record<MentionType, number>> = {
  COUNT: 0xe000,
  MONEY: 0xe200,
  PERCENT: 0xe400,
  RANK: 0xe600,
  RATIO: 0xe800,
  MEASURE: 0xea00,
  AGE: 0xec00,
  SCORE: 0xee00,
  DATE: 0xf000,
  TIME: 0xf200,
  DURATION: 0xf400,
  SET: 0xf600,
};
const BLOCK = 512;

/** A class of letters: `[…]` of the blocks of its types. */
function block(...types: MentionType[]): string {
  const range = (type: MentionType): string =>
    `${String.fromCharCode(BLOCKS[type])}-${String.fromCharCode(BLOCKS[type] + BLOCK - 1)}`;
  return `[${types.map(range).join('')}]`;
}

/** Pieces of patterns: one letter each. */
export const COUNT = block('COUNT');
export const MONEY = block('MONEY');
export const PERCENT = block('PERCENT');
export const RANK = block('RANK');
export const RATIO = block('RATIO');
export const AGE = block('AGE');
export const SCORE = block('SCORE');
export const MEASURE = block('MEASURE');
/** What has a size in a unit: everything that may be added up. */
export const AMOUNT = block('COUNT', 'MONEY', 'MEASURE', 'PERCENT', 'AGE');
export const FIGURE = block(
  'COUNT',
  'MONEY',
  'PERCENT',
  'RANK',
  'RATIO',
  'MEASURE',
  'AGE',
  'SCORE',
);
export const DATE = block('DATE', 'TIME');
export const DURATION = block('DURATION');
/** What comes again: `hai năm một lần`. */
export const SET = block('SET');
/** Any figure or date. */
export const MENTION = block(...(Object.keys(BLOCKS) as MentionType[]));
/** The end of a sentence. */
export const END = '¶';
/** Up to `most` letters of words, dates and commas: no figure, no end of a sentence, no semicolon. */
export const gap = (most = 60): string => `[^\\ue000-\\uefff${END};]{0,${most}}?`;
/** The same without dates. */
export const wordGap = (most = 60): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
/** The same within one comparison: no comma, no second change, nothing coordinated. */
export const near = (most = 45): string =>
  `(?:(?!(?:và|tăng|giảm|đạt|nhưng|song|trong|còn|riêng) )[^\\ue000-\\uefff${END};,:]){0,${most}}?`;
/** The same within one clause: no comma either. */
export const clauseGap = (most = 60): string => `[^\\ue000-\\uf8ff${END};,:()]{0,${most}}?`;

/** The letter of a mention that has this index among the line's figures, or dates. */
export const letterOf = ({ type }: FigureMention | TimeMention, index: number): string =>
  String.fromCharCode(BLOCKS[type] + (index % BLOCK));

export const indexOf = (letter: string): number => letter.charCodeAt(0) % BLOCK;

const RANGES = /^(?:[\ue000-\uf7ff]-[\ue000-\uf7ff])+$/u;

/** A set of types: a bit for each. */
export type Types = number;

const ALL = Object.keys(BLOCKS) as MentionType[];
const BITS = Object.fromEntries(ALL.map((type, i) => [type, 1 << i])) as Record<MentionType, Types>;

export const bitOf = ({ type }: FigureMention | TimeMention): Types => BITS[type];

/** The types of a class (`[…]`) of letters alone; none for any other class. */
export const typesOf = remembered((letters): Types => {
  const ranges = letters
    .slice(1, -1)
    .replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  if (!RANGES.test(ranges)) return 0;
  const letter = new RegExp(`[${ranges}]`, 'u');
  return ALL.filter((type) => letter.test(String.fromCharCode(BLOCKS[type]))).reduce(
    (types, type) => types | BITS[type],
    0,
  );
});
