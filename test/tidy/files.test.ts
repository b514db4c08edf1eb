// What holds for every source file: a line of purpose, a size that can be read at one sitting, nothing left over.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(__dirname, '../..');
const MOST_LINES = 400;

const sources = execFileSync('git', ['ls-files', '--', '*.ts', '*.mjs'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** The files for which the check does not hold. */
const failing = (holds: (text: string) => boolean): string[] =>
  sources.filter(({ text }) => !holds(text)).map(({ file }) => file);

describe('every source file', () => {
  test('is found', () => expect(sources.length).toBeGreaterThan(30));

  test('opens with a line that says what it is for', () =>
    expect(failing((text) => /^(?:#!.*\n)?(?:\/\/ \S|\/\*\*)/u.test(text))).toEqual([]));

  test(`has at most ${MOST_LINES} lines`, () =>
    expect(failing((text) => text.split('\n').length <= MOST_LINES + 1)).toEqual([]));

  test('has no test left out or run alone, and no note to come back', () => {
    const leftover = /\.(?:only|skip|tod[o])\(|\b(?:TO[D]O|FIX[M]E)\b/u;
    expect(failing((text) => !leftover.test(text))).toEqual([]);
  });
});
