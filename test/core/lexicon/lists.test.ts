// The lists of the lexicon: what they know, and what they leave to other lists.
import { expect, test } from 'vitest';
import { phraseKey } from '../../../server/src/core/text/normal';
import { lexiconData } from '../../support/lexicon';

type Entry = string | { name: string; aliases?: string[]; now?: string };
type Lists = Readonly<Record<string, readonly Entry[]>>;

const places = lexiconData['places'] as Lists;
const names = lexiconData['names'] as Lists;
const keys = (entries: readonly Entry[] = []) =>
  new Set(
    entries
      .flatMap((one) => (typeof one === 'string' ? [one] : [one.name, ...(one.aliases ?? [])]))
      .map(phraseKey),
  );

test('the 63 provinces join into the 34 of 2025', () => {
  const provinces = places['province'] as { name: string; now: string }[];
  expect(provinces).toHaveLength(63);
  expect(new Set(provinces.map(({ now }) => now)).size).toBe(34);
  const now = Object.fromEntries(provinces.map((one) => [one.name, one.now]));
  expect(now).toMatchObject({
    'Bình Thuận': 'Lâm Đồng',
    'Bắc Giang': 'Bắc Ninh',
    'Thừa Thiên Huế': 'Huế',
    'Hà Nội': 'Hà Nội',
  });
});

test('names of the world are in the list of what they are', () => {
  const lists = { ...places, ...names };
  const expected = {
    company: ['Quanta Computer', 'Masan Group', 'Rheinmetall'],
    agency: ['PBOC', 'Hạ viện Mỹ'],
    institution: ['Harvard', 'Bệnh viện Bạch Mai'],
    product: ['Xpander', 'Nord Stream'],
    landform: ['Baikal', 'Hải Vân'],
    site: ['Old Trafford', 'Thảo Cầm Viên'],
    street: ['Bùi Viện', 'Hàng Gai'],
    city: ['Trịnh Châu', 'Kharkov'],
    family: ['Putin', 'Minamino', 'Perez'],
    given: ['Vladimir', 'Narendra', 'Chloe'],
  };
  const missing = Object.entries(expected).flatMap(([list, some]) => {
    const known = keys(lists[list]);
    return some.filter((name) => !known.has(phraseKey(name))).map((name) => `${list}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('no family or given name of a foreigner is a Vietnamese family name, a place or a body', () => {
  const taken = [
    ...Object.values(places),
    ...['surname', 'organisation', 'company', 'agency', 'club', 'media'].map((k) => names[k]!),
  ].map(keys);
  for (const list of ['family', 'given'])
    for (const name of keys(names[list]))
      expect(
        taken.filter((one) => one.has(name)),
        name,
      ).toEqual([]);
});

test('a body has one kind', () => {
  const lists = ['company', 'agency', 'institution', 'organisation', 'club', 'media'].map((k) =>
    keys(names[k]),
  );
  lists.slice(0, 3).forEach((own, i) =>
    lists.forEach((other, j) => {
      if (i !== j) expect([...own].filter((name) => other.has(name))).toEqual([]);
    }),
  );
});
