// What the documents tell people to type: every `npm run` they name, here and in what programs print, exists.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const files = execFileSync(
  'git',
  ['ls-files', '--', '*.md', 'scripts', 'server/src', 'test/bench'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(?:md|mjs|ts)$/u.test(file));

const named = files.flatMap((file) =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/gu),
    (match) => ({
      file,
      script: match[1]!,
    }),
  ),
);

describe('the commands that the documents name', () => {
  test('are found', () => expect(named.length).toBeGreaterThan(4));

  test('exist', () => expect(named.filter(({ script }) => !(script in scripts))).toEqual([]));
});
