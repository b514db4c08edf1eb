// Reads the committed lexicon data files for the core, which does no I/O.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LexiconData } from '../core/index';

/** Every `*.json` of the folder, by file name without extension. */
export function readLexiconData(folder: string): LexiconData {
  const data: Record<string, unknown> = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort())
    data[basename(file, '.json')] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return data;
}
