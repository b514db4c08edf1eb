// The import directions of ARCHITECTURE.md hold in the code as it stands.
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations, type Import } from './layers';

const root = join(__dirname, '../..');

describe('the table', () => {
  const broken = (from: string, to: string): boolean => violations([{ from, to }]).length > 0;

  test.each([
    ['server/src/core/text/span.ts', 'server/src/core/lexicon/trie.ts'],
    ['server/src/core/recognise/recognise.ts', 'yaml'],
    ['server/src/core/index.ts', 'node:fs'],
    ['server/src/core/check/rules/time/a.ts', 'server/src/core/check/rules/time/b.ts'],
    ['server/src/cli/main.ts', 'server/src/core/text/span.ts'],
    ['server/src/lsp/server.ts', 'node:fs'],
    ['client/src/extension.ts', 'server/src/core/index.ts'],
    ['server/src/new/room.ts', 'server/src/core/index.ts'],
  ])('forbids %s → %s', (from, to) => expect(broken(from, to)).toBe(true));

  test.each([
    ['server/src/core/lexicon/trie.ts', 'server/src/core/text/tokens.ts'],
    ['server/src/core/check/rules/time/a.ts', 'server/src/core/check/rule.ts'],
    ['server/src/core/features/hover.ts', 'server/src/core/resolve/facts.ts'],
    ['server/src/cli/main.ts', 'node:path'],
    ['client/src/client.ts', 'server/src/protocol.ts'],
  ])('allows %s → %s', (from, to) => expect(broken(from, to)).toBe(false));
});

describe('the code', () => {
  let imports: Import[] = [];

  beforeAll(async () => {
    const { output } = await cruise(['server', 'client'], {
      baseDir: root,
      doNotFollow: { path: ['node_modules'] },
      tsPreCompilationDeps: true,
      exclude: { path: ['\\.json$'] },
    });
    imports = (output as ICruiseResult).modules
      .filter(({ source }) => /^(?:server|client)\/src\//u.test(source))
      .flatMap(({ source, dependencies }) =>
        dependencies.map(({ module, resolved, dependencyTypes, coreModule }) => ({
          from: source,
          to: coreModule
            ? `node:${module.replace(/^node:/u, '')}`
            : dependencyTypes.some((type) => type.startsWith('npm')) || !module.startsWith('.')
              ? module
              : resolved,
        })),
      );
  }, 60_000);

  test('is read', () => expect(imports.length).toBeGreaterThan(20));
  test('imports only what the table allows', () => expect(violations(imports)).toEqual([]));
});
