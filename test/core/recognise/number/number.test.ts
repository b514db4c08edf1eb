// The number grammar: what is read, to where, how exactly; and every integer read back from every notation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFraction } from '../../../../server/src/core/recognise/number/fraction';
import { readNumber } from '../../../../server/src/core/recognise/number/number';
import { readOrdinal, romanValue } from '../../../../server/src/core/recognise/number/ordinal';
import { tokenize } from '../../../../server/src/core/text/tokens';
import { inWords, type Spelling } from '../../../support/numberWords';

const read = (text: string) => readNumber(tokenize(text), 0);
const surface = (text: string) => {
  const found = read(text);
  return found && text.slice(found.start, found.end);
};

describe('digits', () => {
  test.each([
    ['7', 7],
    ['04', 4],
    ['4.748', 4748],
    ['1.190.000', 1190000],
    ['63,85', 63.85],
    ['1.234,5', 1234.5],
    ['0,005', 0.005],
    ['01,10', 1.1],
    ['1,234,567.8', 1234567.8],
    ['25,000', 25000],
    ['2,125', 2.125],
    ['0.125', 0.125],
    ['12.5', 12.5],
    ['10 000 người', 10000],
  ])('%s', (text, value) => expect(read(text)?.value).toBe(value));

  test.each(['12.04.2021', '1,2,3', '2.1.500', '1.000.00'])('%s fits no notation', (text) =>
    expect(read(text)).toBeUndefined(),
  );

  test('a full stop or comma after the number is not of it', () => {
    expect(surface('năm 2021. Sau đó')).toBe('năm');
    expect(surface('4.748, trong đó')).toBe('4.748');
    expect(surface('15. 200 người')).toBe('15');
  });
});

describe('words and magnitudes', () => {
  test.each([
    ['ba mươi ba', 33],
    ['hai mươi tư', 24],
    ['năm mươi lăm', 55],
    ['một trăm linh năm', 105],
    ['hai trăm lẻ tư', 204],
    ['hai chục', 20],
    ['ba lăm', 35],
    ['mười nghìn', 10000],
    ['sáu trăm bốn mươi mốt nghìn không trăm mười bảy', 641017],
    ['năm nghìn hai trăm tỷ', 5200e9],
    ['một nghìn chín trăm sáu mươi lăm', 1965],
    ['3 triệu 200 nghìn', 3200000],
    ['1 tỷ 250 triệu đồng', 1250000000],
    ['2 trăm triệu', 2e8],
    ['23,5 nghìn tỉ', 23.5e12],
    ['63,85 tỷ USD', 63.85e9],
    ['hai triệu rưỡi', 2500000],
    ['một trăm rưỡi', 150],
    ['2 triệu tư đồng', 2400000],
    ['ba phẩy năm', 3.5],
    ['hai phẩy 23', 2.23],
    ['không phẩy không năm', 0.05],
    ['3 phẩy 5 triệu', 3500000],
    ['nửa tỷ', 5e8],
    ['ba vạn', 30000],
    ['1,2M', 1200000],
    ['10k', 10000],
    ['3,1 N lượt thích', 3100],
    ['20tr', 20000000],
  ])('%s', (text, value) => expect(read(text)?.value).toBe(value));

  test.each([
    ['5 tỷ phú', '5'],
    ['3 triệu chứng', '3'],
    ['hai mươi năm trước', 'hai mươi'],
    ['một nghìn năm nay', 'một nghìn'],
    ['hai trăm nghìn năm 2021', 'hai trăm nghìn'],
    ['năm tư', 'năm'],
    ['7 Vạn Phúc', '7'],
    ['hai tư nhân', 'hai'],
    ['10km', '10'],
    ['20 nghìn 30 triệu', '20 nghìn'],
  ])('%s ends before what is not of it', (text, end) => expect(surface(text)).toBe(end));

  test.each(['người', 'nửa đêm', 'trăm', 'tỷ lệ', 'linh thiêng', ''])('none in %j', (text) =>
    expect(read(text)).toBeUndefined(),
  );
});

