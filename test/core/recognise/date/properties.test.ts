// Every day of four hundred years reads back from every notation; nothing throws and no span leaves the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../server/src/core/recognise/date/calendar';
import { datesOf, read } from './support';

const two = (n: number): string => String(n).padStart(2, '0');
const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

const MONTHS = [
  'Một',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười Một',
  'Mười Hai',
];

const NOTATIONS: readonly ((d: Day) => string)[] = [
  (d) => `ngày ${d.day} tháng ${d.month} năm ${d.year}`,
  (d) => `ngày ${d.day} tháng ${MONTHS[d.month - 1]} năm ${d.year}`,
  (d) => `${d.day}/${d.month}/${d.year}`,
  (d) => `${two(d.day)}/${two(d.month)}/${d.year}`,
  (d) => `ngày ${d.day}-${d.month}-${d.year}`,
  (d) => `ngày ${d.day}.${d.month}.${d.year}`,
  (d) => iso(d),
  (d) => `ngày ${d.day}/${d.month} năm ${d.year}`,
];

const FIRST: Day = { year: 1700, month: 1, day: 1 };
const DAYS = 146_097;

describe('round trips', () => {
  test('every day of four hundred years, the notations in turn', () => {
    for (let n = 0; n < DAYS; n++) {
      const day = addDays(FIRST, n);
      const text = NOTATIONS[n % NOTATIONS.length]!(day);
      expect(read(text)).toEqual([`${text} = ${iso(day)}`]);
    }
  });

  test('any day in any notation, inside a sentence and in either normal form', () => {
    fc.assert(
      fc.property(fc.nat(DAYS - 1), fc.constantFrom(...NOTATIONS), (n, write) => {
        const day = addDays(FIRST, n);
        const text = `Hồ sơ lập ${write(day)} tại thủy điện Hòa Bình.`;
        expect(datesOf(text).map((m) => m.value)).toEqual([iso(day)]);
        const decomposed = text.normalize('NFD');
        const [mention, ...more] = datesOf(decomposed);
        expect(more).toEqual([]);
        expect(mention!.value).toBe(iso(day));
        expect(decomposed.slice(mention!.start, mention!.end).normalize('NFC')).toBe(write(day));
      }),
    );
  });

  test('every minute of the day', () => {
    for (let hour = 0; hour < 24; hour++)
      for (let minute = 0; minute < 60; minute++) {
        const clock = `T${two(hour)}:${two(minute)}`;
        const day = '2022-05-03';
        expect(read(`Lúc ${hour}h${two(minute)} ngày 3/5/2022`)[0]).toContain(`= ${day}${clock}`);
        expect(read(`Lúc ${two(hour)}:${two(minute)} ngày 3/5/2022`)[0]).toContain(
          `= ${day}${clock}`,
        );
      }
  });

  test('ranges of days, elided or whole', () => {
    fc.assert(
      fc.property(fc.nat(DAYS - 40), fc.integer({ min: 1, max: 30 }), (n, length) => {
        const from = addDays(FIRST, n);
        const to = addDays(from, length);
        const value = `${iso(from)}/${iso(to)}`;
        const whole = `${from.day}/${from.month}/${from.year}`;
        const end = `${to.day}/${to.month}/${to.year}`;
        expect(datesOf(`Từ ngày ${whole} đến ngày ${end}.`)[0]!.value).toBe(value);
        expect(datesOf(`Từ ${from.day}/${from.month} đến ${end}.`)[0]!.value).toBe(value);
        if (from.month === to.month)
          expect(datesOf(`Hội chợ mở ${from.day}-${end}.`)[0]!.value).toBe(value);
      }),
    );
  });
});

const WORDS = [
  ...[
    'ngày',
    'tháng',
    'năm',
    'thứ',
    'hai',
    'ba',
    'tư',
    'Chủ',
    'nhật',
    'sáng',
    'chiều',
    'đêm',
    'rạng',
    'mùng',
  ],
  ...[
    'Tết',
    'rằm',
    'giêng',
    'chạp',
    'âm',
    'lịch',
    'đầu',
    'giữa',
    'cuối',
    'quý',
    'tuần',
    'thế',
    'kỷ',
    'thập',
  ],
  ...[
    'những',
    'các',
    'mỗi',
    'hằng',
    'hàng',
    'một',
    'lần',
    'trước',
    'sau',
    'đó',
    'qua',
    'tới',
    'nay',
    'này',
  ],
  ...[
    'đến',
    'và',
    'lúc',
    'giờ',
    'rưỡi',
    'kém',
    'phút',
    'cùng',
    'kỳ',
    'hôm',
    'mai',
    'nửa',
    'giai',
    'đoạn',
  ],
  ...[
    'cách',
    'đây',
    'mười',
    'hè',
    'mùa',
    'hiện',
    'tương',
    'lai',
    'giao',
    'thừa',
    'vài',
    'I',
    'XX',
    'TCN',
  ],
  ...[
    '1',
    '2',
    '7',
    '12',
    '15',
    '31',
    '45',
    '2021',
    '1999',
    '0',
    '99999',
    '14h30',
    '2:30',
    '24/7',
    '1/2',
  ],
  ...[
    '3/2-3/3',
    '2-5/3',
    '31/2',
    '29/2/2021',
    '5.3',
    '2021-11-24',
    '/',
    '-',
    '–',
    ',',
    '.',
    '(',
    ')',
    '|',
    '\n',
  ],
];

describe('any text', () => {
  const inBounds = (text: string): void => {
    let last = 0;
    for (const mention of datesOf(text, { published: '2021-11-24T14:04' })) {
      expect(mention.start).toBeGreaterThanOrEqual(last);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      expect(mention.value).not.toMatch(/undefined|NaN/u);
      last = mention.end;
    }
  };

  test('of words that objects know by name', () => {
    for (const word of ['constructor', 'valueof', 'prototype', 'hasownproperty'])
      expect(read(`3 ${word} mỗi ${word} đầu ${word} năm ${word} ${word} 5 ngày`)).toEqual([
        '5 ngày = P5D',
      ]);
  });

  test('of one word or phrase without end', () => {
    const phrases = [
      'buổi ',
      'ngày ',
      '1, ',
      '1 phút - 1 giờ - ',
      'hôm nay lúc 1h sáng ',
      'từ thứ 3 đến ',
    ];
    for (const phrase of phrases) inBounds(phrase.repeat(3000));
  });

  test('of letters, digits and marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), inBounds));
  });

  test('of the words of dates in any order', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
      .map((parts) => parts.flat().join(''));
    fc.assert(fc.property(text, inBounds), { numRuns: 2000 });
  });

  test('reads the same in either normal form', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(text, (words) => {
        const values = (s: string): string[] =>
          datesOf(s, { published: '2021-11-24' }).map((m) => m.value);
        expect(values(words.normalize('NFD'))).toEqual(values(words.normalize('NFC')));
      }),
    );
  });
});
