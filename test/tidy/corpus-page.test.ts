// The page on corpus.yaml and entities.yaml leaves no field out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CORPUS_SCHEMA, ENTITIES_SCHEMA } from '../../server/src/core/config/schema';

it('docs/corpus.md explains every field', () => {
  const page = readFileSync(join(__dirname, '../../docs/corpus.md'), 'utf8');
  const fields = [
    ...Object.keys(CORPUS_SCHEMA.properties ?? {}),
    ...Object.keys(ENTITIES_SCHEMA.items?.properties ?? {}),
  ];
  expect(fields.filter((field) => !page.includes(`\n| \`${field}\` `))).toEqual([]);
});