test.each([
  ['14,8 tỷ', 8],
  ['4.748', 0],
  ['0,05', -2],
  ['2 triệu', 6],
  ['3 triệu 200 nghìn', 3],
  ['hai triệu rưỡi', 5],
  ['15,20', -2],
])('the last stated digit of %s stands at 10^%d', (text, place) =>
  expect(read(text)?.place).toBe(place),
);

describe('ordinals and fractions', () => {
  test.each([
    ['nhất', 1],
    ['nhì', 2],
    ['tư', 4],
    ['XIII', 13],
    ['mười hai', 12],
    ['24', 24],
  ])('%s', (text, value) => expect(readOrdinal(tokenize(text), 0)?.value).toBe(value));

  test.each([
    ['2/3 dân số', 2, 3],
    ['hai phần ba', 2, 3],
    ['một phần tư', 1, 4],
  ])('%s', (text, numerator, denominator) =>
    expect(readFraction(tokenize(text), 0)).toMatchObject({ numerator, denominator }),
  );

  test.each(['2/3/2021', '2/', 'hai phần', '1/0'])('no fraction in %s', (text) =>
    expect(readFraction(tokenize(text), 0)).toBeUndefined(),
  );

  test('Roman numerals are well formed or nothing', () => {
    expect(romanValue('XIV')).toBe(14);
    expect(romanValue('IIX')).toBeUndefined();
    expect(romanValue('')).toBeUndefined();
  });
});

describe('every integer reads back from every notation', () => {
  const spelling: fc.Arbitrary<Spelling> = fc.record({
    thousand: fc.constantFrom('nghìn', 'ngàn'),
    link: fc.constantFrom('linh', 'lẻ'),
    four: fc.constantFrom('bốn', 'tư'),
    fullGroups: fc.boolean(),
  });
  const plain: Spelling = { thousand: 'nghìn', link: 'linh', four: 'tư', fullGroups: true };

  test('in words, all up to twelve thousand', () => {
    for (let n = 0; n <= 12000; n++) expect(surface(inWords(n, plain))).toBe(inWords(n, plain));
    for (let n = 0; n <= 12000; n++) expect(read(inWords(n, plain))?.value).toBe(n);
  });

  test('in words, any up to a thousand billion', () =>
    fc.assert(
      fc.property(fc.nat(1e12 - 1), spelling, fc.constantFrom('NFC', 'NFD'), (n, how, form) => {
        const text = inWords(n, how).normalize(form);
        const found = read(text)!;
        expect(found.value).toBe(n);
        expect(found.end).toBe(text.length);
      }),
    ));

  test('in digits, with dots, with commas and bare', () =>
    fc.assert(
      fc.property(fc.nat(1e12), (n) => {
        expect(read(String(n))?.value).toBe(n);
        expect(read(n.toLocaleString('de-DE'))?.value).toBe(n);
        if (n >= 1e6) expect(read(n.toLocaleString('en-US'))?.value).toBe(n);
      }),
    ));

  test('decimals keep their last place, with a magnitude too', () =>
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99), (whole, cents) => {
        const digits = `${whole},${String(cents).padStart(2, '0')}`;
        expect(read(digits)).toMatchObject({ value: Number(digits.replace(',', '.')), place: -2 });
        expect(read(`${digits} triệu`)).toMatchObject({
          value: whole * 1e6 + cents * 1e4,
          place: 4,
        });
      }),
    ));
});

test('never throws and stays in bounds on arbitrary text', () => {
  const piece = fc.constantFrom(
    ...'một hai năm tư lăm mươi mười trăm nghìn triệu tỷ linh rưỡi phẩy nửa phần chục 1 000 23,5 1.000 . , / K M N'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece).map((p) => p.join(' ')),
  );
  fc.assert(
    fc.property(text, (sample) => {
      const tokens = tokenize(sample);
      tokens.forEach((_, i) => {
        const found = readNumber(tokens, i);
        if (found) {
          expect(found.endToken).toBeGreaterThan(i);
          expect(found.endToken).toBeLessThanOrEqual(tokens.length);
          expect(Number.isFinite(found.value)).toBe(true);
        }
        readFraction(tokens, i);
        readOrdinal(tokens, i);
      });
    }),
  );
});
