// The longest known phrase at a token, however it is spelt and whenever it was added.
import { expect, test } from 'vitest';
import { Trie } from '../../../server/src/core/lexicon/trie';
import { tokenize } from '../../../server/src/core/text/tokens';

function longest(trie: Trie<string>, text: string) {
  const match = trie.longest(tokenize(text), 0);
  return match && `${match.value} to ${match.endToken}`;
}

test('the longest phrase wins, and none is found in half a phrase', () => {
  const trie = new Trie<string>();
  trie.add('New York', 'city');
  trie.add('New York Times', 'paper');
  trie.add('Paris', 'city');
  expect(longest(trie, 'New York Times đưa tin')).toBe('paper to 3');
  expect(longest(trie, 'New York đón khách')).toBe('city to 2');
  expect(longest(trie, 'New Delhi')).toBeUndefined();
  expect(longest(trie, 'PARIS')).toBe('city to 1');
});

test('case, tone placement and decomposed letters make no difference', () => {
  const trie = new Trie<string>();
  trie.add('Khánh Hoà', 'province');
  trie.add('Hóa', 'name');
  expect(longest(trie, 'khánh hòa')).toBe('province to 2');
  expect(longest(trie, 'Khánh Hoà'.normalize('NFD'))).toBe('province to 2');
  expect(longest(trie, 'hoá')).toBe('name to 1');
});

test('phrases may begin with what is no syllable', () => {
  const trie = new Trie<string>();
  trie.add('2 Tháng 9', 'street');
  trie.add("M'Drắk", 'district');
  expect(longest(trie, '2 tháng 9')).toBe('street to 3');
  expect(longest(trie, "M'Drắk")).toMatch(/^district/);
});

test('a phrase added after a look-up is found, and the last value of a phrase counts', () => {
  const trie = new Trie<string>();
  trie.add('Hà Nội', 'first');
  expect(longest(trie, 'Hà Nội')).toBe('first to 2');
  trie.add('Hà Giang', 'late');
  trie.add('Hà Nội', 'second');
  expect(longest(trie, 'Hà Giang')).toBe('late to 2');
  expect(longest(trie, 'Hà Nội')).toBe('second to 2');
});
