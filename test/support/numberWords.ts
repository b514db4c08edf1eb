// Writes integers as Vietnamese words, in the spellings a newspaper may choose between.

/** The choices a writer has; the reader must accept every one. */
export interface Spelling {
  readonly thousand: 'nghìn' | 'ngàn';
  readonly link: 'linh' | 'lẻ';
  /** The four after tens. */
  readonly four: 'bốn' | 'tư';
  /** Say `không trăm` before a group under a hundred. */
  readonly fullGroups: boolean;
}

const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

export function inWords(n: number, spelling: Spelling): string {
  const groups: [number, string][] = [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, spelling.thousand],
  ];
  if (n === 0) return DIGITS[0]!;
  const parts: string[] = [];
  let rest = n;
  for (const [size, name] of groups) {
    const count = Math.floor(rest / size);
    if (!count) continue;
    parts.push(group(count, parts.length > 0, spelling), name);
    rest %= size;
  }
  if (rest) parts.push(group(rest, parts.length > 0, spelling));
  return parts.join(' ');
}

function group(n: number, follows: boolean, spelling: Spelling): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const words: string[] = [];
  const sayHundreds = hundreds > 0 || (follows && spelling.fullGroups);
  if (sayHundreds) words.push(DIGITS[hundreds]!, 'trăm');
  if (rest) words.push(tens(rest, sayHundreds || follows, spelling));
  return words.join(' ');
}

function tens(n: number, follows: boolean, spelling: Spelling): string {
  const ten = Math.floor(n / 10);
  const unit = n % 10;
  if (!ten) return follows ? `${spelling.link} ${DIGITS[unit]}` : DIGITS[unit]!;
  const head = ten === 1 ? 'mười' : `${DIGITS[ten]} mươi`;
  if (!unit) return head;
  if (unit === 5) return `${head} lăm`;
  if (ten > 1 && unit === 1) return `${head} mốt`;
  if (ten > 1 && unit === 4) return `${head} ${spelling.four}`;
  return `${head} ${DIGITS[unit]}`;
}
