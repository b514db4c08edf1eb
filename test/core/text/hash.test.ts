// SHA-256 against the published vectors, and the shape of ids.
import { describe, expect, test } from 'vitest';
import { hash, sha256 } from '../../../server/src/core/text/hash';

describe('sha256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('%j', (text, digest) => expect(sha256(text)).toBe(digest));

  test('counts a Vietnamese text in UTF-8', () =>
    expect(sha256('Việt Nam')).toBe(
      '7831582cb944e4fd45dc7191459a05760a84a0faf3446fa732fb5b47575aa4b3',
    ));
});

test('an id is a letter and nine base-32 characters, the same each time', () => {
  expect(hash(['a', 1])).toMatch(/^[a-z][a-z2-9]{9}$/);
  expect(hash(['a', 1])).toBe(hash(['a', 1]));
  expect(hash(['a', 1])).not.toBe(hash(['a', 2]));
});
