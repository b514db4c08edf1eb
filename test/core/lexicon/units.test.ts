// Units and currencies: every spelling has one name, and case tells abbreviations apart.
import { describe, expect, test } from 'vitest';
import {
  currencyOf,
  currencyPrefix,
  isCurrency,
} from '../../../server/src/core/lexicon/currencies';
import { measureUnit, unitOf } from '../../../server/src/core/lexicon/units';
import { phraseKey } from '../../../server/src/core/text/normal';

const named = (spelling: string) => unitOf(phraseKey(spelling), spelling)?.name;

describe('units', () => {
  test.each([
    ['ki lô mét', 'km'],
    ['KM', 'km'],
    ['mét vuông', 'm2'],
    ['m²', 'm2'],
    ['độ C', '°C'],
    ['KV', 'kV'],
    ['héc ta', 'ha'],
  ])('%s is %s', (spelling, name) => expect(named(spelling)).toBe(name));

  test.each(['MG', 'G', 'người'])('%s is no unit', (spelling) =>
    expect(named(spelling)).toBeUndefined(),
  );

  test('sizes convert within a dimension', () => {
    const tonne = measureUnit('tấn')!;
    const quintal = measureUnit('tạ')!;
    expect(tonne.dimension).toBe(quintal.dimension);
    expect(tonne.factor! / quintal.factor!).toBe(10);
    expect(measureUnit('°C')!.factor).toBeUndefined();
    expect(measureUnit('người')).toBeUndefined();
  });
});

describe('currencies', () => {
  test.each([
    ['đô la Mỹ', 'USD'],
    ['nhân dân tệ', 'CNY'],
    ['VNĐ', 'VND'],
    ['bảng Anh', 'GBP'],
  ])('%s is %s', (spelling, code) => expect(currencyOf(phraseKey(spelling))).toBe(code));

  test('signs and codes may precede their number, words may not', () => {
    expect(currencyPrefix('us$')).toBe('USD');
    expect(currencyPrefix('eur')).toBe('EUR');
    expect(currencyPrefix('won')).toBeUndefined();
  });

  test('a unit of money is told from a noun', () => {
    expect(isCurrency('VND')).toBe(true);
    expect(isCurrency('người')).toBe(false);
  });
});
