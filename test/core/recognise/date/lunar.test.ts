// The lunar calendar against the published days of Tết, and against ICU's Chinese calendar where the two agree.
import { describe, expect, test } from 'vitest';
import {
  addDays,
  fromNumber,
  isoWeek,
  toNumber,
  weekdayOf,
} from '../../../../server/src/core/recognise/date/calendar';
import { lunarToCivil } from '../../../../server/src/core/recognise/date/lunar';

describe('the lunar calendar', () => {
  test.each([
    [1968, '1968-1-29'],
    [1975, '1975-2-11'],
    [1985, '1985-1-21'],
    [2000, '2000-2-5'],
    [2007, '2007-2-17'],
    [2021, '2021-2-12'],
    [2025, '2025-1-29'],
    [2030, '2030-2-2'],
  ])('Tết %i', (year, day) => {
    const first = lunarToCivil(year, 1, 1)!;
    expect(`${first.year}-${first.month}-${first.day}`).toBe(day);
  });

  test('has leap months: the sixth of 2025, none in 2024', () => {
    expect(lunarToCivil(2025, 6, 1, true)).toEqual({ year: 2025, month: 7, day: 25 });
    expect(lunarToCivil(2024, 6, 1, true)).toBeUndefined();
  });

  test('agrees with ICU but where the new moon falls between the two midnights', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    let apart = 0;
    for (let year = 1970; year < 2050; year++)
      for (let month = 1; month <= 12; month++) {
        const day = lunarToCivil(year, month, 1)!;
        const text = chinese.format(Date.UTC(day.year, day.month - 1, day.day));
        // 1984 and 1985 differ by a month; elsewhere by a day at most.
        if (!text.startsWith(`${month}/1`)) {
          apart++;
          if (year !== 1984 && year !== 1985) expect(text).toMatch(/\/30\b/u);
        }
      }
    expect(apart).toBeLessThan(40);
  });
});

test('civil days count back and forth over a thousand years', () => {
  for (let number = -250_000; number < 120_000; number += 7)
    expect(toNumber(fromNumber(number))).toBe(number);
});

test('weekdays and weeks follow ISO 8601', () => {
  expect(weekdayOf({ year: 2021, month: 11, day: 24 })).toBe(3);
  expect(isoWeek({ year: 2021, month: 1, day: 3 })).toEqual({ year: 2020, week: 53 });
  expect(isoWeek(addDays({ year: 2021, month: 1, day: 3 }, 1))).toEqual({ year: 2021, week: 1 });
});
